// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/base/result.h"
#include "core/pool/guard_channel.h"
#include "core/pool/host_link.h"
#include "core/pool/host_pool.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace poolboard {

/// What all hosts of a local pool have in common.
struct LocalPoolConfig {
    std::string libexec;                  ///< the folder of poolboard-guard and poolboard-worker
    std::string pluginPath;               ///< absolute
    std::string kind;                     ///< the worker kind within the plugin
    std::string expectedSha256;           ///< hex, "": not checked
    std::vector<std::string> hostCommand; ///< what is started as a host; empty: poolboard-worker
    std::string cwd;                      ///< of the hosts; "": ours
    std::string scratchDir;               ///< private to the run, or ""
    std::vector<std::string> environment; ///< "NAME=value", over the inherited one
    uint32_t workerCount = 1;             ///< in the whole pool
    uint32_t inFlight = 1;                ///< items at once per worker
    uint32_t poolKind = 1;                ///< 0 threads, 1 processes, 2 async
    bool ahead = false;                   ///< lines of results are wanted before their item ends
    std::vector<LaunchPlace> places;      ///< HostStart::place in a cycle; empty: all here
    // For those behind a launcher, which find the worker over there:
    std::string workerName, pluginVersion, python;
    Duration farGivenUp = wire::kNearGivesUp; ///< a connection over which nothing comes
    std::vector<std::string> farEnvironment;  ///< "NAME=value", over the one over there
    bool transfer = false;                    ///< items name files here, which travel with them
    bool durable = false; ///< and what comes back is on the disk before its result is here
    bool debug = false;   ///< the guard's stderr is ours; hosts get POOLBOARD_DEBUG=1
};

/// Worker hosts on this machine, through a guard of their own; and behind launchers,
/// of which the guard starts the launcher and keeps hold of it. [run]
///
/// The owner calls turn() once per loop turn, after everything it wants to say,
/// and then waits in the reactor until nextDeadline() at the latest:
///     pool.turn(Clock::now());
///     reactor.turn(pool.nextDeadline());
/// The listener is called from these two only. No call blocks but create() (it
/// starts the guard) and the destructor.
class LocalHostPool final : public HostPool {
public:
    /// Fails when the guard cannot be started. `reactor` and `listener` must outlive the pool.
    static Result<std::unique_ptr<LocalHostPool>> create(Reactor& reactor, HostListener& listener,
                                                         LocalPoolConfig config);
    /// Kills what still runs and waits until guard, hosts and all they started
    /// are gone (about 5 s at most). The listener hears nothing any more.
    ~LocalHostPool() override;

    void startHost(HostStart start) override;
    void send(HostId host, uint32_t slot, std::span<const Dispatch> batch) override;
    void cancel(HostId host, Ticket ticket) override;
    void recall(HostId host, uint32_t slot, uint32_t count) override;
    void teardown(HostId host, Duration limit) override;
    void kill(HostId host, std::string reason) override;
    std::vector<std::pair<Ticket, Instant>> started(HostId host, uint32_t slot) const override;

    /// When turn() has something to do, if nothing happens before. May be past.
    std::optional<Instant> nextDeadline() const;
    /// Writes what is queued, starts hosts, meets deadlines.
    void turn(Instant now);

    void ping(HostId host) override;
    void freeze() override;
    void thaw() override;
    HostUsage usage(HostId host) const override;
    Instant filesMovedAt(HostId host) const override;
    Instant startedKnownAt(HostId host, uint32_t slot) const override;
    void disown(HostId host, Ticket ticket) override;

    int32_t guardPid() const { return m_guard->pid(); }

private:
    LocalHostPool(Reactor& reactor, HostListener& listener, LocalPoolConfig config,
                  std::unique_ptr<GuardChannel> guard);

    HostLink* find(HostId host) const;      ///< null once it has ended
    HostLink* talkingTo(HostId host) const; ///< and not killed
    void queue(HostLink& link);
    void launch(HostLink& link);
    Result<void> connect(HostLink& link);
    void sayHost(const HostLink& link, GuardCommand& spawn) const;
    void command(GuardCommand::Kind kind, HostId host);
    void startWaiting();
    void flushHost(HostLink& link);
    void flushGuard();
    void meetDeadlines(Instant now);

    // launched_hosts.cpp
    const LaunchPlace* placeOf(uint32_t place) const; ///< null: here
    void sayLaunch(HostLink& link, const LaunchPlace& place);
    void sayLauncher(const HostLink& link, GuardCommand& spawn) const;
    bool mayKnock(const HostLink& link) const;
    void knock(HostLink& link, bool begins);
    void meet(HostLink& link, std::string_view bytes);
    void endFar(HostLink& link);
    void keepAlive(Instant now);
    std::optional<Instant> nextKeepAlive(const HostLink& link) const;

    void onGuard();
    void onSocket(HostId host, uint32_t events);
    void onOutput(HostId host);
    void takeReport(GuardChannel::Incoming incoming);
    void watchHost(const HostLink& link);
    void guardGone();
    void readSocket(HostLink& link, size_t budget);
    void readOutput(HostLink& link, size_t budget);
    void closeSocket(HostLink& link);
    void closeOutput(HostLink& link);
    void tell(HostLink& link, const std::vector<std::string>& lines);
    void end(HostLink& link, std::string reason);
    void finish(HostId host);

    Reactor& m_reactor;
    HostListener& m_listener;
    LocalPoolConfig m_config;
    std::unique_ptr<GuardChannel> m_guard;
    std::string m_guardLost; ///< why, once it is
    bool m_guardWantsOut = false;

    std::unordered_map<HostId, std::unique_ptr<HostLink>> m_hosts;
    std::deque<HostId> m_waiting;             ///< to be asked of the guard
    size_t m_asked = 0;                       ///< Spawns without an answer
    std::map<std::string, size_t> m_knocking; ///< launchers that have not led anywhere yet, by place
    std::vector<HostId> m_dirty;              ///< have something to write
    std::vector<HostId> m_finishing;          ///< ended here; hostEnded() is due in turn()
    std::vector<std::tuple<HostId, uint32_t, AttemptResult>> m_refused; ///< too large to send
    std::string m_buffer;                                               ///< for reading
    std::optional<Instant> m_frozenAt;
};

} // namespace poolboard
