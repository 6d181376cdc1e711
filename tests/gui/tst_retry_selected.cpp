// SPDX-License-Identifier: MIT
// Several items are selected, to be tried again.
#include "core/engine/run_command.h"
#include "tests/gui/script.h"
#include "ui/gui/failures_model.h"
#include "ui/gui/filter_chip.h"
#include "ui/gui/items_page.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/overview_page.h"
#include "ui/gui/retry_selected.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>
#include <algorithm>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;
using Items = QList<quint64>;

Items asked(const QSignalSpy& spy) { return spy.isEmpty() ? Items() : spy.last()[0].value<Items>(); }

/// Every third one is fine; those from `unread` on are not read yet.
struct Rows {
    explicit Rows(int rows, int unread) : model(rows, 1) {
        for (int row = 0; row < rows; ++row) {
            model.setData(model.index(row, 0), 1000 + row, kItemIndexRole);
            if (row < unread) model.setData(model.index(row, 0), row % 3 != 0, kMayRetryRole);
        }
        setModel(table.get(), &model);
        retry = new RetrySelected(table.get());
        retry->setPossible(true);
    }
    QStandardItemModel model;
    std::unique_ptr<QTableView> table{makeTable("rows", u"Rows"_s)};
    RetrySelected* retry;
};

/// A run that is over, all of it; the last rows are not looked at.
Snapshot showWhole(ItemsPage& page, JournalPages& pages) {
    page.resize(900, 300);
    page.show();
    page.setPages(&pages);
    const Snapshot run = script::snapshotAt(script::kItems, RunState::FinishedWithFailures, 12.3);
    page.showRows(run);
    page.showCounts(run, true);
    return run;
}

} // namespace

