// SPDX-License-Identifier: MIT
// The causes of failures, as the run's file comes to say them.
#include "tests/gui/script.h"
#include "ui/gui/errors_page.h"
#include "ui/gui/journal_pages.h"

#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestErrorsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What is recorded lags behind what is counted, also where there are fewer failures by that.
    void whatSucceedsAtTheEndIsNoCauseAnyMore() {
        const script::Home home;
        const auto journal = script::journalWith(home, 60);
        JournalPages pages(QString::fromStdString(journal->path()));
        ErrorsPage page;
        page.resize(900, 300);
        page.show();
        page.setPages(&pages);
        const auto* table = page.findChild<QTableView*>(u"errorTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QSignalSpy read(&page, &ErrorsPage::countChanged);
        Snapshot run = script::snapshotAt(60, RunState::FinishedWithFailures, 1);
        --run.counts[size_t(OutcomeKind::TimedOut)];
        ++run.counts[size_t(OutcomeKind::Succeeded)];
        page.showRun(run, true);
        QTRY_VERIFY(!read.isEmpty()); // it has looked, and that was too early
        QCOMPARE(table->model()->rowCount(), 2);
        script::tryAgain(*journal, 53, OutcomeKind::Succeeded);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestErrorsPage)
#include "tst_errors_page.moc"
