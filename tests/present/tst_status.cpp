// SPDX-License-Identifier: MIT
#include "ui/present/status.h"

#include <QTest>

using namespace poolboard;

namespace {
Snapshot snapshotOf(RunState state, std::optional<uint64_t> total, uint64_t succeeded, uint64_t failed = 0) {
    Snapshot run;
    run.state = state;
    run.total = total;
    run.counts[size_t(OutcomeKind::Succeeded)] = succeeded;
    run.counts[size_t(OutcomeKind::Failed)] = failed;
    run.elapsed = 12.3;
    run.rate = 38;
    return run;
}
} // namespace

class TestStatus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSizedRunShowsHowFarItIs() {
        Snapshot run = snapshotOf(RunState::Failing, 301, 123, 1);
        run.eta = std::pair(20.0, 31.0);
        QCOMPARE(statusText(run), "124 of 301 · 1 failed · 38/s · 0:12 · 0:20–0:31 left");
    }

    void anUnsizedRunShowsCountAndRateOnly() {
        QCOMPARE(statusText(snapshotOf(RunState::Running, {}, 12340)), "12,340 items · 38/s · 0:12");
        QCOMPARE(statusText(snapshotOf(RunState::Running, {}, 1)), "1 item · 38/s · 0:12");
    }

    void aWarningIsToldOnce() {
        Snapshot run;
        uint64_t told = 0;
        run.warned = 2;
        run.warnings = {"one", "two"};
        QCOMPARE(warningLines(run, told), (std::vector<std::string>{"warning: one", "warning: two"}));
        QVERIFY(warningLines(run, told).empty());
        run.warned = 6;
        run.warnings = {"five", "six"};
        QCOMPARE(warningLines(run, told), (std::vector<std::string>{"warning: 2 more before the next",
                                                                    "warning: five", "warning: six"}));
        run.warned = 1; // another session of the run begins
        run.warnings = {"anew"};
        QVERIFY(warningLines(run, told).empty());
        QCOMPARE(told, uint64_t{1});
    }

    void anEstimateIsCalledOne() {
        Snapshot run = snapshotOf(RunState::Running, {}, 124);
        run.estimatedTotal = 1300;
        QCOMPARE(statusText(run), "124 of about 1,300 · 38/s · 0:12");
    }

    void whatHoldsTheOutputBackIsSaid() {
        Snapshot run = snapshotOf(RunState::Running, 100, 40);
        run.held = 39;
        run.heldBackBy = 16;
        QCOMPARE(statusText(run), "40 of 100 · 38/s · 0:12 · 39 results held back by item 16");
        run.workers.resize(39); // a little unevenness is not worth a word
        QCOMPARE(whyText(run), "");
        run.why = "waiting for input";
        QCOMPARE(whyText(run), "waiting for input");
    }

    void theEndSaysHowItWent_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<quint64>("failed");
        QTest::addColumn<quint64>("total");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, RunState state, quint64 failed, quint64 total,
                            const char* reason, const char* text) {
            QTest::newRow(name) << int(state) << failed << total << QString::fromUtf8(reason)
                                << QString::fromUtf8(text);
        };
        row("all well", RunState::Finished, 0, 300, "", "finished: 300 succeeded in 0:12");
        row("failures", RunState::FinishedWithFailures, 1, 301, "",
            "finished: 300 succeeded, 1 failed in 0:12");
        row("stopped", RunState::Stopped, 0, 310, "interrupted",
            "stopped: interrupted; 300 succeeded, 10 not done in 0:12");
        row("halted", RunState::Halted, 1, 310, "the first failure stops the run",
            "halted: the first failure stops the run; 300 succeeded, 1 failed, 9 not done in 0:12");
        row("broken", RunState::Broken, 0, 310, "out.ndjson: no space left on device",
            "failed: out.ndjson: no space left on device; 300 succeeded, 10 not done in 0:12");
    }
    void theEndSaysHowItWent() {
        QFETCH(int, state);
        QFETCH(quint64, failed);
        QFETCH(quint64, total);
        QFETCH(QString, reason);
        Snapshot run = snapshotOf(RunState(state), total, 300, failed);
        run.stopReason = reason.toStdString();
        QTEST(QString::fromStdString(summaryText(run)), "text");
    }

    void theTimeIsThatOfAllSessions() {
        Snapshot run = snapshotOf(RunState::Running, 10, 4);
        run.elapsedBefore = 60;
        QCOMPARE(statusText(run), "4 of 10 · 38/s · 1:12");
        run.state = RunState::Finished;
        run.total = 4;
        QCOMPARE(summaryText(run), "finished: 4 succeeded in 1:12");
    }

    void goingOnIsOfferedWhereItMakesSense() {
        Snapshot run = snapshotOf(RunState::Halted, 10, 0);
        run.exitStatus = 4;
        QVERIFY(offersResume(run));
        run.exitStatus = 5; // its workers could not start
        QVERIFY(!offersResume(run));
        run.counts[0] = 3; // not any more
        QVERIFY(offersResume(run));
        run.state = RunState::Finished;
        QVERIFY(!offersResume(run));
    }

    void aRunWithoutItemsSaysSo() {
        QCOMPARE(summaryText(snapshotOf(RunState::Finished, 0, 0)), "finished: no items in 0:12");
    }

    void countsNameEveryKindThatHappened() {
        Snapshot run;
        for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
            run.counts[kind] = kind + 1;
        QCOMPARE(countsText(run), "1 succeeded, 2 failed, 3 timed out, 4 crashed, 5 cancelled, 6 skipped");
    }

    void aFailureNamesInputCauseAndAttempts() {
        FailureRow failure;
        failure.index = 6;
        failure.input = "b.png";
        failure.type = "exit_status";
        failure.message = "exited with 1";
        QCOMPARE(failureText(failure), "✗ b.png: exit_status: exited with 1");
        failure.attempts = 3;
        failure.kind = OutcomeKind::TimedOut;
        failure.type.clear();
        failure.message.clear();
        failure.input.clear();
        QCOMPARE(failureText(failure), "⧖ item 6: timed out (3 attempts)");
    }
};

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
