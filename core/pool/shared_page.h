// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/wire/slabs.h"

#include <cstdint>
#include <utility>

namespace poolboard {

/// The memory shared with one host (wire/slabs.h says what is where), and the
/// engine's read-only view of its first part, the started page. Sealed, so a host
/// cannot make reading it fail. One owner.
class SharedPage {
public:
    enum class Slabs { Yes, No };
    static Result<SharedPage> create(uint32_t workers, uint32_t inFlight, Slabs slabs = Slabs::Yes);
    SharedPage() = default;
    SharedPage(SharedPage&& other) noexcept { swap(other); }
    SharedPage& operator=(SharedPage&& other) noexcept {
        swap(other);
        return *this;
    }
    ~SharedPage();

    /// False where files may not become so large, or none were wanted: everything goes in frames then.
    bool hasSlabs() const { return m_hasSlabs; }
    int descriptor() const { return m_fd.get(); } ///< until it is taken
    /// For the host; given away once.
    UniqueFd takeDescriptor() { return std::move(m_fd); }
    /// A hint from an untrusted writer. Ticket 0: nothing, or no such lane.
    wire::StartedSlot::Reading read(uint32_t worker, uint32_t lane) const;

private:
    void swap(SharedPage& other) noexcept {
        std::swap(m_fd, other.m_fd);
        std::swap(m_slots, other.m_slots);
        std::swap(m_hasSlabs, other.m_hasSlabs);
        std::swap(m_workers, other.m_workers);
        std::swap(m_inFlight, other.m_inFlight);
    }
    UniqueFd m_fd;
    const wire::StartedSlot* m_slots = nullptr;
    uint32_t m_workers = 0, m_inFlight = 0;
    bool m_hasSlabs = false;
};

} // namespace poolboard
