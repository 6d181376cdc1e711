// SPDX-License-Identifier: MIT
// Several runs of one window: beside each other, one after the other, and those of others.
#include "tests/gui/script.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/main_window.h"
#include "ui/gui/queue_model.h"
#include "ui/gui/roles.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_models.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

struct Bench {
    explicit Bench(const char* engine = "hold:40") {
        qputenv("FAKE_ENGINE", engine);
        window = std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
        window->show();
        QObject::connect(window.get(), &MainWindow::runBegan, window.get(),
                         [this](RunSession* session) { begun.push_back(session); });
    }
    ~Bench() {
        for (const QPointer<RunSession>& session : begun) {
            if (!session || !session->active()) continue;
            QSignalSpy over(session, &RunSession::over);
            session->stop(StopMode::Kill);
            if (over.isEmpty()) over.wait(kPatience);
        }
    }
    template <class T> T* find(const char* name) const {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    void open(const QString& name, const QString& file) {
        window->openJob(file);
        if (!QTest::qWaitFor([&] { return window->windowTitle() == name + u" – Poolboard"_s; }, kPatience))
            qFatal("no job");
    }
    /// Opens a job of that name and asks to run it.
    void run(const QString& name) {
        open(name, home.jobFile(name));
        find<QAction>("actionRun")->trigger();
    }
    /// Somebody does, in the job's file.
    void change(const QString& name) const {
        QFile file(home.jobFile(name));
        if (!file.open(QIODevice::Append)) qFatal("no job file");
        file.write("[output]\npath = \"elsewhere\"\n");
    }
    bool over(RunState state) const {
        return QTest::qWaitFor(
            [&] { return window->session() && window->session()->snapshot().state == state; }, kPatience);
    }
    void choose(const char* name) {
        if (!QTest::qWaitFor([&] { return window->findChild<ChoiceDialog*>(u"turnDialog"_s) != nullptr; },
                             kPatience))
            qFatal("nothing is asked");
        find<QAbstractButton>(name)->click();
    }
    bool running(size_t count) {
        return QTest::qWaitFor(
            [&] {
                size_t heard = 0;
                for (const auto& session : begun)
                    heard += session && session->active() && session->snapshot().done() == 40;
                return heard == count;
            },
            kPatience);
    }
    QStringList subtitles(const char* list) const {
        QStringList out;
        const QAbstractItemModel* model = find<QListView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            out << model->index(row, 0).data(kSubtitleRole).toString();
        return out;
    }
    script::Home home;
    std::unique_ptr<MainWindow> window;
    std::vector<QPointer<RunSession>> begun;
};

} // namespace

class TestSeveralRuns : public QObject {
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
    }

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

    void aJobThatChangesWhileItWaitsIsAskedAboutAgain_data() {
        QTest::addColumn<bool>("run");
        QTest::newRow("and run") << true;
        QTest::newRow("and not run") << false;
    }
    void aJobThatChangesWhileItWaitsIsAskedAboutAgain() {
        QFETCH(bool, run);
        Bench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        bench.run(u"Second"_s);
        bench.choose("choiceQueue");
        bench.change(u"Second"_s);
        bench.begun[0]->stop(StopMode::Drain);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ChoiceDialog*>(u"changedDialog"_s), kPatience);
        QCOMPARE(bench.begun.size(), size_t(1));
        auto* dialog = bench.find<ChoiceDialog>("changedDialog");
        if (!run) {
            dialog->reject();
            QVERIFY(bench.subtitles("queueList").isEmpty());
            QCOMPARE(bench.begun.size(), size_t(1));
            return;
        }
        dialog->findChild<QAbstractButton*>(u"choiceRun"_s)->click();
        QTRY_COMPARE(bench.begun.size(), size_t(2));
        QVERIFY(bench.running(1));
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"second.poolboard.toml"_s));
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
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ChoiceDialog*>(u"changedDialog"_s), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), size_t(2), kPatience);
        QVERIFY(bench.begun[1]->jobFile().endsWith(u"third.poolboard.toml"_s));
        QVERIFY(bench.running(1));
        // The answer finds another run that goes on.
        bench.find<ChoiceDialog>("changedDialog")->findChild<QAbstractButton*>(u"choiceRun"_s)->click();
        bench.choose("choiceQueue");
        QCOMPARE(bench.subtitles("queueList"), QStringList{u"starts next"_s});
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
            QVERIFY(session->notice().contains(u"did you mean image/thumbnail?"_s));
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
};

QTEST_MAIN(TestSeveralRuns)
#include "tst_several_runs.moc"
