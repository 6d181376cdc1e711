// SPDX-License-Identifier: MIT
#include "core/pool/far_side.h"

#include "core/wire/exit_status.h"
#include "core/wire/messages.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr int kNoProgram = 127, kNotExecutable = 126; ///< what a shell says of a command

std::string howTheLauncherEnded(const HostEnd& end) {
    return end.signal != 0 ? "was killed by signal " + std::to_string(end.signal)
                           : "ended with status " + std::to_string(end.exitCode);
}

} // namespace

std::optional<std::string> FarSide::take(const wire::Frame& frame, Instant now) {
    switch (frame.type) {
    case wire::FrameType::Alive:
        return std::string();
    case wire::FrameType::Running: {
        const auto entries = wire::decodeRunning(frame.body);
        if (!entries || frame.id >= running.size()) return "sent a malformed RUNNING frame";
        auto& of = running[frame.id];
        of.clear();
        runningHeardAt[frame.id] = now;
        for (const wire::RunningEntry& entry : *entries)
            of.emplace_back(entry.ticket, now - std::chrono::nanoseconds(entry.forNs));
        return std::string();
    }
    case wire::FrameType::Usage: {
        const auto body = wire::UsageBody::decode(frame.body);
        if (!body) return "sent a malformed USAGE frame";
        usage = {body->residentBytes, static_cast<double>(body->cpuNs) * 1e-9};
        return std::string();
    }
    case wire::FrameType::FilesMove: {
        const auto count = wire::decodeCount(frame.body);
        if (!count) return "sent a malformed FILES_MOVE frame";
        filesMovedAt = *count != 0 ? Instant::max() : now;
        return std::string();
    }
    case wire::FrameType::HostEnded: {
        auto body = wire::HostEndedBody::decode(frame.body);
        if (!body || ended) return "sent a malformed HOST_ENDED frame";
        ended = std::move(*body);
        return std::string();
    }
    default:
        return std::nullopt;
    }
}

Duration FarSide::mayRunOn(const HostEnd& end, Duration givenUp, Instant now) const {
    // A launcher that ends in order has carried the relay's own end. Without an order to end, the connection
    // broke (the relay sees it, too) or has been silent for long enough.
    if (!met || !ending || ended || end.exitCode == 0) return Duration::zero();
    return std::max(saidAt + givenUp - now, Duration::zero());
}

void FarSide::explain(HostEnd& end) const {
    if (ended) { // the host is dead, and this is how
        end.signal = ended->signal;
        end.exitCode = ended->exitCode;
        end.maxRssKiB = ended->maxRssKiB;
        end.started = ended->started;
        end.startedKnown = end.startedKnown && end.exitCode != wire::kExitStream;
        return;
    }
    end.connectionLost = true;
    end.startedKnown = false;
    end.maxRssKiB = 0;
    if (!end.reason.empty()) return;
    if (met) {
        end.reason = "the connection to `" + name + "` is lost: the launcher " + howTheLauncherEnded(end);
    } else if (end.exitCode == kNoProgram || end.exitCode == kNotExecutable) {
        end.reason = "`" + name + "` could not start Poolboard over there: the launcher " +
                     howTheLauncherEnded(end) + "; install it there, or say where it is with --launcher-host";
        end.exitCode = wire::kExitStart; // another try makes no sense
    } else {
        end.reason = "`" + name + "` did not lead to a Poolboard: the launcher " + howTheLauncherEnded(end);
    }
}

} // namespace poolboard
