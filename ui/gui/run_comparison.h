// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/journal/journal.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// An item that ended in another way in one of two runs than in the other.
struct ItemDifference {
    uint64_t index = 0;
    std::string input, message; ///< display-safe; message: of the later run, else of the earlier
    std::optional<OutcomeKind> earlier, later; ///< nothing: it has no outcome there
    double earlierSeconds = 0, laterSeconds = 0;
    bool otherInput = false; ///< not the same item: the inputs of the runs differ
};

struct RunComparison {
    RunRecord earlier, later;
    std::vector<ItemDifference> items; ///< by index
    uint64_t fixed = 0, broken = 0;    ///< of them: did not succeed before and do now; the other way round
    uint64_t stillBad = 0;             ///< did not succeed in either, whatever the way
    bool cut = false; ///< more than `most` items did not succeed in one of them: the rest is not here

    static constexpr size_t kMost = 2000;
};

/// Compares what did not succeed in either with what became of it in the other. Blocks on disk. [reader]
/// `stop` set: Cancelled as an error.
Result<RunComparison> compareRuns(const std::string& earlierFile, const std::string& laterFile,
                                  const std::atomic<bool>& stop, size_t most = RunComparison::kMost);

} // namespace poolboard
