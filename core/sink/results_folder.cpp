// SPDX-License-Identifier: MIT
#include "core/sink/results_folder.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/sink/file_target.h"
#include "core/sink/folders.h"
#include "core/sink/pending_file.h"
#include "core/sink/record.h"
#include "core/sink/sink.h"

#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

class ResultsFolder final : public Sink {
public:
    explicit ResultsFolder(std::string folder) : m_folder(std::move(folder)) {}

    Result<void> write(const Outcome& outcome) override {
        char name[32]; // sorts by index, for a hundred million items
        std::snprintf(name, sizeof name, "/%08" PRIu64, outcome.index);
        const std::string folder = m_folder + name;
        if (::mkdir(folder.c_str(), 0777) != 0) {
            if (errno != EEXIST) return fileError(folder, "cannot make this folder", errno);
            if (outcome.kind == OutcomeKind::Skipped) return {}; // what it was done with stays
            // While there is no meta.json, the rest is not whole.
            if (::unlink((folder + "/meta.json").c_str()) != 0 && errno != ENOENT)
                return fileError(folder + "/meta.json", "cannot remove", errno);
        }
        TRY(put(folder + "/stdout", outcome.result));
        TRY(put(folder + "/stderr", outcome.diagnostics));
        m_meta = "{";
        appendRecordFields(m_meta, outcome, RecordResult::LeftOut);
        m_meta += "}\n";
        return put(folder + "/meta.json", m_meta);
    }
    Result<void> flush() override { return {}; }
    Result<void> finish() override { return {}; }

private:
    static Result<void> put(const std::string& path, std::string_view bytes) {
        constexpr int kFlags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
        UniqueFd fd(::open(path.c_str(), kFlags, 0666));
        if (!fd.valid()) return fileError(path, "cannot create", errno);
        TRY(writeWhole(fd.get(), path, bytes));
        if (::close(fd.release()) != 0) return fileError(path, "cannot write", errno);
        return {};
    }

    const std::string m_folder;
    std::string m_meta;
};

bool isEmptyFolder(const std::string& path) {
    DIR* folder = ::opendir(path.c_str());
    if (!folder) return false;
    int entries = 0;
    while (entries <= 2 && ::readdir(folder))
        ++entries;
    ::closedir(folder);
    return entries <= 2; // "." and ".."
}

} // namespace

Result<void> checkResults(const OutputSpec& spec, const std::string& cwd) {
    const std::string folder = placedIn(cwd, spec.results);
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0) return {}; // it will be made
    if (!S_ISDIR(info.st_mode))
        return Error{ErrorCode::Usage, toDisplay(spec.results),
                     "this is a file, and --results needs a folder",
                     "name a folder, which need not be there yet"};
    const bool replaces = spec.ifExists == IfExists::Overwrite || spec.ifExists == IfExists::Skip;
    if (!replaces && !isEmptyFolder(folder))
        return Error{ErrorCode::Usage, toDisplay(spec.results), "this folder is not empty",
                     "for the results of another run in it, add --if-exists overwrite"};
    return {};
}

Result<std::unique_ptr<Sink>> openResults(const OutputSpec& spec, const std::string& cwd) {
    const std::string folder = placedIn(cwd, spec.results);
    if (const auto made = makeFolders(folder); !made) {
        Error error = made.error(); // nothing has started: the word is wrong, not the run
        error.code = ErrorCode::Usage;
        if (error.hint.empty()) error.hint = "name a folder for --results that can be made and written";
        return error;
    }
    return std::unique_ptr<Sink>(std::make_unique<ResultsFolder>(folder));
}

} // namespace poolboard
