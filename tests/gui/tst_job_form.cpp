// SPDX-License-Identifier: MIT
// Values on their way through the fields of the job editor: nothing of a job is lost by looking at it, nor by
// a key pressed beside it. No engine.
#include "core/job/job_file.h"
#include "tests/gui/script.h"
#include "ui/gui/job_editor.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

struct Desk {
    Desk() {
        editor.resize(900, 800);
        editor.show();
        if (!QTest::qWaitForWindowActive(&editor)) qFatal("no window");
    }
    template <class Widget> Widget* find(const char* name) const {
        auto* found = editor.findChild<Widget*>(QString::fromLatin1(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    void open(const QByteArray& toml) {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(toml) != toml.size()) qFatal("cannot write");
        out.close();
        bool there = false;
        editor.editFile(file, [&there] { there = true; });
        if (!QTest::qWaitFor([&there] { return there; }, kPatience)) qFatal("not read");
    }
    JobSpec saved() {
        editor.save();
        if (!QTest::qWaitFor([this] { return !editor.dirty(); }, kPatience)) qFatal("not saved");
        auto job = loadJob(file.toStdString());
        if (!job) qFatal("%s", job.error().text().c_str());
        return std::move(job).value();
    }
    void typeInto(QLineEdit* line, const QString& text) const {
        line->setFocus();
        line->end(false);
        QTest::keyClicks(line, text);
    }
    void choose(const char* field, const QString& value) const {
        auto* box = find<QComboBox>(field);
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }
    script::Home home;
    QString file = home.dir.filePath(u"a.poolboard.toml"_s);
    JobEditor editor{u"/nowhere"_s};
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
