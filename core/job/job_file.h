// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

#include <string>
#include <string_view>

namespace poolboard {

/// Reads a job file (TOML, at most 1 MiB). Checks words, types and what belongs
/// together; whether the worker, its parameters and the paths exist is prepare()'s
/// matter. The spec's `cwd` is the absolute folder of the file unless [job] cwd
/// says otherwise. Errors are Usage: file:line, key, what was expected, near miss.
Result<JobSpec> loadJob(const std::string& path);

/// The two steps of loadJob(), for who must know which bytes the job came from.
Result<std::string> readJobText(const std::string& path);
Result<JobSpec> parseJobFile(std::string_view toml, const std::string& path);

/// The same for text. `fileName` is what errors and JobSpec::file name; relative
/// paths of [job] cwd start at `dir`.
Result<JobSpec> parseJob(std::string_view toml, const std::string& fileName, const std::string& dir);

/// The job as TOML, without what is at its default: parseJob() of it gives the
/// same spec (but for `file`). It holds `cwd`, so that it stands on its own in
/// the journal; clear cwd first for a file saved in that folder. Strings
/// that are not UTF-8 are written as { base64 = "…" }.
std::string toToml(const JobSpec& job);

} // namespace poolboard
