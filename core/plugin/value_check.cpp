// SPDX-License-Identifier: MIT
#include "core/plugin/value_check.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace poolboard {

namespace {

std::string shortest(double number) {
    char room[64];
    return {room, std::to_chars(room, room + sizeof room, number).ptr};
}

std::string noun(Parameter::Type type) {
    switch (type) {
    case Parameter::Type::String:
        return "a string";
    case Parameter::Type::Integer:
        return "an integer";
    case Parameter::Type::Number:
        return "a number";
    case Parameter::Type::Boolean:
        return "true or false";
    case Parameter::Type::Array:
        return "an array";
    case Parameter::Type::Object:
        break;
    }
    return "an object";
}

} // namespace

std::string expectation(const Parameter& parameter) {
    if (!parameter.choices.empty()) {
        std::string words;
        for (const std::string& choice : parameter.choices)
            words += (words.empty() ? "" : ", ") + toDisplay(choice, 60);
        return (parameter.choices.size() > 1 ? "one of " : "") + words;
    }
    std::string text = noun(parameter.type);
    if (parameter.minimum && parameter.maximum)
        text += " from " + shortest(*parameter.minimum) + " to " + shortest(*parameter.maximum);
    else if (parameter.minimum)
        text += " of at least " + shortest(*parameter.minimum);
    else if (parameter.maximum)
        text += " of at most " + shortest(*parameter.maximum);
    if (parameter.minItems > 0)
        text += " of at least " + std::to_string(parameter.minItems) +
                (parameter.minItems == 1 ? " element" : " elements");
    return text;
}

namespace plugin {

namespace {

bool hasType(Parameter::Type type, const OrderedJson& value) {
    switch (type) {
    case Parameter::Type::String:
        return value.is_string();
    case Parameter::Type::Integer:
        return value.is_number_integer();
    case Parameter::Type::Number:
        return value.is_number();
    case Parameter::Type::Boolean:
        return value.is_boolean();
    case Parameter::Type::Array:
        return value.is_array();
    case Parameter::Type::Object:
        break;
    }
    return value.is_object();
}

void normalise(Parameter::Type type, OrderedJson& value) {
    if (type == Parameter::Type::Integer && value.is_number_float()) {
        const double number = value.get<double>();
        if (number == std::floor(number) && std::abs(number) < 0x1p53) value = static_cast<int64_t>(number);
    } else if (type == Parameter::Type::Number && value.is_number_integer()) {
        const double number = value.get<double>();
        if (std::abs(number) < 0x1p53) // otherwise the integer is the exacter one
            value = number;
    }
}

bool inRange(const Parameter& parameter, const OrderedJson& value) {
    if (!value.is_number()) return true;
    const double number = value.get<double>();
    return (!parameter.minimum || number >= *parameter.minimum) &&
           (!parameter.maximum || number <= *parameter.maximum);
}

} // namespace

std::optional<std::string> checkValue(const Parameter& parameter, OrderedJson& value) {
    normalise(parameter.type, value);
    const bool good = hasType(parameter.type, value) && inRange(parameter, value) &&
                      (!value.is_array() || value.size() >= parameter.minItems);
    const auto& choices = parameter.choicesJson;
    if (!good ||
        (!choices.empty() && std::find(choices.begin(), choices.end(), value.dump()) == choices.end())) {
        std::string problem = "expected " + expectation(parameter) + ", got ";
        if (parameter.secret) return problem + "something else";
        problem += toDisplay(value.dump(), 80);
        if (value.is_string() && !choices.empty())
            if (const auto near = nearMiss(value.get<std::string>(), parameter.choices); !near.empty())
                problem += "; did you mean " + near + "?";
        return problem;
    }
    if (parameter.type == Parameter::Type::Array && parameter.items)
        for (size_t i = 0; i < value.size(); ++i)
            if (auto problem = checkValue(*parameter.items, value[i]))
                return "element " + std::to_string(i) + ": " + *problem;
    return std::nullopt;
}

} // namespace plugin
} // namespace poolboard
