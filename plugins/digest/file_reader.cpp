// SPDX-License-Identifier: MIT
#include "plugins/digest/file_reader.h"

#include "plugins/sdk/text.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard::digest {

FileReader::FileReader(const char* path)
    : m_path(path), m_fd(::open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)) {
    if (m_fd < 0) fail(errno);
    struct stat about {};
    const int error = ::fstat(m_fd, &about) != 0                         ? errno
                      : S_ISDIR(about.st_mode)                           ? EISDIR
                      : S_ISREG(about.st_mode) || S_ISBLK(about.st_mode) ? 0
                                                                         : EINVAL;
    if (error != 0) {
        ::close(m_fd);
        if (error == EINVAL)
            throw std::system_error(error, std::generic_category(),
                                    "cannot read " + toUtf8(path) + ": it is a pipe or a device, not a file");
        fail(error);
    }
    m_size = static_cast<uint64_t>(about.st_size);
    ::posix_fadvise(m_fd, 0, 0, POSIX_FADV_SEQUENTIAL);
}

FileReader::~FileReader() { ::close(m_fd); }

std::string_view FileReader::next(std::vector<char>& buffer) {
    ssize_t count = 0;
    while ((count = ::read(m_fd, buffer.data(), buffer.size())) < 0)
        if (errno != EINTR) fail(errno);
    return {buffer.data(), static_cast<size_t>(count)};
}

void FileReader::fail(int error) const {
    throw std::system_error(error, std::generic_category(), "cannot read " + toUtf8(m_path));
}

} // namespace poolboard::digest
