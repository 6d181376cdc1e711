// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/worker_error.h"

#include <cassert>
#include <optional>
#include <utility>

namespace poolboard::inline api {

/// How one item ended: its value, or why there is none. Copyable when T is.
template <class T> class Outcome {
public:
    uint64_t index = 0;    ///< of the item, from 0, in input order
    unsigned attempts = 1; ///< made, the last one included
    int worker = -1;       ///< the lane of the last attempt

    Outcome() = default; ///< of an item that was not tried: cancelled
    template <class U>
    Outcome(uint64_t at, unsigned tries, int lane, U&& value)
        : index(at), attempts(tries), worker(lane), m_value(std::forward<U>(value)) {}
    explicit Outcome(WorkerError error)
        : index(error.place.index), attempts(error.place.attempt), worker(error.place.worker),
          m_error(std::make_shared<const WorkerError>(std::move(error))) {}

    bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }
    OutcomeKind kind() const {
        return ok() ? OutcomeKind::Succeeded : m_error ? m_error->kind : OutcomeKind::Cancelled;
    }

    /// The value; without one the failure is thrown, with its own type where it has one.
    T& value() & { return check(), *m_value; }
    const T& value() const& { return check(), *m_value; }
    T&& value() && { return check(), std::move(*m_value); }
    /// The same without a look: only when ok().
    T& operator*() { return assert(ok()), *m_value; }
    const T& operator*() const { return assert(ok()), *m_value; }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }

    /// Only when an attempt did not succeed.
    const WorkerError& error() const { return assert(m_error), *m_error; }

private:
    void check() const {
        if (ok()) return;
        if (m_error) m_error->raise();
        throw Stopped();
    }

    std::optional<T> m_value;
    std::shared_ptr<const WorkerError> m_error;
};

} // namespace poolboard::inline api
