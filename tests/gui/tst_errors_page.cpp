// SPDX-License-Identifier: MIT
// The causes of failures, as the run's file comes to say them.
#include "tests/gui/script.h"
#include "ui/gui/errors_page.h"
#include "ui/gui/journal_pages.h"

#include <QLabel>
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

    /// Its causes were counted when a retry was about to begin, and nobody looks.
    void aRunThatEndsIsCountedAgain() {
        const script::Home home;
        const auto journal = script::journalWith(home, 60);
        JournalPages pages(QString::fromStdString(journal->path()));
        ErrorsPage page;
        QSignalSpy counted(&page, &ErrorsPage::countChanged);
        page.setPages(&pages);
        QTRY_VERIFY(counted.last()[0].toInt() == 2);
        for (const uint64_t index : {7u, 30u, 53u})
            script::tryAgain(*journal, index, OutcomeKind::Succeeded);
        Snapshot run;
        run.state = RunState::Finished;
        run.counts[size_t(OutcomeKind::Succeeded)] = 60;
        page.showRun(run, false);
        QTRY_VERIFY(counted.last()[0].toInt() == 0);
    }

    void whyThereAreNoCausesIsSaid() {
        const script::Home home;
        JournalPages pages(home.runs() + u"/run1.sqlite"_s);
        ErrorsPage page;
        page.resize(900, 300);
        page.show();
        const auto* words = page.findChild<QLabel*>(u"errorsEmpty"_s);
        page.showRun(script::snapshotAt(60, RunState::Failing, 1), true);
        QVERIFY2(words->text().contains(u"keeps no file"_s), qPrintable(words->text()));
        page.setPages(&pages);
        page.showRun(script::snapshotAt(60, RunState::Failing, 1), true);
        QVERIFY2(words->text().contains(u"are being read"_s), qPrintable(words->text()));
        page.showRun(script::snapshotAt(60, RunState::FinishedWithFailures, 1), true);
        QTRY_VERIFY2_WITH_TIMEOUT(words->text().contains(u"run1.sqlite"_s), qPrintable(words->text()),
                                  30'000);
        // What is there later is read.
        const auto journal = script::journalWith(home, 60);
        page.showRun(script::snapshotAt(60, RunState::Failing, 1), true);
        const auto* table = page.findChild<QTableView*>(u"errorTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 30'000);
        QVERIFY(!words->isVisible());
    }
};

QTEST_MAIN(TestErrorsPage)
#include "tst_errors_page.moc"
