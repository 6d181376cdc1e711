// SPDX-License-Identifier: MIT
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <csignal>
#include <sstream>

/// `poolboard --cli check` as a person or a script uses it.
class TestCheckCommand : public QObject {
    Q_OBJECT

    static std::string sinner(const char* name) {
        return std::string(TEST_BUILD_DIR "/tests/sinners/sin_") + name + ".so";
    }

private Q_SLOTS:
    void statusAndWords_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, QStringList words, int status, const char* says) {
            QTest::newRow(name) << words << status << QString::fromUtf8(says);
        };
        const QString good = QString::fromStdString(sinner("NONE")),
                      bad = QString::fromStdString(sinner("KIND"));
        const QString level = QStringLiteral("--level"), rule = QStringLiteral("--rule");
        row("good", {good, level, QStringLiteral("2")}, 0, ": 16 passed");
        row("bad", {bad}, 3,
            "✗ unknown-kind\n    expected: init() refuses a kind it does not have, by fail() and a negative "
            "code\n"
            "    got:      it made a worker of the kind \"no-such-kind\"\n    fix:      compare `kind` with");
        row("another rule of the bad one", {bad, rule, QStringLiteral("once")}, 0, ": 1 passed");
        row("the rules", {QStringLiteral("--rules")}, 0, "4  growth        two thousand items");
        row("no file", {QStringLiteral("nowhere.so")}, 2, "there is no such file");
        row("no Python file", {QStringLiteral("stats.py:Words")}, 2, "stats.py:Words: there is no such file");
        row("an interpreter for a plugin",
            {QStringLiteral("--python"), QStringLiteral("python3"), QStringLiteral("a.so")}, 2,
            "--python: is for files in Python");
        row("nothing", {}, 2, "expected one file");
        row("level", {good, level, QStringLiteral("5")}, 2, "expected 1, 2, 3 or 4, got \"5\"");
        row("rule", {good, rule, QStringLiteral("onse")}, 2, "did you mean once?");
        row("no plugin", {QStringLiteral(TEST_SOURCE_DIR "/README.md")}, 3, "✗ manifest");
    }
    void statusAndWords() {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        Program::Words arguments{"--cli", "check"};
        for (const QString& word : words)
            arguments.push_back(word.toStdString());
        Program program(arguments);
        QCOMPARE(program.wait(), status);
        const std::string all = program.out() + program.err();
        QVERIFY2(all.find(says.toStdString()) != std::string::npos, all.c_str());
        QVERIFY(program.leavesNothing());
    }

    void jsonHasALineForEachRule() {
        Program program({"--cli", "check", "--json", "--level", "2", sinner("KIND")});
        QCOMPARE(program.wait(), 3);
        std::istringstream lines(program.out());
        size_t rules = 0;
        nlohmann::json last;
        for (std::string line; std::getline(lines, line);) {
            last = nlohmann::json::parse(line);
            if (!last.contains("rule")) continue;
            ++rules;
            const bool bad = last["rule"] == "unknown-kind";
            QCOMPARE(last["verdict"].get<std::string>(), std::string(bad ? "failed" : "passed"));
            QCOMPARE(last.contains("fix"), bad);
        }
        QCOMPARE(rules, size_t{16});
        QCOMPARE(last["failed"].get<int>(), 1);
        QCOMPARE(last["passed"].get<int>(), 15);
    }

    void aFileIsShownWithAllItsKinds() {
        Program program({"--cli", "plugins", "show", TEST_BUILD_DIR "/tests/workers/modern.so"});
        QCOMPARE(program.wait(), 0);
        for (const char* text : {"modern/meet 1.0.0", "modern/shared 1.0.0", "takes many items at once"})
            QVERIFY2(program.out().find(text) != std::string::npos, program.out().c_str());
    }

    /// Ctrl-C in the middle of a rule that hangs.
    void nothingIsLeftWhenItIsInterrupted() {
        Program program({"--cli", "check", "--rule", "manifest", "--rule", "load", sinner("LOAD_HANG")});
        QVERIFY(program.waitForOut("manifest"));
        QVERIFY(eventually([&] { return program.descendants().size() >= 2; }));
        program.signal(SIGINT);
        QCOMPARE(program.wait(), 128 + SIGINT);
        QVERIFY(program.leavesNothing());
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_check_command.moc"
