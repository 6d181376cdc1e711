// SPDX-License-Identifier: MIT
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/engine/export_run.h"
#include "core/job/words.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/run_texts.h"

#include <charconv>
#include <chrono>
#include <unistd.h>

namespace poolboard {
namespace {

using enum OptionKind;

constexpr OptionRow kTable[] = {
    {Value, "--limit", "N", "Options", "list: so many runs; items: so many items; default 50"},
    {Value, "--outcome", "succeeded|failed|timed_out|crashed|cancelled|skipped", "Options",
     "items, export: only these"},
    {Value, "--group", "N", "Options", "items, export: only those of this error group of show"},
    {Value, "--format", "ndjson|csv", "Options", "export: default ndjson"},
    {Value, "--older", "TIME", "Options", "delete: every ended run that is older, such as 720h"},
    {Flag, "--json", "", "Options", "as JSON, an object a line"},
    {Flag, "--names", "", "", ""}, // of completions: the ids alone
    {Value, "--journal", "DIR", "Options", "the folder of the runs, when it is another one"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"[list | show RUN | items RUN | export RUN | delete RUN…] [options]"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli runs", "the newest runs, and which of them can go on"},
    {"poolboard --cli runs show last", "how one went: counts, time, groups of errors, slowest items"},
    {"poolboard --cli runs export last --format csv > run.csv", "all its items as a table"},
};

constexpr WordRow kWords[] = {
    {"list", "", "the runs, newest first (default)"},
    {"show", "RUN", "everything about one run"},
    {"items", "RUN", "its items, a line each"},
    {"export", "RUN", "its items with their results, on standard output"},
    {"delete", "RUN…", "forgets runs: their records, never their result files"},
};

using Words = std::vector<std::string>;

std::string folderOf(const OptionWords& words) { return words.one("journal").value_or(stateDir() + "/runs"); }

int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<uint64_t> number(const OptionWords& words, const char* name, uint64_t otherwise) {
    const auto word = words.one(name);
    if (!word) return otherwise;
    uint64_t value = 0;
    const auto [end, code] = std::from_chars(word->data(), word->data() + word->size(), value);
    if (code != std::errc() || end != word->data() + word->size())
        return Error{ErrorCode::Usage, std::string("--") + name,
                     "'" + toDisplay(*word, 60) + "' is not a number", ""};
    return value;
}

Result<ItemFilter> filterOf(const OptionWords& words) {
    ItemFilter filter;
    if (const auto word = words.one("outcome")) {
        for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
            if (*word == outcomeName(static_cast<OutcomeKind>(kind)))
                filter.kind = static_cast<OutcomeKind>(kind);
        if (!filter.kind)
            return Error{ErrorCode::Usage, "--outcome", "'" + toDisplay(*word, 60) + "' is not an outcome",
                         "succeeded, failed, timed_out, crashed, cancelled or skipped"};
    }
    if (words.has("group")) {
        TRY_ASSIGN(const uint64_t group, number(words, "group", 0));
        filter.group = static_cast<int64_t>(group);
    }
    if (filter.kind && filter.group)
        return Error{ErrorCode::Usage, "--group", "it contradicts --outcome: a group has one outcome", ""};
    return filter;
}

Result<std::unique_ptr<JournalReader>> open(const OptionWords& words, const std::string& name) {
    TRY_ASSIGN(const std::string file, findRun(folderOf(words), name));
    return openJournal(file);
}

Result<int> list(const OptionWords& words) {
    TRY_ASSIGN(const uint64_t limit, number(words, "limit", 50));
    const RunList runs = listRuns(folderOf(words), limit);
    if (words.has("names")) {
        std::string out;
        for (const RunRecord& run : runs.runs)
            out += run.id + "\n";
        return printText(out);
    }
    if (!words.has("json")) return printText(runTable(runs, journalWords(folderOf(words))));
    std::string out;
    for (const RunRecord& run : runs.runs)
        out += runAsJson(run) + "\n";
    for (const std::string& note : runs.notes)
        reportError({ErrorCode::Io, "", note, ""});
    return printText(out);
}

Result<int> show(const OptionWords& words, const std::string& name) {
    TRY_ASSIGN(const auto reader, open(words, name));
    TRY_ASSIGN(const RunRecord run, reader->run());
    TRY_ASSIGN(const auto groups, reader->errorGroups());
    TRY_ASSIGN(const auto slowest, reader->slowest());
    return printText(words.has("json") ? runPageAsJson(run, groups, slowest) + "\n"
                                       : runPage(run, groups, slowest, journalWords(folderOf(words))));
}

Result<int> exportItems(const OptionWords& words, const std::string& name, ExportFormat format,
                        const ItemFilter& filter) {
    TRY_ASSIGN(const auto reader, open(words, name));
    int status = 0;
    TRY(exportRun(*reader, format, filter, [&status](std::string_view text) -> Result<void> {
        status = printText(std::string(text));
        return status == 0 ? Result<void>() : Result<void>(Error{ErrorCode::Io, "", "", ""});
    }));
    return status;
}

Result<int> items(const OptionWords& words, const std::string& name) {
    TRY_ASSIGN(const ItemFilter filter, filterOf(words));
    if (words.has("json")) return exportItems(words, name, ExportFormat::Ndjson, filter);
    TRY_ASSIGN(const uint64_t limit, number(words, "limit", 50));
    TRY_ASSIGN(const auto reader, open(words, name));
    TRY_ASSIGN(const auto rows,
               reader->page(filter, 0, static_cast<uint32_t>(std::min<uint64_t>(limit, 1u << 20))));
    std::string out = itemTable(rows);
    TRY_ASSIGN(const uint64_t all, filter.group ? Result<uint64_t>(rows.size()) : reader->count(filter.kind));
    if (all > rows.size()) out += "… " + std::to_string(all - rows.size()) + " more (--limit)\n";
    return printText(out);
}

Result<int> exported(const OptionWords& words, const std::string& name) {
    TRY_ASSIGN(const ItemFilter filter, filterOf(words));
    const std::string format = words.one("format").value_or("ndjson");
    if (format != "ndjson" && format != "csv")
        return Error{ErrorCode::Usage, "--format", "'" + toDisplay(format, 60) + "' is not a format",
                     "ndjson or csv"};
    return exportItems(words, name, format == "csv" ? ExportFormat::Csv : ExportFormat::Ndjson, filter);
}

/// Ended runs that are older; one that can go on stays.
Result<Words> olderThan(const OptionWords& words, const std::string& age) {
    TRY_ASSIGN(const Duration duration, parseDuration(age, "--older"));
    const int64_t before = nowMs() - std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    Words names;
    for (const RunRecord& run : listRuns(folderOf(words), SIZE_MAX).runs)
        if (!run.live && !run.interrupted() && run.startedMs < before) names.push_back(run.id);
    return names;
}

Result<int> remove(const OptionWords& words, Words names) {
    if (const auto age = words.one("older")) {
        TRY_ASSIGN(const Words old, olderThan(words, *age));
        names.insert(names.end(), old.begin(), old.end());
    } else if (names.empty()) {
        return Error{ErrorCode::Usage, "runs delete", "which runs?", "name them, or give --older TIME"};
    }
    Words files; // all of them are looked up before the first is gone
    for (const std::string& name : names) {
        TRY_ASSIGN(std::string file, findRun(folderOf(words), name));
        files.push_back(std::move(file));
    }
    for (const std::string& file : files)
        TRY(deleteRun(file));
    return printText(std::to_string(files.size()) + (files.size() == 1 ? " run" : " runs") + " deleted\n");
}

Result<int> act(const OptionWords& words) {
    Words others = words.others();
    const std::string what = others.empty() ? "list" : others[0];
    if (!others.empty()) others.erase(others.begin());
    if (what == "list" && others.empty()) return list(words);
    if (what == "delete") return remove(words, others);
    const bool one = what == "show" || what == "items" || what == "export";
    if (!one)
        return Error{ErrorCode::Usage, "runs " + toDisplay(what, 60),
                     "expected list, show, items, export or delete", hintFor(kRunsPage, what)};
    if (others.size() != 1)
        return Error{ErrorCode::Usage, "runs " + what, "expected one run",
                     "`poolboard --cli runs` lists them; last is the newest"};
    return what == "show"    ? show(words, others[0])
           : what == "items" ? items(words, others[0])
                             : exported(words, others[0]);
}

} // namespace

constinit const CommandPage kRunsPage = {
    .name = "runs",
    .summary = "the history: lists runs, shows, exports or deletes them",
    .usage = kUsage,
    .examples = kExamples,
    .text = "RUN is the id of a run, a beginning of it that no other has, or last. A run whose process is "
            "gone is "
            "interrupted, and `resume` goes on with it. A damaged run file is set aside under another name, "
            "and said.",
    .words = kWords,
    .options = kTable,
};

int runsCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kRunsPage));
    const Result<int> status = act(words.value());
    if (!status && status.error().message.empty()) return 1; // printText() has said it
    return status ? status.value() : reportError(status.error());
}

} // namespace poolboard
