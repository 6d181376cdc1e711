// SPDX-License-Identifier: MIT
// The worker http in runs of the real program, against a server of this process.
#include "program.h"
#include "tests/http/local_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using poolboard::test::LocalServer;
using namespace std::chrono_literals;

class TestHttpRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyAreInFlightOverConnectionsThatStay() {
        static constexpr int kItems = 1000, kInFlight = 32, kWorkers = 2;
        LocalServer server(5ms);
        Program program(
            fetch({"-j", "2", "--in-flight", "32", "-O", "text", "-p", "result=title", "-i", "-"}));
        std::string urls;
        for (int i = 0; i < kItems; ++i)
            urls += server.url("/page?" + std::to_string(i)) + "\n";
        program.write(urls);
        QCOMPARE(program.wait(), 0);
        QCOMPARE(std::count(program.out().begin(), program.out().end(), '\n'), kItems);
        QCOMPARE(server.requests.load(), kItems);
        QVERIFY2(server.connections <= kInFlight * kWorkers, std::to_string(server.connections).c_str());
        QVERIFY2(server.mostAtOnce > kInFlight, std::to_string(server.mostAtOnce).c_str());
        QVERIFY(program.leavesNothing());
    }

    void aBusyServerIsAskedAgain() {
        LocalServer server;
        Program program(fetch({"--retries", "2", "-O", "text", "-p", "result=title",
                               ":::", server.url("/busy-once/a"), server.url("/busy-once/b")}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("at last") != std::string::npos, program.out().c_str());
        QCOMPARE(server.requests.load(), 4);
    }

    void aTimeLimitEndsTheItemAlone() {
        LocalServer server;
        Program program(fetch({"-j", "1", "--in-flight", "8", "--timeout", "200ms", "--grace", "20s", "-q",
                               ":::", server.url("/hang"), server.url("/page")}));
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.out().find("\"status\":\"timed_out\"") != std::string::npos ||
                     program.out().find("timed_out") != std::string::npos,
                 program.out().c_str());
        QVERIFY2(program.out().find("succeeded") != std::string::npos, program.out().c_str());
        QTRY_COMPARE(server.open.load(), 0);
    }

    void ctrlCTwiceEndsWhatHangs() {
        LocalServer server;
        Program program(fetch({"-j", "2", "--in-flight", "4", "-i", "-"}));
        std::string urls;
        for (int i = 0; i < 8; ++i)
            urls += server.url("/hang") + "\n";
        program.write(urls);
        QVERIFY(eventually([&] { return server.waiting >= 5; }));
        program.signal(SIGINT);
        QVERIFY(program.waitForErr("Stopping: "));
        program.signal(SIGINT);
        QCOMPARE(program.wait(), 130);
        QVERIFY(program.leavesNothing());
    }

private:
    static Program::Setup fetch(Program::Words words) {
        Program::Words all{"--cli", "run", "--no-journal", "-w", "http"};
        all.insert(all.end(), words.begin(), words.end());
        return {all, {{"http_proxy", ""}, {"no_proxy", "*"}}, {}, false};
    }
};

QTEST_GUILESS_MAIN(TestHttpRuns)
#include "tst_http_runs.moc"
