// SPDX-License-Identifier: MIT
// What the descriptors of the pool say: guard, protocol sockets, output pipes.
#include "core/pool/local_host_pool.h"

#include "core/pool/process_tree.h"
#include "core/pool/tree_usage.h"
#include "core/wire/exit_status.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iterator>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace poolboard {
namespace {

/// What is read of one descriptor in a turn, so that none starves the others.
constexpr size_t kSocketTurn = 512 * 1024, kOutputTurn = 256 * 1024;
/// What is read of a dead host: more than the kernel's buffers hold.
constexpr size_t kLastWords = 64u << 20, kLastOutput = 4u << 20;
constexpr size_t kReadBytes = 128 * 1024;
constexpr size_t kKeepBytes = 4u << 20; ///< a larger out-buffer is given back when empty

/// A host that closed its channel is about to exit; what does not is in the way.
constexpr Duration kExitLimit = std::chrono::milliseconds(100);

} // namespace

HostUsage LocalHostPool::usage(HostId host) const {
    const HostLink* link = find(host);
    if (link && link->far) return link->far->usage;
    return link && link->pid > 0 ? usageOfTree(link->pid) : HostUsage{};
}

Instant LocalHostPool::filesMovedAt(HostId host) const {
    const HostLink* link = find(host);
    return link && link->far ? link->far->filesMovedAt : Instant{};
}

Instant LocalHostPool::startedKnownAt(HostId host, uint32_t slot) const {
    const HostLink* link = find(host);
    const bool late = link && link->far && link->far->filesMovedAt == Instant::max();
    return late && slot < link->slots.size() ? link->far->runningHeardAt[slot] : Instant::max();
}

std::vector<std::pair<Ticket, Instant>> LocalHostPool::started(HostId host, uint32_t slot) const {
    std::vector<std::pair<Ticket, Instant>> out;
    const HostLink* link = find(host);
    if (!link || slot >= link->slots.size()) return out;
    if (link->far) {
        std::copy_if(link->far->running[slot].begin(), link->far->running[slot].end(),
                     std::back_inserter(out),
                     [&](const auto& one) { return link->slots[slot].given.holds(one.first); });
        return out;
    }
    for (uint32_t lane = 0; lane < m_config.inFlight; ++lane) {
        const auto reading = link->page.read(slot, lane);
        if (reading.ticket != 0 && link->slots[slot].given.holds(reading.ticket))
            out.emplace_back(reading.ticket, fromNanoseconds(reading.startNs));
    }
    return out;
}

void LocalHostPool::flushGuard() {
    const bool wantsOut = !m_guard->flush();
    if (wantsOut != m_guardWantsOut) m_reactor.change(m_guard->fd(), EPOLLIN | (wantsOut ? EPOLLOUT : 0u));
    m_guardWantsOut = wantsOut;
}

void LocalHostPool::onGuard() {
    flushGuard();
    for (;;) {
        GuardChannel::Incoming incoming = m_guard->receive();
        if (incoming.state == Packet::State::Closed) return guardGone();
        if (incoming.state == Packet::State::Nothing) return;
        takeReport(std::move(incoming));
    }
}

void LocalHostPool::takeReport(GuardChannel::Incoming incoming) {
    const GuardReport& report = incoming.report;
    HostLink* link = find(report.host);
    if (!link) return;
    switch (report.kind) {
    case GuardReport::Kind::Spawned:
        --m_asked;
        link->state = HostLink::State::Running;
        link->pid = report.pid;
        link->pidfd = std::move(incoming.pidfd);
        watchHost(*link); // not before: a host may speak before the guard does
        m_listener.hostSpawned(link->id, link->pid);
        break;
    case GuardReport::Kind::SpawnFailed:
        --m_asked;
        link->reason = report.text;
        finish(link->id);
        break;
    case GuardReport::Kind::Exited:
        link->signal = report.signal;
        link->exitCode = report.exitCode;
        link->maxRssKiB = report.maxRssKiB;
        finish(link->id);
        break;
    }
}

