// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "core/engine/run_ports.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// Whole runs of the real engine, over the real guard and hosts, with workers
/// that misbehave on order (tests/plugins/fault).
namespace poolboard::test {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true; ///< signals and limits are not what they are elsewhere
inline constexpr int kSlower = 4;        ///< what a time limit is to be multiplied with
#else
inline constexpr bool kSanitized = false;
inline constexpr int kSlower = 1;
#endif

/// One line of the result file.
struct RecordLine {
    uint64_t index = 0;
    std::string outcome, result, errorType, message, signal;
    unsigned attempts = 0;
    int exitCode = -1;
};

/// What a run came to.
struct Ended {
    bool inTime = false; ///< false: it had to be killed, and nothing else here counts
    int exitStatus = -1;
    std::vector<RecordLine> records; ///< in the order written
    Snapshot last;
    double seconds = 0;
    std::string error; ///< why it did not start

    std::map<std::string, size_t> outcomes() const; ///< how many of each
    const RecordLine* of(uint64_t index) const;     ///< null: none
};

/// Runs in a folder of its own, which is also TMPDIR. One per process: it makes
/// this process the one that adopts orphans.
class Bench {
public:
    Bench();
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    const std::string& folder() const { return m_folder; }
    /// A job with the orders as its items. Threads and processes run the plugin
    /// "fault"; async runs "async", eight items in flight. No journal.
    JobSpec job(std::vector<std::string> orders, PoolKind kind, unsigned jobs = 3);
    AliveTimes alive; ///< of the runs from now on

    /// Null: `error` says why.
    std::unique_ptr<RunHandle> begin(const JobSpec& spec, std::string& error);
    /// Waits for the end and reads the result file. After `limit` the run is killed.
    Ended end(const JobSpec& spec, std::unique_ptr<RunHandle> run, Duration limit);
    Ended go(const JobSpec& spec, Duration limit = std::chrono::seconds(60) * kSlower);

private:
    std::string m_folder;
    int m_number = 0;
};

/// What a run must give back: taken before it, compared after it.
class Census {
public:
    explicit Census(const Bench& bench);
    /// "" when there is no descriptor, process, temporary file or shared memory
    /// more than before; else a sentence.
    std::string leftover() const;

private:
    static std::multiset<std::string> descriptors();
    std::set<std::string> files() const;

    std::string m_folder;
    std::multiset<std::string> m_descriptors;
    std::set<std::string> m_files;
};

/// The result file, line by line. A last line without its end is no record.
std::vector<RecordLine> readRecords(const std::string& path);

} // namespace poolboard::test
