// SPDX-License-Identifier: MIT
// Random runs under random faults, from inside (orders) and outside (kills, freezes,
// slow and vanishing readers, stops), each checked against what must hold: every item
// exactly one outcome, of the expected kind; of a stopped run at most one; nothing
// left behind; and an end. CONTRIBUTING.md tells how to make it longer, and how to
// repeat a seed.
#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"
#include "tests/faults/chaos.h"
#include "tests/faults/meddler.h"
#include "tests/faults/storm_plan.h"

#include <QTest>

#include <filesystem>
#include <poll.h>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

namespace {

struct Totals {
    size_t runs = 0, items = 0, recorded = 0, faultyItems = 0, kills = 0, freezes = 0, stops = 0, givenUp = 0;
    size_t acts = 0; ///< of a person
    std::map<std::string, size_t> outcomes;
    size_t faults() const { return faultyItems + kills + freezes + stops; }
};

uint64_t fromEnvironment(const char* name, uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

/// What a run was and what was done to it.
struct Storm {
    StormPlan plan;
    Ended run;
    unsigned kills = 0, freezes = 0, acts = 0;
    std::set<uint64_t> cancelled{};

    /// "" or what is wrong.
    std::string verdict() const {
        if (!run.error.empty()) return "did not start: " + run.error;
        if (!run.inTime) return "did not end: " + run.last.why;
        const bool stopped = run.last.state == RunState::Stopped;
        if (stopped && plan.stopAfter == 0 && plan.reader != StormPlan::Reader::Leaves)
            return "stopped by nobody: " + run.last.stopReason;
        const bool finished =
            run.last.state == RunState::Finished || run.last.state == RunState::FinishedWithFailures;
        if (!stopped && !finished && !gaveUp())
            return "ended as " + std::string(runStateName(run.last.state)) + ": " + run.last.stopReason;
        if (const std::string wrong = eachOnce(finished && plan.reader != StormPlan::Reader::Leaves);
            !wrong.empty())
            return wrong;
        return kinds();
    }

    /// The journal has what the output has. The output is written first, so what it had of
    /// the last batch of a run that was broken off may be missing here: that is run again.
    std::string journalVerdict(const std::string& folder) const {
        if (!plan.journal) return {};
        const std::vector<RunRecord> runs = listRuns(folder, 2).runs;
        if (runs.size() != 1) return "journals: " + std::to_string(runs.size());
        auto reader = openJournal(folder + "/" + runs[0].id + ".sqlite");
        if (!reader) return reader.error().text();
        const auto rows = reader.value()->page({}, 0, UINT32_MAX);
        if (!rows) return rows.error().text();
        std::map<uint64_t, std::string> outcomes;
        for (const ItemRow& row : rows.value())
            if (!outcomes.emplace(row.index, outcomeName(row.kind)).second)
                return "the journal has item " + std::to_string(row.index) + " twice";
        const bool whole =
            run.last.state == RunState::Finished || run.last.state == RunState::FinishedWithFailures;
        for (const RecordLine& record : run.records) {
            const auto found = outcomes.find(record.index);
            if (found == outcomes.end() ? whole : found->second != record.outcome)
                return "the journal does not have item " + std::to_string(record.index) + " as " +
                       record.outcome;
        }
        return {};
    }

    /// Hosts that die again and again in their start, or idle, end a run: so it is right
    /// to end one whose hosts were killed that often.
    bool gaveUp() const {
        return run.last.state == RunState::Halted && run.exitStatus == 5 && kills >= 3 &&
               run.last.stopReason.starts_with("worker host ended");
    }

private:
    std::string eachOnce(bool all) const {
        std::vector<bool> seen(plan.orders.size(), false);
        for (size_t place = 0; place < run.records.size(); ++place) {
            const uint64_t index = run.records[place].index;
            if (index >= seen.size()) return "made up item " + std::to_string(index);
            if (seen[index]) return "two outcomes of item " + std::to_string(index);
            seen[index] = true;
            if (plan.ordered && index != place) return "out of order at " + std::to_string(place);
        }
        if (!all) return {};
        for (size_t index = 0; index < seen.size(); ++index)
            if (!seen[index]) return "no outcome of item " + std::to_string(index);
        if (run.last.done() != seen.size()) return "the counts say " + std::to_string(run.last.done());
        const bool good = run.records.size() == outcomeCount("succeeded");
        return run.exitStatus == (good ? 0 : 3) ? "" : "exit status " + std::to_string(run.exitStatus);
    }

    size_t outcomeCount(const std::string& kind) const {
        const auto counts = run.outcomes();
        const auto found = counts.find(kind);
        return found == counts.end() ? 0 : found->second;
    }

    /// An item ends as its order says, unless its host was killed or frozen under
    /// it: a kill costs at most one item, a freeze what that host had running.
    std::string kinds() const {
        size_t crashed = 0, late = 0;
        for (const RecordLine& record : run.records) {
            const std::string& order = plan.orders[record.index];
            const Expected wanted = expected(order, plan.retries);
            if (record.outcome == wanted.outcome) continue;
            if (record.outcome == "cancelled" && cancelled.contains(record.index)) continue;
            const std::string what = "item " + std::to_string(record.index) + " (" + order + ") is " +
                                     record.outcome + " after " + std::to_string(record.attempts) + ": " +
                                     record.message;
            if (record.outcome == "crashed")
                ++crashed;
            else if (record.outcome == "timed_out" && plan.timeouts)
                ++late;
            else
                return what;
            if (crashed > kills || late > freezes * plan.jobs * 8) return what;
        }
        return {};
    }
};

} // namespace

class TestStorm : public QObject {
    Q_OBJECT
    Bench m_bench;

