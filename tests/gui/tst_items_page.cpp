// SPDX-License-Identifier: MIT
// What the page of the items says when it has none to show, or cannot show them.
#include "tests/gui/script.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/items_model.h"
#include "ui/gui/items_page.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/roles.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>
#include <sqlite3.h>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

struct Desk {
    explicit Desk(QString path) : pages(std::move(path)) {
        page.resize(900, 500);
        page.show();
        if (!QTest::qWaitForWindowExposed(&page, kPatience)) qFatal("no window");
    }
    void follow(RunState state) {
        page.setPages(&pages);
        show(state);
    }
    void show(RunState state) {
        const Snapshot run = script::snapshotAt(script::kItems, state, 12.3);
        page.showRows(run);
        page.showCounts(run);
    }
    void type(const QString& text) const {
        QTest::keyClicks(page.findChild<QLineEdit*>(u"itemText"_s), text);
    }
    /// "": it is not on show.
    QString label(const char* name) const {
        const auto* found = page.findChild<QLabel*>(QString::fromLatin1(name));
        return found && found->isVisible() ? found->text() : QString();
    }
    const ItemsModel* model() const { return page.findChild<ItemsModel*>(); }
    QTableView* table() const { return page.findChild<QTableView*>(u"itemTable"_s); }
    ItemsPage page;
    JournalPages pages;
};

/// Somebody else does, with the run's file.
void spoil(const QString& path, const char* sql) {
    sqlite3* base = nullptr;
    char* problem = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &base) != SQLITE_OK) qFatal("no file");
    sqlite3_busy_timeout(base, kPatience);
    if (sqlite3_exec(base, sql, nullptr, nullptr, &problem) != SQLITE_OK) qFatal("%s", problem);
    sqlite3_close(base);
}

} // namespace

class TestItemsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingFoundIsSaid_data() {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("among all") << u"chipAll"_s << u"nowhere"_s
                                   << u"None has “nowhere”; looked through: 301 items."_s;
        QTest::newRow("among the failed")
            << u"chipFailed"_s << u"nowhere"_s << u"None has “nowhere”; looked through: 8 items."_s;
        QTest::newRow("a state that none is in")
            << u"chipCancelled"_s << QString() << u"None here; finished so far: 301 items."_s;
    }
    void nothingFoundIsSaid() {
        QFETCH(QString, chip);
        QFETCH(QString, text);
        QFETCH(QString, words);
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        Desk desk(QString::fromStdString(journal->path()));
        QCOMPARE(desk.label("itemsEmpty"), u"No item has finished yet."_s);
        desk.follow(RunState::FinishedWithFailures);
        QTRY_VERIFY_WITH_TIMEOUT(desk.table()->isVisible(), kPatience);
        desk.page.findChild<QAbstractButton*>(chip)->click();
        desk.type(text);
        QTRY_COMPARE_WITH_TIMEOUT(desk.label("itemsEmpty"), words, kPatience);
    }

    /// A person may be quicker than the disk.
    void aRowThatIsChosenBeforeItIsReadIsShownWhenItIs() {
        const script::Home home;
        const auto journal = script::journalWith(home, script::kItems);
        Desk desk(QString::fromStdString(journal->path()));
        const QSignalSpy chosen(&desk.page, &ItemsPage::itemChosen);
        bool read = true;
        connect(desk.model(), &QAbstractItemModel::rowsInserted, &desk.page, [&] {
            if (desk.table()->currentIndex().isValid()) return;
            desk.table()->setCurrentIndex(desk.model()->index(1, ItemColumn::Input));
            read = desk.table()->currentIndex().data(kItemIndexRole).isValid();
        });
        desk.follow(RunState::FinishedWithFailures);
        QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, kPatience);
        QVERIFY2(!read, "it was there at once: that shows nothing");
        QCOMPARE(chosen.front().front().toULongLong(),
                 desk.model()->index(1, ItemColumn::Input).data(kItemIndexRole).toULongLong());
    }

    void whatCannotBeReadIsSaidUntilItCan_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("all items") << QString();
        QTest::newRow("a search") << u"scans"_s;
    }
    void whatCannotBeReadIsSaidUntilItCan() {
        QFETCH(QString, text);
        const script::Home home;
        const QString path = home.runs() + u"/run1.sqlite"_s;
        Desk desk(path);
        desk.follow(RunState::FinishedWithFailures);
        desk.type(text);
        QTRY_COMPARE(desk.model()->wish().text, text);
        QTRY_VERIFY_WITH_TIMEOUT(desk.label("itemsEmpty").contains(u"run1.sqlite"_s), kPatience);
        desk.show(RunState::FinishedWithFailures); // the words stay
        QVERIFY2(desk.label("itemsEmpty").contains(u"run1.sqlite"_s), qPrintable(desk.label("itemsEmpty")));
        const auto journal = script::journalWith(home, script::kItems);
        desk.show(RunState::FinishedWithFailures);
        QTRY_VERIFY_WITH_TIMEOUT(desk.table()->isVisible(), kPatience);
        QTRY_COMPARE(desk.model()->rowCount(), text.isEmpty() ? int(script::kItems) : 61);
        QTRY_COMPARE(desk.label("itemsEmpty") + desk.label("itemsProblem"), QString());
    }

    /// The rows stay as they are, so the words stand beside them.
    void anOrderThatCannotBeMadeIsSaid() {
        const script::Home home;
        const QString path = home.runs() + u"/run1.sqlite"_s;
        script::journalWith(home, script::kItems).reset();
        Desk desk(path);
        desk.follow(RunState::FinishedWithFailures);
        QTRY_VERIFY_WITH_TIMEOUT(desk.table()->isVisible(), kPatience);
        QTRY_COMPARE(desk.table()->model()->index(0, ItemColumn::Number).data().toString(), u"0"_s);
        QVERIFY(desk.label("itemsProblem").isEmpty());
        spoil(path, "ALTER TABLE items RENAME TO gone");
        desk.table()->sortByColumn(ItemColumn::Took, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(desk.label("itemsProblem").contains(u"run1.sqlite"_s), kPatience);
        QVERIFY(desk.table()->isVisible());
        QVERIFY(desk.label("itemsFound").isEmpty()); // nothing was sorted
        spoil(path, "ALTER TABLE gone RENAME TO items");
        desk.table()->sortByColumn(ItemColumn::Took, Qt::AscendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(desk.label("itemsProblem").isEmpty(), kPatience);
        QTRY_VERIFY(desk.label("itemsFound").contains(u"301"_s));
    }
};

QTEST_MAIN(TestItemsPage)
#include "tst_items_page.moc"
