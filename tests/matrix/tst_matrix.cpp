// SPDX-License-Identifier: MIT
// The full matrix: every combination of pool, order, source, passing, window,
// workers and number of items delivers each item exactly once, with its own
// result, in order when asked for. An unbounded window over a source of unknown
// length is refused.
//
// All combinations are real runs; those of a kind share this process, the plugin
// file and the input files. Under a sanitizer everything is run as well (some minutes).
#include "tests/faults/bench.h"

#include <QTest>
#include <filesystem>
#include <fstream>

using namespace poolboard;
using namespace poolboard::test;

namespace {

constexpr unsigned kInFlight = 3; ///< of async workers

struct Combination {
    PoolKind kind = PoolKind::Processes;
    bool ordered = true, sized = true;
    Passing passing = Passing::Single;
    unsigned chunk = 0, prefill = 0; ///< 0: unbounded
    unsigned jobs = 1;
    int many = 0; ///< 0: none, 1: one, 2: a few, 3: more than the window holds

    bool bounded() const { return chunk != 0; }
    unsigned window() const {
        return jobs * (kind == PoolKind::Async ? kInFlight : 1) * std::max(1u, chunk) * std::max(1u, prefill);
    }
    unsigned items() const {
        const unsigned counts[] = {0, 1, 5, window() + 7};
        return counts[many];
    }
    std::string text() const {
        std::string out = ordered ? "ordered " : "unordered ";
        out += sized ? "sized " : "unsized ";
        out += passing == Passing::Single ? "single " : passing == Passing::Args ? "args " : "kwargs ";
        out += bounded() ? "chunk " + std::to_string(chunk) + " prefill " + std::to_string(prefill)
                         : "unbounded";
        return out + " jobs " + std::to_string(jobs) + " items " + std::to_string(items());
    }
};

std::vector<Combination> combinations(PoolKind kind) {
    std::vector<std::pair<unsigned, unsigned>> windows{{0, 0}};
    for (const unsigned chunk : {1u, 2u, 4u})
        for (const unsigned prefill : {1u, 2u, 4u})
            windows.emplace_back(chunk, prefill);
    std::vector<Combination> out;
    for (const bool ordered : {true, false})
        for (const bool sized : {true, false})
            for (const Passing passing : {Passing::Single, Passing::Args, Passing::Kwargs})
                for (const auto& [chunk, prefill] : windows)
                    for (const unsigned jobs : {1u, 3u, 4u})
                        for (const int many : {0, 1, 2, 3})
                            out.push_back({kind, ordered, sized, passing, chunk, prefill, jobs, many});
    return out;
}

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
        JobSpec spec = m_bench.job({}, it.kind, it.jobs);
        spec.worker.id = TEST_BUILD_DIR "/tests/workers/echo.so";
        if (it.kind == PoolKind::Async) spec.pool.inFlight = kInFlight;
        spec.pool.ordered = it.ordered;
        spec.pool.bounded = it.bounded();
        spec.pool.chunkSize = it.chunk;
        if (it.bounded()) spec.pool.prefillRatio = it.prefill;
        setSource(spec, it);
        return spec;
    }

    /// "" or what is wrong.
    std::string check(const Combination& it) {
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

    void runAll(PoolKind kind) {
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
    void threads() { runAll(PoolKind::Threads); }
    void processes() { runAll(PoolKind::Processes); }
    void async() { runAll(PoolKind::Async); }
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
