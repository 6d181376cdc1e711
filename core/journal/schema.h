// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace poolboard {

/// What a run file is made of. A file of a newer schema is refused with that reason, an
/// older one is brought up to date when it is opened.
inline constexpr int64_t kApplicationId = 0x504C4244; ///< "PLBD"
inline constexpr int64_t kSchemaVersion = 3;

/// While a run file is made it is called "<run file>.draft". Its maker holds the run's lock.
inline constexpr const char* kDraftSuffix = ".draft";

/// Inputs and results above this lie in a file of their own beside the run file ("spilled").
inline constexpr size_t kStoredBytes = 64u << 10;

/// The input of an item that is done is only compared: above this a hash (XXH3, 128 bits) stands for it, and
/// so much of it is kept to be looked at.
inline constexpr size_t kWholeInput = 4u << 10;
inline constexpr size_t kKeptInput = 256;

/// Schema 1, and what every run file begins as. `run` has one row. Its counts are those of
/// the finished items, brought up to date by every commit. `items` rows are numbered in the order they
/// were recorded, from 1. kind and content are the numbers of OutcomeKind and Content.
inline constexpr const char* kSchema1 = R"sql(
PRAGMA application_id = 0x504C4244;
PRAGMA user_version = 1;
CREATE TABLE run(
  id TEXT NOT NULL, name TEXT NOT NULL, worker TEXT NOT NULL, job TEXT NOT NULL,
  plugin_version TEXT NOT NULL, plugin_sha256 TEXT NOT NULL,
  started_ms INTEGER NOT NULL, ended_ms INTEGER NOT NULL, total INTEGER,
  state TEXT NOT NULL, stop_reason TEXT NOT NULL DEFAULT '', exit_status INTEGER,
  succeeded INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, timed_out INTEGER NOT NULL DEFAULT 0,
  crashed INTEGER NOT NULL DEFAULT 0, cancelled INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0);
CREATE TABLE items(
  seq INTEGER PRIMARY KEY, idx INTEGER NOT NULL, kind INTEGER NOT NULL, attempts INTEGER NOT NULL,
  worker INTEGER NOT NULL, seconds REAL NOT NULL, content INTEGER NOT NULL, result_bytes INTEGER NOT NULL,
  error_signal INTEGER, error_exit_code INTEGER, error_type TEXT, error_message TEXT,
  input BLOB NOT NULL, result BLOB NOT NULL, diagnostics BLOB NOT NULL, error_trace TEXT);
CREATE INDEX items_by_kind ON items(kind);
CREATE INDEX items_by_index ON items(idx);
)sql";

/// Schema 2. An index is in `items` or in one block, never in both, and seq counts through
/// both. `blocks` hold what succeeded at once or was skipped (block.h); everything else has a row of its
/// own in `items`, where `rank` counts through the items of a kind, `held` says that the outcome is not in
/// the output yet, place and place_bytes where the (older) record is in the result file, and `spilled` (1:
/// input, 2: result) what lies beside the run file. `outputs`: files with a committed length; `part` is what
/// is written while `path` must stay as it is, and stands for it as long as it is there. `pending`: read from
/// a source that cannot be read again, and not finished. `error_groups`: errors that differ in numbers and
/// names only.
inline constexpr const char* kSchema2 = R"sql(
PRAGMA user_version = 2;
ALTER TABLE run ADD COLUMN committed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN elapsed REAL NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN start_s REAL NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN init_s REAL NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN wait_s REAL NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN work_s REAL NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN spilled_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN source_ended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN passing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN ended_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN place INTEGER;
ALTER TABLE items ADD COLUMN place_bytes INTEGER;
ALTER TABLE items ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN error_group INTEGER;
ALTER TABLE items ADD COLUMN spilled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN input_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN input_content INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN input_hash BLOB;
UPDATE run SET source_ended = state IN ('finished', 'finished_with_failures');
UPDATE items SET input_bytes = length(input), rank = ranked.number FROM
  (SELECT seq, row_number() OVER (PARTITION BY kind ORDER BY seq) AS number FROM items) AS ranked
  WHERE ranked.seq = items.seq;
DROP INDEX items_by_kind;
DROP INDEX items_by_index;
CREATE UNIQUE INDEX items_by_index ON items(idx);
CREATE INDEX items_by_rank ON items(kind, rank);
CREATE INDEX items_by_group ON items(error_group, seq) WHERE error_group IS NOT NULL;
CREATE INDEX items_held ON items(idx) WHERE held <> 0;
CREATE TABLE blocks(
  id INTEGER PRIMARY KEY, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, low_idx INTEGER NOT NULL,
  high_idx INTEGER NOT NULL, succeeded_before INTEGER NOT NULL, skipped_before INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX blocks_by_seq ON blocks(first_seq);
CREATE INDEX blocks_by_index ON blocks(low_idx, high_idx);
CREATE INDEX blocks_by_success ON blocks(succeeded_before);
CREATE INDEX blocks_by_skip ON blocks(skipped_before);
CREATE TABLE attempts(
  idx INTEGER NOT NULL, attempt INTEGER NOT NULL, kind INTEGER NOT NULL, worker INTEGER NOT NULL,
  seconds REAL NOT NULL, error_type TEXT NOT NULL, error_message TEXT NOT NULL,
  PRIMARY KEY(idx, attempt)) WITHOUT ROWID;
CREATE TABLE sessions(
  n INTEGER PRIMARY KEY, kind TEXT NOT NULL, started_ms INTEGER NOT NULL, plugin_version TEXT NOT NULL,
  plugin_sha256 TEXT NOT NULL, unrecorded_from_ms INTEGER NOT NULL DEFAULT 0);
CREATE TABLE outputs(role TEXT PRIMARY KEY, path TEXT NOT NULL, part TEXT NOT NULL, length INTEGER NOT NULL,
  inode INTEGER NOT NULL)
  WITHOUT ROWID;
CREATE TABLE pending(
  idx INTEGER PRIMARY KEY, passing INTEGER NOT NULL, content INTEGER NOT NULL, stamp INTEGER NOT NULL,
  input BLOB NOT NULL);
CREATE TABLE slowest(idx INTEGER PRIMARY KEY, seconds REAL NOT NULL, input TEXT NOT NULL);
CREATE TABLE error_groups(
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, type TEXT NOT NULL, pattern TEXT NOT NULL);
INSERT INTO sessions(n, kind, started_ms, plugin_version, plugin_sha256) SELECT 1, 'run', started_ms, plugin_version, plugin_sha256 FROM run;
)sql";

/// Schema 3: when an earlier attempt ended, wall clock, UTC ms; 0: unknown.
inline constexpr const char* kSchema3 = R"sql(
PRAGMA user_version = 3;
ALTER TABLE attempts ADD COLUMN ended_ms INTEGER NOT NULL DEFAULT 0;
)sql";

} // namespace poolboard