class TestRetrySelected : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysHowMany() {
        Rows rows(9, 9);
        QVERIFY(!rows.retry->action()->isEnabled());
        QSignalSpy spy(rows.retry, &RetrySelected::asked);
        rows.table->selectRow(1);
        QCOMPARE(rows.retry->action()->text(), u"Try again (1 selected)"_s);
        rows.table->selectAll();
        QCOMPARE(rows.retry->action()->text(), u"Try again (6 selected)"_s); // three are fine
        rows.retry->setPossible(false);
        QVERIFY(!rows.retry->action()->isEnabled());
        rows.retry->setPossible(true);
        rows.retry->action()->trigger();
        QCOMPARE(asked(spy), (Items{1001, 1002, 1004, 1005, 1007, 1008}));
        rows.table->selectRow(3); // it is fine
        QVERIFY(!rows.retry->action()->isEnabled());
        rows.table->selectAll();
        rows.model.setData(rows.model.index(1, 0), false, kMayRetryRole); // it has succeeded by now
        QCOMPARE(rows.retry->action()->text(), u"Try again (5 selected)"_s);
    }

    void theKeyIsOfItsTable() {
        Rows rows(3, 3);
        rows.table->show();
        QVERIFY(QTest::qWaitForWindowActive(rows.table.get()));
        rows.table->selectAll();
        rows.table->setFocus();
        QSignalSpy spy(rows.retry, &RetrySelected::asked);
        QTest::keyClick(rows.table.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(asked(spy), (Items{1001, 1002}));
        QCOMPARE(rows.table->contextMenuPolicy(), Qt::ActionsContextMenu);
        QVERIFY(rows.table->actions().contains(rows.retry->action()));
    }

    /// Ctrl and an arrow key walk without selecting, and Ctrl+Space selects where they have come to.
    void whereTheKeyboardStandsIsSeen() {
        Rows rows(5, 5);
        QTableView* table = rows.table.get();
        table->show();
        QVERIFY(QTest::qWaitForWindowActive(table));
        table->setFocus();
        const auto framed = [&](int row) {
            const QImage picture = table->viewport()->grab().toImage();
            const double scale = picture.devicePixelRatio();
            const QRect cell = table->visualRect(rows.model.index(row, 0));
            const auto at = [&](QPoint point) {
                return picture.pixelColor((QPointF(point) * scale).toPoint());
            };
            const QColor inside = at(cell.topLeft() + QPoint(4, 4));
            const QPoint edges[] = {{cell.center().x(), cell.top()},
                                    {cell.left(), cell.center().y()},
                                    {cell.center().x(), cell.bottom()}};
            return std::all_of(std::begin(edges), std::end(edges),
                               [&](QPoint edge) { return contrast(at(edge), inside) >= 3; });
        };
        table->selectRow(0);
        QVERIFY(!framed(0)); // it is seen by its selection
        QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(!table->selectionModel()->isRowSelected(1));
        QVERIFY(framed(1));
        QVERIFY(!framed(0));
        QTest::keyClick(table, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(table->selectionModel()->isRowSelected(1));
        QVERIFY(framed(1)); // which of the two it is
        table->clearFocus();
        QVERIFY(!framed(1));
    }

    void whatIsNotReadIsReadFirst() {
        Rows rows(6, 2);
        std::vector<int> read;
        RetrySelected::Say later;
        rows.retry->setReader([&](const std::vector<int>& wanted, const RetrySelected::Say& say) {
            read = wanted;
            later = say;
        });
        QSignalSpy spy(rows.retry, &RetrySelected::asked);
        rows.table->selectAll();
        rows.retry->action()->trigger();
        QCOMPARE(read, (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(spy.count(), 0);
        later({1001, 1004});
        QCOMPARE(asked(spy), (Items{1001, 1004}));
        QSignalSpy refused(rows.retry, &RetrySelected::refused);
        later({});
        QCOMPARE(refused.count(), 1);
    }

    void tooManyAreRefusedWithTheWayOut() {
        Rows rows(int(RetryItemsCommand::kMostListed) + 1, INT_MAX);
        QSignalSpy spy(rows.retry, &RetrySelected::asked);
        QSignalSpy refused(rows.retry, &RetrySelected::refused);
        rows.table->selectAll();
        QCOMPARE(rows.retry->action()->text(), u"Try again (2,001 selected)"_s);
        rows.retry->action()->trigger();
        QCOMPARE(spy.count(), 0);
        QVERIFY(refused.at(0)[0].toString().contains(u"2,000"_s));
        rows.table->selectionModel()->select(rows.model.index(0, 0), QItemSelectionModel::Deselect);
        rows.retry->action()->trigger();
        QCOMPARE(asked(spy).size(), 1334);
    }

    void amongTheItems_data() {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << u"chipAll"_s << QString() << 13 << int(script::kItems);
        QTest::newRow("of a state") << u"chipTimedout"_s << QString() << 3 << 3;
        QTest::newRow("found by a text") << u"chipAll"_s << u"scans"_s << 2 << 61;
    }
    void amongTheItems() {
        QFETCH(QString, chip);
        QFETCH(QString, text);
        QFETCH(int, items);
        QFETCH(int, rows);
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        JournalPages pages(QString::fromStdString(journal->path()));
        ItemsPage page;
        const Snapshot run = showWhole(page, pages);
        auto* table = page.findChild<QTableView*>(u"itemTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), int(script::kItems), kPatience);
        page.findChild<QAbstractButton*>(chip)->click();
        QTest::keyClicks(page.findChild<QLineEdit*>(u"itemText"_s), text);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows, kPatience);
        auto* many = page.findChild<QPushButton*>(u"retryMany"_s);
        QVERIFY(!many->isVisible());
        QSignalSpy spy(&page, &ItemsPage::retryAsked);
        table->selectAll();
        QTRY_VERIFY(many->isVisible());
        many->click();
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, kPatience);
        QCOMPARE(asked(spy).size(), items);
        for (const quint64 index : asked(spy))
            QVERIFY(!script::outcomeOf(index).ok());
        page.showCounts(run, false); // the run takes nothing more
        QVERIFY(!many->isVisible());
    }

    void ofAnotherRunNothingIsTriedAgain() {
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        const QString path = QString::fromStdString(journal->path());
        JournalPages pages(path), others(path);
        ItemsPage page;
        const Snapshot run = showWhole(page, pages);
        auto* table = page.findChild<QTableView*>(u"itemTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), int(script::kItems), kPatience);
        QSignalSpy spy(&page, &ItemsPage::retryAsked);
        table->selectAll();
        auto* many = page.findChild<QPushButton*>(u"retryMany"_s);
        QTRY_VERIFY(many->isVisible());
        many->click();
        page.setPages(&others); // before the answer
        page.showCounts(run, true);
        bool answered = false; // in the order asked
        pages.count({}, this, [&answered](const Result<uint64_t>&) { answered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kPatience);
        QCOMPARE(spy.count(), 0);
    }

    void failuresThatStayAreStillSelected() {
        OverviewPage page;
        QSignalSpy items(&page, &OverviewPage::itemChosen);
        Snapshot run = script::snapshotAt(script::kItems, RunState::Failing, 2);
        page.showRun(run);
        auto* table = page.findChild<QTableView*>(u"failureTable"_s);
        auto* selection = table->selectionModel();
        const int oldest = table->model()->rowCount() - 1;
        const auto add = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        for (const int row : {1, 4, oldest})
            selection->setCurrentIndex(table->model()->index(row, 0), add);
        const qsizetype chosen = items.size();
        // One more failure, and the oldest has no room any more.
        FailureRow another = run.failures.back();
        another.index = 12'345;
        run.failures.push_back(another);
        run.failures.erase(run.failures.begin());
        page.showRun(run);
        const auto selected = [selection] {
            QList<int> rows;
            for (const QModelIndex& row : selection->selectedRows())
                rows << row.row();
            std::sort(rows.begin(), rows.end());
            return rows;
        };
        QCOMPARE(selected(), (QList<int>{2, 5}));
        QVERIFY(!table->currentIndex().isValid());
        // One between them is tried again, and fails once more.
        FailureRow again = run.failures[run.failures.size() - 1 - 3];
        ++again.attempts;
        std::erase_if(run.failures, [&](const FailureRow& row) { return row.index == again.index; });
        page.showRun(run);
        QCOMPARE(selected(), (QList<int>{2, 4}));
        run.failures.push_back(again);
        page.showRun(run);
        QCOMPARE(selected(), (QList<int>{3, 5}));
        QCOMPARE(items.size(), chosen);
    }

    void theChipsAddUp() {
        ItemsPage page;
        page.show();
        auto* skipped = page.findChild<FilterChip*>(u"chipSkipped"_s);
        Snapshot run = script::snapshotAt(script::kItems, RunState::FinishedWithFailures, 12.3);
        page.showCounts(run);
        QVERIFY(!skipped->isVisible());
        run.counts[size_t(OutcomeKind::Skipped)] = 5;
        page.showCounts(run);
        QVERIFY(skipped->isVisible());
        QCOMPARE(skipped->accessibleName(), u"Skipped: 5"_s);
    }
};

QTEST_MAIN(TestRetrySelected)
#include "tst_retry_selected.moc"
