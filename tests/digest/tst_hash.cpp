// SPDX-License-Identifier: MIT
#include "plugins/digest/hash.h"

#include <QtTest/QtTest>

using namespace poolboard::digest;

namespace {

std::unique_ptr<Hash> make(const QByteArray& name) {
    return name == "sha256" ? makeSha256() : name == "blake2b" ? makeBlake2b() : makeXxh3();
}

} // namespace

/// Against published vectors (FIPS 180-4, RFC 7693) and sha256sum, b2sum, xxhsum -H3.
class TestHash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownTextsHaveKnownDigests_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("sha256 empty")
            << QByteArray("sha256") << QByteArray("")
            << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("sha256 abc")
            << QByteArray("sha256") << QByteArray("abc")
            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("blake2b abc")
            << QByteArray("blake2b") << QByteArray("abc")
            << QByteArray("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                          "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
        QTest::newRow("xxh3 empty") << QByteArray("xxh3") << QByteArray("") << QByteArray("2d06800538d394c2");
        QTest::newRow("xxh3 abc") << QByteArray("xxh3") << QByteArray("abc")
                                  << QByteArray("78af5f94892f3950");
    }
    void knownTextsHaveKnownDigests() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto hash = make(name);
        for (int again = 0; again < 3; ++again)
            QCOMPARE(QByteArray::fromStdString(hash->of(text.toStdString())), expected);
    }

    void piecesGiveTheSameAsTheWhole_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"sha256", "blake2b", "xxh3"})
            QTest::newRow(name) << QByteArray(name);
    }
    void piecesGiveTheSameAsTheWhole() {
        QFETCH(QByteArray, name);
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += static_cast<char>(i * 31 % 251);
        const auto hash = make(name);
        const std::string whole = hash->of(text);
        for (const size_t piece : {1u, 7u, 4096u, 99'999u}) {
            hash->begin();
            for (size_t at = 0; at < text.size(); at += piece)
                hash->add(std::string_view(text).substr(at, piece));
            QCOMPARE(hash->end(), whole);
        }
        // What was begun and left does not show in the next one.
        hash->begin();
        hash->add("left over");
        QCOMPARE(hash->of(text), whole);
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
