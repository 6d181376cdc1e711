// SPDX-License-Identifier: MIT
// The near side: what the far side says.
#include "core/relay/near_side.h"

#include "core/relay/failed_result.h"
#include "core/wire/messages.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace poolboard::relay {
namespace {

/// Where only files come, the engine hears at times that something does.
constexpr Duration kSayHeard = std::chrono::seconds(1);

} // namespace

void NearSide::readFar() {
    char* const room = m_fromFar.room(kReadBytes);
    const ssize_t got = ::read(m_farOut.get(), room, kReadBytes);
    if (got < 0 && errno == EINTR) return;
    if (got < 0 && errno == EAGAIN && !m_launcherEnded) return;
    if (got <= 0) return m_farOut.reset();
    const auto bytes = static_cast<size_t>(got);
    if (!m_met || m_plain) {
        meet(std::string(room, bytes));
    } else {
        m_fromFar.filled(bytes);
    }
    while (m_met && !m_plain) {
        const auto frame = m_fromFar.next();
        if (!frame) break;
        takeFar(*frame);
    }
    if (m_fromFar.broken()) endFar(), m_farOut.reset();
    if (m_met && !m_plain && Clock::now() >= m_saidAt + kSayHeard) say(wire::FrameType::Alive, 0, {});
}

/// The engine reads the greeting, too.
void NearSide::meet(std::string_view bytes) {
    m_saidAt = Clock::now();
    if (!m_met && m_greeting.feed(bytes)) {
        m_met = true;
        m_plain = m_greeting.protocol() != wire::kRelayProtocol; // the engine says so
        const std::string rest = m_greeting.takeRest();
        if (!m_plain) {
            bytes.remove_suffix(rest.size());
            m_fromFar.feed(rest);
        }
    } else if (!m_met && m_greeting.tooLong()) {
        m_met = m_plain = true;
    }
    m_engine.bytes += bytes;
}

void NearSide::takeFar(const wire::Frame& frame) {
    switch (frame.type) {
    case wire::FrameType::FileBegin: {
        const auto given = m_given.find(frame.id);
        if (given != m_given.end() && !m_ending) m_brought.begin(frame.id, given->second.item, frame.body);
        return;
    }
    case wire::FrameType::FileData:
        return m_brought.data(frame.id, frame.body);
    case wire::FrameType::FileEnd:
        return m_brought.end(frame.id, frame.body);
    case wire::FrameType::FilesMove:
        if (const auto given = m_given.find(frame.id); given != m_given.end() && !given->second.arrived) {
            given->second.arrived = true;
            --m_onTheWay;
        } else if (frame.id == 0) {
            m_farMoves = wire::decodeCount(frame.body).value_or(0) != 0;
        } else {
            m_waiting.cutShort(frame.id);
        }
        return;
    case wire::FrameType::Results:
        if (!m_ending)
            results(frame); // who has ended us takes the attempts for lost: nothing of them may appear
        return;
    case wire::FrameType::Returned:
        return returned(frame);
    default:
        return say(frame.type, frame.id, frame.body);
    }
}

/// What comes of it from now on is nobody's.
void NearSide::disown(uint64_t ticket) {
    m_brought.discard(ticket);
    const auto given = m_given.find(ticket);
    if (given == m_given.end()) return;
    m_onTheWay -= given->second.arrived ? 0 : 1;
    m_given.erase(given);
}

/// Files first, then the word that they are there.
void NearSide::results(const wire::Frame& frame) {
    bool changed = false;
    std::string out;
    wire::ResultReader reader(frame.body);
    while (reader.next()) {
        const wire::ResultEntry& entry = reader.entry();
        std::string failure;
        if (m_brought.has(entry.ticket)) {
            if (entry.ok != 0) failure = m_brought.place(entry.ticket);
        }
        disown(entry.ticket);
        changed = changed || !failure.empty();
        if (failure.empty())
            entry.encode(out);
        else
            out += failedResult(entry.ticket, failure);
    }
    say(frame.type, frame.id, changed && reader.whole() ? std::string_view(out) : frame.body);
}

void NearSide::returned(const wire::Frame& frame) {
    std::string body;
    if (auto waited = m_recalls.find(frame.id); waited != m_recalls.end() && !waited->second.empty()) {
        wire::encodeTickets(body, waited->second.front());
        waited->second.pop_front();
    }
    body += frame.body;
    if (const auto tickets = wire::decodeTickets(frame.body))
        for (const uint64_t ticket : *tickets)
            disown(ticket);
    say(frame.type, frame.id, body);
}

} // namespace poolboard::relay
