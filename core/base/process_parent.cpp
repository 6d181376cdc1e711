// SPDX-License-Identifier: MIT
#include "core/base/process_parent.h"

#include "core/base/unique_fd.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace poolboard {

pid_t parentOf(pid_t pid) {
    const UniqueFd fd(::open(("/proc/" + std::to_string(pid) + "/stat").c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 1024> text; // the parent stands near its beginning
    ssize_t got = -1;
    while (fd.valid() && (got = ::read(fd.get(), text.data(), text.size())) < 0 && errno == EINTR) {
    }
    const std::string_view stat(text.data(), static_cast<size_t>(got > 0 ? got : 0));
    // pid (any bytes, parentheses too) state ppid …
    const size_t name = stat.rfind(") ");
    pid_t parent = 0;
    if (name != std::string_view::npos && name + 4 < stat.size())
        std::from_chars(stat.data() + name + 4, stat.data() + stat.size(), parent);
    return parent;
}

bool comesFrom(pid_t pid, pid_t ancestor) {
    constexpr int kDeepest = 1000; // numbers that are used again might make a circle
    for (int depth = 0; pid > 0 && depth < kDeepest; ++depth, pid = parentOf(pid))
        if (pid == ancestor) return true;
    return false;
}

} // namespace poolboard
