// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/item.h"
#include "core/run/outcome_kind.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace poolboard {

/// One finished item inside a block. Views: good as long as the block's bytes are.
struct PackedItem {
    uint64_t seq = 0;  ///< in the order of recording, from 1
    uint64_t rank = 0; ///< the same among the items of its kind
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded; ///< or Skipped: nothing else is packed
    Content content = Content::Raw;
    Passing passing = Passing::Single;
    int32_t worker = -1;
    uint64_t micros = 0;               ///< in the worker
    int64_t endedMs = 0;               ///< wall clock
    uint64_t stamp = 0;                ///< of the file it names, 0: none
    std::string_view input, inputHash; ///< hash: 16 bytes when `input` is only its beginning, else ""
    uint64_t inputBytes = 0;           ///< of the whole
    bool placed = false;               ///< its record is in the result file, here:
    uint64_t place = 0, placeBytes = 0;
    std::string_view result; ///< unless placed
    uint64_t resultBytes = 0;
    std::string_view diagnostics;
};

/// Packs finished items one behind the other: an item costs some ten bytes besides its own, and a
/// thousand of them one row of the database. Passive, one owner.
class BlockWriter {
public:
    void add(const PackedItem& item);
    void clear();

    const std::string& bytes() const { return m_bytes; }
    uint64_t entries() const { return m_entries; }
    uint64_t firstSeq() const { return m_firstSeq; }
    uint64_t lastSeq() const { return m_last.seq; }
    uint64_t lowestIndex() const { return m_lowest; }
    uint64_t highestIndex() const { return m_highest; }

private:
    friend class BlockReader;
    /// What the next entry is told relative to.
    struct Before {
        uint64_t seq = 0, index = 0, place = 0;
        std::array<uint64_t, kOutcomeKinds> rank{};
        int64_t endedMs = 0;
    };
    std::string m_bytes;
    Before m_last;
    uint64_t m_entries = 0, m_firstSeq = 0, m_lowest = 0, m_highest = 0;
};

/// Reads a block's entries in turn. The bytes come from a file and may be anything.
class BlockReader {
public:
    explicit BlockReader(std::string_view bytes) : m_rest(bytes) {}
    /// False: the end, or damage.
    bool next(PackedItem& item);
    bool damaged() const { return m_damaged; }

private:
    std::string_view m_rest;
    BlockWriter::Before m_last;
    bool m_damaged = false;
};

} // namespace poolboard
