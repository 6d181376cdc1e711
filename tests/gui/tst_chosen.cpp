// SPDX-License-Identifier: MIT
// What is chosen: the job, the run or the item that is shown, and the title that names it.
#include "tests/gui/runs_bench.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/side_models.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Bench = poolboard::test::RunsBench;

namespace {

QStringList names(const QAbstractItemView& list) {
    QStringList out;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        out << list.model()->index(row, 0).data().toString();
    return out;
}

void click(QListView& list, const QString& name) {
    const auto row = static_cast<int>(names(list).indexOf(name));
    const QPoint place = list.visualRect(list.model()->index(row, 0)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place);
}

} // namespace

class TestChosen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void nothingIsAfterTheRunThatWasShownIsDeleted_data() {
        QTest::addColumn<bool>("past");
        QTest::newRow("run by this window") << false;
        QTest::newRow("of the history") << true;
    }
    void nothingIsAfterTheRunThatWasShownIsDeleted() {
        QFETCH(bool, past);
        Bench bench("finish");
        bench.run(u"First"_s);
        QVERIFY(bench.over(RunState::FinishedWithFailures));
        auto* runs = bench.find<QListView>("runList");
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, kPatience);
        if (past) {
            bench.open(u"Second"_s, bench.home.jobFile(u"Second"_s));
            click(*runs, u"Thumbnails"_s);
            QTRY_VERIFY_WITH_TIMEOUT(bench.window->session(), kPatience);
        }
        runs->setCurrentIndex(runs->model()->index(0, 0));
        bench.find<QAction>("actionDeleteRun")->trigger();
        bench.find<QAbstractButton>("choiceDelete")->click();
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 0, kPatience);
        QVERIFY(bench.find<QWidget>("startPage")->isVisible());
        QCOMPARE(bench.window->windowTitle(), u"Poolboard"_s);
        for (const char* action : {"actionRun", "actionEdit", "actionCopy"})
            QVERIFY2(!bench.find<QAction>(action)->isEnabled(), action);
        QVERIFY(!bench.find<QListView>("jobList")->selectionModel()->hasSelection());
        // Nor is it what a window begins with.
        bench.restart();
        QSignalSpy read(bench.window->findChild<SideBar*>(), &SideBar::runsRead);
        bench.window->restoreSession();
        QVERIFY(!read.isEmpty() || read.wait(kPatience));
        QVERIFY(bench.find<QWidget>("startPage")->isVisible());
    }

    /// What moves away under the pointer is not what the second click is for.
    void aJobOfTheListStaysWhereItIs() {
        Bench bench;
        for (const QString& name : {u"Third"_s, u"Second"_s, u"First"_s})
            bench.open(name, bench.home.jobFile(name));
        auto* jobs = bench.find<QListView>("jobList");
        const QStringList order{u"First"_s, u"Second"_s, u"Third"_s};
        QCOMPARE(names(*jobs), order);
        click(*jobs, u"Third"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->windowTitle(), u"Third – Poolboard"_s, kPatience);
        QCOMPARE(names(*jobs), order);
        QCOMPARE(jobs->currentIndex().row(), 2);
        // What is opened from elsewhere, or run, is the newest.
        bench.open(u"Second"_s, bench.home.jobFile(u"Second"_s));
        QCOMPARE(names(*jobs), (QStringList{u"Second"_s, u"First"_s, u"Third"_s}));
        click(*jobs, u"Third"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->windowTitle(), u"Third – Poolboard"_s, kPatience);
        bench.find<QAction>("actionRun")->trigger();
        QVERIFY(bench.running(1));
        QCOMPARE(names(*jobs), (QStringList{u"Third"_s, u"Second"_s, u"First"_s}));
        QCOMPARE(jobs->currentIndex().row(), 0);
    }

    void anItemDoesNotRunOnAfterItsRun() {
        Bench bench;
        bench.run(u"First"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.window->session() && !bench.window->session()->snapshot().workers.empty(), kPatience);
        auto* workers = bench.find<QTableView>("workerTable");
        QTRY_COMPARE(workers->model()->rowCount(), 4);
        workers->selectRow(0);
        const auto* cancel = bench.find<QPushButton>("cancelItem");
        QTRY_VERIFY(cancel->isVisible());
        bench.window->session()->stop(StopMode::Cancel);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        QVERIFY(!cancel->isVisible());
        const auto* hint = bench.find<QLabel>("detailHint");
        QTRY_VERIFY(hint->isVisible());
        QVERIFY2(hint->text().startsWith(u"Item 40 was not finished when the run ended."_s),
                 qPrintable(hint->text()));
    }

    void theTitleSaysWhatThePageSays() {
        Bench bench("refuse");
        bench.run(u"First"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QLabel>("runState")->text(), u"Did not start"_s, kPatience);
        QTRY_COMPARE(bench.window->windowTitle(), u"First – Did not start – Poolboard"_s);
    }

    void theTitleHasAPlaceForWhatIsNotSaved() {
        QTest::failOnWarning(QRegularExpression(u"setWindowModified"_s));
        Bench bench;
        bench.find<QAction>("actionNew")->trigger();
        QTest::keyClicks(bench.find<QLineEdit>("edit_job.name"), u"Draft"_s);
        QTRY_VERIFY(bench.window->isWindowModified());
        bench.open(u"First"_s, bench.home.jobFile(u"First"_s));
        QVERIFY(!bench.window->isWindowModified());
        bench.find<QAction>("actionNew")->trigger(); // the draft
        QVERIFY(bench.window->isWindowModified());
        QVERIFY(bench.window->windowTitle().contains(u"[*]"_s));
    }
};

QTEST_MAIN(TestChosen)
#include "tst_chosen.moc"
