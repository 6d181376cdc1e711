// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/job_init.h"

namespace poolboard {
namespace {

using enum OptionKind;

constexpr OptionRow kTable[] = {
    {Flag, "--command-line", "", "Options", "print: the equivalent command line instead of TOML"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"init [FILE] [options of run] [-- COMMAND…] [::: ITEM…]", "check FILE",
                                       "print FILE [--command-line]"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli job init thumbnails.poolboard.toml -w image/thumbnail -i photos -j 4",
     "keep a command line as a job file"},
    {"poolboard --cli job check thumbnails.poolboard.toml", "is this job right? Nothing is started"},
    {"poolboard --cli job print --command-line thumbnails.poolboard.toml",
     "the command line that does the same"},
};

constexpr WordRow kWords[] = {
    {"init", "FILE", "writes a job file from the options of run; without any, one to be filled in"},
    {"check", "FILE", "is the job file right, its worker there, are its parameters valid? Starts nothing"},
    {"print", "FILE", "the job, with what is not at its default"},
};

int check(const std::string& path) {
    const auto job = loadJob(path);
    if (!job) return reportError(job.error());
    const auto plan = prepare(job.value(), Purpose::Look);
    if (!plan) return reportError(plan.error());
    return printText(toDisplay(path, 1000) + ": good, runs " + describe(*plan.value()).worker + "\n");
}

int print(const std::string& path, bool commandLine) {
    const auto job = loadJob(path);
    if (!job) return reportError(job.error());
    return printText(commandLine ? toCommandLine(job.value()) + "\n" : toToml(job.value()));
}

} // namespace

constinit const CommandPage kJobPage = {
    .name = "job",
    .summary = "writes a job file, checks one, prints it as TOML or as a command line",
    .usage = kUsage,
    .examples = kExamples,
    .text = {},
    .words = kWords,
    .options = kTable,
};

int jobCommand(const std::vector<std::string>& typed) {
    if (!typed.empty() && typed[0] == "init") return jobInit({typed.begin() + 1, typed.end()});
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kJobPage));
    const std::vector<std::string>& others = words->others();
    if (others.size() == 2 && others[0] == "check") return check(others[1]);
    if (others.size() == 2 && others[0] == "print") return print(others[1], words->has("command-line"));
    return reportError({ErrorCode::Usage, "job", "expected init, or check or print with one job file",
                        hintFor(kJobPage, others.empty() ? "" : others[0])});
}

} // namespace poolboard
