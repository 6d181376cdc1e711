// SPDX-License-Identifier: MIT
#include "core/base/layout.h"
#include "core/engine/continue_run.h"
#include "core/engine/engine.h"
#include "core/engine/run_places.h"
#include "core/engine/run_server.h"
#include "core/engine/run_thread.h"
#include "core/job/job_file.h"
#include "core/journal/journal_reader.h"
#include "core/journal/kept_results.h"
#include "core/journal/run_list.h"
#include "core/pool/adoption.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

int64_t wallMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string journalFolder(const JobSpec& job) {
    return job.journalDir.empty() ? runsFolder() : job.journalDir;
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
    if (plan.again) return continueJournal(plan.again->runFile);
    auto journal = createJournal(journalFolder(plan.job), record);
    if (journal) return journal;
    Error error = journal.error();
    error.code = ErrorCode::Usage; // nothing has started, and another place is a person's choice
    return error;
}

/// Where the run's files grow: file systems are asked by a folder on them.
std::vector<std::string> writtenFolders(const RunPlan& plan, const std::string& output) {
    std::vector<std::string> folders;
    const auto add = [&](const std::string& path, bool isFolder) {
        if (path.empty()) return;
        const std::string full = path[0] == '/' ? path : plan.job.cwd + "/" + path;
        folders.push_back(isFolder ? full : full.substr(0, std::max<size_t>(full.rfind('/'), 1)));
    };
    add(output, plan.output.format == OutputFormat::Files);
    add(plan.output.results, true);
    add(plan.settings.journalFile, false);
    return folders;
}

/// What an earlier session of the run has written of a file; length 0: nothing.
OutputFile earlierOutput(const RunPlan& plan, std::initializer_list<std::string_view> roles) {
    if (plan.earlier)
        for (const OutputFile& file : plan.earlier->outputs)
            if (std::find(roles.begin(), roles.end(), file.role) != roles.end()) return file;
    return {};
}

ResumedOutput resumedOutput(const RunPlan& plan) {
    const OutputFile file = earlierOutput(plan, {kNdjsonRole, kTextRole, kFilterRole});
    const RunRecord& earlier = *plan.earlier;
    ResumedOutput out{{file.path, file.part, file.inode},
                      file.length,
                      earlier.startedMs,
                      earlier.committedMs,
                      earlier.unrecorded,
                      plan.again->force};
    if (earlier.endedMs == 0) out.unrecorded.emplace_back(earlier.committedMs, wallMs());
    return out;
}

JobLogWords jobLogWords(const RunPlan& plan) {
    JobLogWords words;
    words.command = plan.job.worker.command;
    if (!plan.job.worker.mark.empty()) words.mark = plan.job.worker.mark;
    const auto params = nlohmann::json::parse(plan.settings.params.front(), nullptr, false);
    words.appendsItem = !(params.is_object() && params.value("pipe", false));
    if (words.command.empty()) words.worker = plan.settings.worker;
    words.filter = plan.output.filter;
    return words;
}

/// The lists that are written besides the output.
Result<std::vector<std::unique_ptr<Sink>>> openLists(const RunPlan& plan, int stopFd) {
    std::vector<std::unique_ptr<Sink>> lists;
    const OutputSpec& output = plan.output;
    const auto placed = [&plan](const std::string& path) {
        return path[0] == '/' ? path : plan.job.cwd + "/" + path;
    };
    if (!output.results.empty()) {
        OutputSpec again = output;
        if (plan.again) again.ifExists = IfExists::Overwrite; // the folders of the run itself are there
        TRY_ASSIGN(auto results, openResults(again, plan.job.cwd));
        lists.push_back(std::move(results));
    }
    if (!output.jobLog.empty()) {
        TRY_ASSIGN(auto log, openJobLog(placed(output.jobLog), jobLogWords(plan), stopFd,
                                        earlierOutput(plan, {kJobLogRole}).length));
        lists.push_back(std::move(log));
    }
    return lists;
}

Result<std::unique_ptr<Sink>> openFailures(const RunPlan& plan, int stopFd) {
    const SourceSpec& source = plan.job.source;
    const bool nul = source.stream() == SourceKind::Nul && source.perItem == 0;
    return openFailedList(placedIn(plan.job.cwd, plan.output.failedList), nul, stopFd);
}

/// Another process may have gone on with the run since it was looked at; now it is ours.
Result<void> checkUnchanged(const RunPlan& plan) {
    TRY_ASSIGN(const auto reader, openJournal(plan.again->runFile));
    TRY_ASSIGN(const RunRecord now, reader->run());
    if (now.sessions == plan.earlier->sessions && now.committedMs == plan.earlier->committedMs &&
        now.endedMs == plan.earlier->endedMs)
        return {};
    return Error{ErrorCode::Usage, "run " + now.id, "somebody else has gone on with it at this moment",
                 "look at it again: `poolboard --cli runs show " + now.id + "`"};
}

/// Nothing can refuse the run any more. What it writes is on record before its first item.
Result<void> beginSession(const RunPlan& plan, RecordPlaces& places) {
    if (plan.again) {
        Session session{plan.again->retries() ? "retry" : "resume",
                        plan.worker.plugin.manifest->version,
                        plan.worker.plugin.sha256,
                        wallMs(),
                        {}};
        if (plan.again->force) session.job = toToml(plan.job);
        TRY(places.journal->startSession(session));
    }
    // A length is on record only when the bytes are in the file: the log has its first line already.
    if (!places.jobLog.empty()) TRY(places.lists.back()->flush());
    places.noteLengths();
    return places.journal->commit();
}

struct Opened {
    RecordPlaces places;
    std::unique_ptr<ItemGate> gate;
    std::string outputPath;
};

