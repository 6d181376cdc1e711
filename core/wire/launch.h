// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/wire/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard::wire {

/// What engine and relay say to each other, about a host that was started through a
/// launcher (`ssh node …`). The relay is poolboard-relay on the far side; its stdin
/// and stdout are one stream of frames:
///
///     relay:  the greeting, a line of text
///     engine: Launch, then all that a host is told: Hello, Init, Items …
///     relay:  what the host says, and between it Running, Usage, Alive; HostEnded last
///
/// The end of either direction is the end of the host and of all it started.

/// Of the greeting and of the frames below. The greeting itself never changes.
inline constexpr uint32_t kRelayProtocol = 2;

/// Both sides say Alive when they have said nothing else for so long, …
inline constexpr Duration kSayAlive = std::chrono::seconds(5);
/// … the far side ends its host when it has heard nothing for so long, …
inline constexpr Duration kFarGivesUp = std::chrono::seconds(30);
/// … and this side only then: what is tried again does not run over there any more.
inline constexpr Duration kNearGivesUp = std::chrono::seconds(45);

/// "\npoolboard-relay 2 0.1.0\n": behind whatever a login script has printed.
std::string greeting(std::string_view version);

/// Looks for the greeting at the beginning of a stream. Passive; one owner.
class GreetingReader {
public:
    static constexpr size_t kMostBefore = 64 * 1024; ///< of what is not Poolboard's
    /// True once it was found; what follows it is `rest`.
    bool feed(std::string_view bytes);
    bool tooLong() const { return m_text.size() > kMostBefore; }
    std::string takeBefore(); ///< what came before it, and any of it that has come so far
    std::string takeRest() { return std::move(m_rest); }
    uint32_t protocol() const { return m_protocol; }
    const std::string& version() const { return m_version; }

private:
    std::string m_text, m_rest, m_version;
    uint32_t m_protocol = 0;
};

/// Engine → relay, first: how to find the worker over there, and how to start its host.
struct LaunchBody {
    std::string_view worker;  ///< as findWorker() takes it; files by their absolute path
    std::string_view version; ///< of the plugin here: another one has other parameters
    std::string_view sha256;  ///< of a worker in Python: the file must be the same; "": not checked
    std::string_view python;  ///< what runs it, as the job says
    std::string_view cwd;     ///< of the host, if there is such a folder
    bool debug = false;
    bool transfer = false;                ///< items bring their files along, see transfer.h
    uint32_t part = 0, parts = 1;         ///< of the devices (GPUs) that are offered over there
    std::vector<std::string> environment; ///< "NAME=value"
    void encode(std::string& out) const;
    static std::optional<LaunchBody> decode(std::string_view body);
};

/// Relay → engine, as often as it changes. id = worker slot: what that worker has been at for a while.
struct RunningEntry {
    uint64_t ticket = 0, forNs = 0;
};
void encodeRunning(std::string& out, const std::vector<RunningEntry>& entries);
std::optional<std::vector<RunningEntry>> decodeRunning(std::string_view body);

/// Relay → engine, once a second: what the host and all it started use.
struct UsageBody {
    uint64_t residentBytes = 0, cpuNs = 0;
    void encode(std::string& out) const;
    static std::optional<UsageBody> decode(std::string_view body);
};

/// Relay → engine, last: the host and all it started are dead.
struct HostEndedBody {
    int32_t signal = 0, exitCode = -1; ///< as in a GuardReport
    uint64_t maxRssKiB = 0;
    std::string_view reason;       ///< when it never lived
    std::vector<uint64_t> started; ///< tickets in its page: what it was at
    void encode(std::string& out) const;
    static std::optional<HostEndedBody> decode(std::string_view body);
};

} // namespace poolboard::wire
