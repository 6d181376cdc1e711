// SPDX-License-Identifier: MIT
#include "core/engine/source_thread.h"

#include <algorithm>
#include <pthread.h>

namespace poolboard {

SourceThread::SourceThread(std::unique_ptr<Source> source, std::unique_ptr<ItemGate> gate, Bell& stopReading,
                           RunMailbox& mailbox)
    : m_source(std::move(source)), m_gate(std::move(gate)), m_stopReading(stopReading), m_mailbox(mailbox),
      m_thread([this] { read(); }) {}

SourceThread::~SourceThread() {
    stop();
    m_thread.join();
}

void SourceThread::demand(size_t items, int64_t bytes) {
    {
        const std::scoped_lock lock(m_mutex);
        m_items += static_cast<int64_t>(items);
        m_bytes += bytes;
    }
    m_granted.notify_one();
}

void SourceThread::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
    }
    m_granted.notify_one();
    m_stopReading.ring();
}

bool SourceThread::stopped() {
    const std::scoped_lock lock(m_mutex);
    return m_stopped;
}

std::optional<PullLimit> SourceThread::allowance() {
    std::unique_lock lock(m_mutex);
    m_granted.wait(lock, [this] { return m_stopped || (m_items > 0 && m_bytes > 0); });
    if (m_stopped) return std::nullopt;
    const PullLimit most; // its defaults are a good size for one pull
    return PullLimit{std::min<size_t>(most.items, static_cast<size_t>(m_items)),
                     std::min<size_t>(most.bytes, static_cast<size_t>(m_bytes))};
}

/// What a worker must see, and what the gate has an outcome for. What is on record already is in neither.
Result<ItemsRead> SourceThread::sorted(std::vector<Item> items) {
    ItemsRead out;
    if (!m_gate) {
        out.items = std::move(items);
        return out;
    }
    for (Item& item : items) {
        TRY_ASSIGN(ItemGate::Verdict verdict, m_gate->judge(item));
        if (auto* outcome = std::get_if<Outcome>(&verdict))
            out.settled.push_back(std::move(*outcome));
        else if (std::holds_alternative<ItemGate::Wanted>(verdict))
            out.items.push_back(std::move(item));
    }
    return out;
}

void SourceThread::read() {
    ::pthread_setname_np(::pthread_self(), "source");
    SourceEnded end = readOn();
    m_source.reset(); // also ends a command; before the end is told, so that nothing is left after it
    m_gate.reset();   // it may read the journal, whose writer ends alone
    m_mailbox.post(std::move(end));
}

SourceEnded SourceThread::readOn() {
    while (const auto limit = allowance()) {
        std::vector<Item> items;
        const Result<bool> more = m_source->pull(items, *limit);
        Result<ItemsRead> read = sorted(std::move(items));
        if (!read) return {read.error()};
        if (!read->items.empty() || !read->settled.empty()) {
            int64_t bytes = 0;
            for (const Item& item : read->items)
                bytes += static_cast<int64_t>(item.body.size());
            for (const Outcome& outcome : read->settled)
                bytes += static_cast<int64_t>(outcome.input.size());
            {
                const std::scoped_lock lock(m_mutex);
                m_items -= static_cast<int64_t>(read->items.size() + read->settled.size());
                m_bytes -= bytes;
            }
            read->position = m_source->position();
            m_mailbox.post(std::move(read).value());
        }
        if (!more) return {more.error()};
        if (!more.value()) {
            if (stopped() || !m_gate) break; // a source that is stopped says the same
            if (const Result<void> whole = m_gate->ended(); !whole) return {whole.error()};
            break;
        }
    }
    return {};
}

} // namespace poolboard
