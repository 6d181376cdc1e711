// SPDX-License-Identifier: MIT
// What comes out of a run: exit status, records, order, bytes.
#include "program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <numeric>

namespace {

using Words = Program::Words;

Words run(const Words& words) {
    Words all{"--cli", "run", "--no-journal"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

std::vector<QJsonObject> objectsIn(const std::string& lines) {
    std::vector<QJsonObject> out;
    for (const QByteArray& line : QByteArray::fromStdString(lines).split('\n'))
        if (!line.isEmpty()) out.push_back(QJsonDocument::fromJson(line).object());
    return out;
}

std::vector<int> indicesIn(const std::string& records) {
    std::vector<int> out;
    for (const QJsonObject& record : objectsIn(records))
        out.push_back(record.value(QLatin1String("index")).toInt(-1));
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Words)

class TestResults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theExitStatusSaysHowItEnded_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const Words& words, int status, const char* said) {
            QTest::newRow(name) << words << status << QString::fromUtf8(said);
        };
        row("all well", {"--", "true", ":::", "a", "b", "c"}, 0, "finished: 3 succeeded in 0:0");
        row("no items", {"--", "true", ":::"}, 0, "finished: no items in 0:0");
        row("some failed", {"--", "test", "{}", "!=", "b", ":::", "a", "b", "c"}, 3,
            "finished: 2 succeeded, 1 failed in 0:0");
        row("failures ignored", {"--on-error", "ignore", "--", "false", ":::", "a"}, 0, "1 failed");
        row("halted", {"-j", "1", "--on-error", "immediate", "--", "false", ":::", "a", "b", "c"}, 4,
            "halted: ");
        row("run timeout",
            {"--run-timeout", "300ms", "--grace", "100ms", "--", "sh", "-c", "sleep 60", ":::", "a"}, 124,
            "stopped: ");
        row("init fails", {"-w", "fault", "-p", "init=fail", ":::", "echo:a"}, 5, "");
        row("the failures are repeated", {"--progress", "plain", "--", "sh", "-c", "exit 7", ":::", "x.png"},
            3, "✗ x.png: ");
    }
    void theExitStatusSaysHowItEnded() {
        QFETCH(Words, words);
        Program program(run(words));
        QTEST(program.wait(), "status");
        QFETCH(QString, said);
        QVERIFY2(QString::fromStdString(program.err()).contains(said), program.err().c_str());
        QVERIFY(program.leavesNothing());
    }

