// SPDX-License-Identifier: MIT
// Stopped, killed and failed runs go on: nothing is lost, doubled or out of order.
#include "history_bench.h"

class TestResume : public QObject, private HistoryBench {
    Q_OBJECT
private Q_SLOTS:
    void init() { renew(); }

    void whatIsStoppedGoesOn() {
        write(m_dir + "/gate", "");
        const Words job{"run", "-o",  "out",
                        "-j",  "2",   "--",
                        "sh",  "-c",  "[ $1 = 3 ] && [ -e gate ] && sleep 60; echo $1",
                        "-",   ":::", "0",
                        "1",   "2",   "3",
                        "4",   "5",   "6",
                        "7"};
        Program program(setup(job));
        QVERIFY(eventually(
            [&] { return contents(m_dir + "/out") == "0\n1\n2\n" && shown()["counts"]["succeeded"] == 3; }));
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        QVERIFY2(program.err().find("go on: poolboard --cli resume 2") != std::string::npos,
                 program.err().c_str());
        // What had finished behind the gap is kept, and only waits for its place.
        QVERIFY(shown()["counts"]["succeeded"].get<int>() > 3);
        std::filesystem::remove(m_dir + "/gate");
        QCOMPARE(finish({"resume", "last"}).status, 0);
        QCOMPARE(contents(m_dir + "/out"), std::string("0\n1\n2\n3\n4\n5\n6\n7\n"));
        QCOMPARE(shown()["sessions"].get<int>(), 2);
    }

    void whatWasReadOfStandardInputIsKept_data() {
        QTest::addColumn<bool>("whole");
        QTest::newRow("all had been read") << true;
        QTest::newRow("more may come") << false;
    }
    void whatWasReadOfStandardInputIsKept() {
        QFETCH(bool, whole);
        {
            Program program(setup({"run", "-i", "-", "-j", "1", "-o", "out", "--", "sh", "-c",
                                   "[ -e good ] || sleep 60; echo $1", "-"}));
            program.write("a\nb\nc\n");
            if (whole) program.closeInput();
            QVERIFY(eventually(
                [&] { return !program.descendants().empty() && program.descendants().size() > 2; }));
            program.signal(SIGTERM);
            QVERIFY(program.leavesNothing()); // before its input is closed
            QCOMPARE(program.wait(), 143);
        }
        write(m_dir + "/good", "");
        const End end = finish({"resume", "last"});
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\n"));
        QCOMPARE(end.status, whole ? 0 : 3);
        if (whole) return;
        QVERIFY2(end.err.find("what came after it must be given again: resume 2") != std::string::npos,
                 end.err.c_str());
        QCOMPARE(finish({"resume", "last", "-i", "-"}, "a\nb\nc\nd\n").status, 0);
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\nd\n"));
    }

