// SPDX-License-Identifier: MIT
#include "ui/gui/job_texts.h"
#include "ui/gui/run_files.h"
#include "ui/gui/stacked_bar.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QtTest>
#include <limits>
#include <sys/stat.h>

using namespace poolboard;

class TestGuiValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tonesCanBeReadOnTheirGround_data() {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("ink");
        QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("warm light") << QColor(0xf3, 0xee, 0xe3) << QColor(0x33, 0x33, 0x33);
        QTest::newRow("dark") << QColor(0x23, 0x26, 0x29) << QColor(0xfc, 0xfc, 0xfc);
        QTest::newRow("high contrast") << QColor(Qt::black) << QColor(Qt::yellow);
    }
    void tonesCanBeReadOnTheirGround() {
        QFETCH(QColor, ground);
        QFETCH(QColor, ink);
        QPalette palette;
        palette.setColor(QPalette::Base, ground);
        palette.setColor(QPalette::Text, ink);
        for (Tone tone : {Tone::Neutral, Tone::Active, Tone::Good, Tone::Bad, Tone::Warning, Tone::Quiet})
            QVERIFY2(contrast(toneColor(tone, palette), ground) >= 4.5, QByteArray::number(int(tone)));
        QVERIFY(contrast(mutedText(palette), ground) >= 4.5);
    }

    void aRunIsOneLine_data() {
        QTest::addColumn<bool>("sized");
        QTest::addColumn<int>("failed");
        QTest::addColumn<bool>("over");
        QTest::addColumn<QString>("line");
        QTest::newRow("sized, failing")
            << true << 1 << false << QStringLiteral("123 / 301 · 1 failed · 38/s · 0:12 · 1:02–2:05 left");
        QTest::newRow("unsized") << false << 0 << false
                                 << QStringLiteral("123 items · 38/s · 0:12 · 1:02–2:05 left");
        QTest::newRow("over: no rate, no rest") << true << 0 << true << QStringLiteral("123 / 301 · 0:12");
    }
    void aRunIsOneLine() {
        QFETCH(bool, sized);
        QFETCH(int, failed);
        QFETCH(bool, over);
        QFETCH(QString, line);
        Snapshot run;
        if (sized) run.total = 301;
        run.counts[size_t(OutcomeKind::Failed)] = uint64_t(failed);
        run.counts[size_t(OutcomeKind::Succeeded)] = uint64_t(123 - failed);
        run.state = over ? RunState::Stopped : RunState::Running;
        run.rate = 38;
        run.elapsed = 12.9;
        run.eta = {{62, 125}};
        QCOMPARE(runLine(run).replace(QStringLiteral("  "), QStringLiteral(" ")), line);
    }

    void theBarShowsEveryKind_data() {
        QTest::addColumn<QList<int>>("counts"); // succeeded, then others
        QTest::addColumn<int>("whole");
        QTest::newRow("three of very many") << QList<int>{99'997, 1, 1, 1} << 100'000;
        QTest::newRow("many failed, one crashed") << QList<int>{10, 99'000, 1} << 99'011;
        QTest::newRow("only failures") << QList<int>{0, 3, 3, 3} << 9;
        QTest::newRow("in the middle") << QList<int>{500, 1, 1} << 1000;
        QTest::newRow("nothing yet") << QList<int>{} << 0;
    }
    void theBarShowsEveryKind() {
        QFETCH(QList<int>, counts);
        QFETCH(int, whole);
        constexpr double kRoom = 500, kLeast = 6;
        std::vector<StackedBar::Segment> segments;
        for (const int count : counts)
            segments.push_back({segments.empty() ? Tone::Good : Tone::Bad, StackedBar::Hatch::None,
                                static_cast<uint64_t>(count)});
        const auto widths = StackedBar::widthsOf(segments, static_cast<uint64_t>(whole), kRoom, kLeast);
        QCOMPARE(widths.size(), segments.size());
        double all = 0;
        for (size_t at = 0; at < widths.size(); ++at) {
            all += widths[at];
            QVERIFY(widths[at] >= (at == 0 ? 0 : kLeast));
        }
        QVERIFY2(all <= kRoom + 0.01, qPrintable(QString::number(all)));
    }

    void aBriefLineHasOneNumberForAllThatFailed() {
        Snapshot run;
        run.total = 301;
        run.counts = {115, 4, 2, 1, 1, 0}; // in the order of OutcomeKind
        run.state = RunState::Running;
        run.elapsed = 12.9;
        run.eta = {{62, 125}};
        QCOMPARE(runLine(run, Length::Brief).replace(QStringLiteral("  "), QStringLiteral(" ")),
                 QStringLiteral("123 / 301 · 8 unsuccessful · 0:12 · 1:02–2:05 left"));
    }

    void anEstimateIsSaidToBeOne_data() {
        QTest::addColumn<int>("total"); // 0: none
        QTest::addColumn<int>("estimate");
        QTest::addColumn<bool>("over");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("percent");
        QTest::addColumn<QString>("basis"); // how it begins
        const auto row = [](const char* name, int total, int estimate, bool over, const char* line,
                            const char* percent, const char* basis) {
            QTest::newRow(name) << total << estimate << over << QString::fromUtf8(line)
                                << QString::fromUtf8(percent) << QString::fromUtf8(basis);
        };
        row("counted", 300, 0, false, "150 / 300", "50%", "The number of items is known.");
        row("an estimate", 0, 300, false, "150 / ~300", "~50%", "The number of items is an estimate");
        row("counted after all", 200, 300, false, "150 / 200", "75%", "The number of items is known.");
        row("more than estimated", 0, 120, false, "150 / ~120", "~100%",
            "The number of items is an estimate");
        row("nothing is known", 0, 0, false, "150 items", "", "How many items there will be is not known");
        row("over", 150, 0, true, "150 / 150", "100%", "");
    }
    void anEstimateIsSaidToBeOne() {
        QFETCH(int, total);
        QFETCH(int, estimate);
        QFETCH(bool, over);
        QFETCH(QString, basis);
        Snapshot run;
        run.state = over ? RunState::Finished : RunState::Running;
        run.counts[0] = 150;
        if (total != 0) run.total = uint64_t(total);
        if (estimate != 0) run.estimatedTotal = uint64_t(estimate);
        QTEST(runLine(run).section(u'·', 0, 0).simplified(), "line");
        QTEST(percentOf(run), "percent");
        QVERIFY2(basis.isEmpty() ? basisText(run).isEmpty() : basisText(run).startsWith(basis),
                 qPrintable(basisText(run)));
        if (total == 0) return;
        QCOMPARE(basisText(run).contains(QStringLiteral("once 5 %")), !over);
        run.eta = {{62, 125}};
        QCOMPARE(basisText(run).contains(QStringLiteral("lies between")), !over);
        if (over) return;
        run.state = RunState::Paused;
        run.eta.reset();
        QVERIFY2(basisText(run).endsWith(QStringLiteral("when it goes on.")), qPrintable(basisText(run)));
    }

    void nobodyWorksInARunThatIsOver() {
        Snapshot run;
        run.state = RunState::Running;
        run.workers.resize(4);
        run.workers[2].item = 7;
        run.workers[2].elapsed = 48;
        run.workers[2].silent = 12;
        run.workers[2].input = "IMG_7.jpg";
        QCOMPARE(oldestLine(run).simplified(),
                 QStringLiteral("4 workers · oldest item 0:48 IMG_7.jpg · silent for 0:12 · why waiting: –"));
        run.why = "waiting for input";
        QVERIFY(oldestLine(run).endsWith(QStringLiteral("why waiting: waiting for input")));
        for (const RunState over : {RunState::Finished, RunState::Stopped, RunState::Broken}) {
            run.state = over;
            QCOMPARE(oldestLine(run), QString());
        }
    }

    void aRangeIsSaidWithItsLastNumber_data() {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, qint64 from, qint64 to, qint64 step, const char* text) {
            QTest::newRow(name) << from << to << step << QString::fromLatin1(text);
        };
        constexpr qint64 kLeast = std::numeric_limits<qint64>::min(),
                         kMost = std::numeric_limits<qint64>::max();
        row("one by one", 0, 301, 1, "The numbers from 0 to 300");
        row("by fives", 0, 11, 5, "The numbers from 0 to 10, every 5");
        row("by fives, short of one", 0, 10, 5, "The numbers from 0 to 5, every 5");
        row("down", 10, 0, -3, "The numbers from 10 to 1, every -3");
        row("as far as numbers go", kLeast, kMost, 1,
            "The numbers from -9223372036854775808 to 9223372036854775806");
        row("and back", kMost, kLeast, kLeast,
            "The numbers from 9223372036854775807 to -1, every "
            "-9223372036854775808");
    }
    void aRangeIsSaidWithItsLastNumber() {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(qint64, step);
        SourceSpec source;
        source.kind = SourceKind::Range;
        source.from = from;
        source.to = to;
        source.step = step;
        QTEST(sourceText(source), "text");
    }

    void timesAreSaidAsShortAsTheyCanBe_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("quick") << 0.0123 << QStringLiteral("0.012 s");
        QTest::newRow("usual") << 1.234 << QStringLiteral("1.23 s");
        QTest::newRow("long") << 42.04 << QStringLiteral("42.0 s");
        QTest::newRow("minutes") << 62.0 << QStringLiteral("1:02");
    }
    void timesAreSaidAsShortAsTheyCanBe() {
        QFETCH(double, seconds);
        QTEST(tookText(seconds), "text");
    }

    void numbersAreWrittenAsHere_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* place, double rate, const char* text) {
            QTest::newRow(name) << QString::fromLatin1(place) << rate << QString::fromUtf8(text);
        };
        row("many a second", "C", 1234.4, "1,234/s");
        row("some a second", "C", 4.24, "4.2/s");
        row("just below ten", "C", 9.97, "10/s");
        row("a minute", "C", 0.4, "24/min");
        row("an hour", "C", 0.001, "4/h");
        row("nothing moves", "C", 0, "");
        row("not a number", "C", qQNaN(), "");
        row("many, in German", "de_DE", 1234.4, "1.234/s");
        row("some, in German", "de_DE", 4.24, "4,2/s");
    }
    void numbersAreWrittenAsHere() {
        QFETCH(QString, place);
        QFETCH(double, rate);
        const QLocale before;
        QLocale::setDefault(QLocale(place));
        const QString text = rateOf(rate);
        QLocale::setDefault(before);
        QTEST(text, "text");
    }

    void sharesAreRoundedDown() {
        QCOMPARE(percentOf(299, 300), QStringLiteral("99%"));
        QCOMPARE(percentOf(300, 300), QStringLiteral("100%"));
        QCOMPARE(percentOf(5, std::nullopt), QString());
        QCOMPARE(percentOf(0, 0), QString());
        QCOMPARE(kindCount(1200, OutcomeKind::TimedOut), QStringLiteral("1,200 timed out"));
    }

    void namesBecomePartsOfFileNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("words") << QStringLiteral("Make Thumbnails!") << QStringLiteral("make-thumbnails");
        QTest::newRow("a path") << QStringLiteral("../../etc/x") << QStringLiteral("etc-x");
        QTest::newRow("letters of any kind") << QStringLiteral("Größe 2") << QStringLiteral("größe-2");
        QTest::newRow("nothing that fits") << QStringLiteral("— / —") << QStringLiteral("job");
    }
    void namesBecomePartsOfFileNames() {
        QFETCH(QString, name);
        QTEST(fileNameOf(name), "file");
    }

    void aDayIsNamedTheWayPeopleDo() {
        const auto at = [](int day, int hour) {
            return QDateTime(QDate(2026, 11, day), QTime(hour, 2)).toMSecsSinceEpoch();
        };
        QCOMPARE(whenText(at(20, 14), at(20, 15)), QStringLiteral("Today 14:02"));
        QCOMPARE(whenText(at(19, 14), at(20, 15)), QStringLiteral("Yesterday 14:02"));
        QCOMPARE(whenText(at(12, 14), at(20, 15)), QStringLiteral("12 Nov 14:02"));
    }

    void parametersAreWordsAndNotBraces() {
        QCOMPARE(parametersText("{\"width\":320,\"size\":\"down\",\"list\":[1,2]}"),
                 QStringLiteral("list = [1,2], size = down, width = 320"));
        QCOMPARE(parametersText("{}"), QStringLiteral("All at their defaults"));
    }

    void runIdsAreSafeFileNames_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("safe");
        QTest::newRow("ours") << newRunId() << true;
        QTest::newRow("path") << QStringLiteral("../../etc/passwd") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("long") << QString(65, QLatin1Char('a')) << false;
    }
    void runIdsAreSafeFileNames() {
        QFETCH(QString, id);
        QTEST(isRunId(id), "safe");
    }

    void socketsAreOnlyPutWhereNobodyElseMayGo() {
        QTemporaryDir dir;
        const QString fresh = dir.filePath(QStringLiteral("a/b")),
                      open = dir.filePath(QStringLiteral("open"));
        QVERIFY(makePrivateDir(fresh).ok());
        QVERIFY(makePrivateDir(fresh).ok());
        QCOMPARE(::mkdir(qPrintable(open), 0777), 0);
        QCOMPARE(::chmod(qPrintable(open), 0777), 0);
        QVERIFY(!makePrivateDir(open).ok());
        const QString link = dir.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(fresh, link));
        QVERIFY(!makePrivateDir(link).ok());
    }
};

QTEST_MAIN(TestGuiValues)
#include "tst_gui_values.moc"
