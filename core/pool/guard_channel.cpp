// SPDX-License-Identifier: MIT
#include "core/pool/guard_channel.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr Duration kGoneLimit = std::chrono::seconds(5);
constexpr size_t kMaxCommand = 192 * 1024; ///< what a default socket buffer takes as one packet

/// posix_spawn of the guard; errno-like.
int spawnGuard(const std::string& program, int socket, bool debug, pid_t& pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (!debug) // else a pipe behind our stderr would stay open as long as the guard
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, socket, kGuardFd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, kGuardFd + 1);
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    char name[] = "poolboard-guard";
    char* arguments[] = {name, nullptr};
    const int error = ::posix_spawn(&pid, program.c_str(), &actions, &attributes, arguments, environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

Error startError(const std::string& program, int error) {
    return Error{ErrorCode::Start, program,
                 std::string("the guard cannot be started: ") + std::strerror(error),
                 error == ENOENT ? "is Poolboard installed completely?" : ""};
}

} // namespace

Result<std::unique_ptr<GuardChannel>> GuardChannel::start(const std::string& program, bool debug) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return startError(program, errno);
    UniqueFd ours(ends[0]);
    const UniqueFd theirs(ends[1]);
    const int size = 1 << 20;
    ::setsockopt(ours.get(), SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    ::setsockopt(theirs.get(), SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    pid_t pid = 0;
    if (const int error = spawnGuard(program, theirs.get(), debug, pid); error != 0)
        return startError(program, error);
    return std::unique_ptr<GuardChannel>(new GuardChannel(std::move(ours), pid));
}

GuardChannel::GuardChannel(UniqueFd socket, pid_t pid)
    : m_socket(std::move(socket)), m_pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))), m_pid(pid) {
    if (!m_pidfd.valid()) // dead already, and reaped for us
        m_endText = "has ended";
}

GuardChannel::~GuardChannel() {
    m_socket.reset();
    if (waitGone(kGoneLimit)) return;
    ::syscall(SYS_pidfd_send_signal, m_pidfd.get(), SIGKILL, nullptr, 0);
    waitGone(std::chrono::seconds(1));
}

bool GuardChannel::send(const GuardCommand& command, std::vector<UniqueFd> descriptors) {
    std::string bytes = command.encode();
    if (bytes.size() > kMaxCommand) return false;
    m_queue.push_back({std::move(bytes), std::move(descriptors)});
    return true;
}

bool GuardChannel::flush() {
    while (!m_queue.empty()) {
        const Queued& first = m_queue.front();
        std::vector<int> numbers;
        for (const UniqueFd& fd : first.descriptors)
            numbers.push_back(fd.get());
        const int error = sendPacket(m_socket.get(), first.bytes, numbers, MSG_DONTWAIT);
        if (error == EPIPE || error == ECONNRESET || error == ENOTCONN) {
            m_queue.clear(); // receive() tells
            return true;
        }
        if (error != 0) // full, or too many descriptors on their way
            return false;
        m_queue.pop_front();
    }
    return true;
}

GuardChannel::Incoming GuardChannel::receive() {
    Packet packet = receivePacket(m_socket.get());
    Incoming incoming;
    incoming.state = packet.state;
    if (packet.state != Packet::State::Got) return incoming;
    if (auto report = GuardReport::decode(packet.bytes))
        incoming.report = std::move(*report);
    else
        incoming.state = Packet::State::Closed;
    if (!packet.descriptors.empty()) incoming.pidfd = std::move(packet.descriptors.front());
    return incoming;
}

std::string GuardChannel::endText() {
    // Its channel closed while it was exiting: the rest takes microseconds.
    waitGone(std::chrono::milliseconds(100));
    return "poolboard-guard (process " + std::to_string(m_pid) + ") " +
           (m_endText.empty() ? "closed its channel" : m_endText);
}

bool GuardChannel::waitGone(Duration limit) {
    if (!m_endText.empty()) return true;
    const Instant until = Clock::now() + limit;
    pollfd end{m_pidfd.get(), POLLIN, 0};
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        const int ready = ::poll(&end, 1, left > 0 ? static_cast<int>(left) : 0);
        if (ready > 0) break;
        if (ready == 0 || errno != EINTR) return false;
    }
    siginfo_t info{};
    if (::waitid(P_PIDFD, static_cast<id_t>(m_pidfd.get()), &info, WEXITED | WNOHANG) != 0 ||
        info.si_pid == 0)
        m_endText = "has ended"; // reaped for us: SIGCHLD is ignored in this process
    else if (info.si_code == CLD_EXITED)
        m_endText = "exited with status " + std::to_string(info.si_status);
    else
        m_endText = "was killed by signal " + std::to_string(info.si_status);
    return true;
}

} // namespace poolboard
