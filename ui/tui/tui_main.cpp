// SPDX-License-Identifier: MIT
// The door of the terminal dashboard's library: poolboard loads it only for --tui.
#include "core/base/layout.h"
#include "core/base/text.h"
#include "ui/tui/spoken_run.h"
#include "ui/tui/tui_app.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace {

using namespace poolboard;

/// --dry-run and --help have nothing to watch: the headless face says it.
int becomeCli(const std::vector<std::string>& words) {
    std::string program = Layout::find().program();
    std::vector<std::string> all{program, "--cli"};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> argv;
    for (std::string& word : all)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execv(program.c_str(), argv.data());
    std::fprintf(stderr, "poolboard: %s: cannot be started: %s\n", program.c_str(), std::strerror(errno));
    return 1;
}

} // namespace

/// `argv` as of main(): argv[1] is --tui. Returns the exit status.
extern "C" __attribute__((visibility("default"))) int poolboardTuiMain(int argc, char** argv) {
    const auto words = readTuiWords({argv + std::min(argc, 2), argv + argc});
    if (!words) {
        std::fprintf(stderr, "poolboard: %s\n", toDisplay(words.error().text(), 4000).c_str());
        return 2;
    }
    if (words->what == TuiWords::What::Help) {
        std::fputs(tuiHelp().c_str(), stdout);
        return 0;
    }
    if (words->what == TuiWords::What::Cli) return becomeCli(words->engine);
    return words->screenReader ? SpokenRun().run(words.value()) : TuiApp().run(words.value());
}
