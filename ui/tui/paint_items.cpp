// SPDX-License-Identifier: MIT
#include "ui/tui/paint.h"

#include "ui/present/numbers.h"
#include "ui/present/width.h"
#include "ui/tui/columns.h"
#include "ui/tui/detail_lines.h"

#include <algorithm>

namespace poolboard {
namespace {

using What = ListFilter::What;
enum : size_t { kMark, kNumber, kState, kInput, kMessage, kTry, kElapsed };

const std::vector<Column>& columns() {
    static const std::vector<Column> all{
        {"", 1},
        {"#", 7, 0, Align::Right},
        {"state", 11},
        {"input", 12, 3},
        {"message", 10, 4, Align::Left, 56},
        {"try", 3, 0, Align::Right, 50},
        {"elapsed", 7, 0, Align::Right, 44},
    };
    return all;
}

std::string durationText(double seconds) {
    if (seconds >= 60) return clockText(seconds);
    char text[16];
    std::snprintf(text, sizeof text, seconds < 10 ? "%.2fs" : "%.1fs", seconds);
    return text;
}

/// One line and no more, whatever a command printed.
std::string firstLine(const std::string& text) {
    const size_t from = text.find_first_not_of(" \t\r\n");
    return from == std::string::npos ? "" : text.substr(from);
}

void paintRow(Canvas& canvas, const std::vector<Area>& cells, const Area& row, const ListRow& item,
              bool selected, bool marked) {
    const StateWord word = item.running ? runningWord() : stateWord(item.item.kind);
    if (selected) canvas.fill(row, {Tone::Neutral, false, true});
    const auto put = [&](size_t column, const std::string& text, Tone tone = Tone::Neutral) {
        canvas.write(cells[column].x, row.y, text, cells[column].width, {tone, false, selected},
                     columns()[column].align);
    };
    put(kMark, marked ? "*" : " ", Tone::Active);
    put(kNumber, std::to_string(item.item.index));
    put(kState, std::string(canvas.symbol(word)) + " " + std::string(word.word), word.tone);
    put(kInput, fitInput(item.item.input, static_cast<size_t>(cells[kInput].width)));
    std::string message = firstLine(item.item.message);
    if (item.running && item.progressTotal != 0)
        message =
            percentText(item.progressDone, item.progressTotal) + (message.empty() ? "" : "  ") + message;
    put(kMessage, message, item.running || isFine(item.item.kind) ? Tone::Quiet : Tone::Neutral);
    if (item.item.attempts > 1) put(kTry, std::to_string(item.item.attempts));
    put(kElapsed, durationText(item.item.seconds));
}

/// The filters, the chosen one inverse; each can be clicked by what its key does.
void paintFilters(Canvas& canvas, const Area& row, const Dashboard& board, std::vector<Hit>& hits) {
    int x = paintHeading(canvas, row, "ITEMS", board.part == Part::Items);
    if (!board.list.text().empty()) { // first: whatever is cut off, that some are not shown must be seen
        const std::string found = countText(board.list.size()) + (board.list.foundTooMany() ? "+" : "");
        const std::string name = " /" + fitWidth(board.list.text(), 20) + ": " + found + " ";
        const int width = canvas.write(x, row.y, name, row.right() - x, {Tone::Active, true, true});
        hits.push_back({{x, row.y, width, 1}, "Esc"});
        x += width + 1;
    }
    std::vector<ListFilter> all = filtersOf(board.run);
    if (board.list.filter().what == What::Group) all.insert(all.begin(), board.list.filter());
    for (const ListFilter& filter : all) {
        const bool chosen = filter == board.list.filter();
        const std::string name = " " + filterName(filter, board.run) + " ";
        const auto width = static_cast<int>(displayWidth(name));
        if (x + width > row.right()) break;
        canvas.write(x, row.y, name, width, {chosen ? Tone::Neutral : Tone::Quiet, chosen, chosen, !chosen});
        if (filter.what == What::Failures) hits.push_back({{x, row.y, width, 1}, "f"});
        if (filter.what == What::All) hits.push_back({{x, row.y, width, 1}, "Esc"});
        x += width;
    }
    if (!board.list.marks().empty()) {
        const std::string marks = " " + countText(board.list.marks().size()) + " marked ";
        const auto width = static_cast<int>(displayWidth(marks));
        if (x + width < row.right())
            canvas.write(row.right() - width, row.y, marks, width, {Tone::Active, true, false, true});
    }
}

std::string emptyText(const Dashboard& board) {
    const ListView& list = board.list;
    if (!list.text().empty())
        return "nothing of " + countText(list.searched()) + " items has “" + list.text() + "”; Esc shows all";
    if (list.filter().what == What::Running) return "nothing is running";
    if (list.filter().what == What::Failures) return "nothing has failed";
    if (isOver(board.run.state)) return "no item was finished";
    if (!board.run.journalFile.empty() || !board.heard) return "no item has finished yet";
    return "this run keeps no record; its latest failures would be listed here";
}

} // namespace

void paintItems(Canvas& canvas, const Area& area, Dashboard& board, std::vector<Hit>& hits) {
    if (area.height < 2) return;
    paintFilters(canvas, area.row(0), board, hits);
    int y = area.y + 1;
    const std::vector<Area> cells = placeColumns(columns(), {area.x, area.y, area.width - 1, 1});
    if (area.height >= 5) {
        for (size_t i = 0; i < cells.size(); ++i)
            canvas.write(cells[i].x, y, columns()[i].name, cells[i].width, {Tone::Quiet}, columns()[i].align);
        ++y;
    }
    board.listHeight = std::max(1, area.bottom() - y);
    if (board.list.size() == 0) {
        canvas.write(area.x + 2, y++, emptyText(board), area.width - 3, {Tone::Quiet});
        if (!isOver(board.run.state) || board.run.done() != 0) return;
        // Why, whole: there is nothing else to read, and the bottom line has room for its beginning only.
        for (const std::string& line :
             brokenLines(board.run.stopReason, static_cast<size_t>(std::max(10, area.width - 3)), 200))
            if (++y < area.bottom()) canvas.write(area.x + 2, y, line, area.width - 3);
        return;
    }
    board.list.moveTo(board.list.selectedLine(), board.listHeight); // after a resize it may be out of sight
    for (uint64_t line = board.list.top(); y < area.bottom() && line < board.list.size(); ++line, ++y) {
        const Area row{area.x, y, area.width - 1, 1};
        if (const auto item = board.list.row(line))
            paintRow(canvas, cells, row, *item, line == board.list.selectedLine(),
                     board.list.marked(item->item.index));
        else
            canvas.write(area.x + 2, y, "…", 1, {Tone::Quiet});
        hits.push_back({row, "", line, false});
    }
}

} // namespace poolboard
