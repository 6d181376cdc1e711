// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/engine/disk_watch.h"
#include "core/engine/run_log.h"
#include "core/engine/run_message.h"
#include "core/engine/run_ports.h"
#include "core/journal/journal.h"
#include "core/sink/sink.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

namespace poolboard {

/// Where a run is recorded. Null: not wanted.
struct RecordPlaces {
    std::unique_ptr<Sink> output;
    std::vector<std::unique_ptr<Sink>> lists; ///< failed inputs, folders per item, the job log
    std::unique_ptr<EventSink> events;
    std::unique_ptr<RunLog> log;
    std::unique_ptr<JournalWriter> journal;
    std::unique_ptr<Sink>
        failedList; ///< with a journal: written from it at the end, so that it is right after retries
    std::optional<KeptFile> results; ///< the output's file, where it can be read again; with a journal
    std::string role;                ///< what the journal calls that file
    Renderer render;                 ///< how its records are written
    std::array<uint64_t, kOutcomeKinds> before{}; ///< on record from earlier sessions
    std::string jobLog; ///< the path of the job log, "": none; it is the last of `lists`
    DiskWatch disk{{}, 0};

    void noteLengths() const; ///< what the next commit says of the files
};

/// [record]: writes outcomes to output, journal and lists, and events, in the
/// order given. Owned by RunThread. When the queue is drained everything is
/// flushed and the journal committed, output first: what the journal calls done
/// is in the output. The first error is posted to [run] once and nothing is written
/// after it. The queue is bounded by the run's window (outcomes) and by kMostEvents.
class RecordThread final : public RecordPort {
public:
    RecordThread(RecordPlaces places, Bell& stopWriting, RunMailbox& mailbox);
    ~RecordThread() override;

    void outcomes(std::vector<Outcome> batch) override;                                    // [run]
    void journalOnly(std::vector<Outcome> batch) override;                                 // [run]
    void unfinished(std::vector<Item> items) override;                                     // [run]
    void find(uint64_t index) override;                                                    // [run]
    void findMore(ItemPick pick, PickPlace from, size_t limit, size_t mostBytes) override; // [run]
    void event(Event event) override;                                                      // [run]
    bool ahead(AheadPiece piece) override;                                                 // [run]

    /// A blocked write gives up (a stop by force); the run ends with this status.
    void interrupt(int exitStatus) { // [any]
        m_forcedStatus.store(exitStatus);
        m_stopWriting.ring();
    }
    /// A reader who does not read is waited for until then, no longer: the run was
    /// cancelled or its time is up. The earliest counts. [any]
    void giveUpAt(Instant at, int exitStatus);
    /// After the last outcome: makes everything final, writes the summary and
    /// joins. Once. What could not be recorded is a failed run, whatever the items
    /// did: `last` says so afterwards, and so do journal and summary.
    void finish(Snapshot& last); // [run]

    static constexpr size_t kMostAhead = 4u << 20; ///< bytes of results before their end, waiting
    static constexpr size_t kMostEvents =
        10000; ///< waiting; progress and logs beyond are dropped and counted

private:
    struct Outcomes {
        std::vector<Outcome> batch;
        bool journalOnly = false;
        std::vector<RecordPlace> places; ///< of each, in the result file, if it can be read again
    };
    struct Find {
        uint64_t index = 0;
    };
    struct FindMore {
        ItemPick pick;
        PickPlace from;
        size_t limit = 1, mostBytes = 0;
    };
    using Job = std::variant<Outcomes, std::vector<Item>, Find, FindMore, Event, AheadPiece>;

    void push(Job job);
    void work(); // [record]
    void record(std::deque<Job>& jobs);
    void waitForWork(std::unique_lock<std::mutex>& lock);
    Result<void> write(Outcomes& job);
    void announce(const std::deque<Job>& jobs);
    bool merges(const Outcome& outcome) const;
    Result<void> flush();
    Result<void> keep(const std::deque<Job>& jobs);
    Result<void> keepOutcomes(const Outcomes& job);
    void answer(uint64_t index);
    void answer(const FindMore& wanted);
    Result<void> merge();
    Result<void> writeFailedList();
    void close();
    void amend(const Error& error);
    void note(const Result<void>& result);

    RecordPlaces m_places;
    Bell& m_stopWriting;
    RunMailbox& m_mailbox;
    std::optional<Error> m_error;                 ///< [record] until joined
    std::array<uint64_t, kOutcomeKinds> m_kept{}; ///< outcomes that are on record, by kind
    Instant m_lookAt{};                           ///< [record] at the disks
    std::atomic<int> m_forcedStatus{0};
    std::mutex m_mutex; ///< protects the queue and the flag, for the condition variable
    std::condition_variable m_filled;
    std::deque<Job> m_queue;
    size_t m_eventsWaiting = 0, m_eventsDropped = 0, m_aheadWaiting = 0;
    bool m_closing = false, m_finished = false;
    std::optional<std::pair<Instant, int>> m_giveUp; ///< when, and with which status
    std::condition_variable m_changed;               ///< of the two above
    std::optional<Snapshot> m_last;
    std::thread m_thread;
};

} // namespace poolboard
