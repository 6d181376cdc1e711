// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/thread_pool.h"

namespace poolboard::inline api {

/// A function of one item as a function of a whole range: `auto squares = pmap(square); squares(numbers);`.
/// What follows the range is what ThreadPool::map takes after it. The pool must outlive the callable.
template <class F> auto pmap(F f, ThreadPool& pool = ThreadPool::shared()) {
    return [f = std::move(f), &pool]<class R, class... More>(R&& range, const More&... more) {
        return pool.map(f, std::forward<R>(range), more...);
    };
}
/// The same, lazily: gives Results.
template <class F> auto imap(F f, ThreadPool& pool = ThreadPool::shared()) {
    return [f = std::move(f), &pool]<class R, class... More>(R&& range, const More&... more) {
        return pool.imap(f, std::forward<R>(range), more...);
    };
}

/// mmap<How::map>(f) is pmap(f), mmap<How::imap>(f) is imap(f); mmap<How::amap>(f) is in future.h.
enum class How { map, imap, amap };
template <How how, class F>
requires(how != How::amap) auto mmap(F f, ThreadPool& pool = ThreadPool::shared()) {
    if constexpr (how == How::map)
        return pmap(std::move(f), pool);
    else
        return imap(std::move(f), pool);
}

} // namespace poolboard::inline api
