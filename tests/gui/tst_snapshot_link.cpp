// SPDX-License-Identifier: MIT
#include "core/engine/snapshot_json.h"
#include "ui/gui/snapshot_link.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace poolboard;

namespace {

QByteArray line(uint64_t done, RunState state = RunState::Running) {
    Snapshot snapshot;
    snapshot.runId = "r";
    snapshot.state = state;
    snapshot.counts[0] = done;
    return QByteArray::fromStdString(toJson(snapshot)) + '\n';
}

} // namespace

class TestSnapshotLink : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<QLocalServer> m_server;
    std::unique_ptr<SnapshotLink> m_link;
    std::unique_ptr<QSignalSpy> m_closed;
    std::vector<uint64_t> m_done;
    QString m_path = m_dir.filePath(QStringLiteral("s"));

    QLocalSocket* engine() {
        if (!QTest::qWaitFor([this] { return m_server->hasPendingConnections(); }, 30'000))
            qFatal("nobody attached");
        return m_server->nextPendingConnection();
    }

private Q_SLOTS:
    void init() {
        m_server = std::make_unique<QLocalServer>();
        m_link = std::make_unique<SnapshotLink>();
        m_done.clear();
        connect(m_link.get(), &SnapshotLink::received, this,
                [this](const Snapshot& s) { m_done.push_back(s.done()); });
        m_closed = std::make_unique<QSignalSpy>(m_link.get(), &SnapshotLink::closed);
    }
    void cleanup() {
        m_closed.reset();
        m_link.reset();
        m_server.reset();
    }

    void waitsForAnEngineThatListensLate() {
        m_link->attach(m_path);
        m_link->send(StopCommand{StopMode::Drain, 130, ""}); // kept until there is somebody to hear it
        QSignalSpy tries(m_link->findChild<QTimer*>(), &QTimer::timeout);
        QTRY_VERIFY(tries.count() >= 2); // in vain
        QVERIFY(!m_link->connected());
        QVERIFY(m_server->listen(m_path));
        QLocalSocket* socket = engine();
        QTRY_VERIFY(socket->canReadLine());
        const QByteArray wish = socket->readLine().trimmed();
        const auto command = commandFromJson(wish.toStdString());
        QVERIFY(command && std::get<StopCommand>(*command).mode == StopMode::Drain);
        socket->write(line(3));
        QTRY_COMPARE(m_done.size(), size_t(1));
    }

    void onlyTheNewestOfManySnapshotsIsPassedOn() {
        QVERIFY(m_server->listen(m_path));
        m_link->attach(m_path);
        QLocalSocket* socket = engine();
        const QByteArray whole = line(1) + line(2) + line(3);
        socket->write(whole.left(whole.size() - 5)); // the third is torn
        QTRY_COMPARE(m_done, (std::vector<uint64_t>{2}));
        socket->write(whole.right(5));
        QTRY_COMPARE(m_done, (std::vector<uint64_t>{2, 3}));
        QCOMPARE(m_closed->count(), 0);
    }

    void anEngineThatGoesAwayIsNoticedOnceAfterItsLastWords() {
        QVERIFY(m_server->listen(m_path));
        m_link->attach(m_path);
        QLocalSocket* socket = engine();
        socket->write(line(9, RunState::Finished));
        socket->flush();
        socket->disconnectFromServer();
        QTRY_COMPARE(m_closed->count(), 1);
        QCOMPARE(m_done, (std::vector<uint64_t>{9}));
        QVERIFY(m_closed->at(0)[0].toString().isEmpty());
    }

    void nonsenseEndsTheConnection_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("other JSON") << QByteArray("{\"type\":\"weather\"}\n");
        QTest::newRow("empty line") << QByteArray("\n");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01\n", 5);
        QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
        QTest::newRow("a line without end") << QByteArray((4 << 20) + 1024, 'x');
    }
    void nonsenseEndsTheConnection() {
        QFETCH(QByteArray, bytes);
        QVERIFY(m_server->listen(m_path));
        m_link->attach(m_path);
        QLocalSocket* socket = engine();
        socket->write(bytes);
        QTRY_COMPARE(m_closed->count(), 1);
        QVERIFY(!m_closed->at(0)[0].toString().isEmpty());
        QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
        QVERIFY(m_done.empty());
    }
};

QTEST_MAIN(TestSnapshotLink)
#include "tst_snapshot_link.moc"
