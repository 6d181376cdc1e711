// SPDX-License-Identifier: MIT
// What the details say of one item: each of its attempts, its log, its timing, the folder it is in.
#include "core/engine/run_log.h"
#include "tests/gui/held_pool.h"
#include "tests/gui/nameless.h"
#include "tests/gui/script.h"
#include "ui/gui/details_dock.h"
#include "ui/gui/item_folder.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/texts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

/// Of three attempts: a timeout, a failure, and how it ended.
Outcome triedThrice(uint64_t index, OutcomeKind kind) {
    Outcome outcome;
    outcome.index = index;
    outcome.kind = kind;
    outcome.attempts = 3;
    outcome.worker = 2;
    outcome.seconds = 1.5;
    outcome.endedMs = 1'795'000'000'000;
    outcome.input = "photos/a.jpg";
    outcome.earlier = std::make_unique<std::vector<Attempt>>(
        std::vector<Attempt>{{1, OutcomeKind::TimedOut, 0, 30, "timed_out", "not finished after 30 s"},
                             {2, OutcomeKind::Failed, 1, 0.25, "io_error", "no such file"}});
    if (outcome.ok()) {
        outcome.result = "thumbs/a.webp";
    } else {
        outcome.error = std::make_unique<WorkerError>();
        outcome.error->type = "vips_error";
        outcome.error->message = "premature end";
        outcome.error->trace = "at the third";
    }
    return outcome;
}

struct Desk {
    Desk() : journal(script::journalWith(home, 3)), pages(QString::fromStdString(journal->path())) {
        dock.resize(1000, 400);
        dock.show();
    }
    void keep(const Outcome& outcome) {
        if (!journal->append(outcome) || !journal->commit()) qFatal("not kept");
    }
    void show(quint64 index) {
        dock.showItem(&pages, index);
        auto* number = line("detailNumber");
        QTRY_COMPARE(number->text(), QString::number(index));
    }
    QLineEdit* line(const char* name) const { return dock.findChild<QLineEdit*>(QLatin1String(name)); }
    QString state() const { return dock.findChild<QLabel*>(u"detailState"_s)->text(); }
    QString message() const { return dock.findChild<QLabel*>(u"detailMessage"_s)->text(); }
    QTabBar* attempts() const { return dock.findChild<QTabBar*>(u"attemptsBar"_s); }
    QTabWidget* texts() const { return dock.findChild<QTabWidget*>(); }
    QPlainTextEdit* text(const char* name) const {
        return dock.findChild<QPlainTextEdit*>(QLatin1String(name));
    }
    QStringList tabs() const {
        QStringList out;
        for (int tab = 0; tab < texts()->count(); ++tab)
            out << texts()->tabText(tab);
        return out;
    }
    void openTab(const QString& name) const {
        const int tab = static_cast<int>(tabs().indexOf(name));
        QTest::mouseClick(texts()->tabBar(), Qt::LeftButton, {}, texts()->tabBar()->tabRect(tab).center());
        QCOMPARE(texts()->currentIndex(), tab);
    }

    script::Home home;
    std::unique_ptr<JournalWriter> journal;
    JournalPages pages;
    DetailsDock dock;
};

} // namespace

