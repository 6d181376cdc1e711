// SPDX-License-Identifier: MIT
#include "tests/gui/script.h"
#include "ui/gui/details_dock.h"
#include "ui/gui/errors_model.h"
#include "ui/gui/failures_model.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/items_model.h"
#include "ui/gui/items_page.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/overview_page.h"
#include "ui/gui/roles.h"
#include "ui/gui/running_model.h"
#include "ui/gui/side_models.h"
#include "ui/gui/workers_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

QStringList column(const QAbstractItemModel& model, int column, int role = Qt::DisplayRole) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data(role).toString();
    return texts;
}

} // namespace

class TestGuiModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowThatGoesChoosesNoOther() {
        OverviewPage page;
        QSignalSpy items(&page, &OverviewPage::itemChosen);
        Snapshot run = script::snapshotAt(300, RunState::Failing, 2);
        page.showRun(run);
        auto* table = page.findChild<QTableView*>(u"failureTable"_s);
        table->selectRow(table->model()->rowCount() - 1); // the oldest
        QCOMPARE(items.size(), 1);
        run.failures.erase(run.failures.begin());
        page.showRun(run);
        QCOMPARE(items.size(), 1);
        QVERIFY(!table->currentIndex().isValid());
        table->selectRow(0);
        QCOMPARE(items.size(), 2);
    }

    void columnsOneCanDoWithoutGoWhereThereIsNoRoom() {
        ItemsPage page;
        auto* table = page.findChild<QTableView*>(u"itemTable"_s);
        const script::Home home;
        const auto journal = script::journalWith(home, 10);
        JournalPages pages(QString::fromStdString(journal->path()));
        page.setPages(&pages);
        page.resize(1400, 600);
        page.show();
        QTRY_VERIFY(table->isVisible());
        const auto hidden = [&] {
            QList<int> columns;
            for (int column = 0; column < ItemColumn::kCount; ++column)
                if (table->isColumnHidden(column)) columns << column;
            return columns;
        };
        QTRY_COMPARE(hidden(), QList<int>());
        const int wide = table->columnWidth(ItemColumn::Attempts);
        page.resize(page.minimumSizeHint().expandedTo({300, 600}));
        QTRY_COMPARE(hidden(), (QList<int>{ItemColumn::Worker, ItemColumn::Attempts, ItemColumn::Took}));
        page.resize(1400, 600);
        QTRY_COMPARE(hidden(), QList<int>());
        QCOMPARE(table->columnWidth(ItemColumn::Attempts), wide);
        QVERIFY(table->horizontalScrollBar()->maximum() == 0);
    }

    void workersStayInTheirRowsWhileNumbersChange() {
        WorkersModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset),
            changed(&model, &QAbstractItemModel::dataChanged);
        Snapshot run = script::snapshotAt(40, RunState::Running, 2);
        model.show(run.workers);
        QCOMPARE(column(model, WorkersModel::Worker), (QStringList{u"w1"_s, u"w2"_s, u"w3"_s, u"w4"_s}));
        QCOMPARE(column(model, WorkersModel::Progress),
                 (QStringList{u"21 %"_s, u"48 %"_s, u"75 %"_s, u""_s}));
        model.show(run.workers);
        QCOMPARE(changed.count(), 0); // nothing a person could see
        run.workers[1].progressDone = 50;
        model.show(run.workers);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        run.workers.resize(2); // fewer workers
        model.show(run.workers);
        run.workers.resize(7); // more
        model.show(run.workers);
        QCOMPARE(model.rowCount(), 7);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void everyCellSaysItselfToAScreenReader() {
        WorkersModel workers;
        workers.show(script::snapshotAt(40, RunState::Running, 2).workers);
        RunningModel running;
        running.show(script::snapshotAt(40, RunState::Running, 2).workers);
        FailuresModel failures;
        failures.show(script::snapshotAt(40, RunState::Failing, 2).failures);
        for (const QAbstractItemModel* model :
             {static_cast<QAbstractItemModel*>(&workers), static_cast<QAbstractItemModel*>(&running),
              static_cast<QAbstractItemModel*>(&failures)})
            for (int row = 0; row < model->rowCount(); ++row)
                for (int cell = 0; cell < model->columnCount(); ++cell)
                    QVERIFY2(!model->index(row, cell).data(Qt::AccessibleTextRole).toString().isEmpty(),
                             qPrintable(model->headerData(cell, Qt::Horizontal).toString()));
        QCOMPARE(workers.index(1, WorkersModel::Progress).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("48 percent, working"));
    }

    void latestFailuresComeOnTop() {
        FailuresModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (uint64_t done : {0u, 8u, 40u, 40u, 150u, 301u})
            model.show(script::snapshotAt(done, RunState::Failing, 2).failures);
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(model.index(0, FailuresModel::Number).data().toString(), QStringLiteral("283"));
        QCOMPARE(reset.count(), 0);
        // A full list drops the oldest and keeps the rest in place.
        std::vector<FailureRow> many = script::snapshotAt(301, RunState::Failing, 2).failures;
        many.erase(many.begin(), many.begin() + 3);
        many.push_back({900, OutcomeKind::Failed, 0, 1, "x", "t", "m"});
        model.show(many);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 11);
        model.show({{1, OutcomeKind::Failed, 0, 1, "other run", "t", "m"}});
        QCOMPARE(model.rowCount(), 1);
    }

    void runningItemsFollowTheirWorkers() {
        RunningModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        std::vector<WorkerRow> workers = script::snapshotAt(40, RunState::Running, 2).workers;
        model.show(workers);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(column(model, RunningModel::Progress),
                 (QStringList{u"21 %"_s, u"48 %"_s, u"75 %"_s, QString()}));
        QCOMPARE(model.index(1, RunningModel::Progress).data(kProgressDoneRole).toInt(), 48);
        workers[0].note = "halfway"; // beside the bar
        model.show(workers);
        QCOMPARE(column(model, RunningModel::Message)[0], u"halfway"_s);
        QPersistentModelIndex third(model.index(2, 0));
        workers[0].item.reset(); // idle
        workers[1].item = 99;    // another item
        model.show(workers);
        QCOMPARE(column(model, RunningModel::Number), (QStringList{u"99"_s, u"42"_s, u"43"_s}));
        QCOMPARE(third.row(), 1); // the item a person looked at is still that row
        workers.erase(workers.begin() + 2);
        model.show(workers);
        QCOMPARE(column(model, RunningModel::Worker), (QStringList{u"w2"_s, u"w4"_s}));
        QVERIFY(!third.isValid());
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void itemsAreFetchedWhenLookedAt_data() {
        QTest::addColumn<int>("filter"); // −1: all
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("first");
        QTest::newRow("all") << -1 << 301 << QStringLiteral("0");
        QTest::newRow("succeeded") << int(OutcomeKind::Succeeded) << 288 << QStringLiteral("0");
        QTest::newRow("failed") << int(OutcomeKind::Failed) << 8 << QStringLiteral("7");
        QTest::newRow("timed out") << int(OutcomeKind::TimedOut) << 3 << QStringLiteral("53");
        QTest::newRow("cancelled") << int(OutcomeKind::Cancelled) << 0 << QString();
    }
    void itemsAreFetchedWhenLookedAt() {
        QFETCH(int, filter);
        QFETCH(int, rows);
        QFETCH(QString, first);
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QSignalSpy counted(&model, &QAbstractItemModel::rowsInserted);
        model.setKind(filter < 0 ? std::nullopt : std::optional(static_cast<OutcomeKind>(filter)));
        model.setPages(&pages);
        if (rows == 0) {
            bool answered = false; // behind the model's own question
            pages.count({}, this, [&](Result<uint64_t>) { answered = true; });
            QTRY_VERIFY(answered);
            QCOMPARE(model.rowCount(), 0);
            return;
        }
        QTRY_COMPARE(model.rowCount(), rows);
        QTRY_COMPARE(model.index(0, ItemColumn::Number).data().toString(), first);
        QTRY_VERIFY(!model.index(rows - 1, ItemColumn::Number).data().toString().isEmpty());
        QVERIFY(!model.index(rows - 1, ItemColumn::Took).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void newItemsComeAtTheEndAndNothingElseMoves() {
        const script::Home home;
        const auto journal = script::journalWith(home, 100);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QTableView view;
        view.setModel(&model);
        view.show();
        model.setPages(&pages);
        QTRY_COMPARE(model.rowCount(), 100);
        QTRY_COMPARE(model.index(99, ItemColumn::Number).data().toString(), QStringLiteral("99"));
        view.selectRow(20);
        view.scrollTo(model.index(20, 0), QAbstractItemView::PositionAtTop);
        const int scrolled = view.verticalScrollBar()->value();
        for (uint64_t index = 100; index < script::kItems; ++index)
            QVERIFY(journal->append(script::outcomeOf(index)).ok());
        QVERIFY(journal->commit().ok());
        model.refresh();
        QTRY_COMPARE(model.rowCount(), int(script::kItems));
        QCOMPARE(view.currentIndex().row(), 20);
        QCOMPARE(view.verticalScrollBar()->value(), scrolled);
        // The page that was half full is read again, the next one for the first time.
        QTRY_COMPARE(model.index(150, ItemColumn::Number).data().toString(), QStringLiteral("150"));
        QTRY_COMPARE(model.index(300, ItemColumn::Number).data().toString(), QStringLiteral("300"));
    }

    void aRunFileThatIsNotThereIsSaidAndAskedForAgain() {
        const script::Home home;
        JournalPages pages(home.runs() + QStringLiteral("/run1.sqlite"));
        ItemsModel model;
        QSignalSpy unreadable(&model, &ItemsModel::unreadable);
        model.setPages(&pages);
        QTRY_COMPARE(unreadable.count(), 1);
        const auto journal = script::journalWith(home, 3);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void aModelThatOutlivesItsPagesIsQuiet() {
        const script::Home home;
        const auto journal = script::journalWith(home, 30);
        ItemsModel model;
        {
            JournalPages pages(QString::fromStdString(journal->path()));
            model.setPages(&pages);
            QTRY_COMPARE(model.rowCount(), 30);
        }
        QCOMPARE(model.index(0, ItemColumn::Input).data().toString(), QStringLiteral("…"));
        model.refresh();
        model.setPages(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void openedJobsAreRememberedNewestFirst() {
        JobsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.setFiles({u"/a/one.poolboard.toml"_s, u"/a/two.poolboard.toml"_s});
        model.add(u"/b/three.poolboard.toml"_s);
        QCOMPARE(column(model, 0), (QStringList{u"three"_s, u"one"_s, u"two"_s}));
        model.add(u"/a/two.poolboard.toml"_s);
        QCOMPARE(column(model, 0), (QStringList{u"two"_s, u"three"_s, u"one"_s}));
        model.setName(u"/a/two.poolboard.toml"_s, u"Second"_s);
        QCOMPARE(column(model, 0), (QStringList{u"Second"_s, u"three"_s, u"one"_s}));
        QCOMPARE(column(model, 0, kSubtitleRole), (QStringList{u"/a"_s, u"/b"_s, u"/a"_s}));
        for (int i = 0; i < 100; ++i)
            model.add(QStringLiteral("/c/%1.poolboard.toml").arg(i));
        QVERIFY(model.rowCount() <= 30);
        model.remove(0);
        model.remove(-1);
    }

    void errorGroupsKeepTheirRowsWhileTheyGrow() {
        ErrorsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        const auto group = [](int64_t id, uint64_t items) {
            ErrorGroup out{id, OutcomeKind::Failed, "exit_status", "exit status <n>", items, 7};
            out.workers = items > 1000 ? 3 : 1;
            out.worker = 4;
            out.firstMs = out.lastMs = QDateTime::currentMSecsSinceEpoch();
            return out;
        };
        model.show({group(1, 5), group(2, 3)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.show({group(1, 1200), group(2, 4)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(0, ErrorsModel::Count).data().toString(), u"1,200"_s);
        QCOMPARE(model.index(0, ErrorsModel::Cause).data().toString(), u"exit_status: exit status <n>"_s);
        QCOMPARE(model.index(1, 0).data(kItemIndexRole).toULongLong(), 7ull);
        QCOMPARE(model.index(0, ErrorsModel::Workers).data().toString(), u"3"_s);
        QCOMPARE(model.index(1, ErrorsModel::Workers).data().toString(), u"w5"_s); // always the same one
        QCOMPARE(model.index(1, ErrorsModel::First).data().toString().size(), 8);  // 14:02:31
        QVERIFY(model.index(1, ErrorsModel::Last)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"last seen "_s));
        const QPersistentModelIndex second(model.index(1, 0));
        model.show({group(3, 10), group(2, 9), group(1, 8)}); // another order, and one more
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.group(0).id, int64_t{3});
        QCOMPARE(model.group(1).id, int64_t{2});
        QCOMPARE(second.row(), 1);
        model.show({group(1, 20), group(2, 9)});
        QCOMPARE(second.row(), 1);
        QCOMPARE(model.group(0).id, int64_t{1});
        QCOMPARE(model.rowCount(), 2);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    /// "cp RUN.sqlite RUN-backup.sqlite": the copy says the same id.
    void aCopyOfARunIsNoSecondRow() {
        RunsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        const auto run = [](const char* id, int64_t committedMs = 1) {
            RunRecord record = script::recordOf(id);
            record.committedMs = committedMs;
            return record;
        };
        model.show({run("2"), run("1")});
        const QPersistentModelIndex one(model.index(1));
        model.show({run("2"), run("2"), run("1", 1), run("1", 9), run("1", 2)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(one.row(), 1);
        QCOMPARE(model.run(1).committedMs, int64_t{9}); // the copy is the older one
        model.show({run("3"), run("2"), run("3"), run("1"), run("2")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(one.row(), 2);
        model.show({run("2"), run("1")});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(one.row(), 1);
    }

    void theHistoryKeepsItsRowsWhenItGrows() {
        RunsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        const auto run = [](const char* id, RunState state, bool live) {
            RunRecord record = script::recordOf(id);
            record.state = state;
            record.live = live;
            record.counts[0] = 7;
            record.counts[1] = 2;
            return record;
        };
        model.show({run("2", RunState::Running, false), run("1", RunState::Finished, false)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex one(model.index(1));
        model.show({run("3", RunState::Running, true), run("2", RunState::Running, false),
                    run("1", RunState::Finished, false)});
        QCOMPARE(one.row(), 2);
        QCOMPARE(column(model, 0, Qt::ToolTipRole),
                 (QStringList{u"Running"_s, u"Interrupted"_s, u"Finished"_s}));
        QVERIFY(column(model, 0, kSubtitleRole)[1].endsWith(
            QStringLiteral("interrupted · 2 bad · 9/%1").arg(script::kItems)));
        QCOMPARE(model.rowOf(u"1"_s), 2);
        QCOMPARE(reset.count(), 0);
        // Older ones come, one in the middle goes, and the others are still chosen.
        const auto ended = [&](const char* id) { return run(id, RunState::Finished, false); };
        model.show({ended("3"), ended("2"), ended("1"), ended("0"), ended("00")});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(one.row(), 2);
        model.show({ended("3"), ended("1"), ended("00")});
        QCOMPARE(one.row(), 1);
        QCOMPARE(model.rowOf(u"00"_s), 2);
        model.show({ended("4"), ended("3"), ended("2"), ended("1"), ended("00")});
        QCOMPARE(one.row(), 3);
        QCOMPARE(model.run(2).id, std::string("2"));
        QCOMPARE(reset.count(), 0);
        model.show({run("3", RunState::Running, true)});
        QVERIFY(!one.isValid());
        model.show({run("9", RunState::Running, true)});
        QCOMPARE(column(model, 0), (QStringList{u"Thumbnails"_s}));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestGuiModels)
#include "tst_gui_models.moc"
