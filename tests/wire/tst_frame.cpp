// SPDX-License-Identifier: MIT
#include "core/wire/frame.h"

#include <QTest>
#include <random>

using namespace poolboard::wire;

namespace {

struct Seen {
    FrameType type{};
    uint64_t id = 0;
    std::string body;
    bool operator==(const Seen&) const = default;
};

std::vector<Seen> drain(FrameReader& reader) {
    std::vector<Seen> seen;
    while (const auto frame = reader.next())
        seen.push_back({frame->type, frame->id, std::string(frame->body)});
    return seen;
}

std::string header(uint32_t length) {
    std::string out;
    appendFrame(out, FrameType::Items, 7, {});
    for (int i = 0; i < 4; ++i)
        out[size_t(i)] = static_cast<char>(length >> (8 * i));
    return out;
}

} // namespace

class FrameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeaderIsSixteenLittleEndianBytes() {
        std::string out;
        appendFrame(out, FrameType::Log, 0x0102030405060708, "ab");
        const std::string expected("\x02\0\0\0\x09\0\0\0\x08\x07\x06\x05\x04\x03\x02\x01"
                                   "ab",
                                   18);
        QCOMPARE(QByteArray::fromStdString(out), QByteArray::fromStdString(expected));
    }

    void aBodyBuiltInPlaceIsAFrame() {
        std::string inPlace, atOnce;
        appendFrame(inPlace, FrameType::Results, 3, {});
        inPlace += "entries";
        setBodyLength(inPlace);
        appendFrame(atOnce, FrameType::Results, 3, "entries");
        QCOMPARE(inPlace, atOnce);
    }

    void anySplitOfTheStreamGivesTheSameFrames_data() {
        QTest::addColumn<size_t>("step");
        for (size_t step : {1, 2, 3, 7, 15, 16, 17, 100, 4096, 1000000})
            QTest::newRow(qPrintable(QString::number(step))) << step;
    }
    void anySplitOfTheStreamGivesTheSameFrames() {
        QFETCH(size_t, step);
        std::mt19937 random(42);
        std::string stream;
        std::vector<Seen> expected;
        for (uint64_t i = 0; i < 200; ++i) {
            const Seen one{static_cast<FrameType>(random() % 40), i,
                           std::string(random() % 300, char('a' + i % 26))};
            appendFrame(stream, one.type, one.id, one.body);
            expected.push_back(one);
        }
        FrameReader reader;
        std::vector<Seen> seen;
        for (size_t at = 0; at < stream.size(); at += step) {
            reader.feed(std::string_view(stream).substr(at, step));
            for (Seen& one : drain(reader))
                seen.push_back(std::move(one));
        }
        QVERIFY(seen == expected);
        QVERIFY(!reader.broken());
    }

    void framesStayWholeWhenTheyAreTakenLaterThanFed() {
        FrameReader reader;
        std::string one;
        appendFrame(one, FrameType::Ping, 1, std::string(1000, 'x'));
        for (int i = 0; i < 100; ++i) {
            reader.feed(one);
            if (i % 3 == 0) QVERIFY(reader.next().has_value());
        }
        QCOMPARE(drain(reader).size(), size_t(66));
    }

    void anUnknownTypeIsAFrameLikeAnyOther() {
        std::string stream;
        appendFrame(stream, static_cast<FrameType>(999), 5, "future");
        appendFrame(stream, FrameType::Bye, 0, {});
        FrameReader reader;
        reader.feed(stream);
        const auto seen = drain(reader);
        QCOMPARE(seen.size(), size_t(2));
        QCOMPARE(static_cast<int>(seen[0].type), 999);
        QVERIFY(seen[1].type == FrameType::Bye);
    }

    void aLengthOverTheLimitBreaksTheReader_data() {
        QTest::addColumn<quint32>("length");
        QTest::addColumn<bool>("broken");
        QTest::newRow("at the limit") << quint32(kMaxBody) << false;
        QTest::newRow("one over") << quint32(kMaxBody + 1) << true;
        QTest::newRow("all ones") << quint32(0xFFFFFFFF) << true;
    }
    void aLengthOverTheLimitBreaksTheReader() {
        QFETCH(quint32, length);
        QFETCH(bool, broken);
        FrameReader reader;
        reader.feed(header(length));
        QVERIFY(!reader.next().has_value());
        QCOMPARE(reader.broken(), broken);
        if (broken) { // nothing gets it going again
            std::string good;
            appendFrame(good, FrameType::Bye, 0, {});
            reader.feed(good);
            QVERIFY(!reader.next().has_value());
            QVERIFY(reader.broken());
        }
    }

    void framesBeforeTheBrokenOneStillCome() {
        std::string stream;
        appendFrame(stream, FrameType::Ping, 3, {});
        FrameReader reader;
        reader.feed(stream + header(kMaxBody + 1));
        QCOMPARE(drain(reader).size(), size_t(1));
        QVERIFY(reader.broken());
    }
};

QTEST_GUILESS_MAIN(FrameTest)
#include "tst_frame.moc"
