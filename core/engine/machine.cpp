// SPDX-License-Identifier: MIT
#include "core/engine/machine.h"

#include "core/base/unique_fd.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace poolboard {
namespace {

/// The beginning of a small file; "" when it cannot be read.
std::string readSome(const std::string& path) {
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string text(64 * 1024, '\0'); // vmstat is the longest
    size_t used = 0;
    while (file.valid() && used < text.size()) {
        const ssize_t got = ::read(file.get(), text.data() + used, text.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        used += static_cast<size_t>(got);
    }
    text.resize(used);
    return text;
}

/// The number behind `name` at the beginning of a line: "MemAvailable:  123 kB".
std::optional<uint64_t> field(std::string_view text, std::string_view name) {
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(name)) continue;
        line.remove_prefix(name.size());
        const size_t digits = line.find_first_not_of(": \t");
        uint64_t value = 0;
        if (digits == 0 || digits == std::string_view::npos) continue; // a longer name
        line.remove_prefix(digits);
        if (std::from_chars(line.data(), line.data() + line.size(), value).ec == std::errc()) return value;
    }
    return std::nullopt;
}

std::optional<uint64_t> number(const std::string& text) {
    uint64_t value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) return std::nullopt;
    return value;
}

} // namespace

Machine::Machine(std::string root) : m_root(std::move(root)) {
    const std::string groups = readSome(m_root + "/proc/self/cgroup");
    const size_t line = groups.starts_with("0::") ? 0 : groups.find("\n0::");
    if (line == std::string::npos) return;
    const size_t path = groups.find("0::", line) + 3;
    m_group = m_root + "/sys/fs/cgroup" + groups.substr(path, groups.find('\n', path) - path);
}

std::optional<uint64_t> Machine::freeMemory() {
    std::optional<uint64_t> least;
    if (const auto available = field(readSome(m_root + "/proc/meminfo"), "MemAvailable"))
        least = *available * 1024;
    if (m_group.empty()) return least;
    const auto limit = number(readSome(m_group + "/memory.max")); // "max": none
    const auto used = number(readSome(m_group + "/memory.current"));
    if (!limit || !used) return least;
    // File pages not in use are given back before anything is killed.
    const uint64_t cache = field(readSome(m_group + "/memory.stat"), "inactive_file").value_or(0);
    const uint64_t held = *used - std::min(*used, cache);
    const uint64_t here = *limit - std::min(*limit, held);
    return std::min(least.value_or(here), here);
}

uint64_t Machine::memoryKills() {
    if (!m_group.empty())
        if (const auto kills = field(readSome(m_group + "/memory.events"), "oom_kill")) return *kills;
    return field(readSome(m_root + "/proc/vmstat"), "oom_kill").value_or(0);
}

} // namespace poolboard
