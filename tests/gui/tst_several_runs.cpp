// SPDX-License-Identifier: MIT
// Several runs of one window: beside each other, and those of others.
#include "tests/gui/runs_bench.h"
#include "ui/gui/choice_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Bench = poolboard::test::RunsBench;

class TestSeveralRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void sideBySide() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceBeside");
        QVERIFY(bench.running(2));
        QCOMPARE(bench.window->session(), bench.begun[1].data());
        // The history shows both as they are, without being asked to look.
        QTRY_COMPARE_WITH_TIMEOUT(bench.subtitles("runList"),
                                  (QStringList{u"Failing · 13% · 2 bad"_s, u"Failing · 13% · 2 bad"_s}),
                                  kPatience);
        // Stop is about the one that is looked at.
        bench.window->session()->stop(StopMode::Drain);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.begun[1]->active(), kPatience);
        QVERIFY(bench.begun[0]->active());
        QTRY_VERIFY_WITH_TIMEOUT(bench.subtitles("runList").filter(u"Failing"_s).size() == 1, kPatience);
        // Looking at the other one is looking at it live.
        auto* runs = bench.find<QListView>("runList");
        const int row = bench.subtitles("runList").indexOf(QRegularExpression(u".*Failing.*"_s));
        Q_EMIT runs->activated(runs->model()->index(row, 0));
        QTRY_COMPARE(bench.window->session(), bench.begun[0].data());
    }

    void quittingIsAboutAllOfThem() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceBeside");
        QVERIFY(bench.running(2));
        bench.window->close();
        QTRY_VERIFY(bench.find<ChoiceDialog>("quitDialog")->isVisible());
        bench.find<QAbstractButton>("choiceCancelQuit")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->isVisible(), kPatience);
        for (const auto& session : bench.begun)
            QVERIFY(!session || !session->active());
    }

    void whatIsNotSavedIsAskedAboutWhateverTheRunDoes_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("finish items") << QByteArray("choiceDrainQuit");
        QTest::newRow("cancel") << QByteArray("choiceCancelQuit");
        QTest::newRow("background") << QByteArray("choiceBackground");
    }
    void whatIsNotSavedIsAskedAboutWhateverTheRunDoes() {
        QFETCH(QByteArray, answer);
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.find<QAction>("actionNew")->trigger();
        QTest::keyClicks(bench.find<QLineEdit>("edit_job.name"), u"Draft"_s);
        for (const char* decision : {"choiceBack", "choiceDiscard"}) {
            bench.window->close();
            if (bench.begun[0] && bench.begun[0]->active()) {
                QTRY_VERIFY(bench.find<ChoiceDialog>("quitDialog")->isVisible());
                bench.find<QAbstractButton>(answer.constData())->click();
            }
            const auto question = [&] { return bench.window->findChild<ChoiceDialog*>(u"leaveDialog"_s); };
            QTRY_VERIFY_WITH_TIMEOUT(question(), kPatience);
            QVERIFY(bench.window->isVisible());
            question()->findChild<QAbstractButton*>(QString::fromLatin1(decision))->click();
            QTRY_VERIFY(!question());
            QTRY_COMPARE(bench.window->isVisible(), decision == "choiceBack"_ba);
        }
    }

    void aRetryThatIsRefusedLeavesTheRunAsItWas() {
        Bench bench("finish");
        bench.run(u"First"_s);
        QVERIFY(bench.over(RunState::FinishedWithFailures));
        const Snapshot before = bench.window->session()->snapshot();
        auto* retry = bench.find<QAction>("actionRetry");
        qputenv("FAKE_ENGINE", "refuse");
        for (int time = 0; time < 2; ++time) {
            QTRY_VERIFY(retry->isEnabled());
            retry->trigger();
            const QPointer<RunSession> session = bench.window->session();
            QVERIFY(session->active());
            QCOMPARE(session->snapshot().done(), before.done());
            QTRY_VERIFY_WITH_TIMEOUT(!session->active(), kPatience);
            QVERIFY(session->notice().contains(u"did you mean \"image/thumbnail\"?"_s));
            QCOMPARE(bench.find<QLabel>("runState")->text(), u"Finished with failures"_s);
            QCOMPARE(session->snapshot().counts, before.counts);
        }
    }

    void theAnswerIsAboutTheJobThatWasAsked_data() {
        QTest::addColumn<bool>("aRun");
        QTest::newRow("another job is on show by then") << false;
        QTest::newRow("a run of the past is") << true;
    }
    void theAnswerIsAboutTheJobThatWasAsked() {
        QFETCH(bool, aRun);
        Bench bench("finish");
        bench.run(u"First"_s);
        QVERIFY(bench.over(RunState::FinishedWithFailures));
        const QString past = bench.window->session()->runId();
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QListView>("runList")->model()->rowCount(), 1, kPatience);
        QFile job(bench.home.dir.filePath(u"cmd.poolboard.toml"_s));
        QVERIFY(job.open(QIODevice::WriteOnly));
        job.write("[job]\nname = \"Command\"\n[source]\nkind = \"range\"\nrange = \"0..9\"\n"
                  "[worker]\ncommand = [\"rm\", \"-rf\", \"{}\"]\n");
        job.close();
        bench.open(u"Command"_s, job.fileName());
        bench.find<QAction>("actionRun")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ChoiceDialog*>(), kPatience);
        if (aRun) {
            bench.window->openRun(past);
            QCOMPARE(bench.window->session()->runId(), past);
        } else {
            bench.open(u"Other"_s, bench.home.jobFile(u"Other"_s));
        }
        bench.find<QAbstractButton>("choiceRun")->click();
        QVERIFY(bench.window->session());
        QCOMPARE(bench.window->session()->jobFile(), job.fileName());
        QVERIFY(bench.over(RunState::FinishedWithFailures));
    }

    void aRunOfSomebodyElseAppears() {
        Bench bench;
        Bench other; // another window: the newest home counts, so both look into the same folder
        QTRY_VERIFY_WITH_TIMEOUT(other.find<QListView>("runList")->model()->rowCount() == 0, kPatience);
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        QTRY_COMPARE_WITH_TIMEOUT(other.find<QListView>("runList")->model()->rowCount(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(other.subtitles("runList")[0].contains(u"Failing"_s), kPatience);
        bench.begun[0]->stop(StopMode::Drain);
        QTRY_VERIFY_WITH_TIMEOUT(!other.subtitles("runList")[0].contains(u"Failing"_s), kPatience);
    }

    /// It shares the processors like any other.
    void aRunThatWasFoundAgainIsAskedAbout() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.comeBack();
        bench.run(u"Second"_s);
        bench.choose("choiceQueue");
        QTRY_COMPARE(bench.subtitles("queueList"), QStringList{u"starts next"_s});
        QCOMPARE(bench.begun.size(), size_t(1));
        bench.begun[0]->stop(StopMode::Drain);
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), size_t(2), kPatience);
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"second.poolboard.toml"_s));
    }

    void theSideSaysHowARunThatWasFoundAgainIs() {
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(bench.subtitles("runList"), QStringList{u"Failing · 13% · 2 bad"_s},
                                  kPatience);
        bench.begun[0]->send(PauseCommand{PauseMode::Drain});
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QLabel>("runState")->text(), u"Paused"_s, kPatience);
        QTRY_COMPARE(bench.subtitles("runList"), QStringList{u"Paused · 13% · 2 bad"_s});
        bench.begun[0]->stop(StopMode::Drain);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.subtitles("runList")[0].contains(u"13%"_s), kPatience);
    }
};

QTEST_MAIN(TestSeveralRuns)
#include "tst_several_runs.moc"
