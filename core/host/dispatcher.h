// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/host/services.h"
#include "core/host/worker.h"
#include "core/wire/frame.h"

#include <memory>
#include <thread>
#include <vector>

namespace poolboard::host {

/// Does what the engine's frames say. [pump] Nothing here runs plugin code or
/// waits for any: loading has a thread of its own, and so has each worker.
class Dispatcher {
public:
    explicit Dispatcher(Services& services) : m_services(services) {}

    /// Fails when the engine broke the protocol: the process is to end.
    Result<bool> take(const wire::Frame& frame);

    /// By slot; NULL where no Init came yet.
    const std::vector<std::unique_ptr<Worker>>& workers() const { return m_workers; }

private:
    Result<bool> hello(const wire::Frame& frame);
    Result<bool> init(const wire::Frame& frame);
    Result<bool> items(const wire::Frame& frame);
    Result<bool> recall(const wire::Frame& frame);
    void cancel(uint64_t ticket);
    void teardown();
    Worker* worker(uint64_t slot) const;

    Services& m_services;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::thread m_loader; ///< ends with the process
    bool m_greeted = false;
};

} // namespace poolboard::host