    void make(Storm& storm) {
        const StormPlan& plan = storm.plan;
        JobSpec spec = m_bench.job(plan.orders, plan.kind, plan.jobs);
        plan.apply(spec);
        std::unique_ptr<FifoReader> reader;
        const std::string kept = m_bench.folder() + "/" + spec.output.path;
        if (plan.reader != StormPlan::Reader::File) {
            spec.output.path += ".fifo";
            reader = std::make_unique<FifoReader>(m_bench.folder() + "/" + spec.output.path, kept, plan);
        }
        const Watchdog watchdog(plan.text(), 180s * kSlower);
        const Instant begun = Clock::now();
        std::string error;
        auto run = m_bench.begin(spec, error);
        if (run) {
            Chaos chaos(plan);
            Meddler meddler(plan, begun);
            storm.run = follow(plan, meddler, std::move(run), begun);
            storm.acts = meddler.acts();
            storm.cancelled = meddler.cancelled();
            storm.kills = chaos.kills();
            storm.freezes = chaos.freezes();
        }
        storm.run.error = error;
        reader.reset();
        storm.run.records = readRecords(kept);
        std::filesystem::remove(kept);
    }

    static Ended follow(const StormPlan& plan, Meddler& meddler, std::unique_ptr<RunHandle> run,
                        Instant begun) {
        Ended out;
        bool stopDue = plan.stopAfter != 0;
        const Instant stopAt = begun + plan.stopAfter * 1ms, until = begun + 120s * kSlower;
        while (Clock::now() < until) {
            out.last = run->snapshot();
            if ((out.inTime = isOver(out.last.state))) break;
            if (stopDue && Clock::now() >= stopAt) {
                run->stop(plan.stopMode, 130, "the storm says so");
                stopDue = false;
            }
            meddler.act(*run, Clock::now());
            pollfd wait{run->wakeFd(), POLLIN, 0};
            ::poll(&wait, 1, stopDue || plan.meddleEvery != 0 ? 5 : 500);
        }
        if (out.inTime) out.exitStatus = run->wait();
        return out;
    }

private Q_SLOTS:
    void everyItemOnceWhateverHappens() {
        const uint64_t first = fromEnvironment("POOLBOARD_STORM_SEED", 1);
        const Duration length = std::chrono::seconds(fromEnvironment("POOLBOARD_STORM_SECONDS", 20));
        const Instant until = Clock::now() + length;
        Totals totals;
        uint64_t seed = first;
        do {
            Storm storm{StormPlan(seed), {}};
            if (length == Duration::zero()) qInfo("%s", storm.plan.text().c_str());
            const Census census(m_bench);
            make(storm);
            std::string wrong = storm.verdict();
            const std::string journals = m_bench.folder() + "/runs";
            if (wrong.empty()) wrong = storm.journalVerdict(journals);
            std::filesystem::remove_all(journals);
            if (wrong.empty()) wrong = census.leftover();
            QVERIFY2(wrong.empty(), (storm.plan.text() + ": " + wrong).c_str());
            ++totals.runs;
            totals.items += storm.plan.orders.size();
            totals.recorded += storm.run.records.size();
            for (const RecordLine& record : storm.run.records)
                totals.faultyItems +=
                    expected(storm.plan.orders[record.index], storm.plan.retries).faulty ? 1 : 0;
            for (const auto& [kind, count] : storm.run.outcomes())
                totals.outcomes[kind] += count;
            totals.kills += storm.kills;
            totals.freezes += storm.freezes;
            totals.acts += storm.acts;
            totals.stops += storm.run.last.state == RunState::Stopped ? 1 : 0;
            totals.givenUp += storm.gaveUp() ? 1 : 0;
            ++seed;
        } while (Clock::now() < until);
        std::string outcomes;
        for (const auto& [kind, count] : totals.outcomes)
            outcomes += ", " + std::to_string(count) + " " + kind;
        qInfo(
            "seeds %llu to %llu: %zu runs, %zu items, %zu recorded%s; %zu faults: %zu orders, %zu kills, %zu "
            "freezes, %zu stops; a person meddled %zu times; %zu runs given up",
            static_cast<unsigned long long>(first), static_cast<unsigned long long>(seed - 1), totals.runs,
            totals.items, totals.recorded, outcomes.c_str(), totals.faults(), totals.faultyItems,
            totals.kills, totals.freezes, totals.stops, totals.acts, totals.givenUp);
        QVERIFY(totals.givenUp <= 1 + totals.runs / 10);
    }

