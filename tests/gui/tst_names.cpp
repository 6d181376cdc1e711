// SPDX-License-Identifier: MIT
// That everything in the window says what it is, on every page and in every dialog.
#include "core/engine/run_log.h"
#include "tests/gui/nameless.h"
#include "tests/gui/reach.h"
#include "tests/gui/script.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

} // namespace

class TestNames : public QObject {
    Q_OBJECT

    std::unique_ptr<script::Home> m_home;
    std::unique_ptr<MainWindow> m_window;

    template <class T> T* find(const char* name) const {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    QString nameless() const {
        QCoreApplication::processEvents();
        return test::namelessControls(m_window.get()).join(u", "_s);
    }
    void run(int runs) const {
        find<QAction>("actionRun")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(find<QListView>("runList")->model()->rowCount(), runs, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("runState")->text(), u"Finished with failures"_s, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->active(), kPatience);
    }

private Q_SLOTS:
    void initTestCase() {
        qApp->setQuitOnLastWindowClosed(false);
        qputenv("FAKE_ENGINE", "finish");
        m_home = std::make_unique<script::Home>();
        m_window =
            std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), m_home->settings());
        m_window->resize(1180, 780);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openJob(m_home->jobFile());
        QTRY_VERIFY_WITH_TIMEOUT(find<QAction>("actionRun")->isEnabled(), kPatience);
        run(1);
        run(2); // two of them, to be compared
        const QString file = m_home->runs() + u'/' + m_window->session()->runId() + u".sqlite"_s;
        RunLog log(file.toStdString());
        log.write(Event(WarningEvent{"no new items are given out: 90 MB of memory are free"}));
        log.flush();
    }
    void cleanupTestCase() {
        m_window.reset();
        m_home.reset();
    }

    void ofARun_data() {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("table"); ///< that has rows by then
        QTest::newRow("overview") << 0 << u"failureTable"_s;
        QTest::newRow("items") << 1 << u"itemTable"_s;
        QTest::newRow("errors") << 2 << u"errorTable"_s;
        QTest::newRow("timeline") << 3 << QString();
        QTest::newRow("log") << 4 << u"logTable"_s;
        QTest::newRow("job") << 5 << QString();
    }
    void ofARun() {
        QFETCH(int, tab);
        QFETCH(QString, table);
        find<QTabWidget>("tabs")->setCurrentIndex(tab);
        if (!table.isEmpty()) {
            auto* view = find<QTableView>(table.toLatin1().constData());
            QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 0 &&
                                         !view->model()->index(0, 0).data().toString().isEmpty(),
                                     kPatience);
            view->setCurrentIndex(view->model()->index(0, 0)); // and its details
        }
        QCOMPARE(nameless(), QString());
    }

    void byTabFromControlToControl_data() { ofARun_data(); }
    void byTabFromControlToControl() {
        QFETCH(int, tab);
        auto* tabs = find<QTabWidget>("tabs");
        tabs->setCurrentIndex(tab);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
        tabs->setFocus();
        QCOMPARE(test::unreachable(m_window.get()).join(u", "_s), QString());
    }

    void tabGoesThroughARunAsOneReads_data() {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QStringList>("stops"); ///< between the runs at the side and the details
        QTest::newRow("overview")
            << 0 << u"pastWorkerTable allErrors topErrorTable slowestTable failureTable"_s.split(u' ');
        QTest::newRow("items") << 1 << u"chipAll itemText itemSort itemTable"_s.split(u' ');
        QTest::newRow("errors") << 2 << u"errorTable retryGroup"_s.split(u' ');
        QTest::newRow("timeline") << 3 << QStringList{u"timelineView"_s};
        QTest::newRow("log") << 4 << u"logLevel logText logFollow logTable"_s.split(u' ');
    }
    void tabGoesThroughARunAsOneReads() {
        QFETCH(int, tab);
        QFETCH(QStringList, stops);
        find<QTabWidget>("tabs")->setCurrentIndex(tab);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
        find<QListView>("jobList")->setFocus();
        for (const QString& stop :
             QStringList{u"runList"_s, u"qt_tabwidget_tabbar"_s} + stops + QStringList{u"detailNumber"_s}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), stop);
        }
    }

    void ofADialog_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("dialog");
        QTest::newRow("settings") << QByteArray("actionSettings") << QByteArray("settingsDialog");
        QTest::newRow("export") << QByteArray("actionExportRun") << QByteArray("exportDialog");
        QTest::newRow("delete") << QByteArray("actionDeleteRun") << QByteArray("deleteDialog");
    }
    void ofADialog() {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, dialog);
        auto* runs = find<QListView>("runList");
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, kPatience);
        runs->setCurrentIndex(runs->model()->index(0, 0));
        find<QAction>(action.constData())->trigger();
        auto* open = find<QDialog>(dialog.constData());
        QVERIFY(open->isVisible());
        QCOMPARE(nameless(), QString());
        open->reject();
        QTRY_VERIFY(!m_window->findChild<QDialog*>(QString::fromLatin1(dialog)));
    }

    void ofTwoRunsCompared() {
        auto* runs = find<QListView>("runList");
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, kPatience);
        for (int row = 0; row < 2; ++row)
            runs->selectionModel()->select(runs->model()->index(row, 0), QItemSelectionModel::Select);
        find<QAction>("actionCompareRuns")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("compareTable")->model()->rowCount() > 0, kPatience);
        QCOMPARE(nameless(), QString());
    }

    void ofTheEditor() {
        find<QAction>("actionNew")->trigger();
        QTRY_VERIFY(find<QWidget>("edit_job.name")->isVisible());
        for (auto* more : m_window->findChildren<QAbstractButton*>())
            if (more->objectName().endsWith(u"More"_s)) more->setChecked(true);
        find<QAbstractButton>("editRun")->click(); // its problems, too
        QTRY_VERIFY(find<QWidget>("edit_worker.commandProblem")->isVisible());
        QCOMPARE(nameless(), QString());
    }

    /// The last one: it has a home of its own.
    void ofTheFirstStart() {
        const script::Home home;
        MainWindow window(u"/nowhere"_s, home.settings());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        QCOMPARE(test::namelessControls(&window).join(u", "_s), QString());
        QCOMPARE(test::unreachable(&window).join(u", "_s), QString());
        // The next step is where the focus begins, and the others follow as one reads.
        window.findChild<QWidget*>(u"startNew"_s)->setFocus();
        for (const char* next : {"startOpen", "startDemo"}) {
            const auto* button = window.findChild<QWidget*>(QString::fromLatin1(next));
            if (!button->isVisible()) continue;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), button);
        }
    }
};

QTEST_MAIN(TestNames)
#include "tst_names.moc"
