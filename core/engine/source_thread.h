// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/engine/run_message.h"
#include "core/engine/run_ports.h"
#include "core/run/item_gate.h"
#include "core/source/source.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace poolboard {

/// [source]: reads items while it has credit, asks the gate about each, and posts them to [run]. Owned by
/// RunThread. demand() and stop() never block; the destructor stops and joins.
/// Exactly one SourceEnded is posted.
class SourceThread final : public SourcePort {
public:
    /// `stopReading` is the bell whose descriptor the source was opened with. A null gate wants all.
    SourceThread(std::unique_ptr<Source> source, std::unique_ptr<ItemGate> gate, Bell& stopReading,
                 RunMailbox& mailbox);
    ~SourceThread() override;

    void demand(size_t items, int64_t bytes) override; // [run]
    void stop() override;                              // [any]

private:
    void read(); // [source]
    SourceEnded readOn();
    /// Waits for credit; nothing when stopped.
    std::optional<PullLimit> allowance();
    bool stopped();
    Result<ItemsRead> sorted(std::vector<Item> items);

    std::unique_ptr<Source> m_source; ///< [source]; gone when it has ended
    std::unique_ptr<ItemGate> m_gate; ///< the same
    Bell& m_stopReading;
    RunMailbox& m_mailbox;
    std::mutex m_mutex; ///< protects the credit and the flag, for the condition variable
    std::condition_variable m_granted;
    int64_t m_items = 0, m_bytes = 0;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace poolboard
