// SPDX-License-Identifier: MIT
#include "core/job/words.h"

#include "core/base/units.h"

#include <charconv>
#include <optional>
#include <vector>

namespace poolboard {
namespace {

/// A word and what it means; no meaning: a word of a later version.
template <class Enum> struct Word {
    std::string_view text;
    std::optional<Enum> value;
};

constexpr Word<SourceKind> kSourceKinds[] = {
    {"files", SourceKind::Files}, {"lines", SourceKind::Lines},     {"nul", SourceKind::Nul},
    {"range", SourceKind::Range}, {"items", SourceKind::Items},     {"ndjson", SourceKind::Ndjson},
    {"csv", SourceKind::Csv},     {"command", SourceKind::Command},
};
constexpr Word<SourceKind> kStreamFormats[] = {{"lines", SourceKind::Lines},
                                               {"nul", SourceKind::Nul},
                                               {"ndjson", SourceKind::Ndjson},
                                               {"csv", SourceKind::Csv}};
constexpr Word<Passing> kPassings[] = {
    {"single", Passing::Single}, {"args", Passing::Args}, {"kwargs", Passing::Kwargs}};
constexpr Word<PoolKind> kPoolKinds[] = {{"threads", PoolKind::Threads},
                                         {"processes", PoolKind::Processes},
                                         {"async", PoolKind::Async},
                                         {"auto", PoolKind::Auto}};
constexpr Word<ErrorPolicy> kErrorPolicies[] = {{"ignore", ErrorPolicy::Ignore},
                                                {"immediate", ErrorPolicy::Immediate},
                                                {"deferred", ErrorPolicy::Deferred}};
constexpr Word<OutputFormat> kOutputFormats[] = {{"ndjson", OutputFormat::Ndjson},
                                                 {"text", OutputFormat::Text},
                                                 {"none", OutputFormat::None},
                                                 {"auto", OutputFormat::Auto},
                                                 {"files", OutputFormat::Files}};
constexpr Word<IfExists> kIfExists[] = {{"fail", IfExists::Fail},
                                        {"skip", IfExists::Skip},
                                        {"overwrite", IfExists::Overwrite},
                                        {"rename", IfExists::Rename}};

std::string quoted(std::string_view word) { return "'" + toDisplay(word, 80) + "'"; }

std::string listed(const std::vector<std::string_view>& words) {
    std::string out;
    for (size_t i = 0; i < words.size(); ++i)
        out += std::string(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ").append(words[i]);
    return out;
}

template <class Enum, size_t N>
Result<Enum> meaning(const Word<Enum> (&table)[N], const char* what, std::string_view word,
                     std::string_view where) {
    std::vector<std::string_view> known;
    for (const Word<Enum>& entry : table)
        if (entry.value) known.push_back(entry.text);
    for (const Word<Enum>& entry : table) {
        if (entry.text != word) continue;
        if (entry.value) return *entry.value;
        return Error{ErrorCode::Usage, std::string(where),
                     std::string(what) + " " + quoted(word) + " is not supported yet by this version",
                     "use " + listed(known)};
    }
    return Error{ErrorCode::Usage, std::string(where),
                 quoted(word) + " is not " + (what[0] == 'e' || what[0] == 'o' ? "an " : "a ") + what +
                     "; expected " + listed(known),
                 didYouMean(word, known)};
}

template <class Enum, size_t N> std::string_view wordFor(const Word<Enum> (&table)[N], Enum value) {
    for (const Word<Enum>& entry : table)
        if (entry.value == value) return entry.text;
    return {};
}

/// Splits at ".."; "1..2" → two parts.
std::vector<std::string_view> splitDots(std::string_view text) {
    std::vector<std::string_view> parts;
    for (size_t at; (at = text.find("..")) != std::string_view::npos; text.remove_prefix(at + 2))
        parts.push_back(text.substr(0, at));
    parts.push_back(text);
    return parts;
}

bool toInteger(std::string_view text, int64_t& out) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
    return code == std::errc() && end == text.data() + text.size();
}

} // namespace

Result<SourceKind> parseSourceKind(std::string_view word, std::string_view where) {
    return meaning(kSourceKinds, "source kind", word, where);
}
Result<SourceKind> parseStreamFormat(std::string_view word, std::string_view where) {
    return meaning(kStreamFormats, "format of a stream", word, where);
}
Result<char> parseDelimiter(std::string_view text, std::string_view where) {
    if (text == "tab" || text == "\\t") return '\t';
    if (text == "space") return ' ';
    const auto byte = text.size() == 1 ? static_cast<unsigned char>(text[0]) : 0xFFu;
    if (byte >= 0x80 || byte == 0 || byte == '"' || byte == '\n' || byte == '\r')
        return Error{ErrorCode::Usage, std::string(where),
                     quoted(text) + " cannot separate fields; expected one character, such as ; or tab", ""};
    return text[0];
}
Result<Passing> parsePassing(std::string_view word, std::string_view where) {
    return meaning(kPassings, "way to pass an item", word, where);
}
Result<PoolKind> parsePoolKind(std::string_view word, std::string_view where) {
    return meaning(kPoolKinds, "pool kind", word, where);
}
Result<ErrorPolicy> parseErrorPolicy(std::string_view word, std::string_view where) {
    return meaning(kErrorPolicies, "error policy", word, where);
}
Result<OutputFormat> parseOutputFormat(std::string_view word, std::string_view where) {
    return meaning(kOutputFormats, "output format", word, where);
}
Result<IfExists> parseIfExists(std::string_view word, std::string_view where) {
    return meaning(kIfExists, "policy for existing files", word, where);
}

std::string wordOfDelimiter(char delimiter) {
    return delimiter == '\t' ? "tab" : delimiter == ' ' ? "space" : std::string(1, delimiter);
}
std::string_view wordOf(SourceKind kind) { return wordFor(kSourceKinds, kind); }
std::string_view wordOf(Passing passing) { return wordFor(kPassings, passing); }
std::string_view wordOf(PoolKind kind) { return wordFor(kPoolKinds, kind); }
std::string_view wordOf(ErrorPolicy policy) { return wordFor(kErrorPolicies, policy); }
std::string_view wordOf(OutputFormat format) { return wordFor(kOutputFormats, format); }
std::string_view wordOf(IfExists policy) { return wordFor(kIfExists, policy); }

Result<Range> parseRange(std::string_view text, std::string_view where) {
    const auto refuse = [&](std::string message) {
        return Error{ErrorCode::Usage, std::string(where), std::move(message), ""};
    };
    Range range;
    const std::vector<std::string_view> parts = splitDots(text);
    if (parts.size() < 2 || parts.size() > 3 || !toInteger(parts[0], range.from) ||
        !toInteger(parts[1], range.to) || (parts.size() == 3 && !toInteger(parts[2], range.step)))
        return refuse(quoted(text) + " is not a range of integers, such as 0..1000 or 0..1000..5");
    if (range.step == 0) return refuse("the step of the range " + quoted(text) + " is 0");
    if (range.from < range.to && range.step < 0)
        return refuse("the range " + quoted(text) + " goes up, so its step must be above 0");
    if (range.from > range.to && range.step > 0)
        return refuse("the range " + quoted(text) + " goes down, so it needs a step below 0, such as " +
                      formatRange({range.from, range.to, -1}));
    return range;
}

std::string formatRange(const Range& range) {
    std::string out = std::to_string(range.from) + ".." + std::to_string(range.to);
    return range.step == 1 ? out : out + ".." + std::to_string(range.step);
}

Result<std::string> parseJobs(std::string_view text, std::string_view where) {
    const bool percent = !text.empty() && text.back() == '%';
    int64_t number = 0;
    const bool good = toInteger(text.substr(0, text.size() - (percent ? 1 : 0)), number);
    if (!good || number < (percent ? 1 : 0) || number > (percent ? 10000 : 100000))
        return Error{ErrorCode::Usage, std::string(where),
                     quoted(text) + " is not a number of workers, such as 8, 50% or 0 (all CPUs)", ""};
    return std::string(text);
}

Result<std::pair<Duration, Duration>> parseDelays(std::string_view text, std::string_view where) {
    const std::vector<std::string_view> parts = splitDots(text);
    TRY_ASSIGN(const Duration low, parseDuration(parts.front(), where));
    TRY_ASSIGN(const Duration high, parseDuration(parts.back(), where));
    if (parts.size() > 2 || low > high)
        return Error{ErrorCode::Usage, std::string(where),
                     quoted(text) + " is not a delay from short to long, such as 1s..60s", ""};
    return std::pair(low, high);
}

} // namespace poolboard
