// SPDX-License-Identifier: MIT
// The two lines on top: what runs, how it is, how far it has come.
#include "ui/tui/paint.h"

#include "core/base/units.h"
#include "ui/present/numbers.h"
#include "ui/present/width.h"
#include "ui/tui/sparkline.h"

#include <algorithm>

namespace poolboard {
namespace {

std::string amount(const Snapshot& run) {
    if (run.total) return countText(run.done()) + " / " + countText(*run.total);
    if (run.estimatedTotal) return countText(run.done()) + " / ~" + countText(*run.estimatedTotal);
    return countedText(run.done(), "item", "items");
}

/// The parts of the first line behind name and state, the most important first.
std::vector<std::string> facts(const Snapshot& run) {
    std::vector<std::string> out{amount(run)};
    if (const std::string percent = percentText(run.done(), run.total); !percent.empty())
        out.push_back(percent);
    if (const std::string rate = rateText(run.rate); !rate.empty()) out.push_back(rate);
    out.push_back(clockText(run.wholeTime()));
    if (const std::string eta = etaText(run.eta); !eta.empty()) out.push_back(eta + " left");
    return out;
}

struct Share {
    StateWord word;
    uint64_t count;
    const char *block, *letter;
};

/// One cell at least for whatever is there, so that one failure in a million is seen.
void paintBar(Canvas& canvas, int x, int y, int cells, const Snapshot& run) {
    const uint64_t whole = std::max(run.total ? *run.total : *run.estimatedTotal, run.done());
    std::vector<Share> shares;
    constexpr const char* kBlocks[kOutcomeKinds] = {"█", "✗", "⧖", "!", "⊘", "–"};
    constexpr const char* kLetters[kOutcomeKinds] = {"#", "x", "t", "!", "/", "-"};
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        shares.push_back(
            {stateWord(static_cast<OutcomeKind>(kind)), run.counts[kind], kBlocks[kind], kLetters[kind]});
    shares.push_back({runningWord(), run.running, "▒", ">"});
    int left = cells;
    std::vector<int> widths;
    for (const Share& share : shares) {
        const double part = whole == 0 ? 0 : static_cast<double>(share.count) / static_cast<double>(whole);
        const int width = share.count == 0 ? 0 : std::max(1, static_cast<int>(part * cells));
        widths.push_back(width);
        left -= width;
    }
    // What the single cells took is given back by the longest.
    while (left < 0) {
        const auto longest = std::ranges::max_element(widths);
        if (*longest <= 1) break;
        --*longest, ++left;
    }
    // And what rounding left over is nobody's once all is done.
    if (left > 0 && whole != 0 && run.done() >= whole) *std::ranges::max_element(widths) += left;
    canvas.write(x, y, "[", 1, {Tone::Quiet});
    int at = x + 1;
    for (size_t i = 0; i < shares.size(); ++i)
        for (int cell = 0; cell < widths[i] && at < x + 1 + cells; ++cell)
            at += canvas.write(at, y, canvas.unicode() ? shares[i].block : shares[i].letter, 1,
                               {shares[i].word.tone});
    while (at < x + 1 + cells)
        at += canvas.write(at, y, canvas.unicode() ? "·" : ".", 1, {Tone::Quiet});
    canvas.write(at, y, "]", 1, {Tone::Quiet});
}

uint64_t memoryOf(const Snapshot& run) {
    uint64_t sum = 0;
    std::vector<int32_t> seen; // threads share their host
    for (const WorkerRow& worker : run.workers)
        if (worker.pid != 0 && std::ranges::find(seen, worker.pid) == seen.end()) {
            seen.push_back(worker.pid);
            sum += worker.memory;
        }
    return sum;
}

uint64_t working(const Snapshot& run) {
    return static_cast<uint64_t>(
        std::ranges::count_if(run.workers, [](const WorkerRow& worker) { return worker.item.has_value(); }));
}

void paintFirst(Canvas& canvas, const Area& row, const Dashboard& board) {
    const Snapshot& run = board.run;
    const StateWord state = stateWord(run.state);
    const std::string stateText =
        std::string(canvas.symbol(state)) + " " + (run.frozen ? "Frozen" : std::string(state.word));
    std::vector<std::string> rest = facts(run);
    const auto widthOf = [&] {
        size_t sum = 1 + displayWidth(stateText) + 2;
        for (const std::string& fact : rest)
            sum += 2 + displayWidth(fact);
        return static_cast<int>(sum);
    };
    constexpr int kShortName = 12;
    while (rest.size() > 1 && widthOf() + kShortName > row.width)
        rest.pop_back();
    const int nameWidth = std::clamp(row.width - widthOf(), 0, 40);
    int x = row.x + 1;
    x += canvas.write(x, row.y, run.name, nameWidth, {Tone::Neutral, true}) + 2;
    x += canvas.write(x, row.y, stateText, row.right() - x, {state.tone, true}) + 2;
    for (const std::string& fact : rest)
        x += canvas.write(x, row.y, fact, row.right() - x) + 2;
}

void paintSecond(Canvas& canvas, const Area& row, const Dashboard& board) {
    const Snapshot& run = board.run;
    std::string right = "workers " + std::to_string(working(run)) + "/" + std::to_string(run.workersWanted);
    if (const uint64_t memory = memoryOf(run); memory != 0 && row.width >= 70)
        right += "  mem " + formatSize(memory);
    if (isOver(run.state)) right = board.run.worker;
    const bool sized = run.total || run.estimatedTotal;
    const std::string spark = sparkline(board.rates.rates(), row.width >= 100 ? 30 : 12, canvas.unicode());
    const auto rightWidth = static_cast<int>(displayWidth(right)) + 1;
    canvas.write(row.right() - rightWidth, row.y, right, rightWidth);
    int end = row.right() - rightWidth - 1;
    if (!spark.empty() && row.width >= 60) {
        const auto width = static_cast<int>(displayWidth(spark));
        end -= width + 1;
        canvas.write(end, row.y, spark, width, {Tone::Active});
    }
    // Counts of what did not succeed, beside the bar, so that colour is not the only sign.
    std::vector<std::pair<std::string, Tone>> counts;
    for (size_t kind = 1; kind < kOutcomeKinds; ++kind)
        if (run.counts[kind] != 0) {
            const StateWord word = stateWord(static_cast<OutcomeKind>(kind));
            counts.emplace_back(std::string(canvas.symbol(word)) + countText(run.counts[kind]), word.tone);
        }
    constexpr int kLeastBar = 10, kMostBar = 60;
    int countsWidth = 0;
    for (const auto& [text, tone] : counts)
        countsWidth += static_cast<int>(displayWidth(text)) + 1;
    int x = row.x + 1;
    const int cells = std::min(kMostBar, end - x - countsWidth - 4);
    if (sized && cells >= kLeastBar) {
        paintBar(canvas, x, row.y, cells, run);
        x += cells + 4;
    }
    for (const auto& [text, tone] : counts)
        x += canvas.write(x, row.y, text, end - x, {tone, true}) + 1;
}

} // namespace

void paintStrip(Canvas& canvas, const Area& area, const Dashboard& board) {
    if (!board.heard) { // there is no run to tell of
        canvas.write(area.x + 1, area.y, "Poolboard", area.width - 1, {Tone::Neutral, true});
        return;
    }
    if (area.height >= 1) paintFirst(canvas, area.row(0), board);
    if (area.height >= 2) paintSecond(canvas, area.row(1), board);
}

} // namespace poolboard
