// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/item_search.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <vector>

namespace poolboard {

class JournalPages;

/// Keeps the list of a wish's items up to date while a run goes on, on [reader]. What is only looked for is
/// told as it is found. An order is told when it is complete, and made anew when there is more; so is a list
/// of what did not succeed, which an item leaves when it succeeds after all. But making lists anew rests nine
/// times as long as it took, a minute at most: a small run is always in order, a million items soon. [main]
class ItemFinder : public QObject {
    Q_OBJECT
public:
    explicit ItemFinder(QObject* parent = nullptr);
    void start(JournalPages* pages, const ItemWish& wish); ///< and forgets any other
    void stop();
    /// There may be more items now. `anew`: and those looked at may have another outcome, so that what was
    /// only to grow is found anew.
    void goOn(bool anew = false);

    bool busy() const { return m_busy && !m_complete; } ///< there is no complete list of this wish yet
    int percent() const { return m_percent; }           ///< of the items looked at, while busy
    uint64_t seen() const { return m_seen; } ///< items the last complete list (unsorted: this one) is about
    uint64_t bad() const { return m_bad; }   ///< of these, as they were looked at: did not succeed
    const QString& problem() const { return m_problem; } ///< why the last look came to nothing, or ""

Q_SIGNALS:
    void found(const std::vector<uint64_t>& more);     ///< of an unsorted wish: behind those before
    void arranged(const std::vector<uint64_t>& whole); ///< in place of all before
    void progressed();                                 ///< busy(), percent(), seen() or problem() changed
    void unreadable(const QString& words);

private:
    void begin();
    void look();
    void take(Result<FoundItems> found);
    void rest();
    void settle();
    bool sorted() const { return m_wish.column >= 0; }
    bool onlyGrows() const; ///< what is in the list of the wish stays there, unless goOn() says other
    bool mayLook() const { return m_search && !m_whole && onlyGrows(); }

    QPointer<JournalPages> m_pages;
    std::shared_ptr<ItemSearch> m_search;
    ItemWish m_wish;
    unsigned m_generation = 0; ///< answers about another wish are dropped
    bool m_busy = false, m_more = false, m_anew = false;
    bool m_complete = false; ///< a complete list has been told
    bool m_whole = false;    ///< this one is told when it is complete
    int m_percent = 0;
    uint64_t m_seen = 0, m_bad = 0;
    QString m_problem;
    QElapsedTimer m_took;
    QTimer m_rest;
};

} // namespace poolboard
