// SPDX-License-Identifier: MIT
#include "core/journal/content_key.h"

#include <xxhash.h>

namespace poolboard {
namespace {

ContentKey keyOf(XXH128_hash_t hash, uint64_t stamp) { return {hash.high64 ^ stamp, hash.low64}; }

} // namespace

std::string contentHash(std::string_view bytes) {
    XXH128_canonical_t hash;
    XXH128_canonicalFromHash(&hash, XXH3_128bits(bytes.data(), bytes.size()));
    return {reinterpret_cast<const char*>(hash.digest), sizeof hash.digest};
}

ContentKey contentKey(std::string_view bytes, uint64_t stamp) {
    return keyOf(XXH3_128bits(bytes.data(), bytes.size()), stamp);
}

ContentKey contentKey(const StoredItem& done) {
    if (done.inputHash.empty()) return contentKey(done.detail.input, done.stamp);
    XXH128_canonical_t canonical;
    done.inputHash.copy(reinterpret_cast<char*>(canonical.digest), sizeof canonical.digest);
    return keyOf(XXH128_hashFromCanonical(&canonical), done.stamp);
}

} // namespace poolboard
