// SPDX-License-Identifier: MIT
#include "core/host/canceller.h"

#include "core/host/worker.h"

namespace poolboard::host {

void Canceller::post(Worker& worker, uint64_t ticket) {
    std::scoped_lock lock(m_mutex);
    m_orders.emplace_back(&worker, ticket);
    if (!m_thread.joinable()) m_thread = std::thread([this] { run(); });
    m_wake.notify_one();
}

void Canceller::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return !m_orders.empty(); });
        const auto [worker, ticket] = m_orders.front();
        m_orders.pop_front();
        lock.unlock();
        worker->cancelInPlugin(ticket);
        lock.lock();
    }
}

} // namespace poolboard::host
