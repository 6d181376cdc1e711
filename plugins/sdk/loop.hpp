// SPDX-License-Identifier: MIT
//
// The thread on which the coroutines of one async worker run. Include async.hpp.
#pragma once

#include "worker_types.hpp"

#include <cerrno>
#include <coroutine>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace poolboard::sdk::detail {

using LoopClock = std::chrono::steady_clock;

/// A coroutine that waits: for a time, a descriptor, or its item being
/// cancelled. Lies in its frame; one coroutine waits for one thing at a time.
struct Waiter {
    enum class Why { Nothing, Ready, Time, Cancelled, BadDescriptor };
    const poolboard_call* call = nullptr;
    std::optional<LoopClock::time_point> due;
    int fd = -1;
    short events = 0;
    std::coroutine_handle<> waiting;
    Why why = Why::Nothing;
};

/// poll() over what the coroutines wait for: K is some dozens, two may wait for
/// one descriptor, and any kind of descriptor will do.
class Loop {
public:
    /// `start` begins an item; it and all it leads to runs on the loop's thread.
    using Start = void (*)(void* worker, const poolboard_item*, poolboard_call*) noexcept;
    Loop(Start start, void* worker) : m_start(start), m_worker(worker) {
        m_bell = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        if (m_bell < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
        try {
            m_thread = std::thread([this] { run(); });
        } catch (...) {
            ::close(m_bell);
            throw;
        }
    }
    /// Cancels what still runs, and waits for its end.
    ~Loop() {
        {
            std::scoped_lock lock(m_mutex);
            m_stopping = true;
        }
        wake();
        m_thread.join();
        ::close(m_bell);
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    /// [any] Begins an item soon. Throws std::bad_alloc, and then it does not.
    void begin(const poolboard_item* item, poolboard_call* call) {
        {
            std::scoped_lock lock(m_mutex);
            m_arrived.push_back({item, call});
        }
        wake();
    }
    /// [any] Something was cancelled: look who waits for it.
    void wake() noexcept {
        const uint64_t one = 1;
        while (::write(m_bell, &one, sizeof one) < 0 && errno == EINTR) {
        }
    }

    // [loop]
    void add(Waiter& waiter) { m_waiters.push_back(&waiter); }
    bool isCancelled(const poolboard_call* call) const { return m_cancelAll || call->cancelled(call) != 0; }
    size_t running = 0; ///< items begun and not ended

private:
    struct Arrived {
        const poolboard_item* item;
        poolboard_call* call;
    };

    void run() {
        for (;;) {
            std::vector<Arrived> arrived;
            {
                std::scoped_lock lock(m_mutex);
                arrived.swap(m_arrived);
                m_cancelAll = m_stopping;
            }
            for (const Arrived& one : arrived)
                m_start(m_worker, one.item, one.call);
            if (m_cancelAll && running == 0) return;
            wait();
        }
    }

    timespec untilNext() const {
        auto left = std::chrono::nanoseconds(std::chrono::hours(1));
        const auto now = LoopClock::now();
        for (const Waiter* waiter : m_waiters)
            if (waiter->due) left = std::min(left, std::chrono::nanoseconds(*waiter->due - now));
        left = std::max(left, std::chrono::nanoseconds(0));
        return {static_cast<time_t>(left.count() / 1'000'000'000),
                static_cast<long>(left.count() % 1'000'000'000)};
    }

    void wait() {
        m_polled.clear();
        m_polled.push_back({m_bell, POLLIN, 0});
        for (const Waiter* waiter : m_waiters)
            m_polled.push_back({waiter->fd, waiter->events, 0}); // −1: ignored
        const timespec limit = untilNext();
        if (::ppoll(m_polled.data(), m_polled.size(), &limit, nullptr) < 0)
            for (pollfd& one : m_polled)
                one.revents = 0;
        uint64_t rung = 0;
        while (::read(m_bell, &rung, sizeof rung) < 0 && errno == EINTR) {
        }
        {
            std::scoped_lock lock(m_mutex);
            m_cancelAll = m_stopping;
        }
        const auto now = LoopClock::now();
        std::vector<Waiter*> rest, woken;
        rest.swap(m_spare);
        for (size_t i = 0; i < m_waiters.size(); ++i) {
            Waiter& waiter = *m_waiters[i];
            const short seen = m_polled[i + 1].revents;
            waiter.why = isCancelled(waiter.call)           ? Waiter::Why::Cancelled
                         : (seen & POLLNVAL) != 0           ? Waiter::Why::BadDescriptor
                         : seen != 0                        ? Waiter::Why::Ready
                         : waiter.due && *waiter.due <= now ? Waiter::Why::Time
                                                            : Waiter::Why::Nothing;
            (waiter.why == Waiter::Why::Nothing ? rest : woken).push_back(&waiter);
        }
        m_waiters.swap(rest);
        rest.clear();
        m_spare.swap(rest);
        for (Waiter* waiter : woken)
            waiter->waiting.resume();
    }

    const Start m_start;
    void* const m_worker;
    int m_bell = -1;
    std::mutex m_mutex; ///< guards the next two
    std::vector<Arrived> m_arrived;
    bool m_stopping = false;
    bool m_cancelAll = false; // [loop] from here
    std::vector<Waiter*> m_waiters, m_spare;
    std::vector<pollfd> m_polled;
    std::thread m_thread;
};

} // namespace poolboard::sdk::detail
