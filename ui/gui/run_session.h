// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "core/run/snapshot.h"
#include "ui/present/rate_history.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>

namespace poolboard {

class EngineProcess;
class JournalPages;
class SnapshotLink;

/// One run as the window sees it: an engine process it started, a live run it
/// attached to, or a run of the past. It only watches: destroying it leaves the
/// run going. [main]
class RunSession : public QObject {
    Q_OBJECT
public:
    explicit RunSession(QObject* parent = nullptr);
    ~RunSession() override;

    /// Starts an engine for the job file and watches it. What goes wrong is told by state and notice().
    /// `name`: of the job, until the engine says it. `sha256`: the engine runs the file as it was read then,
    /// or refuses; "": as it is.
    void start(const QString& jobFile, const QString& program, const QString& name = {},
               const QString& sha256 = {});
    /// Starts an engine that goes on with a run of the history. `words`: resume or retry, and its options.
    /// `before`: how the run was, and is again when the engine refuses.
    void goOn(const QStringList& words, const Snapshot& before, const QString& program);
    /// Attaches to a live run of another window or terminal, or shows a past one.
    void show(const RunRecord& run, const QString& journalFile);

    const QString& runId() const { return m_runId; }
    const QString& jobFile() const { return m_jobFile; } ///< "": not started from a file here
    const Snapshot& snapshot() const { return m_latest; }
    /// Items a second since it is watched, by the time of the run. Empty for a run of the past.
    const RateHistory& rates() const { return m_rates; }
    JournalPages* pages() const { return m_pages; } ///< null until the run has a file
    bool active() const { return m_active; }        ///< being watched and not over
    bool heard() const { return m_heard; }          ///< its engine has spoken
    /// False: the engine refused a new run, so that there is none.
    bool started() const { return m_heard || m_active || !m_engine || m_before; }
    /// The engine did not go on with the run: it is as it was before.
    bool refused() const { return m_refused; }
    /// What a person must know beside the numbers: why it did not start, or
    /// that the engine went away. "" when there is nothing.
    const QString& notice() const { return m_notice; }
    /// Its engine runs, and has said nothing for seconds: stopped, or starved.
    bool mute() const { return m_mute; }
    /// It is over before its end: `resume` goes on with it.
    bool resumable() const;
    /// Something did not succeed and can be tried again: while the run goes on, or after it.
    bool retriable() const;
    /// Asks the engine. Nothing when it is not being watched.
    void send(const RunCommand& command);
    void stop(StopMode mode); ///< a stronger wish may follow; Kill also ends an engine that is mute
    /// A person has ended it: here, or with the same words in a terminal.
    bool stoppedByPerson() const;

Q_SIGNALS:
    void rowsChanged();    ///< at most 10 a second
    void numbersChanged(); ///< at most 2 a second, and at the end
    void stateChanged();   ///< state, notice or pages() are other than before
    void over();           ///< once, when active() turns false

private:
    void startEngine(QStringList words, const QString& folder, const QString& program);
    void take(const Snapshot& snapshot);
    void openPages(const QString& file);
    void engineEnded();
    void linkClosed(const QString& problem);
    void attachFailed();
    void lose(const QString& notice);
    void end();
    void tick();
    void sayWhatIsWaitedFor();
    void listen();

    QString m_runId, m_jobFile, m_notice;
    Snapshot m_latest;
    RateHistory m_rates{RateHistory::WhenFull::Merge};
    std::optional<Snapshot> m_before; ///< of a run that goes on
    EngineProcess* m_engine = nullptr;
    SnapshotLink* m_link = nullptr;
    JournalPages* m_pages = nullptr;
    QTimer m_frame; ///< 10 Hz while active
    unsigned m_frames = 0;
    bool m_fresh = false, m_freshNumbers = false, m_active = false;
    bool m_heard = false; ///< a snapshot has come
    bool m_refused = false;
    bool m_stopAsked = false;
    bool m_resultsGone = false; ///< of a past run: it cannot go on
    bool m_waitsForNodes = false;
    bool m_mute = false;
    QElapsedTimer m_word; ///< since the last
};

} // namespace poolboard
