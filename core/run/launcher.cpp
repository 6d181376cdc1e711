// SPDX-License-Identifier: MIT
#include "core/run/launcher.h"

#include <charconv>

namespace poolboard {
namespace {

constexpr unsigned kMostWorkers = 4096;

/// What keeps it from being words: "" when nothing does.
std::string splitWords(std::string_view text, std::vector<std::string>& words) {
    constexpr std::string_view kEscapedInQuotes = "$`\"\\\n";
    bool inWord = false;
    char quote = '\0';
    std::string word;
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool escapes =
            c == '\\' && (quote == '\0' || (quote == '"' && at + 1 < text.size() &&
                                            kEscapedInQuotes.find(text[at + 1]) != std::string_view::npos));
        if (escapes && at + 1 == text.size()) return "the backslash at its end escapes nothing";
        if (escapes && text[at + 1] == '\n') {
            ++at; // the line goes on
        } else if (escapes) {
            word += text[++at];
            inWord = true;
        } else if (quote != '\0') {
            if (c == quote)
                quote = '\0';
            else
                word += c;
        } else if (c == '\'' || c == '"') {
            quote = c;
            inWord = true;
        } else if (c == ' ' || c == '\t' || c == '\n') {
            if (inWord) words.push_back(std::move(word));
            word.clear();
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord) words.push_back(std::move(word));
    return quote == '\0' ? "" : "a quote is not closed";
}

} // namespace

Result<Launcher> parseLauncher(std::string_view text, std::string_view where) {
    const auto refuse = [&](std::string why) {
        return Error{ErrorCode::Usage, std::string(where), "'" + std::string(text) + "': " + std::move(why),
                     "for example 'ssh node1', '4*ssh node1' for four workers there, or : for this machine"};
    };
    Launcher launcher;
    std::string_view rest = text;
    const size_t digits = rest.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos && rest[digits] == '*') {
        const auto [end, code] = std::from_chars(rest.data(), rest.data() + digits, launcher.workers);
        if (code != std::errc() || launcher.workers == 0 || launcher.workers > kMostWorkers)
            return refuse("1 to " + std::to_string(kMostWorkers) + " workers can be at one place");
        rest.remove_prefix(digits + 1);
    }
    while (rest.starts_with(' '))
        rest.remove_prefix(1);
    launcher.name = rest;
    if (rest == ":") return launcher;
    if (std::string why = splitWords(rest, launcher.command); !why.empty()) return refuse(std::move(why));
    if (launcher.command.empty() || launcher.command.front().empty())
        return refuse("a command is expected that starts programs somewhere else");
    return launcher;
}

} // namespace poolboard
