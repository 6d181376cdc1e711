// SPDX-License-Identifier: MIT
#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"
#include "tests/journal/run_sql.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;

namespace {

std::unique_ptr<JournalWriter> write(const QTemporaryDir& dir, const std::string& id, int64_t startedMs) {
    RunRecord run;
    run.id = id;
    run.startedMs = startedMs;
    run.state = RunState::Running;
    auto journal = createJournal(dir.path().toStdString(), run);
    return journal ? std::move(journal).value() : nullptr;
}

void finish(std::unique_ptr<JournalWriter> journal) {
    QVERIFY(journal);
    Snapshot last;
    last.state = RunState::Finished;
    QVERIFY(journal->finish(last));
}

QStringList ids(const std::vector<RunRecord>& runs) {
    QStringList out;
    for (const RunRecord& run : runs)
        out << QString::fromStdString(run.id);
    return out;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestListRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAreListedNewestFirst() {
        const QTemporaryDir dir;
        finish(write(dir, "b", 2000));
        finish(write(dir, "a", 3000));
        finish(write(dir, "c", 1000));
        const auto live = write(dir, "d", 1500);
        const auto runs = listRuns(dir.path().toStdString(), 10).runs;
        QCOMPARE(ids(runs), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("d"),
                                         QStringLiteral("c")}));
        QVERIFY(runs[2].live);
        QVERIFY(!runs[0].live);
        QCOMPARE(ids(listRuns(dir.path().toStdString(), 2).runs),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(ids(listRuns(dir.path().toStdString(), 0).runs), QStringList());
    }

    void aFolderThatIsNotThereHasNoRuns() {
        QCOMPARE(listRuns("/nonexistent/runs", 10).runs.size(), size_t(0));
        QCOMPARE(listRuns("/dev/null", 10).runs.size(), size_t(0));
    }

