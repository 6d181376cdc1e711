// SPDX-License-Identifier: MIT
// What can be tried again among rows of the items.
#include "ui/gui/items_model.h"
#include "ui/gui/journal_pages.h"

#include <functional>
#include <memory>

namespace poolboard {

/// The rows that are together are one question.
void ItemsModel::readUnsuccessful(const std::vector<int>& rows,
                                  const std::function<void(const QList<quint64>&)>& use) {
    if (!m_pages) return;
    struct Answers {
        QList<quint64> items;
        size_t missing = 0;
    };
    const auto answers = std::make_shared<Answers>();
    const auto take = [this, pages = m_pages.data(), answers, use](Result<Page> part) {
        if (pages != m_pages) return; // another run by now: its items have the same numbers
        for (const ItemRow& row : part ? part.value() : Page())
            if (!isFine(row.kind)) answers->items << row.index;
        if (--answers->missing == 0) use(answers->items);
    };
    std::vector<std::function<void()>> questions;
    for (size_t at = 0, end = 0; at < rows.size(); at = end) {
        for (end = at + 1; end < rows.size() && rows[end] == rows[end - 1] + 1;)
            ++end;
        const auto first = static_cast<uint64_t>(rows[at]);
        if (!m_list) {
            questions.emplace_back([this, first, many = static_cast<uint32_t>(end - at), take] {
                m_pages->page(m_wish.kind, first, many, this, take);
            });
            continue;
        }
        std::vector<uint64_t> items;
        for (size_t one = at; one < end; ++one)
            if (const auto item = itemAt(rows[one])) items.push_back(*item);
        questions.emplace_back([this, items, take] { m_pages->rows(items, this, take); });
    }
    answers->missing = questions.size();
    for (const auto& question : questions)
        question();
}

} // namespace poolboard
