// SPDX-License-Identifier: MIT
#include "ui/gui/retry_selected.h"

#include "core/engine/run_command.h"
#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPointer>
#include <QTableView>
#include <algorithm>

namespace poolboard {
namespace {
constexpr quint64 kMost = RetryItemsCommand::kMostListed;
}

RetrySelected::RetrySelected(QTableView* table)
    : QObject(table), m_table(table), m_action(new QAction(icon(QStringLiteral("retry")), {}, table)) {
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->addAction(m_action);
    m_action->setObjectName(QStringLiteral("retrySelected"));
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_action->setShortcutContext(Qt::WidgetShortcut); // of the table that has the keyboard
    connect(m_action, &QAction::triggered, this, &RetrySelected::ask);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RetrySelected::update);
    const QAbstractItemModel* model = table->model();
    connect(model, &QAbstractItemModel::dataChanged, this, &RetrySelected::update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RetrySelected::update);
    connect(model, &QAbstractItemModel::modelReset, this, &RetrySelected::update);
    update();
}

void RetrySelected::setPossible(bool possible) {
    if (std::exchange(m_possible, possible) != possible) update();
}

quint64 RetrySelected::rows() const {
    quint64 rows = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        rows += static_cast<quint64>(range.height());
    return rows;
}

/// At most kMost of them, ascending.
std::vector<int> RetrySelected::list() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows.size() < kMost; ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void RetrySelected::update() {
    quint64 many = rows();
    if (many <= kMost) // of more, nothing is done, so it is not counted either
        for (const int row : list()) {
            const QVariant may = m_table->model()->index(row, 0).data(kMayRetryRole);
            if (may.isValid() && !may.toBool()) --many;
        }
    const QString text = many == 0
                             ? tr("Try again")
                             : tr("Try again (%1 selected)", nullptr, pluralOf(many)).arg(countOf(many));
    const bool enabled = m_possible && many != 0;
    if (m_action->text() == text && m_action->isEnabled() == enabled) return;
    m_action->setText(text);
    m_action->setEnabled(enabled);
    Q_EMIT changed();
}

void RetrySelected::ask() {
    if (rows() > kMost)
        return void(
            Q_EMIT refused(tr("At most %1 at a time. The tab Errors tries all of one cause again, and "
                              "“Retry failed” everything.")
                               .arg(itemsText(kMost))));
    const std::vector<int> rows = list();
    QList<quint64> items;
    bool whole = true;
    for (const int row : rows) {
        const QModelIndex index = m_table->model()->index(row, 0);
        const QVariant may = index.data(kMayRetryRole);
        whole = whole && may.isValid();
        if (may.toBool()) items << index.data(kItemIndexRole).toULongLong();
    }
    if (whole || !m_read) return say(items);
    m_read(rows, [self = QPointer(this)](const QList<quint64>& read) {
        if (self) self->say(read);
    });
}

void RetrySelected::say(const QList<quint64>& items) {
    if (items.isEmpty())
        Q_EMIT refused(tr("All of these have succeeded."));
    else if (m_possible)
        Q_EMIT asked(items);
}

} // namespace poolboard
