// SPDX-License-Identifier: MIT
#include "core/job/job_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

Result<JobSpec> parse(const QString& toml) {
    return parseJob(toml.toStdString(), "job.toml", "/home/ann/photos");
}

template <class Value> QString errorOf(const Result<Value>& result) {
    return result ? QStringLiteral("(no error)") : QString::fromStdString(result.error().text());
}

JobSpec everything() {
    JobSpec job;
    job.name = "Everything \"quoted\"\n";
    job.cwd = "/srv/data";
    job.source.kind = SourceKind::Files;
    job.source.paths = {"photos", "more"};
    job.source.include = {"*.jpg"};
    job.source.exclude = {"*.tmp", "a b"};
    job.source.recursive = true;
    job.source.passing = Passing::Args;
    job.source.first = 7;
    job.source.sample = Sample{3, 4711};
    job.source.block = 64 << 10;
    job.worker = {"image/resize",
                  R"({"deep":{"a b":[1,"x"]},"ratio":2.0,"width":320})",
                  {R"({"gpu":0})", R"({"gpu":1})"},
                  {},
                  false,
                  "",
                  {"A=1 = 2", "TOKEN"},
                  "venv/bin/python"};
    job.pool = {PoolKind::Processes, "50%",           2,   3, 4, false, false, 128, 5, 0, 3ull << 30, 250ms,
                {"4*ssh a", ":"},    "slurm:nodes=2", "/r"};
    job.errors.policy = ErrorPolicy::Immediate;
    job.errors.retries = 2;
    job.errors.retryDelayMin = 1500ms;
    job.errors.retryDelayMax = 2min;
    job.errors.halt = HaltRule{HaltRule::What::FailurePercent, 10, true};
    job.limits.itemPercent = 250;
    job.limits.silence = 20s;
    job.limits.init = 90s;
    job.limits.teardown = 7s;
    job.limits.grace = 500ms;
    job.limits.run = Duration(1h);
    job.limits.memory = 2ull << 30;
    job.limits.freeMemory = 0;
    job.limits.freeDisk = 1ull << 30;
    job.output = {OutputFormat::Files, "out",     IfExists::Skip, true, true, "failed.txt",
                  "{/.}.webp",         "results", "log",          true, true};
    job.whenDone = "notify-send done";
    job.journal = false;
    job.journalDir = "runs";
    return job;
}

} // namespace

class TestJobFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theJobOfTheManualIsRead() {
        const auto job = parse(QStringLiteral(R"(
[job]
name = "Thumbnails"
[source]
kind = "files"
path = "photos"
include = ["*.jpg", "*.png"]
[worker]
id = "image/resize"
params = { width = 320 }
each = [ { gpu = 0 }, { gpu = 1 } ]
[pool]
kind = "processes"
jobs = 4
ordered = true
chunk_size = "auto"
prefill_ratio = 2
[errors]
policy = "deferred"
retries = 2
retry_delay = ["1s", "60s"]
[limits]
item = "30s"
init = "60s"
[output]
format = "ndjson"
path = "out.ndjson"
if_exists = "fail"
)"));
        QVERIFY2(job, qPrintable(errorOf(job)));
        JobSpec want;
        want.name = "Thumbnails";
        want.file = "job.toml";
        want.cwd = "/home/ann/photos";
        want.source.kind = SourceKind::Files;
        want.source.paths = {"photos"};
        want.source.include = {"*.jpg", "*.png"};
        want.worker.id = "image/resize";
        want.worker.params = R"({"width":320})";
        want.worker.each = {R"({"gpu":0})", R"({"gpu":1})"};
        want.pool.kind = PoolKind::Processes;
        want.pool.jobs = "4";
        want.errors.retries = 2;
        want.limits.item = 30s;
        want.output.format = OutputFormat::Ndjson;
        want.output.path = "out.ndjson";
        QVERIFY(job.value() == want);
    }

    void anEmptyFileIsAJobOfDefaults() {
        JobSpec want;
        want.file = "job.toml";
        want.cwd = "/home/ann/photos";
        QVERIFY(parse(QString()).value() == want);
    }

