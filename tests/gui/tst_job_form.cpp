// SPDX-License-Identifier: MIT
// Values on their way through the fields of the job editor: nothing of a job is lost by looking at it, nor by
// a key pressed beside it. No engine.
#include "core/job/job_file.h"
#include "tests/gui/editor_desk.h"
#include "tests/gui/held_pool.h"
#include "ui/gui/param_form.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

using poolboard::test::kPatience;

struct Desk : poolboard::test::EditorDesk {
    JobSpec saved() {
        editor.save();
        if (!QTest::qWaitFor([this] { return !editor.dirty(); }, kPatience)) qFatal("not saved");
        auto job = loadJob(file.toStdString());
        if (!job) qFatal("%s", job.error().text().c_str());
        return std::move(job).value();
    }
    QByteArray content() const { return EditorDesk::content(file); }
    void typeInto(QLineEdit* line, const QString& text) const {
        line->setFocus();
        line->end(false);
        QTest::keyClicks(line, text);
    }
    const QString file = home.dir.filePath(u"a.poolboard.toml"_s);
};

void dropOn(QWidget* target, const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
}

} // namespace

class TestJobForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR); }

    void anotherKindOfSourceShowsThePathsThereAre() {
        Desk desk;
        desk.open("[source]\nkind='files'\npath=['photos']\n[worker]\ncommand=['echo']\n");
        QCOMPARE(desk.find<QPlainTextEdit>("edit_source.path_files")->toPlainText(), u"photos"_s);
        desk.choose("edit_source.kind", u"lines"_s);
        auto* line = desk.find<QLineEdit>("edit_source.path_stream");
        QVERIFY(line->isVisibleTo(&desk.editor));
        QCOMPARE(line->text(), u"photos"_s);
        line->selectAll();
        QTest::keyClicks(line, u"list"_s);
        desk.choose("edit_source.kind", u"files"_s);
        QCOMPARE(desk.find<QPlainTextEdit>("edit_source.path_files")->toPlainText(), u"list"_s);
    }

    void aScriptOfManyLinesStaysOneArgument() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\nshell=true\ncommand=[\"a {} |\\n  "
                  "b\\n\\nc\"]\n");
        desk.typeInto(desk.find<QLineEdit>("edit_worker.command"), u"d"_s);
        QVERIFY(desk.saved().worker.command == std::vector<std::string>{"a {} |\n  b\n\ncd"});
    }

    void whatDoesNotFitIntoItsFieldIsLeftAlone() {
        Desk desk;
        desk.open(
            "[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\nenv=[\"A=1\\n2\", 'B=3']\n");
        QVERIFY(!desk.find<QPlainTextEdit>("edit_worker.env")->isEnabled());
        desk.typeInto(desk.find<QLineEdit>("edit_job.name"), u"x"_s);
        QVERIFY(desk.saved().worker.env == (std::vector<std::string>{"A=1\n2", "B=3"}));
    }

    void filesThatAreDroppedAreTheirPaths() {
        Desk desk;
        desk.open("[source]\nkind='files'\npath=['photos']\n[worker]\ncommand=['echo']\n");
        const QString inside = desk.home.dir.filePath(u"more photos"_s);
        dropOn(desk.find<QPlainTextEdit>("edit_source.path_files")->viewport(),
               {QUrl::fromLocalFile(inside), QUrl::fromLocalFile(u"/else/where 1"_s)});
        QCOMPARE(desk.find<QPlainTextEdit>("edit_source.path_files")->toPlainText(),
                 u"photos\nmore photos\n/else/where 1"_s);
        desk.choose("edit_source.kind", u"lines"_s);
        dropOn(desk.find<QLineEdit>("edit_source.path_stream"), {QUrl::fromLocalFile(u"/a/list"_s)});
        QVERIFY(desk.saved().source.paths == std::vector<std::string>{"/a/list"});
    }

    void anotherWorkerHasItsOwnFieldsAndTheFirstItsValuesWhenItIsBack() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\nid='image/thumbnail'\n"
                  "params={ output_dir='a', quality=70 }\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor.findChild<QLineEdit*>(u"param_quality"_s), kPatience);
        desk.typeInto(desk.find<QLineEdit>("param_quality"), u"5"_s); // 705, which is too much
        QVERIFY(!desk.find<QLabel>("param_qualityProblem")->text().isEmpty());
        const QPointer<QLineEdit> before = desk.find<QLineEdit>("param_quality");
        desk.choose("edit_worker.id", u"digest/sha256"_s);
        QVERIFY(!before->isEnabled()); // it is not of this worker, of which nothing is known yet
        QTRY_VERIFY_WITH_TIMEOUT(!before, kPatience); // gone, with its problem
        QVERIFY(!desk.editor.findChild<QLineEdit*>(u"param_output_dir"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLabel>("editState")->text(), u"Ready to run."_s, kPatience);
        QCOMPARE(desk.saved().worker.params, std::string("{}"));
        desk.choose("edit_worker.id", u"image/thumbnail"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor.findChild<QLineEdit*>(u"param_quality"_s), kPatience);
        QCOMPARE(desk.editor.findChildren<QLineEdit*>(u"param_quality"_s).size(), 1);
        QVERIFY(desk.find<QLineEdit>("param_quality")->isEnabled());
        QCOMPARE(desk.saved().worker.params, std::string("{\"output_dir\":\"a\",\"quality\":70}"));
    }

    void anotherKindOfThePluginTakesOverWhatItHasToo() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\nid='image/resize'\n"
                  "params={ output_dir='a', width=640, scale=0.5 }\n");
        const auto shown = [&](const char* field) {
            return QTest::qWaitFor(
                [&] { return desk.editor.findChild<QLineEdit*>(QString::fromLatin1(field)); }, kPatience);
        };
        const auto gone = [&](const char* field) {
            return QTest::qWaitFor(
                [&] { return !desk.editor.findChild<QLineEdit*>(QString::fromLatin1(field)); }, kPatience);
        };
        QVERIFY(shown("param_scale"));
        desk.choose("edit_worker.id", u"image/thumbnail"_s);
        QVERIFY(gone("param_scale"));
        QCOMPARE(desk.find<QLineEdit>("param_output_dir")->text(), u"a"_s);
        QCOMPARE(desk.saved().worker.params, std::string("{\"output_dir\":\"a\",\"width\":640}"));
        // Later each has its own.
        desk.typeInto(desk.find<QLineEdit>("param_width"), u"0"_s);
        desk.choose("edit_worker.id", u"image/resize"_s);
        QVERIFY(shown("param_scale"));
        QCOMPARE(desk.find<QLineEdit>("param_width")->text(), u"640"_s);
        desk.choose("edit_worker.id", u"image/thumbnail"_s);
        QVERIFY(gone("param_scale"));
        QCOMPARE(desk.find<QLineEdit>("param_width")->text(), u"6400"_s);
    }

    void whatIsTakenOverAfterASaveIsAChange() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\nid='image/resize'\n"
                  "params={ output_dir='a', width=640, scale=0.5 }\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor.findChild<QLineEdit*>(u"param_scale"_s), kPatience);
        QTRY_VERIFY(desk.find<QComboBox>("edit_worker.id")->findData(u"image/thumbnail"_s) >= 0);
        {
            const poolboard::test::HeldPool look(Lane::Long);
            desk.choose("edit_worker.id", u"image/thumbnail"_s);
            QCOMPARE(desk.saved().worker.params, std::string("{}")); // nothing is known of it yet
        }
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor.findChild<QLineEdit*>(u"param_scale"_s), kPatience);
        QTRY_COMPARE(desk.find<QLineEdit>("param_output_dir")->text(), u"a"_s);
        QVERIFY(desk.editor.dirty());
        QCOMPARE(desk.saved().worker.params, std::string("{\"output_dir\":\"a\",\"width\":640}"));
    }

    /// What is still being put together by an input method comes when its field goes.
    void whatAFieldSaysThatIsGoingIsNotHeard() {
        ParamForm form;
        Parameter width;
        width.name = "width";
        width.type = Parameter::Type::Integer;
        Parameter height = width;
        height.name = "height";
        const Schema both{{width, height}}, other{{width}};
        form.show(both, "{\"width\":1,\"height\":2}", {});
        const QPointer<QLineEdit> oldWidth = form.findChild<QLineEdit*>(u"param_width"_s),
                                  oldHeight = form.findChild<QLineEdit*>(u"param_height"_s);
        QVERIFY(oldWidth && oldHeight);
        form.show(other, "{\"width\":3}", {});
        QSignalSpy changed(&form, &ParamForm::changed);
        for (QLineEdit* old : {oldWidth.data(), oldHeight.data()}) {
            old->setText(u"99"_s);
            Q_EMIT old->textEdited(u"99"_s);
        }
        QCOMPARE(changed.size(), 0);
        QCOMPARE(form.params(), std::string("{\"width\":3}"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!oldWidth && !oldHeight);
        QVERIFY(form.row(u"width"_s) && !form.row(u"height"_s));
    }

    void whatIsSetIsInView_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("section"); // that is open, and no other
        QTest::newRow("nothing") << QByteArray("") << QString() << QString();
        QTest::newRow("a launcher") << QByteArray("[pool]\nlauncher='ssh a'\n") << u"edit_pool.launcher"_s
                                    << u"sectionPool"_s;
        QTest::newRow("a variable") << QByteArray("env=['A=1']\n") << u"edit_worker.env"_s
                                    << u"sectionWorker"_s;
        QTest::newRow("a command at the end")
            << QByteArray("[job]\nwhen_done='beep'\n") << u"edit_job.when_done"_s << u"sectionOutput"_s;
    }
    void whatIsSetIsInView() {
        QFETCH(QByteArray, more);
        QFETCH(QString, field);
        QFETCH(QString, section);
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n" + more);
        for (const char* name : {"sectionSourceMore", "sectionWorkerMore", "sectionPoolMore",
                                 "sectionErrorsMore", "sectionLimitsMore", "sectionOutputMore"})
            QCOMPARE(desk.find<QAbstractButton>(name)->isChecked(),
                     !section.isEmpty() && QByteArray(name) == section.toLatin1() + "More");
        if (!field.isEmpty()) QVERIFY(desk.editor.findChild<QWidget*>(field)->isVisible());
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        QVERIFY(!desk.find<QAbstractButton>("sectionPoolMore")->isChecked()); // of another job
    }

    void filesCanBeBroughtAlongToWhereWorkersRun() {
        Desk desk;
        desk.open(
            "[source]\nkind='files'\npath=['photos']\n[worker]\ncommand=['echo']\n[pool]\njobs = 2 # two\n");
        auto* box = desk.find<QCheckBox>("edit_pool.transfer");
        auto* launchers = desk.find<QPlainTextEdit>("edit_pool.launcher");
        const auto row = [&] { return box->isVisibleTo(box->window()); };
        desk.find<QAbstractButton>("sectionPoolMore")->click();
        QVERIFY(launchers->isVisible());
        QVERIFY(!row()); // here everybody sees the files
        launchers->setPlainText(u"ssh a"_s);
        QVERIFY(row());
        QVERIFY(!box->isChecked());
        box->click();
        QVERIFY(desk.find<QLineEdit>("editCommand")->text().contains(u"--launcher 'ssh a' --transfer"_s));
        JobSpec saved = desk.saved();
        QVERIFY(saved.pool.transfer);
        QVERIFY(desk.content().contains("jobs = 2 # two\n") && desk.content().contains("transfer = true\n"));
        // Nowhere to bring them: it stays on show, with its problem, and can be taken back.
        launchers->clear();
        QVERIFY(row());
        QVERIFY(desk.find<QLabel>("edit_pool.transferProblem")->text().contains(u"this machine"_s));
        box->click();
        QVERIFY(!row());
        saved = desk.saved();
        QVERIFY(!saved.pool.transfer);
        QVERIFY(!desk.content().contains("transfer"));
    }

    void whatIsNoFileCannotBeBroughtAlong_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<bool>("possible");
        QTest::newRow("files") << QByteArray("kind='files'\npath=['photos']") << true;
        QTest::newRow("a list of them") << QByteArray("kind='lines'\npath='list'") << true;
        QTest::newRow("a command's lines") << QByteArray("kind='command'\ncommand='ls'") << true;
        QTest::newRow("numbers") << QByteArray("kind='range'\nrange='0..3'") << false;
        QTest::newRow("values") << QByteArray("kind='ndjson'\npath='list'") << false;
        QTest::newRow("rows a command writes")
            << QByteArray("kind='command'\ncommand='ls'\nformat='csv'") << false;
        QTest::newRow("many lines in one") << QByteArray("kind='lines'\npath='list'\nblock='64K'") << false;
        QTest::newRow("three in one") << QByteArray("kind='lines'\npath='list'\ngroup=3") << false;
    }
    void whatIsNoFileCannotBeBroughtAlong() {
        QFETCH(QByteArray, source);
        QFETCH(bool, possible);
        Desk desk;
        desk.open("[source]\n" + source +
                  "\n[worker]\ncommand=['echo']\n[pool]\non='slurm'\ntransfer=true\n");
        QVERIFY(desk.find<QCheckBox>("edit_pool.transfer")->isChecked());
        QCOMPARE(desk.find<QLabel>("edit_pool.transferProblem")->text().isEmpty(), possible);
    }

    void whatDoesNotGoTogetherIsSaidBesideItsField() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n"
                  "[output]\nline_buffer=true\n");
        desk.ready();
        desk.typeInto(desk.find<QLineEdit>("edit_output.path"), u"out.txt"_s);
        QVERIFY(desk.problem("edit_output.line_buffer").contains(u"Written to"_s));
        QCOMPARE(desk.state(), u"1 problem. Run goes to it."_s);
        desk.find<QCheckBox>("edit_output.line_buffer")->click();
        desk.ready();
        desk.choose("edit_output.if_exists", u"skip"_s);
        QVERIFY(!desk.problem("edit_output.if_exists").isEmpty());
        desk.choose("edit_output.format", u"none"_s); // the field stays as long as it has a problem
        QVERIFY(desk.find<QComboBox>("edit_output.if_exists")->isVisibleTo(&desk.editor));
        desk.choose("edit_output.format", u"files"_s);
        QVERIFY(desk.problem("edit_output.if_exists").isEmpty());
    }

    /// As narrow as the window lets it become.
    void nothingIsCutOffWhereItIsNarrow() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        for (auto* more :
             desk.editor.findChildren<QAbstractButton*>(QRegularExpression(u"^section.*More$"_s)))
            if (!more->isChecked()) more->click();
        desk.editor.resize(desk.editor.fontMetrics().averageCharWidth() * 80, 600);
        QTRY_COMPARE(desk.find<QScrollArea>("editScroll")->horizontalScrollBar()->maximum(), 0);
        auto* box = desk.find<QCheckBox>("edit_output.line_buffer");
        auto* words = box->parentWidget()->findChild<QLabel*>();
        QVERIFY(words->isVisible());
        QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
        QTest::mouseClick(words, Qt::LeftButton); // they are a part of it
        QVERIFY(box->isChecked());
        QVERIFY(desk.editor.dirty());
    }

    void aCellThatIsBeingEditedIsSavedAsWell() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\nid='image/thumbnail'\n"
                  "params={ output_dir='a' }\neach=[{ width=1 }, { width=2 }]\n");
        auto* table = desk.find<QAbstractItemView>("eachTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->columnCount(), 1, kPatience);
        QTRY_VERIFY(table->isVisible());
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        table->edit(table->currentIndex());
        auto* cell = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(cell);
        cell->selectAll();
        QTest::keyClicks(cell, u"640"_s);
        desk.editor.save();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor.dirty(), kPatience);
        const auto job = loadJob(desk.file.toStdString());
        QVERIFY(job);
        QCOMPARE(job->worker.each.front(), std::string(R"({"width":640})"));
    }

    void theCommandLineIsCopiedWhole() {
        Desk desk;
        const QByteArray tail(6000, 'x');
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo', '" + tail + "']\n");
        auto* copy = desk.find<QPushButton>("editCopy");
        QTRY_VERIFY(copy->isEnabled());
        copy->click();
        QVERIFY(QApplication::clipboard()->text().endsWith(u' ' + QString::fromLatin1(tail)));
        QVERIFY(desk.find<QLineEdit>("editCommand")->text().size() < 5000);
        desk.typeInto(desk.find<QLineEdit>("edit_source.range"), u"-"_s); // it cannot be understood any more
        QVERIFY(!copy->isEnabled());
    }

    void withThousandsOfPathsRunStillSeesWhatWasTypedLast() {
        Desk desk;
        QByteArray paths;
        for (int i = 0; i < 2000; ++i)
            paths += "'p" + QByteArray::number(i) + "',";
        desk.open("[source]\nkind='files'\npath=[" + paths + "]\n[worker]\ncommand=['echo']\n");
        auto* limit = desk.find<QLineEdit>("edit_limits.item");
        limit->setText(u"30"_s); // without its unit
        Q_EMIT limit->textEdited(u"30"_s);
        QSignalSpy asked(&desk.editor, &JobEditor::runAsked);
        desk.editor.run();
        QVERIFY(limit->hasFocus());
        QVERIFY(asked.isEmpty());
        limit->setText(u"30s"_s);
        Q_EMIT limit->textEdited(u"30s"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>("edit_limits.itemProblem")->text().isEmpty(), kPatience);
    }

    void whatIsTypedDuringASaveIsNotSaved() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        auto* name = desk.find<QLineEdit>("edit_job.name");
        desk.typeInto(name, u"one"_s);
        QSignalSpy saved(&desk.editor, &JobEditor::saved);
        desk.editor.save();
        desk.typeInto(name, u" two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatience);
        QVERIFY(desk.editor.dirty());
        // Two at once do not take each other for somebody else.
        desk.editor.save();
        desk.editor.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 3, kPatience);
        QVERIFY(!desk.editor.dirty());
        QCOMPARE(desk.saved().name, std::string("one two"));
    }
};

QTEST_MAIN(TestJobForm)
#include "tst_job_form.moc"
