// SPDX-License-Identifier: MIT
// bench_pool BYTES ITEMS [JOBS [CHUNK [RATIO [JOURNAL_DIR]]]]
//
// A whole run of the real engine over real hosts: an unsized source, bounded and
// ordered, each outcome delivered on its own. CHUNK 0 is automatic. BENCH_WORKER in the
// environment names another worker that gives its items back, such as echo.py:echo.
#include "bench/made_items.h"
#include "bench/measured.h"
#include "core/engine/engine.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_thread.h"

#include <climits>
#include <cstdlib>
#include <unistd.h>

using namespace poolboard;
using namespace poolboard::bench;

namespace {

std::string programFolder() {
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    const std::string program(path, length > 0 ? static_cast<size_t>(length) : 0);
    return program.substr(0, program.rfind('/'));
}

/// A sink belongs to the run; this one passes on to one that outlives it.
struct PassOn final : Sink {
    explicit PassOn(CheckingSink& sink) : to(sink) {}
    Result<void> write(const Outcome& outcome) override { return to.write(outcome); }
    Result<void> flush() override { return to.flush(); }
    Result<void> finish() override { return to.finish(); }
    CheckingSink& to;
};

int fail(const std::string& text) {
    std::fprintf(stderr, "bench_pool: %s\n", text.c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, unsigned long other) {
        return argc > at ? std::strtoul(argv[at], nullptr, 10) : other;
    };
    const size_t bytes = number(1, 8);
    const uint64_t items = number(2, 1000000);
    ::setenv("POOLBOARD_PREFIX", (programFolder() + "/..").c_str(), 1);

    JobSpec job;
    job.cwd = "/";
    const char* const worker = std::getenv("BENCH_WORKER");
    job.worker.id = worker != nullptr ? worker : programFolder() + "/bench_echo.so";
    job.source.kind = SourceKind::Range;
    job.source.to = 1 << 30; // stands in for the made items until the plan is there
    job.pool.kind = PoolKind::Processes;
    job.pool.jobs = std::to_string(number(3, 2));
    job.pool.chunkSize = static_cast<unsigned>(number(4, 0));
    job.pool.prefillRatio = static_cast<unsigned>(number(5, 2));
    job.output.format = OutputFormat::None;
    auto plan = prepare(job);
    if (!plan) return fail(plan.error().text());
    plan.value()->source = makeItems(items, bytes);
    plan.value()->settings.total.reset();

    const std::unique_ptr<CheckingSink> checked = makeCheckingSink(items, bytes);
    RecordPlaces places;
    places.output = std::make_unique<PassOn>(*checked);
    if (argc > 6) {
        RunRecord record;
        record.id = "bench";
        record.worker = "bench_echo/echo";
        auto journal = createJournal(argv[6], record);
        if (!journal) return fail(journal.error().text());
        places.journal = std::move(journal).value();
    }
    SnapshotBoard board;
    int status = 0;
    {
        RunThread run(std::move(plan).value(), std::move(places), nullptr, std::make_unique<Bell>(), board);
        status = run.wait();
    }
    if (status != 0 || !checked->inOrder()) return fail("the run ended with " + std::to_string(status));
    report(checked->secondsEach(), cpuSeconds() / static_cast<double>(items));
}
