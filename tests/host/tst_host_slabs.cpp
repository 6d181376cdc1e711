// SPDX-License-Identifier: MIT
// A host's end of the slabs, with a second mapping of the memory as the engine.
#include "core/base/unique_fd.h"
#include "core/host/host_slabs.h"

#include <QTest>

#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>

using namespace poolboard;
using namespace poolboard::host;

namespace {

UniqueFd memory(size_t bytes, bool sealed = true) {
    UniqueFd fd(::memfd_create("slabs", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (::ftruncate(fd.get(), static_cast<off_t>(bytes)) != 0) qFatal("ftruncate");
    if (sealed) ::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW);
    return fd;
}

struct Both {
    wire::SlabLayout layout{1, 1};
    UniqueFd fd = memory(layout.totalBytes());
    HostSlabs host;
    char* engine = nullptr;

    Both() {
        if (!host.map(fd.get(), 1, 1).value()) qFatal("no slabs");
        engine = static_cast<char*>(
            ::mmap(nullptr, layout.totalBytes(), PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0));
        if (engine == MAP_FAILED) qFatal("mmap");
    }
    ~Both() { ::munmap(engine, layout.totalBytes()); }
    char* result(uint32_t slab) const { return engine + layout.resultsAt() + slab * wire::kSlabBytes; }
    /// The engine has copied one more result out of it.
    void giveBack(uint32_t slab) const {
        reinterpret_cast<wire::SlabReturns*>(engine + layout.returnsAt())[slab].count.fetch_add(1);
    }
};

constexpr uint64_t kLarge = 100'000;

} // namespace

class TestHostSlabs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itKnowsHowLongItStood() {
        Both both;
        QCOMPARE(both.host.stoodNs(), uint64_t{0});
        reinterpret_cast<wire::StoodStill*>(both.engine + both.layout.stoodAt())->ns.store(42);
        QCOMPARE(both.host.stoodNs(), uint64_t{42});
        QCOMPARE(HostSlabs().stoodNs(), uint64_t{0});
    }
    void onlyTheEnginesMemoryIsTaken() {
        const wire::SlabLayout layout(1, 1);
        const UniqueFd open = memory(layout.totalBytes(), false), small = memory(layout.totalBytes() - 1);
        HostSlabs none;
        QVERIFY(none.map(-1, 1, 1).ok() && !none.map(-1, 1, 1).value());
        QVERIFY(!none.map(open.get(), 1, 1).value());
        QVERIFY(!none.map(small.get(), 1, 1).ok());
        poolboard_buffer buffer;
        QVERIFY(!none.allocate(kLarge, &buffer));
        QVERIFY(!none.send(std::string(kLarge, 'x')).has_value());
        QVERIFY(!none.item({0, 5}).has_value());
    }
    void itemsLieInTheEnginesSlabs() {
        Both both;
        std::strcpy(both.engine + both.layout.itemsAt() + 2 * wire::kSlabBytes, "hello");
        QCOMPARE(both.host.item({2, 5}).value(), std::string_view("hello"));
        QVERIFY(!both.host.item({both.layout.count(), 5}).has_value());
        QVERIFY(!both.host.item({0, uint32_t(wire::kSlabBytes)}).has_value());
    }
    void aResultWrittenInPlaceIsNotCopied() {
        Both both;
        poolboard_buffer buffer;
        QVERIFY(both.host.allocate(kLarge, &buffer));
        QCOMPARE(buffer.len, kLarge);
        std::memset(buffer.data, 'r', kLarge);
        const auto place = both.host.send({static_cast<char*>(buffer.data), kLarge});
        QVERIFY((place == wire::SlabPlace{0, uint32_t(kLarge)}));
        buffer.release(&buffer);
        QCOMPARE(std::string(both.result(0), kLarge), std::string(kLarge, 'r'));
        QVERIFY(both.host.send(std::string(kLarge, 'x'))->slab == 1); // the first is the engine's
        both.giveBack(0);
        QVERIFY(both.host.send(std::string(kLarge, 'x'))->slab == 0);
    }
    void aResultFromElsewhereIsCopied() {
        Both both;
        const auto place = both.host.send(std::string(kLarge, 'c'));
        QVERIFY(place.has_value());
        QCOMPARE(std::string(both.result(place->slab), kLarge), std::string(kLarge, 'c'));
    }
    void nobodyWaitsForASlab() {
        Both both;
        std::vector<poolboard_buffer> all(both.layout.count());
        for (poolboard_buffer& buffer : all)
            QVERIFY(both.host.allocate(kLarge, &buffer));
        poolboard_buffer more;
        QVERIFY(!both.host.allocate(kLarge, &more));
        QVERIFY(!both.host.send(std::string(kLarge, 'x')).has_value());
        all[3].release(&all[3]); // the plugin thought better of it
        QCOMPARE(both.host.send(std::string(kLarge, 'x'))->slab, 3u);
        for (size_t slab = 0; slab < all.size(); ++slab)
            if (slab != 3) all[slab].release(&all[slab]);
    }
    void aLateReleaseFreesNobodyElsesSlab() {
        Both both;
        poolboard_buffer first, second;
        QVERIFY(both.host.allocate(kLarge, &first));
        QVERIFY(both.host.send({static_cast<char*>(first.data), kLarge}).has_value());
        both.giveBack(0);
        QVERIFY(both.host.allocate(kLarge, &second));
        QCOMPARE(second.data, first.data);
        first.release(&first);
        poolboard_buffer third;
        QVERIFY(both.host.allocate(kLarge, &third));
        QVERIFY(third.data != second.data);
        second.release(&second);
        third.release(&third);
    }
    void whatDoesNotFitGoesInTheFrame() {
        Both both;
        poolboard_buffer buffer;
        QVERIFY(!both.host.allocate(wire::kSlabBytes, &buffer));
        QVERIFY(!both.host.send(std::string(wire::kSlabBytes, 'x')).has_value());
        QVERIFY(both.host.send(std::string(wire::kSlabBytes - 1, 'x')).has_value());
    }
};

QTEST_GUILESS_MAIN(TestHostSlabs)
#include "tst_host_slabs.moc"
