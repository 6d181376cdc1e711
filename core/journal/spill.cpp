// SPDX-License-Identifier: MIT
#include "core/journal/spill.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

Error fileError(const std::string& path, const std::string& doing, int error) {
    return {ErrorCode::Io, toDisplay(path, 1000), doing + ": " + errnoText(error), ""};
}

} // namespace

Spill::Spill(const std::string& runFile)
    : m_folder((runFile.ends_with(".sqlite") ? runFile.substr(0, runFile.size() - 7) : runFile) + ".files") {}

std::string Spill::path(uint64_t index, What what) const {
    return m_folder + "/" + std::to_string(index) + (what == What::Input ? ".input" : ".result");
}

Result<void> Spill::write(uint64_t index, What what, std::string_view bytes) {
    if (!m_made && ::mkdir(m_folder.c_str(), 0700) != 0 && errno != EEXIST)
        return fileError(m_folder, "cannot be made", errno);
    m_made = true;
    const std::string target = path(index, what), part = target + ".part";
    UniqueFd fd(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!fd.valid()) return fileError(part, "cannot be created", errno);
    for (std::string_view rest = bytes; !rest.empty();) {
        const ssize_t wrote = ::write(fd.get(), rest.data(), rest.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) {
            const int why = errno;
            ::unlink(part.c_str());
            return fileError(part, "cannot be written", why);
        }
        rest.remove_prefix(static_cast<size_t>(wrote));
    }
    if (::close(fd.release()) != 0 && errno != EINTR) return fileError(part, "cannot be written", errno);
    if (::rename(part.c_str(), target.c_str()) != 0)
        return fileError(target, "cannot be put in place", errno);
    return {};
}

void Spill::committed() {
    for (const std::string& path : m_unwanted)
        ::unlink(path.c_str()); // one that stays costs room only
    m_unwanted.clear();
}

Result<std::string> readSpilled(const std::string& path) {
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info {};
    if (!fd.valid() || ::fstat(fd.get(), &info) != 0) return fileError(path, "cannot be read", errno);
    std::string bytes(static_cast<size_t>(info.st_size), '\0');
    size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(fd.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fileError(path, "cannot be read", errno);
        if (got == 0) break;
        have += static_cast<size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

} // namespace poolboard
