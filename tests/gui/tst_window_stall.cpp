// SPDX-License-Identifier: MIT
#include "tests/gui/script.h"
#include "ui/gui/items_page.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/overview_page.h"
#include "ui/gui/progress_strip.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrent>
#include <QtTest>
#include <algorithm>

using namespace poolboard;

class TestWindowStall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// 200,000 items arrive while somebody looks at the end of the table: the event
    /// loop must keep turning. The budget is for a quiet machine; what is asserted
    /// leaves room for a loaded one.
    void theEventLoopTurnsWhileManyRowsArrive() {
        constexpr uint64_t kRows = 200'000, kBatch = 4'000;
        const script::Home home;
        auto created = createJournal(home.runs().toStdString(), script::recordOf("many"));
        QVERIFY(created.ok());
        std::shared_ptr<JournalWriter> journal = std::move(created).value();
        JournalPages pages(QString::fromStdString(journal->path()));

        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* strip = new ProgressStrip;
        auto* overview = new OverviewPage;
        auto* items = new ItemsPage;
        for (QWidget* widget :
             {static_cast<QWidget*>(strip), static_cast<QWidget*>(overview), static_cast<QWidget*>(items)})
            layout->addWidget(widget);
        window.resize(1200, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        items->setPages(&pages);
        auto* table = items->findChild<QTableView*>(QStringLiteral("itemTable"));

        std::atomic<uint64_t> written = 0;
        const QFuture<void> writer = QtConcurrent::run([journal, &written] {
            for (uint64_t index = 0; index < kRows; ++index) {
                Outcome outcome = script::outcomeOf(index);
                if (!journal->append(outcome)) return;
                if ((index + 1) % kBatch != 0) continue;
                if (!journal->commit()) return;
                written = index + 1;
            }
        });

        // How late a timer comes that should come every 5 ms.
        constexpr int kBeatMs = 5;
        std::vector<qint64> late;
        QElapsedTimer since;
        QTimer beat;
        beat.setTimerType(Qt::PreciseTimer);
        connect(&beat, &QTimer::timeout, this, [&] {
            late.push_back(std::max<qint64>(0, since.nsecsElapsed() - kBeatMs * 1'000'000));
            since.restart();
        });
        QTimer frame; // what a session does at 10 Hz
        connect(&frame, &QTimer::timeout, this, [&] {
            Snapshot snapshot = script::snapshotAt(40, RunState::Failing, 2);
            snapshot.total = kRows;
            snapshot.counts = {written.load() - written.load() / 23, written.load() / 23};
            strip->showBar(snapshot);
            strip->showNumbers(snapshot);
            overview->showRun(snapshot);
            items->showRows(snapshot);
            items->showCounts(snapshot);
            table->scrollToBottom();
        });
        since.start();
        beat.start(kBeatMs);
        frame.start(100);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == int(kRows) && writer.isFinished(), 100'000);
        // And all the way back, page by page.
        for (int row = int(kRows) - 1; row > 0; row -= 5'000) {
            table->scrollTo(table->model()->index(row, 0));
            QCoreApplication::processEvents();
        }
        beat.stop();
        frame.stop();

        std::sort(late.begin(), late.end());
        const auto at = [&](double share) {
            return static_cast<double>(
                       late[static_cast<size_t>(share * static_cast<double>(late.size() - 1))]) /
                   1e6;
        };
        qInfo("event loop: %zu beats, late by p50 %.2f ms, p99 %.2f ms, longest %.1f ms", late.size(),
              at(0.5), at(0.99), at(1));
        QVERIFY2(at(0.99) < 100, "the event loop stalled");
        QVERIFY2(at(1) < 2'000, "the event loop stood still");
    }
};

QTEST_MAIN(TestWindowStall)
#include "tst_window_stall.moc"
