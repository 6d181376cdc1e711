// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// What a person wants of `--tui`.
struct TuiWords {
    enum class What : uint8_t {
        Engine,  ///< `engine` is started and watched
        Attach,  ///< a run somebody carries: `run`, or "" for the newest
        Show,    ///< a run of the history
        History, ///< all of them
        Cli,     ///< nothing to watch (--help, --dry-run): `engine` is for --cli alone
        Help,
    };
    What what = What::History;
    std::vector<std::string> engine; ///< "run", "job.toml" …: words behind --cli
    std::string run;
    bool screenReader = false, ascii = false;
};

/// `words` follow --tui. Usage errors. [any] Pure.
Result<TuiWords> readTuiWords(const std::vector<std::string>& words);

/// What `poolboard --tui --help` says.
std::string tuiHelp();

} // namespace poolboard
