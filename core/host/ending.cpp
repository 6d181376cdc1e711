// SPDX-License-Identifier: MIT
#include "core/host/ending.h"

#include <utility>

namespace poolboard::host {

void Ending::join() {
    std::scoped_lock lock(m_mutex);
    ++m_present;
}

void Ending::leave() {
    std::scoped_lock lock(m_mutex);
    if (--m_present == 0) m_changed.notify_all();
}

void Ending::begin(std::function<void()> last) {
    if (m_thread.joinable()) return;
    m_thread = std::thread([this, run = std::move(last)] {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_present == 0; });
        }
        run();
    });
}

} // namespace poolboard::host
