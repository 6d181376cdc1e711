// SPDX-License-Identifier: MIT
// The overview of a run that is over and that nobody watched here: what its file knows, and when it is asked.
#include "tests/gui/made_run.h"
#include "tests/gui/nameless.h"
#include "tests/gui/script.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/overview_page.h"
#include "ui/gui/past_reader.h"
#include "ui/gui/past_workers_model.h"
#include "ui/gui/rate_chart.h"

#include <QAbstractItemModelTester>
#include <QEventLoop>
#include <QLabel>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatience = 30'000;
constexpr int64_t kStart = 1'000'000'000'000;

/// A run as the history shows it: no worker is known of it.
Snapshot past(uint64_t done, RunState state = RunState::FinishedWithFailures) {
    Snapshot run = script::snapshotAt(done, state, 12);
    run.runId = "run1";
    if (isOver(state)) run.workers.clear();
    return run;
}

/// What was measured: 1000 items in the second behind `from`.
RateHistory measured(double from) {
    RateHistory rates;
    Snapshot run;
    rates.add(from, run);
    run.ended = 1000;
    rates.add(from + 1, run);
    return rates;
}

QString fileOf(const script::Home& home, const char* id, const std::vector<Outcome>& outcomes) {
    RunRecord record = script::recordOf(id);
    record.startedMs = kStart;
    auto journal = createJournal(home.runs().toStdString(), record);
    if (!journal) qFatal("%s", journal.error().text().c_str());
    for (const Outcome& outcome : outcomes)
        if (!journal.value()->append(outcome)) qFatal("append");
    if (!journal.value()->commit()) qFatal("commit");
    return QString::fromStdString(journal.value()->path());
}

struct Shown {
    Shown() {
        page.resize(1200, 800);
        page.show();
    }
    template <class T> T* find(const QString& name) const {
        T* found = page.findChild<T*>(name);
        if (!found) qFatal("there is no %s", qPrintable(name));
        return found;
    }
    QTableView* workers() const { return find<QTableView>(u"pastWorkerTable"_s); }
    QTableView* live() const { return find<QTableView>(u"workerTable"_s); }
    RateChart* chart() const { return find<RateChart>(u"rateChart"_s); }
    QString numbers() const { return find<ElidedLabel>(u"rateSummary"_s)->text(); }
    /// What is said instead of the chart; "" when that is there.
    QString words() const {
        const auto* label = find<QLabel>(u"rateWords"_s);
        return label->isVisible() ? label->text() : QString();
    }
    QStringList row(int row) const {
        QStringList cells;
        for (int column = 0; column < PastWorkersModel::kColumns; ++column)
            cells << workers()->model()->index(row, column).data().toString();
        return cells;
    }
    void tell(const Snapshot& run, const RateHistory& rates = RateHistory()) {
        page.showRun(run);
        page.showNumbers(run, rates);
    }
    OverviewPage page;
};

constexpr int kParts = 40; ///< more than a small run file has

/// So many questions, one after the other, have been answered: what is read in as many parts as well.
void settle(JournalPages& pages, int questions = kParts) {
    for (int k = 0; k < questions; ++k) {
        QEventLoop until;
        pages.count({}, &until, [&until](const Result<uint64_t>&) { until.quit(); });
        until.exec();
    }
}

} // namespace

