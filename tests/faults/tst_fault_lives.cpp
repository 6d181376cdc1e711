// SPDX-License-Identifier: MIT
// Workers that cannot be built, or do not want to end: always, or now and then.
#include "tests/faults/bench.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

class TestFaultLives : public QObject {
    Q_OBJECT
    Bench m_bench;
    int m_marker = 0;

    static void inEachKind() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sin");
    }
    static void rows(std::initializer_list<const char*> sins) {
        inEachKind();
        for (const auto& [name, kind] :
             {std::pair("threads", PoolKind::Threads), std::pair("processes", PoolKind::Processes),
              std::pair("async", PoolKind::Async)})
            for (const char* sin : sins)
                QTest::addRow("%s, %s", sin, name) << int(kind) << QString::fromLatin1(sin);
    }

    JobSpec job(const std::string& params) {
        QFETCH(int, kind);
        JobSpec spec = m_bench.job(std::vector<std::string>(30, "sleep:0.005"), static_cast<PoolKind>(kind));
        spec.worker.params = params;
        return spec;
    }

private Q_SLOTS:
    void anInitThatNeverSucceedsEndsTheRun_data() { rows({"fail", "crash", "hang"}); }
    void anInitThatNeverSucceedsEndsTheRun() {
        QFETCH(QString, sin);
        JobSpec spec = job("{\"init\":\"" + sin.toStdString() + "\"}");
        spec.limits.init = 300ms * kSlower;
        const Census census(m_bench);
        const Ended run = m_bench.go(spec);
        QVERIFY2(run.error.empty() && run.inTime, run.error.c_str());
        QCOMPARE(run.exitStatus, 5);
        QVERIFY(run.records.empty());
        QVERIFY(run.last.state == RunState::Halted && !run.last.stopReason.empty());
        const std::string left = census.leftover();
        QVERIFY2(left.empty(), left.c_str());
    }

    /// The marker file counts the inits: one in four is bad.
    void anInitThatFailsNowAndThenCostsTheItemsNothing_data() { rows({"fail", "crash", "hang"}); }
    void anInitThatFailsNowAndThenCostsTheItemsNothing() {
        QFETCH(QString, sin);
        const std::string marker = m_bench.folder() + "/marker" + std::to_string(++m_marker);
        JobSpec spec =
            job("{\"init\":\"" + sin.toStdString() + "\",\"every\":4,\"marker\":\"" + marker + "\"}");
        spec.limits.init = 300ms * kSlower;
        const Ended run = m_bench.go(spec);
        QVERIFY2(run.error.empty() && run.inTime, run.error.c_str());
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.outcomes(), (std::map<std::string, size_t>{{"succeeded", 30}}));
    }

    void aTeardownThatMisbehavesTakesNoOutcomeBack_data() { rows({"hang", "crash"}); }
    void aTeardownThatMisbehavesTakesNoOutcomeBack() {
        QFETCH(QString, sin);
        const Census census(m_bench);
        const Ended run = m_bench.go(job("{\"teardown\":\"" + sin.toStdString() + "\"}"));
        QVERIFY2(run.error.empty() && run.inTime, run.error.c_str());
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.outcomes(), (std::map<std::string, size_t>{{"succeeded", 30}}));
        const std::string left = census.leftover();
        QVERIFY2(left.empty(), left.c_str());
    }
};

QTEST_GUILESS_MAIN(TestFaultLives)
#include "tst_fault_lives.moc"
