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

namespace {

/// How late a timer comes that should come every 5 ms.
class Beat {
public:
    void start() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_late.push_back(std::max<qint64>(0, m_since.nsecsElapsed() - kMs * 1'000'000));
            m_since.restart();
        });
        m_since.start();
        m_timer.start(kMs);
    }
    void judge() {
        m_timer.stop();
        QVERIFY(!m_late.empty());
        std::sort(m_late.begin(), m_late.end());
        const auto at = [this](double share) {
            const auto place = static_cast<size_t>(share * static_cast<double>(m_late.size() - 1));
            return static_cast<double>(m_late[place]) / 1e6;
        };
        qInfo("event loop: %zu beats, late by p50 %.2f ms, p99 %.2f ms, longest %.1f ms", m_late.size(),
              at(0.5), at(0.99), at(1));
        QVERIFY2(at(0.99) < 100, "the event loop stalled");
        QVERIFY2(at(1) < 2'000, "the event loop stood still");
    }

private:
    static constexpr int kMs = 5;
    std::vector<qint64> m_late;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace

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

        Beat beat;
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
        beat.start();
        frame.start(100);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == int(kRows) && writer.isFinished(), 100'000);
        // And all the way back, page by page.
        for (int row = int(kRows) - 1; row > 0; row -= 5'000) {
            table->scrollTo(table->model()->index(row, 0));
            QCoreApplication::processEvents();
        }
        frame.stop();
        beat.judge();
    }

    /// A long run of the history is added up while somebody looks at its overview.
    void theEventLoopTurnsWhileALongRunIsAddedUp() {
        constexpr uint64_t kRows = 300'000;
        const script::Home home;
        {
            auto journal = createJournal(home.runs().toStdString(), script::recordOf("many"));
            QVERIFY(journal.ok());
            for (uint64_t index = 0; index < kRows; ++index)
                QVERIFY(journal.value()->append(script::outcomeOf(index)));
            QVERIFY(journal.value()->commit());
        }
        JournalPages pages(home.runs() + QStringLiteral("/many.sqlite"));
        OverviewPage overview;
        overview.resize(1200, 900);
        overview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&overview));
        Snapshot run;
        run.state = RunState::Finished;
        run.counts = {kRows};
        Beat beat;
        beat.start();
        QElapsedTimer took;
        took.start();
        overview.setPages(&pages);
        overview.showRun(run);
        overview.showNumbers(run, RateHistory());
        const auto* workers = overview.findChild<QTableView*>(QStringLiteral("pastWorkerTable"));
        QTRY_COMPARE_WITH_TIMEOUT(workers->model()->rowCount(), 4, 100'000);
        qInfo("%llu items were added up in %lld ms", static_cast<unsigned long long>(kRows), took.elapsed());
        beat.judge();
    }
};

QTEST_MAIN(TestWindowStall)
#include "tst_window_stall.moc"
