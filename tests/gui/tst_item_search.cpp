// SPDX-License-Identifier: MIT
// Items found by text and sorted by any column, over a run file.
#include "tests/gui/script.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/item_search.h"
#include "ui/gui/items_model.h"
#include "ui/gui/items_page.h"
#include "ui/gui/journal_pages.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTranslator>
#include <QtTest>
#include <algorithm>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {
constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
} // namespace

class TestItemSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The engine's sentences are recorded in English, and found as they are shown and as they are recorded.
    void theEnginesWordsAreFoundAsTheyAreShown() {
        QTranslator german;
        QVERIFY(german.load(QLocale(u"de"_s), u"poolboard"_s, u"_"_s,
                            QStringLiteral(TEST_BUILD_DIR "/share/poolboard/translations")));
        QCoreApplication::installTranslator(&german);
        const QString here = german.translate("engine", "cancelled by a user");
        QVERIFY(!here.isEmpty() && !here.contains(u"user"_s));
        const script::Home home;
        const auto journal = script::journalWith(home, 20);
        Outcome cancelled = script::outcomeOf(20);
        cancelled.kind = OutcomeKind::Cancelled;
        cancelled.error = std::make_unique<WorkerError>();
        cancelled.error->message = "cancelled by a user";
        QVERIFY(journal->append(cancelled) && journal->commit());
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        model.setPages(&pages);
        for (const QString& text : {here, u"BY A USER"_s}) {
            model.setText(text);
            QTRY_VERIFY(!model.busy() && model.wish().text == text && model.rowCount() == 1);
            const QModelIndex said = model.index(0, ItemColumn::Message);
            QTRY_COMPARE(said.data().toString(), here);
            QVERIFY(said.data(Qt::ToolTipRole).toString().contains(here));
        }
        QCoreApplication::removeTranslator(&german);
    }

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

    /// Of very many rows, too.
    void aLargeSelectionGoesWithItsItems() {
        constexpr int kRows = 20'001;
        const script::Home home;
        const auto journal = script::journalWith(home, kRows);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QItemSelectionModel selection(&model);
        model.setPages(&pages);
        model.sort(ItemColumn::Number);
        QTRY_VERIFY_WITH_TIMEOUT(!model.busy() && model.rowCount() == kRows, 30'000);
        selection.select({model.index(0, 0), model.index(kRows - 2, ItemColumn::kCount - 1)},
                         QItemSelectionModel::Select); // all but the last
        const QPersistentModelIndex tenth(model.index(10, 0));
        model.sort(ItemColumn::Number, Qt::DescendingOrder);
        QTRY_COMPARE_WITH_TIMEOUT(tenth.row(), kRows - 1 - 10, 30'000);
        int selected = 0;
        for (const QItemSelectionRange& range : selection.selection())
            selected += range.height() * range.width();
        QCOMPARE(selected, (kRows - 1) * ItemColumn::kCount);
        for (int column = 0; column < ItemColumn::kCount; ++column)
            QVERIFY(!selection.isSelected(model.index(0, column)));
    }

    void whatSucceedsAfterAllLeavesWhatWasFound_data() {
        QTest::addColumn<int>("column");
        QTest::newRow("as they finished") << -1;
        QTest::newRow("sorted") << int(ItemColumn::Number);
    }
    void whatSucceedsAfterAllLeavesWhatWasFound() {
        QFETCH(int, column);
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.setKind(OutcomeKind::Failed);
        model.setPages(&pages);
        model.setText(u"img"_s);
        model.sort(column);
        QTRY_VERIFY(!model.busy() && model.rowCount() == 8);
        QTRY_COMPARE(model.index(7, ItemColumn::Number).data().toString(), u"260"_s);
        const QPersistentModelIndex last(model.index(7, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        script::tryAgain(*journal, 7, OutcomeKind::Succeeded);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 7);
        QCOMPARE(last.row(), 6); // the selection goes with its item
        QTRY_COMPARE(model.index(0, ItemColumn::Number).data().toString(), u"30"_s);
        QCOMPARE(reset.count(), 0);
    }

    void whatIsFoundEverywhereIsFoundAnewAfterARetry_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("it had the text") << u"JPEG image"_s << 8 << 7;
        QTest::newRow("it has it now") << u"succeeded"_s << 288 << 289;
        QTest::newRow("it has it still") << u"img"_s << 301 << 301;
    }
    void whatIsFoundEverywhereIsFoundAnewAfterARetry() {
        QFETCH(QString, text);
        QFETCH(int, before);
        QFETCH(int, after);
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems - 1);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsPage page;
        page.setPages(&pages);
        page.show();
        auto* model = page.findChild<ItemsModel*>();
        const QAbstractItemModelTester tester(model, kStrict);
        Snapshot run = script::snapshotAt(script::kItems - 1, RunState::Failing, 1);
        const auto show = [&] {
            page.showCounts(run);
            page.showRows(run);
        };
        show();
        page.findChild<QLineEdit*>(u"itemText"_s)->setText(text);
        QTRY_VERIFY(model->wish().text == text && !model->busy());
        QTRY_COMPARE(model->rowCount(),
                     text == u"JPEG image"_s ? before : before - 1); // the last one is fine
        QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        script::tryAgain(*journal, 7, OutcomeKind::Succeeded);
        --run.counts[size_t(OutcomeKind::Failed)];
        run.counts[size_t(OutcomeKind::Succeeded)] += 2; // one of them is not on record yet
        show();
        QTRY_COMPARE(model->rowCount(), text == u"JPEG image"_s ? after : after - 1);
        // And it grows as before.
        QVERIFY(journal->append(script::outcomeOf(script::kItems - 1)).ok());
        QVERIFY(journal->commit().ok());
        show();
        QTRY_COMPARE(model->rowCount(), after);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model->bad(), run.unsuccessful());
    }

    void whatWasTriedAgainLeavesItsFilter() {
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QTableView view;
        view.setModel(&model);
        view.resize(700, view.horizontalHeader()->sizeHint().height() + 4 * view.rowHeight(0) + 10);
        view.show();
        model.setKind(OutcomeKind::Failed);
        model.setPages(&pages);
        const auto numbers = [&] {
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row)
                texts << model.index(row, ItemColumn::Number).data().toString();
            return texts;
        };
        QTRY_VERIFY(model.rowCount() == 8 && numbers().value(7) == u"260"_s);
        const QStringList before = numbers();
        view.selectRow(7);
        view.scrollTo(model.index(2, 0), QAbstractItemView::PositionAtTop);
        const int scrolled = view.verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        script::tryAgain(*journal, 7, OutcomeKind::Succeeded);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 7);
        QTRY_COMPARE(numbers(), before.mid(1)); // and no page of before
        QCOMPARE(reset.count(), 0);
        QCOMPARE(view.verticalScrollBar()->value(), scrolled);
        QCOMPARE(view.currentIndex().row(), 6); // item 260 still
    }

    void whatFailsOnceMoreIsReadAgain() {
        const script::Home home;
        const auto journal = script::journalWith(home, 40);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.setPages(&pages);
        const auto attempts = [&] { return model.index(7, ItemColumn::Attempts).data().toInt(); };
        QTRY_COMPARE(attempts(), 2);
        script::tryAgain(*journal, 7, OutcomeKind::Failed); // as many as before of everything
        model.refresh();
        model.lookAgain();
        QCOMPARE(attempts(), 2); // never a row that shows nothing
        QTRY_COMPARE(attempts(), 3);
    }

    void howFarASearchIsIsSaid() {
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QList<int> percents;
        connect(&model, &ItemsModel::progressed, &model, [&] {
            if (model.busy()) percents << model.percent();
        });
        model.setPages(&pages);
        model.setText(u"nowhere"_s);
        QTRY_VERIFY(!model.busy());
        QCOMPARE(percents.value(0, -1), 0);
        QVERIFY(std::is_sorted(percents.begin(), percents.end()));
        QCOMPARE(model.percent(), 100);
    }

    void textsThatAreNotAscii_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("letters of either case") << u"BÄUME"_s << 1;
        QTest::newRow("in an error") << u"größe"_s << 1;
        QTest::newRow("ASCII beside them") << u"JUNG"_s << 1;
        QTest::newRow("a quote") << u"\"x\""_s << 1;
        QTest::newRow("a line break is a space") << u"two lines"_s << 1;
        QTest::newRow("with the separator") << u"1,00"_s << 4;
        QTest::newRow("nowhere") << u"ß!"_s << 0;
    }
    void textsThatAreNotAscii() {
        QFETCH(QString, text);
        QFETCH(int, rows);
        const script::Home home;
        const auto journal = script::journalWith(home, 3);
        const auto add = [&](uint64_t index, const char* input, const char* result, const char* error) {
            Outcome outcome = script::outcomeOf(1);
            outcome.index = index;
            outcome.input = input;
            outcome.result = result;
            if (*error != 0) {
                outcome.kind = OutcomeKind::Failed;
                outcome.error = std::make_unique<WorkerError>();
                outcome.error->message = error;
            }
            QVERIFY(journal->append(outcome).ok());
        };
        add(1000, "bäume", "jung", "");
        add(1001, "a", "", "falsche Größe");
        add(1002, "say \"x\"", "", "");
        add(1003, "b", "two\nlines", "");
        QVERIFY(journal->commit().ok());
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        model.setPages(&pages);
        model.setText(text);
        QTRY_VERIFY(!model.busy());
        QCOMPARE(model.rowCount(), rows);
    }

    void namesAreInTheOrderOfPeople_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("order");
        QTest::newRow("letters") << u"a"_s << u"b"_s << -1;
        QTest::newRow("capitals are alike") << u"IMG"_s << u"img"_s << 0;
        QTest::newRow("numbers by value") << u"IMG_10.jpg"_s << u"IMG_2.jpg"_s << 1;
        QTest::newRow("numbers that begin alike") << u"a/IMG_1299.jpg"_s << u"a/IMG_130.jpg"_s << 1;
        QTest::newRow("of which one is longer") << u"a12"_s << u"a1"_s << 1;
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
