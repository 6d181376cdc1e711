// SPDX-License-Identifier: MIT
#include "ui/gui/item_search.h"

#include "ui/gui/engine_words.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/texts.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr size_t kSearched = 4096, kSortedBy = 200; ///< bytes of a text: as many as are shown somewhere

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
    // Names have long beginnings in common; a number must be compared as a whole.
    auto common =
        static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    while (common > 0 && isDigit(a[common - 1]))
        --common;
    a.remove_prefix(common);
    b.remove_prefix(common);
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

ItemSearch::ItemSearch(ItemWish wish, bool keep)
    : m_wish(std::move(wish)), m_keep(keep || m_wish.column >= 0) {
    const QString& text = m_wish.text;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        m_kindHas[kind] =
            wordOf(stateWord(static_cast<OutcomeKind>(kind))).contains(text, Qt::CaseInsensitive);
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\\')))
        foldAscii(text.toStdString(), m_plain);
    m_translates = engineWordsDiffer();
    m_digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    // As they are shown, with the separators of this place.
    m_perhapsNumber = std::all_of(text.begin(), text.end(), [shown = itemNumber(1234567890)](QChar c) {
        return c.isDigit() || shown.contains(c);
    });
}

Result<FoundItems> ItemSearch::look(JournalReader& reader) {
    FoundItems found;
    const bool results = !m_wish.text.isEmpty() || m_wish.column == ItemColumn::Message;
    TRY_ASSIGN(const ScanPart part,
               reader.scan(m_wish.kind, m_place, kPart, results, [&](const ScannedItem& item) {
                   if (!isFine(item.kind)) ++m_bad;
                   if (!matches(item)) return;
                   found.indices.push_back(item.index);
                   if (m_keep) remember(item);
               }));
    m_place = part.last;
    m_seen += part.items;
    found.seen = m_seen;
    found.bad = m_bad;
    found.of = part.of;
    found.end = part.end;
    return found;
}

bool ItemSearch::matches(const ScannedItem& item) {
    if (m_wish.text.isEmpty() || m_kindHas[static_cast<size_t>(item.kind)]) return true;
    if (has(item.input) || has(item.message) || workerHas(item.worker)) return true;
    if (m_digits ? std::to_string(item.index).find(m_plain) != std::string::npos
                 : m_perhapsNumber && itemNumber(item.index).contains(m_wish.text))
        return true;
    if (wordsHave(item)) return true;
    if (item.record.empty() || (!m_plain.empty() && !resultMayHave(item, m_plain, m_folded))) return false;
    return has(resultIn(item));
}

bool ItemSearch::has(std::string_view text) {
    if (text.empty()) return false;
    if (m_plain.empty()) return displayed(text).contains(m_wish.text, Qt::CaseInsensitive);
    foldAscii(text.substr(0, kSearched), m_folded);
    return m_folded.find(m_plain) != std::string::npos;
}

/// As it is shown; as it is recorded it was looked for before.
bool ItemSearch::wordsHave(const ScannedItem& item) const {
    return m_translates && !isFine(item.kind) && !item.message.empty() &&
           engineWords(item.message.substr(0, kSearched)).contains(m_wish.text, Qt::CaseInsensitive);
}

bool ItemSearch::workerHas(int32_t worker) {
    const auto [known, fresh] = m_workerHas.try_emplace(worker, false);
    if (fresh) known->second = workerName(worker).contains(m_wish.text, Qt::CaseInsensitive);
    return known->second;
}

void ItemSearch::remember(const ScannedItem& item) {
    Key key{item.index, 0, 0, 0};
    if (byText(m_wish.column)) {
        key.begin = m_texts.size();
        if (m_wish.column == ItemColumn::Input)
            m_texts += item.input.substr(0, kSortedBy);
        else if (item.record.empty())
            m_texts += item.message.substr(0, kSortedBy);
        else
            m_texts += resultIn(item).substr(0, kSortedBy);
        key.length = m_texts.size() - key.begin;
    } else if (m_wish.column >= 0) {
        const double numbers[ItemColumn::kCount] = {static_cast<double>(item.index),
                                                    0,
                                                    static_cast<double>(item.kind),
                                                    0,
                                                    static_cast<double>(item.worker),
                                                    static_cast<double>(item.attempts),
                                                    item.seconds};
        key.number = numbers[m_wish.column];
    }
    m_keys.push_back(key);
}

void ItemSearch::keepNothing() {
    m_keep = false;
    m_keys = {};
    m_texts = {};
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
