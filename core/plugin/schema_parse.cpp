// SPDX-License-Identifier: MIT
#include "core/plugin/schema_parse.h"

#include "core/base/text.h"
#include "core/plugin/value_check.h"

#include <algorithm>
#include <climits>

namespace poolboard::plugin {

namespace {

Error wrong(const std::string& where, std::string problem, std::string hint = {}) {
    return {ErrorCode::Start, where, std::move(problem), std::move(hint)};
}

Error wrongType(const std::string& where, const char* key, const std::string& expected,
                const OrderedJson& got) {
    return wrong(where, "\"" + std::string(key) + "\": expected " + expected + ", got " + typeName(got));
}

bool isParameterName(std::string_view name) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.empty() && name.size() <= 64 && letter(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

bool isNumeric(const Parameter& parameter) {
    return parameter.type == Parameter::Type::Integer || parameter.type == Parameter::Type::Number;
}

Result<void> readLimit(const OrderedJson& schema, const char* key, const Parameter& parameter,
                       const std::string& where, std::optional<double>& out) {
    const auto found = schema.find(key);
    if (found == schema.end()) return {};
    if (!isNumeric(parameter))
        return wrong(where, "\"" + std::string(key) + "\" is only for integers and numbers");
    if (!found->is_number()) return wrongType(where, key, "a number", *found);
    out = found->get<double>();
    return {};
}

Result<void> readChoices(const OrderedJson& schema, Parameter& parameter, const std::string& where) {
    const auto found = schema.find("enum");
    if (found == schema.end()) return {};
    if (!found->is_array() || found->empty())
        return wrong(where, "\"enum\": expected an array of at least one value");
    std::vector<std::string> choices, texts;
    for (OrderedJson value : *found) {
        if (auto problem = checkValue(parameter, value)) return wrong(where, "\"enum\": " + *problem);
        if (std::find(choices.begin(), choices.end(), value.dump()) != choices.end())
            return wrong(where, "\"enum\": " + toDisplay(value.dump(), 80) + " is there twice");
        choices.push_back(value.dump());
        texts.push_back(plainText(value));
    }
    parameter.choicesJson = std::move(choices);
    parameter.choices = std::move(texts);
    return {};
}

Result<Parameter> parseParameter(const OrderedJson& schema, const std::string& name, const std::string& where,
                                 bool element);

Result<void> readItems(const OrderedJson& schema, Parameter& parameter, const std::string& where) {
    const bool isArray = parameter.type == Parameter::Type::Array;
    if (const auto least = schema.find("minItems"); least != schema.end()) {
        if (!isArray || !least->is_number_unsigned() || least->get<uint64_t>() > UINT_MAX)
            return wrong(where, "\"minItems\": expected a whole number, of an array");
        parameter.minItems = least->get<size_t>();
    }
    if (const auto items = schema.find("items"); items != schema.end()) {
        if (!isArray) return wrong(where, "\"items\" is only for arrays");
        TRY_ASSIGN(Parameter element, parseParameter(*items, "element", where + ".items", true));
        element.secret = parameter.secret;
        parameter.items = std::make_shared<const Parameter>(std::move(element));
    }
    return {};
}

Result<void> readDefault(const OrderedJson& schema, Parameter& parameter, const std::string& where) {
    const auto found = schema.find("default");
    if (found == schema.end()) return {};
    OrderedJson value = *found;
    if (auto problem = checkValue(parameter, value)) return wrong(where, "\"default\": " + *problem);
    parameter.defaultJson = value.dump();
    parameter.defaultText = plainText(value);
    return {};
}

/// What only forms and tables use.
Result<void> readPresentation(const OrderedJson& schema, Parameter& parameter, const std::string& where) {
    TRY(readText(schema, "title", where, parameter.title));
    TRY(readText(schema, "description", where, parameter.description));
    TRY(readText(schema, "unit", where, parameter.unit));
    TRY(readText(schema, "widget", where, parameter.widget));
    TRY(readText(schema, "group", where, parameter.group));
    TRY(readBool(schema, "secret", where, parameter.secret));
    if (const auto order = schema.find("order"); order != schema.end()) {
        if (!order->is_number_integer() || std::abs(order->get<double>()) > 1e6)
            return wrongType(where, "order", "a small integer", *order);
        parameter.order = order->get<int>();
    }
    TRY_ASSIGN(const size_t scope, readWord(schema, "scope", where, {"pool", "worker"}, 0));
    parameter.scope = static_cast<Parameter::Scope>(scope);
    return {};
}

/// `element`: of an array, which carries no presentation and no default.
Result<Parameter> parseParameter(const OrderedJson& schema, const std::string& name, const std::string& where,
                                 bool element) {
    if (!schema.is_object()) return wrong(where, "expected an object, got " + typeName(schema));
    if (element)
        TRY(onlyKeys(schema, {"type", "enum", "minimum", "maximum", "items", "minItems"}, where));
    else
        TRY(onlyKeys(schema,
                     {"type", "title", "description", "default", "enum", "minimum", "maximum", "items",
                      "minItems", "unit", "widget", "group", "order", "secret", "scope"},
                     where));
    static const std::vector<std::string> kTypes = {"string",  "integer", "number",
                                                    "boolean", "array",   "object"};
    if (!schema.contains("type"))
        return wrong(where, "\"type\" is missing: string, integer, number, boolean, array or object");
    Parameter parameter;
    parameter.name = name;
    TRY_ASSIGN(const size_t type, readWord(schema, "type", where, kTypes, 0));
    parameter.type = static_cast<Parameter::Type>(type);
    TRY(readPresentation(schema, parameter, where));
    TRY(readLimit(schema, "minimum", parameter, where, parameter.minimum));
    TRY(readLimit(schema, "maximum", parameter, where, parameter.maximum));
    if (parameter.minimum && parameter.maximum && *parameter.minimum > *parameter.maximum)
        return wrong(where, "\"minimum\" is above \"maximum\"");
    TRY(readItems(schema, parameter, where));
    TRY(readChoices(schema, parameter, where));
    TRY(readDefault(schema, parameter, where));
    return parameter;
}

Result<void> readRequired(const OrderedJson& params, Schema& schema, const std::string& where) {
    const auto required = params.find("required");
    if (required == params.end()) return {};
    if (!required->is_array()) return wrongType(where, "required", "an array of names", *required);
    std::vector<std::string> names;
    for (const Parameter& parameter : schema.parameters)
        names.push_back(parameter.name);
    for (const OrderedJson& entry : *required) {
        const auto at =
            entry.is_string() ? std::find(names.begin(), names.end(), entry.get<std::string>()) : names.end();
        if (at == names.end()) {
            const std::string near = nearMiss(plainText(entry), names);
            return wrong(where,
                         "\"required\" names " + toDisplay(entry.dump(), 80) + ", which is no property",
                         near.empty() ? "" : "did you mean \"" + near + "\"?");
        }
        Parameter& parameter = schema.parameters[static_cast<size_t>(at - names.begin())];
        parameter.required = !parameter.defaultJson;
    }
    return {};
}

} // namespace

Result<void> readText(const OrderedJson& object, const char* key, const std::string& where,
                      std::string& out) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (!found->is_string()) return wrongType(where, key, "a string", *found);
    out = found->get<std::string>();
    // It ends up on terminals: nothing may steer them.
    for (const char c : out)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f)
            return wrong(where, "\"" + std::string(key) + "\": a control character");
    return {};
}

