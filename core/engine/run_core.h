// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "core/engine/host_book.h"
#include "core/engine/retry_queue.h"
#include "core/engine/run_clock.h"
#include "core/engine/run_ports.h"
#include "core/engine/task_table.h"
#include "core/run/median.h"
#include "core/run/ordered_window.h"
#include "core/run/progress.h"

#include <deque>
#include <map>
#include <random>
#include <span>
#include <unordered_set>

namespace poolboard {

/// All decisions of one run: what is read, who works on what, what a result, a
/// silence or a death means, when the run is over. A state machine without
/// threads, descriptors or a clock: facts come in as calls with the time,
/// orders go out through three ports. Owned by RunThread; in tests driven by
/// fakes on a virtual clock. [run] everything.
///
/// Its parts, each a file: intake and results (run_core.cpp), giving out work
/// (run_dispatch.cpp), lives and deaths of hosts (run_hosts.cpp), deadlines
/// (run_deadlines.cpp), pausing and guarding the machine (run_pause.cpp), changing
/// the number of workers and recycling them (run_shape.cpp), single items
/// (run_items.cpp), stopping and ending (run_stop.cpp), what faces see (run_snapshot.cpp), and
/// why nothing runs (run_why.cpp).
///
/// Times that come in are real; inside, everything is in the run's own time
/// (RunClock), which stands still while the run is frozen.
class RunCore final : public HostListener {
public:
    RunCore(RunSettings settings, SourcePort& source, RecordPort& record, MachinePort& machine,
            uint64_t seed);

    /// Facts from [source], [record] and the user. Each is followed by turn().
    void start(HostPool& pool, Instant now); ///< once; the pool outlives the run
    /// `settled`: items that have their outcome already; no worker is to see them. Both in the order of their
    /// index.
    void itemsRead(std::vector<Item> items, std::optional<BytePosition> position = {},
                   std::vector<Outcome> settled = {});
    /// The answer to RecordPort::find().
    void found(std::optional<Item> item);
    /// The answer to RecordPort::findMore().
    void foundMore(PickedPart part);
    void sourceEnded(std::optional<Error> error);
    /// `spent`: the memory of a recorded batch, to be filled again.
    void recorded(size_t outcomes, size_t bytes, std::vector<Outcome> spent = {});
    /// Output or journal failed: nothing more can be kept.
    void recordFailed(const Error& error, int exitStatus);
    void stop(StopMode mode, RunState endState, int exitStatus, std::string reason);
    void command(RunCommand command, Instant now);
    /// Output or journal has little room left ("": enough again): nothing is given out meanwhile.
    void diskLow(std::string reason);

    /// Acts on what came in and on the time. Call after every batch of facts
    /// and at nextWake().
    void turn(Instant now);
    /// When turn() must be called again although nothing happened.
    std::optional<Instant> nextWake() const;

    /// Every host is gone and every outcome is with [record].
    bool over() const { return m_phase == Phase::Over; }
    Snapshot snapshot(Instant now);
    unsigned workersWanted() const { return m_target; }
    int exitStatus() const { return m_exitStatus; }

    // HostListener
    void hostSpawned(HostId, int32_t pid) override;
    void workerReady(HostId, uint32_t slot) override;
    void workerInitFailed(HostId, uint32_t slot, WorkerError) override;
    void results(HostId, uint32_t slot, std::vector<AttemptResult>) override;
    void returned(HostId, uint32_t slot, const std::vector<Ticket>&) override;
    void progress(HostId, Ticket, uint64_t done, uint64_t total, std::string_view note) override;
    void log(HostId, uint32_t slot, Ticket, int level, std::string_view text) override;
    void ahead(HostId, Ticket, Ahead stream, uint64_t offset, std::string_view bytes) override;
    void pong(HostId) override;
    void hostEnded(HostId, HostEnd) override;
    void guardLost(std::string reason) override;

private:
    enum class Phase { Idle, Working, Stopping, Ending, Over };

