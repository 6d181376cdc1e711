// SPDX-License-Identifier: MIT
#include "ui/tui/run_link.h"

#include "core/engine/snapshot_json.h"
#include "core/engine/started_engine.h"

#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace poolboard {
namespace {

std::optional<ucred> listenerAt(int fd) {
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return std::nullopt;
    return peer;
}

} // namespace

Result<bool> RunLink::tryConnect(pid_t engine) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.size() >= sizeof address.sun_path)
        return Error{ErrorCode::Usage, m_path, "is too long for a socket",
                     "set XDG_RUNTIME_DIR to a shorter path"};
    std::memcpy(address.sun_path, m_path.data(), m_path.size());
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    // A Unix socket connects at once or not at all.
    if (::connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        if (errno == EACCES || errno == EPERM)
            return Error{ErrorCode::Start, m_path, "this run belongs to another user", ""};
        return false;
    }
    const auto listener = listenerAt(fd.get());
    if (!listener || listener->uid != ::getuid())
        return Error{ErrorCode::Start, m_path, "another user listens here", "it is not a run of yours"};
    if (engine != 0 && !isEngine(listener->pid, engine)) return false;
    m_fd = std::move(fd);
    flush();
    return true;
}

uint32_t RunLink::events() const { return m_out.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT; }

Result<std::optional<Snapshot>> RunLink::read() {
    bool closed = false;
    char block[65536];
    while (m_fd.valid()) {
        const ssize_t got = ::recv(m_fd.get(), block, sizeof block, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) break;
        if (got <= 0) {
            closed = true;
            break;
        }
        m_in.append(block, static_cast<size_t>(got));
        if (m_in.size() > 2 * kLongestLine) break; // what else there is comes with the next turn
    }
    const size_t end = m_in.rfind('\n');
    if (end == std::string::npos) {
        if (closed) return Error{ErrorCode::Io, "", "", ""};
        if (m_in.size() > kLongestLine)
            return Error{ErrorCode::Protocol, "", "the run sent a line that is too long", ""};
        return std::optional<Snapshot>();
    }
    const size_t start = end == 0 ? 0 : m_in.rfind('\n', end - 1) + 1; // npos + 1 is 0
    auto snapshot = snapshotFromJson(std::string_view(m_in).substr(start, end - start));
    m_in.erase(0, end + 1);
    if (!snapshot)
        return Error{ErrorCode::Protocol, "", "the run sent something this version does not understand",
                     "are both of the same version?"};
    return snapshot;
}

void RunLink::send(const RunCommand& command) {
    if (m_out.size() < kMostWaiting) m_out += toJson(command) + '\n';
    flush();
}

void RunLink::flush() {
    while (m_fd.valid() && !m_out.empty()) {
        const ssize_t sent = ::send(m_fd.get(), m_out.data(), m_out.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return; // EAGAIN: later; gone: read() says so
        m_out.erase(0, static_cast<size_t>(sent));
    }
}

} // namespace poolboard
