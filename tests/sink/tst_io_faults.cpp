// SPDX-License-Identifier: MIT
// Every call by which a sink reaches the disk fails once, or from then on, at every place where it is
// made. What must hold: the sink says so and names the path, no result is claimed
// that is not there whole, the old file survives, no temporary file stays.
#include "tests/sink/sink_probe.h"

#include "core/sink/result_files.h"
#include "core/sink/sink.h"

#include <cstdarg>
#include <cstdio>
#include <sys/syscall.h>

using namespace poolboard;

namespace {

enum class Call : int { Write, Sync, Rename, Close, Open };

struct Fault {
    Call call = Call::Write;
    int countdown = -1; ///< calls until it strikes; below 0: never
    int error = 0;
    bool forGood = false;
    bool struck = false;
};
Fault g_fault; // one thread

/// Whether this call fails now; errno is set then.
bool strikes(Call call) {
    if (g_fault.call != call || g_fault.countdown < 0) return false;
    if (g_fault.countdown > 0) return --g_fault.countdown, false;
    if (g_fault.struck && !g_fault.forGood) return false;
    g_fault.struck = true;
    errno = g_fault.error;
    return true;
}

} // namespace

// The test's own definitions take the place of the C library's for all that is linked here.
extern "C" {
ssize_t write(int fd, const void* data, size_t size) {
    if (fd > 2 && strikes(Call::Write)) return -1;
    return ::syscall(SYS_write, fd, data, size);
}
int fdatasync(int fd) { return strikes(Call::Sync) ? -1 : int(::syscall(SYS_fdatasync, fd)); }
int rename(const char* from, const char* to) {
    return strikes(Call::Rename) ? -1 : int(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
int renameat2(int fromDir, const char* from, int toDir, const char* to, unsigned flags) {
    return strikes(Call::Rename) ? -1 : int(::syscall(SYS_renameat2, fromDir, from, toDir, to, flags));
}
int close(int fd) {
    const int done = int(::syscall(SYS_close, fd)); // as Linux does it: closed, whatever it says
    return strikes(Call::Close) ? -1 : done;
}
int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const int mode = (flags & O_CREAT) != 0 ? va_arg(rest, int) : 0;
    va_end(rest);
    if ((flags & O_CREAT) != 0 && strikes(Call::Open)) return -1;
    return int(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}
}

Q_DECLARE_METATYPE(Fault)

class TestIoFaults : public QObject {
    Q_OBJECT
    static constexpr int kItems = 3;

    static void faults() {
        QTest::addColumn<Fault>("fault");
        const auto rows = [](const char* name, Call call, int error) {
            for (const bool forGood : {false, true})
                QTest::addRow("%s %s", name, forGood ? "from then on" : "once")
                    << Fault{call, 0, error, forGood, false};
        };
        rows("write: no space", Call::Write, ENOSPC);
        rows("write: broken disk", Call::Write, EIO);
        rows("fdatasync", Call::Sync, EIO);
        rows("rename", Call::Rename, EACCES);
        rows("close", Call::Close, EDQUOT);
        rows("create: too many open files", Call::Open, EMFILE);
    }

    /// Runs `use` with the fault at its 1st, 2nd … call until there is no such call any more.
    /// `use` gets the folder and says what the sink said.
    template <class Use, class Check> static void everyPlace(Use use, Check check) {
        QFETCH(Fault, fault);
        int places = 0;
        for (bool struck = true; struck; ++places) {
            const QTemporaryDir folder;
            const std::string cwd = folder.path().toStdString();
            std::ofstream(cwd + "/old") << "old";
            g_fault = fault;
            g_fault.countdown = places;
            const Result<void> said = use(cwd);
            struck = g_fault.struck;
            g_fault = {};
            check(folder, cwd, said, struck);
            if (QTest::currentTestFailed()) {
                qWarning("at call %d", places + 1);
                return;
            }
            QVERIFY(places < 1000);
        }
        qInfo("%d places", places - 1);
    }

    static Result<void> writeItems(Sink& sink) {
        for (int k = 0; k < kItems; ++k) {
            Outcome outcome = outcomeOf(std::string(1, char('a' + k)), "result");
            outcome.index = uint64_t(k);
            TRY(sink.write(outcome));
            TRY(sink.flush());
        }
        return sink.finish();
    }

private Q_SLOTS:
    void cleanup() { g_fault = {}; }

    void theOldFileOrTheWholeNewOne_data() { faults(); }
    void theOldFileOrTheWholeNewOne() {
        OutputSpec spec;
        spec.format = OutputFormat::Text;
        spec.path = "old";
        spec.ifExists = IfExists::Overwrite;
        everyPlace(
            [&](const std::string& cwd) -> Result<void> {
                TRY_ASSIGN(Output output, openOutput(spec, {cwd, SourceKind::Items, true, true, -1}));
                return writeItems(*output.sink);
            },
            [](const QTemporaryDir& folder, const std::string& cwd, const Result<void>& said, bool struck) {
                const std::string now = contents(cwd + "/old");
                QCOMPARE(filesIn(folder), 1);
                if (!struck) QVERIFY2(said.ok(), said ? "" : said.error().text().c_str());
                if (said.ok()) QCOMPARE(now, std::string("resultresultresult"));
                if (said.ok()) return;
                QCOMPARE(said.error().code, ErrorCode::Io);
                QVERIFY2(said.error().text().find(cwd + "/old: ") != std::string::npos,
                         said.error().text().c_str());
                // A close that fails after the rename is told; the bytes were synced before.
                QVERIFY2(now == "old" || now == "resultresultresult", now.c_str());
            });
    }

    void aNewFileIsNeverWholeAndUntold_data() { faults(); }
    void aNewFileIsNeverWholeAndUntold() {
        OutputSpec spec;
        spec.format = OutputFormat::Text;
        spec.path = "new";
        everyPlace(
            [&](const std::string& cwd) -> Result<void> {
                TRY_ASSIGN(Output output, openOutput(spec, {cwd, SourceKind::Items, true, true, -1}));
                return writeItems(*output.sink);
            },
            [](const QTemporaryDir&, const std::string& cwd, const Result<void>& said, bool struck) {
                const std::string now = contents(cwd + "/new");
                QVERIFY(std::string("resultresultresult").starts_with(now));
                if (said.ok()) QCOMPARE(now, std::string("resultresultresult"));
                if (!struck) QVERIFY(said.ok());
                if (!said.ok()) QVERIFY2(said.error().where == cwd + "/new", said.error().text().c_str());
            });
    }

    void aDurableResultIsOnTheDiskOrTold_data() {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<OutputFormat>("format");
        QTest::addColumn<IfExists>("ifExists");
        for (const bool forGood : {false, true}) {
            const Fault fault{Call::Sync, 0, EIO, forGood, false};
            QTest::addRow("new, %d", forGood) << fault << OutputFormat::Ndjson << IfExists::Fail;
            QTest::addRow("over, %d", forGood) << fault << OutputFormat::Text << IfExists::Overwrite;
            QTest::addRow("files, %d", forGood) << fault << OutputFormat::Files << IfExists::Fail;
        }
    }
    void aDurableResultIsOnTheDiskOrTold() {
        QFETCH(OutputFormat, format);
        QFETCH(IfExists, ifExists);
        OutputSpec spec;
        spec.format = format;
        spec.path = ifExists == IfExists::Overwrite ? "old" : "new";
        if (format == OutputFormat::Files) spec.outputName = "{}";
        spec.ifExists = ifExists;
        spec.durable = true;
        int syncs = 0;
        everyPlace(
            [&](const std::string& cwd) -> Result<void> {
                TRY_ASSIGN(Output output, openOutput(spec, {cwd, SourceKind::Items, true, true, -1}));
                return writeItems(*output.sink);
            },
            [&](const QTemporaryDir&, const std::string& cwd, const Result<void>& said, bool struck) {
                QCOMPARE(said.ok(), !struck);
                if (!said.ok())
                    QVERIFY2(said.error().where.starts_with(cwd + "/" + spec.path),
                             said.error().text().c_str());
                syncs += struck;
            });
        QVERIFY2(syncs >= kItems, QByteArray::number(syncs)); // after each item that was flushed
    }

    void aFilePerItemIsWholeOrNotThere_data() { faults(); }
    void aFilePerItemIsWholeOrNotThere() {
        QFETCH(Fault, fault);
        OutputSpec spec;
        spec.format = OutputFormat::Files;
        spec.path = "out";
        spec.outputName = "{}";
        // Opening takes a probe with mkostemp; a close of it that fails costs nothing.
        everyPlace(
            [&](const std::string& cwd) -> Result<void> {
                TRY_ASSIGN(Output output, openOutput(spec, {cwd, SourceKind::Items, true, true, -1}));
                return writeItems(*output.sink);
            },
            [&](const QTemporaryDir&, const std::string& cwd, const Result<void>& said, bool struck) {
                const QDir out(QString::fromStdString(cwd + "/out"));
                const QStringList names = out.entryList(QDir::Files | QDir::Hidden | QDir::System);
                for (const QString& name : names) {
                    QVERIFY2(name.size() == 1, qPrintable(name)); // nothing unfinished
                    QCOMPARE(contents(out.filePath(name).toStdString()), std::string("result"));
                }
                if (said.ok()) QCOMPARE(names.size(), kItems);
                if (!struck) QVERIFY(said.ok());
                if (!said.ok())
                    QVERIFY2(said.error().where.starts_with(cwd + "/out/"), said.error().text().c_str());
                if (struck && fault.call != Call::Close) QVERIFY(!said.ok());
            });
    }

    void aFolderPerItemWithAMetaFileIsWhole_data() { faults(); }
    void aFolderPerItemWithAMetaFileIsWhole() {
        OutputSpec spec;
        spec.results = "all";
        everyPlace(
            [&](const std::string& cwd) -> Result<void> {
                TRY_ASSIGN(auto sink, openResults(spec, cwd));
                return writeItems(*sink);
            },
            [](const QTemporaryDir&, const std::string& cwd, const Result<void>& said, bool struck) {
                int whole = 0;
                for (int k = 0; k < kItems; ++k) {
                    const std::string item = cwd + "/all/0000000" + std::to_string(k);
                    if (!contents(item + "/meta.json").ends_with("}\n")) continue;
                    QCOMPARE(contents(item + "/stdout"), std::string("result"));
                    ++whole;
                }
                QCOMPARE(said.ok(), !struck);
                if (said.ok()) QCOMPARE(whole, kItems);
                if (!said.ok()) QVERIFY(said.error().where.starts_with(cwd + "/all/0000000"));
            });
    }

    void listsSayWhatTheyCouldNotKeep_data() { faults(); }
    void listsSayWhatTheyCouldNotKeep() {
        everyPlace(
            [&](const std::string& cwd) -> Result<void> {
                TRY_ASSIGN(auto log, openJobLog(cwd + "/log", {}, -1));
                TRY(writeItems(*log));
                TRY_ASSIGN(auto events, openEvents({cwd + "/events"}, "r", -1));
                return writeItems(*events);
            },
            [](const QTemporaryDir&, const std::string& cwd, const Result<void>& said, bool struck) {
                QCOMPARE(said.ok(), !struck);
                if (!said.ok())
                    QVERIFY(said.error().where == cwd + "/log" || said.error().where == cwd + "/events");
            });
    }
};

QTEST_GUILESS_MAIN(TestIoFaults)
#include "tst_io_faults.moc"
