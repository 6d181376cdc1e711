// SPDX-License-Identifier: MIT
// How quick a run was that is over, and who did what, out of its file.
#include "ui/gui/past_figures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int64_t kStart = 1'000'000'000'000;

Outcome outcome(uint64_t index, int32_t worker, double seconds, double ended) {
    Outcome out;
    out.index = index;
    out.worker = worker;
    out.seconds = seconds;
    out.endedMs = kStart + std::llround(ended * 1000);
    out.input = std::to_string(index);
    return out;
}

void fail(Outcome& out) {
    out.kind = OutcomeKind::Failed;
    out.error = std::make_unique<WorkerError>();
    out.error->message = "no";
}

/// "0 1.5 4.25 !, …": worker 0 took 1.5 s until second 4.25 of the run, and failed. '<': that was an earlier
/// attempt at the next one; '?': when is not known.
std::vector<Outcome> outcomesOf(const QString& items) {
    std::vector<Outcome> out;
    std::optional<Attempt> earlier;
    for (const QString& item : items.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = item.split(u' ');
        Outcome one = outcome(out.size(), words[0].toInt(), words[1].toDouble(), words[2].toDouble());
        if (words.contains(u"<"_s)) {
            earlier = Attempt{1, OutcomeKind::Failed, one.worker, one.seconds, "x", "y", {}, one.endedMs};
            continue;
        }
        if (words.contains(u"!"_s) || words.contains(u"?"_s)) fail(one); // the others are packed
        if (words.contains(u"?"_s)) one.endedMs = 0;
        if (words.contains(u"skipped"_s)) {
            one.kind = OutcomeKind::Skipped;
            one.attempts = 0;
        }
        if (earlier) {
            one.attempts = 2;
            one.earlier = std::make_unique<std::vector<Attempt>>(1, *std::exchange(earlier, {}));
        }
        out.push_back(std::move(one));
    }
    return out;
}

QString number(double value) { return QString::number(value, 'g', 6); }

/// "0–1: 3, 1–2.5: 4"
QString textOf(const std::deque<RateHistory::Stretch>& stretches) {
    QStringList out;
    for (const auto& one : stretches)
        out << u"%1–%2: %3"_s.arg(number(one.from), number(one.to)).arg(one.items);
    return out.join(u", "_s);
}

/// "w0: 3, 1 bad, 2.5 s of 1–4"; without the last where it is not known of all
QString textOf(const std::vector<PastWorker>& workers) {
    QStringList out;
    for (const PastWorker& one : workers) {
        out << u"w%1: %2, %3 bad, %4 s"_s.arg(one.worker)
                   .arg(one.sum.items)
                   .arg(one.sum.bad)
                   .arg(number(one.sum.seconds));
        if (one.whole) out.last() += u" of %1–%2"_s.arg(number(one.from), number(one.to));
    }
    return out.join(u"; "_s);
}

/// A run file of these, left by a run that was killed.
std::string runFile(const QTemporaryDir& dir, const std::vector<Outcome>& outcomes) {
    RunRecord run;
    run.id = "run1";
    run.startedMs = kStart;
    auto journal = createJournal(dir.path().toStdString(), run);
    if (!journal) qFatal("%s", journal.error().text().c_str());
    for (const Outcome& one : outcomes)
        if (!journal.value()->append(one)) qFatal("append");
    if (!journal.value()->commit()) qFatal("commit");
    return journal.value()->path();
}

Result<PastFigures> figuresOf(const std::string& file, int* parts = nullptr) {
    TRY_ASSIGN(const auto reader, openJournal(file));
    PastFiguresReading reading(file);
    for (;;) {
        if (parts) ++*parts;
        TRY_ASSIGN(const bool more, reading.look(*reader));
        if (!more) return reading.figures();
    }
}

} // namespace

class TestPastFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRunFileIsAddedUp_data() {
        QTest::addColumn<QString>("items");
        QTest::addColumn<QString>("stretches");
        QTest::addColumn<QString>("workers");
        const auto add = [](const char* name, const char* items, const char* stretches, const char* workers) {
            QTest::newRow(name) << QString::fromUtf8(items) << QString::fromUtf8(stretches)
                                << QString::fromUtf8(workers);
        };
        add("nothing", "", "", "");
        add("a moment", "0 0.1 0.1, 1 0.1 0.2, 0 0.1 0.3", "0–0.3: 3",
            "w0: 2, 0 bad, 0.2 s of 0–0.3; w1: 1, 0 bad, 0.1 s of 0.1–0.2");
        add("the time before the first counts", "0 0.5 2.9", "0–1: 0, 1–2: 0, 2–2.9: 1",
            "w0: 1, 0 bad, 0.5 s of 2.4–2.9");
        add("a rest belongs to the last", "0 1 1, 0 1 2.2", "0–1: 0, 1–2.2: 2", "w0: 2, 0 bad, 2 s of 0–2.2");
        add("who failed", "0 1 1 !, 1 1 1, 1 1 2, 0 1 2 !", "0–1: 0, 1–2: 4",
            "w0: 2, 2 bad, 2 s of 0–2; w1: 2, 0 bad, 2 s of 0–2");
        add("an attempt before is work, and no item", "0 1.5 1.5 <, 1 1 3", "0–1: 0, 1–2: 0, 2–3: 1",
            "w0: 0, 0 bad, 1.5 s of 0–1.5; w1: 1, 0 bad, 1 s of 2–3");
        add("several at once", "0 2 2, 0 2 2, 0 1 2", "0–1: 0, 1–2: 3", "w0: 3, 0 bad, 5 s of 0–2");
        add("what no worker saw", "-1 0 0.5 skipped, 2 0.4 1", "0–1: 2", "w2: 1, 0 bad, 0.4 s of 0.6–1");
        add("without times", "0 1 0 ?, 1 1 0 ?", "", "w0: 1, 1 bad, 1 s; w1: 1, 1 bad, 1 s");
        add("some without times", "0 1 0 ?, 1 0.5 1, 0 0.25 1", "0–1: 2",
            "w0: 2, 1 bad, 1.25 s; w1: 1, 0 bad, 0.5 s of 0.5–1");
        // Killed, and gone on with the next day.
        add("a night", "0 2 2, 1 1 86000, 0 1 86001 !", "0–1: 0, 1–2: 0, 2–3: 1, 3–4: 2",
            "w0: 2, 1 bad, 3 s of 0–4; w1: 1, 0 bad, 1 s of 2–3");
        add("a long wait within", "0 1 1, 0 1 21",
            "0–1: 0, 1–2: 1, 2–3: 0, 3–4: 0, 4–5: 0, 5–6: 0, 6–7: 0, 7–8: 0, 8–9: 0, 9–10: 0, 10–11: 0, "
            "11–12: 0, 12–13: 0, 13–14: 0, 14–15: 0, 15–16: 0, 16–17: 0, 17–18: 0, 18–19: 0, 19–20: 0, "
            "20–21: 1",
            "w0: 2, 0 bad, 2 s of 0–21");
    }
    void aRunFileIsAddedUp() {
        QFETCH(QString, items);
        const QTemporaryDir dir;
        const auto figures = figuresOf(runFile(dir, outcomesOf(items)));
        QVERIFY2(figures, figures ? "" : figures.error().text().c_str());
        QTEST(textOf(figures->stretches), "stretches");
        QTEST(textOf(figures->workers), "workers");
    }

    void itStaysSmallAndLetsOthersIn() {
        const QTemporaryDir dir;
        std::vector<Outcome> outcomes; // over eight days, of very many workers
        for (uint64_t index = 0; index < 140'000; ++index) {
            const auto worker = static_cast<int32_t>(index * 7919 % 5000);
            outcomes.push_back(outcome(index, worker, 4, 5 * static_cast<double>(index + 1)));
        }
        int parts = 0;
        const auto figures = figuresOf(runFile(dir, outcomes), &parts);
        QVERIFY(figures);
        QVERIFY2(parts > 6, qPrintable(QString::number(parts)));
        QVERIFY(figures->stretches.size() <= RateHistory::kMost);
        uint64_t items = 0;
        double end = 0;
        for (const auto& stretch : figures->stretches) {
            QCOMPARE(stretch.from, end);
            end = stretch.to;
            items += stretch.items;
        }
        QCOMPARE(end, 700'000.0);
        QCOMPARE(items, uint64_t(140'000));
        QCOMPARE(figures->stretches[0].to, 3600.0);
        QCOMPARE(figures->workers.size(), PastFigures::kMostWorkers);
        for (size_t at = 0; at < PastFigures::kMostWorkers; ++at) {
            QCOMPARE(figures->workers[at].worker, uint32_t(at));
            QCOMPARE(figures->workers[at].sum.items, uint64_t(28)); // those kept are whole
        }
    }

    void aWorkersNumbersAreOfTheTimeItWasThere() {
        PastWorker worker{3, {10, 4, 3.0}, true, 2, 6};
        QCOMPARE(worker.rate().value_or(-1), 2.5);
        QCOMPARE(worker.busy().value_or(-1), 0.75);
        worker.to = 2.01; // of ten milliseconds nothing can be said
        QVERIFY(!worker.rate() && !worker.busy());
        worker.to = 6;
        worker.whole = false; // nor where some of its work has no time
        QVERIFY(!worker.rate() && !worker.busy());
    }

    void whatCannotBeReadSaysSo() {
        const QTemporaryDir dir;
        QVERIFY(!figuresOf(dir.filePath(u"none.sqlite"_s).toStdString()));
        const std::string path = runFile(dir, outcomesOf(u"0 1 1, 0 1 2"_s));
        const auto reader = openJournal(path);
        QVERIFY(reader);
        PastFiguresReading reading(path);
        QVERIFY(reading.look(*reader.value()));
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        const auto more = reading.look(*reader.value());
        QVERIFY(!more);
        QVERIFY(!more.error().text().empty());
    }
};

QTEST_GUILESS_MAIN(TestPastFigures)
#include "tst_past_figures.moc"
