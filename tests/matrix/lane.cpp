// SPDX-License-Identifier: MIT
#include "tests/matrix/lane.h"

#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <ranges>

namespace poolboard::test {
namespace {

struct Named {
    int64_t number, twice;
};

std::string complaint(const Combination& it, const std::vector<int64_t>& seen) {
    std::vector<bool> there(it.items(), false);
    for (size_t place = 0; place < seen.size(); ++place) {
        const auto item = static_cast<uint64_t>(seen[place]);
        if (item >= it.items() || there[item]) return "made up or doubled: " + std::to_string(item);
        there[item] = true;
        if (it.ordered && item != place) return "out of order at " + std::to_string(place);
    }
    return seen.size() == it.items() ? "" : std::to_string(seen.size()) + " results";
}

/// Every item is one of `make`'s, and `work` gives its number back.
template <class Make, class Work> std::string check(const Combination& it, Make make, Work work) {
    ThreadPool pool(it.jobs);
    const Options options{
        .ordered = it.ordered, .bounded = it.bounded(), .chunk = it.chunk, .prefill = it.prefill};
    std::vector<int64_t> seen;
    const auto collect = [&](auto&& results) {
        for (const int64_t number : results)
            seen.push_back(number);
    };
    const bool refusedIsRight = !it.bounded() && !it.sized;
    try {
        if (it.sized) {
            std::vector<decltype(make(int64_t{}))> items;
            for (unsigned i = 0; i < it.items(); ++i)
                items.push_back(make(i));
            collect(pool.imap(work, std::move(items), immediate, options));
        } else {
            collect(pool.imap(work, Counting(it.items()) | std::views::transform(make), immediate, options));
        }
    } catch (const std::invalid_argument& refused) {
        return refusedIsRight && seen.empty() ? "" : std::string("refused: ") + refused.what();
    }
    return refusedIsRight ? "not refused" : complaint(it, seen);
}

} // namespace

std::string checkInLane(const Combination& it) {
    const auto same = [](int64_t n) { return n; };
    const auto other = [](int64_t n, int64_t twice) { return twice - n; };
    switch (it.passing) {
    case Passing::Args:
        return check(
            it, [](int64_t n) { return std::pair(n, 2 * n); }, args(other));
    case Passing::Kwargs:
        return check(
            it,
            [](int64_t n) {
                return Named{n, 2 * n};
            },
            kwargs(other));
    case Passing::Single:
        break;
    }
    return check(it, same, same);
}

} // namespace poolboard::test
