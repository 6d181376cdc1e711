// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/item_call.h"

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace poolboard::inline api {

/// The input of a call for as long as the call lasts: an lvalue is referred to, an rvalue moved in. `R` is a
/// deduced forwarding type.
template <class R> class HeldRange {
public:
    using Range = std::remove_reference_t<R>;
    static constexpr bool kOwns = !std::is_lvalue_reference_v<R>;

    explicit HeldRange(R&& range) : m_kept(hold(range)) {}
    Range& get() {
        if constexpr (kOwns)
            return m_kept;
        else
            return *m_kept;
    }
    std::optional<uint64_t> size() {
        if constexpr (std::ranges::sized_range<Range>)
            return static_cast<uint64_t>(std::ranges::size(get()));
        else
            return std::nullopt;
    }

private:
    static auto hold(Range& range) {
        if constexpr (kOwns)
            return std::move(range);
        else
            return std::addressof(range);
    }
    std::conditional_t<kOwns, std::remove_cv_t<Range>, Range*> m_kept;
};

/// How an item lies between input and lane, and how it is given to a function. Elements of a container stay
/// where they are; what a range makes on the way is kept in the chunk. A function that can only be called
/// with an item to keep gets it moved, once.
template <class R, class F> struct Taking {
    using Range = typename HeldRange<R>::Range;
    using Reference = std::ranges::range_reference_t<Range>;
    static constexpr bool kInPlace =
        std::ranges::forward_range<Range> && std::is_lvalue_reference_v<Reference>;
    using Item =
        std::conditional_t<kInPlace, std::remove_reference_t<Reference>, std::ranges::range_value_t<Range>>;
    using Slot = std::conditional_t<kInPlace, Item*, Item>;
    static constexpr bool kMoves = !Doer<F, Item&> && (!kInPlace || HeldRange<R>::kOwns);
    using Given = std::conditional_t<kMoves, Item&&, Item&>;
    static_assert(Doer<F, Given>,
                  "the function cannot be called with an item of this range (nor with an item and "
                  "an ItemCall&)");
    using Result = MadeBy<F, Given>;

    static Slot keep(Reference&& item) {
        if constexpr (kInPlace)
            return std::addressof(item);
        else
            return Slot(std::forward<Reference>(item));
    }
    static Item& look(Slot& slot) {
        if constexpr (kInPlace)
            return *slot;
        else
            return slot;
    }
    static Given give(Slot& slot) { return static_cast<Given>(look(slot)); }
};

} // namespace poolboard::inline api
