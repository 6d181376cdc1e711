// SPDX-License-Identifier: MIT
#include "ui/gui/engine_process.h"

#include "ui/gui/run_files.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSocketNotifier>
#include <csignal>
#include <sys/syscall.h>

namespace poolboard {

EngineProcess::~EngineProcess() { delete m_watch; } // before its descriptor

Result<void> EngineProcess::start(const QString& program, const QStringList& arguments,
                                  const QString& workingDir, const QString& log) {
    TRY(makePrivateDir(QFileInfo(log).path()));
    m_log = SessionLog(QFile::encodeName(log).toStdString());
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setWorkingDirectory(workingDir);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(log, QIODevice::Append);
    if (!process.startDetached(&m_pid))
        return Error{ErrorCode::Start, QFile::encodeName(program).toStdString(),
                     "the engine cannot be started: " + process.errorString().toStdString(),
                     "install Poolboard completely, or set POOLBOARD_PREFIX"};
    // Not our child (it was detached), but a pidfd tells of its end all the same.
    m_pidfd = UniqueFd(static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(m_pid), 0)));
    if (!m_pidfd.valid()) { // it has ended already
        QMetaObject::invokeMethod(this, &EngineProcess::ended, Qt::QueuedConnection);
        return {};
    }
    m_watch = new QSocketNotifier(m_pidfd.get(), QSocketNotifier::Read);
    connect(m_watch, &QSocketNotifier::activated, this, [this] {
        m_watch->setEnabled(false);
        m_watch->deleteLater();
        m_watch = nullptr;
        m_log.removeIfEmpty();
        Q_EMIT ended();
    });
    return {};
}

QString EngineProcess::log() const { return QFile::decodeName(m_log.path().c_str()); }

void EngineProcess::kill() {
    if (m_watch) ::syscall(SYS_pidfd_send_signal, m_pidfd.get(), SIGKILL, nullptr, 0);
}

QString EngineProcess::lastWords() const {
    QStringList words;
    for (const std::string& line : m_log.lastWords())
        words << QString::fromStdString(line);
    return words.join(QLatin1Char('\n'));
}

} // namespace poolboard
