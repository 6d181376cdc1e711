// SPDX-License-Identifier: MIT
#include "core/plugin/strict_json.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>
#include <vector>

namespace poolboard::plugin {

namespace {

constexpr int kMaxDepth = 64;

/// The library's sentence without its "[json.exception.parse_error.101] " tag.
std::string sentence(const char* what) {
    const std::string_view text = what;
    const size_t tag = text.find("] ");
    return toDisplay(tag == std::string_view::npos ? text : text.substr(tag + 2), 300);
}

} // namespace

Result<OrderedJson> parseStrict(std::string_view text, ErrorCode code, std::string_view where) {
    using Event = OrderedJson::parse_event_t;
    std::vector<std::set<std::string>> keys;
    std::string problem;
    // Deeper or repeated values are dropped while parsing, so they never cost anything.
    const auto watch = [&](int depth, Event event, OrderedJson& value) {
        if (depth > kMaxDepth) {
            problem = "nested more than " + std::to_string(kMaxDepth) + " levels deep";
            return false;
        }
        if (event == Event::object_start)
            keys.emplace_back();
        else if (event == Event::object_end && !keys.empty())
            keys.pop_back();
        else if (event == Event::key && !keys.empty()) {
            const auto& key = value.get_ref<const std::string&>();
            if (!keys.back().insert(key).second)
                problem = "the key \"" + toDisplay(key) + "\" is there twice";
        }
        return true;
    };
    try {
        OrderedJson value = OrderedJson::parse(text, watch);
        if (!problem.empty()) return Error{code, std::string(where), problem, {}};
        return value;
    } catch (const nlohmann::json::exception& error) {
        return Error{code, std::string(where), "not valid JSON: " + sentence(error.what()), {}};
    }
}

Result<void> onlyKeys(const OrderedJson& object, std::initializer_list<std::string_view> known,
                      const std::string& where) {
    for (const auto& [key, value] : object.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const std::string near = nearMiss(key, known);
        return Error{ErrorCode::Start, where, "unknown key \"" + toDisplay(key) + "\"",
                     near.empty() ? std::string() : "did you mean \"" + near + "\"?"};
    }
    return {};
}

std::string typeName(const OrderedJson& value) {
    switch (value.type()) {
    case OrderedJson::value_t::null:
        return "null";
    case OrderedJson::value_t::boolean:
        return "true or false";
    case OrderedJson::value_t::number_integer:
    case OrderedJson::value_t::number_unsigned:
        return "an integer";
    case OrderedJson::value_t::number_float:
        return "a number";
    case OrderedJson::value_t::string:
        return "a string";
    case OrderedJson::value_t::array:
        return "an array";
    default:
        return "an object";
    }
}

std::string plainText(const OrderedJson& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

bool isWord(std::string_view text, bool dots) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 64 && plain(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return plain(c) || c == '_' || c == '-' || (dots && c == '.'); });
}

} // namespace poolboard::plugin
