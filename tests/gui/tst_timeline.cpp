// SPDX-License-Identifier: MIT
#include "tests/gui/timeline_rows.h"
#include "ui/gui/timeline.h"
#include "ui/gui/timeline_block.h"
#include "ui/gui/timeline_view.h"
#include "ui/gui/timeline_walk.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>
#include <map>

using namespace poolboard;
using test::row;

namespace {

/// An attempt that failed, and was followed by another one.
AttemptTime tried(uint64_t index, uint32_t attempt, int32_t worker, int64_t startMs, int64_t tookMs) {
    AttemptTime out = row(index, worker, startMs, tookMs, OutcomeKind::Failed);
    out.attempt = attempt;
    out.last = false;
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

    void eachAttemptIsABlock() {
        Timeline timeline;
        timeline.add(tried(5, 1, 0, 0, 1000));
        timeline.add(tried(5, 2, 1, 2000, 1000));
        AttemptTime last = row(5, 0, 4000, 2000);
        last.attempt = 3;
        timeline.add(last);
        timeline.add(row(6, 1, 4000, 1000));
        const Timeline::Lane &one = timeline.lanes().at(0), &two = timeline.lanes().at(1);
        QCOMPARE(one.size(), size_t(2));
        QCOMPARE(two.size(), size_t(2));
        QCOMPARE(one[0].kind, OutcomeKind::Failed);
        QCOMPARE(blockText(one[0]), QStringLiteral("item 5, attempt 1 · Failed · 1.00 s"));
        QCOMPARE(blockText(two[0]), QStringLiteral("item 5, attempt 2 · Failed · 1.00 s"));
        QCOMPARE(blockText(one[1]), QStringLiteral("item 5, attempt 3 · Succeeded · 2.00 s"));
        QCOMPARE(blockText(two[1]), QStringLiteral("item 6 · Succeeded · 1.00 s"));
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
                items += block.attempts;
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
        QSignalSpy chosen(&view, &TimelineView::attemptChosen);
        const int y = view.fontMetrics().height() * 5 / 2, width = view.viewport()->width();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(width - 20, y));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 8ull);
        QCOMPARE(chosen[0][1].toUInt(), 1u);
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

