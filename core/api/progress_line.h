// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"
#include "core/run/progress.h"

#include <cstdint>
#include <optional>
#include <string>

namespace poolboard::inline api {

/// What withProgress() shows and where.
struct ProgressOptions {
    std::string label = {}; ///< in front of the line
    int fd = 2;             ///< where it goes
    /// A line that is drawn again and again; else only the last one is written. Nothing: as the descriptor
    /// is.
    std::optional<bool> terminal = {};
    std::optional<uint64_t> total = {}; ///< how many there will be, where the range does not know
};

/// A line that counts: with a bar and the time left when the total is known, else the count and the rate.
/// Drawn ten times a second at most. Owned by the range it counts; one thread.
class POOLBOARD_API ProgressLine {
public:
    ProgressLine(ProgressOptions options, std::optional<uint64_t> total);
    ~ProgressLine(); ///< finish()es
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void start(); ///< the clock; before the first
    void advance() {
        if (++m_done >= m_lookAt) look();
    }
    void finish(); ///< the last line, with its newline. Once; later calls do nothing.

    /// "label 45% ▕███▏ 450/1000 120/s 00:05 left". Pure.
    static std::string text(const std::string& label, uint64_t done, std::optional<uint64_t> total,
                            double seconds, double rate, std::optional<double> left);

private:
    void look();
    void write(const std::string& text) const;

    const ProgressOptions m_options;
    const std::optional<uint64_t> m_total;
    const bool m_terminal;
    uint64_t m_done = 0, m_lookAt = 1;
    Instant m_begun{}, m_drawn{};
    Progress m_progress;
    bool m_started = false, m_finished = false;
};

} // namespace poolboard::inline api
