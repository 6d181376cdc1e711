// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"

#include <atomic>

namespace poolboard::host {

/// Tells the pump that something is buffered which must not wait for long.
/// While the pump watches, this costs one atomic exchange and no syscall.
class FlushWatch {
public:
    int fd() const { return m_bell.fd(); }
    /// [any but pump] Something is buffered now.
    void want() {
        if (!m_watching.exchange(true)) m_bell.ring();
    }
    // [pump]
    bool watching() const { return m_watching.load(); }
    void quiet() { m_bell.quiet(); }
    /// The pump goes to sleep. It must look once more afterwards.
    void stop() { m_watching.store(false); }
    void start() { m_watching.store(true); }

private:
    Bell m_bell;
    std::atomic<bool> m_watching{false};
};

} // namespace poolboard::host
