// SPDX-License-Identifier: MIT
// A run that was interrupted and went on another day: the time between is left out of the timeline.
#include "tests/gui/timeline_rows.h"
#include "ui/gui/timeline.h"
#include "ui/gui/timeline_axis.h"
#include "ui/gui/timeline_view.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

using namespace poolboard;
using test::kRunBegan;
using test::row;

namespace {

constexpr int64_t kNight = 20 * 3'600'000;

/// `worker` works from `startMs` on, an item a second; the first is number `first`.
void work(Timeline& timeline, int32_t worker, uint64_t first, int64_t startMs, int seconds) {
    for (int second = 0; second < seconds; ++second)
        timeline.add(row(first + static_cast<uint64_t>(second), worker, startMs + second * 1000, 1000));
}

WorkerRow runs(uint32_t worker, uint64_t item, double seconds) {
    WorkerRow out;
    out.worker = worker;
    out.item = item;
    out.elapsed = seconds;
    return out;
}

struct Shown {
    explicit Shown(Timeline& timeline, int width = 600) {
        view.resize(width, 200);
        view.show(&timeline);
        view.QWidget::show();
        refresh();
    }
    void refresh(const std::vector<WorkerRow>& running = {}, int64_t ms = 0) {
        view.refresh(running, kRunBegan + ms);
    }
    /// The items under some places of the only lane.
    QList<quint64> seen() {
        QSignalSpy chosen(&view, &TimelineView::attemptChosen);
        QList<quint64> items;
        for (int x = view.viewport()->width() / 4; x < view.viewport()->width(); x += 40) {
            QTest::mousePress(view.viewport(), Qt::LeftButton, {},
                              QPoint(x, view.fontMetrics().height() * 4));
            items << (chosen.isEmpty() ? ~quint64{0} : chosen.takeLast()[0].toULongLong());
        }
        return items;
    }
    TimelineView view;
};

} // namespace

class TestTimelineGaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNightIsLeftOut_data() {
        QTest::addColumn<int>("work"); // seconds before, and as many behind
        QTest::addColumn<int>("gap");
        QTest::addColumn<int>("left");
        QTest::newRow("none") << 100 << 0 << 0;
        QTest::newRow("less than a minute") << 4 << 50 << 50;
        QTest::newRow("as long as the work") << 100 << 190 << 190;
        QTest::newRow("longer") << 100 << 300 << 0;
        QTest::newRow("slivers beside a night") << 4 << 72'000 << 0;
    }
    void aNightIsLeftOut() {
        QFETCH(int, work);
        QFETCH(int, gap);
        QFETCH(int, left);
        Timeline timeline;
        ::work(timeline, 0, 0, 0, work);
        ::work(timeline, 0, 1000, (work + gap) * 1000, work);
        QCOMPARE(timeline.length(), int64_t(2 * work + left) * 1000);
        const Timeline::Lane& lane = timeline.lanes().at(0);
        const auto items = static_cast<size_t>(work);
        QCOMPARE(lane.size(), 2 * items);
        QCOMPARE(lane[items - 1].end, int64_t(work) * 1000);
        QCOMPARE(lane[items].index, uint64_t(1000));
        QCOMPARE(lane[items].start, int64_t(work + left) * 1000);
        QCOMPARE(lane.back().end, timeline.length());
    }

    /// Pages of the run file come in the order of the ends; what was laid out is laid out anew.
    void whatComesLaterMovesWhatIsThere() {
        Timeline timeline;
        work(timeline, 1, 100, kNight, 4);
        QCOMPARE(timeline.lanes().at(1)[0].start, int64_t(0));
        work(timeline, 0, 0, 0, 4);
        QCOMPARE(timeline.lanes().at(1)[0].start, int64_t(4000));
        QCOMPARE(timeline.length(), int64_t(8000));
        timeline.add(row(8, 2, 3000, 2000)); // the slowest of the evening
        QCOMPARE(timeline.lanes().at(1)[0].start, int64_t(5000));
        timeline.addWork(kRunBegan - 2000, kRunBegan + 1000); // what still runs began before all
        QCOMPARE(timeline.lanes().at(1)[0].start, int64_t(7000));
        timeline.add(row(9, 2, 0, kNight)); // no: somebody worked all night
        QCOMPARE(timeline.lanes().at(1)[0].start, kNight + 2000);
        QCOMPARE(timeline.length(), kNight + 6000);
    }

    /// What lies in a block is bounded by what can be seen of the work, not by the week around it.
    void aWeekBetweenLeavesTheBlocksFine() {
        Timeline timeline(1000);
        for (const int64_t day : {0, 7})
            for (uint64_t i = 0; i < 600; ++i) // too many only on the second day
                timeline.add(row(i, 0, day * 86'400'000 + static_cast<int64_t>(i) * 10, 10));
        QVERIFY2(timeline.blocks() > 250, qPrintable(QString::number(timeline.blocks())));
        QVERIFY(timeline.blocks() <= 1000);
        for (const Timeline::Block& block : timeline.lanes().at(0))
            QVERIFY2(block.end - block.start <= 100, qPrintable(QString::number(block.end - block.start)));
    }

    void whatRunsIsWork() {
        Timeline timeline;
        work(timeline, 0, 0, 0, 4);
        work(timeline, 1, 10, 0, 4);
        Shown shown(timeline);
        QCOMPARE(timeline.length(), int64_t(4000));
        const auto stripes = [&] { // of worker 0, where it is hatched
            const QImage image = shown.view.viewport()->grab().toImage();
            const QRgb base = shown.view.palette().color(QPalette::Base).rgb();
            int first = -1, last = -1;
            const int y = shown.view.fontMetrics().height() * 4;
            for (int x = shown.view.fontMetrics().height() * 6; x < image.width(); ++x)
                for (int dy = 0; dy < 2; ++dy)
                    if (image.pixel(x, y + dy) != base) last = x, first = first < 0 ? x : first;
            return std::pair(first, last);
        };
        // The first ones of the next morning: nothing of it is on record yet.
        shown.refresh({runs(0, 20, 4.0), runs(1, 21, 3.5)}, kNight + 4000);
        QCOMPARE(timeline.length(), int64_t(8000));
        const auto [first, last] = stripes();
        QVERIFY2(last > shown.view.viewport()->width() - 10, qPrintable(QString::number(last)));
        QVERIFY(first > 0);
        // No sooner is one recorded than the rest is where it was.
        timeline.add(row(20, 0, kNight, 4500));
        shown.refresh({runs(1, 21, 4.0)}, kNight + 4500);
        QCOMPARE(timeline.length(), int64_t(8500));
        QCOMPARE(timeline.lanes().at(0).back().start, int64_t(4000));
        // Paused: nothing runs, and the axis stands.
        WorkerRow idle;
        shown.refresh({idle}, kNight + 60'000);
        QCOMPARE(timeline.length(), int64_t(8500));
        shown.refresh({idle}, kNight + 3'600'000);
        QCOMPARE(timeline.length(), int64_t(8500));
        shown.refresh({runs(0, 22, 1.0)}, kNight + 3'601'000); // it goes on
        QCOMPARE(timeline.length(), int64_t(9500));
    }

    /// Two clocks tell when a running item began: how long it runs, and what time it is.
    void whatRunsStandsStill() {
        Timeline timeline;
        work(timeline, 0, 0, 0, 4);
        Shown shown(timeline);
        shown.refresh({runs(0, 20, 2.0)}, kNight + 2000);
        timeline.add(row(21, 1, kNight + 500, 1000));
        for (const int64_t late : {0, 40, -40, 90, -90}) {
            shown.refresh({runs(0, 20, 2.0)}, kNight + 2000 + late);
            QCOMPARE(timeline.lanes().at(1)[0].start, int64_t(4500));
        }
        // What has just ended is work, though not on record yet.
        shown.refresh({runs(0, 22, 0.5)}, kNight + 3000);
        QCOMPARE(timeline.length(), int64_t(7000));
        QCOMPARE(timeline.lanes().at(1)[0].start, int64_t(4500));
    }

    void whatIsZoomedInOnStays_data() {
        QTest::addColumn<int>("then"); // seconds of work that come then
        QTest::addColumn<qint64>("when");
        QTest::newRow("a night comes behind") << 30 << qint64(2 * kNight);
        QTest::newRow("a night comes before") << 30 << qint64(-kNight);
        QTest::newRow("the first night is short beside the work") << 80'000 << qint64(kNight + 21'000);
    }
    void whatIsZoomedInOnStays() {
        QFETCH(int, then);
        QFETCH(qint64, when);
        Timeline timeline;
        work(timeline, 0, 0, 0, 20);
        work(timeline, 0, 100, kNight, 20);
        Shown shown(timeline);
        for (int times = 0; times < 5; ++times)
            QTest::keyClick(&shown.view, Qt::Key_Plus);
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.current()->index, uint64_t(119));
        const QList<quint64> before = shown.seen();
        QVERIFY(before.contains(118));
        QVERIFY(!before.contains(~quint64{0}));
        const uint64_t stood = shown.view.current()->index;
        work(timeline, 0, 1000, when, then);
        shown.refresh();
        QVERIFY(shown.view.current());
        QCOMPARE(shown.view.current()->index, stood);
        QCOMPARE(shown.seen(), before);
    }

    /// It is read anew while one looks at what is not on record yet.
    void whatRunsStaysToo() {
        Timeline timeline, again;
        for (Timeline* one : {&timeline, &again})
            work(*one, 0, 0, 0, 20);
        Shown shown(timeline);
        shown.refresh({runs(0, 20, 60)}, kNight + 60'000);
        for (int times = 0; times < 3; ++times)
            QTest::keyClick(&shown.view, Qt::Key_Plus);
        const int before = shown.view.horizontalScrollBar()->value();
        QVERIFY(before > shown.view.viewport()->width());
        shown.view.exchange(&again);
        QCOMPARE(shown.view.horizontalScrollBar()->value(), before);
        shown.refresh({runs(0, 20, 60)}, kNight + 60'000);
        QCOMPARE(shown.view.horizontalScrollBar()->value(), before);
        QCOMPARE(again.length(), int64_t(80'000));
    }

    /// Two blocks at one place of the axis: the last before the night was over at once.
    void oneStandsOnTheBlockBeforeTheNight() {
        Timeline timeline;
        work(timeline, 0, 0, 0, 4);
        timeline.add(row(4, 0, 4000, 0));
        work(timeline, 1, 10, 0, 4);
        work(timeline, 0, 5, kNight, 4);
        Shown shown(timeline);
        QTest::keyClick(&shown.view, Qt::Key_Right);
        for (int times = 0; times < 4; ++times)
            QTest::keyClick(&shown.view, Qt::Key_Right);
        const uint64_t at = shown.view.current()->index;
        QCOMPARE(at, uint64_t(4));
        QVERIFY2(shown.view.accessibleName().contains(QStringLiteral("item %1 ").arg(at)),
                 qPrintable(shown.view.accessibleName()));
    }

    void itSaysWhatIsLeftOut() {
        Timeline timeline;
        work(timeline, 0, 0, 0, 4);
        Shown shown(timeline);
        const QString help = shown.view.toolTip();
        const auto said = [&] { // as a screen reader is told: without words of its own, the help
            const QString own = shown.view.accessibleDescription();
            return own.isEmpty() ? help : own;
        };
        QVERIFY(!said().contains(QStringLiteral("left out")));
        work(timeline, 0, 10, kNight + 3000, 4);
        shown.refresh();
        QVERIFY2(said().contains(QStringLiteral("19:59:59")), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("left out")), qPrintable(said()));
        QVERIFY(said().contains(help));
        work(timeline, 0, 20, 2 * kNight + 7000, 4);
        shown.refresh();
        QVERIFY2(said().contains(QStringLiteral("39:59:59")), qPrintable(said())); // in all
        Timeline other;
        work(other, 0, 0, 0, 4);
        shown.view.show(&other);
        shown.refresh();
        QCOMPARE(said(), help);
    }

    void theWordsFit_data() {
        QTest::addColumn<QList<int>>("sessions"); // seconds, a day apart
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("words"); // how many are there; at the least
        QTest::newRow("in the middle") << QList<int>{50, 50} << 600 << 1;
        QTest::newRow("at the right edge") << QList<int>{99, 1} << 600 << 1;
        QTest::newRow("at the left edge") << QList<int>{1, 99} << 600 << 1;
        QTest::newRow("beside each other") << QList<int>{50, 1, 1, 50} << 600 << 2;
        QTest::newRow("more than pixels") << QList<int>(300, 1) << 200 << 0;
        QTest::newRow("no room") << QList<int>{50, 50} << 20 << 0;
    }
    void theWordsFit() {
        QFETCH(QList<int>, sessions);
        QFETCH(int, width);
        QFETCH(int, words);
        TimeAxis axis;
        for (qsizetype day = 0; day < sessions.size(); ++day)
            axis.add(kRunBegan + day * 86'400'000, kRunBegan + day * 86'400'000 + sessions[day] * 1000);
        axis.finish();
        const QRect row(40, 20, width, 16);
        const TimelineScale scale{width / static_cast<double>(axis.lengthMs()), 40};
        const auto marks = gapMarks(axis, row, scale, QFontMetrics(QApplication::font()));
        QCOMPARE(marks.size(), static_cast<size_t>(sessions.size() - 1));
        int right = row.left(), found = 0;
        for (const GapMark& mark : marks) {
            QVERIFY(row.left() <= mark.x && mark.x <= row.right());
            QCOMPARE(gapMarkAt(marks, QPoint(mark.x, 100))->x, mark.x);
            if (mark.words.isEmpty()) continue;
            ++found;
            QVERIFY(row.contains(mark.words));
            QVERIFY(mark.words.left() >= right);
            for (const GapMark& line : marks)
                QVERIFY(!mark.words.contains(line.x, row.top()));
            QCOMPARE(gapMarkAt(marks, mark.words.center())->x, mark.x);
            right = mark.words.right() + 1;
        }
        QVERIFY2(found >= words, qPrintable(QString::number(found)));
        QVERIFY(!gapMarkAt({}, QPoint(40, 20)));
    }

    void theMouseFindsWhatIsLeftOut() {
        Timeline timeline;
        work(timeline, 0, 0, 0, 4);
        work(timeline, 1, 10, kNight + 4000, 4);
        Shown shown(timeline);
        const auto hover = [&](QPoint at) {
            QHelpEvent event(QEvent::ToolTip, at, shown.view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(shown.view.viewport(), &event);
            return QToolTip::text();
        };
        const int line = shown.view.fontMetrics().height(), width = shown.view.viewport()->width();
        int found = -1;
        for (int x = 0; x < width && found < 0; ++x)
            if (hover(QPoint(x, line * 2)).contains(QStringLiteral("20:00:00"))) found = x;
        QVERIFY2(found > width / 2 - 20 && found < width / 2 + 80, qPrintable(QString::number(found)));
        QVERIFY2(QToolTip::text().contains(QStringLiteral("left out")), qPrintable(QToolTip::text()));
        QVERIFY(hover(QPoint(width - 20, line / 2)).contains(QStringLiteral("zoom"))); // elsewhere: the help
        QVERIFY(hover(QPoint(width / 4, line * 4)).contains(QStringLiteral("item")));  // blocks as before
    }
};

QTEST_MAIN(TestTimelineGaps)
#include "tst_timeline_gaps.moc"
