// SPDX-License-Identifier: MIT
// Stands in for `poolboard --cli run JOB … --serve SOCKET --run-id ID`. What it
// does is said by FAKE_ENGINE:
//   refuse      one line on stderr, exit 2
//   hold:N      N items done, then runs on until it is told to stop
//   watch:N     as hold, for so long that somebody can see it work
//   far:N       as hold, behind a launcher, with two warnings and about 310 items
//   warn:N      as hold, with two warnings
//   finish      all items done, over
//   timeout:N   as hold, but its run timeout passes once somebody watches
//   vanish:N    as hold, but ends without a word once somebody watches
//   mute:N      as hold, but says nothing any more once somebody watches
//   nonsense    as hold:0, then a line that is no snapshot
// FAKE_STARTED: when it began, in ms of the wall clock; else now.
#include "core/base/layout.h"
#include "core/engine/run_command.h"
#include "core/engine/snapshot_json.h"
#include "tests/gui/made_run.h"
#include "tests/gui/script.h"

#include <QCoreApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSet>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <linux/sockios.h>
#include <optional>
#include <sys/ioctl.h>

using namespace poolboard;

namespace {

struct Engine : QObject {
    Engine(const QString& mode, const QString& id)
        : m_mode(mode.section(QLatin1Char(':'), 0, 0)), m_id(id.toStdString()) {
        m_done = m_mode == QLatin1String("finish") ? script::kItems
                                                   : mode.section(QLatin1Char(':'), 1, 1).toULongLong();
        RunRecord record = script::recordOf(m_id);
        if (qEnvironmentVariableIsSet("FAKE_STARTED"))
            record.startedMs = qEnvironmentVariable("FAKE_STARTED").toLongLong();
        m_started = record.startedMs;
        m_run = script::madeRun(m_started);
        if (m_done > 0) m_whole = script::elapsedUntil(m_run, m_done, m_started);
        m_elapsed = m_whole / 5;
        auto journal = createJournal(stateDir() + "/runs", record);
        if (!journal) std::exit(1);
        m_journal = std::move(journal).value();
        for (uint64_t index = 0; index < m_done; ++index)
            if (!m_journal->append(m_run[index])) std::exit(1);
        if (!m_journal->commit()) std::exit(1);
        m_state = script::snapshotAt(m_done, RunState::Running, 0).unsuccessful() > 0 ? RunState::Failing
                                                                                      : RunState::Running;
        if (m_mode == QLatin1String("finish")) finish(RunState::FinishedWithFailures, {});
        m_frame.setInterval(33);
        connect(&m_frame, &QTimer::timeout, this, [this] {
            if (m_elapsed >= m_whole || isRead()) send();
        });
        connect(&m_server, &QLocalServer::newConnection, this, &Engine::greet);
    }

    bool serve(const QString& path) { return m_server.listen(path); }

private:
    void greet() {
        QLocalSocket* viewer = m_server.nextPendingConnection();
        m_viewers << viewer;
        connect(viewer, &QLocalSocket::readyRead, this, [this, viewer] { hear(*viewer); });
        connect(viewer, &QLocalSocket::disconnected, this, [this, viewer] {
            m_viewers.removeOne(viewer);
            viewer->deleteLater();
            if (!m_told.remove(viewer) || !m_viewers.isEmpty())
                return; // it only asked whether somebody is here
            if (m_over || m_mode == QLatin1String("nonsense")) QCoreApplication::quit();
        });
        sendTo(*viewer);
        m_frame.start();
        if (m_mode == QLatin1String("nonsense"))
            QTimer::singleShot(200, viewer, [this, viewer] {
                m_frame.stop();
                m_told.insert(viewer);
                viewer->write("{\"type\":\"weather\"}\n");
            });
        if (m_mode == QLatin1String("mute")) QTimer::singleShot(200, this, [this] { m_mute = true; });
        if (m_mode == QLatin1String("timeout"))
            QTimer::singleShot(200, this, [this] {
                m_exit = 124;
                finish(RunState::Stopped, "the run timeout of 1s passed");
                send();
            });
        if (m_mode == QLatin1String("vanish")) QTimer::singleShot(200, viewer, [] { std::_Exit(9); });
    }

    void hear(QLocalSocket& viewer) {
        if (m_mode == QLatin1String("mute")) return;
        while (viewer.canReadLine()) {
            const QByteArray line = viewer.readLine();
            const auto command = commandFromJson(std::string_view(line.constData(), size_t(line.size()) - 1));
            if (!command) std::exit(1);
            if (std::holds_alternative<PauseCommand>(*command)) m_state = RunState::Paused;
            const auto* stop = std::get_if<StopCommand>(&*command);
            if (!stop) continue;
            m_exit = stop->exitStatus;
            finish(RunState::Stopped, stop->mode == StopMode::Drain    ? "stopped: running items finished"
                                      : stop->mode == StopMode::Cancel ? "stopped: running items cancelled"
                                                                       : "stopped: killed");
            send();
        }
    }

