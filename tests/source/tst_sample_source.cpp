// SPDX-License-Identifier: MIT
#include "core/base/reactor.h"
#include "tests/source/source_probe.h"

#include <set>

using namespace poolboard;

namespace {
SourceSpec numbers(int64_t to, uint64_t count, std::optional<uint64_t> seed = 7) {
    SourceSpec spec;
    spec.kind = SourceKind::Range;
    spec.to = to;
    spec.sample = Sample{count, seed};
    return spec;
}
} // namespace

class TestSampleSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesSoManyInTheirOrder_data() {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("count");
        for (const int items : {0, 1, 2, 10, 1000})
            for (const int count : {1, 2, 9, 10, 11, 5000})
                QTest::addRow("%d of %d", count, items) << items << count;
    }
    void choosesSoManyInTheirOrder() {
        QFETCH(int, items);
        QFETCH(int, count);
        for (const PullLimit limit : {PullLimit{}, PullLimit{1, 1}, PullLimit{3, 1000}}) {
            auto source = openSource(numbers(items, uint64_t(count)), "", -1);
            QVERIFY(source.ok());
            const auto expected = size_t(std::min(items, count));
            QCOMPARE(source.value()->size().value(), uint64_t(expected));
            const Bodies bodies = pullAll(*source.value(), limit); // checks that they are numbered from 0
            QCOMPARE(bodies.size(), expected);
            for (size_t i = 0; i < bodies.size(); ++i) {
                QVERIFY(std::stoi(bodies[i]) < items);
                if (i > 0) QVERIFY(std::stoi(bodies[i - 1]) < std::stoi(bodies[i]));
            }
        }
    }

    void theSeedChooses() {
        const Bodies once = pullAll(openSource(numbers(10000, 5, 7), "", -1));
        QCOMPARE(pullAll(openSource(numbers(10000, 5, 7), "", -1)), once);
        QVERIFY(pullAll(openSource(numbers(10000, 5, 8), "", -1)) != once);
    }

    void everyItemHasItsChance() {
        std::vector<int> chosen(10);
        for (uint64_t seed = 0; seed < 2000; ++seed)
            for (const std::string& body : pullAll(openSource(numbers(10, 3, seed), "", -1)))
                ++chosen[size_t(std::stoi(body))];
        for (const int times : chosen) // 600 each; the seeds are given, so it is the same every time
            QVERIFY2(times > 500 && times < 700, std::to_string(times).c_str());
    }

    void ofTheFirstFew() {
        SourceSpec spec = numbers(1000000, 4);
        spec.first = 4;
        QCOMPARE(pullAll(openSource(spec, "", -1)), (Bodies{"0", "1", "2", "3"}));
    }

    void aStopGivesNothing() {
        Bell stop;
        auto source = openSource(numbers(1000, 3), "", stop.fd());
        stop.ring();
        QVERIFY(pullAll(*source.value()).empty());
    }

    void anErrorIsPassedOn() {
        SourceSpec spec;
        spec.kind = SourceKind::Command;
        spec.command = {"sh", "-c", "echo a; exit 3"};
        spec.sample = Sample{5, 1};
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        const Bodies bodies = pullAll(openSource(spec, "", -1));
        QCOMPARE(bodies.size(), size_t(1)); // of a part of the input there is no sample
        QVERIFY2(bodies[0].find("exited with status 3") != std::string::npos, bodies[0].c_str());
    }
};

QTEST_GUILESS_MAIN(TestSampleSource)
#include "tst_sample_source.moc"