    void valuesBecomeTheSpec_data() {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("written"); // what toToml() says of it, without [job]
        const auto row = [](const char* name, const char* toml, const char* written) {
            QTest::newRow(name) << QString::fromUtf8(toml) << QString::fromUtf8(written);
        };
        row("range", "[source]\nkind='range'\nrange='0..1000..5'",
            "[source]\nkind = \"range\"\nrange = \"0..1000..5\"\n");
        row("items", "[source]\nkind='items'\nitems=['a','b']",
            "[source]\nkind = \"items\"\nitems = [\"a\", \"b\"]\n");
        row("lists of items", "[source]\nkind='items'\nitems=[['a'],['1','2']]\npaired=true",
            "[source]\nkind = \"items\"\nitems = [[\"a\"], [\"1\", \"2\"]]\npaired = true\n");
        row("pairs combined", "[source]\nkind='items'\nitems=[['a'],['1'],['x']]\npaired=[false,true,false]",
            "[source]\nkind = \"items\"\nitems = [[\"a\"], [\"1\"], [\"x\"]]\npaired = [false, true, "
            "false]\n");
        row("ndjson", "[source]\nkind='ndjson'\npath='-'\nargs='single'",
            "[source]\nkind = \"ndjson\"\npath = \"-\"\nargs = \"single\"\n");
        row("csv", "[source]\nkind='csv'\npath='a.tsv'\ndelimiter='\\t'\nheader=false",
            "[source]\nkind = \"csv\"\npath = \"a.tsv\"\ndelimiter = \"tab\"\nheader = false\n");
        row("a command for the shell", "[source]\nkind='command'\ncommand='find . | sort'",
            "[source]\nkind = \"command\"\ncommand = \"find . | sort\"\n");
        row("a command in words", "[source]\nkind='command'\ncommand=['psql', '-c', 'x y']\nformat='csv'",
            "[source]\nkind = \"command\"\ncommand = [\"psql\", \"-c\", \"x y\"]\nformat = \"csv\"\n");
        row("groups", "[source]\nkind='lines'\npath='-'\ngroup=3",
            "[source]\nkind = \"lines\"\npath = \"-\"\ngroup = 3\n");
        row("no items", "[source]\nkind='items'\nitems=[]", "[source]\nkind = \"items\"\nitems = []\n");
        row("several paths", "[source]\nkind='files'\npath=['a','b']",
            "[source]\nkind = \"files\"\npath = [\"a\", \"b\"]\n");
        row("how many", "[source]\nkind='lines'\npath='-'\ntotal=3\nfirst=0",
            "[source]\nkind = \"lines\"\npath = \"-\"\ntotal = 3\nfirst = 0\n");
        row("bytes", "[source]\nkind='files'\npath={base64='/2E='}",
            "[source]\nkind = \"files\"\npath = { base64 = \"/2E=\" }\n");
        row("command", "[worker]\ncommand=['convert','{}']\nmark='{}'\nshell=true",
            "[worker]\ncommand = [\"convert\", \"{}\"]\nshell = true\nmark = \"{}\"\n");
        row("params keep their types", "[worker]\nparams={i=1,f=1.0,b=true,s='x',a=[1,'y'],t={k=-3}}",
            "[worker]\nparams = { a = [1, \"y\"], b = true, f = 1.0, i = 1, s = \"x\", t = { k = -3 } }\n");
        row("params as a section", "[worker.params]\n\"odd key\"=1",
            "[worker]\nparams = { \"odd key\" = 1 }\n");
        row("params that only JSON can say", "[worker]\nparams='{\"a\": null}'",
            "[worker]\nparams = \"{\\\"a\\\":null}\"\n");
        row("each as sections", "[[worker.each]]\ngpu=0\n[[worker.each]]\ngpu=1",
            "[worker]\neach = [{ gpu = 0 }, { gpu = 1 }]\n");
        row("dotted keys", "pool.jobs='8'\npool.ordered=false", "[pool]\njobs = 8\nordered = false\n");
        row("share of the CPUs", "[pool]\njobs='50%'", "[pool]\njobs = \"50%\"\n");
        row("chunk", "[pool]\nchunk_size=100", "[pool]\nchunk_size = 100\n");
        row("one delay", "[errors]\nretry_delay='5s..2m'", "[errors]\nretry_delay = [\"5s\", \"2m\"]\n");
        row("limits", "[limits]\nrun='2h'\ngrace='250ms'", "[limits]\ngrace = \"250ms\"\nrun = \"2h\"\n");
        row("journal", "[journal]\nenabled=false\ndir='x'", "[journal]\nenabled = false\ndir = \"x\"\n");
    }
    void valuesBecomeTheSpec() {
        QFETCH(QString, toml);
        QFETCH(QString, written);
        auto job = parse(toml);
        QVERIFY2(job, qPrintable(errorOf(job)));
        job->cwd.clear();
        QCOMPARE(QString::fromStdString(toToml(job.value())), written);
        const auto again = parseJob(toToml(job.value()), "job.toml", "/home/ann/photos");
        QVERIFY2(again, qPrintable(errorOf(again)));
        job->cwd = "/home/ann/photos";
        QVERIFY(again.value() == job.value());
    }

