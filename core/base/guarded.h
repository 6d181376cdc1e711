// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <utility>

namespace poolboard {

/// A value that can only be reached by taking its lock. For the few things two
/// threads really share (a mailbox, the newest snapshot). [any]
template <class T> class Guarded {
public:
    /// Runs `use` on the value under the lock. `use` must be short and must not
    /// call back into the owner.
    template <class Use> decltype(auto) with(Use&& use) {
        std::scoped_lock lock(m_mutex);
        return std::forward<Use>(use)(m_value);
    }

private:
    std::mutex m_mutex;
    T m_value{};
};

} // namespace poolboard