    void finish(RunState state, const std::string& reason) {
        if (m_over) return;
        m_over = true;
        m_state = state;
        m_reason = reason;
        if (!m_journal->finish(current())) std::exit(1);
        QTimer::singleShot(20'000, this, &QCoreApplication::quit); // nobody came
    }

    Snapshot current() const {
        Snapshot snapshot = script::snapshotAt(m_done, m_state, m_over ? m_whole : m_elapsed);
        for (WorkerRow& row : snapshot.workers) {
            row.done = static_cast<uint64_t>(static_cast<double>(row.done) * m_elapsed / m_whole);
            if (row.elapsed < m_whole) continue;
            row.state = WorkerState::Working; // it cannot have been silent for longer than the run
            row.elapsed = 0.7;
            row.silent = 0.1;
        }
        for (FailureRow& failure : snapshot.failures)
            failure.worker = m_run[failure.index].worker; // as its details say
        const double rate = static_cast<double>(m_done) / m_whole;
        snapshot.ended = script::endedBy(m_run, snapshot.elapsed, m_started);
        if (!m_over) snapshot.rate = rate;
        if (!m_over) snapshot.workersWanted = 4;
        if (const double left = static_cast<double>(script::kItems - m_done) / rate; snapshot.eta)
            snapshot.eta = {{left * 0.9, left * 1.2}};
        snapshot.runId = m_id;
        snapshot.stopReason = m_reason;
        if (m_state == RunState::Paused) snapshot.why = "paused";
        if (m_exit) snapshot.exitStatus = *m_exit;
        snapshot.journalFile = m_journal->path();
        if (m_mode == QLatin1String("far")) {
            snapshot.freezable = false;
            snapshot.total.reset();
            if (!m_over) snapshot.estimatedTotal = 310;
            snapshot.basis = m_over ? TotalBasis::Unknown : TotalBasis::Bytes;
        }
        if (m_mode == QLatin1String("warn") || m_mode == QLatin1String("far")) {
            snapshot.warnings = {"worker host 4711 does not answer", "worker host 4711 answers again"};
            snapshot.warned = 2;
        }
        return snapshot;
    }

    /// All that was sent. Until then time stands: a window on a busy machine would see the end of it only,
    /// and measure nothing.
    bool isRead() const {
        return std::all_of(m_viewers.begin(), m_viewers.end(), [](const QLocalSocket* viewer) {
            int unread = 0;
            return viewer->bytesToWrite() == 0 &&
                   ::ioctl(static_cast<int>(viewer->socketDescriptor()), SIOCOUTQ, &unread) == 0 &&
                   unread == 0;
        });
    }

    void send() {
        if (m_mute) return;
        m_elapsed = std::min(m_elapsed + m_whole / (m_mode == QLatin1String("watch") ? 175 : 12), m_whole);
        for (QLocalSocket* viewer : m_viewers) {
            m_told.insert(viewer);
            sendTo(*viewer);
        }
    }
    void sendTo(QLocalSocket& viewer) { viewer.write(QByteArray::fromStdString(toJson(current())) + '\n'); }

    std::vector<Outcome> m_run;
    int64_t m_started = 0;
    double m_whole = 12.5; ///< seconds until what is done was
    double m_elapsed = 0;  ///< a part of it more with each frame until then: so that rates are known
    QString m_mode;
    std::string m_id, m_reason;
    uint64_t m_done = 0;
    std::optional<int> m_exit; ///< once it was stopped
    RunState m_state = RunState::Running;
    std::unique_ptr<JournalWriter> m_journal;
    QLocalServer m_server;
    QList<QLocalSocket*> m_viewers;
    QSet<QLocalSocket*> m_told; ///< more than its greeting
    QTimer m_frame;
    bool m_mute = false;
    bool m_over = false;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto after = [&](const char* option) {
        return arguments.value(arguments.indexOf(QLatin1String(option)) + 1);
    };
    const QString mode = qEnvironmentVariable("FAKE_ENGINE");
    if (mode == QLatin1String("refuse") || arguments.value(1) != QLatin1String("--cli")) {
        std::fputs("poolboard: worker \"image/thumbnai\": the plugin image has no kind \"thumbnai\" (did you "
                   "mean \"image/thumbnail\"?)\n",
                   stderr);
        return 2;
    }
    Engine engine(mode, after("--run-id"));
    if (!engine.serve(after("--serve"))) return 1;
    QTimer::singleShot(60'000, &app, &QCoreApplication::quit); // a test that died leaves nothing behind
    return QCoreApplication::exec();
}
