// SPDX-License-Identifier: MIT
#include "ui/gui/snapshot_link.h"

#include "core/engine/snapshot_json.h"
#include "core/engine/started_engine.h"

#include <sys/socket.h>

namespace poolboard {
namespace {

constexpr qsizetype kLongestLine = 4 << 20;
constexpr int kRetryMs = 30;

} // namespace

SnapshotLink::SnapshotLink(QObject* parent) : QObject(parent) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    m_socket.setReadBufferSize(1 << 20);
    connect(&m_retry, &QTimer::timeout, this, &SnapshotLink::tryAgain);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        if (isExpected()) {
            m_socket.write(std::exchange(m_outgoing, {}));
        } else {
            m_retry.start();
            m_socket.abort();
        }
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &SnapshotLink::read);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        if (m_retry.isActive()) return; // we hung up
        read();
        finish({});
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error != QLocalSocket::PeerClosedError && !m_over && !connected()) m_retry.start();
    });
}

SnapshotLink::~SnapshotLink() {
    m_socket.disconnect(this); // closing it would call back into what is already gone
}

void SnapshotLink::attach(const QString& socketPath, qint64 engine) {
    m_path = socketPath;
    m_engine = engine;
    tryAgain();
}

void SnapshotLink::giveUp() {
    m_retry.stop();
    m_over = true;
    m_socket.abort();
}

void SnapshotLink::tryAgain() {
    if (!m_over && m_socket.state() == QLocalSocket::UnconnectedState) m_socket.connectToServer(m_path);
}

bool SnapshotLink::isExpected() const {
    ucred peer{};
    socklen_t size = sizeof peer;
    const int fd = static_cast<int>(m_socket.socketDescriptor());
    return m_engine == 0 || (::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
                             isEngine(peer.pid, static_cast<pid_t>(m_engine)));
}

void SnapshotLink::send(const RunCommand& command) {
    const QByteArray line = QByteArray::fromStdString(toJson(command)) + '\n';
    if (connected())
        m_socket.write(line);
    else
        m_outgoing += line; // as many as a person gives while a run starts
}

void SnapshotLink::read() {
    if (m_over) return;
    m_buffer += m_socket.readAll();
    const qsizetype end = m_buffer.lastIndexOf('\n');
    if (end < 0) {
        if (m_buffer.size() > kLongestLine) finish(tr("The engine sent a line that is too long."));
        return;
    }
    const qsizetype start = end == 0 ? 0 : m_buffer.lastIndexOf('\n', end - 1) + 1;
    const auto snapshot =
        snapshotFromJson(std::string_view(m_buffer.constData() + start, static_cast<size_t>(end - start)));
    m_buffer.remove(0, end + 1);
    if (!snapshot)
        return finish(tr("The engine sent something this window does not understand; "
                         "they may be of different versions."));
    Q_EMIT received(*snapshot);
}

void SnapshotLink::finish(const QString& problem) {
    if (m_over) return;
    giveUp();
    Q_EMIT closed(problem);
}

} // namespace poolboard
