// SPDX-License-Identifier: MIT
#include "core/pool/local_host_pool.h"
#include "tests/pool/pool_fixture.h"
#include "tests/pool/processes.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

class TestLocalHostPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { adoptOrphans(); }
    /// Whatever a test did: no process is left, and no descriptor.
    void init() { m_descriptors = descriptorCount(); }
    void cleanup() {
        QVERIFY(!hasChildren());
        QCOMPARE(descriptorCount(), m_descriptors);
    }

    void a_host_works_and_leaves_in_order() {
        Fixture f;
        f.start(1, 2);
        QVERIFY(f.run([&] { return f.heard.ready == 2; }));
        f.send(1, {"a", "b"});
        f.send(1, {"c"}, 1);
        f.send(1, {"fail"});
        QVERIFY(f.run([&] { return f.heard.all.size() == 4; }));
        QVERIFY(f.pool->started(1, 0).empty());
        f.pool->teardown(1, 5s);
        QVERIFY(f.runToEnd(1));
        QCOMPARE(lines(f.heard.events),
                 QStringLiteral("1/0 ready\n1/1 ready\n1/0 result 1 a\n1/0 result 2 b\n"
                                "1/1 result 3 c\n1/0 failed 4 half\n1 ended"));
        QCOMPARE(f.heard.all[0].seconds, 0.5);
        const WorkerError& error = *f.heard.all[3].error;
        QCOMPARE(error.type, std::string("bad type"));
        QCOMPARE(error.message, std::string("not \uFFFD this"));
        QCOMPARE(error.trace, std::string("line 1\nline 2"));
        QCOMPARE(error.advice, RetryAdvice::SameWorker);
        QCOMPARE(error.exitCode, 3);
        const HostEnd& end = f.heard.ends[1];
        QVERIFY(end.orderly);
        QCOMPARE(end.exitCode, 0);
        QCOMPARE(end.reason, std::string());
        QVERIFY(end.started.empty());
        QVERIFY(end.maxRssKiB > 0);
    }

    void a_failed_init_is_the_workers() {
        Fixture f;
        f.start(1, 1, "\"broken\"");
        QVERIFY(f.run([&] { return !f.heard.events.empty(); }));
        QCOMPARE(f.heard.events.value(0), QStringLiteral("1/0 init failed std::runtime_error: no model"));
        f.pool->kill(1, "it has no worker");
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].reason, std::string("it has no worker"));
    }

    void a_host_that_dies_says_what_it_was_doing_data() {
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QList<quint64>>("started");
        QTest::addColumn<int>("results");
        QTest::newRow("crash") << QByteArray("crash") << SIGSEGV << -1 << QList<quint64>{3} << 2;
        QTest::newRow("exit") << QByteArray("exit") << 0 << 5 << QList<quint64>{3} << 2;
        QTest::newRow("after its result")
            << QByteArray("answer and die") << SIGKILL << -1 << QList<quint64>{} << 3;
    }
    void a_host_that_dies_says_what_it_was_doing() {
        QFETCH(QByteArray, last);
        QFETCH(QList<quint64>, started);
        Fixture f;
        f.start(1);
        // All at once: results that were on their way when it died count.
        f.send(1, {"a", "b", last.constData(), "never"});
        QVERIFY(f.runToEnd(1));
        const HostEnd& end = f.heard.ends[1];
        QVERIFY(!end.orderly);
        QTEST(end.signal, "signal");
        QTEST(end.exitCode, "exitCode");
        QCOMPARE(QList<quint64>(end.started.begin(), end.started.end()), started);
        QVERIFY(end.startedKnown);
        QCOMPARE(end.reason, std::string());
        QTEST(int(f.heard.all.size()), "results");
    }

    void nonsense_ends_the_host_with_a_reason_data() {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("results");
        const auto row = [](const char* what, const char* reason, int results = 0) {
            QTest::newRow(what) << QByteArray(what)
                                << QStringLiteral("the worker host %1").arg(QLatin1String(reason)) << results;
        };
        row("bytes", "sent a frame longer than any may be");
        row("short results", "sent a malformed RESULTS frame");
        row("slot", "sent a RESULTS frame of worker 99, which it does not carry");
        row("ticket", "sent a result of an item that it does not have", 1);
        row("twice", "sent a result of an item that it does not have", 1);
        row("slab", "sent a result that is in no slab of its own");
        row("returned", "sent a RETURNED frame that nobody asked for");
        row("ready", "answered INIT twice");
        row("items", "sent ITEMS, a frame that only the engine sends");
        row("bye", "said BYE without being asked to");
        row("hello", "sent a malformed HELLO frame");
        row("log", "sent a malformed LOG frame");
    }
    void nonsense_ends_the_host_with_a_reason() {
        QFETCH(QByteArray, what);
        Fixture f;
        f.start(1);
        f.start(2);
        f.send(1, {QByteArray("nonsense " + what).constData()});
        QVERIFY(f.runToEnd(1));
        QTEST(QString::fromStdString(f.heard.ends[1].reason), "reason");
        QTEST(int(f.heard.all.size()), "results");
        QVERIFY(!f.heard.ends[1].orderly);
        f.send(2, {"fine"}); // the other one goes on
        QVERIFY(f.run([&] { return !f.heard.all.empty() && f.heard.all.back().result == "fine"; }));
    }

    void a_host_that_does_not_begin_well_is_explained_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("leaves") << QByteArray("leaves at once")
                                << QStringLiteral("the worker host ended before it answered HELLO") << 3;
        QTest::newRow("refuses") << QByteArray("refuses") << QStringLiteral("there is no such plugin") << 78;
        QTest::newRow("is too old") << QByteArray("old")
                                    << QStringLiteral("the worker host speaks protocol 99, expected 1") << -1;
        QTest::newRow("speaks first")
            << QByteArray("speaks first") << QStringLiteral("the worker host sent a READY frame before HELLO")
            << -1;
    }
    void a_host_that_does_not_begin_well_is_explained() {
        QFETCH(QByteArray, kind);
        Fixture f(kind.constData());
        f.start(1);
        QVERIFY(f.runToEnd(1));
        QTEST(QString::fromStdString(f.heard.ends[1].reason), "reason");
        QTEST(f.heard.ends[1].exitCode, "exitCode");
        if (kind == "leaves at once")
            QCOMPARE(f.heard.ends[1].stderrTail, std::string("I do not like it here\n"));
    }

    void a_missing_host_program_is_named() {
        Fixture f;
        QFile::remove(f.libexec.filePath(QStringLiteral("poolboard-worker")));
        f.start(1);
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].reason,
                 "cannot start " + f.config.libexec + "/poolboard-worker: No such file or directory");
    }

    void a_missing_guard_is_an_error() {
        Fixture f;
        f.config.libexec = "/nowhere";
        const auto made = LocalHostPool::create(f.reactor, f.heard, f.config);
        QVERIFY(!made.ok());
        QVERIFY(made.error().text().starts_with("/nowhere/poolboard-guard: "));
    }

    void a_host_killed_from_outside_is_seen() {
        Fixture f;
        f.start(1);
        f.send(1, {"hang"});
        QVERIFY(f.run([&] { return f.heard.ready == 1; }));
        QVERIFY(eventually([&] { return f.pool->turn(Clock::now()), f.pool->started(1, 0).size() == 1; }));
        QCOMPARE(f.pool->started(1, 0)[0].first, Ticket{1});
        QVERIFY(Clock::now() - f.pool->started(1, 0)[0].second < 10s);
        QVERIFY(f.heard.pids[1] > 0);
        ::kill(f.heard.pids[1], SIGKILL);
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].signal, SIGKILL);
        QCOMPARE(f.heard.ends[1].started, std::vector<Ticket>{1});
    }

    void a_host_that_closes_its_channel_and_stays_is_killed() {
        Fixture f;
        f.start(1);
        f.send(1, {"close and stay"});
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].reason, std::string("the worker host closed its channel and did not exit"));
        QCOMPARE(f.heard.ends[1].signal, SIGKILL);
    }

    void a_teardown_that_takes_too_long_is_a_kill() {
        Fixture f("stays");
        f.start(1);
        QVERIFY(f.run([&] { return f.heard.ready == 1; }));
        f.pool->teardown(1, 30ms);
        QVERIFY(f.runToEnd(1));
        QCOMPARE(f.heard.ends[1].reason, std::string("did not finish its teardown in time"));
        QVERIFY(!f.heard.ends[1].orderly);
    }

    void unstarted_items_can_be_taken_back() {
        Fixture f;
        f.start(1);
        f.send(1, {"hold", "x", "y", "z"});
        f.pool->recall(1, 0, 2);
        f.pool->recall(1, 0, 9);
        f.pool->recall(1, 0, 9);
        QVERIFY(f.run([&] { return f.heard.events.size() == 4; }));
        QCOMPARE(lines(f.heard.events),
                 QStringLiteral("1/0 ready\n1/0 returned 4 3\n1/0 returned 2\n1/0 returned"));
        f.pool->cancel(1, 1);
        QVERIFY(f.run([&] { return f.heard.all.size() == 1; }));
        QCOMPARE(f.heard.all[0].ticket, Ticket{1});
    }

    void what_a_host_says_arrives() {
        Fixture f;
        f.start(1);
        f.send(1, {"talk"});
        QVERIFY(f.run([&] { return f.heard.all.size() == 1 && f.heard.logs.size() == 3; }));
        f.pool->teardown(1, 5s);
        QVERIFY(f.runToEnd(1));
        f.heard.logs.sort();
        QCOMPARE(lines(f.heard.logs),
                 QStringLiteral("1 0 1 one\n1 0 1 three, without an end\n1 0 1 two \uFFFD\n"
                                "1 1 3 a log frame"));
        QVERIFY(f.heard.events.contains(QStringLiteral("1 progress 1 3/7 note")));
        QCOMPARE(f.heard.events.filter(QStringLiteral("progress")).size(), 1);
        QCOMPARE(f.heard.ends[1].stderrTail, std::string("one\ntwo \uFFFD\nthree, without an end"));
    }

    void a_flood_of_output_blocks_nobody() {
        Fixture f;
        f.start(1);
        f.start(2);
        QVERIFY(f.run([&] { return f.heard.ready == 2; }));
        const Instant began = Clock::now();
        f.send(1, {"flood"}); // 16 MiB, then its result
        f.send(2, {"quick"});
        QVERIFY(f.run([&] { return !f.heard.all.empty(); }));
        QCOMPARE(f.heard.all[0].result, std::string("quick"));
        QVERIFY(f.run([&] { return f.heard.all.size() == 2; }));
        const double seconds = toSeconds(Clock::now() - began);
        QVERIFY2(f.heard.logs.size() <= 201 * (1 + seconds),
                 qPrintable(QString::number(f.heard.logs.size())));
        f.pool->teardown(1, 5s);
        QVERIFY(f.runToEnd(1));
        QVERIFY(f.heard.logs.last().contains(QStringLiteral("lines dropped")));
        QVERIFY(f.heard.ends[1].stderrTail.size() <= 4096);
        qInfo("16 MiB of output in %.0f ms", seconds * 1e3);
    }

    void all_a_host_left_behind_is_dead_when_its_end_is_told() {
        Fixture f;
        f.start(1);
        pid_t daemon = 0;
        f.heard.onEnd = [&](HostId) {
            for (const QString& line : f.heard.logs)
                daemon = line.section(QStringLiteral("daemon "), 1).toInt();
            QVERIFY(daemon > 0 && !exists(daemon));
        };
        f.send(1, {"daemon and crash"});
        QVERIFY(f.runToEnd(1));
        QVERIFY(daemon > 0);
        QCOMPARE(f.heard.ends[1].signal, SIGSEGV);
    }

    void large_items_and_results_pass_both_ways() {
        Fixture f;
        f.start(1);
        const std::string large(5'000'000, 'x');
        std::vector<Dispatch> batch(3);
        for (Dispatch& item : batch) {
            item.ticket = ++f.lastTicket;
            item.body = large;
        }
        f.pool->send(1, 0, batch);
        QVERIFY(f.run([&] { return f.heard.all.size() == 3; }));
        for (const AttemptResult& result : f.heard.all)
            QVERIFY(result.result == large);
    }

    void an_item_that_no_frame_holds_fails_alone() {
        Fixture f;
        f.start(1);
        const std::string huge(wire::kMaxBody, 'x');
        std::vector<Dispatch> batch(2);
        batch[0].ticket = 1;
        batch[0].body = huge;
        batch[1].ticket = 2;
        batch[1].body = "small";
        f.pool->send(1, 0, batch);
        QVERIFY(f.run([&] { return f.heard.all.size() == 2; }));
        QCOMPARE(f.heard.all[0].ticket, Ticket{1});
        QCOMPARE(f.heard.all[0].error->type, std::string("item_too_large"));
        QCOMPARE(f.heard.all[1].result, std::string("small"));
    }

    void a_host_can_be_killed_at_any_moment() {
        Fixture f;
        f.start(1);
        f.pool->kill(1, "before anything"); // never asked of the guard
        f.start(2);
        f.pool->turn(Clock::now());
        f.pool->kill(2, "on its way"); // the guard has not answered
        f.pool->kill(2, "again");
        f.pool->kill(77, "unknown");
        QCOMPARE(lines(f.heard.events), QStringLiteral("1 ended")); // told in turn(), never within a command
        QVERIFY(f.runToEnd(1) && f.runToEnd(2));
        QCOMPARE(f.heard.ends[1].reason, std::string("before anything"));
        QCOMPARE(f.heard.ends[2].reason, std::string("on its way"));
        f.send(2, {"ignored"});
        f.pool->teardown(2, 1s);
    }

    void a_listener_may_start_the_next_host() {
        Fixture f;
        f.start(1);
        f.heard.onEnd = [&](HostId host) {
            if (host < 5) f.start(host + 1), f.send(host + 1, {"crash"});
        };
        f.send(1, {"crash"});
        QVERIFY(f.runToEnd(5));
        QCOMPARE(f.heard.ends.size(), size_t{5});
    }

    void frozen_hosts_do_nothing_until_they_go_on() {
        Fixture f;
        f.start(1);
        QVERIFY(f.run([&] { return f.heard.ready == 1; }));
        f.pool->freeze();
        QVERIFY(eventually([&] { return stateOf(f.heard.pids[1]) == 'T'; }));
        const Instant asked = Clock::now();
        f.pool->teardown(1, 30s); // its time stands still too
        f.pool->turn(asked + 31s);
        QVERIFY(!f.run([&] { return f.heard.ends.contains(1); }, 100ms));
        f.pool->thaw();
        f.pool->turn(asked + 30s + 50ms);
        QVERIFY(f.runToEnd(1));
        QVERIFY(f.heard.ends[1].orderly);
    }

    void the_end_of_the_guard_ends_every_host() {
        Fixture f;
        f.start(1);
        f.start(2);
        f.send(2, {"hang"});
        QVERIFY(f.run([&] { return f.heard.ready == 2; }));
        ::kill(f.pool->guardPid(), SIGKILL);
        QVERIFY(f.runToEnd(1) && f.runToEnd(2));
        const auto lost = f.heard.events.filter(QStringLiteral("guard lost"));
        QCOMPARE(lost.size(), 1);
        QVERIFY2(lost[0].endsWith(QStringLiteral("was killed by signal 9")), qPrintable(lost[0]));
        f.start(3);
        QVERIFY(f.runToEnd(3));
        QVERIFY(QByteArray::fromStdString(f.heard.ends[3].reason).contains("killed by signal 9"));
        QVERIFY(eventually([] { return !hasChildren(); })); // they came to us
    }

    void the_destructor_leaves_nothing() {
        Fixture f;
        for (HostId host = 1; host <= 4; ++host)
            f.start(host), f.send(host, {"hang"});
        QVERIFY(f.run([&] { return f.heard.ready == 4; }));
        const auto pids = f.heard.pids;
        f.pool.reset();
        QVERIFY(f.heard.ends.empty());
        for (const auto& [host, pid] : pids)
            QVERIFY(!exists(pid));
    }

    void starting_is_quick() {
        for (const unsigned count : {2u, 64u}) {
            Fixture f;
            f.open();
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
            QVERIFY(gone < 5000);
        }
    }

private:
    qsizetype m_descriptors = 0;
};

QTEST_GUILESS_MAIN(TestLocalHostPool)
#include "tst_local_host_pool.moc"
