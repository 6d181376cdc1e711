// SPDX-License-Identifier: MIT
//
// Workers with many items in flight, as coroutines: a call operator that
// returns Task. One thread runs all coroutines of a worker, so nothing in it
// needs a lock; what waits, waits with co_await.
//
//     #include <poolboard/async.hpp>
//     struct Ping {
//         poolboard::Task<std::string> operator()(std::string host, poolboard::AsyncCall call) {
//             const int fd = …;                 // not blocking
//             if (!co_await call.readable(fd, 2s)) throw poolboard::Failure("no answer");
//             co_return read(fd);
//         }
//     };
//
// The manifest says "concurrency": "overlap", and "prefers": "async". How many
// items are in flight at once is the job's choice (--in-flight).
#pragma once

#include "loop.hpp"
#include "task.hpp"
#include "worker.hpp"

namespace poolboard::sdk {

/// The call of an async item: a handle, to be taken by value. All its waits
/// throw Cancelled, at once, when the item is cancelled or past its deadline.
class AsyncCall : public Call {
public:
    AsyncCall(poolboard_call* raw, detail::Loop& loop) : Call(raw), m_loop(&loop) {}

    struct Wait : detail::Waiter {
        detail::Loop* loop = nullptr;
        bool await_ready() const { return loop->isCancelled(call); }
        void await_suspend(std::coroutine_handle<> who) {
            waiting = who;
            loop->add(*this);
        }
        bool await_resume() const {
            if (why == Why::BadDescriptor)
                throw std::system_error(EBADF, std::generic_category(),
                                        "waiting for descriptor " + std::to_string(fd));
            if (why == Why::Nothing || why == Why::Cancelled) throw Cancelled();
            return why == Why::Ready;
        }
    };

    /// co_await call.sleep(100ms);
    Wait sleep(std::chrono::nanoseconds time) const { return wait(-1, 0, time); }
    /// Until the descriptor can be read (or has ended, or is in error: reading
    /// tells). False: `limit` passed before. The descriptor stays the worker's.
    Wait readable(int fd, std::optional<std::chrono::nanoseconds> limit = {}) const {
        return wait(fd, POLLIN, limit);
    }
    Wait writable(int fd, std::optional<std::chrono::nanoseconds> limit = {}) const {
        return wait(fd, POLLOUT, limit);
    }

private:
    Wait wait(int fd, short events, std::optional<std::chrono::nanoseconds> limit) const {
        Wait made;
        made.call = raw();
        made.fd = fd;
        made.events = events;
        made.loop = m_loop;
        if (limit) made.due = detail::LoopClock::now() + *limit;
        return made;
    }
    detail::Loop* m_loop;
};

namespace detail {

/// A coroutine nobody waits for. Nothing is thrown out of it.
struct Detached {
    struct promise_type {
        Detached get_return_object() noexcept { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() noexcept {}
        void unhandled_exception() noexcept { std::terminate(); }
    };
};

/// A worker whose call operator is a coroutine.
template <class T> class AsyncBox {
public:
    AsyncBox(const Config& config, Startup& startup)
        : m_worker(makeWorker<T>(config, startup)), m_loop(&start, this) {
        static_assert(Signature<T>::byValue, "an async worker takes its item and its call by value: the call "
                                             "operator returns before the item is done");
        m_abi.size = sizeof m_abi;
        m_abi.self = this;
        m_abi.process = &process;
        m_abi.teardown = [](poolboard_worker* worker, uint32_t) noexcept { delete self(worker); };
        m_abi.cancel = [](poolboard_worker* worker, uint64_t item) noexcept {
            if constexpr (requires(T & one) { one.cancel(uint64_t{}); }) self(worker)->m_worker.cancel(item);
            self(worker)->m_loop.wake();
        };
    }
    poolboard_worker m_abi{};

private:
    static AsyncBox* self(poolboard_worker* worker) { return static_cast<AsyncBox*>(worker->self); }

    static int32_t process(poolboard_worker* worker, const poolboard_item* item,
                           poolboard_call* call) noexcept {
        try {
            self(worker)->m_loop.begin(item, call);
            return POOLBOARD_PENDING;
        } catch (...) {
            return fail(call, Code::Internal);
        }
    }
    /// [loop]
    static void start(void* worker, const poolboard_item* item, poolboard_call* call) noexcept {
        auto* box = static_cast<AsyncBox*>(worker);
        try {
            drive(*box, item, call);
        } catch (...) { // no memory for drive's own frame: nothing of it has run
            fail(call, Code::Internal);
        }
    }
    /// One item, from its beginning to its one answer. Its coroutine, with all
    /// that holds on to item and call, is gone before that.
    static Detached drive(AsyncBox& box, const poolboard_item* raw, poolboard_call* call) {
        ++box.m_loop.running;
        try {
            Output output;
            {
                const ItemView item(raw);
                AsyncCall handle(call, box.m_loop);
                auto task = invoke(box.m_worker, item, handle);
                using Value = typename TaskValue<decltype(task)>::Type;
                if constexpr (std::is_void_v<Value>)
                    co_await std::move(task);
                else
                    output = Output(co_await std::move(task));
            }
            finish(call, std::move(output));
        } catch (...) {
            fail(call, Code::Input);
        }
        --box.m_loop.running;
    }

    T m_worker;
    Loop m_loop; ///< ends before the worker does
};

template <class T>
requires requires { typename TaskValue<typename Signature<T>::Returned>::Type; }
struct BoxOf<T> {
    using Type = AsyncBox<T>;
};

} // namespace detail
} // namespace poolboard::sdk
