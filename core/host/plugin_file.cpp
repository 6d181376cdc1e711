// SPDX-License-Identifier: MIT
// The SHA256_ functions are deprecated in favour of EVP, whose first use costs
// 2 ms of a host's start (it loads the providers and the configuration file, and
// would do so in the plugin's name too); these cost nothing.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "core/host/plugin_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <openssl/sha.h>
#include <strings.h>
#include <sys/stat.h>

namespace poolboard::host {
namespace {

Error ioError(const std::string& path, const char* what) {
    return {ErrorCode::Start, path, std::string(what) + ": " + std::strerror(errno), ""};
}

Result<std::string> sha256(int fd, const std::string& path) {
    SHA256_CTX context;
    SHA256_Init(&context);
    std::array<char, 64 << 10> buffer;
    for (off_t at = 0;;) {
        const ssize_t n = ::pread(fd, buffer.data(), buffer.size(), at);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return ioError(path, "it cannot be read");
        if (n == 0) break;
        SHA256_Update(&context, buffer.data(), static_cast<size_t>(n));
        at += n;
    }
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256_Final(digest.data(), &context);
    static constexpr char kHex[] = "0123456789abcdef";
    std::string hex;
    for (unsigned char byte : digest) {
        hex += kHex[byte >> 4];
        hex += kHex[byte & 15];
    }
    return hex;
}

} // namespace

Result<PluginFile> PluginFile::open(const std::string& path, std::string_view expectedSha256) {
    UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.valid()) return ioError(path, "it cannot be opened");
    struct stat seen {}; // before it is read: what is written from now on is noticed
    if (::fstat(fd.get(), &seen) != 0) return ioError(path, "it cannot be looked at");
    if (!expectedSha256.empty()) {
        TRY_ASSIGN(const std::string actual, sha256(fd.get(), path));
        if (actual.size() != expectedSha256.size() ||
            ::strncasecmp(actual.data(), expectedSha256.data(), actual.size()) != 0)
            return Error{ErrorCode::Start, path,
                         "the file has changed since it was looked at: its SHA-256 is " + actual +
                             ", expected " + std::string(expectedSha256),
                         "start the run again"};
    }
    return PluginFile(std::move(fd), seen);
}

bool PluginFile::isStillAt(const std::string& path) const {
    struct stat now {};
    return ::stat(path.c_str(), &now) == 0 && now.st_dev == m_seen.st_dev && now.st_ino == m_seen.st_ino &&
           now.st_size == m_seen.st_size && now.st_mtim.tv_sec == m_seen.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == m_seen.st_mtim.tv_nsec;
}

} // namespace poolboard::host
