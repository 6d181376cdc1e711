// SPDX-License-Identifier: MIT
#include "core/journal/database.h"

#include "core/base/text.h"

#include <cerrno>
#include <cstring>

namespace poolboard {

void Statement::bindText(int at, std::string_view text) {
    sqlite3_bind_text64(m_raw.get(), at, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bindBytes(int at, std::string_view bytes) {
    sqlite3_bind_blob64(m_raw.get(), at, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
}

std::string_view Statement::bytes(int column) {
    const void* data = sqlite3_column_blob(m_raw.get(), column);
    const int size = sqlite3_column_bytes(m_raw.get(), column);
    return data ? std::string_view(static_cast<const char*>(data), static_cast<size_t>(size))
                : std::string_view();
}

Result<Database> Database::open(const std::string& path, int flags) {
    Database out;
    out.m_path = path;
    sqlite3* raw = nullptr;
    const int rc =
        sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    out.m_raw.reset(raw);
    if (rc != SQLITE_OK) return out.failure("cannot be opened");
    // A reader never stops a writer in WAL mode; this is for the moments when files come and go.
    sqlite3_busy_timeout(raw, 2000);
    return out;
}

Result<Statement> Database::prepare(const char* sql) const {
    Statement out;
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v3(m_raw.get(), sql, -1, 0, &raw, nullptr) != SQLITE_OK)
        return failure("cannot be read");
    out.m_raw.reset(raw);
    return out;
}

Result<void> Database::run(const char* sql) const {
    if (sqlite3_exec(m_raw.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure("cannot be written");
    return {};
}

Result<void> Database::finish(Statement& statement) const {
    errno = 0; // SQLite does not keep the kernel's reason of a failed step: see failure()
    const int rc = statement.step();
    if (rc != SQLITE_DONE && rc != SQLITE_ROW) {
        Error error = failure("cannot be written"); // before reset() changes the last failure
        statement.reset();
        return error;
    }
    statement.reset();
    return {};
}

Error Database::failure(const std::string& doing) const {
    const int code = m_raw ? sqlite3_extended_errcode(m_raw.get()) : SQLITE_NOMEM;
    const int last = errno;
    const int kept = m_raw ? sqlite3_system_errno(m_raw.get()) : 0;
    const int kernel = kept != 0 ? kept : last;
    const bool tellsKernel = (code & 0xFF) == SQLITE_IOERR || (code & 0xFF) == SQLITE_CANTOPEN;
    const std::string reason = tellsKernel && kernel != 0 ? std::strerror(kernel)
                               : m_raw                    ? sqlite3_errmsg(m_raw.get())
                                                          : sqlite3_errstr(code);
    const bool damaged = (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
    return {damaged ? ErrorCode::Protocol : ErrorCode::Io, toDisplay(m_path, 1000),
            "the run file " + doing + ": " + reason, ""};
}

} // namespace poolboard
