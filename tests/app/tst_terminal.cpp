// SPDX-License-Identifier: MIT
// What a terminal shows: its width, its colours, its going away.
#include "program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace {

using Words = Program::Words;
using Variables = std::vector<std::pair<std::string, std::string>>;

Words run(const Words& words) {
    Words all{"--cli", "run", "--no-journal"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

QString shown(const std::string& bytes) { return QString::fromStdString(bytes); }

/// The progress lines in what a terminal got, without escapes, as they were drawn.
QStringList linesDrawn(QString seen) {
    static const QRegularExpression escape(QStringLiteral("\\x1b\\[[0-9;]*[A-Za-z]"));
    QStringList lines;
    for (const QString& piece : seen.remove(escape).split(QLatin1Char('\r')))
        if (!piece.contains(QLatin1Char('\n')) && !piece.isEmpty()) lines << piece;
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(Words)
Q_DECLARE_METATYPE(Variables)

class TestTerminal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLineFollowsTheWidth() {
        Program program(
            {run({"--name", "a-name-of-some-length", "-j", "1", "--", "sleep", ":::", "1000", "1000"}),
             {},
             {},
             true});
        QVERIFY2(program.waitForOut("[-----"), program.out().c_str()); // there is room for a bar
        for (const QString& line : linesDrawn(shown(program.out())))
            QVERIFY2(line.size() <= 79, qPrintable(line));
        program.resize(30);
        QVERIFY2(program.waitForOut("\r\033[K\r"), program.out().c_str()); // taken away, and drawn anew
        const size_t taken = program.out().find("\r\033[K\r");
        QVERIFY2(program.waitForOut("\033[K", taken + 4), program.out().c_str());
        const QStringList after = linesDrawn(shown(program.out().substr(taken)));
        QVERIFY(!after.isEmpty());
        for (const QString& line : after)
            QVERIFY2(line.size() <= 29, qPrintable(line));
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
    }

    void coloursAreAsAsked_data() {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<Words>("words");
        QTest::addColumn<bool>("terminal");
        QTest::addColumn<bool>("colours");
        QTest::newRow("a terminal") << Variables{} << Words{} << true << true;
        QTest::newRow("NO_COLOR") << Variables{{"NO_COLOR", "1"}} << Words{} << true << false;
        QTest::newRow("NO_COLOR wins")
            << Variables{{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}} << Words{} << true << false;
        QTest::newRow("--color wins over it")
            << Variables{{"NO_COLOR", "1"}} << Words{"--color", "always"} << true << true;
        QTest::newRow("--color never")
            << Variables{{"CLICOLOR_FORCE", "1"}} << Words{"--color", "never"} << true << false;
        QTest::newRow("a pipe") << Variables{} << Words{"--progress", "tty"} << false << false;
        QTest::newRow("a pipe, forced")
            << Variables{{"CLICOLOR_FORCE", "1"}} << Words{"--progress", "tty"} << false << true;
        QTest::newRow("forced by 0 is not")
            << Variables{{"CLICOLOR_FORCE", "0"}} << Words{"--progress", "tty"} << false << false;
    }
    void coloursAreAsAsked() {
        QFETCH(Variables, variables);
        QFETCH(Words, words);
        QFETCH(bool, terminal);
        words.insert(words.end(), {"-j", "1", "--grace", "200ms", "--shell", "--",
                                   "test {} = b && sleep 1000; false", ":::", "a", "b"});
        Program program({run(words), variables, {}, terminal});
        QVERIFY2(terminal ? program.waitForOut("✗1") : program.waitForErr("✗1"), program.out().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        const std::string& seen = terminal ? program.out() : program.err();
        QTEST(seen.find("\033[31m") != std::string::npos, "colours");
    }

    void aDumbTerminalGetsPlainLines() {
        Program program({run({"--", "false", ":::", "a"}), {{"TERM", "dumb"}}, {}, true});
        QCOMPARE(program.wait(), 3);
        const std::string& seen = program.out();
        QVERIFY2(seen.find('\033') == std::string::npos, seen.c_str());
        QVERIFY2(shown(seen).count(QLatin1Char('\r')) == shown(seen).count(QStringLiteral("\r\n")),
                 seen.c_str());
        QVERIFY2(seen.find("1 failed") != std::string::npos, seen.c_str());
    }

    void aTerminalWithoutUtf8GetsAscii() {
        Program program({run({"--", "false", ":::", "a"}), {{"LC_ALL", "C"}}, {}, true});
        QCOMPARE(program.wait(), 3);
        for (const char c : program.out())
            QVERIFY2(static_cast<unsigned char>(c) < 0x80, program.out().c_str());
    }

    void failuresAreRepeatedAtTheEnd_data() {
        QTest::addColumn<QString>("mode");
        QTest::newRow("plain") << QStringLiteral("plain");
        QTest::newRow("auto") << QStringLiteral("auto");
    }
    void failuresAreRepeatedAtTheEnd() {
        QFETCH(QString, mode);
        Program program(run({"-j", "1", "--progress", mode.toStdString(), "--shell", "--",
                             "echo why >&2; exit {}", ":::", "0", "3", "0", "4"}));
        QCOMPARE(program.wait(), 3);
        const QStringList lines = shown(program.err()).trimmed().split(QLatin1Char('\n'));
        QVERIFY2(lines.size() >= 3, program.err().c_str());
        QVERIFY2(lines[lines.size() - 3].startsWith(QStringLiteral("✗ 3: ")), program.err().c_str());
        QVERIFY2(lines[lines.size() - 2].startsWith(QStringLiteral("✗ 4: ")), program.err().c_str());
        QVERIFY2(lines.last().startsWith(QStringLiteral("finished: 2 succeeded, 2 failed")),
                 program.err().c_str());
    }

    void aTerminalThatGoesAwayEndsTheRun() {
        Program program({run({"--", "sleep", ":::", "1000"}), {}, {}, true});
        QVERIFY2(program.waitForOut("[----"), program.out().c_str());
        program.hangUp();
        QCOMPARE(program.wait(), 129);
        QVERIFY(program.leavesNothing());
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
