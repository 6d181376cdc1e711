// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace poolboard::host {

/// The orderly end: waits on a thread of its own (the pump must go on watching
/// the stream) until all who take part have left, then does the last things.
class Ending {
public:
    void join();  ///< [pump] One more takes part.
    void leave(); ///< [any] It has done all it will do.
    /// [pump] Once. `last` runs on the ending thread and ends the process.
    void begin(std::function<void()> last);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_present = 0;
    std::thread m_thread; ///< ends with the process
};

} // namespace poolboard::host
