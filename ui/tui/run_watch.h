// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/reactor.h"
#include "ui/tui/engine_child.h"
#include "ui/tui/run_link.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// One live run as a dashboard sees it: an engine it started, or one that another process carries. It only
/// watches; destroying it leaves the run going. Callbacks come out of the reactor's turn, or tick(). [main]
class RunWatch {
public:
    struct Heard {
        std::function<void(const Snapshot&)> snapshot;
        /// The run is over, or was lost: once. `why` is "" when its last snapshot says all; `status`: of an
        /// engine that ended without a snapshot.
        std::function<void(const std::string& why, int status)> ended;
    };
    /// `reactor` outlives it.
    RunWatch(Reactor& reactor, std::string runId, Heard heard);
    ~RunWatch();
    RunWatch(const RunWatch&) = delete;
    RunWatch& operator=(const RunWatch&) = delete;

    /// Starts an engine: `words` stand behind --cli. Then attaches to it.
    Result<void> start(std::vector<std::string> words);
    /// Attaches to a run that goes on elsewhere. Usage error: nobody answers there.
    Result<void> attach();

    const std::string& runId() const { return m_runId; }
    void tell(const RunCommand& command) {
        m_link.send(command);
        update();
    }
    /// Ctrl-C for an engine of ours that is not heard yet: it prepares, and takes no commands. False: it is
    /// heard, is none of ours, or was asked before.
    bool interrupt();
    /// The engine waits for nodes of a cluster, and is not heard before it has them.
    bool waitsForNodes() const { return m_waitsForNodes; }
    /// When tick() wants to be called next; nothing: it need not be.
    std::optional<Instant> nextTick() const { return m_nextTry; }
    void tick(Instant now);

private:
    void connect();
    void connected();
    void hear(uint32_t events);
    void update();
    void hangUp();
    void engineEnded();
    void end(const std::string& why, int status);
    std::string lastWords() const;

    Reactor& m_reactor;
    std::string m_runId;
    Heard m_heard;
    RunLink m_link;
    std::optional<EngineChild> m_engine;
    std::optional<Instant> m_nextTry;
    int m_watched = -1; ///< the link's descriptor in the reactor
    bool m_over = false, m_engineWatched = false, m_interrupted = false, m_waitsForNodes = false;
};

} // namespace poolboard
