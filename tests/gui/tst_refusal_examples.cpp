// SPDX-License-Identifier: MIT
// Errors as the parsers of the core make them: said in another language, nothing of them stays English.
#include "core/job/job_file.h"
#include "core/plugin/manifest.h"
#include "core/plugin/params.h"
#include "core/plugin/registry.h"
#include "core/sink/sink.h"
#include "core/source/source.h"
#include "languages.h"
#include "ui/gui/job_draft.h"
#include "ui/gui/refusal_words.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace poolboard;
using namespace Qt::StringLiterals;
using test::Mute, test::Spoken;

namespace {

const QRegularExpression& englishWords() {
    static const QRegularExpression words(u"[A-Za-z]{2,} [A-Za-z]{2,}"_s);
    return words;
}

template <class Value> void refused(QList<Error>& errors, const Result<Value>& result, const char* what) {
    if (result) qFatal("not refused: %s", what);
    errors << result.error();
}

QList<Error> ofJobs() {
    QList<Error> out;
    for (const char* toml : {"[sauce]\n",
                             "[1x]\n",
                             "[quite_another]\na=1\n",
                             "kind = 'files'\n",
                             "what = 1\n",
                             "job = 1\n",
                             "[[job]]\nname='a'\n",
                             "[job]\nnam = 'x'\n",
                             "[job]\nxyz = 'x'\n",
                             "[job]\nname = 5\n",
                             "[job]\nname = 2.5\n",
                             "[job]\nname = 2020-01-01\n",
                             "[job]\nname = ['a']\n",
                             "[job]\nname = {}\n",
                             "[source]\nkind = 'fils'\n",
                             "[source]\nkind = 1\n",
                             "[source]\npath = 'x'\n",
                             "[source]\nkind='range'\npath='x'\n",
                             "[source]\nkind = 'range'\n",
                             "[source]\nkind = 'items'\n",
                             "[source]\nrange = '1..'\n",
                             "[source]\nrange = '1..5..0'\n",
                             "[source]\nrange = '1..5..-1'\n",
                             "[source]\nrange = '5..1..2'\n",
                             "[source]\nrange = 1\n",
                             "[source]\nitems = 'a'\n",
                             "[source]\nitems = [['a'], 'b']\n",
                             "[source]\nitems = [1]\n",
                             "[source]\npaired = 'x'\n",
                             "[source]\nkind='command'\ncommand='ls'\nheader=true\n",
                             "[source]\ndelimiter = ';;'\n",
                             "[source]\ndelimiter = 1\n",
                             "[source]\nrecursive = 'yes'\n",
                             "[source]\ngroup = 0\n",
                             "[source]\nargs = 'all'\n",
                             "[source]\nformat = 'xml'\n",
                             "[source]\ntotal = -1\n",
                             "[source]\nsample = 'x'\n",
                             "[source]\nblock = '1x'\n",
                             "[source]\nblock = '1G'\n",
                             "[worker]\nid='image/thumbnail'\ncommand=['ls']\n",
                             "[worker]\ncommand = []\n",
                             "[worker]\nparams = 3\n",
                             "[worker]\neach = 3\n",
                             "[worker]\neach = [3]\n",
                             "[worker]\nparams = { a = inf }\n",
                             "[worker]\neach = [{ a = inf }]\n",
                             "[worker]\nparams = { a = 2020-01-01 }\n",
                             "[worker]\nenv = ['=x']\n",
                             "[worker]\nenv = ['POOLBOARD_INTERNAL_X=1']\n",
                             "[worker]\nrecycle = 'x'\n",
                             "[pool]\nkind = 'fast'\n",
                             "[pool]\njobs = 'x'\n",
                             "[pool]\njobs = true\n",
                             "[pool]\nchunk_size = 0\n",
                             "[pool]\ndelay = 3\n",
                             "[pool]\ndelay = '3'\n",
                             "[pool]\ndelay = '3000000h'\n",
                             "[pool]\nlauncher = '\"ssh'\n",
                             "[pool]\nlauncher = 'ssh \\'\n",
                             "[pool]\nlauncher = '0*ssh a'\n",
                             "[pool]\nlauncher = ' '\n",
                             "[pool]\non = 'pbs'\n",
                             "[pool]\non = 'slurm:x'\n",
                             "[pool]\non = 'slurm:nodes=0'\n",
                             "[pool]\non = 'slurm:noodes=1'\n",
                             "[errors]\npolicy = 'ignor'\n",
                             "[errors]\nhalt = 'x'\n",
                             "[errors]\nretries = -1\n",
                             "[errors]\nretry_delay = ['5s', '1s']\n",
                             "[errors]\nretry_delay = '5s..1s'\n",
                             "[errors]\nretry_delay = 1\n",
                             "[limits]\nitem = '50%'\n",
                             "[limits]\nmemory = 'x'\n",
                             "[limits]\nmemory = '90000000T'\n",
                             "[output]\nformat = 'xml'\n",
                             "[output]\nif_exists = 'x'\n"})
        refused(out, parseJob(toml, "job.toml", "/"), toml);
    refused(out, readJobText("/"), "a folder");
    refused(out, readJobText("/nowhere"), "no file");
    return out;
}

QList<Error> ofWorkers() {
    QList<Error> out;
    const auto manifest = parseManifest(
        R"({"poolboard": 1, "id": "a", "version": "1", "kinds": {"k": {"params": {"required": ["need"],
            "properties": {"n": {"type": "integer", "minimum": 1, "maximum": 9}, "need": {"type": "string"},
            "least": {"type": "number", "minimum": 1}, "most": {"type": "number", "maximum": 1},
            "yes": {"type": "boolean"}, "one": {"type": "string", "enum": ["left", "right", "up"]},
            "list": {"type": "array", "minItems": 2, "items": {"type": "integer"}},
            "some": {"type": "array", "minItems": 1}, "o": {"type": "object"}}}}}})",
        "a.json");
    if (!manifest) qFatal("%s", manifest.error().text().c_str());
    const Schema& schema = manifest->kinds.front().schema;
    for (const char* text :
         {"n=x", "n=10", "least=0", "most=2", "yes=x", "one=x", "one=rigt", "list=[1]", "list=[1,\"a\"]",
          "list=x", "some=[]", "o=x", "o=[]", "m=1", "nede=1", "n", "one=\xff"})
        refused(out, setFromText(schema, "", text), text);
    for (const char* json : {"{}", "[]", "{", "{\"n\": 1, \"n\": 2}", "{\"n\": null}"})
        refused(out, validateParams(schema, json), json);
    for (
        const char* json :
        {"[]", "{}", R"({"poolboard": 2})", R"({"poolboard": 1})", R"({"poolboard": 1, "ids": 1})",
         R"({"poolboard": 1, "id": "A b", "version": "1", "kinds": {}})",
         R"({"poolboard": 1, "id": "a", "version": "x", "kinds": {}})",
         R"({"poolboard": 1, "id": "a", "version": "1", "kinds": {}})",
         R"({"poolboard": 1, "id": "a", "version": "1", "kinds": {"K k": {}}})",
         R"({"poolboard": 1, "id": "a", "version": "1", "kinds": {"k": {"params": {"properties": {"x": {}}}}}})",
         R"({"poolboard": 1, "id": "a", "version": "1", "kinds": {"k": {"prefers": "fast"}}})"})
        refused(out, parseManifest(json, "a.json"), json);
    for (const char* name : {"", "nobody", "nobody/knows", "/nowhere/at-all.py"})
        refused(out, findWorker(name, {"/nowhere"}), name);
    return out;
}

