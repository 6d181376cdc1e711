// SPDX-License-Identifier: MIT
#include "core/base/layout.h"
#include "ui/cli/run_texts.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace poolboard;

namespace {

RunRecord run(const std::string& id, RunState state, uint64_t succeeded, uint64_t failed,
              std::optional<uint64_t> total) {
    RunRecord out;
    out.id = id;
    out.name = "Thumbnails\x1b[31m";
    out.worker = "image/thumbnail";
    out.pluginVersion = "1.2";
    out.startedMs = 1795000000123;
    out.state = state;
    out.counts[size_t(OutcomeKind::Succeeded)] = succeeded;
    out.counts[size_t(OutcomeKind::Failed)] = failed;
    out.total = total;
    return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

class TestRunTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListSaysWhatCanGoOn_data() {
        QTest::addColumn<int>("interrupted");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << 0 << "";
        QTest::newRow("one") << 1 << "\n1 of them can go on: poolboard --cli resume cut0\n";
        QTest::newRow("two") << 2 << "\n2 of them can go on, the newest with: poolboard --cli resume cut0\n";
    }
    void theListSaysWhatCanGoOn() {
        QFETCH(int, interrupted);
        QFETCH(QString, said);
        RunList list;
        list.runs.push_back(run("done", RunState::FinishedWithFailures, 1200, 3, 1203));
        for (int k = 0; k < interrupted; ++k)
            list.runs.push_back(run("cut" + std::to_string(k), RunState::Running, 7, 0, {}));
        list.more = 5;
        list.notes = {"x.sqlite: damaged"};
        const std::string text = runTable(list, "");
        QVERIFY2(has(text, "finished with failures  1,203/1,203  3    Thumbnails [31m\n"), text.c_str());
        QCOMPARE(has(text, "interrupted"), interrupted > 0);
        QVERIFY2(has(text, said.toStdString()), text.c_str());
        QVERIFY(has(text, "… and 5 older (--limit)\n") && has(text, "note: x.sqlite: damaged\n"));
    }

    void withoutRunsItSaysSo() { QCOMPARE(runTable({}, ""), std::string("no runs yet\n")); }

    void onePageTellsAll() {
        RunRecord one = run("20261121-1", RunState::Halted, 5, 2, 20);
        one.stopReason = "2 items did not succeed, which --halt waits for";
        one.endedMs = one.startedMs + 61000;
        one.elapsed = 61;
        one.sessions = 3;
        one.phases = {1, 2, 3, 60};
        one.pending = 4;
        one.held[0] = 1;
        one.outputs = {{"ndjson", "/out.ndjson", "", 100, 0}, {"joblog", "/log", "", 5, 0}};
        const std::string page =
            runPage(one, {{1, OutcomeKind::Failed, "exit_status", "exit status …", 2, 7}},
                    {{9, 12.5, "slow.png"}}, journalWords("/my runs"));
        for (const char* part :
             {"  state        halted: 2 items did not succeed", "  took         1:01 in 3 sessions",
              "5 succeeded, 2 failed", "1 of these wait for their place",
              "4 were read and have not been finished", "worked 1:00", "  results      /out.ndjson",
              "  job log      /log", "exit_status: exit status … (as item 7)", "  item 9  12.500 s  slow.png",
              "poolboard --cli resume 20261121-1 --journal '/my runs'\n",
              "poolboard --cli retry 20261121-1 --journal '/my runs'\n"})
            QVERIFY2(has(page, part), (std::string(part) + "\nis not in\n" + page).c_str());
    }

    void jsonIsValidWhateverTheNames() {
        RunRecord one = run("x", RunState::Finished, 1, 0, 1);
        one.name = "\xff\"";
        const auto json = nlohmann::json::parse(runPageAsJson(one, {}, {}), nullptr, false);
        QVERIFY(json.is_object());
        QCOMPARE(json["counts"]["succeeded"].get<int>(), 1);
        QVERIFY(!json["resumable"].get<bool>());
        QVERIFY(nlohmann::json::parse(runAsJson(run("y", RunState::Running, 0, 0, {})), nullptr,
                                      false)["state"] == "interrupted");
    }

    void whereRunsUsuallyAreNeedsNoWords() { QCOMPARE(journalWords(stateDir() + "/runs"), std::string()); }

    void itemsAreALineEach() {
        ItemRow row;
        row.index = 12;
        row.kind = OutcomeKind::TimedOut;
        row.attempts = 3;
        row.seconds = 1.5;
        row.input = "a.png";
        row.message = "too slow";
        const std::string text = itemTable({row});
        QVERIFY2(has(text, "12    timed out  3         1.500    a.png  too slow\n"), text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestRunTexts)
#include "tst_run_texts.moc"
