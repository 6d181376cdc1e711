// SPDX-License-Identifier: MIT
#include "core/engine/record_thread.h"

#include "core/engine/merge_results.h"
#include "core/journal/item_pick.h"
#include "core/journal/kept_results.h"
#include "core/sink/byte_output.h"

#include <pthread.h>

namespace poolboard {
namespace {

/// When each ended by the wall clock. The steady clock measures what has passed since.
template <class Jobs> void stampTimes(Jobs& jobs, const auto& outcomesOf) {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    const Instant here = Clock::now();
    const auto wallTime = [&](Instant at) {
        return at == Instant{} ? now : now - duration_cast<milliseconds>(here - at).count();
    };
    for (auto& job : jobs)
        if (auto* outcomes = outcomesOf(job))
            for (Outcome& outcome : outcomes->batch) {
                if (outcome.endedMs == 0) outcome.endedMs = wallTime(outcome.endedAt);
                if (outcome.earlier)
                    for (Attempt& attempt : *outcome.earlier)
                        if (attempt.endedMs == 0) attempt.endedMs = wallTime(attempt.endedAt);
            }
}

/// Of the lists and events: who reads them has not got all he wanted when he goes, as one who reads the
/// results may have; the run says what broke. When it was stderr, nobody can be told.
Result<void> named(Result<void> result) {
    if (result || !isBrokenPipe(result.error()) || result.error().where == "stderr") return result;
    Error error = result.error();
    error.message = "nobody reads it any more, so the run cannot go on as it was asked for";
    return error;
}

} // namespace

RecordThread::RecordThread(RecordPlaces places, Bell& stopWriting, RunMailbox& mailbox)
    : m_places(std::move(places)), m_stopWriting(stopWriting), m_mailbox(mailbox), m_kept(m_places.before),
      m_thread([this] { work(); }) {}

RecordThread::~RecordThread() {
    if (!m_thread.joinable()) return;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    interrupt(130);
    m_filled.notify_one();
    m_thread.join();
}

void RecordThread::push(Job job) {
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_filled.notify_one();
}

void RecordThread::outcomes(std::vector<Outcome> batch) { push(Outcomes{std::move(batch), false, {}}); }
void RecordThread::journalOnly(std::vector<Outcome> batch) { push(Outcomes{std::move(batch), true, {}}); }
void RecordThread::unfinished(std::vector<Item> items) { push(std::move(items)); }
void RecordThread::find(uint64_t index) { push(Find{index}); }
void RecordThread::findMore(ItemPick pick, PickPlace from, size_t limit, size_t mostBytes) {
    push(FindMore{std::move(pick), from, limit, mostBytes});
}

void RecordThread::event(Event event) {
    if (!m_places.events && !(m_places.log && RunLog::wants(event))) return;
    const bool lossy = std::holds_alternative<ItemProgress>(event) ||
                       std::holds_alternative<ItemStarted>(event) ||
                       std::holds_alternative<LogEvent>(event) || std::holds_alternative<StatusEvent>(event);
    {
        const std::scoped_lock lock(m_mutex);
        if (lossy && m_eventsWaiting >= kMostEvents) {
            ++m_eventsDropped;
            return;
        }
        ++m_eventsWaiting;
        m_queue.push_back(std::move(event));
    }
    m_filled.notify_one();
}

bool RecordThread::ahead(AheadPiece piece) {
    const size_t bytes = piece.input.size() + piece.bytes.size();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_aheadWaiting + bytes > kMostAhead) return false;
        m_aheadWaiting += bytes;
        m_queue.push_back(std::move(piece));
    }
    m_filled.notify_one();
    return true;
}

void RecordThread::giveUpAt(Instant at, int exitStatus) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_giveUp && m_giveUp->first <= at) return;
        m_giveUp = {at, exitStatus};
    }
    m_changed.notify_one();
}

void RecordThread::work() {
    ::pthread_setname_np(::pthread_self(), "record");
    std::unique_lock lock(m_mutex);
    while (true) {
        waitForWork(lock);
        if (m_queue.empty()) break;
        std::deque<Job> jobs = std::exchange(m_queue, {});
        m_eventsWaiting = m_aheadWaiting = 0;
        const size_t dropped = std::exchange(m_eventsDropped, 0);
        lock.unlock();
        if (dropped != 0)
            jobs.emplace_back(
                Event(WarningEvent{std::to_string(dropped) + " progress and log events were dropped"}));
        record(jobs);
        lock.lock();
    }
    lock.unlock();
    close();
    lock.lock();
    m_finished = true;
    lock.unlock();
    m_changed.notify_one();
}

