// SPDX-License-Identifier: MIT
#include "core/pool/process_tree.h"

#include "core/base/process_parent.h"
#include "core/base/unique_fd.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace poolboard {
namespace {

std::string readAll(const std::string& path) {
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string out;
    std::array<char, 4096> piece;
    while (fd.valid()) {
        const ssize_t got = ::read(fd.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        out.append(piece.data(), static_cast<size_t>(got));
    }
    return out;
}

void appendNumbers(std::vector<pid_t>& out, std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        pid_t pid = 0;
        const auto [next, error] = std::from_chars(at, end, pid);
        if (error == std::errc()) out.push_back(pid);
        at = next == at ? at + 1 : next;
    }
}

} // namespace

std::vector<pid_t> childrenOf(pid_t pid) {
    const std::string tasks = "/proc/" + std::to_string(pid) + "/task";
    std::vector<pid_t> out;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(tasks.c_str()), ::closedir);
    while (folder) {
        const dirent* entry = ::readdir(folder.get());
        if (!entry) break;
        if (entry->d_name[0] != '.') appendNumbers(out, readAll(tasks + "/" + entry->d_name + "/children"));
    }
    return out;
}

std::vector<Descendant> descendantsOf(pid_t root) {
    std::vector<Descendant> out;
    for (pid_t child : childrenOf(root))
        out.push_back({child, root});
    for (size_t i = 0; i < out.size(); ++i) {
        const pid_t parent = out[i].pid;
        for (pid_t child : childrenOf(parent))
            out.push_back({child, parent});
    }
    return out;
}

bool signalDescendant(const Descendant& process, int signal) {
    const UniqueFd fd(static_cast<int>(::syscall(SYS_pidfd_open, process.pid, 0)));
    if (!fd.valid()) return false;
    // The descriptor now holds whatever has this number; is it still the one?
    const pid_t parent = parentOf(process.pid);
    if (parent != process.parent && parent != ::getpid()) return false;
    return ::syscall(SYS_pidfd_send_signal, fd.get(), signal, nullptr, 0) == 0;
}

size_t signalBelow(pid_t root, int signal) {
    size_t count = 0;
    for (const Descendant& process : descendantsOf(root))
        count += signalDescendant(process, signal) ? 1 : 0;
    return count;
}

void stopBelow(pid_t root) {
    // One that forks while we look is caught in the next round; a bound in case
    // of one that never stops forking.
    std::set<pid_t> seen;
    for (int round = 0; round < 16; ++round) {
        bool found = false;
        for (const Descendant& process : descendantsOf(root)) {
            if (seen.insert(process.pid).second) found = signalDescendant(process, SIGSTOP) || found;
        }
        if (!found) return;
    }
}

} // namespace poolboard
