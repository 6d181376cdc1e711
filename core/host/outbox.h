// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace poolboard::host {

/// The way out of the process: whole frames onto the protocol stream. Workers
/// block when the engine does not read, which is the back-pressure; the pump
/// never blocks, what it cannot write waits in a backlog that goes out before
/// the next frame of anybody.
class Outbox {
public:
    /// `lost(errno)` is called, on the writing thread, when the stream cannot be
    /// written any more; it need not return.
    Outbox(int fd, std::function<void(int)> lost) : m_fd(fd), m_lost(std::move(lost)) {}

    /// [any but pump] Returns when the kernel has all of `frames`.
    void send(std::string_view frames);

    enum class State { Drained, Full, Busy };
    /// [pump] Queues and pushes.
    State post(std::string_view frames);
    /// [pump] Full: push again when the stream is writable. Busy: a worker is
    /// writing; look again soon.
    State push();
    /// [pump] Bytes that wait. The pump stops reading requests when it grows.
    size_t backlog() const { return m_backlogBytes.load(std::memory_order_relaxed); }

private:
    void takeBacklogLocked();
    void writeAllLocked(std::string_view bytes);

    const int m_fd;
    const std::function<void(int)> m_lost;
    std::mutex m_write;   ///< the stream, and m_unsent
    std::string m_unsent; ///< taken from the backlog, perhaps begun
    std::mutex m_backlogMutex;
    std::string m_backlog;
    std::atomic<size_t> m_backlogBytes{0}; ///< of m_backlog and m_unsent
};

} // namespace poolboard::host
