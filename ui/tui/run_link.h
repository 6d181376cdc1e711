// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/engine/run_command.h"
#include "core/run/snapshot.h"

#include <optional>
#include <string>
#include <sys/types.h>

namespace poolboard {

/// The viewer's end of a run's socket: snapshots in, commands out. Neither side trusts the other: who
/// listens must be of our uid, lines over 4 MiB and lines that are no snapshot end the
/// connection. Never blocks. The owner polls fd() for what events() says. [main]
class RunLink {
public:
    /// Nothing happens yet; tryConnect() until connected().
    explicit RunLink(std::string path) : m_path(std::move(path)) {}

    /// False: nobody is there yet, or a process that neither is `engine` (0: any will do) nor was started by
    /// it, as an earlier session of the run that has not left yet. An Error: it will never do.
    Result<bool> tryConnect(pid_t engine = 0);
    bool connected() const { return m_fd.valid(); }
    int fd() const { return m_fd.get(); } ///< −1 while not connected
    uint32_t events() const;              ///< EPOLLIN, and EPOLLOUT while something waits to go

    /// Reads what is there. The newest snapshot of it, or nothing. An Error: the link is of no use any more,
    /// and the owner closes it; one without a message: the run did.
    Result<std::optional<Snapshot>> read();
    /// Sent at once, or as soon as it can be; before the connection stands, at most kMostWaiting bytes.
    void send(const RunCommand& command);
    void flush();
    void close() { m_fd.reset(); }

    static constexpr size_t kLongestLine = 4u << 20;
    static constexpr size_t kMostWaiting = 1u << 20;

private:
    std::string m_path, m_in, m_out;
    UniqueFd m_fd;
};

} // namespace poolboard
