// SPDX-License-Identifier: MIT
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QFile>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <numeric>
#include <sys/wait.h>
#include <unistd.h>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

#ifdef __SANITIZE_THREAD__
constexpr bool kThreadSanitizer = true; // allows no thread after a fork of a program that had some
#else
constexpr bool kThreadSanitizer = false;
#endif

std::vector<int> upTo(int n) {
    std::vector<int> out(static_cast<size_t>(n));
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// Misbehaves on order.
std::string obey(const std::string& order) {
    if (order == "throw") throw std::domain_error("as ordered");
    if (order == "segv") ::signal(SIGSEGV, SIG_DFL), ::raise(SIGSEGV);
    if (order == "kill") ::raise(SIGKILL);
    if (order == "exit") ::_exit(7);
    if (order == "hang")
        for (;;)
            ::pause();
    if (order == "eat") {
        std::vector<char> much(512u << 20);
        for (size_t at = 0; at < much.size(); at += 4096)
            much[at] = 1;
        for (;;)
            ::pause();
    }
    return "done " + order;
}

bool isThere(pid_t pid) { return QFile::exists(QStringLiteral("/proc/%1").arg(pid)); }

/// Built in its worker; counts what it did.
struct Model {
    Model(const std::string& name_, int factor_) : name(name_), factor(factor_) {
        if (factor == 0) throw std::invalid_argument("no factor");
    }
    std::tuple<std::string, int, int> operator()(int n) { return {name, n * factor, ++calls}; }
    std::string name;
    int factor, calls = 0;
};

/// Tells when it ends in peace.
struct Farewell {
    explicit Farewell(int to_) : to(to_) {}
    Farewell(const Farewell&) = delete;
    Farewell& operator=(const Farewell&) = delete;
    ~Farewell() {
        if (::write(to, "x", 1) != 1) ::_exit(1);
    }
    int operator()(int n) { return n; }
    int to;
};

} // namespace

class TestProcessPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsAreThoseOfThreads() {
        ProcessPool pool(3);
        QCOMPARE(pool.size(), 3u);
        const auto square = [](int n) { return n * n; };
        std::vector<int> expected;
        for (const int n : upTo(5000))
            expected.push_back(n * n);
        QCOMPARE(pool.map(square, upTo(5000)), expected);
        QCOMPARE(pool.map(square, upTo(0)), std::vector<int>());
        std::vector<int> lazily;
        for (const int n : pool.imap(square, upTo(5000), {.chunk = 7}))
            lazily.push_back(n);
        QCOMPARE(lazily, expected);
        int64_t sum = 0;
        for (const int64_t n : pool.imap([](int64_t n) { return n; }, Counting(3000), {.ordered = false}))
            sum += n;
        QCOMPARE(sum, 2999 * 1500);
        const std::vector<std::pair<std::string, int>> pairs{{"a", 1}, {"b", 2}};
        const auto join = [](const std::string& text, int n) { return text + std::to_string(n); };
        QCOMPARE(pool.starmap(join, pairs), (std::vector<std::string>{"a1", "b2"}));
        const int add = 10; // travels with the function
        QCOMPARE(pool.map([add](int n) { return n + add; }, upTo(2)), (std::vector{10, 11}));
        QVERIFY(pool.map([](int) { return ::getpid(); }, upTo(1))[0] != ::getpid());
        QCOMPARE(pool.map(obey, std::vector<std::string>{"x"})[0], std::string("done x"));
        auto owned = pool.map([](int n) { return std::make_unique<int>(n); }, upTo(3));
        QCOMPARE(*owned[2], 2);
    }

    void anItemCostsItself_data() {
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("type");
        QTest::addColumn<unsigned>("attempts");
        QTest::addColumn<unsigned>("chunk");
        const auto row = [](const char* order, OutcomeKind kind, const char* type, unsigned attempts) {
            for (const unsigned chunk : {0u, 1u, 5u})
                QTest::addRow("%s, chunk %u", order, chunk) << QString::fromLatin1(order) << int(kind)
                                                            << QString::fromLatin1(type) << attempts << chunk;
        };
        row("throw", OutcomeKind::Failed, "std::domain_error", 4);
        row("segv", OutcomeKind::Crashed, "SIGSEGV", 2); // twice is the end, whatever the retries
        row("kill", OutcomeKind::Crashed, "SIGKILL", 2);
        row("exit", OutcomeKind::Crashed, "exit_status", 2);
        row("hang", OutcomeKind::TimedOut, "timed_out", 4);
    }
    void anItemCostsItself() {
        QFETCH(QString, order);
        QFETCH(int, kind);
        QFETCH(QString, type);
        QFETCH(unsigned, attempts);
        QFETCH(unsigned, chunk);
        ProcessPool pool(2);
        std::vector<std::string> orders(20, "fine");
        orders[7] = order.toStdString();
        const Options options{.chunk = chunk, .retries = 3, .timeout = std::chrono::milliseconds(400)};
        const auto outcomes = pool.map(obey, orders, ignore, options);
        for (const Outcome<std::string>& outcome : outcomes) {
            if (outcome.index != 7) {
                QCOMPARE(outcome.value(), std::string("done fine"));
                continue;
            }
            QCOMPARE(int(outcome.kind()), kind);
            QCOMPARE(QString::fromStdString(outcome.error().type), type);
            QCOMPARE(outcome.attempts, attempts);
            QCOMPARE(outcome.error().place.input, order.toStdString());
            QCOMPARE(outcome.error().place.host > 0, type != QLatin1String("std::domain_error"));
        }
        QVERIFY_EXCEPTION_THROWN(pool.map(obey, orders, options), WorkerError);
        QCOMPARE(pool.map(obey, std::vector<std::string>(3, "on")).size(), size_t{3}); // it goes on
    }
    void memoryIsLimited() {
        if (kThreadSanitizer) QSKIP("resident memory is not what it is elsewhere");
        ProcessPool pool(2);
        const auto outcomes = pool.map(obey, std::vector<std::string>{"a", "eat", "b"}, ignore,
                                       {.chunk = 1, .memory = 256u << 20});
        QVERIFY(outcomes[0].ok() && outcomes[2].ok());
        QCOMPARE(outcomes[1].error().type, std::string("memory_limit"));
        ThreadPool threads(1);
        QVERIFY_EXCEPTION_THROWN(threads.map(obey, std::vector<std::string>{"a"}, {.memory = 1}),
                                 std::invalid_argument);
    }

    void workersAreBuiltWhereTheyWork() {
        ProcessPool pool(2);
        int most = 0;
        for (const auto& [name, n, calls] : pool.map(delayedInit<Model>("m", 3), upTo(100), {.chunk = 5})) {
            QCOMPARE(name, std::string("m"));
            most = std::max(most, calls);
        }
        QVERIFY(most >= 50); // one instance a process, for the whole call
        const std::vector list{delayedInit<Model>("zero", 1), delayedInit<Model>("one", 2)};
        for (const auto& outcome : pool.map(list, upTo(50), ignore, {.chunk = 1}))
            QCOMPARE(std::get<0>(*outcome), outcome.worker == 0 ? std::string("zero") : std::string("one"));
        QVERIFY_EXCEPTION_THROWN(pool.map(delayedInit<Model>("m", 0), upTo(5), ignore), WorkerError);
        ProcessPool one(1);
        QVERIFY_EXCEPTION_THROWN((void)one.imap(list, upTo(5)), std::invalid_argument);
    }

    void stopping() {
        ProcessPool pool(2);
        std::stop_source stop;
        int64_t seen = 0;
        auto results =
            pool.imap([](int64_t n) { return n; }, Counting(1'000'000'000), {.stop = stop.get_token()});
        for (const int64_t n : results) {
            QCOMPARE(n, seen);
            if (++seen == 100) stop.request_stop();
        }
        QVERIFY(results.stopped() && seen >= 100);
    }

    void resultsThatAreDroppedEndRetries() {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        ProcessPool pool(2); // has the pipe
        const auto work = [from = ends[0], to = ends[1]](int n) {
            char byte = 0;
            if (n == 0) return static_cast<int>(::read(from, &byte, 1)); // until the other has begun
            if (::write(to, &byte, 1) == 1) throw std::runtime_error("not yet");
            return -1;
        };
        auto results =
            pool.imap(work, upTo(2), {.chunk = 1, .retries = 1, .retryDelay = std::chrono::hours(1)});
        QCOMPARE(results.next(), std::optional(1));
        { const auto dropped = std::move(results); } // does not wait for an hour
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void poolsEndInAnyOrder_data() {
        QTest::addColumn<bool>("olderFirst");
        QTest::newRow("the older first") << true;
        QTest::newRow("the younger first") << false;
    }
    void poolsEndInAnyOrder() {
        QFETCH(bool, olderFirst);
        int ends[2];
        QCOMPARE(::pipe2(ends, O_NONBLOCK), 0);
        std::optional<ProcessPool> older(std::in_place, 1);
        QCOMPARE(older->map(delayedInit<Farewell>(ends[1]), upTo(3)), upTo(3));
        std::optional<ProcessPool> younger(std::in_place, 1); // a copy of all the older one has open
        QCOMPARE(younger->map(delayedInit<Farewell>(ends[1]), upTo(3)), upTo(3));
        std::optional<ProcessPool>& first = olderFirst ? older : younger;
        std::optional<ProcessPool>& last = olderFirst ? younger : older;
        char bytes[3];
        first.reset();
        QCOMPARE(::read(ends[0], bytes, sizeof bytes), ssize_t{1}); // its worker was not killed
        QCOMPARE(last->map([](int n) { return n; }, upTo(3)), upTo(3));
        last.reset();
        QCOMPARE(::read(ends[0], bytes, sizeof bytes), ssize_t{1});
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void nothingIsLeft_data() {
        QTest::addColumn<bool>("killed");
        QTest::newRow("the pool ends") << false;
        QTest::newRow("the program is killed") << true;
    }
    void nothingIsLeft() {
        QFETCH(bool, killed);
        if (kThreadSanitizer) QSKIP("no threads after a fork");
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t program = ::fork();
        if (program == 0) {
            {
                ProcessPool pool(2);
                std::vector<int> descriptors(2, ends[1]);
                for ([[maybe_unused]] auto& it : pool.imap(
                         [](int to) {
                             // A grandchild that a worker leaves behind, in a session of its own.
                             const pid_t left = ::fork();
                             if (left == 0) ::setsid(), ::pause();
                             const pid_t pids[] = {::getpid(), left};
                             if (::write(to, pids, sizeof pids) != sizeof pids) ::_exit(1);
                             return 0;
                         },
                         descriptors, {.chunk = 1})) {
                }
                for (bool wait = killed; wait;)
                    ::pause();
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        std::vector<pid_t> all;
        pid_t pids[2];
        while (all.size() < 4 && ::read(ends[0], pids, sizeof pids) == sizeof pids)
            all.insert(all.end(), {pids[0], pids[1]});
        QCOMPARE(all.size(), size_t{4});
        if (killed) ::kill(program, SIGKILL);
        int status = 0;
        QCOMPARE(::waitpid(program, &status, 0), program);
        for (const pid_t pid : all)
            QTRY_VERIFY_WITH_TIMEOUT(!isThere(pid), 20'000);
        ::close(ends[0]);
    }
};

QTEST_GUILESS_MAIN(TestProcessPool)
#include "tst_process_pool.moc"
