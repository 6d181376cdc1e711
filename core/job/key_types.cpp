// SPDX-License-Identifier: MIT
#include "core/job/key_types.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "core/job/toml_write.h"
#include "core/job/words.h"

#include <climits>

namespace poolboard {
namespace {

using Kind = TomlNode::Kind;
constexpr const char* kDuration = "a duration with a unit, such as \"30s\"";

/// Errors of the word parsers, with the key in front of the sentence.
template <class Value> Result<Value> named(Result<Value> result, const std::string& key) {
    if (result) return result;
    Error error = result.error();
    error.message = key + ": " + error.message;
    return error;
}

} // namespace

Error expected(const TomlNode& node, const std::string& key, const std::string& what) {
    return {ErrorCode::Usage, node.place, key + " must be " + what + ", not " + node.described(), ""};
}

Result<std::string> TextType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::String) return node.text;
    std::string bytes;
    if (node.kind == Kind::Table && node.entries.size() == 1 && node.entries[0].name == "base64" &&
        fromBase64(node.entries[0].value.text, bytes))
        return bytes;
    return expected(node, key, "a string");
}
std::string TextType::write(const std::string& value) const { return tomlString(value); }

Result<bool> FlagType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::Boolean) return expected(node, key, "true or false");
    return node.boolean;
}
std::string FlagType::write(bool value) const { return value ? "true" : "false"; }

Result<unsigned> CountType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::Integer || node.integer < int64_t(least) || node.integer > INT_MAX)
        return expected(node, key, "a whole number, at least " + std::to_string(least));
    return static_cast<unsigned>(node.integer);
}
std::string CountType::write(unsigned value) const { return std::to_string(value); }

Result<std::optional<uint64_t>> LongCountType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::Integer || node.integer < 0)
        return expected(node, key, "a whole number, at least 0");
    return std::optional(static_cast<uint64_t>(node.integer));
}
std::string LongCountType::write(const std::optional<uint64_t>& value) const {
    return value ? std::to_string(*value) : "";
}

Result<Duration> DurationType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::String) return expected(node, key, kDuration);
    return named(parseDuration(node.text, node.place), key);
}
std::string DurationType::write(Duration value) const { return tomlString(formatDuration(value)); }

Result<unsigned> ChunkType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::String && node.text == "auto") return 0u;
    if (node.kind != Kind::Integer || node.integer < 1 || node.integer > INT_MAX)
        return expected(node, key, "\"auto\" or a whole number above 0");
    return static_cast<unsigned>(node.integer);
}
std::string ChunkType::write(unsigned value) const { return value == 0 ? "\"auto\"" : std::to_string(value); }

Result<std::string> JobsType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::Integer) return named(parseJobs(std::to_string(node.integer), node.place), key);
    if (node.kind == Kind::String) return named(parseJobs(node.text, node.place), key);
    return expected(node, key, "a number of workers, such as 8 or \"50%\"");
}
std::string JobsType::write(const std::string& value) const {
    return value.empty() || value.back() == '%' ? tomlString(value) : value;
}

Result<std::vector<std::string>> TextsType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::String || node.kind == Kind::Table) {
        auto one = TextType().read(node, key);
        if (one) return std::vector{std::move(one).value()};
    }
    if (node.kind != Kind::Array) return expected(node, key, "a string or an array of strings");
    std::vector<std::string> out;
    for (const TomlNode& element : node.elements) {
        TRY_ASSIGN(std::string text, TextType().read(element, "each element of " + key));
        out.push_back(std::move(text));
    }
    return out;
}
std::string TextsType::write(const std::vector<std::string>& value) const {
    return value.size() == 1 ? tomlString(value[0]) : tomlStrings(value);
}

Result<std::vector<std::string>> ArgvType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::Array || node.elements.empty())
        return expected(node, key, "an array of strings: the program and its arguments");
    return TextsType().read(node, key);
}
std::string ArgvType::write(const std::vector<std::string>& value) const { return tomlStrings(value); }

Result<std::vector<std::vector<std::string>>> ItemsType::read(const TomlNode& node,
                                                              const std::string& key) const {
    if (node.kind != Kind::Array) return expected(node, key, "an array of strings, or several");
    std::vector<std::vector<std::string>> lists;
    const bool several = !node.elements.empty() && node.elements[0].kind == Kind::Array;
    if (!several) {
        TRY_ASSIGN(auto only, TextsType().read(node, key));
        lists.push_back(std::move(only));
        return lists;
    }
    for (const TomlNode& element : node.elements) {
        if (element.kind != Kind::Array)
            return expected(element, "each element of " + key, "an array, like the first");
        TRY_ASSIGN(auto list, TextsType().read(element, key));
        lists.push_back(std::move(list));
    }
    return lists;
}
std::string ItemsType::write(const std::vector<std::vector<std::string>>& value) const {
    if (value.size() == 1) return tomlStrings(value[0]);
    std::vector<std::string> lists;
    for (const std::vector<std::string>& list : value)
        lists.push_back(tomlStrings(list));
    return tomlArray(lists);
}

Result<std::vector<bool>> PairedType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::Boolean) return std::vector<bool>(node.boolean ? 1 : 0, true);
    std::vector<bool> out;
    for (const TomlNode& element : node.elements)
        if (element.kind == Kind::Boolean) out.push_back(element.boolean);
    if (node.kind != Kind::Array || out.size() != node.elements.size())
        return expected(node, key, "true, or an array of true and false, one for each list");
    return out;
}
std::string PairedType::write(const std::vector<bool>& value) const {
    if (value.size() == 1) return value[0] ? "true" : "false";
    std::vector<std::string> words;
    for (const bool each : value)
        words.emplace_back(each ? "true" : "false");
    return tomlArray(words);
}

Result<std::vector<std::string>> ShellOrArgvType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::String) return ArgvType().read(node, key);
    return std::vector<std::string>{"sh", "-c", node.text};
}
std::string ShellOrArgvType::write(const std::vector<std::string>& value) const {
    const bool shell = value.size() == 3 && value[0] == "sh" && value[1] == "-c";
    return shell ? TextType().write(value[2]) : tomlStrings(value);
}

Result<DelaysType::Pair> DelaysType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::String) return named(parseDelays(node.text, node.place), key);
    if (node.kind != Kind::Array || node.elements.size() != 2)
        return expected(node, key, "two durations, shortest and longest, such as [\"1s\", \"60s\"]");
    TRY_ASSIGN(const Duration low, DurationType().read(node.elements[0], key));
    TRY_ASSIGN(const Duration high, DurationType().read(node.elements[1], key));
    if (low > high)
        return Error{ErrorCode::Usage, node.place,
                     key + " must go from short to long, not from " + formatDuration(low) + " to " +
                         formatDuration(high),
                     ""};
    return Pair(low, high);
}
std::string DelaysType::write(const Pair& value) const {
    return tomlStrings({formatDuration(value.first), formatDuration(value.second)});
}

} // namespace poolboard
