// SPDX-License-Identifier: MIT
// Memory does not grow with the number of items, nor behind an item that takes long.
// tests/app/memory-proof measures the same by hand, up to ten million.
#include "program.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace {

using Words = Program::Words;

constexpr long kFlat = 4096; ///< KiB by which peaks may differ

/// A line of /proc/PID/status in KiB; 0: it has ended.
long memoryOf(int pid, const std::string& name) {
    std::ifstream in("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name + ":")) return std::strtol(line.c_str() + name.size() + 1, nullptr, 10);
    return 0;
}

/// The largest resident size it ever had, as last seen before its end.
long peakUntilTheEnd(int pid) {
    long last = 0;
    for (long now = 0; (now = memoryOf(pid, "VmHWM")) != 0;
         std::this_thread::sleep_for(std::chrono::milliseconds(2)))
        last = now;
    return last;
}

void writeLines(Program& program, const std::string& first, const std::string& line, size_t count) {
    program.write(first);
    std::string block;
    for (size_t i = 0; i < 1000; ++i)
        block += line + "\n";
    for (size_t i = 0; i < count; i += 1000)
        program.write(block);
    program.closeInput();
}

long peakOf(const Words& words, size_t items) {
    Program program(words);
    std::thread writer([&] { writeLines(program, "", "some text of an item", items); });
    const long peak = peakUntilTheEnd(program.pid());
    writer.join();
    return program.wait() == 0 ? peak : 0;
}

} // namespace

class TestMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("a sanitizer keeps what is freed, so its peaks say nothing");
#endif
    }

    void moreItemsTakeNoMoreMemory_data() {
        QTest::addColumn<QString>("journal");
        QTest::newRow("no journal") << QStringLiteral("--no-journal");
        QTest::newRow("with the journal") << QString();
    }
    void moreItemsTakeNoMoreMemory() {
        QFETCH(QString, journal);
        Words words{"--cli", "run",     "-q", "-i", "-",  "-w",       "digest/xxh3",
                    "-p",    "of=text", "-j", "2",  "-o", "/dev/null"};
        if (!journal.isEmpty()) words.push_back(journal.toStdString());
        // Before that the caches of the journal are not full, whose size is known.
        const long some = peakOf(words, 300'000), many = peakOf(words, 900'000);
        qInfo("300,000 items: %ld KiB, 900,000 items: %ld KiB", some, many);
        QVERIFY(some > 0 && many > 0);
        QVERIFY(many <= some + kFlat);
    }

    void whatWaitsForASlowFirstItemTakesNoMemory() {
        const QTemporaryDir folder;
        const std::string input = folder.filePath(QStringLiteral("input")).toStdString();
        std::ofstream file(input);
        file << "sleep:4\n";
        for (int i = 0; i < 300'000; ++i)
            file << "echo:some text\n";
        file.close();
        Program program({{"--cli", "run", "-i", input, "-w", "fault", "--kind", "processes", "-j", "2",
                          "--no-journal", "-o", "/dev/null"},
                         {},
                         {},
                         true});
        long peak = 0;
        std::thread watch([&] { peak = peakUntilTheEnd(program.pid()); });
        const bool said = program.waitForOut("held back by item");
        const int status = program.wait();
        watch.join();
        QCOMPARE(status, 0);
        QVERIFY2(said, program.out().c_str());
        qInfo("%ld KiB at most", peak);
        QVERIFY(peak > 0 && peak < 16 * kFlat); // 300,000 results would be more
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
