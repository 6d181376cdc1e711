// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/chunk_ring.h"
#include "core/api/lane_items.h"
#include "core/api/results.h"

#include <deque>

namespace poolboard::inline api {

/// imap(): the one component of the in-process lane. There is no run loop. The consumer's thread reads items
/// into chunks and publishes them; lanes claim chunks, work on them and mark them done; the consumer takes
/// them back, in the order it published them or as they get done, and fills them anew. There is a fixed
/// number of chunks, so a slow item holds back the reading, not memory.
///
/// The consumer reads when it must: while lanes would run dry, or the result it wants is not there yet. A
/// result that is there is not held back by an input that blocks, except by the item being read.
///
/// `Doing` works on a chunk: doing.run(chunk, lane, limit).
template <class R, class How, class Doing, class Behaviour, class T>
class Flow final : public ResultStream<T>, private Work {
    using ChunkType = typename Doing::ChunkType;

public:
    template <class... DoingArgs>
    Flow(std::shared_ptr<Lanes> lanes, R&& range, const Options& options, DoingArgs&&... args)
        : m_lanes(std::move(lanes)), m_range(std::forward<R>(range)), m_total(m_range.size()),
          m_ordered(options.ordered), m_size(chunkSize(options), Doing::kMostInChunk, Doing::kWantedNs),
          m_chunks(chunkCount(options)), m_free(allOf(m_chunks)), m_ring(m_chunks.size()),
          m_doing(*m_lanes, std::forward<DoingArgs>(args)..., options), m_door(m_lanes->open(*this)),
          m_onStop(options.stop, OnStop{&m_limit}) {} // what may throw comes before the door
    ~Flow() override { close(); }

    std::optional<uint64_t> total() const override { return m_total; }
    bool stopped() const override { return m_cut && m_limit.stopAsked.load(); }
    uint64_t window() const override {
        return m_chunks.size() * uint64_t{m_adapts ? Doing::kMostInChunk : m_size.now()};
    }

private:
    struct OnStop {
        CallLimit* limit;
        void operator()() const { limit->stop(); }
    };
    static std::vector<ChunkType*> allOf(std::deque<ChunkType>& chunks) {
        std::vector<ChunkType*> out;
        for (ChunkType& chunk : chunks)
            out.push_back(&chunk);
        return out;
    }
    unsigned chunkSize(const Options& options) {
        m_adapts = options.chunk == 0 && options.bounded;
        return m_adapts || options.chunk != 0 ? options.chunk : 64;
    }
    size_t chunkCount(const Options& options) const {
        if (!options.bounded) {
            if (!m_total)
                throw std::invalid_argument(
                    "bounded = false: the size of this range is not known before it is "
                    "read, so its end might never come; leave the window bounded");
            return std::max<uint64_t>(1, (*m_total + m_size.now() - 1) / m_size.now());
        }
        const unsigned prefill = options.prefill != 0 ? options.prefill : m_adapts ? 16 : 2;
        return size_t{m_lanes->count()} * prefill;
    }

    bool runOne(unsigned lane) override { // [lane]
        ChunkType* const chunk = m_ring.claim();
        if (chunk == nullptr) return false;
        const Instant begun = Clock::now();
        m_doing.run(*chunk, lane, m_limit);
        chunk->nanoseconds = static_cast<uint64_t>((Clock::now() - begun).count());
        chunk->done.store(true, std::memory_order_seq_cst);
        m_limit.progress.wakeAll();
        return true;
    }

    bool refill() override {
        while (!m_over) {
            if (m_current != nullptr) giveBack();
            m_current = m_over ? nullptr : take();
            if (m_current == nullptr) break;
            m_size.learn(m_current->items.size(), m_current->nanoseconds);
            if (m_current->results.empty()) continue;
            this->show(m_current->results.data(), m_current->results.size());
            return true;
        }
        finish();
        return false;
    }

    /// The current chunk's results have been seen: its failures, then it is free.
    void giveBack() {
        ChunkType& chunk = *std::exchange(m_current, nullptr);
        if (!chunk.whole()) m_cut = true;
        if constexpr (std::is_same_v<Behaviour, Immediate>) {
            if (!chunk.errors.empty()) {
                m_over = true;
                close();
                const WorkerError error = std::move(chunk.errors.front());
                error.raise();
            }
        }
        for (WorkerError& error : chunk.errors)
            m_errors.push_back(std::move(error));
        if (!chunk.whole() && m_ordered) m_over = true; // what came after a gap is not in order
        chunk.clear();
        m_free.push_back(&chunk);
    }

