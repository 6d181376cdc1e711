// SPDX-License-Identifier: MIT
#include "core/journal/sqlite_journal.h"

#include "core/base/text.h"
#include "core/journal/content_key.h"
#include "core/journal/schema.h"

#include <cmath>

namespace poolboard {
namespace {

constexpr size_t kMostPacked = 32u << 10; ///< an item that is larger has a row of its own
constexpr uint64_t kBlockEntries = 1024;  ///< a block is full then,
constexpr size_t kBlockBytes = 64u << 10; ///< or then
constexpr size_t kShownInput = 200;

bool packable(const Outcome& outcome, bool placed) {
    const bool plain = (outcome.kind == OutcomeKind::Succeeded && outcome.attempts == 1) ||
                       outcome.kind == OutcomeKind::Skipped;
    const size_t bytes = std::min(outcome.input.size(), kWholeInput) + outcome.diagnostics.size() +
                         (placed ? 0 : outcome.result.size());
    return plain && !outcome.earlier && bytes <= kMostPacked;
}

} // namespace

SqliteJournal::SqliteJournal(RunLock lock, Database database)
    : m_path(database.path()), m_lock(std::move(lock)),
      m_database(std::make_unique<Database>(std::move(database))), m_spill(m_path) {}

Result<void> SqliteJournal::keepFailure(Result<void> result) {
    if (!result) {
        m_failure = result.error();
        m_failure->hint = kPlaceHint;
        return *m_failure;
    }
    return result;
}

Result<void> SqliteJournal::begin() {
    if (m_failure) return *m_failure;
    if (!m_database) return Error{ErrorCode::Internal, m_path, "the journal is already finished", ""};
    if (!m_open) TRY(keepFailure(m_database->run("BEGIN")));
    m_open = true;
    return {};
}

uint64_t SqliteJournal::countNew(OutcomeKind kind) {
    ++m_counts[static_cast<size_t>(kind)];
    return ++m_ranks[static_cast<size_t>(kind)];
}

void SqliteJournal::noteSlow(const Outcome& outcome) {
    if (m_slowest.wants(outcome.seconds) && outcome.worker >= 0)
        m_slowest.add({outcome.index, outcome.seconds, toDisplay(outcome.input, kShownInput)});
}

void SqliteJournal::pack(const Outcome& outcome, std::optional<RecordPlace> place) {
    if (m_block.entries() == 0) {
        m_blockSucceeded = m_ranks[size_t(OutcomeKind::Succeeded)];
        m_blockSkipped = m_ranks[size_t(OutcomeKind::Skipped)];
    }
    PackedItem item;
    item.seq = ++m_seq;
    item.rank = countNew(outcome.kind);
    item.index = outcome.index;
    item.kind = outcome.kind;
    item.content = outcome.content;
    item.passing = outcome.passing;
    item.worker = outcome.worker;
    item.micros =
        outcome.seconds > 0 ? static_cast<uint64_t>(std::llround(std::min(outcome.seconds, 1e12) * 1e6)) : 0;
    item.endedMs = outcome.endedMs;
    item.stamp = outcome.stamp;
    item.input = outcome.input;
    item.inputBytes = outcome.input.size();
    std::string hash;
    if (item.input.size() > kWholeInput) {
        item.inputHash = hash = contentHash(item.input);
        item.input = item.input.substr(0, kKeptInput);
    }
    item.resultBytes = outcome.result.size();
    item.placed = place.has_value();
    if (place) {
        item.place = place->offset;
        item.placeBytes = place->bytes;
    } else {
        item.result = outcome.result;
    }
    item.diagnostics = outcome.diagnostics;
    m_block.add(item);
    m_blockChanged = true;
}

/// A first outcome.
Result<void> SqliteJournal::record(const Outcome& outcome, std::optional<RecordPlace> place) {
    m_worked += outcome.seconds;
    if (packable(outcome, place.has_value())) {
        pack(outcome, place);
        if (m_block.entries() < kBlockEntries && m_block.bytes().size() < kBlockBytes) return {};
        TRY(writeBlock());
        m_block.clear();
        m_blockId = 0;
        return {};
    }
    return m_items->insert(outcome, {++m_seq, countNew(outcome.kind), false, place, !place});
}

Result<void> SqliteJournal::replaceRow(const Outcome& outcome, const ItemTable::Row& old, bool held,
                                       std::optional<RecordPlace> place) {
    m_worked += outcome.seconds;
    ItemTable::Position at{static_cast<uint64_t>(old.seq), old.rank, held, place, held || !place};
    if (outcome.kind != old.kind) {
        --m_counts[static_cast<size_t>(old.kind)];
        at.rank = countNew(outcome.kind);
    }
    if (held != old.held) m_held += held ? 1 : -1;
    return m_items->replace(outcome, old, at);
}

Result<void> SqliteJournal::append(const Outcome& outcome, std::optional<RecordPlace> place) {
    TRY(begin());
    noteSlow(outcome);
    TRY(keepFailure(forgetPending(outcome.index)));
    if (m_held == 0 && !outcome.replaces) return keepFailure(record(outcome, place));
    auto old = m_items->find(outcome.index);
    if (!old) return keepFailure(old.error());
    if (!old.value()) return keepFailure(record(outcome, place));
    const ItemTable::Row& row = *old.value();
    if (!row.held || outcome.replaces) return keepFailure(replaceRow(outcome, row, false, place));
    --m_held;
    return keepFailure(m_items->release(row, outcome.index, place));
}

Result<void> SqliteJournal::hold(const Outcome& outcome) {
    TRY(begin());
    noteSlow(outcome);
    TRY(keepFailure(forgetPending(outcome.index)));
    auto old = m_items->find(outcome.index);
    if (!old) return keepFailure(old.error());
    if (!old.value()) {
        ++m_held;
        m_worked += outcome.seconds;
        return keepFailure(
            m_items->insert(outcome, {++m_seq, countNew(outcome.kind), true, std::nullopt, true}));
    }
    if (old.value()->held && !outcome.replaces) return {}; // it was held before, and still is
    return keepFailure(replaceRow(outcome, *old.value(), true, old.value()->place));
}

Result<void> SqliteJournal::keep(const Item& item) {
    TRY(begin());
    Statement& row = *m_writePending;
    row.bind(1, static_cast<int64_t>(item.index));
    row.bind(2, static_cast<int64_t>(item.passing));
    row.bind(3, static_cast<int64_t>(item.content));
    row.bind(4, static_cast<int64_t>(item.stamp));
    row.bindBytes(5, item.body);
    ++m_pending;
    return keepFailure(m_database->finish(row));
}

Result<void> SqliteJournal::forgetPending(uint64_t index) {
    if (m_pending == 0) return {};
    m_forgetPending->bind(1, static_cast<int64_t>(index));
    return m_database->finish(*m_forgetPending);
}

void SqliteJournal::setOutput(OutputFile file) {
    OutputFile& known = m_outputs[file.role];
    if (known == file) return;
    known = std::move(file);
    m_outputsChanged = true;
}

} // namespace poolboard
