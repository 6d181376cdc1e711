// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cli/option_words.h"

namespace poolboard {

/// The options of `--cli run`, exactly as in docs: names are a contract.
std::span<const OptionRow> runOptions();

} // namespace poolboard
