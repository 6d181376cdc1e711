// SPDX-License-Identifier: MIT
// Pictures of the window for people to look at, in BUILD/screenshots. Compared
// with nothing: what is asserted is that each state was reached and drawn.
#include "tests/gui/made_run.h"
#include "tests/gui/picture_studio.h"
#include "ui/gui/run_files.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/texts.h"
#include "ui/gui/workers_model.h"

#include <QDateTime>
#include <QListView>
#include <QRegularExpression>
#include <QTableView>

using namespace poolboard;
using poolboard::test::kPatience;
using poolboard::test::Studio;
using namespace Qt::StringLiterals;

namespace {

/// A run that is made up began so many minutes ago.
int64_t beginAgo(int minutes) {
    const int64_t started = QDateTime::currentMSecsSinceEpoch() - minutes * 60'000LL;
    qputenv("FAKE_STARTED", QByteArray::number(qint64(started)));
    return started;
}

} // namespace

class TestScreenshots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void everyState_data() { poolboard::test::addPoses(); }
    void everyState() {
        QTest::failOnWarning(QRegularExpression(u"Negative sizes"_s));
        Studio studio(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"));
        MainWindow& window = *studio.window;
        const QString row = studio.row, job = studio.tidy.pictures() + u"/thumbnails.poolboard.toml"_s;
        QVERIFY(QFile::rename(studio.home.jobFile(), job));
        const auto shoot = [&](const char* state) { studio.shoot(state); };
        const auto label = [&](const char* name) { return studio.label(name); };
        const auto act = [&](const char* name) { studio.act(name); };
        const auto tab = [&](int index) { studio.tab(index); };
        const auto click = [&](const char* name) { studio.click(name); };
        const auto word = [](const char* english) { return Studio::word(english); };
        const auto chip = [](const QString& name, uint64_t count) {
            return Studio::of("poolboard::FilterChip", "%1: %2").arg(name).arg(count);
        };
        const QString size =
            Studio::of("poolboard::JobPage", "%1 in all")
                .arg(QCoreApplication::translate("Texts", "%1 items", nullptr, 301).arg(301));
        const auto moment = [&](const char* name, const QString& text) {
            QTRY_COMPARE_WITH_TIMEOUT(label(name), text, kPatience);
        };
        QCOMPARE(window.findChild<QWidget*>(u"sideDock"_s)->x() > 0, studio.mirrored);
        shoot("1-empty");

        window.openJob(job);
        moment("jobSize", size);
        shoot("2-job");

        const auto stopped = [&] {
            QSignalSpy over(window.session(), &RunSession::over);
            window.session()->stop(StopMode::Drain);
            return !over.isEmpty() || over.wait(kPatience);
        };
        const auto workerCell = [&](int column) {
            const auto* workers = window.findChild<QTableView*>(u"workerTable"_s)->model();
            return workers->index(0, column).data().toString();
        };
        const auto elided = [&](const char* name) {
            return window.findChild<ElidedLabel*>(QString::fromLatin1(name))->text();
        };
        const auto measured = [&](uint64_t done) {
            const QString clock = clockOf(script::elapsedUntil(script::madeRun(0), done, 0));
            return workerCell(WorkersModel::Busy) == u"97 %"_s && elided("runNumbers").contains(clock);
        };
        beginAgo(52);
        qputenv("FAKE_ENGINE", "hold:7");
        act("actionRun");
        moment("runState", word("Running"));
        QTRY_COMPARE(window.findChild<QTableView*>(u"workerTable"_s)->model()->rowCount(), 4);
        QTRY_VERIFY(window.findChild<QAbstractButton*>(u"chipRunning"_s)->accessibleName() ==
                    chip(word("Running"), 4));
        QTRY_VERIFY_WITH_TIMEOUT(measured(7), kPatience);
        shoot("3-running");
        QVERIFY(stopped());

        // The best of them are shown to people: with a chart of more than a moment.
        const bool watched = row == u"light"_s || row == u"dark"_s;
        beginAgo(31);
        qputenv("FAKE_ENGINE", watched ? "watch:123" : "hold:123");
        act("actionRun");
        moment("runState", word("Failing"));
        auto* failures = window.findChild<QTableView*>(u"failureTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failures->model()->rowCount() > 2, kPatience);
        // selectRow() finds no current cell when the columns fill a mirrored table to the pixel.
        failures->setCurrentIndex(failures->model()->index(2, 0));
        moment("detailState", word("Failed"));
        const auto failed = script::snapshotAt(123, RunState::Failing, 0).counts[size_t(OutcomeKind::Failed)];
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QAbstractButton*>(u"chipFailed"_s)->accessibleName(),
                                  chip(word("Failed"), failed), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(measured(123), kPatience);
        shoot("4-failing");
        if (watched) { // large enough for all of it
            window.resize(1280, 940);
            QTRY_VERIFY(failures->viewport()->height() > failures->rowHeight(0) * 3);
            shoot("21-all-of-it");
            window.resize(1180, 780);
        }
        tab(1);
        auto* items = window.findChild<QTableView*>(u"itemTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 123, kPatience);
        items->scrollToBottom();
        QTRY_VERIFY(!items->model()->index(122, 0).data().toString().isEmpty());
        shoot("5-items");
        click("chipRunning");
        shoot("6-items-running");
        act("actionStop");
        studio.shootDialog("choiceDialog", "7-stop");
        QVERIFY(stopped());

        const int64_t started = beginAgo(12);
        qputenv("FAKE_ENGINE", "finish");
        tab(0);
        act("actionRun");
        moment("runState", word("Finished with failures"));
        tab(1);
        click("chipFailed");
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 8, kPatience);
        QTRY_VERIFY(!items->model()->index(7, 0).data().toString().isEmpty());
        shoot("8-finished");
        const QString finished = window.session()->runId();
        const QString runFile = studio.home.runs() + u'/' + finished + u".sqlite"_s;
        script::writeLog(runFile.toStdString(), script::madeRun(started),
                         "no new items are given out: 90 MB of memory are free");
        tab(2);
        auto* errors = window.findChild<QTableView*>(u"errorTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(errors->model()->rowCount() > 2, kPatience);
        errors->setCurrentIndex(errors->model()->index(1, 0));
        moment("detailState", word("Timed out"));
        shoot("14-errors");
        tab(3);
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QWidget*>(u"timelineView"_s)->isVisible(), kPatience);
        shoot("15-timeline");
        tab(4);
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QTableView*>(u"logTable"_s)->model()->rowCount(), 14,
                                  kPatience);
        shoot("12-log");
        act("actionSettings");
        studio.shootDialog("settingsDialog", "16-settings");
        act("actionHelp");
        studio.shootDialog("helpWindow", "18-help");
        auto* runs = window.findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 3, kPatience);
        runs->selectionModel()->select(runs->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
        runs->selectionModel()->select(runs->model()->index(1, 0), QItemSelectionModel::Select);
        act("actionCompareRuns");
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QTableView*>(u"compareTable"_s)->model()->rowCount() > 0,
                                 kPatience);
        shoot("13-history-compared");
        runs->selectionModel()->select(runs->model()->index(1, 0), QItemSelectionModel::Deselect);
        runs->setCurrentIndex(runs->model()->index(0, 0));
        act("actionExportRun");
        studio.shootDialog("exportDialog", "17-export");
        window.openJob(job);
        moment("jobSize", size);

        beginAgo(2);
        qputenv("FAKE_ENGINE", "hold:50");
        act("actionRun");
        moment("runState", word("Failing"));
        QTRY_VERIFY_WITH_TIMEOUT(measured(50), kPatience);
        act("actionPause");
        moment("runState", word("Paused"));
        tab(0);
        shoot("19-paused");
        QVERIFY(stopped());

        qputenv("FAKE_ENGINE", "refuse");
        act("actionRun");
        moment("runState", Studio::of("poolboard::ProgressStrip", "Did not start"));
        shoot("9-refused");

        act("actionNew");
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_job.name"_s)->isVisible());
        shoot("10-editor-new");
        click("editRun"); // what is missing is said now
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_worker.commandProblem"_s)->isVisible());
        shoot("11-editor-problems");

        // An engine was killed: it is offered above whatever is shown.
        {
            RunRecord record = script::recordOf(newRunId().toStdString());
            record.startedMs = beginAgo(4);
            const auto run = script::madeRun(record.startedMs);
            const auto killed = createJournal(studio.home.runs().toStdString(), record);
            QVERIFY(killed.ok());
            for (uint64_t index = 0; index < 123; ++index)
                QVERIFY(killed.value()->append(run[index]).ok());
            QVERIFY(killed.value()->commit().ok());
        }
        window.openJob(job);
        window.findChild<SideBar*>()->refreshRuns();
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QWidget*>(u"resumeOffer"_s)->isVisible(), kPatience);
        moment("jobSize", size);
        shoot("20-resume-offer");
        studio.click("offerLater");

        // What its file knows of a run that nobody watches any more.
        tab(0);
        window.openRun(finished);
        moment("runState", word("Finished with failures"));
        auto* past = window.findChild<QTableView*>(u"pastWorkerTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(past->model()->rowCount(), 4, kPatience);
        QTRY_VERIFY(past->isVisible() && window.findChild<QWidget*>(u"rateChart"_s)->isVisible());
        shoot("25-past-overview");
    }

    void severalRuns_data() { poolboard::test::addPoses(); }
    void severalRuns() {
        Studio studio(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"));
        MainWindow& window = *studio.window;
        const auto open = [&](const QString& name) {
            const QString file = studio.tidy.pictures() + u'/' + name.toLower() + u".poolboard.toml"_s;
            if (!QFile::exists(file)) QVERIFY(QFile::rename(studio.home.jobFile(name), file));
            window.openJob(file);
            QTRY_COMPARE_WITH_TIMEOUT(window.windowTitle(), name + u" – Poolboard"_s, kPatience);
        };
        beginAgo(1);
        qputenv("FAKE_ENGINE", "warn:40");
        open(u"Thumbnails"_s);
        studio.act("actionRun");
        QTRY_VERIFY_WITH_TIMEOUT(studio.find<QWidget>("warningLine")->isVisible(), kPatience);
        studio.tab(0);
        const QString clock = clockOf(script::elapsedUntil(script::madeRun(0), 40, 0));
        QTRY_VERIFY_WITH_TIMEOUT(studio.find<ElidedLabel>("runNumbers")->text().contains(clock), kPatience);
        studio.shoot("22-warning");
        const QPointer<RunSession> first = window.session();
        for (const QString& name : {u"Holiday"_s, u"Scans"_s, u"Archive"_s}) {
            open(name);
            studio.act("actionRun");
            QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QDialog*>(u"turnDialog"_s), kPatience);
            auto* question = studio.find<QDialog>("turnDialog");
            QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), kPatience);
            if (name == u"Holiday"_s) studio.save(*question, u"23-one-runs"_s);
            studio.click("choiceQueue");
        }
        auto* queue = studio.find<QListView>("queueList");
        QTRY_COMPARE_WITH_TIMEOUT(queue->model()->rowCount(), 3, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(studio.label("runState"), Studio::word("Waiting"), kPatience);
        studio.shoot("24-queue");
        for (int left = 3; left > 0; --left) { // else the next one starts
            queue->setCurrentIndex(queue->model()->index(0, 0));
            studio.act("actionDequeue");
        }
        QVERIFY(first);
        QSignalSpy over(first, &RunSession::over);
        first->stop(StopMode::Kill);
        QVERIFY(!over.isEmpty() || over.wait(kPatience));
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
