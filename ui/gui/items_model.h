// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QPointer>
#include <QSet>
#include <optional>
#include <vector>

namespace poolboard {

class JournalPages;

/// The finished items of a run, millions if need be: rows are fetched from the
/// run's file in pages when a view looks at them, on [reader], and the newest
/// pages are kept. A row never moves; new rows come at the end, so selection and
/// scroll position stay. A row that is still on its way shows "…". [main]
class ItemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 64;

    using QAbstractTableModel::QAbstractTableModel;
    /// Shows another run (null: none). `pages` may die before the model.
    void setPages(JournalPages* pages);
    void setKind(std::optional<OutcomeKind> kind);
    std::optional<OutcomeKind> kind() const { return m_kind; }
    /// Asks how many rows there are by now. One question at a time.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void unreadable(const QString& words); ///< the run's file cannot be read

private:
    using Page = std::vector<ItemRow>;
    const ItemRow* find(int row) const;
    void want(int page) const;
    void fetchNext();
    void receive(int page, Result<Page> rows);
    void grow(uint64_t rows);
    void restart();

    QPointer<JournalPages> m_pages;
    std::optional<OutcomeKind> m_kind;
    int m_rows = 0;
    unsigned m_generation = 0; ///< answers to an older filter or run are dropped
    bool m_counting = false, m_countAgain = false;
    mutable QCache<int, Page> m_cache{kPagesKept};
    mutable std::vector<int> m_wanted; ///< the newest wish last; short
    mutable bool m_fetchPosted = false;
    int m_fetching = -1;
};

} // namespace poolboard
