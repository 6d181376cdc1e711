// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// What engine and guard say to each other: one message a packet on a
/// SOCK_SEQPACKET pair, which is descriptor 3 of the guard. Plain values.
inline constexpr int kGuardFd = 3;

/// Descriptors of a Spawn, in this order; the page may be left out.
enum class SpawnFd : size_t { Protocol = 0, Output = 1, Page = 2 };

/// Engine → guard.
struct GuardCommand {
    enum class Kind : uint8_t { Spawn = 1, Kill = 2, Stop = 3, Continue = 4 };
    Kind kind = Kind::Spawn;
    uint32_t host = 0;
    // Spawn only:
    std::string program;                  ///< absolute path
    std::vector<std::string> arguments;   ///< argv, the first is the name
    std::vector<std::string> environment; ///< "NAME=value", over the guard's own
    std::string directory;                ///< "": the guard's own
    bool throughStdio = false; ///< a launcher: the protocol is its stdin and stdout, the output its stderr

    std::string encode() const;
    static std::optional<GuardCommand> decode(std::string_view packet);
};

/// Guard → engine. Per Spawn either SpawnFailed, or Spawned (with a pidfd) and
/// later exactly one Exited, sent when the host is reaped and all it left behind is dead.
struct GuardReport {
    enum class Kind : uint8_t { Spawned = 1, SpawnFailed = 2, Exited = 3 };
    Kind kind = Kind::Spawned;
    uint32_t host = 0;
    int32_t pid = 0;                   ///< Spawned
    std::string text;                  ///< SpawnFailed: what failed and why
    int32_t signal = 0, exitCode = -1; ///< Exited: one of them
    uint64_t maxRssKiB = 0;            ///< Exited: the host's largest resident size

    std::string encode() const;
    static std::optional<GuardReport> decode(std::string_view packet);
};

/// Sends one packet with descriptors. 0, or errno (EAGAIN: full, try later;
/// EMSGSIZE: too large for a packet). Blocks only when the socket is a blocking
/// one and `flags` has no MSG_DONTWAIT.
int sendPacket(int socket, std::string_view bytes, std::span<const int> descriptors, int flags);

struct Packet {
    enum class State { Got, Nothing, Closed };
    State state = State::Nothing;
    std::string bytes;
    std::vector<UniqueFd> descriptors; ///< CLOEXEC
};
/// The next packet, without waiting. A packet that was cut counts as Closed:
/// the other side is not one of ours.
Packet receivePacket(int socket);

} // namespace poolboard
