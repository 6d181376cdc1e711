// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/engine/engine.h"
#include "core/engine/run_ports.h"
#include "core/plugin/registry.h"
#include "core/pool/far_side.h"
#include "core/source/source.h"

#include <memory>
#include <string>
#include <vector>

namespace poolboard {

/// What prepare() found out: everything a run needs to start. Internal to the
/// engine. Moves into the run.
struct RunPlan {
    JobSpec job;
    RunSettings settings; ///< runId and journalFile are filled in by startRun()
    FoundWorker worker;
    std::vector<LaunchPlace> places; ///< of its hosts, in a cycle; empty: all here
    unsigned poolKind = 1;           ///< as in worker.h: 0 threads, 1 processes, 2 async
    OutputSpec output;               ///< its format is no longer Auto
    bool isCommand = false;
    std::unique_ptr<Bell> stopReading = std::make_unique<Bell>(); ///< outlives `source`
    std::unique_ptr<Source> source;
    std::optional<Continuation> again; ///< with `earlier`, what the journal says of the run so far
    std::optional<RunRecord> earlier;
};

/// Shape of the pool for `jobs` workers of this kind. Pure.
Result<unsigned> countWorkers(const std::string& jobs, unsigned cpus);

} // namespace poolboard
