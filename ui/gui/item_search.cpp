// SPDX-License-Identifier: MIT
#include "ui/gui/item_search.h"

#include "ui/gui/item_columns.h"
#include "ui/gui/texts.h"

#include <algorithm>

namespace poolboard {
namespace {

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }
unsigned char folded(char byte) {
    return static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
}

/// Takes the digits that `rest` begins with, without leading zeros.
std::string_view takeNumber(std::string_view& rest) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), isDigit);
    std::string_view digits = rest.substr(0, static_cast<size_t>(end - rest.begin()));
    rest.remove_prefix(digits.size());
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

bool byText(int column) { return column == ItemColumn::Input || column == ItemColumn::Message; }

} // namespace

int compareNaturally(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view one = takeNumber(a), other = takeNumber(b);
            if (one.size() != other.size()) return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other)) return order;
            continue;
        }
        const unsigned char one = folded(a.front()), other = folded(b.front());
        if (one != other) return one < other ? -1 : 1;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

ItemSearch::ItemSearch(ItemWish wish) : m_wish(std::move(wish)) {
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        m_words[kind] = wordOf(stateWord(static_cast<OutcomeKind>(kind)));
}

Result<FoundItems> ItemSearch::look(JournalReader& reader) {
    TRY_ASSIGN(const std::vector<ItemRow> rows, reader.page(m_wish.kind, m_seen, kPart));
    FoundItems found;
    for (const ItemRow& row : rows) {
        if (!matches(row)) continue;
        found.indices.push_back(row.index);
        if (m_wish.column >= 0) remember(row);
    }
    m_seen += rows.size();
    found.seen = m_seen;
    found.end = rows.size() < kPart;
    return found;
}

bool ItemSearch::matches(const ItemRow& row) const {
    if (m_wish.text.isEmpty()) return true;
    const auto says = [this](const QString& shown) {
        return shown.contains(m_wish.text, Qt::CaseInsensitive);
    };
    return says(decoded(row.input)) || says(decoded(row.message)) || says(QString::number(row.index)) ||
           says(itemNumber(row.index)) || says(m_words[static_cast<size_t>(row.kind)]) ||
           says(workerName(row.worker));
}

void ItemSearch::remember(const ItemRow& row) {
    Key key{row.index, 0, 0, 0};
    if (byText(m_wish.column)) {
        const std::string& text = m_wish.column == ItemColumn::Input ? row.input : row.message;
        key.begin = m_texts.size();
        key.length = text.size();
        m_texts += text;
    } else {
        const double numbers[ItemColumn::kCount] = {static_cast<double>(row.index),
                                                    0,
                                                    static_cast<double>(row.kind),
                                                    0,
                                                    static_cast<double>(row.worker),
                                                    static_cast<double>(row.attempts),
                                                    row.seconds};
        key.number = numbers[m_wish.column];
    }
    m_keys.push_back(key);
}

std::vector<uint64_t> ItemSearch::sorted() {
    const std::string_view texts = m_texts;
    const auto order = [&](const Key& a, const Key& b) {
        return byText(m_wish.column)
                   ? compareNaturally(texts.substr(a.begin, a.length), texts.substr(b.begin, b.length)) < 0
                   : a.number < b.number;
    };
    if (m_wish.descending)
        std::stable_sort(m_keys.begin(), m_keys.end(),
                         [&](const Key& a, const Key& b) { return order(b, a); });
    else
        std::stable_sort(m_keys.begin(), m_keys.end(), order);
    std::vector<uint64_t> out(m_keys.size());
    std::transform(m_keys.begin(), m_keys.end(), out.begin(), [](const Key& key) { return key.index; });
    return out;
}

} // namespace poolboard
