// SPDX-License-Identifier: MIT
#include "core/engine/session_log.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;

class TestSessionLog : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(QStringLiteral("run.log"));

    SessionLog session() const { return SessionLog(m_path.toStdString()); }
    void write(const QByteArray& text) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(text), text.size());
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(m_path); }

    void whatTheSessionBeforeSaidIsNotIts() {
        const SessionLog first = session(); // there is no file yet
        QVERIFY(first.lastWords().empty());
        write("the disk is full\n");
        QCOMPARE(first.lastWords(), std::vector<std::string>{"the disk is full"});
        const SessionLog second = session();
        QVERIFY(second.lastWords().empty()); // it dies without a word
        write("\nuse --force\n");
        QCOMPARE(second.lastWords(), std::vector<std::string>{"use --force"});
    }
    void onlyTheEndIsRead() {
        const SessionLog log = session();
        for (int i = 0; i < 1000; ++i)
            write(QByteArray::number(i) + "\n");
        const std::vector<std::string> words = log.lastWords();
        QCOMPARE(words.size(), size_t(20));
        QCOMPARE(words.back(), std::string("999"));
    }
    void aLogWithoutAWordIsRemoved() {
        const SessionLog log = session();
        write("");
        log.removeIfEmpty();
        QVERIFY(!QFile::exists(m_path));
        log.removeIfEmpty(); // nor does it matter that it is gone
        write("a word\n");
        log.removeIfEmpty();
        QVERIFY(QFile::exists(m_path));
    }
};

QTEST_GUILESS_MAIN(TestSessionLog)
#include "tst_session_log.moc"
