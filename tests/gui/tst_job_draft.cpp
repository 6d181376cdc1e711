// SPDX-License-Identifier: MIT
// What is typed into the job editor, and what becomes of it.
#include "core/base/units.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "core/job/job_keys.h"
#include "core/sink/sink.h"
#include "ui/gui/job_conflicts.h"
#include "ui/gui/job_draft.h"
#include "ui/gui/job_fields.h"
#include "ui/gui/param_form.h"
#include "ui/gui/shell_words.h"
#include "ui/gui/try_item.h"
#include "ui/gui/worker_list.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

JobSpec parsed(const char* toml) {
    auto job = parseJob(toml, "job.toml", "/srv");
    if (!job) qFatal("%s", job.error().text().c_str());
    return std::move(job).value();
}

/// A job in which every field of the editor has something to show.
const char* const kFull =
    "[job]\nname = 'Full'\nwhen_done = 'true'\n"
    "[source]\nkind = 'files'\npath = ['a', 'b c']\ninclude = ['*.jpg', '*.png']\n"
    "exclude = '*.tmp'\nrecursive = true\nfirst = 7\nsample = '3:1'\nargs = 'single'\n"
    "[worker]\nid = 'image/thumbnail'\nrecycle = '100'\n"
    "params = { width = 320, ratio = 2.0, deep = { a = [1, 'x'] } }\n"
    "each = [{ width = 1 }, { width = 2 }]\nenv = ['A=1', 'HOME']\n"
    "[pool]\nkind = 'threads'\njobs = '50%'\nordered = false\nchunk_size = 8\n"
    "[errors]\npolicy = 'immediate'\nretries = 2\nretry_delay = ['1s', '5s']\n"
    "halt = 'soon,fail=3'\n[limits]\nitem = '300%'\nrun = '2h'\nmemory = '2G'\n"
    "[output]\nformat = 'files'\npath = 'out'\nname = '{/.}.webp'\nif_exists = 'skip'\n";

} // namespace

class TestJobDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoseWorkerItIs_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("plugin");
        QTest::newRow("a kind") << u"image/thumbnail"_s << u"image"_s;
        QTest::newRow("the only kind") << u"image"_s << u"image"_s;
        QTest::newRow("in Python") << u"stats.py:Model"_s << u"stats.py"_s;
        QTest::newRow("the only one in Python") << u"./a.py"_s << u"./a.py"_s;
        QTest::newRow("another one in Python") << u"./b.py:Model"_s << u"./b.py"_s;
        QTest::newRow("a file") << u"/home/u/a.so"_s << u"/home/u/a.so"_s;
        QTest::newRow("a kind of a file") << u"/home/u/a.so/kind"_s << u"/home/u/a.so"_s;
        QTest::newRow("a file of another name") << u"/home/u/a"_s << u"/home/u/a"_s;
        QTest::newRow("a command") << QString() << QString();
    }
    void whoseWorkerItIs() {
        QFETCH(QString, id);
        QTEST(QString::fromStdString(pluginOf(id.toStdString())), "plugin");
    }

    /// The form refuses what the engine would refuse at the start, and nothing else.
    void whatDoesNotGoTogether_data() {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("command");
        QTest::addColumn<QString>("key"); // "": it does
        const auto row = [](const char* output, bool command, const char* key) {
            QTest::addRow("%s%s", output, command ? "" : ", of a worker")
                << QByteArray(output) << command << QString::fromLatin1(key);
        };
        row("line_buffer = true", true, "");
        row("line_buffer = true", false, "output.line_buffer");
        row("line_buffer = true\nformat = 'text'", false, "");
        row("line_buffer = true\npath = '-'", true, "");
        row("line_buffer = true\npath = 'out.txt'", true, "output.line_buffer");
        row("line_buffer = true\nformat = 'ndjson'", true, "output.line_buffer");
        row("line_buffer = true\nfilter = true", true, "output.line_buffer");
        row("line_buffer = true\nname = '{}'\npath = 'out'", true, "output.line_buffer");
        row("filter = true", false, "");
        row("filter = true\nformat = 'ndjson'", false, "output.filter");
        row("filter = true\ntag = true", false, "output.tag");
        row("tag = true", true, "");
        row("name = '{}.x'\npath = 'out'", false, "");
        row("name = '{}.x'\nformat = 'ndjson'", false, "output.name");
        row("if_exists = 'skip'", true, "output.if_exists");
        row("if_exists = 'skip'\nformat = 'none'", true, "output.if_exists");
        row("if_exists = 'skip'\nformat = 'files'\npath = 'out'", true, "");
        row("format = 'files'", true, "output.path");
        row("format = 'files'\npath = '-'", true, "output.path");
    }
    void whatDoesNotGoTogether() {
        QFETCH(QByteArray, output);
        QFETCH(bool, command);
        QFETCH(QString, key);
        const QTemporaryDir here;
        const QByteArray toml = QByteArray("[source]\nkind='range'\nrange='0..3'\n[worker]\n") +
                                (command ? "command=['echo']" : "id='a/b'") + "\n[output]\n" + output + "\n";
        JobSpec job = parsed(toml.constData());
        job.cwd = here.path().toStdString();
        const std::vector<JobProblem> found = conflictsOf(job);
        QCOMPARE(found.empty() ? QString() : found.front().key, key);
        for (const JobProblem& problem : found)
            QVERIFY(!problem.text.isEmpty());
        OutputSpec spec = job.output;
        if (spec.format == OutputFormat::Auto) // as prepare() does
            spec.format = spec.filter                ? OutputFormat::Text
                          : !spec.outputName.empty() ? OutputFormat::Files
                          : command                  ? OutputFormat::Text
                                                     : OutputFormat::Ndjson;
        const auto engine = checkOutput(spec, {job.cwd, job.source.stream(), command, false, -1, true, {}});
        QVERIFY2(engine.ok() == found.empty(), engine.ok() ? "" : engine.error().text().c_str());
    }

    void placesThatDoNotGoTogether_data() {
        QTest::addColumn<QByteArray>("pool");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const char* pool, const QStringList& keys) {
            QTest::newRow(pool) << QByteArray(pool) << keys;
        };
        row("launcher = ['ssh a']\nlauncher_host = '/opt/relay'", {});
        row("on = 'slurm'\nlauncher_host = '/opt/relay'", {});
        row("hosts = 2\nworkers_per_host = 2", {});
        row("launcher_host = '/opt/relay'", {u"pool.launcher_host"_s});
        row("launcher = ['ssh a']\non = 'slurm'", {u"pool.launcher"_s});
        row("launcher = ['ssh a']\nhosts = 2", {u"pool.hosts"_s});
        row("on = 'slurm'\nhosts = 2\nworkers_per_host = 2", {u"pool.hosts"_s, u"pool.workers_per_host"_s});
    }
    void placesThatDoNotGoTogether() {
        QFETCH(QByteArray, pool);
        const QByteArray toml =
            "[source]\nkind='range'\nrange='0..3'\n[worker]\nid='a/b'\n[pool]\n" + pool + "\n";
        QStringList found;
        for (const JobProblem& problem : conflictsOf(parsed(toml.constData()))) {
            QVERIFY(!problem.text.isEmpty());
            found << problem.key;
        }
        QTEST(found, "keys");
    }

    void whatNobodyTouchesStays_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::newRow("full") << QByteArray(kFull);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("bytes that are not text")
            << QByteArray("[worker]\ncommand = ['a', { base64 = '/w==' }]\n[source]\nkind = 'items'\n"
                          "items = [['a'], [{ base64 = '/w==' }, 'b']]\npaired = true\n");
        QTest::newRow("a shell line")
            << QByteArray("[worker]\ncommand = ['a | b']\nshell = true\nmark = '@'\n");
        QTest::newRow("an input command of words")
            << QByteArray("[source]\nkind = 'command'\ncommand = ['find', '-name', '* x']\nformat = 'csv'\n"
                          "delimiter = 'tab'\nheader = false\n");
    }
    void whatNobodyTouchesStays() {
        QFETCH(QByteArray, toml);
        const JobSpec job = parsed(toml.constData());
        std::vector<JobProblem> problems;
        QVERIFY(JobDraft(job).spec(&problems) == job);
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems[0].text));
    }

    void typingWhatIsShownChangesNothing() {
        const JobSpec job = parsed(kFull);
        JobDraft draft(job);
        int shown = 0;
        for (const JobField& field : jobFields()) {
            const QString text = draft.text(field.key, field.as);
            shown += !text.isEmpty();
            draft.setText(field.key, field.as, text.isEmpty() ? defaultText(field.key) : text);
        }
        draft.setText("worker.params", TypedAs::Json, draft.text("worker.params", TypedAs::Json));
        draft.setText("worker.each", TypedAs::JsonLines, draft.text("worker.each", TypedAs::JsonLines));
        std::vector<JobProblem> problems;
        const JobSpec again = draft.spec(&problems);
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems[0].key + problems[0].text));
        QCOMPARE(QString::fromStdString(toToml(again)), QString::fromStdString(toToml(job)));
        QVERIFY(shown > 20);
    }

    void aBlankStandsBetweenFields() {
        JobDraft draft(parsed("[source]\nkind = 'csv'\npath = 'a.csv'\n"));
        draft.setText("source.delimiter", TypedAs::Text, QStringLiteral(" "));
        QCOMPARE(draft.spec().source.delimiter, ' ');
        draft.setText("source.delimiter", TypedAs::Text, QString());
        QCOMPARE(draft.spec().source.delimiter, ',');
        draft.setText("job.name", TypedAs::Text, QStringLiteral(" ")); // nobody means that
        QCOMPARE(draft.spec().name, std::string());
    }

    void everyKeyCanBeEdited() {
        // With controls of their own: the worker, the kind of pool. The file's folder is where it is saved,
        // and lists that belong together come from a command line.
        const QSet<QString> elsewhere{u"job.cwd"_s, u"source.paired"_s, u"pool.kind"_s};
        QSet<QString> missing;
        for (const JobKey& key : jobKeys())
            if (key.section != "worker")
                missing << QString::fromStdString(std::string(key.section) + '.' + std::string(key.name));
        for (const JobField& field : jobFields())
            missing.remove(QString::fromStdString(field.key));
        missing -= elsewhere;
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
    }

    void aProblemStandsAtItsKey_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<TypedAs>("as");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem"); ///< a part of it; "": none
        const auto row = [](const char* name, const char* key, TypedAs as, const char* text,
                            const char* problem) {
            QTest::newRow(name) << QString::fromUtf8(key) << as << QString::fromUtf8(text)
                                << QString::fromUtf8(problem);
        };
        row("a duration", "limits.item", TypedAs::Text, "30s", "");
        row("a duration without unit", "limits.item", TypedAs::Text, "30", "unit");
        row("a count", "errors.retries", TypedAs::Text, "2", "");
        row("a word as count", "errors.retries", TypedAs::Text, "two", "Must be a whole number");
        row("below", "errors.retries", TypedAs::Text, "-1", "Must be a whole number");
        row("workers", "pool.jobs", TypedAs::Text, "50%", "");
        row("no workers", "pool.jobs", TypedAs::Text, "many", "not a number of workers");
        row("automatic", "pool.chunk_size", TypedAs::Text, "auto", "");
        row("a chunk", "pool.chunk_size", TypedAs::Text, "64", "");
        row("a size", "limits.memory", TypedAs::Text, "2X", "2X");
        row("a number as name", "job.name", TypedAs::Text, "2024", "");
        row("a range that is none", "source.range", TypedAs::Text, "1-5", "range of integers");
        row("an open quote", "worker.command", TypedAs::Command, "echo 'a", "not closed");
        row("a halt rule", "errors.halt", TypedAs::Text, "soon,fail=10%", "");
        row("no halt rule", "errors.halt", TypedAs::Text, "later", "later");
        row("a reserved variable", "worker.env", TypedAs::Lines, "POOLBOARD_INTERNAL_A=1", "own");
    }
    void aProblemStandsAtItsKey() {
        QFETCH(QString, key);
        QFETCH(TypedAs, as);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        JobDraft draft;
        draft.setText("source.kind", TypedAs::Text, u"range"_s);
        draft.setText("source.range", TypedAs::Text, u"0..3"_s);
        draft.setText(key.toStdString(), as, text);
        std::vector<JobProblem> problems;
        draft.spec(&problems);
        QCOMPARE(problems.size(), problem.isEmpty() ? size_t(0) : size_t(1));
        if (problem.isEmpty()) return;
        QCOMPARE(problems[0].key, key);
        QVERIFY2(problems[0].text.contains(problem), qPrintable(problems[0].text));
        QVERIFY2(!problems[0].text.contains(key), qPrintable(problems[0].text));
    }

    void keysOfAnotherKindOfSourceAreLeftOut() {
        JobDraft draft(parsed(kFull));
        draft.setText("source.kind", TypedAs::Text, u"range"_s);
        draft.setText("source.range", TypedAs::Text, u"0..3"_s);
        std::vector<JobProblem> problems;
        const JobSpec job = draft.spec(&problems);
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems[0].text));
        QVERIFY(job.source.paths.empty() && job.source.include.empty() && !job.source.recursive);
        // Nothing is lost by looking at another kind.
        draft.setText("source.kind", TypedAs::Text, u"files"_s);
        QVERIFY(draft.spec() == parsed(kFull));
    }

    void words_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("words");
        const auto row = [](const char* name, const char* line, const QByteArrayList& words) {
            QTest::newRow(name) << QByteArray(line) << words;
        };
        row("plain", "  echo a\tb ", {"echo", "a", "b"});
        row("single", "'a b' c'd'e", {"a b", "cde"});
        row("double", "\"a 'b' \\\" \\$ \\n\"", {"a 'b' \" $ \\n"});
        row("empty ones", "'' \"\"", {"", ""});
        row("a backslash", "a\\ b \\\\", {"a b", "\\"});
        row("escapes", "$'\\303\\244\\n\\'x'", {"\xC3\xA4\n'x"});
        row("a dollar", "$HOME $", {"$HOME", "$"});
        row("nothing", " ", {});
    }
    void words() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArrayList, words);
        const auto cut = shellWords(line.toStdString());
        QVERIFY(cut);
        QCOMPARE(cut->size(), size_t(words.size()));
        for (qsizetype i = 0; i < words.size(); ++i)
            QCOMPARE(QByteArray::fromStdString((*cut)[size_t(i)]), words[i]);
    }
    void quotedWordsAreReadBack() {
        const std::vector<std::string> words{"a",        "",   "b c", "it's", "\n\t\x01\x7F",
                                             "\xFF\xFE", "\\", "$x",  "*"};
        std::string line;
        for (const std::string& word : words)
            line += shellQuoted(word) + " ";
        const auto cut = shellWords(line);
        QVERIFY(cut);
        QVERIFY(*cut == words);
    }
    void anOpenQuoteIsNoCommand() {
        for (const char* line : {"'a", "\"a", "$'a", "a 'b\"c"})
            QVERIFY2(!shellWords(line), line);
    }

    void aTrialIsOneItemAndLeavesNothing() {
        const JobSpec trial = trialOf(parsed(kFull));
        QCOMPARE(trial.source.first, std::optional<uint64_t>(1));
        QCOMPARE(trial.pool.jobs, std::string("1"));
        QCOMPARE(trial.errors.retries, 0u);
        QVERIFY(!trial.errors.halt);
        QVERIFY(trial.output.format == OutputFormat::Ndjson);
        QCOMPARE(trial.output.path, std::string("-"));
        QVERIFY(trial.output.failedList.empty() && trial.output.results.empty() &&
                trial.output.jobLog.empty());
        QVERIFY(trial.whenDone.empty());
        QVERIFY(!trial.journal);
        QVERIFY(trial.worker == parsed(kFull).worker);
    }

    void aTrialIsRead_data() {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<int>("kind"); ///< −1: none
        QTest::addColumn<QString>("text");
        QTest::newRow("a result")
            << QByteArray("{\"index\":0,\"input\":\"a\",\"outcome\":\"succeeded\",\"result\":\"one\\n"
                          "two\\n\",\"seconds\":0.5}\n")
            << QByteArray() << int(OutcomeKind::Succeeded) << u"one\ntwo"_s;
        QTest::newRow("a number") << QByteArray("{\"outcome\":\"succeeded\",\"result\":42}") << QByteArray()
                                  << int(OutcomeKind::Succeeded) << u"42"_s;
        QTest::newRow("bytes") << QByteArray("{\"outcome\":\"succeeded\",\"result_base64\":\"/w==\"}")
                               << QByteArray() << int(OutcomeKind::Succeeded) << u"1 byte"_s;
        QTest::newRow("an error")
            << QByteArray("{\"outcome\":\"timed_out\",\"error\":{\"type\":\"T\",\"message\":\"slow\","
                          "\"trace\":\"at a\"}}")
            << QByteArray("noise") << int(OutcomeKind::TimedOut) << u"slow\nat a"_s;
        QTest::newRow("refused") << QByteArray() << QByteArray("poolboard: no such worker\n") << -1
                                 << u"poolboard: no such worker"_s;
        QTest::newRow("no items") << QByteArray() << QByteArray() << -1 << u"The source has no items."_s;
    }
    void aTrialIsRead() {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, errors);
        QFETCH(int, kind);
        QFETCH(QString, text);
        const TryResult result = readTrial(record, errors);
        QCOMPARE(result.kind ? int(*result.kind) : -1, kind);
        if (text == "1 byte"_L1)
            QVERIFY2(result.text.contains(u"not text"_s), qPrintable(result.text));
        else
            QCOMPARE(result.text, text);
    }
};

QTEST_MAIN(TestJobDraft)
#include "tst_job_draft.moc"
