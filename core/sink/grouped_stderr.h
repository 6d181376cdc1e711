// SPDX-License-Identifier: MIT
#pragma once

#include "core/sink/byte_output.h"
#include "core/sink/sink.h"

namespace poolboard {

/// `inner`, and each item's diagnostics on stderr after its result, in one piece. On
/// a terminal both streams meet, so the one is emptied before the other is used.
/// Under `tag` each line begins with the input and a tab. [record]
std::unique_ptr<Sink> withDiagnostics(std::unique_ptr<Sink> inner, ByteOutput diagnostics, bool tag);

/// Each line of `text` with `tag` and a tab in front, and with a newline. Pure.
void appendTagged(std::string& out, std::string_view tag, std::string_view text);

} // namespace poolboard
