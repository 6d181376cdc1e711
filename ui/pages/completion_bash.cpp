// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"
#include "ui/pages/value_shape.h"
#include "ui/present/dashboard_keys.h"

namespace poolboard {
namespace {

/// Parts that know no table.
constexpr const char* kHead =
    "# bash completion of poolboard, made from its tables of commands and options.\n"
    "_poolboard_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\"); }\n"
    "_poolboard_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "
    "\"$cur\"); }\n"
    "_poolboard_folders() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "
    "\"$cur\"); }\n"
    "_poolboard_workers() {\n"
    "    _poolboard_words \"$(\"$program\" --cli plugins list --names 2>/dev/null)\"\n"
    "    (( ${#COMPREPLY[@]} )) || _poolboard_files\n"
    "}\n"
    "_poolboard_runs() { _poolboard_words \"$(\"$program\" --cli runs list --names 2>/dev/null)\"; }\n"
    "\n"
    "_poolboard() {\n"
    "    local program=${COMP_WORDS[0]} cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} i\n"
    "    COMPREPLY=()\n"
    "    # --name=value is three words\n"
    "    if [[ $cur == = ]]; then cur=\n"
    "    elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}\n"
    "    fi\n";

constexpr const char* kMiddle = "    # after -- comes a command, after ::: come items\n"
                                "    for (( i = 3; i < COMP_CWORD; i++ )); do\n"
                                "        case ${COMP_WORDS[i]} in\n"
                                "        --)\n"
                                "            if (( i == COMP_CWORD - 1 )); then mapfile -t COMPREPLY < "
                                "<(compgen -c -- \"$cur\" | sort -u)\n"
                                "            else _poolboard_files\n"
                                "            fi\n"
                                "            return ;;\n"
                                "        :::*) _poolboard_files; return ;;\n"
                                "        esac\n"
                                "    done\n";

std::string call(const ValueShape& shape) {
    using enum ValueShape::Kind;
    switch (shape.kind) {
    case Files:
        return "_poolboard_files";
    case Folders:
        return "_poolboard_folders";
    case Workers:
        return "_poolboard_workers";
    case Runs:
        return "_poolboard_runs";
    case Choices: {
        std::string words;
        for (const std::string_view choice : shape.choices)
            words += (words.empty() ? "" : " ") + std::string(choice);
        return "_poolboard_words '" + words + "'";
    }
    case None:
    case Own:
        break;
    }
    return ":";
}

/// The options that take a value, and how each is completed.
std::string values(const CommandPage& page) {
    std::string out;
    for (const OptionRow& row : page.options) {
        if (row.group.empty() || row.value.empty()) continue;
        std::string names;
        for (const std::string& name : splitNames(row.names))
            names += (names.empty() ? "" : "|") + name;
        out += "        " + names + ") " + call(valueShape(row.value)) + "; return ;;\n";
    }
    return out;
}

std::string optionNames(const CommandPage& page) {
    std::string out;
    for (const OptionRow& row : page.options)
        if (!row.group.empty())
            for (const std::string& name : splitNames(row.names))
                out += (out.empty() ? "" : " ") + name;
    return out;
}

/// What may stand where no option does.
std::string operands(const CommandPage& page) {
    const std::string otherwise = call(valueShape(page.operand));
    if (page.words.empty()) return "        " + otherwise + "\n";
    std::string first, after;
    for (const WordRow& row : page.words) {
        first += (first.empty() ? "" : " ") + std::string(row.word);
        after += "        " + std::string(row.word) + ") " + call(valueShape(row.value)) + " ;;\n";
    }
    return "        if (( COMP_CWORD == 3 )); then _poolboard_words '" + first +
           "'\n        else case ${COMP_WORDS[3]} in\n" + after + "        *) " + otherwise +
           " ;;\n        esac; fi\n";
}

std::string dashboardNames() {
    std::string out;
    for (const DashboardWord& word : dashboardWords())
        out += std::string(word.word) + " ";
    return out + "--help";
}

/// Those that take what a command of --cli takes.
std::string dashboardVerbs() {
    std::string out;
    for (const DashboardWord& word : dashboardWords())
        if (word.ofCli) out += (out.empty() ? "" : "|") + std::string(word.word);
    return out;
}

} // namespace

std::string bashCompletion(std::span<const Command> commands) {
    std::string names;
    for (const Command& command : commands)
        names += std::string(command.page->name) + " ";
    std::string out = kHead;
    out += "    if (( COMP_CWORD == 1 )); then\n"
           "        if [[ $cur == -* ]]; then _poolboard_words '--cli --tui --help --version'; else "
           "_poolboard_files; fi\n"
           "        return\n    fi\n"
           "    if [[ ${COMP_WORDS[1]} == --tui ]]; then\n"
           "        if (( COMP_CWORD == 2 )); then\n"
           "            _poolboard_words '" +
           dashboardNames() +
           "'\n"
           "            local -a first=(\"${COMPREPLY[@]}\"); _poolboard_files; "
           "COMPREPLY+=(\"${first[@]}\"); return\n"
           "        fi\n"
           "        case ${COMP_WORDS[2]} in\n"
           "        attach|show) _poolboard_runs; return ;;\n"
           "        " +
           dashboardVerbs() +
           ") ;;\n"
           "        *) _poolboard_files; return ;;\n"
           "        esac\n"
           "    elif [[ ${COMP_WORDS[1]} != --cli ]]; then _poolboard_files; return\n"
           "    fi\n"
           "    if (( COMP_CWORD == 2 )); then _poolboard_words '" +
           names + "help --help'; return; fi\n" + kMiddle + "    case ${COMP_WORDS[2]} in\n";
    for (const Command& command : commands) {
        const CommandPage& page = *command.page;
        out += "    " + std::string(page.name) + ")\n        case $prev in\n" + values(page) +
               "        esac\n        if [[ $cur == -* ]]; then _poolboard_words '" + optionNames(page) +
               "'; return; fi\n" + operands(page) + "        ;;\n";
    }
    return out + "    esac\n}\ncomplete -F _poolboard poolboard\n";
}

} // namespace poolboard
