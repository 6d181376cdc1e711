// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <QString>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// Which of the finished items of a run a person wants to see, and in which order.
struct ItemWish {
    std::optional<OutcomeKind> kind;
    /// Somewhere in number, input, state, result or error, or worker; capitals do not matter. "": any.
    /// Not in attempts and time: a digit would be found everywhere.
    QString text;
    int column = -1; ///< of ItemColumn, to sort by; -1: as they finished
    bool descending = false;

    bool plain() const { return text.isEmpty() && column < 0; }
    bool operator==(const ItemWish&) const = default;
};

/// What one look brought.
struct FoundItems {
    std::vector<uint64_t> indices; ///< in the order they finished
    uint64_t seen = 0;             ///< items looked at so far, of the wish's kind
    bool end = false;              ///< there are no more by now
};

/// Looks through a run file, a part at a time, for the items of a wish. To sort, it keeps what they are
/// sorted by: some 100 bytes an item, until it is gone. One owner at a time, any thread; made on [main].
class ItemSearch {
public:
    static constexpr uint32_t kPart = 4096;

    explicit ItemSearch(ItemWish wish);
    const ItemWish& wish() const { return m_wish; }
    /// At the next items. Blocks on disk.
    Result<FoundItems> look(JournalReader& reader);
    /// All that was found, in the order of the wish; what is alike as it finished.
    std::vector<uint64_t> sorted();

private:
    struct Key {
        uint64_t index = 0;
        double number = 0;
        size_t begin = 0, length = 0; ///< in m_texts
    };
    bool matches(const ItemRow& row) const;
    void remember(const ItemRow& row);

    ItemWish m_wish;
    std::array<QString, kOutcomeKinds> m_words; ///< of the states, in the person's language
    uint64_t m_seen = 0;
    std::vector<Key> m_keys;
    std::string m_texts;
};

/// As people order names: ASCII letters of either case alike, and numbers by their value, so that
/// IMG_2 comes before IMG_10. < 0: a comes first. Pure.
int compareNaturally(std::string_view a, std::string_view b);

} // namespace poolboard
