// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/pool/host_pool.h"
#include "core/wire/frame.h"
#include "core/wire/launch.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace poolboard {

/// One place a host can be started at, through a launcher.
struct LaunchPlace {
    std::string name; ///< as a person wrote it: "ssh node1"; "": this machine, without a launcher
    std::vector<std::string> command; ///< what is started, its program by an absolute path
    uint32_t part = 0, parts = 1;     ///< of the devices over there
    bool here() const { return command.empty(); }
};

/// What the pool knows of a host that was started through a launcher, besides its
/// HostLink: of the relay on the far side, and of the connection. [run]
struct FarSide {
    std::string name;
    wire::GreetingReader greeting;
    bool knocking = false;
    bool met = false;    ///< the greeting came: what follows are frames
    bool lost = false;   ///< the connection hangs, and was given up
    bool ending = false; ///< our direction was closed: the relay ends its host
    Instant heardAt{}, saidAt{};
    std::vector<std::vector<std::pair<Ticket, Instant>>> running; ///< by slot
    std::vector<Instant> runningHeardAt;                          ///< by slot: when that came
    HostUsage usage;
    Instant filesMovedAt{};                   ///< as HostPool says it
    std::optional<wire::HostEndedBody> ended; ///< its `reason` is empty

    /// A frame of the relay's own. "" when it was in order, else what was not, as takeFrame(); nothing:
    /// it is the host's.
    std::optional<std::string> take(const wire::Frame& frame, Instant now);
    /// The launcher's process is dead: what became of the host. `end` says how the launcher ended.
    void explain(HostEnd& end) const;
    /// How long, at the most, a host may go on that was told to end and has not been seen to: its relay ends
    /// it when it hears nothing, the latest `givenUp` after our last word. `end` as for explain().
    Duration mayRunOn(const HostEnd& end, Duration givenUp, Instant now) const;
};

} // namespace poolboard
