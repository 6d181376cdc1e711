// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"
#include "ui/pages/value_shape.h"
#include "ui/present/dashboard_keys.h"

#include <utility>

namespace poolboard {
namespace {

/// `text` within single quotes, with `special` characters escaped for _arguments.
std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text) {
        if (special.find(c) != special.npos) out += '\\';
        out += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return out;
}

/// ":what is expected:how it is completed"
std::string action(std::string_view value) {
    using enum ValueShape::Kind;
    const ValueShape shape = valueShape(value);
    if (shape.kind == None) return {};
    std::string out = ":" + escaped(value, ":\\") + ":";
    switch (shape.kind) {
    case Files:
        return out + "_files";
    case Folders:
        return out + "_files -/";
    case Workers:
        return out + "_poolboard_workers";
    case Runs:
        return out + "_poolboard_runs";
    case Choices:
        out += "(";
        for (const std::string_view choice : shape.choices)
            out += std::string(choice) + " ";
        out.back() = ')';
        return out;
    default:
        return out;
    }
}

std::string option(const OptionRow& row) {
    const std::vector<std::string> names = splitNames(row.names);
    const bool repeats = row.kind == OptionKind::Repeat;
    const std::string rest = "[" + escaped(row.help, "[]\\") + "]" + action(row.value) + "' \\\n";
    if (names.size() == 1) return "        '" + std::string(repeats ? "*" : "") + names[0] + rest;
    const std::string both = "{" + names[0] + "," + names[1] + "}'";
    return repeats ? "        '*'" + both + rest
                   : "        '(" + names[0] + " " + names[1] + ")'" + both + rest;
}

/// One function for each command.
std::string function(const CommandPage& page) {
    std::string out = "_poolboard_" + std::string(page.name) + "() {\n";
    for (const WordRow& row : page.words)
        if (&row == &page.words.front()) out += "    local -a names=(";
    for (const WordRow& row : page.words)
        out += "'" + escaped(row.word, ":") + ":" + escaped(row.help, ":\\") + "' ";
    if (!page.words.empty()) {
        out +=
            ")\n    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then _describe word names; return; fi\n"
            "    local -a after=()\n    case $words[2] in\n";
        for (const WordRow& row : page.words)
            if (const std::string how = action(row.value); !how.empty())
                out += "    " + std::string(row.word) + ") after=('*" + how + "') ;;\n";
        out += "    esac\n    shift words; (( CURRENT-- ))\n";
    }
    out += "    _arguments -s \\\n";
    for (const OptionRow& row : page.options)
        if (!row.group.empty()) out += option(row);
    const std::string operand = action(page.operand);
    out +=
        page.words.empty() ? "        '*" + (operand.empty() ? "::" : operand) + "'\n" : "        $after\n";
    return out + "}\n";
}

} // namespace

std::string zshCompletion(std::span<const Command> commands) {
    std::string out =
        "#compdef poolboard\n"
        "# zsh completion of poolboard, made from its tables of commands and options.\n"
        "_poolboard_workers() { local -a ids=(${(f)\"$(poolboard --cli plugins list --names "
        "2>/dev/null)\"}); "
        "compadd -a ids; }\n"
        "_poolboard_runs() { local -a ids=(${(f)\"$(poolboard --cli runs list --names 2>/dev/null)\"}); "
        "compadd -a ids; }\n";
    for (const Command& command : commands)
        out += function(*command.page);
    out += "_poolboard() {\n"
           "    local i\n"
           "    if (( CURRENT == 2 )); then compadd -- --cli --tui --help --version; _files; return; fi\n"
           "    if [[ $words[2] == --tui ]]; then\n"
           "        if (( CURRENT == 3 )); then\n"
           "            local -a tui=(";
    for (const DashboardWord& word : dashboardWords())
        out += "\n                '" + escaped(word.word, ":") + ":" + escaped(word.does, ":\\") + "'";
    out += ")\n            _describe word tui; _files; return\n        fi\n        case $words[3] in\n"
           "        attach|show) _poolboard_runs; return ;;\n        ";
    bool firstVerb = true;
    for (const DashboardWord& word : dashboardWords())
        if (word.ofCli) out += (std::exchange(firstVerb, false) ? "" : "|") + std::string(word.word);
    out += ") ;;\n        *) _files; return ;;\n        esac\n"
           "    elif [[ $words[2] != --cli ]]; then _files; return\n    fi\n"
           "    if (( CURRENT == 3 )); then\n"
           "        local -a names=(";
    for (const Command& command : commands)
        out += "\n            '" + escaped(command.page->name, ":") + ":" +
               escaped(command.page->summary, ":\\") + "'";
    out += ")\n        _describe command names; return\n    fi\n"
           "    # after -- comes a command, after ::: come items\n"
           "    for (( i = 4; i < CURRENT; i++ )); do\n"
           "        case $words[i] in\n"
           "        --) shift $i words; (( CURRENT -= i )); _normal; return ;;\n"
           "        :::*) _files; return ;;\n"
           "        esac\n"
           "    done\n"
           "    shift 2 words; (( CURRENT -= 2 ))\n"
           "    case $words[1] in\n    ";
    for (const Command& command : commands)
        out += (&command == &commands.front() ? "" : "|") + std::string(command.page->name);
    return out + ") _poolboard_$words[1] ;;\n    esac\n}\n"
                 "if [[ $funcstack[1] == _poolboard ]]; then _poolboard \"$@\"; else compdef _poolboard "
                 "poolboard; fi\n";
}

} // namespace poolboard
