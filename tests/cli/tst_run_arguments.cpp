// SPDX-License-Identifier: MIT
#include "ui/cli/run_arguments.h"
#include "ui/cli/run_options.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

using Check = std::function<bool(const RunArguments&)>;
using Words = std::vector<std::string>;

Result<RunArguments> read(const Words& typed, JobSpec job = {}, Surroundings here = {"/here", false}) {
    TRY_ASSIGN(const ArgumentSplit split, splitArguments(typed));
    TRY_ASSIGN(const OptionWords words, parseOptions(runOptions(), split.options));
    return readRunArguments(split, words, std::move(job), here);
}

JobSpec savedJob() {
    JobSpec job;
    job.name = "Thumbnails";
    job.file = "/jobs/t.poolboard.toml";
    job.cwd = "/jobs";
    job.source.kind = SourceKind::Files;
    job.source.paths = {"photos"};
    job.worker.id = "image/resize";
    job.worker.params = R"({"width":320})";
    job.pool.jobs = "4";
    job.pool.hosts = 2;
    job.output.path = "out.ndjson";
    return job;
}

} // namespace
Q_DECLARE_METATYPE(Words)
Q_DECLARE_METATYPE(Check)

class TestRunArguments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionReachesTheJob_data() {
        QTest::addColumn<Words>("typed");
        QTest::addColumn<Check>("check");
        const auto row = [](const char* name, Words typed, Check check) {
            typed.insert(typed.begin(), {"-w", "x"});
            QTest::newRow(name) << typed << check;
        };
        using A = const RunArguments&;
        row("worker", {}, [](A a) { return a.job.worker.id == "x" && a.job.name == "x"; });
        row("params", {"-p", "a=1", "-p", "b=2"}, [](A a) { return a.params == Words{"a=1", "b=2"}; });
        row("each", {"--each", "gpu=0,1"}, [](A a) { return a.each == Words{"gpu=0,1"}; });
        row("worker param", {"--worker-param", "0:a=1"},
            [](A a) { return a.workerParams == Words{"0:a=1"}; });
        row("cwd", {"--cwd", "sub"}, [](A a) { return a.job.cwd == "/here/sub"; });
        row("no cwd", {}, [](A a) { return a.job.cwd == "/here"; });
        row("stdin", {},
            [](A a) { return a.job.source.kind == SourceKind::Lines && a.job.source.paths == Words{"-"}; });
        row("nul", {"-0"},
            [](A a) { return a.job.source.kind == SourceKind::Nul && a.job.source.paths == Words{"-"}; });
        row("input", {"-i", "list"}, [](A a) {
            return a.job.source.kind == SourceKind::Lines && a.job.source.paths == Words{"list"};
        });
        row("files",
            {"-f", "files", "-i", "*.jpg", "-i", "b", "--include", "*.j*", "--exclude", "x*", "--recursive"},
            [](A a) {
                return a.job.source.kind == SourceKind::Files && a.job.source.paths == Words{"*.jpg", "b"} &&
                       a.job.source.include == Words{"*.j*"} && a.job.source.exclude == Words{"x*"} &&
                       a.job.source.recursive;
            });
        row("range", {"-f", "range", "-i", "0..10..2"}, [](A a) {
            return a.job.source.kind == SourceKind::Range && a.job.source.to == 10 && a.job.source.step == 2;
        });
        row("items", {":::", "a", "b"}, [](A a) {
            return a.job.source.kind == SourceKind::Items &&
                   a.job.source.items == std::vector<Words>{{"a", "b"}} && a.job.source.paired.empty();
        });
        row("paired", {":::", "a", ":::+", "b"},
            [](A a) { return a.job.source.isPaired(1) && a.job.source.items.size() == 2; });
        row("mixed", {":::", "a", ":::+", "b", ":::", "c"},
            [](A a) { return a.job.source.isPaired(1) && !a.job.source.isPaired(2); });
        row("groups", {"-n", "3", ":::", "a"}, [](A a) { return a.job.source.perItem == 3; });
        row("ndjson", {"-f", "ndjson"},
            [](A a) { return a.job.source.kind == SourceKind::Ndjson && a.job.source.paths == Words{"-"}; });
        row("csv", {"-f", "csv", "-i", "a.csv", "--delimiter", "tab", "--no-header"}, [](A a) {
            return a.job.source.kind == SourceKind::Csv && a.job.source.paths == Words{"a.csv"} &&
                   a.job.source.delimiter == '\t' && !a.job.source.header;
        });
        row("command", {"--input-command", "find . | sort"}, [](A a) {
            return a.job.source.kind == SourceKind::Command && a.job.source.format == SourceKind::Lines &&
                   a.job.source.command == Words{"sh", "-c", "find . | sort"} && a.job.source.paths.empty();
        });
        row("command's csv", {"--input-command", "x", "-f", "csv", "--delimiter", ";"},
            [](A a) { return a.job.source.format == SourceKind::Csv && a.job.source.delimiter == ';'; });
        row("command's nul", {"--input-command", "x", "-0"},
            [](A a) { return a.job.source.format == SourceKind::Nul; });
        row("args", {"--args", "kwargs"}, [](A a) { return a.job.source.passing == Passing::Kwargs; });
        row("first", {"--first", "3"}, [](A a) { return a.job.source.first == 3u; });
        row("total", {"--total", "300"}, [](A a) { return a.job.source.total == 300u; });
        row("kind", {"--kind", "threads"}, [](A a) { return a.job.pool.kind == PoolKind::Threads; });
        row("jobs", {"-j", "50%"}, [](A a) { return a.job.pool.jobs == "50%"; });
        row("in flight", {"--in-flight", "8"}, [](A a) { return a.job.pool.inFlight == 8; });
        row("ordered by default", {}, [](A a) { return a.job.pool.ordered && a.job.pool.bounded; });
        row("unordered", {"-u"}, [](A a) { return !a.job.pool.ordered; });
        row("unbounded", {"--unbounded"}, [](A a) { return !a.job.pool.bounded; });
        row("chunk", {"--chunk-size", "5", "--prefill-ratio", "3"},
            [](A a) { return a.job.pool.chunkSize == 5 && a.job.pool.prefillRatio == 3; });
        row("chunk auto", {"--chunk-size", "auto"}, [](A a) { return a.job.pool.chunkSize == 0; });
        row("on error", {"--on-error", "immediate"},
            [](A a) { return a.job.errors.policy == ErrorPolicy::Immediate; });
        row("retries", {"--retries", "2", "--retry-delay", "1s..5s"}, [](A a) {
            return a.job.errors.retries == 2 && a.job.errors.retryDelayMin == 1s &&
                   a.job.errors.retryDelayMax == 5s;
        });
        row("limits", {"--timeout", "500ms", "--init-timeout", "9s", "--run-timeout", "2h", "--grace", "1s"},
            [](A a) {
                return a.job.limits.item == Duration(500ms) && a.job.limits.init == 9s &&
                       a.job.limits.run == Duration(2h) && a.job.limits.grace == 1s;
            });
        row("output", {"-o", "f", "-O", "none", "--tag", "--if-exists", "overwrite", "--failed-list", "bad"},
            [](A a) {
                return a.job.output.path == "f" && a.job.output.format == OutputFormat::None &&
                       a.job.output.tag && a.job.output.ifExists == IfExists::Overwrite &&
                       a.job.output.failedList == "bad";
            });
        row("json", {"--json"}, [](A a) { return a.options.events == Words{"-"}; });
        row("events", {"--events", "e"}, [](A a) { return a.options.events == Words{"e"}; });
        row("events twice", {"--json", "--events", "e"}, [](A a) {
            return a.options.events == (Words{"-", "e"});
        });
        row("events on stderr, said twice", {"--json", "--events", "-"},
            [](A a) { return a.options.events == Words{"-"}; });
        row("files", {"-O", "files", "-o", "d", "--output-name", "{/.}.x", "--if-exists", "skip"}, [](A a) {
            return a.job.output.format == OutputFormat::Files && a.job.output.path == "d" &&
                   a.job.output.outputName == "{/.}.x" && a.job.output.ifExists == IfExists::Skip;
        });
        row("lists", {"--results", "r", "--joblog", "j"},
            [](A a) { return a.job.output.results == "r" && a.job.output.jobLog == "j"; });
        row("screen", {"-q", "--color", "never", "--progress", "plain"},
            [](A a) { return a.quiet && a.color == ColorMode::Never && a.progress == ProgressMode::Plain; });
        row("name", {"--name", "My run"}, [](A a) { return a.job.name == "My run"; });
        row("journal", {"--journal", "j"}, [](A a) { return a.job.journal && a.job.journalDir == "j"; });
        row("no journal", {"--no-journal"}, [](A a) { return !a.job.journal; });
        row("dry run, debug", {"--dry-run", "--debug"}, [](A a) { return a.dryRun && a.options.debug; });
        row("served", {"--serve", "/s", "--run-id", "r1", "--linger", "5"}, [](A a) {
            return a.options.servePath == "/s" && a.options.runId == "r1" && a.options.lingerSeconds == 5;
        });
    }
    void everyOptionReachesTheJob() {
        QFETCH(Words, typed);
        QFETCH(Check, check);
        const auto arguments = read(typed);
        QVERIFY2(arguments.ok(), arguments.ok() ? "" : arguments.error().text().c_str());
        QVERIFY(check(arguments.value()));
    }

    void aCommandIsTheExecWorker() {
        const auto arguments =
            read({"--shell", "--mark", "@", "--pipe", "--", "/bin/gzip", "-k", "@", ":::", "a"});
        QVERIFY(arguments.ok());
        QCOMPARE(arguments->job.worker.command, (Words{"/bin/gzip", "-k", "@"}));
        QVERIFY(arguments->job.worker.id.empty() && arguments->job.worker.shell);
        QCOMPARE(arguments->job.worker.mark, "@");
        QCOMPARE(arguments->params, Words{"pipe=true"});
        QCOMPARE(arguments->job.name, "gzip");
    }

    void aJobFileStandsUntilItIsOverridden() {
        const auto kept = read({}, savedJob());
        QVERIFY(kept.ok());
        QCOMPARE(kept->job.name, "Thumbnails");
        QCOMPARE(kept->job.source.paths, Words{"photos"});
        QCOMPARE(kept->job.pool.hosts, 2u);
        QCOMPARE(kept->job.worker.params, R"({"width":320})");
        const auto changed = read({"-j", "8", "-w", "digest/sha256", "-i", "list", "-o", "mine"}, savedJob());
        QVERIFY(changed.ok());
        QCOMPARE(changed->job.pool.jobs, "8");
        QCOMPARE(changed->job.pool.hosts, 0u);
        QCOMPARE(changed->job.worker.params, "{}");
        QVERIFY(changed->job.source.kind == SourceKind::Lines);
        // Typed here, though the job runs in its own folder.
        QCOMPARE(changed->job.source.paths, Words{"/here/list"});
        QCOMPARE(changed->job.output.path, "/here/mine");
        QCOMPARE(changed->job.cwd, "/jobs");
    }

    void anotherFolderDoesNotMoveTheJobsPaths() {
        const auto moved = read({"--cwd", "/else"}, savedJob());
        QVERIFY(moved.ok());
        QCOMPARE(moved->job.cwd, "/else");
        QCOMPARE(moved->job.source.paths, Words{"/jobs/photos"});
        QCOMPARE(moved->job.output.path, "/jobs/out.ndjson");
    }

    void filesOfWorkersAreFoundFromWhereTheyWereTyped() {
        const auto typed = read({"-w", "tools/stats.py:Model", "--python", "venv/bin/python"}, savedJob());
        QVERIFY(typed.ok());
        QCOMPARE(typed->job.worker.id, "/here/tools/stats.py:Model");
        QCOMPARE(typed->job.worker.python, "/here/venv/bin/python");
        QCOMPARE(read({"-w", "stats.py", "--python", "python3.12"}, savedJob())->job.worker.python,
                 "python3.12"); // of PATH
        JobSpec job = savedJob();
        job.worker = {"stats.py:Model", "{}", {}, {}, false, "", {}, "venv/bin/python"};
        const auto moved = read({"--cwd", "/else"}, job);
        QCOMPARE(moved->job.worker.id, "/jobs/stats.py:Model");
        QCOMPARE(moved->job.worker.python, "/jobs/venv/bin/python");
        job.name.clear();
        QCOMPARE(read({"-w", "/a/b/stats.py:Model"}, job)->job.name, "stats.py:Model");
        QCOMPARE(read({"-w", "x", "--python", "python3"}).error().text(),
                 "--python: it needs a worker in Python (for example -w stats.py:Model)");
    }

    void aFolderMeansItsFiles() {
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const std::string path = folder.path().toStdString();
        const auto arguments = read({"-w", "x", "-i", path, "--recursive"});
        QVERIFY(arguments.ok());
        QVERIFY(arguments->job.source.kind == SourceKind::Files && arguments->job.source.recursive);
        QCOMPARE(read({"-w", "x", "-i", path, "-i", "list"}).error().text(),
                 "-i: some inputs are folders and some are not (say how to read them: -f files takes each "
                 "file as an "
                 "item, -f lines reads items from it)");
    }

    void aTerminalIsNoSource() {
        const auto arguments = read({"-w", "x"}, {}, {"/here", true});
        QVERIFY(arguments.ok());
        QVERIFY(arguments->job.source.kind == SourceKind::None);
    }

    void mistakesAreOneClearSentence_data() {
        QTest::addColumn<Words>("typed");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const Words& typed, const char* message) {
            QTest::newRow(name) << typed << QString::fromUtf8(message);
        };
        row("no worker", {":::", "a"}, "there is no worker (name one with -w, or give a command after --)");
        row("two workers", {"-w", "digest", "--", "true"},
            "-w: a command after -- is run by exec/command, not by digest (leave one of them out)");
        row("shell without a command", {"-w", "x", "--shell"},
            "--shell: it needs a command (put the command after --)");
        row("items twice", {"-w", "x", "-i", "f", ":::", "a"},
            ":::: the items are given twice: with ::: and with -i, -f or -0");
        row("formats", {"-w", "x", "-0", "-f", "lines"}, "-0: it contradicts -f lines");
        row("two lists of lines", {"-w", "x", "-i", "a", "-i", "b"},
            "-i: only one input of this kind can be read (join them: cat A B | poolboard … -i -)");
        row("files from nowhere", {"-w", "x", "-f", "files"}, "-f: -i is expected with it (-i FOLDER)");
        row("include without files", {"-w", "x", "--include", "*.jpg"},
            "--include: it is for files, but the items are not files (give a folder with -i, or -f files)");
        row("order", {"-w", "x", "-k", "-u"}, "--ordered: it contradicts --unordered");
        row("bounds", {"-w", "x", "--bounded", "--unbounded"}, "--bounded: it contradicts --unbounded");
        row("journals", {"-w", "x", "--journal", "d", "--no-journal"},
            "--journal: it contradicts --no-journal");
        row("relative timeout", {"-w", "x", "--timeout", "90%"},
            "--timeout: '90%' is not a part of the median item above 100%, such as 300%");
        row("count", {"-w", "x", "--retries", "-1"}, "--retries: '-1' is not a whole number of at least 0");
        row("huge count", {"-w", "x", "--retries", "5000000000"},
            "--retries: 5000000000 is more than the most it can be, 4294967295");
        row("chunk of nothing", {"-w", "x", "--chunk-size", "0"},
            "--chunk-size: '0' is not a whole number of at least 1");
        row("progress", {"-w", "x", "--progress", "plane"},
            "--progress: 'plane' is not one of auto, tty, plain, none (did you mean 'plain'?)");
        row("a command's files", {"-w", "x", "--input-command", "x", "-f", "range"},
            "-f: 'range' is not a format of a stream; expected lines, nul, ndjson or csv");
        row("a command and an input", {"-w", "x", "--input-command", "x", "-i", "-"},
            "--input-command: it contradicts -i: the items come from one place");
        row("a command and items", {"-w", "x", "--input-command", "x", ":::", "a"},
            ":::: the items are given twice: with ::: and with --input-command");
        row("a command as a format", {"-w", "x", "-f", "command", "-i", "x"},
            "-f: 'command' is given with --input-command (for example --input-command 'find .')");
        row("delimiter without csv", {"-w", "x", "--delimiter", ";"},
            "--delimiter: it is for CSV, but the items are not rows of CSV (add -f csv)");
        row("no values per item", {"-w", "x", "-n", "0"}, "-n: '0' is not a whole number of at least 1");
    }
    void mistakesAreOneClearSentence() {
        QFETCH(Words, typed);
        const auto arguments = read(typed);
        QVERIFY(!arguments.ok());
        QVERIFY(arguments.error().code == ErrorCode::Usage);
        QTEST(QString::fromStdString(arguments.error().text()), "message");
    }
};

QTEST_GUILESS_MAIN(TestRunArguments)
#include "tst_run_arguments.moc"
