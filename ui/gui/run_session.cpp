// SPDX-License-Identifier: MIT
#include "ui/gui/run_session.h"

#include "core/engine/started_engine.h"
#include "ui/gui/background.h"
#include "ui/gui/engine_process.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/run_files.h"
#include "ui/gui/snapshot_link.h"
#include "ui/gui/texts.h"
#include "ui/present/status.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kFrameMs = 100;
constexpr unsigned kFramesPerNumber = 5;
constexpr int kAttachMs = 3000;
constexpr qint64 kMuteMs = 5000;  ///< fifty times as long as it is silent otherwise
constexpr int kInterrupted = 130; ///< the exit status of a run that a person stopped

} // namespace

RunSession::RunSession(QObject* parent) : QObject(parent) {
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &RunSession::tick);
}

RunSession::~RunSession() = default;

void RunSession::start(const QString& jobFile, const QString& program, const QString& name,
                       const QString& sha256) {
    m_runId = newRunId();
    m_jobFile = jobFile;
    m_latest.name = name.toStdString();
    m_latest.runId = m_runId.toStdString();
    m_active = true;
    QStringList words{QStringLiteral("run"), jobFile, QStringLiteral("--run-id"), m_runId};
    if (!sha256.isEmpty()) words << QStringLiteral("--job-sha256") << sha256;
    startEngine(words, QFileInfo(jobFile).path(), program);
}

void RunSession::goOn(const QStringList& words, const Snapshot& before, const QString& program) {
    m_runId = decoded(before.runId);
    m_latest = before;
    m_before = before;
    m_latest.state = RunState::Preparing;
    m_active = true;
    QStringList all = words;
    all.insert(1, m_runId);
    QString file = runsDir() + QLatin1Char('/') + m_runId + QStringLiteral(".sqlite");
    if (!before.journalFile.empty()) { // its job may keep it elsewhere
        file = QFile::decodeName(QByteArray::fromStdString(before.journalFile));
        all << QStringLiteral("--journal") << QFileInfo(file).path();
    }
    openPages(file); // also when it is refused
    startEngine(all, QFileInfo(file).path(), program);
}

void RunSession::startEngine(QStringList words, const QString& folder, const QString& program) {
    const QString socket = runSocket(m_runId);
    m_engine = new EngineProcess(this);
    connect(m_engine, &EngineProcess::ended, this, &RunSession::engineEnded);
    words.prepend(QStringLiteral("--cli"));
    words << QStringLiteral("--progress") << QStringLiteral("none") << QStringLiteral("-q")
          << QStringLiteral("--serve") << socket << QStringLiteral("--linger") << QStringLiteral("10");
    Result<void> ready = makePrivateDir(QFileInfo(socket).path());
    if (ready) ready = m_engine->start(program, words, folder, runLog(m_runId));
    if (!ready) return lose(refusalWords(ready.error()));
    m_link = new SnapshotLink(this);
    connect(m_link, &SnapshotLink::received, this, &RunSession::take);
    connect(m_link, &SnapshotLink::closed, this, &RunSession::linkClosed);
    m_link->attach(socket, m_engine->pid());
    m_frame.start();
    Q_EMIT stateChanged();
}

bool RunSession::resumable() const {
    return !m_active && m_pages && !m_resultsGone && offersResume(m_latest);
}

bool RunSession::retriable() const {
    if (!m_pages || m_latest.unsuccessful() == 0) return false;
    // A run that is stopping takes nothing more.
    return m_active ? m_heard && !isOver(m_latest.state) && m_latest.state != RunState::Stopping
                    : isOver(m_latest.state);
}

void RunSession::show(const RunRecord& run, const QString& journalFile) {
    m_runId = decoded(run.id);
    m_latest.runId = run.id;
    m_latest.name = run.name;
    m_latest.worker = run.worker;
    m_latest.total = run.total;
    m_latest.counts = run.counts;
    m_latest.exitStatus = run.exitStatus.value_or(-1);
    if (!run.live) m_latest.stopReason = run.stopReason;
    m_resultsGone = run.resultsGone;
    m_latest.state = run.live ? RunState::Running : isOver(run.state) ? run.state : RunState::Broken;
    // Of a run that was interrupted, up to its last commit.
    const int64_t until = run.endedMs != 0 ? run.endedMs : run.committedMs;
    m_latest.elapsed = run.elapsed > 0
                           ? run.elapsed
                           : static_cast<double>(std::max<int64_t>(until - run.startedMs, 0)) / 1000;
    openPages(journalFile);
    if (run.live && isRunId(m_runId)) {
        m_active = true;
        m_link = new SnapshotLink(this);
        connect(m_link, &SnapshotLink::received, this, &RunSession::take);
        connect(m_link, &SnapshotLink::closed, this, &RunSession::linkClosed);
        m_link->attach(runSocket(m_runId));
        m_frame.start();
        QTimer::singleShot(kAttachMs, this, &RunSession::attachFailed);
    } else if (run.resultsGone) {
        m_notice = tr("This run cannot go on: its result file was deleted or replaced since. Run the job "
                      "anew.");
    } else if (m_latest.state == RunState::Broken) {
        const uint64_t done = run.done();
        m_notice = run.total ? tr("This run was interrupted at %1 of %2. Resume goes on with the others.")
                                   .arg(countOf(done), itemsText(*run.total))
                             : tr("This run was interrupted after %1. Resume goes on with the others.")
                                   .arg(itemsText(done));
    }
    Q_EMIT stateChanged();
    Q_EMIT numbersChanged();
    Q_EMIT rowsChanged();
}

