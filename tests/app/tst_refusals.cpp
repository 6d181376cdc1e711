// SPDX-License-Identifier: MIT
// What is wrong is said in one line, with its exit status, and nothing starts.
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {
using Words = Program::Words;
}
Q_DECLARE_METATYPE(Words)

class TestRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneClearMessageAndNothingStarted_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, const Words& words, int status,
                            const std::vector<const char*>& parts) {
            QStringList texts;
            for (const char* part : parts)
                texts << QString::fromUtf8(part);
            QTest::newRow(name) << words << status << texts;
        };
        row("missing plugin", {"-w", "nothere", ":::", "a"}, 5, {"nothere"});
        row("misspelt plugin", {"-w", "digest/sha265", ":::", "a"}, 5, {"digest/sha256"});
        row("missing plugin file", {"-w", "./nothere.so", ":::", "a"}, 5, {"nothere.so"});
        row("unknown parameter", {"-w", "fault", "-p", "innit=ok", ":::", "a"}, 2, {"-p", "innit", "init"});
        row("wrong type", {"-w", "fault", "-p", "gpu=many", ":::", "a"}, 2, {"gpu", "integer"});
        row("outside the range", {"-w", "fault", "-p", "gpu=-1", ":::", "a"}, 2, {"gpu"});
        row("not a choice", {"-w", "fault", "-p", "init=perhaps", ":::", "a"}, 2, {"init", "crash"});
        row("missing input", {"-w", "digest/sha256", "-i", "/no/such/list"}, 5, {"/no/such/list"});
        row("unknown option", {"-w", "fault", "--job", "3"}, 2, {"--job", "--jobs"});
        row("option of GNU parallel without a like", {"-w", "fault", "--ungroup"}, 2,
            {"--ungroup: there is no such option", "--line-buffer"});
        row("launcher that is not here", {"-w", "fault", "--launcher", "4*nothing-like-it node"}, 2,
            {"--launcher: there is no program nothing-like-it", "install it, or give its path"});
        row("launcher without a command", {"-w", "fault", "--launcher", "4*"}, 2,
            {"a command is expected", "4*ssh node1"});
        const auto transfer = [&row](const char* name, Words words, const char* part) {
            words.insert(words.begin(), {"-w", "fault", "--transfer"});
            row(name, words, 2, {"--transfer: ", part});
        };
        transfer("files for no other machine", {":::", "a"}, "nowhere to bring files to");
        transfer("files of JSON items", {"--launcher", "env", "-f", "ndjson", "-i", "-"}, "JSON values");
        transfer("files of a range", {"--launcher", "env", "-f", "range", "-i", "0..3"}, "numbers");
        transfer("files of args", {"--launcher", "env", ":::", "a", ":::", "b"}, "several fields");
        transfer("files of kwargs", {"--launcher", "env", "--args", "kwargs", "-i", "-"}, "several fields");
        transfer("files of groups", {"--launcher", "env", "-n", "2", ":::", "a", "b"}, "several fields");
        transfer("files of rows", {"--launcher", "env", "-f", "csv", "-i", "-"}, "several fields");
        transfer("files of blocks", {"--launcher", "env", "--block", "1M", "-i", "-"}, "blocks of lines");
        row("two files", {"a.toml", "b.toml"}, 2, {"b.toml", "one job file at most"});
        row("missing job file", {"nothere.poolboard.toml"}, 2, {"nothere.poolboard.toml"});
        row("no worker", {":::", "a"}, 2, {"there is no worker"});
        row("files without a folder", {"-O", "files", "--", "true", ":::", "a"}, 2, {"-O files", "-o"});
        row("a name that leaves the folder",
            {"-O", "files", "-o", "/tmp/no-such", "--output-name", "{}", "--", "true", ":::", "../a"}, 2,
            {"../a", "leads out of the output folder"});
        row("two items of one name",
            {"-O", "files", "-o", "/tmp/no-such", "--output-name", "{/}", "--", "true", ":::", "x/a", "y/a"},
            2, {"items 0 and 1 share one", "--if-exists rename"});
        row("a name for one file", {"--output-name", "{}", "-O", "text", "--", "true", ":::", "a"}, 2,
            {"--output-name", "-O files"});
        row("skip of one file", {"--if-exists", "skip", "-o", "x", "--", "true", ":::", "a"}, 2,
            {"--if-exists", "-O files"});
        row("results over a file", {"--results", "/dev/null", "--", "true", ":::", "a"}, 2, {"/dev/null"});
        row("no place for the journal", {"--journal", "/proc/nothere", "--", "true", ":::", "a"}, 2,
            {"/proc/nothere", "--journal DIR", "--no-journal"});
        row("output in a folder that is not there", {"-o", "/no/such/out", "--", "true", ":::", "a"}, 2,
            {"/no/such"});
    }
    void oneClearMessageAndNothingStarted() {
        QFETCH(Words, words);
        QFETCH(QStringList, parts);
        const QTemporaryDir state;
        Words all{"--cli", "run"};
        all.insert(all.end(), words.begin(), words.end());
        Program program({all, {{"XDG_STATE_HOME", state.path().toStdString()}}, {}, false});
        QTEST(program.wait(), "status");
        const QString said = QString::fromStdString(program.err());
        QVERIFY2(said.startsWith(QLatin1String("poolboard: ")), qPrintable(said));
        QCOMPARE(said.count(QLatin1Char('\n')), 1);
        for (const QString& part : parts)
            QVERIFY2(said.contains(part), qPrintable(said));
        QCOMPARE(program.out(), "");
        QVERIFY(QDir(state.path()).isEmpty()); // no run was recorded
        QVERIFY(program.descendants().empty());
    }

    void aBadJobFileIsNamedWithItsLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("parts");
        const auto list = [](const char* a, const char* b) {
            return QStringList{QString::fromUtf8(a), QString::fromUtf8(b)};
        };
        QTest::newRow("syntax") << QByteArray("[job\nname = 1\n") << list("bad.poolboard.toml:1", "");
        QTest::newRow("unknown key") << QByteArray("[worker]\nid = \"fault\"\nparam = {}\n")
                                     << list("bad.poolboard.toml:3", "params");
        QTest::newRow("wrong type") << QByteArray("[worker]\nid = \"fault\"\n[pool]\njobs = [1]\n")
                                    << list("bad.poolboard.toml:4", "jobs");
        QTest::newRow("bare duration") << QByteArray("[worker]\nid = \"fault\"\n[limits]\nitem = 30\n")
                                       << list("bad.poolboard.toml:4", "item");
    }
    void aBadJobFileIsNamedWithItsLine() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, parts);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bad.poolboard.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        for (const Words& words : {Words{"--cli", "run", file.fileName().toStdString()},
                                   Words{"--cli", "job", "check", file.fileName().toStdString()}}) {
            Program program(words);
            QCOMPARE(program.wait(), 2);
            for (const QString& part : parts)
                QVERIFY2(QString::fromStdString(program.err()).contains(part), program.err().c_str());
        }
    }

    /// What a person was shown is what runs, or nothing does.
    void aJobFileOtherThanAgreedToIsRefused() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("job.poolboard.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text =
            "[source]\nkind = \"items\"\nitems = [\"echo:a\"]\n[worker]\nid = \"fault\"\n";
        file.write(text);
        file.close();
        const std::string path = file.fileName().toStdString();
        const auto run = [&](const QByteArray& agreed) {
            return Words{"--cli",
                         "run",
                         path,
                         "--no-journal",
                         "-O",
                         "text",
                         "--job-sha256",
                         QCryptographicHash::hash(agreed, QCryptographicHash::Sha256).toHex().toStdString()};
        };
        Program same(run(text));
        QCOMPARE(same.wait(), 0);
        QCOMPARE(same.out(), "a\n");
        Program other(run(text + "# one more line\n"));
        QCOMPARE(other.wait(), 2);
        QCOMPARE(other.out(), "");
        QVERIFY2(other.err().find(path + ": the job file has changed since it was looked at") !=
                     std::string::npos,
                 other.err().c_str());
        Program none({"--cli", "run", "--job-sha256", "00", "-w", "fault", ":::", "echo:a"});
        QCOMPARE(none.wait(), 2);
    }

    void aTerminalWithoutItemsGetsTheHelp() {
        Program program({{"--cli", "run", "-w", "fault"}, {}, {}, true});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.out().find("Usage\r\n  poolboard --cli run") != std::string::npos,
                 program.out().c_str());
        QVERIFY2(program.out().find("there are no items") != std::string::npos, program.out().c_str());
    }

    void aGoodJobIsCheckedAndPrinted() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("good.poolboard.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[job]\nname = \"Mine\"\n[source]\nkind = \"items\"\nitems = [\"echo:a\"]\n[worker]\nid = "
                   "\"fault\"\n");
        file.close();
        const std::string path = file.fileName().toStdString();
        Program check({"--cli", "job", "check", path});
        QCOMPARE(check.wait(), 0);
        QVERIFY2(check.out().find("fault/fault") != std::string::npos, check.out().c_str());
        Program print({"--cli", "job", "print", path});
        QCOMPARE(print.wait(), 0);
        QVERIFY2(print.out().find("name = \"Mine\"") != std::string::npos, print.out().c_str());
        Program line({"--cli", "job", "print", path, "--command-line"});
        QCOMPARE(line.wait(), 0);
        QVERIFY2(line.out().starts_with("poolboard --cli run"), line.out().c_str());
        Program run({"--cli", "run", path, "--no-journal", "-O", "text"});
        QCOMPARE(run.wait(), 0);
        QCOMPARE(run.out(), "a\n");
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
