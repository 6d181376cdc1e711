// SPDX-License-Identifier: MIT
#pragma once

#include "core/sink/byte_output.h"
#include "core/sink/sink.h"

#include <algorithm>

namespace poolboard {

/// `inner`, and each item's diagnostics on stderr after its result, in one piece. On
/// a terminal both streams meet, so the one is emptied before the other is used.
/// Under `tag` each line begins with the input and a tab. [record]
std::unique_ptr<Sink> withDiagnostics(std::unique_ptr<Sink> inner, ByteOutput diagnostics, bool tag);

/// What of `text` follows its first `out` bytes. Pure.
inline std::string_view restOf(std::string_view text, uint64_t out) {
    return text.substr(std::min<uint64_t>(out, text.size()));
}

/// `text` as it is, or under `tag` as appendTagged() has it. Pure.
void appendLines(std::string& out, bool tag, std::string_view input, std::string_view text);

/// Each line of `text` with `tag` and a tab in front, and with a newline. Pure.
void appendTagged(std::string& out, std::string_view tag, std::string_view text);

} // namespace poolboard
