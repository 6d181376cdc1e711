// SPDX-License-Identifier: MIT
#include "core/pool/tree_usage.h"

#include "core/base/unique_fd.h"
#include "core/pool/process_tree.h"

#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace poolboard {
namespace {

/// One line of numbers, proc(5) "stat": the name may hold anything, so the fields
/// are counted from behind its last parenthesis.
HostUsage usageOf(pid_t pid) {
    HostUsage usage;
    const std::string path = "/proc/" + std::to_string(pid) + "/stat";
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    char text[1024];
    const ssize_t got = file.valid() ? ::read(file.get(), text, sizeof text - 1) : -1;
    if (got <= 0) return usage;
    text[got] = '\0';
    const char* fields = std::strrchr(text, ')');
    unsigned long long user = 0, system = 0;
    long long pages = 0;
    // state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime
    // cutime cstime priority nice threads itrealvalue starttime vsize rss
    if (!fields || std::sscanf(fields + 1,
                               " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu"
                               " %*d %*d %*d %*d %*d %*d %*u %*u %lld",
                               &user, &system, &pages) != 3)
        return usage;
    static const double kTick = 1.0 / static_cast<double>(::sysconf(_SC_CLK_TCK));
    static const auto kPage = static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
    usage.cpuSeconds = static_cast<double>(user + system) * kTick;
    usage.residentBytes = pages > 0 ? static_cast<uint64_t>(pages) * kPage : 0;
    return usage;
}

} // namespace

HostUsage usageOfTree(pid_t root) {
    HostUsage sum = usageOf(root);
    for (const Descendant& process : descendantsOf(root)) {
        const HostUsage one = usageOf(process.pid);
        sum.residentBytes += one.residentBytes;
        sum.cpuSeconds += one.cpuSeconds;
    }
    return sum;
}

} // namespace poolboard
