// SPDX-License-Identifier: MIT
#pragma once

#include "core/job/toml_tree.h"
#include "core/run/job_spec.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One key of a job file: how it becomes a part of the spec and how that part
/// is written back. The table of keys is closed: what is not in it is an error.
struct JobKey {
    std::string_view section, name;
    /// Errors say what was expected, at the value's place.
    std::function<Result<void>(JobSpec&, const TomlNode&)> read;
    /// The value as TOML, "" when it need not be written (its default).
    std::function<std::string(const JobSpec&)> write;
};

/// In the order they are written; the keys of a section stand together.
const std::vector<JobKey>& jobKeys();

} // namespace poolboard
