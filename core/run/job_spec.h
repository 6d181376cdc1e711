// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/run/halt_rule.h"
#include "core/run/item.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace poolboard {

enum class SourceKind { None, Lines, Nul, Files, Range, Items, Ndjson, Csv, Command };
enum class PoolKind { Auto, Threads, Processes, Async };
enum class ErrorPolicy { Ignore, Immediate, Deferred };
enum class OutputFormat { Auto, Ndjson, Text, None, Files };
enum class IfExists { Fail, Overwrite, Skip, Rename };

/// --sample: so many items at random, the same ones for the same seed.
struct Sample {
    uint64_t count = 0;
    std::optional<uint64_t> seed; ///< nothing: another one each time
    bool operator==(const Sample&) const = default;
};

/// Where items come from. Paths are absolute or relative to `JobSpec::cwd`;
/// "-" is stdin.
struct SourceSpec {
    SourceKind kind = SourceKind::None;
    std::vector<std::string> paths; ///< lines, nul, ndjson, csv: one file; files: files, folders, globs
    std::vector<std::string> include, exclude; ///< globs on the file's name
    bool recursive = false;
    int64_t from = 0, to = 0, step = 1;          ///< range: from inclusive, to exclusive
    std::vector<std::vector<std::string>> items; ///< one list per `:::`; all combinations
    std::vector<bool> paired; ///< which lists are joined to the one before them (`:::+`); see isPaired()
    char delimiter = ',';     ///< csv
    bool header = true;       ///< csv: the first row holds the names
    std::vector<std::string> command;      ///< command: argv, its stdout is the input
    SourceKind format = SourceKind::Lines; ///< command: lines, nul, ndjson or csv
    unsigned perItem = 0;                  ///< -n: so many values make one item of args; 0: each its own
    std::optional<Passing> passing;        ///< default single (several `:::`: args)
    std::optional<uint64_t> total;         ///< --total
    std::optional<uint64_t> first;         ///< --first N
    std::optional<Sample> sample;          ///< of what `first` leaves
    uint64_t block = 0; ///< lines, nul: an item is so many bytes at most, in whole records; 0: one record
    /// How the items are cut: of a command by `format`, else by `kind`.
    SourceKind stream() const { return kind == SourceKind::Command ? format : kind; }
    /// The last of `paired` stands for all lists after it; the first list is joined to nothing.
    bool isPaired(size_t list) const {
        return list > 0 && !paired.empty() && paired[std::min(list, paired.size() - 1)];
    }
    bool operator==(const SourceSpec&) const = default;
};

/// The worker and its parameters. Parameters are JSON object texts, checked
/// against the manifest's schema before anything starts.
struct WorkerSpec {
    std::string id;                   ///< "plugin", "plugin/kind", a path to a .so, or "file.py:Class"
    std::string params = "{}";        ///< for every worker
    std::vector<std::string> each;    ///< JSON objects, dealt to workers by slot in a cycle
    std::vector<std::string> command; ///< after `--`: argv, any bytes; selects exec/command
    bool shell = false;
    std::string mark; ///< --mark, replaces {}
    std::vector<std::string>
        env;            ///< for the hosts: "NAME=value", or "NAME": must be set where the run starts
    std::string python; ///< what runs a worker in Python: a program or a path; "": python3
    bool operator==(const WorkerSpec&) const = default;
};

struct PoolSpec {
    PoolKind kind = PoolKind::Auto;
    std::string jobs;                       ///< "", "8", "50%", "0" (= CPUs)
    unsigned hosts = 0, workersPerHost = 0; ///< 0: from kind and jobs
    unsigned inFlight = 0;                  ///< 0: 1, or 16 for async
    bool ordered = true;
    bool bounded = true;
    unsigned chunkSize = 0; ///< 0: adapts to item time
    unsigned prefillRatio = 2;
    unsigned recycleItems = 0; ///< a worker is replaced after so many items; 0: never
    uint64_t recycleMemory =
        0;            ///< bytes: a host is replaced between items when it has grown to this; 0: never
    Duration delay{}; ///< at least so long between the starts of two items
    std::vector<std::string> launchers; ///< where hosts are started, see run/launcher.h; empty: here
    std::string on;                     ///< a cluster instead, see run/slurm.h; "": none
    std::string launcherHost;           ///< poolboard-relay over there; "": at the same path as here
    bool transfer = false;              ///< items are paths of files here, which travel with them
    bool operator==(const PoolSpec&) const = default;
};

struct ErrorSpec {
    ErrorPolicy policy = ErrorPolicy::Deferred;
    unsigned retries = 0;
    std::optional<HaltRule> halt;
    Duration retryDelayMin = std::chrono::seconds(1), retryDelayMax = std::chrono::seconds(60);
    bool operator==(const ErrorSpec&) const = default;
};

struct LimitSpec {
    std::optional<Duration> item;
    unsigned itemPercent = 0;        ///< of the median of the succeeded items, instead; 0: not used
    std::optional<Duration> silence; ///< without progress or log
    Duration init = std::chrono::seconds(60);
    Duration teardown = std::chrono::seconds(5);
    Duration grace = std::chrono::seconds(2);
    std::optional<Duration> run;
    uint64_t memory = 0;                ///< bytes a host and all it started may hold; 0: no limit
    uint64_t freeMemory = 128ull << 20; ///< nothing is given out while the machine has less; 0: not watched
    uint64_t freeDisk = 64ull << 20;    ///< the same, where output and journal are written
    bool operator==(const LimitSpec&) const = default;
};

struct OutputSpec {
    OutputFormat format = OutputFormat::Auto; ///< ndjson; text with a command
    std::string path;                         ///< "" or "-": stdout; files: the folder
    IfExists ifExists = IfExists::Fail;
    bool tag = false;        ///< text: each line prefixed with the input
    bool lineBuffer = false; ///< text on stdout: lines as they are written, in no order
    std::string failedList;  ///< one failed input a line
    std::string outputName;  ///< files: template of the names; "" picks one
    std::string results;     ///< a folder with a folder per item
    std::string jobLog;      ///< as GNU parallel writes it
    bool durable = false;    ///< results are on the disk before the journal calls an item done
    bool filter = false;     ///< text: not results but the inputs whose result is true
    bool operator==(const OutputSpec&) const = default;
};

/// A job as a person wrote it: the TOML file and the command line both become
/// this. A plain value; prepare() turns it into something that can start.
struct JobSpec {
    std::string name;
    std::string file; ///< the job file it came from, or ""
    std::string cwd;  ///< absolute; relative paths below it
    SourceSpec source;
    WorkerSpec worker;
    PoolSpec pool;
    ErrorSpec errors;
    LimitSpec limits;
    OutputSpec output;
    bool journal = true;
    std::string journalDir; ///< "": the state folder
    std::string whenDone;   ///< for sh -c, once the run is over; "": nothing
    bool operator==(const JobSpec&) const = default;
};

} // namespace poolboard
