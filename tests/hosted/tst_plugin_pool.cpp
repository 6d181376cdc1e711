// SPDX-License-Identifier: MIT
#include "core/api/pool.h"
#include "core/hosted/plugin_pool.h"

#include <QTest>
#include <csignal>
#include <ranges>

using namespace poolboard;

namespace {

HostedSpec fault(unsigned jobs = 2) {
    return {.worker = TEST_BUILD_DIR "/tests/workers/fault.so",
            .kind = HostedSpec::Kind::Processes,
            .jobs = jobs};
}
std::vector<std::string> echoes(int n) {
    std::vector<std::string> out;
    for (int at = 0; at < n; ++at)
        out.push_back("echo:" + std::to_string(at));
    return out;
}

/// Endless orders, as far as they are read.
struct Endless {
    struct Iterator {
        using value_type = std::string;
        using difference_type = std::ptrdiff_t;
        uint64_t* read = nullptr;
        std::string text;
        const std::string& operator*() const { return text; }
        Iterator& operator++() {
            text = "echo:" + std::to_string((*read)++);
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator&, std::default_sentinel_t) { return false; }
    };
    uint64_t* read;
    Iterator begin() const { return ++Iterator{read, {}}; }
    std::default_sentinel_t end() const { return {}; }
};

} // namespace

class TestPluginPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyResultInOrder_data() {
        QTest::addColumn<int>("items");
        for (const int items : {0, 1, 3000})
            QTest::addRow("%d", items) << items;
    }
    void everyResultInOrder() {
        QFETCH(int, items);
        Pool pool(fault());
        const auto results = pool.map(echoes(items));
        QCOMPARE(results.size(), static_cast<size_t>(items));
        for (int at = 0; at < items; ++at)
            QCOMPARE(results[static_cast<size_t>(at)], std::to_string(at));
    }
    void anItemCostsItself() {
        Pool pool(fault());
        std::vector<std::string> orders = echoes(20);
        orders[3] = "fail:on purpose";
        orders[5] = "abort";
        orders[7] = "sleep:60";
        const Options options{.retries = 1, .timeout = std::chrono::milliseconds(500)};
        for (const Outcome<std::string>& outcome : pool.imap(orders, ignore, options)) {
            switch (outcome.index) {
            case 3:
                QCOMPARE(outcome.kind(), OutcomeKind::Failed);
                QCOMPARE(outcome.error().message, std::string("on purpose"));
                QCOMPARE(outcome.error().place.input, orders[3]);
                break;
            case 5:
                QCOMPARE(outcome.kind(), OutcomeKind::Crashed);
                QCOMPARE(outcome.error().signal, SIGABRT);
                break;
            case 7:
                QCOMPARE(outcome.kind(), OutcomeKind::TimedOut);
                QCOMPARE(outcome.attempts, 2u);
                break;
            default:
                QCOMPARE(outcome.value(), std::to_string(outcome.index));
            }
        }
    }
    void errorBehaviours() {
        Pool pool(fault());
        std::vector<std::string> orders = echoes(10);
        orders[4] = "fail:four";
        orders[6] = "fail:six";
        std::vector<std::string> seen;
        try {
            for (std::string& result : pool.imap(orders))
                seen.push_back(std::move(result));
            QFAIL("nothing was thrown");
        } catch (const WorkerError& error) {
            QCOMPARE(error.place.index, uint64_t{4});
        }
        QCOMPARE(seen.size(), size_t{4});
        seen.clear();
        try {
            for (std::string& result : pool.imap(orders, deferred))
                seen.push_back(std::move(result));
            QFAIL("nothing was thrown");
        } catch (const DeferredErrors& errors) {
            QCOMPARE(errors.errors().size(), size_t{2});
        }
        QCOMPARE(seen.size(), size_t{8});
    }
    void readingIsLazyAndStops() {
        uint64_t read = 0;
        Pool pool(fault());
        std::stop_source stop;
        uint64_t seen = 0;
        auto results = pool.imap(Endless{&read}, {.chunk = 4, .prefill = 2, .stop = stop.get_token()});
        for (const std::string& result : results) {
            QCOMPARE(result, std::to_string(seen));
            if (++seen == 100) stop.request_stop();
            if (seen == 5) QVERIFY2(read < 200, std::to_string(read).c_str());
        }
        QVERIFY(results.stopped());
        QVERIFY(seen >= 100 && seen < 2000);
        for (const std::string& result : pool.imap(Endless{&read})) // dropped: nothing is left behind
            if (result.size() > 1) break;
    }
    void mapThrowsWhenStoppedAfterTheLastWasRead() {
        Pool pool(fault(1));
        std::stop_source stop;
        std::vector<std::string> orders = echoes(20);
        orders.front() = "sleep:60"; // nothing else gets its turn before it has timed out
        orders.emplace_back("the end");
        const auto wanted = [&](const std::string& order) {
            if (order == "the end") stop.request_stop();
            return order != "the end";
        };
        QVERIFY_EXCEPTION_THROWN(
            pool.map(orders | std::views::filter(wanted), ignore,
                     {.timeout = std::chrono::milliseconds(500), .stop = stop.get_token()}),
            Stopped);
    }
    void whatCannotStart_data() {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("says");
        const QString path = QStringLiteral(TEST_BUILD_DIR "/tests/workers/fault.so");
        QTest::newRow("no such worker")
            << QStringLiteral("no/such") << QStringLiteral("{}") << QStringLiteral("no/such");
        QTest::newRow("no such parameter")
            << path << QStringLiteral("{\"colour\":1}") << QStringLiteral("colour");
    }
    void whatCannotStart() {
        QFETCH(QString, worker);
        QFETCH(QString, params);
        QFETCH(QString, says);
        try {
            const Pool pool({.worker = worker.toStdString(), .params = params.toStdString()});
            QFAIL("nothing was thrown");
        } catch (const std::exception& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(says), error.what());
        }
    }
    void aWorkerWhoseInitFailsBreaksTheCall() {
        HostedSpec spec = fault();
        spec.params = "{\"init\":\"fail\"}";
        Pool pool(spec);
        QVERIFY_EXCEPTION_THROWN(pool.map(echoes(3), ignore), std::runtime_error);
    }
    void unboundedNeedsASize() {
        uint64_t read = 0;
        Pool pool(fault());
        QVERIFY_EXCEPTION_THROWN((void)pool.imap(Endless{&read}, {.bounded = false}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestPluginPool)
#include "tst_plugin_pool.moc"
