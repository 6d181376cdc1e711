// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"
#include "core/source/source.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace poolboard {

inline constexpr size_t kMaxItemBytes = 64u << 20;

/// What a record was. Skipped: no item (a blank line, a header).
enum class Made : uint8_t { Item, Skipped, Wrong };

/// Items cut from byte streams: the buffer and the loop that all formats share.
/// Each record, and each item, of 64 MiB or less; memory follows the longest. Whole
/// records are handed on as soon as one read brought them. A template, because the
/// calls between buffer and format would be a third of what a line costs. [source]
///
/// A format has:
///   void begin();                                      a new stream
///   size_t cut(std::string_view bytes, size_t from);   the place behind the first record of `bytes`, with
///   its
///                                                      end mark, or npos: not whole yet. 0 as `from`: a new
///                                                      search; else where the last one ended
///   Made make(std::string_view record, Item& item);    the last record of a stream may lack its end mark
///   Error takeError();                                 after Made::Wrong; names the place, and the stream's
///                                                      name is put in front of it
///   std::string place();                               of the next record: "line 3", and
///   std::string hint();                                why it may be too long
template <class Format> class RecordSource final : public Source {
public:
    RecordSource(std::unique_ptr<ByteInput> input, Format format)
        : m_input(std::move(input)), m_format(std::move(format)) {}

    std::optional<uint64_t> size() const override { return std::nullopt; }

    std::optional<BytePosition> position() const override {
        const auto total = m_input->total();
        if (!total) return std::nullopt;
        return BytePosition{m_consumed, std::max(*total, m_consumed)}; // a file may grow
    }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        const size_t before = out.size();
        for (;;) {
            if (m_open) {
                if (!takeWhole(out, limit)) return *m_failure;
                if (out.size() > before) return true;
            }
            if (m_open && !m_ended) {
                TRY_ASSIGN(const bool more, fill());
                if (!more) return false;
            } else if (m_begin < m_end) {
                if (!take(out, m_end - m_begin)) return *m_failure;
                if (out.size() > before) return true;
            } else {
                TRY_ASSIGN(m_open, m_input->nextStream());
                if (!m_open) return false;
                m_ended = false;
                m_format.begin();
            }
        }
    }

private:
    static constexpr size_t kReadBytes = 256u << 10;
    static constexpr size_t kKeepBytes = 1u << 20; ///< a larger buffer is given back once its item is out

    /// Appends items from the whole records in the buffer. False: m_failure says why not.
    bool takeWhole(std::vector<Item>& out, PullLimit limit) {
        const size_t before = out.size();
        size_t bytes = 0;
        do {
            if (m_scanned == m_end) return true;
            const std::string_view held(m_buffer.get() + m_begin, m_end - m_begin);
            const size_t length = m_format.cut(held, m_scanned - m_begin);
            if (length == std::string_view::npos) {
                m_scanned = m_end;
                return true;
            }
            m_scanned = m_begin; // a search that is not taken starts again with the next pull
            if (out.size() > before && (bytes + length > limit.bytes || length > kMaxItemBytes)) return true;
            bytes += length;
            if (!take(out, length)) return false;
        } while (out.size() - before < std::max<size_t>(limit.items, 1));
        return true;
    }

    /// Makes the first `length` bytes of the buffer an item, if they are one. False: m_failure says
    /// why not; no Result here, it would cost as much as the item.
    bool take(std::vector<Item>& out, size_t length) {
        Item& item = out.emplace_back();
        const Made made = length > kMaxItemBytes + kEndMark
                              ? Made::Wrong
                              : m_format.make({m_buffer.get() + m_begin, length}, item);
        const bool large = length > kMaxItemBytes + kEndMark || item.body.size() > kMaxItemBytes;
        if (made != Made::Item || large) {
            out.pop_back();
            if (large) m_failure = tooLong();
            if (!large && made == Made::Wrong) m_failure = named(m_format.takeError());
            if (m_failure) return false;
        } else {
            item.index = m_index++;
        }
        m_begin += length;
        m_scanned = m_begin;
        m_consumed += length;
        return true;
    }

    /// False: stopped.
    Result<bool> fill() {
        if (m_end - m_begin > kMaxItemBytes) return tooLong();
        makeRoom();
        TRY_ASSIGN(const ByteInput::Piece piece, m_input->read(m_buffer.get() + m_end, m_capacity - m_end));
        m_end += piece.bytes;
        m_ended = piece.got == ByteInput::Got::End;
        return piece.got != ByteInput::Got::Stopped;
    }

    /// At least kReadBytes free at m_end.
    void makeRoom() {
        const size_t used = m_end - m_begin;
        if (used == 0) {
            m_begin = m_scanned = m_end = 0;
            if (m_capacity > kKeepBytes) {
                m_buffer.reset();
                m_capacity = 0;
            }
        }
        if (m_capacity - m_end >= kReadBytes) return;
        std::unique_ptr<char[]> larger;
        const size_t wanted =
            used + kReadBytes > m_capacity ? std::max(m_capacity * 2, used + kReadBytes) : m_capacity;
        if (wanted > m_capacity) larger = std::make_unique_for_overwrite<char[]>(wanted);
        char* target = larger ? larger.get() : m_buffer.get();
        if (used > 0) std::memmove(target, m_buffer.get() + m_begin, used);
        m_scanned -= m_begin;
        m_end = used;
        m_begin = 0;
        if (larger) {
            m_buffer = std::move(larger);
            m_capacity = wanted;
        }
    }

    Error named(Error error) const {
        error.where = m_input->name() + (error.where.empty() ? "" : ": " + error.where);
        return error;
    }
    Error tooLong() const {
        return named({ErrorCode::Io, m_format.place(), "longer than 64 MiB, the most one item may have",
                      m_format.hint()});
    }

    static constexpr size_t kEndMark = 1; ///< not counted as a part of the item

    const std::unique_ptr<ByteInput> m_input;
    Format m_format;
    bool m_open = false, m_ended = false; ///< of the present stream

    std::unique_ptr<char[]> m_buffer;
    size_t m_capacity = 0;
    size_t m_begin = 0, m_scanned = 0, m_end = 0; ///< bytes not handed on; no record ends before m_scanned
    uint64_t m_index = 0, m_consumed = 0;
    std::optional<Error> m_failure;
};

} // namespace poolboard
