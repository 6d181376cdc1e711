// SPDX-License-Identifier: MIT
#include "core/run/progress.h"

#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {
constexpr double kWindowSeconds = 15;
constexpr double kShortestStep = 0.1; // shorter steps measure noise
constexpr double kLongestPromise = 365.0 * 86400;
} // namespace

std::optional<uint64_t> estimateTotal(uint64_t items, const BytePosition& at) {
    if (at.read == at.total) return items;
    if (items < 20 || at.read < at.total / 100) return std::nullopt;
    const double all =
        static_cast<double>(items) * static_cast<double>(at.total) / static_cast<double>(at.read);
    if (!(all < 1e18)) return std::nullopt;
    return std::max(items, static_cast<uint64_t>(std::llround(all)));
}

void Progress::update(uint64_t done, Instant now) {
    const double step = toSeconds(now - m_last);
    if (step < kShortestStep) return;
    const double instant = static_cast<double>(done - m_done) / step;
    const double keep = std::exp(-step / kWindowSeconds);
    m_once = keep * m_once + (1 - keep) * instant;
    // Both averages started at zero; this is how much of the true rate they hold by now.
    const double seen = 1 - std::exp(-toSeconds(now - m_start) / kWindowSeconds);
    m_twice = keep * m_twice + (1 - keep) * (m_once / seen);
    m_rate = m_twice / seen;
    m_last = now;
    m_done = done;
}

std::optional<std::pair<double, double>> Progress::eta(uint64_t done, std::optional<uint64_t> total,
                                                       Instant now) const {
    const double elapsed = toSeconds(now - m_start);
    if (!total || done == 0 || elapsed < 15 || static_cast<double>(done) < 0.05 * static_cast<double>(*total))
        return std::nullopt;
    const double left = static_cast<double>(*total - std::min(done, *total));
    if (left == 0) return std::pair(0.0, 0.0);
    const double overall = left * elapsed / static_cast<double>(done);
    const double recent = left / m_rate; // infinite when it stands still
    const double low = std::min(overall, recent), high = std::max(overall, recent);
    if (high > kLongestPromise) return std::nullopt;
    return std::pair(low * 0.95, high * 1.05);
}

} // namespace poolboard
