// SPDX-License-Identifier: MIT
#include "core/engine/run_places.h"
#include "core/engine/run_server.h"
#include "core/engine/snapshot_json.h"
#include "ui/tui/past_run.h"
#include "ui/tui/run_link.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace poolboard;

namespace {

UniqueFd listenAt(const std::string& path) {
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    if (::bind(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return {};
    return ::listen(fd.get(), 1) == 0 ? std::move(fd) : UniqueFd();
}

/// Until the link has something to say.
Result<std::optional<Snapshot>> heard(RunLink& link) {
    while (true) {
        pollfd wait{link.fd(), POLLIN, 0};
        ::poll(&wait, 1, 5000);
        auto read = link.read();
        if (!read || read.value() || wait.revents == 0) return read;
    }
}

} // namespace

class TestRunLink : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::string m_path;
    int m_count = 0;

private Q_SLOTS:
    void init() { m_path = m_dir.path().toStdString() + "/" + std::to_string(++m_count) + ".sock"; }

    void snapshotsComeAndCommandsGo() {
        SnapshotBoard board;
        Snapshot run;
        run.counts[0] = 7;
        board.hang(run);
        std::atomic<unsigned> workers{0};
        auto server = RunServer::listen(m_path, "run", board, [&](const RunCommand& command) {
            if (const auto* set = std::get_if<SetWorkersCommand>(&command)) workers = set->workers;
        });
        QVERIFY(server.ok());
        RunLink link(m_path);
        link.send(SetWorkersCommand{3}); // before anybody is there
        QVERIFY(link.tryConnect().value());
        server.value()->start();
        QCOMPARE(heard(link).value()->done(), uint64_t(7));
        QTRY_COMPARE(workers.load(), 3u);
        link.send(SetWorkersCommand{5});
        QTRY_COMPARE(workers.load(), 5u);
        server.value()->finish(Duration::zero());
        server.value().reset();
        while (true) {
            const auto last = heard(link);
            if (last) continue;
            QCOMPARE(last.error().text(), std::string()); // it was just closed
            break;
        }
        link.close();
        QVERIFY(!link.connected());
    }

    void nobodyIsThereYet() {
        RunLink link(m_path);
        QVERIFY(!link.tryConnect().value());
        QVERIFY(!link.connected());
        QVERIFY(!RunLink(std::string(200, 'x')).tryConnect().ok());
    }

    /// An earlier session of the run may still wait for its viewers at the same socket.
    void onlyTheEngineMeantIsWatched() {
        const UniqueFd door = listenAt(m_path);
        QVERIFY(door.valid());
        RunLink link(m_path);
        link.send(SetWorkersCommand{3});
        pid_t other =
            0; // we do not come from it; not a QProcess, whose vfork the thread sanitizer takes for a fork
        const char* words[] = {"sleep", "600", nullptr};
        QCOMPARE(::posix_spawnp(&other, words[0], nullptr, nullptr, const_cast<char**>(words), environ), 0);
        const auto ended = qScopeGuard([other] {
            ::kill(other, SIGKILL);
            ::waitpid(other, nullptr, 0);
        });
        QVERIFY(!link.tryConnect(other).value());
        QVERIFY(!link.connected());
        const UniqueFd stranger(::accept4(door.get(), nullptr, nullptr, SOCK_CLOEXEC));
        char byte;
        QCOMPARE(::recv(stranger.get(), &byte, 1, 0), ssize_t(0)); // it was told nothing
        QVERIFY(link.tryConnect(::getpid()).value());
        QVERIFY(link.connected());
        const UniqueFd engine(::accept4(door.get(), nullptr, nullptr, SOCK_CLOEXEC));
        QCOMPARE(::recv(engine.get(), &byte, 1, 0), ssize_t(1)); // the order that waited
    }
    /// As where an engine became salloc, which started the run.
    void soIsWhatTheEngineHasStarted() {
        const UniqueFd door = listenAt(m_path);
        QVERIFY(door.valid());
        RunLink link(m_path);
        QVERIFY(link.tryConnect(::getppid()).value());
        QVERIFY(link.connected());
    }

    void nonsenseEndsTheLinkAndNothingElse_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("words") << QByteArray("hello\n");
        QTest::newRow("another object") << QByteArray("{\"type\":\"weather\"}\n");
        QTest::newRow("half a snapshot") << QByteArray("{\"type\":\"snapshot\"\n");
        QTest::newRow("NUL") << QByteArray(100, '\0') + "\n";
        QTest::newRow("deep") << QByteArray(100'000, '[') + "\n";
        QTest::newRow("endless") << QByteArray(static_cast<qsizetype>(RunLink::kLongestLine) + 100, 'x');
    }
    void nonsenseEndsTheLinkAndNothingElse() {
        QFETCH(QByteArray, bytes);
        const UniqueFd door = listenAt(m_path);
        QVERIFY(door.valid());
        RunLink link(m_path);
        QVERIFY(link.tryConnect().value());
        std::thread talker([&] {
            const UniqueFd peer(::accept4(door.get(), nullptr, nullptr, SOCK_CLOEXEC));
            for (qsizetype sent = 0; sent < bytes.size();) {
                const ssize_t now =
                    ::send(peer.get(), bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
                if (now <= 0) break;
                sent += now;
            }
            char end;
            [[maybe_unused]] const ssize_t gone = ::recv(peer.get(), &end, 1, 0);
        });
        auto result = heard(link);
        link.close();
        talker.join();
        QVERIFY(!result.ok());
        QVERIFY2(!result.error().message.empty(), "it says what was wrong");
    }

    /// Only where the kernel lets us become somebody else: as root.
    void anotherUserIsRefused() {
        if (::geteuid() != 0) QSKIP("needs another uid");
        SnapshotBoard board;
        board.hang({});
        std::atomic<int> orders{0};
        auto server = RunServer::listen(m_path, "run", board, [&](const RunCommand&) { ++orders; });
        QVERIFY(server.ok());
        server.value()->start();
        QCOMPARE(::chmod(m_path.c_str(), 0777), 0); // even with its door open
        QCOMPARE(::chmod(m_dir.path().toLocal8Bit().constData(), 0755), 0);
        const pid_t stranger = ::fork();
        if (stranger == 0) {
            if (::setuid(65534) != 0) ::_exit(9);
            RunLink link(m_path);
            const auto there = link.tryConnect();
            if (there && there.value()) ::_exit(1); // the viewer must see that the run is not its own
            // One that does not care: the run hangs up before a word, and hears none.
            const UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            std::copy(m_path.begin(), m_path.end(), address.sun_path);
            if (::connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) ::_exit(2);
            const std::string order = toJson(RunCommand(StopCommand{})) + "\n";
            [[maybe_unused]] const ssize_t said = ::send(fd.get(), order.data(), order.size(), MSG_NOSIGNAL);
            char byte;
            ::_exit(::recv(fd.get(), &byte, 1, 0) > 0 ? 3 : 0);
        }
        int status = -1;
        QCOMPARE(::waitpid(stranger, &status, 0), stranger);
        QCOMPARE(status, 0);
        RunLink own(m_path); // and we still can
        QVERIFY(own.tryConnect().value());
        QVERIFY(heard(own).value().has_value());
        QCOMPARE(orders.load(), 0);
    }

    void liveRunsAreFound() {
        const std::string home = m_dir.path().toStdString() + "/runtime";
        QVERIFY(QDir().mkpath(QString::fromStdString(home)));
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(home));
        QVERIFY(liveRuns().empty());
        QVERIFY(!liveRun("").ok());
        QVERIFY(makeOwnFolder(home + "/poolboard").ok());
        const UniqueFd one = listenAt(socketOfRun("20261121-0930-aa"));
        { const UniqueFd left = listenAt(socketOfRun("20261121-0931-bb")); } // nobody listens any more
        QVERIFY(one.valid());
        QCOMPARE(liveRuns(), std::vector<std::string>{"20261121-0930-aa"});
        QCOMPARE(liveRun("").value(), std::string("20261121-0930-aa"));
        QCOMPARE(liveRun("20261121").value(), std::string("20261121-0930-aa"));
        QVERIFY(!liveRun("x").ok());
        QCOMPARE(::chmod((home + "/poolboard").c_str(), 0777), 0); // anybody may have put them there
        QVERIFY(liveRuns().empty());
        QVERIFY(!makeOwnFolder(home + "/poolboard").ok());
    }
};

QTEST_GUILESS_MAIN(TestRunLink)
#include "tst_run_link.moc"
