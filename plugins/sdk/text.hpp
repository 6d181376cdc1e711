// SPDX-License-Identifier: MIT
//
// Text for people from bytes that may be anything: file names, what a command
// or a library said. Messages of errors must be UTF-8.
#pragma once

#include "names.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace poolboard::sdk {

/// The length of the character at `at`, 0 when it is not valid UTF-8.
inline size_t utf8Length(std::string_view bytes, size_t at) {
    const auto byte = [&](size_t i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
    };
    const unsigned lead = byte(0), second = byte(1);
    if (lead < 0x80) return 1;
    const size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    bool good = lead >= 0xC2 && lead <= 0xF4;
    for (size_t i = 1; i < length; ++i)
        good = good && (byte(i) & 0xC0) == 0x80;
    good = good && !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second > 0x9F) &&
           !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second > 0x8F);
    return good ? length : 0;
}

inline bool isUtf8(std::string_view bytes) {
    for (size_t at = 0; at < bytes.size();) {
        // Eight at a time while all is ASCII: each text result comes by here.
        for (uint64_t eight = 0; bytes.size() - at >= sizeof eight; at += sizeof eight) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080u) != 0) break;
        }
        if (at == bytes.size()) break;
        const size_t length = utf8Length(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

/// `bytes` as UTF-8: what is not valid becomes U+FFFD, one for each bad byte.
inline std::string toUtf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (size_t at = 0; at < bytes.size();) {
        const size_t length = utf8Length(bytes, at);
        if (length > 0)
            out.append(bytes, at, length);
        else
            out += "\xEF\xBF\xBD";
        at += length > 0 ? length : 1;
    }
    return out;
}

} // namespace poolboard::sdk
