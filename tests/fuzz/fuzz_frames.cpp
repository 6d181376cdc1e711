// SPDX-License-Identifier: MIT
#include "core/host/host_slabs.h"
#include "core/host/item_queue.h"
#include "core/pool/guard_messages.h"
#include "core/wire/frame.h"
#include "core/wire/launch.h"
#include "core/wire/messages.h"
#include "core/wire/transfer.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

namespace {
using namespace poolboard;

/// What is well formed is written again as the same bytes.
template <class Message> void check(std::string_view body) {
    const auto message = Message::decode(body);
    if (!message) return;
    std::string again;
    message->encode(again);
    EXPECT(again == body);
}

template <class Entries> void checkEntries(const Entries& entries, std::string_view body) {
    if (!entries) return;
    std::string again;
    for (const auto& entry : *entries)
        entry.encode(again);
    EXPECT(again == body);
}

void checkBatch(std::string_view body) {
    const auto batch = host::Batch::decode(body, host::HostSlabs());
    const auto items = wire::decodeItems(body);
    const bool inFrame = items && std::all_of(items->begin(), items->end(), [](const wire::ItemEntry& item) {
                             return !item.place.there();
                         });
    EXPECT((batch != nullptr) == inFrame);
    if (!batch) return;
    host::ItemQueue queue;
    queue.add(batch);
    const size_t count = queue.size();
    size_t taken = queue.takeBack(static_cast<uint32_t>(count / 2)).size();
    for (; !queue.empty(); ++taken) {
        const host::QueuedItem item = queue.takeFront();
        EXPECT(item.entry.body.data()[item.entry.body.size()] == '\0');
    }
    EXPECT(taken == count);
}

void checkRunning(std::string_view body) {
    const auto entries = wire::decodeRunning(body);
    if (!entries) return;
    std::string again;
    wire::encodeRunning(again, *entries);
    EXPECT(again == body);
}

void checkBody(std::string_view body) {
    check<wire::HelloRequest>(body);
    check<wire::AheadBody>(body);
    check<wire::HelloReply>(body);
    check<wire::Init>(body);
    check<wire::ErrorBody>(body);
    check<wire::ProgressBody>(body);
    check<wire::LogBody>(body);
    check<wire::LaunchBody>(body);
    check<wire::UsageBody>(body);
    check<wire::HostEndedBody>(body);
    check<wire::FileBeginBody>(body);
    check<wire::FileEndBody>(body);
    checkRunning(body);
    checkEntries(wire::decodeItems(body), body);
    checkEntries(wire::decodeResults(body), body);
    checkBatch(body);
    if (const auto count = wire::decodeCount(body)) {
        std::string again;
        wire::encodeCount(again, *count);
        EXPECT(again == body);
    }
    if (const auto tickets = wire::decodeTickets(body)) {
        std::string again;
        wire::encodeTickets(again, *tickets);
        EXPECT(again == body);
    }
    if (const auto command = GuardCommand::decode(body))
        EXPECT(GuardCommand::decode(command->encode()).has_value());
    if (const auto report = GuardReport::decode(body))
        EXPECT(GuardReport::decode(report->encode()).has_value());
}

} // namespace

/// A stream of bytes, cut into pieces of a size that the first byte tells: the same
/// frames come out however it is cut, and every body is decoded as everything.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    const size_t piece = size_t{data[0]} + 1;
    const std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
    wire::FrameReader whole, pieces;
    whole.feed(stream);
    std::string again;
    size_t frames = 0, framesOfPieces = 0;
    while (const auto frame = whole.next()) {
        ++frames;
        wire::appendFrame(again, frame->type, frame->id, frame->body);
        EXPECT(again.size() <= stream.size());
        checkBody(frame->body);
    }
    for (size_t at = 0; at < stream.size(); at += piece) {
        pieces.feed(stream.substr(at, piece));
        while (pieces.next())
            ++framesOfPieces;
    }
    EXPECT(frames == framesOfPieces);
    EXPECT(whole.broken() == pieces.broken());
    checkBody(stream);
    return 0;
}
