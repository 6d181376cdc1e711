// SPDX-License-Identifier: MIT
#include "app/frontend.h"

#include "core/base/layout.h"
#include "core/base/text.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr const char* kHelp =
    "Usage: poolboard [JOB.poolboard.toml]         the desktop dashboard; opens the job, does not run it\n"
    "       poolboard --tui [run] [JOB] [options]  the dashboard in a terminal; poolboard --tui --help\n"
    "       poolboard --cli COMMAND …              headless, for shells and scripts\n"
    "       poolboard --version | --help\n"
    "\n"
    "Poolboard runs one worker over many inputs, in parallel, and shows what is happening.\n"
    "\n"
    "  poolboard --cli run -- gzip -k {} ::: *.txt\n"
    "  poolboard --cli run thumbnails.poolboard.toml\n"
    "\n"
    "poolboard --cli --help lists the commands, poolboard --cli run --help all options.\n";

constexpr std::array<std::string_view, 4> kModes = {"--cli", "--tui", "--help", "--version"};

int refuse(std::string message, std::string hint) {
    return reportError({ErrorCode::Usage, "", std::move(message), std::move(hint)});
}

int misplaced(const std::vector<std::string>& arguments) {
    const std::string first = toDisplay(arguments[0], 60);
    if (findCommand(arguments[0]))
        return refuse("'" + first + "' is a command of --cli", "poolboard --cli " + first + " …");
    if (const std::string near = nearMiss(arguments[0], kModes); !near.empty() && near != arguments[0])
        return refuse("there is no option " + first, "did you mean " + near + "?");
    return refuse("--cli and --tui are expected first", "poolboard --cli COMMAND …");
}

bool isSet(const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
}

/// Opens a face's library, which stays open, and calls its door. `without` is what works all the same.
int runLibrary(const char* what, const char* file, const char* door, const char* without, int argc,
               char** argv) {
    const std::string path = Layout::find().lib() + "/" + file;
    if (::access(path.c_str(), F_OK) != 0)
        return refuse(std::string(what) + " is not installed: " + path + " is missing", without);
    // Never closed: Qt keeps threads and exit handlers in it.
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char* why = ::dlerror();
        return refuse(std::string(what) + " cannot be loaded: " + (why ? why : path.c_str()), without);
    }
    const auto run = reinterpret_cast<int (*)(int, char**)>(::dlsym(library, door));
    if (!run) return refuse(path + " is not of this version", "install all parts from the same package");
    return run(argc, argv);
}

int runDesktop(int argc, char** argv, const std::vector<std::string>& arguments) {
    if (!haveDisplay(arguments))
        return refuse("no display: the desktop needs DISPLAY or WAYLAND_DISPLAY",
                      "use `poolboard --tui` or `poolboard --cli run JOB`");
    return runLibrary(
        "the desktop", "libpoolboard-gui.so", "poolboardGuiMain",
        "on Debian it is the package poolboard-gui; `poolboard --cli` and `--tui` work without it", argc,
        argv);
}

} // namespace

Face chooseFace(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return Face::Desktop;
    const std::string& first = arguments[0];
    if (first == "--cli") return Face::Headless;
    if (first == "--tui") return Face::Terminal;
    if (first == "--help" || first == "-h") return Face::Help;
    if (first == "--version") return Face::Version;
    const bool late =
        std::ranges::any_of(arguments, [](const auto& word) { return word == "--cli" || word == "--tui"; });
    const bool misspelt = first.starts_with("-") && !nearMiss(first, kModes).empty();
    const bool command = findCommand(first) && ::access(first.c_str(), F_OK) != 0;
    return late || misspelt || command ? Face::Misplaced : Face::Desktop;
}

bool haveDisplay(const std::vector<std::string>& arguments) {
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") ||
           std::ranges::count(arguments, "-platform") > 0;
}

int runFrontend(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    switch (chooseFace(arguments)) {
    case Face::Headless:
        return cliMain({arguments.begin() + 1, arguments.end()});
    case Face::Terminal:
        return runLibrary("the terminal dashboard", "libpoolboard-tui.so", "poolboardTuiMain",
                          "is termpaint installed? `poolboard --cli` works without it", argc, argv);
    case Face::Help:
        return printText(kHelp);
    case Face::Version:
        return versionCommand({});
    case Face::Misplaced:
        return misplaced(arguments);
    case Face::Desktop:
        return runDesktop(argc, argv, arguments);
    }
    return 1;
}

} // namespace poolboard
