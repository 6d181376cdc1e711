// SPDX-License-Identifier: MIT
#pragma once

#include "core/host/call_pool.h"
#include "core/host/item_queue.h"
#include "core/host/result_buffer.h"
#include "core/host/startup.h"
#include "core/wire/messages.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace poolboard::host {

struct Services;
class Plugin;

/// One worker: its thread, its queue, and the plugin's instance. The thread runs
/// init, then process for each item, then teardown. Never destroyed.
class Worker final : private CallOwner {
public:
    Worker(Services& services, uint32_t slot, const wire::Init& init);
    void start(); ///< [pump] once

    // [pump] None of these runs plugin code or waits for any.
    void enqueue(std::shared_ptr<Batch> batch); ///< dropped once stopping or failed
    std::vector<uint64_t> recall(uint32_t count);
    enum class Found { Nowhere, Queued, Running };
    Found cancel(uint64_t ticket);
    void stop(); ///< nothing more is started; then teardown
    ResultBuffer& results() { return m_results; }

    void cancelInPlugin(uint64_t ticket); ///< [canceller]

private:
    // [worker]
    void run();
    bool build();
    void serve();
    void process(Call& call);
    void tearDown();
    Call& beginLocked(uint64_t now);
    /// The item's bytes, to be freed outside the lock.
    std::shared_ptr<const Batch> endLocked(Call& call);
    bool idleLocked() const { return m_freeLanes.size() == m_lanes.size(); }
    void add(Call& call, wire::ResultEntry& entry);
    void endItself(Call& call, std::string_view type, std::string_view message);

    // CallOwner [any]
    void succeeded(Call&, uint8_t content, std::string_view result, std::string_view diagnostics) override;
    void failed(Call&, const ItemError& error) override;
    uint64_t stoodNs() const override;
    bool allocate(uint64_t length, poolboard_buffer* out) override;
    void endedLate(Call&) override;
    void progressed(Call&, uint64_t done, uint64_t total, const char* note) override;
    void logged(Call&, int32_t level, const char* text) override;
    bool wantsAhead() const override;
    void offered(Call&, uint32_t stream, uint64_t offset, std::string_view lines) override;
    void misused(Call&, std::string_view what) override;

    Services& m_services;
    const uint32_t m_slot;
    const uint32_t m_index, m_count; ///< in the pool
    const std::string m_params, m_scratchDir;
    Startup m_startup;
    ResultBuffer m_results;
    Plugin* m_plugin = nullptr;
    poolboard_worker* m_worker = nullptr;

    std::mutex m_mutex; ///< from here to m_wake
    ItemQueue m_queue;
    CallPool m_calls;
    std::vector<Call*> m_lanes; ///< the unfinished item in each, or NULL
    std::vector<uint32_t> m_freeLanes;
    bool m_closed = false;  ///< takes no more items
    bool m_retired = false; ///< asked to be replaced: starts nothing more, the engine takes its items back
    bool m_stopping = false;
    std::condition_variable m_wake;
    std::atomic<size_t> m_queued{0}; ///< m_queue's size, to be read without the lock

    std::mutex m_cancelMutex; ///< the plugin's cancel never overlaps its teardown
    bool m_ready = false;     ///< guarded by it
    std::thread m_thread;     ///< ends with the process
};

} // namespace poolboard::host
