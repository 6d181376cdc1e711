// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/chunk.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>

namespace poolboard::inline api {

/// Where Results come from, chunk by chunk. [consumer]
template <class T> class ResultStream {
public:
    virtual ~ResultStream() = default; ///< ends the call as Results says
    bool next() { return ++m_at < m_count || refill(); }
    T& current() { return m_chunk[m_at].value; }
    virtual std::optional<uint64_t> total() const = 0; ///< items in all, where the input knows
    virtual bool stopped() const = 0;
    virtual uint64_t window() const = 0;

protected:
    /// The next results that are there: sets the chunk. False: the end. Throws as the error behaviour says.
    virtual bool refill() = 0;
    void show(Boxed<T>* chunk, size_t count) { m_chunk = chunk, m_at = 0, m_count = count; }

private:
    Boxed<T>* m_chunk = nullptr;
    size_t m_at = 0, m_count = 0;
};

/// The results of imap(): a lazy input range. The input is read, by the thread that iterates, only as far as
/// the window allows: who stops iterating stops the reading. A result may be moved out of its place, and
/// stays good until the next is taken. Destroying it ends the call, and the rest is dropped: it waits for
/// items that run in a ThreadPool or a ProcessPool, not for their retries; those of a Pool are killed. One
/// consumer at a time. It may outlive its pool's handle, not a range given as an lvalue.
template <class T> class [[nodiscard]] Results {
public:
    using value_type = T;
    explicit Results(std::unique_ptr<ResultStream<T>> stream) : m_stream(std::move(stream)) {}

    class Iterator {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        explicit Iterator(ResultStream<T>* stream) : m_stream(stream) {}
        T& operator*() const { return m_stream->current(); }
        T* operator->() const { return &m_stream->current(); }
        Iterator& operator++() {
            if (!m_stream->next()) m_stream = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& it, std::default_sentinel_t) { return it.m_stream == nullptr; }

    private:
        ResultStream<T>* m_stream = nullptr;
    };

    /// Starts the call. Once.
    Iterator begin() { return Iterator(m_stream->next() ? m_stream.get() : nullptr); }
    std::default_sentinel_t end() const { return {}; }
    /// One result; nothing at the end. Instead of begin().
    std::optional<T> next() {
        if (!m_stream->next()) return std::nullopt;
        return std::move(m_stream->current());
    }

    /// How many items the input has, when it knows before it is read: as many results, unless some fail.
    std::optional<uint64_t> total() const { return m_stream->total(); }
    /// The results ended early, because of Options::stop.
    bool stopped() const { return m_stream->stopped(); }
    /// So many items at most are between input and consumer.
    uint64_t window() const { return m_stream->window(); }

private:
    std::unique_ptr<ResultStream<T>> m_stream;
};

} // namespace poolboard::inline api
