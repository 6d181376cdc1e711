// SPDX-License-Identifier: MIT
#include "core/plugin/params.h"

#include "core/base/text.h"
#include "core/plugin/value_check.h"

#include <charconv>

namespace poolboard {

using plugin::OrderedJson;

namespace {

Error unknown(const Schema& schema, std::string_view name) {
    std::vector<std::string> names;
    std::string list;
    for (const Parameter& parameter : schema.parameters) {
        names.push_back(parameter.name);
        list += (list.empty() ? "" : ", ") + parameter.name;
    }
    const std::string near = nearMiss(name, names);
    std::string hint = list.empty() ? "this worker has no parameters" : "it has: " + list;
    if (!near.empty()) hint = "did you mean \"" + near + "\"?";
    return {ErrorCode::Usage, "parameter \"" + toDisplay(name, 80) + "\"", "this worker does not have it",
            hint};
}

Error refused(const Parameter& parameter, std::string problem) {
    return {ErrorCode::Usage, "parameter \"" + parameter.name + "\"", std::move(problem),
            parameter.description};
}

Result<OrderedJson> objectOf(std::string_view text) {
    if (text.empty()) return OrderedJson::object();
    TRY_ASSIGN(auto value, plugin::parseStrict(text, ErrorCode::Usage, "parameters"));
    if (!value.is_object())
        return Error{
            ErrorCode::Usage, "parameters", "expected an object, got " + plugin::typeName(value), {}};
    return value;
}

Result<void> lay(const Schema& schema, OrderedJson& under, std::string_view text) {
    TRY_ASSIGN(OrderedJson over, objectOf(text));
    for (auto& [name, value] : over.items()) {
        const Parameter* parameter = schema.find(name);
        if (!parameter) return unknown(schema, name);
        if (auto problem = plugin::checkValue(*parameter, value)) return refused(*parameter, *problem);
        under[name] = std::move(value);
    }
    return {};
}

template <class Number> bool number(std::string_view text, OrderedJson& value) {
    Number parsed{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    value = parsed;
    return !value.is_number_float() || value.dump() != "null"; // inf and nan are not JSON
}

/// The value `text` stands for, by the parameter's type. A text that does not
/// fit becomes a string, which checkValue() then refuses with the right words.
Result<OrderedJson> typed(const Parameter& parameter, std::string_view text) {
    OrderedJson value;
    switch (parameter.type) {
    case Parameter::Type::String:
        break;
    case Parameter::Type::Boolean:
        if (text == "true" || text == "false") return OrderedJson(text == "true");
        break;
    case Parameter::Type::Integer:
    case Parameter::Type::Number:
        if (number<int64_t>(text, value) || number<uint64_t>(text, value) || number<double>(text, value))
            return value;
        break;
    case Parameter::Type::Array:
    case Parameter::Type::Object:
        auto parsed = plugin::parseStrict(text, ErrorCode::Usage, {});
        if (parsed) return parsed;
        std::string problem = "expected " + expectation(parameter) + " as JSON";
        if (!parameter.secret) problem += ", got " + toDisplay(text, 80);
        return refused(parameter, std::move(problem));
    }
    if (!isUtf8(text)) return refused(parameter, "expected UTF-8 text, got other bytes");
    return OrderedJson(std::string(text));
}

} // namespace

Result<std::string> validateParams(const Schema& schema, std::string_view pool, std::string_view worker) {
    OrderedJson all = OrderedJson::object();
    for (const Parameter& parameter : schema.parameters)
        if (parameter.defaultJson) // checked when the manifest was read
            all[parameter.name] = OrderedJson::parse(*parameter.defaultJson, nullptr, false);
    TRY(lay(schema, all, pool));
    TRY(lay(schema, all, worker));
    for (const Parameter& parameter : schema.parameters)
        if (parameter.required && !all.contains(parameter.name))
            return refused(parameter, "is needed and not set: expected " + expectation(parameter));
    return all.dump();
}

Result<std::string> setFromText(const Schema& schema, std::string_view json, std::string_view assignment) {
    TRY_ASSIGN(OrderedJson all, objectOf(json));
    const size_t equals = assignment.find('=');
    const std::string_view name = assignment.substr(0, equals);
    const Parameter* parameter = schema.find(name);
    if (equals == std::string_view::npos || name.empty())
        return Error{ErrorCode::Usage, "parameter \"" + toDisplay(assignment, 80) + "\"",
                     "expected NAME=VALUE",
                     parameter ? "for example " + parameter->name + "=…" : std::string()};
    if (!parameter) return unknown(schema, name);
    TRY_ASSIGN(OrderedJson value, typed(*parameter, assignment.substr(equals + 1)));
    if (auto problem = plugin::checkValue(*parameter, value)) return refused(*parameter, *problem);
    all[parameter->name] = std::move(value);
    return all.dump();
}

} // namespace poolboard
