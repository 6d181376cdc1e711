// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QThread>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace poolboard::inline api {

/// A thread with an event loop that has up to so many items on the way at once; what is posted beyond waits.
class EventThread {
public:
    EventThread(unsigned number, unsigned inFlight, std::function<void()> initializer)
        : m_number(number), m_inFlight(inFlight == 0 ? 1 : inFlight), m_initializer(std::move(initializer)),
          m_context(*this) {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        wake();
    }
    ~EventThread() { ///< when everything posted has ended
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        wake();
        m_thread.wait();
    }
    EventThread(const EventThread&) = delete;
    EventThread& operator=(const EventThread&) = delete;

    void post(std::function<void()> start) { // [any]
        m_load.fetch_add(1);
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(start));
        }
        wake();
    }
    void ended() { // [thread] once for each that was started
        m_load.fetch_sub(1);
        --m_running;
        wake(); // not from within: what has ended is still on the stack
    }
    /// Beside what is posted, as soon as its event loop comes to it; something of the call keeps it until
    /// then.
    void run(std::function<void()> what) { // [any]
        QMetaObject::invokeMethod(&m_context, std::move(what), Qt::QueuedConnection);
    }
    unsigned number() const { return m_number; }
    unsigned load() const { return m_load.load(std::memory_order_relaxed); } // [any]

private:
    struct Context final : QObject {
        explicit Context(EventThread& of_) : of(of_) {}
        bool event(QEvent* event) override {
            if (event->type() != QEvent::User) return QObject::event(event);
            of.go();
            return true;
        }
        EventThread& of;
    };

    void wake() { QCoreApplication::postEvent(&m_context, new QEvent(QEvent::User)); } // [any] Qt owns it
    void go() {                                                                        // [thread]
        if (m_initializer) std::exchange(m_initializer, nullptr)();
        while (m_running < m_inFlight) {
            std::function<void()> start;
            {
                const std::lock_guard lock(m_mutex);
                if (m_waiting.empty()) {
                    if (m_ending && m_running == 0) m_thread.quit();
                    return;
                }
                start = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            ++m_running;
            start();
        }
    }

    const unsigned m_number, m_inFlight;
    std::function<void()> m_initializer; ///< [thread] until it has run
    std::atomic<unsigned> m_load{0};
    unsigned m_running = 0; ///< [thread]
    std::mutex m_mutex;     ///< protects the next two
    std::deque<std::function<void()>> m_waiting;
    bool m_ending = false;
    QThread m_thread;
    Context m_context;
};

/// The threads of an AsyncPool. Owned by it.
class EventThreads {
public:
    EventThreads(unsigned count, unsigned inFlight, const std::function<void()>& initializer)
        : m_inFlight(inFlight == 0 ? 1 : inFlight) {
        if (count == 0) count = usableThreads();
        for (unsigned n = 0; n < count; ++n)
            m_threads.push_back(std::make_unique<EventThread>(n, inFlight, initializer));
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
