// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"
#include "ui/cli/argument_split.h"
#include "ui/cli/option_words.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace poolboard {

/// The part of the command line that says where items come from, laid over the
/// job's source: `:::` lists, --input-command, -i, -f, -0, --include …; none of them and no source
/// in the job: standard input, unless that is a terminal. Errors: Usage.
Result<void> readSourceArguments(SourceSpec& source, const ArgumentSplit& split, const OptionWords& words,
                                 const std::string& cwd, bool stdinIsTerminal);

/// A whole number from `least` to `most`.
Result<uint64_t> parseCount(std::string_view text, std::string_view where, uint64_t least,
                            uint64_t most = std::numeric_limits<uint64_t>::max());

/// The same as a parser for readOption().
template <class Target> auto countFrom(uint64_t least) {
    return [least](std::string_view text, std::string_view where) {
        return parseCount(text, where, least, std::numeric_limits<Target>::max());
    };
}

} // namespace poolboard
