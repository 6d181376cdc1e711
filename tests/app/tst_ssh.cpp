// SPDX-License-Identifier: MIT
// Hosts on another machine, as far as Poolboard can tell: through a real sshd on the loopback interface, with
// keys and configuration of its own, started and stopped by the test.
#include "ssh_server.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <set>

using Words = Program::Words;

namespace {

/// Those that serve one connection each: sshd calls them by what they do.
std::vector<int> connections(int server) {
    std::vector<int> found;
    const auto entries = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
    for (const QString& entry : entries) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!stat.open(QIODevice::ReadOnly)) continue;
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toInt() == server) found.push_back(entry.toInt());
    }
    return found;
}

int relaysOf(int server) {
    int count = 0;
    for (const int connection : connections(server))
        for (const int inner : connections(connection)) // a process of less privilege, or the command
            count += commandOf(inner).find("poolboard-relay") != std::string::npos ? 1 : 0;
    return count;
}

} // namespace

class TestSsh : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (const std::string why = SshServer::missing(); !why.empty())
            QSKIP(("sshd on the loopback interface: " + why).c_str());
        m_server = SshServer::start({m_folder.path().toStdString()});
        QVERIFY(m_server);
        write("stats.py",
              "import time\nclass Model:\n    def __call__(self, item):\n        time.sleep(0.0005)\n"
              "        return int(item) * 2\n");
        m_ssh = m_server->client();
    }
    void cleanupTestCase() { m_server.reset(); }

    void theyWorkAndLeave() {
        Program& program = run({"--launcher", "2*" + m_ssh, "--", "echo", "got", "{}", ":::", "a", "b", "c"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(program.out(), std::string("got a\ngot b\ngot c\n"));
        QVERIFY(eventually([&] { return connections(m_server->pid()).empty(); }));
    }

    void filesComeAlong() {
        write("a b", "abc");
        Program& program =
            run({"--launcher", "2*" + m_ssh, "--transfer", "--", "cp", "{}", "{}.copy", ":::", "a b"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QFile copy(QString::fromStdString(path("a b.copy")));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("abc"));
    }

    /// The shell over there splits what it is told to start.
    void aPathOverThereIsOneWord() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("it's \"my\" folder")));
        const std::string relay = path("it's \"my\" folder/relay");
        QVERIFY(QFile::link(QStringLiteral(TEST_BUILD_DIR "/libexec/poolboard/poolboard-relay"),
                            QString::fromStdString(relay)));
        Program& program =
            run({"--launcher", m_ssh, "--launcher-host", relay, "--", "echo", "got", "{}", ":::", "a"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(program.out(), std::string("got a\n"));
    }

    /// A person's ssh may share connections. The first of ours would carry the others, and they end with it.
    void noneOfOursCarriesTheOthers() {
        write("sharing", "ControlMaster auto\nControlPersist yes\nControlPath " + path("control") + "\n");
        std::string ssh = m_ssh;
        ssh.replace(ssh.find("-F none"), 7, "-F " + path("sharing"));
        Program& program = run({"--launcher", "3*" + ssh, "-O", "ndjson", "--", "sh", "-c",
                                "[ $0 = bad ] && kill -9 $PPID; sleep 0.3; echo $0", "{}", ":::", "a", "bad",
                                "b", "c", "d", "e"});
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.err().find("is lost") == std::string::npos, program.err().c_str());
        QCOMPARE(QByteArray::fromStdString(program.out()).count("\"outcome\":\"succeeded\""), 5);
        QVERIFY(!QFile::exists(QString::fromStdString(path("control"))));
    }

    /// Of two launchers, one connection is cut in the middle: no item is lost, and none is there twice.
    void oneConnectionIsCut() {
        Program& program =
            run({"--launcher", "2*" + m_ssh, "--launcher", "2*" + m_ssh + " -T", "--kind", "processes", "-w",
                 path("stats.py") + ":Model", "-f", "range", "-i", "0..20000", "-u", "--progress", "none"});
        QVERIFY2(program.waitForOut("\"index\":500,"), program.err().c_str());
        const std::vector<int> alive = connections(m_server->pid());
        QVERIFY(!alive.empty());
        for (const int inner : connections(alive.front())) // sshd may have one process for root, or two
            ::kill(inner, SIGKILL);
        ::kill(alive.front(), SIGKILL);
        QVERIFY2(program.wait() == 0, program.err().c_str());
        std::set<QByteArray> seen;
        for (const QByteArray& line : QByteArray::fromStdString(program.out()).trimmed().split('\n')) {
            QVERIFY2(line.contains("\"outcome\":\"succeeded\""), line.constData());
            QVERIFY2(seen.insert(line.left(line.indexOf(','))).second, line.constData());
        }
        QCOMPARE(seen.size(), size_t{20000});
        QVERIFY(eventually([&] { return connections(m_server->pid()).empty(); }));
        QVERIFY(program.leavesNothing());
    }

    void nothingIsLeftThere_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("killed") << SIGKILL;
    }
    /// What runs there hears of it by the end of its stream alone.
    void nothingIsLeftThere() {
        QFETCH(int, signal);
        Program& program = run({"--launcher", "2*" + m_ssh, "--grace", "100ms", "--", "sh", "-c",
                                "echo on; sleep 1234", ":::", "a", "b"});
        const auto relays = [&] { return relaysOf(m_server->pid()); };
        QVERIFY(eventually([&] { return relays() > 0 && running("sleep 1234"); }));
        program.signal(signal);
        program.wait();
        QVERIFY(program.leavesNothing());
        QVERIFY(eventually([&] { return relays() == 0 && !running("sleep 1234"); }));
        QVERIFY(eventually([&] { return connections(m_server->pid()).empty(); }));
    }

private:
    std::string path(const char* name) const { return m_folder.path().toStdString() + "/" + name; }
    void write(const char* name, const std::string& text) {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
    Program& run(Words more) {
        Words words{"--cli", "run", "--no-journal"};
        words.insert(words.end(), more.begin(), more.end());
        m_program =
            std::make_unique<Program>(Program::Setup{words, {}, m_folder.path().toStdString(), false});
        return *m_program;
    }
    static bool running(const char* command) {
        const auto entries = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
        for (const QString& entry : entries)
            if (commandOf(entry.toInt()).starts_with(command)) return true;
        return false;
    }

    QTemporaryDir m_folder;
    std::string m_ssh;
    std::unique_ptr<SshServer> m_server;
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
