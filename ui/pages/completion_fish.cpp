// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"
#include "ui/pages/value_shape.h"
#include "ui/present/dashboard_keys.h"

namespace poolboard {
namespace {

constexpr const char* kHead =
    "# fish completion of poolboard, made from its tables of commands and options.\n"
    "function __poolboard_is\n"
    "    set -l words (commandline -opc)\n"
    "    test (count $words) -ge 3; and test \"$words[3]\" = $argv[1]; or return 1\n"
    "    test \"$words[2]\" = --cli; or begin; test \"$words[2]\" = --tui; and contains $argv[1] "
    "run filter resume retry; end; or "
    "return 1\n"
    "    not contains -- -- $words; and not contains -- ::: $words\n"
    "end\n"
    "function __poolboard_word\n"
    "    set -l words (commandline -opc)\n"
    "    __poolboard_is $argv[1]; and test (count $words) -eq 3\n"
    "end\n"
    "function __poolboard_after\n"
    "    set -l words (commandline -opc)\n"
    "    __poolboard_is $argv[1]; and test (count $words) -ge 4; and test \"$words[4]\" = $argv[2]\n"
    "end\n"
    "function __poolboard_face\n"
    "    test (count (commandline -opc)) -eq 1\n"
    "end\n"
    "function __poolboard_command\n"
    "    set -l words (commandline -opc)\n"
    "    test (count $words) -eq 2; and test \"$words[2]\" = --cli\n"
    "end\n"
    "function __poolboard_tui\n"
    "    set -l words (commandline -opc)\n"
    "    test (count $words) -eq 2; and test \"$words[2]\" = --tui\n"
    "end\n"
    "function __poolboard_watched\n"
    "    set -l words (commandline -opc)\n"
    "    test (count $words) -eq 3; and test \"$words[2]\" = --tui; and contains \"$words[3]\" attach show\n"
    "end\n"
    "complete -c poolboard -n 'not __poolboard_command' -F\n"
    "complete -c poolboard -n __poolboard_face -l tui -d 'the dashboard in a terminal'\n"
    "complete -c poolboard -n __poolboard_watched -f -a '(poolboard --cli runs list --names 2>/dev/null)'\n"
    "complete -c poolboard -n __poolboard_face -l cli -d 'a command, without a window'\n"
    "complete -c poolboard -n __poolboard_face -l help -d 'what it is'\n"
    "complete -c poolboard -n __poolboard_face -l version -d 'its version'\n";

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

/// What -a offers, with the options that say whether files are offered as well.
std::string offer(std::string_view value) {
    using enum ValueShape::Kind;
    const ValueShape shape = valueShape(value);
    switch (shape.kind) {
    case None:
        return {};
    case Own:
        return " -x";
    case Files:
        return " -r -F";
    case Folders:
        return " -x -a '(__fish_complete_directories)'";
    case Workers:
        return " -r -F -a '(poolboard --cli plugins list --names 2>/dev/null)'";
    case Runs:
        return " -x -a '(poolboard --cli runs list --names 2>/dev/null)'";
    case Choices:
        break;
    }
    std::string words;
    for (const std::string_view choice : shape.choices)
        words += (words.empty() ? "" : " ") + std::string(choice);
    return " -x -a " + quoted(words);
}

} // namespace

std::string fishCompletion(std::span<const Command> commands) {
    std::string out = kHead;
    const auto line = [&out](const std::string& condition, const std::string& rest, std::string_view help) {
        out += "complete -c poolboard -n " + quoted(condition) + rest + " -d " + quoted(help) + "\n";
    };
    for (const DashboardWord& word : dashboardWords())
        line("__poolboard_tui",
             word.word.starts_with("--") ? " -l " + std::string(word.word.substr(2))
                                         : " -a " + std::string(word.word),
             word.does);
    for (const Command& command : commands) {
        const CommandPage& page = *command.page;
        const std::string name(page.name);
        line("__poolboard_command", " -f -a " + name, page.summary);
        for (const WordRow& row : page.words) {
            const std::string word(row.word);
            line("__poolboard_word " + name, " -f -a " + word, row.help);
            if (const std::string how = offer(row.value); how.find(" -a ") != how.npos)
                line("__poolboard_after " + name + " " + word, how.substr(how.find(" -a ")), row.value);
        }
        for (const OptionRow& row : page.options) {
            if (row.group.empty()) continue;
            std::string names;
            for (const std::string& each : splitNames(row.names))
                names += each.starts_with("--") ? " -l " + each.substr(2) : " -s " + each.substr(1);
            line("__poolboard_is " + name, names + offer(row.value), row.help);
        }
    }
    return out;
}

} // namespace poolboard
