// SPDX-License-Identifier: MIT
#include "ui/gui/shell_words.h"

#include <cstddef>

namespace poolboard {
namespace {

bool isOctal(char c) { return c >= '0' && c <= '7'; }

/// What stands behind a backslash in $'…': up to three octal digits, a letter, or the character itself.
void appendEscape(std::string_view line, size_t& at, std::string& word) {
    if (!isOctal(line[at])) {
        const char c = line[at++];
        word += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        return;
    }
    unsigned value = 0;
    for (int digits = 0; digits < 3 && at < line.size() && isOctal(line[at]); ++digits, ++at)
        value = value * 8 + static_cast<unsigned>(line[at] - '0');
    word += static_cast<char>(value);
}

/// From behind the opening quote to behind the closing one. False: there is none.
bool appendQuoted(std::string_view line, size_t& at, char quote, bool escapes, std::string& word) {
    while (at < line.size()) {
        const char c = line[at++];
        if (c == quote) return true;
        if (c == '\\' && escapes && at < line.size()) {
            appendEscape(line, at, word);
        } else if (c == '\\' && quote == '"' && at < line.size() &&
                   (line[at] == '"' || line[at] == '\\' || line[at] == '$' || line[at] == '`')) {
            word += line[at++];
        } else {
            word += c;
        }
    }
    return false;
}

} // namespace

std::optional<std::vector<std::string>> shellWords(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    for (size_t at = 0; at < line.size();) {
        const char c = line[at++];
        if (c == ' ' || c == '\t' || c == '\n') {
            if (inWord) words.push_back(std::move(word));
            word.clear();
            inWord = false;
            continue;
        }
        inWord = true;
        const bool dollar = c == '$' && at < line.size() && line[at] == '\'';
        if (c == '\'' || c == '"' || dollar) {
            if (dollar) ++at;
            if (!appendQuoted(line, at, c == '"' ? '"' : '\'', dollar, word)) return std::nullopt;
        } else if (c == '\\' && at < line.size()) {
            word += line[at++];
        } else {
            word += c;
        }
    }
    if (inWord) words.push_back(std::move(word));
    return words;
}

} // namespace poolboard
