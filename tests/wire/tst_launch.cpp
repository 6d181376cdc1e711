// SPDX-License-Identifier: MIT
#include "core/wire/launch.h"

#include <QTest>

using namespace poolboard::wire;

namespace {

LaunchBody launch() {
    LaunchBody body;
    body.worker = "image/resize";
    body.version = "1.2";
    body.cwd = "/srv";
    body.debug = true;
    body.part = 1;
    body.parts = 4;
    body.environment = {"A=1", std::string("B=\0\xFF", 4)};
    return body;
}
HostEndedBody ended() { return {9, -1, 4711, "", {3, 0xFFFFFFFFFFFFFFFF}}; }

template <class Value> std::string bytes(const Value& value) {
    std::string out;
    value.encode(out);
    return out;
}
std::string bytesOfRunning() {
    std::string out;
    encodeRunning(out, {{7, 1'500'000'000}, {8, 1}});
    return out;
}
using Accepts = bool (*)(std::string_view);
template <class Value> bool accepts(std::string_view body) { return Value::decode(body).has_value(); }
bool acceptsRunning(std::string_view body) { return decodeRunning(body).has_value(); }

} // namespace

Q_DECLARE_METATYPE(Accepts)

class TestLaunch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas() {
        const std::string body = bytes(launch());
        const auto back = LaunchBody::decode(body);
        QVERIFY(back.has_value());
        QVERIFY(back->worker == "image/resize" && back->version == "1.2" && back->cwd == "/srv" &&
                back->debug);
        QVERIFY(back->part == 1 && back->parts == 4);
        QCOMPARE(back->environment, launch().environment);
        const std::string endBody = bytes(ended());
        const auto end = HostEndedBody::decode(endBody);
        QVERIFY(end.has_value());
        QVERIFY(end->signal == 9 && end->exitCode == -1 && end->maxRssKiB == 4711 && end->reason.empty());
        QCOMPARE(end->started, ended().started);
        const auto usage = UsageBody::decode(bytes(UsageBody{1u << 30, 5}));
        QVERIFY(usage && usage->residentBytes == 1u << 30 && usage->cpuNs == 5);
        const auto running = decodeRunning(bytesOfRunning());
        QVERIFY(running && running->size() == 2 && running->at(0).ticket == 7);
        QCOMPARE(running->at(0).forNs, uint64_t{1'500'000'000});
    }

    void nothingElseIsTaken_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Accepts>("accepts");
        const auto row = [](const char* name, const std::string& body, Accepts takes) {
            QTest::newRow(name) << QByteArray::fromStdString(body) << takes;
        };
        row("launch", bytes(launch()), accepts<LaunchBody>);
        row("ended", bytes(ended()), accepts<HostEndedBody>);
        row("usage", bytes(UsageBody{1, 2}), accepts<UsageBody>);
    }
    /// No prefix and no longer text is one; forged lengths and numbers do no harm.
    void nothingElseIsTaken() {
        QFETCH(QByteArray, body);
        QFETCH(Accepts, accepts);
        const std::string whole = body.toStdString();
        QVERIFY(accepts(whole));
        QVERIFY(!accepts(whole + "x"));
        for (size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!accepts(std::string_view(whole).substr(0, length)));
        for (size_t at = 0; at < whole.size(); ++at) {
            std::string forged = whole;
            forged[at] = '\xFF';
            accepts(forged); // whatever it says: in bounds, and soon
        }
    }
    void halfAnEntryIsNone() { QVERIFY(!acceptsRunning(std::string_view(bytesOfRunning()).substr(1))); }

    void theGreetingIsFound_data() {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<unsigned>("protocol");
        QTest::addColumn<QByteArray>("rest");
        const QByteArray ours = QByteArray::fromStdString(greeting("0.1.0"));
        QTest::newRow("alone") << ours << QByteArray() << kRelayProtocol << QByteArray();
        QTest::newRow("frames behind it")
            << ours + "\x01\n\x02" << QByteArray() << kRelayProtocol << QByteArray("\x01\n\x02");
        QTest::newRow("a banner before it")
            << "Welcome!\nlast login\n" + ours + "F" << QByteArray("Welcome!\nlast login\n") << kRelayProtocol
            << QByteArray("F");
        QTest::newRow("a banner without an end")
            << "hello" + ours << QByteArray("hello") << kRelayProtocol << QByteArray();
        QTest::newRow("a later one") << QByteArray("\npoolboard-relay 12 9.9 more words\nX") << QByteArray()
                                     << 12u << QByteArray("X");
        QTest::newRow("one without a number")
            << QByteArray("\npoolboard-relay x\n") << QByteArray() << 0u << QByteArray();
    }
    void theGreetingIsFound() {
        QFETCH(QByteArray, stream);
        for (const qsizetype step : {qsizetype{1}, qsizetype{3}, stream.size()}) {
            GreetingReader reader;
            QByteArray rest;
            bool found = false;
            for (qsizetype at = 0; at < stream.size(); at += step) {
                const std::string piece = stream.mid(at, step).toStdString();
                if (found)
                    rest += QByteArray::fromStdString(piece);
                else if ((found = reader.feed(piece)))
                    rest = QByteArray::fromStdString(reader.takeRest());
            }
            QVERIFY(found);
            QTEST(QByteArray::fromStdString(reader.takeBefore()), "before");
            QTEST(reader.protocol(), "protocol");
            QTEST(rest, "rest");
        }
    }
    void somethingElseIsGivenUp() {
        GreetingReader reader;
        QVERIFY(!reader.feed(std::string(GreetingReader::kMostBefore, 'x')));
        QVERIFY(!reader.tooLong());
        QVERIFY(!reader.feed("y"));
        QVERIFY(reader.tooLong());
    }
};

QTEST_GUILESS_MAIN(TestLaunch)
#include "tst_launch.moc"