    // run_core.cpp
    void attemptEnded(Task& task, OutcomeKind kind, AttemptResult&& result);
    void admit(Item&& item);
    void keepUnfinished(Item&& item);
    void dropTask(Task& task);
    void finishTask(Task& task, OutcomeKind kind, AttemptResult&& result);
    void settle(uint64_t place, Outcome&& outcome);
    void noteAttempt(Task& task, OutcomeKind kind, const WorkerError* error) const;
    void flushOutcomes();
    bool runTimeoutArmed() const;
    double luck(); ///< in [0, 1)
    uint64_t unsuccessful() const;
    void noteFailure(const Outcome& outcome);
    void warn(std::string text); ///< an event, and for the faces its first line
    // run_dispatch.cpp
    size_t windowItems() const;
    size_t windowBytes() const;
    void demandMore();
    void giveOut();
    void giveOutSuspects();
    bool mayStart();
    bool canFeed(uint32_t lane);
    void feed(uint32_t lane, size_t count);
    bool othersThan(uint32_t lane);
    void dispatch(uint32_t lane, std::span<const TaskId> tasks);
    void recallAll();
    void takeBack();
    void requeue(Task& task);
    void requeueAll(std::vector<TaskId> tasks);
    void detach(Task& task);
    // run_hosts.cpp
    void startHost(uint32_t group);
    void startDueHosts();
    void bindLanes(uint32_t group, Host& host);
    void initFailed(Host& host, const std::string& text, bool permanent);
    void restartLater(const Host& host, const HostEnd& end, const std::string& text);
    void giveUpGroup(uint32_t group, const std::string& text);
    void condemn(Host& host);
    void kill(Host& host, std::string reason);
    void settleCondemned();
    void blame(Host& host, const HostEnd& end);
    void explain(const Host& host, HostEnd& end);
    Host* findHost(HostId id);
    std::string placeOf(uint32_t group) const;
    bool isFar(uint32_t group) const { return m_settings.far && !placeOf(group).empty(); }
    bool anyLaneAlive() const;
    void laneChanged(uint32_t lane, WorkerState state, std::string message);
    // run_deadlines.cpp
    std::optional<Duration> itemLimit() const;
    Duration patience() const;
    std::vector<std::pair<Ticket, Instant>> startedIn(HostId host, uint32_t slot) const;
    AttemptResult ended(const Task& task) const;
    void checkDeadlines();
    void checkLane(uint32_t lane);
    void checkCondemned(Host& host);
    Instant checkAttempt(Host& host, Task& task, Instant since);
    Instant startOf(Task& task, Instant since);
    Instant knownUntil(const Task& task, Instant since) const;
    void checkInits();
    void checkAlive();
    void heard(HostId id);
    // run_pause.cpp
    void pause(PauseMode mode);
    void resume();
    void thaw();
    std::string heldBackBecause() const;
    bool stands() const; ///< paused, by whomever
    void watchMachine();
    // run_shape.cpp
    bool active(uint32_t lane) const { return lane < m_target; }
    unsigned workersOf(uint32_t group) const;
    void setWorkers(unsigned workers);
    void fill(uint32_t group);
    void empty(Host& host);
    void settleLeaving();
    void watchHosts();
    // run_items.cpp
    Task* taskOf(uint64_t index);
    void cancelItem(uint64_t index);
    void retryItem(uint64_t index);
    void retryItems(ItemPick&& pick);
    void findMore();
    /// Whether the source has still to give what did not succeed: it would come twice.
    bool sourceTriesAgain() const { return m_settings.triesAgain && m_sourceOpen; }
    bool isAgain(uint64_t index) const { return m_again.contains(index) || m_justEnded.contains(index); }
    void answered();
    // run_stop.cpp
    void applyStop();
    void checkHalt();
    void dropPending();
    void endIfDone();
    void tearDown();
    void judge();
    // run_snapshot.cpp
    void fillWorkers(Snapshot& out, Instant now);
    Phases phases(Instant now) const;
    std::optional<uint64_t> left(const Snapshot& snapshot) const;
    bool anyReady() const;
    void announceStarted();
    // run_why.cpp
    std::string whyIdle(const Snapshot& snapshot) const;
    std::string whyNoWorker() const;

