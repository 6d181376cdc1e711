// SPDX-License-Identifier: MIT
#include "core/engine/run_server.h"
#include "core/engine/snapshot_json.h"

#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {
/// A viewer with a blocking socket.
struct Viewer {
    UniqueFd fd;
    std::string read;
    explicit Viewer(const std::string& path) : fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::copy(path.begin(), path.end(), address.sun_path);
        if (::connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fd.reset();
    }
    void say(const std::string& text) { (void)::send(fd.get(), text.data(), text.size(), MSG_NOSIGNAL); }
    /// The next line, or "" when the connection ended or nothing came for 5 s.
    std::string line() {
        for (size_t end;;) {
            if ((end = read.find('\n')) != std::string::npos) {
                std::string out = read.substr(0, end);
                read.erase(0, end + 1);
                return out;
            }
            pollfd wait{fd.get(), POLLIN, 0};
            char buffer[65536];
            if (::poll(&wait, 1, 5000) <= 0) return "";
            const ssize_t got = ::recv(fd.get(), buffer, sizeof buffer, 0);
            if (got <= 0) return "";
            read.append(buffer, static_cast<size_t>(got));
        }
    }
};
} // namespace

class TestRunServer : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    SnapshotBoard m_board;
    std::atomic<int> m_stops{0};
    std::unique_ptr<RunServer> m_server;
    std::string m_path;
    QStringList m_told; ///< [serve], until it has ended

    static QString json(const RunCommand& command) { return QString::fromStdString(toJson(command)); }
    static Snapshot withDone(uint64_t done) {
        Snapshot s;
        s.counts[0] = done;
        return s;
    }

