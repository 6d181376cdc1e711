// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/sink/sink.h"

namespace poolboard {

/// Puts the records that the journal holds for items tried again into the places of their older ones in the
/// result file, which is written anew beside and put in place whole; journal and file agree whenever the
/// process dies. Without such records nothing is done. [record] Nobody else writes the file.
Result<void> mergeResults(JournalWriter& journal, const KeptFile& file, const std::string& role,
                          const Renderer& render);

} // namespace poolboard
