// SPDX-License-Identifier: MIT
#include "core/job/words.h"

#include <QTest>

using namespace poolboard;

namespace {
template <class Value> QString errorOf(const Result<Value>& result) {
    return result ? QStringLiteral("(no error)") : QString::fromStdString(result.error().text());
}
QString text(std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); }
} // namespace

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWordReadsBackAsItself() {
        for (const char* word : {"files", "lines", "nul", "range", "items", "ndjson", "csv", "command"})
            QCOMPARE(wordOf(parseSourceKind(word, "x").value()), std::string_view(word));
        for (const char* word : {"single", "args", "kwargs"})
            QCOMPARE(wordOf(parsePassing(word, "x").value()), std::string_view(word));
        for (const char* word : {"threads", "processes", "async", "auto"})
            QCOMPARE(wordOf(parsePoolKind(word, "x").value()), std::string_view(word));
        for (const char* word : {"ignore", "immediate", "deferred"})
            QCOMPARE(wordOf(parseErrorPolicy(word, "x").value()), std::string_view(word));
        for (const char* word : {"ndjson", "text", "none", "auto", "files"})
            QCOMPARE(wordOf(parseOutputFormat(word, "x").value()), std::string_view(word));
        for (const char* word : {"fail", "skip", "overwrite", "rename"})
            QCOMPARE(wordOf(parseIfExists(word, "x").value()), std::string_view(word));
        QCOMPARE(wordOf(SourceKind::None), std::string_view());
        for (const char* word : {"lines", "nul", "ndjson", "csv"})
            QCOMPARE(wordOf(parseStreamFormat(word, "x").value()), std::string_view(word));
        for (const char* word : {",", ";", "|", "tab", "space"})
            QCOMPARE(wordOfDelimiter(parseDelimiter(word, "x").value()), std::string(word));
        QCOMPARE(parseDelimiter("\\t", "x").value(), '\t');
    }

    void aWrongWordNamesWhatWasExpected() {
        QCOMPARE(errorOf(parsePoolKind("thread", "--kind")),
                 QStringLiteral("--kind: 'thread' is not a pool kind; expected threads, processes, async or "
                                "auto (did you mean 'threads'?)"));
        QCOMPARE(
            errorOf(parseErrorPolicy("whatever", "--on-error")),
            QStringLiteral("--on-error: 'whatever' is not an error policy; expected ignore, immediate or "
                           "deferred"));
        QCOMPARE(
            errorOf(parseSourceKind("", "-f")),
            QStringLiteral("-f: '' is not a source kind; expected files, lines, nul, range, items, ndjson, "
                           "csv or command"));
        QCOMPARE(
            errorOf(parseStreamFormat("range", "-f")),
            QStringLiteral("-f: 'range' is not a format of a stream; expected lines, nul, ndjson or csv"));
        for (const char* bad : {"", "ab", "\"", "\n", "\r", "\xc3\xa9"})
            QVERIFY2(!parseDelimiter(bad, "--delimiter"), bad);
        QCOMPARE(errorOf(parseDelimiter(", ", "--delimiter")),
                 QStringLiteral(
                     "--delimiter: ', ' cannot separate fields; expected one character, such as ; or tab"));
        QCOMPARE(parsePoolKind("thread", "--kind").error().code, ErrorCode::Usage);
    }

    void rangesAreRead_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<qint64>("step");
        QTest::newRow("two numbers") << "0..1000" << qint64(0) << qint64(1000) << qint64(1);
        QTest::newRow("with a step") << "0..1000..5" << qint64(0) << qint64(1000) << qint64(5);
        QTest::newRow("negative") << "-5..5" << qint64(-5) << qint64(5) << qint64(1);
        QTest::newRow("down") << "10..0..-1" << qint64(10) << qint64(0) << qint64(-1);
        QTest::newRow("empty") << "3..3" << qint64(3) << qint64(3) << qint64(1);
        QTest::newRow("the largest") << "0..9223372036854775807" << qint64(0)
                                     << std::numeric_limits<qint64>::max() << qint64(1);
    }
    void rangesAreRead() {
        QFETCH(QString, written);
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(qint64, step);
        const auto range = parseRange(written.toStdString(), "-i");
        QVERIFY2(range, qPrintable(errorOf(range)));
        QCOMPARE(range.value(), (Range{from, to, step}));
        QCOMPARE(QString::fromStdString(formatRange(range.value())), written);
    }

    void badRangesAreRefused_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("error");
        const auto notARange = [](const char* shown) {
            return QStringLiteral("-i: '%1' is not a range of integers, such as 0..1000 or 0..1000..5")
                .arg(text(shown));
        };
        for (const char* bad : {"", "5", "1..", "..5", "a..b", "1..2..3..4", "1.5..2",
                                "0..99999999999999999999", "1 .. 2", "1...5"})
            QTest::newRow(bad) << text(bad) << notARange(bad);
        QTest::newRow("step 0") << "0..5..0"
                                << "-i: the step of the range '0..5..0' is 0";
        QTest::newRow("down without a step")
            << "9..0"
            << "-i: the range '9..0' goes down, so it needs a step below 0, such as 9..0..-1";
        QTest::newRow("up with a step down")
            << "0..9..-2"
            << "-i: the range '0..9..-2' goes up, so its step must be above 0";
    }
    void badRangesAreRefused() {
        QFETCH(QString, written);
        QFETCH(QString, error);
        QCOMPARE(errorOf(parseRange(written.toStdString(), "-i")), error);
    }

    void numbersOfWorkersAreChecked() {
        for (const char* good : {"0", "1", "8", "50%", "200%"})
            QCOMPARE(parseJobs(good, "-j").value(), std::string(good));
        for (const char* bad : {"", "%", "0%", "-1", "4x", "1.5", "999999999", " 4"})
            QCOMPARE(errorOf(parseJobs(bad, "-j")),
                     QStringLiteral("-j: '%1' is not a number of workers, such as 8, 50% or 0 (all CPUs)")
                         .arg(text(bad)));
    }

    void delaysAreOneOrTwoDurations() {
        using namespace std::chrono;
        QVERIFY(
            (parseDelays("1s..60s", "x").value() == std::pair<Duration, Duration>(seconds(1), seconds(60))));
        QVERIFY((parseDelays("1.5s..2m", "x").value() ==
                 std::pair<Duration, Duration>(milliseconds(1500), minutes(2))));
        QVERIFY((parseDelays("5s", "x").value() == std::pair<Duration, Duration>(seconds(5), seconds(5))));
        QCOMPARE(
            errorOf(parseDelays("60s..1s", "--retry-delay")),
            QStringLiteral("--retry-delay: '60s..1s' is not a delay from short to long, such as 1s..60s"));
        QVERIFY(!parseDelays("1..60", "x"));
        QVERIFY(!parseDelays("", "x"));
        QVERIFY(!parseDelays("1s..2s..3s", "x"));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_job_words.moc"