    /// The next chunk that is done; null: there are no more.
    ChunkType* take() {
        for (;;) {
            if (!m_limit.open())
                while (ChunkType* const unwanted = m_ring.claim()) // lanes may be busy with other works
                    unwanted->done.store(true);
            const size_t at = doneAt();
            const bool there = at < m_published.size();
            const bool readable = !m_exhausted && !m_free.empty() && m_limit.open();
            if (readable && (!there || (!m_slowInput && m_ring.unclaimed() < m_lanes->count()))) {
                read();
                continue;
            }
            if (there) {
                ChunkType* const chunk = m_published[at];
                m_published.erase(m_published.begin() + static_cast<std::ptrdiff_t>(at));
                return chunk;
            }
            if (m_published.empty()) {
                m_cut = m_cut || !m_exhausted;
                return nullptr;
            }
            m_lanes->await(*this, m_limit.progress, [&] { return doneAt() < m_published.size(); });
        }
    }
    size_t doneAt() const {
        const size_t looked = m_ordered ? std::min<size_t>(1, m_published.size()) : m_published.size();
        for (size_t at = 0; at < looked; ++at)
            if (m_published[at]->done.load(std::memory_order_seq_cst)) return at;
        return m_published.size();
    }

    /// Fills one chunk. An input that takes its time gives small ones. What it throws comes after the results
    /// of the items before.
    void read() {
        constexpr Duration kLongEnough = std::chrono::microseconds(50);
        ChunkType& chunk = *m_free.back();
        chunk.first = m_next;
        const Instant begun = Clock::now();
        m_slowInput = false;
        try {
            if (!m_begun) {
                m_at.emplace(std::ranges::begin(m_range.get()));
                m_begun = true;
            } else if (m_pending) {
                ++*m_at; // not earlier: it may block, and the item before was wanted
            }
            m_pending = false;
            const auto end = std::ranges::end(m_range.get());
            const size_t most = m_size.now();
            for (size_t look = 1; *m_at != end;) {
                chunk.items.push_back(How::keep(**m_at));
                m_pending = true;
                const size_t filled = chunk.items.size();
                if (filled == look || filled % 64 == 0) {
                    look *= 2;
                    m_slowInput = Clock::now() - begun > kLongEnough;
                }
                if (filled == most || (m_slowInput && m_adapts)) break;
                ++*m_at;
                m_pending = false;
            }
            m_exhausted = !m_pending;
        } catch (...) {
            m_inputError = std::current_exception();
            m_exhausted = true;
        }
        if (chunk.items.empty()) return;
        m_next += chunk.items.size();
        m_free.pop_back();
        m_published.push_back(&chunk);
        m_ring.publish(chunk);
        m_lanes->wakeOne();
    }

    void close() {
        if (!m_door) return;
        m_limit.lower(0);
        m_lanes->close(m_door);
        m_door.reset();
    }
    /// After the last result: what is left to be thrown.
    void finish() {
        const bool first = m_door != nullptr;
        m_over = true;
        close();
        if (!first) return; // told already
        if (const std::exception_ptr broken = m_limit.broken()) std::rethrow_exception(broken);
        if (m_inputError) std::rethrow_exception(std::exchange(m_inputError, nullptr));
        if (!m_errors.empty()) throw DeferredErrors(std::move(m_errors));
    }

    using Iterator = std::ranges::iterator_t<typename HeldRange<R>::Range>;
    const std::shared_ptr<Lanes> m_lanes;
    HeldRange<R> m_range;
    const std::optional<uint64_t> m_total;
    const bool m_ordered;
    bool m_adapts = false, m_begun = false;
    bool m_pending = false; ///< *m_at has been taken
    bool m_exhausted = false, m_slowInput = false, m_over = false, m_cut = false;
    std::optional<Iterator> m_at;
    uint64_t m_next = 0; ///< index of the next item to be read
    ChunkSize m_size;
    std::deque<ChunkType> m_chunks;
    std::vector<ChunkType*> m_free;
    std::deque<ChunkType*> m_published; ///< in the order of the items, done or not
    ChunkType* m_current = nullptr;
    std::vector<WorkerError> m_errors;
    std::exception_ptr m_inputError;
    CallLimit m_limit;
    ChunkRing<ChunkType> m_ring;
    Doing m_doing;
    std::shared_ptr<Door> m_door;
    std::stop_callback<OnStop> m_onStop;
};

} // namespace poolboard::inline api
