// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/bytes.h"
#include "core/wire/slabs.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard::wire {

/// Bodies of the frames, as values. encode() appends the body; decode() returns
/// nothing when the bytes are not exactly one well-formed body (hostile input is
/// expected: every length is checked, no allocation follows an announced count).
/// Views in decoded values point into the frame. Numbers are little-endian,
/// strings are u32 length + bytes.

/// Engine → host. Which plugin to load and how many workers it will carry.
struct HelloRequest {
    uint32_t protocol = 1;
    std::string_view pluginPath; ///< absolute
    std::string_view kind;
    std::string_view expectedSha256; ///< hex, "" = do not check
    uint32_t workersInHost = 1, inFlight = 1;
    uint32_t poolKind = 1; ///< 0 threads, 1 processes, 2 async (as in worker.h)
    uint8_t ahead = 0;     ///< not 0: lines of a result are wanted before its item ends
    void encode(std::string& out) const;
    static std::optional<HelloRequest> decode(std::string_view body);
};

/// Host → engine, its answer: loaded (error empty), or why not.
struct HelloReply {
    uint32_t protocol = 1;
    uint32_t pid = 0;
    std::string_view pluginId, pluginVersion;
    std::string_view error;
    void encode(std::string& out) const;
    static std::optional<HelloReply> decode(std::string_view body);
};

/// Engine → host: build one worker.
struct Init {
    uint32_t workerIndex = 0, workerCount = 1; ///< pool-wide
    std::string_view params;                   ///< JSON object, validated and complete
    std::string_view scratchDir;
    void encode(std::string& out) const;
    static std::optional<Init> decode(std::string_view body);
};

/// An error as it travels: of init or of an item.
struct ErrorBody {
    std::string_view type, message, trace;
    uint8_t advice = 0; ///< RetryAdvice
    uint32_t retryAfterMs = 0;
    uint8_t replaceWorker = 0;
    int32_t exitCode = -1, signal = 0;
    void encode(std::string& out) const;
    static std::optional<ErrorBody> decode(std::string_view body);
};

struct ItemEntry {
    uint64_t ticket = 0; ///< unique in the run: one attempt of one item
    uint64_t index = 0;
    uint32_t attempt = 1;
    uint8_t passing = 0, content = 0;
    int64_t timeoutNs = -1; ///< for remaining(): from the start in the worker; -1 none
    std::string_view body;  ///< empty when it is in a slab
    SlabPlace place{};      ///< of the body, when it is not in the frame
    void encode(std::string& out) const;
};
/// Items: entries one after another until the body ends.
std::optional<std::vector<ItemEntry>> decodeItems(std::string_view body);

struct ResultEntry {
    uint64_t ticket = 0;
    uint8_t ok = 1;
    uint8_t content = 0;
    uint64_t startNs = 0, endNs = 0; ///< CLOCK_MONOTONIC in the host
    std::string_view body;           ///< result; of a failed item: its partial output
    std::string_view diagnostics;
    ErrorBody error;   ///< only when not ok
    SlabPlace place{}; ///< of the body, when it is not in the frame
    void encode(std::string& out) const;
};
inline constexpr size_t kLeastResult = 35; ///< bytes of the smallest entry
/// Reads one entry after another, so that a frame of thousands needs no memory:
///     while (results.next()) use(results.entry());
///     if (!results.whole()) …
class ResultReader {
public:
    explicit ResultReader(std::string_view body) : m_cursor(body) {}
    bool next(); ///< false: that was the last, or what comes is not well formed
    /// Valid until next(). `error` means something only when not ok.
    const ResultEntry& entry() const { return m_entry; }
    bool whole() const { return m_cursor.whole(); } ///< all of the body was well formed

private:
    Cursor m_cursor;
    ResultEntry m_entry;
};
std::optional<std::vector<ResultEntry>> decodeResults(std::string_view body);

struct ProgressBody {
    uint32_t worker = 0; ///< slot in the host
    uint64_t done = 0, total = 0;
    std::string_view note;
    void encode(std::string& out) const;
    static std::optional<ProgressBody> decode(std::string_view body);
};

struct LogBody {
    uint32_t worker = 0;
    uint8_t level = 2; ///< as in worker.h
    std::string_view text;
    void encode(std::string& out) const;
    static std::optional<LogBody> decode(std::string_view body);
};

/// Bytes of a result that has not ended yet. Lossy: what is missing comes with the result.
struct AheadBody {
    uint32_t worker = 0; ///< slot in the host
    uint8_t stream = 0;  ///< 0 result, 1 diagnostics
    uint64_t offset = 0; ///< of the first byte in that stream
    std::string_view bytes;
    void encode(std::string& out) const;
    static std::optional<AheadBody> decode(std::string_view body);
};

/// Recall: how many. Started: start time in ns is not sent; the arrival counts.
void encodeCount(std::string& out, uint32_t count);
std::optional<uint32_t> decodeCount(std::string_view body);
void encodeTickets(std::string& out, const std::vector<uint64_t>& tickets);
std::optional<std::vector<uint64_t>> decodeTickets(std::string_view body);

} // namespace poolboard::wire
