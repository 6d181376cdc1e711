// SPDX-License-Identifier: MIT
#include "core/base/layout.h"
#include "core/engine/engine.h"
#include "core/engine/run_server.h"
#include "core/engine/run_thread.h"
#include "core/job/job_file.h"
#include "core/pool/adoption.h"

#include <chrono>
#include <csignal>
#include <ctime>
#include <random>

namespace poolboard {
namespace {

int64_t wallMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// "20261120-134501-7f3a": sorts by start, unique enough on one machine; an
/// existing run file is refused anyway.
std::string makeRunId() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    char stamp[32], luck[8];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &parts);
    std::snprintf(luck, sizeof luck, "%04x", std::random_device()() & 0xFFFFu);
    return std::string(stamp) + "-" + luck;
}

Result<std::unique_ptr<JournalWriter>> openJournalFor(const RunPlan& plan, const std::string& runId) {
    RunRecord record;
    record.id = runId;
    record.name = plan.settings.name;
    record.worker = plan.settings.worker;
    record.job = toToml(plan.job);
    record.pluginVersion = plan.worker.plugin.manifest->version;
    record.pluginSha256 = plan.worker.plugin.sha256;
    record.startedMs = wallMs();
    record.total = plan.settings.total;
    return createJournal(plan.job.journalDir.empty() ? stateDir() + "/runs" : plan.job.journalDir, record);
}

Result<RecordPlaces> openPlaces(RunPlan& plan, const RunOptions& options, int stopFd) {
    RecordPlaces places;
    if (plan.output.format != OutputFormat::None) {
        TRY_ASSIGN(places.output, openOutput(plan.output, plan.job.cwd, plan.isCommand, stopFd));
    }
    if (!plan.output.failedList.empty()) {
        const bool nul = plan.job.source.kind == SourceKind::Nul;
        std::string path = plan.output.failedList;
        if (path[0] != '/') path = plan.job.cwd + "/" + path;
        TRY_ASSIGN(places.failedList, openFailedList(path, nul, stopFd));
    }
    if (!options.eventsPath.empty()) {
        TRY_ASSIGN(places.events, openEvents(options.eventsPath, options.runId, stopFd));
        plan.settings.wantEvents = true;
    }
    if (plan.job.journal) {
        TRY_ASSIGN(places.journal, openJournalFor(plan, options.runId));
        plan.settings.journalFile = places.journal->path();
    }
    return places;
}

class Handle final : public RunHandle {
public:
    Handle(RunPlanPtr plan, RunOptions options) : m_options(std::move(options)), m_plan(std::move(plan)) {}

    Result<void> open() {
        auto stopWriting = std::make_unique<Bell>();
        TRY_ASSIGN(RecordPlaces places, openPlaces(*m_plan, m_options, stopWriting->fd()));
        m_plan->settings.runId = m_options.runId;
        if (!m_options.servePath.empty()) {
            TRY_ASSIGN(m_server,
                       RunServer::listen(m_options.servePath, m_board, [this](const ViewerCommand& c) {
                           stop(c.stop, 130, "stopped by a viewer");
                       }));
        }
        m_thread = std::make_unique<RunThread>(std::move(m_plan), std::move(places), std::move(stopWriting),
                                               m_board);
        if (m_server) m_server->start();
        return {};
    }

    const std::string& id() const override { return m_options.runId; }
    void stop(StopMode mode, int exitStatus, std::string reason) override {
        m_thread->post(StopRequest{mode, exitStatus, std::move(reason)});
    }
    Snapshot snapshot() const override {
        m_board.bell().quiet();
        return m_board.look();
    }
    int wakeFd() const override { return m_board.bell().fd(); }
    int wait() override {
        const int status = m_thread->wait();
        if (m_server)
            m_server->finish(
                std::chrono::duration_cast<Duration>(std::chrono::duration<double>(m_options.lingerSeconds)));
        return status;
    }

private:
    RunOptions m_options;
    RunPlanPtr m_plan; ///< until open()
    mutable SnapshotBoard m_board;
    std::unique_ptr<RunThread> m_thread;
    std::unique_ptr<RunServer> m_server; ///< destroyed first: it calls stop()
};

} // namespace

void becomeEngineProcess() { adoptOrphans(); }

Result<std::unique_ptr<RunHandle>> startRun(RunPlanPtr plan, RunOptions options) {
    if (options.runId.empty()) options.runId = makeRunId();
    ::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an error of its write
    auto handle = std::make_unique<Handle>(std::move(plan), std::move(options));
    TRY(handle->open());
    return std::unique_ptr<RunHandle>(std::move(handle));
}

} // namespace poolboard
