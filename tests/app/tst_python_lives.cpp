// SPDX-License-Identifier: MIT
// Workers in Python: how their processes start, hang, and end, whoever is killed.
#include "python_probe.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

Q_DECLARE_METATYPE(Words)

class TestPythonLives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHangsIsEnded_data() {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"processes", "threads"})
            for (const char* item : {"spin", "child", "gil"})
                QTest::addRow("%s, %s", item, kind) << QString::fromLatin1(item) << QString::fromLatin1(kind);
    }
    void whatHangsIsEnded() {
        QFETCH(QString, item);
        QFETCH(QString, kind);
        Program program(run({":obey", "--kind", kind.toStdString(), "-j", "1", "--timeout", "1s", "--grace",
                             "100ms", ":::", item.toStdString(), "echo:after"}));
        QCOMPARE(program.wait(), 3);
        const auto records = objectsIn(program.out());
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(records[0].value(QLatin1String("outcome")).toString(), QStringLiteral("timed_out"));
        QCOMPARE(records[1].value(QLatin1String("result")).toString(), QStringLiteral("after"));
        QVERIFY(program.leavesNothing());
    }

    void whoIsAskedMayEnd_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("cancelled()") << Words{":obey", ":::", "pid", "polite", "pid"} << 0
                                     << QStringLiteral("succeeded");
        QTest::newRow("a task") << Words{":Sleeper", "--in-flight", "1", ":::", "0", "1000", "0"} << 3
                                << QStringLiteral("timed_out");
    }
    void whoIsAskedMayEnd() {
        QFETCH(Words, words);
        words.insert(words.begin() + 1, {"-j", "1", "--timeout", "1s", "--grace", "30s"});
        Program program(run(words));
        QTEST(program.wait(), "status");
        const auto records = objectsIn(program.out());
        QCOMPARE(records.size(), size_t(3));
        QTEST(records[1].value(QLatin1String("outcome")).toString(), "outcome");
        // The same process went on, or the same object.
        if (words.front() == ":obey")
            QCOMPARE(records[2].value(QLatin1String("result")), records[0].value(QLatin1String("result")));
        QVERIFY(program.leavesNothing());
    }

    void itRunsInItsVenv() {
        const QTemporaryDir folder;
        QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("venv"),
                                                               QStringLiteral("--without-pip"),
                                                               folder.filePath(QStringLiteral("venv"))}),
                 0);
        const std::string venv = folder.filePath(QStringLiteral("venv")).toStdString();
        Program option(run({":obey", "--python", venv + "/bin/python", "-O", "text", ":::", "python"}));
        QVERIFY2(option.wait() == 0, option.err().c_str());
        QCOMPARE(option.out(), venv + "\n");

        // In a job file, relative to it.
        QVERIFY(QFile::copy(QString::fromStdString(kProbe), folder.filePath(QStringLiteral("probe.py"))));
        QFile job(folder.filePath(QStringLiteral("a.poolboard.toml")));
        QVERIFY(job.open(QIODevice::WriteOnly));
        job.write("[source]\nkind = \"items\"\nitems = [[\"python\"]]\n[worker]\nid = \"probe.py:obey\"\n"
                  "python = \"venv/bin/python\"\n[output]\nformat = \"text\"\n");
        job.close();
        Program fromFile({"--cli", "run", "--no-journal", job.fileName().toStdString()});
        QVERIFY2(fromFile.wait() == 0, fromFile.err().c_str());
        QCOMPARE(fromFile.out(), venv + "\n");
    }

    void lookingAtAJobStartsNothingItNames() {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(QString::fromStdString(kProbe), folder.filePath(QStringLiteral("probe.py"))));
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return false;
            return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QVERIFY(write("python", "#!/bin/sh\ntouch \"${0%/*}/started\"\nexec python3 \"$@\"\n"));
        QVERIFY(write("a.poolboard.toml", "[source]\nkind = \"items\"\nitems = [[\"a\"]]\n[worker]\n"
                                          "id = \"probe.py:Echo\"\npython = \"./python\"\n"));
        const std::string job = folder.filePath(QStringLiteral("a.poolboard.toml")).toStdString();
        for (const Words& words :
             {Words{"--cli", "job", "check", job}, Words{"--cli", "run", "--dry-run", job},
              Words{"--cli", "run", "--dry-run", "-p", "size=1", job}}) {
            Program program(words);
            QVERIFY2(program.wait() == 0, program.err().c_str());
            QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("started"))));
        }
        Program program({"--cli", "run", "--no-journal", job});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("started"))));
    }

    void killingTheProgramLeavesNoPython_data() {
        QTest::addColumn<Words>("words");
        QTest::newRow("spinning") << Words{":obey", "-j", "2", ":::", "spin", "spin"};
        QTest::newRow("holding the GIL") << Words{":obey", "-j", "2", ":::", "gil", "gil"};
        QTest::newRow("threads") << Words{":obey", "--kind", "threads", "-j", "2", ":::", "spin", "child"};
        QTest::newRow("with children") << Words{":obey", "-j", "2", ":::", "child", "child"};
        QTest::newRow("async") << Words{":Sleeper", "-j", "2", ":::", "1000", "1000"};
    }
    void killingTheProgramLeavesNoPython() {
        QFETCH(Words, words);
        Program program(run(words));
        QVERIFY(eventually([&] { return !pythonsOf(program).empty(); }));
        program.signal(SIGKILL);
        QCOMPARE(program.wait(), 128 + SIGKILL);
        QVERIFY(program.leavesNothing());
    }

    void aHostWithoutItsGuardEndsAllTheSame() {
        Program program(run({":obey", "-j", "1", "--json", ":::", "child"}));
        QVERIFY(program.waitForErr("item_started"));
        for (const int pid : program.descendants())
            if (commandOf(pid).find("poolboard-guard") != std::string::npos) ::kill(pid, SIGKILL);
        program.signal(SIGKILL);
        program.wait();
        QVERIFY(program.leavesNothing());
    }
};

QTEST_GUILESS_MAIN(TestPythonLives)
#include "tst_python_lives.moc"
