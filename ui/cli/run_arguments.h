// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/run/job_spec.h"
#include "ui/cli/argument_split.h"
#include "ui/cli/option_words.h"
#include "ui/cli/status_template.h"

#include <string>
#include <vector>

namespace poolboard {

enum class ProgressMode : uint8_t { Auto, Tty, Plain, None };
enum class ColorMode : uint8_t { Auto, Always, Never };

/// What a person asked of `run`, but for the values of worker parameters, which
/// need the worker's schema (worker_params.h). A plain value.
struct RunArguments {
    JobSpec job;
    std::vector<std::string> params;       ///< "K=V"
    std::vector<std::string> workerParams; ///< "N:K=V"
    std::vector<std::string> each;         ///< "K=V1,V2"
    RunOptions options;
    ProgressMode progress = ProgressMode::Auto;
    ColorMode color = ColorMode::Auto;
    StatusTemplate status; ///< empty: our own line
    bool quiet = false;
    bool dryRun = false;
};

/// Where the command line was typed.
struct Surroundings {
    std::string cwd; ///< absolute
    bool stdinIsTerminal = false;
};

/// The job (empty, or from a file) with the command line laid over it. Without any
/// source and with a terminal as standard input, `job.source.kind` stays None.
/// Errors are Usage and name the option. Reads no file but to see what is a folder.
Result<RunArguments> readRunArguments(const ArgumentSplit& split, const OptionWords& words, JobSpec job,
                                      const Surroundings& here);

} // namespace poolboard
