// SPDX-License-Identifier: MIT
// When each attempt was made: all of a run, part by part, and of run files that do not know.
#include "core/journal/attempt_times.h"
#include "journal_probe.h"
#include "tests/journal/run_sql.h"

using namespace poolboard;

namespace {

constexpr int64_t kBegin = 1'795'000'000'000;

/// An item that succeeded at its first attempt.
Outcome atOnce(uint64_t index, int64_t endedMs) {
    Outcome outcome = sampleOutcome(index);
    outcome.endedMs = kBegin + endedMs;
    return outcome;
}

/// One that failed twice, at another worker each time, before.
Outcome atLast(uint64_t index, int64_t endedMs) {
    Outcome outcome = atOnce(index, endedMs);
    outcome.attempts = 3;
    outcome.worker = 2;
    outcome.earlier = std::make_unique<std::vector<Attempt>>(std::vector<Attempt>{
        {1, OutcomeKind::Failed, 0, 0.25, "io_error", "no", {}, kBegin + endedMs - 2000},
        {2, OutcomeKind::TimedOut, 1, 0.75, "timed_out", "late", {}, kBegin + endedMs - 1000}});
    return outcome;
}

/// "5/2 timed_out w1 0.75 s at 4000", "*" behind the last one of an item.
QString textOf(const AttemptTime& time) {
    return QStringLiteral("%1/%2 %3 w%4 %5 s at %6%7")
        .arg(time.index)
        .arg(time.attempt)
        .arg(QString::fromStdString(std::string(outcomeName(time.kind))))
        .arg(time.worker)
        .arg(time.seconds)
        .arg(time.endedMs == 0 ? 0 : time.endedMs - kBegin)
        .arg(time.last ? QStringLiteral(" *") : QString());
}

QStringList textsOf(const std::vector<AttemptTime>& times) {
    QStringList out;
    for (const AttemptTime& time : times)
        out << textOf(time);
    return out;
}

QStringList allOf(const QTemporaryDir& dir) {
    std::vector<AttemptTime> times;
    const auto done = eachAttemptTime(dir.filePath(QStringLiteral("run.sqlite")).toStdString(),
                                      [&times](const AttemptTime& time) { times.push_back(time); });
    if (!done) return {errorOf(done)};
    QStringList out = textsOf(times);
    out.sort();
    return out;
}

} // namespace

