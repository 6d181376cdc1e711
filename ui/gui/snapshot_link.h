// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "core/run/snapshot.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

namespace poolboard {

/// The viewer's end of a run's socket: snapshots in, stop commands out. What
/// comes in is not trusted: lines over 4 MiB and lines that are no snapshot end
/// the connection. Of several snapshots waiting only the newest is passed on. [main]
class SnapshotLink : public QObject {
    Q_OBJECT
public:
    explicit SnapshotLink(QObject* parent = nullptr);
    ~SnapshotLink() override;

    /// Tries until it is heard or give-up is called. Once. `engine`: only this process, or one that it
    /// started, is listened to (an earlier session of the run may linger there); 0: any.
    void attach(const QString& socketPath, qint64 engine = 0);
    void giveUp();
    bool connected() const { return m_socket.state() == QLocalSocket::ConnectedState; }
    /// Sent at once, or as soon as connected.
    void send(const RunCommand& command);

Q_SIGNALS:
    void received(const poolboard::Snapshot& snapshot);
    void closed(const QString& problem); ///< at most once; problem: "" when the run just closed it

private:
    void tryAgain();
    bool isExpected() const;
    void read();
    void finish(const QString& problem);

    QLocalSocket m_socket;
    QTimer m_retry{this};
    QString m_path;
    qint64 m_engine = 0;
    QByteArray m_buffer, m_outgoing;
    bool m_over = false;
};

} // namespace poolboard
