// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace poolboard::digest {

/// One digest being computed: begin, add …, end; then again. Keeps its memory
/// between digests. One owner. Throws std::runtime_error when the algorithm is
/// not there (a FIPS policy, say).
class Hash {
public:
    virtual ~Hash() = default;
    virtual void begin() = 0;
    virtual void add(std::string_view bytes) = 0;
    virtual std::string end() = 0; ///< lower-case hex
    /// The whole at once; the shortest way for short texts.
    virtual std::string of(std::string_view bytes) {
        begin();
        add(bytes);
        return end();
    }
};

std::unique_ptr<Hash> makeSha256();
std::unique_ptr<Hash> makeBlake2b(); ///< 512 bits, as b2sum
std::unique_ptr<Hash> makeXxh3();    ///< 64 bits, as xxhsum -H3

std::string toHex(std::span<const unsigned char> bytes);

} // namespace poolboard::digest
