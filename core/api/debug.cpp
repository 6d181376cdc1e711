// SPDX-License-Identifier: MIT
#include "core/api/debug.h"

#include "core/base/layout.h"

#include <atomic>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace poolboard::inline api {
namespace {

std::atomic<bool>& flag() {
    static std::atomic<bool> on = [] {
        const char* const wish = std::getenv("POOLBOARD_DEBUG");
        return wish != nullptr && *wish != '\0' && std::string_view(wish) != "0";
    }();
    return on;
}

} // namespace

unsigned usableThreads() { return usableCpus(); }

void setDebugMode(bool on) { flag().store(on); }
bool debugMode() { return flag().load(std::memory_order_relaxed); }

void debugLine(std::string_view text) {
    const std::string line = "poolboard: " + std::string(text) + "\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace poolboard::inline api
