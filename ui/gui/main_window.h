// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_command.h"
#include "ui/gui/job_view.h"

#include <QMainWindow>
#include <QSettings>
#include <functional>
#include <vector>

class QAction;
class QStackedWidget;

namespace poolboard {

class ComparePage;
class DetailsDock;
class DraftLine;
class ElidedLabel;
class JobEditor;
struct OpenWish;
class ResumeOffer;
class RunControls;
class RunPage;
class RunSession;
class SideBar;
struct RunRecord;
struct WantedRun;
struct WorkerRow;

/// The desktop dashboard. Knows which job and which run are looked at and owns the
/// sessions; everything else is its pages'. Opening never runs anything; closing
/// asks only while a run it watches is going. [main]
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `program`: the poolboard that runs jobs. `settingsFile`: where opened jobs are remembered.
    MainWindow(QString program, const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openJob(const QString& file);
    /// Runs the job file as soon as it is read: only on the person's word.
    void openAndRun(const QString& file);
    void carryOut(const OpenWish& wish);
    /// For signals: cancels what runs, closes when it is over, asks nothing.
    void cancelAndQuit();
    RunSession* session() const { return m_shown; }
    void openRun(const QString& runId); ///< of the history, or live
    /// Shows what was looked at when the window was closed last. Runs nothing.
    void restoreSession();
    void comeToFront(const QString& token); ///< `token`: of Wayland, or ""

Q_SIGNALS:
    void runBegan(poolboard::RunSession* session);
    void runFound(poolboard::RunSession* session); ///< one that goes on without this window

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    void makeMenus();
    QAction* makeAction(const char* name, const QString& text, const QString& icon, const QKeySequence& keys);
    enum class Then { Look, Show, AskAndRun, Run, RunOwn }; ///< Look: it stays where it is in the list
    void readJob(const QString& file, Then then);
    void chooseJobFile();
    void showJob(const JobView& job, Then then = Then::Show);
    void showRun(const RunRecord& run, Then then = Then::Show);
    void readPast(const RunRecord& run, Then then); ///< what job it was, beside what is shown of it
    /// Of what is shown; a past run's may be known not to be readable.
    bool jobKnown() const { return !m_job.file.isEmpty() || !m_job.pastRun.isEmpty(); }
    void runAgain(const JobView& past);
    QStringList jobFilesOf(const QString& runId) const; ///< where its job file may be
    void askBeforeFirst(const JobView& job, const QString& question, const QString& verb,
                        const std::function<void()>& go);
    void makeEditor();
    void makeHistory();
    void makeOffer();
    void askExport(const RunRecord& run);
    bool editing() const;
    void showEditor();
    void showDraft();
    void newJob();
    void editJob();
    void openSettings();
    void openHelp();
    void leaveDraft(const std::function<void()>& then);
    void startRun(const JobView& job);
    void goOn(const QStringList& words); ///< resume or retry, and its options
    void retryItem(quint64 index);
    void retryItems(const QList<quint64>& items);
    void retry(ItemPick pick);
    void updateRetry(); ///< how many it is about
    void askDelete(const RunRecord& run);
    void deleteNow(const QString& runId);
    void want(const WantedRun& run);                       ///< now, or when it is its turn
    void begin(const WantedRun& run, bool queued = false); ///< `queued`: it has waited for its turn
    void awaitFound(RunSession* session);
    void beginNext();         ///< of the queue, unless a run goes on
    void answerHeld(int row); ///< of the queue
    void askLeftOver();
    void askChanged(const JobView& job);
    bool isLive(const RunSession* session) const;
    std::vector<RunSession*> goingOn() const;          ///< the runs begun here, and those that were found
    RunSession* liveOfJob(const QString& file) const;  ///< or null
    RunSession* liveOfRun(const QString& runId) const; ///< or one that was found
    RunSession* stoppable() const;                     ///< what Stop… is about, or null
    void askStop();
    void askQuit();
    void quitWhenOver(StopMode mode);
    void closeSaved();
    void closeNow();
    void stayOpen();
    void setSession(RunSession* session);
    void runEnded(RunSession* session);
    void updateTitle();
    QString titleText() const;
    void showItem(quint64 index);
    void showAttempt(quint64 index, quint32 attempt); ///< 0: the last one
    void followItem();
    void showDetails();
    void showWorker(const WorkerRow& worker);
    void updateActions();
    void rememberJobs();
    void rememberSession();
    void rememberPlace(const QString& jobFile, const QString& runId);

    QString m_program;
    QSettings m_settings;
    QStackedWidget* m_stack;
    ResumeOffer* m_offer;         ///< above the pages
    DraftLine* m_draft = nullptr; ///< as well
    SideBar* m_side;
    RunPage* m_page;
    JobEditor* m_editor = nullptr;
    ComparePage* m_compare = nullptr;
    DetailsDock* m_details;
    RunControls* m_controls;
    ElidedLabel* m_oldest; ///< in the status line
    QAction *m_open, *m_demo, *m_run, *m_stop, *m_resume, *m_retry, *m_copy, *m_find, *m_quit;
    QAction *m_new, *m_edit, *m_save, *m_saveAs, *m_configure, *m_help;
    JobView m_job;
    RunSession* m_shown = nullptr;    ///< what the page follows
    std::vector<RunSession*> m_lives; ///< the runs this window started, while they go
    std::vector<RunSession*> m_found; ///< those it came to while they went, until they are over
    unsigned m_request = 0;           ///< a job read for an older wish is dropped
    std::optional<quint64> m_ended;   ///< the running item of the details, once it has ended
    bool m_detailsSized = false;
    bool m_quitWhenOver = false;
    bool m_closing = false;    ///< as soon as what is not saved is answered for
    bool m_closeNow = false;   ///< all has been asked
    bool m_askNothing = false; ///< a signal ends the program
};

} // namespace poolboard
