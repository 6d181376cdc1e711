// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/unique_fd.h"
#include "core/relay/brought_files.h"
#include "core/relay/given_items.h"
#include "core/relay/stream.h"
#include "core/wire/frame.h"
#include "core/wire/launch.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace poolboard::relay {

/// Stands between the engine and a launcher, on this machine, where the files of items are: passes greeting
/// and frames both ways, sends each item's file before the item, and places what has come back before its
/// result (wire/transfer.h). Neither way can hold up the other, and what it holds is bounded.
/// Single-threaded; waits for its streams and for the disk.
class NearSide {
public:
    /// `in`, `out`: the engine's stream, which may be one socket. `toFar`, `fromFar`: the launcher's. All
    /// become non-blocking.
    /// `durable`: files that come back are on the disk before their items' results go on.
    NearSide(int in, int out, UniqueFd toFar, UniqueFd fromFar, bool durable = false);
    /// Until the far side has ended and all it said has been passed on, or nobody is there to hear it. The
    /// end of the engine's direction ends the far side's. `launcher`: its pidfd, or −1; when it ends, so does
    /// its stream, whoever holds it open.
    void run(int launcher);
    /// The far side sent what is no frame.
    bool garbled() const { return m_fromFar.broken(); }

private:
    void sendFiles();
    void tell();
    bool wait(int launcher); ///< false: the engine is gone
    void readEngine();
    void takeEngine(const wire::Frame& frame);
    void recall(const wire::Frame& frame);
    void disown(uint64_t ticket);
    void endFar();
    void readFar();
    void meet(std::string_view bytes);
    void takeFar(const wire::Frame& frame);
    void results(const wire::Frame& frame);
    void returned(const wire::Frame& frame);
    void say(wire::FrameType type, uint64_t id, std::string_view body);
    bool mayRead() const;
    bool roomForFar() const;
    bool roomForEngine() const;

    const int m_in, m_out;
    UniqueFd m_toFar, m_farOut; ///< −1 once at their end
    Stream m_far, m_engine;     ///< what waits to be written to them
    wire::FrameReader m_fromEngine, m_fromFar;
    wire::GreetingReader m_greeting;
    bool m_met = false;    ///< the greeting came
    bool m_plain = false;  ///< of another protocol, or none: bytes are passed as they are
    bool m_ending = false; ///< the engine's direction has ended: no result counts any more
    bool m_launcherEnded = false;
    Instant m_saidAt{};

    GivenItems m_waiting;
    BroughtFiles m_brought;
    struct Given {
        std::string item;     ///< its path
        bool arrived = false; ///< the far side has its file
    };
    std::unordered_map<uint64_t, Given> m_given; ///< with the far side, by ticket
    size_t m_onTheWay = 0;                       ///< of m_given
    bool m_farMoves = false, m_saidMoves = false;
    /// Recalls that the far side answers, by worker slot: what is added to each answer.
    std::unordered_map<uint64_t, std::deque<std::vector<uint64_t>>> m_recalls;
};

} // namespace poolboard::relay
