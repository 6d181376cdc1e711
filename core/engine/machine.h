// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_ports.h"

#include <string>

namespace poolboard {

/// This machine as /proc and the process' cgroup (version 2) show it. [run]
class Machine final : public MachinePort {
public:
    /// `root` is put before every path; for tests.
    explicit Machine(std::string root = {});
    std::optional<uint64_t> freeMemory() override;
    uint64_t memoryKills() override;

private:
    std::string m_root, m_group; ///< the cgroup's folder, or ""
};

} // namespace poolboard
