// SPDX-License-Identifier: MIT
// The job editor with the real program behind it.
#include "core/job/job_file.h"
#include "tests/gui/editor_desk.h"
#include "ui/gui/each_editor.h"
#include "ui/gui/each_model.h"
#include "ui/gui/field_row.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/job_form.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QtTest>
#include <sys/stat.h>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Desk = poolboard::test::EditorDesk;

namespace {

Schema schema() {
    Parameter width;
    width.name = "width";
    width.title = "Width";
    width.type = Parameter::Type::Integer;
    width.minimum = 1;
    Parameter mode;
    mode.name = "mode";
    mode.choices = {"a", "b"};
    mode.choicesJson = {"\"a\"", "\"b\""};
    return {{width, mode}};
}

} // namespace

class TestJobEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        qApp->setQuitOnLastWindowClosed(false);
    }

    void theValuesOfEachWorkerAreAModel() {
        EachModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(schema(), {"{\"width\":1}", "{\"width\":2}"});
        QCOMPARE(model.columnCount(), 1);
        QCOMPARE(model.data(model.index(1, 0), Qt::DisplayRole).toString(), u"2"_s);
        model.addParameter(u"mode"_s);
        model.addParameter(u"unknown"_s);
        QCOMPARE(model.columnCount(), 2);
        QSignalSpy refused(&model, &EachModel::refused);
        QVERIFY(model.setData(model.index(0, 1), u"b"_s, Qt::EditRole));
        QCOMPARE(refused.takeLast().at(0).toString(), QString());
        QVERIFY(!model.setData(model.index(0, 0), u"0"_s, Qt::EditRole));
        QVERIFY(refused.takeLast().at(0).toString().contains(u"at least 1"_s));
        QVERIFY(model.each() == (std::vector<std::string>{R"({"width":1,"mode":"b"})", R"({"width":2})"}));
        QVERIFY(model.setData(model.index(0, 0), QString(), Qt::EditRole));
        model.addWorker();
        QCOMPARE(model.each().back(), std::string("{}"));
        model.removeWorker(0);
        model.removeWorker(0);
        model.removeWorker(0);
        QCOMPARE(model.columnCount(), 0);
        QVERIFY(model.each().empty());
    }

    void aSecretOfAWorkerIsNotShown_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("said to be one") << u"key"_s;
        QTest::newRow("asked for like one") << u"pin"_s;
        QTest::newRow("none") << u"width"_s;
    }
    void aSecretOfAWorkerIsNotShown() {
        QFETCH(QString, name);
        const bool secret = name != u"width"_s;
        Schema all = schema();
        all.parameters.resize(4, {});
        all.parameters[2].name = "key";
        all.parameters[2].secret = true;
        all.parameters[3].name = "pin";
        all.parameters[3].widget = "password";
        const QString given = secret ? u"\"4711\""_s : u"4711"_s;
        QWidget window; // which goes first, and with it what is typed in
        EachEditor editor(&window);
        editor.show(all, {u"{\"%1\":%2}"_s.arg(name, given).toStdString(), "{}"});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* table = editor.findChild<QTableView*>(u"eachTable"_s);
        const QModelIndex cell = table->model()->index(0, 0);
        for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole})
            QCOMPARE(cell.data(role).toString(), secret ? u"•••"_s : u"4711"_s);
        table->setCurrentIndex(cell);
        auto* field = table->findChild<QLineEdit*>();
        QVERIFY(field && field->hasFocus());
        QCOMPARE(field->echoMode(), secret ? QLineEdit::Password : QLineEdit::Normal);
        QCOMPARE(field->text(), u"4711"_s);
        field->selectAll();
        QTest::keyClicks(field, u"12"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(QString::fromStdString(editor.each()[0]),
                     u"{\"%1\":%2}"_s.arg(name, secret ? u"\"12\""_s : u"12"_s));
    }

    void aNewJobIsFilledInAndSaved() {
        Desk desk;
        desk.editor.newJob(desk.home.dir.path());
        QCOMPARE(desk.state(), u"Not complete yet."_s);
        QCOMPARE(desk.problem("edit_source.path_files"), QString()); // nobody is blamed yet
        desk.choose("edit_source.kind", u"range"_s);
        desk.type("edit_source.range", u"0..3"_s);
        desk.type("edit_worker.command", u"echo 'a b' {}"_s);
        desk.type("edit_job.name", u"My first"_s);
        desk.ready();
        QCOMPARE(desk.editor.title(), u"My first"_s);
        QTRY_COMPARE(desk.find<QListWidget>(u"previewItems"_s)->count(), 3);
        QVERIFY(desk.editor.commandLine().endsWith(u"-- echo 'a b' '{}'"_s));
        desk.find<QPushButton>(u"editCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), desk.editor.commandLine());

        QSignalSpy asked(&desk.editor, &JobEditor::runAsked);
        desk.find<QPushButton>(u"editRun"_s)->click(); // it has no file yet
        auto* dialog = desk.find<QFileDialog>(u"saveDialog"_s);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(u"/my-first.poolboard.toml"_s));
        static_cast<QDialog*>(dialog)->accept();
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, kPatience);
        const QString file = asked[0][0].toString();
        QVERIFY(!desk.editor.dirty());
        const auto job = loadJob(file.toStdString());
        QVERIFY(job);
        QVERIFY(job->worker.command == (std::vector<std::string>{"echo", "a b", "{}"}));
        QVERIFY(!desk.content(file).contains("cwd")); // it lies where its paths start
    }

    void runGoesToTheFirstProblem() {
        Desk desk;
        desk.editor.newJob(desk.home.dir.path());
        desk.choose("edit_source.kind", u"range"_s);
        desk.type("edit_source.range", u"0-3"_s);
        desk.type("edit_limits.item", u"30"_s);
        QSignalSpy asked(&desk.editor, &JobEditor::runAsked);
        auto* run = desk.find<QPushButton>(u"editRun"_s);
        QVERIFY(run->isEnabled());
        run->click();
        QVERIFY(desk.find<QLineEdit>(u"edit_source.range"_s)->hasFocus());
        QVERIFY2(desk.problem("edit_source.range").contains(u"range"_s),
                 qPrintable(desk.problem("edit_source.range")));
        QVERIFY(desk.find<QLineEdit>(u"edit_source.range"_s)->accessibleDescription().contains(u"range"_s));
        QVERIFY(!desk.problem("edit_worker.command").isEmpty());
        QVERIFY(desk.problem("edit_limits.item").contains(u"unit"_s));
        QCOMPARE(desk.state(), u"3 problems. Run goes to the first."_s);
        QVERIFY(asked.isEmpty());
        desk.type("edit_source.range", u"0..3"_s);
        QCOMPARE(desk.problem("edit_source.range"), QString());
        run->click();
        QVERIFY(desk.find<QLineEdit>(u"edit_worker.command"_s)->hasFocus());
        desk.type("edit_worker.command", u"echo"_s);
        run->click();
        QVERIFY(desk.find<QLineEdit>(u"edit_limits.item"_s)->hasFocus());
    }

    /// A person makes the file elsewhere, and comes back.
    void aSourceThatComesToBeIsFound() {
        Desk desk;
        const QString path = desk.home.dir.filePath(u"later.txt"_s);
        desk.open("[source]\nkind = \"lines\"\npath = \"later.txt\"\n[worker]\nid = \"digest/sha256\"\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem("edit_source.path_stream").contains(u"No such file"_s),
                                 kPatience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a\n") == 2);
        file.close();
        desk.find<QPushButton>("editRun")->click();
        desk.ready();
        QCOMPARE(desk.problem("edit_source.path_stream"), QString());
    }

    void aProblemBehindMoreIsShown() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        desk.ready();
        auto* init = desk.find<QLineEdit>(u"edit_limits.init"_s);
        QVERIFY(!init->isVisible());
        init->setText(u"soon"_s);
        Q_EMIT init->textEdited(u"soon"_s);
        desk.editor.run();
        QVERIFY(init->isVisible());
        QVERIFY(init->hasFocus());
    }

    void theFormIsMadeOutOfTheSchema() {
        Desk desk;
        desk.open(
            "# mine\n[source]\nkind = 'range'\nrange = '0..3' # three\n[worker]\nid = 'image/thumbnail'\n"
            "params = { output_dir = 'out', width = 100 } # small\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor.findChild<QLineEdit*>(u"param_width"_s), kPatience);
        QCOMPARE(desk.find<QLineEdit>(u"param_width"_s)->text(), u"100"_s);
        QCOMPARE(desk.find<QLineEdit>(u"param_quality"_s)->placeholderText(), u"80"_s);
        QCOMPARE(desk.find<QComboBox>(u"param_format"_s)->currentText(), u"same (default)"_s);
        QVERIFY(
            desk.find<QLineEdit>(u"param_width"_s)->accessibleDescription().contains(u"From 1 to 16384"_s));
        desk.ready();
        desk.type("param_width", u"0"_s);
        QVERIFY(desk.problem("param_width").contains(u"from 1 to 16384"_s));
        desk.type("param_width", u"640"_s);
        QCOMPARE(desk.problem("param_width"), QString());
        desk.find<QLineEdit>(u"param_output_dir"_s)->clear();
        Q_EMIT desk.find<QLineEdit>(u"param_output_dir"_s)->textEdited({});
        QVERIFY(desk.problem("param_output_dir").contains(u"needed"_s));
        desk.type("param_output_dir", u"small"_s);
        desk.choose("param_format", u"png"_s);
        desk.ready();
        desk.editor.save();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor.dirty(), kPatience);
        QCOMPARE(desk.content(desk.editor.file()),
                 QByteArray("# mine\n[source]\nkind = 'range'\nrange = '0..3' # three\n[worker]\n"
                            "id = 'image/thumbnail'\n"
                            "params = { format = \"png\", output_dir = \"small\", width = 640 } # small\n"));
    }

    void whereWorkersRunAndRunsAreKeptIsEdited() {
        Desk desk;
        desk.open(
            "[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n[pool]\nlauncher='ssh a'\n");
        auto* launchers = desk.find<QPlainTextEdit>(u"edit_pool.launcher"_s);
        QCOMPARE(launchers->toPlainText(), u"ssh a"_s);
        launchers->setPlainText(u"4*ssh a\nssh b"_s);
        desk.type("edit_journal.dir", u"runs"_s);
        desk.ready();
        const QString line = desk.find<QLineEdit>(u"editCommand"_s)->text();
        QVERIFY2(line.contains(u"--launcher '4*ssh a' --launcher 'ssh b'"_s) &&
                     line.contains(u"--journal runs"_s),
                 qPrintable(line));
        desk.editor.save();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor.dirty(), kPatience);
        const QByteArray saved = desk.content(desk.editor.file());
        QVERIFY2(saved.contains("launcher=[\"4*ssh a\", \"ssh b\"]"), saved.constData());
        QVERIFY(saved.contains("[journal]\ndir = \"runs\""));
        launchers->setPlainText(u"4*"_s);
        QTRY_VERIFY(!desk.problem("edit_pool.launcher").isEmpty());
        launchers->clear();
        desk.type("edit_pool.on", u"slurm:nodes=2"_s);
        QTRY_VERIFY(desk.find<QLineEdit>(u"editCommand"_s)->text().contains(u"--on slurm:nodes=2"_s));
        desk.type("edit_pool.on", u"moon"_s);
        QTRY_VERIFY(!desk.problem("edit_pool.on").isEmpty());
    }

    void aNameWithALineBreakIsNoTwoPaths() {
        Desk desk;
        desk.open("[source]\nkind='files'\npath=['a']\n[worker]\ncommand=['echo']\n");
        auto* copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(u"/x/one\ntwo"_s), QUrl::fromLocalFile(u"/x/three"_s)});
        QGuiApplication::clipboard()->setMimeData(copied);
        auto* paths = desk.find<QPlainTextEdit>(u"edit_source.path_files"_s);
        paths->paste();
        QCOMPARE(paths->toPlainText(), u"a\n/x/three"_s);
        // That is said where they would be, until something else is there; Run minds it not.
        QVERIFY2(desk.problem("edit_source.path_files").contains(u"line break"_s),
                 qPrintable(desk.problem("edit_source.path_files")));
        QVERIFY(desk.find<QLabel>(u"edit_source.path_filesProblem"_s)->isVisible());
        QVERIFY(paths->accessibleDescription().contains(u"line break"_s));
        QTest::keyClicks(paths, u"2"_s);
        QCOMPARE(desk.problem("edit_source.path_files"), QString());
        copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(u"/x/one\ntwo"_s)}); // and nothing else
        QGuiApplication::clipboard()->setMimeData(copied);
        paths->paste();
        QVERIFY(desk.problem("edit_source.path_files").contains(u"line break"_s));
        desk.open("[source]\nkind='files'\npath=['b']\n[worker]\ncommand=['echo']\n");
        QCOMPARE(desk.problem("edit_source.path_files"), QString()); // it was another job's
    }

    void aPreviewOfACommandWaitsForAClick() {
        Desk desk;
        const QString ran = desk.home.dir.filePath(u"ran"_s);
        desk.open("[source]\nkind='command'\ncommand='touch ran; echo one; echo "
                  "two'\n[worker]\ncommand=['echo']\n");
        desk.ready();
        auto* look = desk.find<QPushButton>(u"previewLook"_s);
        QTRY_VERIFY(look->isVisible());
        QVERIFY(!QFile::exists(ran));
        look->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QListWidget>(u"previewItems"_s)->count(), 2, kPatience);
        QVERIFY(QFile::exists(ran));
        QCOMPARE(desk.find<QLabel>(u"previewSize"_s)->text(), u"2 items in all"_s);
    }

    void aPreviewThatWaitsCanBeStopped() {
        Desk desk;
        ::mkfifo(QFile::encodeName(desk.home.dir.filePath(u"fifo"_s)).constData(), 0600);
        desk.open("[source]\nkind='lines'\npath='fifo'\n[worker]\ncommand=['echo']\n");
        auto* look = desk.find<QPushButton>(u"previewLook"_s);
        QTRY_VERIFY_WITH_TIMEOUT(look->isVisible(), kPatience);
        look->click();
        QCOMPARE(look->text(), u"Stop"_s);
        look->click(); // the test would hang at its end, were it not stopped
        QCOMPARE(desk.find<QLabel>(u"previewSize"_s)->text(), u"Stopped looking."_s);
    }

    void oneItemIsTried_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("state"); ///< how it begins
        QTest::addColumn<QString>("text");  ///< a part of it
        QTest::newRow("succeeds") << u"echo tried {}"_s << u"Succeeded in"_s << u"tried 5"_s;
        QTest::newRow("fails") << u"sh -c 'echo no such luck >&2; exit 3'"_s << u"Failed in"_s << u"3"_s;
        QTest::newRow("no such program")
            << u"no-such-program-anywhere"_s << u"Failed in"_s << u"no-such-program"_s;
    }
    void oneItemIsTried() {
        QFETCH(QString, command);
        QFETCH(QString, state);
        QFETCH(QString, text);
        Desk desk;
        desk.editor.newJob(desk.home.dir.path());
        desk.choose("edit_source.kind", u"range"_s);
        desk.type("edit_source.range", u"5..9"_s);
        desk.type("edit_worker.command", command);
        desk.ready();
        desk.find<QPushButton>(u"editTry"_s)->click();
        QTRY_VERIFY2_WITH_TIMEOUT(desk.find<QLabel>(u"tryState"_s)->text().startsWith(state),
                                  qPrintable(desk.find<QLabel>(u"tryState"_s)->text()), kPatience);
        const QString shown = desk.find<QPlainTextEdit>(u"tryText"_s)->toPlainText();
        QVERIFY2(shown.contains(text), qPrintable(shown));
        QVERIFY(!QDir(desk.home.runs()).exists()); // it is in no history
    }

    void aTrialCanBeStopped() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['sleep', '300']\nmark='@'\n");
        desk.ready();
        auto* button = desk.find<QPushButton>(u"editTry"_s);
        button->click();
        QCOMPARE(button->text(), u"Stop trying"_s);
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(button->text(), u"Try 1 item"_s, kPatience);
    }
};

QTEST_MAIN(TestJobEditor)
#include "tst_job_editor.moc"
