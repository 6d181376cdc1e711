// SPDX-License-Identifier: MIT
#include "boards.h"

#include <QTest>

using namespace poolboard;

namespace {

/// A wish as one word and what belongs to it.
std::string said(const Wish& wish) {
    if (const auto* tell = std::get_if<Tell>(&wish)) return "tell " + toJson(tell->command);
    if (const auto* again = std::get_if<StartAgain>(&wish)) {
        std::string out = "start";
        for (const std::string& word : again->words)
            out += " " + word;
        return out;
    }
    if (const auto* past = std::get_if<OpenPast>(&wish)) return "open " + past->runId;
    if (const auto* job = std::get_if<StartJob>(&wish)) return "job " + job->path;
    constexpr const char* kWords[] = {"tell",  "start",   "quit", "suspend", "draw",
                                      "mouse", "history", "open", "jobs",    "job"};
    return kWords[wish.index()];
}

std::string pressed(Dashboard& board, const QString& keys) {
    std::string out;
    for (const QString& key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        for (const Wish& wish : board.press(key.toStdString()))
            out += (out.empty() ? "" : "; ") + said(wish);
    return out;
}

} // namespace

class TestDashboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsForgottenOnceItWasRead() {
        Dashboard board = boards::running();
        QVERIFY(!board.forget(100));
        board.press("+");
        const auto first = board.forget(100);
        QVERIFY(first && *first > 1);
        QVERIFY(board.forget(100 + *first - 1) && !board.message.empty());
        board.press("+"); // the same key again is a new answer
        QCOMPARE(*board.forget(100 + *first - 1), *first);
        QVERIFY(!board.forget(100 + 2 * *first) && board.message.empty());
    }
    void theLadderIsToldForAsLongAsItStops() {
        Dashboard board = boards::running();
        board.press("^C");
        board.run.state = RunState::Stopping;
        QVERIFY(!board.forget(1) && !board.forget(1e6) && !board.message.empty());
    }

