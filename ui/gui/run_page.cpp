// SPDX-License-Identifier: MIT
#include "ui/gui/run_page.h"

#include "ui/gui/errors_page.h"
#include "ui/gui/items_page.h"
#include "ui/gui/job_page.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/log_page.h"
#include "ui/gui/overview_page.h"
#include "ui/gui/progress_strip.h"
#include "ui/gui/recolour.h"
#include "ui/gui/run_session.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/gui/timeline_page.h"
#include "ui/gui/warning_line.h"

#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace poolboard {

RunPage::RunPage(QWidget* parent)
    : QWidget(parent), m_strip(new ProgressStrip), m_notice(new QLabel), m_warnings(new WarningLine),
      m_tabs(new QTabWidget), m_overview(new OverviewPage), m_items(new ItemsPage), m_errors(new ErrorsPage),
      m_times(new TimelinePage), m_log(new LogPage), m_job(new JobPage) {
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->setAutoFillBackground(true);
    const int gap = fontMetrics().height() / 2;
    m_notice->setContentsMargins(gap, gap, gap, gap);
    m_notice->hide();
    whenRecoloured(m_notice, [this] {
        QPalette palette = this->palette();
        palette.setColor(QPalette::Window,
                         blend(palette.color(QPalette::Window), toneFill(Tone::Bad, palette),
                               isDark(palette) ? 0.25 : 0.14));
        m_notice->setPalette(palette);
        m_notice->setFrameShape(isHighContrast(palette) ? QFrame::Box : QFrame::NoFrame);
    });
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Views of the run"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_items, tr("Items"));
    m_tabs->addTab(m_errors, tr("Errors"));
    m_tabs->addTab(m_times, tr("Timeline"));
    m_tabs->addTab(m_log, tr("Log"));
    m_tabs->addTab(m_job, tr("Job"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_strip);
    all->addWidget(m_notice);
    all->addWidget(m_warnings);
    all->addWidget(m_tabs, 1);
    connect(m_overview, &OverviewPage::itemChosen, this, &RunPage::itemChosen);
    connect(m_overview, &OverviewPage::workerChosen, this, &RunPage::workerChosen);
    connect(m_overview, &OverviewPage::errorsAsked, this, [this] { openTab(Errors); });
    connect(m_overview, &OverviewPage::looked, this, &RunPage::updateOverview);
    connect(m_items, &ItemsPage::itemChosen, this, &RunPage::itemChosen);
    connect(m_errors, &ErrorsPage::itemChosen, this, &RunPage::itemChosen);
    connect(m_times, &TimelinePage::attemptChosen, this, &RunPage::attemptChosen);
    connect(m_log, &LogPage::itemChosen, this, &RunPage::itemChosen);
    connect(m_errors, &ErrorsPage::retryGroupAsked, this, &RunPage::retryGroupAsked);
    connect(m_items, &ItemsPage::retryAsked, this, &RunPage::retryItemsAsked);
    connect(m_overview, &OverviewPage::retryAsked, this, &RunPage::retryItemsAsked);
    connect(m_items, &ItemsPage::said, this, &RunPage::said);
    connect(m_overview, &OverviewPage::said, this, &RunPage::said);
    connect(m_job, &JobPage::editAsked, this, &RunPage::editAsked);
    connect(m_errors, &ErrorsPage::countChanged, this, [this](int groups) {
        m_tabs->setTabText(Errors, groups == 0 ? tr("Errors") : tr("Errors (%1)").arg(groups));
    });
    connect(m_items, &ItemsPage::workerChosen, this, &RunPage::workerChosen);
    connect(m_warnings, &WarningLine::logAsked, this, [this] { openTab(Log); });
}

void RunPage::showJob(const JobView& job) {
    follow(nullptr);
    m_strip->showName(job.name);
    m_runnable = job.problem.isEmpty();
    showReady(false);
    m_job->showJob(job);
    showNotice(job.problem);
    openTab(Job);
}

void RunPage::showReady(bool waits) {
    if (waits)
        m_strip->showWaiting();
    else
        m_strip->showReady(m_runnable ? tr("Press Run to start.") : QString());
}

void RunPage::showStoredJob(const RunRecord& run) {
    m_strip->showName(run.name.empty() ? decoded(run.worker) : decoded(run.name));
    m_job->showStored(run.job);
}

void RunPage::offerAgain(const JobView& job) { m_job->offerAgain(job); }

void RunPage::follow(RunSession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_pages = nullptr;
    m_overview->setPages(nullptr);
    m_items->setPages(nullptr);
    m_errors->setPages(nullptr);
    m_times->setPages(nullptr);
    m_log->setRunFile({}, false);
    if (!session) {
        m_warnings->showRun(Snapshot{});
        m_overview->showRun(Snapshot{});
        m_overview->showNumbers(Snapshot{}, RateHistory());
        m_items->showRows(Snapshot{});
        m_items->showCounts(Snapshot{}, false);
        m_errors->showRun(Snapshot{}, false);
        m_times->showRun(Snapshot{});
        return;
    }
    connect(session, &RunSession::rowsChanged, this, &RunPage::updateRows);
    connect(session, &RunSession::numbersChanged, this, &RunPage::updateNumbers);
    connect(session, &RunSession::stateChanged, this, &RunPage::updateState);
    updateState();
    updateNumbers();
    updateRows();
}

void RunPage::offerNext(QAction* action) { m_overview->offerNext(action); }

void RunPage::openTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

RunPage::Tab RunPage::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void RunPage::focusFilter() {
    if (m_tabs->currentIndex() == Log) return m_log->focusFilter();
    openTab(Items);
    m_items->focusFilter();
}

void RunPage::updateState() {
    if (!m_session) return;
    const Snapshot& run = m_session->snapshot();
    if (!run.name.empty()) m_strip->showName(decoded(run.name));
    if (m_pages != m_session->pages()) {
        m_pages = m_session->pages();
        m_overview->setPages(m_session->pages());
        m_items->setPages(m_session->pages());
        m_errors->setPages(m_session->pages());
        m_times->setPages(m_session->pages());
    }
    if (m_session->pages()) m_log->setRunFile(m_session->pages()->path(), m_session->active());
    if (m_session->started())
        m_strip->showBar(run);
    else
        m_strip->showRefused();
    showNotice(m_session->notice());
}

void RunPage::updateNumbers() {
    if (!m_session) return;
    if (m_session->started()) m_strip->showNumbers(m_session->snapshot());
    const bool retriable = m_session->retriable();
    m_warnings->showRun(m_session->snapshot());
    m_overview->setRetriable(retriable);
    m_items->showCounts(m_session->snapshot(), retriable);
    m_errors->showRun(m_session->snapshot(), retriable);
    if (m_overview->isVisible()) updateOverview();
}

void RunPage::updateRows() {
    if (!m_session) return;
    const Snapshot& run = m_session->snapshot();
    if (m_session->started()) m_strip->showBar(run);
    if (m_overview->isVisible()) m_overview->showWorkers(run);
    m_items->showRows(run);
    m_times->showRun(run);
}

/// What it missed while it was hidden.
void RunPage::updateOverview() {
    if (!m_session) return;
    m_overview->showRun(m_session->snapshot());
    m_overview->showNumbers(m_session->snapshot(), m_session->rates());
}

void RunPage::showNotice(const QString& text) {
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

} // namespace poolboard
