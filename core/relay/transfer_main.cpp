// SPDX-License-Identifier: MIT
// poolboard-transfer: where items bring their files along, it is started in front of a launcher (ssh, srun,
// docker run -i …) and starts that: poolboard-transfer [--durable] COMMAND…
#include "core/base/errno_text.h"
#include "core/relay/near_side.h"
#include "core/wire/exit_status.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {
using namespace poolboard;

constexpr int kNoProgram = 127; ///< as a shell says it

struct Launcher {
    pid_t pid = 0;
    UniqueFd process, in, out; ///< our ends of its streams
};

int failed(const char* what, int error) {
    std::fprintf(stderr, "poolboard-transfer: %s: %s\n", what, errnoText(error).c_str());
    return kNoProgram;
}

/// In our group, so that who kills that kills it too. 0: it runs; else why not, in errno's words.
int start(char** command, Launcher& launcher) {
    std::array<int, 2> in{}, out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0) return errno;
    const UniqueFd itsIn(in[0]);
    launcher.in.reset(in[1]);
    if (::pipe2(out.data(), O_CLOEXEC) != 0) return errno;
    launcher.out.reset(out[0]);
    const UniqueFd itsOut(out[1]);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, itsIn.get(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, itsOut.get(), STDOUT_FILENO);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int error = ::posix_spawn(&launcher.pid, *command, &actions, &attributes, command, environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error == 0) launcher.process.reset(static_cast<int>(::syscall(SYS_pidfd_open, launcher.pid, 0)));
    return error;
}

/// As if it had been started without us.
int endAs(int status) {
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    const int signal = WTERMSIG(status);
    const rlimit noCore{};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::signal(signal, SIG_DFL);
    ::raise(signal);
    return 128 + signal;
}

} // namespace

int main(int count, char** words) {
    if (count < 2 || ::isatty(STDIN_FILENO) != 0 || ::isatty(STDOUT_FILENO) != 0) {
        std::fputs(
            "poolboard-transfer: Poolboard starts this program in front of a launcher, to bring the files "
            "of items there and back (--transfer)\n",
            stderr);
        return wire::kExitUsage;
    }
    const bool durable = std::string_view(words[1]) == "--durable" && count > 2;
    char** const command = words + (durable ? 2 : 1);
    ::signal(SIGPIPE, SIG_IGN);
    Launcher launcher;
    if (const int error = start(command, launcher); error != 0) return failed(*command, error);
    bool garbled = false;
    {
        relay::NearSide side(STDIN_FILENO, STDOUT_FILENO, std::move(launcher.in), std::move(launcher.out),
                             durable);
        side.run(launcher.process.get());
        garbled = side.garbled();
    }                      // its streams end with it, …
    ::close(STDIN_FILENO); // … and ours: the engine sees to it that a launcher does not stay behind
    ::close(STDOUT_FILENO);
    if (garbled)
        std::fputs("poolboard-transfer: what comes from over there is no stream of frames\n", stderr);
    int status = 0;
    while (::waitpid(launcher.pid, &status, 0) < 0)
        if (errno != EINTR) return failed("the launcher cannot be waited for", errno);
    return garbled ? wire::kExitProtocol : endAs(status);
}
