// SPDX-License-Identifier: MIT
// What lies over the dashboard: help, questions, errors, an item, the history.
#include "ui/tui/paint.h"

#include "ui/present/dashboard_keys.h"
#include "ui/present/numbers.h"
#include "ui/present/width.h"
#include "ui/tui/columns.h"
#include "ui/tui/detail_lines.h"

#include <algorithm>
#include <ctime>

namespace poolboard {
namespace {

/// The whole screen but the strip and the keys.
Area pageArea(const Canvas& canvas) {
    const int top = std::min(2, std::max(0, canvas.height() - 4));
    return {0, top, canvas.width(), std::max(0, canvas.height() - top - 2)};
}

Area inside(const Area& area) { return {area.x + 2, area.y + 1, area.width - 4, area.height - 2}; }

void paintHelp(Canvas& canvas, Dashboard& board, const Area& area) {
    struct Line {
        std::string_view keys, does;
        bool title;
    };
    std::vector<Line> lines;
    std::string_view group;
    for (const DashboardKey& key : dashboardKeys()) {
        if (key.group != group) lines.push_back({"", key.group, true});
        group = key.group;
        const bool onlyLooking = key.keys == "Ctrl-C" && !board.own;
        lines.push_back(
            {key.keys, onlyLooking ? "leave: the run belongs to another; s stops it" : key.does, false});
    }
    canvas.box(area, "Keys");
    const Area in = inside(area);
    const auto rows = static_cast<size_t>(std::max(0, in.height));
    board.detailTop = std::min(board.detailTop, lines.size() > rows ? lines.size() - rows : 0);
    constexpr int kKeys = 14;
    for (size_t i = 0; i < rows && board.detailTop + i < lines.size(); ++i) {
        const Line& line = lines[board.detailTop + i];
        const int y = in.y + static_cast<int>(i);
        if (line.title) {
            canvas.write(in.x, y, line.does, in.width, {Tone::Quiet, true});
            continue;
        }
        canvas.write(in.x, y, line.keys, kKeys - 1, {Tone::Neutral, true});
        canvas.write(in.x + kKeys, y, line.does, in.width - kKeys);
    }
    if (board.detailTop + rows < lines.size())
        canvas.write(area.right() - 18, area.bottom() - 1, " Down for more ", 15, {Tone::Quiet});
}

struct Verb {
    const char *key, *does;
};

void paintQuestion(Canvas& canvas, const char* title, const std::string& says,
                   std::initializer_list<Verb> verbs, std::vector<Hit>& hits) {
    const int width = std::min(canvas.width(), 58), height = static_cast<int>(verbs.size()) + 4;
    const Area area{(canvas.width() - width) / 2, std::max(0, (canvas.height() - height) / 2), width,
                    std::min(height, canvas.height())};
    canvas.box(area, title);
    canvas.write(area.x + 2, area.y + 1, says, area.width - 4);
    int y = area.y + 3;
    for (const Verb& verb : verbs) {
        const int taken = canvas.write(area.x + 3, y, verb.key, 5, {Tone::Neutral, true, false, true});
        canvas.write(area.x + 3 + std::max(taken + 1, 4), y, verb.does, area.width - 9);
        hits.push_back({{area.x + 2, y, area.width - 4, 1}, verb.key});
        ++y;
    }
}

/// The first line on screen of a list with a selected one.
size_t firstLine(size_t selected, size_t lines, size_t rows) {
    if (lines <= rows || selected < rows / 2) return 0;
    return std::min(selected - rows / 2, lines - rows);
}

/// Lines of which one is selected; `paint` draws line i into a row.
template <class Paint>
void paintLines(Canvas& canvas, Dashboard& board, const Area& area, size_t lines, std::vector<Hit>& hits,
                Paint paint) {
    const auto rows = static_cast<size_t>(std::max(0, area.height));
    board.pageHeight = area.height;
    board.line = std::min(board.line, lines == 0 ? 0 : lines - 1);
    const size_t first = firstLine(board.line, lines, rows);
    for (size_t i = 0; i < rows && first + i < lines; ++i) {
        const Area row{area.x, area.y + static_cast<int>(i), area.width, 1};
        const bool selected = first + i == board.line;
        if (selected) canvas.fill(row, {Tone::Neutral, false, true});
        paint(first + i, row, selected);
        hits.push_back({row, "", first + i, true});
    }
}

void paintErrors(Canvas& canvas, Dashboard& board, const Area& area, std::vector<Hit>& hits) {
    canvas.box(area, "Errors by cause");
    const Area in = inside(area);
    static const std::vector<Column> kColumns{{"items", 7, 0, Align::Right},
                                              {"outcome", 11},
                                              {"error", 12, 1},
                                              {"message", 10, 4},
                                              {"example", 8, 0, Align::Right, 60}};
    const std::vector<Area> cells = placeColumns(kColumns, in);
    for (size_t i = 0; i < cells.size(); ++i)
        canvas.write(cells[i].x, in.y, kColumns[i].name, cells[i].width, {Tone::Quiet}, kColumns[i].align);
    paintLines(canvas, board, {in.x, in.y + 1, in.width, in.height - 1}, board.groups.size(), hits,
               [&](size_t line, const Area& row, bool selected) {
                   const ErrorGroup& group = board.groups[line];
                   const StateWord word = stateWord(group.kind);
                   const auto put = [&](size_t column, const std::string& text, Tone tone = Tone::Neutral) {
                       canvas.write(cells[column].x, row.y, text, cells[column].width,
                                    {tone, false, selected}, kColumns[column].align);
                   };
                   put(0, countText(group.items));
                   put(1, std::string(canvas.symbol(word)) + " " + std::string(word.word), word.tone);
                   put(2, group.type);
                   put(3, group.pattern);
                   put(4, "#" + std::to_string(group.example));
               });
}

std::string startText(int64_t ms) {
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts);
    return text;
}

void paintHistory(Canvas& canvas, Dashboard& board, const Area& area, std::vector<Hit>& hits) {
    canvas.box(area, "Runs");
    const Area in = inside(area);
    if (board.history.empty()) {
        canvas.write(in.x, in.y, "no run has been recorded yet", in.width, {Tone::Quiet});
        return;
    }
    static const std::vector<Column> kColumns{{"started", 16},
                                              {"name", 10, 1},
                                              {"state", 16},
                                              {"items", 11, 0, Align::Right, 56},
                                              {"failed", 8, 0, Align::Right, 64},
                                              {"took", 7, 0, Align::Right, 72}};
    const std::vector<Area> cells = placeColumns(kColumns, in);
    for (size_t i = 0; i < cells.size(); ++i)
        canvas.write(cells[i].x, in.y, kColumns[i].name, cells[i].width, {Tone::Quiet}, kColumns[i].align);
    paintLines(canvas, board, {in.x, in.y + 1, in.width, in.height - 1}, board.history.size(), hits,
               [&](size_t line, const Area& row, bool selected) {
                   const RunRecord& run = board.history[line];
                   const StateWord word = stateWord(run.live            ? RunState::Running
                                                    : isOver(run.state) ? run.state
                                                                        : RunState::Broken);
                   const auto put = [&](size_t column, const std::string& text, Tone tone = Tone::Neutral) {
                       canvas.write(cells[column].x, row.y, text, cells[column].width,
                                    {tone, false, selected}, kColumns[column].align);
                   };
                   uint64_t failed = 0;
                   for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
                       if (!isFine(static_cast<OutcomeKind>(kind))) failed += run.counts[kind];
                   put(0, startText(run.startedMs));
                   put(1, run.name);
                   put(2,
                       std::string(canvas.symbol(word)) + " " +
                           (run.state == RunState::FinishedWithFailures && !run.live
                                ? "Failures"
                                : std::string(word.word)),
                       word.tone);
                   put(3, countText(run.done()));
                   if (failed != 0) put(4, countText(failed), Tone::Bad);
                   if (run.elapsed > 0) put(5, clockText(run.elapsed));
               });
}

void paintJobs(Canvas& canvas, Dashboard& board, const Area& area, std::vector<Hit>& hits) {
    canvas.box(area, "Job files here, and samples");
    const Area in = inside(area);
    if (board.jobs.empty()) {
        canvas.write(in.x, in.y, "no *.poolboard.toml here; `poolboard --cli job init` writes one", in.width,
                     {Tone::Quiet});
        return;
    }
    static const std::vector<Column> kColumns{{"", 14, 1}, {"", 20, 2}};
    const std::vector<Area> cells = placeColumns(kColumns, in);
    paintLines(canvas, board, in, board.jobs.size(), hits, [&](size_t line, const Area& row, bool selected) {
        const JobChoice& job = board.jobs[line];
        canvas.write(cells[0].x, row.y, job.name, cells[0].width, {Tone::Neutral, false, selected});
        const auto width = static_cast<size_t>(std::max(0, cells[1].width));
        canvas.write(cells[1].x, row.y, job.problem.empty() ? fitInput(job.path, width) : job.problem,
                     cells[1].width, {job.problem.empty() ? Tone::Quiet : Tone::Bad, false, selected});
    });
}

/// What would run, whole, before it does.
void paintStart(Canvas& canvas, Dashboard& board, const Area& area, std::vector<Hit>& hits) {
    canvas.box(area, "Run " + board.jobs[board.line].name + "?");
    const Area in = inside(area);
    int y = in.y;
    for (const std::string& line :
         brokenLines(board.jobs[board.line].runs, static_cast<size_t>(std::max(in.width, 10)), 200))
        if (y < in.bottom() - 2) canvas.write(in.x, y++, line, in.width);
    const int taken = canvas.write(in.x, in.bottom() - 1, "r", 1, {Tone::Neutral, true, false, true});
    canvas.write(in.x + taken + 1, in.bottom() - 1, "run it", in.width - 2);
    hits.push_back({{in.x, in.bottom() - 1, 8, 1}, "r"});
}

} // namespace

