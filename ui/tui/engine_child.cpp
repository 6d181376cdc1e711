// SPDX-License-Identifier: MIT
#include "ui/tui/engine_child.h"

#include "core/engine/run_places.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace poolboard {
namespace {

/// Descriptors and signals of the child: as for a program a shell starts, in a new session.
class SpawnPlan {
public:
    SpawnPlan() {
        ::posix_spawn_file_actions_init(&m_files);
        ::posix_spawnattr_init(&m_attributes);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        ::posix_spawnattr_setflags(&m_attributes,
                                   POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan() {
        ::posix_spawn_file_actions_destroy(&m_files);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    void open(int fd, const char* path, int flags) {
        ::posix_spawn_file_actions_addopen(&m_files, fd, path, flags, 0600);
    }
    void close(int fd) { ::posix_spawn_file_actions_addclose(&m_files, fd); }
    int spawn(pid_t& pid, std::vector<std::string> argv) {
        std::vector<char*> words;
        for (std::string& word : argv)
            words.push_back(word.data());
        words.push_back(nullptr);
        return ::posix_spawn(&pid, words[0], &m_files, &m_attributes, words.data(), environ);
    }

private:
    posix_spawn_file_actions_t m_files;
    posix_spawnattr_t m_attributes;
};

} // namespace

Result<EngineChild> EngineChild::start(const EngineOrder& order) {
    TRY(makeOwnFolder(std::filesystem::path(order.log).parent_path().string()));
    EngineChild child;
    child.m_log = SessionLog(order.log);
    SpawnPlan plan;
    if (!order.input) plan.close(STDIN_FILENO);
    if (!order.output) plan.open(STDOUT_FILENO, "/dev/null", O_WRONLY);
    plan.open(STDERR_FILENO, order.log.c_str(), O_WRONLY | O_CREAT | O_APPEND);
    if (const int failed = plan.spawn(child.m_pid, order.argv); failed != 0)
        return Error{ErrorCode::Start, order.argv[0],
                     std::string("the engine cannot be started: ") + std::strerror(failed),
                     "install Poolboard completely, or set POOLBOARD_PREFIX"};
    child.m_pidfd.reset(static_cast<int>(::syscall(SYS_pidfd_open, child.m_pid, 0)));
    if (!child.m_pidfd.valid())
        return Error{ErrorCode::Start, order.argv[0],
                     std::string("the engine cannot be watched: ") + std::strerror(errno),
                     "Linux 5.3 or newer is needed"};
    return child;
}

void EngineChild::signal(int number) const {
    if (m_pid != 0) ::kill(m_pid, number); // it is our child, so the id is still its own
}

std::optional<int> EngineChild::ended() {
    int status = 0;
    if (m_pid == 0 || ::waitpid(m_pid, &status, WNOHANG) != m_pid) return std::nullopt;
    m_pid = 0;
    m_log.removeIfEmpty();
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace poolboard
