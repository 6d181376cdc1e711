// SPDX-License-Identifier: MIT
#include "core/sink/result_files.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/sink/folders.h"
#include "core/sink/path_parts.h"
#include "core/sink/pending_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/stat.h>
#include <thread>

namespace poolboard {
namespace {

/// Longer than one tick of the clock file systems stamp files with.
constexpr auto kTick = std::chrono::milliseconds(10);

std::pair<int64_t, int64_t> timeOf(int64_t wallMs) { return {wallMs / 1000, wallMs % 1000 * 1'000'000}; }

std::pair<int64_t, int64_t> changeTime(const struct stat& info) {
    return {info.st_ctim.tv_sec, info.st_ctim.tv_nsec};
}

/// What both ends know. The mutex protects the set.
struct Shared {
    Shared(OutputNames chosen, std::optional<ResumedOutput> earlier)
        : names(std::move(chosen)), resumed(std::move(earlier)) {}
    const OutputNames names;
    const std::optional<ResumedOutput> resumed;
    std::pair<int64_t, int64_t> openedAt{}; ///< by the clock of the folder's file system
    Instant openedHere{};
    std::mutex mutex;
    std::map<std::string, uint64_t>
        claimed; ///< given to this item, not yet in place: at most a window of them
};

/// Where the run's own files come from, by the time they were changed.
enum class Made { BeforeTheRun, Recorded, LeftOver, Now };
Made madeWhen(const Shared& state, const struct stat& info) {
    const auto changed = changeTime(info);
    if (changed > state.openedAt) return Made::Now;
    if (!state.resumed || changed <= timeOf(state.resumed->startedMs)) return Made::BeforeTheRun;
    // What was recorded within a tick of the last commit before a kill may be taken for left over; that costs
    // a repetition at most, and the other mistake would fail an item.
    for (const auto& [from, to] : state.resumed->unrecorded)
        if (changed > timeOf(from - kTick.count()) && changed <= timeOf(to)) return Made::LeftOver;
    return changed <= timeOf(state.resumed->committedMs) ? Made::Recorded : Made::BeforeTheRun;
}

Outcome failed(Item& item, const char* type, std::string message) {
    auto error = std::make_unique<WorkerError>();
    error->type = type;
    error->message = std::move(message);
    return settledOutcome(item, OutcomeKind::Failed, std::move(error));
}

Outcome shared(Item& item, const std::string& path) {
    return failed(item, "output_name_taken",
                  "the result of another item of this run is called " + toDisplay(path) +
                      " (--output-name tells them apart, --if-exists rename numbers them)");
}

class Gate final : public ItemGate {
public:
    explicit Gate(std::shared_ptr<Shared> state) : m_state(std::move(state)) {}

    Result<Verdict> judge(Item& item) override {
        const OutputNames& names = m_state->names;
        const Result<std::string> name = names.nameOf({item.index, item.passing, item.body});
        if (!name) return Verdict(failed(item, "output_name", name.error().text()));
        const std::string path = names.pathOf(name.value());
        if (names.ifExists() == IfExists::Rename)
            return lookWhere(item, path); // else it finds a name of its own
        const std::scoped_lock lock(m_state->mutex);
        // First the claims, then the file system: a name leaves the one after it is in the other.
        if (claimed(name.value())) return Verdict(shared(item, path));
        Verdict verdict = lookAt(item, path);
        if (std::holds_alternative<Wanted>(verdict)) m_state->claimed.emplace(name.value(), item.index);
        return verdict;
    }

private:
    /// Also "a" beside "a/b": a file cannot be a folder, too.
    bool claimed(const std::string& name) const {
        const std::map<std::string, uint64_t>& names = m_state->claimed;
        for (size_t slash = name.find('/'); slash != name.npos; slash = name.find('/', slash + 1))
            if (names.contains(name.substr(0, slash))) return true;
        const auto below = names.lower_bound(name + "/");
        return names.contains(name) || (below != names.end() && below->first.starts_with(name + "/"));
    }

    /// Whether a file could be there at all.
    static Verdict lookWhere(Item& item, const std::string& path) {
        struct stat info {};
        if (::lstat(path.c_str(), &info) == 0 || errno == ENOENT) return Wanted{};
        return failed(item, "output_name", fileError(path, "no result can be called so", errno).text());
    }

    Verdict lookAt(Item& item, const std::string& path) const {
        struct stat info {};
        if (::lstat(path.c_str(), &info) != 0) return lookWhere(item, path);
        if (S_ISDIR(info.st_mode))
            return failed(item, "output_exists",
                          toDisplay(path) + " is a folder, so no result can have its name");
        const Made made = madeWhen(*m_state, info);
        // Of this run, and done: it is the result of an item with the same name.
        if (made == Made::Now || made == Made::Recorded) return shared(item, path);
        if (made == Made::LeftOver) return Wanted{};
        switch (m_state->names.ifExists()) {
        case IfExists::Skip:
            return settledOutcome(item, OutcomeKind::Skipped, nullptr);
        case IfExists::Fail:
            return failed(item, "output_exists",
                          toDisplay(path) +
                              " exists already (--if-exists skip, overwrite or rename says what to do then)");
        default:
            return Wanted{};
        }
    }