    /// Whoever sees no colours sees what became of an item, down to a pixel.
    void outcomesDifferInShape_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("a pixel") << 1 << 24;
        QTest::newRow("wide") << 40 << 24;
        QTest::newRow("low lanes") << 3 << 14;
    }
    void outcomesDifferInShape() {
        QFETCH(int, width);
        QFETCH(int, height);
        std::map<QByteArray, int> shapes;
        for (int kind = 0; kind < int(kOutcomeKinds); ++kind) {
            if (OutcomeKind(kind) == OutcomeKind::Skipped) continue; // no worker had it
            QImage image(width, height, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintTimelineBlock(painter, image.rect(), OutcomeKind(kind), QPalette());
            painter.end();
            QByteArray shape;
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x)
                    shape += qAlpha(image.pixel(x, y)) != 0 ? '#' : ' ';
            QVERIFY(shape.contains('#'));
            const auto [same, isNew] = shapes.emplace(shape, kind);
            QVERIFY2(isNew, qPrintable(QStringLiteral("%1 looks like %2").arg(kind).arg(same->second)));
        }
    }

    /// Also in a narrow window no word of the legend is cut.
    void theLegendIsWhole() {
        QWidget window;
        auto* all = new QVBoxLayout(&window);
        QWidget* legend = makeTimelineLegend();
        all->addWidget(legend);
        all->addStretch(1);
        for (const int width : {900, 260}) {
            window.resize(width, 300);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            const auto labels = legend->findChildren<QLabel*>();
            QCOMPARE(labels.size(), 10);
            for (const QLabel* label : labels) {
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
                const QRect place(label->mapTo(legend, QPoint()), label->size());
                QVERIFY2(legend->rect().contains(place), qPrintable(label->text()));
            }
            QCOMPARE(window.width(), width);
        }
    }

    void keysGoFromBlockToBlock() {
        Timeline timeline;
        timeline.add(row(0, 0, 0, 1000));
        timeline.add(row(1, 0, 1000, 1000));
        timeline.add(row(2, 0, 2000, 1000, OutcomeKind::Failed));
        timeline.add(row(3, 2, 1500, 400, OutcomeKind::Crashed));
        timeline.add(row(4, 2, 2500, 1500));
        TimelineView view;
        view.resize(600, 200);
        view.show(&timeline);
        view.QWidget::show();
        view.refresh({}, 0);
        QSignalSpy chosen(&view, &TimelineView::attemptChosen);
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&view, key, modifiers);
            return view.current() ? int(view.current()->index) : -1;
        };
        QCOMPARE(press(Qt::Key_Return), -1); // on none yet
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(press(Qt::Key_Right), 0);
        QCOMPARE(view.accessibleName(),
                 QStringLiteral("Timeline of the workers: w1, item 0 · Succeeded · 1.00 s"));
        QCOMPARE(press(Qt::Key_Right), 1);
        QCOMPARE(press(Qt::Key_Left), 0);
        QCOMPARE(press(Qt::Key_Left), 0);                       // there is none before
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), 2); // the next that failed
        QVERIFY(view.accessibleName().contains(QStringLiteral("Failed")));
        QCOMPARE(press(Qt::Key_Down), 3); // what the next worker did then
        QCOMPARE(press(Qt::Key_Down), 3);
        QCOMPARE(press(Qt::Key_End), 4);
        QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), 3);
        QCOMPARE(press(Qt::Key_Up), 1);
        QCOMPARE(press(Qt::Key_Home), 0);
        QCOMPARE(press(Qt::Key_Return), 0);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 0ull);
        for (int times = 0; times < 12; ++times)
            press(Qt::Key_Plus);
        QCOMPARE(press(Qt::Key_End), 2); // and comes into view
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          QPoint(view.viewport()->width() - 2 * view.fontMetrics().height(),
                                 view.fontMetrics().height() * 5 / 2));
        QCOMPARE(chosen.last()[0].toULongLong(), 2ull);
    }

    void aStepIsNoSmallerThanAPixel() {
        Timeline timeline;
        for (uint64_t i = 0; i < 10'000; ++i)
            timeline.add(row(i, 0, int64_t(i), 1, i == 5'004 ? OutcomeKind::Failed : OutcomeKind::Succeeded));
        const Timeline::Lane& lane = timeline.lanes().at(0);
        const Timeline::Block* at = blockAtTime(lane, test::kRunBegan + 4'999);
        QCOMPARE(at->index, uint64_t(4'999));
        const Timeline::Block* next = blockBeside(lane, *at, true, false, 10);
        QCOMPARE(next->index, uint64_t(5'004)); // the worst of its pixel
        QCOMPARE(blockBeside(lane, *next, true, false, 10)->index, uint64_t(5'010));
        QCOMPARE(blockBeside(lane, *at, false, false, 10)->index, uint64_t(4'989));
        QCOMPARE(blockBeside(lane, lane.front(), true, true, 10)->index, uint64_t(5'004));
        QVERIFY(!blockBeside(lane, *next, true, true, 10));
        QVERIFY(!blockBeside(lane, lane.front(), false, false, 10));
        QVERIFY(!blockAtTime({}, 0));
    }

    void whatIsZoomedInOnStaysWhereItIs() {
        Timeline timeline;
        for (uint64_t i = 0; i < 20; ++i)
            timeline.add(row(i, 0, 5'000 + int64_t(i) * 1000, 1000));
        TimelineView view;
        view.resize(600, 200);
        view.show(&timeline);
        view.QWidget::show();
        view.refresh({}, 0);
        for (int times = 0; times < 4; ++times)
            QTest::keyClick(&view, Qt::Key_Plus);
        QSignalSpy chosen(&view, &TimelineView::attemptChosen);
        const auto seen = [&] {
            QList<quint64> items;
            for (int x = view.viewport()->width() / 4; x < view.viewport()->width(); x += 40) {
                QTest::mousePress(view.viewport(), Qt::LeftButton, {},
                                  QPoint(x, view.fontMetrics().height() * 5 / 2));
                items << (chosen.isEmpty() ? ~quint64{0} : chosen.takeLast()[0].toULongLong());
            }
            return items;
        };
        const QList<quint64> before = seen();
        QVERIFY(!before.contains(~quint64{0}));
        for (uint64_t i = 20; i < 60; ++i)
            timeline.add(row(i, 0, 5'000 + int64_t(i) * 1000, 1000)); // the run goes on
        view.refresh({}, 0);
        QCOMPARE(seen(), before);
        timeline.add(row(60, 1, 0, 70'000)); // the slowest one of all ends, which began first
        view.refresh({}, 0);
        QCOMPARE(seen(), before);
    }

    /// Another worker has tried it again, and the run began earlier than it seemed.
    void theAttemptOneStandsOnIsFollowed() {
        Timeline before, after;
        before.add(row(0, 0, 0, 500, OutcomeKind::Failed));
        before.add(row(1, 0, 1000, 1000));
        before.add(row(7, 0, 2000, 1000, OutcomeKind::Failed));
        after.add(row(0, 0, 0, 500, OutcomeKind::Failed));
        after.add(row(1, 0, 1000, 1000));
        after.add(tried(7, 1, 0, 2000, 1000));
        after.add(row(9, 1, -500, 4000));
        AttemptTime again = row(7, 2, 5000, 1000);
        again.attempt = 2;
        after.add(again);
        TimelineView view;
        view.resize(600, 200);
        view.show(&before);
        view.QWidget::show();
        view.refresh({}, 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(view.accessibleName().contains(QStringLiteral("w1, item 7 · Failed")));
        view.exchange(&after);
        QVERIFY2(view.accessibleName().contains(QStringLiteral("w1, item 7, attempt 1 · Failed")),
                 qPrintable(view.accessibleName()));
        view.refresh({}, 0);
        QVERIFY(view.current());
        QCOMPARE(view.current()->index, uint64_t(7));
        QCOMPARE(view.current()->start, int64_t(2500));
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
