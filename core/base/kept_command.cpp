// SPDX-License-Identifier: MIT
#include "core/base/kept_command.h"

#include "core/base/layout.h"

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace poolboard {
namespace {

std::vector<char*> pointersTo(const std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (const std::string& text : texts)
        out.push_back(const_cast<char*>(text.c_str())); // posix_spawn does not write to it
    out.push_back(nullptr);
    return out;
}

/// Ours, with the additions over it.
std::vector<std::string> environmentWith(const std::vector<std::string>& additions) {
    const auto isReplaced = [&](std::string_view entry) {
        const std::string_view name = entry.substr(0, entry.find('=') + 1);
        for (const std::string& addition : additions)
            if (std::string_view(addition).starts_with(name)) return true;
        return false;
    };
    std::vector<std::string> out;
    for (char** entry = environ; *entry; ++entry)
        if (!isReplaced(*entry)) out.emplace_back(*entry);
    out.insert(out.end(), additions.begin(), additions.end());
    return out;
}

} // namespace

KeptProcess startKept(const KeptCommand& command) {
    KeptProcess kept;
    kept.program = Layout::find().libexec() + "/poolboard-guard";
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
        kept.error = errno;
        return kept;
    }
    kept.lifeline.reset(pair[0]);
    const UniqueFd itsLifeline(pair[1]);
    std::vector<std::string> words{"poolboard-guard", kKeepWord};
    words.insert(words.end(), command.argv.begin(), command.argv.end());
    const std::vector<std::string> environment = environmentWith(command.environment);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, command.output, STDOUT_FILENO);
    if (command.errors >= 0) ::posix_spawn_file_actions_adddup2(&actions, command.errors, STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, itsLifeline.get(), kKeeperFd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, kKeeperFd + 1);
    if (!command.cwd.empty()) ::posix_spawn_file_actions_addchdir_np(&actions, command.cwd.c_str());
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    kept.error = ::posix_spawn(&kept.pid, kept.program.c_str(), &actions, &attributes,
                               pointersTo(words).data(), pointersTo(environment).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (kept.error != 0) kept.pid = 0;
    return kept;
}

} // namespace poolboard
