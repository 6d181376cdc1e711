// SPDX-License-Identifier: MIT
#include "core/base/layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <pwd.h>
#include <sched.h>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

std::string fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// $HOME, else what the user database says; never empty.
std::string home() {
    if (std::string place = fromEnvironment("HOME"); !place.empty()) return place;
    const passwd* user = ::getpwuid(::getuid());
    return user && user->pw_dir && *user->pw_dir ? user->pw_dir : "/nonexistent";
}

/// XDG says a relative path is invalid and to be ignored.
std::string xdg(const char* name, const char* fallbackBelowHome) {
    std::string base = fromEnvironment(name);
    if (base.empty() || base[0] != '/') base = home() + fallbackBelowHome;
    return base + "/poolboard";
}

/// Quota in CPUs from the cgroup this process sees, 0 when there is none.
double cgroupQuota() {
    std::string quota;
    double period = 0;
    if (std::ifstream v2("/sys/fs/cgroup/cpu.max"); v2 >> quota >> period && quota != "max" && period > 0)
        return std::strtod(quota.c_str(), nullptr) / period;
    double micros = 0;
    std::ifstream q("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"), p("/sys/fs/cgroup/cpu/cpu.cfs_period_us");
    if (q >> micros && p >> period && micros > 0 && period > 0) return micros / period;
    return 0;
}

/// The installation a file of it is in, up to three folders up; or "".
std::string prefixAbove(const fs::path& file) {
    std::error_code ignored;
    fs::path place = file.parent_path();
    for (int up = 0; up < 3 && place.has_relative_path(); ++up) {
        place = place.parent_path();
        if (fs::exists(place / "libexec" / "poolboard", ignored)) return place.string();
    }
    return {};
}

} // namespace

Layout Layout::find() {
    if (std::string prefix = fromEnvironment("POOLBOARD_PREFIX"); !prefix.empty()) return {prefix};
    std::error_code ignored;
    if (const std::string prefix = prefixAbove(fs::read_symlink("/proc/self/exe", ignored)); !prefix.empty())
        return {prefix};
    // In a program of somebody else's: from where the library is that this is a part of.
    Dl_info object{};
    if (::dladdr(reinterpret_cast<void*>(&usableCpus), &object) != 0 && object.dli_fname != nullptr)
        if (const std::string prefix = prefixAbove(fs::canonical(object.dli_fname, ignored)); !prefix.empty())
            return {prefix};
    return {"/usr"};
}

std::string stateDir() { return xdg("XDG_STATE_HOME", "/.local/state"); }
std::string dataDir() { return xdg("XDG_DATA_HOME", "/.local/share"); }
std::string configDir() { return xdg("XDG_CONFIG_HOME", "/.config"); }
std::string cacheDir() { return xdg("XDG_CACHE_HOME", "/.cache"); }

std::string runtimeDir() {
    const std::string base = fromEnvironment("XDG_RUNTIME_DIR");
    return base.empty() || base[0] != '/' ? "/tmp/poolboard-" + std::to_string(::getuid())
                                          : base + "/poolboard";
}

unsigned usableCpus() {
    cpu_set_t mask;
    CPU_ZERO(&mask);
    double cpus = 1;
    if (::sched_getaffinity(0, sizeof mask, &mask) == 0) cpus = CPU_COUNT(&mask);
    if (const double quota = cgroupQuota(); quota > 0) cpus = std::min(cpus, std::ceil(quota));
    return static_cast<unsigned>(std::max(1.0, cpus));
}

} // namespace poolboard
