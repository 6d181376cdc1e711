// SPDX-License-Identifier: MIT
// The full matrix: every combination of pool, order, source, passing, window,
// workers and number of items delivers each item exactly once, with its own
// result, in order when asked for. An unbounded window over a source of unknown
// length is refused.
//
// All combinations of the three kinds of pools are real runs; those of a kind share this process, the plugin
// file and the input files. Under a sanitizer everything is run as well (some minutes).
// The library's lane inside the process stands the same table.
#include "tests/faults/bench.h"
#include "tests/matrix/lane.h"

#include <QTest>
#include <filesystem>
#include <fstream>

using namespace poolboard;
using namespace poolboard::test;

namespace {

/// The item as the source is given it, and as the worker must see it.
std::string bodyOf(Passing passing, unsigned index) {
    const std::string number = std::to_string(index);
    switch (passing) {
    case Passing::Args:
        return "[\"item " + number + "\"]";
    case Passing::Kwargs:
        return "{\"item\":" + number + "}";
    case Passing::Single:
        break;
    }
    return "item " + number;
}

std::string answerOf(Passing passing, unsigned index) {
    const char* const heads[] = {"single 0 ", "args 2 ", "kwargs 2 "};
    return heads[static_cast<size_t>(passing)] + bodyOf(passing, index);
}

} // namespace

class TestMatrix : public QObject {
    Q_OBJECT
    Bench m_bench;

    /// Lines for an unsized source, list elements for a sized one.
    void setSource(JobSpec& spec, const Combination& it) {
        spec.source = {};
        spec.source.passing = it.passing;
        std::vector<std::string> items;
        for (unsigned i = 0; i < it.items(); ++i)
            // A list makes the argument list itself of what it is given.
            items.push_back(it.sized && it.passing == Passing::Args ? "item " + std::to_string(i)
                                                                    : bodyOf(it.passing, i));
        spec.source.kind = it.sized ? SourceKind::Items : SourceKind::Lines;
        if (it.sized) {
            spec.source.items = {std::move(items)};
            return;
        }
        const std::string name =
            "lines-" + std::to_string(int(it.passing)) + "-" + std::to_string(it.items());
        const std::string path = m_bench.folder() + "/" + name;
        if (!std::filesystem::exists(path)) {
            std::ofstream file(path);
            for (const std::string& item : items)
                file << item << '\n';
        }
        spec.source.paths = {name};
    }

    JobSpec jobOf(const Combination& it) {
        constexpr PoolKind pools[] = {PoolKind::Threads, PoolKind::Processes, PoolKind::Async};
        JobSpec spec = m_bench.job({}, pools[static_cast<size_t>(it.kind)], it.jobs);
        spec.worker.id = TEST_BUILD_DIR "/tests/workers/echo.so";
        if (it.kind == Kind::Async) spec.pool.inFlight = kInFlight;
        spec.pool.ordered = it.ordered;
        spec.pool.bounded = it.bounded();
        spec.pool.chunkSize = it.chunk;
        if (it.bounded()) spec.pool.prefillRatio = it.prefill;
        setSource(spec, it);
        return spec;
    }

    /// "" or what is wrong.
    std::string check(const Combination& it) {
        if (it.kind == Kind::Lane) return checkInLane(it);
        const Ended run = m_bench.go(jobOf(it));
        if (!it.bounded() && !it.sized)
            return run.error.find("--unbounded") != std::string::npos ? "" : "not refused: " + run.error;
        if (!run.error.empty()) return run.error;
        if (!run.inTime) return "did not end";
        if (run.exitStatus != 0) return "exit status " + std::to_string(run.exitStatus);
        if (run.records.size() != it.items()) return std::to_string(run.records.size()) + " records";
        std::vector<bool> seen(it.items(), false);
        for (size_t place = 0; place < run.records.size(); ++place) {
            const RecordLine& record = run.records[place];
            if (record.index >= it.items() || seen[record.index])
                return "made up or doubled: " + std::to_string(record.index);
            seen[record.index] = true;
            if (it.ordered && record.index != place) return "out of order at " + std::to_string(place);
            if (record.outcome != "succeeded" || record.attempts != 1)
                return record.outcome + ": " + record.message;
            if (record.result != answerOf(it.passing, static_cast<unsigned>(record.index)))
                return "item " + std::to_string(record.index) + " came back as " + record.result;
        }
        return run.last.done() == it.items() ? "" : "the counts say " + std::to_string(run.last.done());
    }

    void runAll(Kind kind) {
        const Census census(m_bench);
        const auto all = combinations(kind);
        size_t refusals = 0, items = 0, wrong = 0;
        for (const Combination& it : all) {
            const bool refused = !it.bounded() && !it.sized;
            refusals += refused ? 1 : 0;
            items += refused ? 0 : it.items();
            const std::string fault = check(it);
            if (fault.empty()) continue;
            qWarning("%s: %s", it.text().c_str(), fault.c_str());
            if (++wrong == 20) break;
        }
        qInfo("%zu combinations, %zu of them refusals, %zu items delivered", all.size(), refusals, items);
        QCOMPARE(wrong, size_t{0});
        for (const auto& entry : std::filesystem::directory_iterator(m_bench.folder()))
            if (entry.path().filename().string().starts_with("lines-")) std::filesystem::remove(entry);
        const std::string left = census.leftover();
        QVERIFY2(left.empty(), left.c_str());
    }

private Q_SLOTS:
    void threads() { runAll(Kind::Threads); }
    void processes() { runAll(Kind::Processes); }
    void async() { runAll(Kind::Async); }
    void lane() { runAll(Kind::Lane); }
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
