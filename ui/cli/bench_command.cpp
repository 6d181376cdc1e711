// SPDX-License-Identifier: MIT
// How fast this machine is: what an item costs in each kind of pool, and how many commands a second.
#include "core/base/text.h"
#include "core/engine/engine.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/follow.h"
#include "ui/cli/wrap_text.h"
#include "ui/present/numbers.h"
#include "ui/present/width.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

constexpr OptionRow kTable[] = {
    {OptionKind::Value, "-j,--jobs", "N|N%|0", "Options", "workers; default: the CPUs this process may use"},
    {OptionKind::Value, "--rounds", "N", "Options", "each is measured so often, in turn; default 3"},
    {OptionKind::Flag, "--quick", "", "Options", "a tenth of the items: for a look"},
    {OptionKind::Flag, "--json", "", "Options", "one JSON object a line instead of the table"},
    {OptionKind::Flag, "-h,--help", "", "Options", "this text"},
};
constexpr std::string_view kUsage[] = {"[-j N] [--rounds N] [--quick] [--json]"};
constexpr ExampleRow kExamples[] = {
    {"poolboard --cli bench", "a table for this machine, in about ten seconds"},
    {"poolboard --cli bench -j 1 --json", "with one worker, for another program to read"},
};

constexpr unsigned kMostRounds = 100;
constexpr int kInterrupted = 130;

/// One line of the table. The items are numbers of eight digits; the worker takes their digest, which costs
/// next to nothing, so what is seen is the pool.
struct Subject {
    const char *id, *name;
    PoolKind kind;
    int64_t items;
    bool journal = false, command = false, alone = false;
    std::vector<double> seconds; ///< of a whole run, a round each
};

