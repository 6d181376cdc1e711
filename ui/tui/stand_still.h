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

/// Whether Ctrl-Z stops a dashboard alone whose run is its own: its workers are behind launchers. kGoesOn
/// says so.
bool goesOnWithoutUs(const Dashboard& board);
inline constexpr const char* kGoesOn =
    "The run goes on: what runs behind a launcher cannot stand still. p pauses it";

} // namespace poolboard
