// SPDX-License-Identifier: MIT
// A disk that takes its time: nothing more is done in the background until it is let go.
#pragma once

#include "ui/gui/background.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <memory>

namespace poolboard::test {

class HeldPool {
public:
    explicit HeldPool(Lane lane = Lane::Quick) : m_pool(backgroundPool(lane)) {
        for (int thread = 0; thread < m_pool.maxThreadCount(); ++thread)
            m_pool.start([gate = m_gate] { gate->acquire(); });
    }
    HeldPool(const HeldPool&) = delete;
    HeldPool& operator=(const HeldPool&) = delete;
    ~HeldPool() { release(); }
    void release() {
        if (std::exchange(m_held, false)) m_gate->release(m_pool.maxThreadCount());
    }
    /// Lets go, and all that was asked for has been answered.
    void finish() {
        release();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
    }

private:
    QThreadPool& m_pool;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_held = true;
};

} // namespace poolboard::test
