// SPDX-License-Identifier: MIT
#include "core/journal/journal.h"
#include "ui/report/figures.h"
#include "ui/report/page.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <functional>

using namespace poolboard;

namespace {

constexpr int64_t kStart = 1'795'000'000'000;

RunRecord begun() {
    RunRecord run;
    run.id = "20261121-090000-1";
    run.name = "Thumbnails <b>of</b> \"photos\"";
    run.worker = "image/thumbnail";
    run.job = "[worker]\nparams = { token = \"open sesame\" }\n";
    run.startedMs = kStart;
    return run;
}

Outcome outcome(uint64_t index, int32_t worker, double seconds, int64_t endedMs) {
    Outcome out;
    out.index = index;
    out.worker = worker;
    out.seconds = seconds;
    out.endedMs = endedMs;
    out.input = "photos/" + std::to_string(index) + ".jpg";
    return out;
}

void fail(Outcome& out, OutcomeKind kind, const std::string& type, const std::string& message) {
    out.kind = kind;
    out.error = std::make_unique<WorkerError>();
    out.error->type = type;
    out.error->message = message;
    out.error->trace = "first line <i>\nlast line";
}

} // namespace

/// What a report says of a run file, and that its page is well made.
class TestReport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_runs = 0;
    std::string m_page; ///< so that views of it live

    /// The figures of a run with what `write` puts in it.
    Result<RunFigures> figuresOf(const std::function<void(JournalWriter&)>& write, bool finish = true,
                                 bool keepOpen = false) {
        RunRecord run = begun();
        const std::string dir = m_dir.filePath(QString::number(++m_runs)).toStdString();
        auto journal = createJournal(dir, run);
        if (!journal) return journal.error();
        write(*journal.value());
        TRY(journal.value()->commit());
        Snapshot last;
        last.state = RunState::FinishedWithFailures;
        last.total = 100;
        last.exitStatus = 3;
        if (finish) TRY(journal.value()->finish(last));
        const std::string path = journal.value()->path();
        if (!keepOpen) journal.value().reset();
        return readFigures(path, kStart + 100'000);
    }

    bool says(const char* text) const { return m_page.find(text) != std::string::npos; }

private Q_SLOTS:
    void everyItemIsCountedOnce() {
        const auto figures = figuresOf([](JournalWriter& journal) {
            for (uint64_t k = 0; k < 100; ++k) {
                Outcome one = outcome(k, static_cast<int32_t>(k % 3), 0.1, kStart + 1000 + int64_t(k) * 100);
                if (k % 10 == 9)
                    fail(one, OutcomeKind::Failed, "exit_status", "exited with " + std::to_string(k));
                QVERIFY(journal.append(one));
            }
        });
        QVERIFY2(figures, figures ? "" : figures.error().text().c_str());
        uint64_t fine = 0, bad = 0;
        for (const ThroughputStep& step : figures->throughput.steps()) {
            fine += step.fine;
            bad += step.bad;
        }
        QCOMPARE(fine, uint64_t(90));
        QCOMPARE(bad, uint64_t(10));
        QCOMPARE(figures->timed, uint64_t(100));
        QCOMPARE(figures->latency.count(), uint64_t(100));
        QCOMPARE(figures->lanes.size(), size_t(3));
        QCOMPARE(figures->lanes.at(0).items, uint64_t(34));
        QCOMPARE(figures->lanes.at(0).bad + figures->lanes.at(1).bad + figures->lanes.at(2).bad,
                 uint64_t(10));
        QCOMPARE(figures->groups.size(), size_t(1));
        QVERIFY(figures->groups[0].item);
        QCOMPARE(figures->slowest.size(), JournalReader::kSlowest);
    }

    void anEarlierAttemptIsWorkButNoItem() {
        const auto figures = figuresOf(
            [](JournalWriter& journal) {
                Outcome last = outcome(0, 1, 2, kStart + 8000);
                last.attempts = 2;
                last.earlier = std::make_unique<std::vector<Attempt>>(
                    std::vector<Attempt>{{1, OutcomeKind::Failed, 0, 3, "x", "y", {}, kStart + 4000}});
                QVERIFY(journal.append(last));
            },
            false);
        QVERIFY(figures);
        QCOMPARE(figures->lanes.size(), size_t(2));
        const WorkerLane &first = figures->lanes.at(0), &second = figures->lanes.at(1);
        QCOMPARE(first.items + first.bad, uint64_t(0));
        QCOMPARE(first.seconds, 3.0);
        const auto end = static_cast<size_t>(4 / figures->axis.length() * WorkerLane::kColumns);
        QCOMPARE(first.columns[end].bad.value_or(OutcomeKind::Succeeded), OutcomeKind::Failed);
        QVERIFY(first.columns[end / 2].busy > 0.99f);
        QCOMPARE(second.items, uint64_t(1));
        QCOMPARE(figures->timed, uint64_t(1));
        QVERIFY(figures->run.counts[size_t(OutcomeKind::Failed)] == 0);
    }

    void aLaneShowsWhenItsWorkerWasBusy() {
        const auto figures = figuresOf(
            [](JournalWriter& journal) {
                QVERIFY(journal.append(outcome(0, 4, 5, kStart + 5000)));
                Outcome crashed = outcome(1, 4, 1, kStart + 8000), failed = outcome(2, 4, 0, kStart + 8000);
                fail(crashed, OutcomeKind::Crashed, "SIGSEGV", "killed");
                fail(failed, OutcomeKind::Failed, "x", "y");
                QVERIFY(journal.append(crashed));
                QVERIFY(journal.append(failed));
                QVERIFY(journal.append(outcome(3, 4, 2, kStart + 10000)));
            },
            false);
        QVERIFY(figures);
        QCOMPARE(figures->lanes.size(), size_t(1));
        const WorkerLane& lane = figures->lanes.at(4);
        const auto column = [&](double seconds) {
            return lane.columns[static_cast<size_t>(seconds / figures->axis.length() * WorkerLane::kColumns)];
        };
        QVERIFY(figures->axis.length() >= 10.0);
        QVERIFY(column(2).busy > 0.99f);
        QVERIFY(column(6).busy < 0.01f);
        QVERIFY(column(9).busy > 0.99f);
        QVERIFY(!column(2).bad);
        QCOMPARE(column(8).bad.value_or(OutcomeKind::Succeeded),
                 OutcomeKind::Crashed); // the worst of both
    }

    void thePageIsWellFormedAndSelfContained() {
        const auto figures = figuresOf([](JournalWriter& journal) {
            for (uint64_t k = 0; k < 40; ++k) {
                Outcome one =
                    outcome(k, static_cast<int32_t>(k % 2), 0.01 * double(k), kStart + int64_t(k) * 500);
                one.input = "<script>alert(" + std::to_string(k) + ")</script>\"'&";
                if (k % 4 == 1)
                    fail(one, static_cast<OutcomeKind>(1 + k % 3), "a<b", "no & \xff <img src=x>");
                QVERIFY(journal.append(one));
            }
        });
        QVERIFY(figures);
        m_page = reportPage(*figures.operator->());
        QVERIFY(m_page.starts_with(kReportMark));
        // As XML it must be whole, but for the elements that HTML never closes.
        QString text = QString::fromStdString(m_page);
        QCOMPARE(text.toStdString(), m_page); // UTF-8
        text.replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
        text.replace(QRegularExpression(QStringLiteral("<meta ([^>]*)>")), QStringLiteral("<meta \\1/>"));
        QXmlStreamReader xml(text);
        QStringList pictures;
        int headings = 0, tables = 0, captions = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            const QString name = xml.name().toString();
            const auto attributes = xml.attributes();
            for (const char* outside : {"script", "img", "link", "iframe", "object", "form"})
                QVERIFY2(name != QLatin1String(outside), outside);
            for (const char* outside : {"src", "href", "onload", "onclick", "srcset"})
                QVERIFY2(!attributes.hasAttribute(QLatin1String(outside)), outside);
            if (name == QLatin1String("svg")) {
                QCOMPARE(attributes.value(QLatin1String("role")).toString(), QStringLiteral("img"));
                pictures << attributes.value(QLatin1String("aria-label")).toString();
            }
            if (name == QLatin1String("h2")) ++headings;
            if (name == QLatin1String("table")) ++tables;
            if (name == QLatin1String("caption")) ++captions;
            if (name == QLatin1String("th")) QVERIFY(attributes.hasAttribute(QLatin1String("scope")));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString() + QStringLiteral(", line ") +
                                             QString::number(xml.lineNumber())));
        QCOMPARE(pictures.size(), 3);
        for (const QString& said : pictures)
            QVERIFY2(said.size() > 30, qPrintable(said));
        QCOMPARE(headings, 6);
        QCOMPARE(captions, tables);
        QVERIFY(says("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
        QVERIFY(says("default-src 'none'"));
        QVERIFY(!says("url(") && !says("@import"));
        QVERIFY(says("first line &lt;i&gt;\nlast line"));
        QVERIFY2(!says("open sesame"), "a parameter, which may be a secret, is in the page");
    }

    void itSaysHowTheRunStands_data() {
        QTest::addColumn<bool>("finish");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("next");
        QTest::newRow("finished") << true << false << QStringLiteral("Finished with failures")
                                  << QStringLiteral("poolboard --cli retry 20261121-090000-1");
        QTest::newRow("interrupted") << false << false << QStringLiteral("Interrupted")
                                     << QStringLiteral("poolboard --cli resume 20261121-090000-1");
        QTest::newRow("running") << false << true << QStringLiteral("Preparing")
                                 << QStringLiteral("It went on when this was written");
    }
    void itSaysHowTheRunStands() {
        QFETCH(bool, finish);
        QFETCH(bool, open);
        QFETCH(QString, state);
        QFETCH(QString, next);
        std::unique_ptr<JournalWriter> writer;
        auto created = createJournal(m_dir.filePath(QString::number(++m_runs)).toStdString(), begun());
        QVERIFY(created);
        writer = std::move(created).value();
        Outcome one = outcome(0, 0, 0.5, kStart + 1000);
        fail(one, OutcomeKind::TimedOut, "timed_out", "took too long");
        QVERIFY(writer->append(one));
        QVERIFY(writer->commit());
        if (finish) {
            Snapshot last;
            last.state = RunState::FinishedWithFailures;
            QVERIFY(writer->finish(last));
        }
        const std::string path = writer->path();
        if (!open) writer.reset();
        const auto figures = readFigures(path, kStart + 30'000);
        QVERIFY(figures);
        m_page = reportPage(*figures.operator->());
        QVERIFY2(says((state + QStringLiteral("</p>")).toUtf8().constData()), m_page.c_str());
        QVERIFY2(says(next.toUtf8().constData()), m_page.c_str());
        QVERIFY(says("took too long"));
    }

    void aRunWithoutItemsHasAPage() {
        const auto figures = figuresOf([](JournalWriter&) {});
        QVERIFY(figures);
        m_page = reportPage(*figures.operator->());
        QVERIFY(says("About this run") && !says("Throughput") && !says("<svg"));
    }

    void manyItemsMakeASmallPage() {
        const auto figures = figuresOf([](JournalWriter& journal) {
            for (uint64_t k = 0; k < 200'000; ++k) {
                Outcome one = outcome(k, static_cast<int32_t>(k * 7 % 200), double(k * 37 % 1000) / 1000,
                                      kStart + int64_t(k));
                if (k % 50 == 7) fail(one, OutcomeKind::Failed, "e" + std::to_string(k % 500), "bad");
                QVERIFY(journal.append(one));
            }
        });
        QVERIFY(figures);
        QCOMPARE(figures->timed, uint64_t(200'000));
        QCOMPARE(figures->lanes.size(), RunFigures::kLanes);
        QCOMPARE(figures->lanesLeftOut, size_t(200) - RunFigures::kLanes);
        QCOMPARE(figures->lanes.rbegin()->first, 63);
        m_page = reportPage(*figures.operator->());
        QVERIFY2(m_page.size() < 700'000, qPrintable(QString::number(m_page.size())));
        QVERIFY(says("Shown are the first 64 of 200."));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
