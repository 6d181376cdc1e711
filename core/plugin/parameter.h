// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One parameter of a worker kind, with all that a form, a table and a check
/// need. A plain value.
struct Parameter {
    enum class Type { String, Integer, Number, Boolean, Array, Object };
    /// Where it usually differs; a hint for forms. `each` accepts both.
    enum class Scope { Pool, Worker };

    std::string name;
    Type type = Type::String;
    std::string title, description;
    std::string unit;    ///< behind the field: "px"
    std::string widget;  ///< a hint: "file", "folder", "slider", "multiline", "password" …; may be unknown
    std::string group;   ///< fields of a group stand together; "" first
    int order = 0;       ///< inside its group, then by place in the manifest
    bool secret = false; ///< never shown, logged or echoed
    Scope scope = Scope::Pool;
    bool required = false; ///< listed as required and without a default

    std::optional<double> minimum, maximum; ///< of a number, inclusive
    std::vector<std::string> choices;       ///< of an enum: as setFromText() reads them; empty: free
    std::vector<std::string> choicesJson;   ///< the same as JSON
    std::optional<std::string> defaultJson; ///< JSON
    std::string defaultText;                ///< the same as setFromText() reads it
    size_t minItems = 0;                    ///< of an array
    std::shared_ptr<const Parameter> items; ///< of an array: what an element is; null: anything
};

/// All parameters of a kind, in the order of the manifest's text.
struct Schema {
    std::vector<Parameter> parameters;
    const Parameter* find(std::string_view name) const {
        for (const Parameter& parameter : parameters)
            if (parameter.name == name) return &parameter;
        return nullptr;
    }
};

/// "an integer from 1 to 100", "one of jpeg, png", "true or false": for errors,
/// tables and tooltips.
std::string expectation(const Parameter& parameter);

} // namespace poolboard
