// SPDX-License-Identifier: MIT
// Runs of the history: compared, exported; and what is dropped on the window.
#include "tests/gui/script.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/comparison_model.h"
#include "ui/gui/export_dialog.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_comparison.h"
#include "ui/gui/run_export.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/texts.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>
#include <algorithm>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

Outcome outcomeOf(uint64_t index, OutcomeKind kind, const std::string& input) {
    Outcome out;
    out.index = index;
    out.kind = kind;
    out.input = input;
    out.worker = 0;
    out.seconds = 0.5;
    if (!isFine(kind)) {
        out.error = std::make_unique<WorkerError>();
        out.error->message = "it did not work";
    } else {
        out.result = "fine";
    }
    return out;
}

/// A run of items whose outcomes are given, by index.
std::string writeRun(const script::Home& home, const char* id, const std::vector<OutcomeKind>& kinds,
                     int64_t startedMs, const std::string& prefix = "item ") {
    RunRecord record = script::recordOf(id);
    record.startedMs = startedMs;
    record.total = kinds.size();
    auto journal = createJournal(home.runs().toStdString(), record);
    if (!journal) qFatal("no journal");
    Snapshot last;
    last.state = RunState::Finished;
    last.total = kinds.size();
    last.elapsed = 2;
    for (uint64_t index = 0; index < kinds.size(); ++index) {
        const Outcome outcome = outcomeOf(index, kinds[index], prefix + std::to_string(index));
        ++last.counts[size_t(kinds[index])];
        if (!journal.value()->append(outcome)) qFatal("not appended");
    }
    if (last.unsuccessful() > 0) last.state = RunState::FinishedWithFailures;
    if (!journal.value()->commit() || !journal.value()->finish(last)) qFatal("not finished");
    return journal.value()->path();
}

constexpr auto S = OutcomeKind::Succeeded, F = OutcomeKind::Failed, T = OutcomeKind::TimedOut;