    void whatIsWrittenIsReadBack() {
        JobSpec job = everything();
        auto again = parseJob(toToml(job), "", "/elsewhere");
        QVERIFY2(again, qPrintable(errorOf(again)));
        QCOMPARE(QString::fromStdString(toToml(again.value())), QString::fromStdString(toToml(job)));
        QVERIFY(again.value() == job);

        job.worker = {};
        job.worker.command = {"sh", "-c", "echo \x01\x7f \xff\xfe é", ""}; // bytes that are not UTF-8
        job.source = {};
        job.source.kind = SourceKind::Range;
        job.source.from = -3, job.source.to = std::numeric_limits<int64_t>::max(), job.source.step = 2;
        again = parseJob(toToml(job), "", "/elsewhere");
        QVERIFY2(again, qPrintable(errorOf(again)));
        QVERIFY(again.value() == job);
    }

    void aBadFileIsOneSentence_data() {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* toml, const char* error) {
            QTest::newRow(name) << QString::fromUtf8(toml) << QString::fromUtf8(error);
        };
        row("a near miss", "[pool]\njobs = 4\nchunksize = 5",
            "job.toml:3: unknown key 'chunksize' in [pool] (did you mean 'chunk_size'?)");
        row("nothing near", "[errors]\ncolour = 1",
            "job.toml:2: unknown key 'colour' in [errors] (known here: policy, retries, retry_delay, halt)");
        row("the first of two", "[pool]\nzzzzz = 1\n[errors]\naaaaa = 2",
            "job.toml:2: unknown key 'zzzzz' in [pool] (known here: kind, jobs, hosts, workers_per_host, "
            "in_flight, ordered, bounded, chunk_size, prefill_ratio, delay, launcher, launcher_host, on, "
            "transfer)");
        row("unknown section", "[sources]\nkind = 'files'",
            "job.toml:1: unknown section [sources] (did you mean 'source'?)");
        row("unknown section, nothing near", "[colours]",
            "job.toml:1: unknown section [colours] (known here: job, source, worker, pool, errors, limits, "
            "output, journal)");
        row("key without its section", "jobs = 4",
            "job.toml:1: the key 'jobs' stands outside of a section (it belongs below [pool])");
        row("unknown key without a section", "colour = 4",
            "job.toml:1: unknown key 'colour' outside of a section (sections: job, source, worker, pool, "
            "errors, limits, output, journal)");
        row("section as a value", "source = 'photos'",
            "job.toml:1: [source] must be one section, not the string \"photos\"");
        row("a section's name that is none", "[!]\na = 1",
            "job.toml:1:2: Error while parsing key: expected bare key starting character or string "
            "delimiter, "
            "saw '!'");
        row("section twice as a list", "[[source]]\nkind='lines'",
            "job.toml:1: [source] must be one section, not an array");
        row("text for a flag", "[pool]\nordered = \"yes\"",
            "job.toml:2: pool.ordered must be true or false, not the string \"yes\"");
        row("number for a text", "[job]\nname = 5",
            "job.toml:2: job.name must be a string, not the integer 5");
        row("a bare duration", "[limits]\nitem = 30",
            "job.toml:2: limits.item: '30' is not a duration with a unit, such as 500ms, 30s, 5m or 2h");
        row("a duration without a unit", "[limits]\nitem = '30'",
            "job.toml:2: limits.item: '30' is not a duration with a unit, such as 500ms, 30s, 5m or 2h");
        row("a negative count", "[errors]\nretries = -1",
            "job.toml:2: errors.retries must be a whole number, at least 0, not the integer -1");
        row("a fraction for a count", "[pool]\nprefill_ratio = 1.5",
            "job.toml:2: pool.prefill_ratio must be a whole number, at least 1, not a number with a "
            "fraction");
        row("no workers per host", "[pool]\nworkers_per_host = 0",
            "job.toml:2: pool.workers_per_host must be a whole number, at least 1, not the integer 0");
        row("a count beyond an int", "[pool]\nhosts = 4294967297",
            "job.toml:2: pool.hosts must be a whole number, at least 1, not the integer 4294967297");
        row("chunk of zero", "[pool]\nchunk_size = 0",
            "job.toml:2: pool.chunk_size must be \"auto\" or a whole number above 0, not the integer 0");
        row("jobs", "[pool]\njobs = '4x'",
            "job.toml:2: pool.jobs: '4x' is not a number of workers, such as 8, 50% or 0 (all CPUs)");
        row("an unknown word", "[pool]\nkind = 'thread'",
            "job.toml:2: pool.kind: 'thread' is not a pool kind; expected threads, processes, async or auto "
            "(did you mean 'threads'?)");
        row("a flag for a word", "[pool]\nkind = true",
            "job.toml:2: pool.kind must be a word in quotes, not true");
        row("an unknown kind", "[source]\nkind = 'tsv'",
            "job.toml:2: source.kind: 'tsv' is not a source kind; expected files, lines, nul, range, items, "
            "ndjson, csv or command (did you mean 'csv'?)");
        row("a delimiter of two", "[source]\nkind = 'csv'\ndelimiter = ', '",
            "job.toml:3: source.delimiter: ', ' cannot separate fields; expected one character, such as ; or "
            "tab");
        row("a delimiter of a number", "[source]\nkind = 'csv'\ndelimiter = 1",
            "job.toml:3: source.delimiter must be one character in quotes, not the integer 1");
        row("a header of lines", "[source]\nkind = 'lines'\nheader = false",
            "job.toml:3: source.header is for kind \"csv\", \"command\", but source.kind is \"lines\"");
        row("a header of a command's lines", "[source]\nkind = 'command'\ncommand = 'x'\nheader = false",
            "job.toml:4: source.header is for source.format \"csv\"");
        row("a command that is missing", "[source]\nkind = 'command'",
            "job.toml:2: source.command is missing: kind \"command\" needs it");
        row("a command without a kind", "[source]\ncommand = 'x'",
            "job.toml:2: source.command is for kind \"command\", but source.kind is missing");
        row("an empty command", "[source]\nkind = 'command'\ncommand = []",
            "job.toml:3: source.command must be an array of strings: the program and its arguments, not an "
            "array");
        row("files of a command", "[source]\nkind = 'command'\ncommand = 'x'\nformat = 'range'",
            "job.toml:4: source.format: 'range' is not a format of a stream; expected lines, nul, ndjson or "
            "csv");
        row("paired by a number", "[source]\nkind='items'\nitems=[['a'],['b']]\npaired=[false, 1]",
            "job.toml:4: source.paired must be true, or an array of true and false, one for each list, not "
            "an "
            "array");
        row("a halt rule", "[errors]\nhalt = 'soon'",
            "job.toml:2: errors.halt: 'soon' is not a halt rule, such as soon,fail=3 or now,fail=10% or "
            "soon,success=1 (soon: running items finish, now: they are cancelled)");
        row("a number among globs", "[source]\nkind='files'\ninclude = ['*.jpg', 5]",
            "job.toml:3: each element of source.include must be a string, not the integer 5");
        row("element on a later line", "[source]\nkind='files'\ninclude = [\n  '*.jpg',\n  5,\n]",
            "job.toml:5: each element of source.include must be a string, not the integer 5");
        row("path as a number", "[source]\nkind='files'\npath = 5",
            "job.toml:3: source.path must be a string or an array of strings, not the integer 5");
        row("bad base64", "[source]\nkind='files'\npath = { base64 = '*' }",
            "job.toml:3: source.path must be a string or an array of strings, not a table");
        row("command as one string", "[worker]\ncommand = 'convert {}'",
            "job.toml:2: worker.command must be an array of strings: the program and its arguments, not the "
            "string \"convert {}\"");
        row("params as a list", "[worker]\nparams = [1]",
            "job.toml:2: worker.params must be a table, such as { width = 320 }, not an array");
        row("a date as parameter", "[worker]\nparams = { day = 2026-11-20 }",
            "job.toml:2: worker.params.day: a date or time cannot be a parameter (write it as a string)");
        row("infinity as parameter", "[worker]\nparams = { x = inf }",
            "job.toml:2: worker.params.x must be a finite number");
        row("each as a table", "[worker]\neach = { gpu = 0 }",
            "job.toml:2: worker.each must be an array of tables, one per worker, such as [{ gpu = 0 }, { gpu "
            "= "
            "1 }], not a table");
        row("delays from long to short", "[errors]\nretry_delay = ['60s', '1s']",
            "job.toml:2: errors.retry_delay must go from short to long, not from 1m to 1s");
        row("one delay in a list", "[errors]\nretry_delay = ['60s']",
            "job.toml:2: errors.retry_delay must be two durations, shortest and longest, such as [\"1s\", "
            "\"60s\"], not an array");
        row("range without a range", "[source]\nkind = 'range'",
            "job.toml:2: source.range is missing: kind \"range\" needs it");
        row("items without items", "[source]\nkind = 'items'",
            "job.toml:2: source.items is missing: kind \"items\" needs it");
        row("a bad range", "[source]\nkind = 'range'\nrange = '1-5'",
            "job.toml:3: '1-5' is not a range of integers, such as 0..1000 or 0..1000..5");
        row("a key of another kind", "[source]\nkind = 'lines'\ninclude = '*'",
            "job.toml:3: source.include is for kind \"files\", but source.kind is \"lines\"");
        row("path without a kind", "[source]\npath = 'photos'",
            "job.toml:2: source.path is for kind \"files\", \"lines\", \"nul\", \"ndjson\", \"csv\", but "
            "source.kind is missing");
        row("two workers", "[worker]\nid = 'image'\ncommand = ['true']",
            "job.toml:3: worker.command and worker.id = \"image\" exclude each other: a command is run by "
            "exec/command");
        row("mixed lists of items", "[source]\nkind='items'\nitems = [['a'], 'b']",
            "job.toml:3: each element of source.items must be an array, like the first, not the string "
            "\"b\"");
    }
    void aBadFileIsOneSentence() {
        QFETCH(QString, toml);
        QFETCH(QString, error);
        const auto job = parse(toml);
        QCOMPARE(errorOf(job), error);
        QCOMPARE(job.error().code, ErrorCode::Usage);
    }

    void aSyntaxErrorNamesLineAndColumn() {
        const QString error = errorOf(parse(QStringLiteral("[job]\nname = \n")));
        QVERIFY2(error.startsWith(QStringLiteral("job.toml:2:8: ")), qPrintable(error));
        QVERIFY2(errorOf(parse(QStringLiteral("[job\n"))).startsWith(QStringLiteral("job.toml:1:")), "");
        QVERIFY(!parseJob("[job]\nname = \"\xff\"\n", "job.toml", "/"));
        QVERIFY(!parse(QStringLiteral("[pool]\njobs=1\njobs=2\n")));
        QVERIFY(!parse(QStringLiteral("x = ") + QString(5000, QLatin1Char('['))));
    }

    void theFolderOfTheFileIsTheWorkingFolder() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a b.poolboard.toml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = 'x'\n");
        file.close();
        auto job = loadJob(path.toStdString());
        QVERIFY2(job, qPrintable(errorOf(job)));
        QCOMPARE(QString::fromStdString(job->cwd), dir.path());
        QCOMPARE(QString::fromStdString(job->file), path);

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\ncwd = '../up'\n");
        file.close();
        job = loadJob(path.toStdString());
        QCOMPARE(QString::fromStdString(job->cwd), QFileInfo(dir.path()).path() + QStringLiteral("/up"));
    }

    void aFileThatIsNoJobFileIsNamed() {
        QTemporaryDir dir;
        const std::string missing = dir.filePath(QStringLiteral("none.toml")).toStdString();
        QCOMPARE(errorOf(loadJob(missing)),
                 QString::fromStdString(missing + ": cannot be read: No such file or directory"));
        QCOMPARE(errorOf(loadJob(dir.path().toStdString())),
                 dir.path() +
                     QStringLiteral(": this is a folder; expected a job file (NAME.poolboard.toml)"));
        QFile file(dir.filePath(QStringLiteral("big.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray((1 << 20) + 1, '#'));
        file.close();
        QCOMPARE(errorOf(loadJob(file.fileName().toStdString())),
                 file.fileName() + QStringLiteral(": larger than 1 MiB: this is not a job file"));
    }
};

QTEST_GUILESS_MAIN(TestJobFile)
#include "tst_job_file.moc"
