// SPDX-License-Identifier: MIT
#include "ui/tui/paint.h"

#include "core/base/units.h"
#include "ui/present/numbers.h"
#include "ui/present/width.h"
#include "ui/tui/columns.h"

#include <algorithm>
#include <climits>

namespace poolboard {
namespace {

enum : size_t { kName, kState, kItem, kBar, kPart, kElapsed, kSilent, kDone, kFailed, kMemory };

/// The bar takes its place only where a worker says how far it is.
std::vector<Column> columnsFor(const Snapshot& run) {
    const bool progress = std::ranges::any_of(
        run.workers, [](const WorkerRow& worker) { return worker.item && worker.progressTotal != 0; });
    const int never = INT_MAX;
    return {
        {"", 6},
        {"state", 14},
        {"item", 10, 1},
        {"progress", 10, 0, Align::Left, progress ? 76 : never},
        {"", 4, 0, Align::Right, progress ? 56 : never},
        {"elapsed", 7, 0, Align::Right},
        {"silent", 6, 0, Align::Right, 70},
        {"done", 7, 0, Align::Right, 60},
        {"failed", 6, 0, Align::Right, progress ? 90 : 76},
        {"memory", 7, 0, Align::Right, progress ? 100 : 86},
    };
}

std::string bar(double part, int cells, bool unicode) {
    static constexpr const char* kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const double full = std::clamp(part, 0.0, 1.0) * cells;
    const auto whole = static_cast<int>(full);
    std::string out;
    for (int i = 0; i < whole; ++i)
        out += unicode ? "█" : "#";
    if (unicode && whole < cells) out += kEighths[static_cast<int>((full - whole) * 8)];
    return out;
}

/// The oldest running item first, then those that work on nothing.
std::vector<const WorkerRow*> inOrder(const Snapshot& run) {
    std::vector<const WorkerRow*> out;
    for (const WorkerRow& worker : run.workers)
        out.push_back(&worker);
    std::ranges::stable_sort(out, [](const WorkerRow* a, const WorkerRow* b) {
        if (a->item.has_value() != b->item.has_value()) return a->item.has_value();
        return a->item && a->elapsed > b->elapsed;
    });
    return out;
}

void paintWorker(Canvas& canvas, const std::vector<Column>& columns, const std::vector<Area>& cells, int y,
                 const WorkerRow& worker) {
    const StateWord state = stateWord(worker.state);
    const bool runs = worker.item.has_value();
    const auto put = [&](size_t column, const std::string& text, const Ink& ink = {}) {
        canvas.write(cells[column].x, y, text, cells[column].width, ink, columns[column].align);
    };
    put(kName, " w" + std::to_string(worker.worker));
    put(kState, std::string(canvas.symbol(state)) + " " + std::string(state.word), {state.tone});
    // The note only where the whole name has room beside it.
    std::string item = fitInput(worker.input, static_cast<size_t>(cells[kItem].width));
    if (!worker.note.empty()) item += (item.empty() ? "" : "  ") + worker.note;
    put(kItem, item, {runs ? Tone::Neutral : Tone::Quiet});
    if (runs && worker.progressTotal != 0) {
        const double part =
            static_cast<double>(worker.progressDone) / static_cast<double>(worker.progressTotal);
        const Area& cell = cells[kBar];
        for (int i = 0; i < cell.width; ++i)
            canvas.write(cell.x + i, y, canvas.unicode() ? "·" : ".", 1, {Tone::Quiet});
        put(kBar, bar(part, cell.width, canvas.unicode()), {Tone::Active});
        put(kPart, percentText(worker.progressDone, worker.progressTotal));
    }
    if (runs) put(kElapsed, clockText(worker.elapsed));
    constexpr double kWorthSaying = 10;
    if (runs && worker.silent >= kWorthSaying) put(kSilent, clockText(worker.silent), {Tone::Warning});
    put(kDone, countText(worker.done));
    if (worker.failed != 0) put(kFailed, countText(worker.failed), {Tone::Bad});
    if (worker.memory != 0) put(kMemory, formatSize(worker.memory));
}

} // namespace

void paintWorkers(Canvas& canvas, const Area& area, Dashboard& board) {
    if (area.height < 2) return;
    const std::vector<Column> columns = columnsFor(board.run);
    const std::vector<Area> cells = placeColumns(columns, {area.x, area.y, area.width - 1, 1});
    const auto rows = static_cast<size_t>(area.height - 1);
    const std::vector<const WorkerRow*> workers = inOrder(board.run);
    const size_t shown = std::min(rows, workers.size());
    std::string name = "WORKERS";
    if (shown < workers.size()) name += " " + std::to_string(shown) + " of " + std::to_string(workers.size());
    const int behind = paintHeading(canvas, area.row(0), name, board.part == Part::Workers);
    for (size_t i = 1; i < cells.size(); ++i)
        if (cells[i].x >= behind)
            canvas.write(cells[i].x, area.y, columns[i].name, cells[i].width,
                         {Tone::Quiet, false, false, true}, columns[i].align);
    if (workers.empty())
        canvas.write(area.x + 1, area.y + 1, "no worker has started yet", area.width - 1, {Tone::Quiet});
    board.workerTop = std::min(board.workerTop, workers.size() - shown);
    for (size_t i = 0; i < shown; ++i)
        paintWorker(canvas, columns, cells, area.y + 1 + static_cast<int>(i), *workers[board.workerTop + i]);
}

} // namespace poolboard
