// SPDX-License-Identifier: MIT
#include "ui/cli/command_table.h"
#include "ui/cli/foreign_words.h"
#include "ui/cli/option_words.h"
#include "ui/cli/run_options.h"

#include <QTest>
#include <set>

using namespace poolboard;

class TestOptionWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optionsAreFoundByTheirLongName() {
        const auto words = parseOptions(runOptions(), {"-j4", "--timeout=30s", "-p", "a=1", "job.toml", "-p",
                                                       "b=-2", "-ku", "--name", "--odd", "-i", "-"});
        QVERIFY(words.ok());
        QCOMPARE(words->one("jobs").value(), "4");
        QCOMPARE(words->one("timeout").value(), "30s");
        QCOMPARE(words->all("param"), (std::vector<std::string>{"a=1", "b=-2"}));
        QCOMPARE(words->one("name").value(), "--odd");
        QCOMPARE(words->one("input").value(), "-");
        QVERIFY(words->has("ordered") && words->has("unordered"));
        QVERIFY(!words->has("bounded") && !words->one("grace"));
        QCOMPARE(words->others(), (std::vector<std::string>{"job.toml"}));
    }

    void ofOneValueGivenTwiceTheLastCounts() {
        const auto words = parseOptions(runOptions(), {"-j", "2", "-j", "3"});
        QVERIFY(words.ok());
        QCOMPARE(words->one("jobs").value(), "3");
    }

    void valuesAreNotTakenApart() {
        const auto words = parseOptions(
            runOptions(), {"-p", "command=[1,2]", "-p", "[x]", "--name", "a,b c", "-p", "q=\"x\""});
        QVERIFY(words.ok());
        QCOMPARE(words->all("param"), (std::vector<std::string>{"command=[1,2]", "[x]", "q=\"x\""}));
        QCOMPARE(words->one("name").value(), "a,b c");
    }

    void mistakesAreNamed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QStringList& arguments, const char* message) {
            QTest::newRow(name) << arguments << QString::fromUtf8(message);
        };
        const auto list = [](std::initializer_list<const char*> words) {
            QStringList out;
            for (const char* word : words)
                out << QString::fromUtf8(word);
            return out;
        };
        row("near miss", list({"--retires", "3"}),
            "--retires: there is no such option (did you mean --retries?)");
        row("near miss with a value", list({"--timout=3s"}),
            "--timout: there is no such option (did you mean --timeout?)");
        row("nothing near", list({"--wibble"}), "--wibble: there is no such option (--help lists them)");
        row("short", list({"-z"}), "-z: there is no such option (--help lists them)");
        row("called otherwise", list({"--keep-order"}),
            "--keep-order: there is no such option (it is called -k here)");
        row("called otherwise, short", list({"-P4"}), "-P: there is no such option (it is called -j here)");
        row("without a like", list({"--resume-failed"}),
            "--resume-failed: there is no such option (runs are on record: poolboard --cli retry last)");
        row("value missing", list({"--timeout"}), "--timeout: a value is expected after it (TIME|N%)");
        row("short value missing", list({"-q", "-j"}), "--jobs: a value is expected after it (N|N%|0)");
        row("empty value", list({"--name=", "x"}), "--name: a value is expected after = (TEXT)");
        row("flag with a value", list({"--quiet=3"}), "--quiet: takes no value");
    }
    void mistakesAreNamed() {
        QFETCH(QStringList, arguments);
        std::vector<std::string> words;
        for (const QString& argument : arguments)
            words.push_back(argument.toStdString());
        const auto parsed = parseOptions(runOptions(), words);
        QVERIFY(!parsed.ok());
        QVERIFY(parsed.error().code == ErrorCode::Usage);
        QTEST(QString::fromStdString(parsed.error().text()), "message");
    }

    void whatIsCalledOtherwiseIsThere() {
        std::set<std::string_view> names;
        for (const OptionRow& row : runOptions())
            for (const std::string_view each :
                 {row.names.substr(0, row.names.find(',')), row.names.substr(row.names.find(',') + 1)})
                names.insert(each);
        for (const auto& [theirs, ours] : foreignWords()) {
            QVERIFY2(names.contains(ours), ours.data());
            QVERIFY2(!names.contains(theirs), theirs.data());
        }
    }

    void hiddenOptionsAreNotInTheHelp() {
        QVERIFY(commandHelp(kRunPage).find("--serve") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestOptionWords)
#include "tst_option_words.moc"
