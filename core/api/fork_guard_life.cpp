// SPDX-License-Identifier: MIT
#include "core/api/fork_guard.h"
#include "core/pool/guard_messages.h"
#include "core/pool/process_tree.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <set>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>

namespace poolboard::inline api {
namespace {

/// How long workers may take to end by themselves, and how long what is killed may resist.
constexpr Duration kPatience = std::chrono::seconds(2);
constexpr Duration kLookAgain = std::chrono::milliseconds(5);

/// One thread, nobody's code but ours, and forks of itself.
class Life {
public:
    Life(int channel, ProcessSlot* slots) : m_channel(channel), m_slots(slots) {}

    void run() {
        for (;;) {
            pollfd end{m_channel, POLLIN, 0};
            if (::poll(&end, 1, -1) < 0 && errno == EINTR) continue;
            Packet packet = receivePacket(m_channel);
            if (packet.state == Packet::State::Nothing) continue;
            if (packet.state == Packet::State::Closed) break;
            Reader in(packet.bytes.data(), packet.bytes.size());
            obey(in);
        }
        endAll();
    }

private:
    void obey(Reader& in) {
        Writer reply;
        std::vector<int> descriptors;
        UniqueFd socket, pidfd;
        switch (in.plain<char>()) {
        case 'S': {
            const int code = spawn(in.plain<unsigned>(), reply, socket, pidfd);
            reply.plain(code);
            if (code == 0) descriptors = {socket.get(), pidfd.get()};
            break;
        }
        case 'K':
            kill(in.plain<pid_t>());
            reply.plain(0);
            break;
        case 'R':
            reap(in.plain<pid_t>(), reply);
            break;
        }
        sendPacket(m_channel, reply.text(), descriptors, MSG_NOSIGNAL);
    }

    int spawn(unsigned lane, Writer& reply, UniqueFd& socket, UniqueFd& pidfd) {
        int ends[2];
        pid_t pid = -1;
        int code = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : errno;
        if (code == 0) {
            socket.reset(ends[0]);
            UniqueFd other(ends[1]);
            pid = ::fork();
            if (pid < 0) code = errno;
            if (pid == 0) {
                ::close(m_channel);
                ::close(ends[0]);
                ::prctl(PR_SET_PDEATHSIG, SIGKILL); // the guard has one thread, so this means its end
                if (::getppid() != m_self) ::_exit(1);
                runForkedWorker(other.release(), m_slots[lane]);
            }
        }
        if (code == 0) {
            m_workers.insert(pid);
            pidfd.reset(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
            if (!pidfd.valid()) code = errno;
        }
        reply.plain(pid);
        return code;
    }

    void kill(pid_t pid) {
        if (m_workers.contains(pid)) ::kill(pid, SIGKILL); // not reaped yet: the number is its own
    }

    void reap(pid_t pid, Writer& reply) {
        int status = 0;
        if (m_workers.erase(pid) != 0)
            while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
            }
        sweep(Clock::now() + kPatience);
        reply.plain(WIFSIGNALED(status) ? WTERMSIG(status) : 0);
        reply.plain(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }

    /// What is here and no worker has lost its worker.
    void sweep(Instant giveUp) {
        for (;;) {
            bool left = false;
            for (const pid_t child : childrenOf(m_self)) {
                if (m_workers.contains(child)) continue;
                left = true;
                signalBelow(child, SIGKILL);
                ::kill(child, SIGKILL);
                ::waitpid(child, nullptr, WNOHANG);
            }
            if (!left || Clock::now() > giveUp) return;
            std::this_thread::sleep_for(kLookAgain);
        }
    }

    void endAll() {
        const Instant patience = Clock::now() + kPatience;
        while (!m_workers.empty() &&
               Clock::now() < patience) { // their sockets are closed: they end by themselves
            std::erase_if(m_workers, [](pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; });
            if (!m_workers.empty()) std::this_thread::sleep_for(kLookAgain);
        }
        m_workers.clear();
        sweep(Clock::now() + kPatience);
    }

    const int m_channel;
    ProcessSlot* const m_slots;
    const pid_t m_self = ::getpid();
    std::set<pid_t> m_workers;
};

} // namespace

void runForkGuard(int channel, ProcessSlot* slots) {
    ::setpgid(0, 0); // what a terminal sends is for the program; it decides what that means for its workers
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    ::prctl(PR_SET_NAME, "pool-guard", 0, 0, 0);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        ::signal(signal, SIG_DFL);
    ::signal(SIGCHLD, SIG_DFL); // or there would be nobody to wait for
    Life(channel, slots).run();
    ::_exit(0);
}

} // namespace poolboard::inline api
