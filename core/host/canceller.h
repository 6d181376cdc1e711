// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace poolboard::host {

class Worker;

/// Calls the plugins' cancel functions, which the pump must not: a thread of
/// its own, started with the first one. Bounded by the items in flight.
class Canceller {
public:
    void post(Worker& worker, uint64_t ticket); ///< [pump]

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::pair<Worker*, uint64_t>> m_orders;
    std::thread m_thread; ///< ends with the process
};

} // namespace poolboard::host
