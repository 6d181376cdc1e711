// SPDX-License-Identifier: MIT
// poolboard-check RULE PLUGIN MILLISECONDS PYTHON: tries one rule on a plugin, for so long. Started by
// the checker, a process for each rule, which reads what is written to standard output:
// "stage TEXT" lines, and at the end "verdict WORD TEXT".
#include "core/base/text.h"
#include "core/check/probe_rules.h"
#include "core/plugin/python_worker.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <span>
#include <sys/resource.h>
#include <unistd.h>

namespace poolboard::check {
namespace {

struct Row {
    std::string_view id;
    Verdict (*run)(Subject&);
    bool loaded = true, strict = false;
};
constexpr Row kRows[] = {
    {"load", [](Subject&) { return Verdict{}; }},
    {"quiet", quiet, false},
    {"entry", entry},
    {"init", init},
    {"unknown-kind", unknownKind},
    {"once", once},
    {"after-end", afterEnd},
    {"errors", errors},
    {"results", results},
    {"borders", borders, true, true},
    {"teardown", teardown},
    {"own-state", ownState},
    {"threads", threads},
    {"overlap", overlap},
    {"cancel", cancel},
    {"run", wholeRun, false},
    {"host-death", hostDeath, false},
    {"leaks", leaks},
    {"growth", growth},
};

/// Of workers in Python; PLUGIN is "file.py" or "file.py:NAME" then, and PYTHON its interpreter, or empty.
constexpr Row kPythonRows[] = {
    {"import", pythonImport}, {"items", pythonItems}, {"any-item", pythonAnyItem}, {"results", pythonResults},
    {"close", pythonClose},   {"run", wholeRun},      {"host-death", hostDeath},
};

int g_report = STDOUT_FILENO;

void report(const std::string& line) {
    [[maybe_unused]] const ssize_t n = ::write(g_report, line.data(), line.size());
}

[[noreturn]] void end(const Verdict& verdict) {
    report("verdict " + std::string(kVerdictWords[static_cast<size_t>(verdict.state)]) + " " +
           toDisplay(verdict.got, 1000) + "\n");
    ::_exit(0); // nothing of the plugin runs any more
}

/// The report goes where the plugin does not find it; what it prints is lost in stderr.
void keepTheReportApart() {
    g_report = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 200);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::signal(SIGPIPE, SIG_IGN);
}

} // namespace

void stage(const std::string& what) { report("stage " + what + "\n"); }

} // namespace poolboard::check

int main(int count, char** words) {
    using namespace poolboard;
    using namespace poolboard::check;
    if (count != 5) {
        std::fputs("poolboard-check: started by `poolboard --cli check`; expected a rule, a plugin, "
                   "its milliseconds and an interpreter\n",
                   stderr);
        return 2;
    }
    patience = std::chrono::milliseconds(std::strtol(words[3], nullptr, 10)) * 2 / 5;
    keepTheReportApart();
    const auto python = asPythonName(words[2]);
    PluginInfo file;
    if (python) {
        auto described = describePythonFile(*python, {words[4], {}});
        if (!described) end(failed(described.error().text()));
        file = std::move(described).value();
    } else {
        auto manifest = readManifest(words[2]);
        if (!manifest) end(failed(manifest.error().text()));
        file.manifest = std::move(manifest).value();
    }
    for (const Row& row : python ? std::span<const Row>(kPythonRows) : std::span<const Row>(kRows)) {
        if (row.id != words[1]) continue;
        auto* subject =
            new Subject(words[2], std::move(*file.manifest), row.strict); // for ever, like the plugin
        if (python)
            subject->python = file.interpreter;
        else if (row.loaded)
            if (const std::string problem = subject->load(); !problem.empty()) end(failed(problem));
        end(row.run(*subject));
    }
    std::fprintf(stderr, "poolboard-check: there is no rule \"%s\"\n", words[1]);
    return 2;
}
