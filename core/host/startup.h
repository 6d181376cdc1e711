// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/guarded.h"
#include "core/host/call.h"
#include "core/host/reporter.h"

#include <optional>

namespace poolboard::host {

/// The call a plugin gets during an init: it may report progress, log, and fail
/// once. Lives as long as the process, like every call.
class Startup final : private CallOwner {
public:
    Startup(Reporter& reporter, uint32_t slot) : m_reporter(reporter), m_slot(slot), m_call(*this) {}

    /// [worker] The init begins.
    poolboard_call* open();
    /// [worker] It is over; `code` is what it returned, `function` its name. Nothing: it went well.
    std::optional<ItemError> close(int32_t code, const char* function);

private:
    void succeeded(Call&, uint8_t, std::string_view, std::string_view) override;
    void failed(Call&, const ItemError& error) override;
    bool allocate(uint64_t, poolboard_buffer*) override { return false; }
    uint64_t stoodNs() const override { return 0; }
    void endedLate(Call&) override {}
    void progressed(Call&, uint64_t done, uint64_t total, const char* note) override;
    void logged(Call&, int32_t level, const char* text) override;
    void misused(Call&, std::string_view what) override;

    Reporter& m_reporter;
    const uint32_t m_slot;
    Call m_call;
    Guarded<std::optional<ItemError>> m_error;
};

} // namespace poolboard::host
