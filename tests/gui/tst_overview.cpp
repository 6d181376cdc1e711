// SPDX-License-Identifier: MIT
// The overview: what it shows, when it asks the run's file, and how it finds room.
#include "tests/gui/nameless.h"
#include "tests/gui/script.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/overview_page.h"
#include "ui/gui/overview_reader.h"
#include "ui/gui/rate_chart.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"
#include "ui/gui/top_models.h"
#include "ui/gui/workers_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatience = 30'000;

Snapshot runWith(uint64_t done, RunState state) {
    Snapshot run = script::snapshotAt(done, state, 12);
    run.runId = "run1";
    return run;
}

RateHistory ratesOf(const std::vector<uint64_t>& items) {
    RateHistory rates;
    Snapshot run;
    double second = 0;
    rates.add(second, run);
    for (const uint64_t one : items) {
        run.ended += one;
        rates.add(++second, run);
    }
    return rates;
}

ErrorGroup group(int64_t id, uint64_t items) {
    return {id, OutcomeKind::Failed, "type", "pattern " + std::to_string(id), items, uint64_t(id) * 10};
}

QStringList column(const QAbstractItemModel& model, int column) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class TestOverview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRunsFileSaysWhyItemsFailAndWhichAreSlow() {
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        OverviewPage page;
        page.resize(1200, 800);
        const auto* errors = page.findChild<QTableView*>(u"topErrorTable"_s);
        const auto* slowest = page.findChild<QTableView*>(u"slowestTable"_s);
        page.setPages(&pages);
        page.showRun(runWith(script::kItems, RunState::FinishedWithFailures));
        page.showNumbers(runWith(script::kItems, RunState::FinishedWithFailures), RateHistory());
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(errors->model()->rowCount(), 3, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(slowest->model()->rowCount(), int(kTop), kPatience);
        QCOMPARE(errors->model()->index(0, TopErrorsModel::Count).data().toString(), u"8"_s);
        QVERIFY(errors->isVisible() && slowest->isVisible());
        QCOMPARE(test::namelessControls(&page).join(u", "_s), QString());
        // All of each is in view: none of them scrolls.
        for (const QTableView* table : {errors, slowest}) {
            const int rows = table->rowViewportPosition(table->model()->rowCount() - 1) + table->rowHeight(0);
            QVERIFY2(rows <= table->viewport()->height(), qPrintable(table->objectName()));
        }
        // A click shows the item; the causes have a tab of their own.
        QSignalSpy items(&page, &OverviewPage::itemChosen);
        QSignalSpy all(&page, &OverviewPage::errorsAsked);
        page.findChild<QTableView*>(u"slowestTable"_s)->selectRow(0);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][0].toULongLong(), slowest->model()->index(0, 0).data(kItemIndexRole).toULongLong());
        page.findChild<QTableView*>(u"topErrorTable"_s)->selectRow(0);
        QCOMPARE(items.size(), 2);
        page.findChild<QToolButton*>(u"allErrors"_s)->click();
        QCOMPARE(all.size(), 1);
        // Of no run there is nothing.
        page.setPages(nullptr);
        QCOMPARE(errors->model()->rowCount() + slowest->model()->rowCount(), 0);
    }

    /// Ten times a second: what one is still busy with. Nobody could read the rest.
    void onlyTheProgressOfAnItemIsShownAtOnce() {
        OverviewPage page;
        Snapshot run = runWith(script::kItems / 2, RunState::Running);
        run.workers.assign(2, WorkerRow{});
        run.workers[0].item = 7;
        run.workers[1].worker = 1;
        page.showRun(run);
        const auto* table = page.findChild<QTableView*>(u"workerTable"_s);
        const auto done = [&](int row) {
            return table->model()->index(row, WorkersModel::Done).data().toString();
        };
        QSignalSpy changed(table->model(), &QAbstractItemModel::dataChanged);
        run.workers[0].done += 5;
        run.workers[0].progressDone = run.workers[1].done = 3;
        page.showWorkers(run);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(done(0), u"5"_s);
        QCOMPARE(done(1), u"0"_s); // it is between two items
        page.showRun(run);
        QCOMPARE(done(1), u"3"_s);
    }

    void nothingIsReadWhileNobodyLooks() {
        const script::Home home;
        auto journal = script::journalWith(home, 100);
        JournalPages pages(QString::fromStdString(journal->path()));
        OverviewReader reader(nullptr);
        QSignalSpy read(&reader, &OverviewReader::slowestRead);
        reader.setPages(&pages);
        QCOMPARE(read.size(), 1); // what was there is gone
        reader.follow(runWith(100, RunState::Failing));
        // Questions are answered in turn: one of the reader's would have been before this.
        bool answered = false;
        pages.count({}, this, [&answered](const Result<uint64_t>&) { answered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kPatience);
        QCOMPARE(read.size(), 1);
        QCOMPARE(reader.rest(), -1);
        QElapsedTimer rest;
        qint64 rested = 0; // from one answer to the next
        connect(&reader, &OverviewReader::slowestRead, &reader, [&] {
            rested = rest.isValid() ? rest.elapsed() : 0;
            rest.start();
        });
        reader.setLooked(true);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 2, kPatience);
        // The same again: there is nothing to ask.
        reader.follow(runWith(100, RunState::Failing));
        QCOMPARE(reader.rest(), -1);
        // More is done, and it rests.
        reader.follow(runWith(101, RunState::Failing));
        QVERIFY(reader.rest() >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 3, kPatience);
        QVERIFY2(rested > 1500, "it did not rest");
        // At the end it waits for no such rest.
        reader.follow(runWith(101, RunState::FinishedWithFailures));
        QVERIFY(reader.rest() >= 0 && reader.rest() < 1000);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 4, kPatience);
    }

    void aFileThatIsNotThereIsSaidAfterTheEnd() {
        const script::Home home;
        JournalPages pages(home.runs() + u"/run1.sqlite"_s);
        OverviewPage page;
        page.resize(1200, 800);
        page.show();
        const auto says = [&page](const QString& words) {
            for (const QLabel* label : page.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(words)) return true;
            return false;
        };
        const auto show = [&page](RunState state) {
            page.showRun(runWith(100, state));
            page.showNumbers(runWith(100, state), RateHistory());
        };
        show(RunState::Failing);
        QVERIFY(says(u"keeps no file"_s));
        page.setPages(&pages);
        show(RunState::Failing);
        QVERIFY(says(u"are being read"_s));
        show(RunState::FinishedWithFailures);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"run1.sqlite"_s), kPatience);
        const auto journal = script::journalWith(home, 100);
        show(RunState::Failing); // whoever goes on with it has a look
        show(RunState::FinishedWithFailures);
        const auto* errors = page.findChild<QTableView*>(u"topErrorTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(errors->model()->rowCount() > 0, kPatience);
        QVERIFY(!says(u"run1.sqlite"_s));
    }

    void whatIsRecordedLateIsReadAfterTheEnd() {
        const script::Home home;
        auto journal = script::journalWith(home, 8); // one of them failed
        JournalPages pages(QString::fromStdString(journal->path()));
        OverviewReader reader(nullptr);
        uint64_t found = 0;
        connect(&reader, &OverviewReader::errorsRead, this, [&found](const std::vector<ErrorGroup>& groups) {
            found = 0;
            for (const ErrorGroup& one : groups)
                found += one.items;
        });
        reader.setPages(&pages);
        reader.setLooked(true);
        reader.follow(runWith(40, RunState::FinishedWithFailures)); // two of 40 did
        QTRY_COMPARE_WITH_TIMEOUT(found, uint64_t(1), kPatience);
        for (uint64_t index = 8; index < 40; ++index)
            QVERIFY(journal->append(script::outcomeOf(index)).ok());
        QVERIFY(journal->commit().ok());
        QTRY_COMPARE_WITH_TIMEOUT(found, uint64_t(2), kPatience);
    }

    void rowsKeepTheirChoiceWhileTheyChangePlaces() {
        TopErrorsModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.show({group(1, 9), group(2, 5), group(3, 1)});
        const QPersistentModelIndex chosen = model.index(2, 0);
        model.show({group(3, 12), group(1, 9), group(4, 6), group(2, 5)});
        QCOMPARE(column(model, TopErrorsModel::Count), (QStringList{u"12"_s, u"9"_s, u"6"_s, u"5"_s}));
        QVERIFY(chosen.isValid());
        QCOMPARE(chosen.row(), 0);
        QCOMPARE(chosen.data(kItemIndexRole).toULongLong(), 30ULL);
        std::vector<ErrorGroup> many;
        for (int64_t id = 10; id < 30; ++id)
            many.push_back(group(id, 5));
        model.show(many);
        QCOMPARE(model.rowCount(), int(kTop));
        QVERIFY(!chosen.isValid());
        model.show({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 0);
        SlowestModel slowest;
        QAbstractItemModelTester other(&slowest, kStrict);
        slowest.show({{7, 4.2, "a"}, {8, 1.5, "b"}});
        slowest.show({{9, 80, "c"}, {7, 4.2, "a"}, {8, 1.5, "b"}});
        QCOMPARE(column(slowest, SlowestModel::Took), (QStringList{u"1:20"_s, u"4.20 s"_s, u"1.50 s"_s}));
        for (int cell = 0; cell < slowest.columnCount(); ++cell)
            QVERIFY(!slowest.index(0, cell).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void cardsStandBesideEachOtherWhereThereIsRoom() {
        OverviewPage page;
        page.showRun(runWith(123, RunState::Failing));
        page.showNumbers(runWith(123, RunState::Failing), ratesOf({3, 4, 5}));
        page.resize(page.fontMetrics().averageCharWidth() * 150, 700);
        page.show();
        const auto* chart = page.findChild<RateChart*>();
        const auto* failures = page.findChild<QTableView*>(u"failureTable"_s);
        const auto* below = page.findChild<QScrollArea*>(u"overviewBelow"_s);
        const auto left = [&page](const QWidget* widget) { return widget->mapTo(&page, QPoint()).x(); };
        QTRY_VERIFY(left(failures) > left(chart) + chart->width());
        page.resize(page.fontMetrics().averageCharWidth() * 86, 500);
        QTRY_COMPARE(left(failures), left(chart));
        QVERIFY(chart->height() >= chart->minimumSizeHint().height());
        QVERIFY(below->widget()->width() <= below->viewport()->width()); // nothing is cut off
        // Without failures their place is taken.
        page.showRun(runWith(7, RunState::Running));
        QVERIFY(failures->isHidden() || !failures->isVisible());
    }

    void aPictureOfRatesHasItsNumbersInWords() {
        RateChart chart;
        QVERIFY(chart.summary().isEmpty());
        QCOMPARE(chart.accessibleDescription(), u"Nothing has been measured yet"_s);
        chart.show(ratesOf({10, 40, 25}).stretches(), true);
        QCOMPARE(chart.summary(), u"now 25/s · mean 25/s · highest 40/s"_s);
        QCOMPARE(chart.accessibleDescription(), u"From 0:00 to 0:03: now 25/s · mean 25/s · highest 40/s"_s);
        chart.show(ratesOf({10, 40, 0}).stretches(), true);
        QVERIFY(chart.summary().startsWith(u"now 0/s"_s));
        chart.show(ratesOf({10, 40, 25}).stretches(), false);
        QCOMPARE(chart.summary(), u"mean 25/s · highest 40/s"_s);
    }

    void theTopOfTheAxisIsRound_data() {
        QTest::addColumn<double>("most");
        QTest::addColumn<QString>("label");
        QTest::newRow("nothing") << 0.0 << u"1.0/s"_s;
        QTest::newRow("some") << 41.0 << u"50/s"_s;
        QTest::newRow("exactly") << 50.0 << u"50/s"_s;
        QTest::newRow("many") << 412'345.0 << u"500,000/s"_s;
        QTest::newRow("one in two seconds") << 0.5 << u"50/min"_s;
        QTest::newRow("nearly one a second") << 0.9 << u"1.0/s"_s;
        QTest::newRow("seldom") << 0.004 << u"20/h"_s;
    }
    void theTopOfTheAxisIsRound() {
        QFETCH(double, most);
        QTEST(rateOf(RateChart::topFor(most)), "label");
        QVERIFY(RateChart::topFor(most) >= most);
    }

    void aWorkersNumbersAreMeasured() {
        WorkersModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        Snapshot run = runWith(40, RunState::Running);
        const auto cell = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        run.workers[1].pid = run.workers[0].pid; // threads of one process
        uint64_t done = 100;
        for (int second = 10; second <= 20; ++second) {
            run.elapsed = second;
            for (WorkerRow& row : run.workers) {
                row.busy = row.worker == 3 ? second * 2.5 : second * 0.8;
                row.memory = row.worker == 3 ? 0 : 96'000'000;
                row.cpuSeconds = row.worker == 3 ? 0 : second * 0.5;
                row.usedAt = row.worker == 3 ? std::nullopt : std::optional<double>(second);
                row.done = done;
            }
            done += 4;
            model.showRun(run);
            if (second == 10) {
                QCOMPARE(cell(0, WorkersModel::Rate), u"–"_s);
                QCOMPARE(cell(0, WorkersModel::Busy), u"–"_s);
                QCOMPARE(cell(0, WorkersModel::Processor), u"–"_s);
            }
        }
        QCOMPARE(cell(0, WorkersModel::Rate), u"4.0/s"_s);
        QCOMPARE(cell(0, WorkersModel::Processor), u"50 %"_s);
        QCOMPARE(cell(0, WorkersModel::Busy), u"80 %"_s);
        QCOMPARE(cell(3, WorkersModel::Busy), u"250 %"_s); // several at once
        QCOMPARE(cell(0, WorkersModel::Memory), bytesText(96'000'000));
        QCOMPARE(cell(3, WorkersModel::Memory), u"–"_s); // nobody has looked at it
        QCOMPARE(cell(3, WorkersModel::Processor), u"–"_s);
        const auto tip = [&model](int row, int column) {
            return model.index(row, column).data(Qt::ToolTipRole).toString();
        };
        QVERIFY(tip(0, WorkersModel::Memory).contains(u"2 workers share"_s));
        QVERIFY(!tip(2, WorkersModel::Memory).contains(u"share"_s));
        QVERIFY(tip(0, WorkersModel::Rate).contains(u"0:10"_s));
        QVERIFY(!tip(0, WorkersModel::Busy).contains(u"several"_s));
        QVERIFY(tip(3, WorkersModel::Busy).contains(u"several"_s));
        // One that stands still has a rate, which is nothing.
        for (int second = 21; second <= 100; ++second) {
            run.elapsed = second;
            model.showRun(run);
        }
        QCOMPARE(cell(0, WorkersModel::Rate), u"0/s"_s);
    }
};

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
