// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace poolboard::inline api {

/// How an item is given to a function: `single` as it is, `args` a tuple, a pair or an array as its
/// arguments, `kwargs` a struct's fields as its arguments, in the order they are declared. starmap(f, …) is
/// map(args(f), …).
namespace passing_detail {

struct Anything {
    template <class T> operator T() const; // never called
};
template <class T, class... Fields> constexpr size_t fieldsOf() {
    if constexpr (sizeof...(Fields) > 8)
        return 0;
    else if constexpr (requires { T{Fields{}..., Anything{}}; })
        return fieldsOf<T, Fields..., Anything>();
    else
        return sizeof...(Fields);
}

/// The fields of an aggregate as references.
template <class T> constexpr auto tied(T& it) {
    constexpr size_t n = fieldsOf<std::remove_const_t<T>>();
    static_assert(n >= 1 && n <= 8, "kwargs takes a struct of one to eight plain fields");
    if constexpr (n == 1) {
        auto& [a] = it;
        return std::tie(a);
    } else if constexpr (n == 2) {
        auto& [a, b] = it;
        return std::tie(a, b);
    } else if constexpr (n == 3) {
        auto& [a, b, c] = it;
        return std::tie(a, b, c);
    } else if constexpr (n == 4) {
        auto& [a, b, c, d] = it;
        return std::tie(a, b, c, d);
    } else if constexpr (n == 5) {
        auto& [a, b, c, d, e] = it;
        return std::tie(a, b, c, d, e);
    } else if constexpr (n == 6) {
        auto& [a, b, c, d, e, f] = it;
        return std::tie(a, b, c, d, e, f);
    } else if constexpr (n == 7) {
        auto& [a, b, c, d, e, f, g] = it;
        return std::tie(a, b, c, d, e, f, g);
    } else {
        auto& [a, b, c, d, e, f, g, h] = it;
        return std::tie(a, b, c, d, e, f, g, h);
    }
}

} // namespace passing_detail

template <class F> struct Single {
    F f;
    template <class T>
    requires std::invocable<F&, T>
    decltype(auto) operator()(T&& item) { return std::invoke(f, std::forward<T>(item)); }
};
template <class F> struct Args {
    F f;
    template <class T>
    requires requires { std::tuple_size<std::remove_cvref_t<T>>::value; }
    decltype(auto) operator()(T&& item) { return std::apply(f, std::forward<T>(item)); }
};
template <class F> struct Kwargs {
    F f;
    template <class T>
    requires std::is_aggregate_v<std::remove_cvref_t<T>>
    decltype(auto) operator()(T&& item) { return std::apply(f, passing_detail::tied(item)); }
};

template <class F> Single<std::decay_t<F>> single(F&& f) { return {std::forward<F>(f)}; }
template <class F> Args<std::decay_t<F>> args(F&& f) { return {std::forward<F>(f)}; }
template <class F> Kwargs<std::decay_t<F>> kwargs(F&& f) { return {std::forward<F>(f)}; }

} // namespace poolboard::inline api
