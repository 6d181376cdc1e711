// SPDX-License-Identifier: MIT
#include "core/run/ordered_window.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace poolboard;

namespace {

Outcome outcome(uint64_t index) {
    Outcome out;
    out.index = index;
    out.result = "result " + std::to_string(index);
    return out;
}

QString indices(const std::vector<Outcome>& outcomes) {
    QStringList out;
    for (const Outcome& each : outcomes)
        out << QString::number(each.index);
    return out.join(QLatin1Char(' '));
}

} // namespace

class TestOrderedWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomesLeaveInOrder_data() {
        QTest::addColumn<QList<int>>("put");
        QTest::addColumn<QString>("released"); // by each put, between bars
        QTest::addColumn<int>("held");
        QTest::newRow("in order") << QList<int>{0, 1, 2} << "0|1|2" << 0;
        QTest::newRow("backwards") << QList<int>{2, 1, 0} << "||0 1 2" << 0;
        QTest::newRow("a slow first") << QList<int>{1, 2, 3} << "||" << 3;
        QTest::newRow("two gaps") << QList<int>{1, 3, 0, 2} << "||0 1|2 3" << 0;
        QTest::newRow("a gap stays") << QList<int>{0, 2, 4, 1} << "0|||1 2" << 1;
        QTest::newRow("far ahead") << QList<int>{1000, 0} << "|0" << 1;
    }
    void outcomesLeaveInOrder() {
        QFETCH(QList<int>, put);
        QFETCH(QString, released);
        QFETCH(int, held);
        OrderedWindow window;
        QStringList got;
        for (qsizetype i = 0; i < put.size(); ++i) {
            std::vector<Outcome> ready;
            window.put(uint64_t(put[i]), outcome(uint64_t(put[i])), ready);
            got << indices(ready);
            for (const Outcome& each : ready)
                QCOMPARE(each.result, "result " + std::to_string(each.index));
        }
        QCOMPARE(got.join(QLatin1Char('|')), released);
        QCOMPARE(window.held(), size_t(held));
    }

    void itSaysWhatItWaitsFor() {
        OrderedWindow window;
        std::vector<Outcome> ready;
        QCOMPARE(window.waitingFor(), std::optional<uint64_t>());
        QCOMPARE(window.next(), uint64_t(0));
        window.put(1, outcome(1), ready);
        QCOMPARE(window.waitingFor(), std::optional<uint64_t>(0));
        window.put(0, outcome(0), ready);
        QCOMPARE(window.waitingFor(), std::optional<uint64_t>());
        QCOMPARE(window.next(), uint64_t(2));
        window.put(4, outcome(4), ready);
        QCOMPARE(window.waitingFor(), std::optional<uint64_t>(2));
    }

    void whatIsHeldCanBeTakenAtAStop() {
        OrderedWindow window;
        std::vector<Outcome> ready;
        for (const uint64_t index : {5, 2, 3})
            window.put(index, outcome(index), ready);
        QCOMPARE(indices(window.takeHeld()), QStringLiteral("2 3 5"));
        QCOMPARE(window.held(), size_t(0));
        QCOMPARE(window.waitingFor(), std::optional<uint64_t>());
        QCOMPARE(indices(window.takeHeld()), QString());
        QVERIFY(ready.empty());
    }

    void anyOrderComesOutOnceAndInOrder() {
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            std::vector<uint64_t> order(1 + random() % 100);
            std::iota(order.begin(), order.end(), 0u);
            std::shuffle(order.begin(), order.end(), random);
            OrderedWindow window;
            std::vector<Outcome> ready;
            for (size_t put = 0; put < order.size(); ++put) {
                window.put(order[put], outcome(order[put]), ready);
                QVERIFY2(ready.size() + window.held() == put + 1,
                         qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
            QCOMPARE(ready.size(), order.size());
            for (size_t i = 0; i < ready.size(); ++i)
                QVERIFY2(ready[i].index == i, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TestOrderedWindow)
#include "tst_ordered_window.moc"
