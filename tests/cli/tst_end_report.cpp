// SPDX-License-Identifier: MIT
#include "ui/cli/end_report.h"

#include <QTest>

using namespace poolboard;

namespace {
Snapshot runWith(RunState state, uint64_t failed, size_t rows) {
    Snapshot run;
    run.state = state;
    run.elapsed = 21;
    run.counts[size_t(OutcomeKind::Succeeded)] = 300;
    run.counts[size_t(OutcomeKind::Failed)] = failed;
    for (size_t i = 0; i < rows; ++i) {
        FailureRow row;
        row.input = "file" + std::to_string(i);
        row.type = "exit_status";
        row.message = "exited with 1";
        run.failures.push_back(row);
    }
    return run;
}
} // namespace

class TestEndReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCleanRunIsOneLine() {
        const EndReport report = endReport(runWith(RunState::Finished, 0, 0), 0, "", {});
        QVERIFY(report.failures.empty());
        QCOMPARE(report.summary, "finished: 300 succeeded in 0:21");
    }

    void failuresAreRepeatedAndTheListIsOffered() {
        const EndReport report = endReport(runWith(RunState::FinishedWithFailures, 2, 2), 3, "", {});
        QCOMPARE(report.failures, (std::vector<std::string>{"✗ file0: exit_status: exited with 1",
                                                            "✗ file1: exit_status: exited with 1"}));
        QCOMPARE(report.summary,
                 "finished: 300 succeeded, 2 failed in 0:21 · --failed-list FILE keeps the failed "
                 "inputs for another run");
    }

    void aRunThatIsKeptElsewhereIsFoundAgain() {
        Snapshot run = runWith(RunState::FinishedWithFailures, 1, 0);
        run.runId = "20261121-1";
        run.journalFile = "/my runs/20261121-1.sqlite";
        QCOMPARE(endReport(run, 3, "", {}).summary,
                 "finished: 300 succeeded, 1 failed in 0:21 · try again: poolboard --cli retry 20261121-1 "
                 "--journal '/my runs'");
    }

    void aFailedListIsNamed() {
        QCOMPARE(endReport(runWith(RunState::FinishedWithFailures, 1, 1), 3, "bad.txt", {}).summary,
                 "finished: 300 succeeded, 1 failed in 0:21 · failed inputs: bad.txt");
    }

    void ofManyFailuresTheLatestTenAreShown() {
        const EndReport report = endReport(runWith(RunState::FinishedWithFailures, 1500, 20), 3, "", {});
        QCOMPARE(report.failures.size(), size_t(11));
        QCOMPARE(report.failures.front(), "✗ file10: exit_status: exited with 1");
        QCOMPARE(report.failures.back(), "… and 1,490 more before these");
    }

    void aHaltedRunNamesTheRuleThatHaltedIt_data() {
        QTest::addColumn<ErrorPolicy>("policy");
        QTest::addColumn<bool>("halt");
        QTest::addColumn<QString>("advice");
        QTest::newRow("policy") << ErrorPolicy::Immediate << false
                                << QStringLiteral("--on-error deferred tries all items");
        QTest::newRow("rule") << ErrorPolicy::Deferred << true
                              << QStringLiteral("without --halt all items are tried");
        QTest::newRow("both") << ErrorPolicy::Immediate << true
                              << QStringLiteral("--on-error deferred without --halt tries all items");
    }
    void aHaltedRunNamesTheRuleThatHaltedIt() {
        QFETCH(ErrorPolicy, policy);
        QFETCH(bool, halt);
        QFETCH(QString, advice);
        ErrorSpec errors;
        errors.policy = policy;
        if (halt) errors.halt = HaltRule{};
        const std::string summary = endReport(runWith(RunState::Halted, 0, 0), 4, "", errors).summary;
        QVERIFY2(QString::fromStdString(summary).endsWith(QStringLiteral(" · ") + advice), summary.c_str());
    }

    void aTraceComesBeforeTheSummary() {
        Snapshot run = runWith(RunState::Halted, 0, 0);
        run.stopReason = "RuntimeError: no model\nTraceback:\n  line 2\n";
        const EndReport report = endReport(run, 5, "", {});
        QCOMPARE(report.failures.size(), size_t{2});
        QCOMPARE(QString::fromStdString(report.failures[1]), QStringLiteral("    line 2"));
        QVERIFY(report.summary.starts_with("halted: RuntimeError: no model; "));
    }

    void everyEndSaysWhatToDo_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("advice");
        QTest::newRow("halted") << 4 << QStringLiteral("--on-error deferred tries all items");
        QTest::newRow("run timeout") << 124 << QStringLiteral("--run-timeout sets the limit");
        QTest::newRow("Ctrl-C") << 130 << QStringLiteral("nothing it started is left running");
        QTest::newRow("terminated") << 143 << QStringLiteral("nothing it started is left running");
        QTest::newRow("internal") << 1 << QStringLiteral("--debug shows more");
    }
    void everyEndSaysWhatToDo() {
        QFETCH(int, status);
        QFETCH(QString, advice);
        const std::string summary = endReport(runWith(RunState::Stopped, 0, 0), status, "", {}).summary;
        QVERIFY2(QString::fromStdString(summary).endsWith(QStringLiteral(" · ") + advice), summary.c_str());
    }
};

QTEST_GUILESS_MAIN(TestEndReport)
#include "tst_end_report.moc"
