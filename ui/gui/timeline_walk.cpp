// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_walk.h"

#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

struct TimelineBlock {
    Q_DECLARE_TR_FUNCTIONS(TimelineBlock)
};

} // namespace

const Timeline::Block* blockAtTime(const Timeline::Lane& lane, int64_t utcMs) {
    if (lane.empty()) return nullptr;
    const auto behind =
        std::upper_bound(lane.begin(), lane.end(), utcMs,
                         [](int64_t time, const Timeline::Block& block) { return time < block.fromMs; });
    return &*(behind == lane.begin() ? behind : std::prev(behind));
}

const Timeline::Block* blockBeside(const Timeline::Lane& lane, const Timeline::Block& from, bool forward,
                                   bool bad, double msPerPixel) {
    const auto pixel = [&](const Timeline::Block& block) {
        return static_cast<int64_t>(std::floor(static_cast<double>(block.start) / msPerPixel));
    };
    const auto size = static_cast<ptrdiff_t>(lane.size());
    const ptrdiff_t step = forward ? 1 : -1;
    const auto inside = [&](ptrdiff_t at) { return at >= 0 && at < size; };
    const auto block = [&](ptrdiff_t at) -> const Timeline::Block& { return lane[static_cast<size_t>(at)]; };
    ptrdiff_t at = &from - lane.data();
    while (inside(at) && (pixel(block(at)) == pixel(from) || (bad && block(at).bad == 0)))
        at += step;
    if (!inside(at)) return nullptr;
    const Timeline::Block* worst = &block(at);
    for (; inside(at) && pixel(block(at)) == pixel(*worst); at += step)
        if (block(at).bad > worst->bad) worst = &block(at);
    return worst;
}

QString blockText(const Timeline::Block& block) {
    if (block.attempts > 1)
        return TimelineBlock::tr("%1 attempts, %2 did not succeed", nullptr, pluralOf(block.attempts))
            .arg(countOf(block.attempts), countOf(block.bad));
    const QString item =
        block.again
            ? TimelineBlock::tr("item %1, attempt %2").arg(itemNumber(block.index), countOf(block.attempt))
            : TimelineBlock::tr("item %1").arg(itemNumber(block.index));
    return TimelineBlock::tr("%1 · %2 · %3", "item · outcome · time")
        .arg(item, wordOf(stateWord(block.kind)),
             tookText(static_cast<double>(block.end - block.start) / 1000));
}

} // namespace poolboard
