// SPDX-License-Identifier: MIT
#include "core/host/reporter.h"

#include "core/base/clock.h"
#include "core/host/border_text.h"
#include "core/wire/frame.h"
#include "core/wire/messages.h"
#include "plugins/sdk/worker.h"

#include <algorithm>
#include <cstring>

namespace poolboard::host {
namespace {

constexpr uint64_t kSecondNs = 1'000'000'000;

std::string droppedFrame(uint64_t dropped) {
    const std::string text = std::to_string(dropped) + " log lines dropped: a host passes on at most " +
                             std::to_string(Reporter::kLinesPerSecond) + " lines a second";
    std::string body, frame;
    wire::LogBody{UINT32_MAX, POOLBOARD_LOG_WARNING, text}.encode(body);
    wire::appendFrame(frame, wire::FrameType::Log, 0, body);
    return frame;
}

} // namespace

void Reporter::progress(uint64_t ticket, uint32_t slot, uint64_t done, uint64_t total, const char* note) {
    const std::string clean = cleanText(note, kMaxNote);
    std::string body, frame;
    wire::ProgressBody{slot, done, total, clean}.encode(body);
    wire::appendFrame(frame, wire::FrameType::Progress, ticket, body);
    m_outbox.send(frame);
}

void Reporter::log(uint64_t ticket, uint32_t slot, int32_t level, const char* text) {
    const uint64_t now = toNanoseconds(Clock::now());
    const size_t length = text == nullptr ? 0 : ::strnlen(text, kMaxLine + 1);
    bool admitted = false, firstDrop = false;
    uint64_t droppedBefore = 0;
    m_second.with([&](Second& second) {
        if (now - second.startNs >= kSecondNs) {
            droppedBefore = second.dropped;
            second = Second{now, 0, 0, 0};
        }
        admitted = second.lines < kLinesPerSecond && second.bytes + length <= kBytesPerSecond;
        if (admitted) {
            ++second.lines;
            second.bytes += length;
        } else {
            firstDrop = second.dropped++ == 0;
        }
    });
    if (firstDrop) m_watch.want(); // the pump says it if no later line does
    if (!admitted) return;
    const std::string clean = cleanText(text, kMaxLine);
    std::string body, frames;
    if (droppedBefore > 0) frames = droppedFrame(droppedBefore);
    wire::LogBody{slot,
                  static_cast<uint8_t>(std::clamp<int32_t>(level, POOLBOARD_LOG_DEBUG, POOLBOARD_LOG_ERROR)),
                  clean}
        .encode(body);
    wire::appendFrame(frames, wire::FrameType::Log, ticket, body);
    m_outbox.send(frames);
}

void Reporter::ahead(uint64_t ticket, uint32_t slot, uint32_t stream, uint64_t offset,
                     std::string_view lines) {
    if (lines.size() > kMaxAhead) return;
    std::string body, frame;
    wire::AheadBody{slot, static_cast<uint8_t>(stream), offset, lines}.encode(body);
    wire::appendFrame(frame, wire::FrameType::Ahead, ticket, body);
    m_outbox.send(frame);
}

uint64_t Reporter::reportDropped(uint64_t now) {
    uint64_t dropped = 0, again = 0;
    m_second.with([&](Second& second) {
        if (second.dropped == 0) return;
        if (now - second.startNs >= kSecondNs)
            dropped = std::exchange(second.dropped, 0);
        else
            again = second.startNs + kSecondNs;
    });
    if (dropped > 0) m_outbox.post(droppedFrame(dropped));
    return again;
}

} // namespace poolboard::host
