// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "ui/gui/item_finder.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <optional>
#include <vector>

namespace poolboard {

class JournalPages;

/// The finished items of a run, millions if need be: rows are fetched from the
/// run's file in pages when a view looks at them, on [reader], and the newest
/// pages are kept. A row never moves and new rows come at the end, unless items that were tried again leave
/// a filter; then, too, the scroll position stays, and the selection with its item. A row that is still on
/// its way shows "…".
/// With a text to look for or a column to sort by, the rows are a list of items
/// that an ItemFinder makes (eight bytes each) and, sorted, makes anew; then the
/// selection goes with its item. [main]
class ItemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 64;

    explicit ItemsModel(QObject* parent = nullptr);
    /// Shows another run (null: none). `pages` may die before the model.
    void setPages(JournalPages* pages);
    void setKind(std::optional<OutcomeKind> kind);
    std::optional<OutcomeKind> kind() const { return m_wish.kind; }
    void setText(const QString& text); ///< see ItemWish
    const ItemWish& wish() const { return m_wish; }
    /// By an ItemColumn; −1: as they finished.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Asks for what has finished by now. One question at a time. `anew`: see ItemFinder.
    void refresh(bool anew = false);
    /// Reads again what may be other than it was, as far as it is looked at: until then the old rows are
    /// shown.
    void lookAgain();
    uint64_t seen() const; ///< items of the kind that the rows are about
    /// Of these, when they were looked through: did not succeed. 0 where rows are as they finished.
    uint64_t bad() const { return m_wish.plain() ? 0 : m_finder->bad(); }
    bool busy() const { return m_finder->busy(); }
    int percent() const { return m_finder->percent(); } ///< of the items looked through, while busy
    /// Reads which items of these rows (ascending, and not many) did not succeed. No answer when another run
    /// is shown by then.
    void readUnsuccessful(const std::vector<int>& rows,
                          const std::function<void(const QList<quint64>&)>& use);
    QString problem() const; ///< why the run's file cannot be read, until it can; "": it can

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void progressed();                     ///< seen(), busy() or problem() changed
    void unreadable(const QString& words); ///< the run's file cannot be read

private:
    using Page = std::vector<ItemRow>;
    void look(const ItemWish& wish);
    void append(const std::vector<uint64_t>& more);
    void arrange(const std::vector<uint64_t>& whole);
    void note(QString& problem, const Error* error);
    std::optional<uint64_t> itemAt(int row) const; ///< without reading
    void forgetPages();
    const ItemRow* find(int row) const;
    const ItemRow* peek(int row) const; ///< without reading
    void want(int page) const;
    void fetchNext();
    void receive(int page, Result<Page> rows);
    void show(int page, Page rows);
    void expect(uint64_t rows);
    void setRows(uint64_t rows);
    void shrinkWhenRead();
    void wantLooked();
    void restart();

    QPointer<JournalPages> m_pages;
    ItemWish m_wish;
    ItemFinder* m_finder;
    std::optional<std::vector<uint64_t>> m_list; ///< the items of the rows; without: as they finished
    int m_rows = 0;
    unsigned m_generation = 0; ///< answers to an older filter or run are dropped
    bool m_counting = false, m_countAgain = false;
    mutable QCache<int, Page> m_cache{kPagesKept};
    mutable std::vector<int> m_wanted; ///< the newest wish last; short
    mutable std::vector<int> m_looked; ///< pages, since the last lookAgain(); the newest last, short
    QSet<int> m_old;                   ///< pages that are to be read again
    std::optional<int> m_fewer;        ///< rows there will be when what is looked at has been read again
    mutable QTimer m_fetchSoon;        ///< not from within data(): a view is painting
    int m_fetching = -1;
    QString m_countProblem, m_pageProblem;
};

} // namespace poolboard
