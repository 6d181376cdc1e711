// SPDX-License-Identifier: MIT
#include "ui/cli/progress_line.h"

#include "ui/present/ascii.h"
#include "ui/present/numbers.h"
#include "ui/present/status.h"
#include "ui/present/width.h"
#include "ui/present/words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace poolboard {
namespace {

constexpr size_t kShortestBar = 10, kLongestBar = 40, kShortestName = 6;

const char* ansi(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return "\033[32m";
    case Tone::Bad:
        return "\033[31m";
    case Tone::Warning:
        return "\033[33m";
    default:
        return "";
    }
}

/// A piece of the line. The higher `dropAt`, the sooner it goes; 0 stays.
struct Piece {
    std::string text;
    Tone tone = Tone::Neutral;
    int dropAt = 0;
    size_t gap = 2; ///< spaces before it
};

std::string shown(const std::string& text, const LineStyle& style) {
    return style.unicode ? text : toAscii(text);
}

std::string painted(const Piece& piece, const LineStyle& style) {
    const std::string text = shown(piece.text, style);
    const char* begin = style.color ? ansi(piece.tone) : "";
    return *begin ? begin + text + "\033[0m" : text;
}

std::string countPiece(const Snapshot& run) {
    if (!run.total && run.estimatedTotal)
        return countText(run.done()) + "/~" + countText(*run.estimatedTotal);
    if (!run.total) return countedText(run.done(), "item", "items");
    return countText(run.done()) + "/" + countText(*run.total);
}

std::vector<Piece> piecesOf(const Snapshot& run) {
    std::vector<Piece> pieces;
    const auto add = [&](std::string text, int dropAt, Tone tone = Tone::Neutral) {
        if (!text.empty()) pieces.push_back({std::move(text), tone, dropAt});
    };
    if (run.state == RunState::Preparing || run.state == RunState::Stopping)
        add(run.state == RunState::Stopping ? "stopping" : "preparing", 0, stateWord(run.state).tone);
    add(countPiece(run), 0);
    add(percentText(run.done(), run.total), 2);
    if (run.total.value_or(0) > 0) pieces.back().gap = 1;
    for (OutcomeKind kind :
         {OutcomeKind::Failed, OutcomeKind::TimedOut, OutcomeKind::Crashed, OutcomeKind::Cancelled})
        if (const uint64_t count = run.counts[static_cast<size_t>(kind)])
            add(std::string(stateWord(kind).symbol) + countText(count), 0, stateWord(kind).tone);
    add(rateText(run.rate), 4);
    add(clockText(run.wholeTime()), 3);
    if (const std::string eta = etaText(run.eta); !eta.empty()) add("left " + eta, 1);
    add(whyText(run), 5, Tone::Warning);
    return pieces;
}

size_t widthOf(const std::string& name, const std::vector<Piece>& pieces) {
    size_t width = displayWidth(name);
    for (const Piece& piece : pieces)
        width += piece.gap + displayWidth(piece.text);
    return width;
}

/// Done well, done badly, running and the rest, in proportion. A failure shows,
/// however few there are.
std::string barOf(const Snapshot& run, size_t cells) {
    const auto share = [&](uint64_t count) {
        const double part =
            static_cast<double>(count) / static_cast<double>(std::max<uint64_t>(*run.total, 1));
        return static_cast<size_t>(std::min(1.0, part) * static_cast<double>(cells));
    };
    const size_t filled = std::min(cells, share(run.done()));
    const size_t bad = run.unsuccessful() == 0 ? 0 : std::clamp<size_t>(share(run.unsuccessful()), 1, cells);
    const size_t good = filled > bad ? filled - bad : 0;
    const size_t running = std::min(cells - good - bad, share(run.running));
    return "[" + std::string(good, '#') + std::string(bad, 'x') + std::string(running, '-') +
           std::string(cells - good - bad - running, '.') + "]";
}

} // namespace

std::string progressLine(const Snapshot& run, const LineStyle& style) {
    std::string name = fitWidth(run.name, std::clamp<size_t>(style.columns / 4, 10, 30));
    std::vector<Piece> pieces = piecesOf(run);
    while (widthOf(name, pieces) > style.columns) {
        const auto least = std::ranges::max_element(pieces, {}, &Piece::dropAt);
        if (least == pieces.end() || least->dropAt == 0) break;
        pieces.erase(least);
    }
    if (const size_t width = widthOf(name, pieces); width > style.columns) {
        const size_t rest = width - displayWidth(name);
        name = fitWidth(run.name, std::max(kShortestName, style.columns > rest ? style.columns - rest : 0));
    }
    while (pieces.size() > 1 && widthOf(name, pieces) > style.columns)
        pieces.pop_back();
    const size_t width = widthOf(name, pieces);
    if (width > style.columns)
        return shown(fitWidth(name + "  " + pieces.front().text, style.columns), style);
    if (run.total && width + 2 + kShortestBar + 2 <= style.columns)
        pieces.push_back({barOf(run, std::min(kLongestBar, style.columns - width - 4)), Tone::Neutral, 0});
    std::string line = shown(name, style);
    for (const Piece& piece : pieces)
        line += std::string(piece.gap, ' ') + painted(piece, style);
    return line;
}

} // namespace poolboard
