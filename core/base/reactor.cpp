// SPDX-License-Identifier: MIT
#include "core/base/reactor.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/eventfd.h>

namespace poolboard {
namespace {

uint64_t tag(int fd, uint32_t generation) {
    return static_cast<uint64_t>(generation) << 32 | static_cast<uint32_t>(fd);
}

/// epoll's milliseconds, rounded up so that a deadline is never met early.
int timeoutUntil(std::optional<Instant> until) {
    if (!until) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()).count();
    return static_cast<int>(std::clamp<int64_t>(left, 0, 3600 * 1000));
}

} // namespace

Reactor::Reactor() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) { assert(m_epoll.valid()); }

void Reactor::watch(int fd, uint32_t events, Handler handler) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag(fd, ++m_generation);
    [[maybe_unused]] const int rc = ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event);
    assert(rc == 0);
    m_entries[fd] = Entry{m_generation, std::move(handler)};
}

void Reactor::change(int fd, uint32_t events) {
    const auto found = m_entries.find(fd);
    if (found == m_entries.end()) return;
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag(fd, found->second.generation);
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event);
}

void Reactor::unwatch(int fd) {
    if (m_entries.erase(fd) != 0) ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

int Reactor::wait(epoll_event* ready, int room, std::optional<Instant> until) {
    if (m_spin <= Duration::zero()) return ::epoll_wait(m_epoll.get(), ready, room, timeoutUntil(until));
    const Instant begun = Clock::now();
    int count = 0;
    if (m_shortWaits) {
        const Instant end = std::min(begun + m_spin, until.value_or(Instant::max()));
        do
            count = ::epoll_wait(m_epoll.get(), ready, room, 0);
        while (count == 0 && Clock::now() < end);
    }
    if (count != 0) return count;
    count = ::epoll_wait(m_epoll.get(), ready, room, timeoutUntil(until));
    m_shortWaits = Clock::now() - begun <= m_spin;
    return count;
}

void Reactor::turn(std::optional<Instant> until) {
    std::array<epoll_event, 64> ready;
    const int count = wait(ready.data(), static_cast<int>(ready.size()), until);
    for (int i = 0; i < count; ++i) {
        const auto found = m_entries.find(static_cast<int>(ready[i].data.u64 & 0xFFFFFFFF));
        if (found == m_entries.end() || found->second.generation != ready[i].data.u64 >> 32)
            continue;                                  // unwatched by an earlier handler of this turn
        const Handler handler = found->second.handler; // a copy: it may unwatch itself
        handler(ready[i].events);
    }
}

Bell::Bell() : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { assert(m_fd.valid()); }

void Bell::ring() {
    const uint64_t one = 1;
    while (::write(m_fd.get(), &one, sizeof one) < 0 && errno == EINTR) {
    }
}

void Bell::quiet() {
    uint64_t count = 0;
    while (::read(m_fd.get(), &count, sizeof count) < 0 && errno == EINTR) {
    }
}

} // namespace poolboard
