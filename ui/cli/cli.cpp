// SPDX-License-Identifier: MIT
#include "ui/cli/cli.h"

#include "core/base/text.h"
#include "ui/cli/command_table.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace poolboard {
namespace {

/// Names it, when a word is no command: the near miss, or where they are listed.
int refuseCommand(const std::string& word) {
    std::vector<std::string_view> known;
    for (const Command& command : commands())
        known.push_back(command.page->name);
    const std::string near = nearMiss(word, known);
    return reportError({ErrorCode::Usage, toDisplay(word, 60), "there is no such command",
                        near.empty() ? "poolboard --cli --help lists them" : "did you mean " + near + "?"});
}

/// `help`, `help COMMAND`.
int help(const std::vector<std::string>& words) {
    if (words.size() < 2) return printText(introduction());
    const Command* command = findCommand(words[1]);
    return command ? printText(commandHelp(*command->page)) : refuseCommand(words[1]);
}

} // namespace

int exitStatusOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::Start:
        return 5;
    default:
        return 1;
    }
}

int reportError(const Error& error) {
    const std::string line = "poolboard: " + toDisplay(error.text(), 4000) + "\n";
    // Nobody is left to tell when stderr cannot be written; the exit status still says it.
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, line.data(), line.size());
    return exitStatusOf(error);
}

int printText(const std::string& text) {
    for (std::string_view rest = text; !rest.empty();) {
        const ssize_t wrote = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (wrote < 0 && errno != EINTR)
            return reportError({ErrorCode::Io, "standard output", std::strerror(errno), ""});
        rest.remove_prefix(wrote > 0 ? static_cast<size_t>(wrote) : 0);
    }
    return 0;
}

int cliMain(const std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help")
        return help(arguments);
    if (arguments[0] == "--version") return versionCommand({});
    const Command* command = findCommand(arguments[0]);
    return command ? command->run({arguments.begin() + 1, arguments.end()}) : refuseCommand(arguments[0]);
}

} // namespace poolboard
