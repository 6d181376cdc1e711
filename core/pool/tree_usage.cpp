// SPDX-License-Identifier: MIT
#include "core/pool/tree_usage.h"

#include "core/base/unique_fd.h"
#include "core/pool/process_tree.h"

#include <array>
#include <cstdlib>
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
    // ") S ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime
    // cutime cstime priority nice threads itrealvalue starttime vsize rss", see proc(5)
    const char* at = std::strrchr(text, ')');
    if (!at || std::strlen(at) < 4) return usage;
    at += 3;
    std::array<uint64_t, 21> fields{}; // from the fourth, ppid, on
    for (uint64_t& field : fields) {
        char* end = nullptr;
        field = std::strtoull(at, &end, 10);
        if (end == at) return usage;
        at = end;
    }
    // With that of its children who ended and were waited for: the sum over a tree never falls by their end.
    const uint64_t user = fields[10] + fields[12], system = fields[11] + fields[13], pages = fields[20];
    static const double kTick = 1.0 / static_cast<double>(::sysconf(_SC_CLK_TCK));
    static const auto kPage = static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
    usage.cpuSeconds = static_cast<double>(user + system) * kTick;
    usage.residentBytes = pages * kPage;
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
