// SPDX-License-Identifier: MIT
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "core/job/toml_tree.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

TomlNode convert(const toml::node& node, const std::string& fileName);

void convertTable(const toml::table& table, const std::string& fileName, TomlNode& out) {
    struct Entry {
        toml::source_position at;
        std::string key;
        const toml::node* value;
    };
    std::vector<Entry> entries;
    for (const auto& [key, value] : table)
        entries.push_back({key.source().begin, std::string(key.str()), &value});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.at < b.at; });
    for (Entry& entry : entries) {
        TomlNode child = convert(*entry.value, fileName);
        child.place = fileName + ":" + std::to_string(entry.at.line);
        out.entries.emplace_back(std::move(entry.key), std::move(child));
    }
}

TomlNode convert(const toml::node& node, const std::string& fileName) {
    using Kind = TomlNode::Kind;
    TomlNode out;
    out.place = fileName + ":" + std::to_string(node.source().begin.line);
    if (const auto* table = node.as_table()) {
        convertTable(*table, fileName, out);
    } else if (const auto* array = node.as_array()) {
        out.kind = Kind::Array;
        for (const toml::node& element : *array)
            out.elements.push_back(convert(element, fileName));
    } else if (const auto* text = node.as_string()) {
        out.kind = Kind::String;
        out.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        out.kind = Kind::Integer;
        out.integer = integer->get();
    } else if (const auto* number = node.as_floating_point()) {
        out.kind = Kind::Float;
        out.number = number->get();
    } else if (const auto* boolean = node.as_boolean()) {
        out.kind = Kind::Boolean;
        out.boolean = boolean->get();
    } else {
        out.kind = Kind::Date;
    }
    return out;
}

} // namespace

std::string TomlNode::described() const {
    switch (kind) {
    case Kind::Boolean:
        return boolean ? "true" : "false";
    case Kind::Integer:
        return "the integer " + std::to_string(integer);
    case Kind::Float:
        return "a number with a fraction";
    case Kind::String:
        return "the string \"" + toDisplay(text, 60) + "\"";
    case Kind::Date:
        return "a date or time";
    case Kind::Array:
        return "an array";
    case Kind::Table:
        return "a table";
    }
    return "";
}

Result<TomlNode> parseToml(std::string_view text, const std::string& fileName) {
    const toml::parse_result parsed = toml::parse(text);
    if (parsed.failed()) {
        const toml::parse_error& error = parsed.error();
        const toml::source_position at = error.source().begin;
        return Error{ErrorCode::Usage,
                     fileName + ":" + std::to_string(at.line) + ":" + std::to_string(at.column),
                     toDisplay(error.description(), 300), ""};
    }
    return convert(parsed.table(), fileName);
}

} // namespace poolboard
