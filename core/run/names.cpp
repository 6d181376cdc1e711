// SPDX-License-Identifier: MIT
#include "core/run/snapshot.h"

namespace poolboard {

std::string_view outcomeName(OutcomeKind kind) {
    static constexpr std::string_view kNames[] = {"succeeded", "failed",    "timed_out",
                                                  "crashed",   "cancelled", "skipped"};
    return kNames[static_cast<size_t>(kind)];
}

std::string_view totalBasisName(TotalBasis basis) {
    static constexpr std::string_view kNames[] = {"unknown", "items", "bytes"};
    return kNames[static_cast<size_t>(basis)];
}

std::string_view runStateName(RunState state) {
    static constexpr std::string_view kNames[kRunStates] = {
        "preparing", "running",  "failing",  "pausing",
        "paused",    "stopping", "finished", "finished_with_failures",
        "stopped",   "halted",   "broken",
    };
    return kNames[static_cast<size_t>(state)];
}

std::string_view workerStateName(WorkerState state) {
    static constexpr std::string_view kNames[] = {"starting", "initialising", "idle",    "working",
                                                  "silent",   "retiring",     "crashed", "stopped"};
    return kNames[static_cast<size_t>(state)];
}

bool isOver(RunState state) { return state >= RunState::Finished; }

} // namespace poolboard
