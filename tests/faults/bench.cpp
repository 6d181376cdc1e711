// SPDX-License-Identifier: MIT
#include "tests/faults/bench.h"

#include "core/engine/run_plan.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::test {
namespace fs = std::filesystem;
using nlohmann::json;
using namespace std::chrono_literals;

std::map<std::string, size_t> Ended::outcomes() const {
    std::map<std::string, size_t> out;
    for (const RecordLine& record : records)
        ++out[record.outcome];
    return out;
}

const RecordLine* Ended::of(uint64_t index) const {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [index](const RecordLine& record) { return record.index == index; });
    return found == records.end() ? nullptr : &*found;
}

Bench::Bench() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    std::string name = (fs::temp_directory_path() / "poolboard-bench-XXXXXX").string();
    if (!::mkdtemp(name.data())) std::abort();
    m_folder = name;
    fs::create_directory(m_folder + "/tmp");
    ::setenv("TMPDIR", (m_folder + "/tmp").c_str(), 1);
}

Bench::~Bench() {
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

JobSpec Bench::job(std::vector<std::string> orders, PoolKind kind, unsigned jobs) {
    JobSpec spec;
    spec.cwd = m_folder;
    spec.worker.id =
        std::string(TEST_BUILD_DIR "/tests/workers/") + (kind == PoolKind::Async ? "async.so" : "fault.so");
    spec.source.kind = SourceKind::Items;
    spec.source.items = {std::move(orders)};
    spec.pool.kind = kind;
    spec.pool.jobs = std::to_string(jobs);
    if (kind == PoolKind::Async) spec.pool.inFlight = 8;
    spec.limits.grace = 300ms * kSlower;
    spec.journal = false;
    spec.output.format = OutputFormat::Ndjson;
    spec.output.path = "out" + std::to_string(++m_number) + ".ndjson";
    return spec;
}

std::unique_ptr<RunHandle> Bench::begin(const JobSpec& spec, std::string& error) {
    auto plan = prepare(spec);
    if (!plan) {
        error = plan.error().text();
        return nullptr;
    }
    plan.value()->settings.alive = alive;
    auto run = startRun(std::move(plan).value(), {});
    if (!run) {
        error = run.error().text();
        return nullptr;
    }
    return std::move(run).value();
}

Ended Bench::end(const JobSpec& spec, std::unique_ptr<RunHandle> run, Duration limit) {
    Ended out;
    for (const Instant until = Clock::now() + limit; !out.inTime && Clock::now() < until;) {
        out.last = run->snapshot();
        out.inTime = isOver(out.last.state);
        if (out.inTime) break;
        pollfd wait{run->wakeFd(), POLLIN, 0};
        ::poll(&wait, 1, 500);
    }
    if (out.inTime) out.exitStatus = run->wait();
    run.reset();
    const std::string path = m_folder + "/" + spec.output.path;
    out.records = readRecords(path);
    fs::remove(path);
    return out;
}

Ended Bench::go(const JobSpec& spec, Duration limit) {
    const Instant begun = Clock::now();
    std::string error;
    auto run = begin(spec, error);
    Ended out;
    if (run) out = end(spec, std::move(run), limit);
    out.error = error;
    out.seconds = toSeconds(Clock::now() - begun);
    return out;
}

std::vector<RecordLine> readRecords(const std::string& path) {
    std::vector<RecordLine> out;
    std::ifstream in(path);
    for (std::string text; std::getline(in, text) && !in.eof();) { // at the end: it was cut short
        const json line = json::parse(text);
        RecordLine& record = out.emplace_back();
        record.index = line.at("index");
        record.outcome = line.at("outcome");
        record.attempts = line.value("attempts", 0u);
        if (line.contains("result"))
            record.result =
                line["result"].is_string() ? line["result"].get<std::string>() : line["result"].dump();
        if (line.contains("error")) {
            record.errorType = line["error"].value("type", "");
            record.message = line["error"].value("message", "");
        }
        record.signal = line.value("signal", "");
        record.exitCode = line.value("exit_code", -1);
    }
    return out;
}

Census::Census(const Bench& bench)
    : m_folder(bench.folder()), m_descriptors(descriptors()), m_files(files()) {}

std::multiset<std::string> Census::descriptors() {
    constexpr std::string_view kDeleted = " (deleted)";
    std::multiset<std::string> out;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::string target = fs::read_symlink(entry.path(), failed).string();
        // The number behind "pipe:" and the like differs from run to run, its kind does not.
        if (!target.starts_with('/')) target.resize(std::min(target.size(), target.find('[')));
        // One that we inherited may be deleted meanwhile: the log of who runs the tests.
        if (target.ends_with(kDeleted)) target.resize(target.size() - kDeleted.size());
        if (!failed && !target.starts_with("/proc/")) out.insert(target);
    }
    return out;
}

std::set<std::string> Census::files() const {
    std::set<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder))
        // A thread sanitizer leaves one when its process is killed while it starts.
        if (!kSanitized || !entry.path().filename().string().starts_with("tsan."))
            out.insert(entry.path().string());
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator("/dev/shm", failed))
        if (entry.path().filename().string().starts_with("poolboard")) out.insert(entry.path().string());
    return out;
}

std::string Census::leftover() const {
    while (::waitpid(-1, nullptr, WNOHANG) > 0) { // the dead are nobody's harm
    }
    for (const auto& task : fs::directory_iterator("/proc/self/task")) {
        std::ifstream in(task.path() / "children");
        if (std::string pid; in >> pid) {
            std::ifstream command("/proc/" + pid + "/cmdline");
            std::string words;
            std::getline(command, words, '\0');
            return "process " + pid + " (" + words + ") is still there";
        }
    }
    for (const std::string& now : descriptors())
        if (const auto count = descriptors().count(now); count > m_descriptors.count(now))
            return "descriptors of " + now + ": " + std::to_string(count) +
                   ", before: " + std::to_string(m_descriptors.count(now));
    for (const std::string& file : files())
        if (!m_files.contains(file)) return "the file " + file + " is still there";
    return {};
}

} // namespace poolboard::test