Result<void> readBool(const OrderedJson& object, const char* key, const std::string& where, bool& out) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (!found->is_boolean()) return wrongType(where, key, "true or false", *found);
    out = found->get<bool>();
    return {};
}

Result<size_t> readWord(const OrderedJson& object, const char* key, const std::string& where,
                        const std::vector<std::string>& words, size_t fallback) {
    const auto found = object.find(key);
    if (found == object.end()) return fallback;
    if (found->is_string()) {
        const auto at = std::find(words.begin(), words.end(), found->get<std::string>());
        if (at != words.end()) return static_cast<size_t>(at - words.begin());
    }
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    const std::string near = nearMiss(plainText(*found), words);
    return wrong(where,
                 "\"" + std::string(key) + "\": expected one of " + list + ", got " +
                     toDisplay(found->dump(), 80),
                 near.empty() ? "" : "did you mean \"" + near + "\"?");
}

Result<Schema> parseSchema(const OrderedJson& params, const std::string& where) {
    if (!params.is_object()) return wrong(where, "expected an object, got " + typeName(params));
    // "type": "object" may stand there, as in JSON Schema.
    TRY(onlyKeys(params, {"type", "required", "properties"}, where));
    TRY(readWord(params, "type", where, {"object"}, 0).ok() ? Result<void>()
                                                            : wrong(where, "\"type\": expected \"object\""));
    Schema schema;
    if (const auto properties = params.find("properties"); properties != params.end()) {
        if (!properties->is_object()) return wrongType(where, "properties", "an object", *properties);
        for (const auto& [name, value] : properties->items()) {
            if (!isParameterName(name))
                return wrong(where, "\"" + toDisplay(name, 80) + "\" is no name for a parameter",
                             "letters, digits, _ and -, beginning with a letter, at most 64");
            TRY_ASSIGN(Parameter parameter, parseParameter(value, name, where + "." + name, false));
            schema.parameters.push_back(std::move(parameter));
        }
    }
    TRY(readRequired(params, schema, where));
    return schema;
}

} // namespace poolboard::plugin