std::vector<Subject> subjects() {
    return {
        {"start", "start and stop, one item", PoolKind::Processes, 1, false, false, false, {}},
        {"threads", "threads, an item", PoolKind::Threads, 500'000, false, false, false, {}},
        {"processes", "processes, an item", PoolKind::Processes, 500'000, false, false, false, {}},
        {"journal",
         "processes with the record, an item",
         PoolKind::Processes,
         500'000,
         true,
         false,
         false,
         {}},
        {"alone", "processes, one item at a time", PoolKind::Processes, 10'000, false, false, true, {}},
        {"commands", "the command true", PoolKind::Auto, 2'000, true, true, false, {}},
    };
}

JobSpec jobOf(const Subject& subject, const std::string& jobs, const std::string& folder) {
    constexpr int64_t kFirst = 10'000'000;
    JobSpec job;
    job.name = "bench";
    job.cwd = folder;
    job.source.kind = SourceKind::Range;
    job.source.from = kFirst;
    job.source.to = kFirst + subject.items;
    job.worker.id = "digest/xxh3";
    job.worker.params = R"({"of":"text"})";
    if (subject.command) {
        job.worker.id = "exec/command";
        job.worker.params = "{}";
        job.worker.command = {"true"};
    }
    job.pool.kind = subject.kind;
    job.pool.jobs = subject.alone ? "1" : jobs;
    if (subject.alone) job.pool.chunkSize = 1;
    job.output.format = OutputFormat::None;
    job.journal = subject.journal;
    job.journalDir = folder;
    return job;
}

/// Seconds from the start to the end of one run; nothing: Ctrl-C, or another signal that ended it.
Result<std::optional<double>> measure(const JobSpec& job, Screen& screen, SignalWatch& signals) {
    const Instant begun = Clock::now();
    TRY_ASSIGN(auto plan, prepare(job));
    TRY_ASSIGN(const auto run, startRun(std::move(plan), {}));
    const int status = follow(*run, screen, signals).exitStatus;
    if (status > 128) return std::optional<double>();
    if (status != 0)
        return Error{ErrorCode::Start, "bench", "a run did not succeed: " + run->snapshot().stopReason,
                     "`poolboard --cli plugins` lists what is found"};
    return std::optional(toSeconds(Clock::now() - begun));
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// "0.31 µs", "12.5 ms".
std::string durationText(double seconds) {
    char text[32];
    if (seconds < 1e-3)
        std::snprintf(text, sizeof text, "%.3g µs", seconds * 1e6);
    else
        std::snprintf(text, sizeof text, "%.3g ms", seconds * 1e3);
    return text;
}

std::string report(const std::vector<Subject>& all, bool asJson) {
    const double start = median(all[0].seconds);
    std::string out;
    for (const Subject& subject : all) {
        const bool whole = subject.items == 1;
        const double each =
            whole ? start
                  : std::max(median(subject.seconds) - start, 0.0) / static_cast<double>(subject.items);
        if (asJson) {
            nlohmann::ordered_json line{{"subject", subject.id}, {"items", subject.items}, {"seconds", each}};
            out += line.dump() + "\n";
            continue;
        }
        const std::string cost = durationText(each);
        out += subject.name + padTo(subject.name, 36) + cost;
        if (!whole && each > 0)
            out += std::string(12 - std::min<size_t>(displayWidth(cost), 11), ' ') +
                   countText(static_cast<uint64_t>(1 / each)) + "/s";
        out += "\n";
    }
    return out;
}

/// A folder of our own for the records, gone with this object.
class Scratch {
public:
    Scratch() {
        std::error_code none;
        std::string made = (std::filesystem::temp_directory_path(none) / "poolboard-bench-XXXXXX").string();
        if (::mkdtemp(made.data())) m_path = made;
    }
    ~Scratch() {
        std::error_code none;
        if (!m_path.empty()) std::filesystem::remove_all(m_path, none);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace

constinit const CommandPage kBenchPage = {
    .name = "bench",
    .summary = "measures this machine: what an item costs in each pool, commands per second",
    .usage = kUsage,
    .examples = kExamples,
    .text = "Runs nothing of yours: numbers are handed to a worker that takes their digest, and the command "
            "true is run many times. The medians of some rounds are put out, less what it takes to start and "
            "stop. With a busy machine they say how busy it is.",
    .words = {},
    .options = kTable,
};

int benchCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kBenchPage));
    if (!words->others().empty())
        return reportError({ErrorCode::Usage, toDisplay(words->others()[0], 60),
                            "nothing is expected after 'bench'", "--help lists the options"});
    unsigned rounds = 3;
    if (const auto asked = words->one("rounds")) {
        const auto [end, wrong] = std::from_chars(asked->data(), asked->data() + asked->size(), rounds);
        if (wrong != std::errc() || end != asked->data() + asked->size() || rounds < 1 ||
            rounds > kMostRounds)
            return reportError({ErrorCode::Usage, "--rounds",
                                "'" + toDisplay(*asked, 40) + "' is not a number from 1 to 100", "3"});
    }
    const Scratch scratch;
    if (scratch.path().empty())
        return reportError(
            {ErrorCode::Io, "bench", "cannot make a folder for the records", "TMPDIR names another place"});
    SignalWatch signals; // also between the runs: the folder is to be taken away
    ScreenSetup setup;
    setup.quiet = true;
    Screen screen(setup);
    becomeEngineProcess();
    std::vector<Subject> all = subjects();
    if (words->has("quick"))
        for (Subject& subject : all)
            subject.items = std::max<int64_t>(subject.items / 10, 1);
    for (unsigned round = 0; round < rounds; ++round)
        for (Subject& subject : all) {
            const auto seconds =
                measure(jobOf(subject, words->one("jobs").value_or(""), scratch.path()), screen, signals);
            if (!seconds) return reportError(seconds.error());
            if (!seconds.value()) return kInterrupted;
            subject.seconds.push_back(*seconds.value());
        }
    return printText(report(all, words->has("json")));
}

} // namespace poolboard
