// SPDX-License-Identifier: MIT
#include "plugins/exec/words.h"

#include <charconv>

namespace poolboard::exec {

namespace {

Failure badCommand(const std::string& what) {
    return Failure("command: " + what +
                       "; expected the program and its arguments, like [\"gzip\", \"-k\", \"{}\"]",
                   Code::Params);
}

void appendQuoted(std::string& out, std::string_view text) {
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\', out += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            out += "\\u00", out += kHex[c >> 4], out += kHex[c & 15];
        else
            out += c;
    }
    out += '"';
}

void appendJson(std::string& out, const Json& value) {
    switch (value.type()) {
    case Json::Type::Null:
        out += "null";
        return;
    case Json::Type::Bool:
        out += value.asBool() ? "true" : "false";
        return;
    case Json::Type::Integer:
        out += std::to_string(value.asInt());
        return;
    case Json::Type::Real: {
        char room[64];
        out.append(room, std::to_chars(room, room + sizeof room, value.asDouble()).ptr);
        return;
    }
    case Json::Type::String:
        return appendQuoted(out, value.asString());
    case Json::Type::Array: {
        const char* between = "[";
        for (const Json& element : value.items()) {
            out += std::exchange(between, ",");
            appendJson(out, element);
        }
        out += value.items().empty() ? "[]" : "]";
        return;
    }
    case Json::Type::Object: {
        const char* between = "{";
        for (const auto& [key, member] : value.members()) {
            out += std::exchange(between, ",");
            appendQuoted(out, key);
            out += ':';
            appendJson(out, member);
        }
        out += value.members().empty() ? "{}" : "}";
        return;
    }
    }
}

std::string wordOf(const Json& value) {
    if (value.isString()) return value.asString();
    std::string word;
    if (!value.isNull()) appendJson(word, value);
    return word;
}

} // namespace

bool fromBase64(std::string_view text, std::string& out) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (text.size() % 4 != 0) return false;
    const size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    text.remove_suffix(padding);
    std::string bytes;
    unsigned held = 0, bits = 0;
    for (const char c : text) {
        const size_t digit = kDigits.find(c);
        if (digit == kDigits.npos) return false;
        held = (held << 6 | static_cast<unsigned>(digit)) & 0xFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits & 0xFF);
        }
    }
    out = std::move(bytes);
    return true;
}

std::vector<std::string> wordsOf(const Json& command) {
    std::vector<std::string> words;
    if (command.isString()) words.push_back(command.asString());
    for (const Json& word : command.items()) {
        std::string bytes;
        if (word.isString())
            bytes = word.asString();
        else if (!word["base64"].isString() || !fromBase64(word["base64"].asString(), bytes))
            throw badCommand("a word is neither a string nor {\"base64\": \"…\"}");
        words.push_back(std::move(bytes));
    }
    if (words.empty() || words.front().empty()) throw badCommand("it is empty");
    for (const std::string& word : words)
        if (word.find('\0') != word.npos)
            throw badCommand("a word holds a NUL byte, which no command line can carry");
    return words;
}

bool isJsonString(std::string_view body) { return body.size() >= 2 && body.front() == '"'; }

std::string stringOf(std::string_view body) { return Json::parse(body).asString(); }

void readFields(std::string_view body, TemplateItem& item) {
    const Json value = Json::parse(body);
    for (const Json& element : value.items())
        item.args.push_back(wordOf(element));
    for (const auto& [name, member] : value.members())
        item.kwargs.emplace_back(name, wordOf(member));
}

} // namespace poolboard::exec
