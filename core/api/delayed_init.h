// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace poolboard::inline api {

namespace delayed_detail {
/// What an argument is kept as until the worker is built: texts as strings of their own.
template <class T>
using Kept =
    std::conditional_t<std::is_same_v<std::decay_t<T>, const char*> || std::is_same_v<std::decay_t<T>, char*>,
                       std::string, std::decay_t<T>>;
} // namespace delayed_detail

/// How a stateful worker is to be built: W(args…), in the lane, once, before its first item. W is called with
/// each item of its lane, by that lane alone, and destroyed there, before its call has ended: a call waits
/// for lanes that had built one, also while they do an item of another call. So that item must not wait for
/// the end of this call; ThreadPool::keep() has no such wait in its calls.
template <class W, class... Args> class DelayedInit {
public:
    using Worker = W;
    using Arguments = std::tuple<Args...>;

    explicit DelayedInit(Arguments args) : m_args(std::move(args)) {}
    /// May throw what the constructor throws: then the whole call fails with that.
    W make() const {
        return std::apply([](const Args&... args) { return W(args...); }, m_args);
    }
    const Arguments& arguments() const { return m_args; }

private:
    Arguments m_args;
};

/// delayedInit<Model>("large.bin", 2): one worker like that in each lane. A std::vector of them: dealt to the
/// lanes in turn; a pool with fewer lanes than that is refused.
template <class W, class... Args> DelayedInit<W, delayed_detail::Kept<Args>...> delayedInit(Args&&... args) {
    using Arguments = std::tuple<delayed_detail::Kept<Args>...>;
    return DelayedInit<W, delayed_detail::Kept<Args>...>(Arguments(std::forward<Args>(args)...));
}

} // namespace poolboard::inline api
