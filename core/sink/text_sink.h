// SPDX-License-Identifier: MIT
#pragma once

#include "core/sink/file_target.h"
#include "core/sink/sink.h"

namespace poolboard {

struct TextStyle {
    bool isCommand = false; ///< the bytes are the command's: nothing is added
    bool tag = false;       ///< each line begins with the input and a tab
};

/// Not the results but the inputs of those items whose result is true (the JSON value, or
/// this word as text), each with `separator` behind it unless it ends with it.
std::unique_ptr<Sink> makeFilterSink(FileTarget target, char separator);

/// The bytes of each result, also the partial output of what failed. A newline is added
/// where a result of a worker (not of a command) lacks one, and under `tag` wherever one lacks.
std::unique_ptr<Sink> makeTextSink(FileTarget target, TextStyle style);

} // namespace poolboard
