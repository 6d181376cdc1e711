// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace poolboard {

/// Bytes on their way to a descriptor, through one buffer. [record] Blocks while
/// the reader is slow, but only in poll(), where `stopFd` is heard. The mode
/// of a borrowed descriptor is never changed: other processes share it.
///
/// After a failed write every further call gives the same Error (Io; see
/// isBrokenPipe()) and nothing more is written. An interrupted one (see
/// isInterrupted()) keeps its bytes: flush() may be tried again.
/// SIGPIPE must be ignored in the process.
class ByteOutput {
public:
    /// `fd` stays the caller's; `name` is what errors call it.
    static ByteOutput borrow(int fd, std::string name, int stopFd);
    static ByteOutput own(UniqueFd fd, std::string name, int stopFd);
    /// A FIFO nobody reads yet: opened by the first flush() or open().
    static ByteOutput later(std::string path, std::string name, int stopFd);

    /// Of later(): waits for the reader, and for a stop. Otherwise nothing.
    Result<void> open();
    /// Append what is to be written here, then call settle().
    std::string& buffer() { return m_buffer; }
    /// Writes when the buffer is large enough to be worth it.
    Result<void> settle() { return m_buffer.size() < kSettleBytes ? Result<void>() : flush(); }
    Result<void> append(std::string_view bytes);
    /// Everything to the kernel.
    Result<void> flush();
    /// Closes an owned descriptor; some file systems tell of a failed write only
    /// here. After flush(), once, last.
    Result<void> close();

    /// Bytes handed over so far, those in the buffer included; begins at what startAt() said.
    uint64_t position() const { return m_flushed + m_buffer.size(); }
    void startAt(uint64_t position) { m_flushed = position; }

    int fd() const { return m_fd; }
    const std::string& name() const { return m_name; }

    static constexpr size_t kSettleBytes = 128u << 10;

private:
    enum class Way { Whole, Pieces, NonBlocking, Socket }; ///< how a write is kept from blocking
    ByteOutput(int fd, UniqueFd owned, std::string name, int stopFd);
    void chooseWay();
    Result<void> waitWritable() const;
    ssize_t writeSome(std::string_view bytes) const;
    Error fail(int error);

    int m_fd;
    UniqueFd m_owned;
    std::string m_name, m_fifo; ///< m_fifo: still to be opened, else ""
    int m_stopFd;
    Way m_way = Way::Whole;
    std::string m_buffer;
    size_t m_written = 0;   ///< of the buffer, kept over an interruption
    uint64_t m_flushed = 0; ///< what was in the buffer before
    std::optional<Error> m_failed;
};

/// The write was given up because `stopFd` became readable while the reader was not reading.
bool isInterrupted(const Error& error);

} // namespace poolboard
