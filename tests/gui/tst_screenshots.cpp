// SPDX-License-Identifier: MIT
// Pictures of the window for people to look at, in BUILD/screenshots. Compared
// with nothing: what is asserted is that each state was reached and drawn.
#include "core/engine/run_log.h"
#include "tests/gui/script.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

QPalette lightPalette() {
    QPalette palette(QColor(0xf2, 0xf3, 0xf4));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1f, 0x23, 0x28));
    palette.setColor(QPalette::WindowText, QColor(0x1f, 0x23, 0x28));
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x6f, 0xd0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette highContrastPalette() {
    QPalette palette(Qt::black, Qt::black);
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    for (QPalette::ColorRole role : {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark})
        palette.setColor(role, Qt::white);
    return palette;
}

QPalette darkPalette() {
    QPalette palette(QColor(0x2b, 0x2f, 0x33), QColor(0x25, 0x28, 0x2c));
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, QColor(0xe8, 0xea, 0xed));
    palette.setColor(QPalette::Base, QColor(0x1d, 0x20, 0x23));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x7d, 0xd8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x86, 0x8c));
    return palette;
}

} // namespace

class TestScreenshots : public QObject {
    Q_OBJECT

    void save(QWidget& window, const QString& name, double scale) {
        QCoreApplication::processEvents();
        QPixmap picture(window.size() * scale);
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::transparent);
        window.render(&picture);
        QDir().mkpath(QStringLiteral(TEST_BUILD_DIR "/screenshots"));
        QVERIFY(picture.save(QStringLiteral(TEST_BUILD_DIR "/screenshots/") + name + u".png"_s));
    }

private Q_SLOTS:
    void cleanupTestCase() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    void initTestCase() {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        qApp->setQuitOnLastWindowClosed(false);
    }

    void everyState_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("narrow");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("light") << lightPalette() << 1.0 << false << false;
        QTest::newRow("dark") << darkPalette() << 1.0 << false << false;
        QTest::newRow("light@2x") << lightPalette() << 2.0 << false << false;
        QTest::newRow("dark@2x") << darkPalette() << 2.0 << false << false;
        QTest::newRow("high-contrast") << highContrastPalette() << 1.0 << false << false;
        QTest::newRow("light-narrow") << lightPalette() << 1.0 << true << false;
        QTest::newRow("right-to-left") << lightPalette() << 1.0 << false << true;
    }
    void everyState() {
        QFETCH(QPalette, palette);
        QFETCH(double, scale);
        QFETCH(bool, narrow);
        QFETCH(bool, mirrored);
        QTest::failOnWarning(QRegularExpression(u"Negative sizes"_s));
        QApplication::setPalette(palette);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const QString look = QString::fromLatin1(QTest::currentDataTag());
        const script::Home home;
        const QString engine = qEnvironmentVariable("FAKE_ENGINE_PROGRAM");
        MainWindow window(engine, home.settings());
        window.resize(narrow ? QSize(720, 640) : QSize(1180, 780));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto shoot = [&](const char* state) {
            save(window, QString::fromLatin1(state) + u'-' + look, scale);
        };
        const auto label = [&](const char* name) {
            return window.findChild<QLabel*>(QString::fromLatin1(name))->text();
        };
        const auto act = [&](const char* name) {
            window.findChild<QAction*>(QString::fromLatin1(name))->trigger();
        };
        const auto tab = [&](int index) { window.findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(index); };
        const auto click = [&](const char* name) {
            window.findChild<QAbstractButton*>(QString::fromLatin1(name))->click();
        };
        QCOMPARE(window.findChild<QWidget*>(u"sideDock"_s)->x() > 0, mirrored);
        shoot("1-empty");

        window.openJob(home.jobFile());
        QTRY_COMPARE_WITH_TIMEOUT(label("jobSize"), u"301 items in all"_s, kPatience);
        shoot("2-job");

        const auto stopped = [&] {
            QSignalSpy over(window.session(), &RunSession::over);
            window.session()->stop(StopMode::Drain);
            return !over.isEmpty() || over.wait(kPatience);
        };
        qputenv("FAKE_ENGINE", "hold:7");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), u"Running"_s, kPatience);
        QTRY_COMPARE(window.findChild<QTableView*>(u"workerTable"_s)->model()->rowCount(), 4);
        QTRY_VERIFY(window.findChild<QAbstractButton*>(u"chipRunning"_s)->accessibleName() ==
                    u"Running: 4"_s);
        shoot("3-running");
        QVERIFY(stopped());

        qputenv("FAKE_ENGINE", "hold:123");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), u"Failing"_s, kPatience);
        auto* failures = window.findChild<QTableView*>(u"failureTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failures->model()->rowCount() > 2, kPatience);
        // selectRow() finds no current cell when the columns fill a mirrored table to the pixel.
        failures->setCurrentIndex(failures->model()->index(2, 0));
        QTRY_COMPARE_WITH_TIMEOUT(label("detailState"), u"Failed"_s, kPatience);
        const auto failed = script::snapshotAt(123, RunState::Failing, 0).counts[size_t(OutcomeKind::Failed)];
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QAbstractButton*>(u"chipFailed"_s)->accessibleName(),
                                  u"Failed: %1"_s.arg(failed), kPatience);
        shoot("4-failing");
        tab(1);
        auto* items = window.findChild<QTableView*>(u"itemTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 123, kPatience);
        items->scrollToBottom();
        QTRY_VERIFY(!items->model()->index(122, 0).data().toString().isEmpty());
        shoot("5-items");
        click("chipRunning");
        shoot("6-items-running");
        act("actionStop");
        auto* question = window.findChild<QDialog*>(u"choiceDialog"_s);
        QTRY_VERIFY(question->isVisible());
        save(*question, u"7-stop-"_s + look, scale);
        question->reject();
        QVERIFY(stopped());

        qputenv("FAKE_ENGINE", "finish");
        tab(0);
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), u"Finished with failures"_s, kPatience);
        tab(1);
        click("chipFailed");
        QTRY_COMPARE_WITH_TIMEOUT(items->model()->rowCount(), 8, kPatience);
        QTRY_VERIFY(!items->model()->index(7, 0).data().toString().isEmpty());
        shoot("8-finished");
        const QString runFile = home.runs() + u'/' + window.session()->runId() + u".sqlite"_s;
        RunLog log(runFile.toStdString());
        for (uint64_t index = 0; index < 120; ++index)
            log.write(script::outcomeOf(index));
        log.write(Event(WarningEvent{"no new items are given out: 90 MB of memory are free"}));
        log.flush();
        tab(4);
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QTableView*>(u"logTable"_s)->model()->rowCount(), 6,
                                  kPatience);
        shoot("12-log");
        auto* runs = window.findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 3, kPatience);
        runs->selectionModel()->select(runs->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
        runs->selectionModel()->select(runs->model()->index(1, 0), QItemSelectionModel::Select);
        act("actionCompareRuns");
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QTableView*>(u"compareTable"_s)->model()->rowCount() > 0,
                                 kPatience);
        shoot("13-history-compared");
        window.openJob(home.jobFile());
        QTRY_COMPARE_WITH_TIMEOUT(label("jobSize"), u"301 items in all"_s, kPatience);

        qputenv("FAKE_ENGINE", "refuse");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), u"Did not start"_s, kPatience);
        shoot("9-refused");

        act("actionNew");
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_job.name"_s)->isVisible());
        shoot("10-editor-new");
        click("editRun"); // what is missing is said now
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_worker.commandProblem"_s)->isVisible());
        shoot("11-editor-problems");
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
