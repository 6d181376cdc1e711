// SPDX-License-Identifier: MIT
#include "core/sink/byte_output.h"

#include "core/base/errno_text.h"
#include "core/sink/sink.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

/// A pipe that polls writable takes this much without blocking (PIPE_BUF).
constexpr size_t kPieceBytes = 4096;
constexpr size_t kKeepBytes = 1u << 20; ///< a larger buffer is given back once it is empty
constexpr int kLookEveryMs = 50;        ///< the kernel does not tell when a FIFO gets a reader
constexpr std::string_view kBrokenPipe = "broken pipe: nobody reads this output any more";
constexpr std::string_view kInterrupted = "stopped while waiting for the reader of this output";

} // namespace

bool isBrokenPipe(const Error& error) { return error.code == ErrorCode::Io && error.message == kBrokenPipe; }
bool isInterrupted(const Error& error) {
    return error.code == ErrorCode::Io && error.message == kInterrupted;
}

ByteOutput ByteOutput::borrow(int fd, std::string name, int stopFd) {
    return ByteOutput(fd, UniqueFd(), std::move(name), stopFd);
}

ByteOutput ByteOutput::own(UniqueFd fd, std::string name, int stopFd) {
    const int number = fd.get();
    return ByteOutput(number, std::move(fd), std::move(name), stopFd);
}

ByteOutput::ByteOutput(int fd, UniqueFd owned, std::string name, int stopFd)
    : m_fd(fd), m_owned(std::move(owned)), m_name(std::move(name)), m_stopFd(stopFd) {
    chooseWay();
}

ByteOutput ByteOutput::later(std::string path, std::string name, int stopFd) {
    ByteOutput out(-1, UniqueFd(), std::move(name), stopFd);
    out.m_fifo = std::move(path);
    return out;
}

Result<void> ByteOutput::open() {
    if (m_failed) return *m_failed;
    while (!m_fifo.empty()) {
        UniqueFd fd(::open(m_fifo.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
        if (fd.valid()) {
            // Ours alone, so this reaches nobody else; waitWritable() does the waiting.
            ::fcntl(fd.get(), F_SETFL, ::fcntl(fd.get(), F_GETFL) & ~O_NONBLOCK);
            m_fd = fd.get();
            m_owned = std::move(fd);
            m_fifo.clear();
            chooseWay();
        } else if (errno != ENXIO && errno != EINTR) {
            return fail(errno);
        } else if (pollfd stop{m_stopFd, POLLIN, 0}; ::poll(&stop, 1, kLookEveryMs) > 0) {
            return Error{ErrorCode::Io, m_name, std::string(kInterrupted), ""};
        }
    }
    return {};
}

void ByteOutput::chooseWay() {
    // What cannot be written at all never polls writable: let write() say so.
    const int flags = ::fcntl(m_fd, F_GETFL);
    if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) return;
    struct stat info {};
    if (::fstat(m_fd, &info) != 0 || S_ISREG(info.st_mode) || S_ISBLK(info.st_mode)) return;
    m_way = S_ISSOCK(info.st_mode) ? Way::Socket : Way::Pieces;
    if (::isatty(m_fd) == 0) return;
    // A terminal held with Ctrl-S blocks in the middle of a write. Opened anew it
    // has flags of its own, so non-blocking here does not reach the shell.
    const std::string again = "/proc/self/fd/" + std::to_string(m_fd);
    UniqueFd terminal(::open(again.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (terminal.valid()) {
        m_fd = terminal.get();
        m_owned = std::move(terminal);
        m_way = Way::NonBlocking;
    }
}

Result<void> ByteOutput::append(std::string_view bytes) {
    m_buffer += bytes;
    return settle();
}

Result<void> ByteOutput::flush() {
    if (m_failed) return *m_failed;
    if (m_written < m_buffer.size()) TRY(open());
    while (m_written < m_buffer.size()) {
        if (m_way != Way::Whole) TRY(waitWritable());
        const ssize_t wrote = writeSome(std::string_view(m_buffer).substr(m_written));
        if (wrote >= 0)
            m_written += static_cast<size_t>(wrote);
        else if (errno != EINTR && errno != EAGAIN)
            return fail(errno);
    }
    m_written = 0;
    m_flushed += m_buffer.size();
    m_buffer.clear();
    if (m_buffer.capacity() > kKeepBytes) m_buffer.shrink_to_fit();
    return {};
}

Result<void> ByteOutput::close() {
    const int fd = m_owned.release();
    if (fd >= 0 && ::close(fd) != 0 && errno != EINTR) return fail(errno);
    return {};
}

/// A ready reader is served also after a stop; only waiting for one is given up.
Result<void> ByteOutput::waitWritable() const {
    for (;;) {
        pollfd waits[2] = {{m_fd, POLLOUT, 0}, {m_stopFd, POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0 && errno != EINTR)
            return Error{ErrorCode::Io, m_name, "cannot wait for the reader: " + errnoText(errno), ""};
        if (waits[0].revents != 0) return {}; // errors too: the write says which
        if (waits[1].revents != 0) return Error{ErrorCode::Io, m_name, std::string(kInterrupted), ""};
    }
}

ssize_t ByteOutput::writeSome(std::string_view bytes) const {
    if (m_way == Way::Socket) return ::send(m_fd, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    const size_t most = m_way == Way::Pieces ? kPieceBytes : bytes.size();
    return ::write(m_fd, bytes.data(), std::min(bytes.size(), most));
}

Error ByteOutput::fail(int error) {
    m_failed = error == EPIPE
                   ? Error{ErrorCode::Io, m_name, std::string(kBrokenPipe), ""}
                   : Error{ErrorCode::Io, m_name, "cannot write: " + errnoText(error),
                           error == ENOSPC || error == EDQUOT ? "make room, then run it again" : ""};
    m_buffer.clear();
    m_written = 0;
    return *m_failed;
}

} // namespace poolboard
