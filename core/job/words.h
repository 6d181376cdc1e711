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

/// "soon,fail=3", "now,fail=10%", "soon,success=1".
Result<HaltRule> parseHalt(std::string_view text, std::string_view where);
std::string formatHalt(const HaltRule& rule);

/// LimitSpec::item and itemPercent: "30s", or "300%" of the median.
struct ItemLimit {
    std::optional<Duration> time;
    unsigned percent = 0;
    bool operator==(const ItemLimit&) const = default;
};
Result<ItemLimit> parseItemLimit(std::string_view text, std::string_view where);
std::string formatItemLimit(const ItemLimit& limit);

/// PoolSpec::recycleItems and recycleMemory: "1000" items, or a size such as "2G".
struct Recycling {
    unsigned items = 0;
    uint64_t memory = 0;
    bool operator==(const Recycling&) const = default;
};
Result<Recycling> parseRecycling(std::string_view text, std::string_view where);
std::string formatRecycling(const Recycling& recycling);

/// SourceSpec::sample: "10", or "10:4711" with the seed. At least one item.
Result<std::optional<Sample>> parseSample(std::string_view text, std::string_view where);
std::string formatSample(const std::optional<Sample>& sample);

/// SourceSpec::block: a size up to 64M, the most an item may have.
Result<uint64_t> parseBlock(std::string_view text, std::string_view where);

/// WorkerSpec::env: "NAME" or "NAME=value". Returns it unchanged.
Result<std::string> parseVariable(std::string_view text, std::string_view where);

/// A size, or "0" for none. formatExactSize() writes what parseSize() reads back.
Result<uint64_t> parseSizeOrNone(std::string_view text, std::string_view where);
std::string formatExactSize(uint64_t bytes);

/// A hint for an unknown word: "did you mean 'lines'?", or "" when nothing is near.
template <class Words> std::string didYouMean(std::string_view word, const Words& words);

} // namespace poolboard

#include "core/base/text.h"

template <class Words> std::string poolboard::didYouMean(std::string_view word, const Words& words) {
    const std::string near = nearMiss(word, words);
    return near.empty() ? "" : "did you mean '" + near + "'?";
}
