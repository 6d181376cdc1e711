// SPDX-License-Identifier: MIT
#include "ui/cli/job_init.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/run_request.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kEnding = ".poolboard.toml";

/// To be filled in; good as it stands.
constexpr const char* kStarter =
    "# A job for Poolboard: `poolboard --cli run FILE` runs it, `poolboard FILE` shows it.\n"
    "# Paths are relative to this file.\n"
    "[job]\n"
    "name = \"My job\"\n"
    "[source]\n"
    "kind = \"files\"             # files, lines, nul, ndjson, csv, range, items, command\n"
    "path = \".\"\n"
    "# include = [\"*.jpg\"]\n"
    "[worker]\n"
    "command = [\"echo\", \"{}\"]   # or id = \"image/thumbnail\" and params = { width = 320 }\n"
    "[pool]\n"
    "# jobs = 4                 # default: the CPUs there are\n"
    "[errors]\n"
    "# retries = 2\n"
    "[limits]\n"
    "# item = \"30s\"\n"
    "[output]\n"
    "# path = \"results.txt\"     # default: standard output\n";

std::string stem(const std::string& path) {
    std::string name = fs::path(path).filename().string();
    if (name.ends_with(kEnding)) name.resize(name.size() - kEnding.size());
    return name.empty() || name == "-" ? "job" : name;
}

/// The job as a file in the folder of `path`: relative paths stay so when that is where we are.
Result<std::string> jobText(const RunWords& words, const std::string& path) {
    TRY_ASSIGN(RunArguments arguments, readRequest(words, JobSpec{}));
    JobSpec& job = arguments.job;
    if (job.source.kind == SourceKind::None) {
        job.source.kind = SourceKind::Lines;
        job.source.paths = {"-"};
    }
    if (!words.options.has("name")) job.name = stem(path);
    std::error_code ignored;
    const fs::path folder = fs::absolute(fs::path(path), ignored).parent_path();
    if (!words.options.has("cwd") && (path == "-" || fs::equivalent(folder, job.cwd, ignored)))
        job.cwd.clear();
    return toToml(job);
}

int write(const std::string& path, const std::string& text) {
    if (path == "-") return printText(text);
    const auto failed = [&](int error) {
        return reportError({error == EEXIST ? ErrorCode::Usage : ErrorCode::Io, toDisplay(path, 1000),
                            error == EEXIST ? "it is there already" : errnoText(error),
                            error == EEXIST ? "`job init` writes over nothing; choose another name" : ""});
    };
    const UniqueFd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.valid()) return failed(errno);
    for (std::string_view rest = text; !rest.empty();) {
        const ssize_t wrote = ::write(file.get(), rest.data(), rest.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return failed(errno);
        rest.remove_prefix(static_cast<size_t>(wrote));
    }
    const std::string shown = shellQuoted(path);
    return printText(toDisplay(path, 1000) + ": written. poolboard --cli run " + shown + " runs it\n");
}

} // namespace

int jobInit(const std::vector<std::string>& typed) {
    const auto words = readRunWords(typed);
    if (!words) return reportError(words.error());
    if (words->options.has("help")) return printText(commandHelp(kJobPage));
    const std::vector<std::string>& others = words->options.others();
    if (others.size() > 1)
        return reportError({ErrorCode::Usage, toDisplay(others[1], 60), "one file at most is expected",
                            "a command goes after --, items after :::"});
    const std::string path = others.empty() ? "-" : others[0];
    const bool bare = typed.size() == others.size();
    if (bare) return write(path, kStarter);
    const auto text = jobText(words.value(), path);
    return text ? write(path, text.value()) : reportError(text.error());
}

} // namespace poolboard