Result<Opened> openPlaces(RunPlan& plan, const RunOptions& options, int stopFd) {
    const auto& events = options.events;
    const bool stderrTaken = std::find(events.begin(), events.end(), "-") != events.end();
    RecordPlaces places;
    if (plan.job.journal) { // first: from here on the run is nobody else's
        TRY_ASSIGN(places.journal, openJournalFor(plan, options.runId));
        plan.settings.journalFile = places.journal->path();
        places.log = std::make_unique<RunLog>(places.journal->path());
        if (plan.again) TRY(checkUnchanged(plan));
    }
    OutputContext context{
        plan.job.cwd, plan.job.source.stream(), plan.isCommand, stderrTaken, stopFd, plan.job.journal, {}};
    if (plan.earlier) context.resumed = resumedOutput(plan);
    TRY_ASSIGN(Output output, openOutput(plan.output, context));
    Opened opened{{}, std::move(output.gate), std::move(output.path)};
    if (plan.again) {
        TRY_ASSIGN(std::unique_ptr<ItemGate> done, gateOf(*plan.again));
        opened.gate = inTurn(std::move(done), std::move(opened.gate));
    }
    places.output = std::move(output.sink);
    places.before = plan.settings.before;
    TRY_ASSIGN(places.lists, openLists(plan, stopFd));
    if (!plan.output.failedList.empty()) {
        TRY_ASSIGN(auto list, openFailures(plan, stopFd));
        if (plan.job.journal)
            places.failedList = std::move(list);
        else
            places.lists.insert(places.lists.begin(), std::move(list));
    }
    if (plan.job.journal) {
        places.results = output.kept;
        places.role = plan.output.filter                         ? kFilterRole
                      : plan.output.format == OutputFormat::Text ? kTextRole
                                                                 : kNdjsonRole;
        places.render = makeRenderer(plan.output, context);
        const std::string jobLog = placedIn(plan.job.cwd, plan.output.jobLog);
        std::error_code failure; // only a file can be cut to what was recorded
        if (!plan.output.jobLog.empty() && std::filesystem::is_regular_file(jobLog, failure))
            places.jobLog = jobLog;
    }
    if (!events.empty()) {
        TRY_ASSIGN(places.events, openEvents(events, options.runId, stopFd));
        plan.settings.wantEvents = true;
    }
    places.disk = DiskWatch(writtenFolders(plan, opened.outputPath), plan.job.limits.freeDisk);
    if (places.journal) TRY(beginSession(plan, places));
    opened.places = std::move(places);
    return opened;
}

class Handle final : public RunHandle {
public:
    Handle(RunPlanPtr plan, RunOptions options) : m_options(std::move(options)), m_plan(std::move(plan)) {}

    Result<void> open() {
        auto stopWriting = std::make_unique<Bell>();
        auto places = openPlaces(*m_plan, m_options, stopWriting->fd());
        if (!places && !m_plan->again && !m_plan->settings.journalFile.empty()) [[maybe_unused]]
            const auto gone = deleteRun(m_plan->settings.journalFile); // it never began
        TRY_ASSIGN(Opened opened, std::move(places));
        m_outputPath = std::move(opened.outputPath);
        m_plan->settings.runId = m_options.runId;
        if (!m_options.servePath.empty()) {
            TRY_ASSIGN(m_server, listen(m_options.servePath));
        } else if (m_options.attachable && makeOwnFolder(runtimeDir())) {
            // A courtesy: where it cannot be, the run goes on without.
            if (auto server = listen(socketOfRun(m_options.runId))) m_server = std::move(server).value();
        }
        m_thread = std::make_unique<RunThread>(std::move(m_plan), std::move(opened.places),
                                               std::move(opened.gate), std::move(stopWriting), m_board);
        if (m_server) m_server->start();
        return {};
    }

    const std::string& id() const override { return m_options.runId; }
    const std::string& outputPath() const override { return m_outputPath; }
    void tell(RunCommand command) override { m_thread->post(std::move(command)); }
    Snapshot snapshot() const override {
        m_board.bell().quiet();
        return m_board.look();
    }
    int wakeFd() const override { return m_board.bell().fd(); }
    int wait() override {
        const int status = m_thread->wait();
        if (m_server && !m_options.servePath.empty())
            m_server->finish(
                std::chrono::duration_cast<Duration>(std::chrono::duration<double>(m_options.lingerSeconds)));
        else if (m_server) // who watches gets the last snapshot; nobody is waited for
            m_server->finish(kFarewell, RunServer::Unseen::Leave);
        return status;
    }

private:
    static constexpr auto kFarewell = std::chrono::seconds(1);

    Result<std::unique_ptr<RunServer>> listen(const std::string& path) {
        return RunServer::listen(path, m_options.runId, m_board,
                                 [this](RunCommand command) { tell(std::move(command)); });
    }

    RunOptions m_options;
    RunPlanPtr m_plan; ///< until open()
    std::string m_outputPath;
    mutable SnapshotBoard m_board;
    std::unique_ptr<RunThread> m_thread;
    std::unique_ptr<RunServer> m_server; ///< destroyed first: it calls tell()
};

} // namespace

void becomeEngineProcess() { adoptOrphans(); }

Result<std::unique_ptr<RunHandle>> startRun(RunPlanPtr plan, RunOptions options) {
    if (plan->earlier)
        options.runId = plan->earlier->id;
    else if (options.runId.empty())
        options.runId = freeRunName(journalFolder(plan->job));
    ::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an error of its write
    ::signal(SIGXFSZ, SIG_IGN); // and so is a file that may grow no further
    auto handle = std::make_unique<Handle>(std::move(plan), std::move(options));
    TRY(handle->open());
    return std::unique_ptr<RunHandle>(std::move(handle));
}

} // namespace poolboard
