// SPDX-License-Identifier: MIT
#include "tests/source/cpu_timer.h"
#include "tests/source/source_probe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

using namespace poolboard;

namespace {

SourceSpec reading(SourceKind kind, std::vector<std::string> paths) {
    SourceSpec spec;
    spec.kind = kind;
    spec.paths = std::move(paths);
    return spec;
}

/// A pipe whose read end is stdin for the time being.
class StdinPipe {
public:
    StdinPipe() : m_before(::fcntl(0, F_DUPFD_CLOEXEC, 3)) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) qFatal("pipe");
        ::dup2(ends[0], 0);
        ::close(ends[0]);
        m_write.reset(ends[1]);
    }
    ~StdinPipe() { ::dup2(m_before.get(), 0); }
    void write(std::string_view bytes) {
        if (::write(m_write.get(), bytes.data(), bytes.size()) != ssize_t(bytes.size())) qFatal("write");
    }
    void close() { m_write.reset(); }

private:
    UniqueFd m_before, m_write;
};

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

} // namespace

class TestLineSource : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_descriptors = 0;

    std::string path(const char* name) const {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    std::string file(const QByteArray& bytes, const char* name = "input") const {
        QFile out(QString::fromStdString(path(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write the test's input");
        return path(name);
    }

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void cutsAtTheSeparator_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Bodies>("lines");
        QTest::addColumn<Bodies>("nul");
        QTest::newRow("nothing") << QByteArray() << Bodies{} << Bodies{};
        QTest::newRow("one") << QByteArray("a\n") << Bodies{"a"} << Bodies{"a\n"};
        QTest::newRow("the last without newline") << QByteArray("a\nb") << Bodies{"a", "b"} << Bodies{"a\nb"};
        QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << Bodies{"", "", "a", ""}
                                     << Bodies{"\n\na\n\n"};
        QTest::newRow("carriage returns stay")
            << QByteArray("a\r\nb\r\n") << Bodies{"a\r", "b\r"} << Bodies{"a\r\nb\r\n"};
        QTest::newRow("NUL") << QByteArray("a b\0c\n\0\0d", 9)
                             << Bodies{std::string("a b\0c", 5), std::string("\0\0d", 3)}
                             << Bodies{"a b", "c\n", "", "d"};
        QTest::newRow("any bytes") << QByteArray("\xff\xfe\n\xc3\n") << Bodies{"\xff\xfe", "\xc3"}
                                   << Bodies{"\xff\xfe\n\xc3\n"};
        const std::string wide(700000, 'w'), both = wide + "\nx\n" + wide;
        QTest::newRow("longer than the buffer")
            << QByteArray::fromStdString(both) << Bodies{wide, "x", wide} << Bodies{both};
    }
    void cutsAtTheSeparator() {
        QFETCH(QByteArray, bytes);
        QFETCH(Bodies, lines);
        QFETCH(Bodies, nul);
        const std::string name = file(bytes);
        const PullLimit limits[] = {{}, {1, 1}, {3, 2}, {1000, 100}};
        for (const PullLimit limit : limits) {
            QCOMPARE(shown(pullAll(openSource(reading(SourceKind::Lines, {name}), "", -1), limit)),
                     shown(lines));
            QCOMPARE(shown(pullAll(openSource(reading(SourceKind::Nul, {name}), "", -1), limit)), shown(nul));
        }
    }

    void givesTheSameInWhateverPiecesTheBytesCome() {
        const std::string bytes = "first\n\nthird \xff\nlast";
        const Bodies expected = {"first", "", "third \xff", "last"};
        for (size_t piece = 1; piece < bytes.size(); ++piece) {
            StdinPipe input;
            Bell stop;
            auto source = openSource(reading(SourceKind::Lines, {"-"}), "", stop.fd());
            std::vector<Item> items;
            for (size_t at = 0; at < bytes.size(); at += piece) {
                input.write(std::string_view(bytes).substr(at, piece));
                // The items whole by now come at once; the rest would be waited for.
                const size_t whole = size_t(
                    std::count(bytes.begin(), bytes.begin() + std::min(at + piece, bytes.size()), '\n'));
                while (items.size() < whole)
                    QVERIFY(source.value()->pull(items, {}).value());
                QCOMPARE(items.size(), whole);
            }
            input.close();
            while (source.value()->pull(items, {}).value()) {
            }
            Bodies bodies;
            for (const Item& item : items)
                bodies.push_back(item.body);
            QCOMPARE(shown(bodies), shown(expected));
        }
    }

    void handsOnALineBeforeTheNextIsWritten() {
        StdinPipe input;
        auto source = openSource(reading(SourceKind::Lines, {"-"}), "", -1);
        std::vector<Item> items;
        for (const char* line : {"a\n", "b\n", "c\n"}) {
            input.write(line);
            QVERIFY(source.value()->pull(items, {}).value());
        }
        QCOMPARE(items.size(), size_t(3));
        QVERIFY(!source.value()->size());
        QCOMPARE(::fcntl(0, F_GETFL) & O_NONBLOCK, 0); // stdin's flags are others' too
    }

    void holdsAPartOfALineUntilTheRestComes() {
        StdinPipe input;
        Bell stop;
        auto source = openSource(reading(SourceKind::Lines, {"-"}), "", stop.fd());
        std::vector<Item> items;
        input.write("par");
        stop.ring(); // instead of waiting for the rest
        QVERIFY(!source.value()->pull(items, {}).value());
        QVERIFY(items.empty());
        stop.quiet();
        input.write("tial\nun");
        QVERIFY(source.value()->pull(items, {}).value());
        input.close();
        QVERIFY(source.value()->pull(items, {}).value());
        QVERIFY(!source.value()->pull(items, {}).value());
        QCOMPARE(items.size(), size_t(2));
        QCOMPARE(items[0].body, std::string("partial"));
        QCOMPARE(items[1].body, std::string("un"));
    }

    void aStopEndsAWaitingPull() {
        StdinPipe input;
        Bell stop;
        auto source = openSource(reading(SourceKind::Lines, {"-"}), "", stop.fd());
        std::atomic<pid_t> thread = 0;
        bool more = true, ok = false;
        std::vector<Item> items;
        std::thread puller([&] {
            thread = ::gettid();
            const auto result = source.value()->pull(items, {});
            ok = result.ok();
            more = ok && result.value();
        });
        while (thread == 0)
            std::this_thread::yield();
        const bool slept = sleeps(thread);
        stop.ring();
        puller.join();
        QVERIFY(slept);
        QVERIFY(ok);
        QVERIFY(!more);
        QVERIFY(items.empty());
    }

    void readsAFifoThatNobodyHasOpenedYet() {
        const std::string name = path("fifo");
        QCOMPARE(::mkfifo(name.c_str(), 0600), 0);
        auto source = openSource(reading(SourceKind::Lines, {name}), "", -1);
        QVERIFY2(source.ok(), source ? "" : source.error().text().c_str());
        // Who only opens the source does not read: a writer would lose what it says to one that goes away.
        QCOMPARE(::open(name.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC), -1);
        QCOMPARE(errno, ENXIO);
        std::thread writing([&] {
            const UniqueFd writer(::open(name.c_str(), O_WRONLY | O_CLOEXEC)); // waits for a reader
            if (::write(writer.get(), "x\ny", 3) != 3) qFatal("write");
        });
        std::vector<Item> items;
        QVERIFY(source.value()->pull(items, {}).value()); // no writer is not the end
        writing.join();
        QCOMPARE(items.size(), size_t(1));
        QVERIFY(source.value()->pull(items, {}).value());
        QVERIFY(!source.value()->pull(items, {}).value());
        QCOMPARE(items[1].body, std::string("y"));
    }

    void readsOneFileAfterAnother() {
        const std::string one = file("a\nb", "one"), empty = file("", "empty"), two = file("c\n", "two");
        SourceSpec spec = reading(SourceKind::Lines, {"one", "empty", two});
        QCOMPARE(shown(pullAll(openSource(spec, m_folder.path().toStdString(), -1))), shown({"a", "b", "c"}));
        spec.first = 2;
        QCOMPARE(shown(pullAll(openSource(spec, m_folder.path().toStdString(), -1))), shown({"a", "b"}));
    }

    void passesLinesAsArguments() {
        SourceSpec spec = reading(SourceKind::Lines, {file("[1,2]\n")});
        std::vector<Item> items;
        spec.passing = Passing::Args;
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        spec.passing = Passing::Kwargs;
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        spec.passing.reset();
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        QCOMPARE(items[0].passing, Passing::Args);
        QCOMPARE(items[0].content, Content::Json);
        QCOMPARE(items[1].passing, Passing::Kwargs);
        QCOMPARE(items[1].content, Content::Json);
        QCOMPARE(items[2].passing, Passing::Single);
        QCOMPARE(items[2].content, Content::Raw);
    }

    void takesALineOf64MiBAndRefusesOneByteMore() {
        const std::string name = file("ok\n");
        UniqueFd out(::open(name.c_str(), O_RDWR | O_CLOEXEC));
        const off_t end = 3 + (64 << 20); // a hole: NULs are data in lines
        QCOMPARE(::pwrite(out.get(), "\nlast", 5, end), ssize_t(5));
        std::vector<Item> items;
        auto source = openSource(reading(SourceKind::Lines, {name}), "", -1);
        while (source.value()->pull(items, {}).value()) {
        }
        QCOMPARE(items.size(), size_t(3));
        QCOMPARE(items[1].body.size(), size_t(64 << 20));
        QCOMPARE(items[2].body, std::string("last"));

        QCOMPARE(::pwrite(out.get(), "x\nlast", 6, end), ssize_t(6));
        const Bodies bodies = pullAll(openSource(reading(SourceKind::Lines, {name}), "", -1));
        QCOMPARE(bodies.size(), size_t(2));
        QCOMPARE(bodies[0], std::string("ok"));
        QVERIFY2(bodies[1].find("input: line 2: longer than 64 MiB") != std::string::npos, bodies[1].c_str());
        QVERIFY2(bodies[1].find("-0") != std::string::npos, bodies[1].c_str());
    }

    void namesWhatCannotBeOpened_data() {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<std::string>("says");
        QTest::newRow("missing") << std::string("not/there.txt") << int(ErrorCode::Start)
                                 << std::string("not/there.txt: cannot open the input: No such file");
        QTest::newRow("folder") << std::string(".") << int(ErrorCode::Usage) << std::string("-f files");
    }
    void namesWhatCannotBeOpened() {
        QFETCH(std::string, name);
        QFETCH(int, code);
        QFETCH(std::string, says);
        const auto source = openSource(reading(SourceKind::Lines, {name}), m_folder.path().toStdString(), -1);
        QVERIFY(!source.ok());
        QCOMPARE(int(source.error().code), code);
        QVERIFY2(source.error().text().find(says) != std::string::npos, source.error().text().c_str());
    }

    void isFast() {
        QByteArray bytes;
        for (int k = 0; k < 500000; ++k)
            bytes += QByteArray::number(k) + '\n';
        const std::string name = file(bytes);
        auto source = openSource(reading(SourceKind::Lines, {name}), "", -1);
        std::vector<Item> items;
        size_t count = 0;
        const CpuTimer timer;
        for (; source.value()->pull(items, {}).value(); items.clear())
            count += items.size();
        QCOMPARE(count, size_t(500000));
        qInfo("%.1f ns a line", timer.nanoseconds() / double(count));
    }
};

QTEST_GUILESS_MAIN(TestLineSource)
#include "tst_line_source.moc"