void paintPage(Canvas& canvas, Dashboard& board, std::vector<Hit>& hits) {
    const Area area = pageArea(canvas);
    switch (board.page) {
    case Page::Help:
        return paintHelp(canvas, board, area);
    case Page::Stop:
        return paintQuestion(canvas, "Stop this run?",
                             countedText(board.run.running, "item is running", "items are running"),
                             {{"f", "finish running items, then stop"},
                              {"c", "cancel running items"},
                              {"k", "kill them at once"},
                              {"Esc", "go on"}},
                             hits);
    case Page::Leave:
        return paintQuestion(canvas, "The run is not over", "Come back with: poolboard --tui attach",
                             {{"l", "leave it running"}, {"s", "stop it …"}, {"Esc", "stay here"}}, hits);
    case Page::Errors:
        return paintErrors(canvas, board, area, hits);
    case Page::History:
        return paintHistory(canvas, board, area, hits);
    case Page::Jobs:
        return paintJobs(canvas, board, area, hits);
    case Page::Start:
        return paintStart(canvas, board, area, hits);
    case Page::Item: {
        const std::string title = board.opened ? "Item " + std::to_string(*board.opened) : "Item";
        canvas.box(area, title);
        Area in = inside(area);
        in.x -= 1;
        in.width += 2;
        board.pageHeight = in.height;
        return paintDetails(canvas, in, board, board.detailTop, false);
    }
    case Page::None:
        return;
    }
}

} // namespace poolboard
