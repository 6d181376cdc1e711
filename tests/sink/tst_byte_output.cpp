// SPDX-License-Identifier: MIT
#include "tests/sink/sink_probe.h"

#include "core/sink/byte_output.h"
#include "core/sink/sink.h"

#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <cstdlib>
#include <sys/socket.h>
#include <thread>

using namespace poolboard;

namespace {

/// Waits until a thread of ours sleeps in the kernel (a real edge of the process).
bool sleeps(pid_t thread) {
    QElapsedTimer limit;
    for (limit.start(); limit.elapsed() < 20000;) {
        QFile file(QStringLiteral("/proc/self/task/%1/stat").arg(thread));
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray text = file.readAll();
            if (text.mid(text.lastIndexOf(')') + 2, 1) == "S") return true;
        }
    }
    return false;
}

std::string pattern(size_t bytes) {
    std::string text(bytes, 0);
    for (size_t k = 0; k < bytes; ++k)
        text[k] = char('a' + k % 23);
    return text;
}

} // namespace

class TestByteOutput : public QObject {
    Q_OBJECT
    int m_descriptors = 0;

    /// The two ends of something that takes bytes until nobody reads them.
    static std::pair<UniqueFd, UniqueFd> channel(const QString& kind) {
        if (kind == QLatin1String("pipe")) {
            Pipe pipe;
            return {std::move(pipe.read), std::move(pipe.write)};
        }
        if (kind == QLatin1String("socket")) {
            int ends[2];
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) qFatal("socketpair");
            return {UniqueFd(ends[0]), UniqueFd(ends[1])};
        }
        UniqueFd master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
        char name[64];
        if (::grantpt(master.get()) != 0 || ::unlockpt(master.get()) != 0 ||
            ::ptsname_r(master.get(), name, sizeof name) != 0)
            qFatal("pty");
        UniqueFd slave(::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC));
        return {std::move(master), std::move(slave)};
    }

private Q_SLOTS:
    void initTestCase() { ::signal(SIGPIPE, SIG_IGN); }
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void aStopEndsABlockedWrite_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"pipe", "socket", "terminal"})
            QTest::newRow(kind) << QString::fromUtf8(kind);
    }
    void aStopEndsABlockedWrite() {
        QFETCH(QString, kind);
        const auto [reader, writer] = channel(kind);
        Bell stop;
        auto output = ByteOutput::borrow(writer.get(), "there", stop.fd());
        output.buffer() = pattern(8u << 20); // more than any of them holds
        std::atomic<pid_t> thread = 0;
        Result<void> result;
        std::thread blocked([&] {
            thread = ::gettid();
            result = output.flush();
        });
        while (thread == 0)
            std::this_thread::yield();
        const bool slept = sleeps(thread);
        stop.ring();
        blocked.join();
        QVERIFY(slept);
        QVERIFY(!result.ok());
        QVERIFY2(isInterrupted(result.error()), result.error().text().c_str());
        QVERIFY(!isBrokenPipe(result.error()));
        QCOMPARE(::fcntl(writer.get(), F_GETFL) & O_NONBLOCK, 0); // others write there too
    }

    void goesOnAfterAnInterruption() {
        Pipe pipe;
        Bell stop;
        const std::string text = pattern(1u << 20);
        auto output = ByteOutput::own(std::move(pipe.write), "there", stop.fd());
        output.buffer() = text;
        stop.ring();
        const auto first = output.flush();
        QVERIFY(!first.ok() && isInterrupted(first.error()));
        stop.quiet();
        std::string got;
        std::thread reader([&] { got = pipe.drain(); });
        const bool ok = output.flush().ok() && output.close().ok();
        reader.join();
        QVERIFY(ok);
        QVERIFY(got == text); // nothing lost, nothing twice
    }

    void servesAReadyReaderAlsoAfterAStop() {
        Pipe pipe;
        Bell stop;
        stop.ring();
        auto output = ByteOutput::own(std::move(pipe.write), "there", stop.fd());
        QVERIFY(output.append("last words\n").ok());
        QVERIFY(output.flush().ok());
        QVERIFY(output.close().ok());
        QCOMPARE(pipe.drain(), std::string("last words\n"));
    }

    void losesNothingOnASlowReader_data() { aStopEndsABlockedWrite_data(); }
    void losesNothingOnASlowReader() {
        QFETCH(QString, kind);
        auto [reader, writer] = channel(kind);
        const std::string text = pattern(1u << 20);
        std::string got;
        std::thread slow([&, from = reader.get()] {
            char piece[777];
            while (got.size() < text.size()) {
                const ssize_t count = ::read(from, piece, sizeof piece);
                if (count <= 0) return;
                got.append(piece, size_t(count));
            }
        });
        auto output = ByteOutput::borrow(writer.get(), "there", -1);
        bool ok = true;
        for (size_t at = 0; at < text.size() && ok; at += 5000)
            ok = output.append(std::string_view(text).substr(at, 5000)).ok();
        ok = ok && output.flush().ok();
        slow.join();
        QVERIFY(ok);
        QVERIFY(got == text);
    }

    void tellsABrokenPipe() {
        Pipe pipe;
        pipe.read.reset();
        auto output = ByteOutput::own(std::move(pipe.write), "stdout", -1);
        QVERIFY(output.append("x").ok()); // still in the buffer
        const auto result = output.flush();
        QVERIFY(!result.ok());
        QVERIFY(isBrokenPipe(result.error()));
        QCOMPARE(result.error().where, std::string("stdout"));
        QVERIFY(output.append("y").ok() && isBrokenPipe(output.flush().error())); // for good
    }

    void tellsAFullDisk() {
        UniqueFd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
        auto output = ByteOutput::own(std::move(full), "/dev/full", -1);
        const auto result = output.append(pattern(ByteOutput::kSettleBytes));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Io);
        QVERIFY(!isBrokenPipe(result.error()) && !isInterrupted(result.error()));
        QVERIFY2(result.error().text().starts_with("/dev/full: cannot write: No space left on device"),
                 result.error().text().c_str());
    }

    void tellsAClosedDescriptor() {
        Pipe pipe;
        auto output = ByteOutput::borrow(pipe.read.get(), "there", -1); // not for writing
        output.buffer() = "x";
        const auto result = output.flush();
        QVERIFY(!result.ok());
        QVERIFY2(result.error().text().find("Bad file descriptor") != std::string::npos,
                 result.error().text().c_str());
    }
};

QTEST_GUILESS_MAIN(TestByteOutput)
#include "tst_byte_output.moc"
