// SPDX-License-Identifier: MIT
// -O files: names, collisions, and what is in the folder afterwards.
#include "tests/sink/sink_probe.h"

#include "core/sink/result_files.h"

#include <map>
#include <sys/stat.h>

using namespace poolboard;

namespace {

Item itemOf(uint64_t index, std::string body) {
    return {index, Passing::Single, Content::Raw, std::move(body)};
}

/// The outcome the gate has for an item; nothing: it is wanted.
std::optional<Outcome> refused(ItemGate& gate, Item item) {
    auto verdict = gate.judge(item);
    auto* outcome = std::get_if<Outcome>(&verdict.value());
    return outcome ? std::optional(std::move(*outcome)) : std::nullopt;
}

/// "in a" an item comes in; "done a" its result "<a>" is written; "fail a" it did not succeed.
using Steps = std::vector<std::string>;

} // namespace
Q_DECLARE_METATYPE(Steps)

class TestResultFiles : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_cwd;
    int m_descriptors = 0;

    Result<OutputNames> names(const std::string& name, IfExists ifExists,
                              SourceKind source = SourceKind::Items) const {
        OutputSpec spec;
        spec.format = OutputFormat::Files;
        spec.path = "out/";
        spec.outputName = name;
        spec.ifExists = ifExists;
        return OutputNames::read(spec, source, m_cwd);
    }

    /// All files below out/, with what is in them: "a=<a> b/c=<b/c>".
    std::string found() const {
        std::map<std::string, std::string> all;
        QDir top(QString::fromStdString(m_cwd + "/out"));
        QDirIterator it(top.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const std::string path = it.next().toStdString();
            all[path.substr(m_cwd.size() + 5)] = contents(path);
        }
        std::string out;
        for (const auto& [name, text] : all)
            out += (out.empty() ? "" : " ") + name + "=" + text;
        return out;
    }

