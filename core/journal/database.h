// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace poolboard {

/// A prepared statement. Parameters and columns count from 1 and 0, as in
/// SQLite. Bound bytes are not copied: they must live until reset(). One owner.
class Statement {
public:
    void bind(int at, int64_t value) { sqlite3_bind_int64(m_raw.get(), at, value); }
    void bind(int at, double value) { sqlite3_bind_double(m_raw.get(), at, value); }
    void bindNull(int at) { sqlite3_bind_null(m_raw.get(), at); }
    void bindText(int at, std::string_view text);
    void bindBytes(int at, std::string_view bytes);

    int step() { return sqlite3_step(m_raw.get()); } ///< SQLITE_ROW, SQLITE_DONE or what failed
    int reset() { return sqlite3_reset(m_raw.get()); }

    bool isNull(int column) { return sqlite3_column_type(m_raw.get(), column) == SQLITE_NULL; }
    int64_t integer(int column) { return sqlite3_column_int64(m_raw.get(), column); }
    double number(int column) { return sqlite3_column_double(m_raw.get(), column); }
    std::string_view bytes(int column); ///< good until the next step() or reset()

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* raw) const { sqlite3_finalize(raw); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_raw;
};

/// One connection. Used by one thread at a time; closed by its destructor. Its
/// statements must be gone before it is. Failures are ErrorCode::Io with the file's path; Protocol when the
/// file is no database, or a damaged one.
class Database {
public:
    static Result<Database> open(const std::string& path, int flags);

    Result<Statement> prepare(const char* sql) const;
    Result<void> run(const char* sql) const; ///< statements without parameters; rows are dropped
    /// Steps once through a statement that returns no row, and resets it.
    Result<void> finish(Statement& statement) const;

    int64_t lastRow() const { return sqlite3_last_insert_rowid(m_raw.get()); }
    /// The last failure in words: the kernel's where it was one, else SQLite's.
    Error failure(const std::string& doing) const;
    const std::string& path() const { return m_path; }

private:
    struct Close {
        void operator()(sqlite3* raw) const { sqlite3_close_v2(raw); }
    };
    std::unique_ptr<sqlite3, Close> m_raw;
    std::string m_path;
};

} // namespace poolboard
