// SPDX-License-Identifier: MIT
//
// A small JSON value for worker plugins: parameters, structured items, results.
// Reading is strict (RFC 8259, valid UTF-8, at most 64 levels deep). No dependency.
#pragma once

#include "names.hpp"
#include "text.hpp"

#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poolboard::sdk {

/// The text is not JSON. what() says what is wrong and at which byte.
struct JsonError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A plain value. Asking for another type than it has gives the fallback, and
/// a member that is not there is null, so `params["width"].asInt(100)` is all
/// that is needed. Safe to read from several threads.
class Json {
public:
    enum class Type { Null, Bool, Integer, Real, String, Array, Object };
    using Member = std::pair<std::string, Json>;

    Json() = default;
    /// Throws JsonError.
    static Json parse(std::string_view text);

    // To make one: Json::object({{"title", title}, {"tags", Json::array({"a", "b"})}}).
    Json(std::same_as<bool> auto value) : m_type(Type::Bool), m_integer(value) {}
    template <std::integral T>
    requires(!std::same_as<T, bool>) Json(T value)
        : m_type(Type::Integer), m_integer(static_cast<int64_t>(value)) {
        if (std::in_range<int64_t>(value)) return;
        m_type = Type::Real;
        m_real = static_cast<double>(value);
    }
    Json(std::floating_point auto value) : m_type(Type::Real), m_real(static_cast<double>(value)) {}
    Json(std::string text) : m_type(Type::String), m_string(std::move(text)) {}
    Json(std::string_view text) : Json(std::string(text)) {}
    Json(const char* text) : Json(std::string(text)) {}
    static Json array(std::vector<Json> items) {
        Json made;
        made.m_type = Type::Array;
        made.m_items = std::move(items);
        return made;
    }
    static Json object(std::vector<Member> members) {
        Json made;
        made.m_type = Type::Object;
        made.m_members = std::move(members);
        return made;
    }
    /// As text on one line. What is not UTF-8 becomes U+FFFD; what is no number (NaN) null.
    std::string text() const;

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isBool() const { return m_type == Type::Bool; }
    bool isInt() const { return m_type == Type::Integer; }
    bool isNumber() const { return m_type == Type::Integer || m_type == Type::Real; }
    bool isString() const { return m_type == Type::String; }
    bool isArray() const { return m_type == Type::Array; }
    bool isObject() const { return m_type == Type::Object; }

    bool asBool(bool fallback = false) const { return isBool() ? m_integer != 0 : fallback; }
    /// A whole number; a real with a whole value (3.0) counts.
    int64_t asInt(int64_t fallback = 0) const {
        if (m_type == Type::Integer) return m_integer;
        const bool whole = m_type == Type::Real && m_real == std::floor(m_real) && std::abs(m_real) < 0x1p63;
        return whole ? static_cast<int64_t>(m_real) : fallback;
    }
    double asDouble(double fallback = 0) const {
        if (m_type == Type::Integer) return static_cast<double>(m_integer);
        return m_type == Type::Real ? m_real : fallback;
    }
    const std::string& asString() const { return m_string; }
    std::string asString(const std::string& fallback) const { return isString() ? m_string : fallback; }

    /// Elements of an array or members of an object.
    size_t size() const { return isObject() ? m_members.size() : m_items.size(); }
    const std::vector<Json>& items() const { return m_items; }       ///< empty unless an array
    const std::vector<Member>& members() const { return m_members; } ///< in the order of the text
    bool contains(std::string_view key) const { return find(key) != nullptr; }
    const Json& operator[](std::string_view key) const {
        const Json* found = find(key);
        return found ? *found : null();
    }
    const Json& operator[](size_t index) const { return index < m_items.size() ? m_items[index] : null(); }

private:
    class Parser;
    static void writeString(std::string& out, std::string_view text);
    void write(std::string& out) const;
    static const Json& null() {
        static const Json nothing;
        return nothing;
    }
    const Json* find(std::string_view key) const {
        for (auto member = m_members.rbegin(); member != m_members.rend(); ++member)
            if (member->first == key) // the last of equal keys counts
                return &member->second;
        return nullptr;
    }

    Type m_type = Type::Null;
    int64_t m_integer = 0;
    double m_real = 0;
    std::string m_string;
    std::vector<Json> m_items;
    std::vector<Member> m_members;
};

class Json::Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}
    Json whole() {
        Json value = any(0);
        space();
        if (m_at != m_text.size()) stop("expected the end");
        return value;
    }