    void standardInputGivenAgainIsPassedOver() {
        const std::string input = numbers(0, 200);
        {
            Program program(setup({"run", "-i", "-", "-o", "out", "-w", "digest/xxh3", "-p", "of=text"}));
            program.write(numbers(0, 100));
            QVERIFY(eventually([&] {
                return std::filesystem::exists(m_dir + "/out") && shown()["counts"]["succeeded"] == 100;
            }));
            ::kill(program.pid(), SIGKILL);
            program.wait();
        }
        const End refused = finish({"resume", "last"});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.find("which cannot be read again (give them once more: resume ") !=
                     std::string::npos,
                 refused.err.c_str());
        QCOMPARE(finish({"resume", "last", "-i", "-"}, input).status, 0);
        const std::vector<json> records = recordsOf(contents(m_dir + "/out"));
        QCOMPARE(records.size(), size_t(200));
        for (size_t index = 0; index < records.size(); ++index)
            QCOMPARE(records[index]["index"].get<size_t>(), index);
    }

    void aChangedSourceIsNamedAndGoesOnWhenForced() {
        write(m_dir + "/in", "a\nb\nc\nd\ne\nf\n");
        QVERIFY(stopAt({"run", "-i", "in", "-o", "out", "-j", "1"}, "d", "a\nb\nc\n"));
        write(m_dir + "/in", "a\nnew\nb\nc\nd\ne\nf\n");
        const End refused = finish({"resume", "last"});
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.find("item 1 was \"b\" and is \"new\" now") != std::string::npos,
                 refused.err.c_str());
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\n"));
        const End forced = finish({"resume", "last", "--force"});
        QVERIFY2(forced.status == 0, forced.err.c_str());
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\nnew\nd\ne\nf\n"));
    }

    void aChangedFileIsAnotherItem() {
        std::filesystem::create_directory(m_dir + "/files");
        for (const char* name : {"a", "b", "c", "d"})
            write(m_dir + "/files/" + name, name);
        QVERIFY(stopAt({"run", "-i", "files", "-o", "out", "-j", "1"}, "files/c", "files/a\nfiles/b\n"));
        write(m_dir + "/files/a", "longer");
        const End refused = finish({"resume", "last"});
        QVERIFY2(refused.err.find("item 0, \"files/a\", was changed since") != std::string::npos,
                 refused.err.c_str());
        QCOMPARE(finish({"resume", "last", "--force"}).status, 0);
        QCOMPARE(contents(m_dir + "/out"), std::string("files/a\nfiles/b\nfiles/a\nfiles/c\nfiles/d\n"));
    }

    void failuresAreTriedAgainInTheirPlaces_data() {
        QTest::addColumn<Words>("how");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("then");
        QTest::newRow("text") << Words{"-O", "text"} << "in 0\npart 1\nin 2\npart 3\nin 4\n"
                              << "in 0\nin 1\nin 2\nin 3\nin 4\n";
        QTest::newRow("ndjson") << Words{"-O", "ndjson"} << ""
                                << "";
        QTest::newRow("files") << Words{"-O", "files", "--output-name", "{}"} << ""
                               << "";
    }
    void failuresAreTriedAgainInTheirPlaces() {
        QFETCH(Words, how);
        QFETCH(QString, first);
        QFETCH(QString, then);
        Words job{"run", "-o", "out", "--failed-list", "bad", "-j", "2"};
        job.insert(job.end(), how.begin(), how.end());
        job.insert(job.end(), {"--", "sh", "-c",
                               "[ -e good ] || [ $(($1 % 2)) = 0 ] || { echo part $1; exit 1; }; echo in $1",
                               "-", ":::", "0", "1", "2", "3", "4"});
        const End failing = finish(job);
        QCOMPARE(failing.status, 3);
        QVERIFY2(failing.err.find("try again: poolboard --cli retry 2") != std::string::npos,
                 failing.err.c_str());
        QCOMPARE(contents(m_dir + "/bad"), std::string("1\n3\n"));
        if (!first.isEmpty()) QCOMPARE(contents(m_dir + "/out"), first.toStdString());
        write(m_dir + "/good", "");
        QCOMPARE(finish({"retry", "last", "--item", "3"}).status, 3);
        QCOMPARE(contents(m_dir + "/bad"), std::string("1\n"));
        QCOMPARE(finish({"retry", "last"}).status, 0);
        QCOMPARE(contents(m_dir + "/bad"), std::string());
        if (!then.isEmpty()) QCOMPARE(contents(m_dir + "/out"), then.toStdString());
        if (how[1] == "ndjson") {
            const std::vector<json> records = recordsOf(contents(m_dir + "/out"));
            QCOMPARE(records.size(), size_t(5));
            for (size_t index = 0; index < records.size(); ++index) {
                QCOMPARE(records[index]["index"].get<size_t>(), index);
                QCOMPARE(records[index]["result"].get<std::string>(), "in " + std::to_string(index) + "\n");
            }
        }
        if (how[1] == "files")
            for (int index = 0; index < 5; ++index)
                QCOMPARE(contents(m_dir + "/out/" + std::to_string(index)),
                         "in " + std::to_string(index) + "\n");
        const json run = shown();
        QCOMPARE(run["counts"]["succeeded"].get<int>(), 5);
        QCOMPARE(run["counts"]["failed"].get<int>(), 0);
        QCOMPARE(finish({"retry", "last"}).status, 2);
    }

    void aRetryOfAnInterruptedRunDoesNotEndIt() {
        write(m_dir + "/in", "a\nb\nc\nd\n");
        QVERIFY(stopAt({"run", "-i", "in", "-o", "out", "-j", "1", "--retries", "0"}, "c", "a\nb\n",
                       "[ $1 != a ] || [ -e good ] || { echo a; exit 1; };"));
        const End retried = finish({"retry", "last"});
        QCOMPARE(retried.status, 3);
        QVERIFY2(retried.err.find("go on with it: resume 2") != std::string::npos, retried.err.c_str());
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\n"));
        QCOMPARE(finish({"resume", "last"}).status, 0);
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\nd\n"));
    }

    void whatWaitedBehindAGapOfStandardInputComesOut() {
        {
            Program program(setup({"run", "-i", "-", "-j", "2", "-o", "out", "--", "sh", "-c",
                                   "[ -e good ] || [ $1 != a ] || sleep 60; echo $1", "-"}));
            program.write("a\nb\nc\n");
            program.closeInput();
            QVERIFY(eventually([&] { return program.descendants().size() > 2; }));
            QVERIFY(eventually([&] { // b and c are done, and a is not
                for (const int pid : program.descendants())
                    if (commandOf(pid).find("sleep 60") != std::string::npos) return true;
                return false;
            }));
            program.signal(SIGINT); // running items finish: a does not
            program.signal(SIGTERM);
            QCOMPARE(program.wait() > 128, true);
        }
        write(m_dir + "/good", "");
        const End end = finish({"resume", "last"});
        QVERIFY2(end.status == 0, end.err.c_str());
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\n"));
        QCOMPARE(shown()["counts"]["succeeded"].get<int>(), 3);
    }

    void aJobLogWithoutARowIsGoneOnWith() {
        write(m_dir + "/in", "a\nb\nc\n");
        QVERIFY(killAt({"run", "-i", "in", "-o", "out", "--joblog", "log", "-j", "1"}, "a"));
        const End end = finish({"resume", "last"});
        QVERIFY2(end.status == 0, end.err.c_str());
        const std::string log = contents(m_dir + "/log");
        QCOMPARE(std::count(log.begin(), log.end(), '\n'), std::ptrdiff_t{4});
        QVERIFY(log.starts_with("Seq\t"));
    }

    void anotherRunsFileIsNotTakenForItsOwn_data() {
        QTest::addColumn<QString>("item");
        QTest::newRow("something was written") << QStringLiteral("c");
        QTest::newRow("nothing was written yet") << QStringLiteral("a");
    }
    void anotherRunsFileIsNotTakenForItsOwn() {
        QFETCH(QString, item);
        write(m_dir + "/in", "a\nb\nc\n");
        write(m_dir + "/out", "older\n");
        QVERIFY(killAt({"run", "-i", "in", "-o", "out", "--if-exists", "overwrite", "-j", "1"},
                       item.toStdString()));
        QCOMPARE(finish({"run", "-o", "out", "--if-exists", "overwrite", "--no-journal", "--", "echo",
                         "other {}", ":::", "1", "2", "3", "4"})
                     .status,
                 0);
        const std::string others = contents(m_dir + "/out");
        const std::string shown = finish({"runs", "show", "last"}).out;
        QVERIFY2(shown.find("It cannot go on: its result file was deleted or replaced") != std::string::npos,
                 shown.c_str());
        const End end = finish({"resume", "last"});
        QCOMPARE(end.status, 2);
        QVERIFY2(end.err.find("it is another file than the one this run has written") != std::string::npos,
                 end.err.c_str());
        QCOMPARE(contents(m_dir + "/out"), others);
    }

    void aRunThatIsRefusedLeavesNoRecord() {
        write(m_dir + "/in", "a\nb\nc\n");
        write(m_dir + "/out", "older\n");
        Program program(setup({"run", "-i", "in", "-o", "out", "--if-exists", "overwrite", "-j", "1", "--",
                               "sh", "-c", "sleep 60", "-"}));
        QVERIFY(eventually([&] { return program.descendants().size() > 2; }));
        QVERIFY(finish({"run", "-o", "out", "--if-exists", "overwrite", "--", "echo", ":::", "1"}).status !=
                0);
        const std::string runs = finish({"runs", "--json"}).out;
        QCOMPARE(std::count(runs.begin(), runs.end(), '\n'), std::ptrdiff_t(1));
    }

    void aShortenedSourceIsNamed() {
        write(m_dir + "/in", "a\nb\nc\nd\n");
        QVERIFY(stopAt({"run", "-i", "in", "-o", "out", "-j", "1"}, "c", "a\nb\n"));
        write(m_dir + "/in", "a\n");
        const End end = finish({"resume", "last"});
        QVERIFY(end.status != 0);
        QVERIFY2(end.err.find("it ended after 1 items, and item 1, \"b\", is done already") !=
                     std::string::npos,
                 end.err.c_str());
    }

    void foldersOfResultsAreGoneOnWith() {
        write(m_dir + "/in", "a\nb\nc\n");
        QVERIFY(stopAt({"run", "-i", "in", "-o", "out", "--results", "each", "-j", "1"}, "c", "a\nb\n"));
        const End end = finish({"resume", "last"});
        QVERIFY2(end.status == 0, end.err.c_str());
        QCOMPARE(contents(m_dir + "/each/00000002/stdout"), std::string("c\n"));
    }

    void emptyRecordsAreReplacedInTheOrderOfTheirItems() {
        const Words job{"run", "-o",  "out", "-j", "1", "--", "sh", "-c", "[ -e good ] && echo $1",
                        "-",   ":::", "a",   "b",  "c"};
        QCOMPARE(finish(job).status, 3);
        write(m_dir + "/good", "");
        QCOMPARE(finish({"retry", "last", "--item", "1"}).status, 3);
        QCOMPARE(contents(m_dir + "/out"), std::string("b\n"));
        QCOMPARE(finish({"retry", "last"}).status, 0);
        QCOMPARE(contents(m_dir + "/out"), std::string("a\nb\nc\n"));
    }

    void aRetryThatTheGateRefusesIsAFailureAgain() {
        const Words job{"run",           "-O", "files", "-o", "out", "--output-name", "{}", "--", "sh", "-c",
                        "[ -e good ]; ", "-",  ":::",   "a",  "b"};
        QCOMPARE(finish(job).status, 3);
        write(m_dir + "/good", "");
        std::filesystem::create_directory(m_dir + "/out/a");
        const End end = finish({"retry", "last"});
        QVERIFY2(end.status == 3, end.err.c_str());
        QCOMPARE(shown()["counts"]["succeeded"].get<int>(), 1);
    }

    void onStandardOutputOnlyTheNewRecordsAppear() {
        const Words job{"run", "--",  "sh", "-c", "[ -e good ] || [ $1 != b ] || exit 1; echo in $1",
                        "-",   ":::", "a",  "b",  "c"};
        QCOMPARE(finish(job).out, std::string("in a\nin c\n"));
        write(m_dir + "/good", "");
        QCOMPARE(finish({"retry", "last"}).out, std::string("in b\n"));
    }

    void aRetryThatIsKilledIsMergedByTheNextSession() {
        const Words job{
            "run",
            "-o",
            "out",
            "-O",
            "ndjson",
            "-j",
            "1",
            "--",
            "sh",
            "-c",
            "[ -e good ] && { [ $1 = 1 ] || [ ! -e slow ] || sleep 60; echo in $1; exit 0; }; exit 1",
            "-",
            ":::",
            "1",
            "2"};
        QCOMPARE(finish(job).status, 3);
        write(m_dir + "/good", "");
        write(m_dir + "/slow", "");
        {
            Program program(setup({"retry", "last"}));
            QVERIFY(eventually([&] { return shown()["counts"]["succeeded"] == 1; }));
            ::kill(program.pid(), SIGKILL);
            program.wait();
            QVERIFY(program.leavesNothing());
        }
        std::filesystem::remove(m_dir + "/slow");
        QCOMPARE(finish({"retry", "last"}).status, 0);
        const std::vector<json> records = recordsOf(contents(m_dir + "/out"));
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(records[0]["result"].get<std::string>(), std::string("in 1\n"));
        QCOMPARE(records[1]["result"].get<std::string>(), std::string("in 2\n"));
    }

    void aResultFileThatWasChangedIsNotTouched() {
        write(m_dir + "/in", "a\nb\nc\n");
        QVERIFY(stopAt({"run", "-i", "in", "-o", "out", "-j", "1"}, "c", "a\nb\n"));
        write(m_dir + "/out", "x");
        const End end = finish({"resume", "last"});
        QCOMPARE(end.status, 2);
        QVERIFY2(end.err.find("it was changed since: it has 1 bytes, and this run had written 4") !=
                     std::string::npos,
                 end.err.c_str());
        QCOMPARE(contents(m_dir + "/out"), std::string("x"));
    }

    void itemFilesLeftByAKillAreReplaced() {
        const Words job{"run",
                        "-O",
                        "files",
                        "-o",
                        "out",
                        "--output-name",
                        "{}",
                        "-j",
                        "2",
                        "--",
                        "sh",
                        "-c",
                        "[ $1 = 9 ] && [ ! -e good ] && sleep 60; echo in $1",
                        "-",
                        ":::",
                        "1",
                        "2",
                        "3",
                        "9",
                        "5"};
        {
            Program program(setup(job));
            QVERIFY(eventually([&] { return std::filesystem::exists(m_dir + "/out/3"); }));
            ::kill(program.pid(), SIGKILL);
            program.wait();
        }
        write(m_dir + "/good", "");
        const End end = finish({"resume", "last"});
        QVERIFY2(end.status == 0, end.err.c_str());
        for (const int index : {1, 2, 3, 9, 5})
            QCOMPARE(contents(m_dir + "/out/" + std::to_string(index)), "in " + std::to_string(index) + "\n");
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
