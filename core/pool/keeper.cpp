// SPDX-License-Identifier: MIT
#include "core/pool/keeper.h"

#include "core/base/clock.h"
#include "core/base/kept_command.h"
#include "core/base/unique_fd.h"
#include "core/pool/process_tree.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <vector>

namespace poolboard {
namespace {

constexpr Duration kPoliteness = std::chrono::milliseconds(500);
constexpr Duration kGiveUp = std::chrono::seconds(3); ///< as the guard does: stuck in the kernel
constexpr int kLookAgainMs = 20;

/// Ours without internal variables.
std::vector<char*> environmentForIt() {
    std::vector<char*> out;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (!std::string_view(*entry).starts_with("POOLBOARD_INTERNAL_")) out.push_back(*entry);
    out.push_back(nullptr);
    return out;
}

/// 0 or an errno.
int spawn(char* const* command, pid_t& pid) {
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int error =
        ::posix_spawnp(&pid, command[0], nullptr, &attributes, command, environmentForIt().data());
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

class Keeper {
public:
    explicit Keeper(pid_t command) : m_command(command) {
        sigset_t child;
        ::sigemptyset(&child);
        ::sigaddset(&child, SIGCHLD);
        ::sigprocmask(SIG_BLOCK, &child, nullptr);
        m_childEnded.reset(::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK));
    }

    /// Until nothing of the command is left.
    void run() {
        bool wanted = true;
        std::optional<Instant> killAt, giveUpAt;
        for (;;) {
            reap();
            if (!killAt && (!wanted || m_end)) {
                killAt = m_end ? Clock::now() : Clock::now() + kPoliteness;
                giveUpAt = *killAt + kGiveUp;
                if (!m_end) ::kill(-m_command, SIGTERM);
            }
            if (m_end) killAt = std::min(*killAt, Clock::now());
            if (killAt && Clock::now() >= *killAt) {
                if (!m_end) ::kill(-m_command, SIGKILL);
                signalBelow(::getpid(), SIGKILL);
                if (childrenOf(::getpid()).empty() || Clock::now() >= *giveUpAt) return;
            }
            wanted = wait(wanted, killAt.has_value()) && wanted;
        }
    }
    const std::optional<KeptEnd>& end() const { return m_end; }

private:
    void reap() {
        int status = 0;
        for (pid_t pid; (pid = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;) {
            if (pid != m_command) continue;
            m_end = WIFSIGNALED(status) ? KeptEnd{KeptEnd::How::Killed, WTERMSIG(status)}
                                        : KeptEnd{KeptEnd::How::Exited, WEXITSTATUS(status)};
        }
    }

    /// False once the other end of the lifeline is closed.
    bool wait(bool withLifeline, bool ending) {
        pollfd ends[2] = {{m_childEnded.get(), POLLIN, 0}, {kKeeperFd, POLLIN, 0}};
        ::poll(ends, withLifeline ? 2 : 1, ending ? kLookAgainMs : -1);
        signalfd_siginfo info;
        while (::read(m_childEnded.get(), &info, sizeof info) > 0) {
        }
        return ends[1].revents == 0;
    }

    const pid_t m_command;
    UniqueFd m_childEnded;
    std::optional<KeptEnd> m_end; ///< set: it is reaped, and its number may be another's
};

void report(const KeptEnd& end) { ::send(kKeeperFd, &end, sizeof end, MSG_NOSIGNAL | MSG_DONTWAIT); }

} // namespace

void keepCommand(char* const* command) {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    pid_t pid = 0;
    if (const int error = spawn(command, pid); error != 0) return report({KeptEnd::How::NotStarted, error});
    // The stream ends when the command and all it started have let go of it; not we.
    const UniqueFd nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    ::dup2(nothing.get(), STDOUT_FILENO);
    Keeper keeper(pid);
    keeper.run();
    if (keeper.end()) report(*keeper.end());
}

} // namespace poolboard
