// SPDX-License-Identifier: MIT
// SIGKILL of the program, or of its guard, at any moment: nothing survives it. The
// moments come from a seed; what is alive then is whatever the machine has made of it:
// a guard that starts, hosts in init, items, commands' grandchildren in sessions of
// their own, a teardown.
#include "program.h"

#include <QTest>
#include <algorithm>
#include <csignal>
#include <random>
#include <set>

namespace {

using Words = Program::Words;

constexpr int kRounds = 25;        ///< of each row
constexpr int kLatestMoment = 400; ///< ms after the start; an undisturbed run takes about as long

Words job(std::mt19937& random) {
    const char* const kinds[] = {"processes", "threads"};
    Words words{"--cli",         "run", "--no-journal", "-w", "fault",  "--retries",         "1",
                "--retry-delay", "1ms", "-j",           "3",  "--kind", kinds[random() % 2], ":::"};
    const char* const orders[] = {"echo:x",     "sleep:0.01", "sleep:0.05",    "grandchild",
                                  "text:10000", "stdout:x",   "first:1:abort", "orphanabort"};
    for (int i = 0; i < 40; ++i)
        words.push_back(orders[random() % 8]);
    return words;
}

int guardOf(const Program& program) {
    for (const int pid : program.descendants())
        if (commandOf(pid).find("poolboard-guard") != std::string::npos) return pid;
    return 0;
}

} // namespace

class TestKills : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingSurvives_data() {
        QTest::addColumn<bool>("guard");
        QTest::newRow("the program is killed") << false;
        QTest::newRow("the guard is killed") << true;
    }
    void nothingSurvives() {
        QFETCH(bool, guard);
        std::mt19937 random(guard ? 2 : 1);
        double longest = 0;
        int struck = 0;
        for (int round = 0; round < kRounds; ++round) {
            Program program(job(random));
            const auto moment = std::chrono::milliseconds(random() % kLatestMoment);
            // The start takes long under a sanitizer, and without a guard nobody is struck.
            if (guard) QVERIFY(eventually([&] { return guardOf(program) != 0; }));
            std::this_thread::sleep_for(moment); // not a wait for anything: the moment itself
            const int victim = guard ? guardOf(program) : program.pid();
            if (victim != 0) struck += ::kill(victim, SIGKILL) == 0 ? 1 : 0;
            const auto start = std::chrono::steady_clock::now();
            const int status = program.wait();
            const std::set<int> ends = guard ? std::set{0, 1, 3, 5} : std::set{128 + SIGKILL, 0, 3};
            QVERIFY2(ends.contains(status), qPrintable(QStringLiteral("round %1, %2 ms: status %3: %4")
                                                           .arg(round)
                                                           .arg(moment.count())
                                                           .arg(status)
                                                           .arg(QString::fromStdString(program.err()))));
            QVERIFY2(program.leavesNothing(), qPrintable(QStringLiteral("round %1").arg(round)));
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
            longest = std::max(longest, took.count());
        }
        qInfo("%d of %d were still running; the last process was gone after %.2f s at most", struck, kRounds,
              longest);
        QVERIFY(struck > kRounds / 4);
        QVERIFY2(longest < 10,
                 qPrintable(QString::number(longest))); // 2 s is the promise; the rest is a busy machine
    }
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
