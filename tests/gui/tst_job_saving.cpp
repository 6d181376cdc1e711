// SPDX-License-Identifier: MIT
// How the job editor reads and saves files: nothing is lost, of whoever wrote it.
#include "core/job/job_file.h"
#include "tests/gui/editor_desk.h"
#include "tests/gui/held_pool.h"

#include <QDialog>
#include <QFileDialog>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::HeldPool;
using poolboard::test::kPatience;
using Desk = poolboard::test::EditorDesk;

namespace {

constexpr const char* kJob = "[source]\nkind='range'\nrange='0..3'\n[worker]\ncommand=['echo']\n";

void saveAs(Desk& desk, const QString& file, const std::function<void()>& then = {}) {
    desk.editor.saveAs(then);
    auto* dialog = desk.find<QFileDialog>("saveDialog");
    dialog->findChild<QLineEdit*>()->setText(file);
    Q_EMIT dialog->fileSelected(file); // a file that is there would be asked about
    delete dialog;
}

} // namespace

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

    /// The person is asked when more has been typed; what they then save is what they see.
    void whatWasTypedLastIsSavedOverSomebodyElsesChange_data() {
        QTest::addColumn<bool>("again"); // saved once more before the first answer
        QTest::newRow("saved once") << false;
        QTest::newRow("saved twice") << true;
    }
    void whatWasTypedLastIsSavedOverSomebodyElsesChange() {
        QFETCH(bool, again);
        Desk desk;
        desk.open(kJob);
        desk.write("# theirs\n");
        QStringList done;
        {
            const HeldPool disk;
            desk.type("edit_job.name", u"Mine"_s);
            desk.editor.save([&] { done << u"run"_s; });
            desk.type("edit_job.name", u"Ours"_s);
            if (again) desk.editor.save([&] { done << u"close"_s; });
        }
        desk.answer(u"choiceOver"_s);
        const QStringList wanted = again ? QStringList{u"run"_s, u"close"_s} : QStringList{u"run"_s};
        QTRY_COMPARE_WITH_TIMEOUT(done, wanted, kPatience);
        QVERIFY(desk.content(desk.editor.file()).contains("name = \"Ours\""));
        QVERIFY(!desk.editor.dirty());
    }

    void aSaveIntoAnotherFileIsNotForgotten_data() {
        QTest::addColumn<bool>("back"); // "Save as" the first file again; else "Save"
        QTest::newRow("save") << false;
        QTest::newRow("save as the first") << true;
    }
    void aSaveIntoAnotherFileIsNotForgotten() {
        QFETCH(bool, back);
        Desk desk;
        desk.open(kJob);
        const QString first = desk.editor.file(), other = desk.home.dir.filePath(u"b.poolboard.toml"_s);
        QStringList done;
        {
            const HeldPool disk;
            desk.type("edit_job.name", u"Mine"_s);
            desk.editor.save([&] { done << u"first"_s; });
            saveAs(desk, other, [&] { done << u"other"_s; });
            desk.type("edit_job.name", u"Ours"_s);
            const auto last = [&] { done << u"last"_s; };
            if (back)
                saveAs(desk, first, last);
            else
                desk.editor.save(last);
            QVERIFY(!QFile::exists(other));
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, (QStringList{u"first"_s, u"other"_s, u"last"_s}), kPatience);
        QCOMPARE(desk.editor.file(), back ? first : other); // where it was saved last
        QVERIFY(desk.content(other).contains("name = \"Ours\""));
        QVERIFY(desk.content(first).contains(back ? "name = \"Ours\"" : "name = \"Mine\""));
        QVERIFY(!desk.editor.dirty());
    }

    void anotherJobIsNotRunInstead() {
        Desk desk;
        desk.open(kJob);
        desk.type("edit_job.name", u"Mine"_s);
        desk.ready();
        QSignalSpy asked(&desk.editor, &JobEditor::runAsked);
        HeldPool disk;
        desk.editor.run();
        desk.editor.newJob(desk.home.dir.path());
        disk.finish();
        QVERIFY(desk.content(desk.home.dir.filePath(u"a.poolboard.toml"_s)).contains("name = \"Mine\""));
        QCOMPARE(asked.count(), 0);
    }

    void whatIsTypedWhileAFileIsReadStays() {
        Desk desk;
        desk.open(kJob);
        bool read = false;
        HeldPool disk;
        desk.editor.editFile(desk.editor.file(), [&] { read = true; });
        desk.type("edit_job.name", u"Mine"_s);
        disk.finish();
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
