// SPDX-License-Identifier: MIT
#include "core/host/pump.h"

#include "core/base/clock.h"
#include "core/host/descendants.h"
#include "core/host/process_setup.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <poll.h>
#include <unistd.h>
#include <vector>

namespace poolboard::host {
namespace {

constexpr uint64_t kNever = std::numeric_limits<uint64_t>::max();
constexpr uint64_t kTickNs = 1'000'000;
constexpr int kIdleLooks = 8;            ///< that many ticks without a buffered result: sleep
constexpr size_t kMaxBacklog = 1u << 20; ///< answers the engine has not read: read no more questions
constexpr size_t kReadBytes = 256u << 10;

timespec untilNs(uint64_t when, uint64_t now) {
    const uint64_t left = when > now ? when - now : 0;
    return {static_cast<time_t>(left / 1'000'000'000), static_cast<long>(left % 1'000'000'000)};
}

} // namespace

void Pump::run() {
    for (;;) {
        const uint64_t now = toNanoseconds(Clock::now());
        uint64_t wake = flushOld(now);
        if (const uint64_t again = m_services.reporter.reportDropped(now); again != 0)
            wake = std::min(wake, again);
        const Outbox::State out = m_services.outbox.push();
        if (out == Outbox::State::Busy) wake = std::min(wake, now + kTickNs);

        pollfd ready[2] = {{m_fd, 0, 0}, {m_services.watch.fd(), POLLIN, 0}};
        if (m_services.outbox.backlog() < kMaxBacklog) ready[0].events |= POLLIN;
        if (out == Outbox::State::Full) ready[0].events |= POLLOUT;
        const timespec timeout = untilNs(wake, now);
        if (::ppoll(ready, 2, wake == kNever ? nullptr : &timeout, nullptr) < 0) continue; // EINTR
        if ((ready[1].revents & POLLIN) != 0) m_services.watch.quiet();
        if ((ready[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) endNow(kExitStream);
        if ((ready[0].revents & POLLIN) != 0) read();
    }
}

uint64_t Pump::flushOld(uint64_t now) {
    if (!m_services.watch.watching()) return kNever;
    if (m_idleLooks >= kIdleLooks) // before looking: what is buffered from now on rings
        m_services.watch.stop();
    // An engine that does not read gets no more from here: the workers' own
    // writes block, and so nothing grows.
    const bool full = m_services.outbox.backlog() >= kMaxBacklog;
    uint64_t wake = kNever;
    for (const auto& worker : m_dispatcher.workers()) {
        const uint64_t oldest = worker == nullptr ? 0 : worker->results().oldest();
        if (oldest == 0) continue;
        uint64_t due = oldest + ResultBuffer::kMaxAgeNs;
        if (due <= now) due = !full && worker->results().post() ? kNever : now + kTickNs;
        wake = std::min(wake, due);
        m_idleLooks = -1;
    }
    ++m_idleLooks;
    if (m_idleLooks > kIdleLooks) {
        m_idleLooks = 0;
        return kNever;
    }
    m_services.watch.start();
    return std::min(wake, now + kTickNs);
}

void Pump::read() {
    const ssize_t n = ::read(m_fd, m_reader.room(kReadBytes), kReadBytes);
    if (n < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (n <= 0) endNow(kExitStream);
    m_reader.filled(static_cast<size_t>(n));
    while (const auto frame = m_reader.next())
        if (auto taken = m_dispatcher.take(*frame); !taken) {
            complain(taken.error().text());
            endNow(kExitProtocol);
        }
    if (m_reader.broken()) {
        complain("frame from the engine: its length is over the limit of " + std::to_string(wire::kMaxBody));
        endNow(kExitProtocol);
    }
}

} // namespace poolboard::host
