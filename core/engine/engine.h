// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/engine/run_command.h"
#include "core/journal/item_pick.h"
#include "core/journal/journal.h"
#include "core/run/job_spec.h"
#include "core/run/snapshot.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// A checked job: worker found, parameters valid, shape known, nothing started.
/// Opaque to faces; made by prepare(), used once by startRun().
struct RunPlan;
struct RunPlanDeleter {
    void operator()(RunPlan*) const;
};
using RunPlanPtr = std::unique_ptr<RunPlan, RunPlanDeleter>;

/// A run that goes on, instead of a new one.
struct Continuation {
    std::string runFile;
    /// Which items of the journal to work on; nothing: the job's source is read again, and what is done is
    /// passed over.
    std::optional<ItemPick> pick;
    bool force = false; ///< also with another worker, or a source that has changed

    bool retries() const { return pick && pick->what != ItemPick::What::Pending; }
};

/// Checks everything that can be checked before anything starts. Error codes:
/// Usage (exit 2) for words, parameters, outputs that exist; Start (exit 5) for
/// a worker or a source that is not there. Reads files, blocks: not on [main] of a window.
/// Look: nothing the job names is executed for it, not even an interpreter to read a worker's file.
enum class Purpose { Run, Look };
Result<RunPlanPtr> prepare(const JobSpec& job, Purpose purpose = Purpose::Run,
                           const std::optional<Continuation>& again = {});

/// What the plan came to, for --dry-run and faces.
struct PlanSummary {
    std::string worker; ///< "image/thumbnail"
    std::string pluginPath, params;
    unsigned hosts = 1, workersPerHost = 1, inFlight = 1;
    std::optional<RunRecord> earlier; ///< of a run that goes on
    uint64_t repeated = 0;            ///< records on stdout that this session may write a second time
};
PlanSummary describe(const RunPlan& plan);

/// For a program that is nothing but an engine: what a killed guard leaves behind comes
/// to this process, and ends with the run. A library's user does not call it. [main]
/// Before the first run.
void becomeEngineProcess();

struct RunOptions {
    std::string runId;               ///< "": one is made
    std::vector<std::string> events; ///< where the event stream goes: files; "-": stderr
    std::string servePath;           ///< "": none; else viewers may attach at this socket
    double lingerSeconds = 0;        ///< how long a served run waits for its viewers after the end
    bool attachable = false; ///< without servePath: viewers may attach at socketOfRun(), if that can be made
    bool debug = false;
};

/// One run, from the outside. All methods [any]; none blocks but wait().
class RunHandle {
public:
    virtual ~RunHandle() = default; ///< kills what still runs, joins
    virtual const std::string& id() const = 0;
    /// The results' file or folder, as chosen under --if-exists rename; "": stdout or none.
    virtual const std::string& outputPath() const = 0;
    /// Heard by the run as soon as it looks; the next snapshot shows what came of it.
    virtual void tell(RunCommand command) = 0;
    /// Asks for a stop; a stronger one may follow. `exitStatus` is what the run
    /// ends with (130, 143, …); `reason` a sentence for the summary.
    void stop(StopMode mode, int exitStatus, std::string reason) {
        tell(StopCommand{mode, exitStatus, std::move(reason)});
    }
    /// The newest snapshot.
    virtual Snapshot snapshot() const = 0;
    /// Readable when there is a newer snapshot than the last snapshot() took,
    /// and when the run is over. For poll().
    virtual int wakeFd() const = 0;
    /// Waits for the end; the exit status of interfaces.md. Once.
    virtual int wait() = 0;
};
Result<std::unique_ptr<RunHandle>> startRun(RunPlanPtr plan, RunOptions options);

} // namespace poolboard
