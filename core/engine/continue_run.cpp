// SPDX-License-Identifier: MIT
#include "core/engine/continue_run.h"

#include "core/base/text.h"
#include "core/journal/item_pick.h"
#include "core/journal/journal_reader.h"
#include "core/journal/resume_gate.h"
#include "core/source/stop_signal.h"

#include <algorithm>

namespace poolboard {
namespace {

/// Items out of the journal, in the order of their index.
class StoredSource final : public Source {
public:
    StoredSource(std::string runFile, ItemPick pick, int stopFd)
        : m_runFile(std::move(runFile)), m_pick(std::move(pick)), m_stopFd(stopFd) {}

    // The run's own total stays what it is.
    std::optional<uint64_t> size() const override { return std::nullopt; }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        if (stopRequested(m_stopFd)) return false;
        TRY_ASSIGN(std::vector<Item> items,
                   pickItems(m_runFile, m_pick, m_after, std::max<size_t>(limit.items, 1), limit.bytes));
        for (Item& item : items) {
            m_after = static_cast<int64_t>(item.index);
            out.push_back(std::move(item));
        }
        return !items.empty();
    }

private:
    const std::string m_runFile;
    const ItemPick m_pick;
    const int m_stopFd;
    int64_t m_after = -1;
};

bool readsStdin(const SourceSpec& source) {
    return std::find(source.paths.begin(), source.paths.end(), "-") != source.paths.end();
}

} // namespace

bool cannotBeReadAgain(const SourceSpec& source) { return readsStdin(source); }

Result<RunRecord> recordToContinue(const Continuation& again, const FoundWorker& worker) {
    TRY_ASSIGN(const auto reader, openJournal(again.runFile));
    TRY_ASSIGN(RunRecord record, reader->run());
    const std::string run = "run " + record.id;
    if (record.live) return Error{ErrorCode::Usage, run, "it is running now", "wait for its end, or stop it"};
    if (!again.retries() && !record.interrupted())
        return Error{ErrorCode::Usage, run, "it is finished, there is nothing to resume",
                     "`poolboard --cli retry " + record.id + "` tries again what did not succeed"};
    const bool sameWorker = record.pluginSha256 == worker.plugin.sha256 && record.worker == worker.id();
    if (!sameWorker && !again.force)
        return Error{
            ErrorCode::Usage, run,
            "its worker is not what it was: " + record.worker + " " + record.pluginVersion + " then, " +
                worker.id() + " " + worker.plugin.manifest->version +
                (record.pluginVersion == worker.plugin.manifest->version ? ", another build, now" : " now"),
            "--force goes on with the new one"};
    return record;
}

Result<std::unique_ptr<Source>> openSourceAgain(const Continuation& again, const RunRecord& record,
                                                const JobSpec& job, int stopFd) {
    if (again.pick) {
        TRY_ASSIGN(const uint64_t items, countPicked(again.runFile, *again.pick));
        if (items != 0)
            return std::unique_ptr<Source>(
                std::make_unique<StoredSource>(again.runFile, *again.pick, stopFd));
        if (again.retries() && record.unmerged == 0)
            return Error{ErrorCode::Usage, "run " + record.id,
                         "no item of it failed: there is nothing to try again", ""};
        const bool unmerged =
            record.unmerged != 0 || std::any_of(record.outputs.begin(), record.outputs.end(),
                                                [](const OutputFile& file) { return !file.part.empty(); });
        if (!unmerged)
            return Error{ErrorCode::Usage, "run " + record.id,
                         "its items came from standard input, which cannot be read again",
                         "give them once more: resume " + record.id + " -i - < the same input"};
        return std::unique_ptr<Source>(std::make_unique<StoredSource>(again.runFile, *again.pick, stopFd));
    }
    return openSource(job.source, job.cwd, stopFd);
}

Result<std::unique_ptr<ItemGate>> gateOf(const Continuation& again) {
    if (again.retries()) return std::unique_ptr<ItemGate>();
    TRY_ASSIGN(std::unique_ptr<DoneItems> done, DoneItems::open(again.runFile));
    return makeResumeGate(std::move(done), again.force);
}

} // namespace poolboard
