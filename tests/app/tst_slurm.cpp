// SPDX-License-Identifier: MIT
// Hosts as steps of Slurm, on a real cluster of three nodes that are all this machine (slurm-cluster),
// started and stopped by the test.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <map>
#include <set>
#include <unistd.h>

using Words = Program::Words;
Q_DECLARE_METATYPE(Words)

namespace {

std::string contents(int pid, const char* name) {
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<int> processes(const std::function<bool(int)>& wanted) {
    std::vector<int> found;
    for (const QString& entry :
         QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs))
        if (wanted(entry.toInt())) found.push_back(entry.toInt());
    return found;
}

int parentOf(int pid) {
    const std::string stat = contents(pid, "stat");
    const QByteArray text = QByteArray::fromStdString(stat);
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

} // namespace

class TestSlurm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (::geteuid() != 0) QSKIP("Slurm on this machine: only root can start it for a test");
        for (const char* name : {"slurmctld", "slurmd", "munged", "salloc", "srun"})
            if (QStandardPaths::findExecutable(QLatin1String(name)).isEmpty() &&
                !QFile::exists(QStringLiteral("/usr/sbin/") + QLatin1String(name)))
                QSKIP("Slurm on this machine: not installed (slurmctld, slurmd, slurm-client, munge)");
        m_cluster = std::make_unique<Program>(Program::Setup{{m_folder.path().toStdString()},
                                                             {},
                                                             {},
                                                             false,
                                                             false,
                                                             TEST_SOURCE_DIR "/tests/app/slurm-cluster"});
        QVERIFY2(m_cluster->waitForOut("ready"), m_cluster->err().c_str());
        QVERIFY2(m_cluster->out().find("n3 idle") != std::string::npos, m_cluster->out().c_str());
        write("stats.py", "import time\nclass Model:\n"
                          "    def __init__(self, factor: int = 2):\n        self.factor = factor\n"
                          "    def __call__(self, item):\n        time.sleep(0.004)\n"
                          "        return int(item) * self.factor\n");
        // What reads a worker's file: not before it is told to.
        write("late-python", "#!/bin/sh\n: > \"$0.asked\"\nuntil [ -e \"$0.go\" ]; do sleep 0.05; done\n"
                             "exec python3 \"$@\"\n");
    }
    void cleanupTestCase() {
        if (m_cluster) m_cluster->wait();
    }
    void cleanup() {
        if (m_cluster) QVERIFY(eventually([&] { return jobs().empty() && relays("").empty(); }));
    }

    /// Each worker has a device of its own, as long as there are enough.
    void theyWork() {
        // None ends before all have begun: each worker has one.
        const std::string met = m_folder.path().toStdString() + "/met";
        QVERIFY(QDir().mkpath(QString::fromStdString(met)));
        Program& program =
            run({"--on", "slurm:nodes=3,per-node=2,gres=gpu:2", "--kind", "processes", "-u", "--", "sh", "-c",
                 "echo $SLURMD_NODENAME $CUDA_VISIBLE_DEVICES; : > '" + met + "/{}'; until [ $(ls '" + met +
                     "' | wc -l) = 6 ]; do sleep 0.1; done",
                 ":::", "1", "2", "3", "4", "5", "6"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        std::multiset<QByteArray> lines;
        for (const QByteArray& line : QByteArray::fromStdString(program.out()).trimmed().split('\n'))
            lines.insert(line);
        QCOMPARE(lines, (std::multiset<QByteArray>{"n1 0", "n1 1", "n2 0", "n2 1", "n3 0", "n3 1"}));
    }

    void insideAnAllocation() {
        Program program(setup({"--nodes=2", "--ntasks-per-node=2", TEST_BUILD_DIR "/bin/poolboard", "--cli",
                               "run", "--no-journal", "--on", "slurm", "--", "echo", "got", ":::", "a", "b"},
                              "salloc"));
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(program.out(), std::string("got a\ngot b\n"));
    }
    void moreNodesThanThereAre() {
        Program program(setup({"--nodes=2", TEST_BUILD_DIR "/bin/poolboard", "--cli", "run", "--no-journal",
                               "--on", "slurm:nodes=3", "--", "echo", ":::", "a"},
                              "salloc"));
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("this allocation has 2 nodes") != std::string::npos,
                 program.err().c_str());
    }

    /// With an output file, which is there already when a run goes on.
    void itGoesOn() {
        const Words job{
            "--on", "slurm:nodes=1,per-node=2", "--journal", path("runs"), "-o", "out.txt", "--progress",
            "none"};
        Words words{"--cli", "run"};
        words.insert(words.end(), job.begin(), job.end());
        words.insert(words.end(), {"--", "sh", "-c", "test -e allowed || [ $0 != b ] && echo got $0",
                                   ":::", "a", "b", "c"});
        Program first(setup(words));
        QVERIFY2(first.wait() == 3, first.err().c_str());
        write("allowed", "");
        Program second(setup({"--cli", "retry", "last", "--journal", path("runs"), "--progress", "none"}));
        QVERIFY2(second.wait() == 0, second.err().c_str());
        QFile out(QString::fromStdString(path("out.txt")));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("got a\ngot b\ngot c\n"));
    }

    void whatAJobSaysOfItsWorkers_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("lines"); ///< in any order
        const auto row = [](const char* name, Words words, const char* lines) {
            QTest::newRow(name) << std::move(words) << QByteArray(lines);
        };
        const char* const env = "echo ${SECRET-none} ${SLURM_CPUS_PER_TASK}";
        row("nothing of the environment", {"--on", "slurm:nodes=1", "--", "sh", "-c", env, "--", ":::", "a"},
            "none 1");
        row("what is named of it",
            {"--on", "slurm:nodes=1", "--env", "SECRET", "--", "sh", "-c", env, "--", ":::", "a"}, "told 1");
        row("processors of each",
            {"--on", "slurm:nodes=1,per-node=2,cpus-per-task=2", "--kind", "processes", "--", "sh", "-c", env,
             "--", ":::", "a"},
            "none 2");
        row("parameters of one worker",
            {"--on", "slurm:nodes=2", "-w", "stats.py:Model", "--worker-param", "0:factor=3",
             "--worker-param", "1:factor=3", "-O", "text", ":::", "1", "2"},
            "3 6");
        row("as many on a node as -j says",
            {"--on", "slurm:nodes=1", "-j", "3", "--", "sh", "-c", "echo $SLURM_NTASKS_PER_NODE", "--",
             ":::", "a"},
            "3");
    }
    void whatAJobSaysOfItsWorkers() {
        QFETCH(Words, words);
        QFETCH(QByteArray, lines);
        Program& program = run(words);
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(QByteArray::fromStdString(program.out()).simplified(), lines);
    }

    /// It became salloc, and what carries the run is a child of that.
    void itIsWatched() {
        if (!QFile::exists(QStringLiteral(TEST_BUILD_DIR "/lib/poolboard/libpoolboard-tui.so")))
            QSKIP("built without the terminal dashboard");
        // More nodes than are free, at first: all three are held.
        Program held(setup({"--nodes=3", "--exclusive", "sh", "-c", "echo got; read line"}, "salloc"));
        QVERIFY2(held.waitForOut("got"), held.err().c_str());
        Program program(setup({"--tui", "--screen-reader", "run", "--no-journal", "--on", "slurm:nodes=1",
                               "--", "echo", ":::", "a", "b"}));
        QVERIFY2(program.waitForErr("Waiting for nodes of Slurm"), program.err().c_str());
        held.write("\n");
        QCOMPARE(held.wait(), 0);
        QVERIFY2(program.waitForErr("finished: 2 succeeded"), program.err().c_str());
        QCOMPARE(program.wait(), 0);
    }
    /// Who does not want to wait has nothing left in the queue.
    void orInterruptedBeforeItBegins() {
        if (!QFile::exists(QStringLiteral(TEST_BUILD_DIR "/lib/poolboard/libpoolboard-tui.so")))
            QSKIP("built without the terminal dashboard");
        Program held(setup({"--nodes=3", "--exclusive", "sh", "-c", "echo got; read line"}, "salloc"));
        QVERIFY2(held.waitForOut("got"), held.err().c_str());
        Program program(setup({"--tui", "--screen-reader", "run", "--no-journal", "--on", "slurm:nodes=1",
                               "--", "echo", ":::", "a", "b"}));
        QVERIFY2(program.waitForErr("Waiting for nodes of Slurm"), program.err().c_str());
        program.signal(SIGINT);
        QVERIFY2(program.waitForErr("interrupted before the run began"), program.err().c_str());
        program.wait();
        held.write("\n");
        QCOMPARE(held.wait(), 0);
    }

    /// Also while the run is prepared, and nothing follows it yet.
    void theAllocationOutlivesNoKilledSalloc() {
        Program& program = run(
            {"--on", "slurm:nodes=1", "--python", path("late-python"), "-w", "stats.py:Model", ":::", "1"});
        QVERIFY(eventually([&] { return QFile::exists(QString::fromStdString(path("late-python.asked"))); }));
        program.signal(SIGKILL); // that is salloc
        write("late-python.go", "");
        QCOMPARE(program.wait(), 128 + SIGKILL);
    }

    /// Whatever becomes of the process a person knows, the allocation is given back.
    void ended_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("status");
        QTest::newRow("terminated") << SIGTERM << 143;
        QTest::newRow("the allocation is taken away") << 0 << 143;
        QTest::newRow("killed") << SIGKILL << 128 + SIGKILL;
    }
    void ended() {
        QFETCH(int, signal);
        Program& program = run({"--on", "slurm:nodes=2,per-node=2", "--grace", "200ms", "--", "sh", "-c",
                                "echo on; sleep 1234", ":::", "a", "b", "c"});
        QVERIFY(eventually([&] { return relays("").size() == 2; }));
        if (signal != 0) {
            program.signal(signal);
        } else { // as when it is preempted, or its time is up
            Program scancel(setup({"--name=poolboard"}, "scancel"));
            QCOMPARE(scancel.wait(), 0);
        }
        QTEST(program.wait(), "status");
        QVERIFY(program.leavesNothing());
    }

    /// The last one: the node stays down. All of it dies at once, as when its power is cut.
    void aNodeDies() {
        Program& program =
            run({"--on", "slurm:nodes=3,per-node=4", "--kind", "processes", "-w", "stats.py:Model", "-f",
                 "range", "-i", "0..6000", "-u", "--progress", "none"});
        QVERIFY2(program.waitForOut("\"index\":800,"), program.err().c_str());
        const auto slurmd =
            processes([](int pid) { return commandOf(pid).find("slurmd -D -N n2") != std::string::npos; });
        QCOMPARE(slurmd.size(), size_t{1});
        ::kill(slurmd.front(), SIGKILL);
        const std::vector<int> lost = relays("n2");
        QCOMPARE(lost.size(), size_t{4});
        for (const int relay : lost)
            ::kill(parentOf(relay), SIGKILL); // slurmstepd
        Program down(setup({"update", "nodename=n2", "state=down", "reason=test"}, "scontrol"));
        QCOMPARE(down.wait(), 0);
        QVERIFY2(program.wait() == 0, program.err().c_str());
        std::set<QByteArray> seen;
        for (const QByteArray& line : QByteArray::fromStdString(program.out()).trimmed().split('\n')) {
            QVERIFY2(line.contains("\"outcome\":\"succeeded\""), line.constData());
            QVERIFY2(seen.insert(line.left(line.indexOf(','))).second, line.constData());
        }
        QCOMPARE(seen.size(), size_t{6000});
    }

