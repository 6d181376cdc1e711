// SPDX-License-Identifier: MIT
#include "host_process.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace hosttest;
using namespace std::chrono_literals;
using wire::FrameType;

namespace {

std::string helloError(const std::optional<Received>& frame) {
    if (!frame || frame->type != FrameType::Hello) return "no Hello";
    const auto reply = wire::HelloReply::decode(frame->body);
    return reply ? std::string(reply->error) : "malformed";
}
QByteArray sha256Of(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
}
bool exitedWith(std::optional<int> status, int code) {
    return status && WIFEXITED(*status) && WEXITSTATUS(*status) == code;
}

} // namespace

class HostLifecycleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWorkerLivesFromHelloToBye() {
        HostProcess host;
        host.hello();
        host.init(0, "{\"teardown\": \"say\", \"gpu\": 3}");
        const auto hello = host.next();
        QVERIFY(hello && hello->type == FrameType::Hello);
        const auto reply = wire::HelloReply::decode(hello->body);
        QVERIFY(reply.has_value());
        QCOMPARE(std::string(reply->error), std::string());
        QCOMPARE(std::string(reply->pluginId), std::string("fault"));
        QCOMPARE(std::string(reply->pluginVersion), std::string("1.0.0"));
        QCOMPARE(static_cast<pid_t>(reply->pid), host.pid());
        const auto ready = host.next();
        QVERIFY(ready && ready->type == FrameType::Ready && ready->id == 0);
        QCOMPARE(host.progress.size(), size_t(1)); // of init
        QCOMPARE(host.progress[0].id, uint64_t(0));

