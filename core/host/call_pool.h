// SPDX-License-Identifier: MIT
#pragma once

#include "core/host/call.h"

#include <deque>

namespace poolboard::host {

/// The calls of one worker. A call that has ended rests until this many others
/// have ended after it, so that a plugin's late use of its pointer is recognised
/// as such. Calls are never freed. Passive; the worker's lock guards it.
class CallPool {
public:
    static constexpr size_t kQuarantine = 1024;

    explicit CallPool(CallOwner& owner) : m_owner(owner) {}
    Call& take();
    void give(Call& call);

private:
    CallOwner& m_owner;
    std::deque<Call> m_calls;                      ///< addresses stay
    Call *m_oldest = nullptr, *m_newest = nullptr; ///< those that rest, first in first out
    size_t m_resting = 0;
};

} // namespace poolboard::host