    const std::shared_ptr<Shared> m_state;
};

class FilesSink final : public Sink {
public:
    FilesSink(std::shared_ptr<Shared> state, bool durable) : m_state(std::move(state)), m_durable(durable) {}

    Result<void> write(const Outcome& outcome) override {
        const OutputNames& names = m_state->names;
        const Result<std::string> name = names.nameOf({outcome.index, outcome.passing, outcome.input});
        if (!name) return {}; // it has failed for that
        if (outcome.ok()) TRY(put(names.pathOf(name.value()), outcome.result));
        if (names.ifExists() == IfExists::Rename) return {};
        const std::scoped_lock lock(m_state->mutex);
        const auto claim = m_state->claimed.find(name.value());
        if (claim != m_state->claimed.end() && claim->second == outcome.index) m_state->claimed.erase(claim);
        return {};
    }
    Result<void> flush() override { // the files are; their names are not
        for (const auto& [folder, path] : std::exchange(m_named, {}))
            TRY(syncFolderOf(path));
        return {};
    }
    Result<void> finish() override { return flush(); }

private:
    static Result<PendingFile> createWithFolder(const std::string& path) {
        auto made = PendingFile::create(path, 0);
        const std::string folder(folderOf(path));
        if (made || ::access(folder.c_str(), F_OK) == 0) return made;
        TRY(makeFolders(folder));
        return PendingFile::create(path, 0);
    }

    /// There, but of an item that was not done when its session ended.
    bool leftOver(const std::string& path) const {
        struct stat info {};
        return m_state->resumed && ::lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) &&
               madeWhen(*m_state, info) == Made::LeftOver;
    }

    Result<bool> place(PendingFile& file, const std::string& path) const {
        if (!leftOver(path)) return file.place(path);
        TRY(file.replace(path));
        return true;
    }

    Result<void> put(const std::string& path, std::string_view bytes) {
        // So that every file of ours is newer than what was there before the run.
        if (!std::exchange(m_ticked, true)) std::this_thread::sleep_until(m_state->openedHere + kTick);
        TRY_ASSIGN(PendingFile file, createWithFolder(path));
        const UniqueFd lock = file.takeFd();
        TRY(writeWhole(lock.get(), path, bytes));
        // Some file systems tell of a failed write only when a descriptor is closed; this one keeps the lock.
        if (const int copy = ::fcntl(lock.get(), F_DUPFD_CLOEXEC, 3); copy < 0 || ::close(copy) != 0)
            return fileError(path, "cannot write", errno);
        if (m_durable) {
            TRY(syncFile(lock.get(), path));
            m_named[std::string(folderOf(path))] = path; // one of each folder is enough
        }
        if (m_state->names.ifExists() == IfExists::Overwrite) return file.replace(path);
        TRY_ASSIGN(const bool placed, place(file, path));
        if (placed) return {};
        if (m_state->names.ifExists() == IfExists::Rename) return placeNumbered(file, path);
        return Error{ErrorCode::Io, toDisplay(path), "somebody else has made this file while its item ran",
                     "move it away; the item is not done"};
    }

    /// The last number of a name is remembered, so that a thousand items of one
    /// name do not try half a million.
    Result<void> placeNumbered(PendingFile& file, const std::string& path) {
        constexpr size_t kRemembered = 1024;
        if (m_numbers.size() >= kRemembered && !m_numbers.contains(path)) m_numbers.clear();
        uint64_t& number = m_numbers[path];
        for (;;) {
            TRY_ASSIGN(const bool placed, place(file, numberedPath(path, ++number)));
            if (placed) return {};
        }
    }

    const std::shared_ptr<Shared> m_state;
    const bool m_durable;
    std::map<std::string, std::string> m_named; ///< durable: folders that got a name since the last flush
    bool m_ticked = false;
    std::map<std::string, uint64_t> m_numbers;
};

/// What time it is for the file system below `folder`, whose clock may be another machine's.
Result<std::pair<int64_t, int64_t>> timeIn(const std::string& folder) {
    std::string probe = folder + "/.poolboard-XXXXXX";
    const UniqueFd fd(::mkostemp(probe.data(), O_CLOEXEC));
    if (!fd.valid()) return fileError(folder, "cannot create a file here", errno);
    struct stat info {};
    const int looked = ::fstat(fd.get(), &info);
    const int error = errno;
    ::unlink(probe.c_str());
    if (looked != 0) return fileError(folder, "cannot look at a file here", error);
    return changeTime(info);
}

} // namespace

Result<ResultFiles> openResultFiles(const OutputNames& names, bool durable,
                                    const std::optional<ResumedOutput>& resumed) {
    TRY(makeFolders(names.folder()));
    auto state = std::make_shared<Shared>(names, resumed);
    TRY_ASSIGN(state->openedAt, timeIn(names.folder()));
    state->openedHere = Clock::now();
    return ResultFiles{std::make_unique<FilesSink>(state, durable), std::make_unique<Gate>(state)};
}

} // namespace poolboard
