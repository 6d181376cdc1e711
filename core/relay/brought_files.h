// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/wire/transfer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <unordered_map>
#include <vector>

namespace poolboard::relay {

/// Files that come back from the far side, beside those of their items. They get their names when all of an
/// item is there; until then they have none, or one that begins with ".poolboard-". What the far side says is
/// hostile: nothing is written outside the folder of the item's file. One owner thread, that of the near
/// side; writes to the disk.
class BroughtFiles {
public:
    /// `durable`: what place() has named is on the disk.
    explicit BroughtFiles(bool durable) : m_durable(durable) {}
    ~BroughtFiles();
    /// `item`: the path of the item's file here.
    void begin(uint64_t ticket, const std::string& item, std::string_view body);
    void data(uint64_t ticket, std::string_view bytes);
    void end(uint64_t ticket, std::string_view body);

    bool has(uint64_t ticket) const { return m_arrivals.contains(ticket); }
    /// The item has succeeded: its files get their names. Why not; "": all have.
    std::string place(uint64_t ticket);
    void discard(uint64_t ticket);
    void discardAll();

private:
    struct File {
        std::string name, temporary; ///< "": nameless yet
        UniqueFd fd;
        mode_t mode = 0;
        bool whole = false;
    };
    struct Arrival {
        std::string where; ///< the folder, as the item calls it
        UniqueFd folder;
        std::string original; ///< the name of the item's own file
        std::vector<File> files;
        std::string failure;
    };
    void open(Arrival& arrival, File& file);
    bool link(const Arrival& arrival, File& file);
    bool giveName(const Arrival& arrival, File& file);
    void fail(Arrival& arrival, std::string_view name, int error);
    void clear(Arrival& arrival);
    std::string temporaryName();

    std::unordered_map<uint64_t, Arrival> m_arrivals; ///< by ticket
    const bool m_durable;
    size_t m_open = 0; ///< nameless files
    unsigned m_names = 0;
};

} // namespace poolboard::relay
