// SPDX-License-Identifier: MIT
// Other machines over a network that is slow, loses packets, or goes away: three network namespaces, of which
// two hold an sshd each and one is where Poolboard runs.
#include "ssh_server.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <set>
#include <unistd.h>

using Words = Program::Words;

namespace {

std::string programOf(const char* name) {
    return QStandardPaths::findExecutable(QString::fromLatin1(name),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"),
                                           QStringLiteral("/usr/bin"), QStringLiteral("/bin")})
        .toStdString();
}

/// Whether the command, its words split at spaces, succeeds. Its words for a person are in `said`.
bool tool(const std::string& line, std::string* said = nullptr) {
    Words words;
    for (const QString& word : QString::fromStdString(line).split(QLatin1Char(' ')))
        words.push_back(word.toStdString());
    const std::string program = programOf(words.front().c_str());
    if (program.empty()) return false;
    words.erase(words.begin());
    Program run({words, {}, {}, false, false, program});
    const bool good = run.wait() == 0;
    if (said != nullptr) *said = run.out() + run.err();
    return good;
}

} // namespace

class TestBadNetwork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (const std::string why = SshServer::missing(); !why.empty())
            QSKIP(("machines behind a bad network: " + why).c_str());
        if (programOf("ip").empty() || programOf("tc").empty())
            QSKIP("machines behind a bad network: there is no ip or tc here (iproute2)");
        const std::string mark = "pb" + std::to_string(::getpid());
        m_near = mark + "n";
        std::string why;
        if (!tool("ip netns add " + m_near, &why))
            QSKIP(("machines behind a bad network: no network namespace may be made here: " + why).c_str());
        m_made = true;
        for (int i = 0; i < 2; ++i) {
            m_far[i] = mark + "f" + std::to_string(i);
            const std::string net = "198.18." + std::to_string(i) + ".", link = linkTo(i);
            QVERIFY(tool("ip netns add " + m_far[i]));
            if (!tool("ip -n " + m_near + " link add " + link + " type veth peer name there netns " +
                          m_far[i],
                      &why))
                QSKIP(("machines behind a bad network: two namespaces cannot be connected here: " + why)
                          .c_str());
            QVERIFY(tool("ip -n " + m_near + " addr add " + net + "1/24 dev " + link));
            QVERIFY(tool("ip -n " + m_far[i] + " addr add " + net + "2/24 dev there"));
            QVERIFY(tool("ip -n " + m_near + " link set " + link + " up"));
            QVERIFY(tool("ip -n " + m_far[i] + " link set there up"));
            const std::string folder = m_folder.path().toStdString() + "/" + m_far[i];
            QVERIFY(QDir().mkpath(QString::fromStdString(folder)));
            m_server[i] =
                SshServer::start({folder, net + "2", 22, {programOf("ip"), "netns", "exec", m_far[i]}});
            QVERIFY(m_server[i]);
        }
    }
    void cleanupTestCase() {
        m_server[0].reset();
        m_server[1].reset();
        for (const std::string& name : {m_near, m_far[0], m_far[1]}) {
            if (!m_made || name.empty()) continue;
            for (const int pid : processesIn(name)) // sshd has nobody to tell that a connection is dead
                ::kill(pid, SIGKILL);
            tool("ip netns del " + name);
        }
    }

    void everyItemComesThrough_data() {
        QTest::addColumn<bool>("transfer");
        QTest::newRow("items") << false;
        QTest::newRow("items with their files") << true;
    }
    /// 100 ms there and back, more or less, and of twenty packets one is lost each way.
    void everyItemComesThrough() {
        QFETCH(bool, transfer);
        std::string why = trouble();
        if (!why.empty()) QSKIP(("machines behind a bad network: " + why).c_str());
        const int items = transfer ? 40 : 400;
        std::string list;
        QDir files(m_folder.path());
        QVERIFY(files.mkpath(QStringLiteral("files")));
        for (int i = 0; i < items; ++i) {
            list += "files/" + std::to_string(i) + "\n";
            QFile file(files.filePath(QStringLiteral("files/%1").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, 'x'));
        }
        Words words = transfer ? Words{"--transfer", "--", "cp", "{}", "{}.copy"} : Words{"--", "echo", "{}"};
        Program program(start(words));
        program.write(list);
        const int status = ended(program);
        const int lost = packetsLost();
        calm();
        QVERIFY(lost > 0); // else the network was not bad
        QVERIFY2(status == 0, program.err().c_str());
        checkEachOnce(program.out(), size_t(items));
        for (int i = 0; transfer && i < items; ++i) {
            QFile file(files.filePath(QStringLiteral("files/%1.copy").arg(i)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
        }
        QVERIFY(program.leavesNothing());
    }

    /// One link goes away for good. What was on its way there waits until that side must have given up.
    void aLinkGoesAway() {
        std::string list;
        for (int i = 0; i < 200; ++i)
            list += std::to_string(i) + "\n";
        Program program(start({"--", "sh", "-c", "sleep 0.1; echo $0"}));
        program.write(list);
        program.closeInput();
        QVERIFY2(program.waitForOut("\"index\":40,"), program.err().c_str());
        QVERIFY(tool("ip -n " + m_far[0] + " link set there down"));
        const int status = ended(program);
        QVERIFY2(status == 0, program.err().c_str());
        checkEachOnce(program.out(), 200);
        QVERIFY(program.leavesNothing());
        const auto relays = [this] {
            int count = 0;
            for (const int pid : processesIn(m_far[0]))
                count += commandOf(pid).find("poolboard-relay") != std::string::npos ? 1 : 0;
            return count;
        };
        QVERIFY(eventually([&] { return relays() == 0; })); // over there it was given up as well
    }

private:
    static std::string linkTo(int far) { return "to" + std::to_string(far); }
    /// On all ends of the links. Why not; "": they are bad now.
    std::string trouble() const {
        std::string why;
        for (int i = 0; i < 2; ++i) {
            for (const auto& [space, link] :
                 {std::pair{m_near, linkTo(i)}, std::pair{m_far[i], std::string("there")}}) {
                const std::string add = "tc -n " + space + " qdisc add dev " + link + " root ";
                if (tool(add + "netem delay 50ms 10ms loss 5%")) continue;
                // A kernel without netem: what comes too quickly waits, and the packet filter loses some.
                if (programOf("nft").empty())
                    return "this kernel has no netem, and there is no nft (nftables)";
                const std::string in = "ip netns exec " + space + " nft ";
                if (!tool(add + "tbf rate 2mbit burst 16k latency 200ms", &why) ||
                    !tool(in + "add table inet bad", &why) ||
                    !tool(in + "add chain inet bad in { type filter hook input priority 0 ; }", &why) ||
                    !tool(in + "add rule inet bad in numgen random mod 100 < 5 counter drop", &why))
                    return "this kernel has no netem, and nothing that does for it: " + why;
            }
        }
        return {};
    }
    /// Since trouble().
    int packetsLost() const {
        std::string all, said;
        for (const std::string& space : {m_near, m_far[0], m_far[1]}) {
            if (tool("tc -n " + space + " -s qdisc show", &said)) all += said; // "dropped 7, overlimits …"
            if (!programOf("nft").empty() && tool("ip netns exec " + space + " nft list ruleset", &said))
                all += said; // "counter packets 7 bytes …"
        }
        static const QRegularExpression kLost(QStringLiteral("(?:dropped|counter packets) (\\d+)"));
        int lost = 0;
        for (auto found = kLost.globalMatch(QString::fromStdString(all)); found.hasNext();)
            lost += found.next().captured(1).toInt();
        return lost;
    }
    void calm() const {
        for (int i = 0; i < 2; ++i)
            for (const auto& [space, link] :
                 {std::pair{m_near, linkTo(i)}, std::pair{m_far[i], std::string("there")}}) {
                tool("tc -n " + space + " qdisc del dev " + link + " root");
                if (!programOf("nft").empty()) tool("ip netns exec " + space + " nft delete table inet bad");
            }
    }
    Program::Setup start(const Words& more) const {
        Words words{"netns", "exec",   m_near,         TEST_BUILD_DIR "/bin/poolboard",
                    "--cli", "run",    "--no-journal", "-u",
                    "-O",    "ndjson", "--progress",   "none",
                    "-i",    "-"};
        for (const auto& server : m_server)
            words.insert(words.end(), {"--launcher", "2*" + server->client() + " -o ConnectTimeout=20"});
        words.insert(words.end(), more.begin(), more.end());
        return {words, {}, m_folder.path().toStdString(), false, false, programOf("ip")};
    }
    /// Its exit status; it may take longer than what runs here alone.
    static int ended(Program& program) {
        const int status = program.wait();
        return status >= 0 ? status : program.wait();
    }
    static std::vector<int> processesIn(const std::string& space) {
        std::string said;
        tool("ip netns pids " + space, &said);
        std::vector<int> all;
        for (const QByteArray& pid : QByteArray::fromStdString(said).split('\n'))
            if (!pid.isEmpty()) all.push_back(pid.toInt());
        return all;
    }
    static void checkEachOnce(const std::string& out, size_t items) {
        std::set<QByteArray> seen;
        for (const QByteArray& line : QByteArray::fromStdString(out).trimmed().split('\n')) {
            QVERIFY2(line.contains("\"outcome\":\"succeeded\""), line.constData());
            QVERIFY2(seen.insert(line.left(line.indexOf(','))).second, line.constData());
        }
        QCOMPARE(seen.size(), items);
    }

    QTemporaryDir m_folder;
    bool m_made = false;
    std::string m_near, m_far[2];
    std::unique_ptr<SshServer> m_server[2];
};

QTEST_GUILESS_MAIN(TestBadNetwork)
#include "tst_bad_network.moc"
