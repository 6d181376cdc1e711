// SPDX-License-Identifier: MIT
// --line-buffer: lines of commands as they are written, each whole, none twice.
#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

namespace {
using Words = Program::Words;

/// `part` as often as `times`.
std::string many(const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}
} // namespace
Q_DECLARE_METATYPE(Words)

class TestLineBuffer : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_dir;

    Program::Setup run(const Words& words) const {
        Program::Setup setup{{"--cli", "run", "--line-buffer"}, {}, m_dir, false};
        setup.arguments.insert(setup.arguments.end(), words.begin(), words.end());
        return setup;
    }
    void make(const char* name) const {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    /// A command that goes on once a file of that name is there.
    static std::string waits(const char* name) {
        return "while ! test -e " + std::string(name) + "; do sleep 0.01; done; ";
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_dir = m_folder->path().toStdString();
    }
    void cleanup() { m_folder.reset(); }

    void linesComeWhileTheCommandRuns_data() {
        QTest::addColumn<Words>("words");
        QTest::newRow("threads") << Words{"--no-journal"};
        QTest::newRow("processes") << Words{"--kind", "processes"};
        QTest::newRow("a launcher") << Words{"--no-journal", "--launcher", "env"};
    }
    void linesComeWhileTheCommandRuns() {
        QFETCH(Words, words);
        words.insert(words.end(),
                     {"-j", "2", "--shell", "--",
                      "echo {}1; echo {}e >&2; printf {}half; " + waits("{}go") + "echo; echo {}3",
                      ":::", "a", "b"});
        Program program(run(words));
        QVERIFY(program.waitForOut("a1\n") && program.waitForOut("b1\n"));
        QVERIFY(program.waitForErr("ae\n") && program.waitForErr("be\n"));
        QVERIFY(program.out().find("half") == std::string::npos); // its line is not whole
        make("bgo");
        QVERIFY(program.waitForOut("b3\n"));
        QVERIFY(program.out().find("a3") == std::string::npos); // the first item is still at it
        make("ago");
        QCOMPARE(program.wait(), 0);
        std::string first = program.out().substr(0, 6);
        std::sort(first.begin(), first.end());
        QCOMPARE(first, std::string("\n\n11ab"));
        QCOMPARE(program.out().substr(6), std::string("bhalf\nb3\nahalf\na3\n"));
        QVERIFY(program.leavesNothing());
    }

    void nothingIsMissingOrTwice_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const Words& words, const std::string& out, int status = 0) {
            QTest::newRow(name) << words << QByteArray::fromStdString(out) << status;
        };
        row("no newline at the end", {"--", "printf", "x\\ny", ":::", "1"}, "x\ny");
        row("nothing", {"--", "true", ":::", "1"}, "");
        row("a failure", {"--", "sh", "-c", "echo a; printf b; exit 3", ":::", "1"}, "a\nb", 3);
        row("many lines", {"--", "seq", "{}", ":::", "20000"}, [] {
            std::string all;
            for (int i = 1; i <= 20000; ++i)
                all += std::to_string(i) + "\n";
            return all;
        }());
        row("a line of megabytes",
            {"--", "sh", "-c", "echo a; head -c 3000000 /dev/zero | tr '\\0' x; echo; echo b", ":::", "1"},
            "a\n" + many("x", 3000000) + "\nb\n");
        row("tagged", {"--tag", "--", "sh", "-c", "echo 1; echo 2; printf 3", "_", ":::", "i"},
            "i\t1\ni\t2\ni\t3\n");
        row("another attempt",
            {"--retries", "1", "--retry-delay", "1ms..1ms", "--", "sh", "-c",
             "echo at; mkdir once 2>/dev/null && exit 1; echo end", ":::", "1"},
            "at\nat\nend\n");
        row("predicates", {"-p", "predicate=true", "--", "echo", "seen", ":::", "1"}, "true");
    }
    void nothingIsMissingOrTwice() {
        QFETCH(Words, words);
        QFETCH(QByteArray, out);
        QFETCH(int, status);
        words.insert(words.begin(), "--no-journal");
        Program program(run(words));
        QCOMPARE(program.wait(), status);
        QCOMPARE(QByteArray::fromStdString(program.out()), out);
    }

    void linesOfManyItemsStayWhole() {
        Program program(run({"--no-journal", "-j", "8", "--shell", "--",
                             "for i in 1 2 3 4 5 6 7 8 9 10; do echo $i {} " + many("y", 3000) + " {}; done",
                             ":::", "a", "b", "c", "d", "e", "f", "g", "h"}));
        QCOMPARE(program.wait(), 0);
        QStringList lines = QString::fromStdString(program.out()).split(QLatin1Char('\n'));
        QCOMPARE(lines.takeLast(), QString());
        QCOMPARE(lines.size(), 80);
        lines.sort();
        QCOMPARE(lines.removeDuplicates(), 0);
        for (const QString& line : lines)
            QVERIFY(line.size() > 3000 && line.endsWith(line.section(QLatin1Char(' '), 1, 1)));
    }

    void aSlowReaderLosesNothing() { // far more than may wait
        Program program(run({"--no-journal", "-j", "2", "--", "sh", "-c", "seq 600000; touch done-$0; seq 9",
                             "{}", ":::", "a", "b"}));
        const auto there = [this](const char* name) {
            return QFile::exists(m_folder->filePath(QString::fromLatin1(name)));
        };
        QVERIFY(eventually([&] { return there("done-a") && there("done-b"); })); // nobody has read yet
        QCOMPARE(program.wait(), 0);
        const auto lines = std::count(program.out().begin(), program.out().end(), '\n');
        QCOMPARE(lines, std::ptrdiff_t(2 * 600009));
    }

    void whatItCannotBeUsedWithIsSaid_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("in order") << Words{"-k", "--", "true", ":::", "a"} << QStringLiteral("--ordered");
        QTest::newRow("a file") << Words{"-o", "out", "--", "true", ":::", "a"} << QStringLiteral("> FILE");
        QTest::newRow("records") << Words{"-O", "ndjson", "--", "true", ":::", "a"}
                                 << QStringLiteral("> FILE");
        QTest::newRow("no command") << Words{"-w", "digest/sha256", ":::", "a"} << QStringLiteral("-O text");
    }
    void whatItCannotBeUsedWithIsSaid() {
        QFETCH(Words, words);
        QFETCH(QString, says);
        Program program(run(words));
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("--line-buffer") != std::string::npos &&
                     program.err().find(says.toStdString()) != std::string::npos,
                 program.err().c_str());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("out"))));
    }
};

QTEST_GUILESS_MAIN(TestLineBuffer)
#include "tst_line_buffer.moc"