class TestPastOverview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itHasItsThroughputAndItsWorkers() {
        const script::Home home;
        const std::vector<Outcome> made = script::madeRun(kStart);
        JournalPages pages(fileOf(home, "run1", made));
        Shown shown;
        QAbstractItemModelTester tester(shown.workers()->model(), kStrict);
        shown.page.setPages(&pages);
        shown.tell(past(script::kItems));
        QCOMPARE(shown.words(), u"Reading the run file …"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown.workers()->model()->rowCount(), 4, kPatience);
        QCOMPARE(shown.words(), QString());
        QVERIFY(shown.workers()->isVisible() && shown.chart()->isVisible() && !shown.live()->isVisible());
        const QRegularExpression numbers(u"^mean [\\d.]+/s · highest [\\d.]+/s$"_s);
        QVERIFY2(numbers.match(shown.numbers()).hasMatch(), qPrintable(shown.numbers()));
        uint64_t done = 0, failed = 0;
        for (int row = 0; row < 4; ++row) {
            const QStringList cells = shown.row(row);
            QCOMPARE(cells[PastWorkersModel::Worker], u"w%1"_s.arg(row + 1));
            QCOMPARE(cells[PastWorkersModel::State], u"Stopped"_s);
            QVERIFY(cells[PastWorkersModel::Rate].endsWith(u"/min"_s));
            QVERIFY(cells[PastWorkersModel::Busy].endsWith(u" %"_s));
            QCOMPARE(cells[PastWorkersModel::Span].left(7), u"0:00 – "_s);
            done += cells[PastWorkersModel::Done].toULongLong();
            failed += cells[PastWorkersModel::Failed].toULongLong();
            for (int column = 0; column < PastWorkersModel::kColumns; ++column)
                QVERIFY(!shown.workers()
                             ->model()
                             ->index(row, column)
                             .data(Qt::AccessibleTextRole)
                             .toString()
                             .isEmpty());
        }
        QCOMPARE(done + failed, script::kItems);
        QCOMPARE(failed, past(script::kItems).unsuccessful());
        QCOMPARE(test::namelessControls(&shown.page).join(u", "_s), QString());
        // Of no run there is nothing.
        shown.page.setPages(nullptr);
        shown.tell(Snapshot{});
        QCOMPARE(shown.workers()->model()->rowCount(), 0);
    }

    void whatWasMeasuredInPartComesFromTheFile_data() {
        QTest::addColumn<double>("from"); // seconds of the run; < 0: nothing was measured
        QTest::addColumn<double>("before");
        QTest::addColumn<bool>("seen"); // its workers, to the end
        QTest::addColumn<bool>("chart");
        QTest::newRow("watched from the start") << 0.5 << 0.0 << true << false;
        QTest::newRow("watched, until its engine died") << 0.5 << 0.0 << false << false;
        QTest::newRow("watched from the middle") << 20.0 << 0.0 << true << true;
        QTest::newRow("resumed here") << 30.4 << 30.0 << true << true;
        QTest::newRow("soon resumed here") << 0.75 << 0.25 << true << true;
        QTest::newRow("over in a moment") << -1.0 << 0.0 << true << true;
        QTest::newRow("not watched") << -1.0 << 0.0 << false << true;
    }
    void whatWasMeasuredInPartComesFromTheFile() {
        QFETCH(double, from);
        QFETCH(double, before);
        QFETCH(bool, seen);
        QFETCH(bool, chart);
        const script::Home home;
        JournalPages pages(fileOf(home, "run1", script::madeRun(kStart)));
        Shown shown;
        Snapshot run = past(script::kItems);
        run.elapsedBefore = before;
        if (seen) run.workers.assign(2, WorkerRow{});
        const RateHistory rates = from < 0 ? RateHistory() : measured(from);
        shown.page.setPages(&pages);
        shown.tell(run, rates);
        const QString here = from < 0 ? QString() : u"mean 1,000/s · highest 1,000/s"_s;
        QCOMPARE(shown.numbers(), here); // it stands until there is something better
        if (chart) QTRY_VERIFY_WITH_TIMEOUT(!shown.numbers().isEmpty() && shown.numbers() != here, kPatience);
        if (!seen) QTRY_COMPARE_WITH_TIMEOUT(shown.workers()->model()->rowCount(), 4, kPatience);
        if (!chart && seen) settle(pages);
        QCOMPARE(shown.numbers() == here, !chart);
        QCOMPARE(shown.live()->isVisible(), seen);
        QCOMPARE(shown.workers()->isVisible(), !seen);
        QCOMPARE(shown.words(), QString());
    }

    void whatIsNotKnownIsSaid_data() {
        QTest::addColumn<QString>("file"); // "": none
        QTest::addColumn<RunState>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("workers");
        QTest::newRow("it goes on") << u"run1"_s << RunState::Running << u"appear here while the job runs"_s
                                    << 0;
        QTest::newRow("keeps none") << QString() << RunState::Finished << u"This run keeps no file"_s << 0;
        QTest::newRow("not there") << u"gone"_s << RunState::Finished << u"gone.sqlite"_s << 0;
        QTest::newRow("without times")
            << u"timeless"_s << RunState::Finished << u"The run file has no times."_s << 4;
    }
    void whatIsNotKnownIsSaid() {
        QFETCH(QString, file);
        QFETCH(RunState, state);
        const script::Home home;
        std::vector<Outcome> made = script::madeRun(kStart);
        fileOf(home, "run1", made);
        for (Outcome& outcome : made)
            outcome.endedMs = 0;
        fileOf(home, "timeless", made);
        JournalPages pages(home.runs() + u'/' + file + u".sqlite"_s);
        Shown shown;
        if (!file.isEmpty()) shown.page.setPages(&pages);
        shown.tell(past(script::kItems - 1, state));
        if (isOver(state) && !file.isEmpty())
            QTRY_VERIFY_WITH_TIMEOUT(shown.words() != u"Reading the run file …"_s, kPatience);
        settle(pages);
        QFETCH(QString, words);
        QVERIFY2(shown.words().contains(words), qPrintable(shown.words()));
        QTEST(shown.workers()->model()->rowCount(), "workers");
        QCOMPARE(shown.workers()->isVisible(), shown.workers()->model()->rowCount() != 0);
        QVERIFY(!shown.chart()->isVisible());
        QCOMPARE(shown.numbers(), QString());
    }

    void itIsAskedOnceAndOnlyWhileSomebodyLooks() {
        const script::Home home;
        JournalPages pages(fileOf(home, "run1", script::madeRun(kStart)));
        PastReader reader(nullptr);
        QSignalSpy answered(&reader, &PastReader::answered);
        reader.setPages(&pages);
        reader.setLooked(true);
        settle(pages);
        QVERIFY(!reader.pending()); // it goes on
        reader.setLooked(false);
        reader.setWanted(true);
        settle(pages);
        QVERIFY(reader.pending() && answered.empty());
        reader.setLooked(true);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, kPatience);
        const auto first = reader.figures();
        QVERIFY(first && !first->stretches.empty());
        reader.setLooked(false);
        reader.setLooked(true);
        reader.setWanted(true);
        settle(pages);
        QCOMPARE(reader.figures(), first);
        // Whoever goes on with it makes that old; an answer that is on its way is, too.
        reader.setWanted(false);
        QVERIFY(!reader.figures());
        reader.setWanted(true);
        reader.setWanted(false);
        settle(pages);
        QCOMPARE(answered.size(), 1);
        QVERIFY(!reader.figures());
        reader.setWanted(true);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 2, kPatience);
        // Nothing is known of another run, nor wanted.
        JournalPages other(fileOf(home, "run2", script::madeRun(kStart)));
        reader.setPages(&other);
        settle(other);
        QVERIFY(!reader.figures() && !reader.pending());
        QCOMPARE(answered.size(), 2);
    }

    /// Whichever part of the one before was on its way.
    void noRunHasTheFiguresOfAnother() {
        const script::Home home;
        const std::vector<Outcome> made = script::madeRun(kStart);
        std::vector<Outcome> few = script::madeRun(kStart);
        few.resize(2);
        JournalPages many(fileOf(home, "run1", made)), two(fileOf(home, "run2", few));
        int early = 0;
        for (int part = 0; part < kParts; ++part) {
            PastReader reader(nullptr);
            reader.setPages(&many);
            reader.setLooked(true);
            reader.setWanted(true);
            settle(many, part);
            if (reader.pending()) ++early;
            reader.setPages(&two);
            reader.setWanted(true);
            QVERIFY(!reader.figures());
            QTRY_VERIFY_WITH_TIMEOUT(!reader.pending(), kPatience);
            settle(many, 2);
            uint64_t items = 0;
            for (const PastWorker& worker : reader.figures()->workers)
                items += worker.sum.items;
            QCOMPARE(items, uint64_t(2));
        }
        QVERIFY(early > 2 && early < kParts);
    }

    /// A page of items never stands behind a whole run.
    void otherQuestionsAreLetInBetween() {
        const script::Home home;
        std::vector<Outcome> many;
        for (uint64_t index = 0; index < 200'000; ++index) {
            Outcome& one = many.emplace_back();
            one.index = index;
            one.worker = int32_t(index % 4);
            one.seconds = 0.001;
            one.endedMs = kStart + int64_t(index);
        }
        JournalPages pages(fileOf(home, "run1", many));
        PastReader reader(nullptr);
        QStringList order;
        connect(&reader, &PastReader::answered, this, [&order] { order << u"figures"_s; });
        reader.setPages(&pages);
        reader.setLooked(true);
        reader.setWanted(true);
        for (int page = 0; page < 3; ++page)
            pages.page({}, uint64_t(page) * 1000, 100, this,
                       [&order](const Result<std::vector<ItemRow>>&) { order << u"page"_s; });
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 4, kPatience);
        QCOMPARE(order.last(), u"figures"_s);
        QCOMPARE(reader.figures()->workers.size(), size_t(4));
    }

    /// From one run of the history to the next.
    void nothingMovesWhileAnotherIsRead() {
        const script::Home home;
        JournalPages one(fileOf(home, "run1", script::madeRun(kStart))),
            other(fileOf(home, "run2", script::madeRun(kStart + 1'000'000)));
        Shown shown;
        shown.page.setPages(&one);
        shown.tell(past(script::kItems));
        QTRY_COMPARE_WITH_TIMEOUT(shown.workers()->model()->rowCount(), 4, kPatience);
        QCoreApplication::processEvents();
        const auto places = [&shown] {
            const auto topOf = [&](const QWidget* widget) {
                return widget->mapTo(&shown.page, QPoint()).y();
            };
            return QList<int>{topOf(shown.workers()), shown.workers()->height(),
                              topOf(shown.find<QTableView>(u"slowestTable"_s))};
        };
        const QList<int> before = places();
        shown.page.setPages(nullptr);
        shown.page.setPages(&other);
        Snapshot next = past(script::kItems);
        next.runId = "run2";
        shown.tell(next);
        QCOMPARE(shown.words(), u"Reading the run file …"_s);
        QCOMPARE(shown.workers()->model()->rowCount(), 0);
        const QDeadlineTimer patience(kPatience);
        while (shown.workers()->model()->rowCount() == 0) {
            QVERIFY(shown.workers()->isVisible());
            QCOMPARE(places().first(2), before.first(2));
            QVERIFY(!patience.hasExpired());
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // each turn is looked at
        }
        QTRY_COMPARE(places(), before);
    }
};

QTEST_MAIN(TestPastOverview)
#include "tst_past_overview.moc"
