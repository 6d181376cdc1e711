// SPDX-License-Identifier: MIT
#include "core/journal/block.h"

#include <QTest>
#include <random>

using namespace poolboard;

namespace {

/// A block's entries with bytes of their own.
struct Entry {
    PackedItem item;
    std::string input, hash, result, diagnostics;
    PackedItem packed() const {
        PackedItem out = item;
        out.input = input;
        out.inputHash = hash;
        out.inputBytes = hash.empty() ? input.size() : item.inputBytes;
        out.result = item.placed ? std::string_view() : std::string_view(result);
        out.resultBytes =
            item.placed ? item.resultBytes : std::max<uint64_t>(item.resultBytes, result.size());
        out.diagnostics = diagnostics;
        return out;
    }
};

bool same(const PackedItem& a, const PackedItem& b) {
    return a.seq == b.seq && a.rank == b.rank && a.index == b.index && a.kind == b.kind &&
           a.content == b.content && a.passing == b.passing && a.worker == b.worker && a.micros == b.micros &&
           a.endedMs == b.endedMs && a.stamp == b.stamp && a.input == b.input && a.inputHash == b.inputHash &&
           a.inputBytes == b.inputBytes && a.placed == b.placed && a.place == b.place &&
           a.placeBytes == b.placeBytes && a.result == b.result && a.resultBytes == b.resultBytes &&
           a.diagnostics == b.diagnostics;
}

std::vector<Entry> entries(std::mt19937_64& random, size_t number) {
    std::vector<Entry> out(number);
    const auto any = [&random] { return random() >> (random() % 64); };
    uint64_t seq = any() >> 1;
    for (Entry& entry : out) {
        PackedItem& item = entry.item;
        item.seq = seq += 1 + (random() % 4 == 0 ? any() >> 20 : 0);
        item.rank = any() >> 1;
        item.index = any() >> 1;
        item.kind = random() % 4 == 0 ? OutcomeKind::Skipped : OutcomeKind::Succeeded;
        item.content = static_cast<Content>(random() % 3);
        item.passing = static_cast<Passing>(random() % 3);
        item.worker = static_cast<int32_t>(random() % 5000) - 1;
        item.micros = any();
        item.endedMs = static_cast<int64_t>(any() >> 1) * (random() % 2 == 0 ? 1 : -1);
        item.stamp = random() % 2 == 0 ? 0 : any();
        entry.input = std::string(random() % 300, 'i');
        if (random() % 8 == 0) {
            entry.hash = std::string(16, 'h');
            item.inputBytes = any();
        }
        item.placed = random() % 2 == 0;
        if (item.placed) {
            item.place = any() >> 1;
            item.placeBytes = any() >> 1;
        }
        item.resultBytes = random() % 3 == 0 ? any() : 0;
        entry.result = std::string(random() % 300, 'r');
        entry.diagnostics = std::string(random() % 3 == 0 ? 5 : 0, 'd');
    }
    return out;
}

} // namespace

class TestBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOut() {
        for (uint64_t seed = 0; seed < 300; ++seed) {
            std::mt19937_64 random(seed);
            const std::vector<Entry> in = entries(random, random() % 50);
            BlockWriter writer;
            for (const Entry& entry : in)
                writer.add(entry.packed());
            QCOMPARE(writer.entries(), uint64_t(in.size()));
            BlockReader reader(writer.bytes());
            PackedItem item;
            for (const Entry& entry : in) {
                QVERIFY2(reader.next(item), qPrintable(QString::number(seed)));
                QVERIFY2(same(item, entry.packed()), qPrintable(QString::number(seed)));
            }
            QVERIFY(!reader.next(item));
            QVERIFY(!reader.damaged());
        }
    }

    void theUsualItemCostsFewBytes() {
        BlockWriter writer;
        for (uint64_t index = 0; index < 1000; ++index) {
            PackedItem item;
            item.seq = item.rank = index + 1;
            item.index = index;
            item.worker = 1;
            item.micros = 90;
            item.endedMs = 1795000000123 + int64_t(index / 10);
            item.input = "12345678";
            item.inputBytes = 8;
            item.placed = true;
            item.place = index * 100;
            item.placeBytes = 100;
            item.resultBytes = 16;
            writer.add(item);
        }
        QVERIFY2(writer.bytes().size() <= 1000 * (8 + 8), qPrintable(QString::number(writer.bytes().size())));
        QCOMPARE(writer.firstSeq(), uint64_t(1));
        QCOMPARE(writer.lastSeq(), uint64_t(1000));
        QCOMPARE(writer.lowestIndex(), uint64_t(0));
        QCOMPARE(writer.highestIndex(), uint64_t(999));
    }

    void anyBytesAreReadWithoutHarm() {
        std::mt19937_64 random(1);
        for (int round = 0; round < 3000; ++round) {
            BlockWriter writer;
            for (const Entry& entry : entries(random, 5))
                writer.add(entry.packed());
            std::string bytes = writer.bytes();
            if (round % 3 == 0) bytes.resize(random() % (bytes.size() + 1));
            for (uint64_t flips = random() % 4; flips != 0 && !bytes.empty(); --flips)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            BlockReader reader(bytes);
            PackedItem item;
            size_t read = 0;
            while (reader.next(item))
                QVERIFY(item.input.size() <= bytes.size() && item.result.size() <= bytes.size() &&
                        ++read <= bytes.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestBlock)
#include "tst_block.moc"
