// SPDX-License-Identifier: MIT
// A run of the history is run again: its job file where that still says the same, or else what its record
// says.
#include "core/job/job_file.h"
#include "tests/gui/script.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/past_job.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;
const char* const kRun = "20261121-100000-aaaaaa";

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("not written");
}

QByteArray jobText(const QByteArray& source, const QByteArray& worker) {
    return "[job]\nname = \"Numbers\"\n[source]\n" + source + "\n[worker]\n" + worker + "\n";
}
const QByteArray kRange = "kind = \"range\"\nrange = \"0..9\"",
                 kLines = "kind = \"lines\"\npath = \"in.txt\"", kStdin = "kind = \"lines\"\npath = \"-\"",
                 kDigest = "id = \"digest/sha256\"", kCommand = "command = [\"wc\", \"-c\"]";

/// A past run of a job file, and a window that shows it.
struct Bench {
    explicit Bench(const QByteArray& text, const char* engine = "finish") {
        qputenv("FAKE_ENGINE", engine);
        QDir().mkpath(home.dir.filePath(u"jobs"_s));
        file = home.dir.filePath(u"jobs/numbers.poolboard.toml"_s);
        RunRecord record = script::recordOf(kRun);
        record.name = "Numbers";
        record.job.clear();
        if (!text.isEmpty()) {
            write(file, text);
            const auto job = loadJob(QFile::encodeName(file).toStdString());
            if (!job) qFatal("%s", job.error().text().c_str());
            record.job = toToml(job.value());
        }
        record.total = 2;
        auto journal = createJournal(home.runs().toStdString(), record);
        Snapshot last;
        last.state = RunState::Finished;
        for (uint64_t index : {0, 1}) {
            Outcome outcome;
            outcome.index = index;
            outcome.kind = OutcomeKind::Succeeded;
            ++last.counts[size_t(outcome.kind)];
            if (!journal || !journal.value()->append(outcome)) qFatal("no journal");
        }
        if (!journal.value()->commit() || !journal.value()->finish(last)) qFatal("not finished");
    }
    void open() {
        window = std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
        QObject::connect(window.get(), &MainWindow::runBegan, window.get(), [this](RunSession* session) {
            QObject::connect(session, &RunSession::over, window.get(),
                             [this, session] { begun << session->jobFile(); });
        });
        window->show();
        if (!QTest::qWaitFor([this] { return !window->findChild<SideBar*>()->runs().empty(); }, kPatience))
            qFatal("no history");
        window->openRun(QString::fromLatin1(kRun));
    }
    QAction* action(const char* name) const { return window->findChild<QAction*>(QString::fromLatin1(name)); }
    bool past() const {
        return QTest::qWaitFor([this] { return action("actionEdit")->isEnabled(); }, kPatience);
    }
    /// The run that was begun last is on show and over.
    bool over() const {
        return QTest::qWaitFor(
            [this] {
                const RunSession* session = window->session();
                return session && session->runId() != QLatin1String(kRun) && !session->active();
            },
            kPatience);
    }
    QAbstractButton* choice(const char* name) const {
        QAbstractButton* found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = window->findChild<QAbstractButton*>(QString::fromLatin1(name))); },
            kPatience);
        if (!found) qFatal("nothing is asked");
        return found;
    }
    script::Home home;
    QString file;
    std::unique_ptr<MainWindow> window;
    QStringList begun; ///< the job files of the runs that were begun and are over
};

} // namespace

