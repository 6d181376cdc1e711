// SPDX-License-Identifier: MIT
// What the tests of the journal share.
#pragma once

#include "journal_child.h"

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace poolboard {

template <class Value> QString errorOf(const Result<Value>& result) {
    return result ? QStringLiteral("(no error)") : QString::fromStdString(result.error().text());
}
/// Says what went wrong. Once: QVERIFY2 alone would evaluate `expression` twice.
#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto& outcome_ = (expression);                                                                 \
        QVERIFY2(outcome_, qPrintable(errorOf(outcome_)));                                                   \
    } while (false)

inline QStringList filesIn(const QString& dir) {
    return QDir(dir).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

inline std::unique_ptr<JournalReader> reader(const QTemporaryDir& dir) {
    auto opened = openJournal(dir.filePath(QStringLiteral("run.sqlite")).toStdString());
    if (!opened) qWarning("%s", opened.error().text().c_str());
    return opened ? std::move(opened).value() : nullptr;
}

inline Snapshot finished(uint64_t total) {
    Snapshot last;
    last.state = RunState::Finished;
    last.total = total;
    last.exitStatus = 0;
    return last;
}

/// This program as a writer of its own; killed when the test is over.
class Child {
public:
    explicit Child(const char* mode, const QString& dir) {
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--child"), QLatin1String(mode), dir});
    }
    ~Child() { kill(); }
    QByteArray line() {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(30000)) return QByteArrayLiteral("(nothing was said)");
        return m_process.readLine().trimmed();
    }
    void kill() {
        m_process.kill();
        m_process.waitForFinished(30000);
    }

private:
    QProcess m_process;
};

inline const QString kHint =
    QStringLiteral(" (make room or permission there, or choose --journal DIR or --no-journal)");

} // namespace poolboard
