// SPDX-License-Identifier: MIT
#include "ui/gui/one_window.h"

#include "core/base/layout.h"
#include "ui/gui/run_files.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace poolboard {
namespace {

constexpr int kPatienceMs = 3000;
constexpr int kMarginMs = 200; // for the answer to get there
constexpr qint64 kLongestWish = 64 << 10;
constexpr const char* kAnswer = "taken\n";

/// ms of the machine's clock, the same for all processes.
qint64 now() { return QDeadlineTimer::current().deadline(); }

QByteArray toLine(const OpenWish& wish) {
    const QJsonObject object{{QStringLiteral("open"), wish.file},
                             {QStringLiteral("start"), wish.start},
                             {QStringLiteral("until"), now() + kPatienceMs - kMarginMs},
                             {QStringLiteral("token"), wish.token},
                             {QStringLiteral("then"), wish.then}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<OpenWish> fromLine(const QByteArray& line) {
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return {};
    const QJsonObject object = document.object();
    // Who sent it does not wait any more, and has done it itself.
    if (static_cast<qint64>(object.value(QStringLiteral("until")).toDouble(1e18)) < now()) return {};
    return OpenWish{
        object.value(QStringLiteral("open")).toString(), object.value(QStringLiteral("start")).toBool(),
        object.value(QStringLiteral("token")).toString(), object.value(QStringLiteral("then")).toString()};
}

} // namespace

QString OneWindow::socketOfProfile() {
    const std::string profile = stateDir() + '\n' + configDir();
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(profile), QCryptographicHash::Sha256)
            .toHex()
            .left(12);
    return QFile::decodeName(QByteArray::fromStdString(runtimeDir())) + QStringLiteral("/window-") +
           QString::fromLatin1(hash);
}

OneWindow::OneWindow(QString socketPath, QObject* parent)
    : QObject(parent), m_path(std::move(socketPath)), m_lock(m_path + QStringLiteral(".lock")) {
    m_lock.setStaleLockTime(0); // a lock of a process that lives is never stale
    connect(&m_server, &QLocalServer::newConnection, this, &OneWindow::greet);
}

bool OneWindow::handOver(const OpenWish& wish) {
    if (!makePrivateDir(QFileInfo(m_path).path())) return false; // no place for a socket: a window of its own
    QElapsedTimer since;
    since.start();
    while (!m_lock.tryLock(0)) {
        // Somebody is there, or just on the way: the socket may come a moment after the lock.
        if (send(wish)) return true;
        if (m_lock.error() != QLockFile::LockFailedError || since.hasExpired(kPatienceMs)) return false;
    }
    listen();
    return false;
}

bool OneWindow::send(const OpenWish& wish) {
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(kPatienceMs / 10)) {
        QThread::msleep(20);
        return false;
    }
    socket.write(toLine(wish));
    return socket.waitForReadyRead(kPatienceMs) && socket.readLine() == kAnswer;
}

void OneWindow::listen() {
    QLocalServer::removeServer(m_path); // what a killed window left; the lock says that it is gone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_path); // without it a later start shows a window of its own
}

void OneWindow::greet() {
    QLocalSocket* guest = m_server.nextPendingConnection();
    connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
    QTimer::singleShot(kPatienceMs, guest, &QLocalSocket::abort); // it has long had its say
    connect(guest, &QLocalSocket::readyRead, this, [this, guest] {
        if (!guest->canReadLine()) {
            if (guest->bytesAvailable() > kLongestWish) guest->abort();
            return;
        }
        const auto wish = fromLine(guest->readLine());
        if (!wish) return guest->abort();
        guest->write(kAnswer);
        guest->flush();
        Q_EMIT asked(*wish);
    });
}

} // namespace poolboard
