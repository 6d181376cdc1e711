// SPDX-License-Identifier: MIT
#include "core/pool/host_link.h"

#include "core/base/text.h"
#include "core/wire/messages.h"

#include <algorithm>
#include <array>

namespace poolboard {
namespace {

// A host bounds its texts; these hold for one that does not.
constexpr size_t kMaxType = 256, kMaxMessage = 4096, kMaxTrace = 64 * 1024, kMaxNote = 200, kMaxLog = 4096;

/// A launcher is done when the relay is; one that stays behind is in the way.
constexpr Duration kLauncherLimit = std::chrono::seconds(5);
/// A host whose plugin cannot be loaded ends by itself; its exit status tells
/// whether another try makes sense.
constexpr Duration kLeaveAfterRefusal = std::chrono::seconds(1);

std::string_view name(wire::FrameType type) {
    static constexpr std::array<std::string_view, 28> kNames = {
        "?",          "HELLO",      "INIT",      "READY",    "INIT_FAILED", "ITEMS",    "STARTED",
        "RESULTS",    "PROGRESS",   "LOG",       "CANCEL",   "RECALL",      "RETURNED", "PING",
        "PONG",       "TEARDOWN",   "BYE",       "LAUNCH",   "ALIVE",       "RUNNING",  "USAGE",
        "HOST_ENDED", "FILE_BEGIN", "FILE_DATA", "FILE_END", "FILES_MOVE",  "AHEAD",    "DISOWN"};
    const auto number = static_cast<size_t>(type);
    return kNames[number < kNames.size() ? number : 0];
}

std::string malformed(const wire::Frame& frame) {
    return "sent a malformed " + std::string(name(frame.type)) + " frame";
}

WorkerError toWorkerError(const wire::ErrorBody& body) {
    WorkerError error;
    error.type = toDisplay(body.type, kMaxType);
    error.message = toDisplayLines(body.message, kMaxMessage);
    error.trace = toDisplayLines(body.trace, kMaxTrace);
    error.advice = static_cast<RetryAdvice>(std::min<uint8_t>(body.advice, 2));
    error.retryAfterMs = body.retryAfterMs;
    error.replaceWorker = body.replaceWorker != 0;
    error.signal = body.signal;
    error.exitCode = body.exitCode;
    return error;
}

/// All but its body.
void fill(AttemptResult& result, const wire::ResultEntry& entry) {
    result.ticket = entry.ticket;
    result.content = static_cast<Content>(std::min<uint8_t>(entry.content, 2));
    result.diagnostics = entry.diagnostics;
    if (entry.ok == 0) result.error = std::make_unique<WorkerError>(toWorkerError(entry.error));
    if (entry.endNs > entry.startNs) result.seconds = static_cast<double>(entry.endNs - entry.startNs) * 1e-9;
}

/// Handles the frames of one worker slot, and those of the whole host.
class FrameTaker {
public:
    FrameTaker(HostLink& link, const wire::Frame& frame, HostListener& listener, Instant now)
        : m_link(link), m_frame(frame), m_listener(listener), m_now(now) {}

    std::string take() {
        if (auto taken = takeOfRelay()) return std::move(*taken);
        if (!m_link.greeted && m_frame.type != wire::FrameType::Hello &&
            m_frame.type != wire::FrameType::Log) // a plugin may log while it is loaded
            return "sent a " + std::string(name(m_frame.type)) + " frame before HELLO";
        switch (m_frame.type) {
        case wire::FrameType::Hello:
            return hello();
        case wire::FrameType::Ready:
        case wire::FrameType::InitFailed:
            return forSlot(&FrameTaker::initialised);
        case wire::FrameType::Results:
            return forSlot(&FrameTaker::results);
        case wire::FrameType::Returned:
            return forSlot(&FrameTaker::returned);
        case wire::FrameType::Progress:
            return progress();
        case wire::FrameType::Log:
            return log();
        case wire::FrameType::Ahead:
            return ahead();
        case wire::FrameType::Bye:
            return bye();
        case wire::FrameType::Started: // the page tells
            return {};
        case wire::FrameType::Pong:
            return m_listener.pong(m_link.id), std::string();
        case wire::FrameType::Init:
        case wire::FrameType::Items:
        case wire::FrameType::Cancel:
        case wire::FrameType::Recall:
        case wire::FrameType::Ping:
        case wire::FrameType::Teardown:
        case wire::FrameType::Launch:
        case wire::FrameType::Disown:
            return "sent " + std::string(name(m_frame.type)) + ", a frame that only the engine sends";
        case wire::FrameType::Alive: // a relay's
        case wire::FrameType::Running:
        case wire::FrameType::Usage:
        case wire::FrameType::HostEnded:
        case wire::FrameType::FileBegin: // between the ends of a launcher
        case wire::FrameType::FileData:
        case wire::FrameType::FileEnd:
        case wire::FrameType::FilesMove:
            break;
        }
        return {}; // of a later minor version: skipped
    }

    /// Nothing: it is the host's.
    std::optional<std::string> takeOfRelay() {
        if (!m_link.far) return std::nullopt;
        auto taken = m_link.far->take(m_frame, m_now);
        if (m_frame.type == wire::FrameType::HostEnded) m_link.killNoLaterThan(m_now + kLauncherLimit, "");
        return taken;
    }

private:
    std::string hello() {
        const auto reply = wire::HelloReply::decode(m_frame.body);
        if (!reply || m_link.greeted) return malformed(m_frame);
        m_link.greeted = true;
        if (reply->error.empty() && reply->protocol != wire::kProtocol)
            return "speaks protocol " + std::to_string(reply->protocol) + ", expected " +
                   std::to_string(wire::kProtocol);
        if (reply->error.empty()) return {};
        const std::string where = m_link.far ? "`" + m_link.far->name + "`: " : "";
        m_link.reason =
            m_link.reason.empty() ? where + toDisplayLines(reply->error, kMaxMessage) : m_link.reason;
        m_link.muted = true;
        m_link.killNoLaterThan(m_now + kLeaveAfterRefusal, m_link.reason);
        return {};
    }

