// SPDX-License-Identifier: MIT
#include "ui/tui/paint.h"

#include "ui/present/status.h"
#include "ui/present/width.h"

#include <algorithm>

namespace poolboard {
namespace {

/// What is said just now: the text that is typed, the answer to a key, a notice, or why nothing moves.
void paintMessage(Canvas& canvas, const Area& area, const Dashboard& board) {
    if (area.empty()) return;
    if (board.typing) {
        const int taken =
            canvas.write(0, area.y, " Filter: " + *board.typing, area.width - 1, {Tone::Neutral, true});
        canvas.write(taken, area.y, " ", 1, {Tone::Neutral, false, true});
        canvas.write(taken + 2, area.y, "Enter keeps it, Esc takes it away", area.width - taken - 2,
                     {Tone::Quiet});
        return;
    }
    if (!board.message.empty()) {
        canvas.write(1, area.y, board.message, area.width - 1, {Tone::Active, true});
    } else if (!board.notice.empty()) {
        canvas.write(1, area.y, board.notice, area.width - 1, {Tone::Bad, true});
    } else if (isOver(board.run.state)) {
        canvas.write(1, area.y, summaryText(board.run), area.width - 1, {Tone::Neutral, true});
    } else if (const std::string why = whyText(board.run); !why.empty()) {
        canvas.write(1, area.y, why, area.width - 1, {Tone::Warning});
    }
}

struct KeyHint {
    const char *key, *shown, *does;
    bool possible;
};

} // namespace

int paintHeading(Canvas& canvas, const Area& row, std::string_view name, bool chosen) {
    // Blanks that are written: those that are only cleared lose their line in some terminals.
    canvas.write(row.x, row.y, std::string(static_cast<size_t>(std::max(0, row.width)), ' '), row.width,
                 {Tone::Quiet, false, false, true});
    const std::string shown = " " + std::string(name) + " ";
    return row.x + canvas.write(row.x, row.y, shown, row.width, {Tone::Neutral, true, chosen, !chosen}) + 1;
}

void paintKeys(Canvas& canvas, const Area& area, const Dashboard& board, std::vector<Hit>& hits) {
    if (area.empty()) return;
    const bool live = board.live;
    const bool standing = board.run.state == RunState::Paused || board.run.state == RunState::Pausing;
    const bool again = board.canRetry() || (live && board.run.unsuccessful() != 0);
    std::vector<KeyHint> hints;
    if (board.page == Page::None) {
        hints = {
            {"?", "?", "keys", true},
            {"q", "q", live ? "leave" : "quit", true},
            {"p", "p", standing ? "go on" : "pause", live},
            {"s", "s", "stop", live},
            {"R", "R", "retry failed", again && !board.run.journalFile.empty()},
            {"f", "f", board.list.filter().what == ListFilter::What::Failures ? "all" : "failures", true},
            {"/", "/", "filter", true},
            {"e", "e", "errors", !board.groups.empty()},
            {"Enter", "Enter", "details", board.list.size() != 0},
            {"+", "+ -", "workers", live},
            {"r", "r", "retry", again},
            {"Space", "Space", "mark", board.list.size() != 0},
            {"H", "H", "history", true}};
        if (board.canResume() && !board.run.journalFile.empty())
            hints.insert(hints.begin() + 2, {"o", "o", "resume", true});
    } else {
        hints = {{"Esc", "Esc", "back", true}};
        if (board.page == Page::Errors)
            hints.insert(hints.end(),
                         {{"Enter", "Enter", "its items", true}, {"R", "R", "retry group", !live}});
        if (board.page == Page::History)
            hints.insert(hints.end(), {{"Enter", "Enter", "open", true}, {"n", "n", "new run", !board.live}});
        if (board.page == Page::Jobs) hints.push_back({"Enter", "Enter", "look at it", true});
        if (board.page == Page::Start) hints.push_back({"r", "r", "run it", true});
        if (board.page == Page::Item) hints.push_back({"r", "r", "retry", again});
    }
    int x = area.x + 1;
    for (const KeyHint& hint : hints) {
        const auto width = static_cast<int>(displayWidth(hint.shown) + 1 + displayWidth(hint.does));
        if (x + width > area.right()) break;
        const Tone tone = hint.possible ? Tone::Neutral : Tone::Quiet;
        const int taken =
            canvas.write(x, area.y, hint.shown, width, {tone, hint.possible, false, hint.possible});
        canvas.write(x + taken + 1, area.y, hint.does, width, {tone});
        hits.push_back({{x, area.y, width, 1}, hint.key});
        x += width + 2;
    }
}

std::vector<Hit> paintDashboard(Canvas& canvas, Dashboard& board) {
    std::vector<Hit> hits;
    canvas.clear();
    // Workers that have ended have nothing to say.
    const size_t workers = isOver(board.run.state) ? 0 : std::max<size_t>(1, board.run.workers.size());
    const ScreenPlan plan = planScreen(canvas.width(), canvas.height(), static_cast<int>(workers));
    paintStrip(canvas, plan.strip, board);
    paintMessage(canvas, plan.message, board);
    paintKeys(canvas, plan.keys, board, hits);
    if (board.page == Page::None || board.page == Page::Stop || board.page == Page::Leave) {
        paintWorkers(canvas, plan.workers, board);
        paintItems(canvas, plan.items, board, hits);
        paintDetails(canvas, plan.details, board, board.detailTop, true);
    }
    if (board.page != Page::None) paintPage(canvas, board, hits);
    return hits;
}

} // namespace poolboard
