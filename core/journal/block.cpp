// SPDX-License-Identifier: MIT
#include "core/journal/block.h"

#include "core/journal/varint.h"

#include <algorithm>

namespace poolboard {
namespace {

// An entry begins with a varint of these; what is as usual takes no byte of its own.
constexpr uint64_t kSkipped = 1;      // kind: skipped, else succeeded
constexpr uint64_t kFarSeq = 2;       // seq is not the one after the last
constexpr uint64_t kFarRank = 4;      // nor the rank
constexpr uint64_t kFarIndex = 8;     // nor the index
constexpr uint64_t kPlaced = 16;      // the record is in the result file
constexpr uint64_t kCutInput = 32;    // the input is not whole
constexpr uint64_t kCutResult = 64;   // nor the result
constexpr uint64_t kStamped = 1 << 7; // the named file has a stamp
constexpr uint64_t kDiagnostics = 1 << 8;
constexpr uint64_t kFarPlace = 1 << 9; // the record is not right behind the last one
constexpr unsigned kContentShift = 10, kPassingShift = 12;
constexpr size_t kHashBytes = 16;

void putBytes(std::string& out, std::string_view bytes) {
    putVarint(out, bytes.size());
    out += bytes;
}

int64_t difference(uint64_t value, uint64_t before) { return static_cast<int64_t>(value - before); }

} // namespace

void BlockWriter::add(const PackedItem& item) {
    uint64_t& rank = m_last.rank[static_cast<size_t>(item.kind)];
    const bool cutInput = !item.inputHash.empty();
    const bool cutResult = !item.placed && item.result.size() != item.resultBytes;
    uint64_t flags = static_cast<uint64_t>(item.content) << kContentShift |
                     static_cast<uint64_t>(item.passing) << kPassingShift;
    const auto mark = [&flags](bool is, uint64_t flag) { flags |= is ? flag : 0; };
    mark(item.kind == OutcomeKind::Skipped, kSkipped);
    mark(item.seq != m_last.seq + 1, kFarSeq);
    mark(item.rank != rank + 1, kFarRank);
    mark(item.index != m_last.index + 1, kFarIndex);
    mark(item.placed, kPlaced);
    mark(item.placed && item.place != m_last.place, kFarPlace);
    mark(cutInput, kCutInput);
    mark(cutResult, kCutResult);
    mark(item.stamp != 0, kStamped);
    mark(!item.diagnostics.empty(), kDiagnostics);
    putVarint(m_bytes, flags);
    if (flags & kFarSeq) putVarint(m_bytes, zigzag(difference(item.seq, m_last.seq)));
    if (flags & kFarRank) putVarint(m_bytes, zigzag(difference(item.rank, rank)));
    if (flags & kFarIndex) putVarint(m_bytes, zigzag(difference(item.index, m_last.index)));
    putVarint(m_bytes, static_cast<uint64_t>(int64_t{item.worker} + 1));
    putVarint(m_bytes, item.micros);
    putVarint(m_bytes,
              zigzag(difference(static_cast<uint64_t>(item.endedMs), static_cast<uint64_t>(m_last.endedMs))));
    if (flags & kStamped) putVarint(m_bytes, item.stamp);
    if (cutInput) {
        putVarint(m_bytes, item.inputBytes);
        m_bytes += item.inputHash;
    }
    putBytes(m_bytes, item.input);
    if (flags & kFarPlace) putVarint(m_bytes, zigzag(difference(item.place, m_last.place)));
    if (item.placed) putVarint(m_bytes, item.placeBytes);
    if (item.placed || cutResult) putVarint(m_bytes, item.resultBytes);
    if (!item.placed) putBytes(m_bytes, item.result);
    if (flags & kDiagnostics) putBytes(m_bytes, item.diagnostics);

    if (m_entries++ == 0) {
        m_firstSeq = item.seq;
        m_lowest = m_highest = item.index;
    }
    m_lowest = std::min(m_lowest, item.index);
    m_highest = std::max(m_highest, item.index);
    m_last.seq = item.seq;
    m_last.index = item.index;
    m_last.endedMs = item.endedMs;
    rank = item.rank;
    if (item.placed) m_last.place = item.place + item.placeBytes;
}

void BlockWriter::clear() {
    m_bytes.clear();
    m_last = {};
    m_entries = m_firstSeq = m_lowest = m_highest = 0;
}

bool BlockReader::next(PackedItem& item) {
    if (m_rest.empty() || m_damaged) return false;
    ByteCursor in(m_rest);
    const uint64_t flags = in.varint();
    item = {};
    item.kind = flags & kSkipped ? OutcomeKind::Skipped : OutcomeKind::Succeeded;
    item.content = static_cast<Content>(std::min<uint64_t>(flags >> kContentShift & 3, 2));
    item.passing = static_cast<Passing>(std::min<uint64_t>(flags >> kPassingShift & 3, 2));
    uint64_t& rank = m_last.rank[static_cast<size_t>(item.kind)];
    const auto moved = [&in](uint64_t before, bool far) {
        return before + (far ? static_cast<uint64_t>(unzigzag(in.varint())) : 1);
    };
    item.seq = m_last.seq = moved(m_last.seq, (flags & kFarSeq) != 0);
    item.rank = rank = moved(rank, (flags & kFarRank) != 0);
    item.index = m_last.index = moved(m_last.index, (flags & kFarIndex) != 0);
    item.worker = static_cast<int32_t>(static_cast<uint32_t>(in.varint()) - 1);
    item.micros = in.varint();
    item.endedMs = m_last.endedMs = static_cast<int64_t>(static_cast<uint64_t>(m_last.endedMs) +
                                                         static_cast<uint64_t>(unzigzag(in.varint())));
    if (flags & kStamped) item.stamp = in.varint();
    if (flags & kCutInput) {
        item.inputBytes = in.varint();
        item.inputHash = in.bytes(kHashBytes);
    }
    item.input = in.bytes(in.varint());
    if (!(flags & kCutInput)) item.inputBytes = item.input.size();
    item.placed = (flags & kPlaced) != 0;
    if (item.placed) {
        item.place = m_last.place;
        if (flags & kFarPlace) item.place += static_cast<uint64_t>(unzigzag(in.varint()));
        item.placeBytes = in.varint();
        m_last.place = item.place + item.placeBytes;
    }
    if (flags & (kPlaced | kCutResult)) item.resultBytes = in.varint();
    if (!item.placed) item.result = in.bytes(in.varint());
    if (!(flags & (kPlaced | kCutResult))) item.resultBytes = item.result.size();
    if (flags & kDiagnostics) item.diagnostics = in.bytes(in.varint());
    m_damaged = !in.good();
    m_rest = in.rest();
    return !m_damaged;
}

} // namespace poolboard
