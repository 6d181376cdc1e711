// SPDX-License-Identifier: MIT
// `resume` and `retry`: a run of the history goes on.
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/job/job_file.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"
#include "ui/cli/carry_out.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/run_request.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace poolboard {
namespace {

using enum OptionKind;

constexpr std::string_view kWhat = "What", kHow = "How", kScreen = "Screen", kHidden = "";

// clang-format off
#define SESSION_OPTIONS                                                                                                   \
    {Flag, "--force", "", kWhat, "also with another version of the worker, other parameters, or a source that has changed"}, \
    {Repeat, "-p,--param", "K=V", kHow, "another value for a parameter of the worker; needs --force"},                    \
    {Value, "-j,--jobs", "N|N%|0", kHow, "workers; default: as before"},                                                  \
    {Value, "--on-error", "ignore|immediate|deferred", kHow, "as in run"},                                                \
    {Value, "--halt", "WHEN,WHAT", kHow, "as in run; counts this session only"},                                          \
    {Value, "--retries", "N", kHow, "attempts after the first of this session"},                                          \
    {Value, "--retry-delay", "1s..60s", kHow, "as in run"},                                                               \
    {Value, "--timeout", "TIME|N%", kHow, "of one item"},                                                                 \
    {Value, "--silence-timeout", "TIME", kHow, "of one item without progress or log"},                                    \
    {Value, "--init-timeout", "TIME", kHow, "of a worker's start"},                                                       \
    {Value, "--run-timeout", "TIME", kHow, "of this session"},                                                            \
    {Value, "--grace", "TIME", kHow, "between asking an item to end and ending it"},                                      \
    {Value, "--max-memory", "SIZE", kHow, "of one worker process and all it starts"},                                     \
    {Value, "--failed-list", "FILE", kHow, "the items of the whole run that did not succeed"},                            \
    {Value, "--progress", "auto|tty|plain|none", kScreen, "as in run"},                                                   \
    {Value, "--status", "TEMPLATE", kScreen, "your own progress line"},                                                   \
    {Flag, "--json", "", kScreen, "the event stream on standard error, as NDJSON"},                                       \
    {Value, "--events", "FILE", kScreen, "the event stream in a file"},                                                   \
    {Flag, "-q,--quiet", "", kScreen, "only errors"},                                                                     \
    {Value, "--color", "auto|always|never", kScreen, "colours; auto heeds NO_COLOR and CLICOLOR_FORCE"},                  \
    {Value, "--journal", "DIR", kScreen, "the folder of the run's record, when it is another one"},                       \
    {Flag, "--debug", "", kScreen, "engine and worker logs on standard error"},                                           \
    {Flag, "-h,--help", "", kScreen, "this text"},                                                                        \
    {Value, "--serve", "PATH", kHidden, ""},                                                                              \
    {Value, "--linger", "SECONDS", kHidden, ""}

constexpr OptionRow kResumeTable[] = {
    {Value, "-i,--input", "PATH|-", kWhat, "the input once more, when it came from standard input or has moved"},
    SESSION_OPTIONS,
};
constexpr OptionRow kRetryTable[] = {
    {Repeat, "--item", "N", kWhat, "only this item, by its index"},
    {Value, "--group", "N", kWhat, "only the items of an error group; `runs show RUN` lists them"},
    SESSION_OPTIONS,
};
// clang-format on
#undef SESSION_OPTIONS

constexpr std::string_view kResumeUsage[] = {"RUN [options]"}, kRetryUsage[] = {"RUN [--item N]… [options]"};

constexpr ExampleRow kResumeExamples[] = {
    {"poolboard --cli resume last", "goes on with the newest run"},
    {"poolboard --cli resume 20261121-0930 -i - < urls.txt",
     "its input was standard input: here it is again"},
};
constexpr ExampleRow kRetryExamples[] = {
    {"poolboard --cli retry last", "everything that did not succeed"},
    {"poolboard --cli retry last --item 17 --item 204 --timeout 5m", "two items, with more time"},
};

/// The run that is meant and how it began.
struct Found {
    std::string file;
    RunRecord record;
    JobSpec job;
};

Result<Found> find(const OptionWords& words) {
    const std::vector<std::string>& others = words.others();
    if (others.size() != 1)
        return Error{ErrorCode::Usage, others.empty() ? "" : toDisplay(others[1], 60),
                     others.empty() ? "which run?" : "one run at a time is expected",
                     "`poolboard --cli runs` lists them; last is the newest"};
    Found found;
    const std::string dir = words.one("journal").value_or(stateDir() + "/runs");
    TRY_ASSIGN(found.file, findRun(dir, others[0]));
    TRY_ASSIGN(const auto reader, openJournal(found.file));
    TRY_ASSIGN(found.record, reader->run());
    TRY_ASSIGN(found.job, parseJob(found.record.job, found.file, "/"));
    found.job.file.clear();
    found.job.name = found.record.name;
    return found;
}

/// What this session may do differently, laid over the job as it was.
Result<RunArguments> overlay(const Found& found, OptionWords words) {
    TRY_ASSIGN(RunArguments arguments, readRequest({{}, std::move(words)}, found.job));
    arguments.job.source = found.job.source; // -i means something else here
    arguments.job.cwd = found.job.cwd;
    arguments.job.journal = true;
    return arguments;
}

Result<std::vector<uint64_t>> indices(const OptionWords& words) {
    std::vector<uint64_t> out;
    for (const std::string& word : words.all("item")) {
        uint64_t index = 0;
        const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), index);
        if (code != std::errc() || end != word.data() + word.size())
            return Error{ErrorCode::Usage, "--item",
                         "'" + toDisplay(word, 60) + "' is not the index of an item",
                         "a number from 0, as `runs items` shows it"};
        out.push_back(index);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Result<ItemPick> pickOf(const OptionWords& words) {
    ItemPick pick;
    TRY_ASSIGN(pick.indices, indices(words));
    if (!pick.indices.empty()) pick.what = ItemPick::What::Listed;
    if (const auto group = words.one("group")) {
        if (!pick.indices.empty()) return Error{ErrorCode::Usage, "--group", "it contradicts --item", ""};
        pick.what = ItemPick::What::Group;
        const auto [end, code] = std::from_chars(group->data(), group->data() + group->size(), pick.group);
        if (code != std::errc() || end != group->data() + group->size())
            return Error{ErrorCode::Usage, "--group",
                         "'" + toDisplay(*group, 60) + "' is not the number of a group",
                         "`poolboard --cli runs show RUN` lists them"};
    }
    return pick;
}

/// Where the items come from this time.
Result<void> setSource(const OptionWords& words, SourceSpec& source, Continuation& again) {
    const auto input = words.one("input");
    const bool stdinBefore = std::find(source.paths.begin(), source.paths.end(), "-") != source.paths.end();
    if (!input) {
        if (stdinBefore) again.pick = ItemPick{ItemPick::What::Pending, {}, 0};
        return {};
    }
    if (source.paths.empty())
        return Error{ErrorCode::Usage, "-i", "the items of this run do not come from a file", "leave it out"};
    std::error_code failed;
    const bool relative = *input != "-" && !input->starts_with('/');
    source.paths = {relative ? (std::filesystem::current_path(failed) / *input).string() : *input};
    return {};
}

Result<int> go(const OptionWords& words, bool retries) {
    TRY_ASSIGN(Found found, find(words));
    TRY_ASSIGN(RunArguments arguments, overlay(found, words));
    Continuation again{found.file, {}, words.has("force")};
    if (arguments.job.worker != found.job.worker && !again.force)
        return Error{ErrorCode::Usage, "-p",
                     "with other parameters the results of this run would not be of one kind",
                     "--force goes on all the same"};
    if (retries) {
        TRY_ASSIGN(again.pick, pickOf(words));
    } else {
        TRY(setSource(words, arguments.job.source, again));
    }
    return carryOut(arguments, again);
}

int command(const CommandPage& page, const std::vector<std::string>& typed, bool retries) {
    const auto words = parseOptions(page.options, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(page));
    const Result<int> status = go(words.value(), retries);
    return status ? status.value() : reportError(status.error());
}

} // namespace

