// SPDX-License-Identifier: MIT
#include "plugins/sdk/async.hpp"

#include "tests/sdk/fake_host.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <fcntl.h>
#include <set>

namespace {

using namespace std::chrono_literals;
using poolboard::AsyncCall;
using poolboard::Task;

std::atomic<int> g_alive{0}, g_running{0}, g_most{0};
int g_pipe[2] = {-1, -1};

/// Counts what is alive in a coroutine.
struct Mark {
    Mark() { g_most = std::max(g_most.load(), ++g_running); }
    Mark(const Mark&) = delete;
    ~Mark() { --g_running; }
};

struct Actor {
    Actor() { ++g_alive; }
    ~Actor() { --g_alive; }
    Actor(const Actor&) = delete;

    Task<std::string> operator()(std::string what, AsyncCall call) {
        const Mark mark;
        if (what == "at once") co_return "done";
        if (what == "throw at once") throw std::runtime_error("at once");
        if (what == "sleep") {
            const auto begun = std::chrono::steady_clock::now();
            co_await call.sleep(20ms);
            co_return std::chrono::steady_clock::now() - begun >= 20ms ? "slept" : "too short";
        }
        if (what == "throw later") {
            co_await call.sleep(1ms);
            throw poolboard::Failure("later", poolboard::Code::Unavailable);
        }
        if (what == "nested") co_return std::to_string(co_await deeper(call, 5));
        if (what == "throw nested") co_return std::to_string(co_await deeper(call, -5));
        if (what == "for ever") co_await call.sleep(24h);
        if (what == "stubborn") co_await shruggingOff(call);
        if (what == "read") {
            const bool ready = co_await call.readable(g_pipe[0], 60s);
            char c = '?';
            co_return ready&& ::read(g_pipe[0], &c, 1) == 1 ? std::string(1, c) : "nothing";
        }
        if (what == "read in vain") co_return (co_await call.readable(g_pipe[0], 5ms)) ? "read" : "time";
        if (what == "write") co_return (co_await call.writable(g_pipe[1])) ? "writable" : "not";
        if (what == "bad descriptor") co_await call.readable(123456);
        if (what == "big") co_return std::string(1 << 20, 'x');
        co_return what;
    }

private:
    Task<int> deeper(AsyncCall call, int depth) {
        const Mark mark;
        co_await call.sleep(1ms);
        if (depth == 0) co_return 1;
        if (depth == -1) throw std::runtime_error("at the bottom");
        co_return 1 + co_await deeper(call, depth > 0 ? depth - 1 : depth + 1);
    }
    Task<> shruggingOff(AsyncCall call) {
        for (int i = 0; i < 3; ++i)
            try {
                co_await call.sleep(24h);
            } catch (const poolboard::Cancelled&) { // once cancelled, it stays so
            }
        call.throwIfCancelled();
    }
};

struct Nothing {
    Task<> operator()(poolboard::ItemView, AsyncCall call) { co_await call.sleep(1ms); }
};
struct Point {
    int x = 0;
    void bind(poolboard::Fields& field) { field("x", x); }
};
struct Doubler {
    Task<int> operator()(Point point) { co_return 2 * point.x; }
};

} // namespace

using poolboard::kind;
POOLBOARD_WORKERS("async", "1.0.0", kind<Actor>("actor"), kind<Nothing>("nothing"), kind<Doubler>("doubler"))

/// Coroutines against a host of the test's own: each item ends once, on every path.
class TestAsync : public QObject {
    Q_OBJECT

