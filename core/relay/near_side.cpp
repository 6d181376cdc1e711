// SPDX-License-Identifier: MIT
// The streams and the loop, and what the engine says. What the far side says: near_results.cpp.
#include "core/relay/near_side.h"

#include "core/relay/failed_result.h"
#include "core/wire/messages.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace poolboard::relay {
namespace {

/// So much is ahead in memory, and what else is said waits behind it.
constexpr size_t kAhead = 128 * 1024;
constexpr size_t kMostForFar = 64u << 20, kMostForEngine = 1u << 20;

} // namespace

NearSide::NearSide(int in, int out, UniqueFd toFar, UniqueFd fromFar, bool durable)
    : m_in(in), m_out(out), m_toFar(std::move(toFar)), m_farOut(std::move(fromFar)), m_saidAt(Clock::now()),
      m_brought(durable) {
    for (const int fd : {in, out, m_toFar.get(), m_farOut.get()})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

void NearSide::run(int launcher) {
    for (;;) {
        sendFiles();
        tell();
        if (!m_engine.flush(m_out)) return;
        if (m_toFar.valid() && !m_far.flush(m_toFar.get())) m_far = {}, m_toFar.reset(); // its own end tells
        if (!m_farOut.valid() && m_engine.left() == 0) return;
        if (!wait(launcher)) return;
    }
}

/// What is read of files goes as the stream takes it.
void NearSide::sendFiles() {
    while (mayRead())
        for (GivenItems::Gone& gone : m_waiting.sendOne(m_far.bytes)) {
            if (!gone.answer.empty()) {
                say(wire::FrameType::Results, gone.slot, gone.answer);
                continue;
            }
            m_given[gone.ticket].item = std::move(gone.item);
            ++m_onTheWay;
        }
}

void NearSide::tell() {
    const bool moves = !m_waiting.empty() || m_onTheWay != 0 || m_farMoves;
    if (moves == m_saidMoves || m_plain || !m_met) return;
    m_saidMoves = moves;
    std::string body;
    wire::encodeCount(body, moves ? 1 : 0);
    say(wire::FrameType::FilesMove, 0, body);
}

/// Of a file, and there is one.
bool NearSide::mayRead() const {
    return m_met && m_toFar.valid() && !m_waiting.empty() && m_far.left() < kAhead && roomForEngine();
}
bool NearSide::roomForFar() const { return m_far.left() + m_waiting.bytes() < kMostForFar; }
bool NearSide::roomForEngine() const { return m_engine.left() < kMostForEngine; }

bool NearSide::wait(int launcher) {
    enum { In, Out, ToFar, FromFar, Launcher, Ends };
    pollfd ends[Ends] = {{-1, 0, 0}, {-1, 0, 0}, {-1, 0, 0}, {-1, 0, 0}, {-1, 0, 0}};
    if (!m_ending) ends[In] = {m_in, static_cast<short>(roomForFar() ? POLLIN : 0), 0};
    if (m_engine.left() > 0) ends[Out] = {m_out, POLLOUT, 0};
    if (m_toFar.valid() && m_far.left() > 0) ends[ToFar] = {m_toFar.get(), POLLOUT, 0};
    const bool reads = m_farOut.valid() && roomForEngine();
    if (reads) ends[FromFar] = {m_farOut.get(), POLLIN, 0};
    if (!m_launcherEnded) ends[Launcher] = {launcher, POLLIN, 0};
    if (::poll(ends, Ends, mayRead() || (m_launcherEnded && reads) ? 0 : -1) < 0) return errno == EINTR;
    if ((ends[Out].revents & (POLLERR | POLLHUP)) != 0) return false;
    if ((ends[In].revents & POLLIN) != 0)
        readEngine();
    else if (ends[In].revents != 0)
        endFar();
    if (ends[Launcher].revents != 0) m_launcherEnded = true;
    if (ends[FromFar].revents != 0 || (m_launcherEnded && reads)) readFar();
    return true;
}

void NearSide::say(wire::FrameType type, uint64_t id, std::string_view body) {
    wire::appendFrame(m_engine.bytes, type, id, body);
    m_saidAt = Clock::now();
}

void NearSide::readEngine() {
    const ssize_t got = ::read(m_in, m_fromEngine.room(kReadBytes), kReadBytes);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) return endFar();
    m_fromEngine.filled(static_cast<size_t>(got));
    while (const auto frame = m_fromEngine.next())
        takeEngine(*frame);
    if (m_fromEngine.broken()) endFar();
}

/// The engine's order to end, or the engine has gone.
void NearSide::endFar() {
    m_ending = true;
    m_waiting.clear();
    m_brought.discardAll();
    m_far = {};
    if (m_toFar.valid()) ::shutdown(m_toFar.get(), SHUT_WR); // of a pipe the next line does it
    m_toFar.reset();
}

void NearSide::takeEngine(const wire::Frame& frame) {
    uint64_t slot = 0;
    switch (frame.type) {
    case wire::FrameType::Items:
        return m_waiting.add(frame.id, frame.body);
    case wire::FrameType::Recall:
        return recall(frame);
    case wire::FrameType::Cancel:
        if (!m_waiting.remove(frame.id, m_far.bytes, slot)) break;
        return say(wire::FrameType::Results, slot,
                   failedResult(frame.id, "cancelled before it started", "cancelled"));
    case wire::FrameType::Disown:
        return disown(frame.id);
    case wire::FrameType::Alive:
        if (m_far.left() > 0) return; // that says enough
        break;
    case wire::FrameType::Teardown:
        m_waiting.clear();
        break;
    default:
        break;
    }
    if (m_toFar.valid()) wire::appendFrame(m_far.bytes, frame.type, frame.id, frame.body);
}

/// What has not gone yet comes back first.
void NearSide::recall(const wire::Frame& frame) {
    const auto count = wire::decodeCount(frame.body);
    if (!count) return;
    std::vector<uint64_t> tickets = m_waiting.takeBack(frame.id, *count, m_far.bytes);
    std::string body;
    if (tickets.size() == *count || !m_toFar.valid()) {
        wire::encodeTickets(body, tickets);
        return say(wire::FrameType::Returned, frame.id, body);
    }
    wire::encodeCount(body, *count - static_cast<uint32_t>(tickets.size()));
    wire::appendFrame(m_far.bytes, wire::FrameType::Recall, frame.id, body);
    m_recalls[frame.id].push_back(std::move(tickets));
}

} // namespace poolboard::relay
