// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/pool/shared_page.h"
#include "core/relay/far_files.h"
#include "core/relay/stream.h"
#include "core/wire/frame.h"
#include "core/wire/launch.h"

#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace poolboard::relay {

/// The far side of a launcher: finds the worker here, starts its host, carries
/// frames between the engine's stream and the host's socket, and ends the host
/// and all it started when either of them ends or nothing is heard of the engine for
/// too long. Single-threaded, the only reaper of its children.
class Relay {
public:
    /// `in`, `out`: the stream; both become non-blocking. Blocks SIGCHLD, SIGTERM, SIGINT and SIGHUP, becomes
    /// a subreaper.
    Relay(int in, int out, Duration givesUp = wire::kFarGivesUp);
    /// Until nothing is left of the host and the engine has been told.
    void run(std::string_view version);

private:
    void wait();
    int untilNext() const;
    void readEngine();
    void take(const wire::Frame& frame);
    void readHost();
    void reap();
    void look(Instant now); ///< at what the host does
    void count(wire::FrameType type, std::string_view body);
    void takeFile(const wire::Frame& frame);
    void giveItems(const wire::Frame& frame);
    void sendFiles();
    void sayFilesMove(uint64_t id, bool move);
    bool leaves() const { return m_files && !m_files->leaving().empty(); }
    Result<void> launch(const wire::Frame& hello);
    Result<void> spawn(const std::vector<std::string>& command, uint32_t workers, uint32_t inFlight);
    void refuse(const Error& error);
    void endHost();
    void settle(Instant now);
    void say(wire::FrameType type, uint64_t id, std::string_view body);

    const int m_in, m_out;
    const Duration m_givesUp; ///< without a word of the engine
    UniqueFd m_signals;
    wire::FrameReader m_fromEngine, m_fromHost;
    Stream m_toEngine, m_toHost;
    bool m_engineGone = false;
    Instant m_heardAt, m_saidAt;

    std::string m_launch; ///< the body of Launch
    UniqueFd m_socket;
    SharedPage m_page;
    pid_t m_host = 0; ///< 0: none, or reaped
    uint32_t m_workers = 0, m_inFlight = 1;
    std::vector<std::vector<uint64_t>> m_reported; ///< by slot: tickets last said to be running
    uint64_t m_given = 0, m_answered = 0;          ///< items: when they differ, something runs, or will
    Instant m_lookAt = Instant::max(), m_usageAt = Instant::max(), m_sayRunningAt{};

    std::optional<wire::HostEndedBody> m_ended;
    std::string m_reason; ///< of m_ended
    Instant m_giveUpAt = Instant::max();
    bool m_told = false;               ///< HostEnded is in m_toEngine
    std::unique_ptr<FarFiles> m_files; ///< where items bring them along
    bool m_saidMove = false;           ///< that some are on their way back
    Instant m_movedAt{}; ///< the host said something, or the engine's end took some of what waits
};

} // namespace poolboard::relay