private Q_SLOTS:
    void init() {
        m_stops = 0;
        m_told.clear();
        m_board.hang(withDone(1));
        m_path = m_dir.filePath(QStringLiteral("run.sock")).toStdString();
        auto server = RunServer::listen(m_path, "mine", m_board, [this](const RunCommand& command) {
            m_told.append(json(command));
            ++m_stops;
        });
        QVERIFY2(server.ok(), server ? "" : server.error().text().c_str());
        m_server = std::move(server).value();
        m_server->start();
    }
    void cleanup() {
        m_server.reset();
        QVERIFY2(::access(m_path.c_str(), F_OK) != 0, "the socket file is gone");
    }

    void onlyTheOwnerMayOpenIt() {
        struct stat info {};
        QCOMPARE(::stat(m_path.c_str(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }
    void viewersGetTheNewestSnapshot() {
        Viewer viewer(m_path);
        QVERIFY(snapshotFromJson(viewer.line()).has_value());
        m_board.hang(withDone(42));
        QTRY_VERIFY(snapshotFromJson(viewer.line())->done() == 42);
    }
    void commandsArrive() {
        Viewer viewer(m_path);
        viewer.say(toJson(RunCommand(StopCommand{StopMode::Drain, 130, ""})) + "\n" +
                   toJson(RunCommand(SetWorkersCommand{3})) + "\n");
        QTRY_COMPARE(m_stops.load(), 2);
    }
    /// The run hears so much between two snapshots and no more; nothing is lost.
    void ordersWithoutEndAreHeardInPortions() {
        constexpr int kOrders = 4000;
        std::string all;
        for (int i = 0; i < kOrders; ++i)
            all += toJson(RunCommand(RetryItemCommand{uint64_t(i)})) + "\n";
        std::optional<Viewer> eager(std::in_place, m_path);
        QVERIFY(!eager->line().empty());
        const Instant began = Clock::now();
        eager->say(all);
        QTRY_VERIFY(m_stops.load() >= 200); // three portions at least
        QVERIFY(Clock::now() - began >= 2 * 100ms);
        QVERIFY(m_stops.load() < kOrders);
        eager->fd.reset(); // what it said before it went is heard
        QTRY_COMPARE_WITH_TIMEOUT(m_stops.load(), kOrders, 60'000);
        m_server.reset();
        for (int i = 0; i < kOrders; ++i)
            QCOMPARE(m_told[i], json(RetryItemCommand{uint64_t(i)}));
    }
    /// Who has the run frozen while it stands still itself.
    void aFreezeEndsWithItsViewer_data() {
        QTest::addColumn<QString>("then");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char* name, const RunCommand& then, const QStringList& told) {
            QTest::newRow(name) << QString::fromStdString(toJson(then)) << told;
        };
        const QString freeze = json(PauseCommand{PauseMode::Freeze}), thaw = json(ThawCommand{});
        row("nothing else", RetryItemCommand{1}, {freeze, json(RetryItemCommand{1}), thaw});
        row("it goes on before", ThawCommand{}, {freeze, thaw});
        row("frozen for good", PauseCommand{PauseMode::Freeze}, {freeze, freeze});
    }
    void aFreezeEndsWithItsViewer() {
        QFETCH(QString, then);
        QFETCH(QStringList, told);
        {
            Viewer viewer(m_path);
            viewer.say(toJson(RunCommand(PauseCommand{PauseMode::Freeze, true})) + "\n" + then.toStdString() +
                       "\n");
            QTRY_VERIFY(m_stops >= 2);
        }
        Viewer next(m_path);
        next.say(toJson(RunCommand(SetWorkersCommand{3})) + "\n");
        told.append(json(SetWorkersCommand{3}));
        QTRY_COMPARE(m_stops.load(), int(told.size()));
        m_server.reset();
        QCOMPARE(m_told, told);
    }
    void severalMayHaveItFrozen() {
        const std::string freeze = toJson(RunCommand(PauseCommand{PauseMode::Freeze, true})) + "\n";
        std::optional<Viewer> first(std::in_place, m_path), second(std::in_place, m_path);
        first->say(freeze);
        QTRY_COMPARE(m_stops.load(), 1);
        second->say(freeze);
        QTRY_COMPARE(m_stops.load(), 2);
        second.reset();
        Viewer next(m_path);
        next.say(toJson(RunCommand(SetWorkersCommand{3})) + "\n");
        QTRY_COMPARE(m_stops.load(), 3);
        first.reset();
        QTRY_COMPARE(m_stops.load(), 4);
        m_server.reset();
        QCOMPARE(m_told,
                 (QStringList{json(PauseCommand{PauseMode::Freeze}), json(PauseCommand{PauseMode::Freeze}),
                              json(SetWorkersCommand{3}), json(ThawCommand{})}));
    }
    void nonsenseEndsThatViewerOnly() {
        Viewer good(m_path), bad(m_path);
        QVERIFY(!good.line().empty());
        bad.say("{\"command\":\"explode\"}\n");
        while (!bad.line().empty()) {
        }
        QVERIFY(!good.line().empty());
        QCOMPARE(m_stops.load(), 0);
    }
    void aViewerThatDoesNotReadSlowsNobody() {
        Snapshot big = withDone(1);
        big.failures.assign(20, FailureRow{1, OutcomeKind::Failed, 0, 1, std::string(100000, 'x'), "t", "m"});
        m_board.hang(std::move(big));
        Viewer sleeper(m_path), reader(m_path);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!reader.line().empty());
    }
    void theLastSnapshotReachesTheViewer() {
        Viewer viewer(m_path);
        QVERIFY(!viewer.line().empty());
        m_board.hang(withDone(99));
        std::thread leave([&] {
            while (true) {
                const auto snapshot = snapshotFromJson(viewer.line());
                if (!snapshot || snapshot->done() == 99) break;
            }
            viewer.fd.reset();
        });
        const Instant begin = Clock::now();
        m_server->finish(30s);
        leave.join();
        QVERIFY2(Clock::now() - begin < 10s, "it left when its viewer did");
    }
    void whoOnlyKnocksIsNoViewer() {
        Viewer probe(m_path);
        char byte;
        QCOMPARE(::recv(probe.fd.get(), &byte, 1, MSG_PEEK), ssize_t(1)); // it was let in, and reads nothing
        probe.fd.reset();
        const Instant begin = Clock::now();
        m_server->finish(200ms);
        QVERIFY2(Clock::now() - begin >= 200ms, "it waited for a first viewer as long as it may");
    }
    void aSocketNobodyListensToIsTakenOver() {
        const auto nothing = [](const RunCommand&) {};
        const auto living = RunServer::listen(m_path, "another", m_board, nothing);
        QVERIFY(!living.ok() && living.error().text().find("in use") != std::string::npos);
        const std::string left = m_dir.filePath(QStringLiteral("left.sock")).toStdString();
        {
            const UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            std::copy(left.begin(), left.end(), address.sun_path);
            QCOMPARE(::bind(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
            QCOMPARE(::listen(fd.get(), 1), 0);
        }
        QVERIFY(RunServer::listen(left, "mine", m_board, nothing).ok());
    }
    void anEarlierSessionThatLingersGivesWay() {
        const auto nothing = [](const RunCommand&) {};
        QVERIFY2(!RunServer::listen(m_path, "mine", m_board, nothing).ok(), "it is not over yet");
        Snapshot last = withDone(3);
        last.runId = "mine";
        last.state = RunState::Finished;
        m_board.hang(last);
        QVERIFY2(!RunServer::listen(m_path, "another", m_board, nothing).ok(), "that is another run's");
        auto next = RunServer::listen(m_path, "mine", m_board, nothing);
        QVERIFY2(next.ok(), next ? "" : next.error().text().c_str());
        m_server.reset();
        QVERIFY2(::access(m_path.c_str(), F_OK) == 0, "the socket is the next one's");
        next.value()->start();
        QVERIFY(Viewer(m_path).line().find("\"mine\"") != std::string::npos);
    }
    void aBadPlaceIsAnError() {
        auto server = RunServer::listen("/nonexistent/x.sock", "mine", m_board, [](const RunCommand&) {});
        QVERIFY(!server.ok());
        QVERIFY(server.error().text().find("/nonexistent/x.sock") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRunServer)
#include "tst_run_server.moc"
