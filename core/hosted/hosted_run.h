// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"
#include "core/base/clock.h"
#include "core/run/outcome_kind.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace poolboard::inline api {

/// What a Pool runs and how: the words of a job file.
struct HostedSpec {
    enum class Kind { Auto, Threads, Processes, Async };
    enum class Passing { Single, Args, Kwargs };

    std::string worker;        ///< "digest/sha256", a path to a .so, "file.py:Class"
    std::string params = "{}"; ///< a JSON object, checked against the worker's schema before anything starts
    std::vector<std::string> each = {}; ///< JSON objects on top, dealt to the workers in turn
    std::vector<std::string> env = {};  ///< for the hosts: "NAME=value"
    std::string python = {};            ///< what runs a worker in Python; "": python3
    Kind kind = Kind::Auto;             ///< Auto: what the worker prefers
    unsigned jobs = 0;                  ///< workers; 0: as many as this process may use CPUs
    unsigned inFlight = 0;              ///< items in each worker at once; 0: 1, or 16 for async
    Passing passing = Passing::Single;  ///< items of Args are JSON arrays, of Kwargs JSON objects
    std::string cwd = {};               ///< relative paths are below it; "": the current folder
};

/// The part of Options that the engine carries out.
struct HostedOptions {
    bool ordered = true, bounded = true;
    unsigned chunk = 0, prefill = 0, retries = 0;
    Duration retryDelay{}, retryDelayMost{}, timeout{};
    uint64_t memory = 0;
};

/// How an item ended in a host, as values.
struct HostedOutcome {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    unsigned attempts = 1;
    int worker = -1;
    std::string input, result;        ///< any bytes
    std::string type, message, trace; ///< when it did not succeed
    int signal = 0, exitCode = -1;
};

/// One run of the engine with the caller's items: the same run that `poolboard --cli run` makes, without a
/// journal. The consumer's thread reads its input when the run wants items and there is no outcome to give.
/// [consumer] but for stop(). Destroying it kills what still runs.
class POOLBOARD_API HostedRun {
public:
    /// Appends one item's bytes; false: there are no more.
    using Pull = std::function<bool(std::string&)>;

    /// Throws std::invalid_argument when the words are wrong, std::runtime_error when the worker cannot be
    /// had.
    HostedRun(const HostedSpec& spec, const HostedOptions& options, std::optional<uint64_t> total, Pull pull);
    ~HostedRun();
    HostedRun(const HostedRun&) = delete;
    HostedRun& operator=(const HostedRun&) = delete;

    /// Nothing: the run is over. Throws std::runtime_error when it ended because its workers could not be
    /// started.
    std::optional<HostedOutcome> next();
    /// Running items finish, nothing else begins; next() gives what is there. [any]
    void stop();

    /// Checks everything that can be checked before a run, and starts nothing. Throws like the constructor.
    static void check(const HostedSpec& spec);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace poolboard::inline api
