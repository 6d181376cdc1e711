// SPDX-License-Identifier: MIT
#pragma once

#include "core/sink/file_target.h"
#include "core/sink/sink.h"

namespace poolboard {

struct TextStyle {
    bool isCommand = false; ///< the bytes are the command's: nothing is added
    bool tag = false;       ///< each line begins with the input and a tab
};

/// The bytes of each result, also the partial output of what failed; diagnostics
/// to stderr, an item's after its result. A newline is added where a result of
/// a worker (not of a command) lacks one, and under `tag` wherever one lacks.
std::unique_ptr<Sink> makeTextSink(FileTarget target, ByteOutput diagnostics, TextStyle style);

} // namespace poolboard