QList<Error> ofSources(const QString& folder) {
    QList<Error> out;
    const int never = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    const auto with = [&](const char* toml) {
        const auto job = parseJob(toml, "", folder.toStdString());
        if (!job) qFatal("%s: %s", toml, job.error().text().c_str());
        auto source = openSource(job->source, job->cwd, never);
        if (!source) return void(out << source.error());
        std::vector<Item> items;
        while (true) {
            const auto more = source.value()->pull(items, {});
            if (!more) return void(out << more.error());
            if (!more.value()) qFatal("not refused: %s", toml);
        }
    };
    const auto file = [&](const char* name, const QByteArray& bytes) {
        QFile made(folder + u'/' + QString::fromLatin1(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size()) qFatal("no %s", name);
    };
    file("short.csv", "a,b\n1\n");
    file("open.csv", "a,b\n\"1,2\n");
    file("behind.csv", "a,b\n\"1\"x,2\n");
    file("twice.csv", "a,a\n1,2\n");
    file("bytes.csv", "a,b\n\xff,2\n");
    file("return.csv", "a,b\r1,2\n");
    file("cut.ndjson", "{\"a\":\n");
    file("two.ndjson", "1 2\n");
    for (const char* toml : {"",
                             "[source]\nkind='files'\n",
                             "[source]\nkind='files'\npath='gone'\n",
                             "[source]\nkind='files'\npath='*.gone'\n",
                             "[source]\nkind='files'\npath='-'\n",
                             "[source]\nkind='files'\npath='x'\nargs='args'\n",
                             "[source]\nkind='lines'\n",
                             "[source]\nkind='lines'\npath='.'\n",
                             "[source]\nkind='lines'\npath='gone'\n",
                             "[source]\nkind='csv'\npath='short.csv'\n",
                             "[source]\nkind='csv'\npath='open.csv'\n",
                             "[source]\nkind='csv'\npath='behind.csv'\n",
                             "[source]\nkind='csv'\npath='twice.csv'\nargs='kwargs'\n",
                             "[source]\nkind='csv'\npath='bytes.csv'\n",
                             "[source]\nkind='csv'\npath='return.csv'\n",
                             "[source]\nkind='csv'\npath='short.csv'\nheader=false\nargs='kwargs'\n",
                             "[source]\nkind='csv'\npath='short.csv'\ngroup=2\n",
                             "[source]\nkind='ndjson'\npath='cut.ndjson'\n",
                             "[source]\nkind='ndjson'\npath='two.ndjson'\n",
                             "[source]\nkind='ndjson'\npath='two.ndjson'\nblock='1K'\n",
                             "[source]\nkind='range'\nrange='1..2'\nargs='args'\n",
                             "[source]\nkind='items'\nitems=[[], ['a']]\n",
                             "[source]\nkind='items'\nitems=[['a'], ['b']]\nargs='single'\n",
                             "[source]\nkind='command'\ncommand=['no-such-program']\n"})
        with(toml);
    ::close(never);
    return out;
}

QList<Error> ofOutputs(const QString& folder) {
    QList<Error> out;
    QFile made(folder + u"/there"_s);
    if (!made.open(QIODevice::WriteOnly)) qFatal("no file");
    for (const char* toml :
         {"path='there'\nformat='ndjson'\n", "path='.'\nformat='ndjson'\n",
          "path='gone/x'\nformat='ndjson'\n", "format='files'\n", "format='files'\npath='there'\n",
          "format='files'\npath='new'\nname='same'\n", "format='files'\npath='new'\nname='{%}'\n",
          "name='{}'\nformat='text'\n", "if_exists='skip'\nformat='text'\n",
          "line_buffer=true\nformat='ndjson'\n", "filter=true\nformat='ndjson'\n",
          "filter=true\ntag=true\nformat='text'\n", "results='there'\nformat='none'\n"}) {
        const auto job = parseJob("[output]\n" + std::string(toml), "", folder.toStdString());
        if (!job) qFatal("%s: %s", toml, job.error().text().c_str());
        OutputContext context;
        context.cwd = job->cwd;
        refused(out, checkOutput(job->output, context), toml);
    }
    return out;
}

} // namespace

class TestRefusalExamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        qunsetenv("POOLBOARD_PLUGIN_PATH");
    }

    void nothingStaysEnglish_data() {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("hint");
        int number = 0;
        for (const QList<Error>& errors :
             {ofJobs(), ofWorkers(), ofSources(m_folder.path()), ofOutputs(m_folder.path())})
            for (const Error& error : errors)
                QTest::addRow("%d %s", ++number, error.text().c_str())
                    << QByteArray::fromStdString(error.where) << QByteArray::fromStdString(error.message)
                    << QByteArray::fromStdString(error.hint);
    }
    void nothingStaysEnglish() {
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, hint);
        const Error error{ErrorCode::Usage, where.toStdString(), message.toStdString(), hint.toStdString()};
        QCOMPARE(refusalWords(error), QString::fromStdString(error.text())); // in English as it is
        QCOMPARE(refusalWords(error.text()), QString::fromStdString(error.text()));
        const Spoken<Mute> language;
        for (QString words : {refusalWords(error), refusalWords(error.text())}) {
            words.remove(othersWords());
            QVERIFY2(!words.contains(englishWords()), qPrintable(words));
        }
    }

    /// Beside its field a problem does not say the field's name, in whatever language.
    void besideItsField_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* language, const char* key, const char* typed,
                            const QString& problem) {
            QTest::addRow("%s %s", language, key) << QString::fromLatin1(language) << QString::fromLatin1(key)
                                                  << QString::fromLatin1(typed) << problem;
        };
        row("de", "errors.retries", "x",
            u"Erwartet wird eine ganze Zahl, mindestens 0, nicht der Text \"x\""_s);
        row("zh_CN", "errors.retries", "x", u"应为不小于 0 的整数，而不是字符串 \"x\""_s);
        row("de", "source.kind", "fils",
            u"'fils' ist keine Art von Quelle; erwartet wird files, lines, nul, range, items, ndjson, csv "
            u"oder "
            "command; gemeint: 'files'?"_s);
        row("zh_CN", "limits.grace", "3x", u"'3x' 不是带单位的时长，例如 500ms、30s、5m 或 2h"_s);
        row("zh_CN", "source.args", "kwarg",
            u"'kwarg' 不是项目的传递方式；应为 single, args 或 kwargs。是否指 'kwargs'？"_s);
    }
    void besideItsField() {
        QFETCH(QString, language);
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"poolboard"_s, u"_"_s,
                                QStringLiteral(TEST_BUILD_DIR "/share/poolboard/translations")));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        JobDraft draft;
        draft.setText(key.toStdString(), TypedAs::Text, typed);
        std::vector<JobProblem> problems;
        (void)draft.spec(&problems);
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(problems.size(), size_t(1));
        QTEST(problems.front().text, "problem");
    }

private:
    /// What the TOML and JSON libraries and the C library say, and the values of the examples.
    static const QRegularExpression& othersWords() {
        static const QRegularExpression words(u"No such file or directory|parse error at .*"_s);
        return words;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRefusalExamples)
#include "tst_refusal_examples.moc"