void LocalHostPool::watchHost(const HostLink& link) {
    const HostId id = link.id;
    m_reactor.watch(link.socket.get(), EPOLLIN | (link.wantsOut ? EPOLLOUT : 0u),
                    [this, id](uint32_t events) { onSocket(id, events); });
    m_reactor.watch(link.output.get(), EPOLLIN, [this, id](uint32_t) { onOutput(id); });
}

void LocalHostPool::guardGone() {
    m_reactor.unwatch(m_guard->fd());
    m_guardLost = m_guard->endText();
    m_waiting.clear();
    m_listener.guardLost(m_guardLost);
    std::vector<HostId> all;
    for (const auto& [id, link] : m_hosts) {
        all.push_back(id);
        if (link->reason.empty()) link->reason = m_guardLost;
        // Nobody looks after them any more: we do what can be done from here.
        if (link->pidfd.valid() && ::syscall(SYS_pidfd_send_signal, link->pidfd.get(), 0, nullptr, 0) == 0) {
            signalBelow(link->pid, SIGKILL);
            ::syscall(SYS_pidfd_send_signal, link->pidfd.get(), SIGKILL, nullptr, 0);
        }
    }
    for (const HostId id : all)
        finish(id);
}

void LocalHostPool::flushHost(HostLink& link) {
    while (link.socket.valid() && link.sent < link.out.size()) {
        const ssize_t wrote = ::send(link.socket.get(), link.out.data() + link.sent,
                                     link.out.size() - link.sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (wrote > 0) {
            link.sent += static_cast<size_t>(wrote);
            if (link.far) link.far->saidAt = Clock::now();
        } else if (errno == EAGAIN) {
            break;
        } else if (errno != EINTR) { // it is gone or going: reading tells
            link.sent = link.out.size();
        }
    }
    if (!link.socket.valid() && link.state != HostLink::State::Waiting) link.sent = link.out.size();
    if (link.sent == link.out.size()) {
        if (link.out.capacity() > kKeepBytes) link.out = std::string();
        link.out.clear();
        link.sent = 0;
    } else if (link.sent > kReadBytes && link.sent > link.out.size() / 2) {
        link.out.erase(0, link.sent); // each byte moves at most once on average
        link.sent = 0;
    }
    const bool wantsOut = link.socket.valid() && link.sent < link.out.size();
    if (wantsOut != link.wantsOut) m_reactor.change(link.socket.get(), EPOLLIN | (wantsOut ? EPOLLOUT : 0u));
    link.wantsOut = wantsOut;
}

void LocalHostPool::onSocket(HostId host, uint32_t events) {
    HostLink* link = find(host);
    if (!link) return;
    if ((events & EPOLLOUT) != 0) flushHost(*link);
    if ((events & ~uint32_t{EPOLLOUT}) != 0) readSocket(*link, kSocketTurn);
}

void LocalHostPool::readSocket(HostLink& link, size_t budget) {
    while (link.socket.valid() && budget > 0) {
        char* const room = link.reader.room(kReadBytes);
        const ssize_t got = ::recv(link.socket.get(), room, kReadBytes, MSG_DONTWAIT);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) return;
        if (got <= 0) return closeSocket(link);
        const auto bytes = static_cast<size_t>(got);
        budget -= std::min(budget, bytes);
        const Instant now = Clock::now();
        if (link.far) link.far->heardAt = now;
        // A relay still tells how a host ended that is muted; of a broken stream nothing can be known.
        const bool relayed =
            link.muted && link.far && link.far->met && !link.far->ended && !link.far->lost && !link.garbled;
        if (link.muted && !relayed) continue;
        std::string fault;
        if (link.far && !link.far->met)
            meet(link, std::string(room, bytes));
        else
            link.reader.filled(bytes);
        while (fault.empty() && (!link.muted || (link.far && !link.far->ended))) {
            const auto frame = link.reader.next();
            if (!frame) break;
            fault = link.muted ? takeRelayFrame(link, *frame, m_listener, now)
                               : takeFrame(link, *frame, m_listener, now);
        }
        if (link.reader.broken() && fault.empty()) fault = "sent a frame longer than any may be";
        if (!fault.empty()) {
            link.muted = link.garbled = true;
            kill(link.id, "the worker host " + fault);
        }
        if (bytes < kReadBytes) return; // most likely empty; else we are called again
    }
}

