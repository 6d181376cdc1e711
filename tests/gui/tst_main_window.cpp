// SPDX-License-Identifier: MIT
#include "tests/gui/nameless.h"
#include "tests/gui/script.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000; ///< for process starts on a busy machine

/// One window with a home of its own and the fake engine behind it.
struct Bench {
    explicit Bench(const char* engine = "hold:40") {
        qputenv("FAKE_ENGINE", engine);
        window = std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
        window->show();
        if (!QTest::qWaitForWindowActive(window.get(), kPatience)) qFatal("no window");
    }
    /// Leaves no engine behind.
    ~Bench() {
        RunSession* session = window->session();
        if (!session || !session->active()) return;
        QSignalSpy over(session, &RunSession::over);
        session->stop(StopMode::Kill);
        if (over.isEmpty()) over.wait(kPatience);
    }
    template <class T> T* find(const char* name) const {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    QAction* action(const char* name) const { return find<QAction>(name); }
    /// The button of the question that is open, by name.
    QAbstractButton* choice(const char* name) const { return find<QAbstractButton>(name); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) const {
        window->activateWindow(); // a desktop does this when a dialog closes
        if (!QTest::qWaitForWindowActive(window.get(), kPatience)) qFatal("the window is not active");
        QTest::keyClick(window.get(), key, modifiers);
    }
    void openJob() const {
        window->openJob(home.jobFile());
        if (!QTest::qWaitFor([this] { return action("actionRun")->isEnabled(); }, kPatience))
            qFatal("no job");
    }
    void run() const {
        openJob();
        key(Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor(
                [this] { return window->session() && !window->session()->snapshot().workers.empty(); },
                kPatience))
            qFatal("no snapshot: %s",
                   qPrintable(window->session() ? window->session()->notice() : QString()));
    }

    script::Home home;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(!qEnvironmentVariable("FAKE_ENGINE_PROGRAM").isEmpty());
        qApp->setQuitOnLastWindowClosed(false);
    }

    void aNewWindowOffersTheNextStep() {
        const Bench bench;
        QVERIFY(bench.find<QWidget>("startPage")->isVisible());
        QVERIFY(bench.find<QAbstractButton>("startOpen")->isVisible());
        QVERIFY(!bench.action("actionRun")->isEnabled());
        QVERIFY(!bench.action("actionStop")->isEnabled());
        QCOMPARE(poolboard::test::namelessControls(bench.window.get()).join(u", "_s), QString());
    }

