// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/pool/guard_messages.h"

#include <deque>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace poolboard {

/// The engine's end of a guard: starts the program, sends commands, reads
/// reports. One owner, no thread. Only start() and the destructor wait.
class GuardChannel {
public:
    /// `program`: path of poolboard-guard. Error code Start. `debug`: its stderr is ours.
    static Result<std::unique_ptr<GuardChannel>> start(const std::string& program, bool debug);
    /// Closes the channel, so the guard kills all it guards, and waits until it is
    /// gone (at most about 5 s, then it is killed).
    ~GuardChannel();
    GuardChannel(const GuardChannel&) = delete;
    GuardChannel& operator=(const GuardChannel&) = delete;

    int fd() const { return m_socket.get(); } ///< readable: receive(); writable: flush()
    pid_t pid() const { return m_pid; }

    /// Queues a command; the descriptors are closed here once it is sent. False
    /// when it is too large for a packet: it was dropped.
    bool send(const GuardCommand& command, std::vector<UniqueFd> descriptors = {});
    /// Sends what is queued. True: nothing is left; false: call again when writable.
    bool flush();

    struct Incoming {
        Packet::State state = Packet::State::Nothing;
        GuardReport report;
        UniqueFd pidfd; ///< of a Spawned host
    };
    Incoming receive();
    /// After Closed: "poolboard-guard (process 12) was killed by signal 9".
    std::string endText();

private:
    GuardChannel(UniqueFd socket, pid_t pid);
    bool waitGone(Duration limit);

    struct Queued {
        std::string bytes;
        std::vector<UniqueFd> descriptors;
    };
    UniqueFd m_socket, m_pidfd;
    pid_t m_pid;
    std::deque<Queued> m_queue;
    std::string m_endText; ///< once it is reaped
};

} // namespace poolboard
