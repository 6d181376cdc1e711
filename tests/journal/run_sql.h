// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTest>
#include <sqlite3.h>

namespace poolboard {

/// Changes a run file behind the journal's back. Of a test function: a failure is the test's.
inline void runSql(const QString& path, const char* sql) {
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    char* why = nullptr;
    QVERIFY2(sqlite3_exec(database, sql, nullptr, nullptr, &why) == SQLITE_OK, why);
    sqlite3_close(database);
}

} // namespace poolboard
