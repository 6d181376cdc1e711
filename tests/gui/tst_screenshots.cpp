// SPDX-License-Identifier: MIT
// Pictures of the window for people to look at, in BUILD/screenshots. Compared
// with nothing: what is asserted is that each state was reached and drawn.
#include "core/engine/run_log.h"
#include "tests/gui/script.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/look.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_files.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/workers_model.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTranslator>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

} // namespace

Q_DECLARE_METATYPE(poolboard::Look)

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
    void cleanupTestCase() {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyLook(Look::System);
    }
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void everyState_data() {
        QTest::addColumn<Look>("look");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("narrow");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << Look::Light << 1.0 << false << false << QString();
        QTest::newRow("dark") << Look::Dark << 1.0 << false << false << QString();
        QTest::newRow("light@2x") << Look::Light << 2.0 << false << false << QString();
        QTest::newRow("dark@2x") << Look::Dark << 2.0 << false << false << QString();
        QTest::newRow("high-contrast") << Look::Contrast << 1.0 << false << false << QString();
        QTest::newRow("light-narrow") << Look::Light << 1.0 << true << false << QString();
        QTest::newRow("dark-narrow") << Look::Dark << 1.0 << true << false << QString();
        QTest::newRow("light-narrow@2x") << Look::Light << 2.0 << true << false << QString();
        QTest::newRow("german-narrow") << Look::Light << 1.0 << true << false << u"de"_s;
        QTest::newRow("chinese-narrow") << Look::Light << 1.0 << true << false << u"zh_CN"_s;
        QTest::newRow("right-to-left") << Look::Light << 1.0 << false << true << QString();
        QTest::newRow("german") << Look::Light << 1.0 << false << false << u"de"_s;
        QTest::newRow("chinese") << Look::Dark << 1.0 << false << false << u"zh_CN"_s;
    }
    void everyState() {
        QFETCH(Look, look);
        QFETCH(double, scale);
        QFETCH(bool, narrow);
        QFETCH(bool, mirrored);
        QFETCH(QString, language);
        QTranslator translator;
        if (!language.isEmpty()) {
            QVERIFY(translator.load(QLocale(language), u"poolboard"_s, u"_"_s,
                                    QStringLiteral(TEST_BUILD_DIR "/share/poolboard/translations")));
            QCoreApplication::installTranslator(&translator);
        }
        // As a Chinese desktop has it, where it is installed: its letters have other measures.
        const QString cjk = u"Noto Sans CJK SC"_s;
        const QFont before = QApplication::font();
        const auto fontAgain = qScopeGuard([&] { QApplication::setFont(before); });
        if (language == u"zh_CN"_s && QFontDatabase::families().contains(cjk))
            QApplication::setFont(QFont(cjk, before.pointSize()));
        QTest::failOnWarning(QRegularExpression(u"Negative sizes"_s));
        applyLook(look);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        const script::Home home;
        // Where a person keeps such a job: its folder is shown.
        qputenv("HOME", QFile::encodeName(home.dir.path()));
        const QString job = home.dir.filePath(u"Pictures/thumbnails.poolboard.toml"_s);
        QVERIFY(QDir(home.dir.path()).mkdir(u"Pictures"_s) && QFile::rename(home.jobFile(), job));
        QSettings(home.settings(), QSettings::IniFormat).setValue(u"jobs/folder"_s, home.dir.path());
        const QString engine = qEnvironmentVariable("FAKE_ENGINE_PROGRAM");
        MainWindow window(engine, home.settings());
        window.resize(narrow ? QSize(660, 640) : QSize(1180, 780));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto shoot = [&](const char* state) {
            save(window, QString::fromLatin1(state) + u'-' + row, scale);
            // No words widen the window; wider letters do, a little.
            QVERIFY2(!narrow || window.width() <= (QApplication::font() == before ? 660 : 780), state);
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
        const auto word = [](const char* english) { return QCoreApplication::translate("words", english); };
        const auto chip = [](const QString& name, uint64_t count) {
            return QCoreApplication::translate("poolboard::FilterChip", "%1: %2").arg(name).arg(count);
        };
        const QString size =
            QCoreApplication::translate("poolboard::JobPage", "%1 in all")
                .arg(QCoreApplication::translate("Texts", "%1 items", nullptr, 301).arg(301));
        QCOMPARE(window.findChild<QWidget*>(u"sideDock"_s)->x() > 0, mirrored);
        shoot("1-empty");

        window.openJob(job);
        QTRY_COMPARE_WITH_TIMEOUT(label("jobSize"), size, kPatience);
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
        const auto measured = [&] {
            return workerCell(WorkersModel::Busy) == u"97 %"_s && elided("runNumbers").contains(u"0:12"_s);
        };
        qputenv("FAKE_ENGINE", "hold:7");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), word("Running"), kPatience);
        QTRY_COMPARE(window.findChild<QTableView*>(u"workerTable"_s)->model()->rowCount(), 4);
        QTRY_VERIFY(window.findChild<QAbstractButton*>(u"chipRunning"_s)->accessibleName() ==
                    chip(word("Running"), 4));
        QTRY_VERIFY_WITH_TIMEOUT(measured(), kPatience);
        shoot("3-running");
        QVERIFY(stopped());

        // The best of them are shown to people: with a chart of more than a moment.
        const bool watched = row == u"light"_s || row == u"dark"_s;
        qputenv("FAKE_ENGINE", watched ? "watch:123" : "hold:123");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), word("Failing"), kPatience);
        auto* failures = window.findChild<QTableView*>(u"failureTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failures->model()->rowCount() > 2, kPatience);
        // selectRow() finds no current cell when the columns fill a mirrored table to the pixel.
        failures->setCurrentIndex(failures->model()->index(2, 0));
        QTRY_COMPARE_WITH_TIMEOUT(label("detailState"), word("Failed"), kPatience);
        const auto failed = script::snapshotAt(123, RunState::Failing, 0).counts[size_t(OutcomeKind::Failed)];
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QAbstractButton*>(u"chipFailed"_s)->accessibleName(),
                                  chip(word("Failed"), failed), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(measured(), kPatience);
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
        auto* question = window.findChild<QDialog*>(u"choiceDialog"_s);
        QTRY_VERIFY(question->isVisible());
        save(*question, u"7-stop-"_s + row, scale);
        question->reject();
        QVERIFY(stopped());

        qputenv("FAKE_ENGINE", "finish");
        tab(0);
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), word("Finished with failures"), kPatience);
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
        tab(2);
        auto* errors = window.findChild<QTableView*>(u"errorTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(errors->model()->rowCount() > 2, kPatience);
        errors->setCurrentIndex(errors->model()->index(1, 0));
        QTRY_COMPARE_WITH_TIMEOUT(label("detailState"), word("Timed out"), kPatience);
        shoot("14-errors");
        tab(3);
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QWidget*>(u"timelineView"_s)->isVisible(), kPatience);
        shoot("15-timeline");
        tab(4);
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QTableView*>(u"logTable"_s)->model()->rowCount(), 6,
                                  kPatience);
        shoot("12-log");
        const auto shootDialog = [&](const char* action, const char* name, const char* picture) {
            act(action);
            auto* dialog = window.findChild<QDialog*>(QString::fromLatin1(name));
            QVERIFY(dialog && dialog->isVisible());
            save(*dialog, QString::fromLatin1(picture) + row, scale);
            dialog->reject();
        };
        shootDialog("actionSettings", "settingsDialog", "16-settings-");
        shootDialog("actionHelp", "helpWindow", "18-help-");
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
        shootDialog("actionExportRun", "exportDialog", "17-export-");
        window.openJob(job);
        QTRY_COMPARE_WITH_TIMEOUT(label("jobSize"), size, kPatience);

        qputenv("FAKE_ENGINE", "hold:60");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), word("Failing"), kPatience);
        act("actionPause");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), word("Paused"), kPatience);
        tab(0);
        shoot("19-paused");
        QVERIFY(stopped());

        qputenv("FAKE_ENGINE", "refuse");
        act("actionRun");
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"),
                                  QCoreApplication::translate("poolboard::ProgressStrip", "Did not start"),
                                  kPatience);
        shoot("9-refused");

        act("actionNew");
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_job.name"_s)->isVisible());
        shoot("10-editor-new");
        click("editRun"); // what is missing is said now
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_worker.commandProblem"_s)->isVisible());
        shoot("11-editor-problems");

        // An engine was killed: it is offered above whatever is shown.
        {
            const auto killed =
                createJournal(home.runs().toStdString(), script::recordOf(newRunId().toStdString()));
            QVERIFY(killed.ok());
            for (uint64_t index = 0; index < 123; ++index)
                QVERIFY(killed.value()->append(script::outcomeOf(index)).ok());
            QVERIFY(killed.value()->commit().ok());
        }
        window.openJob(job);
        window.findChild<SideBar*>()->refreshRuns();
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QWidget*>(u"resumeOffer"_s)->isVisible(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(label("jobSize"), size, kPatience);
        shoot("20-resume-offer");
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
