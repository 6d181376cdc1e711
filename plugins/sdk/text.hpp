// SPDX-License-Identifier: MIT
//
// Text for people from bytes that may be anything: file names, what a command
// or a library said. Messages of errors must be UTF-8.
#pragma once

#include "names.hpp"

#include <string>
#include <string_view>

namespace poolboard::sdk {

/// `bytes` as UTF-8: what is not valid becomes U+FFFD, one for each bad byte.
inline std::string toUtf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (size_t at = 0; at < bytes.size();) {
        const auto byte = [&](size_t i) {
            return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
        };
        const unsigned lead = byte(0), second = byte(1);
        const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        bool good = lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4);
        for (size_t i = 1; i < length; ++i)
            good = good && (byte(i) & 0xC0) == 0x80;
        good = good && !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second > 0x9F) &&
               !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second > 0x8F);
        if (good)
            out.append(bytes, at, length);
        else
            out += "\xEF\xBF\xBD";
        at += good ? length : 1;
    }
    return out;
}

inline bool isUtf8(std::string_view bytes) { return toUtf8(bytes) == bytes; }

} // namespace poolboard::sdk
