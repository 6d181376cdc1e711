// SPDX-License-Identifier: MIT
#include "ui/tui/stand_still.h"

#include "core/base/reactor.h"
#include "ui/tui/dashboard.h"
#include "ui/tui/run_watch.h"

namespace poolboard {

bool freezeWithUs(Reactor& reactor, RunWatch* watch, const Dashboard& board) {
    constexpr auto kLongest = std::chrono::seconds(1);
    if (!watch || !board.live || !board.own || board.run.frozen || !board.run.freezable) return false;
    watch->tell(PauseCommand{PauseMode::Freeze, true});
    const Instant giveUp = Clock::now() + kLongest;
    while (board.live && !board.run.frozen && Clock::now() < giveUp)
        reactor.turn(giveUp);
    return true;
}

bool goesOnWithoutUs(const Dashboard& board) {
    return board.live && board.own && !board.run.frozen && !board.run.freezable;
}

} // namespace poolboard
