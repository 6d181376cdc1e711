// SPDX-License-Identifier: MIT
#include "core/engine/run_thread.h"

#include "core/base/layout.h"
#include "core/engine/machine.h"
#include "core/engine/places.h"
#include "core/sink/byte_output.h"

#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <pthread.h>
#include <random>
#include <sys/epoll.h>

namespace poolboard {
namespace {
constexpr auto kPublishEvery = std::chrono::milliseconds(100);
constexpr auto kAnswerEvery = std::chrono::milliseconds(34); ///< who gives orders sees at most 30 a second
constexpr auto kStatusEvery = std::chrono::seconds(1);
/// About two wake-ups. With one trivial item in flight it takes a third of the time away (bench/README.md).
constexpr auto kSpin = std::chrono::microseconds(50);

LocalPoolConfig poolConfig(const RunPlan& plan) {
    LocalPoolConfig config;
    config.libexec = Layout::find().libexec();
    config.pluginPath = plan.worker.plugin.path;
    config.kind = plan.worker.kind;
    config.expectedSha256 = plan.worker.plugin.sha256;
    if (const std::string& python = plan.worker.plugin.interpreter; !python.empty())
        config.hostCommand = {python, Layout::find().share() + "/python/host.py", plan.worker.id()};
    config.cwd = plan.job.cwd;
    for (const std::string& entry : plan.job.worker.env)
        if (entry.find('=') != std::string::npos) config.environment.push_back(entry); // others are inherited
    config.workerCount = plan.settings.workers();
    config.inFlight = plan.settings.inFlight;
    config.poolKind = plan.poolKind;
    config.ahead = plan.output.lineBuffer;
    config.places = plan.places;
    config.workerName = farWorkerName(plan.worker);
    config.transfer = plan.job.pool.transfer;
    config.durable = plan.output.durable;
    config.pluginVersion = plan.worker.plugin.manifest->version;
    config.python = plan.job.worker.python;
    for (const std::string& entry : plan.job.worker.env) {
        const bool whole = entry.find('=') != std::string::npos;
        const char* const value = whole ? nullptr : std::getenv(entry.c_str());
        if (whole || value != nullptr) config.farEnvironment.push_back(whole ? entry : entry + "=" + value);
    }
    return config;
}

/// Items and results come and go all the time: giving their memory back to the
/// system and faulting it in again is what large ones would be slowed by (a
/// seventh, at times half; bench/README.md). What is kept is bounded by the window.
void keepFreedMemory() {
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
}
} // namespace

RunThread::RunThread(RunPlanPtr plan, RecordPlaces places, std::unique_ptr<ItemGate> gate,
                     std::unique_ptr<Bell> stopWriting, SnapshotBoard& board)
    : m_plan(std::move(plan)), m_grace(m_plan->settings.limits.grace), m_board(board),
      m_stopWriting(std::move(stopWriting)), m_record(std::move(places), *m_stopWriting, m_mailbox),
      m_source(std::move(m_plan->source), std::move(gate), *m_plan->stopReading, m_mailbox),
      m_thread([this] { run(); }) {}

RunThread::~RunThread() {
    if (!m_thread.joinable()) return;
    post(RunCommand(StopCommand{StopMode::Kill, 130, "the run was abandoned"}));
    m_thread.join();
}

void RunThread::post(RunMessage message) {
    std::optional<StopCommand> stop;
    if (const auto* command = std::get_if<RunCommand>(&message))
        if (const auto* asked = std::get_if<StopCommand>(command)) stop = *asked;
    m_mailbox.post(std::move(message)); // first: [run] must know before the write gives up
    if (stop && stop->mode == StopMode::Kill) m_record.interrupt(stop->exitStatus);
    if (stop && stop->mode == StopMode::Cancel) m_record.giveUpAt(Clock::now() + m_grace, stop->exitStatus);
}

int RunThread::wait() {
    m_thread.join();
    return m_exitStatus;
}

void RunThread::run() {
    ::pthread_setname_np(::pthread_self(), "run");
    keepFreedMemory();
    Reactor reactor;
    Machine machine;
    RunCore core(m_plan->settings, m_source, m_record, machine, std::random_device()());
    auto pool = LocalHostPool::create(reactor, core, poolConfig(*m_plan));
    if (!pool) {
        Snapshot broken = core.snapshot(Clock::now());
        broken.state = RunState::Halted;
        broken.stopReason = pool.error().text();
        broken.exitStatus = kNotStarted;
        broken.elapsed = 0;
        return end(std::move(broken));
    }
    bool rung = false;
    reactor.watch(m_mailbox.fd(), EPOLLIN, [&rung](uint32_t) { rung = true; });
    core.start(*pool.value(), Clock::now());
    pool.value()->turn(Clock::now());
    publish(core, Clock::now());
    const unsigned processors = usableCpus();
    while (!core.over()) {
        // Where each worker has a processor and one is left over, it is ours.
        reactor.setSpin(core.workersWanted() < processors ? Duration(kSpin) : Duration::zero());
        Instant until = publishAt();
        if (const auto wake = core.nextWake()) until = std::min(until, *wake);
        if (const auto deadline = pool.value()->nextDeadline()) until = std::min(until, *deadline);
        rung = false;
        reactor.turn(until);
        if (rung) take(core);
        const Instant now = Clock::now();
        core.turn(now);
        pool.value()->turn(now);
        if (!core.over()) publish(core, now); // that it is over is told when it is on record
    }
    reactor.unwatch(m_mailbox.fd());
    Snapshot last = core.snapshot(Clock::now());
    pool.value().reset(); // the guard is gone before the run is called over
    end(std::move(last));
}

void RunThread::take(RunCore& core) {
    for (RunMessage& message : m_mailbox.take()) {
        if (auto* read = std::get_if<ItemsRead>(&message)) {
            core.itemsRead(std::move(read->items), read->position, std::move(read->settled));
        } else if (auto* again = std::get_if<ItemFound>(&message)) {
            core.found(std::move(again->item));
        } else if (auto* more = std::get_if<ItemsFound>(&message)) {
            core.foundMore(std::move(more->part));
        } else if (auto* ended = std::get_if<SourceEnded>(&message)) {
            core.sourceEnded(std::move(ended->error));
        } else if (auto* recorded = std::get_if<Recorded>(&message)) {
            core.recorded(recorded->outcomes, recorded->bytes, std::move(recorded->spent));
        } else if (const auto* failed = std::get_if<RecordFailed>(&message)) {
            // A reader that went away is a quiet stop; anything else is a broken run.
            // One that was interrupted follows a kill, which has said how the run ends.
            const bool quiet = isBrokenPipe(failed->error) || isInterrupted(failed->error);
            core.recordFailed(failed->error, quiet ? kReaderGone : 1);
        } else if (auto* disk = std::get_if<DiskLow>(&message)) {
            core.diskLow(std::move(disk->reason));
        } else if (auto* command = std::get_if<RunCommand>(&message)) {
            core.command(std::move(*command), Clock::now());
            m_asked = true; // who asked waits to see it
        }
    }
}

Instant RunThread::publishAt() const {
    return m_published + (m_asked ? Duration(kAnswerEvery) : Duration(kPublishEvery));
}

void RunThread::publish(RunCore& core, Instant now) {
    if (now < publishAt()) return;
    m_published = now;
    m_asked = false;
    Snapshot snapshot = core.snapshot(now);
    if (now >= m_statusAt + kStatusEvery) {
        m_statusAt = now;
        m_record.event(StatusEvent{snapshot});
    }
    m_board.hang(std::move(snapshot));
}

/// Makes the record final, then tells everybody.
void RunThread::end(Snapshot last) {
    m_source.stop();
    // [record] may wait for its reader yet; nobody shall read of workers meanwhile.
    Snapshot writing = last;
    writing.state = last.unsuccessful() != 0 ? RunState::Failing : RunState::Running;
    writing.exitStatus = -1;
    writing.why = "the last results are being written";
    m_board.hang(std::move(writing));
    if (last.exitStatus == kRunTimeout) m_record.giveUpAt(Clock::now() + m_grace, kRunTimeout);
    m_record.finish(last);
    m_exitStatus = last.exitStatus;
    m_board.hang(std::move(last));
}

} // namespace poolboard
