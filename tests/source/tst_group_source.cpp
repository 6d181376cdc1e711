// SPDX-License-Identifier: MIT
#include "tests/source/source_probe.h"

#include <thread>

using namespace poolboard;

namespace {
SourceSpec grouped(Bodies values, unsigned count) {
    SourceSpec spec;
    spec.kind = SourceKind::Items;
    spec.items = {std::move(values)};
    spec.perItem = count;
    return spec;
}
} // namespace

class TestGroupSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsValuesTogether_data() {
        QTest::addColumn<Bodies>("values");
        QTest::addColumn<unsigned>("count");
        QTest::addColumn<Bodies>("expected");
        QTest::newRow("none") << Bodies{} << 2u << Bodies{};
        QTest::newRow("one each") << Bodies{"a", "b"} << 1u << Bodies{"[\"a\"]", "[\"b\"]"};
        QTest::newRow("even") << Bodies{"a", "b", "c", "d"} << 2u << Bodies{"[\"a\",\"b\"]", "[\"c\",\"d\"]"};
        QTest::newRow("a rest") << Bodies{"a", "b", "c"} << 2u << Bodies{"[\"a\",\"b\"]", "[\"c\"]"};
        QTest::newRow("fewer than one item takes")
            << Bodies{"a", "\"\n"} << 4000000000u << Bodies{"[\"a\",\"\\\"\\n\"]"};
    }
    void putsValuesTogether() {
        QFETCH(Bodies, values);
        QFETCH(unsigned, count);
        QFETCH(Bodies, expected);
        for (const PullLimit limit : {PullLimit{}, PullLimit{1, 1}, PullLimit{2, 3}}) {
            auto source = openSource(grouped(values, count), "", -1);
            QVERIFY(source.ok());
            QCOMPARE(source.value()->size().value(), uint64_t(expected.size()));
            QCOMPARE(shown(pullAll(*source.value(), limit)), shown(expected));
        }
        SourceSpec first = grouped(values, count);
        first.first = 1;
        expected.resize(std::min<size_t>(expected.size(), 1));
        QCOMPARE(shown(pullAll(openSource(first, "", -1))), shown(expected)); // counts items, not values
    }

    void passesThemAsArgs() {
        std::vector<Item> items;
        QVERIFY(openSource(grouped({"a"}, 2), "", -1).value()->pull(items, {}).value());
        QCOMPARE(items[0].passing, Passing::Args);
        QCOMPARE(items[0].content, Content::Json);
    }

    void refusesWithAReason() {
        const Bodies bodies = pullAll(openSource(grouped({"a", "b", "c\xff"}, 2), "", -1), {1, 1});
        QCOMPARE(bodies.size(), size_t(2));
        QCOMPARE(bodies[0], std::string("[\"a\",\"b\"]"));
        QVERIFY2(bodies[1].find("-n: value 3: ") != std::string::npos, bodies[1].c_str());
        SourceSpec several = grouped({"a"}, 2);
        several.items.push_back({"b"});
        SourceSpec kwargs = grouped({"{}"}, 2);
        kwargs.passing = Passing::Kwargs;
        SourceSpec csv;
        csv.kind = SourceKind::Csv;
        csv.paths = {"/dev/null"};
        csv.perItem = 2;
        for (const SourceSpec& spec : {several, kwargs, csv}) {
            const auto source = openSource(spec, "", -1);
            QVERIFY(!source.ok());
            QCOMPARE(source.error().code, ErrorCode::Usage);
        }
    }

    void aStopMakesNoShortItem() {
        SourceSpec spec;
        spec.kind = SourceKind::Lines;
        spec.perItem = 3;
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        spec.paths = {"/dev/fd/" + std::to_string(ends[0])};
        QCOMPARE(::write(ends[1], "a\nb\n", 4), ssize_t(4));
        Bell stop;
        auto source = openSource(spec, "", stop.fd());
        QVERIFY(source.ok());
        std::thread ringer([&] { stop.ring(); });
        std::vector<Item> items;
        QVERIFY(!source.value()->pull(items, {}).value());
        ringer.join();
        QVERIFY(items.empty());
        ::close(ends[0]);
        ::close(ends[1]);
    }
};

QTEST_GUILESS_MAIN(TestGroupSource)
#include "tst_group_source.moc"
