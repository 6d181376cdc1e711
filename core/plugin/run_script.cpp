// SPDX-License-Identifier: MIT
#include "core/plugin/run_script.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/base/units.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::plugin {
namespace {

constexpr size_t kMostOutput = 2u << 20, kMostComplaint = 4096;

/// Starts it in a group of its own, with signals as in a fresh shell; errno-like.
int spawn(const std::vector<std::string>& words, int in, int out, int err, pid_t& pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int error =
        ::posix_spawn(&pid, words.front().c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

/// Takes what is there; false once the pipe has ended or there was too much.
bool take(const UniqueFd& fd, std::string& into, size_t most) {
    char block[16384];
    const ssize_t got = ::read(fd.get(), block, sizeof block);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    into.append(block, std::min(static_cast<size_t>(got), most - std::min(most, into.size())));
    return got > 0;
}

} // namespace

Result<ScriptOutput> runScript(const std::vector<std::string>& words, int inputFd, Duration limit) {
    const auto failed = [&](std::string why, std::string hint = {}) {
        return Error{ErrorCode::Start, toDisplay(words.front(), 300), std::move(why), std::move(hint)};
    };
    int out[2], err[2];
    if (::pipe2(out, O_CLOEXEC) != 0) return failed("cannot be started: " + errnoText(errno));
    UniqueFd itsOut(out[0]), outEnd(out[1]);
    if (::pipe2(err, O_CLOEXEC) != 0) return failed("cannot be started: " + errnoText(errno));
    UniqueFd itsErr(err[0]), errEnd(err[1]);
    pid_t pid = 0;
    if (const int error = spawn(words, inputFd, outEnd.get(), errEnd.get(), pid); error != 0)
        return failed("cannot be started: " + errnoText(error));
    outEnd.reset();
    errEnd.reset();

    ScriptOutput output;
    const Instant until = Clock::now() + limit;
    bool late = false;
    while (itsOut.valid() || itsErr.valid()) {
        const Duration left = until - Clock::now();
        if ((late = left <= Duration::zero())) break;
        pollfd ends[2] = {{itsOut.get(), POLLIN, 0}, {itsErr.get(), POLLIN, 0}};
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(left).count() + 1;
        if (::poll(ends, 2, static_cast<int>(wait)) < 0) continue; // EINTR
        if (ends[0].revents != 0 && !take(itsOut, output.out, kMostOutput)) itsOut.reset();
        if (ends[1].revents != 0 && !take(itsErr, output.err, kMostComplaint)) itsErr.reset();
    }
    ::kill(-pid, SIGKILL); // it has said all; what it may have started goes with it
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    if (late) return failed("did not answer in " + formatDuration(limit));
    return output;
}

std::string findProgram(const std::string& name, const std::string& cwd) {
    const auto executable = [](const std::string& path) {
        struct stat info {};
        return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(path.c_str(), X_OK) == 0;
    };
    const std::string base = cwd.empty() ? "" : cwd + "/";
    if (name.find('/') != std::string::npos) {
        const std::string path = name.starts_with('/') ? name : base + name;
        return executable(path) ? path : "";
    }
    const char* const variable = std::getenv("PATH");
    std::string_view rest = variable != nullptr ? variable : "/usr/bin:/bin";
    for (;;) {
        const size_t end = std::min(rest.find(':'), rest.size());
        const std::string folder(
            rest.substr(0, end)); // an empty one is the current folder, which we leave out
        if (folder.starts_with('/') && executable(folder + "/" + name)) return folder + "/" + name;
        if (end == rest.size()) return "";
        rest.remove_prefix(end + 1);
    }
}

} // namespace poolboard::plugin