constinit const CommandPage kResumePage = {
    .name = "resume",
    .summary = "goes on with a run that was interrupted, stopped or halted",
    .usage = kResumeUsage,
    .examples = kResumeExamples,
    .text =
        "What has its outcome is not run again. The result file is cut to what had been recorded, and goes "
        "on "
        "behind it: in the end it holds every item once, as if nothing had happened. Standard output cannot "
        "be "
        "taken back; how many results may come a second time is said.\n\n"
        "An item is known by its place in the source and its bytes, a file by its size and time of change, "
        "too. "
        "A source, a worker or parameters that are not what they were are named, and --force goes on with "
        "them: from "
        "the first difference on, items are known by their content alone, and new ones get new numbers.\n\n"
        "RUN is the id of a run, a beginning of it that no other has, or last.",
    .words = {},
    .options = kResumeTable,
    .operand = "RUN",
};

constinit const CommandPage kRetryPage = {
    .name = "retry",
    .summary = "tries again what did not succeed in a run",
    .usage = kRetryUsage,
    .examples = kRetryExamples,
    .text =
        "The items come out of the run's record, the source is not read. They stay items of the same run, "
        "with "
        "further attempts; in the result file their new records take the places of the old ones, which is "
        "written anew beside and put in place whole. On standard output only the new ones appear.\n\n"
        "RUN is the id of a run, a beginning of it that no other has, or last.",
    .words = {},
    .options = kRetryTable,
    .operand = "RUN",
};

int resumeCommand(const std::vector<std::string>& typed) { return command(kResumePage, typed, false); }

int retryCommand(const std::vector<std::string>& typed) { return command(kRetryPage, typed, true); }

} // namespace poolboard
