// SPDX-License-Identifier: MIT
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QRegularExpression>
#include <QTest>
#include <fcntl.h>
#include <unistd.h>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

/// What is written to a descriptor while this lives.
class Listener {
public:
    Listener() { [[maybe_unused]] const int made = ::pipe2(m_ends, O_CLOEXEC); }
    ~Listener() {
        ::close(m_ends[0]);
        if (m_ends[1] >= 0) ::close(m_ends[1]);
    }
    int fd() const { return m_ends[1]; }
    QString heard() {
        ::close(std::exchange(m_ends[1], -1));
        QByteArray all;
        char some[4096];
        for (ssize_t got = 0; (got = ::read(m_ends[0], some, sizeof some)) > 0;)
            all.append(some, static_cast<int>(got));
        return QString::fromUtf8(all);
    }

private:
    int m_ends[2] = {-1, -1};
};

} // namespace

class TestWithProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_data() {
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("total"); // -1: unknown
        QTest::addColumn<double>("left");
        QTest::addColumn<QString>("text");
        QTest::newRow("unsized") << 42 << -1 << -1.0 << QStringLiteral("job 42 21/s 00:02");
        QTest::newRow("half") << 10 << 20 << 5.0
                              << QStringLiteral(
                                     "job 50% ▕██████████          ▏ 10/20 5.0/s 00:02, 00:05 left");
        QTest::newRow("all") << 20 << 20 << -1.0
                             << QStringLiteral("job 100% ▕████████████████████▏ 20/20 10/s 00:02");
        QTest::newRow("none") << 0 << 0 << -1.0
                              << QStringLiteral("job 100% ▕████████████████████▏ 0/0 0.0/s 00:02");
        QTest::newRow("long") << 3 << 100 << 7384.0
                              << QStringLiteral(
                                     "job 3% ▕                    ▏ 3/100 1.5/s 00:02, 2:03:04 left");
    }
    void text() {
        QFETCH(int, done);
        QFETCH(int, total);
        QFETCH(double, left);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(ProgressLine::text(
                     "job", static_cast<uint64_t>(done),
                     total < 0 ? std::nullopt : std::optional<uint64_t>(static_cast<uint64_t>(total)), 2.0,
                     done / 2.0, left < 0 ? std::nullopt : std::optional(left))),
                 text);
    }

    void aroundAnyRange_data() {
        QTest::addColumn<bool>("sized");
        QTest::addColumn<bool>("terminal");
        QTest::addColumn<QString>("last");
        QTest::newRow("sized, file") << true << false
                                     << QStringLiteral("^x 100% ▕█{20}▏ 500/500 [0-9.]+/s 00:0[0-9]\n$");
        QTest::newRow("unsized, file") << false << false << QStringLiteral("^x 500 [0-9.]+/s 00:0[0-9]\n$");
        QTest::newRow("sized, terminal")
            << true << true << QStringLiteral("\r\033\\[Kx 100% ▕█{20}▏ 500/500 .*\n$");
    }
    void aroundAnyRange() {
        QFETCH(bool, sized);
        QFETCH(bool, terminal);
        QFETCH(QString, last);
        ThreadPool pool(2);
        Listener listener;
        const ProgressOptions options{.label = "x", .fd = listener.fd(), .terminal = terminal};
        int64_t sum = 0;
        const auto same = [](int64_t n) { return n; };
        if (sized)
            for (const int64_t n : withProgress(pool.imap(same, std::vector<int64_t>(500, 2)), options))
                sum += n;
        else
            for (const int64_t n : pool.imap(same, withProgress(Counting(500), options)))
                sum += n;
        QCOMPARE(sum, sized ? 1000 : 500 * 499 / 2);
        const QString heard = listener.heard();
        QVERIFY2(
            QRegularExpression(last, QRegularExpression::UseUnicodePropertiesOption).match(heard).hasMatch(),
            qPrintable(heard));
    }
    void aBrokenLoopStillEndsItsLine() {
        Listener listener;
        for (const int n : withProgress(std::vector{1, 2, 3}, {.fd = listener.fd(), .terminal = false}))
            if (n == 2) break;
        QVERIFY(listener.heard().contains(QStringLiteral("1/3")));
    }

    void debugModeTellsWhatFails() {
        Listener listener;
        const int before = ::dup(STDERR_FILENO);
        ::dup2(listener.fd(), STDERR_FILENO);
        setDebugMode(true);
        {
            ThreadPool pool(2);
            pool.map([](int n) { return n == 1 ? throw std::runtime_error("one") : n; }, std::vector{0, 1, 2},
                     ignore);
        }
        setDebugMode(false);
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        const QString heard = listener.heard();
        QVERIFY2(heard.contains(QStringLiteral("poolboard: a pool of 2 threads\n")), qPrintable(heard));
        QVERIFY2(heard.contains(QStringLiteral("poolboard: item 1 (1), attempt 1, worker ")),
                 qPrintable(heard));
        QVERIFY2(heard.contains(QStringLiteral(": std::runtime_error: one\n")), qPrintable(heard));
    }
};

QTEST_GUILESS_MAIN(TestWithProgress)
#include "tst_with_progress.moc"
