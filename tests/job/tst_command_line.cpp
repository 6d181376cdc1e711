// SPDX-License-Identifier: MIT
#include "core/job/command_line.h"
#include "core/job/job_file.h"

#include <QProcess>
#include <QTest>

using namespace poolboard;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJobIsSaidAsACommandLine_data() {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const char* toml, const char* line) {
            QTest::newRow(name) << QString::fromUtf8(toml)
                                << QStringLiteral("poolboard --cli run") + QString::fromUtf8(line);
        };
        row("nothing", "", "");
        row("files and parameters",
            "[source]\nkind='files'\npath='my photos'\ninclude='*.jpg'\nrecursive=true\n[worker]\nid='image/"
            "resize'\nparams={width=320, title=\"it's\"}",
            " -w image/resize -p 'title=it'\\''s' -p width=320 -f files -i 'my photos' --include '*.jpg' "
            "--recursive");
        row("lines on stdin", "[source]\nkind='lines'\npath='-'", " -i -");
        row("nul", "[source]\nkind='nul'\npath='-'", " -0 -i -");
        row("range", "[source]\nkind='range'\nrange='0..9..2'", " -f range -i 0..9..2");
        row("command and items",
            "[worker]\ncommand=['echo','{}','a b']\n[source]\nkind='items'\nitems=['x','']",
            " -- echo '{}' 'a b' ::: x ''");
        row("paired items", "[source]\nkind='items'\nitems=[['a','b'],['1','2']]\npaired=true",
            " ::: a b :::+ 1 2");
        row("mixed items", "[source]\nkind='items'\nitems=[['a'],['1'],['x']]\npaired=[false,true,false]",
            " ::: a :::+ 1 ::: x");
        row("groups", "[source]\nkind='lines'\npath='-'\ngroup=3", " -i - -n 3");
        row("csv", "[source]\nkind='csv'\npath='a.tsv'\ndelimiter='tab'\nheader=false",
            " -f csv --delimiter tab --no-header -i a.tsv");
        row("a command for the shell", "[source]\nkind='command'\ncommand='find . | sort'\nformat='ndjson'",
            " --input-command 'find . | sort' -f ndjson");
        row("a command in words", "[source]\nkind='command'\ncommand=['cat', 'a b']",
            " --input-command 'cat '\\''a b'\\'''");
        row("a worker in Python", "[worker]\nid='stats.py:Model'\npython='.venv/bin/python'",
            " -w stats.py:Model --python .venv/bin/python");
        row("each", "[worker]\nid='x'\neach=[{gpu=0},{gpu=1}]", " -w x --each gpu=0,1");
        row("each with different keys", "[worker]\nid='x'\neach=[{gpu=0},{host='a,b'}]",
            " -w x --worker-param 0:gpu=0 --worker-param 1:host=a,b");
        row("pool",
            "[pool]\nkind='async'\njobs='50%'\nin_flight=4\nordered=false\nbounded=false\nchunk_size=7\n"
            "prefill_ratio=3",
            " --kind async -j 50% --in-flight 4 -u --unbounded --chunk-size 7 --prefill-ratio 3");
        row("other machines", "[pool]\nlauncher='2*ssh a'\nlauncher_host='/opt/relay'\ntransfer=true",
            " --launcher '2*ssh a' --launcher-host /opt/relay --transfer");
        row("policies",
            "[errors]\npolicy='immediate'\nretries=2\nretry_delay=['2s','1m']\n[limits]\nitem='30s'\n"
            "init='5s'\ngrace='1s'\nrun='1h'",
            " --on-error immediate --retries 2 --retry-delay 2s..1m --timeout 30s --init-timeout 5s --grace "
            "1s "
            "--run-timeout 1h");
        row("output",
            "[job]\nname='My job'\n[output]\nformat='text'\npath='o.txt'\nif_exists='overwrite'\ntag="
            "true\nfailed_list='f'\n[journal]\nenabled=false",
            " -O text -o o.txt --if-exists overwrite --tag --failed-list f --name 'My job' --no-journal");
        row("less usual words",
            "[job]\nwhen_done='echo "
            "ok'\n[source]\nkind='lines'\npath='-'\nsample='3:9'\nblock='1M'\n[worker]\n"
            "id='x'\nenv=['A=1','B']\n[pool]\ndelay='250ms'\n[output]\ndurable=true",
            " -w x --env A=1 --env B -i - --sample 3:9 --block 1M --delay 250ms --durable --when-done 'echo "
            "ok'");
        row("a file per item",
            "[output]\nformat='files'\npath='out'\nname='{/.}.webp'\nif_exists='skip'\nresults='all'\n"
            "joblog='log'",
            " -O files -o out --if-exists skip --output-name '{/.}.webp' --results all --joblog log");
    }
    void aJobIsSaidAsACommandLine() {
        QFETCH(QString, toml);
        QFETCH(QString, line);
        auto job = parseJob(toml.toStdString(), "job.toml", "/");
        QVERIFY2(job, job ? "" : job.error().text().c_str());
        job->cwd.clear();
        QCOMPARE(QString::fromStdString(toCommandLine(job.value())), line);
        job->cwd = "/srv";
        QVERIFY(toCommandLine(job.value()).find(" --cwd /srv") != std::string::npos);
    }

    void aShellReadsBackEveryWord_data() {
        QTest::addColumn<QByteArray>("word");
        for (const char* word : {"", "plain", "a b", "it's", "$HOME `x` \"q\" \\", "*", "~", "a\nb", "\t",
                                 "-n", "!x", "\xff\xfe",
                                 "\xff"
                                 "77",
                                 "\x01"
                                 "7",
                                 "é", "'\x7f\\'", "#c", "a;b", "{}"})
            QTest::newRow(word) << QByteArray(word);
    }
    void aShellReadsBackEveryWord() {
        QFETCH(QByteArray, word);
        QProcess shell;
        const std::string script = "printf %s " + shellQuoted(word.toStdString());
        // The script goes through stdin: QProcess would recode bytes that are not UTF-8.
        shell.start(QStringLiteral("bash"), {});
        QVERIFY(shell.waitForStarted(10000));
        shell.write(script.data(), qint64(script.size()));
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished(10000));
        QCOMPARE(shell.readAllStandardOutput(), word);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
