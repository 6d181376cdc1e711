// SPDX-License-Identifier: MIT
#include "core/pool/host_spawn.h"

#include "core/base/file_limit.h"
#include "core/wire/started_page.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <spawn.h>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr std::string_view kInternal = "POOLBOARD_INTERNAL_";

/// The guard's own environment (the user's), without internal variables, with
/// the additions over it.
std::vector<std::string> mergedEnvironment(const std::vector<std::string>& additions) {
    std::map<std::string, std::string, std::less<>> byName;
    const auto put = [&](std::string_view entry) {
        if (!entry.starts_with(kInternal)) byName[std::string(entry.substr(0, entry.find('=')))] = entry;
    };
    for (char** entry = environ; *entry; ++entry)
        put(*entry);
    for (const std::string& entry : additions)
        put(entry);
    std::vector<std::string> out;
    for (auto& [name, entry] : byName)
        out.push_back(std::move(entry));
    return out;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (const std::string& text : texts)
        out.push_back(const_cast<char*>(text.c_str()));
    out.push_back(nullptr);
    return out;
}

struct Actions {
    posix_spawn_file_actions_t value;
    Actions() { ::posix_spawn_file_actions_init(&value); }
    ~Actions() { ::posix_spawn_file_actions_destroy(&value); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

struct Attributes {
    posix_spawnattr_t value;
    Attributes() {
        ::posix_spawnattr_init(&value);
        sigset_t none, all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&value, &none);
        ::posix_spawnattr_setsigdefault(&value, &all);
        ::posix_spawnattr_setflags(&value,
                                   POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { ::posix_spawnattr_destroy(&value); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
};

/// posix_spawn says what failed, not where: a missing folder looks like a
/// missing program.
std::string explain(const GuardCommand& command, int error) {
    if (!command.directory.empty() && ::access(command.directory.c_str(), X_OK) != 0)
        return "cannot enter the folder " + command.directory + ": " + std::strerror(errno);
    return "cannot start " + command.program + ": " + std::strerror(error);
}

} // namespace

SpawnedHost spawnHost(const GuardCommand& command, const std::vector<UniqueFd>& descriptors) {
    SpawnedHost host;
    const auto given = [&](SpawnFd which) { return descriptors[static_cast<size_t>(which)].get(); };
    if (descriptors.size() < 2 || descriptors.size() > 3 || command.arguments.empty()) {
        host.error = "cannot start " + command.program + ": its descriptors did not arrive";
        return host;
    }
    // All given numbers are above 3 (ours is 3), so each target is free or the
    // source itself by the time it is written.
    Actions actions;
    const auto become = [&](SpawnFd which, int fd) {
        ::posix_spawn_file_actions_adddup2(&actions.value, given(which), fd);
    };
    int last = STDERR_FILENO;
    become(SpawnFd::Output, STDERR_FILENO);
    if (command.throughStdio) {
        become(SpawnFd::Protocol, STDIN_FILENO);
        become(SpawnFd::Protocol, STDOUT_FILENO);
    } else {
        ::posix_spawn_file_actions_addopen(&actions.value, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        become(SpawnFd::Output, STDOUT_FILENO);
        become(SpawnFd::Protocol, last = wire::kProtocolFd);
        if (descriptors.size() == 3) become(SpawnFd::Page, last = wire::kPageFd);
    }
    ::posix_spawn_file_actions_addclosefrom_np(&actions.value, last + 1);
    if (!command.directory.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions.value, command.directory.c_str());

    const Attributes attributes;
    const std::vector<std::string> environment = mergedEnvironment(command.environment);
    const FileLimitOfBefore limit;
    const int error = ::posix_spawn(&host.pid, command.program.c_str(), &actions.value, &attributes.value,
                                    pointers(command.arguments).data(), pointers(environment).data());
    if (error != 0) {
        host.pid = 0;
        host.error = explain(command, error);
        return host;
    }
    host.pidfd.reset(static_cast<int>(::syscall(SYS_pidfd_open, host.pid, 0)));
    return host;
}

} // namespace poolboard
