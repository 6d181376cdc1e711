// SPDX-License-Identifier: MIT
#include "core/relay/brought_files.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard::relay {
namespace {

/// Nameless files leave nothing behind, however this process ends; but each holds a descriptor.
constexpr size_t kMostNameless = 256;

/// As a program that writes here would have it: a file that is there keeps its permissions.
mode_t modeHere(int folder, const std::string& name, mode_t sent) {
    struct stat about {};
    if (::fstatat(folder, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(about.st_mode))
        return about.st_mode & wire::kFileMode;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return sent & ~mask;
}

} // namespace

BroughtFiles::~BroughtFiles() { discardAll(); }

std::string BroughtFiles::temporaryName() {
    return ".poolboard-" + std::to_string(::getpid()) + "-" + std::to_string(++m_names) + ".part";
}

void BroughtFiles::fail(Arrival& arrival, std::string_view name, int error) {
    clear(arrival);
    arrival.failure = "what it made cannot be brought back: " + toDisplay(arrival.where, 400) +
                      (arrival.where.ends_with('/') ? "" : "/") + toDisplay(name) + ": " + errnoText(error);
}

void BroughtFiles::clear(Arrival& arrival) {
    for (const File& file : arrival.files) {
        if (!file.temporary.empty())
            ::unlinkat(arrival.folder.get(), file.temporary.c_str(), 0);
        else if (file.fd.valid())
            --m_open;
    }
    arrival.files.clear();
}

void BroughtFiles::begin(uint64_t ticket, const std::string& item, std::string_view body) {
    const auto [found, fresh] = m_arrivals.try_emplace(ticket);
    Arrival& arrival = found->second;
    if (fresh) {
        const size_t slash = item.rfind('/');
        arrival.where = slash == std::string::npos ? "." : item.substr(0, slash == 0 ? 1 : slash);
        arrival.original = item.substr(slash + 1); // npos + 1 is 0
        arrival.folder.reset(::open(arrival.where.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!arrival.folder.valid()) return fail(arrival, "", errno);
    }
    if (!arrival.failure.empty()) return;
    const auto begin = wire::FileBeginBody::decode(body);
    if (!begin || !wire::isFileName(begin->name)) {
        clear(arrival);
        arrival.failure = "what it made cannot be brought back: the far side calls a file \"" +
                          toDisplay(begin ? begin->name : "") + "\", which is no name within its folder";
        return;
    }
    File file;
    file.name = begin->name;
    file.mode = begin->mode & wire::kFileMode;
    if (file.name != arrival.original) file.mode = modeHere(arrival.folder.get(), file.name, file.mode);
    open(arrival, file);
    if (!file.fd.valid()) return fail(arrival, file.name, errno);
    arrival.files.push_back(std::move(file));
}

void BroughtFiles::open(Arrival& arrival, File& file) {
    const int folder = arrival.folder.get();
    if (m_open < kMostNameless) {
        file.fd.reset(::openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600));
        if (file.fd.valid()) return void(++m_open);
        if (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT && errno != EINVAL) return;
    }
    file.temporary = temporaryName();
    file.fd.reset(
        ::openat(folder, file.temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.fd.valid()) file.temporary.clear();
}

void BroughtFiles::data(uint64_t ticket, std::string_view bytes) {
    const auto found = m_arrivals.find(ticket);
    if (found == m_arrivals.end() || found->second.files.empty()) return;
    File& file = found->second.files.back();
    while (!bytes.empty() && !file.whole) {
        const ssize_t wrote = ::write(file.fd.get(), bytes.data(), bytes.size());
        if (wrote >= 0)
            bytes.remove_prefix(static_cast<size_t>(wrote));
        else if (errno != EINTR)
            return fail(found->second, std::string(file.name), errno);
    }
}

void BroughtFiles::end(uint64_t ticket, std::string_view body) {
    const auto found = m_arrivals.find(ticket);
    if (found == m_arrivals.end() || found->second.files.empty()) return;
    File& file = found->second.files.back();
    const auto end = wire::FileEndBody::decode(body);
    if (!end || !end->whole || file.whole) return; // place() finds it
    if (::fchmod(file.fd.get(), file.mode) != 0 || (m_durable && ::fsync(file.fd.get()) != 0))
        return fail(found->second, std::string(file.name), errno);
    file.whole = true;
    if (!file.temporary.empty() && ::close(file.fd.release()) != 0)
        fail(found->second, std::string(file.name), errno);
}

/// With a name, if not its own yet: a nameless file cannot take the place of another.
bool BroughtFiles::link(const Arrival& arrival, File& file) {
    const int folder = arrival.folder.get();
    struct stat about {};
    if (::fstatat(folder, file.name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(about.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (!file.temporary.empty()) return true;
    const std::string name = temporaryName();
    if (::linkat(AT_FDCWD, ("/proc/self/fd/" + std::to_string(file.fd.get())).c_str(), folder, name.c_str(),
                 AT_SYMLINK_FOLLOW) != 0)
        return false;
    file.temporary = name;
    --m_open;
    return true;
}

bool BroughtFiles::giveName(const Arrival& arrival, File& file) {
    const int folder = arrival.folder.get();
    if (::renameat(folder, file.temporary.c_str(), folder, file.name.c_str()) != 0) return false;
    file.temporary.clear();
    file.fd.reset();
    return true;
}

std::string BroughtFiles::place(uint64_t ticket) {
    const auto found = m_arrivals.find(ticket);
    if (found == m_arrivals.end()) return {};
    Arrival& arrival = found->second;
    // All or none, as far as can be known: what could be in the way is found before the first has its name.
    const auto step = [&](bool (BroughtFiles::*give)(const Arrival&, File&)) {
        for (size_t at = 0; arrival.failure.empty() && at < arrival.files.size(); ++at) {
            File& file = arrival.files[at];
            errno = EIO; // the stream ended within it
            if (!file.whole || !(this->*give)(arrival, file)) fail(arrival, std::string(file.name), errno);
        }
    };
    step(&BroughtFiles::link);
    step(&BroughtFiles::giveName);
    if (m_durable && !arrival.files.empty() && ::fsync(arrival.folder.get()) != 0) fail(arrival, "", errno);
    std::string failure = std::move(arrival.failure);
    discard(ticket);
    return failure;
}

void BroughtFiles::discard(uint64_t ticket) {
    const auto found = m_arrivals.find(ticket);
    if (found == m_arrivals.end()) return;
    clear(found->second);
    m_arrivals.erase(found);
}

void BroughtFiles::discardAll() {
    for (auto& [ticket, arrival] : m_arrivals)
        clear(arrival);
    m_arrivals.clear();
}

} // namespace poolboard::relay
