// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace poolboard {

/// What kind of thing went wrong; faces turn it into an exit status.
enum class ErrorCode {
    Usage,    ///< the person's words: options, job file, parameters → exit 2
    Start,    ///< a plugin, worker or source could not be started → exit 5
    Io,       ///< a read, write, flush or rename failed → exit 1
    Protocol, ///< the other side of a channel sent nonsense → exit 1
    Internal, ///< ours → exit 1
};

/// An expected failure, as data. `where` is the place a person can look at (a
/// file, an option, "job.toml:12"), `message` says what was found and what was
/// expected, `hint` what to do next (may be empty). UTF-8, no trailing dot
/// needed. Thread: a plain value.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string where;
    std::string message;
    std::string hint;

    /// "where: message (hint)", one line.
    std::string text() const {
        std::string out = where.empty() ? message : where + ": " + message;
        return hint.empty() ? out : out + " (" + hint + ")";
    }
};

/// A value or an Error. Asking for the side that is not there is our bug.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return *there(std::get_if<0>(&m_state)); }
    const T& value() const& { return *there(std::get_if<0>(&m_state)); }
    T&& value() && { return std::move(*there(std::get_if<0>(&m_state))); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return *there(std::get_if<1>(&m_state)); }

private:
    template <class Side> static Side* there(Side* side) {
        assert(side);
        return side;
    }

    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return assert(m_error), *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace poolboard

#define POOLBOARD_JOIN_(a, b) a##b
#define POOLBOARD_JOIN(a, b) POOLBOARD_JOIN_(a, b)

/// Returns the error of a failed Result<void> expression to the caller.
#define TRY(expression)                                                                                      \
    do {                                                                                                     \
        if (auto tryResult_ = (expression); !tryResult_) return tryResult_.error();                          \
    } while (false)

/// TRY_ASSIGN(auto x, f()): the value, or the caller returns the error.
#define TRY_ASSIGN(target, expression) TRY_ASSIGN_(POOLBOARD_JOIN(tryResult_, __LINE__), target, expression)
#define TRY_ASSIGN_(name, target, expression)                                                                \
    auto name = (expression);                                                                                \
    if (!name) return name.error();                                                                          \
    target = std::move(name).value()
