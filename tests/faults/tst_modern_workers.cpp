// SPDX-License-Identifier: MIT
// Workers of the C++ layer in whole runs: coroutines in async pools, what the workers of a host share.
#include "tests/faults/bench.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

class TestModernWorkers : public QObject {
    Q_OBJECT
    Bench m_bench;

    JobSpec job(const char* workerKind, std::vector<std::string> items, PoolKind kind, unsigned jobs) {
        JobSpec spec = m_bench.job(std::move(items), kind, jobs);
        spec.worker.id = std::string(TEST_BUILD_DIR "/tests/workers/modern.so/") + workerKind;
        return spec;
    }
    Ended go(const JobSpec& spec) {
        const Census census(m_bench);
        Ended run = m_bench.go(spec);
        if (run.error.empty()) run.error = census.leftover();
        return run;
    }

private Q_SLOTS:
    /// Sixteen items of one worker must be under way at once, or none would end.
    void manyItemsAreInFlight() {
        JobSpec spec = job("meet", std::vector<std::string>(64, "meet"), PoolKind::Async, 1);
        spec.pool.inFlight = 16;
        spec.worker.params = "{\"parties\":16}";
        const Ended run = go(spec);
        QVERIFY2(run.error.empty() && run.inTime, run.error.c_str());
        QCOMPARE(run.outcomes(), (std::map<std::string, size_t>{{"succeeded", 64}}));
        QCOMPARE(run.records.size(), size_t{64});
    }

    void eachItemEndsOnceAmongOthers_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("async") << int(PoolKind::Async);
        QTest::newRow("processes") << int(PoolKind::Processes);
        QTest::newRow("threads") << int(PoolKind::Threads);
    }
    void eachItemEndsOnceAmongOthers() {
        QFETCH(int, kind);
        std::vector<std::string> items;
        for (int i = 0; i < 120; ++i)
            items.push_back(i % 40 == 7 ? "hang" : i % 10 == 3 ? "throw" : "echo " + std::to_string(i));
        JobSpec spec = job("meet", items, static_cast<PoolKind>(kind), 2);
        spec.limits.item = 2s * kSlower; // the others take a millisecond, of a machine that may be busy
        spec.limits.grace = 10s;
        const Ended run = go(spec);
        QVERIFY2(run.error.empty() && run.inTime, run.error.c_str());
        QCOMPARE(run.exitStatus, 3);
        QCOMPARE(run.outcomes(),
                 (std::map<std::string, size_t>{{"succeeded", 105}, {"failed", 12}, {"timed_out", 3}}));
        for (size_t i = 0; i < items.size(); ++i) {
            const RecordLine* record = run.of(i);
            QVERIFY(record);
            if (record->outcome == "succeeded") QCOMPARE(record->result, items[i]);
            if (record->outcome == "failed") QCOMPARE(record->message, std::string("as ordered"));
        }
    }

    void workersOfAHostShareAModel_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("threads") << int(PoolKind::Threads);
        QTest::newRow("processes") << int(PoolKind::Processes);
    }
    void workersOfAHostShareAModel() {
        QFETCH(int, kind);
        JobSpec spec = job("shared", std::vector<std::string>(60, "x"), static_cast<PoolKind>(kind), 3);
        spec.worker.params = "{\"model\":\"large\"}";
        spec.worker.each = {"{\"own\":10}", "{\"own\":20}", "{\"own\":30}"};
        const Ended run = go(spec);
        QVERIFY2(run.error.empty() && run.inTime, run.error.c_str());
        QCOMPARE(run.exitStatus, 0);
        std::set<int> hosts, own;
        for (const RecordLine& record : run.records) {
            const auto result = nlohmann::json::parse(record.result);
            QCOMPARE(result["model"].get<std::string>(), std::string("large"));
            QCOMPARE(result["number"].get<int>(), 1);
            hosts.insert(result["host"].get<int>());
            own.insert(result["own"].get<int>());
        }
        if (static_cast<PoolKind>(kind) == PoolKind::Threads) QCOMPARE(hosts.size(), size_t{1});
        for (const int one : own)
            QVERIFY(one == 10 || one == 20 || one == 30);
    }
};

QTEST_GUILESS_MAIN(TestModernWorkers)
#include "tst_modern_workers.moc"
