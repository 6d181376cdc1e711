// SPDX-License-Identifier: MIT
// A second start hands its wish to the window that is there; and what a window remembers of the last time.
#include "tests/gui/nameless.h"
#include "tests/gui/script.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/one_window.h"
#include "ui/gui/resume_offer.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocalSocket>
#include <QProcess>
#include <QTabWidget>
#include <QTableView>
#include <QThread>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

/// handOver() of another process: it blocks, so not on the thread that has to answer.
bool handOverElsewhere(const QString& path, const OpenWish& wish) {
    bool taken = false;
    std::unique_ptr<QThread> other(QThread::create([&] { taken = OneWindow(path).handOver(wish); }));
    QSignalSpy done(other.get(), &QThread::finished);
    other->start();
    if (!done.wait(kPatience)) qFatal("it waits for ever");
    return taken;
}

} // namespace

class TestOneWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void theSecondStartHandsOver() {
        const script::Home home;
        const QString path = OneWindow::socketOfProfile();
        OneWindow first(path);
        QVERIFY(!first.handOver({}));
        QSignalSpy asked(&first, &OneWindow::asked);
        const OpenWish wish{u"/jobs/größe \"a\".toml"_s, true, u"token"_s, u"new"_s};
        QVERIFY(handOverElsewhere(path, wish));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<OpenWish>(), wish);
    }

    /// Of the entry in the desktop's menu, by its command lines.
    void theActionsOfTheMenuEntry_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("shown");
        QTest::newRow("new") << u"new"_s << u"jobEditor"_s;
        QTest::newRow("open") << u"open"_s << u"openDialog"_s;
    }
    void theActionsOfTheMenuEntry() {
        QFETCH(QString, action);
        QFETCH(QString, shown);
        QFile entry(
            QStringLiteral(TEST_BUILD_DIR "/resources/desktop/io.github.poolboard.Poolboard.desktop"));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(entry.readAll());
        const QString section =
            text.section(u"[Desktop Action %1]\n"_s.arg(action), 1).section(u"\n["_s, 0, 0);
        const QStringList words =
            section.section(u"\nExec="_s, 1).section(u'\n', 0, 0).split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(words.value(0), u"poolboard"_s);
        const script::Home home;
        OneWindow first(OneWindow::socketOfProfile());
        QVERIFY(!first.handOver({}));
        QSignalSpy asked(&first, &OneWindow::asked);
        QProcess program; // the second start
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QStringLiteral(TEST_BUILD_DIR "/bin/poolboard"), words.mid(1));
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
        QCOMPARE(program.exitCode(), 0);
        MainWindow window(u"/nowhere"_s, home.settings());
        window.show();
        window.carryOut(asked[0][0].value<OpenWish>());
        QTRY_VERIFY_WITH_TIMEOUT(
            window.findChild<QWidget*>(shown) && window.findChild<QWidget*>(shown)->isVisible(), kPatience);
    }

    void eachProfileHasItsOwn() {
        const script::Home home;
        const QString one = OneWindow::socketOfProfile();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.dir.filePath(u"other"_s)));
        QVERIFY(OneWindow::socketOfProfile() != one);
    }

    void aWindowThatIsGoneIsNoWindow() {
        const script::Home home;
        const QString path = OneWindow::socketOfProfile();
        {
            OneWindow first(path);
            QVERIFY(!first.handOver({}));
        }
        QFile left(path); // as after a kill
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        OneWindow second(path);
        QVERIFY(!second.handOver({}));
        QVERIFY(handOverElsewhere(path, {})); // and it listens
    }

    void nonsenseIsHungUpOn_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no object") << QByteArray("rm -rf\n");
        // The window stood still for too long: the later start has shown a window of its own, and runs it
        // there.
        QTest::newRow("nobody waits for the answer any more")
            << QByteArray("{\"open\":\"/a.toml\",\"start\":true,\"until\":1}\n");
    }
    void nonsenseIsHungUpOn() {
        QFETCH(QByteArray, line);
        const script::Home home;
        const QString path = OneWindow::socketOfProfile();
        OneWindow first(path);
        QVERIFY(!first.handOver({}));
        QSignalSpy asked(&first, &OneWindow::asked);
        QLocalSocket guest;
        guest.connectToServer(path);
        QSignalSpy gone(&guest, &QLocalSocket::disconnected);
        guest.write(line);
        QVERIFY(gone.wait(kPatience));
        QVERIFY(asked.isEmpty());
    }

    void aPlaceThatIsNotOursMakesAWindowOfItsOwn() {
        const script::Home home;
        const QString folder = home.dir.filePath(u"open"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7777)));
        QVERIFY(!OneWindow(folder + u"/window"_s).handOver({}));
    }

    void theWindowIsAsItWasLeft() {
        const script::Home home;
        const QString job = home.jobFile();
        const auto start = [&] {
            auto window = std::make_unique<MainWindow>(u"/nowhere"_s, home.settings());
            window->show();
            return window;
        };
        auto window = start();
        window->openJob(job);
        const auto readable = [&] { return window->findChild<QAction*>(u"actionRun"_s)->isEnabled(); };
        QTRY_VERIFY_WITH_TIMEOUT(readable(), kPatience);
        auto* table = window->findChild<QTableView*>(u"itemTable"_s);
        window->findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(1);
        table->show(); // empty, it is hidden
        table->horizontalHeader()->resizeSection(2, 222);
        table->horizontalHeader()->moveSection(2, 0);
        window->resize(901, 633);
        window->close();
        window = start();
        window->restoreSession();
        QTRY_VERIFY_WITH_TIMEOUT(readable(), kPatience);
        QCOMPARE(window->findChild<QLabel*>(u"runState"_s)->text(),
                 u"Not started"_s); // nothing is run by that
        QVERIFY(!window->session());
        QCOMPARE(window->size(), QSize(901, 633));
        table = window->findChild<QTableView*>(u"itemTable"_s);
        QCOMPARE(table->horizontalHeader()->sectionSize(2), 222);
        QCOMPARE(table->horizontalHeader()->visualIndex(2), 0);
        // A job that is gone is not missed.
        window->close();
        QVERIFY(QFile::remove(job));
        window = start();
        window->restoreSession();
        QVERIFY(window->findChild<QWidget*>(u"startPage"_s)->isVisible());
    }

    void theRunThatWasLookedAtIsThereAgain() {
        qputenv("FAKE_ENGINE", "finish");
        const script::Home home;
        auto start = [&] {
            auto window =
                std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
            window->show();
            return window;
        };
        auto window = start();
        const auto state = [&] { return window->findChild<QLabel*>(u"runState"_s)->text(); };
        window->openAndRun(home.jobFile());
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Finished with failures"_s, kPatience);
        auto* runs = window->findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, kPatience);
        Q_EMIT runs->activated(runs->model()->index(0, 0));
        window->findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(2);
        window->close();
        window = start();
        window->restoreSession();
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Finished with failures"_s, kPatience);
        QCOMPARE(window->findChild<QTabWidget*>(u"tabs"_s)->currentIndex(), 2);
    }

    /// Whatever is in front, and also when the window ends without being closed.
    void thePlaceIsRememberedAsItChanges() {
        qputenv("FAKE_ENGINE", "finish");
        const script::Home home;
        const QString job = home.jobFile();
        std::unique_ptr<MainWindow> window;
        const auto start = [&] {
            window.reset(); // and no more than that
            window =
                std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
            window->show();
            window->restoreSession();
        };
        const auto titled = [&](const QString& words) {
            return QTest::qWaitFor([&] { return window->windowTitle().startsWith(words); }, kPatience);
        };
        start();
        window->openJob(job);
        QVERIFY(titled(u"Thumbnails – Poolboard"_s));
        start();
        QVERIFY(titled(u"Thumbnails – Poolboard"_s));
        // The editor is in front.
        window->findChild<QAction*>(u"actionEdit"_s)->trigger();
        const auto* editor = window->findChild<JobEditor*>();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), kPatience);
        window->close();
        start();
        QVERIFY(titled(u"Thumbnails – Poolboard"_s));
        window->openAndRun(job);
        QVERIFY(titled(u"Thumbnails – Finished with failures"_s));
        start();
        QVERIFY(titled(u"Thumbnails – Finished with failures"_s));
        window->findChild<QAction*>(u"actionNew"_s)->trigger(); // there is no way back to that
        window->close();
        start();
        QVERIFY(titled(u"Thumbnails – Finished with failures"_s));
        QVERIFY(!window->session()->active());
    }

    /// After a crash the window seldom stands on the start page.
    void anInterruptedRunIsOfferedWhateverIsShown_data() {
        QTest::addColumn<QString>("before"); // what the window showed when it was closed last
        QTest::newRow("nothing") << u"nothing"_s;
        QTest::newRow("a job") << u"job"_s;
        QTest::newRow("another run") << u"run"_s;
    }
    void anInterruptedRunIsOfferedWhateverIsShown() {
        QFETCH(QString, before);
        const script::Home home;
        const QString job = home.jobFile();
        std::unique_ptr<MainWindow> window;
        const auto start = [&] {
            window.reset();
            window = std::make_unique<MainWindow>(u"/nowhere"_s, home.settings());
            window->show();
            window->restoreSession();
            QSignalSpy read(window->findChild<SideBar*>(), &SideBar::runsRead);
            QVERIFY(read.wait(kPatience));
        };
        const auto offered = [&] { return window->findChild<QWidget*>(u"resumeOffer"_s)->isVisible(); };
        const auto click = [&](const char* name) {
            window->findChild<QAbstractButton*>(QString::fromLatin1(name))->click();
        };
        RunRecord other = script::recordOf("20261120-100000-aaaaaa");
        other.startedMs -= 90'000'000;
        auto journal = createJournal(home.runs().toStdString(), other);
        Snapshot last;
        last.state = RunState::Finished;
        QVERIFY(journal.ok() && journal.value()->commit() && journal.value()->finish(last));
        journal.value().reset();
        start();
        QVERIFY(!offered()); // what has ended is no question
        if (before == u"job"_s) window->openJob(job);
        if (before == u"run"_s) window->openRun(u"20261120-100000-aaaaaa"_s);
        if (before != u"nothing"_s)
            QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<QWidget*>(u"startPage"_s)->isVisible(), kPatience);
        window->close();
        // Somebody's engine is killed.
        auto killed = createJournal(home.runs().toStdString(), script::recordOf("20261121-100000-bbbbbb"));
        QVERIFY(killed.ok());
        for (uint64_t index = 0; index < 40; ++index)
            QVERIFY(killed.value()->append(script::outcomeOf(index)).ok());
        QVERIFY(killed.value()->commit().ok());
        killed.value().reset();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(offered(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(window->findChild<QWidget*>(u"startPage"_s)->isVisible(),
                                  before == u"nothing"_s, kPatience);
        const QString words = window->findChild<QLabel*>(u"offerText"_s)->text();
        QVERIFY2(words.contains(u"40 of 301 items"_s), qPrintable(words));
        QCOMPARE(test::namelessControls(window.get()).join(u", "_s), QString());
        window->openJob(job); // and stays, whatever one turns to
        QTRY_VERIFY_WITH_TIMEOUT(window->windowTitle().startsWith(u"Thumbnails"_s), kPatience);
        QVERIFY(offered());
        // "Not now" is for this time.
        click("offerLater");
        QVERIFY(!offered());
        window->findChild<SideBar*>()->refreshRuns();
        QSignalSpy read(window->findChild<SideBar*>(), &SideBar::runsRead);
        QVERIFY(read.wait(kPatience));
        QVERIFY(!offered());
        start();
        QTRY_VERIFY_WITH_TIMEOUT(offered(), kPatience);
        // Looked at, it is answered.
        click("offerShow");
        QCOMPARE(window->session()->runId(), u"20261121-100000-bbbbbb"_s);
        QVERIFY(window->findChild<QAction*>(u"actionResume"_s)->isEnabled());
        QVERIFY(!offered());
        start();
        QVERIFY(!offered());
    }

    /// The power fails while two runs go on side by side.
    void everyInterruptedRunIsOffered() {
        const script::Home home;
        for (const char* name : {"Older", "Newer"}) {
            RunRecord run = script::recordOf(std::string("20261121-100000-") + name);
            run.name = name;
            if (run.name == "Older") run.startedMs -= 90'000'000;
            auto killed = createJournal(home.runs().toStdString(), run);
            QVERIFY(killed.ok() && killed.value()->commit().ok());
        }
        std::unique_ptr<MainWindow> window;
        const auto start = [&] {
            window.reset();
            window = std::make_unique<MainWindow>(u"/nowhere"_s, home.settings());
            window->show();
            QSignalSpy read(window->findChild<SideBar*>(), &SideBar::runsRead);
            QVERIFY(read.wait(kPatience));
        };
        const auto offered = [&] {
            return window->findChild<QWidget*>(u"resumeOffer"_s)->isVisible()
                       ? window->findChild<QLabel*>(u"offerText"_s)->text().mid(1, 5)
                       : QString();
        };
        const auto click = [&](const char* name) {
            window->findChild<QAbstractButton*>(QString::fromLatin1(name))->click();
        };
        start();
        QCOMPARE(offered(), u"Newer"_s);
        click("offerLater");
        QCOMPARE(offered(), u"Older"_s);
        click("offerLater");
        QCOMPARE(offered(), QString());
        start();
        QCOMPARE(offered(), u"Newer"_s);
        click("offerShow");
        QCOMPARE(offered(), u"Older"_s);
        start();
        QCOMPARE(offered(), u"Older"_s);
        click("offerShow");
        QCOMPARE(offered(), QString());
        start();
        QCOMPARE(offered(), QString());
    }

    /// Somebody went on with it: should it be interrupted again, that is another question.
    void aRunThatWentOnIsOfferedAgain() {
        RunRecord run = script::recordOf("20261121-100000-aaaaaa");
        ResumeOffer offer;
        QSignalSpy answered(&offer, &ResumeOffer::answered);
        const auto look = [&](bool live) {
            run.live = live;
            offer.look({run});
            return offer.isVisible();
        };
        QVERIFY(look(false));
        int resumed = 0;
        connect(&offer, &ResumeOffer::resumeAsked, &offer,
                [&](const RunRecord& asked) { resumed += asked.id == run.id; });
        offer.findChild<QAbstractButton*>(u"offerResume"_s)->click();
        QCOMPARE(resumed, 1);
        offer.findChild<QAbstractButton*>(u"offerShow"_s)->click();
        QCOMPARE(answered.takeLast()[0].toStringList(), QStringList{u"20261121-100000-aaaaaa"_s});
        QVERIFY(!look(false));
        QVERIFY(!look(true));
        QCOMPARE(answered.takeLast()[0].toStringList(), QStringList());
        QVERIFY(look(false));
        run.resultsGone = true; // nothing is offered that would be refused
        QVERIFY(!look(false));
    }
};

QTEST_MAIN(TestOneWindow)
#include "tst_one_window.moc"
