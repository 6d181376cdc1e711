// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/call_limit.h"
#include "core/base/clock.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace poolboard::inline api {

/// What a function may ask about the item it works on: f(item) or f(item, ItemCall&). Good for one attempt.
/// [lane]
class ItemCall {
public:
    uint64_t index = 0;   ///< of the item, from 0
    unsigned worker = 0;  ///< the lane
    unsigned attempt = 1; ///< 1 for the first

    /// Nobody wants the result any more: the call was stopped or has failed, or the attempt's time is up.
    bool stopRequested() const { return !m_limit->wants(index) || timeIsUp(); }
    bool timeIsUp() const { return deadline != Instant::max() && Clock::now() >= deadline; }
    Instant deadline = Instant::max(); ///< max: none

    explicit ItemCall(const CallLimit& limit) : m_limit(&limit) {} ///< outlives this
    const CallLimit& limit() const { return *m_limit; }

private:
    const CallLimit* m_limit;
};

template <class F, class Item> constexpr bool kTakesCall = std::invocable<F&, Item, ItemCall&>;
template <class F, class Item>
concept Doer = std::invocable<F&, Item> || kTakesCall<F, Item>;

template <class F, class Item>
requires Doer<F, Item>
decltype(auto) invokeWith(F& f, Item&& item, ItemCall& call) {
    if constexpr (std::invocable<F&, Item>)
        return std::invoke(f, std::forward<Item>(item));
    else
        return std::invoke(f, std::forward<Item>(item), call);
}

/// What f gives for an item, as a value; std::monostate for void.
template <class F, class Item> struct Made {
    using Raw = std::remove_cvref_t<decltype(invokeWith(std::declval<F&>(), std::declval<Item>(),
                                                        std::declval<ItemCall&>()))>;
    using type = std::conditional_t<std::is_void_v<Raw>, std::monostate, Raw>;
};
template <class F, class Item> using MadeBy = typename Made<F, Item>::type;

} // namespace poolboard::inline api
