// SPDX-License-Identifier: MIT
#include "journal_probe.h"

#include <QElapsedTimer>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace poolboard;

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        QCOMPARE(QString::fromStdString(journal.value()->path()), dir.filePath(QStringLiteral("run.sqlite")));
        const std::string bytes("\xff\x00\n\xfe", 4);
        Outcome good = sampleOutcome(5);
        good.input = bytes;
        good.result = bytes + bytes;
        good.diagnostics = "warned\n";
        Outcome bad = sampleOutcome(6);
        bad.kind = OutcomeKind::Crashed;
        bad.attempts = 3;
        bad.worker = -1;
        bad.result.clear();
        bad.error = std::make_unique<WorkerError>();
        bad.error->type = "SIGSEGV";
        bad.error->message = "killed by a signal";
        bad.error->trace = "line 1\nline 2";
        bad.error->signal = 11;
        VERIFY_OK(journal.value()->append(good));
        VERIFY_OK(journal.value()->append(bad));
        VERIFY_OK(journal.value()->finish(finished(2)));

        const auto read = reader(dir);
        QVERIFY(read);
        const auto run = read->run();
        VERIFY_OK(run);
        QCOMPARE(run.value().id, std::string("run"));
        QCOMPARE(run.value().name, std::string("Thumbnails"));
        QCOMPARE(run.value().worker, std::string("image/resize"));
        QCOMPARE(run.value().job, sampleRun("run").job);
        QCOMPARE(run.value().pluginVersion, std::string("1.2"));
        QCOMPARE(run.value().pluginSha256, std::string("abc"));
        QCOMPARE(run.value().startedMs, int64_t(1795000000123));
        QVERIFY(run.value().endedMs > 0);
        QCOMPARE(run.value().total, std::optional<uint64_t>(2));
        QCOMPARE(run.value().state, RunState::Finished);
        QVERIFY(!run.value().live);
        QVERIFY((run.value().counts == std::array<uint64_t, kOutcomeKinds>{1, 0, 0, 1, 0, 0}));

        const auto page = read->page({}, 0, 10);
        VERIFY_OK(page);
        QCOMPARE(page.value().size(), size_t(2));
        QCOMPARE(page.value()[0].index, uint64_t(5));
        QCOMPARE(page.value()[0].input, std::string("\xEF\xBF\xBD  \xEF\xBF\xBD"));
        QCOMPARE(page.value()[1].message, std::string("killed by a signal"));
        QCOMPARE(page.value()[1].kind, OutcomeKind::Crashed);
        QCOMPARE(page.value()[1].attempts, 3u);
        QCOMPARE(page.value()[1].worker, -1);
        QCOMPARE(page.value()[1].seconds, 0.5);

        const auto first = read->item(5), second = read->item(6);
        VERIFY_OK(first);
        VERIFY_OK(second);
        QCOMPARE(first.value().input, bytes);
        QCOMPARE(first.value().result, bytes + bytes);
        QCOMPARE(first.value().resultBytes, uint64_t(8));
        QCOMPARE(first.value().diagnostics, std::string("warned\n"));
        QVERIFY(!first.value().error);
        QVERIFY(second.value().error);
        QCOMPARE(second.value().error->type, std::string("SIGSEGV"));
        QCOMPARE(second.value().error->trace, std::string("line 1\nline 2"));
        QCOMPARE(second.value().error->signal, 11);
        QCOMPARE(second.value().error->exitCode, -1);
        QCOMPARE(second.value().row.message, std::string("killed by a signal"));
        QCOMPARE(errorOf(read->item(7)), dir.filePath(QStringLiteral("run.sqlite")) +
                                             QStringLiteral(": item 7 has no outcome in this run"));
    }

    void aLargeResultLiesBesideTheRunFile() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        Outcome outcome = sampleOutcome(0);
        outcome.result = std::string(64 << 10, 'a') + "b";
        VERIFY_OK(journal.value()->append(outcome));
        VERIFY_OK(journal.value()->commit());
        const auto item = reader(dir)->item(0);
        VERIFY_OK(item);
        QCOMPARE(item.value().result, outcome.result);
        QCOMPARE(filesIn(dir.filePath(QStringLiteral("run.files"))), QStringList{QStringLiteral("0.result")});
        QCOMPARE(item.value().resultBytes, uint64_t((64 << 10) + 1));
    }

    void pagesAreInTheOrderOfRecording() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        for (uint64_t i = 0; i < 1000; ++i) {
            Outcome outcome = sampleOutcome(999 - i); // as an unordered run may end them
            outcome.kind = i % 10 == 3 ? OutcomeKind::Failed : OutcomeKind::Succeeded;
            VERIFY_OK(journal.value()->append(outcome));
        }
        VERIFY_OK(journal.value()->commit());
        const auto read = reader(dir);
        const auto check = [&](std::optional<OutcomeKind> kind, uint64_t offset, uint32_t limit,
                               const std::vector<uint64_t>& indices) {
            const auto page = read->page(kind, offset, limit);
            VERIFY_OK(page);
            std::vector<uint64_t> got;
            for (const ItemRow& row : page.value())
                got.push_back(row.index);
            QCOMPARE(got, indices);
        };
        check({}, 0, 3, {999, 998, 997});
        check({}, 998, 5, {1, 0});
        check({}, 1000, 5, {});
        check({}, UINT64_MAX, 5, {});
        check({}, 0, 0, {});
        check(OutcomeKind::Failed, 0, 2, {996, 986});
        const auto rows = read->rows({5, 996, 0, 5}); // as asked
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), size_t(4));
        QCOMPARE(rows->at(1).index, uint64_t(996));
        QCOMPARE(rows->at(1).kind, OutcomeKind::Failed);
        QCOMPARE(rows->at(3).index, uint64_t(5));
        QVERIFY(read->rows({})->empty());
        QVERIFY(!read->rows({1000}));
        check(OutcomeKind::Failed, 99, 5, {6});
        check(OutcomeKind::Failed, 100, 5, {});
        check(OutcomeKind::Crashed, 0, 5, {});
        check(OutcomeKind::Succeeded, 2, 2, {997, 995});
        QCOMPARE(read->count({}).value(), uint64_t(1000));
        QCOMPARE(read->count(OutcomeKind::Failed).value(), uint64_t(100));
        QCOMPARE(read->count(OutcomeKind::Succeeded).value(), uint64_t(900));
        QCOMPARE(read->count(OutcomeKind::Skipped).value(), uint64_t(0));
    }

    void anOutcomeThatReplacesAnotherMakesItAnAttempt() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        Outcome outcome = sampleOutcome(3);
        outcome.kind = OutcomeKind::Failed;
        VERIFY_OK(journal.value()->append(outcome));
        Outcome better = sampleOutcome(3);
        better.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
        better.attempts = 2;
        VERIFY_OK(journal.value()->append(better));
        VERIFY_OK(journal.value()->commit());
        const ItemDetail now = reader(dir)->item(3).value();
        QCOMPARE(now.row.kind, OutcomeKind::Succeeded);
        QCOMPARE(now.row.attempts, 2u);
        QCOMPARE(now.attempts.size(), size_t(1));
        QCOMPARE(now.attempts[0].kind, OutcomeKind::Failed);
        QCOMPARE(reader(dir)->count(OutcomeKind::Failed).value(), uint64_t(0));
        QCOMPARE(reader(dir)->count(OutcomeKind::Succeeded).value(), uint64_t(1));
    }

    void aReaderSeesWhatIsCommittedAndNothingElse() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        const auto read = reader(dir);
        QVERIFY(read);
        QCOMPARE(read->count({}).value(), uint64_t(0));
        QVERIFY(read->run().value().live);
        VERIFY_OK(journal.value()->append(sampleOutcome(0)));
        QCOMPARE(read->count({}).value(), uint64_t(0));
        QCOMPARE(read->page({}, 0, 10).value().size(), size_t(0));
        VERIFY_OK(journal.value()->commit());
        VERIFY_OK(journal.value()->commit()); // nothing to do is no error
        QCOMPARE(read->count({}).value(), uint64_t(1));
        QCOMPARE(read->page({}, 0, 10).value().size(), size_t(1));
        QCOMPARE(read->run().value().state, RunState::Running);
        QCOMPARE(read->run().value().endedMs, int64_t(0));

        VERIFY_OK(journal.value()->append(sampleOutcome(1)));
        VERIFY_OK(journal.value()->finish(finished(2)));
        QCOMPARE(read->count({}).value(), uint64_t(2)); // the same reader goes on
        QVERIFY(!read->run().value().live);
    }

    void afterItsEndTheRunIsOneFileForItsOwnerAlone() {
        const QTemporaryDir dir;
        const QString runs = dir.filePath(QStringLiteral("new/runs"));
        auto journal = createJournal(runs.toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        const auto read = openJournal(journal.value()->path());
        VERIFY_OK(read);
        VERIFY_OK(journal.value()->append(sampleOutcome(0)));
        VERIFY_OK(journal.value()->commit());
        QCOMPARE(read.value()->count({}).value(), uint64_t(1));
        QVERIFY(filesIn(runs).contains(QStringLiteral("run.sqlite-lock")));
        VERIFY_OK(journal.value()->finish(finished(1)));
        QCOMPARE(filesIn(runs), QStringList{QStringLiteral("run.sqlite")});
        struct stat folder {
        }, file{};
        QCOMPARE(::stat(runs.toLocal8Bit().constData(), &folder), 0);
        QCOMPARE(::stat(journal.value()->path().c_str(), &file), 0);
        QCOMPARE(folder.st_mode & 07777, 0700u);
        QCOMPARE(file.st_mode & 07777, 0600u);
        QCOMPARE(errorOf(journal.value()->append(sampleOutcome(1))),
                 QString::fromStdString(journal.value()->path()) +
                     QStringLiteral(": the journal is already finished"));
        QVERIFY(!journal.value()->finish(finished(1)));
    }

    void aWriterThatGoesWithoutAnEndLeavesAnInterruptedRun() {
        const QTemporaryDir dir;
        {
            auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
            VERIFY_OK(journal);
            VERIFY_OK(journal.value()->append(sampleOutcome(0)));
            VERIFY_OK(journal.value()->commit());
            VERIFY_OK(journal.value()->append(sampleOutcome(1)));
        }
        const auto run = reader(dir)->run();
        QVERIFY(!run.value().live);
        QCOMPARE(run.value().state, RunState::Running);
        QCOMPARE(run.value().counts[0], uint64_t(1));
    }

    void aKilledWriterLeavesWhatItCommitted() {
        const QTemporaryDir dir;
        Child child("wait", dir.path());
        QCOMPARE(child.line(), QByteArrayLiteral("ready"));
        QVERIFY(reader(dir)->run().value().live);
        child.kill();
        const auto read = reader(dir);
        QVERIFY(read);
        const auto run = read->run();
        VERIFY_OK(run);
        QVERIFY(!run.value().live);
        QCOMPARE(run.value().state, RunState::Running);
        QCOMPARE(run.value().counts[0], uint64_t(100));
        const auto page = read->page({}, 0, 1000);
        VERIFY_OK(page);
        QCOMPARE(page.value().size(), size_t(100));
        QCOMPARE(page.value().back().message, std::string("result 99"));
        QVERIFY(!read->item(100));
        QVERIFY(filesIn(dir.path())
                    .contains(QStringLiteral("run.sqlite-wal"))); // for resume: untouched by reading
    }

    void aReaderKeepsUpWithAWriterInAnotherProcess() {
        const QTemporaryDir dir;
        Child child("stream", dir.path());
        QCOMPARE(child.line(), QByteArrayLiteral("ready"));
        const auto read = reader(dir);
        QVERIFY(read);
        uint64_t seen = 0;
        QElapsedTimer clock;
        clock.start();
        while (seen < 5000 && clock.elapsed() < 60000) {
            const auto page = read->page({}, seen, 100);
            VERIFY_OK(page);
            for (const ItemRow& row : page.value())
                QCOMPARE(row.index, seen++);
            const auto count = read->count({});
            VERIFY_OK(count);
            QVERIFY(count.value() >= seen);
            QCOMPARE(count.value() % 10, uint64_t(0)); // never half a commit
        }
        QVERIFY(seen >= 5000);
    }

    void howFastItIs() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        bool given = false; // POOLBOARD_JOURNAL_ITEMS=10000000: what bench/README.md speaks of
        const uint64_t asked = qEnvironmentVariable("POOLBOARD_JOURNAL_ITEMS").toULongLong(&given);
        const uint64_t kItems = given ? asked : 200000;
        QElapsedTimer clock;
        clock.start();
        Outcome outcome = sampleOutcome(0);
        for (uint64_t i = 0; i < kItems; ++i) {
            outcome.index = i;
            outcome.kind = i % 10 == 9 ? OutcomeKind::Failed : OutcomeKind::Succeeded;
            VERIFY_OK(journal.value()->append(outcome));
            if (i % 1000 == 999) VERIFY_OK(journal.value()->commit());
        }
        qInfo("%.0f appends a second", 1e9 * double(kItems) / double(clock.nsecsElapsed()));
        VERIFY_OK(journal.value()->finish(finished(kItems)));
        const auto read = reader(dir);
        const auto page = [&](const char* what, const ItemFilter& filter, uint64_t offset) {
            clock.restart();
            const auto rows = read->page(filter, offset, 100);
            qInfo("%.2f ms for %s", double(clock.nsecsElapsed()) / 1e6, what);
            QCOMPARE(rows->size(), size_t(100));
        };
        page("the last page", {}, kItems - 100);
        page("the last page of what succeeded", OutcomeKind::Succeeded, kItems * 9 / 10 - 100);
        page("the middle page of what failed", OutcomeKind::Failed, kItems / 20);
        clock.restart();
        VERIFY_OK(read->item(kItems / 2));
        qInfo("%.2f ms for one item", double(clock.nsecsElapsed()) / 1e6);
        clock.restart();
        QCOMPARE(read->count({}).value(), kItems);
        qInfo("%.2f ms for the counts", double(clock.nsecsElapsed()) / 1e6);
    }
};

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "--child") return runJournalChild(argv[2], argv[3]);
    QCoreApplication app(argc, argv);
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
