// SPDX-License-Identifier: MIT
// Workers in Python, as a person starts them: what goes in and comes out, how they fail, what is said of
// them.
#include "python_probe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>
#include <sys/stat.h>

Q_DECLARE_METATYPE(Words)

class TestPython : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatGoesInAndComesOut_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("out");
        const auto row = [](const char* name, const Words& words, QByteArray input, const char* out) {
            QTest::newRow(name) << words << std::move(input) << QByteArray(out);
        };
        const Words echo{":Echo", "-O", "text", "-i", "-"};
        const auto echoed = [&](Words more) {
            Words words = echo;
            words.insert(words.end(), more.begin(), more.end());
            return words;
        };
        row("a line is a str", echo, "grüße\n", "grüße\n");
        row("bytes that are no text", echo, "\xff\xfe\n", "\xff\xfe\n");
        row("an empty line", echo, "\n", "\n");
        row("args", echoed({"-f", "ndjson"}), "[1,\"zwei\",null]\n",
            "{\"args\":[\"1\",\"'zwei'\",\"None\"],\"kwargs\":{}}\n");
        row("kwargs", echoed({"-f", "ndjson"}), "{\"a\":1,\"b\":[true]}\n",
            "{\"args\":[],\"kwargs\":{\"a\":1,\"b\":[true]}}\n");
        row("a JSON value", echoed({"-f", "ndjson", "--args", "single"}), "{\"a\":[1.5,\"ü\"]}\n",
            "{\"a\":[1.5,\"ü\"]}\n");
        row("csv is kwargs", echoed({"-f", "csv"}), "name,age\nAda,36\n",
            "{\"args\":[],\"kwargs\":{\"name\":\"Ada\",\"age\":\"36\"}}\n");
        const Words shapes{":shapes", "-O", "text", "-i", "-"};
        row("str", shapes, "str\n", "text\n");
        row("bytes", shapes, "bytes\n", QByteArray("\xff").constData());
        row("None", shapes, "none\n", "null\n");
        row("int", shapes, "int\n", "7\n");
        row("list", shapes, "list\n", "[1,\"zwei\"]\n");
        row("a name that is no text", shapes, "surrogate\n", "\xff\n");
        for (const char* kind : {"processes", "threads"}) {
            Words words{":obey", "-O", "text", "-i", "-", "--kind", kind, "-j", "2"};
            QTest::addRow("in order, %s", kind)
                << words << QByteArray("echo:1\necho:2\necho:3\necho:4\n") << QByteArray("1\n2\n3\n4\n");
        }
        row("its time", {":obey", "-O", "text", "-i", "-", "--timeout", "1000s"}, "remaining\n", "true\n");
        row("retries it asks for",
            {":obey", "-O", "text", "-i", "-", "--retries", "5", "--retry-delay", "1ms"}, "retry\n",
            "third time\n");
    }
    void whatGoesInAndComesOut() {
        QFETCH(Words, words);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, out);
        Program program(run(words));
        program.write(input.toStdString());
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QByteArray got = QByteArray::fromStdString(program.out());
        if (out == QByteArray("\xff")) got = got.left(1); // what follows is a NUL
        QCOMPARE(got, out);
        QVERIFY(program.leavesNothing());
    }

    void howItemsFail_data() {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("trace");
        const auto row = [](const char* item, const char* outcome, const char* type, const char* message,
                            const char* trace) {
            QTest::newRow(item) << QString::fromLatin1(item) << QString::fromLatin1(outcome)
                                << QString::fromLatin1(type) << QString::fromLatin1(message)
                                << QString::fromLatin1(trace);
        };
        row("raise:oops", "failed", "probe.Wrong", "oops", "KeyError: 'inner'");
        row("raise:oops too", "failed", "probe.Wrong", "oops too", "in obey");
        row("nonsense", "failed", "ValueError", "cannot obey nonsense", "probe.py");
        row("exit", "failed", "SystemExit", "3", "sys.exit(3)");
        row("replace", "failed", "poolboard_worker._values.Failure", "worn out", "");
        row("os_exit", "crashed", "host_exit", "9", "");
        row("segv", "crashed", "SIGSEGV", "SIGSEGV", "in obey");
    }
    void howItemsFail() {
        QFETCH(QString, item);
        QFETCH(QString, outcome);
        QFETCH(QString, type);
        QFETCH(QString, message);
        QFETCH(QString, trace);
        Program program(run({":obey", "-j", "1", ":::", "echo:before", item.toStdString(), "echo:after"}));
        QCOMPARE(program.wait(), 3);
        const auto records = objectsIn(program.out());
        QCOMPARE(records.size(), size_t(3));
        QCOMPARE(records[0].value(QLatin1String("result")).toString(), QStringLiteral("before"));
        QCOMPARE(records[1].value(QLatin1String("outcome")).toString(), outcome);
        QCOMPARE(errorIn(records[1], "type"), type);
        QVERIFY2(errorIn(records[1], "message").contains(message),
                 qPrintable(errorIn(records[1], "message")));
        QVERIFY2(errorIn(records[1], "trace").contains(trace), qPrintable(errorIn(records[1], "trace")));
        if (outcome == QLatin1String("failed")) // none of our own frames
            QVERIFY2(!errorIn(records[1], "trace").contains(QLatin1String("poolboard_worker/")),
                     qPrintable(errorIn(records[1], "trace")));
        QCOMPARE(records[2].value(QLatin1String("result")).toString(), QStringLiteral("after"));
        QVERIFY(program.leavesNothing());
    }

    void resultsThatAreNone_data() {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("message");
        QTest::newRow("an object") << QStringLiteral("object") << QStringLiteral("a value of type object");
        QTest::newRow("no number") << QStringLiteral("nan") << QStringLiteral("nan");
    }
    void resultsThatAreNone() {
        QFETCH(QString, item);
        QFETCH(QString, message);
        Program program(run({":shapes", ":::", item.toStdString()}));
        QCOMPARE(program.wait(), 3);
        const QString said = errorIn(recordIn(program), "message");
        QVERIFY2(said.contains(message, Qt::CaseInsensitive), qPrintable(said));
    }

    void eachWorkerHasItsOwn() {
        for (const char* kind : {"processes", "threads"}) {
            Program program(run({":Echo", "--kind", kind, "-j", "2", "--each", "tag=red,blue", "--chunk-size",
                                 "1", "-f", "range", "-i", "0..200"}));
            QVERIFY2(program.wait() == 0, program.err().c_str());
            std::map<int, std::set<int>> counts; // an item that was given back may be done after later ones
            for (const QJsonObject& record : objectsIn(program.out())) {
                const QJsonObject result = record.value(QLatin1String("result")).toObject();
                const int worker = record.value(QLatin1String("worker")).toInt(-1);
                QCOMPARE(result.value(QLatin1String("worker")).toInt(-2), worker);
                QCOMPARE(result.value(QLatin1String("tag")).toString(),
                         worker == 0 ? QStringLiteral("red") : QStringLiteral("blue"));
                QVERIFY(counts[worker].insert(result.value(QLatin1String("count")).toInt()).second);
            }
            for (const auto& [worker, seen] : counts) { // 1, 2, 3 … and no other worker's
                QCOMPARE(*seen.begin(), 1);
                QCOMPARE(*seen.rbegin(), int(seen.size()));
            }
        }
    }

    void eachTakesPart() {
        for (const char* kind : {"processes", "threads"}) {
            const QTemporaryDir folder;
            const std::string path = folder.path().toStdString();
            Program program(
                run({":Meet", "--kind", kind, "-j", "2", "--each", "me=red,blue", ":::", path, path}));
            QVERIFY2(program.wait() == 0, program.err().c_str());
            QVERIFY2(program.out().find("[\"red\",0]") != std::string::npos, program.out().c_str());
            QVERIFY2(program.out().find("[\"blue\",1]") != std::string::npos, program.out().c_str());
        }
    }

    void manyAtOnceInOneThread() {
        Program program(run({":Sleeper", "-j", "1", "--in-flight", "8", "-O", "text", "-u", ":::", "0.2",
                             "0.2", "0.2", "0.2", "0.2", "0.2", "0.2", "0.2"}));
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QVERIFY2(program.out().find("8\n") != std::string::npos, program.out().c_str());
        QVERIFY(program.leavesNothing());
    }

    void largePayloads_data() {
        QTest::addColumn<int>("size");
        for (const int size : {65535, 65536, 1 << 20, (2 << 20) - 1, 2 << 20, 20 << 20})
            QTest::addRow("%d", size) << size;
    }
    void largePayloads() {
        QFETCH(int, size);
        Program there(run({":length", "-O", "text", "-0", "-i", "-"}));
        there.write(std::string(static_cast<size_t>(size), 'x'));
        QVERIFY2(there.wait() == 0, there.err().c_str());
        QCOMPARE(there.out(), std::to_string(size) + "\n");
        Program back(
            run({":Echo", "-p", "size=" + std::to_string(size), "-O", "text", ":::", "y", "z", "y", "z"}));
        QVERIFY2(back.wait() == 0, back.err().c_str());
        const auto line = [&](char c) { return std::string(static_cast<size_t>(size), c) + "\n"; };
        QVERIFY(back.out() == line('y') + line('z') + line('y') + line('z'));
    }

    void whatIsPrintedIsTheItemsLog() {
        Program program(run({":obey", "-j", "1", "--json", ":::", "print:one", "print:two"}));
        QCOMPARE(program.wait(), 0);
        QStringList lines;
        for (const QJsonObject& event : objectsIn(program.err()))
            if (event.value(QLatin1String("type")).toString() == QLatin1String("log"))
                lines << QString::number(event.value(QLatin1String("index")).toInt(-1)) + QLatin1Char(' ') +
                             event.value(QLatin1String("text")).toString();
        const QStringList wanted{QStringLiteral("0 said one"),   QStringLiteral("0 also said"),
                                 QStringLiteral("0 warned one"), QStringLiteral("1 said two"),
                                 QStringLiteral("1 also said"),  QStringLiteral("1 warned two")};
        QCOMPARE(lines, wanted);
    }

    void aFloodOfLinesHoldsNothingUp() {
        Program program(
            run({":obey", "-j", "2", "-O", "text", "--json", ":::", "flood:200000", "echo:after"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.out(), "flooded\nafter\n");
        QVERIFY(program.err().find("dropped") != std::string::npos);
        QVERIFY(program.err().size() < 1u << 20);
    }

    void itsProgressIsPassedOn() {
        Program program(run({":obey", "-j", "1", "--json", ":::", "progress"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.err().find("\"a third\"") != std::string::npos, program.err().c_str());
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const Words& words, int status, const char* said) {
            QTest::newRow(name) << words << status << QString::fromLatin1(said);
        };
        row("no such class", {":Ehco", ":::", "a"}, 5,
            "it has no class or function \"Ehco\" (did you mean Echo?)");
        row("which one?", {"", ":::", "a"}, 5, "the file offers Echo, shapes, length, Meet, obey, Sleeper");
        row("no such file", {"x.py:Echo", ":::", "a"}, 5, "probe.pyx.py: cannot be opened");
        row("no such parameter", {":Echo", "-p", "tga=1", ":::", "a"}, 2, "tag");
        row("a value of another type", {":Echo", "-p", "size=much", ":::", "a"}, 2, "an integer");
        row("not one of the choices", {":Echo", "-p", "mode=quiet", ":::", "a"}, 2, "one of plain, loud");
        row("no interpreter", {":Echo", "--python", "no/python", ":::", "a"}, 5,
            "there is no such Python interpreter");
        row("no Python", {":Echo", "--python", "/bin/false", ":::", "a"}, 5,
            "it does not work as a Python interpreter, 3.9 or newer");
        row("init fails", {":Broken", "-p", "code=7", ":::", "a"}, 5, "RuntimeError: no model 7");
        row("a serial worker", {":obey", "--kind", "async", ":::", "a"}, 2, "takes one item at a time");
        row("the sidecar counts", {":Secret", "-p", "key=x", "-p", "level=9", ":::", "a"}, 2,
            "an integer from 1 to 3");
    }
    void whatIsWrongIsSaid() {
        QFETCH(Words, words);
        QFETCH(QString, said);
        Program program(run(words));
        QTEST(program.wait(), "status");
        QVERIFY2(QString::fromStdString(program.err()).contains(said), program.err().c_str());
        QVERIFY(program.leavesNothing());
    }

    void aFileIsJudgedByItsText() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("w.py")).toStdString();
        const auto check = [&](const char* text, const std::string& said) {
            QFile file(QString::fromStdString(path));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return false;
            file.write(text);
            file.close();
            Program program({"--cli", "run", "--no-journal", "-w", path + ":f", ":::", "a"});
            program.wait();
            if (program.err().find(said) != std::string::npos) return true;
            qInfo("%s", program.err().c_str());
            return false;
        };
        QVERIFY(check("def g(x):\n  return x\ndef f(x:\n", "line 3: syntax error"));
        QVERIFY(check("import no_such_module\ndef f(x): return x\n", "No module named 'no_such_module'"));
        QVERIFY(check("def f(x, *, a: Thing): return x\n", "line 1: the parameter a of f has a type"));
        QVERIFY(check("raise SystemExit(0)\ndef f(x): return x\n", "SystemExit"));
        QVERIFY(check("", "no class or function \"f\""));
        QVERIFY(check("def f(x): return x\n", "1 succeeded"));
        ::chmod(path.c_str(), 0666);
        QVERIFY(check("def f(x): return x\n", "may be changed by other users"));
    }

    void itIsShown() {
        Program all({"--cli", "plugins", "show", kProbe});
        QCOMPARE(all.wait(), 0);
        for (const char* said :
             {"probe.py:Echo 3.0", "of the answer, in bytes", "one of plain, loud, default plain",
              "probe.py:Sleeper", "prefers async", "an integer from 1 to 3, default 2"})
            QVERIFY2(all.out().find(said) != std::string::npos, said);
        Program json({"--cli", "plugins", "show", kProbe + ":Echo", "--json"});
        QCOMPARE(json.wait(), 0);
        QCOMPARE(objectsIn(json.out()).front().value(QLatin1String("id")).toString(),
                 QStringLiteral("probe.py:Echo"));
    }
};

QTEST_GUILESS_MAIN(TestPython)
#include "tst_python.moc"
