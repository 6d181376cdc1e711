// SPDX-License-Identifier: MIT
#include "core/job/toml_write.h"

#include "core/base/text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

using nlohmann::json;

bool isBareKey(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

bool tomlCanSay(const json& value) {
    if (value.is_structured()) return std::all_of(value.begin(), value.end(), tomlCanSay);
    const bool tooLarge = value.is_number_unsigned() && value.get<uint64_t>() > INT64_MAX;
    return !value.is_null() && !tooLarge;
}

std::string inlineValue(const json& value) {
    if (value.is_string()) return tomlString(value.get_ref<const std::string&>());
    if (value.is_array()) {
        std::vector<std::string> parts;
        for (const json& element : value)
            parts.push_back(inlineValue(element));
        return tomlArray(parts);
    }
    if (value.is_object()) {
        std::string out;
        for (const auto& [key, element] : value.items())
            out += (out.empty() ? "{ " : ", ") + (isBareKey(key) ? key : tomlString(key)) + " = " +
                   inlineValue(element);
        return out.empty() ? "{}" : out + " }";
    }
    return value.dump(); // JSON's numbers and truth values are TOML's
}

} // namespace

std::string tomlString(std::string_view bytes) {
    if (!isUtf8(bytes)) return "{ base64 = \"" + toBase64(bytes) + "\" }";
    std::string out;
    appendJsonString(out, bytes); // JSON's escapes are a part of TOML's
    return out;
}

std::string tomlArray(const std::vector<std::string>& values) {
    std::string out = "[";
    for (const std::string& value : values)
        out += (out.size() == 1 ? "" : ", ") + value;
    return out + "]";
}

std::string tomlStrings(const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    for (const std::string& text : texts)
        parts.push_back(tomlString(text));
    return tomlArray(parts);
}

std::string tomlTable(const std::string& jsonObject) {
    const json value = json::parse(jsonObject, nullptr, false);
    if (!value.is_object() || !tomlCanSay(value)) return tomlString(jsonObject);
    return inlineValue(value);
}

std::vector<std::pair<std::string, std::string>> tomlEntries(const std::string& jsonObject) {
    std::vector<std::pair<std::string, std::string>> out;
    const json value = json::parse(jsonObject, nullptr, false);
    if (!value.is_object() || !tomlCanSay(value)) return out;
    for (const auto& [key, element] : value.items())
        out.emplace_back(isBareKey(key) ? key : tomlString(key), inlineValue(element));
    return out;
}

} // namespace poolboard