    void jobsKeepTheirNames() {
        Bench bench("finish");
        bench.window->openJob(bench.home.jobFile());
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("actionRun")->isEnabled(), kPatience);
        const auto names = [&] { return bench.find<QListView>("jobList")->model()->index(0, 0).data(); };
        QCOMPARE(names().toString(), u"Thumbnails"_s);
        bench.window =
            std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), bench.home.settings());
        QCOMPARE(names().toString(), u"Thumbnails"_s); // the file is called thumbnails
    }

    void anEmptyOverviewOffersWhatToDoNext() {
        const Bench bench("refuse");
        bench.window->openJob(bench.home.jobFile());
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("actionRun")->isEnabled(), kPatience);
        bench.find<QTabWidget>("tabs")->setCurrentIndex(0);
        const auto* next = bench.find<QToolButton>("overviewNext");
        QVERIFY(next->isVisible());
        QCOMPARE(next->defaultAction(), bench.action("actionRun"));
        next->defaultAction()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Did not start"_s, kPatience);
        QTRY_COMPARE(next->defaultAction(), bench.action("actionEdit"));
        QCOMPARE(next->actions().size(), 1);
        QCOMPARE(poolboard::test::namelessControls(bench.window.get()).join(u", "_s), QString());
    }

    void aPersonFindsAFailureAndStopsTheRunByKeyboard() {
        const Bench bench("hold:120");
        const QString job = bench.home.jobFile();
        // Open.
        bench.key(Qt::Key_O, Qt::ControlModifier);
        auto* dialog = bench.find<QFileDialog>("openDialog");
        QTRY_VERIFY(dialog->isVisible());
        dialog->selectFile(job);
        dialog->findChild<QLineEdit*>()->setText(job);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("actionRun")->isEnabled(), kPatience);
        QCOMPARE(bench.text("runState"), u"Not started"_s); // opening runs nothing
        QVERIFY(!bench.window->session());
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("jobSize"), u"301 items in all"_s, kPatience);
        QCOMPARE(poolboard::test::namelessControls(bench.window.get()).join(u", "_s), QString());
        // Run.
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Failing"_s, kPatience);
        auto* failures = bench.find<QTableView>("failureTable");
        QTRY_COMPARE(failures->model()->rowCount(), 5);
        QTRY_COMPARE(bench.find<QTableView>("workerTable")->model()->rowCount(), 4);
        QCOMPARE(poolboard::test::namelessControls(bench.window.get()).join(u", "_s), QString());
        // A worker's item, while it runs.
        bench.find<QTableView>("workerTable")->selectRow(3);
        QTRY_COMPARE(bench.text("detailState"), u"Silent"_s);
        QCOMPARE(bench.find<QLineEdit>("detailNumber")->text(), u"123"_s);
        // Filter what failed, by keyboard: Ctrl+F stands on All.
        bench.key(Qt::Key_F, Qt::ControlModifier);
        auto* failed = bench.find<QAbstractButton>("chipFailed");
        QTRY_VERIFY(failed->accessibleName() == u"Failed: 3"_s);
        failed->setFocus();
        QTest::keyClick(failed, Qt::Key_Space);
        auto* items = bench.find<QTableView>("itemTable");
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 3, kPatience);
        QTRY_COMPARE(items->model()->index(1, 0).data().toString(), u"30"_s);
        // Look at one.
        items->setFocus();
        items->setCurrentIndex(items->model()->index(0, 0));
        QTest::keyClick(items, Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("detailState"), u"Failed"_s, kPatience);
        QCOMPARE(bench.text("detailMessage"), u"VipsJpeg: premature end of JPEG image"_s);
        QVERIFY(
            bench.find<QPlainTextEdit>("detailTrace")->toPlainText().contains(u"1124 extraneous bytes"_s));
        QCOMPARE(bench.find<QLineEdit>("detailNumber")->text(), u"30"_s);
        QCOMPARE(poolboard::test::namelessControls(bench.window.get()).join(u", "_s), QString());
        // Stop, with a verb.
        bench.key(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(bench.find<ChoiceDialog>("choiceDialog")->isVisible());
        QCOMPARE(poolboard::test::namelessControls(bench.find<ChoiceDialog>("choiceDialog")).join(u", "_s),
                 QString());
        QStringList words;
        for (const QLabel* label : bench.find<ChoiceDialog>("choiceDialog")->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.join(u'\n').contains(u" is at "_s) && words.join(u'\n').contains(u" / "_s),
                 qPrintable(words.join(u'\n')));
        QTest::keyClick(bench.choice("choiceDrain"), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Stopped"_s, kPatience);
        QVERIFY(!bench.action("actionStop")->isEnabled());
        QVERIFY(bench.action("actionRun")->isEnabled());
        // The run is in the history now, and what was looked at is still there.
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QListView>("runList")->model()->rowCount(), 1, kPatience);
        QCOMPARE(items->model()->rowCount(), 3);
        QCOMPARE(items->currentIndex().row(), 1);
    }

    void aJobThatCannotBeReadSaysWhereAndCannotBeRun() {
        const Bench bench;
        QFile file(bench.home.dir.filePath(u"bad.poolboard.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = \"x\"\n[sauce]\nkind = \"files\"\n");
        file.close();
        bench.window->openJob(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(bench.find<QLabel>("notice")->isVisible(), kPatience);
        QVERIFY2(bench.text("notice").contains(u"bad.poolboard.toml:3"_s), qPrintable(bench.text("notice")));
        QVERIFY(!bench.action("actionRun")->isEnabled());
    }

    void anEngineThatDoesNotStartIsQuoted() {
        const Bench bench("refuse");
        bench.openJob();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Did not start"_s, kPatience);
        QVERIFY2(bench.text("notice").contains(u"did you mean \"image/thumbnail\"?"_s),
                 qPrintable(bench.text("notice")));
        QVERIFY(bench.action("actionRun")->isEnabled());
    }

    void anEngineThatIsNotThereIsSaid() {
        Bench bench;
        bench.window = std::make_unique<MainWindow>(u"/nowhere/poolboard"_s, bench.home.settings());
        bench.window->show();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get(), kPatience));
        bench.openJob();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.text("notice").contains(u"/nowhere/poolboard"_s), kPatience);
    }

    void anEngineThatGoesAwayIsInterrupted_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::newRow("killed") << QByteArray("vanish:40");
        QTest::newRow("speaks nonsense") << QByteArray("nonsense");
    }
    void anEngineThatGoesAwayIsInterrupted() {
        QFETCH(QByteArray, engine);
        const Bench bench(engine.constData());
        bench.openJob();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Interrupted"_s, kPatience);
        QVERIFY(bench.find<QLabel>("notice")->isVisible());
        QVERIFY(!bench.action("actionStop")->isEnabled());
        QVERIFY(bench.action("actionRun")->isEnabled());
    }

    void aRunThatIsOverAtOnceShowsAllItsItems() {
        const Bench bench("finish");
        bench.openJob();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Finished with failures"_s, kPatience);
        bench.key(Qt::Key_2, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QTableView>("itemTable")->model()->rowCount(), 301, kPatience);
        QCOMPARE(bench.find<QTabWidget>("tabs")->currentIndex(), 1);
        bench.key(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(bench.find<QTabWidget>("tabs")->currentIndex(), 2);
    }

    void aRunOfThePastCanBeLookedAtAfterARestart() {
        Bench bench("finish");
        bench.openJob();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(bench.text("runState"), u"Finished with failures"_s, kPatience);
        bench.window =
            std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), bench.home.settings());
        bench.window->show();
        QCOMPARE(bench.find<QListView>("jobList")->model()->rowCount(), 1);
        auto* runs = bench.find<QListView>("runList");
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, kPatience);
        runs->setFocus();
        runs->setCurrentIndex(runs->model()->index(0, 0));
        Q_EMIT runs->activated(runs->currentIndex());
        QTRY_COMPARE(bench.text("runState"), u"Finished with failures"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QTableView>("itemTable")->model()->rowCount(), 301, kPatience);
        QVERIFY(!bench.action("actionStop")->isEnabled());
    }

    void closingWhileARunGoesOnAsks_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("reason"); // what the engine was told; "": nothing
        QTest::newRow("finish items")
            << QByteArray("choiceDrainQuit") << true << u"stopped: running items finished"_s;
        QTest::newRow("cancel") << QByteArray("choiceCancelQuit") << true
                                << u"stopped: running items cancelled"_s;
        QTest::newRow("background") << QByteArray("choiceBackground") << true << QString();
        QTest::newRow("back") << QByteArray("choiceBack") << false << QString();
    }
    void closingWhileARunGoesOnAsks() {
        QFETCH(QByteArray, answer);
        QFETCH(bool, closes);
        QFETCH(QString, reason);
        Bench bench;
        bench.run();
        bench.key(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(bench.window->isVisible()); // it asks, and nothing waits for the answer
        QTRY_VERIFY(bench.find<ChoiceDialog>("quitDialog")->isVisible());
        bench.choice(answer.constData())->click();
        if (closes)
            QTRY_VERIFY_WITH_TIMEOUT(!bench.window->isVisible(), kPatience);
        else
            QTRY_VERIFY(!bench.window->findChild<ChoiceDialog*>(u"quitDialog"_s));
        QCOMPARE(bench.window->isVisible(), !closes);
        const Snapshot last = bench.window->session()->snapshot();
        QCOMPARE(QString::fromStdString(last.stopReason), reason);
        QCOMPARE(isOver(last.state), !reason.isEmpty());
        if (answer != "choiceBackground") return;
        // Another window finds it running, and takes it up again.
        bench.window =
            std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), bench.home.settings());
        bench.window->show();
        auto* runs = bench.find<QListView>("runList");
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, kPatience);
        Q_EMIT runs->activated(runs->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->session()->snapshot().workers.empty(), kPatience);
        QVERIFY(bench.action("actionStop")->isEnabled());
    }

    void aJobThatNamesACommandAsksBeforeItsFirstRun() {
        const Bench bench;
        QFile file(bench.home.dir.filePath(u"cmd.poolboard.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = \"Command\"\n[source]\nkind = \"range\"\nrange = \"0..9\"\n"
                   "[worker]\ncommand = [\"rm\", \"-rf\", \"{}\"]\n");
        file.close();
        bench.window->openJob(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("actionRun")->isEnabled(), kPatience);
        bench.action("actionRun")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<ChoiceDialog*>(), kPatience);
        QVERIFY(!bench.window->session());
        bench.choice("choiceBack")->click();
        QTRY_VERIFY(!bench.window->findChild<ChoiceDialog*>());
        QVERIFY(!bench.window->session());
    }

    void droppingAJobFileOpensIt() {
        const Bench bench;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bench.home.jobFile())});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.window.get(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("actionRun")->isEnabled(), kPatience);
        QVERIFY(!bench.window->session());
        bench.action("actionCopy")->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"poolboard --cli run"_s));
    }

    void mnemonicsAreNotSharedWithinAMenu() {
        const Bench bench;
        QStringList clashes;
        const auto check = [&](const QList<QAction*>& actions) {
            QSet<QChar> seen;
            for (const QAction* action : actions) {
                if (action->isSeparator()) continue;
                if (action->text().isEmpty()) clashes << u"an action without text"_s;
                const qsizetype at = action->text().indexOf(u'&');
                if (at < 0) continue;
                const QChar letter = action->text().at(at + 1).toLower();
                if (seen.contains(letter)) clashes << action->text();
                seen.insert(letter);
            }
        };
        check(bench.window->menuBar()->actions());
        for (const QAction* menu : bench.window->menuBar()->actions())
            check(menu->menu()->actions());
        QCOMPARE(clashes, QStringList());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