QStringList linesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {u"not there"_s};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    void whatChangedBetweenTwoRuns() {
        const script::Home home;
        const std::string one = writeRun(home, "one", {S, F, F, S, F, F}, 1'000),
                          two = writeRun(home, "two", {S, S, F, T, T}, 2'000);
        const auto found = compareRuns(one, two, std::atomic<bool>(false));
        QVERIFY2(found.ok(), found ? "" : found.error().text().c_str());
        QCOMPARE(found->fixed, uint64_t(1));
        QCOMPARE(found->broken, uint64_t(1));
        QCOMPARE(found->stillBad, uint64_t(2));
        QVERIFY(!found->cut);
        ComparisonModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(found->items);
        QStringList changes, numbers;
        for (int row = 0; row < model.rowCount(); ++row) {
            numbers << model.index(row, ComparisonModel::Number).data().toString();
            changes << model.index(row, ComparisonModel::Change).data().toString();
        }
        QCOMPARE(numbers, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(changes, (QStringList{u"Fixed"_s, u"As before"_s, u"Newly failing"_s,
                                       u"Fails in another way"_s, u"Only in the earlier run"_s}));
    }
    void otherInputsAreSaid() {
        const script::Home home;
        const std::string one = writeRun(home, "one", {F}, 1'000),
                          two = writeRun(home, "two", {S}, 2'000, "other ");
        const auto found = compareRuns(one, two, std::atomic<bool>(false));
        QVERIFY(found.ok());
        QCOMPARE(found->items.size(), size_t(1));
        QVERIFY(found->items[0].otherInput);
    }
    void aComparisonIsBoundedAndCanBeGivenUp() {
        const script::Home home;
        const std::string one = writeRun(home, "one", std::vector<OutcomeKind>(25, F), 1'000),
                          two = writeRun(home, "two", {S}, 2'000);
        const auto found = compareRuns(one, two, std::atomic<bool>(false), 20);
        QVERIFY(found.ok());
        QVERIFY(found->cut);
        QCOMPARE(found->items.size(), size_t(20));
        QVERIFY(!compareRuns(one, two, std::atomic<bool>(true)).ok());
        QVERIFY(!compareRuns(one, "/nowhere/x.sqlite", std::atomic<bool>(false)).ok());
    }

    void itemsGoIntoAFile_data() {
        QTest::addColumn<int>("as");
        QTest::addColumn<bool>("unsuccessful");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("first"); // it begins with this
        QTest::newRow("records") << int(ExportAs::Ndjson) << false << 4 << u"{\"index\":0,"_s;
        QTest::newRow("failed records") << int(ExportAs::Ndjson) << true << 2 << u"{\"index\":1,"_s;
        QTest::newRow("table") << int(ExportAs::Csv) << true << 3 << u"index,"_s;
        QTest::newRow("inputs") << int(ExportAs::Inputs) << true << 2 << u"item 1"_s;
    }
    void itemsGoIntoAFile() {
        QFETCH(int, as);
        QFETCH(bool, unsuccessful);
        QFETCH(int, lines);
        QFETCH(QString, first);
        const script::Home home;
        const ExportWish wish{writeRun(home, "one", {S, F, S, T}, 1'000), home.dir.filePath(u"out"_s),
                              ExportAs(as), unsuccessful};
        ExportProgress progress;
        const auto items = exportToFile(wish, progress);
        QVERIFY2(items.ok(), items ? "" : items.error().text().c_str());
        QCOMPARE(items.value(), uint64_t(unsuccessful ? 2 : 4));
        const QStringList written = linesOf(wish.file);
        QCOMPARE(written.size(), lines);
        QVERIFY2(written[0].startsWith(first), qPrintable(written[0]));
        QCOMPARE(progress.done.load(), progress.total.load());
    }
    void whatIsGivenUpOrCannotBeWrittenLeavesNoFile() {
        const script::Home home;
        const std::string run = writeRun(home, "one", {S, F}, 1'000);
        const QString file = home.dir.filePath(u"out"_s);
        QFile before(file);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before\n");
        before.close();
        ExportProgress stopped;
        stopped.stop = true;
        QVERIFY(!exportToFile({run, file, ExportAs::Ndjson, false, true}, stopped).ok());
        QVERIFY(!stopped.taken);
        QCOMPARE(linesOf(file), QStringList{u"before"_s});
        ExportProgress progress;
        QVERIFY(!exportToFile({run, u"/nowhere/out"_s, ExportAs::Csv, false}, progress).ok());
        const std::string odd = writeRun(home, "two", {F}, 1'000, "a\nb");
        const auto refused = exportToFile({odd, file, ExportAs::Inputs, true, true}, progress);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().text().find("newline") != std::string::npos);
        QCOMPARE(linesOf(file), QStringList{u"before"_s});
    }

    void inTheWindow() {
        const script::Home home;
        writeRun(home, "20261121-100000-aaaaaa", {S, F, F}, 1'000'000);
        writeRun(home, "20261121-110000-bbbbbb", {S, S, F}, 2'000'000);
        MainWindow window(u"/nowhere"_s, home.settings());
        window.show();
        auto* runs = window.findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, kPatience);
        auto* compare = window.findChild<QAction*>(u"actionCompareRuns"_s);
        runs->setCurrentIndex(runs->model()->index(0, 0));
        QVERIFY(!compare->isEnabled());
        runs->setFocus();
        QTest::keyClick(runs, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(compare->isEnabled());
        const auto menus = window.findChildren<QMenu*>();
        QVERIFY(std::ranges::any_of(menus, [&](QMenu* menu) { return menu->actions().contains(compare); }));
        compare->trigger();
        auto* page = window.findChild<QWidget*>(u"comparePage"_s);
        QTRY_VERIFY(page->isVisible());
        auto* summary = window.findChild<QLabel*>(u"compareSummary"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            summary->text(), u"1 fixed  ·  0 newly failing  ·  1 did not succeed in either"_s, kPatience);
        QCOMPARE(window.findChild<QTableView*>(u"compareTable"_s)->model()->rowCount(), 2);
        window.findChild<QPushButton*>(u"openLater"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.findChild<QLabel*>(u"runState"_s)->text(),
                                  u"Finished with failures"_s, kPatience);
        // Export of the one that is shown.
        runs->setCurrentIndex(runs->model()->index(0, 0));
        window.findChild<QAction*>(u"actionExportRun"_s)->trigger();
        auto* dialog = window.findChild<ExportDialog*>(u"exportDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QSignalSpy exported(dialog, &ExportDialog::exported);
        auto* file = dialog->findChild<QLineEdit*>(u"exportFile"_s);
        QVERIFY(file->text().endsWith(u"bbbbbb.ndjson"_s));
        dialog->findChild<QComboBox*>(u"exportAs"_s)->setCurrentIndex(2);
        QVERIFY(file->text().endsWith(u"bbbbbb.txt"_s));
        file->setText(u"/nowhere/at/all"_s);
        dialog->findChild<QPushButton*>(u"exportGo"_s)->click();
        auto* problem = dialog->findChild<QLabel*>(u"exportProblem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), kPatience);
        dialog->findChild<QComboBox*>(u"exportWhat"_s)->setCurrentIndex(1);
        file->setText(home.dir.filePath(u"failed.txt"_s));
        dialog->findChild<QPushButton*>(u"exportGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, kPatience);
        QCOMPARE(linesOf(home.dir.filePath(u"failed.txt"_s)), QStringList{u"item 2"_s});
    }

    /// What is selected, by the run's name: the order of the list.
    static QList<int> selectedIn(const QListView* runs) {
        QList<int> rows;
        for (const QModelIndex& index : runs->selectionModel()->selectedRows())
            rows << index.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    /// As the windowing system does it: it says which keys are held.
    static void click(const QListView* runs, int row, Qt::KeyboardModifiers keys) {
        QWindow* window = runs->window()->windowHandle();
        const QPoint at = runs->visualRect(runs->model()->index(row, 0)).center();
        QTest::mouseClick(window, Qt::LeftButton, keys, runs->viewport()->mapTo(runs->window(), at));
    }

    void twoAreSelectedByTheMouse() {
        const script::Home home;
        for (const char* id : {"20261121-100000-aaaaaa", "20261121-110000-bbbbbb", "20261121-120000-cccccc"})
            writeRun(home, id, {S, F, F}, 1'000'000);
        MainWindow window(u"/nowhere"_s, home.settings());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* runs = window.findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 3, kPatience);
        const auto* compare = window.findChild<QAction*>(u"actionCompareRuns"_s);
        click(runs, 0, Qt::NoModifier);
        QTRY_VERIFY(window.session());
        const QString shown = window.session()->runId();
        QCOMPARE(shown, u"20261121-120000-cccccc"_s);
        click(runs, 1, Qt::ControlModifier);
        QCOMPARE(selectedIn(runs), (QList<int>{0, 1}));
        QVERIFY(compare->isEnabled());
        QCOMPARE(window.session()->runId(), shown); // selecting is not looking
        // A look at the history leaves it.
        QSignalSpy read(window.findChild<SideBar*>(), &SideBar::runsRead);
        window.findChild<SideBar*>()->refreshRuns();
        QVERIFY(read.wait(kPatience));
        QCOMPARE(selectedIn(runs), (QList<int>{0, 1}));
        // Taken out again: what is highlighted is meant, though the other is the current one.
        click(runs, 1, Qt::ControlModifier);
        QCOMPARE(selectedIn(runs), QList<int>{0});
        window.findChild<QAction*>(u"actionExportRun"_s)->trigger();
        auto* dialog = window.findChild<ExportDialog*>(u"exportDialog"_s);
        QVERIFY(dialog->findChild<QLineEdit*>(u"exportFile"_s)->text().contains(u"cccccc"_s));
        dialog->reject();
        window.findChild<QAction*>(u"actionDeleteRun"_s)->trigger();
        auto* question = window.findChild<QDialog*>(u"deleteDialog"_s);
        QVERIFY(question);
        const auto labels = question->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(whenText(1'000'000, QDateTime::currentMSecsSinceEpoch()));
        }));
        question->findChild<QAbstractButton*>(u"choiceDelete"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, kPatience);
        QVERIFY(!QFile::exists(home.runs() + u"/20261121-120000-cccccc.sqlite"_s));
    }

    void aRunThatWentOnElsewhereIsLookedAtAgain() {
        const script::Home home;
        const std::string file = writeRun(home, "20261121-100000-aaaaaa", {S, F}, 1'000'000);
        MainWindow window(u"/nowhere"_s, home.settings());
        window.show();
        auto* runs = window.findChild<QListView*>(u"runList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, kPatience);
        window.openRun(u"20261121-100000-aaaaaa"_s);
        const QPointer<RunSession> first = window.session();
        QCOMPARE(first->snapshot().done(), uint64_t(2));
        window.openRun(u"20261121-100000-aaaaaa"_s);
        QCOMPARE(window.session(), first.data()); // nothing has changed
        QVERIFY(QFile::remove(QString::fromStdString(file)));
        writeRun(home, "20261121-100000-aaaaaa", {S, S, S}, 1'000'000);
        window.findChild<SideBar*>()
            ->refreshRuns(); // a reading that was under way may still have the old one
        QTRY_VERIFY_WITH_TIMEOUT(
            (window.openRun(u"20261121-100000-aaaaaa"_s), window.session()->snapshot().done() == 3),
            kPatience);
        QCOMPARE(window.session()->snapshot().unsuccessful(), uint64_t(0));
    }

    void nothingIsExportedOverAFileUnasked() {
        const script::Home home;
        const std::string run = writeRun(home, "20261121-100000-aaaaaa", {S, F}, 1'000);
        RunRecord record = script::recordOf("20261121-100000-aaaaaa");
        record.counts[size_t(F)] = record.counts[size_t(S)] = 1;
        QFile before(home.dir.filePath(u"thumbnails-20261121-100000-aaaaaa-failed.txt"_s));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before\n");
        before.close();
        auto* dialog = new ExportDialog(record, run, home.dir.path(), nullptr);
        dialog->open();
        QSignalSpy exported(dialog, &ExportDialog::exported);
        auto* file = dialog->findChild<QLineEdit*>(u"exportFile"_s);
        dialog->findChild<QComboBox*>(u"exportAs"_s)->setCurrentIndex(2);
        QVERIFY(file->text().endsWith(u"aaaaaa.txt"_s));
        dialog->findChild<QComboBox*>(u"exportWhat"_s)->setCurrentIndex(1);
        QCOMPARE(file->text(), before.fileName()); // other items, another file
        for (const char* answer : {"choiceBack", "choiceReplace"}) {
            QVERIFY(exported.isEmpty());
            QCOMPARE(linesOf(before.fileName()), QStringList{u"before"_s});
            dialog->findChild<QPushButton*>(u"exportGo"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<ChoiceDialog*>(u"replaceDialog"_s), kPatience);
            dialog->findChild<QAbstractButton*>(QString::fromLatin1(answer))->click();
            QTRY_VERIFY(!dialog->findChild<ChoiceDialog*>(u"replaceDialog"_s) || exported.size() == 1);
        }
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, kPatience);
        QCOMPARE(linesOf(before.fileName()), QStringList{u"item 1"_s});
    }

    void aDroppedFolderBecomesANewJob() {
        const script::Home home;
        MainWindow window(u"/nowhere"_s, home.settings());
        window.show();
        QVERIFY(QDir().mkpath(home.dir.filePath(u"photos"_s)));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(home.dir.filePath(u"photos"_s))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QTRY_VERIFY(window.findChild<JobEditor*>()->isVisible());
        const auto fields = window.findChildren<QPlainTextEdit*>();
        QVERIFY(std::any_of(fields.begin(), fields.end(), [&](const QPlainTextEdit* field) {
            return field->toPlainText().contains(home.dir.filePath(u"photos"_s));
        }));
        QVERIFY(!window.session()); // and nothing is run by that
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
