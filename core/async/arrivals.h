// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/outcome.h"

#include <QFuture>
#include <QPromise>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace poolboard::inline api::async_detail {

/// Outcomes on their way from the threads to the one who awaits them. Owned by the call; holds no more than
/// its window, since every item puts one.
template <class T> class Arrivals {
public:
    void put(Outcome<T> outcome) { // [any]
        std::optional<QPromise<void>> awaited;
        {
            const std::lock_guard lock(m_mutex);
            m_there.push_back(std::move(outcome));
            m_awaited.swap(awaited);
        }
        if (awaited) awaited->finish();
    }
    /// All that have come since the last time. [consumer]
    std::vector<Outcome<T>> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_there, {});
    }
    /// Finished when there is something to take. [consumer]
    QFuture<void> some() {
        QPromise<void> promise;
        promise.start();
        QFuture<void> future = promise.future();
        const std::lock_guard lock(m_mutex);
        if (m_there.empty())
            m_awaited.emplace(std::move(promise));
        else
            promise.finish();
        return future;
    }

private:
    std::mutex m_mutex; ///< protects the rest
    std::vector<Outcome<T>> m_there;
    std::optional<QPromise<void>> m_awaited;
};

} // namespace poolboard::inline api::async_detail
