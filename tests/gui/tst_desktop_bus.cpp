// SPDX-License-Identifier: MIT
// What the window tells the desktop, heard by fakes on a bus of their own.
#include "tests/gui/fake_desktop.h"
#include "tests/gui/script.h"
#include "ui/gui/desktop_bus.h"
#include "ui/gui/desktop_link.h"
#include "ui/gui/kde_job.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"
#include "ui/gui/settings_dialog.h"
#include "ui/gui/side_bar.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusPendingCallWatcher>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>
#include <memory>

using namespace poolboard;
using namespace Qt::StringLiterals;
using test::FakeDesktop;

namespace {

constexpr int kPatience = 30'000;
const QStringList kAll = {u"org.freedesktop.Notifications"_s, u"org.freedesktop.portal.Desktop"_s,
                          u"org.freedesktop.PowerManagement"_s, u"org.kde.kuiserver"_s};

QDBusConnection bus() { return QDBusConnection::sessionBus(); }

/// What was sent before has arrived once this comes back.
void settle() {
    QDBusMessage ping = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s,
                                                       u"org.freedesktop.DBus"_s, u"GetId"_s);
    for (int turn = 0; turn < 3; ++turn) {
        auto answer = bus().asyncCall(ping);
        QDBusPendingCallWatcher watcher(answer);
        QSignalSpy done(&watcher, &QDBusPendingCallWatcher::finished);
        if (!watcher.isFinished()) done.wait(kPatience);
        QCoreApplication::processEvents();
    }
}

/// A window that is not shown, over the stand-in for the engine.
std::unique_ptr<MainWindow> windowOf(const script::Home& home) {
    return std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
}

bool atForty(const MainWindow& window) {
    return QTest::qWaitFor([&] { return window.session() && window.session()->snapshot().done() == 40; },
                           kPatience);
}

} // namespace

