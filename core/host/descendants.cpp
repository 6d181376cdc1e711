// SPDX-License-Identifier: MIT
#include "core/host/descendants.h"

#include "core/base/clock.h"
#include "core/wire/started_page.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::host {
namespace {

constexpr int kMaxPids = 4096; ///< a round; what is beyond is found in the next one
constexpr auto kLimit = std::chrono::milliseconds(500);

struct PidList {
    pid_t pids[kMaxPids];
    int count = 0;
    void add(pid_t pid) {
        if (count < kMaxPids) pids[count++] = pid;
    }
};

/// Appends the numbers in /proc/PID/task/TID/children.
void addChildrenOfThread(pid_t pid, const char* tid, PidList& list) {
    char path[64], text[4096];
    std::snprintf(path, sizeof path, "/proc/%d/task/%s/children", pid, tid);
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    pid_t number = 0;
    ssize_t n;
    while ((n = ::read(fd, text, sizeof text)) > 0 || (n < 0 && errno == EINTR))
        for (ssize_t i = 0; i < n; ++i) {
            if (text[i] >= '0' && text[i] <= '9') {
                number = number * 10 + (text[i] - '0');
            } else if (number != 0) {
                list.add(number);
                number = 0;
            }
        }
    if (number != 0) list.add(number);
    ::close(fd);
}

struct DirectoryEntry { // linux_dirent64
    uint64_t inode;
    int64_t offset;
    uint16_t length;
    uint8_t type;
    char name[1];
};

void addChildren(pid_t pid, PidList& list) {
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/task", pid);
    const int fd = ::open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    alignas(DirectoryEntry) char buffer[4096];
    long n;
    while ((n = ::syscall(SYS_getdents64, fd, buffer, sizeof buffer)) > 0)
        for (long at = 0; at < n;) {
            const char* entry = buffer + at;
            uint16_t length = 0;
            std::memcpy(&length, entry + offsetof(DirectoryEntry, length), sizeof length);
            const char* name = entry + offsetof(DirectoryEntry, name);
            if (*name != '.') addChildrenOfThread(pid, name, list);
            at += length;
        }
    ::close(fd);
}

/// Kills and reaps. Only at the end of the process: it reaps what the plugin
/// might be waiting for.
void killDescendants() {
    static PidList list; // too large for a thread of unknown stack
    const Instant until = Clock::now() + kLimit;
    for (;;) {
        list.count = 0;
        addChildren(::getpid(), list);
        for (int i = 0; i < list.count; ++i) // breadth first; the list grows behind i
            addChildren(list.pids[i], list);
        for (int i = 0; i < list.count; ++i)
            ::kill(list.pids[i], SIGKILL);
        pid_t reaped;
        while ((reaped = ::waitpid(-1, nullptr, WNOHANG | __WALL)) > 0 || (reaped < 0 && errno == EINTR)) {
        }
        if ((reaped < 0 && errno == ECHILD) || Clock::now() > until) return;
        ::usleep(500); // a killed process needs a moment to become a zombie
    }
}

} // namespace

void endNow(int exitCode) {
    static std::atomic_flag ending = ATOMIC_FLAG_INIT;
    if (ending.test_and_set())
        for (;;) // another thread is at it
            ::pause();
    // First: a worker must not report the death of a command we kill as its result.
    ::shutdown(wire::kProtocolFd, SHUT_RDWR);
    killDescendants();
    // Not _exit(): a sanitizer or a profiler that the plugin brought may hang its
    // own last words on that one.
    for (;;)
        ::syscall(SYS_exit_group, exitCode);
}

} // namespace poolboard::host
