// SPDX-License-Identifier: MIT
#include "core/host/worker.h"

#include "core/base/clock.h"
#include "core/host/services.h"
#include "core/wire/frame.h"

#include <algorithm>
#include <pthread.h>

namespace poolboard::host {
namespace {

uint64_t nowNs() { return toNanoseconds(Clock::now()); }

} // namespace

Worker::Worker(Services& services, uint32_t slot, const wire::Init& init)
    : m_services(services), m_slot(slot), m_index(init.workerIndex), m_count(init.workerCount),
      m_params(init.params), m_scratchDir(init.scratchDir), m_startup(services.reporter, slot),
      m_results(services.outbox, services.watch, slot), m_calls(*this),
      m_lanes(services.request.inFlight, nullptr) {
    for (uint32_t lane = services.request.inFlight; lane > 0; --lane)
        m_freeLanes.push_back(lane - 1);
}

void Worker::start() {
    m_thread = std::thread([this] { run(); });
    ::pthread_setname_np(m_thread.native_handle(), ("worker " + std::to_string(m_slot)).c_str());
}

void Worker::enqueue(std::shared_ptr<Batch> batch) {
    {
        std::scoped_lock lock(m_mutex);
        if (m_closed) return;
        m_queue.add(std::move(batch));
        m_queued.store(m_queue.size(), std::memory_order_relaxed);
    }
    m_wake.notify_one();
}

std::vector<uint64_t> Worker::recall(uint32_t count) {
    std::scoped_lock lock(m_mutex);
    std::vector<uint64_t> tickets = m_queue.takeBack(count);
    m_queued.store(m_queue.size(), std::memory_order_relaxed);
    return tickets;
}

Worker::Found Worker::cancel(uint64_t ticket) {
    std::scoped_lock lock(m_mutex);
    for (Call* call : m_lanes)
        if (call != nullptr && call->ticket() == ticket) {
            call->requestCancel();
            return Found::Running;
        }
    if (!m_queue.remove(ticket)) return Found::Nowhere;
    m_queued.store(m_queue.size(), std::memory_order_relaxed);
    return Found::Queued;
}

void Worker::stop() {
    {
        std::scoped_lock lock(m_mutex);
        m_closed = m_stopping = true;
        m_queue.clear();
        m_queued.store(0, std::memory_order_relaxed);
    }
    m_wake.notify_one();
}

void Worker::cancelInPlugin(uint64_t ticket) {
    std::scoped_lock cancelLock(m_cancelMutex);
    if (!m_ready || !POOLBOARD_HAS(poolboard_worker, m_worker, cancel) || m_worker->cancel == nullptr) return;
    {
        std::scoped_lock lock(m_mutex);
        bool running = false;
        for (const Call* call : m_lanes)
            running = running || (call != nullptr && call->ticket() == ticket);
        if (!running) return;
    }
    m_worker->cancel(m_worker, ticket);
}

void Worker::run() {
    Plugin::setCurrentSlot(m_slot);
    auto plugin = m_services.plugin; // each thread waits on a copy of its own
    m_plugin = plugin.get();
    if (build()) {
        serve();
        tearDown();
    }
    m_services.ending.leave();
}

bool Worker::build() {
    const Plugin::Built built = m_plugin->build({m_index, m_count, m_params, m_scratchDir}, m_startup);
    std::string body, frame;
    if (built.worker == nullptr) {
        {
            std::scoped_lock lock(m_mutex);
            m_closed = true; // the engine takes its items back when it hears of the failure
            m_queue.clear();
        }
        built.error->body().encode(body);
        wire::appendFrame(frame, wire::FrameType::InitFailed, m_slot, body);
    } else {
        m_worker = built.worker;
        std::scoped_lock lock(m_cancelMutex);
        m_ready = true;
        wire::appendFrame(frame, wire::FrameType::Ready, m_slot, {});
    }
    m_services.outbox.send(frame);
    return built.worker != nullptr;
}

void Worker::serve() {
    uint64_t ended = 0; ///< when the last item ended, if nothing was waited for since
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_queue.empty() || m_freeLanes.empty() || m_retired) {
            ended = 0;
            if (m_results.oldest() != 0) { // nothing waits while we do
                lock.unlock();
                m_results.flush();
                lock.lock();
                continue;
            }
            if (m_stopping && idleLocked()) return;
            m_wake.wait(lock);
            continue;
        }
        Call& call = beginLocked(ended != 0 ? ended : nowNs());
        lock.unlock();
        process(call);
        std::shared_ptr<const Batch> spent;
        const bool finished = call.markReturned();
        ended = finished ? call.endNs() : 0;
        lock.lock();
        if (finished) spent = endLocked(call);
        if (spent.use_count() == 1) { // the batch's last item: free it without the lock
            lock.unlock();
            spent.reset();
            lock.lock();
        }
    }
}

