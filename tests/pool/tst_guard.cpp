// SPDX-License-Identifier: MIT
#include "core/pool/guard_channel.h"
#include "tests/pool/processes.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>

using namespace poolboard;
using namespace poolboard::test;

namespace {

const std::string kProgram = TEST_BUILD_DIR "/libexec/poolboard/poolboard-guard";

/// A guard and one output pipe shared by all its hosts.
struct Session {
    std::unique_ptr<GuardChannel> guard;
    UniqueFd output, outputEnd;
    QByteArray text;

    Session() {
        auto started = GuardChannel::start(kProgram, true);
        if (!started.ok()) qFatal("%s", started.error().text().c_str());
        guard = std::move(started).value();
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) qFatal("pipe2");
        output.reset(ends[0]);
        outputEnd.reset(ends[1]);
        ::fcntl(output.get(), F_SETFL, O_NONBLOCK);
    }

    void shell(uint32_t host, const std::string& script, GuardCommand command = {}) {
        int pair[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) qFatal("socketpair");
        UniqueFd ours(pair[0]);
        std::vector<UniqueFd> given;
        given.emplace_back(pair[1]);
        given.emplace_back(::fcntl(outputEnd.get(), F_DUPFD_CLOEXEC, 3));
        given.emplace_back(::memfd_create("page", MFD_CLOEXEC));
        command.kind = GuardCommand::Kind::Spawn;
        command.host = host;
        if (command.program.empty()) command.program = "/bin/sh";
        command.arguments = {"sh", "-c", script};
        guard->send(command, std::move(given));
        guard->flush();
    }

    void tell(GuardCommand::Kind kind, uint32_t host) {
        GuardCommand command;
        command.kind = kind;
        command.host = host;
        guard->send(command);
        guard->flush();
    }

    /// The next report; an Exited of host 0 when none came in time.
    GuardReport report() {
        pollfd end{guard->fd(), POLLIN, 0};
        ::poll(&end, 1, 10'000);
        auto incoming = guard->receive();
        if (incoming.state != Packet::State::Got)
            return GuardReport{GuardReport::Kind::Exited, 0, 0, {}, 0, -1, 0};
        return std::move(incoming.report);
    }

    /// Output of the hosts once it holds `lines` whole lines.
    QList<QByteArray> read(int lines) {
        eventually([&] {
            char piece[4096];
            for (ssize_t got; (got = ::read(output.get(), piece, sizeof piece)) > 0;)
                text.append(piece, static_cast<int>(got));
            return text.count('\n') >= lines;
        });
        QList<QByteArray> out = text.split('\n');
        out.removeLast();
        return out;
    }
};

int countDescriptors(pid_t pid) {
    return static_cast<int>(QDir(QStringLiteral("/proc/%1/fd").arg(pid))
                                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                                .size());
}

/// Prints its number, starts a child and a session of its own, and waits.
const std::string kTree = "echo $$; sleep 1000 & echo $!; setsid sh -c 'echo $$; exec sleep 1000' & wait";
constexpr int kTreeLines = 3;
/// The same and a daemon: forked twice, with a session of its own, deaf.
const std::string kFamily =
    "(setsid sh -c 'trap \"\" TERM HUP; echo $$; sleep 1000; sleep 1000' &) ; " + kTree;
constexpr int kFamilyLines = 4;

QList<pid_t> numbers(const QList<QByteArray>& lines) {
    QList<pid_t> out;
    for (const QByteArray& line : lines)
        out.append(line.toInt());
    return out;
}

} // namespace