void RunSession::send(const RunCommand& command) {
    if (m_active && m_link) m_link->send(command);
}

void RunSession::stop(StopMode mode) {
    m_stopAsked = true;
    if (m_mute && mode == StopMode::Kill && m_engine) return m_engine->kill();
    send(StopCommand{mode, kInterrupted, "stopped in the window"});
}

bool RunSession::stoppedByPerson() const {
    return m_latest.state == RunState::Stopped && (m_stopAsked || m_latest.exitStatus == kInterrupted);
}

void RunSession::take(const Snapshot& snapshot) {
    const bool other = snapshot.state != m_latest.state || !m_heard || m_mute;
    m_word.start();
    const bool spoke = std::exchange(m_mute, false);
    if (std::exchange(m_waitsForNodes, false) || spoke) m_notice.clear();
    m_latest = snapshot;
    m_heard = m_fresh = true;
    if (!m_pages && !snapshot.journalFile.empty())
        openPages(QFile::decodeName(QByteArray::fromStdString(snapshot.journalFile)));
    if (isOver(snapshot.state)) return end();
    if (!other) return;
    Q_EMIT stateChanged();
    Q_EMIT numbersChanged();
}

void RunSession::tick() {
    ++m_frames;
    if (m_frames % kFramesPerNumber == 0) m_heard ? listen() : sayWhatIsWaitedFor();
    if (std::exchange(m_fresh, false)) {
        m_freshNumbers = true;
        Q_EMIT rowsChanged();
    }
    if (m_frames % kFramesPerNumber != 0 || !std::exchange(m_freshNumbers, false)) return;
    m_rates.add(m_latest.wholeTime(), m_latest);
    Q_EMIT numbersChanged();
}

/// The numbers would look as if nothing happened.
void RunSession::listen() {
    if (!m_active || m_mute || m_word.elapsed() < kMuteMs) return;
    m_mute = true;
    m_notice = tr("The engine of this run has not answered for some seconds: it stands still, or has no "
                  "processor time. What is shown is its last word.");
    Q_EMIT stateChanged();
}

/// A cluster may let a run wait for hours.
void RunSession::sayWhatIsWaitedFor() {
    const bool waits = m_engine && waitsForNodes(static_cast<pid_t>(m_engine->pid()));
    if (waits == std::exchange(m_waitsForNodes, waits)) return;
    m_notice = waits ? tr("This run waits for nodes of Slurm.") : QString();
    Q_EMIT stateChanged();
}

void RunSession::openPages(const QString& file) {
    if (m_pages) m_pages->deleteLater(); // of an earlier look at it
    m_pages = new JournalPages(file, this);
    Q_EMIT stateChanged();
}

void RunSession::engineEnded() {
    if (!m_active || (m_link && m_link->connected())) return; // its last words are still in the socket
    const QString words = refusalLines(m_engine->lastWords());
    if (m_heard) return lose(words.isEmpty() ? tr("The engine ended without a word.") : words);
    lose(words.isEmpty() ? tr("The engine did not start, and said nothing. Its log: %1").arg(m_engine->log())
                         : words);
}

void RunSession::linkClosed(const QString& problem) {
    if (!m_active) return;
    QString words = problem;
    if (words.isEmpty() && m_engine) words = refusalLines(m_engine->lastWords());
    if (words.isEmpty()) words = tr("The engine went away before the run was over.");
    lose(words);
}

void RunSession::attachFailed() {
    if (!m_active || m_heard) return;
    // It may have ended since the history was read.
    const QString file = runsDir() + QLatin1Char('/') + m_runId + QStringLiteral(".sqlite");
    inBackground(
        this,
        [path = QFile::encodeName(file).toStdString()]() -> Result<RunRecord> {
            TRY_ASSIGN(const auto reader, openJournal(path));
            return reader->run();
        },
        [this, file](const Result<RunRecord>& run) {
            if (!run || run->live || m_active) return;
            m_notice.clear();
            show(run.value(), file);
        });
    m_link->giveUp();
    m_active = false;
    m_frame.stop();
    m_notice = tr("This run was started elsewhere and does not take viewers. What it has finished is below.");
    Q_EMIT stateChanged();
    Q_EMIT over();
}

void RunSession::lose(const QString& notice) {
    m_notice = m_heard ? notice + QLatin1Char('\n') +
                             tr("What had finished by then is kept; the run itself is interrupted.")
                       : notice;
    if (m_before && !m_heard) { // refused: the run is as it was
        m_latest = *m_before;
        m_refused = true;
        return end();
    }
    m_latest.state = RunState::Broken;
    m_latest.workers.clear();
    m_latest.running = 0;
    m_latest.rate = 0;
    m_latest.eta.reset();
    end();
}

void RunSession::end() {
    m_active = false;
    m_frame.stop();
    if (m_heard) m_rates.finish(m_latest.wholeTime(), m_latest);
    if (m_link) m_link->giveUp(); // the engine lingers only for its viewers
    Q_EMIT rowsChanged();
    Q_EMIT numbersChanged();
    Q_EMIT stateChanged();
    Q_EMIT over();
}

} // namespace poolboard
