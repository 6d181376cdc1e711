// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

#include <string>
#include <string_view>
#include <utility>

namespace poolboard {

/// The words of options and job files, read in one place. Pure. Every error is
/// ErrorCode::Usage, names `where` (an option or "job.toml:12") and says what was
/// expected and the near miss. Words of a later version are refused as such.
Result<SourceKind> parseSourceKind(std::string_view word, std::string_view where);
/// Those a stream of bytes can be read as: lines, nul, ndjson, csv.
Result<SourceKind> parseStreamFormat(std::string_view word, std::string_view where);
/// One byte between the fields of CSV; "tab", "\\t" and "space" are words for theirs.
Result<char> parseDelimiter(std::string_view text, std::string_view where);
Result<Passing> parsePassing(std::string_view word, std::string_view where);
Result<PoolKind> parsePoolKind(std::string_view word, std::string_view where);
Result<ErrorPolicy> parseErrorPolicy(std::string_view word, std::string_view where);
Result<OutputFormat> parseOutputFormat(std::string_view word, std::string_view where);
Result<IfExists> parseIfExists(std::string_view word, std::string_view where);

/// The word each of the above reads back. SourceKind::None: "".
std::string wordOfDelimiter(char delimiter);
std::string_view wordOf(SourceKind kind);
std::string_view wordOf(Passing passing);
std::string_view wordOf(PoolKind kind);
std::string_view wordOf(ErrorPolicy policy);
std::string_view wordOf(OutputFormat format);
std::string_view wordOf(IfExists policy);

/// Integers from `from` (inclusive) to `to` (exclusive).
struct Range {
    int64_t from = 0, to = 0, step = 1;
    bool operator==(const Range&) const = default;
};
/// "0..1000", "0..1000..5", "10..0..-1". A step that leads away from the end is
/// refused; an empty range ("3..3") is not.
Result<Range> parseRange(std::string_view text, std::string_view where);
std::string formatRange(const Range& range); ///< the step only when it is not 1

/// PoolSpec::jobs: "8", "50%", or "0" for all CPUs. Returns it unchanged.
Result<std::string> parseJobs(std::string_view text, std::string_view where);

/// "1s..60s", or "5s" for both ends. The first may not exceed the second.
Result<std::pair<Duration, Duration>> parseDelays(std::string_view text, std::string_view where);

/// A hint for an unknown word: "did you mean 'lines'?", or "" when nothing is near.
template <class Words> std::string didYouMean(std::string_view word, const Words& words);

} // namespace poolboard

#include "core/base/text.h"

template <class Words> std::string poolboard::didYouMean(std::string_view word, const Words& words) {
    const std::string near = nearMiss(word, words);
    return near.empty() ? "" : "did you mean '" + near + "'?";
}
