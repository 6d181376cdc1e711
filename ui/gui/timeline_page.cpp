// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_page.h"

#include "ui/gui/journal_pages.h"
#include "ui/gui/recolour.h"
#include "ui/gui/timeline_block.h"
#include "ui/gui/timeline_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr uint32_t kItems = 4096;
constexpr int kMostEndLooks = 20; ///< what is not on record by then never comes
constexpr int kRestTimes = 9;

} // namespace

TimelinePage::TimelinePage(QWidget* parent, int againMs)
    : QWidget(parent), m_view(new TimelineView), m_legend(makeTimelineLegend()),
      m_empty(new QLabel(tr("What each worker did, and when, appears here."))),
      m_timeline(std::make_unique<Timeline>()), m_againMs(againMs) {
    m_empty->setAlignment(Qt::AlignCenter);
    keepMuted(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_view, 1);
    all->addWidget(m_legend);
    all->addWidget(m_empty, 1);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TimelinePage::read);
    connect(m_view, &TimelineView::attemptChosen, this, &TimelinePage::attemptChosen);
    setPages(nullptr);
}

void TimelinePage::setPages(JournalPages* pages) {
    m_pages = pages;
    m_read = m_bad = 0;
    m_endLooks = 0;
    m_now = 0;
    m_reading = false;
    m_again.stop();
    m_next.reset();
    m_rest = QDeadlineTimer();
    m_timeline = std::make_unique<Timeline>();
    m_view->show(m_timeline.get());
    updateView();
    read();
}

void TimelinePage::showRun(const Snapshot& snapshot, int64_t nowMs) {
    m_latest = snapshot;
    if (!snapshot.frozen || m_now == 0) m_now = nowMs;
    if (!isOver(snapshot.state)) m_endLooks = 0;
    if (!isVisible()) return;
    updateView();
    lookAgain();
}

/// It has failures that are none any more: their items were tried again. (What is not read yet cannot make
/// them fewer.)
bool TimelinePage::outdated() const {
    return !m_next && m_bad > m_latest.unsuccessful() && m_rest.hasExpired();
}

void TimelinePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void TimelinePage::read() {
    if (!m_pages || !isVisible() || std::exchange(m_reading, true)) return;
    if (outdated()) {
        m_next = std::make_unique<Timeline>();
        m_read = m_bad = 0;
        m_took.start();
    }
    m_pages->attempts(m_read, kItems, this,
                      [this, pages = m_pages.data()](Result<std::vector<AttemptTime>> times) {
                          if (pages != m_pages) return; // another run by now
                          m_reading = false;
                          if (times) take(times.value());
                      });
}

void TimelinePage::take(const std::vector<AttemptTime>& times) {
    Timeline& into = m_next ? *m_next : *m_timeline;
    uint64_t items = 0;
    for (const AttemptTime& time : times) {
        into.add(time);
        if (!time.last) continue;
        ++items;
        if (!isFine(time.kind)) ++m_bad;
    }
    m_read += items;
    if (items == kItems) {
        if (!m_next) updateView();
        return read();
    }
    const bool anew = m_next != nullptr;
    if (anew) {
        m_view->exchange(m_next.get());
        m_timeline = std::move(m_next);
        m_rest.setRemainingTime(m_took.elapsed() * kRestTimes);
    }
    updateView();
    if (isOver(m_latest.state) && (anew || !resting())) ++m_endLooks;
    lookAgain();
}

/// Once the run is over there may be nothing to do but to read it anew.
bool TimelinePage::resting() const {
    return isOver(m_latest.state) && m_read >= m_latest.done() && !m_rest.hasExpired();
}

/// What is recorded lags behind what is counted.
bool TimelinePage::wanting() const { return m_read < m_latest.done() || m_bad > m_latest.unsuccessful(); }

void TimelinePage::lookAgain() {
    if (!wanting() || (isOver(m_latest.state) && m_endLooks >= kMostEndLooks)) return;
    const int wait =
        resting() ? static_cast<int>(std::max<qint64>(m_againMs, m_rest.remainingTime())) : m_againMs;
    if (!m_again.isActive() || m_again.remainingTime() > wait) m_again.start(wait);
}

void TimelinePage::updateView() {
    const bool any = m_timeline->blocks() != 0;
    m_view->setVisible(any);
    m_legend->setVisible(any);
    m_empty->setVisible(!any);
    m_view->refresh(m_latest.workers, m_now);
}

} // namespace poolboard