    void keysOfARunThatGoesOn_data() {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("wishes");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* keys, const char* wishes,
                            const char* message = "") {
            QTest::newRow(name) << QString::fromUtf8(keys) << QString::fromUtf8(wishes)
                                << QString::fromUtf8(message);
        };
        row("pause", "p", "tell {\"command\":\"pause\",\"mode\":\"drain\"}", "Pausing: running items finish");
        row("freeze", "P", "tell {\"command\":\"pause\",\"mode\":\"freeze\"}", "Freezing");
        row("a worker more", "+", "tell {\"command\":\"set_workers\",\"workers\":5}", "5 workers wanted");
        row("two less", "- -",
            "tell {\"command\":\"set_workers\",\"workers\":3}; tell "
            "{\"command\":\"set_workers\",\"workers\":2}",
            "2 workers wanted");
        row("stop asks", "s", "");
        row("stop: finish", "s f",
            "tell {\"command\":\"stop\",\"exit_status\":130,\"mode\":\"drain\",\"reason\":\"stopped in the "
            "dashboard\"}",
            "Stopping: 4 items running");
        row("stop: cancel", "s c",
            "tell {\"command\":\"stop\",\"exit_status\":130,\"mode\":\"cancel\",\"reason\":\"stopped in the "
            "dashboard\"}",
            "Cancelling 4 items");
        row("stop: go on", "s Esc", "");
        row("the ladder", "^C ^C ^C",
            "tell {\"command\":\"stop\",\"exit_status\":130,\"mode\":\"drain\",\"reason\":\"interrupted\"}; "
            "tell {\"command\":\"stop\",\"exit_status\":130,\"mode\":\"cancel\",\"reason\":\"interrupted\"}; "
            "tell {\"command\":\"stop\",\"exit_status\":130,\"mode\":\"kill\",\"reason\":\"interrupted\"}",
            "Killing 4 items");
        row("the ladder says what comes next", "^C",
            "tell {\"command\":\"stop\",\"exit_status\":130,\"mode\":\"drain\",\"reason\":\"interrupted\"}",
            "Stopping: 4 items running. Ctrl-C again to cancel them");
        row("leaving asks", "q", "");
        row("leaving it running", "q l", "quit");
        row("not leaving", "q Esc", "");
        row("one again", "f r", "tell {\"command\":\"retry_item\",\"index\":145}", "Trying again: 1 item");
        row("the marked ones again", "f Space Space r",
            "tell {\"command\":\"retry_item\",\"index\":122}; tell "
            "{\"command\":\"retry_item\",\"index\":145}",
            "Trying again: 2 items");
        row("all again", "R", "tell {\"command\":\"retry_items\"}", "Trying again what failed so far");
        row("no groups yet", "e", "", "nothing has failed so far");
        row("cancel needs a running one", "x", "", "x cancels a running item: choose one under Running");
        row("nothing to resume", "o", "", "the run goes on");
        row("an unknown key", "z", "", "'z' does nothing here; ? lists the keys");
        row("standing still", "^Z", "suspend");
        row("drawn anew", "^L", "draw");
        row("the history", "H", "history");
    }
    void keysOfARunThatGoesOn() {
        QFETCH(QString, keys);
        Dashboard board = boards::running();
        std::string wishes;
        for (const QString& key : keys.split(QLatin1Char(' '))) {
            const std::string one = pressed(board, key);
            wishes += (wishes.empty() || one.empty() ? "" : "; ") + one;
            boards::feed(board);
        }
        QTEST(QString::fromStdString(wishes), "wishes");
        QTEST(QString::fromStdString(board.message), "message");
    }

    void keysOfARunThatIsOver_data() {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("wishes");
        QTest::newRow("all again") << QStringLiteral("R") << QStringLiteral("start retry run-1");
        QTest::newRow("one again") << QStringLiteral("f r") << QStringLiteral("start retry run-1 --item 283");
        QTest::newRow("leaving") << QStringLiteral("q") << QStringLiteral("quit");
        QTest::newRow("Ctrl-C leaves") << QStringLiteral("^C") << QStringLiteral("quit");
        for (const char* key : {"p", "s", "+", "o", "x"})
            QTest::newRow(key) << QString::fromLatin1(key) << QString();
    }
    void keysOfARunThatIsOver() {
        QFETCH(QString, keys);
        Dashboard board = boards::finished();
        board.run.runId = "run-1";
        std::string wishes;
        for (const QString& key : keys.split(QLatin1Char(' '))) {
            wishes += pressed(board, key);
            boards::feed(board);
        }
        QTEST(QString::fromStdString(wishes), "wishes");
        if (wishes.empty()) QVERIFY2(!board.message.empty(), "a key that does nothing says why");
    }

    void whoOnlyLooksLeavesTheRunAlone() {
        Dashboard board = boards::running();
        board.own = false;
        QCOMPARE(pressed(board, QStringLiteral("^C")), std::string("quit"));
        QCOMPARE(pressed(board, QStringLiteral("q")), std::string("quit"));
    }

    void aRunThatWasStoppedCanGoOn() {
        Dashboard board = boards::running();
        board.run.state = RunState::Stopped;
        board.run.runId = "run-1";
        board.live = false;
        QCOMPARE(pressed(board, QStringLiteral("o")), std::string("start resume run-1"));
    }

    void aRefusalToGoOnIsSaid() {
        Dashboard board = boards::finished();
        board.run.runId = "run-1";
        board.message = "Trying again …";
        board.starting = true;
        QCOMPARE(pressed(board, QStringLiteral("R")), std::string()); // one engine is enough
        QVERIFY(!board.message.empty());
        board.message = "Trying again …";
        board.lost("out.txt: was changed since; --force writes over it");
        QCOMPARE(board.message, std::string("out.txt: was changed since; --force writes over it"));
        QVERIFY(board.notice.empty() && board.run.state == RunState::FinishedWithFailures);
        QCOMPARE(pressed(board, QStringLiteral("R")), std::string("start retry run-1"));
        board.starting = true;
        board.take(boards::running().run, 1); // it goes on
        QVERIFY(!board.starting);
        board.message = "seen";
        board.lost(""); // a run that ended in order leaves what was said
        QVERIFY(board.notice.empty());
    }

    void aJobIsSeenBeforeItRuns() {
        Dashboard board;
        board.page = Page::History;
        QCOMPARE(pressed(board, QStringLiteral("n")), std::string("jobs"));
        board.jobs = {{"bad.poolboard.toml", "bad", "", "bad.poolboard.toml:3: there is no key 'knd'"},
                      {"good.poolboard.toml", "Good", "poolboard --cli run -- true", ""}};
        QCOMPARE(pressed(board, QStringLiteral("Enter")), std::string());
        QVERIFY(board.page == Page::Jobs && board.message == board.jobs[0].problem);
        QCOMPARE(pressed(board, QStringLiteral("Down Enter")), std::string());
        QVERIFY(board.page == Page::Start);
        QCOMPARE(pressed(board, QStringLiteral("Esc")), std::string());
        QVERIFY(board.page == Page::Jobs);
        QCOMPARE(pressed(board, QStringLiteral("Enter r")), std::string("job good.poolboard.toml"));
    }

    void questionsEndWithTheRun() {
        Dashboard board = boards::running();
        board.press("s");
        QVERIFY(board.page == Page::Stop);
        board.take(script::snapshotAt(script::kItems, RunState::Finished, 30), 30);
        QVERIFY(board.page == Page::None && !board.live);
    }

    void aLostRunSaysWhy() {
        Dashboard board = boards::running();
        board.lost("the run went away before its end");
        QVERIFY(board.run.state == RunState::Broken && board.run.workers.empty() && !board.live);
        QCOMPARE(board.notice, std::string("the run went away before its end"));
    }

    void textIsTypedAndTakenAway() {
        Dashboard board = boards::running();
        pressed(board, QStringLiteral("/ 0 1 4 Backspace"));
        QCOMPARE(board.list.text(), std::string("01"));
        pressed(board, QStringLiteral("Enter"));
        QVERIFY(!board.typing && board.list.text() == "01");
        pressed(board, QStringLiteral("Esc"));
        QCOMPARE(board.list.text(), std::string());
        pressed(board, QStringLiteral("/ q s ? Esc")); // letters, not keys
        QVERIFY(board.page == Page::None && board.list.text().empty());
    }

    void filtersGoRound() {
        Dashboard board = boards::running();
        const size_t filters = filtersOf(board.run).size();
        for (size_t i = 0; i < filters; ++i)
            board.press("]");
        QVERIFY(board.list.filter() == ListFilter{});
        board.press("[");
        QVERIFY(board.list.filter() == filtersOf(board.run).back());
    }

    void theItemOnItsPageStays() {
        Dashboard board = boards::running();
        board.press("Enter");
        const auto opened = board.shownItem();
        Snapshot later = script::snapshotAt(170, RunState::Failing, 30);
        later.journalFile = "/run.sqlite";
        board.take(later, 30);
        boards::feed(board);
        QVERIFY(opened && board.shownItem() == opened);
        board.press("Esc");
        QVERIFY(board.shownItem() != opened); // the list has gone on meanwhile
    }
};

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