/// Output first. What the journal calls done is in it, also when it fails in the
/// middle of a batch: then none of that batch is done.
void RecordThread::record(std::deque<Job>& jobs) {
    Recorded recorded;
    announce(jobs);
    if (m_places.journal) stampTimes(jobs, [](Job& job) { return std::get_if<Outcomes>(&job); });
    for (Job& job : jobs) {
        if (auto* outcomes = std::get_if<Outcomes>(&job)) {
            note(write(*outcomes));
            recorded.outcomes += outcomes->batch.size();
            for (const Outcome& outcome : outcomes->batch)
                recorded.bytes += outcome.bytes();
        } else if (const auto* piece = std::get_if<AheadPiece>(&job)) {
            if (m_places.output && !m_error) note(m_places.output->ahead(*piece));
        } else if (const auto* event = std::get_if<Event>(&job)) {
            if (m_places.log) m_places.log->write(*event);
            if (m_places.events && !m_error) note(named(m_places.events->write(*event)));
        }
    }
    note(flush());
    note(keep(jobs));
    for (const Job& job : jobs)
        if (const auto* wanted = std::get_if<Find>(&job))
            answer(wanted->index);
        else if (const auto* more = std::get_if<FindMore>(&job))
            answer(*more);
    if (m_places.events && !m_error) note(named(m_places.events->flush()));
    if (m_places.log) m_places.log->flush();
    for (Job& job : jobs) {
        auto* outcomes = std::get_if<Outcomes>(&job);
        if (!outcomes || outcomes->batch.capacity() <= recorded.spent.capacity()) continue;
        recorded.spent = std::move(outcomes->batch);
        recorded.spent.clear();
    }
    if (recorded.outcomes != 0) m_mailbox.post(std::move(recorded));
}

/// While there is nothing to do, and at most once a second else, the disks are looked at.
void RecordThread::waitForWork(std::unique_lock<std::mutex>& lock) {
    const auto ready = [this] { return m_closing || !m_queue.empty(); };
    if (!m_places.disk.active()) return m_filled.wait(lock, ready);
    while (true) {
        const bool work = m_filled.wait_until(lock, m_lookAt, ready);
        if (Clock::now() >= m_lookAt) {
            lock.unlock();
            if (auto change = m_places.disk.look()) m_mailbox.post(DiskLow{std::move(*change)});
            m_lookAt = Clock::now() + DiskWatch::kEvery;
            lock.lock();
        }
        if (work || ready()) return;
    }
}

/// Remembers the first error and tells [run] about it, once.
void RecordThread::note(const Result<void>& result) {
    if (result || m_error) return;
    m_error = result.error();
    m_mailbox.post(RecordFailed{*m_error});
}

/// Before they go: what a reader may have got, should nothing more be heard of us.
void RecordThread::announce(const std::deque<Job>& jobs) {
    if (!m_places.journal || m_error || m_places.results) return;
    uint64_t records = 0;
    for (const Job& job : jobs)
        if (const auto* outcomes = std::get_if<Outcomes>(&job); outcomes && !outcomes->journalOnly)
            records += outcomes->batch.size();
    if (records != 0) m_places.journal->handedOut(records);
}

/// Its older record is in the result file: the new one takes that place at the end of the session.
bool RecordThread::merges(const Outcome& outcome) const { return outcome.replaces && m_places.results; }

Result<void> RecordThread::write(Outcomes& job) {
    if (m_error || job.journalOnly) return {};
    for (const Outcome& outcome : job.batch) {
        if (m_places.output && !merges(outcome)) {
            const uint64_t from = m_places.output->written();
            TRY(m_places.output->write(outcome));
            if (m_places.results) job.places.push_back({from, m_places.output->written() - from});
        } else if (m_places.results) {
            job.places.push_back({});
        }
        for (const auto& list : m_places.lists)
            TRY(named(list->write(outcome)));
        if (m_places.events) TRY(named(m_places.events->write(outcome)));
        if (m_places.log) m_places.log->write(outcome);
    }
    return {};
}

Result<void> RecordThread::flush() {
    if (m_error) return {};
    if (m_places.output) TRY(m_places.output->flush());
    for (const auto& list : m_places.lists)
        TRY(named(list->flush()));
    return {};
}

/// In the journal, committed.
Result<void> RecordThread::keep(const std::deque<Job>& jobs) {
    if (m_error) return {};
    std::array<uint64_t, kOutcomeKinds> kept = m_kept;
    for (const Job& job : jobs) {
        if (const auto* outcomes = std::get_if<Outcomes>(&job)) {
            if (m_places.journal) TRY(keepOutcomes(*outcomes));
            for (const Outcome& outcome : outcomes->batch) {
                ++kept[static_cast<size_t>(outcome.kind)];
                if (outcome.replaces) --kept[static_cast<size_t>(outcome.replaces->kind)];
            }
        } else if (const auto* items = std::get_if<std::vector<Item>>(&job); items && m_places.journal) {
            for (const Item& item : *items)
                TRY(m_places.journal->keep(item));
        }
    }
    if (m_places.journal) {
        m_places.noteLengths();
        TRY(m_places.journal->commit());
    }
    m_kept = kept;
    return {};
}

