// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/guarded.h"
#include "core/base/reactor.h"
#include "core/run/snapshot.h"

namespace poolboard {

/// Where [run] hangs the newest snapshot and viewers take it: lossy, so that no
/// viewer can slow the run down. One bell for one waiting viewer; others look
/// when they like.
class SnapshotBoard {
public:
    void hang(Snapshot snapshot) { // [run]
        m_newest.with([&](Snapshot& place) { place = std::move(snapshot); });
        m_bell.ring();
    }
    /// [any] Does not quiet the bell.
    Snapshot look() {
        return m_newest.with([](Snapshot& place) { return place; });
    }
    Bell& bell() { return m_bell; }

private:
    Guarded<Snapshot> m_newest;
    Bell m_bell;
};

} // namespace poolboard
