// SPDX-License-Identifier: MIT
// One fault a row, in each kind of pool: the outcome it must have, and that it
// costs nobody else anything: all bystanders succeed, nothing is left behind.
#include "tests/faults/bench.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

namespace {

enum Kinds : unsigned { Threads = 1, Processes = 2, Async = 4, All = 7 };

/// One row. `limit`: with an item timeout, for what would never end.
struct Fault {
    const char* order;
    const char* outcome;
    bool limit = false;
    unsigned retries = 0;
    unsigned attempts = 1;         ///< of the fault
    const char* how = "";          ///< of a crash: its signal, or "exit N"
    unsigned kinds = All;          ///< where it applies
    const char* inAsync = nullptr; ///< the outcome there, when it is another
    unsigned jobs = 3;
    bool silence = false; ///< with a limit of silence, and no other
    bool deaf = false;    ///< without any limit: the host must be missed
};

const Fault kFaults[] = {
    {.order = "echo:x", .outcome = "succeeded"},
    {.order = "sleep:0.05", .outcome = "succeeded"},
    {.order = "fail:no", .outcome = "failed"},
    {.order = "fail:no", .outcome = "failed", .retries = 2, .attempts = 3},
    {.order = "what?", .outcome = "failed"},
    // Time.
    {.order = "sleep:1000", .outcome = "timed_out", .limit = true},
    {.order = "polite:1000", .outcome = "timed_out", .limit = true},
    {.order = "cancelfd:1000", .outcome = "timed_out", .limit = true},
    {.order = "spin:60", .outcome = "timed_out", .limit = true},
    {.order = "first:1:sleep:1000", .outcome = "succeeded", .limit = true, .retries = 1, .attempts = 2},
    // A frozen host holds up whatever else it has started: not so with one worker and one item.
    {.order = "stop", .outcome = "timed_out", .limit = true, .kinds = Threads | Processes, .jobs = 1},
    {.order = "stop", .outcome = "timed_out", .limit = true, .kinds = Processes},
    {.order = "stop", .outcome = "crashed", .kinds = Threads | Processes, .jobs = 1, .deaf = true},
    {.order = "sleep:1000", .outcome = "timed_out", .silence = true},
    // The end of the process.
    {.order = "abort", .outcome = "crashed", .how = "SIGABRT"},
    {.order = "segv", .outcome = "crashed", .how = "SIGSEGV"},
    {.order = "overflow", .outcome = "crashed", .how = "SIGSEGV"},
    {.order = "kill9", .outcome = "crashed", .how = "SIGKILL"},
    {.order = "exit:0", .outcome = "crashed", .how = "exit 0"},
    {.order = "exit:7", .outcome = "crashed", .how = "exit 7"},
    {.order = "quit:0", .outcome = "crashed", .how = "exit 0"},
    {.order = "abort", .outcome = "crashed", .retries = 5, .attempts = 2},
    {.order = "first:1:abort", .outcome = "succeeded", .retries = 1, .attempts = 2},
    {.order = "first:1:kill9", .outcome = "succeeded", .retries = 3, .attempts = 2},
    // Memory.
    {.order = "leak:32", .outcome = "succeeded"},
    {.order = "text:67108864", .outcome = "succeeded"},
    {.order = "exhaust:64", .outcome = "crashed", .how = "SIGABRT"},
    // Descriptors and frames.
    {.order = "flood:8", .outcome = "succeeded"},
    {.order = "noise:8", .outcome = "succeeded"},
    {.order = "closefd3", .outcome = "crashed"},
    {.order = "garbage", .outcome = "crashed"},
    {.order = "forge:result", .outcome = "crashed"},
    {.order = "forge:slab", .outcome = "crashed"},
    {.order = "forge:bye", .outcome = "crashed"},
    {.order = "forge:ready", .outcome = "crashed"},
    {.order = "forge:random:1", .outcome = "crashed"},
    {.order = "forge:endless", .outcome = "crashed", .limit = true},
    {.order = "forge:endless", .outcome = "crashed", .jobs = 1, .deaf = true},
    {.order = "forge:type", .outcome = "succeeded"},
    {.order = "first:1:garbage", .outcome = "succeeded", .retries = 1, .attempts = 2},
    // The answer.
    {.order = "late:0.1", .outcome = "succeeded"},
    {.order = "twice", .outcome = "succeeded"},
    {.order = "never", .outcome = "failed", .limit = true, .inAsync = "timed_out"},
    {.order = "negative", .outcome = "failed", .limit = true, .inAsync = "timed_out"},
    {.order = "forget", .outcome = "timed_out", .limit = true},
    {.order = "forget", .outcome = "timed_out", .silence = true},
    {.order = "afterend", .outcome = "succeeded"},
    {.order = "latecall:0.02", .outcome = "succeeded"},
    {.order = "latecall:0.5", .outcome = "succeeded"}, // most likely after the teardown
    {.order = "replace", .outcome = "failed"},
    {.order = "first:1:replace", .outcome = "succeeded", .retries = 1, .attempts = 2},
    {.order = "first:2:advise:other:5", .outcome = "succeeded", .retries = 2, .attempts = 3},
    // Processes it leaves behind.
    {.order = "grandchild", .outcome = "succeeded"},
    {.order = "orphanabort", .outcome = "crashed", .how = "SIGABRT"},
};

PoolKind poolKind(unsigned kind) {
    return kind == Threads ? PoolKind::Threads : kind == Async ? PoolKind::Async : PoolKind::Processes;
}

/// Quick ones, and some that are still running when the fault comes.
std::vector<std::string> bystanders(size_t count) {
    std::vector<std::string> out;
    for (size_t i = 0; i < count; ++i)
        out.push_back(i % 3 == 0 ? "sleep:0.01" : "echo:" + std::to_string(i));
    return out;
}

void setLimits(JobSpec& spec, const Fault& fault) {
    if (fault.limit) spec.limits.item = 700ms * kSlower;
    if (fault.silence) spec.limits.silence = 700ms * kSlower;
    spec.errors.retries = fault.retries;
    spec.errors.retryDelayMin = 5ms;
    spec.errors.retryDelayMax = 20ms;
}

} // namespace

