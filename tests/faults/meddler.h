// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "tests/faults/storm_plan.h"

#include <set>

namespace poolboard::test {

/// A person who cannot leave a run alone: pauses, freezes and resumes it, changes
/// the number of workers, cancels items and tries them again, at the times of the
/// plan. Called by whoever follows the run.
class Meddler {
public:
    Meddler(const StormPlan& plan, Instant begun) : m_plan(plan), m_random(plan.seed + 77) {
        planNext(begun);
    }

    Instant next() const { return m_at; }
    void act(RunHandle& run, Instant now) {
        if (now < m_at) return;
        planNext(now);
        if (std::exchange(m_standing, false)) return run.tell(ResumeCommand{});
        ++m_acts;
        // Where the run is just now: an item that is neither read nor done would not hear it.
        const uint64_t item =
            std::min<uint64_t>(run.snapshot().done() + m_random() % 300, m_plan.orders.size() - 1);
        switch (m_random() % 5) {
        case 0:
        case 1:
            m_standing = true;
            return run.tell(PauseCommand{m_random() % 2 == 0 ? PauseMode::Drain : PauseMode::Freeze});
        case 2:
            return run.tell(SetWorkersCommand{1 + static_cast<unsigned>(m_random() % 5)});
        case 3:
            m_cancelled.insert(item);
            return run.tell(CancelItemCommand{item});
        case 4:
            return run.tell(RetryItemCommand{item});
        }
    }

    unsigned acts() const { return m_acts; }
    const std::set<uint64_t>& cancelled() const { return m_cancelled; } ///< asked to be

private:
    void planNext(Instant now) {
        const unsigned every = m_plan.meddleEvery;
        m_at = every == 0 ? Instant::max() : now + std::chrono::milliseconds(1 + m_random() % (2 * every));
    }
    const StormPlan& m_plan;
    std::mt19937_64 m_random;
    Instant m_at{};
    bool m_standing = false;
    unsigned m_acts = 0;
    std::set<uint64_t> m_cancelled;
};

} // namespace poolboard::test
