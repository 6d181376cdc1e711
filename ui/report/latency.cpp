// SPDX-License-Identifier: MIT
#include "ui/report/latency.h"

#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

constexpr double kShortest = 1e-6;

/// The width of a bar, in steps: so that bars end at round values where they can.
constexpr size_t kWidths[] = {1, 2, 5, 10, 20, 25, 50, 100};

double edge(size_t step) { return kShortest * std::pow(10.0, static_cast<double>(step) / 100); }

} // namespace

void Latency::add(double seconds, bool fine) {
    if (!(seconds >= 0)) seconds = 0; // also what is no number
    const double place = std::floor(std::log10(std::max(seconds, kShortest) / kShortest) * kPerDecade);
    Step& step = m_steps[std::min(static_cast<size_t>(std::clamp(place, 0.0, 1e6)), kSteps - 1)];
    ++(fine ? step.fine : step.bad);
    m_least = m_count == 0 ? seconds : std::min(m_least, seconds);
    m_most = std::max(m_most, seconds);
    ++m_count;
}

std::vector<Latency::Bar> Latency::bars(size_t most) const {
    size_t first = 0, last = kSteps - 1;
    const auto empty = [this](size_t at) { return m_steps[at].fine + m_steps[at].bad == 0; };
    while (first < last && empty(first))
        ++first;
    while (last > first && empty(last))
        --last;
    if (m_count == 0) return {};
    size_t width = 1;
    for (const size_t one : kWidths) {
        width = one;
        if (last / width - first / width < most) break;
    }
    std::vector<Bar> out;
    for (size_t bar = first / width; bar <= last / width; ++bar) {
        Bar one{edge(bar * width), edge((bar + 1) * width), 0, 0};
        for (size_t at = bar * width; at < std::min((bar + 1) * width, kSteps); ++at) {
            one.fine += m_steps[at].fine;
            one.bad += m_steps[at].bad;
        }
        out.push_back(one);
    }
    return out;
}

double Latency::quantile(double share) const {
    if (m_count == 0) return 0;
    const auto wanted = static_cast<uint64_t>(
        std::clamp(std::ceil(share * static_cast<double>(m_count)), 1.0, static_cast<double>(m_count)));
    uint64_t seen = 0;
    size_t at = 0;
    for (; at + 1 < kSteps && seen + m_steps[at].fine + m_steps[at].bad < wanted; ++at)
        seen += m_steps[at].fine + m_steps[at].bad;
    return std::clamp(edge(at + 1), m_least, m_most);
}

} // namespace poolboard
