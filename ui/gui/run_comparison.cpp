// SPDX-License-Identifier: MIT
#include "ui/gui/run_comparison.h"

#include "core/journal/journal_reader.h"

#include <map>

namespace poolboard {
namespace {

/// What is needed of an item's outcome.
struct Side {
    OutcomeKind kind = OutcomeKind::Succeeded;
    double seconds = 0;
    std::string input, shownInput, message;
};

Side sideOf(const ItemDetail& item) {
    return {item.row.kind, item.row.seconds, item.input, item.row.input, item.row.message};
}

using Sides = std::map<uint64_t, Side>;

Result<Sides> unsuccessful(JournalReader& reader, size_t most, bool& cut, const std::atomic<bool>& stop) {
    ItemFilter filter;
    filter.unsuccessful = true;
    Sides out;
    TRY(reader.each(filter, [&](const ItemDetail& item) {
        if (out.size() == most) {
            cut = true;
            return false;
        }
        out.emplace(item.row.index, sideOf(item));
        return !stop.load();
    }));
    return out;
}

/// Its outcome there; nothing when it has none.
std::optional<Side> lookUp(JournalReader& reader, const Sides& known, uint64_t index) {
    if (const auto found = known.find(index); found != known.end()) return found->second;
    const auto item = reader.item(index);
    return item ? std::optional(sideOf(item.value())) : std::nullopt;
}

ItemDifference differenceOf(uint64_t index, const std::optional<Side>& earlier,
                            const std::optional<Side>& later) {
    ItemDifference out;
    out.index = index;
    const Side& named = later ? *later : *earlier;
    out.input = named.shownInput;
    const bool blame = later && !isFine(later->kind);
    out.message = blame                               ? later->message
                  : earlier && !isFine(earlier->kind) ? earlier->message
                                                      : named.message;
    if (earlier) out.earlier = earlier->kind, out.earlierSeconds = earlier->seconds;
    if (later) out.later = later->kind, out.laterSeconds = later->seconds;
    out.otherInput = earlier && later && earlier->input != later->input;
    return out;
}

} // namespace

Result<RunComparison> compareRuns(const std::string& earlierFile, const std::string& laterFile,
                                  const std::atomic<bool>& stop, size_t most) {
    TRY_ASSIGN(const auto earlier, openJournal(earlierFile));
    TRY_ASSIGN(const auto later, openJournal(laterFile));
    RunComparison out;
    TRY_ASSIGN(out.earlier, earlier->run());
    TRY_ASSIGN(out.later, later->run());
    TRY_ASSIGN(const Sides badEarlier, unsuccessful(*earlier, most, out.cut, stop));
    TRY_ASSIGN(const Sides badLater, unsuccessful(*later, most, out.cut, stop));
    std::map<uint64_t, ItemDifference> items;
    for (const Sides* bad : {&badEarlier, &badLater})
        for (const auto& [index, side] : *bad) {
            if (stop.load()) return Error{ErrorCode::Usage, "", "given up", ""};
            if (items.contains(index)) continue;
            const auto before = lookUp(*earlier, badEarlier, index), after = lookUp(*later, badLater, index);
            items.emplace(index, differenceOf(index, before, after));
        }
    for (auto& [index, item] : items) {
        const bool wasBad = item.earlier && !isFine(*item.earlier),
                   isBad = item.later && !isFine(*item.later);
        out.fixed += wasBad && item.later && !isBad;
        out.broken += isBad && item.earlier && !wasBad;
        out.stillBad += wasBad && isBad;
        out.items.push_back(std::move(item));
    }
    return out;
}

} // namespace poolboard
