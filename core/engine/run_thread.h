// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/record_thread.h"
#include "core/engine/run_core.h"
#include "core/engine/run_message.h"
#include "core/engine/run_plan.h"
#include "core/engine/snapshot_board.h"
#include "core/engine/source_thread.h"
#include "core/pool/local_host_pool.h"

#include <memory>
#include <thread>

namespace poolboard {

/// [run]: one loop that waits for hosts, messages and deadlines, and lets
/// RunCore decide. Owned by the run handle. Publishes a snapshot ten times a
/// second and at the end. The destructor kills what still runs and joins.
class RunThread {
public:
    /// Everything that can fail has been opened already.
    RunThread(RunPlanPtr plan, RecordPlaces places, std::unique_ptr<ItemGate> gate,
              std::unique_ptr<Bell> stopWriting, SnapshotBoard& board);
    ~RunThread();

    /// A kill is heard at once, also by a write that nobody reads. [any]
    void post(RunMessage message);
    int wait(); ///< joins; the exit status. Once.

private:
    void run();
    void take(RunCore& core);
    Instant publishAt() const;
    void publish(RunCore& core, Instant now);
    void end(Snapshot last);

    RunPlanPtr m_plan;
    const Duration m_grace;
    SnapshotBoard& m_board;
    std::unique_ptr<Bell> m_stopWriting;
    RunMailbox m_mailbox;
    RecordThread m_record;
    SourceThread m_source;
    Instant m_published{}, m_statusAt{};
    bool m_asked = false; ///< an order came since
    int m_exitStatus = 1;
    std::thread m_thread; ///< last: starts when everything else is there
};

} // namespace poolboard
