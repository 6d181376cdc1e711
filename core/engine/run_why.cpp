// SPDX-License-Identifier: MIT
// "Why is nothing running?" in plain words. Faces translate these sentences: what changes from run to run
// stands behind a colon, or is a number.
#include "core/engine/run_core.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <algorithm>

namespace poolboard {
namespace {

/// Whole seconds, upwards: "0s" would not be a reason to wait.
std::string wait(Duration time) {
    return formatDuration(std::max(std::chrono::ceil<std::chrono::seconds>(time), std::chrono::seconds(1)));
}

} // namespace

/// Empty while something runs, and when there is no reason but the moment.
std::string RunCore::whyIdle(const Snapshot& now) const {
    if (m_phase != Phase::Working) return "";
    if (const std::string reason = heldBackBecause(); !reason.empty()) return reason;
    if (now.heldBackBy && now.held > 1)
        return "ordered output is held back by item " + std::to_string(*now.heldBackBy);
    if (now.running != 0) return "";
    for (const auto& [id, host] : m_hosts)
        if (m_pool->filesMovedAt(id) == Instant::max())
            return "files are on their way to other machines or back";
    if (const std::string reason = whyNoWorker(); !reason.empty()) return reason;
    if (!m_pending.empty() && m_settings.delay != Duration{} && m_now < m_mayStartAt)
        return "waiting " + wait(m_mayStartAt - m_now) + " until the next item may start (--delay)";
    if (m_tasks.size() != 0) {
        const auto again = m_retries.next();
        return again && m_pending.empty() && m_suspects.empty() && m_unreturned == 0
                   ? "waiting " + wait(*again - m_now) + " until items may be tried again"
                   : "";
    }
    // All that was read is done. What the output has not taken yet leaves the source nothing to read for.
    const bool mayRead = m_inWindow == 0 || (m_itemCredit > 0 && m_byteCredit > 0);
    if (m_sourceOpen && mayRead) return "waiting for input";
    return m_inWindow != 0 ? "waiting until the output takes results" : "";
}

/// Why there is no worker that could take an item, or "".
std::string RunCore::whyNoWorker() const {
    Instant next = Instant::max();
    std::string problem;
    for (uint32_t number = 0; number < m_target && number < m_lanes.size(); ++number) {
        if (m_lanes[number].state == Lane::State::Ready) return "";
        if (m_lanes[number].state == Lane::State::Starting) return "workers are being initialised";
        const HostGroup& group = m_groups[number / m_settings.workersPerHost];
        if (group.givenUp || group.restartAt >= next) continue;
        next = group.restartAt;
        problem = group.lastEnd;
    }
    if (next == Instant::max()) return ""; // hosts are on their way out, and new ones follow
    const std::string when = "workers are started again in " + wait(next - m_now);
    return problem.empty() ? when : when + ": " + toDisplay(problem.substr(0, problem.find('\n')), 160);
}

} // namespace poolboard
