// SPDX-License-Identifier: MIT
#include "core/base/file_limit.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <sys/resource.h>

namespace poolboard {
namespace {

void setSoft(uint64_t soft) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = std::min<rlim_t>(soft, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

void raiseFileLimit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= limit.rlim_max) return;
    // An engine that the desktop starts keeps the limit of the desktop's shell.
    ::setenv(kFileLimitVariable.data(), std::to_string(limit.rlim_cur).c_str(), 0);
    setSoft(limit.rlim_max);
}

std::optional<uint64_t> fileLimitBefore() {
    const char* text = std::getenv(kFileLimitVariable.data());
    const uint64_t value = text ? std::strtoull(text, nullptr, 10) : 0;
    return value == 0 ? std::nullopt : std::optional(value);
}

void wantFiles(uint64_t count) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < count) setSoft(count);
}

FileLimitOfBefore::FileLimitOfBefore() {
    const auto before = fileLimitBefore();
    rlimit limit{};
    if (!before || ::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur <= *before) return;
    m_raised = limit.rlim_cur;
    setSoft(*before);
}

FileLimitOfBefore::~FileLimitOfBefore() {
    if (m_raised) setSoft(*m_raised);
}

} // namespace poolboard
