// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/run/event.h"
#include "core/run/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One line of what happened in a run. Display-safe UTF-8.
struct LogLine {
    int64_t ms = 0; ///< wall clock, UTC
    int level = 1;  ///< 0 debug … 3 error
    std::optional<uint32_t> worker;
    std::optional<uint64_t> index; ///< of the item it is about
    std::string text;

    bool operator==(const LogLine&) const = default;
};

/// Writes down what happened in a run apart from what succeeded: workers that came and went, what they and
/// their commands said, attempts and items that failed, warnings, how it ended. For people who look, now or
/// later; a file beside the run file that all its sessions share and that goes with it. Bounded: when it is
/// full it is set aside as "….1", and what was set aside before is gone. It is a help and not a
/// record: what cannot be written is left out. [record]
class RunLog {
public:
    static constexpr uint64_t kMostBytes = 4u << 20;
    explicit RunLog(const std::string& runFile, uint64_t mostBytes = kMostBytes);

    static bool wants(const Event& event); ///< [any] Pure.
    void write(const Event& event);
    void write(const Outcome& outcome) { // for most there is nothing to say
        if (!outcome.diagnostics.empty() || !isFine(outcome.kind)) writeDown(outcome);
    }
    void flush();

private:
    void writeDown(const Outcome& outcome);
    void add(int level, std::optional<uint32_t> worker, std::optional<uint64_t> index, std::string_view text);
    void open();

    const std::string m_path;
    const uint64_t m_most;
    UniqueFd m_file;
    uint64_t m_size = 0;
    std::string m_buffer;
};

/// Where a reader of a run's log has got to.
struct LogPlace {
    uint64_t file = 0; ///< its inode; 0: nothing read yet
    uint64_t offset = 0;
};
struct LogPart {
    std::vector<LogLine> lines; ///< the newest of what is new, oldest first
    LogPlace next;
    uint64_t left = 0; ///< older lines that were passed over
};
/// What was written behind `from`, the last `most` lines of it; also while it is being written. A log that
/// cannot be read has no lines. Blocks on disk.
LogPart readRunLog(const std::string& runFile, LogPlace from, size_t most);

} // namespace poolboard
