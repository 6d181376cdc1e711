// SPDX-License-Identifier: MIT
#include "ui/cli/carry_out.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/dry_run.h"
#include "ui/cli/run_request.h"

#include <cstdlib>
#include <unistd.h>

namespace poolboard {
namespace {

/// `run` and `filter`, which differ in what is put out.
int runOrFilter(const std::vector<std::string>& typed, const CommandPage& page) {
    const auto words = readRunWords(typed);
    if (!words) return reportError(words.error());
    if (words->options.has("help")) return printText(commandHelp(page));
    auto job = jobOf(words.value());
    if (!job) return reportError(job.error());
    if (&page == &kFilterPage) job->output.filter = true;
    auto arguments = readRequest(words.value(), std::move(job).value());
    if (!arguments) return reportError(arguments.error());
    if (arguments->job.source.kind == SourceKind::None) {
        const std::string help = commandHelp(page);
        [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, help.data(), help.size());
        return reportError({ErrorCode::Usage, "", "there are no items",
                            "give them with :::, with -i, or on standard input"});
    }
    if (const char* debug = std::getenv("POOLBOARD_DEBUG"); debug && *debug && std::string_view(debug) != "0")
        arguments->options.debug = true;
    return arguments->dryRun ? dryRun(arguments->job) : carryOut(arguments.value());
}

} // namespace

int runCommand(const std::vector<std::string>& typed) { return runOrFilter(typed, kRunPage); }

int filterCommand(const std::vector<std::string>& typed) { return runOrFilter(typed, kFilterPage); }

} // namespace poolboard
