// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poolboard {

/// What --on slurm:… asks for.
struct SlurmOrder {
    unsigned nodes = 0;       ///< 0: one, or all of an allocation that is there
    unsigned perNode = 0;     ///< workers; 0: one, or what the allocation offers
    unsigned cpusPerTask = 0; ///< of each worker; 0: not said, one
    std::vector<std::pair<std::string, std::string>> options; ///< of salloc, as written: partition, time …
    std::string gres;                                         ///< one of them, which steps ask for as well
    bool operator==(const SlurmOrder&) const = default;
};

/// "slurm", "slurm:nodes=4,per-node=8,partition=gpu,time=1:00:00,gres=gpu:2". Error (Usage) at `where`. Pure.
Result<SlurmOrder> parseSlurm(std::string_view text, std::string_view where);

/// The salloc command that gets such an allocation and then runs what follows in it.
std::vector<std::string> sallocCommand(const SlurmOrder& order, bool quiet);

/// Starts one step on a node of the allocation `job`, for a host of so many workers. Of our environment it
/// gets what finds programs, libraries and people, and what is Slurm's.
std::vector<std::string> stepCommand(const SlurmOrder& order, const std::string& job, const std::string& node,
                                     unsigned workers);

} // namespace poolboard
