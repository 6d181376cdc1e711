// SPDX-License-Identifier: MIT
#include "core/engine/run_log.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestRunLog : public QObject {
    Q_OBJECT
    struct Bench {
        QTemporaryDir dir;
        std::string file = dir.filePath(u"a.sqlite"_s).toStdString();
        QString log = dir.filePath(u"a.sqlite-log"_s);
    };

    static QStringList texts(const LogPart& part) {
        QStringList out;
        for (const LogLine& line : part.lines)
            out << QString::fromStdString(line.text);
        return out;
    }

private Q_SLOTS:
    void whatIsWrittenDown_data() {
        QTest::addColumn<Event>("event");
        QTest::addColumn<QString>("text"); // null: nothing
        QTest::addColumn<int>("level");
        QTest::newRow("start") << Event(RunStarted{"Job", "image/resize", "processes", 2, 1, 1, 40})
                               << u"started: image/resize, processes, 2 × 1 × 1, 40 items"_s << 1;
        QTest::newRow("a worker comes")
            << Event(WorkerChanged{1, 77, WorkerState::Starting, {}}) << u"starting (process 77)"_s << 0;
        QTest::newRow("a worker works")
            << Event(WorkerChanged{1, 77, WorkerState::Working, {}}) << QString() << 0;
        QTest::newRow("a worker crashed")
            << Event(WorkerChanged{1, 0, WorkerState::Crashed, "signal 11"}) << u"crashed: signal 11"_s << 2;
        QTest::newRow("an attempt") << Event(AttemptFailed{7, 1, 1, OutcomeKind::TimedOut, "timeout", "30 s",
                                                           2})
                                    << u"attempt 1 timed_out: timeout: 30 s; again in 2 s"_s << 2;
        QTest::newRow("a worker's error")
            << Event(LogEvent{1, 7, 3, "no more\x1b[31m space"}) << u"no more [31m space"_s << 3;
        QTest::newRow("progress") << Event(ItemProgress{7, 1, 1, 2, {}}) << QString() << 0;
        QTest::newRow("an item starts") << Event(ItemStarted{7, 1, 1}) << QString() << 0;
        QTest::newRow("a warning") << Event(WarningEvent{"low on disk"}) << u"low on disk"_s << 2;
    }
    void whatIsWrittenDown() {
        QFETCH(Event, event);
        QFETCH(QString, text);
        QFETCH(int, level);
        const Bench bench;
        RunLog log(bench.file);
        QCOMPARE(RunLog::wants(event), !text.isNull());
        log.write(event);
        log.flush();
        const LogPart part = readRunLog(bench.file, {}, 100);
        QCOMPARE(texts(part), text.isNull() ? QStringList() : QStringList{text});
        if (!text.isNull()) QCOMPARE(part.lines[0].level, level);
    }

    void aLongTextKeepsItsEnd() {
        const Bench bench;
        RunLog log(bench.file);
        std::string text;
        for (int line = 0; line < 203; ++line)
            text += "line " + std::to_string(line) + "\n";
        log.write(Event(LogEvent{1, 7, 1, text}));
        log.flush();
        const QStringList read = texts(readRunLog(bench.file, {}, 1000));
        QCOMPARE(read.size(), 201);
        QCOMPARE(read.first(), u"… 3 earlier lines of this are left out"_s);
        QCOMPARE(read.at(1), u"line 3"_s);
    }

    void onlyWhatFailedIsSaidOfItems() {
        const Bench bench;
        RunLog log(bench.file);
        Outcome fine;
        log.write(fine);
        Outcome bad;
        bad.index = 9;
        bad.kind = OutcomeKind::Failed;
        bad.worker = 2;
        bad.diagnostics = "one\ntwo\n\n";
        bad.error = std::make_unique<WorkerError>();
        bad.error->type = "exit_status";
        bad.error->message = "exit status 1";
        log.write(bad);
        log.flush();
        const LogPart part = readRunLog(bench.file, {}, 100);
        QCOMPARE(texts(part), (QStringList{u"one"_s, u"two"_s, u"failed: exit_status: exit status 1"_s}));
        QCOMPARE(part.lines[2].index, std::optional<uint64_t>(9));
        QCOMPARE(part.lines[2].worker, std::optional<uint32_t>(2));
        QCOMPARE(part.lines[2].level, 3);
        QVERIFY(part.lines[2].ms > 0);
    }

    void aReaderGoesOnWhereItWas() {
        const Bench bench;
        RunLog log(bench.file);
        QVERIFY(readRunLog(bench.dir.filePath(u"none"_s).toStdString(), {}, 5).lines.empty());
        log.write(Event(WarningEvent{"one"}));
        log.flush();
        LogPart part = readRunLog(bench.file, {}, 100);
        QCOMPARE(texts(part), QStringList{u"one"_s});
        QVERIFY(readRunLog(bench.file, part.next, 100).lines.empty());
        QFile half(bench.log); // a line on its way
        QVERIFY(half.open(QIODevice::Append));
        half.write("{\"t\":1,\"l\":1,");
        half.flush();
        part = readRunLog(bench.file, part.next, 100);
        QVERIFY(part.lines.empty());
        half.write("\"m\":\"two\"}\n");
        half.close();
        part = readRunLog(bench.file, part.next, 100);
        QCOMPARE(texts(part), QStringList{u"two"_s});
        // Another session goes on with it.
        RunLog(bench.file).write(Event(WarningEvent{"lost"}));
        RunLog again(bench.file);
        again.write(Event(WarningEvent{"three"}));
        again.write(Event(WarningEvent{"four"}));
        again.flush();
        part = readRunLog(bench.file, part.next, 1);
        QCOMPARE(texts(part), QStringList{u"four"_s});
        QCOMPARE(part.left, uint64_t(1));
    }

    void itIsBounded() {
        const Bench bench;
        constexpr uint64_t kMost = 2000;
        RunLog log(bench.file, kMost);
        LogPlace place;
        QStringList read;
        for (int number = 0; number < 200; ++number) {
            log.write(Event(WarningEvent{"line " + std::to_string(number)}));
            log.flush();
            const LogPart part = readRunLog(bench.file, place, 100); // follows it across the files
            place = part.next;
            read += texts(part);
        }
        QCOMPARE(read.size(), 200);
        QCOMPARE(read.last(), u"line 199"_s);
        QVERIFY(QFileInfo(bench.log).size() <= qint64(kMost));
        QVERIFY(QFileInfo(bench.log + u".1"_s).size() <= qint64(kMost));
        QVERIFY(!QFileInfo::exists(bench.log + u".2"_s));
        const LogPart late = readRunLog(bench.file, {}, 1000); // who comes late sees what is there
        QVERIFY(late.lines.size() > 20 && late.lines.size() < 120);
        QCOMPARE(texts(late).last(), u"line 199"_s);
    }

    void aPlaceThatCannotBeWrittenIsDoneWithout() {
        RunLog log("/nowhere/at/all/a.sqlite");
        log.write(Event(WarningEvent{"one"}));
        log.flush();
        QVERIFY(readRunLog("/nowhere/at/all/a.sqlite", {}, 5).lines.empty());
    }

    void whatIsNoLogIsPassedOver() {
        const Bench bench;
        QFile file(bench.log);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense\n[1]\n{\"m\":5}\n{\"t\":-4,\"l\":99,\"w\":\"x\",\"m\":\"a\"}\n\n");
        file.close();
        const LogPart part = readRunLog(bench.file, {}, 100);
        QCOMPARE(texts(part), QStringList{u"a"_s});
        QCOMPARE(part.lines[0].level, 3);
    }
};

QTEST_GUILESS_MAIN(TestRunLog)
#include "tst_run_log.moc"
