// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace poolboard {

/// Where the parts of this installation are. Found from the running program's
/// own place (PREFIX/bin, PREFIX/libexec/poolboard or a test beside them in the
/// build tree), so an unpacked or moved tree works. [any] Absolute paths.
struct Layout {
    std::string prefix;
    std::string libexec() const {
        return prefix + "/libexec/poolboard";
    }                                                                 ///< poolboard-worker, poolboard-guard
    std::string lib() const { return prefix + "/lib/poolboard"; }     ///< the desktop library
    std::string workers() const { return lib() + "/workers-1"; }      ///< shipped workers
    std::string share() const { return prefix + "/share/poolboard"; } ///< samples and demo jobs
    std::string program() const { return prefix + "/bin/poolboard"; }

    /// POOLBOARD_PREFIX, else the parent of the folder the running program is in
    /// (its grandparent when that holds libexec/poolboard), else the same of the shared library this is in.
    static Layout find();
};

/// XDG base directories, with their defaults. Never empty, not created here.
std::string stateDir();   ///< ~/.local/state/poolboard
std::string dataDir();    ///< ~/.local/share/poolboard
std::string runtimeDir(); ///< $XDG_RUNTIME_DIR/poolboard, else /tmp/poolboard-UID
std::string configDir();  ///< ~/.config/poolboard
std::string cacheDir();   ///< ~/.cache/poolboard

/// CPUs this process may use: the affinity mask, cut by a cgroup quota
/// (v2 cpu.max or v1 cpu.cfs_quota_us). At least 1.
unsigned usableCpus();

} // namespace poolboard
