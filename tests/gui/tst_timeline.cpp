// SPDX-License-Identifier: MIT
#include "ui/gui/timeline.h"
#include "ui/gui/timeline_view.h"

#include <QSignalSpy>
#include <QtTest>

using namespace poolboard;

namespace {

ItemRow row(uint64_t index, int32_t worker, int64_t startMs, int64_t tookMs,
            OutcomeKind kind = OutcomeKind::Succeeded) {
    ItemRow out;
    out.index = index;
    out.worker = worker;
    out.seconds = static_cast<double>(tookMs) / 1000;
    out.endedMs = 1'795'000'000'000 + startMs + tookMs;
    out.kind = kind;
    return out;
}

/// A million items of a millisecond over four workers, each 997th failed.
void addMillion(Timeline& timeline) {
    for (uint64_t i = 0; i < 1'000'000; ++i)
        timeline.add(row(i, static_cast<int32_t>(i % 4), static_cast<int64_t>(i / 4), 1,
                         i % 997 == 0 ? OutcomeKind::Failed : OutcomeKind::Succeeded));
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lanesAreByWorkerAndTime() {
        Timeline timeline;
        timeline.add(row(1, 0, 100, 50));
        timeline.add(row(0, 0, 0, 80)); // recorded later, began earlier
        timeline.add(row(2, 3, 40, 500, OutcomeKind::Crashed));
        timeline.add(row(3, -1, 0, 0, OutcomeKind::Skipped)); // nobody worked on it
        QCOMPARE(timeline.lanes().size(), size_t(2));
        const Timeline::Lane& first = timeline.lanes().at(0);
        QCOMPARE(first.size(), size_t(2));
        QCOMPARE(first[0].index, uint64_t(0));
        QCOMPARE(first[0].start, int64_t(0));
        QCOMPARE(first[1].start, int64_t(100));
        QCOMPARE(first[1].end, int64_t(150));
        QCOMPARE(timeline.lanes().at(3)[0].bad, 1u);
        QCOMPARE(timeline.length(), int64_t(540));
    }

    void aMillionItemsStayFewBlocksAndLoseNoFailure() {
        Timeline timeline(10'000);
        addMillion(timeline);
        QVERIFY2(timeline.blocks() <= 10'000, qPrintable(QString::number(timeline.blocks())));
        QVERIFY(timeline.blocks() > 1'000);
        uint64_t items = 0, bad = 0;
        for (const auto& [worker, lane] : timeline.lanes()) {
            int64_t before = -1;
            for (const Timeline::Block& block : lane) {
                QVERIFY(block.start > before);
                QCOMPARE(block.kind == OutcomeKind::Failed, block.bad != 0);
                QVERIFY(block.bad == 0 || block.index % 997 == 0); // leads to one that failed
                before = block.start;
                items += block.items;
                bad += block.bad;
            }
        }
        QCOMPARE(items, uint64_t(1'000'000));
        QCOMPARE(bad, uint64_t(1'000'000 / 997 + 1));
    }

    void aClickLeadsToTheItem() {
        Timeline timeline;
        timeline.add(row(7, 0, 0, 1000));
        timeline.add(row(8, 0, 1000, 1000, OutcomeKind::Failed));
        TimelineView view;
        view.resize(600, 200);
        view.show(&timeline);
        view.QWidget::show();
        view.refresh({}, 0);
        QSignalSpy chosen(&view, &TimelineView::itemChosen);
        const int y = view.fontMetrics().height() * 5 / 2, width = view.viewport()->width();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(width - 20, y));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 8ull);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(width / 3, y));
        QCOMPARE(chosen.last()[0].toULongLong(), 7ull);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(width / 2, 190)); // below the lanes
        QCOMPARE(chosen.count(), 2);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.zoom() > 1);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.zoom(), 1.0);
        QTest::keyClick(&view, Qt::Key_Minus);
        QCOMPARE(view.zoom(), 1.0);
    }

    void drawingAMillion() {
        Timeline timeline;
        addMillion(timeline);
        TimelineView view;
        view.resize(1200, 300);
        view.show(&timeline);
        view.grab(); // fonts are loaded once
        QBENCHMARK { view.grab(); }
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
