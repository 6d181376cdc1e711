// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace poolboard {

/// Whether `bytes` are printable ASCII that JSON takes between quotes as it is:
/// nearly every input and result. Looks at eight bytes at a time, because this is
/// asked twice a record. [any] Pure.
inline bool isPlainText(std::string_view bytes) {
    constexpr uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
    // The high bit of the result is set in (at least) the lowest byte that is zero.
    const auto zeroByte = [](uint64_t word) { return (word - kOnes) & ~word; };
    const auto needsCare = [&](uint64_t word) {
        const uint64_t control = (word - kOnes * 0x20) & ~word;
        return ((word | control | zeroByte(word ^ kOnes * '"') | zeroByte(word ^ kOnes * '\\') |
                 zeroByte(word ^ kOnes * 0x7F)) &
                kHigh) != 0;
    };
    uint64_t word = 0;
    for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
        std::memcpy(&word, bytes.data(), sizeof word);
        if (needsCare(word)) return false;
    }
    word = kOnes * ' ';
    std::memcpy(&word, bytes.data(), bytes.size());
    return !needsCare(word);
}

} // namespace poolboard
