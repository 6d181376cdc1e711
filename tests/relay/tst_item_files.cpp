// SPDX-License-Identifier: MIT
// Items that bring their files along: both ends of a launcher on threads of the test, with real workers
// behind them.
#include "tests/pool/processes.h"
#include "tests/relay/ends.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <sys/resource.h>

using namespace poolboard;
using namespace poolboard::test;
using Files = QMap<QByteArray, QByteArray>;
Q_DECLARE_METATYPE(Files)

namespace {

/// A whole line: engine, near side, far side, and a host that runs a shell script for each item.
class Line {
public:
    Line(const char* script, const QByteArray& copies) {
        far = std::thread(
            [end = std::move(m_near.farEnd)] { relay::Relay(end.get(), end.get()).run("9.8.7"); });
        wire::LaunchBody order;
        order.worker = "exec/command";
        order.version = "1.0.0";
        order.transfer = true;
        order.environment = {"TMPDIR=" + copies.toStdString()};
        engine().say(wire::FrameType::Launch, 0, order);
        engine().say(wire::FrameType::Hello, 0, wire::HelloRequest{});
        std::string words;
        appendJsonString(words, script);
        const std::string params =
            "{\"command\":[\"sh\",\"-c\"," + words +
            ",\"{}\"],\"shell\":false,\"mark\":\"{}\",\"pipe\":false,\"predicate\":false}";
        wire::Init init;
        init.params = params;
        engine().say(wire::FrameType::Init, 0, init);
    }
    ~Line() {
        m_near.engine.reset();
        far.join();
    }
    Talk& engine() { return *m_near.engine; }

private:
    Near m_near;
    std::thread far;
};

} // namespace

class TestItemFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { // a signal to the process finds any thread that takes it
        sigset_t child;
        ::sigemptyset(&child);
        ::sigaddset(&child, SIGCHLD);
        ::sigprocmask(SIG_BLOCK, &child, nullptr);
        ::signal(SIGXFSZ, SIG_IGN);
        ::signal(SIGPIPE, SIG_IGN);
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"pics", "copies"})
            QVERIFY(QDir(m_folder->path()).mkdir(QString::fromLatin1(name)));
    }
    void cleanup() {
        std::filesystem::remove_all(m_folder->path().toStdString()); // names of any bytes, too
        QVERIFY(!hasChildren());
    }

    void whatIsMadeComesBack_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<Files>("after"); ///< in the folder here
        const auto row = [](const char* what, const QByteArray& name, const QByteArray& content,
                            const char* script, const Files& after) {
            QTest::newRow(what) << name << content << QByteArray(script) << after;
        };
        row("a new file", "a.txt", "abc", "tr a-z A-Z < \"$0\" > \"${0%.txt}.up\"",
            {{"a.txt", "abc"}, {"a.up", "ABC"}});
        row("nothing", "a.txt", "abc", "cat \"$0\"", {{"a.txt", "abc"}});
        row("an empty file", "a", "", "cp \"$0\" \"$0.copy\"", {{"a", ""}, {"a.copy", ""}});
        row("a name of any bytes", "a b\n'\"\xFF", "abc", "cp \"$0\" \"$0 $(printf '\\376')\"",
            {{"a b\n'\"\xFF", "abc"}, {"a b\n'\"\xFF \xFE", "abc"}});
        row("two files", "a", "abc", "echo 1 > \"$0.1\"; echo 2 > \"$0.2\"",
            {{"a", "abc"}, {"a.1", "1\n"}, {"a.2", "2\n"}});
        row("the file itself, appended to", "a", "abc\n", "echo more >> \"$0\"", {{"a", "abc\nmore\n"}});
        row("the file itself, replaced", "a", "abc", "printf xyz > \"$0.new\"; mv \"$0.new\" \"$0\"",
            {{"a", "xyz"}});
        row("a deletion stays over there", "a", "abc", "rm \"$0\"", {{"a", "abc"}});
        row("a large file", "a", QByteArray(20 << 20, 'x'), "head -c 3000000 \"$0\" > \"$0.part\"",
            {{"a", QByteArray(20 << 20, 'x')}, {"a.part", QByteArray(3000000, 'x')}});
    }
    void whatIsMadeComesBack() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, script);
        const QByteArray path = at(name);
        writeFile(path, content);
        {
            Line line(script.constData(), copies());
            line.engine().item(7, path.toStdString());
            const auto result = line.engine().await(wire::FrameType::Results);
            QVERIFY(result);
            QCOMPARE(errorOf(*result), QByteArray());
            QTEST(filesIn(pics()), "after"); // it is there before its result is
            QVERIFY(filesIn(copies() + "/" + filesIn(copies()).firstKey()).isEmpty());
        }
        QVERIFY(filesIn(copies()).isEmpty());
    }

    void whatCannotBeIsSaid_data() {
        QTest::addColumn<QByteArray>("item"); ///< within the folder
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* what, const char* item, const char* script, const char* error) {
            QTest::newRow(what) << QByteArray(item) << QByteArray(script) << QByteArray(error);
        };
        row("a file that is not there", "b", "true", "cannot be sent: No such file or directory");
        row("a folder", ".", "true", "cannot be sent: it is a folder");
        row("a failure", "a", "echo x > \"$0.new\"; exit 3", "status 3");
        row("a folder is made", "a", "mkdir \"$0.d\"", "it made a.d beside its file, which is a folder");
        row("a link is made", "a", "ln -s /etc/passwd \"$0.l\"",
            "it made a.l beside its file, which is a symbolic");
        row("a pipe is made", "a", "mkfifo \"$0.p\"",
            "it made a.p beside its file, which is no regular file");
    }
    void whatCannotBeIsSaid() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, error);
        writeFile(at("a"), "abc");
        {
            Line line(script.constData(), copies());
            line.engine().item(7, at(item).toStdString());
            const auto result = line.engine().await(wire::FrameType::Results);
            QVERIFY(result);
            QVERIFY2(errorOf(*result).contains(error), errorOf(*result).constData());
            const Files unchanged{{"a", "abc"}};
            QCOMPARE(filesIn(pics()), unchanged);
            line.engine().item(8, at("a").toStdString()); // and it goes on
            QVERIFY(line.engine().await(wire::FrameType::Results));
        }
        QVERIFY(filesIn(copies()).isEmpty());
    }

    /// The folder here goes away while its item is at work.
    void aFolderThatIsGoneIsSaid() {
        writeFile(at("a"), "abc");
        const QByteArray script = "rm -r '" + pics() + "'; echo x > \"$0.new\"";
        Line line(script.constData(), copies());
        line.engine().item(7, at("a").toStdString());
        const auto result = line.engine().await(wire::FrameType::Results);
        QVERIFY(result);
        const QByteArray text = "what it made cannot be brought back: " + pics() + "/";
        QVERIFY2(errorOf(*result).startsWith(text), errorOf(*result).constData());
        QVERIFY2(errorOf(*result).endsWith("No such file or directory"), errorOf(*result).constData());
    }

    /// As when the disk is full: no file may be larger than a megabyte.
    void aDiskOverThereThatTakesNoMoreIsSaid() {
        writeFile(at("a"), QByteArray(3 << 20, 'x'));
        writeFile(at("b"), "abc");
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit less{1 << 20, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &less);
        Line line("cat \"$0\"", copies());
        line.engine().item(7, at("a").toStdString());
        line.engine().item(8, at("b").toStdString());
        const auto failed = line.engine().await(wire::FrameType::Results);
        const auto result = line.engine().await(wire::FrameType::Results);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(failed && result);
        const QByteArray text = "its file cannot be copied to " + copies();
        QVERIFY2(errorOf(*failed).startsWith(text), errorOf(*failed).constData());
        QVERIFY2(errorOf(*failed).contains("File too large"), errorOf(*failed).constData());
        QCOMPARE(errorOf(*result), QByteArray());
    }

    /// A result calls files as the item does.
    void pathsAreThoseHere() {
        writeFile(at("a"), "abc");
        Line line("echo \"$0 is in $(dirname \"$0\")\"; echo \"$0\" >&2; [ \"${0%a}\" != \"$0\" ]", copies());
        line.engine().item(7, at("a").toStdString());
        const auto frame = line.engine().await(wire::FrameType::Results);
        QVERIFY(frame);
        const auto results = wire::decodeResults(frame->body);
        QVERIFY(results && results->size() == 1);
        QCOMPARE(QByteArray::fromStdString(std::string(results->front().body)),
                 QByteArray(pics() + "/a is in " + pics() + "\n"));
        QCOMPARE(QByteArray::fromStdString(std::string(results->front().diagnostics)),
                 QByteArray(pics() + "/a\n"));
    }

    void thePermissionsTravelToo() {
        writeFile(at("a"), "#!/bin/sh\nstat -c %a \"$0\" > \"$0.mode\"; chmod 700 \"$0\"\n", 0750);
        Line line("\"$0\"", copies());
        line.engine().item(7, at("a").toStdString());
        const auto result = line.engine().await(wire::FrameType::Results);
        QVERIFY(result);
        QCOMPARE(errorOf(*result), QByteArray());
        QCOMPARE(filesIn(pics())["a.mode"], QByteArray("750\n"));
        struct stat about {};
        QCOMPARE(::stat(at("a").constData(), &about), 0);
        QCOMPARE(about.st_mode & 0777, mode_t(0700));
    }

    /// The engine goes while a large file is on its way.
    void nothingIsLeftOfWhatWasOnItsWay() {
        writeFile(at("a"), QByteArray(20 << 20, 'x'));
        {
            Line line("echo x > \"$0.new\"; sleep 1000", copies());
            line.engine().item(7, at("a").toStdString());
            QVERIFY(line.engine().await(wire::FrameType::FilesMove));
        }
        QVERIFY(filesIn(copies()).isEmpty());
        QCOMPARE(filesIn(pics()).size(), 1);
    }

    void manyItemsAtOnce() {
        constexpr int kItems = 200;
        Line line("echo done > \"$0.out\"", copies());
        for (int i = 0; i < kItems; ++i) {
            const QByteArray path = at(QByteArray::number(i));
            writeFile(path, QByteArray(1000 * (i % 7), 'x'));
            line.engine().item(uint64_t(i + 1), path.toStdString());
        }
        for (int left = kItems; left > 0;) {
            const auto frame = line.engine().await(wire::FrameType::Results);
            QVERIFY(frame);
            const auto results = wire::decodeResults(frame->body);
            QVERIFY(results);
            for (const wire::ResultEntry& entry : *results)
                QVERIFY(entry.ok != 0);
            left -= int(results->size());
        }
        QCOMPARE(filesIn(pics()).size(), 2 * kItems);
    }

private:
    QByteArray at(const QByteArray& name) const { return pics() + "/" + name; }
    QByteArray pics() const { return QFile::encodeName(m_folder->path()) + "/pics"; }
    QByteArray copies() const { return QFile::encodeName(m_folder->path()) + "/copies"; }
    static QByteArray errorOf(const Said& frame) {
        const auto results = wire::decodeResults(frame.body);
        if (!results || results->size() != 1) return "not one result";
        return QByteArray::fromStdString(std::string(results->front().error.message));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestItemFiles)
#include "tst_item_files.moc"
