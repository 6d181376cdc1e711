// SPDX-License-Identifier: MIT
// The engine's end of the slabs, with a second mapping of the memory as the host.
#include "core/pool/engine_slabs.h"
#include "core/pool/shared_page.h"

#include <QTest>

#include <cstring>
#include <sys/mman.h>

using namespace poolboard;
using wire::SlabPlace;

namespace {

/// One memory, seen by both.
struct Both {
    wire::SlabLayout layout{1, 1};
    SharedPage page;
    EngineSlabs engine;
    char* host = nullptr;

    Both() {
        page = SharedPage::create(1, 1).value();
        engine = EngineSlabs::map(page.descriptor(), layout).value();
        host = static_cast<char*>(
            ::mmap(nullptr, layout.totalBytes(), PROT_READ | PROT_WRITE, MAP_SHARED, page.descriptor(), 0));
        if (host == MAP_FAILED) qFatal("mmap");
    }
    ~Both() { ::munmap(host, layout.totalBytes()); }
    char* item(uint32_t slab) const { return host + layout.itemsAt() + slab * wire::kSlabBytes; }
    char* result(uint32_t slab) const { return host + layout.resultsAt() + slab * wire::kSlabBytes; }
    wire::SlabReturns& returns(uint32_t slab) const {
        return reinterpret_cast<wire::SlabReturns*>(host + layout.returnsAt())[slab];
    }
};

std::string large(char letter) { return std::string(100'000, letter); }

} // namespace

class TestEngineSlabs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHostSeesHowLongItStood() {
        Both both;
        const auto& stood = *reinterpret_cast<wire::StoodStill*>(both.host + both.layout.stoodAt());
        QCOMPARE(stood.ns.load(), uint64_t{0});
        both.engine.addStood(std::chrono::milliseconds(3));
        both.engine.addStood(std::chrono::milliseconds(4));
        QCOMPARE(stood.ns.load(), uint64_t{7'000'000});
        QVERIFY(both.layout.stoodAt() + sizeof stood <= both.layout.itemsAt());
        EngineSlabs().addStood(std::chrono::seconds(1)); // without slabs nobody is told
    }
    void theHostSeesTheItemAndANulBehindIt() {
        Both both;
        std::memset(both.item(0), 'z', 200'000);
        const auto place = both.engine.put(7, large('a'));
        QVERIFY(place.has_value());
        QCOMPARE(place->length, 100'000u);
        QVERIFY(std::string(both.item(place->slab)) == large('a'));
    }
    void oneItemHasOneSlabUntilItIsFreed() {
        Both both;
        for (uint32_t i = 0; i < both.layout.count(); ++i)
            QCOMPARE(both.engine.put(i + 1, large('a'))->slab, i);
        QVERIFY(!both.engine.put(99, large('b')).has_value());
        both.engine.free(3);
        both.engine.free(77); // not one of them
        QCOMPARE(both.engine.put(99, large('b'))->slab, 2u);
        QVERIFY(!both.engine.put(100, large('c')).has_value());
        QVERIFY(std::string(both.item(1)) == large('a'));
    }
    void whatDoesNotFitGoesInTheFrame() {
        Both both;
        QVERIFY(!both.engine.put(1, std::string(wire::kSlabBytes, 'x')).has_value());
        QVERIFY(both.engine.put(1, std::string(wire::kSlabBytes - 1, 'x')).has_value());
        QCOMPARE(both.engine.used(), 1u);
    }
    void aResultIsCopiedOnceAndItsSlabGivenBack() {
        Both both;
        std::memset(both.result(4), 'r', 100'000);
        const auto result = both.engine.take({4, 100'000});
        std::memset(both.result(4), 'X', 100'000); // too late
        QVERIFY(result == large('r'));
        QCOMPARE(both.returns(4).count.load(), 1u);
        QVERIFY(both.engine.take({4, 0})->empty());
        QCOMPARE(both.returns(4).count.load(), 2u);
    }

    void aPlaceOutsideIsRefused_data() {
        QTest::addColumn<quint32>("slab");
        QTest::addColumn<quint32>("length");
        const uint32_t count = wire::SlabLayout(1, 1).count();
        QTest::newRow("one slab too far") << count << 1u;
        QTest::newRow("far away") << 0xFFFFFFFEu << 1u;
        QTest::newRow("none") << SlabPlace::kNone << 1u;
        QTest::newRow("as long as a slab") << 0u << quint32(wire::kSlabBytes);
        QTest::newRow("out of the last slab") << count - 1 << quint32(wire::kSlabBytes + 1);
        QTest::newRow("the longest") << 0u << 0xFFFFFFFFu;
    }
    void aPlaceOutsideIsRefused() {
        QFETCH(quint32, slab);
        QFETCH(quint32, length);
        Both both;
        QVERIFY(!both.engine.take({slab, length}).has_value());
        for (uint32_t i = 0; i < both.layout.count(); ++i)
            QCOMPARE(both.returns(i).count.load(), 0u);
    }
    void nothingIsReadBackFromTheSharedMemory() {
        Both both;
        QCOMPARE(both.engine.put(1, large('a'))->slab, 0u);
        QVERIFY(both.engine.take({0, 10}).has_value());
        std::memset(both.host, 0xEE, both.layout.itemsAt() + wire::kSlabBytes);
        QCOMPARE(both.engine.put(2, large('b'))->slab, 1u);
        both.engine.free(1);
        QCOMPARE(both.engine.put(3, large('c'))->slab, 0u);
        QVERIFY(std::string(both.item(0)) == large('c'));
        QVERIFY(both.engine.take({0, 10}).has_value());
        QCOMPARE(both.returns(0).count.load(), 2u);
    }
    void withoutSlabsNothingGoesThroughThem() {
        EngineSlabs none;
        QVERIFY(!none.put(1, large('a')).has_value());
        none.free(1);
        QVERIFY(!none.take({0, 5}).has_value());
    }
    void theMemoryIsOfFixedSize() {
        Both both;
        QVERIFY(::ftruncate(both.page.descriptor(), 4096) != 0);
    }
    void aHostOfAnyShapeHasSomeButNotTooMany() {
        for (const uint32_t workers : {1u, 3u, 4096u})
            for (const uint32_t inFlight : {1u, 16u, 65536u}) {
                const wire::SlabLayout layout(workers, inFlight);
                QVERIFY(layout.count() >= 8 && layout.count() <= 64);
                QVERIFY(layout.returnsAt() >= wire::pageBytes(workers, inFlight));
                QVERIFY(layout.returnsAt() % 4096 == 0 && layout.itemsAt() % 4096 == 0);
            }
    }
};

QTEST_GUILESS_MAIN(TestEngineSlabs)
#include "tst_engine_slabs.moc"
