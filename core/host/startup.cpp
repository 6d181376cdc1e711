// SPDX-License-Identifier: MIT
#include "core/host/startup.h"

#include <utility>

namespace poolboard::host {

poolboard_call* Startup::open() {
    m_call.openForInit();
    return m_call.abi();
}

std::optional<ItemError> Startup::close(int32_t code, const char* function) {
    m_call.close();
    auto error = m_error.with([](auto& stored) { return std::exchange(stored, std::nullopt); });
    if (!error && code < 0)
        return ItemError::own("protocol", std::string(function) + " returned " + codeText(code) +
                                              " without calling fail()");
    if (!error && code != POOLBOARD_OK)
        return ItemError::own("protocol", std::string(function) + " returned " + codeText(code) +
                                              ", expected POOLBOARD_OK");
    return error;
}

void Startup::succeeded(Call&, uint8_t, std::string_view, std::string_view) {
    m_error.with([](auto& stored) {
        stored =
            ItemError::own("protocol", "the worker called finish() during init; only items are finished");
    });
}

void Startup::failed(Call&, const ItemError& error) {
    m_error.with([&](auto& stored) { stored = error; });
}

void Startup::progressed(Call&, uint64_t done, uint64_t total, const char* note) {
    m_reporter.progress(0, m_slot, done, total, note);
}

void Startup::logged(Call&, int32_t level, const char* text) { m_reporter.log(0, m_slot, level, text); }

void Startup::misused(Call&, std::string_view what) {
    m_reporter.log(0, m_slot, POOLBOARD_LOG_ERROR, ("plugin misuse: init: " + std::string(what)).c_str());
}

} // namespace poolboard::host
