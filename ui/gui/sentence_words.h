// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <optional>
#include <span>
#include <string_view>

namespace poolboard {

/// English sentences that the core says, as keys of their translations. What changes from time to time is a
/// %1 … %9 in them. What is closer to the point stands first: the first that fits is taken.
struct SentenceTable {
    const char* context; ///< of the translations
    std::span<const char* const> sentences;
};

/// What stands at one place of a sentence.
struct SentencePart {
    std::string_view text;
    bool quoted; ///< in the sentence it is quoted, so it is somebody's own words
};

/// How such a part is said. `depth` is for the caller: how deep this sentence lies in others.
using SayPart = QString (*)(const SentencePart& part, int depth);

/// Which sentences are looked at: those that begin with words of their own, those that begin with a place
/// (and so fit much), or both.
enum class Beginning { Words, Place, Any };

/// The sentence in the person's language, all its parts said by `say`; nullopt: none of these. [any] Pure.
std::optional<QString> saidBy(const SentenceTable& table, std::string_view sentence, SayPart say, int depth,
                              Beginning beginning = Beginning::Any);

} // namespace poolboard
