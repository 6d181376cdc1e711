// SPDX-License-Identifier: MIT
#include "ui/gui/desktop_link.h"

#include "ui/gui/kde_job.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"
#include "ui/gui/settings_dialog.h"
#include "ui/gui/texts.h"

#include <QSettings>
#include <QWidget>
#include <QWindow>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kRunTimeout = 124; ///< the exit status that says so

/// "“Thumbnails” finished with failures"; "" when there is nothing to tell: a person has stopped it.
QString titleOf(const RunSession& session) {
    const Snapshot& run = session.snapshot();
    const QString name = decoded(run.name.empty() ? run.runId : run.name);
    if (session.refused()) return DesktopLink::tr("“%1” did not go on").arg(name);
    if (!session.started()) return DesktopLink::tr("“%1” did not start").arg(name);
    switch (run.state) {
    case RunState::Finished:
        return DesktopLink::tr("“%1” finished").arg(name);
    case RunState::FinishedWithFailures:
        return DesktopLink::tr("“%1” finished with failures").arg(name);
    case RunState::Halted:
        return DesktopLink::tr("“%1” was halted").arg(name);
    case RunState::Broken:
        return DesktopLink::tr("“%1” was interrupted").arg(name);
    case RunState::Stopped:
        if (session.stoppedByPerson()) return {};
        if (run.exitStatus == kRunTimeout)
            return DesktopLink::tr("“%1” was ended by its run timeout").arg(name);
        return DesktopLink::tr("“%1” was stopped").arg(name);
    default:
        return {};
    }
}

} // namespace

DesktopLink::DesktopLink(const QDBusConnection& bus, QWidget* window)
    : QObject(window), m_window(window), m_bus(bus), m_connection(bus) {
    connect(&m_bus, &DesktopBus::clicked, this,
            [this](const QString& key, const QString& token) { Q_EMIT runAsked(key, token); });
}

DesktopLink::~DesktopLink() = default;

void DesktopLink::serve(MainWindow* window, const QString& settingsFile) {
    m_settingsFile = settingsFile;
    connect(window, &MainWindow::runBegan, this, &DesktopLink::follow);
    connect(window, &MainWindow::runFound, this, &DesktopLink::follow);
    connect(this, &DesktopLink::runAsked, window, [window](const QString& run, const QString& token) {
        window->comeToFront(token);
        window->openRun(run);
    });
}

/// Asked when there is something to tell: it may have been switched off during the run.
bool DesktopLink::notifying() const {
    return m_settingsFile.isEmpty() ||
           QSettings(m_settingsFile, QSettings::IniFormat).value(kNotifyKey, true).toBool();
}

void DesktopLink::follow(RunSession* session) {
    auto* job = new KdeJob(m_connection, this);
    connect(job, &KdeJob::cancelAsked, session, [session] { session->stop(StopMode::Cancel); });
    connect(job, &KdeJob::pauseAsked, session, [session] { session->send(PauseCommand{}); });
    connect(job, &KdeJob::goOnAsked, session, [session] { session->send(ResumeCommand{}); });
    m_runs[session] = job;
    connect(session, &RunSession::numbersChanged, this, [this, session] {
        m_bus.withdraw(session->runId()); // of an earlier session of this run
        if (const auto found = m_runs.find(session); found != m_runs.end())
            found->second->show(session->snapshot());
        update();
    });
    connect(session, &RunSession::over, this, [this, session] { ended(session); });
    connect(session, &QObject::destroyed, this, [this, session] {
        const auto found = m_runs.find(session);
        if (found == m_runs.end()) return;
        found->second->leave();
        m_runs.erase(found);
        update();
    });
    update();
}

void DesktopLink::update() {
    double sum = 0;
    size_t sized = 0;
    bool failing = false;
    for (const auto& [session, job] : m_runs) {
        const Snapshot& run = session->snapshot();
        failing = failing || run.state == RunState::Failing;
        const uint64_t total = run.total.value_or(run.estimatedTotal.value_or(0));
        if (total == 0) continue;
        sum += std::min(1.0, static_cast<double>(run.done()) / static_cast<double>(total));
        ++sized;
    }
    m_bus.showProgress(sized == 0 ? std::nullopt : std::optional(sum / static_cast<double>(sized)), failing);
    m_bus.keepAwake(!m_runs.empty(), tr("A run is going on"));
}

void DesktopLink::ended(RunSession* session) {
    const auto found = m_runs.find(session);
    if (found == m_runs.end()) return;
    const Snapshot& run = session->snapshot();
    const QString title = titleOf(*session);
    const bool bad = session->refused() || run.state != RunState::Finished;
    found->second->end(bad && !title.isEmpty() ? title : QString());
    found->second->leave();
    m_runs.erase(found);
    update();
    if (title.isEmpty() || !notifying() || (m_window->isActiveWindow() && m_window->isVisible())) return;
    const bool ran = session->started() && !session->refused();
    const QString words = ran && run.state != RunState::Broken
                              ? runLine(run)
                              : session->notice().section(QLatin1Char('\n'), 0, 0);
    m_bus.notify(session->runId(), title, words, bad);
}

} // namespace poolboard
