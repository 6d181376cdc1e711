// SPDX-License-Identifier: MIT
#include "core/engine/record_thread.h"

#include <pthread.h>

namespace poolboard {

RecordThread::RecordThread(RecordPlaces places, Bell& stopWriting, RunMailbox& mailbox)
    : m_places(std::move(places)), m_stopWriting(stopWriting), m_mailbox(mailbox),
      m_thread([this] { work(); }) {}

RecordThread::~RecordThread() {
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    interrupt();
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

void RecordThread::outcomes(std::vector<Outcome> batch) { push(Outcomes{std::move(batch), false}); }
void RecordThread::journalOnly(std::vector<Outcome> batch) { push(Outcomes{std::move(batch), true}); }

void RecordThread::event(Event event) {
    if (!m_places.events)
        return;
    const bool lossy = std::holds_alternative<ItemProgress>(event) || std::holds_alternative<ItemStarted>(event) ||
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

void RecordThread::work() {
    ::pthread_setname_np(::pthread_self(), "record");
    std::unique_lock lock(m_mutex);
    while (true) {
        m_filled.wait(lock, [this] { return m_closing || !m_queue.empty(); });
        if (m_queue.empty())
            break;
        std::deque<Job> jobs = std::exchange(m_queue, {});
        m_eventsWaiting = 0;
        const size_t dropped = std::exchange(m_eventsDropped, 0);
        lock.unlock();
        Recorded recorded;
        for (Job& job : jobs) {
            if (const auto* outcomes = std::get_if<Outcomes>(&job)) {
                note(write(*outcomes));
                recorded.outcomes += outcomes->batch.size();
                for (const Outcome& outcome : outcomes->batch)
                    recorded.bytes += outcome.bytes();
            } else if (!m_error) {
                note(m_places.events->write(std::get<Event>(job)));
            }
        }
        if (dropped != 0 && !m_error)
            note(m_places.events->write(
                Event(WarningEvent{std::to_string(dropped) + " progress and log events were dropped"})));
        note(flush());
        if (recorded.outcomes != 0)
            m_mailbox.post(recorded);
        lock.lock();
    }
    lock.unlock();
    note(close());
}

/// Remembers the first error and tells [run] about it, once.
void RecordThread::note(const Result<void>& result) {
    if (result || m_error)
        return;
    m_error = result.error();
    m_mailbox.post(RecordFailed{*m_error});
}

Result<void> RecordThread::write(const Outcomes& job) {
    for (const Outcome& outcome : job.batch) {
        if (m_error)
            return {};
        if (m_places.output && !job.journalOnly)
            TRY(m_places.output->write(outcome));
        if (m_places.failedList && !job.journalOnly)
            TRY(m_places.failedList->write(outcome));
        if (m_places.events && !job.journalOnly)
            TRY(m_places.events->write(outcome));
        if (m_places.journal)
            TRY(m_places.journal->append(outcome));
    }
    return {};
}

Result<void> RecordThread::flush() {
    if (m_error)
        return {};
    if (m_places.output)
        TRY(m_places.output->flush());
    if (m_places.failedList)
        TRY(m_places.failedList->flush());
    if (m_places.journal)
        TRY(m_places.journal->commit());
    if (m_places.events)
        TRY(m_places.events->flush());
    return {};
}

/// Everything final. The journal is finished also after an error elsewhere:
/// it is what says that the run broke.
Result<void> RecordThread::close() {
    Result<void> first;
    const auto keep = [&first](const Result<void>& result) {
        if (first && !result)
            first = result.error();
    };
    // A run that could not even start leaves an older result as it is.
    const bool neverBegan = m_last && m_last->state == RunState::Broken && m_last->done() == 0;
    if (!m_error && m_last && !neverBegan) {
        if (m_places.output)
            keep(m_places.output->finish());
        if (m_places.failedList)
            keep(m_places.failedList->finish());
    }
    if (m_places.journal && m_last)
        keep(m_places.journal->finish(*m_last));
    if (m_places.events && m_last && !m_error) {
        keep(m_places.events->write(Event(SummaryEvent{*m_last})));
        keep(m_places.events->finish());
    }
    m_places = {};
    return first;
}

Result<void> RecordThread::finish(const Snapshot& last) {
    {
        const std::scoped_lock lock(m_mutex);
        m_last = last;
        m_closing = true;
    }
    m_filled.notify_one();
    m_thread.join();
    if (m_error)
        return *m_error;
    return {};
}

} // namespace poolboard
