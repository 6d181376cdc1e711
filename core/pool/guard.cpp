// SPDX-License-Identifier: MIT
#include "core/pool/guard.h"

#include "core/pool/process_tree.h"

#include <algorithm>
#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard {
namespace {

/// How long an orphan may resist SIGKILL before we go on without it.
constexpr Duration kGiveUp = std::chrono::seconds(3);
/// While orphans die, a look now and then: one that re-parents to us without
/// any child of ours ending makes no SIGCHLD.
constexpr Duration kLookAgain = std::chrono::milliseconds(20);

} // namespace

Guard::Guard(int channel) : m_channel(channel) {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    sigset_t child;
    ::sigemptyset(&child);
    ::sigaddset(&child, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &child, nullptr);
    m_childEnded.reset(::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK));
}

void Guard::run() {
    while (receive()) {
        settle();
        wait(nextDeadline(), true);
    }
    endAll();
}

bool Guard::receive() {
    for (;;) {
        Packet packet = receivePacket(m_channel);
        if (packet.state != Packet::State::Got) return packet.state == Packet::State::Nothing;
        auto command = GuardCommand::decode(packet.bytes);
        if (!command) // not our engine
            return false;
        handle(*command, packet.descriptors);
    }
}

void Guard::handle(const GuardCommand& command, const std::vector<UniqueFd>& descriptors) {
    if (command.kind == GuardCommand::Kind::Spawn)
        spawn(command, descriptors);
    else
        signalHost(command.kind, command.host);
}

void Guard::spawn(const GuardCommand& command, const std::vector<UniqueFd>& descriptors) {
    SpawnedHost host = spawnHost(command, descriptors);
    GuardReport report;
    report.host = command.host;
    if (host.pid == 0) {
        report.kind = GuardReport::Kind::SpawnFailed;
        report.text = host.error;
        return send(report);
    }
    report.pid = host.pid;
    const int pidfd = host.pidfd.get();
    send(report, std::span(&pidfd, host.pidfd.valid() ? 1 : 0));
    m_idByPid[host.pid] = command.host;
    m_hosts[command.host] = std::move(host);
}

void Guard::signalHost(GuardCommand::Kind kind, uint32_t id) {
    const auto found = m_hosts.find(id);
    if (found == m_hosts.end()) // it ended while the command was on its way
        return;
    const pid_t pid = found->second.pid; // not reaped: the numbers are its own
    switch (kind) {
    case GuardCommand::Kind::Kill:
        ::kill(pid, SIGKILL);
        ::kill(-pid, SIGKILL); // the rest comes to us when the host has died
        break;
    case GuardCommand::Kind::Stop:
        ::kill(pid, SIGSTOP); // first, so that it starts nothing new
        ::kill(-pid, SIGSTOP);
        stopBelow(pid);
        break;
    case GuardCommand::Kind::Continue:
        signalBelow(pid, SIGCONT);
        ::kill(-pid, SIGCONT);
        ::kill(pid, SIGCONT);
        break;
    case GuardCommand::Kind::Spawn:
        break;
    }
}

void Guard::send(const GuardReport& report, std::span<const int> descriptors) {
    // May wait for a busy engine. When it dies instead, this fails and the next
    // receive() tells.
    sendPacket(m_channel, report.encode(), descriptors, 0);
}

void Guard::settle() {
    bool reaped = false;
    while (reapOne())
        reaped = true;
    if (reaped || !m_ended.empty()) reportEnded(killOrphans());
}

bool Guard::reapOne() {
    // Looks first: until it is reaped its number, and its group's, stay its own.
    siginfo_t info{};
    if (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) != 0 || info.si_pid == 0)
        return false;
    const pid_t pid = info.si_pid;
    const auto host = m_idByPid.find(pid);
    if (host != m_idByPid.end()) ::kill(-pid, SIGKILL);
    rusage usage{};
    ::syscall(SYS_waitid, P_PID, pid, &info, WEXITED | WNOHANG | __WALL, &usage);
    m_unkillable.erase(pid);
    if (host == m_idByPid.end()) return true;
    Ended ended;
    ended.report.kind = GuardReport::Kind::Exited;
    ended.report.host = host->second;
    if (info.si_code == CLD_EXITED)
        ended.report.exitCode = info.si_status;
    else
        ended.report.signal = info.si_status;
    ended.report.maxRssKiB = static_cast<uint64_t>(usage.ru_maxrss);
    ended.giveUp = Clock::now() + kGiveUp;
    m_ended.push_back(std::move(ended));
    m_hosts.erase(host->second);
    m_idByPid.erase(host);
    return true;
}

bool Guard::killOrphans() {
    // Hosts are subreapers of their own: what is here and no host has lost its host.
    bool left = false;
    for (pid_t child : childrenOf(::getpid())) {
        if (m_idByPid.contains(child) || m_unkillable.contains(child)) continue;
        left = true;
        signalBelow(child, SIGKILL);
        ::kill(child, SIGKILL);
    }
    return left;
}

void Guard::reportEnded(bool orphansLeft) {
    const Instant now = Clock::now();
    bool gaveUp = false;
    std::erase_if(m_ended, [&](const Ended& ended) {
        if (orphansLeft && now < ended.giveUp) return false;
        gaveUp = gaveUp || orphansLeft;
        send(ended.report);
        return true;
    });
    if (!gaveUp || !m_ended.empty()) return;
    for (pid_t child : childrenOf(::getpid())) {
        if (!m_idByPid.contains(child)) m_unkillable.insert(child);
    }
}

std::optional<Instant> Guard::nextDeadline() const {
    if (m_ended.empty()) return std::nullopt;
    return Clock::now() + kLookAgain;
}

void Guard::endAll() {
    const Instant giveUp = Clock::now() + kGiveUp;
    while (Clock::now() < giveUp) {
        // Hosts first: they cannot start anything any more.
        for (const auto& [pid, id] : m_idByPid) {
            ::kill(pid, SIGKILL);
            ::kill(-pid, SIGKILL);
        }
        signalBelow(::getpid(), SIGKILL);
        while (reapOne()) {
        }
        if (childrenOf(::getpid()).empty()) return;
        wait(Clock::now() + kLookAgain, false);
    }
}

void Guard::wait(std::optional<Instant> until, bool withChannel) {
    pollfd ends[2] = {{m_childEnded.get(), POLLIN, 0}, {m_channel, POLLIN, 0}};
    timespec limit{};
    if (until) {
        const auto left = std::max(*until - Clock::now(), Duration::zero());
        limit.tv_sec = std::chrono::duration_cast<std::chrono::seconds>(left).count();
        limit.tv_nsec = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count() % 1'000'000'000;
    }
    ::ppoll(ends, withChannel ? 2 : 1, until ? &limit : nullptr, nullptr);
    signalfd_siginfo info;
    while (::read(m_childEnded.get(), &info, sizeof info) > 0) {
    }
}

} // namespace poolboard