void LocalHostPool::closeSocket(HostLink& link) {
    if (!link.socket.valid()) return;
    m_reactor.unwatch(link.socket.get());
    link.socket.reset();
    link.wantsOut = false;
    if (link.state != HostLink::State::Ended && !link.saidBye)
        link.killNoLaterThan(Clock::now() + kExitLimit,
                             "the worker host closed its channel and did not exit");
}

void LocalHostPool::onOutput(HostId host) {
    if (HostLink* link = find(host)) readOutput(*link, kOutputTurn);
}

void LocalHostPool::readOutput(HostLink& link, size_t budget) {
    m_buffer.resize(kReadBytes);
    std::vector<std::string> lines;
    while (link.output.valid() && budget > 0) {
        const ssize_t got = ::read(link.output.get(), m_buffer.data(), std::min(budget, m_buffer.size()));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) break;
        if (got <= 0) {
            closeOutput(link);
            break;
        }
        link.tap.feed(std::string_view(m_buffer).substr(0, static_cast<size_t>(got)), Clock::now(), lines);
        budget -= static_cast<size_t>(got);
    }
    tell(link, lines);
}

void LocalHostPool::closeOutput(HostLink& link) {
    if (!link.output.valid()) return;
    m_reactor.unwatch(link.output.get());
    link.output.reset();
}

void LocalHostPool::tell(HostLink& link, const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        m_listener.log(link.id, kNoSlot, 0, 1, line);
}

/// It is dead, or never lived: what it still said counts, then hostEnded().
void LocalHostPool::finish(HostId host) {
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end()) return;
    HostLink& link = *found->second;
    knock(link, false);
    link.state = HostLink::State::Ended; // commands from the listener are ignored from here on
    readSocket(link, kLastWords);
    readOutput(link, kLastOutput);
    std::vector<std::string> lines;
    link.tap.finish(Clock::now(), lines);
    if (link.far && !link.far->met) { // what a launcher wrote that led nowhere: it says why
        link.tap.feed(link.far->greeting.takeBefore(), Clock::now(), lines);
        link.tap.finish(Clock::now(), lines);
    }
    if (std::string notice = link.frameLogs.notice(Clock::now(), true); !notice.empty())
        lines.push_back(std::move(notice));
    tell(link, lines);
    closeSocket(link);
    closeOutput(link);

    HostEnd end;
    end.orderly = link.saidBye;
    end.signal = link.signal;
    end.exitCode = link.exitCode;
    end.reason = link.reason;
    end.stderrTail = link.tap.tail();
    // One that lost its stream, though we did not close it, was robbed of it by an
    // item that may have ended since, whose result never came.
    end.startedKnown = !link.garbled && end.exitCode != wire::kExitStream;
    end.maxRssKiB = link.maxRssKiB;
    if (link.far) {
        end.mayRunOn = link.far->mayRunOn(end, m_config.farGivenUp, Clock::now());
        link.far->explain(end);
    } else if (end.reason.empty() && !link.greeted) {
        end.reason = "the worker host ended before it answered HELLO";
    }
    for (uint32_t slot = 0; slot < link.slots.size(); ++slot) {
        for (uint32_t lane = 0; lane < m_config.inFlight; ++lane) {
            const Ticket ticket = link.page.read(slot, lane).ticket;
            if (ticket != 0 && link.slots[slot].given.holds(ticket)) end.started.push_back(ticket);
        }
    }
    const auto kept = std::move(found->second);
    m_hosts.erase(host);
    m_listener.hostEnded(host, std::move(end));
}

} // namespace poolboard