        QCOMPARE(host.run("echo:hello").body, std::string("hello"));
        QCOMPARE(host.run("params").body, std::string("{\"teardown\": \"say\", \"gpu\": 3}"));
        host.send(FrameType::Teardown, 0);
        const auto bye = host.next();
        QVERIFY(bye && bye->type == FrameType::Bye);
        QVERIFY(exitedWith(host.wait(), 0));
        QCOMPARE(host.output(), std::string("teardown 0 after 2 items\n"));
    }

    void severalWorkersShareAHostAndItsState() {
        HostProcess host({3, 1, true});
        QVERIFY(host.start());
        for (uint32_t slot = 0; slot < 3; ++slot) {
            host.items(slot, {"state", "state", "shared"}, 1 + slot * 10);
            const auto results = host.results(3);
            QCOMPARE(results.size(), size_t(3));
            QCOMPARE(results[1].body, std::string("2")); // each counts its own
            QCOMPARE(results[2].body, std::string("1")); // host_init ran once
        }
        host.send(FrameType::Teardown, 0);
        QVERIFY(host.await(FrameType::Bye).has_value());
        QVERIFY(exitedWith(host.wait(), 0));
    }

    void anInitThatFailsIsTheWorkersFailure_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("init fails") << QByteArray("fault") << QByteArray("{\"init\":\"fail\"}")
                                    << QByteArray("init fails on order");
        QTest::newRow("host_init fails") << QByteArray("fault") << QByteArray("{\"shared\":\"fail\"}")
                                         << QByteArray("host_init fails on order");
        QTest::newRow("another kind")
            << QByteArray("other") << QByteArray("{}") << QByteArray("there is only the kind fault");
    }
    void anInitThatFailsIsTheWorkersFailure() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, message);
        HostProcess host;
        host.hello(kind.toStdString());
        host.init(0, params.toStdString());
        QCOMPARE(helloError(host.next()), std::string());
        const auto failed = host.next();
        QVERIFY(failed && failed->type == FrameType::InitFailed && failed->id == 0);
        const auto error = wire::ErrorBody::decode(failed->body);
        QVERIFY(error.has_value());
        QCOMPARE(std::string(error->message), message.toStdString());
        QCOMPARE(std::string(error->type), std::string("fault"));
        host.send(FrameType::Teardown, 0); // the host itself is well
        QVERIFY(host.await(FrameType::Bye).has_value());
        QVERIFY(exitedWith(host.wait(), 0));
    }
    void anInitThatFailsOnceWorksTheNextTime() {
        QTemporaryDir folder;
        const std::string params =
            "{\"init\":\"once\",\"marker\":\"" + folder.filePath(QStringLiteral("m")).toStdString() + "\"}";
        HostProcess first, second;
        QVERIFY(!first.start(params));
        QVERIFY(second.start(params));
    }
    void aCrashInInitEndsTheProcess() {
        HostProcess host;
        host.hello();
        host.init(0, "{\"init\":\"crash\"}");
        QVERIFY(!host.await(FrameType::Ready).has_value());
        const auto status = host.wait();
        QVERIFY(status && !WIFEXITED(*status) && WTERMSIG(*status) == SIGABRT);
    }
    void aHangingInitStillEndsWithTheStream() {
        HostProcess host;
        host.hello();
        host.init(0, "{\"init\":\"hang\"}");
        QVERIFY(host.await(FrameType::Hello).has_value());
        host.send(FrameType::Ping, 9);
        const auto pong = host.next();
        QVERIFY(pong && pong->type == FrameType::Pong && pong->id == 9);
        host.closeStream();
        QVERIFY(host.wait(1s).has_value());
    }

    void whatCannotBeLoadedIsSaidAndTheHostEnds_data() {
        QTest::addColumn<QByteArray>("plugin");
        QTest::addColumn<QByteArray>("sha256");
        QTest::addColumn<quint32>("protocol");
        QTest::addColumn<QByteArray>("says");
        const QByteArray fault = QByteArray::fromStdString(faultPlugin());
        QTest::newRow("no such file")
            << QByteArray("/nowhere/x.so") << QByteArray() << quint32(1) << QByteArray("No such file");
        QTest::newRow("no library") << QByteArray(TEST_SOURCE_DIR "/CMakeLists.txt") << QByteArray()
                                    << quint32(1) << QByteArray("cannot be loaded");
        QTest::newRow("no worker") << QByteArray("libm.so.6") << QByteArray() << quint32(1)
                                   << QByteArray("cannot be opened");
        QTest::newRow("not the looked-at file")
            << fault << QByteArray(64, '0') << quint32(1) << QByteArray("has changed");
        QTest::newRow("another protocol") << fault << QByteArray() << quint32(99) << QByteArray("protocol");
    }
    void whatCannotBeLoadedIsSaidAndTheHostEnds() {
        QFETCH(QByteArray, plugin);
        QFETCH(QByteArray, sha256);
        QFETCH(quint32, protocol);
        QFETCH(QByteArray, says);
        HostProcess host;
        host.hello("fault", plugin.toStdString(), sha256.toStdString(), protocol);
        host.init(0);
        const QByteArray error = QByteArray::fromStdString(helloError(host.next()));
        QVERIFY2(error.contains(says), error.constData());
        QVERIFY(exitedWith(host.wait(), 78));
    }
    void aPageThatIsTooSmallIsRefused() {
        HostProcess host({1, 1, true});
        std::string body;
        const std::string plugin = faultPlugin();
        wire::HelloRequest{1, plugin, "fault", "", 100, 100, 1}.encode(body);
        host.send(FrameType::Hello, 0, body);
        QVERIFY(helloError(host.next()).find("shared page") != std::string::npos);
        QVERIFY(exitedWith(host.wait(), 78));
    }
    void theRightHashLoads() {
        HostProcess host;
        host.hello("fault", {}, sha256Of(faultPlugin()).toStdString());
        QCOMPARE(helloError(host.next()), std::string());
    }
    /// $ORIGIN is the plugin's own folder, whether its bytes were checked or not.
    void aPluginFindsTheLibraryBesideIt_data() {
        QTest::addColumn<bool>("hashed");
        QTest::newRow("no hash") << false;
        QTest::newRow("checked") << true;
    }
    void aPluginFindsTheLibraryBesideIt() {
        QFETCH(bool, hashed);
        const std::string plugin = TEST_BUILD_DIR "/tests/workers/origin.so";
        HostProcess host;
        host.hello("origin", plugin, hashed ? sha256Of(plugin).toStdString() : std::string());
        QCOMPARE(helloError(host.next()), std::string());
        host.init(0);
        QVERIFY(host.await(FrameType::Ready));
        QCOMPARE(host.run("x").body, std::string("from the part"));
    }

    /// EOF ends the process whatever plugin code does, with all it started.
    void theEndOfTheStreamIsTheEndOfAllProcesses_data() {
        QTest::addColumn<QByteArray>("busyWith");
        for (const char* item : {"sleep:3600", "polite:3600", "echo:idle"})
            QTest::newRow(item) << QByteArray(item);
    }
    void theEndOfTheStreamIsTheEndOfAllProcesses() {
        QFETCH(QByteArray, busyWith);
        HostProcess host;
        QVERIFY(host.start());
        std::vector<pid_t> grandchildren;
        for (int i = 0; i < 3; ++i)
            grandchildren.push_back(std::stoi(host.run("grandchild").body));
        for (pid_t pid : grandchildren)
            QVERIFY(processExists(pid));
        host.items(0, {busyWith.toStdString()}, 77);
        if (busyWith.startsWith("echo"))
            QCOMPARE(host.results(1).size(), size_t(1));
        else
            QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 77; }));
        host.closeStream();
        QVERIFY(host.wait(1s).has_value());
        for (pid_t pid : grandchildren)
            QVERIFY(!processExists(pid));
    }
    void anOrderlyEndLeavesNoProcessEither() {
        HostProcess host;
        QVERIFY(host.start());
        const pid_t grandchild = std::stoi(host.run("grandchild").body);
        host.send(FrameType::Teardown, 0);
        QVERIFY(host.await(FrameType::Bye).has_value());
        QVERIFY(exitedWith(host.wait(), 0));
        QVERIFY(!processExists(grandchild));
    }
    void aHangingTeardownStillEndsWithTheStream() {
        HostProcess host;
        QVERIFY(host.start("{\"teardown\":\"hang\"}"));
        host.send(FrameType::Teardown, 0);
        host.send(FrameType::Ping, 5);
        QVERIFY(host.await(FrameType::Pong).has_value());
        host.closeStream();
        QVERIFY(host.wait(1s).has_value());
    }
    void teardownDropsWhatIsQueuedAndEndsTheRunningItemFirst() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"sleep:0.2", "echo:never", "echo:never"}, 50);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 50; }));
        host.send(FrameType::Teardown, 0);
        const auto results = host.results(1);
        QCOMPARE(results.size(), size_t(1));
        QCOMPARE(results[0].body, std::string("slept"));
        const auto bye = host.next();
        QVERIFY(bye && bye->type == FrameType::Bye);
    }

    void signalsOfTheTerminalDoNothing_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTSTP") << SIGTSTP;
        QTest::newRow("SIGPIPE") << SIGPIPE;
    }
    void signalsOfTheTerminalDoNothing() {
        QFETCH(int, signal);
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"sleep:0.05", "echo:on"});
        ::kill(host.pid(), signal);
        const auto results = host.results(2);
        QCOMPARE(results.size(), size_t(2));
        QCOMPARE(results[1].body, std::string("on"));
    }

    void nonsenseFromTheEngineEndsTheHost_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto frame = [](FrameType type, uint64_t id, std::string_view body) {
            std::string out;
            wire::appendFrame(out, type, id, body);
            return QByteArray::fromStdString(out);
        };
        QTest::newRow("a forged length") << QByteArray(16, '\xFF');
        QTest::newRow("malformed items") << frame(FrameType::Items, 0, "xyz");
        QTest::newRow("items for no worker") << frame(FrameType::Items, 5, "");
        QTest::newRow("a second Hello") << frame(FrameType::Hello, 0, "");
        QTest::newRow("a second Init") << frame(FrameType::Init, 0, "");
        QTest::newRow("malformed recall") << frame(FrameType::Recall, 0, "1");
    }
    void nonsenseFromTheEngineEndsTheHost() {
        QFETCH(QByteArray, bytes);
        HostProcess host;
        QVERIFY(host.start());
        host.sendBytes(bytes.toStdString());
        QVERIFY(exitedWith(host.wait(), 76));
        QVERIFY(host.output().find("poolboard-worker: frame from the engine") == 0);
    }
    void framesBeforeHelloEndTheHost() {
        HostProcess host;
        host.send(FrameType::Ping, 1);
        QVERIFY(exitedWith(host.wait(), 76));
    }
    void unknownFrameTypesAreSkipped() {
        HostProcess host;
        QVERIFY(host.start());
        host.send(static_cast<FrameType>(999), 1, "from the future");
        QCOMPARE(host.run("echo:still here").body, std::string("still here"));
    }
};

QTEST_GUILESS_MAIN(HostLifecycleTest)
#include "tst_host_lifecycle.moc"
