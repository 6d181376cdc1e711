// SPDX-License-Identifier: MIT
#include "core/engine/run_socket.h"

#include "core/base/clock.h"
#include "core/engine/snapshot_json.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr auto kAnswerWithin = std::chrono::seconds(1);
constexpr size_t kLongestAnswer = 4u << 20;

/// The run that is watched at a socket somebody listens to, as its first snapshot says; "" when it does not.
std::string runWatchedAt(int fd) {
    std::string text;
    const Instant until = Clock::now() + kAnswerWithin;
    while (text.find('\n') == std::string::npos && text.size() < kLongestAnswer) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd wait{fd, POLLIN, 0};
        if (left <= 0 || ::poll(&wait, 1, static_cast<int>(left)) <= 0) return "";
        char buffer[65536];
        const ssize_t got = ::recv(fd, buffer, sizeof buffer, MSG_DONTWAIT);
        if (got <= 0) return "";
        text.append(buffer, static_cast<size_t>(got));
    }
    const auto snapshot = snapshotFromJson(std::string_view(text).substr(0, text.find('\n')));
    return snapshot && isOver(snapshot->state) ? snapshot->runId : "";
}

void makeRoom(const sockaddr_un& address, const std::string& runId) {
    struct stat info {};
    if (::lstat(address.sun_path, &info) != 0 || !S_ISSOCK(info.st_mode)) return;
    const UniqueFd probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const bool heard =
        ::connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    if (heard ? runWatchedAt(probe.get()) == runId : errno == ECONNREFUSED) ::unlink(address.sun_path);
}

} // namespace

Result<RunSocket> RunSocket::bind(const std::string& path, const std::string& runId) {
    const auto failed = [&](const char* what) {
        return Error{ErrorCode::Start, path, std::string(what) + ": " + std::strerror(errno),
                     "the folder must exist and be yours"};
    };
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return Error{ErrorCode::Usage, path, "is too long for a socket", "at most 107 bytes"};
    std::memcpy(address.sun_path, path.data(), path.size());
    RunSocket out(path, UniqueFd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)));
    if (!out.m_fd.valid()) return failed("no socket can be made");
    makeRoom(address, runId);
    const mode_t before = ::umask(0177); // the socket is born with mode 0600
    const int bound = ::bind(out.fd(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::umask(before);
    if (bound != 0) return failed("the socket cannot be made here");
    struct stat info {};
    if (::lstat(path.c_str(), &info) == 0) {
        out.m_device = info.st_dev;
        out.m_inode = info.st_ino;
    }
    if (::listen(out.fd(), 8) != 0) return failed("nobody can be listened to");
    return out;
}

RunSocket::~RunSocket() {
    struct stat info {};
    if (m_fd.valid() && ::lstat(m_path.c_str(), &info) == 0 && info.st_dev == m_device &&
        info.st_ino == m_inode)
        ::unlink(m_path.c_str());
}

} // namespace poolboard