    static const poolboard_module* module() {
        static const poolboard_host host = [] {
            poolboard_host made{};
            made.size = sizeof made;
            return made;
        }();
        poolboard_offer offer{};
        offer.size = sizeof offer;
        offer.host = &host;
        return poolboard_worker_v1(&offer);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) == 0); }
    void init() { g_most = 0; }
    void cleanup() { QCOMPARE(g_alive.load() + g_running.load(), 0); }

    void eachItemEndsOnce_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("code");
        const auto good = [](const char* item, QByteArray result) {
            QTest::newRow(item) << QByteArray(item) << result << 0;
        };
        const auto bad = [](const char* item, const char* message, int code) {
            QTest::newRow(item) << QByteArray(item) << QByteArray(message) << code;
        };
        good("at once", "done");
        good("sleep", "slept");
        good("nested", "6");
        good("read in vain", "time");
        good("write", "writable");
        good("big", QByteArray(1 << 20, 'x'));
        bad("throw at once", "at once", POOLBOARD_E_INTERNAL);
        bad("throw later", "later", POOLBOARD_E_UNAVAILABLE);
        bad("throw nested", "at the bottom", POOLBOARD_E_INTERNAL);
        bad("bad descriptor", "waiting for descriptor 123456: Bad file descriptor", POOLBOARD_E_INTERNAL);
    }
    void eachItemEndsOnce() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, result);
        QFETCH(int, code);
        FakeHost host(module());
        QCOMPARE(host.init("actor"), int32_t{POOLBOARD_OK});
        FakeCall call;
        int left = -1;
        call.atEnd = [&left] { left = g_running; }; // nothing of the coroutine is left when it is answered
        const std::string body = item.toStdString();
        QCOMPARE(host.process(body, call), int32_t{POOLBOARD_PENDING});
        QVERIFY(call.waitForEnd());
        host.tearDown();
        QCOMPARE(left, 0);
        QCOMPARE(call.answers(), 1);
        QCOMPARE(call.fails, code == 0 ? 0 : 1);
        QCOMPARE(QByteArray::fromStdString(code == 0 ? call.result : call.causes.at(0).message), result);
        QCOMPARE(call.error.code, code);
    }

    void manyAreInFlightOnOneThread() {
        FakeHost host(module());
        host.init("actor");
        std::deque<FakeCall> calls(64);
        const std::string body = "read";
        std::set<std::thread::id> threads;
        for (FakeCall& call : calls) {
            call.atEnd = [&threads] { threads.insert(std::this_thread::get_id()); };
            QCOMPARE(host.process(body, call), int32_t{POOLBOARD_PENDING});
        }
        QTRY_COMPARE_WITH_TIMEOUT(g_running.load(), 64, 60000);
        for (const FakeCall& call : calls)
            QCOMPARE(call.answers(), 0);
        for (int i = 0; i < 64; ++i) // all wait for one descriptor
            QCOMPARE(::write(g_pipe[1], "x", 1), ssize_t{1});
        for (FakeCall& call : calls) {
            QVERIFY(call.waitForEnd());
            QVERIFY(call.result == "x" || call.result == "nothing"); // one was quicker at the same byte
        }
        host.tearDown();
        QCOMPARE(threads.size(), size_t{1});
        for (const FakeCall& call : calls)
            QCOMPARE(call.answers(), 1);
        char rest[64];
        while (::read(g_pipe[0], rest, sizeof rest) > 0) {
        }
    }

    void cancellingEndsAWait_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<qint64>("remaining");
        QTest::addColumn<int>("code");
        QTest::newRow("sleeping") << QByteArray("for ever") << qint64{-1} << int{POOLBOARD_E_CANCELLED};
        QTest::newRow("reading") << QByteArray("read") << qint64{-1} << int{POOLBOARD_E_CANCELLED};
        QTest::newRow("past the deadline")
            << QByteArray("for ever") << qint64{0} << int{POOLBOARD_E_DEADLINE};
        QTest::newRow("stubborn") << QByteArray("stubborn") << qint64{-1} << int{POOLBOARD_E_CANCELLED};
    }
    void cancellingEndsAWait() {
        QFETCH(QByteArray, item);
        QFETCH(qint64, remaining);
        QFETCH(int, code);
        FakeHost host(module());
        host.init("actor");
        FakeCall call, other;
        call.remaining = remaining;
        const std::string body = item.toStdString(), otherBody = "for ever";
        host.process(otherBody, other);
        host.process(body, call);
        QTRY_COMPARE_WITH_TIMEOUT(g_running.load(), 2, 60000);
        call.cancel = true;
        host.worker()->cancel(host.worker(), 77);
        QVERIFY(call.waitForEnd());
        QCOMPARE(call.fails, 1);
        QCOMPARE(call.error.code, code);
        QCOMPARE(other.answers(), 0);
        other.cancel = true;
        host.worker()->cancel(host.worker(), 77);
        QVERIFY(other.waitForEnd());
    }

    void oneThatWasCancelledBeforeDoesNotWait() {
        FakeHost host(module());
        host.init("actor");
        FakeCall call;
        call.cancel = true;
        const std::string body = "for ever";
        host.process(body, call);
        QVERIFY(call.waitForEnd());
        QCOMPARE(call.error.code, int32_t{POOLBOARD_E_CANCELLED});
    }

    /// The host does not do that; should it, every item still has its end.
    void teardownEndsWhatRuns() {
        FakeHost host(module());
        host.init("actor");
        std::deque<FakeCall> calls(9);
        const std::string bodies[] = {"for ever", "read"};
        for (size_t i = 0; i < calls.size(); ++i)
            host.process(bodies[i % 2], calls[i]);
        host.tearDown();
        for (const FakeCall& call : calls) {
            QCOMPARE(call.answers(), 1);
            QCOMPARE(call.error.code, int32_t{POOLBOARD_E_CANCELLED});
        }
    }

    void otherFormsOfItemsAndResults() {
        FakeHost nothing(module()), doubler(module());
        nothing.init("nothing");
        doubler.init("doubler");
        FakeCall empty, twice, bad;
        const std::string any = "x", point = "{\"x\":21}", half = "{";
        nothing.process(any, empty);
        doubler.process(point, twice, POOLBOARD_JSON, POOLBOARD_KWARGS);
        doubler.process(half, bad, POOLBOARD_JSON, POOLBOARD_KWARGS);
        QVERIFY(empty.waitForEnd() && twice.waitForEnd() && bad.waitForEnd());
        QCOMPARE(empty.result, std::string());
        QCOMPARE(twice.result, std::string("42"));
        QCOMPARE(bad.error.code, int32_t{POOLBOARD_E_INPUT});
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
