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
    const int64_t began = time.startedMs();
    addWork(began, time.endedMs);
    m_placed = false;
    Block block;
    block.fromMs = began;
    block.toMs = time.endedMs;
    block.index = time.index;
    block.attempt = time.attempt;
    block.bad = isFine(time.kind) ? 0 : 1;
    block.again = !time.last || time.attempt > 1;
    block.kind = time.kind;
    Lane& lane = m_lanes[time.worker];
    if (!lane.empty() && m_step != 0 && lane.back().fromMs / m_step == block.fromMs / m_step)
        return join(lane.back(), block);
    if (!lane.empty() && block.fromMs < lane.back().fromMs) m_unsorted[time.worker] = true;
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
    into.fromMs = std::min(into.fromMs, block.fromMs);
    into.toMs = std::max(into.toMs, block.toMs);
    into.attempts += block.attempts;
    into.bad += block.bad;
}

void Timeline::addWork(int64_t fromMs, int64_t toMs) {
    m_work.add(fromMs, toMs);
    m_axisOld = true;
}

/// The first step is a part of the work, however long nothing ran between.
void Timeline::coarsen() {
    sort();
    const int64_t length = axis().lengthMs(), whole = axis().timeOf(length) - axis().timeOf(0);
    while (m_blocks > m_most / 2) {
        m_step = m_step == 0 ? std::max<int64_t>(1, length / static_cast<int64_t>(m_most)) : m_step * 2;
        m_blocks = 0;
        for (auto& [worker, lane] : m_lanes) {
            Lane joined;
            for (const Block& block : lane)
                if (!joined.empty() && joined.back().fromMs / m_step == block.fromMs / m_step)
                    join(joined.back(), block);
                else
                    joined.push_back(block);
            lane = std::move(joined);
            m_blocks += lane.size();
        }
        if (m_step > whole) return; // a lane is one block: no fewer are possible
    }
}

void Timeline::sort() {
    for (auto& [worker, unsorted] : m_unsorted)
        if (std::exchange(unsorted, false))
            std::stable_sort(m_lanes[worker].begin(), m_lanes[worker].end(),
                             [](const Block& a, const Block& b) { return a.fromMs < b.fromMs; });
}

const TimeAxis& Timeline::axis() {
    if (!std::exchange(m_axisOld, false)) return m_axis;
    TimeAxis axis = m_work;
    axis.finish();
    m_placed = m_placed && axis.laidAs(m_axis);
    m_axis = std::move(axis);
    return m_axis;
}

const std::map<int32_t, Timeline::Lane>& Timeline::lanes() {
    sort();
    const TimeAxis& laid = axis();
    if (!std::exchange(m_placed, true))
        for (auto& [worker, lane] : m_lanes)
            for (Block& block : lane) {
                block.start = laid.placeOf(block.fromMs);
                block.end = laid.placeOf(block.toMs);
            }
    return m_lanes;
}

} // namespace poolboard
