// SPDX-License-Identifier: MIT
#include "core/engine/batch_tuner.h"
#include "core/engine/read_ahead.h"
#include "core/run/retry_policy.h"

#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;

class TestBatchTuner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quickItemsTravelTogetherAndGrowByDoubling() {
        BatchTuner tuner;
        QCOMPARE(tuner.chunk(), 1u);
        for (unsigned expected = 2; expected <= BatchTuner::kMost; expected *= 2) {
            tuner.measure(tuner.chunk(), tuner.chunk() * 1e-7);
            QCOMPARE(tuner.chunk(), expected);
        }
        tuner.measure(2048, 1e-4);
        QCOMPARE(tuner.chunk(), BatchTuner::kMost);
    }
    void aSlowItemShrinksItAtOnce() {
        BatchTuner tuner;
        for (int i = 0; i < 20; ++i)
            tuner.measure(tuner.chunk(), tuner.chunk() * 1e-6);
        QVERIFY(tuner.chunk() > 100);
        tuner.measure(1, 1.0);
        QCOMPARE(tuner.chunk(), 1u);
    }
    void slowItemsTravelAlone() {
        BatchTuner tuner;
        for (int i = 0; i < 20; ++i)
            tuner.measure(1, 0.05);
        QCOMPARE(tuner.chunk(), 1u);
    }
    void aNumberIsObeyed() {
        BatchTuner tuner(7);
        for (int i = 0; i < 20; ++i)
            tuner.measure(7, 1e-6);
        QCOMPARE(tuner.chunk(), 7u);
    }
    void oneSlowItemAmongQuickOnesEndsTheBatches() {
        BatchTuner tuner;
        for (int i = 0; i < 20; ++i)
            tuner.measure(tuner.chunk(), tuner.chunk() * 1e-6);
        tuner.measure(100, 99 * 1e-6 + 1.0); // one second, in a batch of quick ones
        QCOMPARE(tuner.chunk(), 1u);
        tuner.measure(1, 1e-6); // and they grow again by doubling only
        QVERIFY(tuner.chunk() <= 2);
    }

    void readAhead_data() {
        QTest::addColumn<bool>("quick");
        QTest::addColumn<quint64>("places");
        QTest::addColumn<quint64>("bytesEach");
        QTest::addColumn<quint64>("expected");
        constexpr quint64 kMiB = 1 << 20;
        QTest::newRow("slow items use the whole window") << false << quint64(4) << kMiB << 64 * kMiB;
        QTest::newRow("small quick ones stay in the cache") << true << quint64(4) << quint64(8) << 4 * kMiB;
        QTest::newRow("large quick ones: two for each place") << true << quint64(4) << kMiB << 8 * kMiB;
        QTest::newRow("but never over the budget") << true << quint64(256) << kMiB << 64 * kMiB;
        QTest::newRow("before anything is known") << true << quint64(4) << quint64(0) << 4 * kMiB;
    }
    void readAhead() {
        QFETCH(bool, quick);
        QFETCH(quint64, places);
        QFETCH(quint64, bytesEach);
        QTEST(quint64(readAheadBytes(64u << 20, quick, places, bytesEach)), "expected");
    }

    void nothingMeasuredChangesNothing() {
        BatchTuner tuner;
        tuner.measure(0, 0);
        QCOMPARE(tuner.chunk(), 1u);
    }

    void retries_data() {
        QTest::addColumn<uint>("retries");
        QTest::addColumn<uint>("attempt");
        QTest::addColumn<uint>("crashes");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most"); ///< below 0: no more attempts
        QTest::newRow("none asked") << 0u << 1u << 0u << 0. << -1.;
        QTest::newRow("first") << 3u << 1u << 0u << 0.5 << 1.;
        QTest::newRow("second doubles") << 3u << 2u << 0u << 1. << 2.;
        QTest::newRow("capped") << 30u << 20u << 0u << 2.5 << 5.;
        QTest::newRow("used up") << 3u << 4u << 0u << 0. << -1.;
        QTest::newRow("one crash") << 3u << 1u << 1u << 0.5 << 1.;
        QTest::newRow("two crashes are the end") << 9u << 2u << 2u << 0. << -1.;
    }
    void retries() {
        QFETCH(uint, retries);
        QFETCH(uint, attempt);
        QFETCH(uint, crashes);
        QFETCH(double, least);
        QFETCH(double, most);
        ErrorSpec spec;
        spec.retries = retries;
        spec.retryDelayMin = 1s;
        spec.retryDelayMax = 5s;
        for (const double luck : {0.0, 0.5, 0.999}) {
            const auto delay = nextAttemptIn(spec, attempt, crashes, nullptr, luck);
            QCOMPARE(delay.has_value(), most >= 0);
            if (delay) QVERIFY(toSeconds(*delay) >= least && toSeconds(*delay) <= most);
        }
    }
    void theWorkersAdviceIsHeard() {
        ErrorSpec spec;
        spec.retries = 1;
        WorkerError error;
        error.retryAfterMs = 1234;
        QVERIFY(nextAttemptIn(spec, 1, 0, &error, 0.5) == Duration(1234ms));
    }
};

QTEST_GUILESS_MAIN(TestBatchTuner)
#include "tst_batch_tuner.moc"
