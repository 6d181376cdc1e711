// SPDX-License-Identifier: MIT
// A run loop in a world of its own: virtual clock, hosts that are a few lines
// of simulation, a source and a record that answer when they like. What an item
// does stands in its text: "ok 5" takes 5 ms, "fail 5", "crash 5" (takes its host
// along), "cut 5" (breaks the connection to it), "talk 5" (with signs of life), "watch" (ends itself at the
// time it was told), "elsewhere 5" (fails, and
// advises another worker), "stuck 5" (answers, but its worker never takes another), "hang" (ignores cancel),
// "polite" (ends when cancelled). "skipped" and "refused" have their outcome when they are read.
#pragma once

#include "core/engine/run_core.h"

#include <map>
#include <set>
#include <vector>

namespace poolboard::test {

class SimPool final : public HostPool {
public:
    HostListener* listener = nullptr;
    Instant now{};
    std::vector<std::string> log; ///< "start 1", "kill 1" …
    bool initFails = false, initHangs = false, diesAtInit = false, diesWhenReady = false;
    bool liesAboutStart = false; ///< its page says that items start in an hour
    int64_t hostStartMs = 3;
    size_t started_ = 0, mostAlive = 0;
    size_t sent = 0;                 ///< items, of all attempts
    std::map<HostId, size_t> sentTo; ///< the same, by host

    void startHost(HostStart start) override;
    void send(HostId, uint32_t slot, std::span<const Dispatch>) override;
    void cancel(HostId, Ticket) override;
    void recall(HostId, uint32_t slot, uint32_t count) override;
    void teardown(HostId, Duration) override;
    void kill(HostId, std::string reason) override;
    void ping(HostId) override;
    void freeze() override;
    void thaw() override;
    HostUsage usage(HostId) const override;
    std::vector<std::pair<Ticket, Instant>> started(HostId, uint32_t slot) const override;
    Instant heardAt = Instant::max(); ///< until when what started() says is known
    Instant startedKnownAt(HostId, uint32_t) const override { return heardAt; }
    std::vector<Ticket> disowned;
    void disown(HostId, Ticket ticket) override { disowned.push_back(ticket); }

    /// Somebody outside kills a living host, or stops it for good (SIGSTOP).
    enum class Blow { Kills, CutsConnection };
    Duration mayRunOn{}; ///< what the end of a host that is killed says of it
    void strike(HostId, Blow = Blow::Kills);
    void hold(HostId);
    std::set<uint32_t> badPlaces;      ///< whose hosts die at init
    std::map<HostId, uint64_t> memory; ///< bytes, by host
    std::vector<std::string> params;   ///< of every worker that was built, in order
    std::vector<HostId> alive() const;
    /// What happens next, and happening up to `now`.
    Instant next() const;
    void advance();

private:
    struct Entry {
        Ticket ticket = 0;
        std::string text;
        std::optional<Duration> timeout;
    };
    struct Worker {
        std::vector<Entry> queue;
        std::optional<Entry> running;
        Instant since{}, until{}, nextWord{};
        bool stuck = false; ///< it answered and never returned
    };
    struct Host {
        std::vector<Worker> workers;
        uint32_t place = 0;
        Instant readyAt{};
        bool ready = false, held = false;
        unsigned pings = 0;
        std::optional<HostEnd> end;
        Instant endAt{};
        std::vector<std::pair<uint32_t, std::vector<Ticket>>> answers; ///< to recalls
    };
    void begin(Worker& worker);
    void die(Host& host, HostEnd end);
    bool step(HostId id, Host& host);
    std::map<HostId, Host> m_hosts;
    std::optional<Instant> m_frozenAt;
};

class SimMachine final : public MachinePort {
public:
    std::optional<uint64_t> memory;
    uint64_t kills = 0;
    std::optional<uint64_t> freeMemory() override { return memory; }
    uint64_t memoryKills() override { return kills; }
};

class SimSource final : public SourcePort {
public:
    int64_t credit = 0, bytes = 0;
    bool stopped = false;
    void demand(size_t items, int64_t more) override {
        credit += static_cast<int64_t>(items);
        bytes += more;
    }
    void stop() override { stopped = true; }
};

class SimRecord final : public RecordPort {
public:
    std::vector<Outcome> done, kept; ///< recorded, and journal only
    std::vector<Event> events;
    std::vector<Item> left;      ///< for the journal: read, and not finished
    std::vector<uint64_t> asked; ///< to be tried once more
    size_t unanswered = 0, unansweredBytes = 0;
    void outcomes(std::vector<Outcome> batch) override {
        for (Outcome& outcome : batch) {
            ++unanswered;
            unansweredBytes += outcome.bytes();
            done.push_back(std::move(outcome));
        }
    }
    void journalOnly(std::vector<Outcome> batch) override {
        for (Outcome& outcome : batch)
            kept.push_back(std::move(outcome));
    }
    void unfinished(std::vector<Item> items) override {
        for (Item& item : items)
            left.push_back(std::move(item));
    }
    void find(uint64_t index) override { asked.push_back(index); }
    struct More {
        ItemPick pick;
        PickPlace from;
        size_t limit = 0;
    };
    std::vector<More> askedMore; ///< of many
    void findMore(ItemPick pick, PickPlace from, size_t limit, size_t) override {
        askedMore.push_back({std::move(pick), from, limit});
    }
    void event(Event one) override { events.push_back(std::move(one)); }
    std::vector<AheadPiece> pieces;
    size_t piecesWanted = SIZE_MAX; ///< then no more is taken
    bool ahead(AheadPiece piece) override {
        if (pieces.size() >= piecesWanted) return false;
        pieces.push_back(std::move(piece));
        return true;
    }
};

/// One run in that world.
class SimWorld {
public:
    SimWorld(RunSettings settings, std::vector<std::string> items, uint64_t seed = 1);

    SimPool pool;
    SimSource source;
    SimRecord record;
    SimMachine machine;
    RunCore core;
    Instant now = Instant(std::chrono::hours(1));
    std::optional<Error> sourceError;     ///< at the end of the items
    std::optional<BytePosition> position; ///< said with the items
    bool sourceStays = false;             ///< no end after the items: it waits for more
    bool recordAnswers = true;
    size_t read = 0, mostInWindow = 0;

    /// Until the run is over (true), or `limit` of the world's time has passed.
    bool runFor(Duration limit = std::chrono::minutes(10));
    /// Until the next thing happens.
    void step();
    /// Until so many items have an outcome, or a minute of the world's time has passed.
    void runUntilDone(uint64_t items);
    void tell(RunCommand command); ///< and a turn
    /// "0 succeeded 1, 1 failed 2": index, outcome, attempts, as recorded.
    std::string story() const;

private:
    bool feed();
    std::vector<std::string> m_items;
    bool m_started = false, m_ended = false;
};

} // namespace poolboard::test
