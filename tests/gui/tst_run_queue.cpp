// SPDX-License-Identifier: MIT
// The runs of one window that wait for their turn.
#include "tests/gui/runs_bench.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/queue_memory.h"
#include "ui/gui/queue_model.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Bench = poolboard::test::RunsBench;

class TestRunQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void theQueueKeepsItsOrder() {
        QueueModel queue;
        QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!queue.take());
        for (const char* name : {"a", "b", "c", "d"})
            queue.add({QString::fromLatin1(name), {}, {}, {}, {}, {}});
        queue.moveUp(2);
        queue.moveUp(0);
        queue.remove(3);
        queue.remove(9);
        QCOMPARE(queue.index(0).data(kSubtitleRole).toString(), u"starts next"_s);
        QCOMPARE(queue.take()->name, u"a"_s);
        QCOMPARE(queue.take()->name, u"c"_s);
        QCOMPARE(queue.rowCount(), 1);
        queue.putBack({u"c"_s, {}, {}, {}, {}, {}});
        QCOMPARE(queue.rowCount(), 2);
        QCOMPARE(queue.take()->name, u"c"_s);
        QCOMPARE(queue.take()->name, u"b"_s);
        // One that is held stays where it is, and the others go past it.
        for (const char* name : {"d", "e"})
            queue.add({QString::fromLatin1(name), u"/%1"_s.arg(QLatin1String(name)), {}, {}, {}, {}});
        queue.hold(*queue.take());
        QCOMPARE(queue.firstHeld(), 0);
        QCOMPARE(queue.index(0).data(kSubtitleRole).toString(), u"its job file was changed"_s);
        QCOMPARE(queue.index(1).data(kSubtitleRole).toString(), u"starts next"_s);
        queue.hold(*queue.take());
        QVERIFY(!queue.take());
        QCOMPARE(queue.firstHeld(), 0);
        queue.release(u"/d"_s, u"abc"_s);
        QCOMPARE(queue.firstHeld(), 1);
        queue.dropHeld(u"/e"_s);
        QCOMPARE(queue.rowCount(), 1);
        QCOMPARE(queue.firstHeld(), -1);
        QCOMPARE(queue.take()->sha256, u"abc"_s);
    }

    void oneAfterTheOther() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceQueue");
        QTRY_COMPARE(bench.subtitles("queueList"), QStringList{u"starts next"_s});
        bench.run(u"Third"_s);
        bench.choose("choiceQueue");
        QTRY_COMPARE(bench.subtitles("queueList").size(), 2);
        QCOMPARE(bench.begun.size(), size_t(1));
        bench.begun[0]->stop(StopMode::Drain);
        QVERIFY(bench.running(1));
        QTRY_COMPARE(bench.begun.size(), size_t(2));
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"second.poolboard.toml"_s));
        // Taken out by key.
        auto* queue = bench.find<QListView>("queueList");
        QTRY_VERIFY(queue->isVisible());
        queue->setCurrentIndex(queue->model()->index(0, 0));
        bench.find<QAction>("actionDequeue")->trigger();
        QCOMPARE(queue->model()->rowCount(), 0);
        QTRY_VERIFY(!queue->isVisible());
    }

    void thePageSaysThatTheJobWaits() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        const auto* state = bench.find<QLabel>("runState");
        QCOMPARE(state->text(), u"Not started"_s);
        bench.choose("choiceQueue");
        QTRY_COMPARE(state->text(), u"Waiting"_s);
        bench.open(u"Third"_s, bench.home.jobFile(u"Third"_s));
        QCOMPARE(state->text(), u"Not started"_s);
        bench.open(u"Second"_s, bench.home.jobFile(u"Second"_s));
        QCOMPARE(state->text(), u"Waiting"_s);
        auto* queue = bench.find<QListView>("queueList");
        queue->setCurrentIndex(queue->model()->index(0, 0));
        bench.find<QAction>("actionDequeue")->trigger();
        QCOMPARE(state->text(), u"Not started"_s);
    }

    void aJobThatChangesWhileItWaitsIsAskedAboutAgain_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("and run") << "choiceRun"_ba;
        QTest::newRow("and not run") << "choiceDequeue"_ba;
        QTest::newRow("and left for later") << "choiceBack"_ba;
    }
    void aJobThatChangesWhileItWaitsIsAskedAboutAgain() {
        QFETCH(QByteArray, answer);
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceQueue");
        bench.change(u"Second"_s);
        bench.begun[0]->stop(StopMode::Drain);
        QVERIFY(bench.held());
        QCOMPARE(bench.begun.size(), size_t(1));
        const QString words = bench.find<QLabel>("heldText")->text();
        QVERIFY2(words.contains(u"“Second”"_s), qPrintable(words));
        bench.answerHeld(answer.constData());
        if (answer != "choiceRun"_ba) {
            const bool left = answer == "choiceBack"_ba;
            QCOMPARE(bench.subtitles("queueList").size(), left ? 1 : 0);
            QCOMPARE(bench.find<QWidget>("heldLine")->isVisible(), left);
            QCOMPARE(bench.begun.size(), size_t(1));
            return;
        }
        QTRY_COMPARE(bench.begun.size(), size_t(2));
        QVERIFY(bench.running(1));
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"second.poolboard.toml"_s));
        QVERIFY(!bench.find<QWidget>("heldLine")->isVisible());
    }

    /// Somebody who types looks elsewhere, and the next key must not be an answer.
    void typingIsNoAnswer() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceQueue");
        bench.change(u"Second"_s);
        bench.find<QAction>("actionNew")->trigger();
        auto* name = bench.find<QLineEdit>("edit_job.name");
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        name->setFocus();
        bench.begun[0]->stop(StopMode::Drain);
        QVERIFY(bench.held());
        QVERIFY(!QApplication::activeModalWidget());
        for (const Qt::Key key : {Qt::Key_D, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape}) {
            QCOMPARE(QApplication::focusWidget(), name);
            QTest::keyClick(QApplication::focusWidget(), key);
        }
        QVERIFY(bench.held());
        QCOMPARE(bench.begun.size(), size_t(1));
        // Nor does the window close over it without a word.
        bench.find<QLineEdit>("edit_job.name")->clear();
        bench.window->close();
        QTRY_VERIFY(bench.find<ChoiceDialog>("quitDialog")->isVisible());
        bench.find<QAbstractButton>("choiceBack")->click();
        QVERIFY(bench.window->isVisible() && bench.held());
    }

    /// Nobody may be there to answer all night.
    void whatWaitsBehindAChangedJobDoesNotWaitForTheAnswer() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        for (const QString& name : {u"Second"_s, u"Third"_s}) {
            bench.run(name);
            bench.choose("choiceQueue");
        }
        QTRY_COMPARE(bench.subtitles("queueList").size(), 2);
        bench.change(u"Second"_s);
        bench.begun[0]->stop(StopMode::Drain);
        QVERIFY(bench.held());
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), size_t(2), kPatience);
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"third.poolboard.toml"_s));
        QVERIFY(bench.running(1));
        // The answer finds another run that goes on.
        bench.answerHeld("choiceRun");
        QCOMPARE(bench.subtitles("queueList"), QStringList{u"starts next"_s});
        bench.begun[1]->stop(StopMode::Drain);
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), size_t(3), kPatience);
        QVERIFY(bench.begun[2]->jobFile().endsWith(u"second.poolboard.toml"_s));
    }

    void whatWaitedOutlivesItsWindow_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("and goes on") << "choiceGoOn"_ba;
        QTest::newRow("and is dropped") << "choiceEmpty"_ba;
    }
    void whatWaitedOutlivesItsWindow() {
        QFETCH(QByteArray, answer);
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        for (const QString& name : {u"Second"_s, u"Third"_s}) {
            bench.run(name);
            bench.choose("choiceQueue");
        }
        QTRY_COMPARE(bench.subtitles("queueList").size(), 2);
        bench.comeBack(); // the window before was not closed, it is gone
        const QString left = u"left from last time"_s;
        QCOMPARE(bench.subtitles("queueList"), QStringList({left, left}));
        QVERIFY(bench.find<QWidget>("heldLine")->isVisible());
        bench.find<QAbstractButton>("heldAnswer")->click();
        QVERIFY(bench.find<ChoiceDialog>("leftOverDialog")->isVisible());
        bench.find<QAbstractButton>(answer.constData())->click();
        QVERIFY(!bench.find<QWidget>("heldLine")->isVisible());
        if (answer == "choiceEmpty"_ba) {
            QVERIFY(bench.subtitles("queueList").isEmpty());
        } else {
            QCOMPARE(bench.subtitles("queueList").value(0), u"starts next"_s);
            bench.begun[0]->stop(StopMode::Drain);
            QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), size_t(2), kPatience);
            QVERIFY(bench.begun[1]->jobFile().endsWith(u"second.poolboard.toml"_s));
            QVERIFY(bench.running(1));
        }
        const qsizetype still = bench.subtitles("queueList").size();
        bench.restart();
        QCOMPARE(bench.subtitles("queueList").size(), still);
    }

    /// Settings can be edited by hand: what names nothing is nothing.
    void theQueueIsRememberedAsItIs() {
        const script::Home home;
        QSettings settings(home.settings(), QSettings::IniFormat);
        {
            QueueModel queue;
            const QueueMemory memory(settings, queue, nullptr);
            queue.add({u"New"_s, u"/job"_s, u"abc"_s, {}, {}, {}});
            queue.add({u"Nothing"_s, {}, {}, {}, {}, {}});
            queue.add({u"Again"_s, {}, {}, u"20261121-100000-aaaaaa"_s, {u"retry"_s, u"--all"_s}, {}});
            queue.add({u"Taken out"_s, u"/other"_s, {}, {}, {}, {}});
            queue.moveUp(2);
            queue.remove(3);
        }
        QueueModel queue;
        const QueueMemory memory(settings, queue, nullptr);
        QCOMPARE(queue.rowCount(), 2);
        QVERIFY(!queue.take());
        queue.releaseLeftOver();
        const WantedRun first = *queue.take(), second = *queue.take();
        QCOMPARE(first.jobFile, u"/job"_s);
        QCOMPARE(first.sha256, u"abc"_s);
        QCOMPARE(second.name, u"Again"_s);
        QCOMPARE(second.words, QStringList({u"retry"_s, u"--all"_s}));
        QCOMPARE(second.before.runId, "20261121-100000-aaaaaa");
    }

    void theQueueGoesOnWhenTheWindowStaysAfterAll_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("back") << QByteArray("choiceBack");
        QTest::newRow("Escape") << QByteArray();
        QTest::newRow("saved nowhere") << QByteArray("choiceSave");
    }
    void theQueueGoesOnWhenTheWindowStaysAfterAll() {
        QFETCH(QByteArray, answer);
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceQueue");
        bench.find<QAction>("actionNew")->trigger();
        QTest::keyClicks(bench.find<QLineEdit>("edit_job.name"), u"Draft"_s);
        bench.window->close();
        QTRY_VERIFY(bench.find<ChoiceDialog>("quitDialog")->isVisible());
        bench.find<QAbstractButton>("choiceDrainQuit")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ChoiceDialog*>(u"leaveDialog"_s), kPatience);
        QCOMPARE(bench.begun.size(), size_t(1)); // it may close yet
        auto* question = bench.find<ChoiceDialog>("leaveDialog");
        if (answer.isEmpty())
            QTest::keyClick(question, Qt::Key_Escape);
        else
            question->findChild<QAbstractButton*>(QString::fromLatin1(answer))->click();
        if (answer == "choiceSave") {
            QCOMPARE(bench.begun.size(), size_t(1));
            bench.find<QFileDialog>("saveDialog")->reject();
        }
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), size_t(2), kPatience);
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"second.poolboard.toml"_s));
        QVERIFY(bench.window->isVisible());
    }
};

QTEST_MAIN(TestRunQueue)
#include "tst_run_queue.moc"
