// SPDX-License-Identifier: MIT
#include "ui/tui/tui_words.h"

#include "core/base/text.h"
#include "ui/present/dashboard_keys.h"
#include "ui/present/width.h"

#include <algorithm>
#include <array>

namespace poolboard {
namespace {

using What = TuiWords::What;

Error refuse(const std::string& where, const char* message, const char* hint) {
    return {ErrorCode::Usage, toDisplay(where, 60), message, hint};
}

/// Words for which there is nothing to watch. Those behind -- and ::: are not options.
bool onlyTells(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (word == "--" || word.starts_with(":::")) return false;
        if (word == "--dry-run" || word == "--help" || word == "-h") return true;
    }
    return false;
}

} // namespace

Result<TuiWords> readTuiWords(const std::vector<std::string>& words) {
    TuiWords out;
    size_t at = 0;
    for (; at < words.size(); ++at) {
        if (words[at] == "--screen-reader")
            out.screenReader = true;
        else if (words[at] == "--ascii")
            out.ascii = true;
        else
            break;
    }
    if (at == words.size()) return out;
    const std::string& first = words[at];
    const std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end());
    if (first == "--help" || first == "-h" || first == "help") {
        out.what = What::Help;
    } else if (first == "attach" || first == "show") {
        if (rest.size() > 1)
            return refuse(rest[1], "one run at a time is expected", "`poolboard --cli runs` lists them");
        if (first == "show" && rest.empty()) return refuse("show", "which run?", "an id, or last");
        out.what = first == "attach" ? What::Attach : What::Show;
        out.run = rest.empty() ? "" : rest[0];
    } else if (first == "history") {
        if (!rest.empty())
            return refuse(rest[0], "history takes no words", "`poolboard --tui show RUN` opens one");
    } else {
        static constexpr std::array<std::string_view, 4> kVerbs = {"run", "filter", "resume", "retry"};
        static constexpr std::array<std::string_view, 8> kAll = {
            "run", "filter", "resume", "retry", "attach", "show", "--screen-reader", "--ascii"};
        const bool verb = std::ranges::find(kVerbs, first) != kVerbs.end();
        // Anything else is a job file, or an option of run: poolboard --tui photos.poolboard.toml -j 4
        if (!verb && first.find('/') == std::string::npos && first.find('.') == std::string::npos &&
            !first.starts_with("-") && !first.starts_with(":::")) {
            const std::string near = nearMiss(first, kAll);
            return Error{ErrorCode::Usage, toDisplay(first, 60), "there is no such command of --tui",
                         near.empty() ? "run, attach, show, history, resume, retry, or a job file"
                                      : "did you mean " + near + "?"};
        }
        out.what = onlyTells(rest) || (!verb && onlyTells({first})) ? What::Cli : What::Engine;
        if (!verb) out.engine.emplace_back("run");
        out.engine.insert(out.engine.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    }
    return out;
}

std::string tuiHelp() {
    std::string out = "poolboard --tui: the dashboard in a terminal\n"
                      "\n"
                      "Examples\n"
                      "  # a command for every file, watched; the options are those of poolboard --cli run\n"
                      "  find . -name '*.jpg' -print0 | poolboard --tui run -0 -- convert {} {.}.webp\n"
                      "  # a job file\n"
                      "  poolboard --tui thumbnails.poolboard.toml -j 4\n"
                      "  # the run that goes on elsewhere: in a script, another terminal, a window\n"
                      "  poolboard --tui attach\n"
                      "\n"
                      "After poolboard --tui\n";
    for (const DashboardWord& word : dashboardWords()) {
        out +=
            "  " + std::string(word.word) + (word.value.empty() ? "" : " ") + std::string(word.value) + "\n";
        out += "      " + std::string(word.does) + "\n";
    }
    out +=
        "\n"
        "The run lives in a process of its own: leaving the dashboard can leave it running, and a terminal\n"
        "that goes away does. Results go where -o says, or to standard output when that is not the "
        "terminal;\n"
        "the run's record has them in any case.\n";
    std::string_view group;
    for (const DashboardKey& key : dashboardKeys()) {
        if (key.group != group) out += "\n" + std::string(key.group) + "\n";
        group = key.group;
        const std::string keys = "  " + std::string(key.keys);
        out +=
            keys + std::string(keys.size() < 16 ? 16 - keys.size() : 1, ' ') + std::string(key.does) + "\n";
    }
    return out;
}

} // namespace poolboard
