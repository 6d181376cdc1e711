// SPDX-License-Identifier: MIT
// Opening a job runs nothing of it, and what a run would execute is all named.
#include "core/job/job_file.h"
#include "ui/gui/job_view.h"
#include "ui/gui/secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>

using namespace poolboard;

class TestJobView : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString write(const QByteArray& toml) {
        const QString path = m_dir.filePath(QStringLiteral("a.poolboard.toml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size()) qFatal("cannot write");
        return path;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR); }

    void whatIsExecutedIsNamed_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("executes");
        const auto row = [](const char* name, const char* toml, const char* executes) {
            QTest::newRow(name) << QByteArray(toml) << QString::fromUtf8(executes);
        };
        row("an installed worker", "[worker]\nid='digest/sha256'\n", "");
        row("a command", "[worker]\ncommand=['rm', 'a b']\n", "rm 'a b'");
        row("exec by its parameters", "[worker]\nid='exec/command'\nparams={command=['rm','x']}\n",
            "exec/command {\"command\":[\"rm\",\"x\"]}");
        row("exec by each worker's parameters",
            "[worker]\nid='exec'\nparams={command=['a']}\neach=[{command=['b']}]\n",
            "exec {\"command\":[\"a\"]} {\"command\":[\"b\"]}");
        row("a plugin by path", "[worker]\nid='./odd.so'\n", "./odd.so");
        row("an input command",
            "[source]\nkind='command'\ncommand='curl x | sh'\n[worker]\nid='digest/sha256'\n",
            "Input: sh -c 'curl x | sh'");
        row("a launcher", "[worker]\nid='digest/sha256'\n[pool]\nlauncher='ssh far'\n",
            "Workers are started by ssh far");
        row("a cluster, and a program over there",
            "[worker]\nid='digest/sha256'\n[pool]\non='slurm:nodes=2'\nlauncher_host='/opt/relay'\n",
            "Workers are started on slurm:nodes=2\nOver there: /opt/relay");
        row("a command at the end", "[job]\nwhen_done='reboot'\n[worker]\nid='digest/sha256'\n",
            "When it is done: sh -c reboot");
        row("an environment", "[worker]\nid='digest/sha256'\nenv=['LD_PRELOAD=./x.so', 'HOME']\n",
            "With LD_PRELOAD=./x.so");
        row("a variable that is called like a secret",
            "[worker]\nid='digest/sha256'\nenv=['AWS_SHARED_CREDENTIALS_FILE=/x', 'TOKEN']\n",
            "With AWS_SHARED_CREDENTIALS_FILE=•••");
        row("a command of a shell", "[worker]\ncommand=['a | b']\nshell=true\n", "sh -c 'a | b'");
        row("all of it",
            "[job]\nwhen_done='b'\n[source]\nkind='command'\ncommand=['a']\n[worker]\ncommand=['c']\nenv=['D="
            "1']\n",
            "c\nInput: a\nWhen it is done: sh -c b\nWith D=1");
    }
    void whatIsExecutedIsNamed() {
        QFETCH(QByteArray, toml);
        const JobView view = readJobView(write(toml));
        QVERIFY2(view.problem.isEmpty(), qPrintable(view.problem));
        QTEST(view.executes, "executes");
    }

    void secretsStandNowhere_data() {
        QTest::addColumn<QByteArray>("worker");
        QTest::addColumn<QString>("command"); ///< what the command line says instead
        QTest::newRow("called like one")
            << QByteArray("id='./odd.so'\nparams={db_password='hush', width=3}\n")
            << QStringLiteral("-p 'db_password=•••' -p width=3");
        QTest::newRow("of each worker")
            << QByteArray("id='./odd.so'\neach=[{token='hush'},{token='hush2'}]\n")
            << QStringLiteral("--each 'token=•••,•••'");
        QTest::newRow("a variable") << QByteArray("command=['a']\nenv=['API_TOKEN=hush','LANG=C']\n")
                                    << QStringLiteral("--env API_TOKEN --env LANG=C");
    }
    void secretsStandNowhere() {
        QFETCH(QByteArray, worker);
        QFETCH(QString, command);
        const JobView view = readJobView(write("[worker]\n" + worker));
        QVERIFY2(view.problem.isEmpty(), qPrintable(view.problem));
        for (const QString& text : {view.commandLine, view.parameters, view.executes, view.worker})
            QVERIFY2(!text.contains(QLatin1String("hush")), qPrintable(text));
        QVERIFY2(view.commandLine.contains(command), qPrintable(view.commandLine));
        QVERIFY(view.spec && toToml(*view.spec).find("hush") != std::string::npos); // it is still the job
    }

    void theSchemaKnowsWhatIsSecret() {
        Schema schema;
        for (const char* name : {"authorization", "token_count"})
            schema.parameters.emplace_back().name = name;
        schema.parameters[0].secret = true;
        JobSpec job;
        job.worker.params = "{\"authorization\":\"hush\",\"token_count\":\"3\"}";
        job.worker.each = {"{\"authorization\":\"hush\"}"};
        const JobSpec shown = withoutSecrets(job, &schema);
        QCOMPARE(QString::fromStdString(shown.worker.params),
                 QStringLiteral("{\"authorization\":\"•••\",\"token_count\":\"3\"}"));
        QCOMPARE(QString::fromStdString(shown.worker.each[0]), QStringLiteral("{\"authorization\":\"•••\"}"));
    }

    void aChangeAsksAgain() {
        const QString before =
            trustKey(readJobView(write("[worker]\nid='digest/sha256'\n[job]\nwhen_done='a'\n")));
        QVERIFY(trustKey(readJobView(write("[worker]\nid='digest/sha256'\n[job]\nwhen_done='b'\n"))) !=
                before);
    }

    void aChangeAsksAgainAlsoOfWhatIsMasked_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a variable") << QByteArray("id='digest/sha256'\nenv=['MY_TOKEN=a']")
                                    << QByteArray("id='digest/sha256'\nenv=['MY_TOKEN=b']");
        QTest::newRow("a shell") << QByteArray("command=['a | b']")
                                 << QByteArray("command=['a | b']\nshell=true");
    }
    void aChangeAsksAgainAlsoOfWhatIsMasked() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const JobView one = readJobView(write("[worker]\n" + before)),
                      other = readJobView(write("[worker]\n" + after));
        QVERIFY2(one.problem.isEmpty() && other.problem.isEmpty(), qPrintable(other.problem));
        QVERIFY(trustKey(one) != trustKey(other));
    }

    void theJobOfAPastRunIsShownWithoutSecrets_data() {
        QTest::addColumn<QByteArray>("job");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a parameter") << QByteArray(
                                            "[worker]\nid='./odd.so'\nparams={db_password='hush', width=3}\n")
                                     << QStringLiteral("db_password = \"•••\"");
        QTest::newRow("a variable") << QByteArray(
                                           "[worker]\ncommand=['a']\nenv=['API_TOKEN=hush','LANG=C']\n")
                                    << QStringLiteral("\"LANG=C\"");
        QTest::newRow("what cannot be read")
            << QByteArray("[worker\nparams={db_password='hush'}\n") << QStringLiteral("cannot be read");
        QTest::newRow("none") << QByteArray() << QStringLiteral("The run's file does not say");
    }
    void theJobOfAPastRunIsShownWithoutSecrets() {
        QFETCH(QByteArray, job);
        QFETCH(QString, shown);
        const QString text = readStoredJob(job.toStdString());
        QVERIFY2(text.contains(shown), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("hush")), qPrintable(text));
    }

    void whatIsNotShownCountsAsWell() {
        const QByteArray start = "[worker]\ncommand=['sh', '-c', '" + QByteArray(6000, 'x');
        const JobView one = readJobView(write(start + "1']\n")), other = readJobView(write(start + "2']\n"));
        QCOMPARE(one.executes, other.executes); // both tails are beyond what is shown
        QVERIFY2(one.executes.contains(QLatin1String("6,007 bytes in all")),
                 qPrintable(one.executes.right(100)));
        QVERIFY(trustKey(one) != trustKey(other));
    }
    void aRelativeProgramIsOneOfItsFolder() {
        const QByteArray job = "[worker]\ncommand=['./do']\n[job]\ncwd=";
        QVERIFY(trustKey(readJobView(write(job + "'/tmp'\n"))) !=
                trustKey(readJobView(write(job + "'/'\n"))));
        QCOMPARE(trustKey(readJobView(write(job + "'/tmp'\n"))),
                 trustKey(readJobView(write(job + "'/tmp'\n"))));
    }

    void theCommandLineIsWhole() {
        const QByteArray tail =
            QByteArray(6000, 'x') + "\xe2\x80\xae" + "end"; // a character that reorders text
        const JobView view = readJobView(write("[worker]\ncommand=['echo', '" + tail + "']\n"));
        QVERIFY2(view.problem.isEmpty(), qPrintable(view.problem));
        QVERIFY(view.commandLine.endsWith(QString::fromUtf8(" '" + tail + "'")));
    }

    void aPipeIsNoJobFile() {
        const QString path = m_dir.filePath(QStringLiteral("pipe.poolboard.toml"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const JobView view = readJobView(path); // opening it would wait for ever
        QVERIFY2(view.problem.contains(QLatin1String("not a file")), qPrintable(view.problem));
    }

    void aPreviewTakesNothingAndRunsNothing_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("a command") << QByteArray("kind='command'\ncommand='touch ran; echo a'\n");
        QTest::newRow("a command's objects")
            << QByteArray("kind='command'\ncommand='touch ran; echo 1'\nformat='ndjson'\n");
        for (const char* kind : {"lines", "nul", "ndjson", "csv"}) {
            QTest::addRow("stdin, %s", kind) << QByteArray("kind='") + kind + "'\npath='-'\n";
            QTest::addRow("a FIFO, %s", kind) << QByteArray("kind='") + kind + "'\npath='fifo'\n";
        }
    }
    void aPreviewTakesNothingAndRunsNothing() {
        QFETCH(QByteArray, source);
        ::mkfifo(QFile::encodeName(m_dir.filePath(QStringLiteral("fifo"))).constData(), 0600);
        const JobView view = readJobView(write("[source]\n" + source + "[worker]\nid='digest/sha256'\n"));
        QVERIFY(view.spec);
        const JobPreview preview = readJobPreview(*view.spec, 3);
        QVERIFY2(preview.problem.contains(QLatin1String("as they are produced")),
                 qPrintable(preview.problem));
        QVERIFY(preview.items.isEmpty());
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("ran"))));
    }
};

QTEST_GUILESS_MAIN(TestJobView)
#include "tst_job_view.moc"