class TestDesktopBus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(bus().isConnected());
        qApp->setQuitOnLastWindowClosed(false);
    }

    void oneNotificationForARun() {
        FakeDesktop desktop(kAll);
        DesktopBus link(bus());
        link.notify(u"run-1"_s, u"“Photos” finished"_s, u"3 < 4 & more"_s, false);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Notify").size(), 1, kPatience);
        const QVariantList words = desktop.calls("Notify")[0];
        QCOMPARE(words.size(), 8);
        QCOMPARE(words[0].toString(), u"Poolboard"_s);
        QCOMPARE(words[1].toUInt(), 0u);
        QCOMPARE(words[2].toString(), u"io.github.poolboard.Poolboard"_s);
        QCOMPARE(words[3].toString(), u"“Photos” finished"_s);
        QCOMPARE(words[4].toString(), u"3 &lt; 4 &amp; more"_s); // it may take marks
        QCOMPARE(words[5].toStringList(), (QStringList{u"default"_s, u"Show"_s}));
        const auto hints = qdbus_cast<QVariantMap>(words[6]);
        QCOMPARE(hints[u"desktop-entry"_s].toString(), u"io.github.poolboard.Poolboard"_s);
        QCOMPARE(words[7].toInt(), -1);
        // A later one takes its place, another run has its own.
        settle();
        link.notify(u"run-1"_s, u"again"_s, {}, true);
        link.notify(u"run-2"_s, u"other"_s, {}, false);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Notify").size(), 3, kPatience);
        QCOMPARE(desktop.calls("Notify")[1][1].toUInt(), 41u);
        QCOMPARE(desktop.calls("Notify")[2][1].toUInt(), 0u);
        settle();
        // A click, with what lets the window come to the front.
        QSignalSpy clicked(&link, &DesktopBus::clicked);
        const char *path = "/org/freedesktop/Notifications", *name = "org.freedesktop.Notifications";
        desktop.emitSignal(path, name, "ActionInvoked", {uint(999), u"default"_s}); // somebody else's
        desktop.emitSignal(path, name, "ActivationToken", {uint(42), u"token-7"_s});
        desktop.emitSignal(path, name, "ActionInvoked", {uint(42), u"default"_s});
        QTRY_COMPARE_WITH_TIMEOUT(clicked.size(), 1, kPatience);
        QCOMPARE(clicked[0][0].toString(), u"run-2"_s);
        QCOMPARE(clicked[0][1].toString(), u"token-7"_s);
        // One that is closed is not replaced any more; one that is out of date is taken back.
        desktop.emitSignal(path, name, "NotificationClosed", {uint(42), uint(2)});
        settle();
        link.withdraw(u"run-2"_s);
        link.withdraw(u"run-1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("CloseNotification").size(), 1, kPatience);
        QCOMPARE(desktop.calls("CloseNotification")[0][0].toUInt(), 41u);
    }

    void howFarAtTheIcon() {
        FakeDesktop desktop(kAll);
        {
            DesktopBus link(bus());
            link.showProgress({}, false); // nothing was shown, nothing is said
            link.showProgress(0.25, false);
            link.showProgress(0.25, false);
            link.showProgress(0.5, true);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desktop.launcher.size(), 3, kPatience);
        QCOMPARE(desktop.launcher[0].first, u"application://io.github.poolboard.Poolboard.desktop"_s);
        QCOMPARE(desktop.launcher[0].second[u"progress"_s].toDouble(), 0.25);
        QCOMPARE(desktop.launcher[0].second[u"progress-visible"_s].toBool(), true);
        QCOMPARE(desktop.launcher[0].second[u"urgent"_s].toBool(), false);
        QCOMPARE(desktop.launcher[1].second[u"urgent"_s].toBool(), true);
        QCOMPARE(desktop.launcher[2].second[u"progress-visible"_s].toBool(), false); // it went away
    }

    void theMachineStaysAwake_data() {
        QTest::addColumn<bool>("portal");
        QTest::newRow("portal") << true;
        QTest::newRow("power management") << false;
    }
    void theMachineStaysAwake() {
        QFETCH(bool, portal);
        QStringList services = kAll;
        if (!portal) services.removeAll(u"org.freedesktop.portal.Desktop"_s);
        FakeDesktop desktop(services);
        DesktopBus link(bus());
        link.keepAwake(true, u"A run is going on"_s);
        link.keepAwake(true, u"A run is going on"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Inhibit").size(), 1, kPatience);
        const QDBusMessage asked = desktop.all.last();
        if (portal) {
            QCOMPARE(asked.interface(), u"org.freedesktop.portal.Inhibit"_s);
            QCOMPARE(asked.arguments().value(1).toUInt(), 4u); // suspend, and nothing else
            QCOMPARE(qdbus_cast<QVariantMap>(asked.arguments().value(2))[u"reason"_s].toString(),
                     u"A run is going on"_s);
        } else {
            QCOMPARE(asked.interface(), u"org.freedesktop.PowerManagement.Inhibit"_s);
            QCOMPARE(asked.arguments(), (QVariantList{u"Poolboard"_s, u"A run is going on"_s}));
        }
        settle();
        link.keepAwake(false, {});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls(portal ? "Close" : "UnInhibit").size(), 1, kPatience);
        if (portal)
            QCOMPARE(desktop.all.last().path(), u"/request/3"_s);
        else
            QCOMPARE(desktop.all.last().arguments(), QVariantList{uint(11)});
        // Over before the answer came: taken back as soon as it does.
        link.keepAwake(true, {});
        link.keepAwake(false, {});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls(portal ? "Close" : "UnInhibit").size(), 2, kPatience);
    }

    void aJobOfPlasma() {
        FakeDesktop desktop(kAll);
        Snapshot run = script::snapshotAt(40, RunState::Failing, 3);
        KdeJob job(bus());
        job.show(run);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("requestView").size(), 1, kPatience);
        QCOMPARE(desktop.calls("requestView")[0],
                 (QVariantList{u"Poolboard"_s, u"io.github.poolboard.Poolboard"_s, 3}));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("setPercent").size(), 1, kPatience);
        QCOMPARE(desktop.calls("setInfoMessage")[0][0].toString(), u"Thumbnails"_s);
        QCOMPARE(desktop.calls("setTotalAmount")[0][0].toULongLong(), script::kItems);
        QCOMPARE(desktop.calls("setProcessedAmount")[0][0].toULongLong(), 40ull);
        QCOMPARE(desktop.calls("setPercent")[0][0].toUInt(), 13u);
        QCOMPARE(desktop.all.last().path(), u"/JobViewServer/JobView_7"_s);
        run.state = RunState::Paused;
        job.show(run);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("setSuspended").size(), 1, kPatience);
        QSignalSpy cancel(&job, &KdeJob::cancelAsked), goOn(&job, &KdeJob::goOnAsked),
            pause(&job, &KdeJob::pauseAsked);
        for (const char* name : {"cancelRequested", "suspendRequested", "resumeRequested"})
            desktop.emitSignal("/JobViewServer/JobView_7", "org.kde.JobViewV2", name, {});
        QTRY_COMPARE_WITH_TIMEOUT(cancel.size() + goOn.size() + pause.size(), 3, kPatience);
        QCOMPARE(pause.size(), 1);
        job.end(u"with failures"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("terminate").size(), 1, kPatience);
        QCOMPARE(desktop.calls("terminate")[0], QVariantList{u"with failures"_s});
    }

    void aJobThatIsOverBeforeTheAnswerLeaves() {
        FakeDesktop desktop(kAll);
        const QPointer<KdeJob> job = new KdeJob(bus());
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("requestView").size(), 1, kPatience);
        job->end({});
        job->leave();
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("terminate").size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!job, kPatience);
    }

    void aRunThatIsOverAtOnceDoesNotFlash() {
        FakeDesktop desktop(kAll);
        {
            KdeJob job(bus());
            job.end({});
        }
        settle();
        QCOMPARE(desktop.all.size(), 0);
    }

    void whatIsSaidOfARun_data() {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<bool>("stopped");  // by a person
        QTest::addColumn<bool>("looked");   // the window is in front
        QTest::addColumn<QString>("title"); // null: nothing
        QTest::newRow("with failures")
            << QByteArray("finish") << false << false << u"“Thumbnails” finished with failures"_s;
        QTest::newRow("stopped") << QByteArray("hold:40") << true << false << QString();
        QTest::newRow("run timeout") << QByteArray("timeout:40") << false << false
                                     << u"“Thumbnails” was ended by its run timeout"_s;
        QTest::newRow("run timeout, looked at") << QByteArray("timeout:40") << false << true << QString();
        QTest::newRow("looked at") << QByteArray("finish") << false << true << QString();
        QTest::newRow("interrupted") << QByteArray("vanish:40") << false << false
                                     << u"“Thumbnails” was interrupted"_s;
    }
    void whatIsSaidOfARun() {
        QFETCH(QByteArray, engine);
        QFETCH(bool, stopped);
        QFETCH(bool, looked);
        QFETCH(QString, title);
        qputenv("FAKE_ENGINE", engine);
        const script::Home home;
        FakeDesktop desktop(kAll);
        QWidget window;
        window.show();
        if (looked) {
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        } else {
            window.hide();
        }
        DesktopLink link(bus(), &window);
        RunSession session;
        QSignalSpy over(&session, &RunSession::over);
        link.follow(&session);
        session.start(home.jobFile(), qEnvironmentVariable("FAKE_ENGINE_PROGRAM"));
        QTRY_VERIFY_WITH_TIMEOUT(session.snapshot().done() > 0 || !over.isEmpty(), kPatience);
        if (stopped) session.stop(StopMode::Drain);
        QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Close").size(), 1, kPatience); // it may sleep again
        QCOMPARE(desktop.calls("Inhibit").size(), 1);
        settle();
        const auto said = desktop.calls("Notify");
        QCOMPARE(said.size(), title.isNull() ? 0 : 1);
        if (!title.isNull()) QCOMPARE(said[0][3].toString(), title);
    }

    /// It has not run, whatever it had come to before.
    void aRunThatDoesNotGoOnIsNoRunThatFinished() {
        qputenv("FAKE_ENGINE", "refuse");
        const script::Home home;
        Snapshot before = script::snapshotAt(script::kItems, RunState::FinishedWithFailures, 12.3);
        before.runId = "run1";
        script::journalWith(home, script::kItems).reset();
        FakeDesktop desktop(kAll);
        QWidget window; // out of sight
        DesktopLink link(bus(), &window);
        RunSession session;
        QSignalSpy over(&session, &RunSession::over);
        link.follow(&session);
        session.goOn({u"retry"_s}, before, qEnvironmentVariable("FAKE_ENGINE_PROGRAM"));
        QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Notify").size(), 1, kPatience);
        const QVariantList words = desktop.calls("Notify")[0];
        QCOMPARE(words[3].toString(), u"“Thumbnails” did not go on"_s);
        QVERIFY2(words[4].toString().contains(u"did you mean &quot;image/thumbnail&quot;?"_s),
                 qPrintable(words[4].toString()));
    }

    /// Such as one that was left running in the background.
    void aRunThatIsFoundIsFollowedToo() {
        qputenv("FAKE_ENGINE", "hold:40");
        const script::Home home;
        auto before = windowOf(home);
        before->openAndRun(home.jobFile());
        QVERIFY(atForty(*before));
        const QString run = before->session()->runId();
        before.reset();

        FakeDesktop desktop(kAll);
        const auto window = windowOf(home);
        DesktopLink link(bus(), window.get());
        link.serve(window.get(), home.settings());
        const auto* side = window->findChild<SideBar*>();
        QTRY_COMPARE_WITH_TIMEOUT(side->runs().size(), size_t(1), kPatience);
        QCOMPARE(desktop.calls("Inhibit").size(), 0); // not before somebody comes to it
        window->openRun(run);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Inhibit").size(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("requestView").size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.launcher.isEmpty(), kPatience);
        // Whatever is looked at meanwhile.
        const QPointer<RunSession> session = window->session();
        window->openJob(home.jobFile(u"Other"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window->windowTitle().startsWith(u"Other"_s), kPatience);
        settle();
        QCOMPARE(desktop.calls("Close").size(), 0);
        window->openRun(run);
        QCOMPARE(window->session(), session.data());
        window->openJob(home.jobFile(u"Other"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window->windowTitle().startsWith(u"Other"_s), kPatience);
        session->send(StopCommand{StopMode::Drain, 124, "the run timeout of 1s passed"});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Close").size(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Notify").size(), 1, kPatience);
        QCOMPARE(desktop.calls("Notify")[0][3].toString(), u"“Thumbnails” was ended by its run timeout"_s);
        QCOMPARE(desktop.calls("Inhibit").size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!session, kPatience);
    }

    void theSettingCountsAtTheEndOfARun_data() {
        QTest::addColumn<bool>("on");
        QTest::newRow("switched on") << true;
        QTest::newRow("switched off") << false;
    }
    void theSettingCountsAtTheEndOfARun() {
        QFETCH(bool, on);
        qputenv("FAKE_ENGINE", "hold:40");
        const script::Home home;
        const auto set = [&](bool value) {
            QSettings(home.settings(), QSettings::IniFormat).setValue(kNotifyKey, value);
        };
        set(!on);
        FakeDesktop desktop(kAll);
        const auto window = windowOf(home);
        DesktopLink link(bus(), window.get());
        link.serve(window.get(), home.settings());
        window->openAndRun(home.jobFile());
        QVERIFY(atForty(*window));
        set(on);
        window->session()->send(StopCommand{StopMode::Drain, 124, "the run timeout of 1s passed"});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls("Close").size(), 1, kPatience);
        settle();
        QCOMPARE(desktop.calls("Notify").size(), on ? 1 : 0);
    }

    void withoutABusNothingHappens() {
        const QDBusConnection none(u"not connected"_s);
        QVERIFY(!none.isConnected());
        DesktopBus link(none);
        link.notify(u"a"_s, u"b"_s, u"c"_s, false);
        link.showProgress(0.5, false);
        link.keepAwake(true, u"x"_s);
        link.withdraw(u"a"_s);
        KdeJob job(none);
        job.show(script::snapshotAt(40, RunState::Running, 3));
        job.end({});
    }
    void servicesThatAreNotThereChangeNothing() {
        DesktopBus link(bus());
        link.notify(u"a"_s, u"b"_s, u"c"_s, false);
        link.keepAwake(true, u"x"_s);
        KdeJob job(bus());
        settle();
        link.keepAwake(false, {});
        link.withdraw(u"a"_s);
        settle();
    }
};

int main(int argc, char** argv) {
    test::takeOwnBus(argv);
    QApplication app(argc, argv);
    TestDesktopBus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop_bus.moc"
