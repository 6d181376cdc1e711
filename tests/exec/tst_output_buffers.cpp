// SPDX-License-Identifier: MIT
#include "plugins/exec/output_buffers.h"

#include <QtTest/QtTest>

using namespace poolboard::exec;

class TestOutputBuffers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFitsIsKeptWhole() {
        HeadTail kept(10);
        kept.append("abcde");
        kept.append("fghij");
        QCOMPARE(kept.text(), std::string("abcdefghij"));
        QCOMPARE(kept.dropped(), size_t(0));
    }

    void theMiddleIsLeftOutAndCounted_data() {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 5, 7, 11, 26})
            QTest::addRow("%d at a time", piece) << piece;
    }
    void theMiddleIsLeftOutAndCounted() {
        QFETCH(int, piece);
        const std::string all = "abcdefghijklmnopqrstuvwxyz";
        HeadTail kept(10);
        for (size_t at = 0; at < all.size(); at += static_cast<size_t>(piece))
            kept.append(std::string_view(all).substr(at, static_cast<size_t>(piece)));
        QCOMPARE(kept.text(), std::string("abcde\n[16 bytes left out]\nvwxyz"));
        kept.clear();
        QVERIFY(kept.empty());
        QCOMPARE(kept.text(), std::string());
    }

    void bytesGrowAndCanBeTakenAway() {
        ByteBuffer bytes;
        std::string expected;
        for (int i = 0; i < 1000; ++i) {
            const std::string piece(static_cast<size_t>(i), static_cast<char>('a' + i % 26));
            std::copy(piece.begin(), piece.end(), bytes.room(piece.size()));
            bytes.added(piece.size());
            expected += piece;
        }
        QVERIFY(bytes.view() == expected);
        void* memory = bytes.take();
        QCOMPARE(bytes.size(), size_t(0));
        QVERIFY(std::string_view(static_cast<char*>(memory), expected.size()) == expected);
        std::free(memory);
        *bytes.room(1) = 'x';
        bytes.added(1);
        QVERIFY(bytes.view() == "x");
    }
};

QTEST_GUILESS_MAIN(TestOutputBuffers)
#include "tst_output_buffers.moc"
