// SPDX-License-Identifier: MIT
#include "ui/gui/engine_process.h"

#include "core/base/text.h"
#include "ui/gui/run_files.h"
#include "ui/gui/texts.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSocketNotifier>
#include <sys/syscall.h>

namespace poolboard {

EngineProcess::~EngineProcess() { delete m_watch; } // before its descriptor

Result<void> EngineProcess::start(const QString& program, const QStringList& arguments,
                                  const QString& workingDir, const QString& log) {
    TRY(makePrivateDir(QFileInfo(log).path()));
    m_log = log;
    m_logFrom = QFileInfo(log).size();
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
        if (QFileInfo(m_log).size() == 0) QFile::remove(m_log); // it had nothing to say
        Q_EMIT ended();
    });
    return {};
}

QString EngineProcess::lastWords() const {
    QFile file(m_log);
    if (!file.open(QIODevice::ReadOnly)) return {};
    constexpr qint64 kTail = 8192;
    file.seek(std::max(m_logFrom, file.size() - kTail));
    const QList<QByteArray> lines = file.read(kTail).trimmed().split('\n');
    QStringList words;
    for (const QByteArray& line : lines.mid(std::max<qsizetype>(0, lines.size() - 20)))
        words << displayed(std::string_view(line.constData(), static_cast<size_t>(line.size())));
    return words.join(QLatin1Char('\n')).trimmed();
}

} // namespace poolboard
