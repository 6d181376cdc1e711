// SPDX-License-Identifier: MIT
// Parameters of workers: TOML tables become JSON objects.
#include "core/job/key_types.h"
#include "core/job/toml_write.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

using Kind = TomlNode::Kind;
using nlohmann::json;

Result<json> toJson(const TomlNode& node, const std::string& key) {
    switch (node.kind) {
    case Kind::Boolean:
        return json(node.boolean);
    case Kind::Integer:
        return json(node.integer);
    case Kind::Float:
        if (!std::isfinite(node.number))
            return Error{ErrorCode::Usage, node.place, key + " must be a finite number", ""};
        return json(node.number);
    case Kind::String:
        return json(node.text);
    case Kind::Date:
        return Error{ErrorCode::Usage, node.place, key + ": a date or time cannot be a parameter",
                     "write it as a string"};
    case Kind::Array: {
        json out = json::array();
        for (const TomlNode& element : node.elements) {
            TRY_ASSIGN(json value, toJson(element, key));
            out.push_back(std::move(value));
        }
        return out;
    }
    case Kind::Table:
        break;
    }
    json out = json::object();
    for (const auto& [name, child] : node.entries) {
        TRY_ASSIGN(json value, toJson(child, key + "." + name));
        out[name] = std::move(value);
    }
    return out;
}

} // namespace

Result<std::string> ParamsType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind == Kind::String) { // what toToml() writes when TOML cannot say it
        const json value = json::parse(node.text, nullptr, false);
        if (value.is_object()) return value.dump();
    }
    if (node.kind != Kind::Table) return expected(node, key, "a table, such as { width = 320 }");
    TRY_ASSIGN(const json value, toJson(node, key));
    return value.dump();
}
std::string ParamsType::write(const std::string& value) const { return tomlTable(value); }

Result<std::vector<std::string>> EachType::read(const TomlNode& node, const std::string& key) const {
    if (node.kind != Kind::Array || node.elements.empty())
        return expected(node, key, "an array of tables, one per worker, such as [{ gpu = 0 }, { gpu = 1 }]");
    std::vector<std::string> out;
    for (const TomlNode& element : node.elements) {
        TRY_ASSIGN(std::string params, ParamsType().read(element, "each element of " + key));
        out.push_back(std::move(params));
    }
    return out;
}
std::string EachType::write(const std::vector<std::string>& value) const {
    std::vector<std::string> tables;
    for (const std::string& params : value)
        tables.push_back(tomlTable(params));
    return tomlArray(tables);
}

} // namespace poolboard
