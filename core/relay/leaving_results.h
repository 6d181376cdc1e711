// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <cstdint>
#include <deque>
#include <string>
#include <sys/types.h>
#include <vector>

namespace poolboard::relay {

/// A file that an item has made or changed over there.
struct MadeFile {
    std::string name;
    mode_t mode = 0644;
};

/// Results on their way back behind their files, which are read as the stream takes them. One owner thread,
/// the relay's; reads the disk.
class LeavingResults {
public:
    /// `entry`: the encoded result of `ticket`. `folder`: where the files are, and stay until its ticket is
    /// answered. It is opened when its turn comes: many results may wait.
    void add(uint64_t slot, uint64_t ticket, std::string entry, std::string folder,
             std::vector<MadeFile> files);
    bool empty() const { return m_results.empty(); }
    size_t bytes() const { return m_bytes; } ///< held in memory
    /// Appends one frame. The ticket that is answered with it, or 0.
    uint64_t sendOne(std::string& out);

private:
    struct Leaving {
        uint64_t slot = 0, ticket = 0;
        std::string entry;
        std::string path;
        UniqueFd folder; ///< open from its first file on
        std::vector<MadeFile> files;
        size_t next = 0;  ///< of files
        UniqueFd reading; ///< the one before `next`
    };
    void sendPiece(std::string& out, Leaving& result);
    void openNext(std::string& out, Leaving& result);
    void fail(Leaving& result, const MadeFile& file, int error);

    std::deque<Leaving> m_results;
    size_t m_bytes = 0;
};

} // namespace poolboard::relay
