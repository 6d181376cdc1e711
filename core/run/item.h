// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome_kind.h"

#include <cstdint>
#include <optional>
#include <string>

namespace poolboard {

/// How one item is handed to the worker: w(item), w(*args), w(**kwargs).
/// The numbers are those of worker.h and of the wire.
enum class Passing : uint8_t { Single = 0, Args = 1, Kwargs = 2 };

/// What the bytes are. Raw: any bytes. Text: UTF-8. Json: one JSON value.
enum class Content : uint8_t { Raw = 0, Text = 1, Json = 2 };

/// The outcome an item has already when it is tried once more (`retry`).
struct EarlierOutcome {
    OutcomeKind kind = OutcomeKind::Failed;
    uint32_t attempts = 1;
    bool lately = false; ///< it is of the run's latest session
};

/// One input. `index` is its place in the input, from 0. A plain value.
struct Item {
    uint64_t index = 0;
    Passing passing = Passing::Single;
    Content content = Content::Raw;
    std::string body;   ///< any bytes
    uint64_t stamp = 0; ///< of the file the item names: changes when the file does; 0: none
    std::optional<EarlierOutcome> replaces = {};
};

} // namespace poolboard