    void whatIsNoRunIsLeftOut_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("empty file") << QByteArray("") << QByteArray();
        QTest::newRow("text") << QByteArray(5000, 'x') << QByteArray();
        QTest::newRow("another program's database") << QByteArray() << QByteArray("CREATE TABLE run(id)");
        QTest::newRow("newer schema") << QByteArray() << QByteArray("PRAGMA user_version = 9");
        QTest::newRow("no run row") << QByteArray() << QByteArray("DELETE FROM run");
        QTest::newRow("no run table") << QByteArray() << QByteArray("DROP TABLE run");
        QTest::newRow("cut short") << QByteArray("cut") << QByteArray();
        QTest::newRow("overwritten in the middle") << QByteArray("hole") << QByteArray();
    }
    void whatIsNoRunIsLeftOut() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, sql);
        const QTemporaryDir dir;
        finish(write(dir, "good", 1000));
        const QString path = dir.filePath(QStringLiteral("bad.sqlite"));
        const bool ofOurs =
            bytes == "cut" || bytes == "hole" || (!sql.isEmpty() && !sql.startsWith("CREATE"));
        if (ofOurs) {
            finish(write(dir, "bad", 2000));
            QCOMPARE(listRuns(dir.path().toStdString(), 10).runs.size(), size_t(2));
        }
        if (!sql.isEmpty()) {
            runSql(path, sql.constData());
        } else if (bytes == "cut") {
            QVERIFY(QFile::resize(path, 4096 + 100));
        } else if (bytes == "hole") {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(4096);
            file.write(QByteArray(int(file.size()) - 4096, '\x77'));
        } else {
            writeFile(path, bytes);
        }
        QCOMPARE(ids(listRuns(dir.path().toStdString(), 10).runs), QStringList{QStringLiteral("good")});
    }

    void whatIsNotOursIsLeftAlone() {
        const QTemporaryDir dir;
        const std::string runs = dir.path().toStdString();
        writeFile(dir.filePath(QStringLiteral("letter.draft")), "Dear");
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("x.sqlite.draft")));
        writeFile(dir.filePath(QStringLiteral("dead.sqlite.draft")), "half");
        QVERIFY(listRuns(runs, 9).runs.empty());
        QStringList left = QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
        left.removeAll(QStringLiteral("index.sqlite"));
        QCOMPARE(left, (QStringList{QStringLiteral("letter.draft"), QStringLiteral("x.sqlite.draft")}));
    }

    void deletingWhatIsNotThereLeavesNothing() {
        const QTemporaryDir dir;
        QVERIFY(!deleteRun(dir.filePath(QStringLiteral("gone.sqlite")).toStdString()).ok());
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void openingWhatIsNoRunSaysSo() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("x.sqlite"));
        const auto error = [&] {
            return QString::fromStdString(openJournal(path.toStdString()).error().text());
        };
        QCOMPARE(error(),
                 path + QStringLiteral(": the run file cannot be opened: No such file or directory"));
        runSql(path, "CREATE TABLE run(id)");
        QCOMPARE(error(), path + QStringLiteral(": this is not a run file of Poolboard"));
        QVERIFY(QFile::remove(path));
        finish(write(dir, "x", 1));
        runSql(path, "PRAGMA user_version = 9");
        QCOMPARE(error(),
                 path + QStringLiteral(": written by a newer version of Poolboard (schema 9, this version "
                                       "reads up to 3) (open it with that version)"));
    }

    void oldRunsAreForgottenButNeverThoseThatCanGoOn_data() {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("nothing set") << qint64(0) << 0
                                     << QStringList{QStringLiteral("d"), QStringLiteral("c"),
                                                    QStringLiteral("b"), QStringLiteral("a"),
                                                    QStringLiteral("cut")};
        QTest::newRow("by age") << qint64(250) << 0
                                << QStringList{QStringLiteral("d"), QStringLiteral("c"),
                                               QStringLiteral("cut")};
        QTest::newRow("by number") << qint64(0) << 1
                                   << QStringList{QStringLiteral("d"), QStringLiteral("cut")};
    }
    void oldRunsAreForgottenButNeverThoseThatCanGoOn() {
        QFETCH(qint64, before);
        QFETCH(int, most);
        QFETCH(QStringList, left);
        const QTemporaryDir dir;
        int64_t time = 0;
        for (const char* id : {"a", "b", "c", "d"})
            finish(write(dir, id, time += 100));
        write(dir, "cut", 50).reset(); // as after a kill
        forgetOldRuns(dir.path().toStdString(), before, size_t(most));
        QCOMPARE(ids(listRuns(dir.path().toStdString(), 10).runs), left);
        finish(write(dir, "e", 10));
        forgetOldRuns(dir.path().toStdString(), 100000, 0); // within the hour: not looked at
        QCOMPARE(ids(listRuns(dir.path().toStdString(), 10).runs).size(),
                 before == 0 && most == 0 ? 1 : left.size() + 1);
    }

    void theIndexFollowsTheFiles() {
        const QTemporaryDir dir;
        finish(write(dir, "a", 1000));
        finish(write(dir, "b", 2000));
        const auto list = [&] { return ids(listRuns(dir.path().toStdString(), 10).runs); };
        QCOMPARE(list(), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral("b.sqlite"))));
        QCOMPARE(list(), QStringList{QStringLiteral("a")});
        runSql(dir.filePath(QStringLiteral("a.sqlite")), "UPDATE run SET started_ms = 5000, name = 'other'");
        QCOMPARE(listRuns(dir.path().toStdString(), 10).runs.at(0).name, std::string("other"));
        writeFile(dir.filePath(QStringLiteral("index.sqlite")), "nonsense, and more than a page of it");
        QCOMPARE(list(), QStringList{QStringLiteral("a")});
        QCOMPARE(list(), QStringList{QStringLiteral("a")});
    }

    void hundredsOfRunsAreListedQuickly() {
        const QTemporaryDir dir;
        finish(write(dir, "0", 0));
        for (int i = 1; i < 300; ++i)
            QVERIFY(QFile::copy(dir.filePath(QStringLiteral("0.sqlite")),
                                dir.filePath(QStringLiteral("%1.sqlite").arg(i))));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(listRuns(dir.path().toStdString(), 1000).runs.size(), size_t(300));
        qInfo("300 runs listed in %.1f ms", double(clock.nsecsElapsed()) / 1e6);
    }
};

QTEST_GUILESS_MAIN(TestListRuns)
#include "tst_list_runs.moc"
