// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/engine/session_log.h"

#include <QObject>
#include <QString>
#include <QStringList>

class QSocketNotifier;

namespace poolboard {

/// A `poolboard --cli run` of its own session, so that it lives on when the
/// window closes. This object watches it, and ends it only when somebody says kill(). [main]
class EngineProcess : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~EngineProcess() override;

    /// Starts it; stdin and stdout are /dev/null (results are in the journal and
    /// in the job's output file), stderr goes to `log`. Once.
    Result<void> start(const QString& program, const QStringList& arguments, const QString& workingDir,
                       const QString& log);
    void kill(); ///< SIGKILL, for one that hears nothing any more; its guard ends the workers
    bool running() const { return m_watch != nullptr; }
    qint64 pid() const { return m_pid; } ///< 0: not started
    /// The end of what it wrote.
    QString lastWords() const;
    QString log() const;

Q_SIGNALS:
    void ended(); ///< once

private:
    SessionLog m_log;
    qint64 m_pid = 0;
    UniqueFd m_pidfd;
    QSocketNotifier* m_watch = nullptr;
};

} // namespace poolboard
