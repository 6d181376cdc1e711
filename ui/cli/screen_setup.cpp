// SPDX-License-Identifier: MIT
#include "ui/cli/screen_setup.h"

#include <algorithm>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool localeIsUtf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
        if (const std::string value = environment(name); !value.empty())
            return value.find("UTF-8") != std::string::npos || value.find("utf8") != std::string::npos;
    return false;
}

bool sameTerminal() {
    struct stat out, err;
    return ::isatty(STDOUT_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1 &&
           ::fstat(STDOUT_FILENO, &out) == 0 && ::fstat(STDERR_FILENO, &err) == 0 &&
           out.st_rdev == err.st_rdev;
}

} // namespace

TerminalFacts lookAtTerminal() {
    TerminalFacts facts;
    facts.stderrIsTerminal = ::isatty(STDERR_FILENO) == 1;
    facts.stdoutIsSameTerminal = sameTerminal();
    const std::string term = environment("TERM"), force = environment("CLICOLOR_FORCE");
    facts.dumb = term.empty() || term == "dumb";
    facts.utf8 = localeIsUtf8();
    facts.noColor = !environment("NO_COLOR").empty();
    facts.forceColor = !force.empty() && force != "0";
    return facts;
}

ScreenSetup chooseScreen(const RunArguments& arguments, const TerminalFacts& facts) {
    using namespace std::chrono_literals;
    ScreenSetup setup;
    setup.unicode = facts.utf8;
    setup.status = arguments.status;
    const std::vector<std::string>& events = arguments.options.events;
    setup.silent = std::find(events.begin(), events.end(), "-") != events.end();
    setup.quiet = arguments.quiet;
    if (setup.silent || setup.quiet) return setup;
    const bool capable = facts.stderrIsTerminal && !facts.dumb;
    switch (arguments.progress) {
    case ProgressMode::Auto:
        setup.line = capable;
        if (!capable) setup.heartbeat = 30s;
        break;
    case ProgressMode::Tty:
        setup.line = true; // asked for: also into a file or a dumb terminal
        break;
    case ProgressMode::Plain:
        setup.heartbeat = 5s;
        break;
    case ProgressMode::None:
        break;
    }
    setup.takeStdout = setup.line && facts.stdoutIsSameTerminal;
    setup.color = arguments.color == ColorMode::Always ||
                  (arguments.color == ColorMode::Auto && !facts.noColor && (capable || facts.forceColor));
    return setup;
}

} // namespace poolboard
