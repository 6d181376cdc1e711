// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace poolboard {

/// How one item is handed to the worker: w(item), w(*args), w(**kwargs).
/// The numbers are those of worker.h and of the wire.
enum class Passing : uint8_t { Single = 0, Args = 1, Kwargs = 2 };

/// What the bytes are. Raw: any bytes. Text: UTF-8. Json: one JSON value.
enum class Content : uint8_t { Raw = 0, Text = 1, Json = 2 };

/// One input. `index` is its place in the input, from 0. A plain value.
struct Item {
    uint64_t index = 0;
    Passing passing = Passing::Single;
    Content content = Content::Raw;
    std::string body; ///< any bytes
};

} // namespace poolboard
