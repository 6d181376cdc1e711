// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/unique_fd.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>

struct epoll_event;

namespace poolboard {

/// Waits for descriptors with epoll and calls their handlers, on the thread
/// that calls turn(). Passive, single owner, no threads, no timers of its own:
/// the owner passes the next deadline in. A handler may watch and unwatch any
/// descriptor, its own too.
class Reactor {
public:
    using Handler = std::function<void(uint32_t events)>; ///< EPOLLIN, EPOLLOUT, EPOLLHUP …

    Reactor();
    void watch(int fd, uint32_t events, Handler handler);
    void change(int fd, uint32_t events); ///< ignored when not watched
    /// Must be called before the descriptor is closed.
    void unwatch(int fd);
    /// Waits until something is ready or `until` (nothing: no limit) and calls
    /// the handlers of what is ready. An `until` in the past only looks.
    void turn(std::optional<Instant> until);
    /// From here on turn() polls for up to `most` before it sleeps, as long as the wait
    /// before was no longer: falling asleep and being woken takes that time as well. For
    /// one who has a processor to himself meanwhile. Zero: never, which it begins with.
    void setSpin(Duration most) { m_spin = most; }

private:
    struct Entry {
        uint32_t generation;
        Handler handler;
    };
    int wait(epoll_event* ready, int room, std::optional<Instant> until);

    UniqueFd m_epoll;
    Duration m_spin{};
    bool m_shortWaits = false; ///< the last was no longer than a spin
    uint32_t m_generation = 0; ///< tells a reused descriptor number from the old one within a turn
    std::unordered_map<int, Entry> m_entries;
};

/// Wakes a reactor from any thread: write with ring(), watch fd() for EPOLLIN,
/// quiet() when it woke. An eventfd.
class Bell {
public:
    Bell();
    int fd() const { return m_fd.get(); }
    void ring();  ///< [any] never blocks
    void quiet(); ///< [owner]
private:
    UniqueFd m_fd;
};

} // namespace poolboard
