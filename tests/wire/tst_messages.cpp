// SPDX-License-Identifier: MIT
#include "core/wire/messages.h"

#include <QTest>
#include <functional>

using namespace poolboard::wire;

namespace {

const std::string kAnyBytes("a\0\xFF\xC3\n\"b", 7);

HelloRequest hello() { return {1, "/p/x.so", kAnyBytes, "ab12", 3, 16, 2, 1}; }
ErrorBody error() { return {"ValueError", kAnyBytes, "at line 1\nat line 2", 2, 1500, 1, 17, 9}; }
ItemEntry item(uint64_t ticket) { return {ticket, ticket + 10, 3, 2, 1, -1, kAnyBytes}; }
ResultEntry good() { return {7, 1, 2, 111, 222, kAnyBytes, "stderr", {}}; }
ItemEntry itemInSlab() {
    ItemEntry entry = item(3);
    entry.body = {};
    entry.place = {5, 70000};
    return entry;
}
ResultEntry goodInSlab() {
    ResultEntry entry = good();
    entry.body = {};
    entry.place = {63, 1u << 20};
    return entry;
}
ResultEntry bad() { return {8, 0, 0, 333, 444, "part", "", error()}; }

template <class Value> std::string bytes(const Value& value) {
    std::string out;
    value.encode(out);
    return out;
}
std::string bytesOfTickets() {
    std::string out;
    encodeTickets(out, {1, 0xFFFFFFFFFFFFFFFF, 3});
    return out;
}
std::string bytesOfCount(uint32_t count) {
    std::string out;
    encodeCount(out, count);
    return out;
}

using Accepts = bool (*)(std::string_view);
template <class Value> bool accepts(std::string_view body) { return Value::decode(body).has_value(); }
bool acceptsItems(std::string_view body) { return decodeItems(body).has_value(); }
bool acceptsResults(std::string_view body) { return decodeResults(body).has_value(); }
bool acceptsCount(std::string_view body) { return decodeCount(body).has_value(); }
bool acceptsTickets(std::string_view body) { return decodeTickets(body).has_value(); }

struct Sample {
    const char* name;
    std::string body;
    Accepts accepts;
    std::vector<size_t> wholeAt; ///< besides its full length: ends of entries
};
std::vector<Sample> samples() {
    const size_t oneItem = bytes(item(1)).size(), oneGood = bytes(good()).size();
    return {
        {"hello", bytes(hello()), accepts<HelloRequest>, {}},
        {"hello reply", bytes(HelloReply{1, 4321, "fault", "1.2", "no"}), accepts<HelloReply>, {}},
        {"init", bytes(Init{4, 8, "{\"a\":1}", "/tmp/s"}), accepts<Init>, {}},
        {"error", bytes(error()), accepts<ErrorBody>, {}},
        {"items", bytes(item(1)) + bytes(item(2)), acceptsItems, {0, oneItem}},
        {"items in slabs", bytes(item(1)) + bytes(itemInSlab()), acceptsItems, {0, oneItem}},
        {"results in slabs", bytes(good()) + bytes(goodInSlab()), acceptsResults, {0, oneGood}},
        {"results", bytes(good()) + bytes(bad()), acceptsResults, {0, oneGood}},
        {"progress", bytes(ProgressBody{1, 5, 10, "half"}), accepts<ProgressBody>, {}},
        {"log", bytes(LogBody{1, 3, "line"}), accepts<LogBody>, {}},
        {"ahead", bytes(AheadBody{1, 1, 1ull << 40, "a\n"}), accepts<AheadBody>, {}},
        {"count", bytesOfCount(5), acceptsCount, {}},
        {"tickets", bytesOfTickets(), acceptsTickets, {0, 8, 16}},
    };
}

void sampleRows() {
    QTest::addColumn<int>("row");
    int row = 0;
    for (const Sample& sample : samples())
        QTest::newRow(sample.name) << row++;
}

} // namespace

class MessagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void helloComesBack() {
        const std::string body = bytes(hello());
        const auto back = HelloRequest::decode(body);
        QVERIFY(back.has_value());
        QVERIFY(back->pluginPath == "/p/x.so" && back->kind == kAnyBytes && back->expectedSha256 == "ab12");
        QVERIFY(back->protocol == 1 && back->workersInHost == 3 && back->inFlight == 16 &&
                back->poolKind == 2 && back->ahead == 1);
    }
    void linesAheadComeBack() {
        const std::string body = bytes(AheadBody{1, 1, 1ull << 40, "a\n"});
        const auto back = AheadBody::decode(body);
        QVERIFY(back && back->worker == 1 && back->stream == 1 && back->offset == 1ull << 40 &&
                back->bytes == "a\n");
        QVERIFY(!AheadBody::decode(bytes(AheadBody{1, 2, 0, "a\n"}))); // there is no such stream
    }
    void helloReplyComesBack() {
        const std::string body = bytes(HelloReply{1, 4321, "fault", "1.2", "no"});
        const auto back = HelloReply::decode(body);
        QVERIFY(back.has_value());
        QVERIFY(back->pid == 4321 && back->pluginId == "fault" && back->pluginVersion == "1.2" &&
                back->error == "no");
    }
    void initComesBack() {
        const std::string body = bytes(Init{4, 8, "{\"a\":1}", "/tmp/s"});
        const auto back = Init::decode(body);
        QVERIFY(back.has_value());
        QVERIFY(back->workerIndex == 4 && back->workerCount == 8 && back->params == "{\"a\":1}" &&
                back->scratchDir == "/tmp/s");
    }
    void itemsComeBack() {
        const std::string body = bytes(item(1)) + bytes(item(2));
        const auto back = decodeItems(body);
        QVERIFY(back.has_value());
        QCOMPARE(back->size(), size_t(2));
        const ItemEntry& second = (*back)[1];
        QVERIFY(second.ticket == 2 && second.index == 12 && second.attempt == 3 && second.passing == 2 &&
                second.content == 1 && second.timeoutNs == -1 && second.body == kAnyBytes);
    }
    void resultsComeBackWithAnErrorOnlyWhenFailed() {
        const std::string body = bytes(good()) + bytes(bad());
        const auto back = decodeResults(body);
        QVERIFY(back.has_value());
        QCOMPARE(back->size(), size_t(2));
        const ResultEntry &first = (*back)[0], &second = (*back)[1];
        QVERIFY(first.ok == 1 && first.body == kAnyBytes && first.diagnostics == "stderr" &&
                first.startNs == 111 && first.endNs == 222 && first.content == 2);
        QVERIFY(second.ok == 0 && second.body == "part" && second.error.message == kAnyBytes);
        QVERIFY(second.error.advice == 2 && second.error.retryAfterMs == 1500 &&
                second.error.replaceWorker == 1 && second.error.exitCode == 17 && second.error.signal == 9);
    }
    void placesComeBackAndAreOfTheirEntryOnly() {
        const std::string items = bytes(itemInSlab()) + bytes(item(2));
        const auto backItems = decodeItems(items);
        QVERIFY(backItems.has_value());
        QVERIFY(((*backItems)[0].place == SlabPlace{5, 70000}) && (*backItems)[0].body.empty());
        QVERIFY(!(*backItems)[1].place.there() && (*backItems)[1].body == kAnyBytes);
        const std::string results = bytes(goodInSlab()) + bytes(good());
        const auto backResults = decodeResults(results);
        QVERIFY(backResults.has_value());
        QVERIFY(((*backResults)[0].place == SlabPlace{63, 1u << 20}) && (*backResults)[0].body.empty() &&
                (*backResults)[0].diagnostics == "stderr");
        QVERIFY(!(*backResults)[1].place.there() && (*backResults)[1].body == kAnyBytes);
    }
    void aPlaceThatIsNoneIsRefused() {
        std::string forged = bytes(itemInSlab());
        forged.replace(forged.size() - 8, 4, 4, char(0xFF));
        QVERIFY(!decodeItems(forged).has_value());
    }
    void entriesBeforeAMalformedOneAreRead() {
        const std::string body = bytes(good()) + bytes(bad()).substr(0, 30);
        ResultReader reader(body);
        QVERIFY(reader.next());
        QCOMPARE(reader.entry().ticket, uint64_t{7});
        QVERIFY(!reader.next());
        QVERIFY(!reader.whole());
    }
    void theSmallestResultIsAsSmallAsSaid() { QCOMPARE(bytes(ResultEntry()).size(), kLeastResult); }
    void negativeNumbersComeBack() {
        ErrorBody one = error();
        one.exitCode = -1;
        one.signal = -7;
        const std::string body = bytes(one);
        const auto back = ErrorBody::decode(body);
        QVERIFY(back.has_value());
        QCOMPARE(back->exitCode, -1);
        QCOMPARE(back->signal, -7);
    }
    void progressAndLogComeBack() {
        const std::string progress = bytes(ProgressBody{1, 5, 10, "half"}),
                          log = bytes(LogBody{2, 3, "line"});
        const auto backProgress = ProgressBody::decode(progress);
        const auto backLog = LogBody::decode(log);
        QVERIFY(backProgress.has_value() && backLog.has_value());
        QVERIFY(backProgress->worker == 1 && backProgress->done == 5 && backProgress->total == 10 &&
                backProgress->note == "half");
        QVERIFY(backLog->worker == 2 && backLog->level == 3 && backLog->text == "line");
    }
    void countAndTicketsComeBack() {
        QCOMPARE(decodeCount(bytesOfCount(0xFFFFFFFE)), std::optional<uint32_t>(0xFFFFFFFE));
        const auto tickets = decodeTickets(bytesOfTickets());
        QVERIFY(tickets.has_value());
        QVERIFY((*tickets == std::vector<uint64_t>{1, 0xFFFFFFFFFFFFFFFF, 3}));
    }
    void emptyBatchesAreBatches() {
        QVERIFY(decodeItems({})->empty());
        QVERIFY(decodeResults({})->empty());
        QVERIFY(decodeTickets({})->empty());
    }

    void everyTruncationIsRefused_data() { sampleRows(); }
    void everyTruncationIsRefused() {
        QFETCH(int, row);
        const Sample sample = samples()[size_t(row)];
        QVERIFY(sample.accepts(sample.body));
        for (size_t length = 0; length < sample.body.size(); ++length) {
            const bool whole =
                std::find(sample.wholeAt.begin(), sample.wholeAt.end(), length) != sample.wholeAt.end();
            // A copy of exactly that size, so that a read behind it is seen by the sanitizer.
            const std::vector<char> cut(sample.body.begin(), sample.body.begin() + ptrdiff_t(length));
            if (sample.accepts(std::string_view(cut.data(), cut.size())) != whole)
                QFAIL(qPrintable(QStringLiteral("cut to %1 of %2").arg(length).arg(sample.body.size())));
        }
    }

    void aByteTooManyIsRefused_data() { sampleRows(); }
    void aByteTooManyIsRefused() {
        QFETCH(int, row);
        const Sample sample = samples()[size_t(row)];
        QVERIFY(!sample.accepts(sample.body + '\0'));
    }

    /// No forged byte may crash or allocate by an announced length; what is
    /// accepted does not matter here.
    void everyForgedByteIsSurvived_data() { sampleRows(); }
    void everyForgedByteIsSurvived() {
        QFETCH(int, row);
        const Sample sample = samples()[size_t(row)];
        int refused = 0;
        for (size_t at = 0; at < sample.body.size(); ++at)
            for (int value : {0x00, 0x7F, 0x80, 0xFF}) {
                std::string forged = sample.body;
                forged[at] = static_cast<char>(value);
                refused += sample.accepts(forged) ? 0 : 1;
            }
        const bool hasText =
            std::string_view(sample.name) != "count" && std::string_view(sample.name) != "tickets";
        QCOMPARE(refused > 0, hasText);
    }

    void aValueOutsideAClosedSetIsRefused() {
        ItemEntry oddContent = item(1), oddPassing = item(1);
        oddContent.content = 3;
        oddPassing.passing = 3;
        QVERIFY(!decodeItems(bytes(oddContent)));
        QVERIFY(!decodeItems(bytes(oddPassing)));
        ErrorBody oddAdvice = error();
        oddAdvice.advice = 3;
        QVERIFY(!ErrorBody::decode(bytes(oddAdvice)));
        QVERIFY(!LogBody::decode(bytes(LogBody{0, 4, "x"})));
        ResultEntry oddContentOfResult = good();
        oddContentOfResult.content = 200;
        QVERIFY(!decodeResults(bytes(oddContentOfResult)));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
