// SPDX-License-Identifier: MIT
// Whole runs over the real guard and hosts, with a worker that misbehaves on order.
#include "core/engine/engine.h"
#include "core/journal/journal_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <poll.h>

using namespace poolboard;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {
/// What a run came to: its records, by index, and its last snapshot.
struct Ended {
    int exitStatus = -1;
    std::vector<json> records; ///< in the order written
    Snapshot last;
    double seconds = 0;

    const json& of(uint64_t index) const {
        static const json kNone;
        for (const json& record : records)
            if (record.at("index") == index) return record;
        return kNone;
    }
};

/// All processes below this one, with a space between: "" when none is left.
std::string descendants() {
    std::string out;
    for (const QString& task :
         QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        std::ifstream in("/proc/self/task/" + task.toStdString() + "/children");
        std::string pid;
        while (in >> pid)
            out += pid + " ";
    }
    return out;
}
} // namespace

class TestRun : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_number = 0;

    JobSpec job(std::vector<std::string> items, PoolKind kind = PoolKind::Processes, const char* jobs = "2") {
        JobSpec spec;
        spec.cwd = m_dir.path().toStdString();
        spec.worker.id = TEST_BUILD_DIR "/tests/workers/fault.so";
        spec.source.kind = SourceKind::Items;
        spec.source.items = {std::move(items)};
        spec.pool.kind = kind;
        spec.pool.jobs = jobs;
        spec.limits.grace = 300ms;
        spec.journalDir = spec.cwd + "/runs";
        spec.output.path = "out" + std::to_string(++m_number) + ".ndjson";
        return spec;
    }

    std::unique_ptr<RunHandle> begin(const JobSpec& spec) {
        auto plan = prepare(spec);
        if (!plan) {
            qWarning("%s", plan.error().text().c_str());
            return nullptr;
        }
        auto run = startRun(std::move(plan).value(), {});
        if (!run) {
            qWarning("%s", run.error().text().c_str());
            return nullptr;
        }
        return std::move(run).value();
    }

    Ended end(const JobSpec& spec, RunHandle& run, Instant begun) {
        Ended out;
        out.exitStatus = run.wait();
        out.seconds = toSeconds(Clock::now() - begun);
        out.last = run.snapshot();
        std::ifstream in(spec.cwd + "/" + spec.output.path);
        for (std::string line; std::getline(in, line);)
            out.records.push_back(json::parse(line));
        return out;
    }

    Ended go(const JobSpec& spec) {
        const Instant begun = Clock::now();
        auto run = begin(spec);
        return run ? end(spec, *run, begun) : Ended();
    }

    /// Waits for a state of the run, looking at each new snapshot.
    template <class Wanted> static bool reaches(RunHandle& run, Wanted wanted) {
        for (const Instant until = Clock::now() + 20s; Clock::now() < until;) {
            if (wanted(run.snapshot())) return true;
            pollfd wait{run.wakeFd(), POLLIN, 0};
            ::poll(&wait, 1, 1000);
        }
        return false;
    }

    static void kinds() {
        QTest::addColumn<int>("kind");
        QTest::newRow("processes") << int(PoolKind::Processes);
        QTest::newRow("threads") << int(PoolKind::Threads);
        QTest::newRow("async") << int(PoolKind::Async);
    }
    static PoolKind kind() {
        return static_cast<PoolKind>(*static_cast<int*>(QTest::qData("kind", qMetaTypeId<int>())));
    }

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(descendants()), QString(), 3000); }

    void everyItemOnceAndInOrder_data() { kinds(); }
    void everyItemOnceAndInOrder() {
        std::vector<std::string> items;
        for (int i = 0; i < 5000; ++i)
            items.push_back("echo:" + std::to_string(i));
        const Ended run = go(job(items, kind(), "3"));
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.records.size(), items.size());
        for (size_t i = 0; i < items.size(); ++i) {
            QCOMPARE(run.records[i].at("index").get<size_t>(), i);
            QCOMPARE(run.records[i].at("result").get<std::string>(), std::to_string(i));
        }
    }

    void aSleeperTimesOutAndTheOthersSucceed_data() { kinds(); }
    void aSleeperTimesOutAndTheOthersSucceed() {
        JobSpec spec =
            job({"echo:a", "sleep:1000", "echo:b", "echo:c", "echo:d", "sleep:1000", "echo:e"}, kind());
        spec.limits.item = 1s;
        const Ended run = go(spec);
        QCOMPARE(run.exitStatus, 3);
        QCOMPARE(run.records.size(), size_t{7});
        for (const json& record : run.records) {
            const bool sleeper = record.at("index") == 1 || record.at("index") == 5;
            QCOMPARE(record.at("outcome").get<std::string>(),
                     std::string(sleeper ? "timed_out" : "succeeded"));
        }
        QVERIFY2(run.seconds >= 1.3 && run.seconds < 8, qPrintable(QString::number(run.seconds)));
    }

    void aCrashCostsItsItemOnly_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sin");
        QTest::addColumn<QString>("signal");
        for (const auto& [name, kind] :
             {std::pair("processes", PoolKind::Processes), std::pair("threads", PoolKind::Threads)})
            for (const auto& [sin, signal] : {std::pair("abort", "SIGABRT"), std::pair("segv", "SIGSEGV"),
                                              std::pair("kill9", "SIGKILL"), std::pair("exit:7", "")})
                QTest::addRow("%s %s", name, sin)
                    << int(kind) << QString::fromLatin1(sin) << QString::fromLatin1(signal);
    }
    void aCrashCostsItsItemOnly() {
        QFETCH(QString, sin);
        QFETCH(QString, signal);
        std::vector<std::string> items;
        for (int i = 0; i < 40; ++i)
            items.push_back(i == 20 ? sin.toStdString() : "echo:x");
        const Ended run = go(job(items, kind(), "3"));
        QCOMPARE(run.exitStatus, 3);
        QCOMPARE(run.records.size(), items.size());
        for (const json& record : run.records)
            QCOMPARE(record.at("outcome").get<std::string>(),
                     std::string(record.at("index") == 20 ? "crashed" : "succeeded"));
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
        if (sin == QLatin1String("segv"))
            return; // the sanitizer catches it and exits with a status of its own
#endif
#if defined(__SANITIZE_THREAD__)
        if (sin.startsWith(QLatin1String("exit")))
            return; // threads that nobody joined: a status of its own again
#endif
        if (signal.isEmpty())
            QCOMPARE(run.of(20).at("exit_code").get<int>(), 7);
        else
            QCOMPARE(QString::fromStdString(run.of(20).at("signal").get<std::string>()), signal);
    }

    void sinsOfTheWorkerAreItsItems_data() {
        QTest::addColumn<QString>("sin");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char* sin, const char* outcome) {
            QTest::newRow(sin) << QString::fromLatin1(sin) << QString::fromLatin1(outcome);
        };
        row("fail:no", "failed");
        row("never", "failed");
        row("twice", "succeeded");
        row("garbage", "crashed");
        row("flood:5", "succeeded");
        row("big:3000000", "succeeded");
        row("grandchild", "succeeded");
    }
    void sinsOfTheWorkerAreItsItems() {
        QFETCH(QString, sin);
        QFETCH(QString, outcome);
        const Ended run = go(job({"echo:a", sin.toStdString(), "echo:b"}));
        QCOMPARE(run.records.size(), size_t{3});
        QCOMPARE(QString::fromStdString(run.of(1).at("outcome").get<std::string>()), outcome);
        QCOMPARE(run.of(0).at("outcome").get<std::string>(), std::string("succeeded"));
        QCOMPARE(run.of(2).at("outcome").get<std::string>(), std::string("succeeded"));
    }

    void initIsTheWorkersNotTheItems_data() {
        QTest::addColumn<QString>("init");
        QTest::newRow("fails") << QStringLiteral("fail");
        QTest::newRow("crashes") << QStringLiteral("crash");
        QTest::newRow("hangs") << QStringLiteral("hang");
    }
    void initIsTheWorkersNotTheItems() {
        QFETCH(QString, init);
        JobSpec spec = job({"echo:a", "echo:b"});
        spec.worker.params = "{\"init\":\"" + init.toStdString() + "\"}";
        spec.limits.init = 400ms;
        const Ended run = go(spec);
        QCOMPARE(run.exitStatus, 5);
        QVERIFY(run.records.empty());
        QVERIFY2(run.seconds < 5, qPrintable(QString::number(run.seconds)));
        QVERIFY(!run.last.stopReason.empty());
    }
    void oneBadWorkerLeavesTheItemsToTheOthers() {
        JobSpec spec = job(std::vector<std::string>(50, "echo:x"));
        spec.worker.each = {"{\"init\":\"fail\"}", "{\"init\":\"ok\"}"};
        const Ended run = go(spec);
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.records.size(), size_t{50});
    }

    void eachWorkerHasItsParametersAndState() {
        JobSpec spec = job(std::vector<std::string>(20, "params"));
        spec.worker.each = {"{\"gpu\":3}", "{\"gpu\":5}"};
        const Ended run = go(spec);
        QCOMPARE(run.exitStatus, 0);
        for (const json& record : run.records) {
            const json& result = record.at("result");
            const json params = result.is_string() ? json::parse(result.get<std::string>()) : result;
            QCOMPARE(params.at("gpu").get<int>(), record.at("worker") == 0 ? 3 : 5);
        }
    }

    void stopsEndEverything_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("drain") << int(StopMode::Drain);
        QTest::newRow("cancel") << int(StopMode::Cancel);
        QTest::newRow("kill") << int(StopMode::Kill);
    }
    void stopsEndEverything() {
        QFETCH(int, mode);
        const bool drain = mode == int(StopMode::Drain);
        const JobSpec spec = job(std::vector<std::string>(100, drain ? "sleep:1" : "sleep:1000"));
        const Instant begun = Clock::now();
        auto run = begin(spec);
        QVERIFY(run);
        QVERIFY(reaches(*run, [](const Snapshot& s) { return s.running == 2; }));
        run->stop(static_cast<StopMode>(mode), 130, "asked to");
        const Ended ended = end(spec, *run, begun);
        QCOMPARE(ended.exitStatus, 130);
        QVERIFY(ended.last.state == RunState::Stopped);
        QCOMPARE(ended.last.done(), uint64_t(drain ? 2 : 0)); // one may be behind a gap: in the journal only
        QVERIFY(ended.seconds < 8);
    }
    void anAbandonedRunLeavesNothing() {
        auto run = begin(job(std::vector<std::string>(100, "sleep:1000")));
        QVERIFY(run);
        QVERIFY(reaches(*run, [](const Snapshot& s) { return s.running == 2; }));
        run.reset(); // cleanup() looks for what is left
    }

    void retriesAreAttempts() {
        JobSpec spec = job({"fail:x", "echo:y"});
        spec.errors.retries = 2;
        spec.errors.retryDelayMin = 10ms;
        spec.errors.retryDelayMax = 20ms;
        const Ended run = go(spec);
        QCOMPARE(run.of(0).at("attempts").get<int>(), 3);
        QCOMPARE(run.of(1).at("attempts").get<int>(), 1);
        const auto journal = openJournal(run.last.journalFile);
        QVERIFY(journal.ok());
        const ItemDetail item = journal.value()->item(0).value();
        QCOMPARE(item.attempts.size(), size_t(2));
        const int64_t first = item.attempts[0].endedMs, second = item.attempts[1].endedMs;
        QVERIFY(first >= journal.value()->run()->startedMs);
        QVERIFY(second - first >= 4 && item.row.endedMs - second >= 4); // half a delay at least, in whole ms
    }

    void progressIsSeenLive() {
        const JobSpec spec = job({"progress:40"}, PoolKind::Processes, "1");
        const Instant begun = Clock::now();
        auto run = begin(spec);
        QVERIFY(run);
        QVERIFY(reaches(*run, [](const Snapshot& s) {
            return s.done() == 1 ||
                   (!s.workers.empty() && s.workers[0].progressDone > 0 && s.workers[0].pid > 0);
        }));
        QCOMPARE(end(spec, *run, begun).exitStatus, 0);
    }

    void whoSeesThatItIsOverCanGoOnWithIt() {
        for (int round = 0; round < 20; ++round) {
            auto run = begin(job({"sleep:0.01", "fail:no"}));
            QVERIFY(run);
            Snapshot seen;
            // Each command asks for a snapshot, so there is one of whatever moment.
            while (!isOver((seen = run->snapshot()).state))
                run->tell(SetWorkersCommand{2});
            const auto journal = openJournal(seen.journalFile);
            QVERIFY(journal.ok());
            const RunRecord record = journal.value()->run().value();
            QVERIFY(!record.live && record.endedMs != 0);
        }
    }

    void wrongWordsStartNothing_data() {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("params");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QString fault = QStringLiteral(TEST_BUILD_DIR "/tests/workers/fault.so");
        QTest::newRow("no worker") << QString() << QStringLiteral("{}") << int(ErrorCode::Usage)
                                   << QStringLiteral("no worker");
        QTest::newRow("missing") << QStringLiteral("nothere") << QStringLiteral("{}") << int(ErrorCode::Start)
                                 << QStringLiteral("nothere");
        QTest::newRow("unknown parameter")
            << fault << QStringLiteral("{\"gpv\":1}") << int(ErrorCode::Usage) << QStringLiteral("gpu");
        QTest::newRow("wrong type") << fault << QStringLiteral("{\"gpu\":\"x\"}") << int(ErrorCode::Usage)
                                    << QStringLiteral("integer");
    }
    void wrongWordsStartNothing() {
        QFETCH(QString, worker);
        QFETCH(QString, params);
        QFETCH(int, code);
        QFETCH(QString, says);
        JobSpec spec = job({"echo:a"});
        spec.worker.id = worker.toStdString();
        spec.worker.params = params.toStdString();
        const auto plan = prepare(spec);
        QVERIFY(!plan.ok());
        QCOMPARE(int(plan.error().code), code);
        QVERIFY2(QString::fromStdString(plan.error().text()).contains(says), plan.error().text().c_str());
    }
    void aFullDiskIsABrokenRun() {
        JobSpec spec =
            job(std::vector<std::string>(2000, "echo:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"));
        spec.output.path = "/dev/full";
        spec.output.ifExists = IfExists::Overwrite;
        const Ended run = go(spec);
        QVERIFY2(run.exitStatus != 0, "nothing is ever lost with status 0");
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
