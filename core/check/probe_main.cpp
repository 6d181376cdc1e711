// SPDX-License-Identifier: MIT
// poolboard-check RULE PLUGIN MILLISECONDS: tries one rule on a plugin, for so long. Started by
// the checker, a process for each rule, which reads what is written to standard output:
// "stage TEXT" lines, and at the end "verdict WORD TEXT".
#include "core/base/text.h"
#include "core/check/probe_rules.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
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
    {"leaks", leaks},
    {"growth", growth},
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
    if (count != 4) {
        std::fputs("poolboard-check: started by `poolboard --cli check`; expected a rule, a plugin "
                   "and its milliseconds\n",
                   stderr);
        return 2;
    }
    patience = std::chrono::milliseconds(std::strtol(words[3], nullptr, 10)) * 2 / 5;
    keepTheReportApart();
    auto manifest = readManifest(words[2]);
    if (!manifest) end(failed(manifest.error().text()));
    for (const Row& row : kRows) {
        if (row.id != words[1]) continue;
        auto* subject =
            new Subject(words[2], std::move(manifest).value(), row.strict); // for ever, like the plugin
        if (row.loaded)
            if (const std::string problem = subject->load(); !problem.empty()) end(failed(problem));
        end(row.run(*subject));
    }
    std::fprintf(stderr, "poolboard-check: there is no rule \"%s\"\n", words[1]);
    return 2;
}
