// SPDX-License-Identifier: MIT
// The far side of a launcher, spoken to frame by frame; it runs on a thread of the test.
#include "core/relay/relay.h"
#include "core/wire/messages.h"
#include "tests/pool/processes.h"

#include <QTest>
#include <optional>
#include <sys/socket.h>
#include <thread>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

namespace {

struct Seen {
    wire::FrameType type{};
    uint64_t id = 0;
    std::string body;
};

/// A relay on a thread of this process, and the engine's end of its stream.
class Far {
public:
    explicit Far(Duration givesUp) {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) qFatal("socketpair");
        m_ours.reset(ends[0]);
        m_thread = std::thread([theirs = UniqueFd(ends[1]), givesUp] {
            relay::Relay(theirs.get(), theirs.get(), givesUp).run("9.8.7");
        });
    }
    ~Far() {
        m_ours.reset();
        m_thread.join();
    }
    void say(wire::FrameType type, uint64_t id, const std::string& body) {
        std::string frame;
        wire::appendFrame(frame, type, id, body);
        if (::write(m_ours.get(), frame.data(), frame.size()) != ssize_t(frame.size())) qFatal("write");
    }
    void launch(const char* worker) {
        wire::LaunchBody order;
        order.worker = worker;
        order.version = "1.0.0";
        say(wire::FrameType::Launch, 0, bytes(order));
        wire::HelloRequest hello;
        say(wire::FrameType::Hello, 0, bytes(hello));
        wire::Init init;
        init.params = R"({"init":"ok","gpu":0})";
        say(wire::FrameType::Init, 0, bytes(init));
    }
    void item(uint64_t ticket, const char* text) {
        wire::ItemEntry entry;
        entry.ticket = ticket;
        entry.content = 1;
        entry.body = text;
        say(wire::FrameType::Items, 0, bytes(entry));
    }
    /// Until a frame of that type came, or of the other one. Nothing: the stream has ended.
    std::optional<Seen> await(wire::FrameType type, std::optional<wire::FrameType> other = {}) {
        for (;;) {
            while (const auto frame = m_reader.next())
                if (frame->type == type || frame->type == other)
                    return Seen{frame->type, frame->id, std::string(frame->body)};
            if (!read()) return std::nullopt;
        }
    }
    /// A piece of what there is. False: the stream has ended.
    bool read() {
        if (slow) ::poll(nullptr, 0, 100);
        char block[65536];
        const ssize_t got = ::read(m_ours.get(), block, sizeof block);
        if (got <= 0) return false;
        heard += size_t(got);
        std::string text(block, size_t(got));
        if (!m_met && (m_met = m_greeting.feed(text))) text = m_greeting.takeRest();
        if (m_met) m_reader.feed(text);
        return true;
    }

    bool slow = false; ///< the line: half a megabyte a second
    size_t heard = 0;  ///< bytes
    void hangUp() { ::shutdown(m_ours.get(), SHUT_WR); }

private:
    template <class Value> static std::string bytes(const Value& value) {
        std::string out;
        value.encode(out);
        return out;
    }
    UniqueFd m_ours;
    wire::GreetingReader m_greeting;
    bool m_met = false;
    wire::FrameReader m_reader;
    std::thread m_thread;
};

wire::HostEndedBody endOf(Far& far) {
    const auto frame = far.await(wire::FrameType::HostEnded);
    if (!frame) qFatal("no HOST_ENDED");
    auto body = wire::HostEndedBody::decode(frame->body);
    if (!body) qFatal("malformed");
    body->reason = {};
    return *body;
}

constexpr const char* kFault = TEST_BUILD_DIR "/tests/workers/fault.so/fault";

} // namespace

