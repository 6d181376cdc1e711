// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/attempt_times.h"
#include "ui/present/time_axis.h"

#include <cstdint>
#include <map>
#include <vector>

namespace poolboard {

/// When which worker did what: its attempts by time, in bounded memory. Beyond kMostBlocks neighbours in a
/// lane become one, coarser each time, so that a long run costs no more than a short one. It is laid out on
/// an axis without the long times in which nothing ran, such as the night before a run went on (time_axis.h):
/// places are in ms on it, anew whenever there is more. One owner; pure.
class Timeline {
public:
    static constexpr size_t kMostBlocks = 100'000; ///< many more than there are pixels

    struct Block {
        int64_t start = 0, end = 0;                ///< on the axis
        int64_t fromMs = 0, toMs = 0;              ///< by the clock, UTC
        uint64_t index = 0;                        ///< of the item; of several: of the worst, the first such
        uint32_t attempt = 1;                      ///< at it
        uint32_t attempts = 1, bad = 0;            ///< in this block
        bool again = false;                        ///< another one followed, or came before
        OutcomeKind kind = OutcomeKind::Succeeded; ///< the worst
    };
    using Lane = std::vector<Block>; ///< by start

    explicit Timeline(size_t mostBlocks = kMostBlocks) : m_most(mostBlocks) {}
    /// Those without a worker or a time (of skipped items, or an old journal) are passed over.
    void add(const AttemptTime& time);
    /// Somebody is at work then, by the clock (UTC ms), on what is not on record yet: for the axis it is
    /// work.
    void addWork(int64_t fromMs, int64_t toMs);
    /// Lanes in the order of their workers.
    const std::map<int32_t, Lane>& lanes();
    const TimeAxis& axis();
    int64_t length() { return axis().lengthMs(); } ///< of the axis
    size_t blocks() const { return m_blocks; }

private:
    void sort();
    void coarsen();
    void join(Block& into, const Block& block) const;

    const size_t m_most;
    std::map<int32_t, Lane> m_lanes;
    std::map<int32_t, bool> m_unsorted;
    TimeAxis m_work;       ///< never finished: more may come
    TimeAxis m_axis;       ///< of it
    bool m_axisOld = true; ///< there is more by now
    bool m_placed = true;  ///< all blocks are at their places on the axis
    int64_t m_step = 0;    ///< ms: what begins in the same step of a lane is one block; 0: nothing is joined
    size_t m_blocks = 0;
};

} // namespace poolboard