    std::string forSlot(std::string (FrameTaker::*handle)(uint32_t, HostLink::Slot&)) {
        if (m_frame.id >= m_link.slots.size())
            return "sent a " + std::string(name(m_frame.type)) + " frame of worker " +
                   std::to_string(m_frame.id) + ", which it does not carry";
        const auto number = static_cast<uint32_t>(m_frame.id);
        return (this->*handle)(number, m_link.slots[number]);
    }

    std::string initialised(uint32_t number, HostLink::Slot& slot) {
        if (slot.answered) return "answered INIT twice";
        slot.answered = true;
        if (m_frame.type == wire::FrameType::Ready)
            return m_listener.workerReady(m_link.id, number), std::string();
        const auto error = wire::ErrorBody::decode(m_frame.body);
        if (!error) return malformed(m_frame);
        m_listener.workerInitFailed(m_link.id, number, toWorkerError(*error));
        return {};
    }

    std::string results(uint32_t number, HostLink::Slot& slot) {
        wire::ResultReader reader(m_frame.body);
        std::vector<AttemptResult> out;
        out.reserve(std::min(slot.given.size(), m_frame.body.size() / wire::kLeastResult));
        std::string fault;
        while (fault.empty() && reader.next())
            fault = result(slot, reader.entry(), out);
        if (fault.empty() && !reader.whole()) fault = malformed(m_frame);
        // Those before the forged one are real: they count.
        if (!out.empty()) m_listener.results(m_link.id, number, std::move(out));
        return fault;
    }

    std::string result(HostLink::Slot& slot, const wire::ResultEntry& entry,
                       std::vector<AttemptResult>& out) {
        if (!slot.given.holds(entry.ticket)) return "sent a result of an item that it does not have";
        std::optional<std::string> apart;
        if (entry.place.there() && !(apart = m_link.slabs.take(entry.place)))
            return "sent a result that is in no slab of its own";
        slot.given.take(entry.ticket);
        m_link.slabs.free(entry.ticket);
        AttemptResult& result = out.emplace_back();
        if (apart)
            result.result = std::move(*apart);
        else
            result.result.assign(entry.body);
        fill(result, entry);
        return {};
    }

    std::string returned(uint32_t number, HostLink::Slot& slot) {
        const auto tickets = wire::decodeTickets(m_frame.body);
        if (!tickets) return malformed(m_frame);
        if (slot.recalls == 0) return "sent a RETURNED frame that nobody asked for";
        for (const Ticket ticket : *tickets) {
            if (!slot.given.take(ticket)) return "gave back an item that it does not have";
            m_link.slabs.free(ticket);
        }
        --slot.recalls;
        m_listener.returned(m_link.id, number, *tickets);
        return {};
    }

    std::string progress() {
        const auto body = wire::ProgressBody::decode(m_frame.body);
        if (!body) return malformed(m_frame);
        // Lossy anyway: what comes after the item's end is dropped.
        if (knows(body->worker, m_frame.id))
            m_listener.progress(m_link.id, m_frame.id, body->done, body->total,
                                toDisplay(body->note, kMaxNote));
        return {};
    }

    std::string log() {
        const auto body = wire::LogBody::decode(m_frame.body);
        if (!body) return malformed(m_frame);
        if (const std::string notice = m_link.frameLogs.notice(m_now); !notice.empty())
            m_listener.log(m_link.id, kNoSlot, 0, 2, notice);
        if (m_link.frameLogs.admit(body->text.size(), m_now))
            m_listener.log(m_link.id, body->worker < m_link.slots.size() ? body->worker : kNoSlot,
                           knows(body->worker, m_frame.id) ? m_frame.id : 0, std::min<int>(body->level, 3),
                           toDisplayLines(body->text, kMaxLog));
        return {};
    }

    std::string ahead() {
        const auto body = wire::AheadBody::decode(m_frame.body);
        if (!body) return malformed(m_frame);
        if (knows(body->worker, m_frame.id)) // else it is too late: the result has all of it
            m_listener.ahead(m_link.id, m_frame.id, static_cast<Ahead>(body->stream), body->offset,
                             body->bytes);
        return {};
    }

    std::string bye() {
        if (!m_link.leaving) return "said BYE without being asked to";
        m_link.saidBye = true;
        m_link.muted = true;
        return {};
    }

    bool knows(uint32_t worker, Ticket ticket) const {
        return ticket != 0 && worker < m_link.slots.size() && m_link.slots[worker].given.holds(ticket);
    }

    HostLink& m_link;
    const wire::Frame& m_frame;
    HostListener& m_listener;
    Instant m_now;
};

} // namespace

std::string takeFrame(HostLink& link, const wire::Frame& frame, HostListener& listener, Instant now) {
    return FrameTaker(link, frame, listener, now).take();
}

std::string takeRelayFrame(HostLink& link, const wire::Frame& frame, HostListener& listener, Instant now) {
    return FrameTaker(link, frame, listener, now).takeOfRelay().value_or("");
}

} // namespace poolboard
