// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/mailbox.h"
#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/engine/run_command.h"
#include "core/engine/run_socket.h"
#include "core/engine/snapshot_board.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>

namespace poolboard {

/// [serve]: a run's viewers in other processes of the same user, at a Unix
/// socket (mode 0600, peers' uid checked). A viewer of the run itself: it takes
/// snapshots from the board ten times a second and hands commands on. Viewers
/// that don't read miss snapshots; viewers that talk nonsense are dropped; of one that gives orders without
/// end kMostCommands are heard between two snapshots, the others wait in its socket. The run never waits for
/// any. At most kMostViewers at once.
class RunServer {
public:
    using OnCommand = std::function<void(RunCommand)>; ///< called on [serve]
    static Result<std::unique_ptr<RunServer>> listen(const std::string& path, const std::string& runId,
                                                     SnapshotBoard& board, OnCommand onCommand);
    ~RunServer();
    /// From now on viewers are served. Once.
    void start();

    /// The run is over and its last snapshot hangs: waits until every viewer got it
    /// and left, at most `linger`. If none has read a snapshot yet (to knock is not to look), waits for a
    /// first one as long, or not at all. Once.
    enum class Unseen { Wait, Leave };
    void finish(Duration linger, Unseen unseen = Unseen::Wait);

    static constexpr size_t kMostViewers = 16;
    static constexpr unsigned kMostCommands = 64;

private:
    struct Viewer {
        UniqueFd fd;
        std::string in, out;
        unsigned credit = kMostCommands; ///< commands until the next snapshot
        bool told = false;               ///< was sent a whole snapshot
        bool freezes = false;            ///< the run stands still until it goes on, or away
        bool hasLooked() const;
        uint32_t events() const; ///< to watch for
    };
    RunServer(RunSocket socket, SnapshotBoard& board, OnCommand onCommand);
    void serve();
    void accept();
    void hear(int fd, uint32_t events);
    bool obey(Viewer& viewer);
    void handOn(Viewer& viewer, RunCommand command);
    void tell();
    bool send(Viewer& viewer);
    void drop(int fd);

    RunSocket m_socket;
    SnapshotBoard& m_board;
    OnCommand m_onCommand;
    Reactor m_reactor;                             // [serve]
    std::map<int, Viewer> m_viewers;               // [serve]
    bool m_everSeen = false;                       // [serve]
    Mailbox<std::pair<Duration, Unseen>> m_finish; ///< once
    std::thread m_thread;
};

} // namespace poolboard
