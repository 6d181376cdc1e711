// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>
#include <string>
#include <vector>

class QAction;
class QLabel;
class QListView;
class QPushButton;

namespace poolboard {

class JobsModel;
class QueueModel;
class RunsModel;
struct RunRecord;
struct Snapshot;

/// The left side: job files and recent runs. Choosing shows; it never runs
/// anything. The list of runs is read on [reader]. [main]
class SideBar : public QWidget {
    Q_OBJECT
public:
    explicit SideBar(QWidget* parent = nullptr);
    JobsModel& jobs() { return *m_jobs; }
    QueueModel& queue() { return *m_queue; }
    void showLive(const QString& runId, const Snapshot& run); ///< ≤ 2 a second
    void showEnded(const QString& runId);                     ///< its file says how
    /// Reads the history again. One reading at a time; a wish during one is remembered.
    void refreshRuns();
    void selectJob(const QString& file);        ///< without jobChosen()
    void selectRun(const QString& runId);       ///< without runChosen(); also once it appears
    const std::vector<RunRecord>& runs() const; ///< the newest first, as read last
    QList<QAction*> runActions() const;         ///< on the selected runs
    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

Q_SIGNALS:
    void jobChosen(const QString& file);
    void runChosen(const poolboard::RunRecord& run);
    void deleteAsked(const poolboard::RunRecord& run);
    void runAgainAsked(const poolboard::RunRecord& run);
    void retryAsked(const poolboard::RunRecord& run);
    void exportAsked(const poolboard::RunRecord& run);
    void compareAsked(const poolboard::RunRecord& one, const poolboard::RunRecord& other);
    void queuedChosen(int row); ///< of the queue
    void runsRead();
    void jobsChanged(); ///< the remembered files are others

private:
    QListView* makeList(const char* objectName, const QString& name);
    void updateHints();
    void makeRunActions();
    void lookForOthers();
    void showNotes(const std::vector<std::string>& notes);
    JobsModel* m_jobs;
    QueueModel* m_queue;
    RunsModel* m_runs;
    QListView *m_jobList, *m_queueList, *m_runList;
    QLabel *m_noJobs, *m_queueTitle, *m_noRuns, *m_notes;
    QTimer m_look;                      ///< for runs of others
    std::vector<std::string> m_liveIds; ///< as seen last
    bool m_looking = false;
    QString m_wantedRun;
    size_t m_shown; ///< so many runs at most
    QPushButton* m_older;
    bool m_reading = false, m_readAgain = false;
};

} // namespace poolboard
