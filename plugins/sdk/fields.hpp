// SPDX-License-Identifier: MIT
//
// Gives the members of a struct their values from JSON: a worker's parameters by
// their names in the manifest, an item's fields by name (kwargs) or place (args).
//
//     struct Params {
//         int width = 160;
//         std::optional<std::string> title;
//         Format format = Format::Webp;
//         void bind(poolboard::Fields& field) {
//             field("width", width);
//             field("title", title);
//             field("format", format, {{"webp", Format::Webp}, {"png", Format::Png}});
//         }
//     };
#pragma once

#include "json.hpp"

#include <initializer_list>
#include <optional>
#include <type_traits>

namespace poolboard::sdk {

/// A value is missing or not what the member can hold. Of an item it is bad
/// input, of the parameters a fault of the plugin or its manifest.
struct FieldError : JsonError {
    using JsonError::JsonError;
};

class Fields;
template <class T>
concept Bound = requires(T& value, Fields& fields) {
    value.bind(fields);
};

/// Handed to bind(). Members may be bool, whole and real numbers, std::string,
/// Json, an enum with its words, structs with bind(), and std::vector and
/// std::optional of these. Text that is a number will do for a number: CSV
/// knows no other. All functions throw FieldError.
class Fields {
public:
    enum class Of { Parameters, Item };
    /// `from` is an object or, for an item, an array. Must outlive this.
    Fields(const Json& from, Of what) : m_from(from), m_what(what) {
        if (!from.isObject() && !(from.isArray() && what == Of::Item))
            throw FieldError("expected an object" + std::string(what == Of::Item ? " or an array" : "") +
                             ", got " + shown(from));
    }

    /// An item must have the field, unless the member is optional. A parameter
    /// without a default may be absent: the member keeps what it has.
    template <class T> Fields& operator()(std::string_view name, T& member) {
        constexpr bool kOptional = requires { member.has_value(); };
        return take(name, kOptional || m_what == Of::Parameters,
                    [&](const Json& value) { read(value, member, name); });
    }
    /// The member keeps what it has when the item has no such field.
    template <class T> Fields& orElse(std::string_view name, T& member) {
        return take(name, true, [&](const Json& value) { read(value, member, name); });
    }
    /// An enum by its words.
    template <class T>
    requires std::is_enum_v<T> Fields&
    operator()(std::string_view name, T& member,
               std::initializer_list<std::pair<std::string_view, T>> words) {
        return take(name, m_what == Of::Parameters, [&](const Json& value) {
            std::string known;
            for (const auto& [word, meaning] : words) {
                if (value.isString() && value.asString() == word) {
                    member = meaning;
                    return;
                }
                known += (known.empty() ? "" : ", ") + std::string(word);
            }
            refuse(name, "one of " + known, value);
        });
    }

    /// After bind(). A parameter that no member takes is a spelling mistake.
    void finish() const {
        if (m_what == Of::Item || !m_from.isObject()) return;
        for (const auto& [name, value] : m_from.members()) {
            bool bound = false;
            for (const std::string& known : m_bound)
                bound = bound || known == name;
            if (!bound)
                throw FieldError("the manifest's parameter \"" + name + "\" is not bound: bind() has " +
                                 (m_bound.empty() ? "none" : joined()));
        }
    }

    /// A whole struct.
    template <Bound T> static T make(const Json& from, Of what) {
        T made{};
        Fields fields(from, what);
        made.bind(fields);
        fields.finish();
        return made;
    }

private:
    static std::string shown(const Json& value) {
        std::string text = value.text();
        if (text.size() > 60) text = toUtf8(text.substr(0, 60)) + " …";
        return text;
    }
    [[noreturn]] static void refuse(std::string_view name, const std::string& expected, const Json& got) {
        throw FieldError("\"" + std::string(name) + "\": expected " + expected + ", got " + shown(got));
    }
    std::string joined() const {
        std::string all;
        for (const std::string& name : m_bound)
            all += (all.empty() ? "" : ", ") + name;
        return all;
    }

    template <class Read> Fields& take(std::string_view name, bool mayBeAbsent, const Read& read) {
        const bool byPlace = m_from.isArray();
        const size_t place = m_bound.size();
        m_bound.emplace_back(name);
        if (byPlace ? place < m_from.size() : m_from.contains(name))
            read(byPlace ? m_from[place] : m_from[name]);
        else if (!mayBeAbsent)
            throw FieldError(byPlace ? "\"" + std::string(name) + "\" is missing: it is value " +
                                           std::to_string(place + 1) + " of " + std::to_string(m_from.size())
                                     : "\"" + std::string(name) + "\" is missing");
        return *this;
    }

    template <class T> void read(const Json& value, T& member, std::string_view name) const {
        if constexpr (std::is_same_v<T, bool>) {
            if (!value.isBool() && !(value.isString() && isFlag(value.asString())))
                refuse(name, "true or false", value);
            member = value.isBool() ? value.asBool() : value.asString() == "true";
        } else if constexpr (std::is_integral_v<T>) {
            std::optional<int64_t> number = wholeOf(value);
            if (!number || !std::in_range<T>(*number))
                refuse(name,
                       number ? "a number from " + std::to_string(std::numeric_limits<T>::min()) + " to " +
                                    std::to_string(std::numeric_limits<T>::max())
                              : "a whole number",
                       value);
            member = static_cast<T>(*number);
        } else if constexpr (std::is_floating_point_v<T>) {
            double number = value.asDouble();
            const bool good = value.isNumber() || (value.isString() && parsed(value.asString(), number));
            if (!good) refuse(name, "a number", value);
            member = static_cast<T>(number);
        } else if constexpr (std::is_same_v<T, std::string>) {
            if (!value.isString()) refuse(name, "a string", value);
            member = value.asString();
        } else if constexpr (std::is_same_v<T, Json>) {
            member = value;
        } else if constexpr (requires { member.has_value(); }) {
            member.reset();
            if (!value.isNull()) read(value, member.emplace(), name);
        } else if constexpr (requires { member.push_back(std::declval<typename T::value_type>()); }) {
            if (!value.isArray()) refuse(name, "an array", value);
            member.clear();
            for (const Json& item : value.items()) {
                typename T::value_type one{};
                read(item, one, name);
                member.push_back(std::move(one));
            }
        } else {
            static_assert(Bound<T>,
                          "a field is bool, a number, text, Json, a struct with bind(), or a vector "
                          "or optional of these; an enum needs its words");
            member = make<T>(value, Of::Item);
        }
    }

    static bool isFlag(const std::string& text) { return text == "true" || text == "false"; }
    template <class Number> static bool parsed(const std::string& text, Number& into) {
        const char *first = text.data(), *last = first + text.size();
        const auto [end, error] = std::from_chars(first, last, into);
        return error == std::errc() && end == last;
    }
    static std::optional<int64_t> wholeOf(const Json& value) {
        int64_t number = value.asInt();
        const bool good = value.isInt() ||
                          (value.isNumber() && value.asDouble() == static_cast<double>(number)) ||
                          (value.isString() && parsed(value.asString(), number));
        return good ? std::optional(number) : std::nullopt;
    }

    const Json& m_from;
    const Of m_what;
    std::vector<std::string> m_bound;
};

} // namespace poolboard::sdk
