// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/unique_fd.h"
#include "core/pool/guard_messages.h"
#include "core/pool/host_spawn.h"

#include <optional>
#include <set>
#include <sys/types.h>
#include <unordered_map>
#include <vector>

namespace poolboard {

/// The guard's work: spawns hosts, is their subreaper, and outlives neither the
/// engine nor them. Single-threaded; the only reaper of its children, so a
/// process number it has not reaped cannot be used again.
class Guard {
public:
    /// `channel`: kGuardFd. Blocks SIGCHLD and becomes a subreaper.
    explicit Guard(int channel);
    /// Serves until the engine closes its end, then kills every descendant and returns.
    void run();

private:
    struct Ended { ///< reaped; reported when its orphans are gone too
        GuardReport report;
        Instant giveUp;
    };

    bool receive(); ///< false: the engine is gone
    void handle(const GuardCommand& command, const std::vector<UniqueFd>& descriptors);
    void spawn(const GuardCommand& command, const std::vector<UniqueFd>& descriptors);
    void signalHost(GuardCommand::Kind kind, uint32_t host);
    void send(const GuardReport& report, std::span<const int> descriptors = {});

    /// Reaps what is dead, kills what is no host, until nothing changes.
    void settle();
    bool reapOne();
    bool killOrphans(); ///< true: there are some
    void reportEnded(bool orphansLeft);
    void endAll();
    std::optional<Instant> nextDeadline() const;
    void wait(std::optional<Instant> until, bool withChannel);

    int m_channel;
    UniqueFd m_childEnded; ///< signalfd of SIGCHLD
    std::unordered_map<pid_t, uint32_t> m_idByPid;
    std::unordered_map<uint32_t, SpawnedHost> m_hosts;
    std::vector<Ended> m_ended;
    std::set<pid_t> m_unkillable; ///< orphans given up: stuck in the kernel, or another user's
};

} // namespace poolboard
