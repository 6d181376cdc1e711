// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace poolboard {

/// What a run file is made of. A file of a newer schema is refused with that reason.
inline constexpr int64_t kApplicationId = 0x504C4244; ///< "PLBD"
inline constexpr int64_t kSchemaVersion = 1;

/// Results above this are cut; result_bytes keeps their full size.
inline constexpr size_t kStoredResult = 64u << 10;

/// `run` has one row. Its counts are those of the rows in `items`, brought up
/// to date by every commit. `items` rows are numbered from 1 without gaps, in the order they
/// were recorded, and never change. kind and content are the numbers of
/// OutcomeKind and Content. The large columns come last: SQLite need not read past what it is asked for.
inline constexpr const char* kSchema = R"sql(
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

} // namespace poolboard
