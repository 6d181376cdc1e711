// SPDX-License-Identifier: MIT
// Items found by text and sorted by any column, over a run file.
#include "tests/gui/script.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/item_search.h"
#include "ui/gui/items_model.h"
#include "ui/gui/journal_pages.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {
constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
}

class TestItemSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itemsAreFoundAndSorted_data() {
        QTest::addColumn<int>("kind"); // −1: all
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column"); // −1: as they finished
        QTest::addColumn<bool>("descending");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("first"); // numbers
        const auto row = [](const char* name, int kind, const char* text, int column, bool descending,
                            int rows, const QStringList& first) {
            QTest::newRow(name) << kind << QString::fromUtf8(text) << column << descending << rows << first;
        };
        row("a part of the input", -1, "familie", -1, false, 120, {u"120"_s, u"121"_s});
        row("of the error", -1, "JPEG image", -1, false, 8, {u"7"_s, u"30"_s, u"76"_s});
        row("a state", -1, "timed", -1, false, 3, {u"53"_s});
        row("a number", -1, "300", -1, false, 2, {u"100"_s, u"300"_s}); // and in IMG_1300
        row("a worker", -1, "w4", -1, false, 75, {u"3"_s, u"7"_s});
        row("among the failed", int(OutcomeKind::Failed), "w4", -1, false, 2, {u"7"_s});
        row("nothing", -1, "nowhere", -1, false, 0, {});
        row("by number, last first", -1, "", ItemColumn::Number, true, 301, {u"300"_s, u"299"_s});
        row("by input", -1, "", ItemColumn::Input, true, 301, {u"300"_s, u"299"_s});
        row("by state", -1, "", ItemColumn::State, true, 301, {u"99"_s, u"214"_s, u"53"_s});
        row("by error", int(OutcomeKind::TimedOut), "", ItemColumn::Message, false, 3, {u"53"_s});
        row("by worker", -1, "", ItemColumn::Worker, true, 301, {u"3"_s, u"7"_s, u"11"_s});
        row("by attempts", -1, "", ItemColumn::Attempts, true, 301, {u"7"_s, u"30"_s});
        row("the slowest", -1, "", ItemColumn::Took, true, 301, {u"8"_s, u"27"_s});
        row("the slowest of some", -1, "scans", ItemColumn::Took, true, 61, {u"255"_s, u"274"_s});
    }
    void itemsAreFoundAndSorted() {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(int, rows);
        QFETCH(QStringList, first);
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        if (kind >= 0) model.setKind(static_cast<OutcomeKind>(kind));
        model.setPages(&pages);
        model.setText(text);
        model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QTRY_VERIFY(!model.busy() && model.rowCount() == rows);
        for (int at = 0; at < first.size(); ++at)
            QTRY_COMPARE(model.index(at, ItemColumn::Number).data().toString(), first[at]);
        QTRY_VERIFY(rows == 0 || !model.index(rows - 1, ItemColumn::Took).data().toString().isEmpty());
        model.setText({});
        model.setKind({});
        model.sort(-1);
        QTRY_COMPARE(model.rowCount(), 301); // back to all, as they finished
        QTRY_COMPARE(model.index(0, ItemColumn::Number).data().toString(), u"0"_s);
    }

    void theSelectionGoesWithItsItem() {
        const script::Home home;
        const auto journal = script::journalWith(home, 200);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.setPages(&pages);
        QTRY_COMPARE(model.rowCount(), 200);
        QTRY_COMPARE(model.index(20, ItemColumn::Number).data().toString(), u"20"_s);
        const QPersistentModelIndex chosen(model.index(20, 3));
        model.sort(ItemColumn::Number, Qt::DescendingOrder);
        QTRY_COMPARE(chosen.row(), 179);
        QCOMPARE(chosen.column(), 3);
        for (uint64_t index = 200; index < script::kItems; ++index)
            QVERIFY(journal->append(script::outcomeOf(index)).ok());
        QVERIFY(journal->commit().ok());
        model.refresh();
        QTRY_COMPARE(model.rowCount(), int(script::kItems)); // in order again
        QTRY_COMPARE(chosen.row(), 280);
        QTRY_COMPARE(model.index(0, ItemColumn::Number).data().toString(), u"300"_s);
        model.setText(u"scans"_s); // and of some only
        QTRY_COMPARE(model.rowCount(), 61);
    }

    void namesAreInTheOrderOfPeople_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("order");
        QTest::newRow("letters") << u"a"_s << u"b"_s << -1;
        QTest::newRow("capitals are alike") << u"IMG"_s << u"img"_s << 0;
        QTest::newRow("numbers by value") << u"IMG_10.jpg"_s << u"IMG_2.jpg"_s << 1;
        QTest::newRow("zeros in front") << u"7"_s << u"007"_s << 0;
        QTest::newRow("zero itself") << u"x0"_s << u"x1"_s << -1;
        QTest::newRow("long numbers") << u"100000000000000000000"_s << u"99999999999999999999"_s << 1;
        QTest::newRow("the beginning of the other") << u"img"_s << u"img2"_s << -1;
        QTest::newRow("nothing") << u""_s << u"a"_s << -1;
    }
    void namesAreInTheOrderOfPeople() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, order);
        const auto sign = [](int value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
        QCOMPARE(sign(compareNaturally(a.toStdString(), b.toStdString())), order);
        QCOMPARE(sign(compareNaturally(b.toStdString(), a.toStdString())), -order);
    }
};

QTEST_MAIN(TestItemSearch)
#include "tst_item_search.moc"
