// SPDX-License-Identifier: MIT
#include "core/plugin/run_script.h"

#include "core/base/errno_text.h"
#include "core/base/kept_command.h"
#include "core/base/layout.h"
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
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::plugin {
namespace {

constexpr size_t kMostOutput = 2u << 20, kMostComplaint = 4096;

/// What the keeper is started with, and our ends of it.
struct Ends {
    UniqueFd out, err, lifeline;
    UniqueFd itsOut, itsErr, itsLifeline;
    bool make() {
        int two[2];
        const auto take = [&](UniqueFd& ours, UniqueFd& its) {
            ours.reset(two[0]);
            its.reset(two[1]);
        };
        if (::pipe2(two, O_CLOEXEC) != 0) return false;
        take(out, itsOut);
        if (::pipe2(two, O_CLOEXEC) != 0) return false;
        take(err, itsErr);
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, two) != 0) return false;
        take(lifeline, itsLifeline);
        return true;
    }
};

/// errno-like.
int spawnKeeper(const std::string& keeper, const std::vector<std::string>& words, int in, const Ends& ends,
                pid_t& pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends.itsOut.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends.itsErr.get(), STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends.itsLifeline.get(), kKeeperFd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, kKeeperFd + 1);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    std::vector<char*> arguments;
    for (const char* word : {"poolboard-guard", kKeepWord})
        arguments.push_back(const_cast<char*>(word));
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int error = ::posix_spawn(&pid, keeper.c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

/// Takes what is there; false once the pipe has ended.
bool take(const UniqueFd& fd, std::string& into, size_t most) {
    char block[16384];
    const ssize_t got = ::read(fd.get(), block, sizeof block);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    into.append(block, std::min(static_cast<size_t>(got), most - std::min(most, into.size())));
    return got > 0;
}

/// Reads both until they end; false: the time was over first.
bool readAll(Ends& ends, ScriptOutput& output, Instant until) {
    while (ends.out.valid() || ends.err.valid()) {
        const Duration left = until - Clock::now();
        if (left <= Duration::zero()) return false;
        pollfd both[2] = {{ends.out.get(), POLLIN, 0}, {ends.err.get(), POLLIN, 0}};
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(left).count() + 1;
        if (::poll(both, 2, static_cast<int>(wait)) < 0) continue; // EINTR
        if (both[0].revents != 0 && !take(ends.out, output.out, kMostOutput)) ends.out.reset();
        if (both[1].revents != 0 && !take(ends.err, output.err, kMostComplaint)) ends.err.reset();
    }
    return true;
}

} // namespace

Result<ScriptOutput> runScript(const std::vector<std::string>& words, int inputFd, Duration limit) {
    const auto failed = [&](std::string why, std::string hint = {}) {
        return Error{ErrorCode::Start, toDisplay(words.front(), 300), std::move(why), std::move(hint)};
    };
    Ends ends;
    if (!ends.make()) return failed("cannot be started: " + errnoText(errno));
    pid_t pid = 0;
    const std::string keeper = Layout::find().libexec() + "/poolboard-guard";
    if (const int error = spawnKeeper(keeper, words, inputFd, ends, pid); error != 0)
        return Error{ErrorCode::Start, keeper,
                     "cannot be started to run " + toDisplay(words.front(), 300) + ": " + errnoText(error),
                     "is the installation complete?"};
    ends.itsOut.reset();
    ends.itsErr.reset();
    ends.itsLifeline.reset();

    ScriptOutput output;
    const bool inTime = readAll(ends, output, Clock::now() + limit);
    KeptEnd end;
    // The keeper's own stderr ends with the keeper: what it had to say is there.
    const bool said = inTime && ::recv(ends.lifeline.get(), &end, sizeof end, MSG_DONTWAIT) == sizeof end;
    ends.lifeline.reset(); // the order to end what still runs
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    if (!inTime) return failed("did not answer in " + formatDuration(limit));
    if (said && end.how == KeptEnd::How::NotStarted)
        return failed("cannot be started: " + errnoText(end.value));
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
