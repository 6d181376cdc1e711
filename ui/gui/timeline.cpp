// SPDX-License-Identifier: MIT
#include "ui/gui/timeline.h"

#include <algorithm>

namespace poolboard {
namespace {

/// The higher, the more it must be seen.
int gravity(OutcomeKind kind) {
    switch (kind) {
    case OutcomeKind::Crashed:
        return 5;
    case OutcomeKind::Failed:
        return 4;
    case OutcomeKind::TimedOut:
        return 3;
    case OutcomeKind::Cancelled:
        return 2;
    case OutcomeKind::Succeeded:
        return 1;
    case OutcomeKind::Skipped:
        break;
    }
    return 0;
}

} // namespace

void Timeline::add(const AttemptTime& time) {
    if (time.worker < 0 || time.endedMs == 0) return;
    const auto took = static_cast<int64_t>(std::max(0.0, time.seconds) * 1000);
    const int64_t began = time.endedMs - took;
    if (m_blocks == 0) m_origin = began;
    if (began < m_origin) { // it began before what was recorded first
        const int64_t shift = m_origin - began;
        for (auto& [worker, lane] : m_lanes)
            for (Block& block : lane)
                block.start += shift, block.end += shift;
        m_origin = began;
        m_length += shift;
    }
    Block block{began - m_origin,
                began - m_origin + took,
                time.index,
                time.attempt,
                1,
                isFine(time.kind) ? 0u : 1u,
                !time.last || time.attempt > 1,
                time.kind};
    m_length = std::max(m_length, block.end);
    Lane& lane = m_lanes[time.worker];
    if (!lane.empty() && m_step != 0 && lane.back().start / m_step == block.start / m_step)
        return join(lane.back(), block);
    if (!lane.empty() && block.start < lane.back().start) m_unsorted[time.worker] = true;
    lane.push_back(block);
    if (++m_blocks > m_most) coarsen();
}

void Timeline::join(Block& into, const Block& block) const {
    if (gravity(block.kind) > gravity(into.kind)) {
        into.kind = block.kind;
        into.index = block.index;
        into.attempt = block.attempt;
        into.again = block.again;
    }
    into.start = std::min(into.start, block.start);
    into.end = std::max(into.end, block.end);
    into.attempts += block.attempts;
    into.bad += block.bad;
}

void Timeline::coarsen() {
    lanes();
    while (m_blocks > m_most / 2) {
        m_step = m_step == 0 ? std::max<int64_t>(1, m_length / static_cast<int64_t>(m_most)) : m_step * 2;
        m_blocks = 0;
        for (auto& [worker, lane] : m_lanes) {
            Lane joined;
            for (const Block& block : lane)
                if (!joined.empty() && joined.back().start / m_step == block.start / m_step)
                    join(joined.back(), block);
                else
                    joined.push_back(block);
            lane = std::move(joined);
            m_blocks += lane.size();
        }
        if (m_step > m_length) return; // a lane is one block: no fewer are possible
    }
}

const std::map<int32_t, Timeline::Lane>& Timeline::lanes() {
    for (auto& [worker, unsorted] : m_unsorted)
        if (std::exchange(unsorted, false))
            std::stable_sort(m_lanes[worker].begin(), m_lanes[worker].end(),
                             [](const Block& a, const Block& b) { return a.start < b.start; });
    return m_lanes;
}

} // namespace poolboard
