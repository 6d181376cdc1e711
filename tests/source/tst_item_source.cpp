// SPDX-License-Identifier: MIT
#include "tests/source/source_probe.h"

#include <set>

using namespace poolboard;

namespace {
SourceSpec lists(std::vector<Bodies> items, std::vector<bool> paired = {},
                 std::optional<Passing> passing = {}) {
    SourceSpec spec;
    spec.kind = SourceKind::Items;
    spec.items = std::move(items);
    spec.paired = std::move(paired);
    spec.passing = passing;
    return spec;
}
} // namespace

class TestItemSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void combinesLists_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<Bodies>("expected");
        QTest::newRow("one list") << lists({{"a", "b c", ""}}) << Bodies{"a", "b c", ""};
        QTest::newRow("one list of any bytes") << lists({{"a\xff\n", "-x"}}) << Bodies{"a\xff\n", "-x"};
        QTest::newRow("one empty list") << lists({{}}) << Bodies{};
        QTest::newRow("one list as args")
            << lists({{"a", "b"}}, {}, Passing::Args) << Bodies{"[\"a\"]", "[\"b\"]"};
        QTest::newRow("one list as kwargs")
            << lists({{"{\"k\":1}"}}, {}, Passing::Kwargs) << Bodies{"{\"k\":1}"};
        QTest::newRow("the last list is fastest")
            << lists({{"a", "b"}, {"1", "2", "3"}})
            << Bodies{"[\"a\",\"1\"]", "[\"a\",\"2\"]", "[\"a\",\"3\"]",
                      "[\"b\",\"1\"]", "[\"b\",\"2\"]", "[\"b\",\"3\"]"};
        QTest::newRow("three lists") << lists({{"a"}, {"x", "y"}, {"1", "2"}})
                                     << Bodies{"[\"a\",\"x\",\"1\"]", "[\"a\",\"x\",\"2\"]",
                                               "[\"a\",\"y\",\"1\"]", "[\"a\",\"y\",\"2\"]"};
        QTest::newRow("paired") << lists({{"a", "b"}, {"1", "2"}}, {true})
                                << Bodies{"[\"a\",\"1\"]", "[\"b\",\"2\"]"};
        QTest::newRow("paired, the shorter one ends")
            << lists({{"a", "b", "c"}, {"1", "2"}}, {true}) << Bodies{"[\"a\",\"1\"]", "[\"b\",\"2\"]"};
        QTest::newRow("paired, the first one ends")
            << lists({{"a"}, {"1", "2"}, {"x", "y"}}, {true}) << Bodies{"[\"a\",\"1\",\"x\"]"};
        // parallel echo ::: a b c :::+ 1 2 3 ::: X Y :::+ 11 22
        QTest::newRow("pairs that are combined")
            << lists({{"a", "b", "c"}, {"1", "2", "3"}, {"X", "Y"}, {"11", "22"}}, {false, true, false, true})
            << Bodies{"[\"a\",\"1\",\"X\",\"11\"]", "[\"a\",\"1\",\"Y\",\"22\"]",
                      "[\"b\",\"2\",\"X\",\"11\"]", "[\"b\",\"2\",\"Y\",\"22\"]",
                      "[\"c\",\"3\",\"X\",\"11\"]", "[\"c\",\"3\",\"Y\",\"22\"]"};
        QTest::newRow("a list alone, then a pair")
            << lists({{"a", "b"}, {"1", "2", "3"}, {"x", "y"}}, {false, false, true})
            << Bodies{"[\"a\",\"1\",\"x\"]", "[\"a\",\"2\",\"y\"]", "[\"b\",\"1\",\"x\"]",
                      "[\"b\",\"2\",\"y\"]"};
        QTest::newRow("quotes and newlines") << lists({{"\"\\"}, {"\n"}}) << Bodies{"[\"\\\"\\\\\",\"\\n\"]"};
    }
    void combinesLists() {
        QFETCH(SourceSpec, spec);
        QFETCH(Bodies, expected);
        auto source = openSource(spec, "", -1);
        QVERIFY2(source.ok(), source ? "" : source.error().text().c_str());
        QCOMPARE(source.value()->size().value(), uint64_t(expected.size()));
        QCOMPARE(shown(pullAll(*source.value())), shown(expected));
        QCOMPARE(shown(pullAll(openSource(spec, "", -1), {1, 0})), shown(expected));
    }

    void saysHowItemsArePassed() {
        std::vector<Item> items;
        QVERIFY(openSource(lists({{"a"}}), "", -1).value()->pull(items, {}).value());
        QVERIFY(openSource(lists({{"a"}, {"b"}}), "", -1).value()->pull(items, {}).value());
        QVERIFY(openSource(lists({{"{}"}}, {}, Passing::Kwargs), "", -1).value()->pull(items, {}).value());
        QCOMPARE(items[0].passing, Passing::Single);
        QCOMPARE(items[0].content, Content::Raw);
        QCOMPARE(items[1].passing, Passing::Args);
        QCOMPARE(items[1].content, Content::Json);
        QCOMPARE(items[2].passing, Passing::Kwargs);
        QCOMPARE(items[2].content, Content::Json);
    }

    void givesManyCombinationsOnceEach() {
        Bodies digits;
        for (int k = 0; k < 50; ++k)
            digits.push_back(std::to_string(k));
        const Bodies all = pullAll(openSource(lists({digits, digits, digits}), "", -1), {77, 1u << 20});
        QCOMPARE(all.size(), size_t(125000));
        QCOMPARE(std::set<std::string>(all.begin(), all.end()).size(), all.size());
    }

    void leavesTheSizeOpenWhenItDoesNotFit() {
        const Bodies wide(1u << 16, "x");
        auto source = openSource(lists({wide, wide, wide, wide}), "", -1);
        QVERIFY(!source.value()->size());
        std::vector<Item> items;
        QVERIFY(source.value()->pull(items, {}).value());
    }

    void refusesWithAReason_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<QString>("says");
        QTest::newRow("not UTF-8") << lists({{"good"}, {"b\xff"}})
                                   << QStringLiteral("\"b\uFFFD\" is not UTF-8");
        QTest::newRow("not UTF-8, paired")
            << lists({{"b\xff"}, {"x"}}, {true}) << QStringLiteral("is not UTF-8");
        QTest::newRow("an empty list beside another") << lists({{"a"}, {}}) << QStringLiteral("::: list 2");
        QTest::newRow("no list") << lists({}) << QStringLiteral("no list");
        QTest::newRow("several as single")
            << lists({{"a"}, {"b"}}, {}, Passing::Single) << QStringLiteral("--args");
    }
    void refusesWithAReason() {
        QFETCH(SourceSpec, spec);
        QFETCH(QString, says);
        const auto source = openSource(spec, "", -1);
        QVERIFY(!source.ok());
        QCOMPARE(source.error().code, ErrorCode::Usage);
        QVERIFY2(QString::fromStdString(source.error().text()).contains(says), source.error().text().c_str());
    }
};

QTEST_GUILESS_MAIN(TestItemSource)
#include "tst_item_source.moc"
