// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QListView;

namespace poolboard {

class JobsModel;
class RunsModel;
struct RunRecord;

/// The left side: job files and recent runs. Choosing shows; it never runs
/// anything. The list of runs is read on [reader]. [main]
class SideBar : public QWidget {
    Q_OBJECT
public:
    explicit SideBar(QWidget* parent = nullptr);
    JobsModel& jobs() { return *m_jobs; }
    /// Reads the history again. One reading at a time; a wish during one is remembered.
    void refreshRuns();
    void selectJob(const QString& file);        ///< without jobChosen()
    void selectRun(const QString& runId);       ///< without runChosen(); also once it appears
    const std::vector<RunRecord>& runs() const; ///< the newest first, as read last
    QSize sizeHint() const override;

Q_SIGNALS:
    void jobChosen(const QString& file);
    void runChosen(const poolboard::RunRecord& run);
    void deleteAsked(const poolboard::RunRecord& run);
    void runsRead();
    void jobsChanged(); ///< the remembered files are others

private:
    QListView* makeList(const char* objectName, const QString& name);
    void updateHints();
    void showNotes(const std::vector<std::string>& notes);
    JobsModel* m_jobs;
    RunsModel* m_runs;
    QListView *m_jobList, *m_runList;
    QLabel *m_noJobs, *m_noRuns, *m_notes;
    QString m_wantedRun;
    bool m_reading = false, m_readAgain = false;
};

} // namespace poolboard