private Q_SLOTS:
    void init() {
        m_descriptors = openDescriptors();
        m_folder = std::make_unique<QTemporaryDir>();
        m_cwd = m_folder->path().toStdString();
    }
    void cleanup() {
        m_folder.reset();
        QCOMPARE(openDescriptors(), m_descriptors);
    }

    void aNameStaysInTheFolder_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected"); ///< the name, or "!" and a part of what is said
        const auto row = [](const char* name, const QByteArray& body, const char* expected) {
            QTest::addRow("%s of %s", name, body.constData())
                << QString::fromUtf8(name) << body << QString::fromUtf8(expected);
        };
        row("{}", "a/b", "a/b");
        row("{}", "...", "...");
        row("{}", ".hidden", ".hidden");
        row("{/.}.webp", "/photos/a.jpg", "a.webp");
        row("{}", "/etc/passwd", "!absolute");
        row("{}", "../x", "!leads out of");
        row("{}", "a/../../x", "!leads out of");
        row("{}", "..", "!leads out of");
        row("x/{}", "..", "!leads out of");
        row("{}", "", "!empty name");
        row("{}", ".", "!not that of a file");
        row("{}", "a/", "!not that of a file");
        row("{}", "a//b", "!not that of a file");
        row("{}", "./a", "!not that of a file");
        row("{}", QByteArray("a\0b", 3), "!NUL");
        row("{}", QByteArray(300, 'n'), "!too long");
        row("{}", ".a.poolboard-part", "!unfinished");
        row("{}", "d/.a.poolboard-part/x", "!unfinished");
    }
    void aNameStaysInTheFolder() {
        QFETCH(QString, name);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const auto read = names(name.toStdString(), IfExists::Fail);
        QVERIFY(read.ok());
        const std::string bytes = body.toStdString();
        const auto got = read.value().nameOf({0, Passing::Single, bytes});
        const QString said = QString::fromStdString(got ? got.value() : "!" + got.error().text());
        if (expected.startsWith(QLatin1Char('!')))
            QVERIFY2(!got.ok() && said.contains(expected.mid(1)), qPrintable(said));
        else
            QCOMPARE(said, expected);
    }

    void theDefaultNameFitsTheSource() {
        const auto files = names("", IfExists::Fail, SourceKind::Files);
        QCOMPARE(files.value().nameOf({4, Passing::Single, "p/a.jpg"}).value(), std::string("a.jpg"));
        const auto lines = names("", IfExists::Fail, SourceKind::Lines);
        QCOMPARE(lines.value().nameOf({4, Passing::Single, "p/a.jpg"}).value(), std::string("5"));
    }

    void wordsThatCannotWorkAreRefused() {
        const auto says = [](const auto& result, const char* text) {
            return !result.ok() && result.error().code == ErrorCode::Usage &&
                   result.error().text().find(text) != std::string::npos;
        };
        QVERIFY(says(names("one.txt", IfExists::Fail), "gives all results one name"));
        QVERIFY(says(names("{%}", IfExists::Fail), "use {#}"));
        OutputSpec spec;
        QVERIFY(says(OutputNames::read(spec, SourceKind::Items, m_cwd), "name one with -o"));
        spec.path = "file";
        std::ofstream(m_cwd + "/file") << "x";
        QVERIFY(says(OutputNames::read(spec, SourceKind::Items, m_cwd), "needs a folder"));
    }

    void eachPolicyKeepsItsWord_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<QString>("verdicts"); ///< of each "in": ok, skipped, or an error's type
        QTest::addColumn<QString>("files");
        const auto row = [](const char* name, IfExists policy, const Steps& steps, const char* verdicts,
                            const char* files) {
            QTest::newRow(name) << int(policy) << steps << QString::fromUtf8(verdicts)
                                << QString::fromUtf8(files);
        };
        using enum IfExists;
        // "old" and "folder/x" are there before the run.
        row("new names", Fail, {"in a", "in b/c", "done a", "done b/c"}, "ok ok",
            "a=<a> b/c=<b/c> folder/x=x old=old");
        row("fail", Fail, {"in old"}, "output_exists", "folder/x=x old=old");
        row("skip", Skip, {"in old", "in a", "done a"}, "skipped ok", "a=<a> folder/x=x old=old");
        row("overwrite", Overwrite, {"in old", "done old"}, "ok", "folder/x=x old=<old>");
        row("rename", Rename, {"in old", "in old", "in a", "done old", "done old", "done a"}, "ok ok ok",
            "a=<a> folder/x=x old=old old-1=<old> old-2=<old>");
        for (const auto& [name, policy] :
             {std::pair("fail", Fail), {"skip", Skip}, {"overwrite", Overwrite}}) {
            row((std::string(name) + ": twins on their way").c_str(), policy, {"in a", "in a", "done a"},
                "ok output_name_taken", "a=<a> folder/x=x old=old");
            row((std::string(name) + ": twins one after the other").c_str(), policy,
                {"in a", "done a", "in a"}, "ok output_name_taken", "a=<a> folder/x=x old=old");
        }
        row("a twin that was refused frees nothing", Fail, {"in a", "in a", "fail a 1", "in a"},
            "ok output_name_taken output_name_taken", "folder/x=x old=old");
        row("overwrite: twins of an old one", Overwrite, {"in old", "in old", "done old"},
            "ok output_name_taken", "folder/x=x old=<old>");
        row("after a failure the name is free", Fail, {"in a", "fail a", "in a", "done a"}, "ok ok",
            "a=<a> folder/x=x old=old");
        row("a folder cannot be a file", Overwrite, {"in folder"}, "output_exists", "folder/x=x old=old");
        row("a file cannot be a folder", Fail, {"in old/x"}, "output_name", "folder/x=x old=old");
        row("nor while it is on its way", Fail, {"in a", "in a/b", "done a"}, "ok output_name_taken",
            "a=<a> folder/x=x old=old");
        row("nor the other way round", Fail, {"in a/b", "in a", "done a/b"}, "ok output_name_taken",
            "a/b=<a/b> folder/x=x old=old");
        row("rename: a file cannot be a folder", Rename, {"in old/x"}, "output_name", "folder/x=x old=old");
        row("rename: beside a folder", Rename, {"in folder", "done folder"}, "ok",
            "folder-1=<folder> folder/x=x old=old");
        row("a name that leaves", Rename, {"in ../a"}, "output_name", "folder/x=x old=old");
    }
    void eachPolicyKeepsItsWord() {
        QFETCH(int, policy);
        QFETCH(Steps, steps);
        QDir(QString::fromStdString(m_cwd)).mkpath(QStringLiteral("out/folder"));
        std::ofstream(m_cwd + "/out/old") << "old";
        std::ofstream(m_cwd + "/out/folder/x") << "x";
        const auto read = names("{}", static_cast<IfExists>(policy));
        auto files = openResultFiles(read.value(), false);
        QVERIFY2(files.ok(), files ? "" : files.error().text().c_str());
        QStringList verdicts;
        std::map<std::string, uint64_t> indices; ///< of the oldest with this name
        uint64_t next = 0;
        for (const std::string& step : steps) {
            const size_t space = step.find(' '), second = step.find(' ', space + 1);
            const std::string what = step.substr(0, space), name = step.substr(space + 1, second - space - 1);
            if (what == "in") {
                const std::optional<Outcome> verdict = refused(*files->gate, itemOf(next, name));
                if (!verdict) indices[name] = next;
                ++next;
                verdicts << (!verdict         ? QStringLiteral("ok")
                             : verdict->error ? QString::fromStdString(verdict->error->type)
                                              : QStringLiteral("skipped"));
                QCOMPARE(bool(verdict && verdict->error), verdict && verdict->kind == OutcomeKind::Failed);
                continue;
            }
            Outcome outcome = outcomeOf(name, "<" + name + ">",
                                        what == "done" ? OutcomeKind::Succeeded : OutcomeKind::Failed);
            outcome.index =
                second == std::string::npos ? indices[name] : std::stoull(step.substr(second + 1));
            const auto written = files->sink->write(outcome);
            QVERIFY2(written.ok(), written ? "" : written.error().text().c_str());
        }
        QVERIFY(files->sink->finish().ok());
        QTEST(verdicts.join(QLatin1Char(' ')), "verdicts");
        QTEST(QString::fromStdString(found()), "files");
    }

    void bytesAreUnchanged() {
        auto files = openResultFiles(names("{}", IfExists::Fail).value(), false);
        std::string bytes(100000, '\0');
        for (size_t k = 0; k < bytes.size(); ++k)
            bytes[k] = char(k * 7);
        const std::string odd = "\xff\n'\" *";
        QVERIFY(!refused(*files->gate, itemOf(0, odd)));
        QVERIFY(files->sink->write(outcomeOf(odd, bytes)).ok());
        QVERIFY(contents(m_cwd + "/out/" + odd) == bytes);
        ::unlink((m_cwd + "/out/" + odd).c_str()); // Qt cannot name it
    }

    void somebodyElsesFileIsNotReplaced() {
        auto files = openResultFiles(names("{}", IfExists::Fail).value(), false);
        QVERIFY(!refused(*files->gate, itemOf(0, "a")));
        std::ofstream(m_cwd + "/out/a") << "theirs";
        const auto written = files->sink->write(outcomeOf("a", "ours"));
        QVERIFY(!written.ok());
        QVERIFY2(written.error().text().find("out/a: somebody else has made this file") != std::string::npos,
                 written.error().text().c_str());
        QCOMPARE(found(), std::string("a=theirs"));
    }

    void manyOfOneNameAreNumberedQuickly() {
        auto files = openResultFiles(names("{/}", IfExists::Rename).value(), false);
        for (int k = 0; k < 500; ++k) {
            Outcome outcome = outcomeOf("d/a.txt", "x");
            outcome.index = uint64_t(k);
            QVERIFY(files->sink->write(outcome).ok());
        }
        QVERIFY(::access((m_cwd + "/out/a-499.txt").c_str(), F_OK) == 0);
        QVERIFY(::access((m_cwd + "/out/a-500.txt").c_str(), F_OK) != 0);
    }

    void aSizedSourceIsLookedThroughFirst_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<Steps>("items");
        QTest::addColumn<QString>("says"); ///< "": nothing is wrong
        const auto row = [](const char* name, IfExists policy, const Steps& items, const char* says) {
            QTest::newRow(name) << int(policy) << items << QString::fromUtf8(says);
        };
        using enum IfExists;
        row("fine", Fail, {"d/a", "d/b"}, "");
        row("exist", Fail, {"d/old", "d/a", "e/older"}, "2 of these results exist(s) already, \"old\" first");
        row("exist, skip", Skip, {"d/old"}, "");
        row("exist, overwrite", Overwrite, {"d/old"}, "");
        row("exist, rename", Rename, {"d/old", "e/old"}, "");
        row("twins", Overwrite, {"d/a", "x/b", "e/a", "f/a", "y/b"},
            "3 result(s) would have the name of another; items 0 and 2 share one");
        row("twins, skip", Skip, {"d/a", "e/a"}, "items 0 and 1 share one");
        row("no name", Rename, {"d/a", ".."}, "leads out of");
    }
    void aSizedSourceIsLookedThroughFirst() {
        QFETCH(int, policy);
        QFETCH(Steps, items);
        QFETCH(QString, says);
        QDir(QString::fromStdString(m_cwd)).mkpath(QStringLiteral("out"));
        std::ofstream(m_cwd + "/out/old") << "old";
        std::ofstream(m_cwd + "/out/older") << "old";
        const auto read = names("{/}", static_cast<IfExists>(policy));
        NameCheck check(read.value());
        Result<void> result;
        for (size_t k = 0; k < items.size() && result; ++k)
            result = check.look(itemOf(k, items[k]));
        if (result) result = check.verdict();
        QCOMPARE(result.ok(), says.isEmpty());
        if (!result) {
            QCOMPARE(result.error().code, ErrorCode::Usage);
            QVERIFY2(QString::fromStdString(result.error().text()).contains(says),
                     result.error().text().c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestResultFiles)
#include "tst_result_files.moc"
