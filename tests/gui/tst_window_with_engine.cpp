// SPDX-License-Identifier: MIT
// The window with the real program behind it.
#include "core/base/layout.h"
#include "core/journal/run_list.h"
#include "tests/gui/window_bench.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/job_view.h"
#include "ui/gui/main_window.h"
#include "ui/gui/resume_offer.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/workers_model.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>
#include <csignal>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Bench = poolboard::test::WindowBench;

namespace {

/// The fourth word of /proc/PID/stat; what stands before it may hold spaces, but in parentheses.
int parentOf(int pid) {
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

} // namespace

class TestWindowWithEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        qApp->setQuitOnLastWindowClosed(false);
    }

    /// Somebody may write into the file between the question and the engine.
    void theEngineRunsWhatWasAgreedToOrNothing() {
        const script::Home home;
        const QString job = home.dir.filePath(u"range.poolboard.toml"_s);
        QFile file(job);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[source]\nkind = \"range\"\nrange = \"0..3\"\n[worker]\ncommand = [\"true\"]\n");
        file.close();
        const JobView agreed = readJobView(job);
        QVERIFY2(agreed.spec.has_value(), qPrintable(agreed.problem));
        const QString program = QString::fromStdString(Layout::find().program());
        RunSession same;
        same.start(job, program, agreed.name, agreed.sha256);
        QTRY_COMPARE_WITH_TIMEOUT(same.snapshot().state, RunState::Finished, kPatience);
        QVERIFY(file.open(QIODevice::Append));
        file.write("# more\n");
        file.close();
        RunSession other;
        other.start(job, program, agreed.name, agreed.sha256);
        QTRY_VERIFY_WITH_TIMEOUT(!other.active(), kPatience);
        QVERIFY(!other.started());
        QVERIFY2(other.notice().contains(u"has changed since it was looked at"_s),
                 qPrintable(other.notice()));
    }

    void theDemoJobMakesThumbnailsAndShowsItsOneFailure() {
        const Bench bench;
        // Its own copy: what it writes stays in the test's folder.
        const QString share = QStringLiteral(TEST_BUILD_DIR "/share/poolboard"),
                      job = bench.home.dir.filePath(u"jobs/thumbnails.poolboard.toml"_s);
        QDir().mkpath(QFileInfo(job).path());
        QVERIFY(QFile::copy(share + u"/jobs/thumbnails.poolboard.toml"_s, job));
        QVERIFY(QFile::link(share + u"/samples"_s, bench.home.dir.filePath(u"samples"_s)));
        bench.window->openAndRun(job);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.window->session()->active(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
        QCOMPARE(bench.label("runState"), u"Finished with failures"_s);
        QCOMPARE(bench.run().counts[size_t(OutcomeKind::Failed)], uint64_t(1));
        QVERIFY(bench.run().counts[size_t(OutcomeKind::Succeeded)] > 100);
        QCOMPARE(bench.run().done(), bench.run().total.value_or(0));
        auto* tabs = bench.window->findChild<QTabWidget*>(u"tabs"_s);
        tabs->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(uint64_t(bench.table("itemTable")->model()->rowCount()), bench.run().done(),
                                  kPatience);
        tabs->setCurrentIndex(0);
        bench.table("failureTable")->selectRow(0);
        QTRY_COMPARE_WITH_TIMEOUT(bench.label("detailState"), u"Failed"_s, kPatience);
        QVERIFY(
            bench.window->findChild<QLineEdit*>(u"detailInput"_s)->text().endsWith(u"damaged_photo.jpg"_s));
        QVERIFY(!bench.label("detailMessage").isEmpty());
    }

    void stoppingIsDoneByTheEngine_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QByteArray>("seconds");
        QTest::newRow("finish running items") << int(StopMode::Drain) << QByteArray("0.3");
        QTest::newRow("cancel them") << int(StopMode::Cancel) << QByteArray("300");
        QTest::newRow("kill") << int(StopMode::Kill) << QByteArray("300");
    }
    void stoppingIsDoneByTheEngine() {
        QFETCH(int, mode);
        QFETCH(QByteArray, seconds);
        const Bench bench;
        bench.window->openAndRun(bench.sleepers(seconds.constData()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        bench.window->session()->stop(static_cast<StopMode>(mode));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        QCOMPARE(bench.label("runState"), u"Stopped"_s);
        QCOMPARE(bench.window->session()->notice(), QString());
        QVERIFY(bench.run().done() < 100);
        QVERIFY(bench.window->findChild<QAction*>(u"actionRun"_s)->isEnabled());
    }

    void theDetailsOfARunningItemTurnIntoItsOutcome() {
        const Bench bench;
        bench.window->openAndRun(bench.sleepers("3"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        // The table may be a snapshot behind: a row without an item has no details.
        const QAbstractItemModel* workers = bench.table("workerTable")->model();
        QTRY_VERIFY(workers->rowCount() == 2 &&
                    workers->index(0, WorkersModel::Item).data().toString() != u"–"_s &&
                    !workers->index(0, WorkersModel::Item).data().toString().isEmpty());
        bench.table("workerTable")->selectRow(0);
        QTRY_COMPARE(bench.label("detailState"), u"Running"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.label("detailState"), u"Succeeded"_s, kPatience);
        bench.window->session()->stop(StopMode::Kill);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
    }

    void aWindowThatComesBackTakesUpTheRun() {
        Bench bench;
        bench.window->openAndRun(bench.sleepers("0.2"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().running == 2, kPatience);
        const QString id = bench.window->session()->runId();
        bench.window.reset(); // a crash of the window does the same
        const auto runs = listRuns(bench.home.runs().toStdString(), 9).runs;
        QCOMPARE(runs.size(), size_t(1));
        QVERIFY(runs[0].live);
        RunSession again;
        again.show(runs[0], bench.home.runs() + u'/' + id + u".sqlite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(again.snapshot().running == 2, kPatience);
        again.stop(StopMode::Kill);
        QTRY_VERIFY_WITH_TIMEOUT(!again.active(), kPatience);
        QCOMPARE(again.notice(), QString());
        QCOMPARE(again.snapshot().state, RunState::Stopped);
    }

    void aRunWhoseEngineWasKilledIsOfferedAndGoesOn() {
        Bench bench;
        const QString path = bench.home.dir.filePath(u"naps.poolboard.toml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[job]\nname = \"Naps\"\n[source]\nkind = \"range\"\nrange = \"0..100\"\n[worker]\n"
            "command = [\"sh\", \"-c\", \"sleep 0.05\", \"-\"]\n[pool]\nkind = \"processes\"\njobs = 2\n");
        file.close();
        bench.window->openAndRun(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().done() >= 4 &&
                                     !bench.run().workers.empty() && bench.run().workers[0].pid > 0,
                                 kPatience);
        const int engine = parentOf(parentOf(bench.run().workers[0].pid)); // of the guard
        QVERIFY(engine > 1);
        ::kill(engine, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        bench.window.reset();
        // The next start: the history shows it, and offers to go on.
        const auto runs = listRuns(bench.home.runs().toStdString(), 9).runs;
        QCOMPARE(runs.size(), size_t(1));
        QVERIFY(runs[0].interrupted());
        bench.window = std::make_unique<MainWindow>(QString::fromStdString(Layout::find().program()),
                                                    bench.home.settings());
        bench.window->show();
        const auto* offer = bench.window->findChild<ResumeOffer*>();
        QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), kPatience);
        QVERIFY2(bench.label("offerText").contains(u"“Naps”"_s) &&
                     bench.label("offerText").contains(u"%1 of 100 items"_s.arg(runs[0].done())),
                 qPrintable(bench.label("offerText")));
        offer->findChild<QPushButton*>(u"offerShow"_s)->click();
        auto* resume = bench.window->findChild<QAction*>(u"actionResume"_s);
        QVERIFY(resume->isEnabled() && !offer->isVisible());
        const QString numbers = bench.window->findChild<ElidedLabel*>(u"runNumbers"_s)->text();
        QVERIFY2(numbers.startsWith(u"%1 / 100"_s.arg(runs[0].done())), qPrintable(numbers));
        QVERIFY2(bench.label("notice").contains(u"%1 of 100 items"_s.arg(runs[0].done())),
                 qPrintable(bench.label("notice")));
        resume->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() && isOver(bench.run().state), kPatience);
        QCOMPARE(bench.window->session()->notice(), QString());
        QVERIFY(bench.run().state == RunState::Finished);
        QCOMPARE(bench.run().done(), uint64_t(100));
        QVERIFY(!resume->isEnabled());
    }

    void aRefusedResumeStillShowsWhatThereIs() {
        Bench bench;
        const QString path = bench.home.dir.filePath(u"lines.poolboard.toml"_s);
        const auto write = [&bench](const QString& name, const QByteArray& text) {
            QFile file(bench.home.dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        QByteArray lines;
        for (int i = 0; i < 100; ++i)
            lines += QByteArray::number(i) + '\n';
        write(u"in"_s, lines);
        write(u"lines.poolboard.toml"_s,
              "[job]\nname = \"Lines\"\n[source]\nkind = \"lines\"\npath = \"in\"\n[worker]\n"
              "command = [\"sh\", \"-c\", \"sleep 0.05\", \"-\"]\n[pool]\nkind = \"processes\"\njobs = 2\n");
        bench.window->openAndRun(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && bench.run().done() >= 4 &&
                                     !bench.run().workers.empty() && bench.run().workers[0].pid > 0,
                                 kPatience);
        ::kill(parentOf(parentOf(bench.run().workers[0].pid)), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active(), kPatience);
        QVERIFY(QFile::remove(bench.home.dir.filePath(u"in"_s)));
        QAction* resume = bench.window->findChild<QAction*>(u"actionResume"_s);
        QTRY_VERIFY(resume->isEnabled());
        resume->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() &&
                                     bench.label("notice").contains(u"No such file"_s),
                                 kPatience);
        QVERIFY(bench.window->session()->pages());
        QVERIFY2(resume->isEnabled(), "it can be tried once more");
        QTRY_VERIFY_WITH_TIMEOUT(bench.table("itemTable")->model()->rowCount() >= 4, kPatience);
    }

    void whatFailedIsTriedAgain() {
        Bench bench;
        const QString path = bench.home.dir.filePath(u"half.poolboard.toml"_s),
                      good = bench.home.dir.filePath(u"good"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = \"Half\"\n[source]\nkind = \"range\"\nrange = \"0..10\"\n[worker]\n"
                   "command = [\"sh\", \"-c\", \"[ -e good ] || [ $1 -lt 5 ]\", \"-\"]\n");
        file.close();
        bench.window->openAndRun(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->session() && isOver(bench.run().state), kPatience);
        QCOMPARE(bench.run().unsuccessful(), uint64_t(5));
        QFile(good).open(QIODevice::WriteOnly);
        QAction* retry = bench.window->findChild<QAction*>(u"actionRetry"_s);
        QTRY_VERIFY(retry->isEnabled());
        retry->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->active() && isOver(bench.run().state), kPatience);
        QVERIFY2(bench.window->session()->notice().isEmpty(), qPrintable(bench.window->session()->notice()));
        QCOMPARE(bench.run().unsuccessful(), uint64_t(0));
        QCOMPARE(bench.run().done(), uint64_t(10));
        QVERIFY(!retry->isEnabled());
    }

    void aJobTheEngineRefusesIsQuoted() {
        const Bench bench;
        const QString path = bench.home.dir.filePath(u"no.poolboard.toml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = \"No\"\n[source]\nkind = \"range\"\nrange = \"0..9\"\n[worker]\nid = "
                   "\"image/thumbnai\"\n");
        file.close();
        bench.window->openAndRun(path);
        QTRY_COMPARE_WITH_TIMEOUT(bench.label("runState"), u"Did not start"_s, kPatience);
        QVERIFY2(bench.label("notice").contains(u"thumbnai"_s), qPrintable(bench.label("notice")));
    }
};

QTEST_MAIN(TestWindowWithEngine)
#include "tst_window_with_engine.moc"
