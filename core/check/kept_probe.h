// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/kept_command.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// How a kept program came to its end.
struct ProbeEnd {
    std::optional<KeptEnd> end; ///< nothing: the limit came first, and it was ended
    std::string output, said;   ///< the last 64 KiB of stdout, and 4 KiB of stderr
};

/// Runs a program with all it starts under a keeper (poolboard-guard --keep) in
/// `folder`, for at most `limit`. Error (Start): it could not be started.
Result<ProbeEnd> runKept(const std::vector<std::string>& command, const std::string& folder, Duration limit);

} // namespace poolboard
