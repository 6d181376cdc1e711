// SPDX-License-Identifier: MIT
#include "host_process.h"

#include <QTest>
#include <csignal>
#include <sys/wait.h>

using namespace hosttest;
using namespace std::chrono_literals;
using wire::FrameType;

namespace {

std::string allLogs(const HostProcess& host) {
    std::string text;
    for (const Received& log : host.logs)
        if (const auto body = wire::LogBody::decode(log.body)) text.append(body->text) += '\n';
    return text;
}

} // namespace

class HostFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyItemEndsExactlyOnce_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QByteArray>("says"); // the result, or a part of the message
        QTest::addColumn<int>("misuses");
        QTest::newRow("finished twice, then failed")
            << QByteArray("twice") << true << QByteArray("first") << 2;
        QTest::newRow("never finished") << QByteArray("never") << false
                                        << QByteArray("POOLBOARD_OK without calling finish() or fail()") << 0;
        QTest::newRow("a negative code without fail")
            << QByteArray("negative") << false << QByteArray("POOLBOARD_E_INPUT (-2) without calling fail()")
            << 0;
        QTest::newRow("finished by another thread") << QByteArray("late") << true << QByteArray("late") << 0;
        QTest::newRow("failed") << QByteArray("fail:no good") << false << QByteArray("no good") << 0;
        QTest::newRow("an unknown order") << QByteArray("what?") << false << QByteArray("does not know") << 0;
    }
    void everyItemEndsExactlyOnce() {
        QFETCH(QByteArray, item);
        QFETCH(bool, ok);
        QFETCH(QByteArray, says);
        QFETCH(int, misuses);
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {item.toStdString(), "echo:next"}, 1);
        const auto results = host.results(2);
        QCOMPARE(results.size(), size_t(2));
        QCOMPARE(results[0].ticket, uint64_t(1));
        QCOMPARE(results[0].ok, ok);
        const std::string said = ok ? results[0].body : results[0].message;
        QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
        QCOMPARE(results[1].body, std::string("next"));
        QCOMPARE(QByteArray::fromStdString(allLogs(host)).count("plugin misuse: item 0"), misuses);
        QVERIFY(!host.next(20ms).has_value()); // no third result
    }
    void aProtocolSinHasItsOwnType() {
        HostProcess host;
        QVERIFY(host.start());
        QCOMPARE(host.run("never").type, std::string("protocol"));
    }
    void aCallThatIsUsedAfterItsItemTouchesNothing() {
        HostProcess host;
        QVERIFY(host.start());
        for (int round = 0; round < 5; ++round) {
            QCOMPARE(host.run("afterend").body, std::string("kept"));
            QCOMPARE(host.run("echo:clean").body, std::string("clean"));
        }
        QCOMPARE(QByteArray::fromStdString(allLogs(host)).count("had already ended"), 5);
        QVERIFY(!host.next(20ms).has_value());
    }

    void aCrashIsTheProcessesEndAndThePageSaysWhoDidIt_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("abort") << QByteArray("abort") << SIGABRT << -1;
        QTest::newRow("segv") << QByteArray("segv") << SIGSEGV << -1;
        QTest::newRow("kill9") << QByteArray("kill9") << SIGKILL << -1;
        QTest::newRow("exit") << QByteArray("exit:7") << 0 << 7;
    }
    void aCrashIsTheProcessesEndAndThePageSaysWhoDidIt() {
        QFETCH(QByteArray, item);
        QFETCH(int, signal);
        QFETCH(int, exitCode);
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"echo:before", item.toStdString(), "echo:after"}, 1);
        const auto status = host.wait();
        QVERIFY(status.has_value());
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        if (signal != SIGKILL) // a sanitizer has its own way to end
            QVERIFY(!WIFEXITED(*status) || WEXITSTATUS(*status) != 0);
        else
#endif
            if (signal != 0)
            QVERIFY(WIFSIGNALED(*status) && WTERMSIG(*status) == signal);
        else
            QVERIFY(WIFEXITED(*status) && WEXITSTATUS(*status) == exitCode);
        QCOMPARE(host.slot(0, 0).ticket, uint64_t(2));
    }

    void aClosedStreamEndsTheHost() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"closefd3", "sleep:3600"}, 1);
        QVERIFY(host.wait(2s).has_value());
    }
    void garbageFromAPluginIsSeenAsABrokenFrame() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"garbage"}, 1);
        QVERIFY(!host.await(FrameType::Results, 200ms).has_value());
    }

    void aResultOverTheLimitFailsItsItemOnly() {
        HostProcess host;
        QVERIFY(host.start());
        const uint64_t limit = wire::kMaxBody / 2;
        const ItemResult result = host.run("big:" + std::to_string(limit + 1));
        QVERIFY(!result.ok);
        QCOMPARE(result.type, std::string("result_too_large"));
        QVERIFY(result.message.find(std::to_string(limit)) != std::string::npos);
        QCOMPARE(host.run("big:1000000").body.size(), size_t(1000000));
    }
    void anErrorCarriesItsCauses() {
        HostProcess host;
        QVERIFY(host.start());
        const ItemResult result = host.run("chain:cannot export");
        QCOMPARE(result.type, std::string("fault"));
        QCOMPARE(result.message, std::string("cannot export"));
        QCOMPARE(result.trace, std::string("fault_worker.c\ncaused by: Middle: cannot save\n"
                                           "caused by: Root: the disk is full"));
    }
    void aMessageThatIsNotUtf8IsCleaned() {
        HostProcess host;
        QVERIFY(host.start());
        QCOMPARE(host.run("fail:bad \xFF byte").message, std::string("bad \xEF\xBF\xBD byte"));
    }
    void aFloodOnStdoutHoldsTheItemUpNotTheHost() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"flood:1"}, 1);
        host.send(FrameType::Ping, 3);
        QVERIFY(host.await(FrameType::Pong).has_value());
        size_t bytes = 0;
        QVERIFY(eventually([&] {
            bytes += host.output().size();
            return bytes >= 1024 * 1024;
        }));
        QCOMPARE(host.results(1).size(), size_t(1));
    }
    void aHungWorkerLeavesTheOthersOfItsHostAlone() {
        HostProcess host({2, 1, true});
        QVERIFY(host.start());
        host.items(0, {"sleep:3600"}, 1);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 1; }));
        host.items(1, {"echo:fine"}, 2);
        const auto results = host.results(1);
        QCOMPARE(results.size(), size_t(1));
        QCOMPARE(results[0].body, std::string("fine"));
        host.closeStream();
        QVERIFY(host.wait(1s).has_value());
    }
};

QTEST_GUILESS_MAIN(HostFaultsTest)
#include "tst_host_faults.moc"
