// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <QObject>
#include <QString>
#include <QStringList>

class QSocketNotifier;

namespace poolboard {

/// A `poolboard --cli run` of its own session, so that it lives on when the
/// window closes. This object only watches it; it never ends it. [main]
class EngineProcess : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~EngineProcess() override;

    /// Starts it; stdin and stdout are /dev/null (results are in the journal and
    /// in the job's output file), stderr goes to `log`. Once.
    Result<void> start(const QString& program, const QStringList& arguments, const QString& workingDir,
                       const QString& log);
    bool running() const { return m_watch != nullptr; }
    qint64 pid() const { return m_pid; } ///< 0: not started
    /// The end of what it wrote, at most 20 lines, not what an earlier session of the run wrote to the same
    /// log. Reads a file's last 8 KiB.
    QString lastWords() const;
    const QString& log() const { return m_log; }

Q_SIGNALS:
    void ended(); ///< once

private:
    QString m_log;
    qint64 m_pid = 0, m_logFrom = 0;
    UniqueFd m_pidfd;
    QSocketNotifier* m_watch = nullptr;
};

} // namespace poolboard
