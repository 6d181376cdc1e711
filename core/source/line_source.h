// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/source.h"

namespace poolboard {

/// Items cut from byte streams at '\n' (lines) or NUL, one stream after another.
/// The separator is not part of an item, a '\r' is; an empty line is an item; what
/// stands after the last separator is an item too. Each item of 64 MiB or less,
/// memory follows the longest.
///
/// A path may be a file, a FIFO, a device or "-" (stdin, read as it is: no flag
/// of that descriptor is changed). Whole items are handed on as soon as one read
/// brought them. [source] Usage error: a folder. Start: cannot be opened. Io: a read failed.
Result<std::unique_ptr<Source>> openLines(const SourceSpec& spec, const std::string& cwd, int stopFd);

inline constexpr size_t kMaxItemBytes = 64u << 20;

} // namespace poolboard
