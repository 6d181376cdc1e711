// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace poolboard::wire {

/// The protocol between engine and worker host, over one byte stream.
/// A frame: {u32 body length, u16 type, u16 flags, u64 id} little-endian, then the
/// body. `id` is the worker slot within the host, an item's ticket, or 0; each
/// type says which. Unknown types are skipped within a protocol major.
inline constexpr uint32_t kProtocol = 1;
inline constexpr size_t kHeaderBytes = 16;
inline constexpr uint32_t kMaxBody = 256u << 20; ///< larger: the peer is broken

enum class FrameType : uint16_t {
    Hello = 1,      ///< both ways, first. id 0
    Init = 2,       ///< → host. id = worker slot
    Ready = 3,      ///< → engine: that worker is initialised. id = worker slot
    InitFailed = 4, ///< → engine: it is not. id = worker slot
    Items = 5,      ///< → host: a batch. id = worker slot
    Started = 6,    ///< → engine, only without a shared page. id = ticket
    Results = 7,    ///< → engine: a batch. id = worker slot
    Progress = 8,   ///< → engine. id = ticket (0: of an init; worker slot in body)
    Log = 9,        ///< → engine. id = ticket, or 0
    Cancel = 10,    ///< → host. id = ticket
    Recall = 11,    ///< → host: give back up to n unstarted. id = worker slot
    Returned = 12,  ///< → engine: their tickets (may be none). id = worker slot
    Ping = 13,      ///< → host. id = nonce
    Pong = 14,      ///< → engine, from the pump, whatever plugins do. id = nonce
    Teardown = 15,  ///< → host: finish nothing more; tear all workers down, Bye, exit. id 0
    Bye = 16,       ///< → engine: last frame of an orderly end. id 0
    // Only between engine and relay (launch.h):
    Launch = 17,    ///< → relay, first. id 0
    Alive = 18,     ///< both ways. id 0; the body means nothing
    Running = 19,   ///< → engine: what a worker is at. id = worker slot
    Usage = 20,     ///< → engine. id 0
    HostEnded = 21, ///< → engine, last. id 0
    // Only where items' files travel with them (transfer.h):
    FileBegin = 22, ///< both ways. id = ticket
    FileData = 23,  ///< both ways, a piece of it. id = ticket
    FileEnd = 24,   ///< both ways. id = ticket
    FilesMove = 25, ///< → engine: whether any are on their way. id 0
    Disown = 27,    ///< → near side: nothing that attempt made may appear. id = ticket
    // Only where lines are wanted before their item ends (HelloRequest::ahead):
    Ahead = 26, ///< → engine: the next bytes of its result. id = ticket
};

struct Frame {
    FrameType type{};
    uint16_t flags = 0;
    uint64_t id = 0;
    std::string_view body; ///< valid until the next call on the reader
};

/// Appends header and body to `out`.
void appendFrame(std::string& out, FrameType type, uint64_t id, std::string_view body);
/// For a body that was appended in place behind an empty frame: `frame` is
/// exactly that one frame.
void setBodyLength(std::string& frame);

/// Cuts a byte stream into frames. Passive: read into room(), say how much it was
/// with filled(), call next() until it is empty. Memory follows the bytes
/// received, not the length announced. Single owner.
class FrameReader {
public:
    /// At least `bytes` (not 0) to read into, until the next call. Invalidates what next() gave.
    char* room(size_t bytes);
    void filled(size_t bytes) { m_end += bytes; }
    void feed(std::string_view bytes); ///< both, for bytes that are elsewhere
    /// The next whole frame, or nothing. After broken() nothing more comes.
    std::optional<Frame> next();
    /// The announced length is over kMaxBody: the peer is to be dropped.
    bool broken() const { return m_broken; }

private:
    std::string m_buffer;          ///< its size is the room there is
    size_t m_begin = 0, m_end = 0; ///< received and not taken
    bool m_broken = false;
};

} // namespace poolboard::wire
