// SPDX-License-Identifier: MIT
#include "core/run/slurm.h"

#include <QTest>
#include <algorithm>

using namespace poolboard;
using Words = std::vector<std::string>;

/// No ALL in it: what else is in our environment stays here.
static constexpr const char* kExport = "--export=PATH,LD_LIBRARY_PATH,HOME,USER,LOGNAME,SHELL,LANG,LC_ALL,LC_"
                                       "CTYPE,TZ,XDG_DATA_HOME,XDG_CONFIG_HOME,"
                                       "POOLBOARD_PREFIX,POOLBOARD_PLUGIN_PATH,POOLBOARD_DEBUG";

class TestSlurmWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areRead() {
        const auto order =
            parseSlurm("slurm:nodes=4,per-node=8,partition=gpu,time=1:00:00,gres=gpu:a100:2", "--on");
        QVERIFY(order.ok());
        QVERIFY(order.value().nodes == 4 && order.value().perNode == 8 && order.value().gres == "gpu:a100:2");
        QCOMPARE(sallocCommand(order.value(), true),
                 (Words{"salloc", "--nodes=4", "--ntasks-per-node=8", "--job-name=poolboard", "--no-kill",
                        "--kill-command=TERM", "--partition=gpu", "--time=1:00:00", "--gres=gpu:a100:2",
                        "--quiet"}));
        QCOMPARE(stepCommand(order.value(), "17", "n3", 8),
                 (Words{"srun", "--jobid=17", "--overlap", "--nodes=1", "--ntasks=1", "--nodelist=n3",
                        "--quiet", "--cpus-per-task=8", kExport, "--gres=gpu:a100:2"}));
        const auto plain = parseSlurm("slurm", "--on");
        QVERIFY(plain.ok() && plain.value() == SlurmOrder{});
    }
    /// What salloc gets for each worker, a step asks for as well, or its workers share one processor.
    void processorsOfEachWorker() {
        const auto order = parseSlurm("slurm:per-node=2,cpus-per-task=4", "--on");
        QVERIFY(order.ok());
        QCOMPARE(sallocCommand(order.value(), false).back(), std::string("--cpus-per-task=4"));
        const Words process = stepCommand(order.value(), "17", "n3", 1);
        QVERIFY(std::ranges::count(process, "--cpus-per-task=4") == 1);
        const Words threads = stepCommand(order.value(), "17", "n3", 2);
        QVERIFY(std::ranges::count(threads, "--cpus-per-task=8") == 1);
    }
    void areRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* text, const char* part) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(part);
        };
        row("", "hosts can be started on slurm");
        row("slurmy", "hosts can be started on slurm");
        row("pbs:nodes=2", "hosts can be started on slurm");
        row("slurm:nods=2", "did you mean 'nodes'?");
        row("slurm:nodes", "'nodes' is not KEY=VALUE");
        row("slurm:nodes=", "'nodes=' is not KEY=VALUE");
        row("slurm:nodes=0", "nodes is a number from 1");
        row("slurm:per-node=2x", "per-node is a number from 1");
        row("slurm:cpus-per-task=x", "cpus-per-task is a number from 1");
        row("slurm:cpu-per-task=2", "did you mean 'cpus-per-task'?");
        row("slurm:nodes=1,,time=3", "'' is not KEY=VALUE");
    }
    void areRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const auto order = parseSlurm(text.toStdString(), "--on");
        QVERIFY(!order.ok());
        QVERIFY2(QByteArray::fromStdString(order.error().text()).contains(part),
                 order.error().text().c_str());
    }
};

QTEST_GUILESS_MAIN(TestSlurmWords)
#include "tst_slurm_words.moc"
