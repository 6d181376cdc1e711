// SPDX-License-Identifier: MIT
// A second start hands its wish to the window that is there; and what a window remembers of the last time.
#include "tests/gui/script.h"
#include "ui/gui/main_window.h"
#include "ui/gui/one_window.h"
#include "ui/gui/run_session.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocalSocket>
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
        const OpenWish wish{u"/jobs/größe \"a\".toml"_s, true, u"token"_s};
        QVERIFY(handOverElsewhere(path, wish));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<OpenWish>(), wish);
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
                 u"Not run yet"_s); // nothing is run by that
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
};

QTEST_MAIN(TestOneWindow)
#include "tst_one_window.moc"