class TestRunAgain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void whatIsRun_data() {
        QTest::addColumn<QByteArray>("now"); // what the file says now; null: it is gone
        QTest::addColumn<bool>("same");      // the file itself is run
        QTest::newRow("unchanged") << jobText(kLines, kDigest) << true;
        QTest::newRow("written otherwise, says the same")
            << QByteArray("# a comment\n" + jobText(kLines, kDigest)) << true;
        QTest::newRow("changed") << jobText(kRange, kDigest) << false;
        QTest::newRow("broken") << QByteArray("[job\n") << false;
        QTest::newRow("gone") << QByteArray() << false;
    }
    void whatIsRun() {
        QFETCH(QByteArray, now);
        QFETCH(bool, same);
        Bench bench(jobText(kLines, kDigest));
        if (now.isNull())
            QVERIFY(QFile::remove(bench.file));
        else
            write(bench.file, now);
        bench.open();
        QVERIFY(bench.past());
        QVERIFY(bench.begun.isEmpty()); // looking runs nothing
        QVERIFY(bench.action("actionRun")->isEnabled());
        QVERIFY(bench.window->findChild<QPushButton*>(u"jobEdit"_s)
                    ->isVisibleTo(bench.window->findChild<QWidget*>(u"jobPage"_s)));
        QVERIFY(!QFileInfo::exists(runAgainFolder()));
        bench.action("actionRun")->trigger();
        QVERIFY(bench.over());
        QCOMPARE(bench.begun.size(), 1);
        QCOMPARE(bench.begun[0] == bench.file, same);
        if (!same) {
            QVERIFY(bench.begun[0].startsWith(runAgainFolder()));
            const auto job = loadJob(QFile::encodeName(bench.begun[0]).toStdString());
            QVERIFY(job.ok());
            QCOMPARE(job->cwd, QFileInfo(bench.file).path().toStdString()); // where its input is
            QCOMPARE(job->source.paths, std::vector<std::string>{"in.txt"});
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(!(QFile::permissions(bench.begun[0]) & others));
        }
        // And once more: what is on show now is of the new run.
        bench.action("actionRun")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), 2, kPatience);
        QCOMPARE(bench.begun[1], bench.begun[0]);
        QVERIFY(bench.over());
        // No copy of ours among the jobs a person has opened.
        const auto* jobs = bench.window->findChild<QListView*>(u"jobList"_s);
        QCOMPARE(jobs->model()->rowCount(), 0);
    }

    void whatItNamesIsAskedAboutOnce() {
        Bench bench(jobText(kRange, kCommand));
        QVERIFY(QFile::remove(bench.file));
        bench.open();
        QVERIFY(bench.past());
        for (const char* answer : {"choiceBack", "choiceRun"}) {
            bench.action("actionRun")->trigger();
            QAbstractButton* button = bench.choice(answer);
            QVERIFY(bench.begun.isEmpty());
            button->click();
            QTRY_VERIFY_WITH_TIMEOUT(!bench.window->findChild<QAbstractButton*>(QString::fromLatin1(answer)),
                                     kPatience);
        }
        QVERIFY(bench.over());
        bench.action("actionRun")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), 2, kPatience);
        QVERIFY(bench.over());
    }

    void outOfTheHistorysMenu() {
        Bench bench(jobText(kRange, kDigest));
        bench.open();
        auto* runs = bench.window->findChild<QListView*>(u"runList"_s);
        bench.action("actionNew")->trigger(); // something else is on show
        runs->setCurrentIndex(runs->model()->index(0, 0));
        QVERIFY(bench.action("actionRunAgain")->isEnabled());
        QVERIFY(!bench.action("actionRetryRun")->isEnabled()); // nothing failed
        bench.action("actionRunAgain")->trigger();
        QVERIFY(bench.over());
        QCOMPARE(bench.begun, QStringList{bench.file});
        // The new run is the one that is selected.
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(runs->currentIndex().row(), 0, kPatience);
    }

    /// Where one click activates, a list tells of both.
    void aRunThatIsChosenTwiceIsOneThatCanBeRunAgain() {
        Bench bench(jobText(kRange, kDigest));
        bench.open();
        auto* runs = bench.window->findChild<QListView*>(u"runList"_s);
        Q_EMIT runs->activated(runs->model()->index(0, 0));
        QVERIFY(bench.past());
        QVERIFY(bench.action("actionRun")->isEnabled());
        // And once more, when all is known.
        Q_EMIT runs->activated(runs->model()->index(0, 0));
        QVERIFY(bench.action("actionEdit")->isEnabled());
    }

    /// Whoever reads what became of an earlier run goes on with that when it is the job's turn.
    void anEarlierRunStaysOnShowWhenItsJobsTurnComes() {
        Bench bench(jobText(kRange, kDigest), "hold:40");
        bench.open();
        std::vector<QPointer<RunSession>> sessions;
        connect(bench.window.get(), &MainWindow::runBegan, this,
                [&sessions](RunSession* session) { sessions.emplace_back(session); });
        const auto run = [&](const QString& name, const QString& file) {
            bench.window->openJob(file);
            QTRY_COMPARE_WITH_TIMEOUT(bench.window->windowTitle(), name + u" – Poolboard"_s, kPatience);
            bench.action("actionRun")->trigger();
        };
        run(u"First"_s, bench.home.jobFile(u"First"_s));
        QTRY_VERIFY_WITH_TIMEOUT(sessions.size() == 1 && sessions[0]->snapshot().done() == 40, kPatience);
        run(u"Numbers"_s, bench.file);
        bench.choice("choiceQueue")->click();
        bench.window->openRun(QString::fromLatin1(kRun));
        QVERIFY(bench.past());
        sessions[0]->stop(StopMode::Drain);
        QTRY_COMPARE_WITH_TIMEOUT(sessions.size(), size_t(2), kPatience);
        QCOMPARE(sessions[1]->jobFile(), bench.file);
        QCOMPARE(bench.window->session()->runId(), QString::fromLatin1(kRun));
        QTRY_COMPARE_WITH_TIMEOUT(sessions[1]->snapshot().done(), 40ULL, kPatience);
        sessions[1]->stop(StopMode::Kill);
        QTRY_COMPARE_WITH_TIMEOUT(bench.begun.size(), 2, kPatience);
    }

    void itCanBeCopiedAndEdited_data() {
        QTest::addColumn<bool>("gone");
        QTest::newRow("file is there") << false;
        QTest::newRow("file is gone") << true;
    }
    void itCanBeCopiedAndEdited() {
        QFETCH(bool, gone);
        Bench bench(jobText(kLines, kDigest));
        if (gone) QVERIFY(QFile::remove(bench.file));
        bench.open();
        QVERIFY(bench.past());
        bench.action("actionCopy")->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"digest/sha256"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QFileInfo(bench.file).path())); // --cwd
        // All of it is in view, though it came while another tab was.
        bench.window->resize(800, 700);
        auto* command = bench.window->findChild<QPlainTextEdit*>(u"jobCommand"_s);
        QVERIFY(!command->isVisible());
        bench.window->findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(5);
        QTRY_VERIFY(command->isVisible() && command->document()->size().height() > 1 &&
                    command->verticalScrollBar()->maximum() == 0);
        bench.action("actionEdit")->trigger();
        auto* editor = bench.window->findChild<JobEditor*>();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), kPatience);
        QCOMPARE(editor->title(), u"Numbers"_s);
        QCOMPARE(editor->file(), gone ? QString() : bench.file);
        QVERIFY(editor->commandLine().contains(u"in.txt"_s));
        QVERIFY(bench.begun.isEmpty());
    }

    void whatCannotBeRunSaysWhy_data() {
        QTest::addColumn<QByteArray>("job");
        QTest::addColumn<bool>("edit");
        QTest::addColumn<QString>("why");
        QTest::newRow("standard input") << jobText(kStdin, kDigest) << true << u"standard input"_s;
        QTest::newRow("unknown") << QByteArray() << false << u"does not say which job"_s;
    }
    void whatCannotBeRunSaysWhy() {
        QFETCH(QByteArray, job);
        QFETCH(bool, edit);
        QFETCH(QString, why);
        Bench bench(job);
        bench.open();
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("actionRun")->toolTip().contains(why), kPatience);
        QVERIFY(!bench.action("actionRun")->isEnabled());
        QCOMPARE(bench.action("actionEdit")->isEnabled(), edit);
        // Out of the menu it is said as well.
        bench.window->findChild<QListView*>(u"runList"_s)
            ->setCurrentIndex(bench.window->findChild<QListView*>(u"runList"_s)->model()->index(0, 0));
        bench.action("actionRunAgain")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<QStatusBar*>()->currentMessage().contains(why),
                                 kPatience);
        QCOMPARE(bench.action("actionEdit")->isEnabled(), edit);
        QVERIFY(bench.begun.isEmpty());
    }
};

QTEST_MAIN(TestRunAgain)
#include "tst_run_again.moc"