private:
    static constexpr int kMaxDepth = 64;

    [[noreturn]] void stop(const char* what) const {
        throw JsonError(std::string("not valid JSON at byte ") + std::to_string(m_at) + ": " + what);
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c) { return m_at < m_text.size() && m_text[m_at] == c ? (++m_at, true) : false; }
    void space() {
        while (m_at < m_text.size() &&
               std::string_view(" \t\n\r").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    bool word(std::string_view expected) {
        if (m_text.substr(m_at, expected.size()) != expected) return false;
        m_at += expected.size();
        return true;
    }

    Json any(int depth) {
        if (depth > kMaxDepth) stop("nested too deeply");
        space();
        Json value;
        if (take('{'))
            object(value, depth);
        else if (take('['))
            array(value, depth);
        else if (take('"'))
            value.m_type = Type::String, value.m_string = string();
        else if (word("true"))
            value.m_type = Type::Bool, value.m_integer = 1;
        else if (word("false"))
            value.m_type = Type::Bool;
        else if (!word("null"))
            number(value);
        return value;
    }

    void object(Json& value, int depth) {
        value.m_type = Type::Object;
        space();
        if (take('}')) return;
        do {
            space();
            if (!take('"')) stop("expected a key in quotes");
            std::string key = string();
            space();
            if (!take(':')) stop("expected ':'");
            value.m_members.emplace_back(std::move(key), any(depth + 1));
            space();
        } while (take(','));
        if (!take('}')) stop("expected ',' or '}'");
    }

    void array(Json& value, int depth) {
        value.m_type = Type::Array;
        space();
        if (take(']')) return;
        do {
            value.m_items.push_back(any(depth + 1));
            space();
        } while (take(','));
        if (!take(']')) stop("expected ',' or ']'");
    }

    size_t digits() {
        const size_t start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - start;
    }
    void number(Json& value) {
        const size_t start = m_at;
        take('-');
        const bool zero = peek() == '0';
        const size_t count = digits();
        if (count == 0 || (zero && count > 1)) stop("expected a value");
        bool whole = true;
        if (take('.')) {
            whole = false;
            if (digits() == 0) stop("expected a digit");
        }
        if (take('e') || take('E')) {
            whole = false;
            if (!take('+')) take('-');
            if (digits() == 0) stop("expected a digit");
        }
        const char *first = m_text.data() + start, *last = m_text.data() + m_at;
        value.m_type = Type::Integer;
        if (whole && std::from_chars(first, last, value.m_integer).ec == std::errc()) return;
        value.m_type = Type::Real;
        if (std::from_chars(first, last, value.m_real).ec != std::errc()) stop("a number out of range");
    }

    unsigned hex4() {
        unsigned code = 0;
        if (m_text.size() - m_at < 4) stop("expected four hex digits");
        const auto end = m_text.data() + m_at + 4;
        if (std::from_chars(m_text.data() + m_at, end, code, 16).ptr != end) stop("expected four hex digits");
        m_at += 4;
        return code;
    }
    void escape(std::string& out) {
        static constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
        if (const size_t at = kFrom.find(peek()); at != std::string_view::npos && m_at < m_text.size()) {
            ++m_at;
            out += kTo[at];
            return;
        }
        if (!take('u')) stop("an unknown escape");
        unsigned code = hex4();
        if (code >= 0xD800 && code < 0xDC00) {
            const unsigned low = word("\\u") ? hex4() : 0;
            if (low < 0xDC00 || low > 0xDFFF) stop("half a surrogate pair");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        } else if (code >= 0xDC00 && code < 0xE000)
            stop("half a surrogate pair");
        const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
        if (code < 0x80) return put(code);
        if (code < 0x800)
            put(0xC0 | code >> 6);
        else if (code < 0x10000)
            put(0xE0 | code >> 12), put(0x80 | (code >> 6 & 0x3F));
        else
            put(0xF0 | code >> 18), put(0x80 | (code >> 12 & 0x3F)), put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
    /// Copies one character of more than one byte, checked.
    void wide(std::string& out) {
        const auto byte = [this](size_t i) {
            return m_at + i < m_text.size() ? static_cast<unsigned char>(m_text[m_at + i]) : 0u;
        };
        const unsigned lead = byte(0), second = byte(1);
        const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        bool good = lead >= 0xC2 && lead <= 0xF4;
        for (size_t i = 1; i < length; ++i)
            good = good && (byte(i) & 0xC0) == 0x80;
        good = good && !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second > 0x9F) &&
               !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second > 0x8F);
        if (!good) stop("not UTF-8");
        out.append(m_text, m_at, length);
        m_at += length;
    }
    std::string string() {
        std::string out;
        while (!take('"')) {
            if (m_at == m_text.size()) stop("a string without its end");
            const auto c = static_cast<unsigned char>(m_text[m_at]);
            if (c < 0x20) stop("a control character in a string");
            if (take('\\'))
                escape(out);
            else if (c < 0x80)
                out += m_text[m_at++];
            else
                wide(out);
        }
        return out;
    }

    std::string_view m_text;
    size_t m_at = 0;
};

inline Json Json::parse(std::string_view text) { return Parser(text).whole(); }

inline void Json::writeString(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : toUtf8(text)) {
        static constexpr char kHex[] = "0123456789abcdef";
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (const auto code = static_cast<unsigned char>(c); code < 0x20)
            out += {'\\', 'u', '0', '0', kHex[code >> 4], kHex[code & 15]};
        else
            out += c;
    }
    out += '"';
}

inline void Json::write(std::string& out) const {
    const auto number = [&out](auto value) {
        char room[32];
        out.append(room, std::to_chars(room, room + sizeof room, value).ptr);
    };
    const char* comma = "";
    switch (m_type) {
    case Type::Null:
        out += "null";
        break;
    case Type::Bool:
        out += m_integer ? "true" : "false";
        break;
    case Type::Integer:
        number(m_integer);
        break;
    case Type::Real:
        std::isfinite(m_real) ? number(m_real) : void(out += "null");
        break;
    case Type::String:
        writeString(out, m_string);
        break;
    case Type::Array:
        out += '[';
        for (const Json& item : m_items) {
            out += std::exchange(comma, ",");
            item.write(out);
        }
        out += ']';
        break;
    case Type::Object:
        out += '{';
        for (const Member& member : m_members) {
            out += std::exchange(comma, ",");
            writeString(out, member.first);
            out += ':';
            member.second.write(out);
        }
        out += '}';
        break;
    }
}

inline std::string Json::text() const {
    std::string out;
    write(out);
    return out;
}

} // namespace poolboard::sdk
