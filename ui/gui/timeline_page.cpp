// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_page.h"

#include "ui/gui/journal_pages.h"
#include "ui/gui/recolour.h"
#include "ui/gui/timeline_view.h"

#include <QDateTime>
#include <QLabel>
#include <QVBoxLayout>

namespace poolboard {
namespace {

constexpr uint32_t kRows = 4096;
constexpr int kAgainMs = 500;
constexpr int kMostEndLooks = 20; ///< what is not on record by then never comes

} // namespace

TimelinePage::TimelinePage(QWidget* parent)
    : QWidget(parent), m_view(new TimelineView),
      m_empty(new QLabel(tr("What each worker did, and when, appears here."))),
      m_timeline(std::make_unique<Timeline>()) {
    m_empty->setAlignment(Qt::AlignCenter);
    keepMuted(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view, 1);
    all->addWidget(m_empty, 1);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &TimelinePage::read);
    connect(m_view, &TimelineView::itemChosen, this, &TimelinePage::itemChosen);
    setPages(nullptr);
}

void TimelinePage::setPages(JournalPages* pages) {
    m_pages = pages;
    m_read = 0;
    m_endLooks = 0;
    m_reading = false;
    m_again.stop();
    m_timeline = std::make_unique<Timeline>();
    m_view->show(m_timeline.get());
    updateView();
    read();
}

void TimelinePage::showRun(const Snapshot& snapshot) {
    m_latest = snapshot;
    if (!isOver(snapshot.state)) m_endLooks = 0;
    if (!isVisible()) return;
    updateView();
    if (m_read < snapshot.done() && !m_again.isActive()) m_again.start();
}

void TimelinePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void TimelinePage::read() {
    if (!m_pages || !isVisible() || std::exchange(m_reading, true)) return;
    m_pages->page(
        std::nullopt, m_read, kRows, this, [this, pages = m_pages.data()](Result<std::vector<ItemRow>> rows) {
            if (pages != m_pages) return; // another run by now
            m_reading = false;
            if (!rows) return;
            for (const ItemRow& row : rows.value())
                m_timeline->add(row);
            m_read += rows->size();
            updateView();
            if (rows->size() == kRows)
                read();
            else if (m_read < m_latest.done() && (!isOver(m_latest.state) || ++m_endLooks < kMostEndLooks))
                m_again.start(); // what is recorded lags behind what is counted
        });
}

void TimelinePage::updateView() {
    const bool any = m_timeline->blocks() != 0;
    m_view->setVisible(any);
    m_empty->setVisible(!any);
    m_view->refresh(m_latest.workers, QDateTime::currentMSecsSinceEpoch());
}

} // namespace poolboard
