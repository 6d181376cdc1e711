// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <QString>

namespace poolboard {

/// The folder a person wants to see of an item: that of the file its result names, or the one the run's
/// results go to, or that of its input. "": none of them is here. Blocks on disk: [reader].
QString folderOfItem(const std::string& runFile, const ItemDetail& detail);

} // namespace poolboard
