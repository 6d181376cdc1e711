// SPDX-License-Identifier: MIT
#include "ui/cli/option_words.h"

#include "core/base/text.h"
#include "ui/cli/foreign_words.h"
#include "ui/cli/wrap_text.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace poolboard {
namespace {

/// "jobs" from "-j,--jobs"; "n" from "-n".
std::string keyOf(std::string_view names) {
    std::string last = splitNames(names).back();
    return last.substr(last.starts_with("--") ? 2 : 1);
}

/// The option's own name in a word: "--halt=soon" → "--halt", "-n3" → "-n".
std::string nameIn(std::string_view word) {
    return std::string(word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2));
}

Error refuse(std::string where, std::string message, std::string hint = {}) {
    return {ErrorCode::Usage, std::move(where), std::move(message), std::move(hint)};
}

Error unknownOption(std::span<const OptionRow> table, std::string_view word) {
    const std::string name = nameIn(word);
    std::vector<std::string> known;
    for (const OptionRow& row : table)
        for (const std::string& each : splitNames(row.names)) {
            // A one-letter name is one letter away from every other: no near miss at all.
            if (each.starts_with("--")) known.push_back(each);
        }
    const std::string_view foreign = foreignWord(name);
    for (const OptionRow& row : table)
        if (!foreign.empty() && std::ranges::count(splitNames(row.names), foreign) > 0)
            return refuse(name, "there is no such option", "it is called " + std::string(foreign) + " here");
    if (const std::string_view instead = unlikeWord(name); !instead.empty())
        return refuse(name, "there is no such option", std::string(instead));
    const std::string near = nearMiss(name, known);
    return refuse(toDisplay(name, 60), "there is no such option",
                  near.empty() ? "--help lists them" : "did you mean " + near + "?");
}

/// What CLI11 would let pass: the next word as the value of `--name=`, a value for a flag.
Result<void> checkEquals(std::span<const OptionRow> table, const std::vector<std::string>& arguments) {
    for (const std::string& word : arguments)
        for (const OptionRow& row : table)
            for (const std::string& name : splitNames(row.names)) {
                if (row.kind == OptionKind::Flag && name.starts_with("--") && word.starts_with(name + "="))
                    return refuse(name, "takes no value");
                if (word == name + "=")
                    return refuse(name, "a value is expected after =", std::string(row.value));
            }
    return {};
}

CLI::Option* declare(CLI::App& app, const OptionRow& row, std::vector<std::string>& storage) {
    if (row.kind == OptionKind::Flag) return app.add_flag(std::string(row.names));
    CLI::Option* option = app.add_option(std::string(row.names), storage);
    option->expected(1);
    option->allow_extra_args(false);
    option->multi_option_policy(row.kind == OptionKind::Repeat ? CLI::MultiOptionPolicy::TakeAll
                                                               : CLI::MultiOptionPolicy::TakeLast);
    return option;
}

} // namespace

std::vector<std::string> splitNames(std::string_view names) {
    std::vector<std::string> out;
    for (size_t comma; (comma = names.find(',')) != std::string_view::npos; names.remove_prefix(comma + 1))
        out.emplace_back(names.substr(0, comma));
    out.emplace_back(names);
    return out;
}

std::optional<std::string> OptionWords::one(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() || found->second.empty() ? std::nullopt
                                                            : std::optional(found->second.back());
}

std::vector<std::string> OptionWords::all(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

Result<OptionWords> parseOptions(std::span<const OptionRow> table,
                                 const std::vector<std::string>& arguments) {
    TRY(checkEquals(table, arguments));
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<const OptionRow*, CLI::Option*>> declared;
    std::vector<std::vector<std::string>> storage(table.size());
    OptionWords words;
    try {
        for (size_t i = 0; i < table.size(); ++i)
            declared.emplace_back(&table[i], declare(app, table[i], storage[i]));
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string text = error.what();
        const std::string name = text.substr(0, text.find(':'));
        for (const OptionRow& row : table)
            if (std::ranges::count(splitNames(row.names), name) > 0 && row.kind != OptionKind::Flag)
                return refuse(name, "a value is expected after it", std::string(row.value));
        return refuse(toDisplay(name, 60), "takes no value");
    } catch (const CLI::ParseError& error) {
        return refuse("", toDisplay(error.what()), "--help lists the options");
    }
    for (const std::string& word : app.remaining()) {
        if (word.size() > 1 && word[0] == '-') return unknownOption(table, word);
        words.m_others.push_back(word);
    }
    for (const auto& [row, option] : declared)
        if (option->count() > 0) words.m_values[keyOf(row->names)] = option->results();
    return words;
}

std::string optionHelp(std::span<const OptionRow> table) {
    constexpr size_t kColumn = 28, kWidth = 100;
    std::string out;
    std::string_view group;
    for (const OptionRow& row : table) {
        if (row.group.empty()) continue;
        if (row.group != group) out += "\n" + std::string(group = row.group) + "\n";
        std::string line = row.names.starts_with("--") ? "      " : "  ";
        for (const std::string& name : splitNames(row.names))
            line += (line.ends_with(' ') ? "" : ", ") + name;
        line += row.value.empty() ? "" : " " + std::string(row.value);
        out += line + padTo(line, kColumn) + wrapText(row.help, kColumn, kWidth) + "\n";
    }
    return out;
}

} // namespace poolboard
