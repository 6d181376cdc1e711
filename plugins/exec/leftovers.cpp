// SPDX-License-Identifier: MIT
#include "plugins/exec/leftovers.h"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstring>
#include <mutex>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::exec {

namespace {

using Clock = std::chrono::steady_clock;

struct Running {
    uint64_t id;
    pid_t pid; ///< 0 until posix_spawn has returned
};

struct Table {
    std::mutex mutex;
    std::vector<Running> running;
    uint64_t nextId = 1;
    int children = -1; ///< /proc/self/task/PID/children, kept open
    std::string text;  ///< its last contents

    Table() {
        const std::string path = "/proc/self/task/" + std::to_string(::getpid()) + "/children";
        children = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    }
    ~Table() {
        if (children >= 0) ::close(children);
    }

    /// Children of this process' first thread. The mutex is held.
    void readChildrenLocked(std::vector<pid_t>& out) {
        out.clear();
        if (text.size() < 4096) text.resize(4096);
        ssize_t count = 0;
        while ((count = ::pread(children, text.data(), text.size(), 0)) == static_cast<ssize_t>(text.size()))
            text.resize(2 * text.size());
        const char *at = text.data(), *end = at + std::max<ssize_t>(count, 0);
        while (at < end) {
            pid_t pid = 0;
            const auto [next, error] = std::from_chars(at, end, pid);
            if (error == std::errc()) out.push_back(pid);
            at = next == at ? at + 1 : next;
        }
    }
};

Table& table() {
    static Table one;
    return one;
}

bool carries(pid_t pid, const std::string& marker) {
    const int fd = ::open(("/proc/" + std::to_string(pid) + "/environ").c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    std::string environment(1, '\0');
    char piece[4096];
    ssize_t count = 0;
    while (environment.size() < (4u << 20) && (count = ::read(fd, piece, sizeof piece)) > 0)
        environment.append(piece, static_cast<size_t>(count));
    ::close(fd);
    const std::string wanted = '\0' + marker + '\0';
    return environment.find(wanted) != environment.npos;
}

/// Reaps a child that was killed. False when it is not gone in time.
bool reap(pid_t pid, Clock::time_point until) {
    const int fd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (fd >= 0) {
        pollfd wait{fd, POLLIN, 0};
        int left = 0;
        do {
            const auto time = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
            left = static_cast<int>(std::max<decltype(time)>(time, 0));
        } while (::poll(&wait, 1, left) < 0 && errno == EINTR);
        ::close(fd);
    }
    return ::waitpid(pid, nullptr, WNOHANG) != 0;
}

} // namespace

Attempt::Attempt() {
    Table& all = table();
    const std::lock_guard lock(all.mutex);
    m_id = all.nextId++;
    all.running.push_back({m_id, 0});
}

Attempt::~Attempt() {
    Table& all = table();
    const std::lock_guard lock(all.mutex);
    std::erase_if(all.running, [this](const Running& running) { return running.id == m_id; });
}

std::string Attempt::marker() const {
    return std::string(kVariable) + '=' + std::to_string(::getpid()) + '.' + std::to_string(m_id);
}

void Attempt::started(pid_t pid) {
    Table& all = table();
    const std::lock_guard lock(all.mutex);
    for (Running& running : all.running)
        if (running.id == m_id) running.pid = pid;
}

bool Attempt::killLeftovers(std::chrono::milliseconds limit) {
    Table& all = table();
    if (all.children < 0) return false;
    const auto until = Clock::now() + limit;
    started(0); // its number may belong to another process by now
    std::vector<pid_t> children, killed;
    // What is killed hands its own children over to us: again, until there are none.
    for (;;) {
        killed.clear();
        {
            const std::lock_guard lock(all.mutex);
            all.readChildrenLocked(children);
            const bool alone = all.running.size() == 1;
            // A command that was spawned but not yet entered here looks like a stranger.
            const bool starting =
                std::any_of(all.running.begin(), all.running.end(),
                            [&](const Running& running) { return running.id != m_id && running.pid == 0; });
            for (const pid_t pid : children) {
                const bool command = std::any_of(all.running.begin(), all.running.end(),
                                                 [&](const Running& running) { return running.pid == pid; });
                if (command) continue;
                // Ended by itself: reaped, whoever left it. Zombies show no environment.
                if (!starting && ::waitpid(pid, nullptr, WNOHANG) == pid) continue;
                if ((alone || carries(pid, marker())) && ::kill(pid, SIGKILL) == 0) killed.push_back(pid);
            }
        }
        if (killed.empty()) return true;
        bool gone = true;
        for (const pid_t pid : killed)
            gone &= reap(pid, until);
        if (!gone || Clock::now() >= until) return false;
    }
}

} // namespace poolboard::exec
