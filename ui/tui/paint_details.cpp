// SPDX-License-Identifier: MIT
#include "ui/tui/paint.h"

#include "ui/present/numbers.h"
#include "ui/tui/detail_lines.h"

#include <algorithm>

namespace poolboard {
namespace {

/// Of an item that runs there is what its worker says.
std::vector<DetailLine> runningLines(const Snapshot& run, uint64_t index, bool unicode) {
    for (const WorkerRow& worker : run.workers) {
        if (worker.item != index) continue;
        const StateWord word = runningWord();
        std::vector<DetailLine> out{{std::string(unicode ? word.symbol : word.ascii) + " " +
                                         std::string(word.word) + " · worker " +
                                         std::to_string(worker.worker) + " · " + clockText(worker.elapsed),
                                     {word.tone, true}}};
        if (worker.progressTotal != 0)
            out.push_back({percentText(worker.progressDone, worker.progressTotal) + " of it is done", {}});
        if (!worker.note.empty()) out.push_back({worker.note, {}});
        if (worker.silent >= 10) out.push_back({"silent for " + clockText(worker.silent), {Tone::Warning}});
        out.push_back({"process " + std::to_string(worker.pid), {Tone::Quiet}});
        return out;
    }
    return {};
}

std::vector<DetailLine> linesOf(const Dashboard& board, uint64_t index, int width, bool unicode) {
    if (auto running = runningLines(board.run, index, unicode); !running.empty()) return running;
    if (board.detail && board.detailOf == index)
        return detailLines(*board.detail, static_cast<size_t>(width), unicode);
    if (board.run.journalFile.empty()) {
        for (const FailureRow& failure : board.run.failures)
            if (failure.index == index) return {{failure.type + ": " + failure.message, {Tone::Bad}}};
    }
    return {{"…", {Tone::Quiet}}};
}

} // namespace

void paintDetails(Canvas& canvas, const Area& area, const Dashboard& board, size_t& top, bool heading) {
    if (area.empty()) return;
    const auto index = board.shownItem();
    int y = area.y;
    if (heading) {
        const int x = paintHeading(canvas, area.row(0), "DETAILS", board.part == Part::Details);
        if (index)
            canvas.write(x, y, "item " + std::to_string(*index), area.right() - x,
                         {Tone::Quiet, false, false, true});
        ++y;
    }
    if (!index) {
        canvas.write(area.x + 2, y, "choose an item above", area.width - 2, {Tone::Quiet});
        return;
    }
    const std::vector<DetailLine> lines = linesOf(board, *index, area.width - 3, canvas.unicode());
    const auto rows = static_cast<size_t>(std::max(0, area.bottom() - y));
    top = std::min(top, lines.size() > rows ? lines.size() - rows : 0);
    for (size_t i = 0; i < rows && top + i < lines.size(); ++i)
        canvas.write(area.x + 1, y + static_cast<int>(i), lines[top + i].text, area.width - 2,
                     lines[top + i].ink);
    if (top + rows < lines.size() && rows > 1)
        canvas.write(area.right() - 2, area.bottom() - 1, canvas.unicode() ? "▼" : "v", 1, {Tone::Quiet});
}

} // namespace poolboard