    void theModelIsNotBlind() {
        // A run that lost, doubled or swapped something must not pass.
        Storm storm{StormPlan(1), {}};
        storm.plan.orders = {"echo:a", "abort", "echo:b"};
        storm.plan.ordered = true;
        storm.plan.reader = StormPlan::Reader::File;
        storm.plan.retries = 0;
        storm.run.inTime = true;
        storm.run.exitStatus = 3;
        storm.run.last.state = RunState::FinishedWithFailures;
        storm.run.last.counts = {2, 0, 0, 1, 0, 0};
        const auto record = [](uint64_t index, const char* outcome) {
            RecordLine out;
            out.index = index;
            out.outcome = outcome;
            return out;
        };
        const std::vector<RecordLine> good{record(0, "succeeded"), record(1, "crashed"),
                                           record(2, "succeeded")};
        storm.run.records = good;
        QCOMPARE(storm.verdict(), std::string());
        storm.run.records = {good[0], good[1]};
        QVERIFY(!storm.verdict().empty());
        storm.run.records = {good[0], good[1], good[1], good[2]};
        QVERIFY(!storm.verdict().empty());
        storm.run.records = {good[1], good[0], good[2]};
        QVERIFY(!storm.verdict().empty());
        storm.run.records = {good[0], good[1], record(2, "crashed")};
        QVERIFY(!storm.verdict().empty());
        storm.run.records = {good[0], record(1, "succeeded"), good[2]};
        QVERIFY(!storm.verdict().empty());
        storm.run.records = good;
        storm.run.exitStatus = 0;
        QVERIFY(!storm.verdict().empty());
    }
};

QTEST_GUILESS_MAIN(TestStorm)
#include "tst_storm.moc"
