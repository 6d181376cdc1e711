// SPDX-License-Identifier: MIT
#include "tests/source/source_probe.h"

#include <limits>

using namespace poolboard;

namespace {
constexpr int64_t kMin = std::numeric_limits<int64_t>::min(), kMax = std::numeric_limits<int64_t>::max();

SourceSpec range(int64_t from, int64_t to, int64_t step) {
    SourceSpec spec;
    spec.kind = SourceKind::Range;
    spec.from = from;
    spec.to = to;
    spec.step = step;
    return spec;
}
} // namespace

class TestRangeSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesEveryNumberOnce_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<Bodies>("expected");
        QTest::newRow("up") << range(0, 3, 1) << Bodies{"0", "1", "2"};
        QTest::newRow("a step that misses the end") << range(0, 10, 4) << Bodies{"0", "4", "8"};
        QTest::newRow("a step that meets the end") << range(0, 8, 4) << Bodies{"0", "4"};
        QTest::newRow("down") << range(3, 0, -1) << Bodies{"3", "2", "1"};
        QTest::newRow("across zero") << range(-2, 2, 2) << Bodies{"-2", "0"};
        QTest::newRow("empty") << range(5, 5, 1) << Bodies{};
        QTest::newRow("empty, downwards") << range(5, 5, -1) << Bodies{};
        QTest::newRow("the last number there is")
            << range(kMax - 1, kMax, 1) << Bodies{"9223372036854775806"};
        QTest::newRow("from end to end in one step")
            << range(kMin, kMax, kMax) << Bodies{"-9223372036854775808", "-1", "9223372036854775806"};
        QTest::newRow("down with the largest step")
            << range(kMax, kMin, kMin) << Bodies{"9223372036854775807", "-1"};
    }
    void givesEveryNumberOnce() {
        QFETCH(SourceSpec, spec);
        QFETCH(Bodies, expected);
        auto source = openSource(spec, "", -1);
        QVERIFY2(source.ok(), source ? "" : source.error().text().c_str());
        QCOMPARE(source.value()->size().value(), uint64_t(expected.size()));
        QCOMPARE(shown(pullAll(*source.value())), shown(expected));
        QCOMPARE(shown(pullAll(openSource(spec, "", -1), {1, 1})), shown(expected));
    }

    void countsTheWidestRangesExactly_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<quint64>("size");
        QTest::newRow("all but one") << range(kMin, kMax, 1) << std::numeric_limits<quint64>::max();
        QTest::newRow("downwards") << range(kMax, kMin, -1) << std::numeric_limits<quint64>::max();
        QTest::newRow("every other") << range(kMin, kMax, 2) << (quint64(1) << 63);
    }
    void countsTheWidestRangesExactly() {
        QFETCH(SourceSpec, spec);
        QFETCH(quint64, size);
        auto source = openSource(spec, "", -1);
        QCOMPARE(quint64(*source.value()->size()), size);
        std::vector<Item> items;
        QVERIFY(source.value()->pull(items, {1000, 1u << 20}).value());
        QCOMPARE(items.size(), size_t(1000)); // and not 2^64 of them at once
    }

    void refusesWhatNeverEnds_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<QString>("says");
        QTest::newRow("no step") << range(0, 5, 0) << QStringLiteral("range 0..5..0");
        QTest::newRow("away, up") << range(5, 0, 1) << QStringLiteral("negative step");
        QTest::newRow("away, down") << range(0, 5, -1) << QStringLiteral("positive step");
        SourceSpec args = range(0, 5, 1);
        args.passing = Passing::Args;
        QTest::newRow("as arguments") << args << QStringLiteral("--args");
    }
    void refusesWhatNeverEnds() {
        QFETCH(SourceSpec, spec);
        QFETCH(QString, says);
        const auto source = openSource(spec, "", -1);
        QVERIFY(!source.ok());
        QCOMPARE(source.error().code, ErrorCode::Usage);
        QVERIFY2(QString::fromStdString(source.error().text()).contains(says), source.error().text().c_str());
    }

    void firstCutsAndIsCounted() {
        SourceSpec spec = range(0, 1000, 1);
        spec.first = 3;
        auto source = openSource(spec, "", -1);
        QCOMPARE(*source.value()->size(), uint64_t(3));
        QCOMPARE(shown(pullAll(*source.value(), {2, 100})), shown({"0", "1", "2"}));
        spec.first = 0;
        QCOMPARE(shown(pullAll(openSource(spec, "", -1))), shown({}));
    }

    void aStopEndsEvenAnEndlessRange() {
        Bell stop;
        auto source = openSource(range(0, kMax, 1), "", stop.fd());
        std::vector<Item> items;
        QVERIFY(source.value()->pull(items, {}).value());
        stop.ring();
        QVERIFY(!source.value()->pull(items, {}).value());
    }
};

QTEST_GUILESS_MAIN(TestRangeSource)
#include "tst_range_source.moc"
