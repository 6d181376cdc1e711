// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// How much of one host's talk is passed on in a second; the rest is counted.
class LogBudget {
public:
    static constexpr uint64_t kLines = 200, kBytes = 64 * 1024; ///< a second

    /// True: pass it on. False: it was counted as dropped.
    bool admit(size_t bytes, Instant now);
    bool spent(Instant now) const; ///< nothing more is admitted this second
    void drop(uint64_t lines) { m_dropped += lines; }
    /// When there is something to say about dropped lines, if there is.
    std::optional<Instant> deadline() const;
    /// The sentence about them, once the second is over (or `atEnd`); else "".
    std::string notice(Instant now, bool atEnd = false);

private:
    Instant m_since{};
    uint64_t m_lines = 0, m_bytes = 0, m_dropped = 0;
};

/// Cuts what a host writes to stdout and stderr into display-safe lines, and
/// remembers the tail for the report of its end. Bounded whatever comes.
class LogTap {
public:
    static constexpr size_t kMaxLine = 4096, kTail = 4096;

    /// Appends the admitted lines. `bytes`: any.
    void feed(std::string_view bytes, Instant now, std::vector<std::string>& lines);
    /// The last line, if it had no end.
    void finish(Instant now, std::vector<std::string>& lines);
    /// The last 4 KiB, display-safe, with its line breaks.
    std::string tail() const;
    LogBudget& budget() { return m_budget; }
    const LogBudget& budget() const { return m_budget; }

private:
    void line(std::string_view bytes, Instant now, std::vector<std::string>& lines);
    LogBudget m_budget;
    std::string m_partial, m_tail;
};

/// Display-safe as base/text.h's, but line breaks stay.
std::string toDisplayLines(std::string_view bytes, size_t maxBytes);

} // namespace poolboard
