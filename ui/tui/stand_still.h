// SPDX-License-Identifier: MIT
#pragma once

namespace poolboard {

class Reactor;
class RunWatch;
struct Dashboard;

/// Ctrl-Z: a run of ours is to stand still with us, workers first; one we only look at is not. Freezes it for
/// as long as we watch, and waits a second at most until that is seen. False: it was not for us to freeze;
/// else ThawCommand follows when we go on. [main]
bool freezeWithUs(Reactor& reactor, RunWatch* watch, const Dashboard& board);

} // namespace poolboard
