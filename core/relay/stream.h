// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace poolboard::relay {

/// At once, from any stream.
inline constexpr size_t kReadBytes = 128 * 1024;

/// Bytes that wait to be written to a non-blocking descriptor. One owner.
struct Stream {
    std::string bytes;
    size_t sent = 0;
    size_t left() const { return bytes.size() - sent; }
    /// Writes what goes. False: nobody reads any more.
    bool flush(int fd);
};

} // namespace poolboard::relay
