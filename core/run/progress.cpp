// SPDX-License-Identifier: MIT
#include "core/run/progress.h"

#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {
constexpr double kWindowSeconds = 15;
constexpr double kLeastSeen = 0.1; // less measures noise
constexpr double kQuietStep = 2;   // a shorter one without an item ends with the next that comes
constexpr double kBusyStep = 0.01; // of hundreds a second, items need no step of their own
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

void Progress::workBegins(uint64_t done, Instant now) {
    if (std::exchange(m_working, true)) return;
    m_start = now;
    averageFrom(done, now);
}

void Progress::stands(Instant now) {
    if (!m_standsSince) m_standsSince = now;
}

void Progress::averageFrom(uint64_t done, Instant now) {
    m_from = m_last = now;
    m_done = done;
    m_once = m_twice = m_twiceSeen = 0;
}

void Progress::update(uint64_t done, Instant now) {
    if (const auto since = std::exchange(m_standsSince, std::nullopt)) {
        m_start += now - *since;
        averageFrom(done, now);
    }
    const double step = toSeconds(now - m_last), all = toSeconds(now - m_from);
    if (all < kLeastSeen || (done == m_done && step < kQuietStep)) return;
    if (step < kBusyStep && m_rate * kBusyStep > 1) return; // every turn of the run loop asks
    const double keep = std::exp(-step / kWindowSeconds);
    // What comes at the same time as another has no time of its own, and counts all the same.
    const double weight = step > 0 ? (1 - keep) / step : 1 / kWindowSeconds;
    m_once = keep * m_once + weight * static_cast<double>(done - m_done);
    if (m_last != m_from) { // what came together with the end of the step before is in its mean by now
        m_twice = keep * m_twice + (1 - keep) * m_mean;
        m_twiceSeen = keep * m_twiceSeen + (1 - keep);
    }
    // Both averages started at zero; this is how much of the true rate they hold by now.
    const double seen = 1 - std::exp(-all / kWindowSeconds);
    m_mean = m_once / seen;
    m_rate = m_twiceSeen > 0 ? (1 - seen) * m_mean + seen * m_twice / m_twiceSeen : m_mean;
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
