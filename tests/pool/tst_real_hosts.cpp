// SPDX-License-Identifier: MIT
// The pool with the real poolboard-worker and a plugin that does what it is told.
#include "tests/pool/pool_fixture.h"
#include "tests/pool/processes.h"

#include <QTest>

#include <csignal>
#include <set>

using namespace poolboard;
using namespace poolboard::test;

class TestRealHosts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { adoptOrphans(); }
    void init() { m_descriptors = descriptorCount(); }
    void cleanup() {
        QVERIFY(!hasChildren());
        QCOMPARE(descriptorCount(), m_descriptors);
    }

    void a_host_works_in_every_kind_of_pool_data() {
        QTest::addColumn<unsigned>("workers");
        QTest::addColumn<unsigned>("inFlight");
        QTest::addColumn<unsigned>("kind");
        QTest::newRow("processes") << 1u << 1u << 1u;
        QTest::newRow("threads") << 4u << 1u << 0u;
        QTest::newRow("async") << 1u << 16u << 2u;
        QTest::newRow("async threads") << 3u << 4u << 2u;
    }
    void a_host_works_in_every_kind_of_pool() {
        QFETCH(unsigned, workers);
        QFETCH(unsigned, inFlight);
        QFETCH(unsigned, kind);
        Fixture f;
        f.real().config.inFlight = inFlight;
        f.config.poolKind = kind;
        f.start(1, workers);
        for (unsigned round = 0; round < 200; ++round)
            f.send(1, {"echo:one", "echo:two", "fail:no"}, round % workers);
        QVERIFY(f.run([&] { return f.heard.all.size() == 600; }));
        f.pool->teardown(1, 5s);
        QVERIFY(f.runToEnd(1));
        const HostEnd& end = f.heard.ends[1];
        QVERIFY2(end.orderly, end.reason.c_str());
        QCOMPARE(end.exitCode, 0);
        QVERIFY(end.started.empty());
        std::map<std::string, int> counts;
        for (const AttemptResult& result : f.heard.all)
            ++counts[result.error ? "error " + result.error->message : result.result];
        QCOMPARE(counts, (std::map<std::string, int>{{"one", 200}, {"two", 200}, {"error no", 200}}));
    }

    void who_lost_its_stream_does_not_know_who_did_it() {
        Fixture f;
        f.real().start(1);
        f.send(1, {"closefd3", "sleep:1000"});
        QVERIFY(f.runToEnd(1));
        const HostEnd& end = f.heard.ends[1];
        QCOMPARE(end.exitCode, 74);
        QVERIFY(!end.startedKnown); // the page may show the second item, which has done nothing
        QVERIFY(!end.orderly);
    }

    void payloads_of_every_size_pass_both_ways_data() {
        QTest::addColumn<size_t>("bytes");
        QTest::newRow("in the frame") << size_t{wire::kSlabWorthwhile - 20};
        QTest::newRow("at the border") << size_t{wire::kSlabWorthwhile};
        QTest::newRow("in a slab") << size_t{1 << 20};
        QTest::newRow("item too large for a slab, result not") << size_t{wire::kSlabBytes + 2};
        QTest::newRow("too large for a slab") << size_t{wire::kSlabBytes + 5};
    }
    void payloads_of_every_size_pass_both_ways() {
        QFETCH(size_t, bytes);
        Fixture f;
        f.real().start(1, 2); // more items than slabs
        std::vector<std::string> items;
        for (char letter = 'a'; letter <= 't'; ++letter)
            items.push_back("echo:" + std::string(bytes - 5, letter));
        for (const std::string& item : items)
            f.send(1, {item.c_str()}, item.back() % 2);
        QVERIFY(f.run([&] { return f.heard.all.size() == items.size(); }));
        std::set<char> letters;
        for (const AttemptResult& result : f.heard.all) {
            QVERIFY(!result.error);
            QVERIFY(result.result == std::string(bytes - 5, result.result.back()));
            letters.insert(result.result.back());
        }
        QCOMPARE(letters.size(), items.size());
        QVERIFY(f.pool->started(1, 0).empty());
    }

    void it_dies_and_says_what_it_was_doing_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("segv") << QByteArray("segv") << SIGSEGV << -1;
        QTest::newRow("abort") << QByteArray("abort") << SIGABRT << -1;
        QTest::newRow("kill9") << QByteArray("kill9") << SIGKILL << -1;
        QTest::newRow("exit") << QByteArray("exit:9") << 0 << 9;
    }
    void it_dies_and_says_what_it_was_doing() {
        QFETCH(QByteArray, item);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        if (item == "segv") QSKIP("a sanitizer makes an exit of it");
#endif
#if defined(__SANITIZE_THREAD__)
        if (item == "exit:9") QSKIP("the sanitizer looks for leaked threads, and exits otherwise");
#endif
        Fixture f;
        f.real().start(1);
        f.send(1, {item.constData(), "echo:never"});
        QVERIFY(f.runToEnd(1));
        const HostEnd& end = f.heard.ends[1];
        QTEST(end.signal, "signal");
        QTEST(end.exitCode, "exitCode");
        QCOMPARE(end.started, std::vector<Ticket>{1});
        QVERIFY(!end.orderly);
        QVERIFY(f.heard.all.empty());
    }

    void garbage_on_the_channel_ends_it() {
        Fixture f;
        f.real().start(1);
        f.send(1, {"garbage"});
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].reason, std::string("the worker host sent a frame longer than any may be"));
    }

    void a_closed_channel_ends_it() {
        Fixture f;
        f.real().start(1);
        f.send(1, {"closefd3"});
        QVERIFY(f.runToEnd(1));
        QVERIFY(!f.heard.ends[1].orderly);
    }

    void init_failures_are_told_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QString>("event");
        QTest::newRow("init") << QByteArray("{\"init\":\"fail\"}")
                              << QStringLiteral("1/0 init failed fault: init fails on order");
        QTest::newRow("of the host") << QByteArray("{\"shared\":\"fail\"}")
                                     << QStringLiteral("1/0 init failed fault: host_init fails on order");
    }
    void init_failures_are_told() {
        QFETCH(QByteArray, params);
        Fixture f;
        f.real().start(1, 1, params.constData());
        QVERIFY(f.run([&] { return !f.heard.events.empty(); }));
        QTEST(f.heard.events.value(0), "event");
        f.pool->teardown(1, 5s);
        QVERIFY(f.runToEnd(1));
        QVERIFY(f.heard.ends[1].orderly);
    }

    void a_missing_plugin_is_named_and_is_no_use_to_try_again() {
        Fixture f;
        f.real().config.pluginPath = "/nowhere/no.so";
        f.start(1);
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].exitCode, 78);
        QVERIFY2(f.heard.ends[1].reason.find("/nowhere/no.so") != std::string::npos,
                 f.heard.ends[1].reason.c_str());
    }

    void kill_takes_a_daemon_of_the_plugin_along() {
        Fixture f;
        f.real().start(1);
        f.send(1, {"grandchild", "sleep:1000"});
        QVERIFY(f.run([&] { return f.heard.all.size() == 1; }));
        const pid_t grandchild = std::atoi(f.heard.all[0].result.c_str());
        QVERIFY(grandchild > 0 && exists(grandchild));
        f.pool->kill(1, "on order");
        QVERIFY(f.runToEnd(1));
        QVERIFY(!exists(grandchild));
        QVERIFY(!exists(f.heard.pids[1]));
        QCOMPARE(f.heard.ends[1].started, std::vector<Ticket>{2});
    }

    void unstarted_items_come_back() {
        Fixture f;
        f.real().start(1);
        f.send(1, {"polite:1000", "echo:b", "echo:c"});
        QVERIFY(f.run([&] { return f.heard.ready == 1; }));
        QVERIFY(eventually([&] { return f.pool->turn(Clock::now()), f.pool->started(1, 0).size() == 1; }));
        f.pool->recall(1, 0, 9);
        const auto returned = [&] { return f.heard.events.filter(QStringLiteral("returned")); };
        QVERIFY(f.run([&] { return !returned().empty(); }));
        QCOMPARE(returned().first().section(QLatin1Char(' '), 2).split(QLatin1Char(' ')).size(), 2);
        f.pool->cancel(1, 1);
        QVERIFY(f.run([&] { return f.heard.all.size() == 1; }));
        QCOMPARE(f.heard.all[0].error->message, std::string("cancelled"));
    }

    void its_output_and_its_log_arrive() {
        Fixture f;
        f.real().start(1);
        f.send(1, {"stdout:printed line", "log:1", "flood:2", "echo:x"});
        QVERIFY(f.run([&] { return f.heard.all.size() == 4; }));
        f.pool->teardown(1, 5s);
        QVERIFY(f.runToEnd(1));
        QVERIFY(f.heard.logs.contains(QStringLiteral("1 0 1 printed line")));
        QCOMPARE(f.heard.logs.filter(QStringLiteral("a line")).size(), 1);
        QCOMPARE(f.heard.logs.filter(QStringLiteral("lines dropped")).size(), 1);
    }

    void starting_is_quick() {
        for (const unsigned count : {2u, 64u}) {
            Fixture f;
            f.real().open();
            const Instant began = Clock::now();
            for (HostId host = 1; host <= count; ++host)
                f.start(host);
            QVERIFY(f.run([&] { return f.heard.ready == int(count); }));
            const double ready = toSeconds(Clock::now() - began) * 1e3;
            for (HostId host = 1; host <= count; ++host)
                f.pool->teardown(host, 5s);
            QVERIFY(f.run([&] { return f.heard.ends.size() == count; }));
            f.pool.reset();
            const double gone = toSeconds(Clock::now() - began) * 1e3;
            qInfo("%u hosts: ready after %.1f ms, all gone after %.1f ms", count, ready, gone);
            for (const auto& [host, end] : f.heard.ends)
                QVERIFY2(end.orderly, end.reason.c_str());
        }
    }

private:
    qsizetype m_descriptors = 0;
};

QTEST_GUILESS_MAIN(TestRealHosts)
#include "tst_real_hosts.moc"