    RunSettings m_settings;
    HostPool* m_pool = nullptr; ///< from start() on
    SourcePort& m_source;
    RecordPort& m_record;
    MachinePort& m_machine;
    std::minstd_rand m_luck;

    Phase m_phase = Phase::Idle;
    RunClock m_clock;
    Instant m_realNow{}; ///< of the last call; all others are the run's time
    Instant m_now{}, m_startedAt{}, m_endedAt{};
    // Intake
    int64_t m_itemCredit = 0, m_byteCredit = 0; ///< what the source may still read
    size_t m_inWindow = 0;                      ///< admitted, not yet recorded
    size_t m_windowBytes = 0;
    bool m_sourceOpen = true;
    uint64_t m_read = 0;     ///< items of the run that are known: done before, and admitted now
    uint64_t m_admitted = 0; ///< the next place
    unsigned m_finding = 0;  ///< find() without an answer yet
    struct Wish {
        ItemPick pick;
        PickPlace place;
    };
    std::deque<Wish> m_wishes; ///< to try many once more; the first is being served
    bool m_findingMore = false;
    std::unordered_set<uint64_t> m_again; ///< items that are tried once more and not with [record] yet
    /// Of them, those that got there behind a question that has no answer yet: it may still take them for
    /// failed.
    std::unordered_set<uint64_t> m_justEnded;
    std::unordered_set<uint64_t> m_early; ///< tried once more at a person's wish before the source gives them
    uint64_t m_givenAgain = 0;            ///< by the source, to be tried once more
    std::optional<BytePosition> m_position; ///< where the source is, if its input has a length
    // Work
    TaskTable m_tasks;
    std::deque<TaskId> m_pending, m_suspects;
    RetryQueue m_retries;
    std::vector<Lane> m_lanes; ///< workersPerHost for each group
    unsigned m_target;         ///< lanes from here on are retired
    std::vector<HostGroup> m_groups;
    std::map<HostId, Host> m_hosts;
    HostId m_lastHost = 0;
    unsigned m_unreturned = 0;             ///< dispatched attempts that still count
    uint32_t m_turnOf = 0;                 ///< the lane that is fed first, in a circle
    Instant m_takeBackAt = Instant::max(); ///< look again for stranded items
    Instant m_mayStartAt{};                ///< with a delay: the next item
    Instant m_lookAt{};                    ///< at machine and hosts
    Instant m_aliveAt = Instant::max();    ///< at hosts that should answer
    bool m_paused = false;                 ///< by the user; a freeze is in m_clock
    std::string m_lowMemory, m_lowDisk;    ///< why nothing is given out, or ""
    uint64_t m_memoryKills = 0;
    // Ending of items
    OrderedWindow m_ordered;
    std::vector<Outcome> m_ready, m_spare; ///< for [record]; empty, for the next ones
    std::deque<FailureRow> m_failures;
    uint64_t m_warned = 0;
    std::deque<std::string> m_warnings;             ///< the latest kWarningsShown
    std::array<uint64_t, kOutcomeKinds> m_counts{}; ///< of the run, earlier sessions included
    std::array<uint64_t, kOutcomeKinds> m_here{};   ///< of this session, the latest of each item
    uint64_t m_ended = 0;                           ///< all outcomes of this session
    std::vector<Item> m_unfinished;                 ///< for the journal, at the end
    Phases m_phases; ///< in `wait` all the time that workers were ready; see phases()
    Progress m_progress;
    RunningMedian m_median; ///< of succeeded items
    // Stopping
    std::optional<StopMode> m_stopMode;
    Instant m_cancelDeadline = Instant::max();
    bool m_recordBroken = false;
    RunState m_endState = RunState::Finished;
    int m_exitStatus = 0;
    std::string m_stopReason;
};

} // namespace poolboard
