// SPDX-License-Identifier: MIT
//
// What a worker class takes: the forms of its constructor and of its call
// operator. Nothing here is for plugins.
#pragma once

#include "fields.hpp"
#include "worker_types.hpp"

#include <tuple>

namespace poolboard::sdk::detail {

/// Whether T can be made from Chosen and some of Rest, in that order.
template <class T, class Chosen, class... Rest> struct Fits;
template <class T, class... Chosen> struct Fits<T, std::tuple<Chosen...>> {
    static constexpr bool value = std::is_constructible_v<T, Chosen...>;
};
template <class T, class... Chosen, class Next, class... Rest>
struct Fits<T, std::tuple<Chosen...>, Next, Rest...> {
    static constexpr bool value = Fits<T, std::tuple<Chosen..., Next>, Rest...>::value ||
                                  Fits<T, std::tuple<Chosen...>, Rest...>::value;
};

/// T(…) with as many of `rest` as it takes, in their order. T need not be movable.
template <class T, class... Chosen> T construct(std::tuple<Chosen...> chosen) {
    return std::apply([](Chosen... arguments) { return T(std::forward<Chosen>(arguments)...); },
                      std::move(chosen));
}
template <class T, class... Chosen, class Next, class... Rest>
T construct(std::tuple<Chosen...> chosen, Next& next, Rest&... rest) {
    if constexpr (Fits<T, std::tuple<Chosen..., Next&>, Rest&...>::value)
        return construct<T>(std::tuple_cat(std::move(chosen), std::tuple<Next&>(next)), rest...);
    else
        return construct<T>(std::move(chosen), rest...);
}

template <class T>
concept HasParams = requires {
    typename T::Params;
};
template <class T>
concept HasShared = requires {
    typename T::Shared;
};

/// T from its parameters, the config and what else there is.
template <class T, class Owner, class... More> T make(const Config& config, More&... more) {
    if constexpr (HasParams<Owner>) {
        static_assert(Bound<typename Owner::Params>, "Params needs void bind(poolboard::Fields&)");
        const auto params = Fields::make<typename Owner::Params>(config.params(), Fields::Of::Parameters);
        static_assert(
            Fits<T, std::tuple<>, decltype((params)), const Config&, More&...>::value,
            "a constructor takes some of (const Params&, const Config&, Startup&, Shared&), in that order");
        return construct<T>(std::tuple<>(), params, config, more...);
    } else {
        static_assert(Fits<T, std::tuple<>, const Config&, More&...>::value,
                      "a constructor takes some of (const Config&, Startup&, Shared&), in that order");
        return construct<T>(std::tuple<>(), config, more...);
    }
}

/// The parts of a call operator that is neither overloaded nor a template.
template <class> struct Parts { static constexpr bool known = false; };
template <class R, class... A> struct PartsOf {
    static constexpr bool known = true;
    static constexpr bool byValue = !(std::is_reference_v<A> || ...);
    static constexpr size_t count = sizeof...(A);
    using Returned = R;
    using Arguments = std::tuple<A...>;
};
template <class T, class R, class... A> struct Parts<R (T::*)(A...)> : PartsOf<R, A...> {};
template <class T, class R, class... A> struct Parts<R (T::*)(A...) const> : PartsOf<R, A...> {};
template <class T, class R, class... A> struct Parts<R (T::*)(A...) noexcept> : PartsOf<R, A...> {};
template <class T, class R, class... A> struct Parts<R (T::*)(A...) const noexcept> : PartsOf<R, A...> {};
template <class T> struct Signature : Parts<void> {};
template <class T>
requires requires { &T::operator(); }
struct Signature<T> : Parts<decltype(&T::operator())> {};

/// An item as what the call operator wants it to be.
template <class Wanted> auto itemAs(const ItemView& item) {
    using Type = std::remove_cvref_t<Wanted>;
    if constexpr (std::is_same_v<Type, ItemView>)
        return item;
    else if constexpr (std::is_same_v<Type, std::string_view> || std::is_same_v<Type, std::string>)
        return Type(item.bytes());
    else if constexpr (std::is_same_v<Type, Json>)
        return item.json();
    else {
        static_assert(Bound<Type>,
                      "a call operator takes an ItemView, std::string_view, std::string, Json, or a "
                      "struct with bind(), and then, if it likes, the call");
        return Fields::make<Type>(item.json(), Fields::Of::Item);
    }
}

/// run(item, call), or run(item) where that is all it takes.
template <class T, class CallType> decltype(auto) invoke(T& run, const ItemView& item, CallType& call) {
    if constexpr (std::is_invocable_v<T&, const ItemView&, CallType&>) {
        return run(item, call);
    } else {
        using Its = Signature<T>;
        static_assert(Its::known, "a worker needs one operator()(item, Call&), not a template");
        static_assert(Its::count == 1 || Its::count == 2,
                      "a call operator takes the item and, if it likes, the call");
        using First = std::tuple_element_t<0, typename Its::Arguments>;
        if constexpr (Its::count == 1)
            return run(itemAs<First>(item));
        else
            return run(itemAs<First>(item), call);
    }
}

} // namespace poolboard::sdk::detail
