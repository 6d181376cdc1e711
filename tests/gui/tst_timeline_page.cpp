// SPDX-License-Identifier: MIT
// The timeline of a run that goes on: what is tried again is read anew.
#include "tests/gui/held_pool.h"
#include "tests/gui/script.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/timeline_page.h"
#include "ui/gui/timeline_view.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace poolboard;

namespace {

/// Whether the last block of the lane one is in is this.
bool endsWith(TimelineView* view, uint64_t index, OutcomeKind kind) {
    QTest::keyClick(view, Qt::Key_End);
    return view->current()->index == index && view->current()->kind == kind;
}

} // namespace

class TestTimelinePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTriedAgainHasOneMoreBlock() {
        const script::Home home;
        const auto journal = script::journalWith(home, 60);
        JournalPages pages(QString::fromStdString(journal->path()));
        TimelinePage page;
        auto* view = page.findChild<TimelineView*>();
        page.resize(900, 300);
        page.show();
        page.setPages(&pages);
        Snapshot run = script::snapshotAt(60, RunState::Failing, 1);
        run.workers.clear(); // they run today, long after the script
        page.showRun(run);
        QTRY_VERIFY(view->isVisible());
        QTest::keyClick(view, Qt::Key_Plus);
        const double zoom = view->zoom();
        QVERIFY(zoom > 1);
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Home})
            QTest::keyClick(view, key);
        QTest::keyClick(view, Qt::Key_Right,
                        Qt::ControlModifier); // the first of the fourth worker that failed
        QVERIFY(view->current());
        QCOMPARE(view->current()->index, uint64_t(7));
        QCOMPARE(view->current()->kind, OutcomeKind::Failed);
        script::tryAgain(*journal, 7, OutcomeKind::Succeeded);
        --run.counts[size_t(OutcomeKind::Failed)];
        run.counts[size_t(OutcomeKind::Succeeded)] += 2; // one of them is not on record yet
        page.showRun(run);
        QTRY_VERIFY(endsWith(view, 7, OutcomeKind::Succeeded));
        QCOMPARE(view->current()->attempt, 3u);
        QTest::keyClick(view, Qt::Key_Home);
        QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(view->current()->index, uint64_t(7)); // and what was before is still there
        QCOMPARE(view->current()->attempt, 2u);
        QCOMPARE(view->current()->kind, OutcomeKind::Failed);
    }

    /// While it is frozen nothing goes on, whatever the clock says.
    void aFrozenRunStandsStill() {
        const script::Home home;
        const auto journal = script::journalWith(home, 60);
        JournalPages pages(QString::fromStdString(journal->path()));
        TimelinePage page(nullptr, 1);
        auto* view = page.findChild<TimelineView*>();
        page.resize(900, 300);
        page.show();
        page.setPages(&pages);
        Snapshot run = script::snapshotAt(60, RunState::Running, 1);
        run.workers.resize(1);
        run.workers[0].item = 60;
        run.workers[0].elapsed = 0.5;
        const int64_t now = QDateTime::currentMSecsSinceEpoch();
        page.showRun(run, now);
        QTRY_VERIFY(view->isVisible());
        run.state = RunState::Paused;
        run.frozen = true;
        page.showRun(run, now);
        const QImage before = page.grab().toImage();
        page.showRun(run, now + 500);
        QCOMPARE(page.grab().toImage(), before);
        run.frozen = false;
        page.showRun(run, now + 500);
        QVERIFY(page.grab().toImage() != before);
    }

    /// A large run takes long to read, and longer until it may be read anew; the run may be over by then.
    void whatSucceedsAtTheEndIsShownToo() {
        const script::Home home;
        const auto journal = script::journalWith(home, 60);
        JournalPages pages(QString::fromStdString(journal->path()));
        TimelinePage page(nullptr, 1);
        auto* view = page.findChild<TimelineView*>();
        page.resize(900, 300);
        page.show();
        page.setPages(&pages);
        Snapshot run = script::snapshotAt(60, RunState::Failing, 1);
        run.workers.clear();
        page.showRun(run);
        QTRY_VERIFY(view->isVisible());
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Home})
            QTest::keyClick(view, key);
        QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(view->current());
        const uint64_t item = view->current()->index;
        const auto succeeds = [&](uint64_t index) {
            script::tryAgain(*journal, index, OutcomeKind::Succeeded);
            --run.counts[size_t(OutcomeKind::Failed)];
            ++run.counts[size_t(OutcomeKind::Succeeded)];
        };
        succeeds(item);
        {
            test::HeldPool disk;
            page.showRun(run);
            QElapsedTimer slow;
            slow.start();
            QTRY_VERIFY(slow.elapsed() > 100); // so long a reading takes
        }
        QTRY_VERIFY(endsWith(view, item, OutcomeKind::Succeeded));
        // Another one that failed, of any worker.
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_Up}) {
            QTest::keyClick(view, key);
            QTest::keyClick(view, Qt::Key_Home);
            QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier);
            if (view->current()->kind == OutcomeKind::Failed) break;
        }
        const uint64_t other = view->current()->index;
        QVERIFY(other != item);
        QCOMPARE(view->current()->kind, OutcomeKind::Failed);
        succeeds(other);
        run.state = RunState::FinishedWithFailures;
        page.showRun(run);
        QTRY_VERIFY(endsWith(view, other, OutcomeKind::Succeeded));
    }
};

QTEST_MAIN(TestTimelinePage)
#include "tst_timeline_page.moc"
