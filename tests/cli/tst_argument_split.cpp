// SPDX-License-Identifier: MIT
#include "ui/cli/argument_split.h"

#include <QTest>

using namespace poolboard;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

/// "options | command | list | list", with the joints in front: "paired" when all are.
QString shown(const ArgumentSplit& split) {
    std::string joints;
    for (const bool each : split.paired)
        joints += split.paired.size() == 1 ? "paired " : each ? "+" : "x";
    std::string out =
        joints + joined(split.options) + " | " + (split.command ? joined(*split.command) : "none");
    for (const auto& list : split.lists)
        out += " | " + joined(list);
    return QString::fromStdString(out);
}

std::vector<std::string> wordsOf(const QString& line) {
    std::vector<std::string> words;
    for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

class TestArgumentSplit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineIsCutAtDashesAndColons_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char* name, const char* line, const char* parts) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(parts);
        };
        row("nothing", "", " | none");
        row("options only", "-j 4 job.toml", "-j 4 job.toml | none");
        row("command", "-j 4 -- echo -n {}", "-j 4 | echo -n {}");
        row("command and items", "-- true ::: a b c", " | true | a b c");
        row("items without a command", "-w x ::: a b", "-w x | none | a b");
        row("an empty list", "-w x :::", "-w x | none | ");
        row("two lists", "-- echo ::: a b ::: 1 2", " | echo | a b | 1 2");
        row("paired lists", "-- echo ::: a b :::+ 1 2", "paired  | echo | a b | 1 2");
        row("three paired lists", "-- echo ::: a :::+ 1 :::+ x", "paired  | echo | a | 1 | x");
        row("mixed lists", "-- echo ::: a b :::+ 1 2 ::: X :::+ 1", "x+x+ | echo | a b | 1 2 | X | 1");
        row("dashes among items are items", "-w x ::: a -- b", "-w x | none | a -- b");
        row("dashes in the command stay", "-- git log -- file", " | git log -- file");
        row("a longer word is not a separator", "-- echo :::: ::: a", " | echo :::: | a");
    }
    void aLineIsCutAtDashesAndColons() {
        QFETCH(QString, line);
        const auto split = splitArguments(wordsOf(line));
        QVERIFY(split.ok());
        QTEST(shown(split.value()), "parts");
    }

    void bytesAreUntouched() {
        const std::string odd = "a\xFF\n'\"";
        const auto split = splitArguments({"--", odd, ":::", odd, ""});
        QVERIFY(split.ok());
        QCOMPARE(split->command->front(), odd);
        QCOMPARE(split->lists[0], (std::vector<std::string>{odd, ""}));
    }

    void whatCannotBeMeantIsRefused_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("message");
        QTest::newRow("no command") << QStringLiteral("-j 2 --")
                                    << QStringLiteral(
                                           "--: a command is expected after it (for example: -- gzip -k {})");
        QTest::newRow("no command before items")
            << QStringLiteral("-- ::: a")
            << QStringLiteral("--: a command is expected after it (for example: -- gzip -k {})");
        QTest::newRow("nothing to pair with")
            << QStringLiteral("-w x :::+ a")
            << QStringLiteral(
                   ":::+: there is no list before it to pair with (the first list starts with :::)");
    }
    void whatCannotBeMeantIsRefused() {
        QFETCH(QString, line);
        const auto split = splitArguments(wordsOf(line));
        QVERIFY(!split.ok());
        QVERIFY(split.error().code == ErrorCode::Usage);
        QTEST(QString::fromStdString(split.error().text()), "message");
    }
};

QTEST_GUILESS_MAIN(TestArgumentSplit)
#include "tst_argument_split.moc"
