// SPDX-License-Identifier: MIT
// How the job editor reads and saves files: nothing is lost, of whoever wrote it.
#include "core/job/job_file.h"
#include "tests/gui/editor_desk.h"

#include <QDialog>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;
using Desk = poolboard::test::EditorDesk;

class TestJobSaving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        qApp->setQuitOnLastWindowClosed(false);
    }

    void whatCannotBeReadIsSaidAndNothingIsLost() {
        Desk desk;
        QSignalSpy failed(&desk.editor, &JobEditor::failed);
        desk.editor.editFile(desk.write("[pool]\njobz = 2\n"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        QVERIFY2(failed[0][0].toString().contains(u"jobz"_s) && failed[0][0].toString().contains(u"jobs"_s),
                 qPrintable(failed[0][0].toString()));
        QCOMPARE(desk.editor.file(), QString());
    }

    void aFileThatChangedMeanwhileIsAskedAbout() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        desk.type("edit_job.name", u"Mine"_s);
        const QByteArray theirs = "# theirs\n";
        desk.write(theirs);
        desk.editor.save();
        desk.answer(u"choiceBack"_s);
        QCOMPARE(desk.content(desk.editor.file()), theirs);
        QVERIFY(desk.editor.dirty());
        QTRY_VERIFY(!desk.editor.findChild<QDialog*>());
        desk.editor.save();
        desk.answer(u"choiceOver"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor.dirty(), kPatience);
        QVERIFY(desk.content(desk.editor.file()).contains("name = \"Mine\""));
    }

    void aFileThatWasEmptyIsNotSavedOverEither() {
        Desk desk;
        desk.open("");
        QVERIFY(!desk.editor.file().isEmpty());
        desk.choose("edit_source.kind", u"range"_s);
        desk.type("edit_source.range", u"0..3"_s);
        desk.type("edit_worker.command", u"echo"_s);
        desk.ready();
        const QByteArray theirs = "# theirs\n";
        desk.write(theirs);
        desk.editor.save();
        desk.answer(u"choiceBack"_s);
        QCOMPARE(desk.content(desk.editor.file()), theirs);
    }

    /// A wish to run or to close is not forgotten because somebody saves once more.
    void whatIsToHappenAfterASaveHappensAfterTheNextOne() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        desk.type("edit_job.name", u"Mine"_s);
        QStringList done;
        desk.editor.save([&] { done << u"run"_s; });
        desk.type("edit_job.name", u"Ours"_s);
        desk.editor.save();
        desk.editor.save([&] { done << u"close"_s; });
        QTRY_COMPARE_WITH_TIMEOUT(done, (QStringList{u"run"_s, u"close"_s}), kPatience);
        QVERIFY(!desk.editor.dirty());
        QVERIFY(desk.content(desk.editor.file()).contains("name = \"Ours\""));
    }

    void whatIsTypedWhileAFileIsReadStays() {
        Desk desk;
        desk.open("[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n");
        bool read = false;
        desk.editor.editFile(desk.editor.file(), [&] { read = true; });
        desk.type("edit_job.name", u"Mine"_s);
        // Another file that cannot be read is answered behind it.
        QSignalSpy failed(&desk.editor, &JobEditor::failed);
        desk.editor.editFile(desk.home.dir.filePath(u"nowhere"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        QVERIFY(!read);
        QCOMPARE(desk.editor.title(), u"Mine"_s);
    }

    void whatCannotBeChangedInPlaceIsWrittenAnewOnlyWhenAsked() {
        Desk desk;
        const QByteArray before =
            "# mine\n[source]\nkind='range'\nrange='0..3'\n[worker]\nid='image/thumbnail'\n"
            "params.output_dir='a'\n";
        desk.open(before);
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor.findChild<QLineEdit*>(u"param_output_dir"_s), kPatience);
        desk.type("param_output_dir", u"b"_s);
        desk.editor.save();
        desk.find<QPushButton>(u"choiceBack"_s)->click();
        QCOMPARE(desk.content(desk.editor.file()), before);
        QTRY_VERIFY(!desk.editor.findChild<QDialog*>());
        // Nor is somebody else's change lost by that.
        const QByteArray theirs = before + "# theirs\n";
        desk.write(theirs);
        desk.editor.save();
        desk.answer(u"choiceAnew"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.editor.findChild<QPushButton*>(u"choiceOver"_s), kPatience);
        const QWidget* question = desk.find<QPushButton>(u"choiceOver"_s)->window();
        question->findChild<QPushButton*>(u"choiceBack"_s)->click();
        QCOMPARE(desk.content(desk.editor.file()), theirs);
        QTRY_VERIFY(!desk.editor.findChild<QDialog*>());
        desk.write(before);
        desk.editor.save();
        desk.answer(u"choiceAnew"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.editor.dirty(), kPatience);
        const auto job = loadJob(desk.editor.file().toStdString());
        QVERIFY(job);
        QCOMPARE(job->worker.params, std::string("{\"output_dir\":\"b\"}"));
    }
};

QTEST_MAIN(TestJobSaving)
#include "tst_job_saving.moc"
