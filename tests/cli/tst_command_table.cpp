// SPDX-License-Identifier: MIT
#include "ui/cli/command_table.h"
#include "ui/cli/wrap_text.h"

#include <QTest>
#include <set>

using namespace poolboard;
Q_DECLARE_METATYPE(const Command*)

/// What holds for the page of every command, the next one's too.
class TestCommandTable : public QObject {
    Q_OBJECT

    static void everyCommand() {
        QTest::addColumn<const Command*>("command");
        for (const Command& command : commands())
            QTest::newRow(std::string(command.page->name).c_str()) << &command;
    }

private Q_SLOTS:
    void aCommandIsFoundByItsName_data() { everyCommand(); }
    void aCommandIsFoundByItsName() {
        QFETCH(const Command*, command);
        QCOMPARE(findCommand(command->page->name), command);
        QVERIFY(command->run != nullptr);
    }

    void theHelpLeadsWithExamplesNamesAllAndFits_data() { everyCommand(); }
    void theHelpLeadsWithExamplesNamesAllAndFits() {
        QFETCH(const Command*, command);
        const CommandPage& page = *command->page;
        const std::string help = commandHelp(page);
        QVERIFY(help.starts_with("poolboard --cli " + std::string(page.name) + ": "));
        for (const ExampleRow& example : page.examples)
            QVERIFY2(help.find(example.line) < help.find("\nUsage\n"), help.c_str());
        for (const WordRow& row : page.words)
            QVERIFY2(help.find("\n  " + std::string(row.word)) != std::string::npos, help.c_str());
        for (const OptionRow& row : page.options)
            if (!row.group.empty())
                QVERIFY2(help.find(splitNames(row.names).back()) != std::string::npos, help.c_str());
        for (const PageSection& section : page.sections)
            QVERIFY2(help.find("\n" + std::string(section.title) + "\n") != std::string::npos, help.c_str());
        for (const QString& line : QString::fromStdString(help).split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void aPageIsWhole_data() { everyCommand(); }
    void aPageIsWhole() {
        QFETCH(const Command*, command);
        const CommandPage& page = *command->page;
        QVERIFY(!page.summary.empty() && !page.summary.ends_with('.') && page.summary.size() < 80);
        QVERIFY(!page.usage.empty());
        std::set<std::string> names;
        for (const OptionRow& row : page.options)
            for (const std::string& name : splitNames(row.names))
                QVERIFY2(names.insert(name).second, name.c_str());
        QVERIFY(names.contains("--help"));
    }

    void theIntroductionNamesEveryCommandOnOneScreen() {
        const std::string text = introduction();
        for (const Command& command : commands())
            QVERIFY2(text.find("\n  " + std::string(command.page->name) + " ") != std::string::npos,
                     text.c_str());
        const QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
        QVERIFY(lines.size() <= 24);
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void aWordOfACommandThatIsMissedIsNamed() {
        QCOMPARE(hintFor(kRunsPage, "shw"), "did you mean show?");
        QCOMPARE(hintFor(kJobPage, "initt"), "did you mean init?");
        QCOMPARE(hintFor(kPluginsPage, "lst"), "did you mean list?");
        QCOMPARE(hintFor(kRunsPage, "show"), "poolboard --cli runs --help");
        QCOMPARE(hintFor(kRunsPage, "wibble"), "poolboard --cli runs --help");
    }

    void textIsBrokenBetweenWords_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wrapped");
        QTest::newRow("empty") << QByteArray() << QByteArray("");
        QTest::newRow("fits") << QByteArray("one two") << QByteArray("one two");
        QTest::newRow("broken") << QByteArray("one two three") << QByteArray("one two\n  three");
        QTest::newRow("a long word") << QByteArray("a mississippi b") << QByteArray("a\n  mississippi\n  b");
        QTest::newRow("wide characters") << QByteArray("…… …… …") << QByteArray("…… …… …");
    }
    void textIsBrokenBetweenWords() {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(wrapText(text.toStdString(), 2, 10)), "wrapped");
    }

    void paragraphsKeepWhatIsIndented() {
        QCOMPARE(wrapParagraphs("one two three\n\n  a   b\n  c", 8), "one two\nthree\n\n  a   b\n  c\n");
    }
};

QTEST_GUILESS_MAIN(TestCommandTable)
#include "tst_command_table.moc"
