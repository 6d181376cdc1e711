// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/source.h"

namespace poolboard {

/// The lists after `:::`. One list: its values, bytes as they are. Several (or
/// passing args): each item is a JSON array of strings, one of every list — all
/// combinations, the last list fastest. Lists that are joined to the one before them
/// (`:::+`) go element by element with it and count as one; the shortest of them
/// ends them, as in GNU parallel. With passing kwargs the values of the one list
/// are JSON objects.
/// Usage error: an empty list beside others; a value that must go into JSON but
/// is not UTF-8. [source]
Result<std::unique_ptr<Source>> openItems(const SourceSpec& spec);

} // namespace poolboard
