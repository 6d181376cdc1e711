// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace poolboard {

/// True when the bytes are valid UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);
/// The place of the first byte that is not, or npos.
size_t notUtf8At(std::string_view bytes);

/// For display only: invalid sequences, line separators and what reorders the text around it become U+FFFD,
/// control characters spaces, and the text is cut to `maxBytes` (at a character, with "…").
std::string toDisplay(std::string_view bytes, size_t maxBytes = 200);

/// Appends `bytes` to `out` as a JSON string with quotes. `bytes` must be
/// UTF-8 (see isUtf8). No DOM: this is on the record path.
void appendJsonString(std::string& out, std::string_view bytes);

/// Appends any bytes as a JSON string: invalid sequences become U+FFFD.
void appendJsonText(std::string& out, std::string_view bytes);

/// RFC 4648 base64 with padding.
std::string toBase64(std::string_view bytes);
/// Empty optional-like result: false when `text` is not base64; `out` is untouched then.
bool fromBase64(std::string_view text, std::string& out);

/// The word of `candidates` nearest to `word` (edit distance ≤ 2, at most a
/// third of its length + 1), or "". For "did you mean".
template <class Words> std::string nearMiss(std::string_view word, const Words& candidates);
size_t editDistance(std::string_view a, std::string_view b);

template <class Words> std::string nearMiss(std::string_view word, const Words& candidates) {
    size_t best = word.size() / 3 + 1;
    if (best > 2) best = 2;
    std::string found;
    for (const auto& candidate : candidates) {
        const size_t distance = editDistance(word, candidate);
        if (distance <= best && (found.empty() || distance < best)) {
            best = distance;
            found = std::string(candidate);
        }
    }
    return found;
}

} // namespace poolboard
