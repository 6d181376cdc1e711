// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/probe_call.h"
#include "core/plugin/manifest.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace poolboard::check {

/// An item to try a kind with.
struct Sample {
    std::string body;
    uint32_t passing = POOLBOARD_SINGLE, content = POOLBOARD_RAW;
};

/// What a kind is tried with: the parameters of its first example that has what
/// is required, and its items; an "x" where it names none.
struct Trial {
    const WorkerKind* kind = nullptr;
    std::string params;
    std::vector<Sample> samples;
};

class Subject;

/// An item that is on its way, with all that belongs to it.
class Flight {
public:
    Flight(const Sample& sample, uint64_t id, bool strict);
    const poolboard_item* item() const { return static_cast<const poolboard_item*>(m_item.data()); }
    ProbeCall call;
    int32_t returned = 0; ///< by process()
    /// The item's time is over.
    void close();

private:
    EdgeMemory m_body, m_item;
};

/// One worker of the plugin. Torn down at the end unless it was before.
class LiveWorker {
public:
    LiveWorker(Subject& subject, const char* kind, const std::string& params, uint32_t inFlight = 1);
    ~LiveWorker() { tearDown(); }
    LiveWorker(const LiveWorker&) = delete;
    LiveWorker& operator=(const LiveWorker&) = delete;

    bool made() const { return m_worker != nullptr; }
    const std::string& problem() const {
        return m_problem;
    }                                          ///< why it was not made as it should; "" if it was
    bool refused() const { return m_refused; } ///< by fail() and a negative code

    Flight& begin(const Sample& sample); ///< process()
    void begin(Flight& flight);          ///< of the caller's own [any, as the kind allows]
    /// begin(), and the answer is waited for: false when none came in time.
    bool run(const Sample& sample, Flight** flight = nullptr);
    void cancel(uint64_t id);
    void tearDown();
    void forget() { m_flights.clear(); } ///< the items that have ended

private:
    Subject& m_subject;
    poolboard_worker* m_worker = nullptr;
    std::string m_problem;
    bool m_refused = false;
    std::deque<Flight> m_flights;
    uint64_t m_nextId = 1;
};

/// The plugin that is looked at. One per process; it is never unloaded.
class Subject {
public:
    Subject(std::string path, Manifest manifest, bool strict);
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;

    std::string load(); ///< "" or why not
    const poolboard_module* offer(const poolboard_offer* offer) const { return m_entry(offer); }
    poolboard_offer wholeOffer(char* reason, size_t room) const;

    const std::vector<Trial>& trials() const { return m_trials; }
    const std::vector<std::string>& untried() const { return m_untried; } ///< kinds without usable parameters
    const Manifest manifest;
    const std::string path;
    const bool strict;  ///< memory has hard borders
    std::string python; ///< the interpreter of a worker in Python; "": a plugin
    /// As -w takes it.
    std::string workerName(const WorkerKind& kind) const;
    const poolboard_module* module = nullptr;
    poolboard_host host{};
    /// What host_init made for a kind; made at most once.
    std::string share(const char* kind, const poolboard_config& config, void** shared);

private:
    decltype(&poolboard_worker_v1) m_entry = nullptr;
    std::vector<Trial> m_trials;
    std::vector<std::string> m_untried;
    std::optional<std::string> m_sharedKind;
    void* m_shared = nullptr;
};

/// How long an answer may take: a part of what the rule may. Set once.
inline Duration patience = std::chrono::seconds(8);

/// Says what is being done, for the report should it not come back.
void stage(const std::string& what);

} // namespace poolboard::check
