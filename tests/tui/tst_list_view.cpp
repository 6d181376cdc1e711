// SPDX-License-Identifier: MIT
#include "boards.h"

#include <QTest>

using namespace poolboard;

namespace {

constexpr int kHeight = 10;

Dashboard boardAt(uint64_t done) { return boards::running(done); }

void goOnTo(Dashboard& board, uint64_t done) {
    Snapshot later = script::snapshotAt(done, RunState::Failing, 40);
    later.journalFile = "/run.sqlite";
    board.take(later, 40);
    boards::feed(board, kHeight);
}

std::vector<uint64_t> shown(const ListView& list) {
    std::vector<uint64_t> out;
    for (uint64_t line = list.top(); line < std::min<uint64_t>(list.size(), list.top() + kHeight); ++line)
        if (const auto row = list.row(line)) out.push_back(row->item.index);
    return out;
}

} // namespace

class TestListView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsOnTopAndFollowed() {
        Dashboard board = boardAt(100);
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(99));
        goOnTo(board, 120);
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(119));
        QCOMPARE(shown(board.list).front(), uint64_t(119));
    }

    void whatIsLookedAtStaysWhereItIs() {
        Dashboard board = boardAt(100);
        board.list.move(15, kHeight);
        boards::feed(board, kHeight);
        const auto before = shown(board.list);
        const auto selected = board.list.selectedIndex();
        goOnTo(board, 200);
        QCOMPARE(board.list.selectedIndex(), selected);
        QCOMPARE(shown(board.list), before);
        board.list.moveTo(0, kHeight);
        boards::feed(board, kHeight);
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(199));
    }

    void movingStaysInTheList() {
        Dashboard board = boardAt(30);
        board.list.move(1000, kHeight);
        boards::feed(board, kHeight);
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(0));
        QCOMPARE(shown(board.list).size(), size_t(kHeight));
        board.list.move(-1000, kHeight);
        boards::feed(board, kHeight);
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(29));
    }

    void noRoomIsLeftEmpty() {
        Dashboard board = boardAt(30);
        board.list.move(1000, 3); // the terminal was small
        board.list.moveTo(board.list.selectedLine(), kHeight);
        boards::feed(board, kHeight);
        QCOMPARE(shown(board.list).size(), size_t(kHeight));
        QCOMPARE(shown(board.list).back(), uint64_t(0));
    }

    void filtersShowTheirOwn() {
        Dashboard board = boardAt(100);
        board.list.show({ListFilter::What::Failures, {}, 0, {}, 0});
        boards::feed(board, kHeight);
        QCOMPARE(board.list.size(), board.run.unsuccessful());
        for (uint64_t line = 0; line < board.list.size(); ++line)
            QVERIFY(!isFine(board.list.row(line)->item.kind));
        board.list.show({ListFilter::What::Running, {}, 0, {}, 0});
        QCOMPARE(board.list.size(), uint64_t(4));
        double older = 1e9;
        for (uint64_t line = 0; line < board.list.size(); ++line) { // the oldest first
            QVERIFY(board.list.row(line)->running && board.list.row(line)->item.seconds <= older);
            older = board.list.row(line)->item.seconds;
        }
    }

    void textIsLookedForInEveryRow() {
        Dashboard board = boardAt(300);
        const std::string name = script::inputOf(42);
        board.list.search(name);
        boards::feed(board, kHeight);
        QCOMPARE(board.list.size(), uint64_t(1));
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(42));
        board.list.search("no such photograph");
        boards::feed(board, kHeight);
        QCOMPARE(board.list.size(), uint64_t(0));
        QCOMPARE(board.list.searched(), uint64_t(300));
        QVERIFY(!board.list.selectedIndex());
        board.list.toggleMark(); // nothing is there to mark
        QVERIFY(board.list.marks().empty());
    }

    void answersToAnOldQuestionAreDropped() {
        Dashboard board = boardAt(100);
        goOnTo(board, 100);
        board.list.search("IMG");
        const auto asked = board.list.wanted(kHeight);
        QVERIFY(asked);
        board.list.search("");
        ListView::Page page;
        page.rows = boards::rowsUpTo(5);
        board.list.take(*asked, page);
        boards::feed(board, kHeight);
        QCOMPARE(board.list.selectedIndex(), std::optional<uint64_t>(99));
    }

    void aReadThatFailedIsTriedAgain() {
        Dashboard board = boardAt(10);
        board.list.search("x");
        const auto asked = board.list.wanted(kHeight);
        QVERIFY(asked && !board.list.wanted(kHeight));
        board.list.failed(*asked);
        goOnTo(board, 12);
        QCOMPARE(board.list.searched(), uint64_t(12));
    }

    void aRunWithoutARecordShowsItsFailures() {
        Dashboard board;
        board.take(script::snapshotAt(100, RunState::Failing, 9), 0);
        QVERIFY(!board.list.wanted(kHeight));
        QCOMPARE(board.list.size(), uint64_t(board.run.failures.size()));
        QVERIFY(board.list.size() != 0 && !isFine(board.list.row(0)->item.kind));
    }
};

QTEST_GUILESS_MAIN(TestListView)
#include "tst_list_view.moc"
