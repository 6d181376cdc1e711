// SPDX-License-Identifier: MIT
// bench_spawn COMMANDS [LOOPS]
//
// The floor for commands: LOOPS threads (2), each starts /bin/true N by
// posix_spawn with its output in a pipe, reads it to its end and waits.
#include "bench/measured.h"
#include "core/base/unique_fd.h"

#include <atomic>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace poolboard;
using namespace poolboard::bench;

namespace {

bool one(long number) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    const UniqueFd ours(ends[0]);
    UniqueFd theirs(ends[1]);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, theirs.get(), 1);
    char name[] = "true";
    std::string item = std::to_string(number); // with one, true does twice as much as without
    char* arguments[] = {name, item.data(), nullptr};
    pid_t pid = 0;
    const int error = ::posix_spawn(&pid, "/bin/true", &actions, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return false;
    theirs.reset();
    char buffer[4096];
    while (::read(ours.get(), buffer, sizeof buffer) > 0) {
    }
    return ::waitpid(pid, nullptr, 0) == pid;
}

} // namespace

int main(int argc, char** argv) {
    const long commands = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 1000;
    const long loops = argc > 2 ? std::strtol(argv[2], nullptr, 10) : 2;
    std::atomic<long> left{commands};
    std::atomic<bool> good{true};
    const Instant begun = Clock::now();
    std::vector<std::thread> threads;
    for (long i = 0; i < loops; ++i)
        threads.emplace_back([&] {
            for (long number = left.fetch_sub(1); number > 0; number = left.fetch_sub(1))
                if (!one(number)) good = false;
        });
    for (std::thread& thread : threads)
        thread.join();
    if (!good) return 1;
    report(toSeconds(Clock::now() - begun) / static_cast<double>(commands),
           cpuSeconds() / static_cast<double>(commands));
}
