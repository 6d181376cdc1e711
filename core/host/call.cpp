// SPDX-License-Identifier: MIT
#include "core/host/call.h"

#include "core/base/clock.h"
#include "core/wire/slabs.h"

#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>

namespace poolboard::host {
namespace {

constexpr uint64_t kProgressPeriodNs = 100'000'000; ///< at most ten a second per item
std::mutex cancelFdMutex; ///< making, ringing and closing cancel descriptors: all rare

uint64_t nowNs() { return toNanoseconds(Clock::now()); }
Call& of(poolboard_call* call) { return *static_cast<Call*>(call->host_data); }
const Call& of(const poolboard_call* call) { return *static_cast<const Call*>(call->host_data); }

void freeBuffer(poolboard_buffer* buffer) noexcept { std::free(buffer->data); }

int32_t alloc(poolboard_call* call, uint64_t length, poolboard_buffer* out) noexcept {
    return of(call).alloc(length, out);
}

int32_t finish(poolboard_call* call, poolboard_buffer* result) noexcept { return of(call).finish(result); }
int32_t fail(poolboard_call* call, const poolboard_error* error) noexcept { return of(call).fail(error); }
int32_t cancelled(const poolboard_call* call) noexcept { return of(call).cancelled() ? 1 : 0; }
int32_t cancelFd(poolboard_call* call) noexcept { return of(call).cancelFd(); }
int64_t remainingNs(const poolboard_call* call) noexcept { return of(call).remainingNs(); }
void progress(poolboard_call* call, uint64_t done, uint64_t total, const char* note) noexcept {
    of(call).progress(done, total, note);
}
void log(poolboard_call* call, int32_t level, const char* text) noexcept { of(call).log(level, text); }
void ahead(poolboard_call* call, uint32_t stream, poolboard_bytes lines) noexcept {
    of(call).ahead(stream, {static_cast<const char*>(lines.data), lines.len});
}

} // namespace

Call::Call(CallOwner& owner)
    : m_abi{sizeof(poolboard_call),
            0,
            this,
            host::finish,
            host::fail,
            host::alloc,
            host::cancelled,
            host::cancelFd,
            host::remainingNs,
            host::progress,
            host::log,
            owner.wantsAhead() ? host::ahead : nullptr},
      m_owner(owner) {}

void Call::open(QueuedItem item, uint32_t lane, uint64_t now) {
    const wire::ItemEntry& entry = item.entry;
    m_batch = std::move(item.batch);
    m_item = poolboard_item{sizeof(poolboard_item),
                            entry.passing,
                            entry.ticket,
                            entry.index,
                            entry.attempt,
                            entry.content,
                            {entry.body.data(), entry.body.size()}};
    m_ticket.store(entry.ticket, std::memory_order_relaxed);
    m_index.store(entry.index, std::memory_order_relaxed);
    m_lane = lane;
    m_startNs = now;
    m_stoodBefore = m_owner.stoodNs();
    m_offered[0] = m_offered[1] = 0;
    m_deadlineNs.store(entry.timeoutNs < 0 ? 0 : now + static_cast<uint64_t>(entry.timeoutNs),
                       std::memory_order_relaxed);
    m_lastProgressNs.store(0, std::memory_order_relaxed);
    closeCancelFd();
    m_state.store(kOpen, std::memory_order_release);
}

void Call::openForInit() {
    m_startNs = nowNs();
    m_state.store(kOpen, std::memory_order_release);
}

std::shared_ptr<const Batch> Call::close() {
    m_state.store(0, std::memory_order_release);
    closeCancelFd();
    return std::move(m_batch);
}

bool Call::isOpen() const { return (m_state.load(std::memory_order_acquire) & (kOpen | kClaimed)) == kOpen; }

bool Call::claim() {
    uint32_t state = m_state.load(std::memory_order_acquire);
    while ((state & (kOpen | kClaimed)) == kOpen)
        if (m_state.compare_exchange_weak(state, state | kClaimed, std::memory_order_acq_rel)) return true;
    return false;
}

int32_t Call::finish(poolboard_buffer* result) {
    const bool mine = claim();
    if (mine && result != nullptr)
        deliver(*result);
    else if (mine)
        m_owner.succeeded(*this, POOLBOARD_RAW, {}, {});
    else
        m_owner.misused(*this, "finish() on an item that had already ended; ignored");
    if (result != nullptr && result->release != nullptr) {
        // Taken over: a second finish() with the same buffer must not free it again.
        const auto release = result->release;
        result->release = nullptr;
        release(result);
    }
    if (!mine) return POOLBOARD_E_INTERNAL;
    if (markWritten()) m_owner.endedLate(*this);
    return POOLBOARD_OK;
}

void Call::ahead(uint32_t stream, std::string_view lines) {
    if (!isOpen() || stream > 1 || lines.empty() || lines.data() == nullptr) return;
    m_owner.offered(*this, stream, m_offered[stream], lines);
    m_offered[stream] += lines.size();
}

void Call::deliver(const poolboard_buffer& result) {
    const poolboard_bytes none{nullptr, 0};
    const poolboard_bytes diagnostics =
        POOLBOARD_HAS(poolboard_buffer, &result, diagnostics) ? result.diagnostics : none;
    if ((result.data == nullptr && result.len > 0) || (diagnostics.data == nullptr && diagnostics.len > 0))
        return m_owner.failed(*this,
                              ItemError::own("protocol", "the worker's result has a length but no bytes"));
    if (result.len > kMaxResult || diagnostics.len > kMaxResult - result.len)
        return m_owner.failed(
            *this,
            ItemError::own("result_too_large",
                           "the result has " + std::to_string(result.len) + " bytes (and " +
                               std::to_string(diagnostics.len) + " of diagnostics), the limit is " +
                               std::to_string(kMaxResult) + " together; write large results to a file"));
    const uint8_t content =
        result.content <= POOLBOARD_JSON ? static_cast<uint8_t>(result.content) : uint8_t{POOLBOARD_RAW};
    m_owner.succeeded(*this, content, {static_cast<const char*>(result.data), result.len},
                      {static_cast<const char*>(diagnostics.data), diagnostics.len});
}

int32_t Call::fail(const poolboard_error* error) {
    if (!claim()) {
        m_owner.misused(*this, "fail() on an item that had already ended; ignored");
        return POOLBOARD_E_INTERNAL;
    }
    m_owner.failed(*this, ItemError::fromPlugin(error));
    if (markWritten()) m_owner.endedLate(*this);
    return POOLBOARD_OK;
}

int32_t Call::alloc(uint64_t length, poolboard_buffer* out) {
    if (length > kMaxResult) return POOLBOARD_E_RESOURCE;
    if (length >= wire::kSlabWorthwhile && m_owner.allocate(length, out)) return POOLBOARD_OK;
    void* memory = std::malloc(length > 0 ? length : 1);
    if (memory == nullptr) return POOLBOARD_E_RESOURCE;
    *out = poolboard_buffer{
        sizeof(poolboard_buffer), POOLBOARD_RAW, memory, length, freeBuffer, nullptr, {nullptr, 0}};
    return POOLBOARD_OK;
}

bool Call::cancelled() const {
    const uint32_t state = m_state.load(std::memory_order_acquire);
    if ((state & kCancelled) != 0 || (state & kOpen) == 0)
        return true; // one that has ended has nothing left to do
    const uint64_t deadline = m_deadlineNs.load(std::memory_order_relaxed);
    if (deadline == 0) return false;
    const uint64_t now = nowNs();
    return now >= deadline && now >= deadline + frozenNs();
}

int Call::cancelFd() {
    std::scoped_lock lock(cancelFdMutex);
    if (!isOpen()) return -1;
    if (m_cancelFd.load() < 0)
        m_cancelFd.store(::eventfd(has(kCancelled) ? 1 : 0, EFD_CLOEXEC | EFD_NONBLOCK));
    return m_cancelFd.load();
}

void Call::requestCancel() {
    m_state.fetch_or(kCancelled);
    std::scoped_lock lock(cancelFdMutex);
    const uint64_t one = 1;
    if (const int fd = m_cancelFd.load(); fd >= 0)
        while (::write(fd, &one, sizeof one) < 0 && errno == EINTR) {
        }
}

void Call::closeCancelFd() {
    if (m_cancelFd.load(std::memory_order_relaxed) < 0) return;
    std::scoped_lock lock(cancelFdMutex);
    if (const int fd = m_cancelFd.exchange(-1); fd >= 0) ::close(fd);
}

int64_t Call::remainingNs() const {
    const uint64_t deadline = m_deadlineNs.load(std::memory_order_relaxed);
    if (deadline == 0) return -1;
    const uint64_t now = nowNs() - frozenNs();
    return now >= deadline ? 0 : static_cast<int64_t>(deadline - now);
}

void Call::progress(uint64_t done, uint64_t total, const char* note) {
    if (!isOpen()) return; // lossy by contract; late progress is a common, harmless race
    const uint64_t now = nowNs();
    uint64_t last = m_lastProgressNs.load(std::memory_order_relaxed);
    if (last != 0 && now - last < kProgressPeriodNs) return;
    if (m_lastProgressNs.compare_exchange_strong(last, now, std::memory_order_relaxed))
        m_owner.progressed(*this, done, total, note);
}

} // namespace poolboard::host
