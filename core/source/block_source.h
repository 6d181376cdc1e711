// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"
#include "core/source/source.h"

namespace poolboard {

/// `--block`: items of whole records (lines, or what NUL ends), as many as fit into `block` bytes, with
/// their end marks; a longer record is an item of its own. No item spans two streams. [source]
std::unique_ptr<Source> makeBlocks(std::unique_ptr<ByteInput> input, char separator, uint64_t block);

} // namespace poolboard
