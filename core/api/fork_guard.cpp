// SPDX-License-Identifier: MIT
#include "core/api/fork_guard.h"

#include "core/pool/guard_messages.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>

namespace poolboard::inline api {
namespace {

[[noreturn]] void fail(const char* what, int code) {
    throw std::system_error(code, std::generic_category(), std::string("ProcessPool: ") + what);
}

} // namespace

struct ForkGuard::Reply {
    std::string bytes;
    std::vector<UniqueFd> descriptors;
};

ForkGuard::ForkGuard(ProcessSlot* slots) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) fail("no socket", errno);
    m_channel.reset(ends[0]);
    UniqueFd other(ends[1]);
    std::fflush(nullptr); // else what waits in a buffer is written by every worker as well
    m_pid = ::fork();     // the one exception of the house: a callable lives in this image only
    if (m_pid < 0) fail("no process", errno);
    if (m_pid == 0) {
        ::close(ends[0]); // or its end would never be seen
        runForkGuard(other.release(), slots);
    }
}

ForkedWorker::~ForkedWorker() {
    if (socket.valid()) ::shutdown(socket.get(), SHUT_RDWR);
}

ForkGuard::~ForkGuard() {
    // The guard of a pool that was started later has a copy of this end: to close ours would end nothing.
    ::shutdown(m_channel.get(), SHUT_RDWR);
    m_channel.reset();
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
}

ForkGuard::Reply ForkGuard::ask(const std::string& command) {
    const std::lock_guard lock(m_mutex);
    if (const int code = sendPacket(m_channel.get(), command, {}, MSG_NOSIGNAL); code != 0)
        fail("its guard process is gone", code);
    pollfd end{m_channel.get(), POLLIN, 0};
    while (::poll(&end, 1, -1) < 0 && errno == EINTR) {
    }
    Packet packet = receivePacket(m_channel.get());
    if (packet.state != Packet::State::Got) fail("its guard process is gone", ECONNRESET);
    return {std::move(packet.bytes), std::move(packet.descriptors)};
}

ForkedWorker ForkGuard::spawn(unsigned lane) {
    Writer command;
    command.plain('S');
    command.plain(lane);
    Reply reply = ask(command.text());
    Reader in(reply.bytes.data(), reply.bytes.size());
    ForkedWorker worker;
    worker.pid = in.plain<pid_t>();
    const int code = in.plain<int>();
    if (reply.descriptors.size() != 2) fail("no worker process", code);
    worker.socket = std::move(reply.descriptors[0]);
    worker.pidfd = std::move(reply.descriptors[1]);
    return worker;
}

void ForkGuard::kill(pid_t worker) {
    Writer command;
    command.plain('K');
    command.plain(worker);
    ask(command.text());
}

ForkedEnd ForkGuard::reap(pid_t worker) {
    Writer command;
    command.plain('R');
    command.plain(worker);
    const Reply reply = ask(command.text());
    Reader in(reply.bytes.data(), reply.bytes.size());
    ForkedEnd end;
    end.signal = in.plain<int>();
    end.exitCode = in.plain<int>();
    return end;
}

} // namespace poolboard::inline api
