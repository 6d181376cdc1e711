// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace poolboard::inline api {

/// A thread with an event loop that has up to so many items on the way at once; what is posted beyond waits.
class EventThread {
public:
    EventThread(unsigned inFlight, std::function<void()> initializer)
        : m_inFlight(inFlight == 0 ? 1 : inFlight) {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        if (initializer) QMetaObject::invokeMethod(&m_context, std::move(initializer), Qt::QueuedConnection);
    }
    ~EventThread() { ///< when everything posted has ended
        QMetaObject::invokeMethod(
            &m_context, [this] { m_ending = true, endIfDone(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
    EventThread(const EventThread&) = delete;
    EventThread& operator=(const EventThread&) = delete;

    void post(std::function<void()> start) { // [any]
        m_load.fetch_add(1);
        QMetaObject::invokeMethod(
            &m_context,
            [this, start = std::move(start)]() mutable { m_waiting.push_back(std::move(start)), go(); },
            Qt::QueuedConnection);
    }
    void ended() { // [thread] once for each that was started
        m_load.fetch_sub(1);
        --m_running;
        // Not from within: what has ended is still on the stack.
        QMetaObject::invokeMethod(
            &m_context, [this] { go(), endIfDone(); }, Qt::QueuedConnection);
    }
    unsigned load() const { return m_load.load(std::memory_order_relaxed); } // [any]

private:
    void go() { // [thread]
        while (m_running < m_inFlight && !m_waiting.empty()) {
            auto start = std::move(m_waiting.front());
            m_waiting.pop_front();
            ++m_running;
            start();
        }
    }
    void endIfDone() { // [thread]
        if (m_ending && m_running == 0 && m_waiting.empty()) m_thread.quit();
    }

    const unsigned m_inFlight;
    std::atomic<unsigned> m_load{0};
    unsigned m_running = 0; ///< this and the next two: [thread]
    std::deque<std::function<void()>> m_waiting;
    bool m_ending = false;
    QThread m_thread;
    QObject m_context;
};

/// The threads of an AsyncPool. Owned by it.
class EventThreads {
public:
    EventThreads(unsigned count, unsigned inFlight, const std::function<void()>& initializer)
        : m_inFlight(inFlight) {
        if (count == 0) count = usableThreads();
        for (unsigned n = 0; n < count; ++n)
            m_threads.push_back(std::make_unique<EventThread>(inFlight, initializer));
    }
    unsigned count() const { return static_cast<unsigned>(m_threads.size()); }
    unsigned inFlight() const { return m_inFlight; }
    /// The one with the least to do. [any]
    EventThread& next() {
        EventThread* best = m_threads.front().get();
        for (const auto& thread : m_threads)
            if (thread->load() < best->load()) best = thread.get();
        return *best;
    }

private:
    const unsigned m_inFlight;
    std::vector<std::unique_ptr<EventThread>> m_threads;
};

} // namespace poolboard::inline api
