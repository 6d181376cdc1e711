// SPDX-License-Identifier: MIT
#include "host_process.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <sys/resource.h>

using namespace hosttest;
using namespace std::chrono_literals;
using wire::FrameType;

namespace {

std::vector<std::string> echoes(size_t count) {
    std::vector<std::string> texts;
    for (size_t i = 0; i < count; ++i)
        texts.push_back("echo:" + std::to_string(i));
    return texts;
}

std::vector<uint64_t> ticketsOf(const Received& frame) {
    return wire::decodeTickets(frame.body).value_or(std::vector<uint64_t>{});
}

std::string countBody(uint32_t count) {
    std::string body;
    wire::encodeCount(body, count);
    return body;
}

/// Of all children that have been waited for.
double childCpuSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

class HostItemsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aThousandItemsAreAnsweredInFewFrames() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, echoes(1000));
        const auto results = host.results(1000);
        QCOMPARE(results.size(), size_t(1000));
        for (size_t i = 0; i < results.size(); ++i) {
            QCOMPARE(results[i].ticket, uint64_t(1 + i));
            QCOMPARE(results[i].body, std::to_string(i));
        }
        QVERIFY2(host.resultFrames <= 100, qPrintable(QString::number(host.resultFrames)));
    }
    void aBatchNeverHoldsAResultBackBehindASlowItem() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"echo:quick", "sleep:3600", "echo:x"});
        const auto results = host.results(1, 2s);
        QCOMPARE(results.size(), size_t(1));
        QCOMPARE(results[0].body, std::string("quick"));
    }
    void anItemsBytesComeBackUnchanged() {
        HostProcess host;
        QVERIFY(host.start());
        std::string bytes(256, '\0');
        std::iota(bytes.begin(), bytes.end(), '\0');
        QCOMPARE(host.run("echo:" + bytes).body, bytes);
        const std::string large(1 << 20, 'L');
        QVERIFY(host.run("echo:" + large).body == large);
        QCOMPARE(host.resultsInSlabs, size_t(1));
        QCOMPARE(host.run("echo:").body, std::string());
    }
    void withoutSharedMemoryLargeBytesComeInFrames() {
        HostProcess launched({1, 1, false});
        QVERIFY(launched.start());
        const std::string large(3 << 20, 'L');
        QVERIFY(launched.run("echo:" + large).body == large);
        QCOMPARE(launched.resultsInSlabs, size_t(0));
    }
    void slabsThatNobodyGivesBackHoldNobodyUp() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, std::vector<std::string>(30, "echo:" + std::string(100'000, 'n')));
        size_t results = 0, inSlabs = 0;
        while (results < 30) {
            const auto frame = host.next();
            QVERIFY(frame.has_value());
            const auto entries = wire::decodeResults(frame->body);
            for (const wire::ResultEntry& entry : *entries) {
                ++results;
                inSlabs += entry.place.there() ? 1 : 0;
            }
        }
        QCOMPARE(inSlabs, size_t(wire::SlabLayout(1, 1).count()));
    }
    void whatBelongsToAnItemBesideItsResultComesToo() {
        HostProcess host;
        QVERIFY(host.start());
        const ItemResult result = host.run("diag:warning: odd");
        QCOMPARE(result.body, std::string("ok"));
        QCOMPARE(result.diagnostics, std::string("warning: odd"));
        QCOMPARE(host.run("stdout:hello there").body, std::string("printed"));
        QCOMPARE(host.output(), std::string("hello there\n"));
    }

    void recallGivesBackTheEndOfTheQueue_data() {
        QTest::addColumn<quint32>("asked");
        QTest::addColumn<int>("returned");
        QTest::newRow("some") << quint32(5) << 5;
        QTest::newRow("more than there are") << quint32(50) << 9;
        QTest::newRow("none") << quint32(0) << 0;
    }
    void recallGivesBackTheEndOfTheQueue() {
        QFETCH(quint32, asked);
        QFETCH(int, returned);
        HostProcess host;
        QVERIFY(host.start());
        std::vector<std::string> texts = echoes(10);
        texts[0] = "polite:3600"; // nothing else starts meanwhile
        host.items(0, texts, 1);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 1; }));
        host.send(FrameType::Recall, 0, countBody(asked));
        const auto frame = host.next();
        QVERIFY(frame && frame->type == FrameType::Returned && frame->id == 0);
        const auto tickets = ticketsOf(*frame);
        QCOMPARE(tickets.size(), size_t(returned));
        for (uint64_t ticket : tickets)
            QVERIFY(ticket > uint64_t(10 - returned));
        host.send(FrameType::Cancel, 1);
        QCOMPARE(host.results(size_t(10 - returned)).size(), size_t(10 - returned)); // each exactly once
        QVERIFY(!host.next(20ms).has_value());
    }
    void recallOfAnIdleWorkerAnswersWithNone() {
        HostProcess host;
        QVERIFY(host.start());
        host.send(FrameType::Recall, 0, countBody(3));
        const auto frame = host.next();
        QVERIFY(frame && frame->type == FrameType::Returned && ticketsOf(*frame).empty());
    }

    void aRunningItemIsCancelled_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("that polls the flag") << QByteArray("polite:3600") << QByteArray("cancelled");
        QTest::newRow("that waits on the descriptor")
            << QByteArray("cancelfd:3600") << QByteArray("cancelled by descriptor");
    }
    void aRunningItemIsCancelled() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, message);
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {item.toStdString()}, 5);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 5; }));
        host.send(FrameType::Cancel, 5);
        const auto results = host.results(1);
        QCOMPARE(results.size(), size_t(1));
        QVERIFY(!results[0].ok);
        QCOMPARE(results[0].message, message.toStdString());
        // The next item knows nothing of it, and the plugin's own cancel was called at most once.
        QCOMPARE(host.run("cancelfd:0.01").body, std::string("slept"));
    }
    void thePluginsOwnCancelIsCalledWhileItsItemRuns() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"sleep:0.3"}, 5);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 5; }));
        host.send(FrameType::Cancel, 5);
        QCOMPARE(host.results(1).size(), size_t(1));
        QCOMPARE(host.run("cancels").body, std::string("1"));
        host.send(FrameType::Cancel, 5); // ended long ago
        QCOMPARE(host.run("cancels").body, std::string("1"));
    }
    void aQueuedItemIsCancelledWithoutBeingStarted() {
        HostProcess host;
        QVERIFY(host.start());
        host.items(0, {"polite:3600", "state", "state"}, 1);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket == 1; }));
        host.send(FrameType::Cancel, 2);
        const auto cancelled = host.results(1, 2s); // while the first still runs
        QCOMPARE(cancelled.size(), size_t(1));
        QCOMPARE(cancelled[0].ticket, uint64_t(2));
        QCOMPARE(cancelled[0].type, std::string("cancelled"));
        host.send(FrameType::Cancel, 1);
        const auto rest = host.results(2);
        QCOMPARE(rest.size(), size_t(2));
        QCOMPARE(rest[1].body, std::string("2")); // process ran twice, not three times
    }
    void aDeadlineIsKnownToTheItemAndCancelsIt() {
        HostProcess host;
        QVERIFY(host.start());
        QCOMPARE(host.run("remaining").body, std::string("-1"));
        host.items(0, {"remaining", "polite:3600"}, 1, 50'000'000);
        const auto results = host.results(2);
        QCOMPARE(results.size(), size_t(2));
        const long long left = std::stoll(results[0].body);
        QVERIFY(left > 0 && left <= 50'000'000);
        QCOMPARE(results[1].message, std::string("cancelled"));
    }

    void theSharedPageSaysWhatIsStarted() {
        HostProcess host({2, 1, true});
        QVERIFY(host.start());
        QCOMPARE(host.slot(1, 0).ticket, uint64_t(0));
        host.items(1, {"polite:3600"}, 42);
        QVERIFY(eventually([&] { return host.slot(1, 0).ticket == 42; }));
        QVERIFY(host.slot(1, 0).startNs > 0);
        QCOMPARE(host.slot(0, 0).ticket, uint64_t(0));
        QVERIFY(host.started.empty());
        host.send(FrameType::Cancel, 42);
        QCOMPARE(host.results(1).size(), size_t(1));
        QVERIFY(eventually([&] { return host.slot(1, 0).ticket == 0; }));
    }
    void withoutAPageStartedFramesSayIt() {
        HostProcess host({1, 1, false});
        QVERIFY(host.start());
        host.items(0, {"echo:a", "echo:b"}, 7);
        QCOMPARE(host.results(2).size(), size_t(2));
        QCOMPARE(host.started.size(), size_t(2));
        QCOMPARE(host.started[0].id, uint64_t(7));
        QCOMPARE(host.started[1].id, uint64_t(8));
    }

    void asManyItemsAsAgreedAreUnfinishedAtOnce() {
        HostProcess host({1, 4, true});
        QVERIFY(host.start());
        host.items(0, std::vector<std::string>(10, "late:0.3"), 1);
        std::vector<uint64_t> running;
        QVERIFY(eventually([&] {
            running.clear();
            for (uint32_t lane = 0; lane < 4; ++lane)
                if (const uint64_t ticket = host.slot(0, lane).ticket; ticket != 0) running.push_back(ticket);
            return running.size() == 4;
        }));
        std::sort(running.begin(), running.end());
        QVERIFY((running == std::vector<uint64_t>{1, 2, 3, 4}));
        const auto results = host.results(10);
        QCOMPARE(results.size(), size_t(10));
        for (const ItemResult& result : results)
            QCOMPARE(result.body, std::string("late"));
    }

    void progressIsThrottledAndTheFirstComesAtOnce() {
        HostProcess host;
        QVERIFY(host.start());
        host.progress.clear();
        QCOMPARE(host.run("progress:200000").body, std::string("200000"));
        QVERIFY(!host.progress.empty());
        QVERIFY2(host.progress.size() < 50, qPrintable(QString::number(host.progress.size())));
        const auto first = wire::ProgressBody::decode(host.progress[0].body);
        QVERIFY(first && first->done == 1 && first->total == 200000 && first->note == "step");
        QCOMPARE(host.progress[0].id, uint64_t(1'000'000)); // the ticket
    }
    void logLinesAreBoundedAndTheRestIsCounted() {
        HostProcess host;
        QVERIFY(host.start());
        QCOMPARE(host.run("log:3000").body, std::string("logged"));
        QVERIFY(eventually([&] {
            host.next(50ms);
            return host.logs.size() > 1 && host.logs.back().body.find("dropped") != std::string::npos;
        }));
        QVERIFY(host.logs.size() < 1100); // two seconds' worth at most
        uint64_t lines = 0, dropped = 0;
        for (const Received& log : host.logs) {
            const auto body = wire::LogBody::decode(log.body);
            QVERIFY(body.has_value());
            if (body->text == "a line") ++lines;
            if (body->text.find("dropped") != std::string_view::npos)
                dropped += std::stoull(std::string(body->text));
        }
        QCOMPARE(lines + dropped, uint64_t(3000));
    }

    void anEngineThatDoesNotReadForAWhileLosesNothing() {
        HostProcess host;
        QVERIFY(host.start());
        const std::string kilobyte = "echo:" + std::string(1024, 'k');
        host.items(0, std::vector<std::string>(2000, kilobyte)); // results are ten times the socket's buffer
        for (uint64_t nonce = 1; nonce <= 100; ++nonce)
            host.send(FrameType::Ping, nonce);
        QVERIFY(eventually([&] { return host.slot(0, 0).ticket > 1; })); // it works, nobody reads
        size_t results = 0, pongs = 0;
        while (results < 2000 || pongs < 100) {
            const auto frame = host.next();
            QVERIFY(frame.has_value());
            if (frame->type == FrameType::Pong)
                QCOMPARE(frame->id, uint64_t(++pongs));
            else
                results += wire::decodeResults(frame->body).value().size();
        }
        QCOMPARE(results, size_t(2000));
    }

    void throughput() {
        HostProcess host;
        QVERIFY(host.start());
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        constexpr size_t kBatch = 1000, kBatches = 10; // not the place to measure
#else
        constexpr size_t kBatch = 1000, kBatches = 300;
#endif
        const std::vector<std::string> texts(kBatch, "echo:12345678");
        size_t received = 0;
        for (uint64_t batch = 0; batch < 4; ++batch)
            host.items(0, texts, 1 + batch * kBatch);
        const auto from = poolboard::Clock::now();
        for (uint64_t batch = 4; received < kBatch * kBatches; ++batch) {
            const size_t now = host.results(kBatch).size();
            QVERIFY(now > 0);
            received += now;
            if (batch < kBatches) host.items(0, texts, 1 + batch * kBatch);
        }
        const double seconds = poolboard::toSeconds(poolboard::Clock::now() - from);
        host.send(FrameType::Teardown, 0);
        QVERIFY(host.await(FrameType::Bye).has_value());
        const double cpuBefore = childCpuSeconds();
        QVERIFY(host.wait().has_value());
        qInfo("%.0f ns an item, %.0f ns of processor time in the host; %zu items in %zu Results frames",
              seconds * 1e9 / double(received), (childCpuSeconds() - cpuBefore) * 1e9 / double(received),
              received, host.resultFrames);
        QCOMPARE(received, kBatch * kBatches);
    }
};

QTEST_GUILESS_MAIN(HostItemsTest)
#include "tst_host_items.moc"