private:
    Program::Setup setup(Words words, const char* program = nullptr) const {
        const std::string path =
            program ? QStandardPaths::findExecutable(QLatin1String(program)).toStdString() : std::string();
        return {std::move(words),
                {{"SLURM_CONF", m_folder.path().toStdString() + "/slurm.conf"},
                 {"SECRET", "told"},
                 {"XDG_RUNTIME_DIR", this->path("runtime")}},
                m_folder.path().toStdString(),
                false,
                false,
                path};
    }
    Program& run(Words more) {
        Words words{"--cli", "run", "--no-journal"};
        words.insert(words.end(), more.begin(), more.end());
        m_program = std::make_unique<Program>(setup(words));
        return *m_program;
    }
    std::string path(const char* name) const { return m_folder.path().toStdString() + "/" + name; }
    void write(const char* name, const char* text) const {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    std::string jobs() const {
        Program squeue(setup({"--noheader"}, "squeue"));
        squeue.wait();
        return squeue.out();
    }
    /// Of this cluster; "": on any node.
    std::vector<int> relays(const std::string& node) const {
        const std::string conf = "SLURM_CONF=" + m_folder.path().toStdString();
        return processes([&](int pid) {
            if (commandOf(pid).find("poolboard-relay") == std::string::npos) return false;
            const std::string environment = contents(pid, "environ");
            return environment.find(conf) != std::string::npos &&
                   environment.find("SLURMD_NODENAME=" + node) != std::string::npos;
        });
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_cluster, m_program;
};

QTEST_GUILESS_MAIN(TestSlurm)
#include "tst_slurm.moc"
