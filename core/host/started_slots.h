// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/wire/started_page.h"

#include <cstdint>

namespace poolboard::host {

/// This host's side of the page where it says what it has started. Absent when
/// descriptor 4 is not a sealed memfd (a launched host): then Started frames
/// say it. Mapped until the process ends.
class StartedSlots {
public:
    /// [pump] Once, before any worker. Fails when the page is too small.
    Result<bool> map(uint32_t workers, uint32_t inFlight); ///< whether there is one
    /// [any] NULL: there is no page.
    wire::StartedSlot* slot(uint32_t worker, uint32_t lane) const {
        return m_slots == nullptr ? nullptr : m_slots + size_t{worker} * m_inFlight + lane;
    }

private:
    wire::StartedSlot* m_slots = nullptr;
    uint32_t m_inFlight = 1;
};

} // namespace poolboard::host