class TestAttemptTimes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachAttemptOfAPart() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        VERIFY_OK(journal.value()->append(atOnce(0, 3500)));
        VERIFY_OK(journal.value()->append(atLast(5, 5000)));
        Outcome skipped = atOnce(6, 5100);
        skipped.kind = OutcomeKind::Skipped;
        skipped.attempts = 0;
        skipped.worker = -1;
        skipped.seconds = 0;
        VERIFY_OK(journal.value()->append(skipped));
        VERIFY_OK(journal.value()->append(atLast(1, 9000)));
        VERIFY_OK(journal.value()->commit());
        const QStringList first{QStringLiteral("5/1 failed w0 0.25 s at 3000"),
                                QStringLiteral("0/1 succeeded w0 0.5 s at 3500 *"),
                                QStringLiteral("5/2 timed_out w1 0.75 s at 4000"),
                                QStringLiteral("5/3 succeeded w2 0.5 s at 5000 *"),
                                QStringLiteral("6/0 skipped w-1 0 s at 5100 *")};
        const QStringList second{QStringLiteral("1/1 failed w0 0.25 s at 7000"),
                                 QStringLiteral("1/2 timed_out w1 0.75 s at 8000"),
                                 QStringLiteral("1/3 succeeded w2 0.5 s at 9000 *")};
        const auto read = reader(dir);
        QCOMPARE(textsOf(read->attempts(0, 3).value()), first);
        QCOMPARE(textsOf(read->attempts(3, 3).value()), second);
        QCOMPARE(textsOf(read->attempts(4, 3).value()), QStringList());
        QStringList all = first + second;
        all.sort();
        QCOMPARE(allOf(dir), all);
    }

    void theOutcomeThatWasReplacedKeepsItsTime() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        Outcome bad = atOnce(3, 1000);
        bad.kind = OutcomeKind::Failed;
        VERIFY_OK(journal.value()->append(bad));
        Outcome better = atOnce(3, 60'000);
        better.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
        better.attempts = 2;
        VERIFY_OK(journal.value()->append(better));
        VERIFY_OK(journal.value()->commit());
        const QStringList both{QStringLiteral("3/1 failed w3 0.5 s at 1000"),
                               QStringLiteral("3/2 succeeded w3 0.5 s at 60000 *")};
        QCOMPARE(textsOf(reader(dir)->attempts(0, 10).value()), both);
        QCOMPARE(allOf(dir), both);
        QCOMPARE(reader(dir)->item(3)->attempts.at(0).endedMs, kBegin + 1000);
    }

    /// More than one of its parts has room for.
    void manyAttemptsAreAllRead() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        for (uint64_t index = 0; index < 20'000; ++index)
            VERIFY_OK(journal.value()->append(atLast(index, int64_t(index))));
        VERIFY_OK(journal.value()->commit());
        const QStringList all = allOf(dir);
        QCOMPARE(all.size(), 60'000);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 60'000);
        QCOMPARE(all.filter(QStringLiteral("*")).size(), 20'000);
    }

    /// Others are let in between; what comes meanwhile behind is found, and nothing twice.
    void aWalkGoesPartByPart() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        for (uint64_t index = 0; index < 70'000; ++index)
            VERIFY_OK(journal.value()->append(index % 2 == 0 ? atOnce(index, int64_t(index))
                                                             : atLast(index, int64_t(index))));
        VERIFY_OK(journal.value()->commit());
        AttemptWalk walk(dir.filePath(QStringLiteral("run.sqlite")).toStdString());
        QSet<QString> seen;
        size_t all = 0, parts = 0;
        for (;; ++parts) {
            size_t here = 0;
            const auto more = walk.more([&](const AttemptTime& time) {
                ++here;
                seen.insert(textOf(time));
            });
            VERIFY_OK(more);
            QCOMPARE(here != 0, more.value());
            QVERIFY(here <= 100'000);
            all += here;
            if (!more.value()) break;
            if (parts == 0) VERIFY_OK(journal.value()->append(atLast(70'001, 70'001)));
            VERIFY_OK(journal.value()->commit());
        }
        QVERIFY2(parts > 5, qPrintable(QString::number(parts)));
        QCOMPARE(all, size_t(35'000 + 3 * 35'000 + 3));
        QCOMPARE(size_t(seen.size()), all);
        QVERIFY(!walk.more([](const AttemptTime&) {}).value()); // its end stays one
        QCOMPARE(atLast(1, 5000).endedMs - 500,
                 (AttemptTime{1, 3, true, {}, 2, 0.5, kBegin + 5000}).startedMs());
    }

    /// One of the second schema, in which an item had been tried before.
    void anOlderRunFileDoesNotKnowWhen() {
        const QTemporaryDir dir;
        {
            auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
            VERIFY_OK(journal);
            VERIFY_OK(journal.value()->append(atLast(7, 5000)));
            VERIFY_OK(journal.value()->finish(finished(1)));
        }
        runSql(dir.filePath(QStringLiteral("run.sqlite")),
               "ALTER TABLE attempts DROP COLUMN ended_ms; PRAGMA user_version = 2");
        const QStringList times{QStringLiteral("7/1 failed w0 0.25 s at 0"),
                                QStringLiteral("7/2 timed_out w1 0.75 s at 0"),
                                QStringLiteral("7/3 succeeded w2 0.5 s at 5000 *")};
        QCOMPARE(textsOf(reader(dir)->attempts(0, 10).value()), times);
        QCOMPARE(allOf(dir), times);
        auto journal = continueJournal(dir.filePath(QStringLiteral("run.sqlite")).toStdString());
        VERIFY_OK(journal);
        VERIFY_OK(journal.value()->append(atLast(8, 9000)));
        VERIFY_OK(journal.value()->finish(finished(2)));
        QCOMPARE(allOf(dir).size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestAttemptTimes)
#include "tst_attempt_times.moc"
