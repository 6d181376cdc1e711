// SPDX-License-Identifier: MIT
#include "core/engine/snapshot_json.h"

#include <QTest>

using namespace poolboard;

class TestSnapshotJson : public QObject {
    Q_OBJECT

    static Snapshot full() {
        Snapshot s;
        s.runId = "20261120-120000-abcd";
        s.name = "Thumbnails \"x\"\n";
        s.worker = "image/thumbnail";
        s.journalFile = "/tmp/a.sqlite";
        s.state = RunState::Failing;
        s.stopReason = "asked to";
        s.total = 300;
        s.estimatedTotal = 310;
        s.basis = TotalBasis::Bytes;
        s.counts = {10, 2, 1, 1, 0, 4};
        s.running = 2;
        s.waiting = 17;
        s.held = 3;
        s.heldBackBy = 12;
        s.elapsed = 12.5;
        s.elapsedBefore = 100.25;
        s.phases = {0.5, 1.5, 2.5, 3.5};
        s.rate = 41.25;
        s.eta = std::pair(60.0, 90.0);
        s.why = "ordered output is held back by item 12";
        WorkerRow busy;
        busy.worker = 1;
        busy.pid = 4711;
        busy.state = WorkerState::Working;
        busy.item = 12;
        busy.input = "photos/ä b.jpg";
        busy.elapsed = 3.25;
        busy.silent = 0.5;
        busy.progressDone = 40;
        busy.progressTotal = 100;
        busy.note = "decoding";
        busy.done = 7;
        busy.failed = 1;
        busy.restarts = 1;
        busy.memory = 4096;
        busy.cpuSeconds = 2.5;
        busy.usedAt = 12.25;
        busy.busy = 11.5;
        busy.attempt = 3;
        WorkerRow idle;
        idle.state = WorkerState::Idle;
        s.workers = {busy, idle};
        s.failures = {{3, OutcomeKind::TimedOut, 1, 2, "x.jpg", "timed_out", "took longer"}};
        s.warned = 11;
        s.warnings = {"worker 3 is given up: no such file"};
        return s;
    }

private Q_SLOTS:
    void whatGoesInComesOut() {
        const std::string line = toJson(full());
        QVERIFY(line.find('\n') == std::string::npos);
        const auto back = snapshotFromJson(line);
        QVERIFY(back.has_value());
        QCOMPARE(toJson(*back), line);
        QCOMPARE(back->counts, full().counts);
        QVERIFY(back->state == RunState::Failing);
        QVERIFY(back->basis == TotalBasis::Bytes && back->estimatedTotal == uint64_t{310});
        QCOMPARE(back->workers.size(), size_t{2});
        QVERIFY(back->workers[0].item == uint64_t{12});
        QVERIFY(back->workers[0].usedAt == 12.25 && back->workers[0].busy == 11.5 &&
                back->workers[0].attempt == 3);
        QVERIFY(!back->workers[1].item && !back->workers[1].usedAt);
        QVERIFY(back->failures[0].kind == OutcomeKind::TimedOut);
    }
    void anEmptyOneToo() { QVERIFY(snapshotFromJson(toJson(Snapshot())).has_value()); }
    void bytesThatAreNotTextDoNoHarm() {
        Snapshot s;
        s.name = "a\xFF"
                 "b";
        QVERIFY(snapshotFromJson(toJson(s)).has_value());
    }
    void everyTruncationIsRefused() {
        const std::string line = toJson(full());
        for (size_t length = 0; length < line.size(); ++length)
            QVERIFY(!snapshotFromJson(std::string_view(line).substr(0, length)).has_value());
    }
    void nonsense_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"", "[]", "null", "{}", "{\"type\":\"snapshot\"}", "{\"type\":7}", "{\"command\":\"stop\"}",
              "{\"command\":\"stop\",\"mode\":\"x\"}", "{\"command\":[]}", "\xFF\xFE"})
            QTest::newRow(line) << QByteArray(line);
    }
    void nonsense() {
        QFETCH(QByteArray, line);
        QVERIFY(!snapshotFromJson(line.toStdString()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSnapshotJson)
#include "tst_snapshot_json.moc"
