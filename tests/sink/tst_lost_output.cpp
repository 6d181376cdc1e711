// SPDX-License-Identifier: MIT
// Somebody takes the output file away while it is written: its bytes still go somewhere, but nobody finds
// them under its name.
#include "tests/sink/sink_probe.h"

#include "core/sink/sink.h"

#include <filesystem>
#include <sys/stat.h>

using namespace poolboard;
namespace fs = std::filesystem;

namespace {

/// What happens to `file` while it is written.
using Meddle = void (*)(const std::string& file);

void nothing(const std::string&) {}
void unlinkIt(const std::string& file) { fs::remove(file); }
void unlinkFolder(const std::string& file) { fs::remove_all(fs::path(file).parent_path()); }
void move(const std::string& file) { fs::rename(file, file + ".moved"); }
void moveAndLink(const std::string& file) {
    move(file);
    fs::create_symlink(file + ".moved", file);
}
void takeAwayAndBack(const std::string& file) {
    move(file);
    fs::rename(file + ".moved", file);
}
void putAnotherOver(const std::string& file) {
    std::ofstream(file + ".other") << "theirs";
    fs::rename(file + ".other", file);
}
void moveAndWriteAnother(const std::string& file) {
    move(file);
    std::ofstream(file) << "theirs";
}

} // namespace

Q_DECLARE_METATYPE(Meddle)

class TestLostOutput : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
    int m_descriptors = 0;

    /// How finish() ends when this happens to `file` between two results.
    QString endOf(const OutputSpec& spec, const OutputContext& context, Meddle meddle,
                  const std::string& file) const {
        auto output = openOutput(spec, context);
        if (!output) return QString::fromStdString(output.error().text());
        Sink& sink = *output.value().sink;
        if (!sink.write(outcomeOf("a", "1")) || !sink.flush()) return QStringLiteral("it was not written");
        meddle(file);
        if (!sink.write(outcomeOf("b", "2"))) return QStringLiteral("it was not written");
        const auto end = sink.finish();
        return end ? QString() : QString::fromStdString(end.error().text());
    }
    OutputSpec spec(IfExists ifExists = IfExists::Fail) const {
        OutputSpec spec;
        spec.format = OutputFormat::Ndjson;
        spec.path = m_file;
        spec.ifExists = ifExists;
        return spec;
    }
    static OutputContext here() { return {"", SourceKind::None, false, false, -1}; }

private Q_SLOTS:
    void init() {
        m_descriptors = openDescriptors();
        m_folder = std::make_unique<QTemporaryDir>();
        const std::string folder = m_folder->path().toStdString() + "/here";
        fs::create_directory(folder);
        m_file = folder + "/out";
    }
    void cleanup() {
        m_folder.reset();
        QCOMPARE(openDescriptors(), m_descriptors);
    }

    void theEndSaysThatItIsGone_data() {
        const QString none, deleted = QStringLiteral(": it was deleted or replaced while the run wrote it, "
                                                     "and what it held is lost (run the job anew)");
        const QString moved =
            QStringLiteral(": it was moved away while the run wrote it (what was written is in it: put "
                           "it back, or run the job anew)");
        QTest::addColumn<Meddle>("meddle");
        QTest::addColumn<QString>("words");
        QTest::newRow("left alone") << &nothing << none;
        QTest::newRow("taken away and back") << &takeAwayAndBack << none;
        QTest::newRow("found through a link") << &moveAndLink << none;
        QTest::newRow("deleted") << &unlinkIt << deleted;
        QTest::newRow("deleted with its folder") << &unlinkFolder << deleted;
        QTest::newRow("replaced") << &putAnotherOver << deleted;
        QTest::newRow("moved") << &move << moved;
        QTest::newRow("moved, and another in its place") << &moveAndWriteAnother << moved;
    }
    void theEndSaysThatItIsGone() {
        QFETCH(Meddle, meddle);
        QFETCH(QString, words);
        QCOMPARE(endOf(spec(), here(), meddle, m_file),
                 words.isEmpty() ? QString() : QString::fromStdString(m_file) + words);
        if (meddle == &putAnotherOver || meddle == &moveAndWriteAnother)
            QCOMPARE(contents(m_file), std::string("theirs"));
    }

    /// Its name was free when it began, and the run of it goes on.
    void alsoOfAFileWithANumberOrOfAnEarlierSession() {
        std::ofstream(m_file) << "old";
        const QString numbered = endOf(spec(IfExists::Rename), here(), &unlinkIt, m_file + "-1");
        QVERIFY2(numbered.contains(QStringLiteral("out-1: it was deleted or replaced")),
                 qPrintable(numbered));
        OutputContext context = here();
        context.resumed.emplace();
        context.resumed->file = {m_file, "", 0};
        context.resumed->length = 3;
        const QString again = endOf(spec(), context, &unlinkIt, m_file);
        QVERIFY2(again.contains(QStringLiteral("out: it was deleted or replaced")), qPrintable(again));
    }

    /// What takes an old file's place is never a file that the run has not written.
    void aReplacementIsTheRunsOwn_data() {
        QTest::addColumn<Meddle>("meddle");
        QTest::newRow("deleted") << &unlinkIt;
        QTest::newRow("replaced") << &putAnotherOver;
        QTest::newRow("moved") << &move;
    }
    void aReplacementIsTheRunsOwn() {
        QFETCH(Meddle, meddle);
        std::ofstream(m_file) << "old";
        const std::string part = fs::path(m_file).parent_path().string() + "/.out.poolboard-part";
        const QString said = endOf(spec(IfExists::Overwrite), here(), meddle, part);
        QVERIFY2(!said.isEmpty(), "it should have failed");
        QCOMPARE(contents(m_file), std::string("old"));
    }

    void aStreamHasNoNameToLose() {
        QCOMPARE(::mkfifo(m_file.c_str(), 0600), 0);
        const UniqueFd reader(::open(m_file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        QCOMPARE(endOf(spec(), here(), &unlinkIt, m_file), QString());
    }
};

QTEST_GUILESS_MAIN(TestLostOutput)
#include "tst_lost_output.moc"
