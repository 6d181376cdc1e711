// SPDX-License-Identifier: MIT
#pragma once

#include "tests/gui/script.h"
#include "ui/tui/dashboard.h"

/// Dashboards of the made-up run of photographs, as they are in the middle of things.
namespace poolboard::boards {

inline std::vector<ItemRow> rowsUpTo(uint64_t done) {
    std::vector<ItemRow> rows;
    for (uint64_t index = 0; index < done; ++index) {
        const Outcome outcome = script::outcomeOf(index);
        ItemRow row;
        row.index = index;
        row.kind = outcome.kind;
        row.attempts = outcome.attempts;
        row.worker = outcome.worker;
        row.seconds = outcome.seconds;
        row.input = outcome.input;
        row.message = outcome.error ? outcome.error->message : outcome.result;
        rows.push_back(std::move(row));
    }
    return rows;
}

inline bool wantedBy(const ItemFilter& filter, const ItemRow& row) {
    if (filter.unsuccessful) return !isFine(row.kind);
    return !filter.kind || *filter.kind == row.kind;
}

/// Answers what the list wants, as the journal of that run would.
inline void feed(Dashboard& board, int height = 30) {
    const std::vector<ItemRow> all = rowsUpTo(board.run.done());
    while (const auto wanted = board.list.wanted(height)) {
        std::vector<ItemRow> fit;
        for (const ItemRow& row : all)
            if (wantedBy(wanted->filter, row)) fit.push_back(row);
        ListView::Page page;
        page.counts = board.run.counts;
        page.offset =
            wanted->newest ? fit.size() - std::min<uint64_t>(fit.size(), wanted->limit) : wanted->offset;
        for (uint64_t i = page.offset; i < std::min<uint64_t>(fit.size(), page.offset + wanted->limit); ++i)
            page.rows.push_back(fit[i]);
        board.list.take(*wanted, std::move(page));
    }
    if (const auto index = board.shownItem(); index && *index < all.size()) {
        const Outcome outcome = script::outcomeOf(*index);
        ItemDetail detail;
        detail.row = all[*index];
        detail.input = outcome.input;
        detail.result = outcome.result;
        detail.resultBytes = outcome.result.size();
        detail.diagnostics = outcome.diagnostics;
        if (outcome.error) detail.error = *outcome.error;
        board.detail = std::move(detail);
        board.detailOf = index;
    }
}

inline Dashboard running(uint64_t done = 158) {
    Dashboard board;
    board.live = true;
    for (uint64_t second = 0; second < 24; ++second) { // a rate to draw, with its ups and downs
        Snapshot then =
            script::snapshotAt(done * second / 24 + (second % 3), RunState::Running, double(second));
        then.journalFile = "/run.sqlite";
        board.take(then, double(second));
    }
    Snapshot now = script::snapshotAt(done, RunState::Failing, 24);
    now.journalFile = "/run.sqlite";
    now.workersWanted = 4;
    board.take(now, 24.2);
    feed(board);
    return board;
}

inline Dashboard finished() {
    Dashboard board;
    Snapshot end = script::snapshotAt(script::kItems, RunState::FinishedWithFailures, 51);
    end.journalFile = "/run.sqlite";
    end.exitStatus = 3;
    board.take(end, 0);
    feed(board);
    return board;
}

} // namespace poolboard::boards
