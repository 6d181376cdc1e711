// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/run/snapshot.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QTabWidget;

namespace poolboard {

struct JobView;
class ErrorsPage;
class ItemsPage;
class JobPage;
class LogPage;
class OverviewPage;
class ProgressStrip;
class RunSession;
class TimelinePage;
class WarningLine;

/// One job, one run or both: progress strip, notice, warnings, and the tabs Overview,
/// Items, Job. Draws what its session says and asks nothing of it. [main]
class RunPage : public QWidget {
    Q_OBJECT
public:
    enum Tab { Overview, Items, Errors, Times, Log, Job };
    explicit RunPage(QWidget* parent = nullptr);

    void showJob(const JobView& job); ///< no run yet
    void showReady(bool waits);       ///< of that job, while it has no run: whether it is in the queue
    void showStoredJob(const RunRecord& run);
    void offerAgain(const JobView& job); ///< of that run
    /// Follows this session from now on (null: none). It may die at any time.
    void follow(RunSession* session);
    void offerNext(QAction* action); ///< while nothing has run; null: nothing
    void openTab(Tab tab);
    Tab tab() const;
    void focusFilter();

Q_SIGNALS:
    void itemChosen(quint64 index);
    void attemptChosen(quint64 index, quint32 attempt);
    void workerChosen(const poolboard::WorkerRow& worker);
    void retryGroupAsked(qint64 group);
    void retryItemsAsked(const QList<quint64>& items);
    void said(const QString& words); ///< for the status line
    void editAsked();

private:
    void updateState();
    void updateNumbers();
    void updateRows();
    void updateOverview();
    void showNotice(const QString& text);

    ProgressStrip* m_strip;
    QLabel* m_notice;
    WarningLine* m_warnings;
    QTabWidget* m_tabs;
    OverviewPage* m_overview;
    ItemsPage* m_items;
    ErrorsPage* m_errors;
    TimelinePage* m_times;
    LogPage* m_log;
    JobPage* m_job;
    QPointer<RunSession> m_session;
    bool m_runnable = false;       ///< the job, while it has no run
    const void* m_pages = nullptr; ///< which pages the items page shows
};

} // namespace poolboard
