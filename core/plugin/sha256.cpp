// SPDX-License-Identifier: MIT
#include "core/plugin/sha256.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <unistd.h>
#include <vector>

namespace poolboard::plugin {
namespace {

Error failed(std::string_view path, const char* why) {
    return {ErrorCode::Start, std::string(path), std::string("its SHA-256 cannot be made: ") + why, {}};
}

/// Gives back what OpenSSL keeps for this thread, now: it does so by itself when a thread ends, but not any
/// more for one that ends while the program exits, as those of a window may.
struct ThreadOfOpenSsl {
    ThreadOfOpenSsl() = default;
    ThreadOfOpenSsl(const ThreadOfOpenSsl&) = delete;
    ThreadOfOpenSsl& operator=(const ThreadOfOpenSsl&) = delete;
    ~ThreadOfOpenSsl() { ::OPENSSL_thread_stop(); }
};

std::string hexOf(const unsigned char* sum, unsigned length) {
    std::string hex;
    for (unsigned i = 0; i < length; ++i) {
        hex += "0123456789abcdef"[sum[i] >> 4];
        hex += "0123456789abcdef"[sum[i] & 15];
    }
    return hex;
}

} // namespace

Result<std::string> sha256Of(int fd, std::string_view path) {
    const ThreadOfOpenSsl thread;
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!digest || EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) != 1)
        return failed(path, "OpenSSL has no SHA-256");
    std::vector<char> block(256 * 1024);
    off_t at = 0;
    for (;;) {
        const ssize_t got = ::pread(fd, block.data(), block.size(), at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(path, std::strerror(errno));
        if (got == 0) break;
        at += got;
        if (EVP_DigestUpdate(digest.get(), block.data(), static_cast<size_t>(got)) != 1)
            return failed(path, "OpenSSL gave up");
    }
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (EVP_DigestFinal_ex(digest.get(), sum, &length) != 1) return failed(path, "OpenSSL gave up");
    return hexOf(sum, length);
}

Result<std::string> sha256OfBytes(std::string_view bytes, std::string_view path) {
    const ThreadOfOpenSsl thread;
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), sum, &length, EVP_sha256(), nullptr) != 1)
        return failed(path, "OpenSSL gave up");
    return hexOf(sum, length);
}

} // namespace poolboard::plugin
