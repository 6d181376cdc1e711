// SPDX-License-Identifier: MIT
#include "core/engine/run_places.h"

#include "core/base/layout.h"
#include "core/base/unique_fd.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <random>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

constexpr const char* kSocketEnd = ".sock";

bool isOursAlone(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == ::getuid() &&
           (info.st_mode & 0077) == 0;
}

bool answers(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.data(), path.size());
    const UniqueFd probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    return ::connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ||
           errno == EAGAIN; // it has many guests just now
}

} // namespace

std::string runsFolder() { return stateDir() + "/runs"; }
std::string logOfRun(const std::string& runId) { return stateDir() + "/logs/" + runId + ".log"; }
std::string socketOfRun(const std::string& runId) { return runtimeDir() + "/" + runId + kSocketEnd; }

std::string newRunName() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char stamp[32], luck[8];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &parts);
    std::snprintf(luck, sizeof luck, "%06x", std::random_device()() & 0xFFFFFFu);
    return std::string(stamp) + "-" + luck;
}

std::string freeRunName(const std::string& runs, const std::function<std::string()>& name) {
    for (;;) {
        std::string id = name();
        std::error_code failed; // a folder that cannot be looked into is refused when the file is made
        if (!fs::exists(fs::symlink_status(fs::path(runs) / (id + ".sqlite"), failed))) return id;
    }
}

bool isRunName(const std::string& id) {
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '_';
    };
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, allowed);
}

Result<void> makeOwnFolder(const std::string& path) {
    std::error_code failed;
    fs::create_directories(fs::path(path).parent_path(), failed);
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return Error{ErrorCode::Io, path, std::string("cannot make this folder: ") + std::strerror(errno),
                     "make it, or free space on its disk"};
    if (!isOursAlone(path))
        return Error{ErrorCode::Io, path, "this folder must be yours alone, with mode 0700",
                     "remove it, or set XDG_RUNTIME_DIR"};
    return {};
}

std::vector<std::string> liveRuns() {
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    std::error_code failed;
    if (!isOursAlone(runtimeDir())) return {};
    // increment() and not a range: that would throw where the folder cannot be read to its end.
    for (fs::directory_iterator at(runtimeDir(), failed); !failed && at != fs::directory_iterator();
         at.increment(failed)) {
        const fs::directory_entry& entry = *at;
        const std::string name = entry.path().stem().string();
        if (entry.path().extension() != kSocketEnd || !isRunName(name) || !answers(entry.path().string()))
            continue;
        std::error_code gone; // between two looks: the run has ended
        if (const auto since = entry.last_write_time(gone); !gone) found.emplace_back(since, name);
    }
    std::ranges::sort(found, std::greater<>());
    std::vector<std::string> names;
    for (auto& [at, name] : found)
        names.push_back(std::move(name));
    return names;
}

} // namespace poolboard
