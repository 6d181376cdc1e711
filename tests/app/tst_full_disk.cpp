// SPDX-License-Identifier: MIT
// The disk fails under the real program. It stops with status 1 and the path, nothing it started stays, what
// the journal calls done is in the output, and the old output survives.
#include "program.h"

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace poolboard;

namespace {

using Words = Program::Words;

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Case {
    std::string call; ///< "write" …
    int error = ENOSPC;
    bool journal = false; ///< strikes the journal instead of the output
    Words output;         ///< "@" stands for the folder
};

} // namespace
Q_DECLARE_METATYPE(Case)

class TestFullDisk : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_dir, m_mounted;
    static constexpr int kItems = 40;

    /// The program with items 1…kItems, each of which gives a line of its own.
    Program::Setup setup(Words output, const std::string& journal = {}) const {
        for (std::string& word : output)
            if (word.starts_with('@')) word = m_dir + word.substr(1);
        Program::Setup out;
        out.arguments = {"--cli",        "run", "--journal", journal.empty() ? m_dir + "/runs" : journal,
                         "-j",           "2",   "-w",        "fault",
                         "--chunk-size", "1"};
        out.arguments.insert(out.arguments.end(), output.begin(), output.end());
        out.arguments.emplace_back(":::");
        for (int k = 0; k < kItems; ++k)
            out.arguments.push_back("echo:line " + std::to_string(k));
        return out;
    }

    /// What the one journal says; nothing when there is none.
    std::optional<RunRecord> recorded(std::vector<uint64_t>* done = nullptr) const {
        const std::vector<RunRecord> runs = listRuns(m_dir + "/runs", 10).runs;
        if (runs.size() != 1) return std::nullopt;
        if (done) {
            const auto reader = openJournal(m_dir + "/runs/" + runs[0].id + ".sqlite");
            if (!reader) return std::nullopt;
            const auto rows = reader.value()->page(OutcomeKind::Succeeded, 0, kItems);
            if (!rows) return std::nullopt;
            for (const ItemRow& row : rows.value())
                done->push_back(row.index);
        }
        return runs[0];
    }

    /// Every item the journal calls done has its line in `text`.
    static void isInOutput(const std::vector<uint64_t>& done, const std::string& text) {
        for (const uint64_t index : done)
            QVERIFY2(("\n" + text).find("\nline " + std::to_string(index) + "\n") != std::string::npos,
                     qPrintable(QStringLiteral("item %1 is done but not there").arg(index)));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_dir = m_folder->path().toStdString();
    }
    void cleanup() {
        if (!m_mounted.empty()) ::umount2(m_mounted.c_str(), MNT_DETACH);
        m_mounted.clear();
        m_folder.reset();
    }

    void everyCallMayFail_data() {
        QTest::addColumn<Case>("what");
        QTest::addColumn<bool>("once");
        const Words text{"-O", "text", "-o", "@/out"}, files{"-O", "files", "-o", "@/out"};
        Words over = text;
        over.insert(over.end(), {"--if-exists", "overwrite"});
        const auto rows = [](const char* name, const Case& what) {
            QTest::addRow("%s once", name) << what << true;
            QTest::addRow("%s from then on", name) << what << false;
        };
        rows("text: write", {"write", ENOSPC, false, text});
        rows("text: close", {"close", EDQUOT, false, text});
        rows("overwrite: write", {"write", EIO, false, over});
        rows("overwrite: sync", {"sync", EIO, false, over});
        rows("overwrite: rename", {"rename", EACCES, false, over});
        rows("files: write", {"write", ENOSPC, false, files});
        rows("files: rename", {"rename", EIO, false, files});
        const auto durable = [](Words words) {
            words.insert(words.begin() + 4, "--durable");
            return words;
        };
        rows("durable text: sync", {"sync", EIO, false, durable(text)});
        rows("durable files: sync", {"sync", EIO, false, durable(files)});
        rows("durable overwrite: sync", {"sync", EIO, false, durable(over)});
        rows("journal: write", {"write", ENOSPC, true, text});
    }
    void everyCallMayFail() {
        QFETCH(Case, what);
        QFETCH(bool, once);
        const bool over = what.output.back() == "overwrite", files = what.output[1] == "files";
        int places = 0;
        for (const int number : {1, 2, 3, 5, 8, 13}) {
            cleanup();
            init();
            if (over) std::ofstream(m_dir + "/out") << "old\n";
            Program::Setup setting = setup(what.output);
            setting.environment = {{"LD_PRELOAD", TEST_BUILD_DIR "/tests/fault_io.so"},
                                   {"ASAN_OPTIONS", "verify_asan_link_order=0"},
                                   {"FAULT_IO", what.call + ":" + std::to_string(number) + ":" +
                                                    std::to_string(what.error) +
                                                    (once ? ":once:" : ":forever:") + m_dir +
                                                    (what.journal                    ? "/runs"
                                                     : over && what.call != "rename" ? "/.out"
                                                                                     : "/out")},
                                   {"FAULT_IO_STRUCK", "/proc/self/cwd/struck"}};
            setting.cwd = m_dir;
            Program program(setting);
            const int status = program.wait();
            const bool struck = std::filesystem::exists(m_dir + "/struck");
            QVERIFY(program.leavesNothing());
            if (!struck) {
                QCOMPARE(status, 0);
                break;
            }
            ++places;
            const std::string said = program.err();
            QVERIFY2(status == 1 || (what.journal && status == 2), said.c_str());
            QVERIFY2(said.find(m_dir + (what.journal ? "/runs" : "/out")) != std::string::npos, said.c_str());
            std::vector<uint64_t> done;
            const auto run = recorded(&done);
            if (run) QVERIFY2(run->state != RunState::Finished, said.c_str());
            if (files) {
                for (const uint64_t index : done)
                    QCOMPARE(contents(m_dir + "/out/" + std::to_string(index + 1)),
                             "line " + std::to_string(index));
            } else if (over) {
                QCOMPARE(contents(m_dir + "/out"), std::string("old\n"));
            } else {
                isInOutput(done, contents(m_dir + "/out"));
            }
        }
        QVERIFY(places > 0);
    }

    void aFullFileSystem_data() {
        QTest::addColumn<Words>("output");
        QTest::newRow("text") << Words{"-O", "text", "-o", "@/small/out"};
        QTest::newRow("ndjson") << Words{"-o", "@/small/out"};
        QTest::newRow("files") << Words{"-O", "files", "-o", "@/small/out"};
        QTest::newRow("results") << Words{"-O", "none", "--results", "@/small/out"};
        QTest::newRow("events") << Words{"-O", "none", "--events", "@/small/out"};
        QTest::newRow("job log") << Words{"-O", "none", "--joblog", "@/small/out"};
        QTest::newRow("journal") << Words{"-O", "none"};
    }
    void aFullFileSystem() {
        QFETCH(Words, output);
        const std::string small = m_dir + "/small";
        QDir(m_folder->path()).mkdir(QStringLiteral("small"));
        const bool journal = output.size() == 2;
        // Enough for the first results, and for the journal to be made.
        const char* size = journal ? "size=160k" : "size=20k";
        if (::mount("tmpfs", small.c_str(), "tmpfs", 0, size) != 0) QSKIP("mounting needs root");
        m_mounted = small;
        Program::Setup setting = setup(output, journal ? small + "/runs" : "");
        // 2 MB of results, and each fills a page or a line of a job log.
        auto items = std::find(setting.arguments.begin(), setting.arguments.end(), ":::");
        setting.arguments.erase(items, setting.arguments.end());
        setting.arguments.insert(setting.arguments.end(), {"-f", "range", "-i", "0..500"});
        for (std::string& word : setting.arguments)
            if (word == "fault") word = "exec/command";
        setting.arguments.insert(setting.arguments.end(), {"--", "sh", "-c", "printf %4000d $1", "_", "{}"});
        std::erase(setting.arguments, std::string("-w"));
        std::erase(setting.arguments, std::string("exec/command"));
        {
            Program program(setting);
            const int status = program.wait();
            const bool nothingLeft = program.leavesNothing();
            const std::string said = program.err();
            std::vector<uint64_t> done;
            const std::string out = output[1] == "text" ? contents(small + "/out") : "";
            QCOMPARE(status, 1);
            QVERIFY(nothingLeft);
            QVERIFY2(said.find(small) != std::string::npos, said.c_str());
            QVERIFY2(said.find(journal ? "full" : "No space left on device (make room, then run it again)") !=
                         std::string::npos,
                     said.c_str());
            QVERIFY2(said.find(" not done in ") != std::string::npos, said.c_str());
            if (journal) return;
            const auto run = recorded();
            QVERIFY(run);
            QCOMPARE(int(run->state), int(RunState::Broken));
            QVERIFY(run->counts[0] < 500);
            if (output[1] == "text") QVERIFY(out.size() >= run->counts[0] * 4000);
        }
    }

    /// The run goes on once there is room, and in the end nothing is missing or double.
    void afterRoomIsMadeItGoesOn_data() {
        QTest::addColumn<bool>("journalToo");
        QTest::newRow("the output's disk was full") << false;
        QTest::newRow("the journal's disk, too") << true;
    }
    void afterRoomIsMadeItGoesOn() {
        QFETCH(bool, journalToo);
        const std::string small = m_dir + "/small", runs = (journalToo ? small : m_dir) + "/runs";
        QDir(m_folder->path()).mkdir(QStringLiteral("small"));
        if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=400k") != 0) QSKIP("mounting needs root");
        m_mounted = small;
        {
            Program program({"--cli",
                             "run",
                             "--journal",
                             runs,
                             "-j",
                             "2",
                             "-f",
                             "range",
                             "-i",
                             "0..500",
                             "-o",
                             small + "/out",
                             "--min-free-disk",
                             "0",
                             "--",
                             "sh",
                             "-c",
                             "printf '%3999d\\n' $1",
                             "_",
                             "{}"});
            QCOMPARE(program.wait(), 1);
            QVERIFY2(program.err().find("poolboard --cli resume ") != std::string::npos,
                     program.err().c_str());
        }
        const auto before = listRuns(runs, 1).runs;
        QVERIFY(before.size() == 1 && before[0].interrupted() && before[0].done() > 0 &&
                before[0].done() < 500);
        QCOMPARE(::mount("tmpfs", small.c_str(), "tmpfs", MS_REMOUNT, "size=10m"), 0);
        Program again({"--cli", "resume", "last", "--journal", runs});
        QVERIFY2(again.wait() == 0, again.err().c_str());
        std::string expected;
        for (int k = 0; k < 500; ++k) {
            const std::string number = std::to_string(k);
            expected += std::string(3999 - number.size(), ' ') + number + "\n";
        }
        QVERIFY(contents(small + "/out") == expected);
        QCOMPARE(listRuns(runs, 1).runs[0].done(), uint64_t(500));
    }

    void aFileThatMayNotGrow() {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 100;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        Program::Setup setting = setup({"-O", "text", "-o", "@/out"});
        setting.arguments[2] = "--no-journal";
        setting.arguments.erase(setting.arguments.begin() + 3);
        Program program(setting);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(program.wait(), 1);
        QVERIFY2(program.err().find(m_dir + "/out: cannot write: File too large") != std::string::npos,
                 program.err().c_str());
        QVERIFY(program.leavesNothing());
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
