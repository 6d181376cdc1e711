// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <functional>
#include <vector>

class QAction;
class QTableView;

namespace poolboard {

/// "Try again (3 selected)" of a table of items, in its context menu and by a key; rows are selected as
/// everywhere, with Shift and Ctrl. Which items those are says kItemIndexRole, and kMayRetryRole which of
/// them did not succeed. Belongs to its table. [main]
class RetrySelected : public QObject {
    Q_OBJECT
public:
    explicit RetrySelected(QTableView* table);
    /// For a table whose rows may not be read yet: `read` finds the items that did not succeed in these rows
    /// (ascending), and says them later.
    using Say = std::function<void(const QList<quint64>&)>;
    using Read = std::function<void(const std::vector<int>& rows, const Say& say)>;
    void setReader(Read read) { m_read = std::move(read); }
    /// Whether the run takes it.
    void setPossible(bool possible);
    QAction* action() const { return m_action; }
    quint64 rows() const; ///< selected, whatever became of them

Q_SIGNALS:
    void asked(const QList<quint64>& items);
    void refused(const QString& words); ///< a sentence for the person
    void changed();                     ///< the action has another text, or another state

private:
    void update();
    void ask();
    void say(const QList<quint64>& items);
    std::vector<int> list() const;

    QTableView* m_table;
    QAction* m_action;
    Read m_read;
    bool m_possible = false;
};

} // namespace poolboard