Result<void> RecordThread::keepOutcomes(const Outcomes& job) {
    JournalWriter& journal = *m_places.journal;
    for (size_t at = 0; at < job.batch.size(); ++at) {
        const Outcome& outcome = job.batch[at];
        if (job.journalOnly || merges(outcome))
            TRY(journal.hold(outcome));
        else
            TRY(journal.append(outcome, m_places.results ? std::optional(job.places[at]) : std::nullopt));
    }
    return {};
}

void RecordPlaces::noteLengths() const {
    if (results) journal->setOutput({role, results->path, results->part, output->written(), results->inode});
    if (!jobLog.empty()) journal->setOutput({kJobLogRole, jobLog, "", lists.back()->written(), 0});
}

/// An item that is to be tried once more.
void RecordThread::answer(uint64_t index) {
    ItemFound found;
    if (m_places.journal && !m_error) {
        const ItemPick pick{ItemPick::What::Listed, {index}, 0};
        auto items = pickItems(m_places.journal->path(), pick, -1, 1);
        if (items && !items->empty()) found.item = std::move(items->front());
    }
    m_mailbox.post(std::move(found));
}

void RecordThread::answer(const FindMore& wanted) {
    ItemsFound found;
    if (m_places.journal && !m_error) {
        auto part =
            pickPart(m_places.journal->path(), wanted.pick, wanted.from, wanted.limit, wanted.mostBytes);
        if (part) found.part = std::move(part).value();
    }
    m_mailbox.post(std::move(found));
}

/// Newer records into the places of older ones. The output's file is whole and closed.
Result<void> RecordThread::merge() {
    if (!m_places.journal || !m_places.results) return {};
    return mergeResults(*m_places.journal, *m_places.results, m_places.role, m_places.render);
}

Result<void> RecordThread::writeFailedList() {
    if (!m_places.failedList) return {};
    for (int64_t after = -1;;) {
        TRY_ASSIGN(std::vector<Item> items, pickItems(m_places.journal->path(), {}, after, 256, 1u << 20));
        if (items.empty()) return m_places.failedList->finish();
        for (Item& item : items) {
            after = static_cast<int64_t>(item.index);
            Outcome outcome;
            outcome.kind = item.replaces->kind;
            outcome.input = std::move(item.body);
            TRY(m_places.failedList->write(outcome));
        }
    }
}

/// What could not be recorded is not done, and changes how the run ended.
void RecordThread::amend(const Error& error) {
    m_last->counts = m_kept; // the others are not done: resuming runs them
    if (m_last->state == RunState::Broken || m_last->exitStatus == kReaderGone ||
        m_last->exitStatus == kNotStarted)
        return;
    if (isInterrupted(error)) { // only a stop by force does that
        if (m_last->state == RunState::Stopped) return;
        m_last->state = RunState::Stopped;
        m_last->exitStatus = m_forcedStatus.load();
        m_last->stopReason = "stopped while its output was being written";
        return;
    }
    const bool quiet = isBrokenPipe(error);
    m_last->state = quiet ? RunState::Stopped : RunState::Broken;
    m_last->exitStatus = quiet ? kReaderGone : 1;
    m_last->stopReason = error.text();
}

/// Everything final. The journal comes after the output, also after an error:
/// it is what says that the run broke.
void RecordThread::close() {
    if (!m_last) return; // abandoned
    // A run that could not even start leaves an older result as it is.
    const bool neverBegan =
        (m_last->state == RunState::Broken || m_last->exitStatus == kNotStarted) && m_last->done() == 0;
    if (!neverBegan) { // each repeats its own failure, should it have had one
        if (m_places.output) note(m_places.output->finish());
        for (const auto& list : m_places.lists)
            note(named(list->finish()));
        if (m_places.results && !m_error) m_places.results->part.clear(); // it is in place
        if (m_places.journal && !m_error) m_places.noteLengths();
        if (!m_error) note(merge());
        note(writeFailedList());
    }
    if (m_error) amend(*m_error);
    if (m_places.journal) note(m_places.journal->finish(*m_last));
    if (m_error) amend(*m_error);
    if (m_places.log) {
        m_places.log->write(Event(SummaryEvent{*m_last}));
        m_places.log->flush();
    }
    if (m_places.events) { // its own failure, if any, repeats itself here
        note(named(m_places.events->write(Event(SummaryEvent{*m_last}))));
        note(named(m_places.events->finish()));
    }
    if (m_error) amend(*m_error);
    m_places = {};
}

void RecordThread::finish(Snapshot& last) {
    {
        const std::scoped_lock lock(m_mutex);
        m_last = last;
        m_closing = true;
    }
    m_filled.notify_one();
    std::unique_lock lock(m_mutex);
    while (!m_finished) {
        if (!m_giveUp) {
            m_changed.wait(lock);
        } else if (m_changed.wait_until(lock, m_giveUp->first) == std::cv_status::timeout) {
            interrupt(m_giveUp->second);
            m_changed.wait(lock, [this] { return m_finished; });
        }
    }
    lock.unlock();
    m_thread.join();
    last = *m_last;
}

} // namespace poolboard
