// SPDX-License-Identifier: MIT
#include "tests/source/cpu_timer.h"
#include "tests/source/source_probe.h"

#include <QTemporaryDir>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

using namespace poolboard;

namespace {

SourceSpec files(Bodies paths, Bodies include = {}, Bodies exclude = {}, bool recursive = false) {
    SourceSpec spec;
    spec.kind = SourceKind::Files;
    spec.paths = std::move(paths);
    spec.include = std::move(include);
    spec.exclude = std::move(exclude);
    spec.recursive = recursive;
    return spec;
}

} // namespace

class TestFileSource : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_cwd;
    int m_descriptors = 0;

    void folder(const std::string& name) const { ::mkdir((m_cwd + "/" + name).c_str(), 0755); }
    void file(const std::string& name) const {
        const UniqueFd fd(::open((m_cwd + "/" + name).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
        if (!fd.valid()) qFatal("cannot make %s", name.c_str());
    }
    void link(const char* target, const std::string& name) const {
        if (::symlink(target, (m_cwd + "/" + name).c_str()) != 0) qFatal("cannot link %s", name.c_str());
    }

private Q_SLOTS:
    void initTestCase() {
        m_cwd = m_folder.path().toStdString();
        for (const char* name : {"p", "p/sub", "p/sub/deep", "p/.hid", "q", "odd", "links", "empty"})
            folder(name);
        for (const char* name :
             {"p/b.jpg", "p/a.jpg", "p/c.png", "p/.dot.jpg", "p/sub/s.jpg", "p/sub/deep/d.txt",
              "p/.hid/x.jpg", "p/z.txt", "q/a.jpg", "q/1[x].txt", "odd/ space x", "odd/new\nline",
              "odd/\xff\xfe", "odd/-rf", "odd/\xc3\xa9", "odd/a*b", "links/real.txt"})
            file(name);
        link("real.txt", "links/tofile");
        link("../p", "links/tofolder");
        link("nowhere", "links/dangling");
        if (::mkfifo((m_cwd + "/links/fifo").c_str(), 0600) != 0) qFatal("mkfifo");
    }
    void cleanupTestCase() {
        std::filesystem::remove_all(m_cwd);
    } // Qt cannot remove names that are not UTF-8
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void lists_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<Bodies>("expected");
        const auto row = [](const char* name, const SourceSpec& spec, const Bodies& expected) {
            QTest::newRow(name) << spec << expected;
        };
        row("a file", files({"p/z.txt"}), {"p/z.txt"});
        row("a folder, sorted, hidden ones left out", files({"p"}),
            {"p/a.jpg", "p/b.jpg", "p/c.png", "p/z.txt"});
        row("with a slash", files({"p/"}), {"p/a.jpg", "p/b.jpg", "p/c.png", "p/z.txt"});
        row("the present folder", files({"."}, {}, {}, false), {});
        row("dots stay as they were written", files({"./q/../p/sub"}), {"./q/../p/sub/s.jpg"});
        row("in the order given", files({"q/a.jpg", "p/z.txt", "q/a.jpg"}),
            {"q/a.jpg", "p/z.txt", "q/a.jpg"});
        row("recursive, depth first", files({"p"}, {}, {}, true),
            {"p/a.jpg", "p/b.jpg", "p/c.png", "p/sub/deep/d.txt", "p/sub/s.jpg", "p/z.txt"});
        row("include", files({"p"}, {"*.jpg"}), {"p/a.jpg", "p/b.jpg"});
        row("include several", files({"p"}, {"*.png", "a*"}), {"p/a.jpg", "p/c.png"});
        row("exclude", files({"p"}, {}, {"*.jpg", "z*"}), {"p/c.png"});
        row("include and exclude, recursive", files({"p"}, {"*.jpg"}, {"b*"}, true),
            {"p/a.jpg", "p/sub/s.jpg"});
        row("include spells the dot", files({"p"}, {".*.jpg"}), {"p/.dot.jpg"});
        row("a hidden file given", files({"p/.dot.jpg"}), {"p/.dot.jpg"});
        row("a hidden folder given", files({"p/.hid"}), {"p/.hid/x.jpg"});
        row("include looks at given files too", files({"p/a.jpg", "p/c.png"}, {"*.png"}), {"p/c.png"});
        row("pattern", files({"p/*.jpg"}), {"p/a.jpg", "p/b.jpg"});
        row("pattern without folder", files({"[pq]"}, {"a.*"}), {"p/a.jpg", "q/a.jpg"});
        row("pattern with a set and ?", files({"p/[ac].?[pn]g"}), {"p/a.jpg", "p/c.png"});
        row("pattern in the middle", files({"*/a.jpg"}), {"p/a.jpg", "q/a.jpg"});
        row("pattern twice", files({"?/s*/*.jpg"}), {"p/sub/s.jpg"});
        row("pattern spells the dot", files({"p/.d*"}), {"p/.dot.jpg"});
        row("a folder a pattern matched", files({"p/s*"}), {"p/sub/s.jpg"});
        row("the same, recursive", files({"p/s*"}, {}, {}, true), {"p/sub/deep/d.txt", "p/sub/s.jpg"});
        row("a literal name with glob characters", files({"q/1[x].txt", "odd/a*b"}),
            {"q/1[x].txt", "odd/a*b"});
        row("odd names, bytewise", files({"odd"}),
            {"odd/ space x", "odd/-rf", "odd/a*b", "odd/new\nline", "odd/\xc3\xa9", "odd/\xff\xfe"});
        row("odd names by pattern", files({"odd/*[!b]"}),
            {"odd/ space x", "odd/-rf", "odd/new\nline", "odd/\xc3\xa9", "odd/\xff\xfe"});
        row("links", files({"links"}, {}, {}, true), {"links/real.txt", "links/tofile"});
        row("a given link to a folder", files({"links/tofolder"}, {"a*"}), {"links/tofolder/a.jpg"});
        row("a link in the middle of a pattern", files({"l*/to*/a.jpg"}), {"links/tofolder/a.jpg"});
        row("a FIFO, since it is named", files({"links/fifo"}), {"links/fifo"});
        row("an empty folder", files({"empty"}), {});
    }
    void lists() {
        QFETCH(SourceSpec, spec);
        QFETCH(Bodies, expected);
        auto source = openSource(spec, m_cwd, -1);
        QVERIFY2(source.ok(), source ? "" : source.error().text().c_str());
        QCOMPARE(source.value()->size().value(), uint64_t(expected.size()));
        QCOMPARE(shown(pullAll(*source.value())), shown(expected));
        QCOMPARE(shown(pullAll(openSource(spec, m_cwd, -1), {1, 1})), shown(expected));
    }

    void absolutePathsStayAbsolute() {
        QCOMPARE(shown(pullAll(openSource(files({m_cwd + "/p/sub"}), "/", -1))),
                 shown({m_cwd + "/p/sub/s.jpg"}));
        QCOMPARE(shown(pullAll(openSource(files({m_cwd + "/p/s*/s.*"}), "/", -1))),
                 shown({m_cwd + "/p/sub/s.jpg"}));
    }

    void namesWhatIsWrong_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const SourceSpec& spec, ErrorCode code, const char* says) {
            QTest::newRow(name) << spec << int(code) << QString::fromUtf8(says);
        };
        row("missing", files({"p", "nope"}), ErrorCode::Start,
            "nope: cannot find this file or folder: No such file");
        row("below a file", files({"p/a.jpg/x"}), ErrorCode::Start, "p/a.jpg/x: cannot find");
        row("pattern without match", files({"p/*.gif"}), ErrorCode::Start, "p/*.gif: nothing matches");
        row("pattern in no folder", files({"nope/*.gif"}), ErrorCode::Start, "nope/*.gif: nothing matches");
        row("stdin", files({"-"}), ErrorCode::Usage, "-f lines");
        row("empty path", files({""}), ErrorCode::Usage, "empty path");
        row("no path", files({}), ErrorCode::Usage, "no file");
    }
    void namesWhatIsWrong() {
        QFETCH(SourceSpec, spec);
        QFETCH(int, code);
        QFETCH(QString, says);
        const auto source = openSource(spec, m_cwd, -1);
        QVERIFY(!source.ok());
        QCOMPARE(int(source.error().code), code);
        QVERIFY2(QString::fromStdString(source.error().text()).contains(says), source.error().text().c_str());
    }

    void namesAFolderThatCannotBeRead() {
        folder("shut");
        folder("shut/in");
        QCOMPARE(::chmod((m_cwd + "/shut/in").c_str(), 0), 0);
        QCOMPARE(::chmod(m_cwd.c_str(), 0755), 0);
        const bool root = ::geteuid() == 0; // who may read everything: be nobody for a moment
        if (root) QCOMPARE(::seteuid(65534), 0);
        const auto source = openSource(files({"shut"}, {}, {}, true), m_cwd, -1);
        if (root) QCOMPARE(::seteuid(0), 0);
        ::chmod((m_cwd + "/shut/in").c_str(), 0755);
        QVERIFY(!source.ok());
        QCOMPARE(source.error().text(), std::string("shut/in/: cannot read this folder: Permission denied"));
    }

    void doesNotListWhatVanishedMeanwhile() {
        folder("going");
        folder("going/inner");
        link("../p/a.jpg", "going/a");
        file("going/inner/x");
        file("going/z");
        auto source = openSource(files({"going"}, {}, {}, true), m_cwd, -1);
        std::vector<Item> items;
        QVERIFY(source.value()->pull(items, {1, 100}).value());
        QCOMPARE(items[0].body, std::string("going/a"));
        ::unlink((m_cwd + "/going/inner/x").c_str());
        ::rmdir((m_cwd + "/going/inner").c_str());
        QVERIFY(source.value()->pull(items, {}).value());
        QCOMPARE(items.size(), size_t(2));
        QCOMPARE(items[1].body, std::string("going/z"));
        QVERIFY(!source.value()->pull(items, {}).value());
    }

    /// What is in a folder when the search comes to it is listed once; what comes later is left to the next
    /// run.
    void listsAFolderWhileItIsWritten() {
        folder("growing");
        folder("growing/m");
        file("growing/a");
        file("growing/m/x");
        file("growing/z");
        auto source = openSource(files({"growing"}, {}, {}, true), m_cwd, -1);
        QCOMPARE(source.value()->size(), std::optional<uint64_t>(3));
        std::vector<Item> items;
        QVERIFY(source.value()->pull(items, {1, 100}).value());
        QCOMPARE(items[0].body, std::string("growing/a"));
        file("growing/m/w");
        file("growing/m/y");
        file("growing/0");
        file("growing/zz");
        folder("growing/n");
        file("growing/n/more");
        while (source.value()->pull(items, {}).value()) {
        }
        QStringList found;
        for (const Item& item : items)
            found << QString::fromStdString(item.body);
        QCOMPARE(found, (QStringList{QStringLiteral("growing/a"), QStringLiteral("growing/m/w"),
                                     QStringLiteral("growing/m/x"), QStringLiteral("growing/m/y"),
                                     QStringLiteral("growing/z")}));
    }

    void aStopEndsASearchThatFindsNothing() {
        Bell stop;
        auto source = openSource(files({"p"}, {"nothing"}, {}, true), m_cwd, stop.fd());
        stop.ring();
        std::vector<Item> items;
        QVERIFY(!source.value()->pull(items, {}).value());
    }

    void keepsTheOrderOfAHugeFolder() {
        folder("huge");
        Bodies expected;
        for (int k = 0; k < 30000; ++k)
            expected.push_back("huge/" + std::to_string(k));
        for (const std::string& name : expected)
            file(name);
        std::sort(expected.begin(), expected.end());
        const CpuTimer timer;
        auto source = openSource(files({"huge"}), m_cwd, -1);
        const Bodies bodies = pullAll(*source.value());
        qInfo("%.0f ns a name, counting included", timer.nanoseconds() / double(expected.size()));
        QVERIFY(bodies == expected);
    }
};

QTEST_GUILESS_MAIN(TestFileSource)
#include "tst_file_source.moc"
