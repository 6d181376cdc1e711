// SPDX-License-Identifier: MIT
#include "ui/present/time_axis.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr int64_t kShortestBreak = 60'000; ///< ms

} // namespace

void TimeAxis::add(int64_t fromMs, int64_t toMs) {
    fromMs = std::min(fromMs, toMs);
    auto first = m_spans.upper_bound(fromMs);
    if (first != m_spans.begin() && std::prev(first)->second + m_join >= fromMs) --first;
    auto last = first;
    if (last != m_spans.end() && last->first <= fromMs) { // the usual case, which is quick: it goes on
        const auto next = std::next(last);
        if (next == m_spans.end() || next->first > std::max(toMs, last->second) + m_join) {
            last->second = std::max(toMs, last->second);
            return;
        }
    }
    for (; last != m_spans.end() && last->first <= toMs + m_join; ++last) {
        fromMs = std::min(fromMs, last->first);
        toMs = std::max(toMs, last->second);
    }
    m_spans.erase(first, last);
    m_spans[fromMs] = toMs;
    while (m_spans.size() > kMostSpans)
        join(m_join *= 2);
}

void TimeAxis::join(int64_t distance) {
    for (auto span = m_spans.begin(); span != m_spans.end();) {
        const auto next = std::next(span);
        if (next == m_spans.end()) return;
        if (next->first - span->second <= distance) {
            span->second = std::max(span->second, next->second);
            m_spans.erase(next);
        } else {
            span = next;
        }
    }
}

/// A gap is left out when it is longer than a minute and than all the work: less would show a wait as none.
void TimeAxis::finish() {
    int64_t busy = 0;
    for (const auto& [from, to] : m_spans)
        busy += to - from;
    join(std::max(kShortestBreak, busy));
    int64_t length = 0;
    for (const auto& [from, to] : m_spans) {
        if (!m_stretches.empty()) {
            const int64_t before = m_stretches.back().to;
            m_breaks.push_back(
                {static_cast<double>(length) / 1000, static_cast<double>(from - before) / 1000, before});
        }
        m_stretches.push_back({from, to, length});
        length += to - from;
    }
    m_length = std::max<int64_t>(length, 1);
}

int64_t TimeAxis::placeOf(int64_t ms) const {
    const auto stretch = std::lower_bound(m_stretches.begin(), m_stretches.end(), ms,
                                          [](const Stretch& one, int64_t time) { return one.to < time; });
    if (stretch == m_stretches.end()) return m_length;
    return stretch->place + std::max<int64_t>(0, ms - stretch->from);
}

int64_t TimeAxis::timeOf(int64_t place) const {
    if (m_stretches.empty()) return 0;
    const auto behind = std::upper_bound(m_stretches.begin(), m_stretches.end(), place,
                                         [](int64_t at, const Stretch& one) { return at < one.place; });
    const Stretch& in = behind == m_stretches.begin() ? *behind : *std::prev(behind);
    return std::clamp(in.from + place - in.place, in.from, in.to);
}

bool TimeAxis::laidAs(const TimeAxis& other) const {
    return m_stretches.empty() == other.m_stretches.empty() &&
           (m_stretches.empty() || m_stretches.front().from == other.m_stretches.front().from) &&
           m_breaks == other.m_breaks;
}

double roundTimeStep(double length, size_t most) {
    for (const double step :
         {0.001, 0.002, 0.005, 0.01,  0.02,  0.05,  0.1,   0.2,    0.5,    1.0,    2.0,     5.0,    10.0,
          15.0,  30.0,  60.0,  120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0})
        if (length / step <= static_cast<double>(most)) return step;
    double step = 86400;
    while (length / step > static_cast<double>(most))
        step *= 2;
    return step;
}

} // namespace poolboard