class TestFaultRows : public QObject {
    Q_OBJECT
    Bench m_bench;

    static void rows(unsigned kind) {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(kFaults)); ++i) {
            const Fault& fault = kFaults[i];
            if (kSanitized && std::string_view(fault.order).starts_with("exhaust"))
                continue; // no room for shadows
            if (fault.kinds & kind)
                QTest::addRow("%s%s, %u retries, %u workers", fault.order,
                              fault.limit     ? " with a timeout"
                              : fault.silence ? " with a limit of silence"
                              : fault.deaf    ? " until the host is missed"
                                              : "",
                              fault.retries, fault.jobs)
                    << i;
        }
    }

    void row(unsigned kind) {
        QFETCH(int, number);
        const Fault& fault = kFaults[number];
        std::vector<std::string> items = bystanders(16);
        items.insert(items.begin() + 8, fault.order);
        JobSpec spec = m_bench.job(items, poolKind(kind), fault.jobs);
        setLimits(spec, fault);
        m_bench.alive =
            fault.deaf ? AliveTimes{200ms * kSlower, 500ms * kSlower, 1500ms * kSlower} : AliveTimes{};
        const Census census(m_bench);
        const Ended run = m_bench.go(spec);
        QVERIFY2(run.error.empty(), run.error.c_str());
        QVERIFY2(run.inTime, "the run did not end");

        const std::string wanted = kind == Async && fault.inAsync ? fault.inAsync : fault.outcome;
        QCOMPARE(run.exitStatus, wanted == "succeeded" ? 0 : 3);
        QCOMPARE(run.records.size(), items.size());
        for (size_t i = 0; i < items.size(); ++i) {
            const RecordLine& record = run.records[i];
            QCOMPARE(record.index, uint64_t{i});
            const std::string context = "item " + std::to_string(i) + " (" + items[i] + ") is " +
                                        record.outcome + " after " + std::to_string(record.attempts) + ": " +
                                        record.message;
            QVERIFY2(record.outcome == (i == 8 ? wanted : "succeeded"), context.c_str());
        }
        QCOMPARE(run.last.done(), uint64_t{items.size()});
        QCOMPARE(run.last.unsuccessful(), uint64_t(wanted == "succeeded" ? 0 : 1));
        checkFault(fault, run.records[8]);
        const std::string left = census.leftover();
        QVERIFY2(left.empty(), left.c_str());
    }

    static void checkFault(const Fault& fault, const RecordLine& record) {
        QCOMPARE(record.attempts, fault.attempts);
        if (std::string_view(fault.order).starts_with("text:"))
            QCOMPARE(record.result.size(), std::stoul(fault.order + 5));
        const std::string how = fault.how;
        if (how.empty() || kSanitized)
            return; // a sanitizer catches signals, and exits with a status of its own
        if (how.starts_with("exit "))
            QCOMPARE(record.exitCode, std::stoi(how.substr(5)));
        else
            QCOMPARE(QString::fromStdString(record.signal), QString::fromStdString(how));
    }

private Q_SLOTS:
    void threads_data() { rows(Threads); }
    void threads() { row(Threads); }
    void processes_data() { rows(Processes); }
    void processes() { row(Processes); }
    void async_data() { rows(Async); }
    void async() { row(Async); }
};

QTEST_GUILESS_MAIN(TestFaultRows)
#include "tst_fault_rows.moc"
