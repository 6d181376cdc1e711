// SPDX-License-Identifier: MIT
// What a run did, added up: items over time, and what each worker had of them.
#include "ui/present/throughput.h"
#include "ui/present/worker_sum.h"

#include <QTest>

using namespace poolboard;

class TestThroughput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreRoundAndFew_data() {
        QTest::addColumn<double>("length"); // seconds
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("steps");
        QTest::newRow("nearly nothing") << 0.001 << 300 << 1.0 << 1.0 << 1;
        QTest::newRow("nearly nothing, finely") << 0.001 << 120 << 0.0 << 0.001 << 1;
        QTest::newRow("a while") << 90.5 << 300 << 1.0 << 1.0 << 91;
        QTest::newRow("a while, finely") << 10.0 << 120 << 0.0 << 0.1 << 100;
        QTest::newRow("as many as may be") << 300.0 << 300 << 1.0 << 1.0 << 300;
        QTest::newRow("more than may be") << 301.0 << 300 << 1.0 << 2.0 << 151;
        QTest::newRow("a week") << 604'800.0 << 300 << 1.0 << 3600.0 << 168;
    }
    void stepsAreRoundAndFew() {
        QFETCH(double, length);
        QFETCH(int, most);
        QFETCH(double, least);
        const Throughput over(length, size_t(most), least);
        QTEST(over.step(), "step");
        QTEST(int(over.steps().size()), "steps");
    }

    void eachItemIsInItsStep() {
        Throughput over(2.25, 300, 1);
        for (const double at : {-1.0, 0.0, 0.99, 1.0, 2.2, 2.25, 9.0}) // what is outside is at the edge
            over.add(at, at != 1.0);
        QCOMPARE(over.steps().size(), size_t(3));
        QCOMPARE(over.steps()[0].items(), uint64_t(3));
        QCOMPARE(over.steps()[1].fine, uint64_t(0));
        QCOMPARE(over.steps()[1].bad, uint64_t(1));
        QCOMPARE(over.steps()[2].items(), uint64_t(3));
        QCOMPARE(over.length(1), 1.0);
        QCOMPARE(over.length(2), 0.5); // no rate that never was
    }

    void anEarlierAttemptIsWorkButNoItem() {
        WorkerSum sum;
        sum.add(false, false, 3);
        sum.add(true, true, 2);
        sum.add(true, false, 0.5);
        QCOMPARE(sum.items, uint64_t(2));
        QCOMPARE(sum.bad, uint64_t(1));
        QCOMPARE(sum.seconds, 5.5);
    }
};

QTEST_GUILESS_MAIN(TestThroughput)
#include "tst_throughput.moc"
