// SPDX-License-Identifier: MIT
#include "core/run/halt_rule.h"
#include "core/run/median.h"

#include <QTest>
#include <algorithm>
#include <random>
#include <vector>

using namespace poolboard;

class TestRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void halting_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("succeeded");
        QTest::addColumn<int>("total"); ///< −1: unsized
        QTest::addColumn<bool>("reached");
        const auto row = [](const char* name, HaltRule::What what, int number, int failed, int succeeded,
                            int total, bool reached) {
            QTest::newRow(name) << int(what) << number << failed << succeeded << total << reached;
        };
        using enum HaltRule::What;
        row("not yet", Failures, 3, 2, 50, 100, false);
        row("failures", Failures, 3, 3, 50, 100, true);
        row("of the whole, not yet", FailurePercent, 10, 9, 0, 100, false);
        row("of the whole", FailurePercent, 10, 10, 0, 100, true);
        row("no failure is no percentage", FailurePercent, 1, 0, 0, 0, false);
        row("of what is finished, too few", FailurePercent, 10, 2, 1, -1, false);
        row("of what is finished", FailurePercent, 10, 3, 20, -1, true);
        row("of what is finished, less", FailurePercent, 10, 3, 28, -1, false);
        row("successes", Successes, 5, 3, 5, -1, true);
        row("failures are no successes", Successes, 5, 50, 4, 100, false);
    }
    void halting() {
        QFETCH(int, what);
        QFETCH(int, number);
        QFETCH(int, failed);
        QFETCH(int, succeeded);
        QFETCH(int, total);
        QFETCH(bool, reached);
        const HaltRule rule{static_cast<HaltRule::What>(what), uint64_t(number), false};
        QCOMPARE(rule.reached(uint64_t(failed), uint64_t(succeeded), uint64_t(failed + succeeded),
                              total < 0 ? std::nullopt : std::optional(uint64_t(total))),
                 reached);
    }

    void medianIsNearTheRealOne_data() {
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("spread");
        QTest::newRow("microseconds") << -11.0 << 0.5;
        QTest::newRow("milliseconds") << -6.0 << 1.5;
        QTest::newRow("hours") << 8.0 << 1.0;
        QTest::newRow("all alike") << 0.0 << 1e-6;
    }
    void medianIsNearTheRealOne() {
        QFETCH(double, mean);
        QFETCH(double, spread);
        std::mt19937_64 random(7);
        std::normal_distribution<double> normal(mean, spread);
        RunningMedian median;
        std::vector<double> all;
        for (int i = 0; i < 10001; ++i) {
            all.push_back(std::exp(normal(random)));
            median.add(all.back());
        }
        std::nth_element(all.begin(), all.begin() + 5000, all.end());
        QCOMPARE(median.count(), uint64_t{10001});
        QVERIFY(std::abs(median.value() / all[5000] - 1) < 0.051);
    }
    void medianOfNothingAndOfExtremes() {
        RunningMedian median;
        QCOMPARE(median.value(), 0.0);
        median.add(0);
        QVERIFY(median.value() > 0 && median.value() < 1e-5);
        for (int i = 0; i < 3; ++i)
            median.add(1e12);
        QVERIFY(median.value() > 1e5);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
