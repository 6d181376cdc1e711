// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"
#include "core/source/source.h"

namespace poolboard {

/// One JSON value a line (NDJSON, JSON Lines). An array is passed as args, an object
/// as kwargs, anything else as a single value; `passing` overrides: single takes every
/// value as it is, args takes arrays only, kwargs objects only. The item is the text of
/// the value, unchanged, without the white space around it. Blank lines, CRLF and a byte
/// order mark are not items. Io error: a line that is not one JSON value, with its place. [source]
std::unique_ptr<Source> makeNdjson(std::unique_ptr<ByteInput> input, std::optional<Passing> passing);

} // namespace poolboard
