// SPDX-License-Identifier: MIT
// The words of halting, limits and recycling.
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/job/words.h"

#include <charconv>

namespace poolboard {
namespace {

Error refuse(std::string_view text, std::string_view where, std::string_view what) {
    return {ErrorCode::Usage, std::string(where), "'" + toDisplay(text, 60) + "' is not " + std::string(what),
            ""};
}

/// A whole number above 0 and nothing else.
std::optional<uint64_t> count(std::string_view text, uint64_t most) {
    uint64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size() || number == 0 || number > most)
        return std::nullopt;
    return number;
}

} // namespace

Result<HaltRule> parseHalt(std::string_view text, std::string_view where) {
    const auto wrong = [&] {
        return refuse(
            text, where,
            "a halt rule, such as soon,fail=3 or now,fail=10% or soon,success=1 (soon: running items "
            "finish, now: they are cancelled)");
    };
    HaltRule rule;
    const size_t comma = text.find(',');
    if (comma == std::string_view::npos) return wrong();
    const std::string_view when = text.substr(0, comma);
    std::string_view what = text.substr(comma + 1);
    if (when != "now" && when != "soon") return wrong();
    rule.now = when == "now";
    const bool success = what.starts_with("success=");
    if (!success && !what.starts_with("fail=")) return wrong();
    what.remove_prefix(success ? 8 : 5);
    const bool percent = !success && what.ends_with('%');
    if (percent) what.remove_suffix(1);
    const auto number = count(what, percent ? 100 : UINT64_MAX);
    if (!number) return wrong();
    rule.number = *number;
    rule.what = success   ? HaltRule::What::Successes
                : percent ? HaltRule::What::FailurePercent
                          : HaltRule::What::Failures;
    return rule;
}

std::string formatHalt(const HaltRule& rule) {
    const bool success = rule.what == HaltRule::What::Successes;
    return std::string(rule.now ? "now," : "soon,") + (success ? "success=" : "fail=") +
           std::to_string(rule.number) + (rule.what == HaltRule::What::FailurePercent ? "%" : "");
}

Result<ItemLimit> parseItemLimit(std::string_view text, std::string_view where) {
    if (text.ends_with('%')) {
        const auto percent = count(text.substr(0, text.size() - 1), 1'000'000);
        if (!percent || *percent <= 100)
            return refuse(text, where, "a part of the median item above 100%, such as 300%");
        return ItemLimit{std::nullopt, static_cast<unsigned>(*percent)};
    }
    TRY_ASSIGN(const Duration time, parseDuration(text, where));
    return ItemLimit{time, 0};
}

std::string formatItemLimit(const ItemLimit& limit) {
    if (limit.percent != 0) return std::to_string(limit.percent) + "%";
    return limit.time ? formatDuration(*limit.time) : "";
}

Result<Recycling> parseRecycling(std::string_view text, std::string_view where) {
    if (const auto items = count(text, 1'000'000'000)) return Recycling{static_cast<unsigned>(*items), 0};
    const auto memory = parseSize(text, where);
    if (!memory || memory.value() == 0)
        return refuse(text, where, "a number of items, such as 1000, or a size of memory, such as 2G");
    return Recycling{0, memory.value()};
}

std::string formatRecycling(const Recycling& recycling) {
    return recycling.memory != 0 ? formatExactSize(recycling.memory) : std::to_string(recycling.items);
}

Result<std::optional<Sample>> parseSample(std::string_view text, std::string_view where) {
    const size_t colon = text.find(':');
    const auto items = count(text.substr(0, colon), UINT64_MAX);
    const std::string_view seed = colon == std::string_view::npos ? "1" : text.substr(colon + 1);
    const auto number = seed == "0" ? std::optional<uint64_t>(0) : count(seed, UINT64_MAX);
    if (!items || !number)
        return refuse(text, where, "a number of items, such as 10, or 10:4711 to choose the same ones again");
    Sample sample{*items, {}};
    if (colon != std::string_view::npos) sample.seed = number;
    return std::optional(sample);
}

std::string formatSample(const std::optional<Sample>& sample) {
    if (!sample) return "";
    return std::to_string(sample->count) + (sample->seed ? ":" + std::to_string(*sample->seed) : "");
}

Result<uint64_t> parseBlock(std::string_view text, std::string_view where) {
    constexpr uint64_t kMost = 64ull << 20;
    TRY_ASSIGN(const uint64_t bytes, parseSize(text, where));
    if (bytes == 0 || bytes > kMost)
        return refuse(text, where, "a size from 1B to 64M, the most one item may have");
    return bytes;
}

Result<std::string> parseVariable(std::string_view text, std::string_view where) {
    const std::string_view name = text.substr(0, text.find('='));
    if (name.empty() || text.find('\0') != text.npos)
        return refuse(text, where, "an environment variable: NAME, or NAME=value");
    if (name.starts_with("POOLBOARD_INTERNAL_"))
        return refuse(text, where, "yours to set: POOLBOARD_INTERNAL_ variables are Poolboard's own");
    return std::string(text);
}

Result<uint64_t> parseSizeOrNone(std::string_view text, std::string_view where) {
    if (text == "0") return uint64_t{0};
    return parseSize(text, where);
}

std::string formatExactSize(uint64_t bytes) {
    constexpr const char* kUnits = "BKMGT";
    size_t unit = 0;
    for (; bytes != 0 && bytes % 1024 == 0 && unit < 4; bytes /= 1024)
        ++unit;
    return bytes == 0 ? "0" : std::to_string(bytes) + kUnits[unit];
}

} // namespace poolboard