class TestDetails : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachAttemptCanBeRead() {
        Desk desk;
        desk.keep(triedThrice(40, OutcomeKind::Failed));
        desk.show(40);
        QTRY_VERIFY(desk.attempts()->isVisible());
        QCOMPARE(desk.attempts()->count(), 3);
        QTRY_VERIFY(desk.attempts()->height() >= desk.attempts()->sizeHint().height());
        QCOMPARE(desk.attempts()->currentIndex(), 2); // the last
        QCOMPARE(desk.attempts()->accessibleTabName(0), u"Attempt 1: timed out"_s);
        QCOMPARE(desk.message(), u"premature end"_s);
        QCOMPARE(desk.tabs(), (QStringList{u"Trace"_s, u"Log"_s, u"Timing"_s}));
        desk.attempts()->setCurrentIndex(0);
        QCOMPARE(desk.state(), u"Timed out"_s);
        QCOMPARE(desk.message(), u"not finished after 30 s"_s);
        QCOMPARE(desk.line("detailType")->text(), u"timed out"_s);
        QCOMPARE(desk.line("detailWorker")->text(), u"w1"_s);
        QCOMPARE(desk.line("detailAttempts")->text(), u"1 of 3"_s);
        QVERIFY(!desk.texts()->isVisible()); // they are of the last
        desk.attempts()->setCurrentIndex(1);
        QCOMPARE(desk.message(), u"no such file"_s);
        desk.attempts()->setCurrentIndex(2);
        QCOMPARE(desk.state(), u"Failed"_s);
        QCOMPARE(desk.line("detailAttempts")->text(), u"3"_s);
        QVERIFY(desk.texts()->isVisible());
        QCOMPARE(test::namelessControls(&desk.dock).join(u' '), QString());
    }

    void theAttemptThatWasAskedForIsOpen() {
        Desk desk;
        desk.keep(triedThrice(40, OutcomeKind::Failed));
        desk.dock.showItem(&desk.pages, 40, 2);
        QTRY_COMPARE(desk.message(), u"no such file"_s);
        QCOMPARE(desk.attempts()->currentIndex(), 1);
        desk.dock.showItem(&desk.pages, 40, 3); // the last is none of those before it
        QTRY_COMPARE(desk.message(), u"premature end"_s);
        desk.dock.showItem(&desk.pages, 40, 1);
        QTRY_COMPARE(desk.message(), u"not finished after 30 s"_s);
        desk.dock.showItem(&desk.pages, 40);
        QTRY_COMPARE(desk.message(), u"premature end"_s);
    }

    void theDetailsFollowWhatIsTriedAgain() {
        const script::Home home;
        const auto journal = script::journalWith(home, 40);
        JournalPages pages(QString::fromStdString(journal->path()));
        DetailsDock dock;
        dock.show();
        dock.showItem(&pages, 7);
        const auto* state = dock.findChild<QLabel*>(u"detailState"_s);
        const auto* attempts = dock.findChild<QLineEdit*>(u"detailAttempts"_s);
        const auto* retry = dock.findChild<QPushButton*>(u"retryItem"_s);
        QTRY_COMPARE(state->text(), u"Failed"_s);
        script::tryAgain(*journal, 7, OutcomeKind::Failed);
        dock.lookAgain(&pages);
        QTRY_COMPARE(attempts->text(), u"3"_s);
        QVERIFY(!retry->isHidden());
        Outcome third = script::outcomeOf(7);
        third.replaces = EarlierOutcome{OutcomeKind::Failed, 3};
        third.kind = OutcomeKind::Succeeded;
        third.attempts = 4;
        third.error.reset();
        QVERIFY(journal->append(third).ok() && journal->commit().ok());
        dock.lookAgain(&pages);
        QTRY_COMPARE(state->text(), u"Succeeded"_s);
        QVERIFY(retry->isHidden());
    }

    void ofOneAttemptThereIsNoBar() {
        Desk desk;
        desk.keep(triedThrice(40, OutcomeKind::Succeeded));
        desk.show(40);
        QTRY_VERIFY(desk.attempts()->isVisible());
        QCOMPARE(desk.attempts()->accessibleTabName(2), u"Attempt 3: succeeded"_s);
        desk.attempts()->setCurrentIndex(0);
        QCOMPARE(desk.state(), u"Timed out"_s);
        desk.show(1);
        QTRY_VERIFY(!desk.attempts()->isVisible());
        QCOMPARE(desk.state(), u"Succeeded"_s);
        QVERIFY(desk.message().isEmpty());
    }

    void theTabStaysFromItemToItem() {
        Desk desk;
        desk.keep(triedThrice(40, OutcomeKind::Failed));
        desk.show(40);
        QTRY_COMPARE(desk.tabs().size(), 3);
        desk.openTab(u"Timing"_s);
        QVERIFY(desk.text("detailTiming")
                    ->toPlainText()
                    .contains(u"Attempt 1: timed out · w1 · "_s + tookText(30)));
        QVERIFY(desk.text("detailTiming")->toPlainText().contains(u"Ended: "_s));
        QVERIFY(!desk.text("detailTiming")->toPlainText().contains(u"1970"_s));
        desk.show(1);
        QTRY_COMPARE(desk.tabs(), (QStringList{u"Result"_s, u"Log"_s, u"Timing"_s}));
        QCOMPARE(desk.texts()->currentIndex(), 2);
    }

    void theLogIsThatOfTheItem() {
        Desk desk;
        desk.keep(triedThrice(40, OutcomeKind::Failed));
        RunLog log(desk.journal->path());
        log.write(Event(LogEvent{1, 40, 1, "reads a.jpg"}));
        log.write(Event(LogEvent{1, 41, 2, "reads b.jpg"}));
        log.write(Event(AttemptFailed{40, 1, 0, OutcomeKind::TimedOut, "timed_out", "too slow", 1.0}));
        log.flush();
        desk.show(40);
        QTRY_COMPARE(desk.tabs().size(), 3);
        QVERIFY(desk.text("detailLog")->toPlainText().isEmpty()); // nobody looks
        desk.openTab(u"Log"_s);
        QTRY_VERIFY(desk.text("detailLog")->toPlainText().contains(u"too slow"_s));
        QVERIFY(desk.text("detailLog")->toPlainText().contains(u"reads a.jpg"_s));
        QVERIFY(!desk.text("detailLog")->toPlainText().contains(u"b.jpg"_s));
        desk.show(1);
        QTRY_COMPARE(desk.text("detailLog")->toPlainText(), u"The log says nothing of this item."_s);
    }

    /// All of the log is parsed for one of them: no page of items stands behind that.
    void theLogOfTheLastItemIsReadOfThoseThatArePassed() {
        Desk desk;
        desk.keep(triedThrice(40, OutcomeKind::Failed));
        RunLog log(desk.journal->path());
        for (const uint64_t index : {40, 2, 1})
            log.write(Event(LogEvent{1, index, 1, "reads " + std::to_string(index)}));
        log.flush();
        desk.show(40);
        QTRY_COMPARE(desk.tabs().size(), 3);
        test::HeldPool held(Lane::Long);
        desk.openTab(u"Log"_s);
        for (const quint64 index : {2, 0, 1}) {
            desk.show(index);
            QTRY_COMPARE(desk.line("detailNumber")->text(), QString::number(index));
            QCOMPARE(desk.text("detailLog")->toPlainText(), u"The log is being read …"_s);
        }
        held.release();
        QTRY_VERIFY(desk.text("detailLog")->toPlainText().contains(u"reads 1"_s));
        desk.show(40);
        QTRY_VERIFY(desk.text("detailLog")->toPlainText().contains(u"reads 40"_s));
    }

    void whatIsNotReadYetIsNotTheItemThatRuns() {
        Desk desk;
        WorkerRow worker;
        worker.item = 5;
        worker.state = WorkerState::Working;
        desk.dock.showRunning(worker);
        const auto* cancel = desk.dock.findChild<QPushButton*>(u"cancelItem"_s);
        QVERIFY(cancel->isVisible());
        desk.dock.showItem(&desk.pages, 5); // it has ended, and is not on record yet
        QVERIFY(desk.dock.showsRunning() && cancel->isVisible());
        desk.dock.showItem(&desk.pages, 77); // held behind ordered output
        QVERIFY(!desk.dock.showsRunning());
        QVERIFY(cancel->isHidden());
        const auto hint = [&desk] {
            const auto labels = desk.dock.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text() == u"Item 77 is not recorded yet …"_s;
            });
        };
        QTRY_VERIFY(hint());
        // Nor is it what can be tried again.
        desk.keep(triedThrice(40, OutcomeKind::Failed));
        desk.show(40);
        auto* retry = desk.dock.findChild<QPushButton*>(u"retryItem"_s);
        QTRY_VERIFY(retry->isVisible());
        QSignalSpy asked(&desk.dock, &DetailsDock::retryAsked);
        desk.dock.showItem(&desk.pages, 77);
        retry->click();
        QCOMPARE(asked.value(0).value(0).toULongLong(), 40ULL);
    }

    void afterItsRunNothingRuns() {
        Desk desk;
        WorkerRow worker;
        worker.item = 5;
        worker.state = WorkerState::Working;
        desk.dock.showRunning(worker);
        const auto* cancel = desk.dock.findChild<QPushButton*>(u"cancelItem"_s);
        const auto* hint = desk.dock.findChild<QLabel*>(u"detailHint"_s);
        desk.dock.setOver(true);
        QVERIFY(cancel->isHidden());
        desk.dock.showItem(&desk.pages, 5);
        QTRY_COMPARE(hint->text(), u"Item 5 was not finished when the run ended. "
                                   "What is not done can be run later."_s);
        QVERIFY(hint->isVisible());
        // What is recorded late counts.
        desk.keep(triedThrice(5, OutcomeKind::Failed));
        QTRY_COMPARE(desk.state(), u"Failed"_s);
        QVERIFY(!hint->isVisible() && cancel->isHidden());
    }

    void theFolderIsOpenedAndNothingElse() {
        Desk desk;
        const QString folder = desk.home.dir.filePath(u"pictures here"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile script(folder + u"/run me.sh"_s);
        QVERIFY(script.open(QIODevice::WriteOnly));
        Outcome outcome = triedThrice(40, OutcomeKind::Failed);
        outcome.input = QFile::encodeName(script.fileName()).toStdString();
        desk.keep(outcome);
        QList<QUrl> opened;
        bool opens = true;
        desk.dock.setOpener([&](const QUrl& url) {
            opened << url;
            return opens;
        });
        QSignalSpy said(&desk.dock, &DetailsDock::said);
        desk.show(40);
        auto* open = desk.dock.findChild<QPushButton*>(u"openFolder"_s);
        QTRY_VERIFY(open->isVisible());
        open->click();
        QCOMPARE(opened, QList<QUrl>{QUrl::fromLocalFile(folder)});
        QCOMPARE(said.count(), 0);
        opens = false;
        open->click();
        QCOMPARE(said.count(), 1);
        desk.show(1); // it is nowhere
        QTRY_VERIFY(!open->isVisible());
    }

    void folders_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("result");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("folder");
        QTest::newRow("of the result") << u"/in/a"_s << u"/out/b"_s << true << u"/out"_s;
        QTest::newRow("of the output a worker names")
            << u"/in/a"_s << u"{\"output\":\"/out/b\",\"width\":3}"_s << true << u"/out"_s;
        QTest::newRow("of the input") << u"/in/a"_s << u"thumb"_s << true << u"/in"_s;
        QTest::newRow("of the input: one without a result") << u"/in/a"_s << QString() << false << u"/in"_s;
        QTest::newRow("of an input below the job's folder") << u"in/a"_s << QString() << false << u"/in"_s;
        QTest::newRow("the input is the folder") << u"/in"_s << QString() << false << u"/in"_s;
        QTest::newRow("none") << u"https://example.org/a"_s << u"200"_s << true << QString();
        QTest::newRow("lines") << u"/in/a\n/in"_s << u"/out\n/in"_s << true << QString();
        QTest::newRow("nothing") << QString() << QString() << true << QString();
    }
    void folders() {
        QFETCH(QString, input);
        QFETCH(QString, result);
        QFETCH(bool, ok);
        QFETCH(QString, folder);
        const script::Home home;
        const QString root = home.dir.path();
        for (const char* name : {"in", "out"}) {
            QVERIFY(QDir(root).mkpath(QString::fromLatin1(name)));
            for (const char* file : {"a", "b"})
                QVERIFY(QFile(root + u'/' + QLatin1String(name) + u'/' + QLatin1String(file))
                            .open(QFile::WriteOnly));
        }
        const auto below = [&](QString path) {
            return path.replace(u"/in"_s, root + u"/in"_s).replace(u"/out"_s, root + u"/out"_s);
        };
        RunRecord run = script::recordOf("run2");
        run.job = "[job]\nname = \"a\"\ncwd = \"" + root.toStdString() +
                  "\"\n[source]\nkind = \"range\"\nrange = \"0..9\"\n[worker]\nid = \"exec/command\"\n";
        const auto journal = createJournal(home.runs().toStdString(), run);
        QVERIFY(journal.ok());
        ItemDetail detail;
        detail.row.kind = ok ? OutcomeKind::Succeeded : OutcomeKind::Failed;
        detail.input = (input.startsWith(u'/') ? below(input) : input).toStdString();
        detail.inputBytes = detail.input.size();
        detail.result = below(result).toStdString();
        detail.resultBytes = detail.result.size();
        QCOMPARE(folderOfItem(journal.value()->path(), detail), below(folder));
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