class TestRelay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { // here and not there: a signal to the process finds any thread that takes it
        sigset_t child;
        ::sigemptyset(&child);
        ::sigaddset(&child, SIGCHLD);
        ::sigprocmask(SIG_BLOCK, &child, nullptr);
    }
    void cleanup() { QVERIFY(!hasChildren()); }

    void aHostThatDiesIsReportedWithWhatItWasAt() {
        Far far(30s);
        far.launch(kFault);
        QVERIFY(far.await(wire::FrameType::Ready));
        far.item(7, "echo:x");
        QVERIFY(far.await(wire::FrameType::Results));
        far.item(8, "kill9"); // of a segv a sanitizer makes an exit
        const wire::HostEndedBody end = endOf(far);
        QCOMPARE(end.signal, SIGKILL);
        QCOMPARE(end.started, std::vector<uint64_t>{8});
        QVERIFY(end.maxRssKiB > 0);
        QVERIFY(!far.await(wire::FrameType::HostEnded)); // and that was all
    }
    void whatRunsForAWhileIsTold() {
        Far far(30s);
        far.launch(kFault);
        far.item(5, "sleep:1");
        const auto running = far.await(wire::FrameType::Running);
        QVERIFY(running);
        const auto entries = wire::decodeRunning(running->body);
        QVERIFY(entries && entries->size() == 1 && entries->at(0).ticket == 5);
        QVERIFY(entries->at(0).forNs > 50'000'000);
        bool used = false;
        bool none = false;
        while (!used || !none) { // both are due a second after it began: either may come first
            const auto next = far.await(wire::FrameType::Usage, wire::FrameType::Running);
            QVERIFY(next);
            (next->type == wire::FrameType::Usage ? used : none) = true;
            if (next->type == wire::FrameType::Running) QVERIFY(next->body.empty());
        }
    }
    /// It begins long after it was given, when a look has found nothing.
    void alsoWhatBeginsLate() {
        Far far(30s);
        far.launch(kFault);
        QVERIFY(far.await(wire::FrameType::Ready));
        const std::vector<pid_t> host = childrenOf(::getpid());
        QCOMPARE(host.size(), size_t{1});
        ::kill(host.front(), SIGSTOP);
        far.item(5, "sleep:1");
        for (int seconds = 0; seconds < 2; ++seconds) // of which each has ten looks
            QVERIFY(far.await(wire::FrameType::Usage));
        ::kill(host.front(), SIGCONT);
        const auto told = far.await(wire::FrameType::Running, wire::FrameType::Results);
        QVERIFY(told && told->type == wire::FrameType::Running);
    }
    /// What is to go over a slow line is waited for, also when the host is long dead.
    void lastWordsMayTakeTheirTime() {
        Far far(30s);
        far.launch(kFault);
        QVERIFY(far.await(wire::FrameType::Ready));
        far.item(5, ("echo:" + std::string(6 << 20, 'x')).c_str());
        far.slow = true;
        while (far.heard < 1u << 20) // its answer is on the way
            QVERIFY(far.read());
        far.say(wire::FrameType::Teardown, 0, {});
        const auto result = far.await(wire::FrameType::Results);
        QVERIFY(result && result->body.size() > 6u << 20);
        QCOMPARE(endOf(far).exitCode, 0);
    }
    void theEndOfTheStreamEndsTheHost() {
        Far far(30s);
        far.launch(kFault);
        QVERIFY(far.await(wire::FrameType::Ready));
        far.item(1, "sleep:1000");
        QVERIFY(far.await(wire::FrameType::Running));
        far.hangUp();
        QVERIFY(!far.await(wire::FrameType::Bye));
    }
    /// A network may swallow everything: who hears nothing ends what it has.
    void silenceEndsTheHost() {
        Far far(300ms);
        far.launch(kFault);
        QVERIFY(!far.await(wire::FrameType::Bye));
    }
    void aTeardownIsInOrder() {
        Far far(30s);
        far.launch(kFault);
        QVERIFY(far.await(wire::FrameType::Ready));
        far.say(wire::FrameType::Teardown, 0, {});
        QVERIFY(far.await(wire::FrameType::Bye));
        QCOMPARE(endOf(far).exitCode, 0);
    }
    void aWorkerThatIsNotThereIsSaid() {
        Far far(30s);
        far.launch("nothing/there");
        const auto hello = far.await(wire::FrameType::Hello);
        QVERIFY(hello);
        const auto reply = wire::HelloReply::decode(hello->body);
        QVERIFY(reply && reply->error.find("no such worker") != std::string_view::npos);
        QCOMPARE(endOf(far).exitCode, 78);
    }
    void nonsenseIsRefused() {
        Far far(30s);
        far.say(wire::FrameType::Launch, 0, "x");
        far.say(wire::FrameType::Hello, 0, "y");
        const auto hello = far.await(wire::FrameType::Hello);
        QVERIFY(hello && hello->body.find("malformed") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
