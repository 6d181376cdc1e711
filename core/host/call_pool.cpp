// SPDX-License-Identifier: MIT
#include "core/host/call_pool.h"

namespace poolboard::host {

Call& CallPool::take() {
    if (m_resting <= kQuarantine) return m_calls.emplace_back(m_owner);
    Call& call = *m_oldest;
    m_oldest = call.nextFree;
    --m_resting;
    return call;
}

void CallPool::give(Call& call) {
    call.nextFree = nullptr;
    if (m_resting++ == 0)
        m_oldest = &call;
    else
        m_newest->nextFree = &call;
    m_newest = &call;
}

} // namespace poolboard::host