class TestGuard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { adoptOrphans(); }
    void cleanup() {
        QVERIFY(eventually([] { return !hasChildren(); }));
    }

    void a_host_starts_clean() {
        qputenv("POOLBOARD_INTERNAL_SECRET", "x");
        qputenv("POOLBOARD_TEST_KEPT", "kept");
        Session session;
        GuardCommand command;
        command.environment = {"POOLBOARD_TEST_ADDED=a b", "POOLBOARD_TEST_KEPT=changed"};
        command.directory = "/usr";
        session.shell(1,
                      "cd -P /proc/self/fd; for f in $(ls); do :; done; cd /usr;"
                      "echo $POOLBOARD_INTERNAL_SECRET-$POOLBOARD_TEST_ADDED-$POOLBOARD_TEST_KEPT-$PWD;"
                      "readlink /proc/$$/fd/0; echo /proc/$$/fd/[3-9]* | sed 's,/proc/[0-9]*/fd/,,g';"
                      "cut -d' ' -f6 /proc/$$/stat; echo $$;"
                      "sed -n 's/^Sig\\(Blk\\|Ign\\):.*\\(........\\)$/\\2/p' /proc/self/status",
                      command);
        const auto spawned = session.report();
        QCOMPARE(spawned.kind, GuardReport::Kind::Spawned);
        QVERIFY(spawned.pid > 0);
        const auto lines = session.read(7);
        QCOMPARE(lines.value(0), QByteArray("-a b-changed-/usr"));
        QCOMPARE(lines.value(1), QByteArray("/dev/null"));
        QVERIFY2(lines.value(2).startsWith("3 4"), lines.value(2).constData());
        QCOMPARE(lines.value(3), lines.value(4)); // session = its own number
        QCOMPARE(lines.value(4).toInt(), spawned.pid);
        QCOMPARE(lines.value(5), QByteArray("00000000"));               // blocked
        QCOMPARE(lines.value(6).toUInt(nullptr, 16) & 0x7FFFFFFFu, 0u); // ignored (32 is libc's own)
        QCOMPARE(session.report().kind, GuardReport::Kind::Exited);
    }

    void it_tells_how_a_host_ended_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signal");
        QTest::newRow("well") << QStringLiteral("exit 0") << 0 << 0;
        QTest::newRow("with a status") << QStringLiteral("exit 7") << 7 << 0;
        QTest::newRow("segmentation fault") << QStringLiteral("ulimit -c 0; kill -SEGV $$") << -1 << SIGSEGV;
        QTest::newRow("killed by hand") << QStringLiteral("kill -KILL $$") << -1 << SIGKILL;
        QTest::newRow("leaving a child") << QStringLiteral("sleep 1000 & exit 3") << 3 << 0;
    }
    void it_tells_how_a_host_ended() {
        QFETCH(QString, script);
        Session session;
        session.shell(9, script.toStdString());
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        const auto exited = session.report();
        QCOMPARE(exited.kind, GuardReport::Kind::Exited);
        QCOMPARE(exited.host, 9u);
        QTEST(exited.exitCode, "exitCode");
        QTEST(exited.signal, "signal");
        QVERIFY(exited.maxRssKiB > 0);
    }

    void a_host_that_cannot_start_is_explained_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("text");
        QTest::newRow("no program") << QStringLiteral("/nowhere/worker") << QString()
                                    << QStringLiteral(
                                           "cannot start /nowhere/worker: No such file or directory");
        QTest::newRow("not a program") << QStringLiteral("/etc/passwd") << QString()
                                       << QStringLiteral("cannot start /etc/passwd: Permission denied");
        QTest::newRow("no folder") << QStringLiteral("/bin/sh") << QStringLiteral("/nowhere")
                                   << QStringLiteral(
                                          "cannot enter the folder /nowhere: No such file or directory");
    }
    void a_host_that_cannot_start_is_explained() {
        QFETCH(QString, program);
        QFETCH(QString, folder);
        Session session;
        GuardCommand command;
        command.program = program.toStdString();
        command.directory = folder.toStdString();
        session.shell(1, "exit 0", command);
        const auto failed = session.report();
        QCOMPARE(failed.kind, GuardReport::Kind::SpawnFailed);
        QTEST(QString::fromStdString(failed.text), "text");
    }

    void kill_takes_the_whole_family() {
        Session session;
        session.shell(1, kFamily);
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        const auto family = numbers(session.read(kFamilyLines));
        QCOMPARE(family.size(), kFamilyLines);
        for (pid_t pid : family)
            QVERIFY(exists(pid));
        session.tell(GuardCommand::Kind::Kill, 1);
        const auto exited = session.report();
        QCOMPARE(exited.host, 1u);
        QCOMPARE(exited.signal, SIGKILL);
        for (pid_t pid : family) // all of them, before it was said
            QVERIFY(!exists(pid));
    }

    void the_end_of_a_host_leaves_its_neighbours_alone() {
        Session session;
        session.shell(1, kTree);
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        const auto neighbours = numbers(session.read(kTreeLines));
        session.shell(2, "sleep 1000 & echo $!; kill -KILL $$");
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        const auto exited = session.report();
        QCOMPARE(exited.host, 2u);
        const auto all = numbers(session.read(kTreeLines + 1));
        QVERIFY(!exists(all.last()));
        for (pid_t pid : neighbours)
            QVERIFY(exists(pid) && stateOf(pid) != 'Z');
    }

    void the_end_of_the_channel_ends_everything() {
        QList<pid_t> all;
        {
            Session session;
            session.shell(1, kFamily);
            session.shell(2, kFamily);
            all = numbers(session.read(2 * kFamilyLines));
            QCOMPARE(all.size(), 2 * kFamilyLines);
            all.append(session.guard->pid());
        }
        for (pid_t pid : all)
            QVERIFY(!exists(pid));
    }

    void a_killed_engine_leaves_nothing() {
        int ends[2];
        QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
        const pid_t engine = ::fork();
        QVERIFY(engine >= 0);
        if (engine == 0) {
            Session session;
            session.shell(1, kFamily);
            session.shell(2, kFamily);
            QByteArray text = session.read(2 * kFamilyLines).join(' ');
            text += " " + QByteArray::number(session.guard->pid()) + "\n";
            [[maybe_unused]] const ssize_t sent =
                ::write(ends[1], text.constData(), static_cast<size_t>(text.size()));
            for (;;)
                ::pause();
        }
        ::close(ends[1]);
        char text[1024];
        const ssize_t got = ::read(ends[0], text, sizeof text);
        ::close(ends[0]);
        const auto all = numbers(QByteArray(text, static_cast<int>(got)).trimmed().split(' '));
        QCOMPARE(all.size(), 2 * kFamilyLines + 1);
        for (pid_t pid : all)
            QVERIFY(exists(pid));

        ::kill(engine, SIGKILL);
        const Instant killed = Clock::now();
        // The guard comes to us when its engine dies: hasChildren() reaps it.
        const bool gone = eventually([&] { return !hasChildren(); }, std::chrono::seconds(2));
        qInfo("all gone %.1f ms after the engine was killed", toSeconds(Clock::now() - killed) * 1e3);
        QVERIFY(gone);
        for (pid_t pid : all)
            QVERIFY(!exists(pid));
    }

    void stop_and_continue_reach_the_whole_family() {
        Session session;
        session.shell(1, kTree);
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        const auto all = numbers(session.read(kTreeLines));
        const auto areAll = [&](bool stopped) {
            return std::all_of(all.begin(), all.end(),
                               [&](pid_t pid) { return (stateOf(pid) == 'T') == stopped; });
        };
        session.tell(GuardCommand::Kind::Stop, 1);
        QVERIFY(eventually([&] { return areAll(true); }));
        session.tell(GuardCommand::Kind::Continue, 1);
        QVERIFY(eventually([&] { return areAll(false); }));
        session.tell(GuardCommand::Kind::Stop, 1);
        session.tell(GuardCommand::Kind::Kill, 1); // a stopped host can be killed
        QCOMPARE(session.report().signal, SIGKILL);
    }

    void nothing_is_kept_from_host_to_host() {
        Session session;
        int afterFirst = 0;
        for (uint32_t host = 1; host <= 100; ++host) {
            session.shell(host, "exit 0");
            QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
            QCOMPARE(session.report().host, host);
            if (host == 1) afterFirst = countDescriptors(session.guard->pid());
        }
        QVERIFY(afterFirst > 3);
        QCOMPARE(countDescriptors(session.guard->pid()), afterFirst);
        QVERIFY(childrenOf(session.guard->pid()).empty());
    }

    void signals_to_everything_called_poolboard_do_not_end_it() {
        Session session;
        session.shell(1, "echo $$");
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        QCOMPARE(session.report().kind, GuardReport::Kind::Exited);
        for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE, SIGUSR1})
            QCOMPARE(::kill(session.guard->pid(), signal), 0);
        session.shell(2, "exit 0");
        QCOMPARE(session.report().kind, GuardReport::Kind::Spawned);
        QCOMPARE(session.report().host, 2u);
    }

    void the_end_of_the_guard_is_explained() {
        Session session;
        ::kill(session.guard->pid(), SIGKILL);
        QCOMPARE(session.report().host, 0u);
        QVERIFY(session.guard->endText().ends_with("was killed by signal 9"));
    }

    void a_missing_guard_is_named() {
        const auto started = GuardChannel::start("/nowhere/poolboard-guard", false);
        QVERIFY(!started.ok());
        QCOMPARE(started.error().code, ErrorCode::Start);
        QVERIFY(started.error().text().starts_with("/nowhere/poolboard-guard: "));
    }

    void by_hand_it_explains_itself() {
        QProcess byHand;
        byHand.start(QString::fromStdString(kProgram), QStringList());
        QVERIFY(byHand.waitForFinished());
        QCOMPARE(byHand.exitCode(), 2);
        QVERIFY(byHand.readAllStandardError().contains("started by poolboard itself"));
    }
};

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
