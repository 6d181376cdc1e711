// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"

namespace poolboard {
namespace {

using enum OptionKind;

constexpr OptionRow kTable[] = {
    {Flag, "--command-line", "", "Options", "print: the equivalent command line instead of TOML"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"check FILE", "print FILE [--command-line]"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli job check thumbnails.poolboard.toml", "is this job right? Nothing is started"},
    {"poolboard --cli job print --command-line thumbnails.poolboard.toml",
     "the command line that does the same"},
};

constexpr WordRow kWords[] = {
    {"check", "FILE", "is the job file right, its worker there, are its parameters valid? Starts nothing"},
    {"print", "FILE", "the job, with what is not at its default"},
};

int check(const std::string& path) {
    const auto job = loadJob(path);
    if (!job) return reportError(job.error());
    const auto plan = prepare(job.value());
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
    .summary = "checks a job file, or prints it as TOML or as a command line",
    .usage = kUsage,
    .examples = kExamples,
    .text = {},
    .words = kWords,
    .options = kTable,
};

int jobCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kJobPage));
    const std::vector<std::string>& others = words->others();
    if (others.size() == 2 && others[0] == "check") return check(others[1]);
    if (others.size() == 2 && others[0] == "print") return print(others[1], words->has("command-line"));
    if (!others.empty() && others[0] == "init")
        return reportError({ErrorCode::Usage, "job init", "not supported yet by this version", ""});
    return reportError(
        {ErrorCode::Usage, "job", "expected check or print, and one job file", "poolboard --cli job --help"});
}

} // namespace poolboard
