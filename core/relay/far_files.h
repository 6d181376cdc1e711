// SPDX-License-Identifier: MIT
#pragma once

#include "core/relay/copy_folder.h"
#include "core/relay/leaving_results.h"
#include "core/wire/frame.h"
#include "core/wire/transfer.h"

#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unordered_map>
#include <vector>

namespace poolboard::relay {

/// The files of items on the far side: writes the copies, has the worker work on them, and sends back what it
/// made and changed. What a copy is for is told by the frames around it, see wire/transfer.h. One owner
/// thread, the relay's; reads and writes the disk.
class FarFiles {
public:
    explicit FarFiles(CopyFolder folder) : m_folder(std::move(folder)) {}

    /// FileBegin, FileData or FileEnd. The ticket of the file of which no more is wanted from then on, or 0.
    uint64_t take(const wire::Frame& frame);

    struct Given {
        std::string items;   ///< for the host: with the paths of the copies; "": none
        std::string answers; ///< for the engine: results of those that have no copy, and why; "": none
    };
    /// The body of an Items frame, well formed.
    Given give(std::string_view items);
    /// The body of a Results frame of the host: what of it goes at once. The rest follows its files.
    std::string answer(uint64_t slot, std::string_view results);
    /// The body of a Returned frame of the host.
    void forget(std::string_view tickets);

    LeavingResults& leaving() { return m_leaving; }
    /// Appends frames on the way back, about so many bytes.
    void send(std::string& out, size_t bytes);

private:
    struct Copy {
        std::string folder, name; ///< below m_folder
        std::string item;         ///< as the engine calls it
        struct stat about {};     ///< when it had been written
        UniqueFd writing;
        std::string failure; ///< why there is none
    };
    bool begin(uint64_t ticket, std::string_view body);
    void write(Copy& copy, std::string_view bytes) const;
    void end(uint64_t ticket, std::string_view body);
    void fail(Copy& copy, const std::string& why) const;
    void remove(uint64_t ticket);
    std::string pathOf(const Copy& copy) const { return m_folder.path() + "/" + copy.folder; }
    /// The files to send back; an error: something there is none.
    Result<std::vector<MadeFile>> madeIn(const Copy& copy, int folder) const;

    CopyFolder m_folder;
    std::unordered_map<uint64_t, Copy> m_copies; ///< by ticket, until they are answered
    LeavingResults m_leaving;
};

} // namespace poolboard::relay
