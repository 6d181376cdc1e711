// SPDX-License-Identifier: MIT
// Hosts behind launchers as the pool sees them. The launcher is a shell script, and what comes out of it is
// what a row wrote into a FIFO.
#include "core/wire/exit_status.h"
#include "core/wire/launch.h"
#include "core/wire/messages.h"
#include "tests/pool/pool_fixture.h"
#include "tests/pool/processes.h"

#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

using namespace poolboard;
using namespace poolboard::test;

namespace {

template <class Body> std::string frame(wire::FrameType type, const Body& body) {
    std::string bytes, out;
    body.encode(bytes);
    wire::appendFrame(out, type, 0, bytes);
    return out;
}

std::string hello(std::string_view error = {}) {
    wire::HelloReply reply;
    reply.protocol = wire::kProtocol;
    reply.error = error;
    return frame(wire::FrameType::Hello, reply);
}

std::string ended(int signal, int exitCode, uint64_t maxRssKiB = 0) {
    wire::HostEndedBody body;
    body.signal = signal;
    body.exitCode = exitCode;
    body.maxRssKiB = maxRssKiB;
    return frame(wire::FrameType::HostEnded, body);
}

/// A pool of one place: `script` is what its launcher does, "$0" is the FIFO.
struct Place : Fixture {
    QTemporaryDir folder;
    UniqueFd far; ///< what is written here comes from over there; closed: its end

    explicit Place(const char* script) {
        const std::string fifo = folder.filePath(QStringLiteral("far")).toStdString();
        if (::mkfifo(fifo.c_str(), 0600) != 0) qFatal("mkfifo");
        far.reset(::open(fifo.c_str(), O_RDWR | O_CLOEXEC));
        config.places = {{"far node1", {"/bin/sh", "-c", script, fifo}}};
        start(1);
    }
    void say(const std::string& bytes) const {
        if (::write(far.get(), bytes.data(), bytes.size()) != ssize_t(bytes.size())) qFatal("write");
    }
    /// Once all of it was read: a FIFO without a reader forgets what it holds.
    bool hangsUp() {
        int left = 1;
        const Instant until = Clock::now() + 30s;
        while (left != 0 && Clock::now() < until && ::ioctl(far.get(), FIONREAD, &left) == 0) {
            pool->turn(Clock::now());
            reactor.turn(Clock::now() + 5ms);
        }
        far.reset();
        return left == 0;
    }
    const HostEnd& end() { return heard.ends[1]; }
};

constexpr const char* kCarries = "exec cat \"$0\"";           ///< and ends when the far side does
constexpr const char* kStays = "cat \"$0\"; exec sleep 1000"; ///< and hears nothing

} // namespace

class TestLaunchedHosts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { adoptOrphans(); }
    void cleanup() { QVERIFY(!hasChildren()); }

    /// What cannot be started over there is no use to try again, and no trouble of the connection.
    void aRefusalIsAnEndAndNoLoss() {
        Place place(kCarries);
        place.say(wire::greeting("1") + hello("no such worker") + ended(0, wire::kExitStart));
        QVERIFY(place.hangsUp());
        QVERIFY(place.runToEnd(1));
        QCOMPARE(place.end().exitCode, int(wire::kExitStart));
        QVERIFY(!place.end().connectionLost);
        QCOMPARE(place.end().reason, std::string("`far node1`: no such worker"));
    }

    void theLastWordsOfARelayCountBehindBye() {
        Place place(kCarries);
        std::string words = wire::greeting("1") + hello();
        wire::appendFrame(words, wire::FrameType::Ready, 0, {});
        place.say(words);
        QVERIFY(place.run([&] { return place.heard.ready == 1; }));
        place.pool->teardown(1, 20s);
        words.clear();
        wire::appendFrame(words, wire::FrameType::Bye, 0, {});
        place.say(words + ended(0, 0, 4711));
        QVERIFY(place.hangsUp());
        QVERIFY(place.runToEnd(1));
        QVERIFY(place.end().orderly);
        QCOMPARE(place.end().maxRssKiB, uint64_t(4711));
        QVERIFY(!place.end().connectionLost);
    }

    /// As with a connection that others use as well: the host is dead, and the launcher would stay for ever.
    void aLauncherThatStaysBehindIsEnded() {
        Place place(kStays);
        place.say(wire::greeting("1") + hello() + ended(SIGSEGV, -1));
        QVERIFY(place.hangsUp());
        QVERIFY(place.runToEnd(1));
        QCOMPARE(place.end().signal, SIGSEGV);
        QCOMPARE(place.end().reason, std::string());
    }

    void whatALauncherSaysBeforeItDiesIsTold() {
        Place place("echo This account is currently not available.; exit 1");
        QVERIFY(place.runToEnd(1));
        QVERIFY2(place.heard.logs.contains(QStringLiteral("1 0 1 This account is currently not available.")),
                 qPrintable(lines(place.heard.logs)));
        QVERIFY2(place.end().stderrTail.find("currently not available") != std::string::npos,
                 place.end().stderrTail.c_str());
    }

    /// Over a connection that hangs, the order to end may not have come through.
    void aHostThatWasNotSeenToEndMayGoOn_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("it hangs") << QByteArray(kStays) << true;
        QTest::newRow("it breaks") << QByteArray("cat > /dev/null & cat \"$0\"; exit 255") << true;
        QTest::newRow("the relay ends in order") << QByteArray(kCarries) << false;
    }
    void aHostThatWasNotSeenToEndMayGoOn() {
        QFETCH(QByteArray, script);
        QFETCH(bool, goesOn);
        Place place(script.constData());
        place.say(wire::greeting("1") + hello());
        std::string words;
        wire::appendFrame(words, wire::FrameType::Ready, 0, {});
        place.say(words);
        QVERIFY(place.run([&] { return place.heard.ready == 1; }));
        place.pool->kill(1, "took too long");
        QVERIFY(place.hangsUp());
        QVERIFY(place.runToEnd(1));
        QCOMPARE(place.end().reason, std::string("took too long"));
        QVERIFY(place.end().mayRunOn <= place.config.farGivenUp);
        QCOMPARE(place.end().mayRunOn > 20s, goesOn);
        QCOMPARE(place.end().mayRunOn == 0s, !goesOn);
    }
};

QTEST_GUILESS_MAIN(TestLaunchedHosts)
#include "tst_launched_hosts.moc"
