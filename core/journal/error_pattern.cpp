// SPDX-License-Identifier: MIT
#include "core/journal/error_pattern.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr std::string_view kVaries = "…";
constexpr char kInput = '\x01'; ///< where the input stood, until the word around it is known
constexpr size_t kLongest = 200;

bool isSpace(char c) { return c == ' ' || c == '\t'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The end of a quoted text that begins at `from`; `from` when it is none.
size_t quotedEnd(std::string_view text, size_t from) {
    const char quote = text[from];
    if (quote != '"' && quote != '\'' && quote != '`') return from;
    // "can't" is no quotation: one begins a word.
    if (from > 0 && !isSpace(text[from - 1]) && text[from - 1] != '(' && text[from - 1] != '=') return from;
    const size_t end = text.find(quote == '`' ? '\'' : quote, from + 1);
    const size_t same = text.find(quote, from + 1);
    const size_t first = std::min(end, same);
    return first == std::string_view::npos ? from : first + 1;
}

/// Words with a digit, a slash or the input in them are what varies: numbers, addresses, paths, versions.
bool varies(std::string_view word) {
    return std::any_of(word.begin(), word.end(), isDigit) || word.find('/') != std::string_view::npos ||
           word.find(kInput) != std::string_view::npos;
}

void add(std::string& out, std::string_view piece) {
    if (piece == kVaries && out.ends_with(kVaries)) return;
    out += piece;
}

} // namespace

std::string errorPattern(std::string_view message, std::string_view input) {
    std::string text(message.substr(0, std::min(message.find('\n'), size_t{1000})));
    if (input.size() >= 3) // shorter ones are found in words they have nothing to do with
        for (size_t at = text.find(input); at != std::string::npos; at = text.find(input, at + 1))
            text.replace(at, input.size(), 1, kInput);
    std::string out;
    for (size_t at = 0; at < text.size() && out.size() < kLongest;) {
        if (const size_t behindQuote = quotedEnd(text, at); behindQuote != at) {
            add(out, kVaries);
            at = behindQuote;
        } else if (isSpace(text[at])) {
            if (!out.empty() && out.back() != ' ') out += ' ';
            ++at;
        } else {
            const size_t end = std::min(text.find_first_of(" \t\"'`", at + 1), text.size());
            std::string_view word = std::string_view(text).substr(at, end - at);
            std::string_view behind; // punctuation at a word's end is a part of the sentence
            while (!word.empty() && std::string_view(".,:;!?)").find(word.back()) != std::string_view::npos) {
                behind = std::string_view(word.data() + word.size() - 1, behind.size() + 1);
                word.remove_suffix(1);
            }
            add(out, varies(word) ? kVaries : word);
            add(out, behind);
            at = end;
        }
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return toDisplay(out, kLongest);
}

} // namespace poolboard
