// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/worker_error.h"

#include <concepts>
#include <sstream>
#include <string>
#include <string_view>
#include <typeinfo>

namespace poolboard::inline api {

/// The item as text, for an error: what it prints as, else its type. At most 200 bytes.
template <class T> std::string preview(const T& item) try {
    constexpr size_t kMost = 200;
    if constexpr (std::convertible_to<const T&, std::string_view>) {
        return std::string(std::string_view(item).substr(0, kMost));
    } else if constexpr (requires(std::ostream & out) { out << item; }) {
        std::ostringstream out;
        out << item;
        return std::move(out).str().substr(0, kMost);
    } else {
        return "<" + readableType(typeid(T).name()) + ">";
    }
} catch (...) {
    return "<" + readableType(typeid(T).name()) + ">"; // printing it failed; the item's own failure matters
}

} // namespace poolboard::inline api
