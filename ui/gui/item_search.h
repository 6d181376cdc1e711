// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <QString>
#include <array>
#include <map>
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
    uint64_t seen = 0, of = 0;     ///< items looked at so far, and all there are by now, of the wish's kind
    uint64_t bad = 0;              ///< of those looked at: did not succeed
    bool end = false;              ///< there are no more by now
};

/// Looks through a run file, a part at a time, for the items of a wish. To sort, it keeps what they are
/// sorted by: some 100 bytes an item, until it is gone. One owner at a time, any thread; made on [main].
class ItemSearch {
public:
    static constexpr uint32_t kPart = 8192;

    /// `keep`: for sorted(), also of an unsorted wish.
    explicit ItemSearch(ItemWish wish, bool keep = false);
    const ItemWish& wish() const { return m_wish; }
    /// At the next items. Blocks on disk.
    Result<FoundItems> look(JournalReader& reader);
    /// All that was found, in the order of the wish; what is alike as it finished.
    std::vector<uint64_t> sorted();
    /// Nothing is kept from now on, and what was is gone: sorted() is not called again.
    void keepNothing();

private:
    struct Key {
        uint64_t index = 0;
        double number = 0;
        size_t begin = 0, length = 0; ///< in m_texts
    };
    bool matches(const ScannedItem& item);
    bool has(std::string_view text);
    bool workerHas(int32_t worker);
    bool wordsHave(const ScannedItem& item) const;
    void remember(const ScannedItem& item);

    const ItemWish m_wish;
    bool m_keep;
    std::string m_plain; ///< the text, folded, when bytes alone can be compared; "": letters must be known
    std::string m_folded;
    std::array<bool, kOutcomeKinds> m_kindHas{}; ///< the text is in their words, in the person's language
    bool m_translates = false; ///< what is shown of the engine's sentences is not what is recorded
    bool m_digits = false, m_perhapsNumber = false; ///< the text could be in a number
    std::map<int32_t, bool> m_workerHas;
    uint64_t m_place = 0, m_seen = 0, m_bad = 0;
    std::vector<Key> m_keys;
    std::string m_texts;
};

/// As people order names: ASCII letters of either case alike, and numbers by their value, so that
/// IMG_2 comes before IMG_10. < 0: a comes first. Pure.
int compareNaturally(std::string_view a, std::string_view b);

} // namespace poolboard
