// SPDX-License-Identifier: MIT
//
// The coroutine type of async workers. Include async.hpp.
#pragma once

#include "names.hpp"

#include <coroutine>
#include <exception>
#include <type_traits>
#include <utility>
#include <variant>

namespace poolboard::sdk {

template <class T> class Task;

namespace detail {

/// Lazy; whoever awaits it is resumed where it ends.
struct PromiseBase {
    struct Final {
        bool await_ready() noexcept { return false; }
        template <class Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) noexcept {
            return ended.promise().waiting;
        }
        void await_resume() noexcept {}
    };
    std::suspend_always initial_suspend() noexcept { return {}; }
    Final final_suspend() noexcept { return {}; }
    std::coroutine_handle<> waiting = std::noop_coroutine();
};

template <class T> struct Promise : PromiseBase {
    Task<T> get_return_object();
    template <class Value> void return_value(Value&& value) {
        result.template emplace<1>(std::forward<Value>(value));
    }
    void unhandled_exception() { result.template emplace<2>(std::current_exception()); }
    T take() {
        if (result.index() == 2) std::rethrow_exception(std::get<2>(result));
        return std::get<1>(std::move(result));
    }
    std::variant<std::monostate, T, std::exception_ptr> result;
};

template <> struct Promise<void> : PromiseBase {
    Task<void> get_return_object();
    void return_void() {}
    void unhandled_exception() { thrown = std::current_exception(); }
    void take() {
        if (thrown) std::rethrow_exception(thrown);
    }
    std::exception_ptr thrown;
};

} // namespace detail

/// What an async call operator, and any coroutine it is made of, returns. It
/// begins when it is awaited: `std::string body = co_await fetch(url, call);`
template <class T = void> class [[nodiscard]] Task {
public:
    using promise_type = detail::Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle handle) : m_handle(handle) {}
    Task(Task&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Task& operator=(Task&&) = delete;
    ~Task() {
        if (m_handle) m_handle.destroy();
    }

    auto operator co_await() && noexcept {
        struct Awaiter {
            Handle handle;
            bool await_ready() noexcept { return false; }
            Handle await_suspend(std::coroutine_handle<> waiting) noexcept {
                handle.promise().waiting = waiting;
                return handle;
            }
            T await_resume() { return handle.promise().take(); }
        };
        return Awaiter{m_handle};
    }

private:
    Handle m_handle;
};

namespace detail {

template <class T> Task<T> Promise<T>::get_return_object() {
    return Task<T>(std::coroutine_handle<Promise>::from_promise(*this));
}
inline Task<void> Promise<void>::get_return_object() {
    return Task<void>(std::coroutine_handle<Promise>::from_promise(*this));
}

template <class T> struct TaskValue;
template <class T> struct TaskValue<Task<T>> { using Type = T; };

} // namespace detail
} // namespace poolboard::sdk
