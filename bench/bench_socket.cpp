// SPDX-License-Identifier: MIT
// bench_socket BYTES ITEMS WINDOW [WORKERS]
//
// The limit of sockets: two processes that give back what they read, WINDOW
// items under way in all, as many a call as there are. No frames, no order, no
// window of bytes, nobody dies: what a pool can at best come close to.
#include "bench/measured.h"
#include "core/base/unique_fd.h"

#include <cerrno>
#include <cstdlib>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace poolboard;
using namespace poolboard::bench;

namespace {

constexpr int kBuffer = 1 << 20;

[[noreturn]] void echo() {
    std::vector<char> buffer(kBuffer);
    for (;;) {
        const ssize_t got = ::read(3, buffer.data(), buffer.size());
        if (got <= 0) std::_Exit(0);
        for (ssize_t sent = 0; sent < got;) {
            const ssize_t wrote = ::write(3, buffer.data() + sent, static_cast<size_t>(got - sent));
            if (wrote <= 0) std::_Exit(1);
            sent += wrote;
        }
    }
}

struct Peer {
    UniqueFd socket;
    pid_t pid = 0;
    size_t toSend = 0, toRead = 0; ///< bytes of the items under way
};

Peer start() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) std::exit(1);
    for (const int fd : ends)
        ::setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &kBuffer, sizeof kBuffer);
    Peer peer;
    peer.socket.reset(ends[0]);
    const UniqueFd theirs(ends[1]);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, theirs.get(), 3);
    char name[] = "bench_socket", word[] = "echo";
    char* arguments[] = {name, word, nullptr};
    if (::posix_spawn(&peer.pid, "/proc/self/exe", &actions, nullptr, arguments, environ) != 0) std::exit(1);
    ::posix_spawn_file_actions_destroy(&actions);
    return peer;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string(argv[1]) == "echo") echo();
    if (argc < 4) return 2;
    const size_t bytes = std::strtoul(argv[1], nullptr, 10), items = std::strtoul(argv[2], nullptr, 10),
                 window = std::strtoul(argv[3], nullptr, 10);
    const size_t workers = argc > 4 ? std::strtoul(argv[4], nullptr, 10) : 2;
    std::vector<Peer> peers;
    for (size_t i = 0; i < workers; ++i)
        peers.push_back(start());
    const std::string payload(std::max<size_t>(bytes * window, kBuffer), 'x');
    std::vector<char> buffer(kBuffer);

    const Instant begun = Clock::now();
    size_t left = items, back = 0; // not given out; bytes that came back
    while (back < items * bytes) {
        std::vector<pollfd> waits;
        for (Peer& peer : peers) {
            while (left > 0 && peer.toRead + bytes <= bytes * std::max<size_t>(window / workers, 1)) {
                --left;
                peer.toSend += bytes;
                peer.toRead += bytes;
            }
            while (peer.toSend > 0) {
                const ssize_t wrote = ::send(peer.socket.get(), payload.data(), peer.toSend, MSG_DONTWAIT);
                if (wrote < 0) break;
                peer.toSend -= static_cast<size_t>(wrote);
            }
            waits.push_back(
                {peer.socket.get(), static_cast<short>(POLLIN | (peer.toSend > 0 ? POLLOUT : 0)), 0});
        }
        ::poll(waits.data(), waits.size(), -1);
        for (size_t i = 0; i < peers.size(); ++i) {
            if ((waits[i].revents & POLLIN) == 0) continue;
            const ssize_t got = ::recv(peers[i].socket.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (got <= 0) continue;
            peers[i].toRead -= static_cast<size_t>(got);
            back += static_cast<size_t>(got);
        }
    }
    const double seconds = toSeconds(Clock::now() - begun);
    for (Peer& peer : peers) {
        peer.socket.reset();
        ::waitpid(peer.pid, nullptr, 0);
    }
    report(seconds / static_cast<double>(items), cpuSeconds() / static_cast<double>(items));
}
