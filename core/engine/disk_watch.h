// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// Tells when a file system that a run writes to gets full, and when there is
/// room again. [record], because a look may wait for a network.
class DiskWatch {
public:
    /// `folders`: absolute. `least`: bytes that must be free in each; 0: nothing is watched.
    DiskWatch(std::vector<std::string> folders, uint64_t least)
        : m_folders(std::move(folders)), m_least(least) {}
    bool active() const { return m_least != 0 && !m_folders.empty(); }
    /// Looks. Something only when it changed: what is wrong, or "".
    std::optional<std::string> look();

    static constexpr auto kEvery = std::chrono::seconds(1);

private:
    std::vector<std::string> m_folders;
    uint64_t m_least;
    bool m_low = false;
};

} // namespace poolboard
