// SPDX-License-Identifier: MIT
#pragma once

#include "core/pool/engine_slabs.h"
#include "core/pool/far_side.h"
#include "core/pool/host_pool.h"
#include "core/pool/log_tap.h"
#include "core/pool/shared_page.h"
#include "core/pool/ticket_ledger.h"
#include "core/wire/frame.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace poolboard {

/// What the pool knows of one host, from startHost() to hostEnded(). [run]
struct HostLink {
    enum class State : uint8_t {
        Waiting, ///< not asked of the guard yet
        Asked,   ///< the guard has not answered
        Running,
        Ended, ///< dead, or never started: hostEnded() is due or under way
    };
    struct Slot {
        TicketLedger given;
        uint32_t recalls = 0;  ///< answers that are due
        bool answered = false; ///< Ready or InitFailed came
    };

    HostId id = 0;
    State state = State::Waiting;
    std::vector<std::pair<std::string, std::string>> environment;
    int32_t pid = 0;
    UniqueFd pidfd, socket, output; ///< socket, output: −1 once at their end
    SharedPage page;
    EngineSlabs slabs;

    std::string out; ///< frames to write, from `sent` on
    size_t sent = 0;
    bool dirty = false;    ///< in the list of hosts to flush
    bool wantsOut = false; ///< the kernel's buffer is full: EPOLLOUT is on

    wire::FrameReader reader;
    std::unique_ptr<FarSide> far;       ///< behind a launcher; else null
    const LaunchPlace* place = nullptr; ///< of `far`
    std::vector<Slot> slots;
    bool greeted = false; ///< it answered Hello
    bool saidBye = false;
    bool leaving = false; ///< Teardown was sent
    bool killed = false;  ///< Kill was sent: nothing more goes out
    bool muted = false;   ///< nothing it still sends counts (but what its relay says does)
    bool garbled = false; ///< it broke the protocol: answers may be lost, its page proves nothing

    LogTap tap;                    ///< stdout and stderr
    LogBudget frameLogs;           ///< Log frames
    std::string reason;            ///< why it was ended; the first one counts
    std::optional<Instant> killAt; ///< and what then is the reason
    std::string killReason;
    int signal = 0, exitCode = -1;
    uint64_t maxRssKiB = 0;

    void killNoLaterThan(Instant at, std::string why) {
        if (killAt && *killAt <= at) return;
        killAt = at;
        killReason = std::move(why);
    }
};

/// Takes one frame from a host and tells the listener. What a host sends is
/// hostile input: "" when it was in order, else a sentence about what was not
/// ("sent a malformed RESULTS frame"); the caller drops the host then.
std::string takeFrame(HostLink& link, const wire::Frame& frame, HostListener& listener, Instant now);

/// What still counts of a muted host behind a launcher: the relay's own frames, which say how it ended. As
/// takeFrame().
std::string takeRelayFrame(HostLink& link, const wire::Frame& frame, HostListener& listener, Instant now);

} // namespace poolboard
