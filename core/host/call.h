// SPDX-License-Identifier: MIT
#pragma once

#include "core/host/item_error.h"
#include "core/host/item_queue.h"
#include "plugins/sdk/worker.h"

#include <atomic>
#include <cstdint>
#include <string_view>

namespace poolboard::host {

class Call;

/// Whom a call tells what the plugin did with it. [any] Each function may be
/// called from any plugin thread.
class CallOwner {
public:
    /// Exactly one of these two per call. The views are valid during the call.
    virtual void succeeded(Call&, uint8_t content, std::string_view result, std::string_view diagnostics) = 0;
    virtual void failed(Call&, const ItemError&) = 0;
    /// Memory for a result in a slab; false: there is none to be had.
    virtual bool allocate(uint64_t length, poolboard_buffer* out) = 0;
    /// How long this process has been frozen in all, in nanoseconds.
    virtual uint64_t stoodNs() const = 0;
    /// After that, and after process() has returned: the call may be reused.
    /// Only for a call that was finished later than process() returned.
    virtual void endedLate(Call&) = 0;
    virtual void progressed(Call&, uint64_t done, uint64_t total, const char* note) = 0;
    virtual void logged(Call&, int32_t level, const char* text) = 0;
    /// Whether offered() is of any use.
    virtual bool wantsAhead() const { return false; }
    /// Bytes of a stream of the result (0: itself, 1: its diagnostics), from `offset` on, before its end.
    virtual void offered(Call&, uint32_t /*stream*/, uint64_t /*offset*/, std::string_view /*lines*/) {}
    /// The plugin broke a rule; `what` is a sentence without the item.
    virtual void misused(Call&, std::string_view what) = 0;

protected:
    ~CallOwner() = default;
};

/// What a plugin holds while an item (or an init) is in its hands, and the
/// place where "exactly one finish or fail" is kept. Never freed, and reused
/// only much later (CallPool), so a plugin that keeps the pointer too long finds
/// a call that has ended, not somebody else's memory.
class Call {
public:
    explicit Call(CallOwner& owner);
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    /// [worker] Opens the call for an item that starts now, or for an init.
    void open(QueuedItem item, uint32_t lane, uint64_t now);
    void openForInit();
    /// [worker, or whoever finished it late] Closes it; gives the item's bytes
    /// back to be freed outside a lock.
    std::shared_ptr<const Batch> close();

    /// [any] True for exactly one caller per opening: that one reports the end.
    bool claim();
    bool claimed() const { return has(kClaimed); }
    /// [worker] process() has returned. True: it was finished before, the worker ends the call.
    bool markReturned() { return (m_state.fetch_or(kReturned) & kWritten) != 0; }
    /// [any] The result is on its way. True: process() returned before, the caller ends the call.
    bool markWritten() { return (m_state.fetch_or(kWritten) & kReturned) != 0; }
    /// [pump, under the lock that keeps the call open]
    void requestCancel();
    bool cancelRequested() const { return has(kCancelled); }

    poolboard_call* abi() { return &m_abi; }
    const poolboard_item* item() const { return &m_item; }
    uint64_t ticket() const { return m_ticket.load(std::memory_order_relaxed); }
    uint64_t index() const { return m_index.load(std::memory_order_relaxed); }
    uint32_t lane() const { return m_lane; }
    uint64_t startNs() const { return m_startNs; }
    /// When its end was reported; for the worker, after markReturned() said so.
    uint64_t endNs() const { return m_endNs; }
    void setEndNs(uint64_t now) { m_endNs = now; } ///< [whoever claimed it]
    /// For how long the process was frozen since the call was opened. [any]
    uint64_t frozenNs() const { return m_owner.stoodNs() - m_stoodBefore; }

    // What the C functions do. [any]
    int32_t finish(poolboard_buffer* result);
    int32_t fail(const poolboard_error* error);
    int32_t alloc(uint64_t length, poolboard_buffer* out);
    bool cancelled() const;
    int cancelFd();
    int64_t remainingNs() const;
    void progress(uint64_t done, uint64_t total, const char* note);
    void log(int32_t level, const char* text) { m_owner.logged(*this, level, text); }

    void ahead(uint32_t stream, std::string_view lines);

    Call* nextFree = nullptr; ///< for CallPool

private:
    enum : uint32_t { kOpen = 1, kClaimed = 2, kReturned = 4, kWritten = 8, kCancelled = 16 };
    bool has(uint32_t bits) const { return (m_state.load(std::memory_order_acquire) & bits) != 0; }
    bool isOpen() const;
    void closeCancelFd();
    void deliver(const poolboard_buffer& result);

    poolboard_call m_abi; ///< what the plugin sees
    poolboard_item m_item{};
    std::atomic<uint32_t> m_state{0};
    uint32_t m_lane = 0;
    std::atomic<uint64_t> m_ticket{0}, m_index{0}; ///< atomic: misuse reads them late
    uint64_t m_startNs = 0, m_endNs = 0;
    uint64_t m_stoodBefore = 0;
    uint64_t m_offered[2] = {};            ///< bytes of each stream that were given ahead
    std::atomic<uint64_t> m_deadlineNs{0}; ///< 0: none
    std::atomic<uint64_t> m_lastProgressNs{0};
    std::atomic<int> m_cancelFd{-1};
    std::shared_ptr<const Batch> m_batch; ///< holds the item's bytes
    CallOwner& m_owner;
};

} // namespace poolboard::host
