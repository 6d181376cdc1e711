// SPDX-License-Identifier: MIT
#include "core/check/kept_probe.h"

#include "core/base/errno_text.h"
#include "core/base/layout.h"
#include "core/base/unique_fd.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr size_t kMaxOutput = 64 << 10, kMaxSaid = 4096;

struct Pipe {
    UniqueFd ours, its;
    static std::optional<Pipe> make() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        return Pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
    }
};

/// Takes what is there; false once the other end is closed.
bool drain(int fd, std::string& into) {
    char bytes[4096];
    for (;;) {
        const ssize_t n = ::read(fd, bytes, sizeof bytes);
        if (n > 0)
            into.append(bytes, static_cast<size_t>(n));
        else if (n == 0 || errno != EINTR)
            return n != 0;
        if (into.size() > 2 * kMaxOutput) return true; // enough for now: others wait, too
    }
}

} // namespace

Result<ProbeEnd> runKept(const std::vector<std::string>& command, const std::string& folder, Duration limit) {
    const std::string keeper = Layout::find().libexec() + "/poolboard-guard";
    const auto failed = [&](int error) {
        return Error{ErrorCode::Start, keeper, "cannot start it to run the check: " + errnoText(error),
                     "is the installation complete?"};
    };
    auto out = Pipe::make(), err = Pipe::make();
    int pair[2];
    if (!out || !err || ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return failed(errno);
    UniqueFd lifeline(pair[0]), itsLifeline(pair[1]);

    std::vector<char*> words{const_cast<char*>("poolboard-guard"), const_cast<char*>(kKeepWord)};
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    // Without its cache for each thread, malloc counts exactly; with it, freed memory of up to
    // 230 KiB counts as used, and a library that allocates much seems to leak.
    std::string exact = "GLIBC_TUNABLES=glibc.malloc.tcache_count=0";
    std::vector<char*> environment{exact.data()};
    for (char** one = environ; *one != nullptr; ++one)
        if (!std::string_view(*one).starts_with("GLIBC_TUNABLES=")) environment.push_back(*one);
    environment.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out->its.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err->its.get(), STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, itsLifeline.get(), kKeeperFd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, kKeeperFd + 1);
    ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    pid_t pid = 0;
    const int error =
        ::posix_spawn(&pid, keeper.c_str(), &actions, nullptr, words.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return failed(error);
    out->its.reset(), err->its.reset(), itsLifeline.reset();

    ProbeEnd end;
    const Instant until = Clock::now() + limit;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) break;
        pollfd waits[3] = {
            {lifeline.get(), POLLIN, 0}, {out->ours.get(), POLLIN, 0}, {err->ours.get(), POLLIN, 0}};
        ::poll(waits, 3, static_cast<int>(left));
        if (out->ours.valid() && waits[1].revents != 0 && !drain(out->ours.get(), end.output))
            out->ours.reset();
        if (err->ours.valid() && waits[2].revents != 0 && !drain(err->ours.get(), end.said))
            err->ours.reset();
        if (end.said.size() > kMaxSaid) end.said.erase(0, end.said.size() - kMaxSaid);
        if (end.output.size() > kMaxOutput) end.output.erase(0, end.output.size() - kMaxOutput);
        if (waits[0].revents == 0) continue;
        KeptEnd kept;
        if (::recv(lifeline.get(), &kept, sizeof kept, 0) == sizeof kept) end.end = kept;
        break;
    }
    lifeline.reset(); // if it still runs: the order to end it
    if (out->ours.valid()) drain(out->ours.get(), end.output);
    if (err->ours.valid()) drain(err->ours.get(), end.said);
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    return end;
}

} // namespace poolboard
