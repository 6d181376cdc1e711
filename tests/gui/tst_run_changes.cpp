// SPDX-License-Identifier: MIT
// What a person changes from the window while a run goes on, and what is tried again of one that is over;
// with the real program behind it.
#include "tests/gui/window_bench.h"
#include "ui/gui/errors_model.h"
#include "ui/gui/run_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Bench = poolboard::test::WindowBench;

namespace {

QAction* action(const Bench& bench, const QString& name) { return bench.window->findChild<QAction*>(name); }
QPushButton* button(const Bench& bench, const QString& name) {
    return bench.window->findChild<QPushButton*>(name);
}

/// Ten items, of which those from 5 on fail for one cause, and 9 for another, until there is a file "good".
QString halfBad(const Bench& bench) {
    const QString path = bench.home.dir.filePath(u"half.poolboard.toml"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("[job]\nname = \"Half\"\n[source]\nkind = \"range\"\nrange = \"0..10\"\n[worker]\n"
                   "command = [\"sh\", \"-c\", \"[ -e good ] || [ $1 -lt 5 ] || "
                   "{ [ $1 = 9 ] && echo bitter >&2 || echo sour >&2; exit 1; }\", \"-\"]\n");
    return path;
}

/// The same, and an eleventh item that holds the run open until there is a file "end".
QString halfBadAndOpen(const Bench& bench) {
    const QString path = bench.home.dir.filePath(u"open.poolboard.toml"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            "[job]\nname = \"Open\"\n[source]\nkind = \"range\"\nrange = \"0..11\"\n[pool]\njobs = 2\n"
            "[worker]\ncommand = [\"sh\", \"-c\", \"if [ $1 = 10 ]; then until [ -e end ]; do sleep 0.05; "
            "done; else [ -e good ] || [ $1 -lt 5 ] || { [ $1 = 9 ] && echo bitter >&2 || echo sour >&2; "
            "exit 1; }; fi\", \"-\"]\n");
    return path;
}

bool make(const Bench& bench, const QString& name) {
    return QFile(bench.home.dir.filePath(name)).open(QIODevice::WriteOnly);
}

} // namespace

class TestRunChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        qApp->setQuitOnLastWindowClosed(false);
    }

    void pausesAndGoesOn_data() {
        QTest::addColumn<QString>("pause");
        QTest::addColumn<bool>("frozen");
        QTest::newRow("running items finish") << u"actionPause"_s << false;
        QTest::newRow("everything stands still") << u"actionFreeze"_s << true;
    }
    void pausesAndGoesOn() {
        QFETCH(QString, pause);
        QFETCH(bool, frozen);
        const Bench bench;
        QVERIFY(!action(bench, pause)->isEnabled());
        bench.window->openAndRun(bench.sleepers("0.3"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        QTRY_VERIFY(action(bench, pause)->isEnabled());
        action(bench, pause)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.run().state == RunState::Paused, kPatience);
        QCOMPARE(bench.run().frozen, frozen);
        QTRY_COMPARE(bench.label("runState"), u"Paused"_s);
        const uint64_t done = bench.run().done();
        QTRY_VERIFY(action(bench, u"actionPause"_s)->text().contains(u"Go on"_s));
        action(bench, u"actionPause"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.run().done() > done + 2, kPatience);
        bench.window->session()->stop(StopMode::Kill);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        QVERIFY(!action(bench, pause)->isEnabled());
    }

    void changesTheNumberOfWorkers() {
        const Bench bench;
        bench.window->openAndRun(bench.sleepers("0.3"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        auto* count = bench.window->findChild<QSpinBox*>(u"workerCount"_s);
        QTRY_VERIFY_WITH_TIMEOUT(count->isEnabled() && count->value() == 2, kPatience);
        action(bench, u"actionMoreWorkers"_s)->trigger();
        action(bench, u"actionMoreWorkers"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.run().running == 4, kPatience);
        QCOMPARE(count->value(), 4);
        count->setValue(1);
        QTRY_VERIFY_WITH_TIMEOUT(bench.run().running == 1 && bench.run().workersWanted == 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!action(bench, u"actionFewerWorkers"_s)->isEnabled(), kPatience);
        bench.window->session()->stop(StopMode::Kill);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
    }

    void cancelsOneRunningItem() {
        const Bench bench;
        bench.window->openAndRun(bench.sleepers("300"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        auto* workers = bench.table("workerTable");
        QTRY_VERIFY(workers->model()->rowCount() == 2);
        QTRY_VERIFY_WITH_TIMEOUT((workers->clearSelection(), workers->setCurrentIndex({}),
                                  workers->selectRow(0), button(bench, u"cancelItem"_s)->isVisible()),
                                 kPatience);
        button(bench, u"cancelItem"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(bench.run().counts[size_t(OutcomeKind::Cancelled)], uint64_t(1), kPatience);
        QCOMPARE(bench.run().state, RunState::Failing);
        bench.window->session()->stop(StopMode::Kill);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
    }

    void stopsAsIsChosen_data() {
        QTest::addColumn<QStringList>("choices");
        QTest::newRow("running items are cancelled") << QStringList{u"choiceCancel"_s};
        QTest::newRow("they may finish, and are killed after all")
            << QStringList{u"choiceDrain"_s, u"choiceKill"_s};
        QTest::newRow("they may finish, and are cancelled after all")
            << QStringList{u"choiceDrain"_s, u"choiceCancel"_s};
    }
    void stopsAsIsChosen() {
        QFETCH(QStringList, choices);
        const Bench bench;
        bench.window->openAndRun(bench.sleepers("300"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        for (const QString& choice : choices) {
            action(bench, u"actionStop"_s)->trigger();
            auto* one = bench.window->findChild<QAbstractButton*>(choice);
            QVERIFY2(one && one->isVisible(), qPrintable(choice));
            one->click();
            QTRY_VERIFY_WITH_TIMEOUT(bench.run().state == RunState::Stopping || isOver(bench.run().state),
                                     kPatience);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        QCOMPARE(bench.run().state, RunState::Stopped);
        QCOMPARE(bench.run().done(), uint64_t(0)); // they are for another time
        QVERIFY(bench.window->session()->resumable());
    }

    void oneItemIsTriedAgainAndThenAGroup() {
        const Bench bench;
        bench.window->openAndRun(halfBad(bench));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && isOver(bench.run().state), kPatience);
        QCOMPARE(bench.run().unsuccessful(), uint64_t(5));
        bench.window->findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(RunPage::Errors);
        auto* errors = bench.table("errorTable");
        QTRY_COMPARE_WITH_TIMEOUT(errors->model()->rowCount(), 2, kPatience);
        QCOMPARE(errors->model()->index(0, 0).data().toString(), u"4"_s); // the largest first
        QCOMPARE(errors->model()->index(1, ErrorsModel::Example).data().toString(), u"9"_s);
        QVERIFY(QFile(bench.home.dir.filePath(u"good"_s)).open(QIODevice::WriteOnly));
        errors->selectRow(1);
        QTRY_VERIFY_WITH_TIMEOUT(button(bench, u"retryItem"_s)->isVisibleTo(bench.window.get()), kPatience);
        button(bench, u"retryItem"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() && isOver(bench.run().state), kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
        QCOMPARE(bench.run().unsuccessful(), uint64_t(4));
        QTRY_COMPARE_WITH_TIMEOUT(errors->model()->rowCount(), 1, kPatience);
        errors->selectRow(0);
        QTRY_VERIFY(button(bench, u"retryGroup"_s)->isEnabled());
        button(bench, u"retryGroup"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() && isOver(bench.run().state), kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
        QCOMPARE(bench.run().unsuccessful(), uint64_t(0));
        QCOMPARE(bench.run().done(), uint64_t(10));
        QTRY_COMPARE_WITH_TIMEOUT(errors->model()->rowCount(), 0, kPatience);
    }

    void whatFailedIsTriedAgainWhileTheRunGoesOn_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("left");
        QTest::newRow("everything") << u"actionRetry"_s << 0;
        QTest::newRow("one cause") << u"retryGroup"_s << 1;
        QTest::newRow("what is selected") << u"retryMany"_s << 0;
    }
    void whatFailedIsTriedAgainWhileTheRunGoesOn() {
        QFETCH(QString, what);
        QFETCH(int, left);
        const Bench bench;
        bench.window->openAndRun(halfBadAndOpen(bench));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().unsuccessful() == 5, kPatience);
        QVERIFY(!isOver(bench.run().state));
        auto* retry = action(bench, u"actionRetry"_s);
        QTRY_COMPARE(retry->text().remove(u'&'), u"Retry failed (5)"_s);
        QVERIFY(retry->isVisible() && retry->isEnabled());
        QVERIFY(make(bench, u"good"_s));
        auto* tabs = bench.window->findChild<QTabWidget*>(u"tabs"_s);
        if (what == u"retryGroup"_s) {
            tabs->setCurrentIndex(RunPage::Errors);
            auto* errors = bench.table("errorTable");
            QTRY_COMPARE_WITH_TIMEOUT(errors->model()->rowCount(), 2, kPatience);
            errors->selectRow(0);
            QTRY_VERIFY(button(bench, what)->isEnabled());
            button(bench, what)->click();
        } else if (what == u"retryMany"_s) {
            tabs->setCurrentIndex(RunPage::Items);
            auto* items = bench.table("itemTable");
            QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 10, kPatience);
            items->selectAll();
            QTRY_COMPARE_WITH_TIMEOUT(button(bench, what)->text(), u"Try again (5 selected)"_s, kPatience);
            button(bench, what)->click();
        } else {
            retry->trigger();
        }
        QTRY_COMPARE_WITH_TIMEOUT(bench.run().counts[size_t(OutcomeKind::Succeeded)], uint64_t(10 - left),
                                  kPatience);
        QVERIFY(!isOver(bench.run().state)); // the same run, the same session
        QTRY_COMPARE(retry->isVisible(), left != 0);
        QVERIFY(make(bench, u"end"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isOver(bench.run().state), kPatience);
        QCOMPARE(bench.run().done(), uint64_t(11));
        QCOMPARE(bench.run().unsuccessful(), uint64_t(left));
    }

    void whatIsStoppingSaysThatItTakesNothing() {
        const Bench bench;
        bench.window->openAndRun(halfBadAndOpen(bench));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().unsuccessful() == 5, kPatience);
        bench.window->findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(RunPage::Errors);
        auto* errors = bench.table("errorTable");
        QTRY_COMPARE_WITH_TIMEOUT(errors->model()->rowCount(), 2, kPatience);
        errors->selectRow(1);
        QTRY_VERIFY_WITH_TIMEOUT(button(bench, u"retryItem"_s)->isVisibleTo(bench.window.get()), kPatience);
        bench.window->session()->stop(StopMode::Drain);
        QTRY_COMPARE_WITH_TIMEOUT(bench.run().state, RunState::Stopping, kPatience);
        button(bench, u"retryItem"_s)->click();
        QVERIFY(bench.window->statusBar()->currentMessage().contains(u"takes nothing more"_s));
        QVERIFY(make(bench, u"end"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isOver(bench.run().state), kPatience);
        QCOMPARE(bench.run().unsuccessful(), uint64_t(5));
    }

    void severalItemsAreTriedAgainAfterTheRun() {
        const Bench bench;
        bench.window->openAndRun(halfBad(bench));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && isOver(bench.run().state), kPatience);
        bench.window->findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(RunPage::Items);
        auto* items = bench.table("itemTable");
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 10, kPatience);
        QVERIFY(make(bench, u"good"_s));
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->index(7, 0).data().toString(), u"7"_s, kPatience);
        for (const int row : {2, 6, 8}) // 2 has succeeded
            items->selectionModel()->select(items->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_COMPARE_WITH_TIMEOUT(button(bench, u"retryMany"_s)->text(), u"Try again (2 selected)"_s,
                                  kPatience);
        button(bench, u"retryMany"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() && isOver(bench.run().state) &&
                                     bench.run().unsuccessful() == 3,
                                 kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
    }

    void theNumberOfCausesFollowsAlsoWhenNobodyLooks() {
        const Bench bench;
        bench.window->openAndRun(halfBad(bench));
        auto* tabs = bench.window->findChild<QTabWidget*>(u"tabs"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && isOver(bench.run().state), kPatience);
        tabs->setCurrentIndex(RunPage::Items);
        QTRY_COMPARE_WITH_TIMEOUT(tabs->tabText(RunPage::Errors), u"Errors (2)"_s, kPatience);
        QVERIFY(make(bench, u"good"_s));
        action(bench, u"actionRetry"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.run().state == RunState::Finished, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(tabs->tabText(RunPage::Errors), u"Errors"_s, kPatience);
    }

    void aRunThatIsKeptElsewhereGoesOnThere() {
        const Bench bench;
        const QString path = halfBad(bench);
        QFile job(path);
        QVERIFY(job.open(QIODevice::Append));
        job.write("[journal]\ndir = \"kept here\"\n");
        job.close();
        bench.window->openAndRun(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && isOver(bench.run().state), kPatience);
        QCOMPARE(QDir(bench.home.dir.filePath(u"kept here"_s)).entryList({u"2*.sqlite"_s}).size(), 1);
        QVERIFY(QFile(bench.home.dir.filePath(u"good"_s)).open(QIODevice::WriteOnly));
        QTRY_VERIFY(action(bench, u"actionRetry"_s)->isEnabled());
        action(bench, u"actionRetry"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() && isOver(bench.run().state), kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
        QCOMPARE(bench.run().unsuccessful(), uint64_t(0));
        QTRY_COMPARE_WITH_TIMEOUT(bench.table("itemTable")->model()->rowCount(), 10, kPatience);
    }

    void aPastRunIsRunAgain_data() {
        QTest::addColumn<bool>("gone"); // its job file
        QTest::newRow("by its file") << false;
        QTest::newRow("by what its record says") << true;
    }
    void aPastRunIsRunAgain() {
        QFETCH(bool, gone);
        Bench bench;
        const QString job = halfBad(bench);
        const auto over = [&](const QString& but) {
            const RunSession* session = bench.window->session();
            return session && session->runId() != but && !session->active() && isOver(bench.run().state);
        };
        bench.window->openAndRun(job);
        QTRY_VERIFY_WITH_TIMEOUT(over({}), kPatience);
        QCOMPARE(bench.run().unsuccessful(), uint64_t(5));
        const QString first = bench.window->session()->runId();
        bench.window = std::make_unique<MainWindow>(QString::fromStdString(Layout::find().program()),
                                                    bench.home.settings());
        bench.window->show();
        if (gone) QVERIFY(QFile::remove(job));
        QFile good(bench.home.dir.filePath(u"good"_s)); // found where the job file was
        QVERIFY(good.open(QIODevice::WriteOnly));
        auto* list = bench.window->findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, kPatience);
        bench.window->openRun(first);
        QTRY_VERIFY_WITH_TIMEOUT(action(bench, u"actionRun"_s)->isEnabled(), kPatience);
        action(bench, u"actionRun"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<QAbstractButton*>(u"choiceRun"_s), kPatience);
        bench.window->findChild<QAbstractButton*>(u"choiceRun"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(over(first), kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
        QCOMPARE(bench.window->session()->jobFile() == job, !gone);
        QCOMPARE(bench.run().done(), uint64_t(10));
        QCOMPARE(bench.run().unsuccessful(), uint64_t(0));
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, kPatience);
    }

    void aRunIsDeletedOnItsWord() {
        const Bench bench;
        bench.window->openAndRun(halfBad(bench));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && !bench.window->session()->active() &&
                                     isOver(bench.run().state),
                                 kPatience);
        auto* list = bench.window->findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, kPatience);
        list->setCurrentIndex(list->model()->index(0, 0));
        const auto answer = [&](const QString& choice) {
            action(bench, u"actionDeleteRun"_s)->trigger();
            auto* dialog = bench.window->findChild<QDialog*>(u"deleteDialog"_s);
            QVERIFY(dialog);
            dialog->findChild<QAbstractButton*>(choice)->click();
            QTRY_VERIFY(!bench.window->findChild<QDialog*>(u"deleteDialog"_s));
        };
        answer(u"choiceBack"_s);
        QCOMPARE(QDir(bench.home.runs()).entryList({u"2*.sqlite"_s}).size(), 1);
        answer(u"choiceDelete"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, kPatience);
        QCOMPARE(QDir(bench.home.runs()).entryList({u"2*.sqlite"_s}).size(), 0);
        QVERIFY(!bench.window->session());
    }
};

QTEST_MAIN(TestRunChanges)
#include "tst_run_changes.moc"
