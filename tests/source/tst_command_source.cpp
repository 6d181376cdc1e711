// SPDX-License-Identifier: MIT
#include "tests/source/source_probe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>

using namespace poolboard;

namespace {

SourceSpec shell(const std::string& line, SourceKind format = SourceKind::Lines) {
    SourceSpec spec;
    spec.kind = SourceKind::Command;
    spec.command = {"sh", "-c", line};
    spec.format = format;
    return spec;
}

/// Waits for a real edge: the process has gone.
bool isGone(pid_t pid) {
    QElapsedTimer limit;
    for (limit.start(); limit.elapsed() < 20000; std::this_thread::yield())
        if (::kill(pid, 0) != 0) return true;
    return false;
}

} // namespace

class TestCommandSource : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_descriptors = 0;

    std::string here() const { return m_folder.path().toStdString(); }

    /// Pulls until there is a line, which is a process number.
    static pid_t firstNumber(Source& source) {
        std::vector<Item> items;
        const auto more = source.pull(items, {1, 1});
        return more && more.value() ? std::stoi(items[0].body) : 0;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR); }
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() {
        QCOMPARE(openDescriptors(), m_descriptors);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // no child of ours, dead or alive
    }

    void readsWhatItWrites_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<Bodies>("items");
        QTest::newRow("lines") << shell("printf 'a\\nb'") << Bodies{"a", "b"};
        QTest::newRow("nothing") << shell("true") << Bodies{};
        QTest::newRow("nul") << shell("printf 'a\\n\\0b\\0'", SourceKind::Nul) << Bodies{"a\n", "b"};
        QTest::newRow("ndjson") << shell("echo '{\"a\":1}'; echo 2", SourceKind::Ndjson)
                                << Bodies{"{\"a\":1}", "2"};
        QTest::newRow("csv") << shell("printf 'a,b\\n1,2\\n'", SourceKind::Csv)
                             << Bodies{"{\"a\":\"1\",\"b\":\"2\"}"};
        QTest::newRow("its input is empty") << shell("cat; echo end") << Bodies{"end"};
        QTest::newRow("no descriptors but its own")
            << shell("ls /proc/self/fd | tr '\\n' ' '") << Bodies{"0 1 2 3 "}; // 3: ls reading the folder
        SourceSpec words = shell("");
        words.command = {"printf", "%s\n", "a b", "$HOME", "*"};
        QTest::newRow("no shell between") << words << Bodies{"a b", "$HOME", "*"};
    }
    void readsWhatItWrites() {
        QFETCH(SourceSpec, spec);
        QFETCH(Bodies, items);
        QCOMPARE(shown(pullAll(openSource(spec, here(), -1))), shown(items));
    }

    void runsInTheJobsFolder() {
        QCOMPARE(shown(pullAll(openSource(shell("pwd -P"), here(), -1))),
                 shown({QFile::encodeName(m_folder.path()).toStdString()}));
        QFile script(m_folder.filePath(QStringLiteral("mine")));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write("#!/bin/sh\necho \"$1\"\n") > 0);
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        SourceSpec spec = shell("");
        spec.command = {"./mine", "x"};
        QCOMPARE(shown(pullAll(openSource(spec, here(), -1))), shown({"x"}));
    }

    void isNotStartedBeforeItIsRead() {
        {
            auto source = openSource(shell("touch started"), here(), -1);
            QVERIFY(source.ok());
        }
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("started"))));
    }

    void aFailureFollowsWhatWasWritten_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<Bodies>("before");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* line, const Bodies& before, const char* says) {
            QTest::newRow(name) << QString::fromUtf8(line) << before << QString::fromUtf8(says);
        };
        row("status", "echo a; exit 3", {"a"},
            "the input command `sh -c echo a; exit 3`: it exited with status 3");
        row("at once", "exit 127", {}, "exited with status 127");
        row("signal", "echo a; echo b; kill -9 $$", {"a", "b"}, "it was killed by SIGKILL");
        row("after its output was closed", "echo a; exec >&-; exit 1", {"a"}, "exited with status 1");
        row("a rest without newline", "printf 'a\\nb'; exit 1", {"a"}, "exited with status 1");
    }
    void aFailureFollowsWhatWasWritten() {
        QFETCH(QString, line);
        QFETCH(Bodies, before);
        QFETCH(QString, says);
        Bodies bodies = pullAll(openSource(shell(line.toStdString()), here(), -1));
        QVERIFY(!bodies.empty());
        QVERIFY2(QString::fromStdString(bodies.back()).contains(says), bodies.back().c_str());
        bodies.pop_back();
        QCOMPARE(shown(bodies), shown(before));
    }

    void namesWhatIsNotThere_data() {
        QTest::addColumn<QString>("program");
        for (const char* program : {"no-such-program-here", "./nothing", "/nothing"})
            QTest::newRow(program) << QString::fromUtf8(program);
    }
    void namesWhatIsNotThere() {
        QFETCH(QString, program);
        SourceSpec spec = shell("");
        spec.command = {program.toStdString()};
        const auto source = openSource(spec, here(), -1);
        QVERIFY(!source.ok());
        QCOMPARE(source.error().code, ErrorCode::Start);
        QVERIFY2(source.error().text().find("there is no program \"" + program.toStdString()) !=
                     std::string::npos,
                 source.error().text().c_str());
    }

    void saysWhyItCouldNotBeStarted() {
        QFile script(m_folder.filePath(QStringLiteral("broken")));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write("#!/no/such/shell\n") > 0);
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        SourceSpec spec = shell("");
        spec.command = {"./broken"};
        const Bodies bodies = pullAll(openSource(spec, here(), -1));
        QCOMPARE(bodies.size(), size_t(1));
        QVERIFY2(bodies[0].find("cannot start it: No such file") != std::string::npos, bodies[0].c_str());
    }

    void whatItLeavesBehindDiesWithIt() {
        // A background process that keeps the pipe open does not keep the source.
        auto source = openSource(shell("sleep 1000 & echo $!; setsid sleep 1000 & echo $!"), here(), -1);
        QVERIFY(source.ok());
        const Bodies bodies = pullAll(*source.value());
        QCOMPARE(bodies.size(), size_t(2));
        for (const std::string& body : bodies)
            QVERIFY2(isGone(std::stoi(body)), body.c_str());
    }

    void aStopEndsIt_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("polite") << QStringLiteral("echo $$; exec sleep 1000");
        QTest::newRow("with a child") << QStringLiteral("echo $$; sleep 1000; echo not this");
        QTest::newRow("deaf") << QStringLiteral("trap '' TERM; echo $$; while :; do sleep 1000; done");
        QTest::newRow("in another session")
            << QStringLiteral("setsid sh -c 'echo $$; sleep 1000'; sleep 1000");
        QTest::newRow("silent after its output was closed")
            << QStringLiteral("echo $$; exec >&-; sleep 1000");
    }
    void aStopEndsIt() {
        QFETCH(QString, line);
        Bell stop;
        auto source = openSource(shell(line.toStdString()), here(), stop.fd());
        const pid_t pid = firstNumber(*source.value());
        QVERIFY(pid > 0);
        stop.ring();
        std::vector<Item> items;
        const auto more = source.value()->pull(items, {});
        QVERIFY(more.ok() && !more.value() && items.empty());
        source.value().reset();
        QVERIFY(isGone(pid));
    }

    void aSourceNobodyWantsAnyMoreEndsIt() {
        auto source = openSource(shell("echo $$; while :; do echo line; done"), here(), -1);
        const pid_t pid = firstNumber(*source.value());
        QVERIFY(pid > 0);
        source.value().reset();
        QVERIFY(isGone(pid));
    }

    void itWaitsWhileItIsNotRead() {
        auto source = openSource(
            shell("echo $$; i=0; while :; do printf '%4000s\\n' $((i=i+1)); echo $i > count; done"), here(),
            -1);
        QVERIFY(firstNumber(*source.value()) > 0);
        // It stands still once the pipe and our buffer are full: the count no longer moves.
        const auto count = [&] {
            QFile file(m_folder.filePath(QStringLiteral("count")));
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
        };
        int last = -1;
        QTRY_VERIFY_WITH_TIMEOUT(count() > 10 && std::exchange(last, count()) == count(), 30000);
        QVERIFY(last < 5000);
    }
};

QTEST_GUILESS_MAIN(TestCommandSource)
#include "tst_command_source.moc"
