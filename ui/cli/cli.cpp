// SPDX-License-Identifier: MIT
#include "ui/cli/cli.h"

#include "core/base/text.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr const char* kIntroduction =
    "poolboard --cli runs one worker over many items, in parallel, and says how it went.\n"
    "\n"
    "  find . -name '*.jpg' -print0 | poolboard --cli run -0 -- convert {} {.}.webp\n"
    "  poolboard --cli run -w image/thumbnail -i photos -o done.ndjson\n"
    "\n"
    "Commands: run       runs a job file, a worker (-w) or a command (after --)\n"
    "          plugins   list, or show ID: which workers there are, with their parameters\n"
    "          job       check FILE, or print FILE (as TOML or as a command line)\n"
    "          version   version and build\n"
    "poolboard --cli run --help lists all options.\n";

struct Command {
    std::string_view name;
    int (*run)(const std::vector<std::string>&); ///< null: of a later version
};

constexpr std::array kCommands = {
    Command{"run", runCommand}, Command{"plugins", pluginsCommand},
    Command{"job", jobCommand}, Command{"version", versionCommand},
    Command{"filter", nullptr}, Command{"resume", nullptr},
    Command{"retry", nullptr},  Command{"runs", nullptr},
    Command{"check", nullptr},  Command{"new", nullptr},
    Command{"bench", nullptr},
};

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
        return printText(kIntroduction);
    if (arguments[0] == "--version") return versionCommand({});
    std::vector<std::string_view> known;
    for (const Command& command : kCommands) {
        if (command.name == arguments[0]) {
            if (command.run) return command.run({arguments.begin() + 1, arguments.end()});
            return reportError({ErrorCode::Usage, arguments[0], "not supported yet by this version", ""});
        }
        if (command.run) known.push_back(command.name);
    }
    const std::string near = nearMiss(arguments[0], known);
    return reportError({ErrorCode::Usage, toDisplay(arguments[0], 60), "there is no such command",
                        near.empty() ? "poolboard --cli --help lists them" : "did you mean " + near + "?"});
}

} // namespace poolboard