    void commandsPassTheirBytesOnInOrder() {
        Program program(run({"-j", "4", "--", "sh", "-c", "sleep 0.$1; printf '%s\\n' \"$1\"", "_", "{}",
                             ":::", "3", "1", "2", "0"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.out(), "3\n1\n2\n0\n");
    }

    void unorderedResultsComeAsTheyAreReady() {
        Program program(
            run({"-j", "2", "-u", "--", "sh", "-c", "sleep $1; echo $1", "_", "{}", ":::", "1.5", "0"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.out(), "0\n1.5\n");
    }

    void aRecordIsWrittenBeforeTheNextItemArrives_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("digest")
            << Words{"-i", "-", "-w", "digest/sha256", "-p", "of=text"}
            << QStringLiteral("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
            << QStringLiteral("3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d");
        QTest::newRow("command") << Words{"--", "echo", "<{}>"} << QStringLiteral("<a>\n")
                                 << QStringLiteral("<b>\n");
    }
    void aRecordIsWrittenBeforeTheNextItemArrives() {
        QFETCH(Words, words);
        QFETCH(QString, first);
        QFETCH(QString, second);
        Program program(run(words));
        program.write("a\n");
        QVERIFY(program.waitForOut(first.toStdString()));
        QVERIFY(program.out().find(second.toStdString()) == std::string::npos);
        program.write("b\n");
        QVERIFY(program.waitForOut(second.toStdString()));
        QCOMPARE(program.wait(), 0);
    }

    void manyItemsComeInInputOrder_data() {
        QTest::addColumn<Words>("kind");
        QTest::newRow("processes") << Words{"--kind", "processes"};
        QTest::newRow("threads") << Words{"--kind", "threads"};
    }
    void manyItemsComeInInputOrder() {
        QFETCH(Words, kind);
        Words words{"-w", "digest/xxh3", "-p", "of=text", "-j", "2", "-f", "range", "-i", "0..20000"};
        words.insert(words.end(), kind.begin(), kind.end());
        Program program(run(words));
        QCOMPARE(program.wait(), 0);
        std::vector<int> expected(20000);
        std::iota(expected.begin(), expected.end(), 0);
        QVERIFY(indicesIn(program.out()) == expected);
    }

    void oddNamesPassUnchanged() {
        const Words names = {"plain", " two  spaces ",     "new\nline", "quote'\"`$(x)",
                             "-dash", "\xFF\xFE not utf8", "täst",      "*"};
        Words words{"-0", "-j", "3", "--", "sh", "-c", "printf '%s\\0' \"$1\"", "_", "{}"};
        Program program(run(words));
        std::string input, expected;
        for (const std::string& name : names) {
            input += name + '\0';
            expected += name + '\0';
        }
        program.write(input);
        QCOMPARE(program.wait(), 0);
        QVERIFY(program.out() == expected);
    }

    void filesWithOddNamesAreFoundAndDigested() {
        const QTemporaryDir folder;
        const std::string dir = folder.path().toStdString();
        for (const char* name : {"a b", "new\nline", "q'uote", "bad\xFF"}) {
            FILE* raw = ::fopen((dir + "/" + name).c_str(), "w");
            QVERIFY(raw != nullptr && ::fputs("a", raw) >= 0 && ::fclose(raw) == 0);
        }
        Program program(run({"-w", "digest/sha256", "-i", dir}));
        QCOMPARE(program.wait(), 0);
        const auto records = objectsIn(program.out());
        QCOMPARE(records.size(), size_t(4));
        for (const QJsonObject& record : records)
            QCOMPARE(record.value(QLatin1String("result")).toString().left(8), QStringLiteral("ca978112"));
        for (const auto& entry : std::filesystem::directory_iterator(dir)) // Qt cannot name them all
            std::filesystem::remove(entry);
    }

    void listsAreCombinedOrPaired() {
        Program all(run({"--", "echo", "{1}-{2}", ":::", "a", "b", ":::", "1", "2"}));
        QCOMPARE(all.wait(), 0);
        QCOMPARE(all.out(), "a-1\na-2\nb-1\nb-2\n");
        Program paired(run({"--", "echo", "{1}-{2}", ":::", "a", "b", ":::+", "1", "2"}));
        QCOMPARE(paired.wait(), 0);
        QCOMPARE(paired.out(), "a-1\nb-2\n");
    }

    void aCommandsStderrComesThroughAndItsOutputEvenWhenItFails() {
        Program program(
            run({"--progress", "none", "--", "sh", "-c", "echo out; echo err >&2; exit 3", ":::", "a"}));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(program.out(), "out\n");
        QVERIFY(program.err().find("err\n") != std::string::npos);
    }

    void commandsStartWithNoSignalBlockedOrIgnored() {
        Program program(run({"--", "sh", "-c", "grep -hE '^Sig(Blk|Ign)' /proc/self/status", ":::", "a"}));
        QCOMPARE(program.wait(), 0);
        const QList<QByteArray> lines = QByteArray::fromStdString(program.out()).split('\n');
        QCOMPARE(lines.size(), 3);
        for (const QByteArray& line : lines.first(2)) {
            bool good = false;
            // glibc's posix_spawn leaves its own two signals (32, 33) ignored.
            const quint64 set = line.mid(line.indexOf('\t') + 1).toULongLong(&good, 16) & ~(quint64(3) << 31);
            QVERIFY2(good && set == 0, line.constData());
        }
    }

    void commandsInheritNoDescriptors() {
        Program program(run({"--", "sh", "-c", "ls /proc/self/fd | sort -n | tr '\\n' ' '", ":::", "a"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.out(), "0 1 2 3 "); // 3: ls reading the folder
    }

    void theEventStreamHasEveryItemAndASummaryLast() {
        Program program(run({"--json", "--", "true", ":::", "a", "b"}));
        QCOMPARE(program.wait(), 0);
        const auto events = objectsIn(program.err());
        QVERIFY(events.size() >= 4);
        const auto typeOf = [](const QJsonObject& event) {
            return event.value(QLatin1String("type")).toString();
        };
        QCOMPARE(typeOf(events.front()), QStringLiteral("run_started"));
        QCOMPARE(typeOf(events.back()), QStringLiteral("summary"));
        QCOMPARE(std::ranges::count(events, QStringLiteral("item_done"), typeOf), 2);
    }

    void quietMeansQuiet() {
        Program program(run({"-q", "--", "true", ":::", "a"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.err(), "");
    }

    void theFailedListIsInputAgain() {
        const QTemporaryDir folder;
        const std::string list = folder.filePath(QStringLiteral("failed")).toStdString();
        Program first(run({"--failed-list", list, "--", "test", "-e", "{}", ":::", "/", "/no/1", "/no/2"}));
        QCOMPARE(first.wait(), 3);
        Program second(run({"-i", list, "--", "echo", "{}"}));
        QCOMPARE(second.wait(), 0);
        QCOMPARE(second.out(), "/no/1\n/no/2\n");
    }

    void anExistingOutputIsNotOverwrittenUnasked() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("out")).toStdString();
        const Words words{"-o", path, "--", "echo", "{}", ":::", "a"};
        QCOMPARE(Program(run(words)).wait(), 0);
        Program again(run(words));
        QCOMPARE(again.wait(), 2);
        QVERIFY2(again.err().find(path) != std::string::npos, again.err().c_str());
        Words overwrite{"--if-exists", "overwrite"};
        overwrite.insert(overwrite.end(), words.begin(), words.end());
        QCOMPARE(Program(run(overwrite)).wait(), 0);
    }

    void workersCanDiffer() {
        Program program(run({"-w", "fault", "-j", "2", "--each", "gpu=3,5", "--worker-param", "1:gpu=7", "-O",
                             "text", ":::", "params", "params", "params", "params"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("\"gpu\":5") == std::string::npos, program.out().c_str());
        QVERIFY2(program.out().find("\"gpu\":") != std::string::npos, program.out().c_str());
    }

    void aDryRunStartsNothing() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("touched")).toStdString();
        Program program(run({"--dry-run", "--", "touch", path, ":::", "a", "b"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("exec/command") != std::string::npos, program.out().c_str());
        QVERIFY2(program.out().find("items      2") != std::string::npos, program.out().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(path)));
    }
};

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"
