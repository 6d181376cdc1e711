// SPDX-License-Identifier: MIT
// The whole way by keyboard alone, with the real program behind the window: a job is created and run, a
// failure found and read, tried again; a run that was killed is found in the history and resumed. And:
// every control can be reached by Tab in the order one reads, and says what it is.
#include "tests/gui/nameless.h"
#include "tests/gui/reach.h"
#include "tests/gui/window_bench.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>
#include <QtTest>
#include <csignal>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kMostTabs;
using poolboard::test::kPatience;
using poolboard::test::unreachable;

namespace {

/// The fourth word of /proc/PID/stat; what stands before it may hold spaces, but in parentheses.
int parentOf(int pid) {
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

/// A window whose new jobs lie in its home, and a person without a mouse.
struct Person : test::WindowBench {
    Person() {
        window.reset();
        open();
    }
    void open() {
        QSettings(home.settings(), QSettings::IniFormat).setValue(u"jobs/folder"_s, home.dir.path());
        window =
            std::make_unique<MainWindow>(QString::fromStdString(Layout::find().program()), home.settings());
        window->resize(1200, 800);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get(), kPatience)) qFatal("the window is not active");
    }
    static QString focused() {
        const QWidget* widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        if (!QApplication::activeWindow())
            for (QWidget* top : QApplication::topLevelWidgets()) // a desktop does this when a dialog closes
                if (qobject_cast<MainWindow*>(top)) {
                    top->activateWindow();
                    if (!QTest::qWaitForWindowActive(top, kPatience)) qFatal("the window is not active");
                }
        QWidget* widget = QApplication::focusWidget();
        if (!widget) widget = QApplication::activeWindow();
        QTest::keyClick(widget, key, modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static bool tabTo(const QString& name) {
        for (int tabs = 0; tabs < kMostTabs && focused() != name; ++tabs)
            key(Qt::Key_Tab);
        return focused() == name;
    }
    /// Ctrl+N, and a job of numbers, from name to command.
    static bool fillIn(const QString& name, const QString& range, const QString& command) {
        key(Qt::Key_N, Qt::ControlModifier);
        if (!QTest::qWaitFor([] { return focused() == u"edit_job.name"_s; }, kPatience)) return false;
        type(name);
        if (!tabTo(u"edit_source.kind"_s)) return false;
        type(u"Nu"_s); // a list is searched by typing
        if (!tabTo(u"edit_source.range"_s)) return false;
        type(range);
        if (!tabTo(u"edit_worker.command"_s)) return false;
        type(command);
        return true;
    }
    /// Ctrl+Return, and Return in the question for the file.
    bool saveAndRun() const {
        key(Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor(
                [] { return qobject_cast<QFileDialog*>(QApplication::activeWindow()) != nullptr; },
                kPatience))
            return false;
        key(Qt::Key_Return);
        return QTest::qWaitFor([this] { return window->session() != nullptr; }, kPatience);
    }
    bool becomes(const QString& state) const {
        return QTest::qWaitFor([&] { return label("runState") == state; }, kPatience);
    }
};

} // namespace

class TestKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        qApp->setQuitOnLastWindowClosed(false);
    }

    void aJobIsCreatedRunReadAndTriedAgain() {
        const Person person;
        // Create: nine and up fail the first time they are tried.
        QVERIFY(
            Person::fillIn(u"Numbers"_s, u"0..12"_s,
                           u"sh -c 'test $0 -lt 9 || test -e ok-$0 || { touch ok-$0; echo bad number $0 >&2; "
                           u"exit 1; }' {}"_s));
        QVERIFY(Person::tabTo(u"editTry"_s)); // the whole form lies between
        QTRY_COMPARE_WITH_TIMEOUT(person.label("editState"), u"Ready to run."_s, kPatience);
        // Run.
        QVERIFY(person.saveAndRun());
        QVERIFY2(person.becomes(u"Finished with failures"_s), qPrintable(person.label("runState")));
        QVERIFY(QFile::exists(person.home.dir.filePath(u"numbers.poolboard.toml"_s)));
        // The failures are there; filter for them.
        Person::key(Qt::Key_2, Qt::AltModifier);
        Person::key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(Person::focused(), u"itemText"_s);
        Person::type(u"bad NUMBER"_s);
        QTRY_COMPARE_WITH_TIMEOUT(person.table("itemTable")->model()->rowCount(), 3, kPatience);
        QVERIFY(Person::tabTo(u"chipAll"_s));
        for (int steps = 0; steps < 9 && Person::focused() != u"chipFailed"_s; ++steps)
            Person::key(Qt::Key_Right); // among the chips, which choose as they are met
        QCOMPARE(Person::focused(), u"chipFailed"_s);
        Person::key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(person.table("itemTable")->model()->rowCount(), 3, kPatience);
        // Read the error.
        QVERIFY(Person::tabTo(u"itemTable"_s));
        Person::key(Qt::Key_Down);
        Person::key(Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(person.label("detailState"), u"Failed"_s, kPatience);
        QVERIFY2(person.label("detailMessage").contains(u"bad number"_s),
                 qPrintable(person.label("detailMessage")));
        // Try them again.
        Person::key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(person.becomes(u"Finished"_s), qPrintable(person.label("runState")));
        QCOMPARE(person.run().counts[size_t(OutcomeKind::Succeeded)], uint64_t(12));
    }

    void aKilledRunIsFoundInTheHistoryAndResumed() {
        Person person;
        QVERIFY(Person::fillIn(u"Naps"_s, u"0..100"_s, u"sh -c 'sleep 0.05' {}"_s));
        QVERIFY(person.saveAndRun());
        QTRY_VERIFY_WITH_TIMEOUT(person.run().done() >= 4 && !person.run().workers.empty() &&
                                     person.run().workers[0].pid > 0,
                                 kPatience);
        const int engine = parentOf(parentOf(person.run().workers[0].pid)); // of the guard
        QVERIFY(engine > 1);
        ::kill(engine, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!person.window->session()->active(), kPatience);
        person.window.reset(); // the window goes down with it
        person.open();
        auto* list = person.window->findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, kPatience);
        Person::key(Qt::Key_U, Qt::AltModifier); // Recent runs
        QTRY_COMPARE(Person::focused(), u"runList"_s);
        Person::key(Qt::Key_Home);
        Person::key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(person.window->session() && person.window->session()->resumable(),
                                 kPatience);
        Person::key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(person.window->session()->active(), kPatience);
        QVERIFY2(person.becomes(u"Finished"_s), qPrintable(person.label("runState")));
        QCOMPARE(person.run().counts[size_t(OutcomeKind::Succeeded)], uint64_t(100));
    }

    void theEditorIsReachedAndNamed_data() {
        QTest::addColumn<QString>("kind"); ///< of the source
        QTest::addColumn<QString>("worker");
        for (const char* kind : {"files", "lines", "csv", "ndjson", "nul", "range", "items", "command"})
            QTest::newRow(kind) << QString::fromLatin1(kind) << u"--"_s;
        QTest::newRow("a form of parameters") << u"range"_s << u"image/thumbnail"_s;
    }
    void theEditorIsReachedAndNamed() {
        QFETCH(QString, kind);
        QFETCH(QString, worker);
        const Person person;
        Person::key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(Person::focused(), u"edit_job.name"_s);
        const auto choose = [&](const char* field, const QString& value) {
            auto* box = person.window->findChild<QComboBox*>(QString::fromLatin1(field));
            box->setCurrentIndex(box->findData(value));
            Q_EMIT box->activated(box->currentIndex());
        };
        choose("edit_source.kind", kind);
        QTRY_VERIFY(person.window->findChild<QComboBox*>(u"edit_worker.id"_s)->findData(worker) >= 0);
        choose("edit_worker.id", worker);
        if (worker != u"--"_s)
            QTRY_VERIFY_WITH_TIMEOUT(person.window->findChild<QLineEdit*>(u"param_width"_s), kPatience);
        for (QAbstractButton* more : person.window->findChildren<QAbstractButton*>())
            if (more->objectName().endsWith(u"More"_s)) more->setChecked(true);
        QCoreApplication::processEvents();
        auto* editor = person.window->findChild<QWidget*>(u"jobEditor"_s);
        QCOMPARE(poolboard::test::namelessControls(person.window.get()).join(u", "_s), QString());
        QCOMPARE(unreachable(editor).join(u", "_s), QString());
    }

    void tabGoesThroughTheEditorAsOneReads() {
        const Person person;
        Person::key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(Person::focused(), u"edit_job.name"_s);
        auto* form = person.window->findChild<QWidget*>(u"jobForm"_s);
        QPoint last;
        for (int tabs = 0; tabs < kMostTabs; ++tabs) {
            const QWidget* widget = QApplication::focusWidget();
            if (!form->isAncestorOf(widget)) break;
            const QPoint now = widget->mapTo(form, QPoint());
            QVERIFY2(now.y() > last.y() || now.x() > last.x(), qPrintable(widget->objectName()));
            last = now;
            Person::key(Qt::Key_Tab);
        }
        QCOMPARE(Person::focused(), u"editCommand"_s);                     // below the form
        const QStringList foot{u"editTry"_s, u"editSave"_s, u"editRun"_s}; // nothing to copy yet
        for (const QString& name : foot) {
            Person::key(Qt::Key_Tab);
            QCOMPARE(Person::focused(), name);
        }
    }

    void theFieldInFocusIsInView() {
        const Person person;
        Person::key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(Person::focused(), u"edit_job.name"_s);
        QVERIFY(Person::tabTo(u"edit_output.path"_s));
        auto* scroll = person.window->findChild<QScrollArea*>(u"editScroll"_s);
        const QWidget* field = QApplication::focusWidget();
        const QRect place(field->mapTo(scroll->viewport(), QPoint()), field->size());
        QVERIFY(scroll->viewport()->rect().contains(place));
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
