// SPDX-License-Identifier: MIT
#include "ui/gui/errors_page.h"

#include "ui/gui/errors_model.h"
#include "ui/gui/icons.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/recolour.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kReadEveryMs = 1000, kMostRestMs = 60'000;
constexpr int kRestTimes = 20;    ///< of a million failures the groups take a second or more
constexpr int kMostEndLooks = 10; ///< what is not on record by then never comes

} // namespace

ErrorsPage::ErrorsPage(QWidget* parent)
    : QWidget(parent), m_groups(new ErrorsModel(this)),
      m_table(makeTable("errorTable", tr("Causes of failures"))), m_empty(new QLabel),
      m_retry(new QPushButton(icon(QStringLiteral("retry")), tr("Try this &group again"))) {
    setModel(m_table, m_groups);
    setWidths(m_table, {12, kStateWide, 60, 20, 20, 11, 17}, {ErrorsModel::Cause},
              {ErrorsModel::First, ErrorsModel::Workers, ErrorsModel::Last});
    m_empty->setObjectName(QStringLiteral("errorsEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    keepMuted(m_empty);
    m_retry->setObjectName(QStringLiteral("retryGroup"));
    const int gap = fontMetrics().height() / 2;
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(gap, gap, gap, gap);
    foot->addStretch();
    foot->addWidget(m_retry);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_table, 1);
    all->addWidget(m_empty, 1);
    all->addLayout(foot);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT itemChosen(index.data(kItemIndexRole).toULongLong());
        updateButtons();
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        const QModelIndex index = m_table->currentIndex();
        if (index.isValid()) Q_EMIT retryGroupAsked(m_groups->group(index.row()).id);
    });
    m_later.setSingleShot(true);
    m_later.setInterval(kReadEveryMs);
    connect(&m_later, &QTimer::timeout, this, &ErrorsPage::read);
    setPages(nullptr);
}

void ErrorsPage::setPages(JournalPages* pages) {
    m_pages = pages;
    m_latest = {};
    m_known = 0;
    m_endLooks = 0;
    m_reading = m_listed = false;
    m_problem.clear();
    m_groups->show({});
    m_later.stop();
    Q_EMIT countChanged(0);
    read();
    updateButtons();
}

void ErrorsPage::showRun(const Snapshot& snapshot, bool retriable) {
    // Also with the number that is known: what was counted may have been tried again since.
    const bool ended = isOver(snapshot.state) && !isOver(m_latest.state);
    m_latest = snapshot;
    m_retriable = retriable;
    if (!isOver(snapshot.state)) m_endLooks = 0;
    // At most once a second while failures come in; and once more after the end, when all are on record.
    if ((ended || snapshot.unsuccessful() != m_known) && !m_later.isActive()) m_later.start();
    updateButtons();
}

void ErrorsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_listed && !m_reading) read();
}

void ErrorsPage::read() {
    if (!m_pages || m_reading) return;
    if (!isVisible()) return readCount();
    m_reading = true;
    m_took.start();
    m_pages->errorGroups(this, [this, counted = m_latest.unsuccessful(),
                                pages = m_pages.data()](Result<std::vector<ErrorGroup>> groups) {
        if (pages != m_pages) return; // another run by now
        m_listed = groups.ok();
        m_problem = groups ? QString() : refusalWords(groups.error());
        if (groups) receive(std::move(groups));
        took(m_listed, counted);
    });
}

/// Nobody looks at the rows.
void ErrorsPage::readCount() {
    m_reading = true;
    m_listed = false;
    m_took.start();
    m_pages->errorGroupCount(
        this, [this, counted = m_latest.unsuccessful(), pages = m_pages.data()](Result<uint64_t> groups) {
            if (pages != m_pages) return;
            if (groups) {
                m_known = counted;
                Q_EMIT countChanged(static_cast<int>(groups.value()));
            }
            took(groups.ok(), counted);
            if (isVisible()) read(); // since somebody has come to look
        });
}

void ErrorsPage::receive(Result<std::vector<ErrorGroup>> groups) {
    m_known = 0;
    for (const ErrorGroup& group : groups.value())
        m_known += group.items;
    m_groups->show(std::move(groups).value());
    Q_EMIT countChanged(m_groups->rowCount());
}

void ErrorsPage::took(bool answered, uint64_t counted) {
    m_reading = false;
    m_later.setInterval(
        static_cast<int>(std::clamp<qint64>(m_took.elapsed() * kRestTimes, kReadEveryMs, kMostRestMs)));
    const bool over = isOver(m_latest.state);
    if (!answered) { // not there yet, or busy
        if (!over || ++m_endLooks < kMostEndLooks) m_later.start();
        return updateButtons();
    }
    if (over && !m_listed && ++m_endLooks < kMostEndLooks)
        return m_later.start(); // counted, and perhaps early
    const bool worth = !over || ++m_endLooks < kMostEndLooks;
    if (m_known != counted && worth && !m_later.isActive()) m_later.start();
    updateButtons();
}

void ErrorsPage::updateButtons() {
    const bool any = m_groups->rowCount() != 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_retry->setVisible(any);
    m_retry->setEnabled(m_retriable && m_table->currentIndex().isValid());
    m_retry->setToolTip(m_retriable ? tr("Its items are tried again in this run")
                                    : tr("Not while the run is stopping"));
    m_empty->setText(withoutCauses(m_latest, m_pages, m_problem));
}

QString ErrorsPage::withoutCauses(const Snapshot& run, bool kept, const QString& problem) {
    if (run.unsuccessful() == 0)
        return run.done() == 0 ? tr("What goes wrong appears here, by its cause.")
                               : tr("No failures in %1.").arg(itemsText(run.done()));
    if (!kept) return tr("This run keeps no file to read the causes from.");
    return isOver(run.state) && !problem.isEmpty() ? problem : tr("The causes are being read …");
}

} // namespace poolboard
