// SPDX-License-Identifier: MIT
// SIGKILL at any moment, and resume, again and again: in the end nothing shows.
// POOLBOARD_RESUME_KILLS: so many kills in each row instead of a few, on five times the items.
#include "history_bench.h"

#include <algorithm>
#include <random>
#include <sqlite3.h>

namespace {

int integrity(const std::string& database) {
    sqlite3* raw = nullptr;
    int good = 0;
    sqlite3_open_v2(database.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(
        raw, "PRAGMA integrity_check",
        [](void* out, int, char** columns, char**) {
            *static_cast<int*>(out) = std::string(columns[0]) == "ok" ? 1 : 0;
            return 0;
        },
        &good, nullptr);
    sqlite3_close(raw);
    return good;
}

} // namespace

class TestResumeKills : public QObject, private HistoryBench {
    Q_OBJECT
private Q_SLOTS:
    void init() { renew(); }

    void killsLeaveNoTrace_data() {
        QTest::addColumn<Words>("how");
        QTest::addColumn<bool>("ordered");
        QTest::newRow("text") << Words{"-O", "text"} << true;
        QTest::newRow("ndjson") << Words{"-O", "ndjson"} << true;
        QTest::newRow("unordered") << Words{"-O", "ndjson", "-u"} << false;
        QTest::newRow("threads, in place of an older file")
            << Words{"-O", "text", "--kind", "threads", "--if-exists", "overwrite"} << true;
    }
    void killsLeaveNoTrace() {
        QFETCH(Words, how);
        QFETCH(bool, ordered);
        bool given = false;
        const int asked = qEnvironmentVariableIntValue("POOLBOARD_RESUME_KILLS", &given);
        const int kills = given ? asked : 6, items = given ? 100000 : 20000;
        write(m_dir + "/in", numbers(0, items));
        Words job{"run", "-w", "digest/xxh3", "-p", "of=text", "-i", "in", "-j", "3"};
        job.insert(job.end(), how.begin(), how.end());
        if (how.back() == "overwrite") write(m_dir + "/out", "older\n");
        const auto to = [&job](const char* file) {
            Words words = job;
            words.insert(words.end(), {"-o", file});
            return words;
        };
        const auto before = std::chrono::steady_clock::now();
        QCOMPARE(finish(to("undisturbed")).status, 0);
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - before);
        std::filesystem::remove_all(m_dir + "/state");
        // Kills come at any moment of a start, and in the middle of the work.
        std::mt19937 random(7);
        Words words = to("out");
        int struck = 0, sessions = 0;
        while (struck < kills && ++sessions < 20 * kills) {
            Program program(setup(words));
            const auto moment =
                std::chrono::milliseconds(random() % (given ? 60 : std::max<int>(100, int(took.count()))));
            std::this_thread::sleep_for(moment); // not a wait for anything: the moment itself
            struck += ::kill(program.pid(), SIGKILL) == 0 ? 1 : 0;
            const int status = program.wait();
            QVERIFY(program.leavesNothing());
            const End listed = finish({"runs", "--json"});
            QVERIFY2(listed.status == 0 && listed.err.empty(), listed.err.c_str());
            if (!listed.out.empty()) words = {"resume", "last", "-q"};
            if (status == 0 || program.err().find("it is finished") != std::string::npos)
                break; // it was quicker
            QVERIFY2(status == 137, program.err().c_str());
        }
        if (!words.empty() && words[0] == "resume") {
            const End end = finish(words);
            QVERIFY2(end.status == 0 || end.err.find("it is finished") != std::string::npos, end.err.c_str());
        } else {
            QCOMPARE(finish(words).status, 0);
        }
        qInfo("%d kills in %d sessions", struck, sessions);
        QVERIFY(integrity(runFile()));
        QCOMPARE(shown()["counts"]["succeeded"].get<int>(), items);
        if (how[1] == "text") {
            QVERIFY(contents(m_dir + "/out") == contents(m_dir + "/undisturbed"));
        } else {
            std::vector<json> expected = recordsOf(contents(m_dir + "/undisturbed"));
            std::vector<json> got = recordsOf(contents(m_dir + "/out"));
            if (!ordered) std::sort(got.begin(), got.end());
            if (!ordered) std::sort(expected.begin(), expected.end());
            QVERIFY(got == expected);
        }
        QCOMPARE(finish({"resume", "last"}).status, 2); // there is nothing left to do
    }
};

QTEST_GUILESS_MAIN(TestResumeKills)
#include "tst_resume_kills.moc"
