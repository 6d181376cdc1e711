// SPDX-License-Identifier: MIT
#include "ui/present/width.h"

#include <QTest>

using namespace poolboard;

class TestWidth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsAreCountedAsTerminalsDrawThem_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("columns");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("ascii") << QByteArray("abc") << 3;
        QTest::newRow("two bytes, one column") << QByteArray("é") << 1;
        QTest::newRow("symbols") << QByteArray("✗⧖…") << 3;
        QTest::newRow("wide") << QByteArray("写真") << 4;
        QTest::newRow("emoji") << QByteArray("😀") << 2;
        QTest::newRow("emoji of an older block") << QByteArray("⌚✅") << 4;
        QTest::newRow("a family") << QByteArray("👨\u200D👩\u200D👧") << 6;
        QTest::newRow("a tone of skin") << QByteArray("👍🏽") << 2;
        QTest::newRow("a sign shown as an emoji") << QByteArray("❤\uFE0F") << 1;
        QTest::newRow("joined letters") << QByteArray("ක්\u200Dෂ") << 2;
        QTest::newRow("combining accent") << QByteArray("e\xCC\x81") << 1;
        QTest::newRow("cut sequence") << QByteArray("a\xE5") << 2;
    }
    void columnsAreCountedAsTerminalsDrawThem() {
        QFETCH(QByteArray, text);
        QTEST(int(displayWidth(text.toStdString())), "columns");
    }

    void aLongTextIsCutWithAnEllipsis() {
        QCOMPARE(fitWidth("thumbnails", 20), "thumbnails");
        QCOMPARE(fitWidth("thumbnails", 10), "thumbnails");
        QCOMPARE(fitWidth("thumbnails", 6), "thumb…");
        QCOMPARE(fitWidth("thumbnails", 1), "…");
        QCOMPARE(fitWidth("thumbnails", 0), "");
        QCOMPARE(fitInput("thumbnails", 6), "thumb…");
        QCOMPARE(fitInput("photos/one.jpg", 14), "photos/one.jpg");
        QCOMPARE(fitInput("photos/one.jpg", 8), "…one.jpg");
        QCOMPARE(fitInput("写真/帖.jpg", 8), "…/帖.jpg");
        QCOMPARE(fitInput("写真/帖.jpg", 7), "…帖.jpg");
        QCOMPARE(fitInput("写真/帖.jpg", 6), "….jpg");
        QCOMPARE(fitInput("a/b", 1), "…");
        QCOMPARE(fitInput("a/b", 0), "");
    }

    void joinedEmojiAreWrittenApart() {
        QCOMPARE(fitWidth("a👩\u200D💻b👍🏽", 20), "a👩💻b👍");
        QCOMPARE(fitWidth("👨\u200D👩\u200D👧", 5), "👨👩…");
        QCOMPARE(fitInput("photos/👩\u200D💻", 9), "…tos/👩💻");
        QCOMPARE(fitWidth("ක්\u200Dෂ", 20), "ක්\u200Dෂ"); // letters stay joined
    }

    void aWideCharacterIsNeverHalved() {
        QCOMPARE(fitWidth("写真帖", 4), "写…");
        QVERIFY(displayWidth(fitWidth("写真帖", 4)) <= 4);
        QCOMPARE(fitWidth("写真帖", 5), "写真…");
    }
};

QTEST_GUILESS_MAIN(TestWidth)
#include "tst_width.moc"
