// SPDX-License-Identifier: MIT
#include "core/engine/machine.h"
#include "core/engine/run_clock.h"
#include "core/engine/run_command.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {
Instant at(int seconds) { return Instant(std::chrono::seconds(seconds)); }

void put(const QTemporaryDir& root, const char* path, const char* text) {
    const QString full = root.filePath(QString::fromLatin1(path));
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write(text);
}
} // namespace

class TestRunValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standsStillWhileFrozen() {
        RunClock clock;
        QCOMPARE(clock.at(at(100)), at(100));
        clock.freeze(at(100));
        QVERIFY(clock.frozen());
        QCOMPARE(clock.at(at(150)), at(100));
        QCOMPARE(clock.at(at(90)), at(90));
        clock.thaw(at(160));
        QCOMPARE(clock.at(at(170)), at(110));
        clock.freeze(at(200)); // the run's 140
        clock.thaw(at(1000));
        QCOMPARE(clock.at(at(1010)), at(150));
        QCOMPARE(clock.real(at(150)), at(1010));
    }
    void pastMomentsAreSeenAsTheyWere() {
        RunClock clock;
        clock.freeze(at(100));
        clock.thaw(at(160));
        clock.freeze(at(200));
        clock.thaw(at(300));
        QCOMPARE(clock.at(at(90)), at(90));   // before both
        QCOMPARE(clock.at(at(130)), at(100)); // within the first
        QCOMPARE(clock.at(at(180)), at(120)); // between
        QCOMPARE(clock.at(at(250)), at(140)); // within the second
        QCOMPARE(clock.at(at(310)), at(150));
    }
    void manyFreezesKeepTheSum() {
        RunClock clock;
        for (int i = 0; i < 1000; ++i) {
            clock.freeze(at(10 * i));
            clock.thaw(at(10 * i + 4));
        }
        QCOMPARE(clock.at(at(10000)), at(6000));
    }

    void machineReadsTheTighterLimit() {
        QTemporaryDir root;
        put(root, "proc/meminfo", "MemTotal:  100 kB\nMemAvailable:     2048 kB\nMemAvailableX: 1 kB\n");
        put(root, "proc/vmstat", "pgfault 12\noom_kill 7\n");
        QCOMPARE(Machine(root.path().toStdString()).freeMemory().value_or(0), uint64_t{2048 * 1024});
        QCOMPARE(Machine(root.path().toStdString()).memoryKills(), uint64_t{7});
        put(root, "proc/self/cgroup", "12:cpu:/\n0::/my.slice\n");
        put(root, "sys/fs/cgroup/my.slice/memory.max", "max\n");
        put(root, "sys/fs/cgroup/my.slice/memory.current", "1000000\n");
        QCOMPARE(Machine(root.path().toStdString()).freeMemory().value_or(0), uint64_t{2048 * 1024});
        put(root, "sys/fs/cgroup/my.slice/memory.max", "1200000\n");
        put(root, "sys/fs/cgroup/my.slice/memory.stat", "anon 5\ninactive_file 50000\n");
        put(root, "sys/fs/cgroup/my.slice/memory.events", "low 0\noom 3\noom_kill 2\n");
        Machine machine(root.path().toStdString());
        QCOMPARE(machine.freeMemory().value_or(0), uint64_t{250000});
        QCOMPARE(machine.memoryKills(), uint64_t{2});
        QVERIFY(!Machine("/nonexistent").freeMemory().has_value());
    }

    void commandsReadBackAsThemselves_data() {
        QTest::addColumn<QString>("json");
        for (const RunCommand& command :
             {RunCommand(StopCommand{StopMode::Cancel, 143, "why not"}),
              RunCommand(PauseCommand{PauseMode::Drain}), RunCommand(PauseCommand{PauseMode::Freeze}),
              RunCommand(ResumeCommand{}), RunCommand(SetWorkersCommand{12}),
              RunCommand(PauseCommand{PauseMode::Freeze, true}), RunCommand(ThawCommand{}),
              RunCommand(CancelItemCommand{1ull << 40}), RunCommand(RetryItemCommand{0}),
              RunCommand(RetryItemsCommand{}), RunCommand(RetryItemsCommand{{ItemPick::What::Group, {}, 3}}),
              RunCommand(RetryItemsCommand{{ItemPick::What::Listed, {1, 17, 1ull << 40}, 0}}),
              RunCommand(RetryItemsCommand{{ItemPick::What::Listed, {}, 0}})}) {
            const QString json = QString::fromStdString(toJson(command));
            QTest::newRow(qPrintable(json)) << json;
        }
    }
    void commandsReadBackAsThemselves() {
        QFETCH(QString, json);
        const auto command = commandFromJson(json.toStdString());
        QVERIFY(command.has_value());
        QCOMPARE(QString::fromStdString(toJson(*command)), json);
    }
    void nonsenseIsNoCommand_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"",
                                 "{}",
                                 "[]",
                                 "null",
                                 "{\"command\":5}",
                                 "{\"command\":\"stop\"}",
                                 "{\"command\":\"stop\",\"mode\":\"now\"}",
                                 "{\"command\":\"pause\",\"mode\":1}",
                                 "{\"command\":\"set_workers\",\"workers\":\"two\"}",
                                 "{\"command\":\"cancel_item\"}",
                                 "{\"command\":\"set_workers\",\"workers\":-1}",
                                 "{\"command\":\"set_workers\",\"workers\":0}",
                                 "{\"command\":\"set_workers\",\"workers\":4097}",
                                 "{\"command\":\"set_workers\",\"workers\":2.5}",
                                 "{\"command\":\"cancel_item\",\"index\":-1}",
                                 "{\"command\":\"retry_item\",\"index\":1e400}",
                                 "{\"command\":\"retry_items\",\"group\":\"all\"}",
                                 "{\"command\":\"retry_items\",\"indices\":7}",
                                 "{\"command\":\"retry_items\",\"indices\":[-1]}",
                                 "{\"command\":\"retry_items\",\"indices\":[1],\"group\":1}",
                                 "{\"command\":\"stop\",\"mode\":\"kill\",\"exit_status\":4711}",
                                 "{\"command\":\"dance\"}"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aListOfItemsHasABound() {
        RetryItemsCommand most{{ItemPick::What::Listed, {}, 0}};
        for (size_t i = 0; i < RetryItemsCommand::kMostListed; ++i)
            most.pick.indices.push_back(UINT64_MAX - i); // the longest there are
        const std::string line = toJson(most);
        QVERIFY(line.size() < 64u << 10); // what a viewer's line may have
        const auto read = commandFromJson(line);
        QVERIFY(read && std::get<RetryItemsCommand>(*read).pick.indices.front() ==
                            UINT64_MAX - (RetryItemsCommand::kMostListed - 1)); // sorted
        most.pick.indices.push_back(0);
        QVERIFY(!commandFromJson(toJson(most)));
    }
    void nonsenseIsNoCommand() {
        QFETCH(QString, line);
        QVERIFY(!commandFromJson(line.toStdString()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRunValues)
#include "tst_run_values.moc"