Call& Worker::beginLocked(uint64_t now) {
    const uint32_t lane = m_freeLanes.back();
    m_freeLanes.pop_back();
    Call& call = m_calls.take();
    call.open(m_queue.takeFront(), lane, now);
    m_lanes[lane] = &call;
    m_queued.store(m_queue.size(), std::memory_order_relaxed);
    return call;
}

std::shared_ptr<const Batch> Worker::endLocked(Call& call) {
    if (wire::StartedSlot* slot = m_services.slots.slot(m_slot, call.lane())) slot->end();
    m_lanes[call.lane()] = nullptr;
    m_freeLanes.push_back(call.lane());
    auto batch = call.close();
    m_calls.give(call);
    return batch;
}

void Worker::process(Call& call) {
    if (wire::StartedSlot* slot = m_services.slots.slot(m_slot, call.lane())) {
        slot->begin(call.ticket(), call.startNs());
    } else {
        std::string frame;
        wire::appendFrame(frame, wire::FrameType::Started, call.ticket(), {});
        m_services.outbox.send(frame);
    }
    if (call.cancelRequested()) return endItself(call, "cancelled", "cancelled before it started");
    const int32_t code = m_worker->process(m_worker, call.item(), call.abi());
    if (code == POOLBOARD_PENDING || call.claimed()) return;
    endItself(call, "protocol",
              code < 0 ? "process() returned " + codeText(code) + " without calling fail()"
              : code == POOLBOARD_OK
                  ? "process() returned POOLBOARD_OK without calling finish() or fail()"
                  : "process() returned " + codeText(code) + " without calling finish() or fail()");
}

void Worker::endItself(Call& call, std::string_view type, std::string_view message) {
    if (!call.claim()) return; // another thread was quicker
    failed(call, ItemError::own(type, message));
    call.markWritten();
}

void Worker::tearDown() {
    {
        std::scoped_lock lock(m_cancelMutex);
        m_ready = false;
    }
    if (POOLBOARD_HAS(poolboard_worker, m_worker, teardown) && m_worker->teardown != nullptr)
        m_worker->teardown(m_worker, POOLBOARD_STOP_DONE);
}

uint64_t Worker::stoodNs() const { return m_services.slabs.stoodNs(); }

void Worker::add(Call& call, wire::ResultEntry& entry) {
    const uint64_t now = nowNs();
    call.setEndNs(now);
    entry.ticket = call.ticket();
    entry.startNs = call.startNs();
    entry.endNs = std::max(entry.startNs, now - call.frozenNs());
    // One in a slab goes at once: slabs are few, and its copying outweighs the call.
    m_results.add(entry, now, m_queued.load(std::memory_order_relaxed) > 0 && !entry.place.there());
}

void Worker::succeeded(Call& call, uint8_t content, std::string_view result, std::string_view diagnostics) {
    wire::ResultEntry entry;
    entry.content = content;
    entry.body = result;
    if (result.size() >= wire::kSlabWorthwhile) {
        if (const auto place = m_services.slabs.send(result)) {
            entry.place = *place;
            entry.body = {};
        }
    }
    entry.diagnostics = diagnostics;
    add(call, entry);
}

void Worker::failed(Call& call, const ItemError& error) {
    if (error.body().replaceWorker != 0) {
        std::scoped_lock lock(m_mutex);
        m_retired = true;
    }
    wire::ResultEntry entry;
    entry.ok = 0;
    entry.body = error.output;
    entry.diagnostics = error.diagnostics;
    entry.error = error.body();
    add(call, entry);
}

bool Worker::allocate(uint64_t length, poolboard_buffer* out) {
    return m_services.slabs.allocate(length, out);
}

void Worker::endedLate(Call& call) {
    std::shared_ptr<const Batch> spent;
    {
        std::scoped_lock lock(m_mutex);
        spent = endLocked(call);
    }
    m_wake.notify_one();
}

void Worker::progressed(Call& call, uint64_t done, uint64_t total, const char* note) {
    m_services.reporter.progress(call.ticket(), m_slot, done, total, note);
}

void Worker::logged(Call& call, int32_t level, const char* text) {
    m_services.reporter.log(call.ticket(), m_slot, level, text);
}

bool Worker::wantsAhead() const { return m_services.request.ahead; }

void Worker::offered(Call& call, uint32_t stream, uint64_t offset, std::string_view lines) {
    m_services.reporter.ahead(call.ticket(), m_slot, stream, offset, lines);
}

void Worker::misused(Call& call, std::string_view what) {
    const std::string text = "plugin misuse: item " + std::to_string(call.index()) + ": " + std::string(what);
    m_services.reporter.log(call.ticket(), m_slot, POOLBOARD_LOG_ERROR, text.c_str());
}

} // namespace poolboard::host
