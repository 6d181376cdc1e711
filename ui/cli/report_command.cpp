// SPDX-License-Identifier: MIT
// `report`: a run of the history as a page to look at, keep and send.
#include "core/base/errno_text.h"
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/journal/run_list.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/run_texts.h"
#include "ui/report/page.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

using enum OptionKind;

constexpr OptionRow kTable[] = {
    {Value, "-o,--output", "FILE", "Options",
     "where to; -: standard output, the default unless that is a terminal"},
    {Value, "--journal", "DIR", "Options", "the folder of the runs, when it is another one"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"RUN [-o FILE]"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli report last -o report.html", "the newest run"},
    {"poolboard --cli report 20261121-0930 | gzip > report.html.gz", "a run by the beginning of its id"},
};

Error failure(const std::string& path, int error) {
    return {ErrorCode::Io, toDisplay(path, 1000), "the report cannot be written: " + errnoText(error), ""};
}

/// Whether what is there may be replaced: nothing, an empty file, an older report, or what is no file.
Result<bool> mayReplace(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return errno == ENOENT ? Result<bool>(true) : failure(path, errno);
    if (S_ISDIR(facts.st_mode)) return failure(path, EISDIR);
    if (!S_ISREG(facts.st_mode) || facts.st_size == 0) return true;
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, kReportMark.size()> begin{};
    const ssize_t got = file.valid() ? ::read(file.get(), begin.data(), begin.size()) : -1;
    if (got < 0) return failure(path, errno);
    return std::string_view(begin.data(), static_cast<size_t>(got)) == kReportMark;
}

Result<void> writeAll(int file, std::string_view text, const std::string& path) {
    while (!text.empty()) {
        const ssize_t wrote = ::write(file, text.data(), text.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return failure(path, errno);
        text.remove_prefix(static_cast<size_t>(wrote));
    }
    return {};
}

/// A file is replaced whole: whoever reads it sees the old report or the new one.
Result<void> write(const std::string& path, const std::string& text) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) == 0 && !S_ISREG(facts.st_mode)) { // a pipe, a device
        const UniqueFd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        return file.valid() ? writeAll(file.get(), text, path) : Result<void>(failure(path, errno));
    }
    std::error_code none;
    const std::filesystem::path real = std::filesystem::canonical(path, none);
    const std::string target = none ? path : real.string(); // what is a link stays one
    const std::string part = target + ".part-" + std::to_string(::getpid());
    UniqueFd file(::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.valid()) return failure(path, errno);
    Result<void> wrote = writeAll(file.get(), text, path);
    // Some file systems say only here that there was no room.
    if (::close(file.release()) != 0 && wrote && errno != EINTR) wrote = failure(path, errno);
    if (wrote && ::rename(part.c_str(), target.c_str()) != 0) wrote = failure(path, errno);
    if (!wrote) ::unlink(part.c_str());
    return wrote;
}

Result<int> report(const OptionWords& words) {
    if (words.others().size() != 1)
        return Error{ErrorCode::Usage, words.others().empty() ? "" : toDisplay(words.others()[1], 60),
                     words.others().empty() ? "which run?" : "one run at a time is expected",
                     "`poolboard --cli runs` lists them; last is the newest"};
    const std::string path = words.one("output").value_or("-");
    if (path.empty())
        return Error{ErrorCode::Usage, "--output", "expected the name of a file", "-o report.html"};
    if (path == "-" && !words.has("output") && ::isatty(STDOUT_FILENO) == 1)
        return Error{ErrorCode::Usage, "report", "a page of HTML is not for a terminal",
                     "-o report.html writes a file, -o - insists"};
    if (path != "-") {
        TRY_ASSIGN(const bool may, mayReplace(path));
        if (!may)
            return Error{ErrorCode::Usage, toDisplay(path, 1000), "it is there already and is no report",
                         "`report` replaces older reports only; choose another name"};
    }
    const std::string folder = words.one("journal").value_or(stateDir() + "/runs");
    TRY_ASSIGN(const std::string file, findRun(folder, words.others()[0]));
    using namespace std::chrono;
    const int64_t now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    TRY_ASSIGN(RunFigures figures, readFigures(file, now));
    figures.where = journalWords(folder);
    const std::string page = reportPage(figures);
    if (path == "-") return printText(page);
    TRY(write(path, page));
    return 0;
}

} // namespace

constinit const CommandPage kReportPage = {
    .name = "report",
    .summary = "writes a run as one page to look at, keep and send",
    .usage = kUsage,
    .examples = kExamples,
    .text = "An HTML page that needs no other file and no network: a summary, what went wrong with an "
            "example of each "
            "cause, throughput, how long items took, what the workers did, and the slowest items. It stays "
            "small for "
            "millions of items. RUN is the id of a run, a beginning of it that no other has, or last; the "
            "run may be "
            "finished, interrupted or still going on.\n\n"
            "An older report of that name is replaced; any other file is refused. Inputs and messages of "
            "items are in "
            "the page, parameters of the worker are not.",
    .words = {},
    .options = kTable,
    .operand = "RUN",
};

int reportCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kReportPage));
    const Result<int> status = report(words.value());
    return status ? status.value() : reportError(status.error());
}

} // namespace poolboard
