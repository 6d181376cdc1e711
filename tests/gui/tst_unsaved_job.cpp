// SPDX-License-Identifier: MIT
// A job that is not saved: however the window is closed, it asks first, and what was typed is kept, saved or
// discarded as was said.
#include "core/job/job_file.h"
#include "tests/gui/held_pool.h"
#include "tests/gui/script.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;
const QString kTyped = u" of today"_s;

/// A window with a job in its editor, and the fake engine behind it.
struct Desk {
    explicit Desk(bool running = false) {
        qputenv("FAKE_ENGINE", "hold:40");
        window.show();
        if (!QTest::qWaitForWindowActive(&window, kPatience)) qFatal("no window");
        window.openJob(file);
        if (!QTest::qWaitFor([this] { return action("actionRun")->isEnabled(); }, kPatience))
            qFatal("no job");
        if (!running) return;
        action("actionRun")->trigger();
        if (!QTest::qWaitFor(
                [this] { return window.session() && !window.session()->snapshot().workers.empty(); },
                kPatience))
            qFatal("no run");
    }
    /// Leaves no engine behind.
    ~Desk() {
        for (RunSession* session : window.findChildren<RunSession*>()) {
            if (!session->active()) continue;
            QSignalSpy over(session, &RunSession::over);
            session->stop(StopMode::Kill);
            if (over.isEmpty()) over.wait(kPatience);
        }
    }
    QAction* action(const char* name) const { return window.findChild<QAction*>(QString::fromLatin1(name)); }
    const JobEditor& editor() const { return *window.findChild<JobEditor*>(); }
    void edit() const {
        action("actionEdit")->trigger();
        if (!QTest::qWaitFor([this] { return editor().isVisible(); }, kPatience)) qFatal("no editor");
        type();
    }
    void type() const {
        auto* name = window.findChild<QLineEdit*>(u"edit_job.name"_s);
        name->setFocus();
        name->end(false);
        QTest::keyClicks(name, kTyped);
        if (!editor().dirty()) qFatal("nothing was typed");
    }
    bool asked() const {
        return QTest::qWaitFor([this] { return window.findChild<ChoiceDialog*>(u"leaveDialog"_s); },
                               kPatience);
    }
    bool gone() const {
        return QTest::qWaitFor([this] { return !window.isVisible(); }, kPatience);
    }
    void answer(const QString& choice, const char* question) const {
        auto* dialog = window.findChild<ChoiceDialog*>(QString::fromLatin1(question));
        if (!dialog) qFatal("nothing is asked");
        dialog->findChild<QAbstractButton*>(choice)->click();
    }
    std::string savedName() const {
        const auto job = loadJob(file.toStdString());
        return job ? job->name : job.error().text();
    }

    script::Home home;
    const QString file = home.jobFile();
    MainWindow window{qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings()};
};

} // namespace

class TestUnsavedJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(!qEnvironmentVariable("FAKE_ENGINE_PROGRAM").isEmpty());
        qApp->setQuitOnLastWindowClosed(false);
    }

    /// What is typed stays in sight, whatever is looked at.
    void whatIsNotSavedIsNotForgotten() {
        Desk desk;
        desk.edit();
        auto* line = desk.window.findChild<QWidget*>(u"draftLine"_s);
        QVERIFY(!line->isVisible());
        desk.window.openJob(desk.file); // as a click on it at the side
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), kPatience);
        QVERIFY(!desk.editor().isVisible());
        line->findChild<QAbstractButton*>(u"draftGoOn"_s)->click();
        QVERIFY(desk.editor().isVisible());
        QVERIFY(!line->isVisible());
        QVERIFY(desk.editor().dirty());
        // The side tells what is in there, also of one that has no file yet.
        auto* jobs = desk.window.findChild<QListView*>(u"jobList"_s);
        const auto marked = [&] { return jobs->selectionModel()->selectedIndexes().size(); };
        QCOMPARE(marked(), 1);
        desk.action("actionNew")->trigger();
        desk.answer(u"choiceDiscard"_s, "leaveDialog");
        desk.type();
        desk.window.openJob(desk.file);
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), kPatience);
        QTRY_COMPARE(marked(), 1);
        desk.action("actionNew")->trigger();
        QVERIFY(desk.editor().isVisible());
        QCOMPARE(marked(), 0);
    }

    void closingAsksFirst_data() {
        QTest::addColumn<QString>("way"); // how the question about a run is answered; "": none goes on
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("name"); // in the job file then
        const QString before = u"Thumbnails"_s, after = before + kTyped;
        const QString ways[] = {{}, u"choiceBackground"_s, u"choiceDrainQuit"_s, u"choiceCancelQuit"_s};
        for (const QString& way : ways) {
            const QString name = way.isEmpty() ? u"no run"_s : way;
            QTest::addRow("%s, back", qPrintable(name)) << way << u"choiceBack"_s << false << before;
            QTest::addRow("%s, discard", qPrintable(name)) << way << u"choiceDiscard"_s << true << before;
            QTest::addRow("%s, save", qPrintable(name)) << way << u"choiceSave"_s << true << after;
        }
    }
    void closingAsksFirst() {
        QFETCH(QString, way);
        QFETCH(QString, answer);
        QFETCH(bool, closes);
        QFETCH(QString, name);
        const Desk desk(!way.isEmpty());
        desk.edit();
        desk.action("actionQuit")->trigger();
        if (!way.isEmpty()) desk.answer(way, "quitDialog");
        QVERIFY(desk.asked());
        QVERIFY(desk.window.isVisible());
        QVERIFY(desk.editor().isVisible()); // what is asked about can be seen
        desk.answer(answer, "leaveDialog");
        if (closes)
            QVERIFY(desk.gone());
        else
            QVERIFY(desk.window.isVisible());
        QCOMPARE(desk.editor().dirty(), answer != u"choiceSave"_s);
        QCOMPARE(QString::fromStdString(desk.savedName()), name);
    }

    /// "Back" is an answer for once.
    void closingAsksEachTime() {
        const Desk desk;
        desk.edit();
        desk.action("actionQuit")->trigger();
        QVERIFY(desk.asked());
        desk.answer(u"choiceBack"_s, "leaveDialog");
        QTRY_VERIFY(!desk.window.findChild<ChoiceDialog*>());
        desk.action("actionQuit")->trigger();
        QVERIFY(desk.asked());
        desk.action("actionQuit")->trigger(); // once more, while it asks
        QCOMPARE(desk.window.findChildren<ChoiceDialog*>().size(), 1);
        QVERIFY(desk.window.isVisible());
    }

    /// "Finish running items, then quit", and then another question about the draft: its answer is that to
    /// closing as well.
    void anotherQuestionDoesNotForgetTheWishToQuit_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("closes"); // else the next of the queue begins
        QTest::newRow("back") << u"choiceBack"_s << false;
        QTest::newRow("save") << u"choiceSave"_s << true;
        QTest::newRow("discard") << u"choiceDiscard"_s << true;
    }
    void anotherQuestionDoesNotForgetTheWishToQuit() {
        QFETCH(QString, answer);
        QFETCH(bool, closes);
        Desk desk(true);
        desk.action("actionRun")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.findChild<ChoiceDialog*>(u"turnDialog"_s), kPatience);
        desk.answer(u"choiceQueue"_s, "turnDialog");
        desk.edit();
        QSignalSpy began(&desk.window, &MainWindow::runBegan);
        const QPointer<RunSession> first = desk.window.findChild<RunSession*>();
        QSignalSpy over(first, &RunSession::over);
        desk.action("actionQuit")->trigger();
        desk.answer(u"choiceDrainQuit"_s, "quitDialog");
        desk.action("actionNew")->trigger();
        QVERIFY(desk.window.findChild<ChoiceDialog*>(u"leaveDialog"_s));
        QVERIFY(!over.isEmpty() || over.wait(kPatience));
        QCOMPARE(desk.window.findChildren<ChoiceDialog*>(u"leaveDialog"_s).size(), 1);
        QVERIFY(desk.window.isVisible());
        QCOMPARE(began.count(), 0);
        desk.answer(answer, "leaveDialog");
        if (closes)
            QVERIFY(desk.gone());
        else
            QTRY_COMPARE_WITH_TIMEOUT(began.count(), 1, kPatience);
        QCOMPARE(desk.window.isVisible(), !closes);
        QCOMPARE(began.count(), closes ? 0 : 1);
    }

    void whatIsTypedWhileItIsSavedIsAskedAboutToo() {
        const Desk desk;
        desk.edit();
        desk.action("actionQuit")->trigger();
        QVERIFY(desk.asked());
        {
            const test::HeldPool disk;
            desk.answer(u"choiceSave"_s, "leaveDialog");
            QTRY_VERIFY(!desk.window.findChild<ChoiceDialog*>());
            desk.type();
        }
        QVERIFY(desk.asked());
        QVERIFY(desk.window.isVisible());
        desk.answer(u"choiceSave"_s, "leaveDialog");
        QVERIFY(desk.gone());
        QCOMPARE(QString::fromStdString(desk.savedName()), u"Thumbnails"_s + kTyped + kTyped);
    }

    void aSaveThatFailsKeepsTheWindow() {
        const Desk desk;
        desk.edit();
        QFile::remove(desk.file);
        QDir().mkdir(desk.file); // nothing can be written there
        desk.action("actionQuit")->trigger();
        QVERIFY(desk.asked());
        QSignalSpy failed(&desk.editor(), &JobEditor::failed);
        desk.answer(u"choiceSave"_s, "leaveDialog");
        QVERIFY(!failed.isEmpty() || failed.wait(kPatience));
        QVERIFY(desk.window.isVisible());
        QVERIFY(desk.editor().dirty());
    }

    void aJobWithoutAFileGetsOneBeforeTheWindowCloses() {
        const Desk desk;
        desk.action("actionNew")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor().isVisible(), kPatience);
        desk.type();
        desk.action("actionQuit")->trigger();
        QVERIFY(desk.asked());
        desk.answer(u"choiceSave"_s, "leaveDialog");
        auto* dialog = desk.window.findChild<QFileDialog*>(u"saveDialog"_s);
        QVERIFY(dialog);
        QVERIFY(desk.window.isVisible());
        const QString file = desk.home.dir.filePath(u"new.poolboard.toml"_s);
        dialog->findChild<QLineEdit*>()->setText(file);
        static_cast<QDialog*>(dialog)->accept();
        QVERIFY(desk.gone());
        QVERIFY(QFile::exists(file));
    }

    void whatIsSavedIsNotAskedAbout() {
        const Desk desk;
        desk.edit();
        desk.action("actionSave")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor().dirty(), kPatience);
        desk.action("actionQuit")->trigger();
        QVERIFY(desk.gone());
        QCOMPARE(desk.savedName(), "Thumbnails" + kTyped.toStdString());
    }

    /// The desktop ends, and nobody is there to answer.
    void whoIsToldToEndAsksNothing() {
        Desk desk;
        desk.edit();
        desk.window.cancelAndQuit();
        QVERIFY(desk.gone());
        QCOMPARE(desk.savedName(), std::string("Thumbnails"));
    }
};

QTEST_MAIN(TestUnsavedJob)
#include "tst_unsaved_job.moc"
