// SPDX-License-Identifier: MIT
#include "core/check/probe_call.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace poolboard::check {

poolboard_call ProbeCall::table(ProbeCall* self) {
    poolboard_call call{};
    call.size = sizeof call;
    call.host_data = self;
    call.finish = [](poolboard_call* one, poolboard_buffer* result) noexcept {
        return of(one).finish(result);
    };
    call.fail = [](poolboard_call* one, const poolboard_error* error) noexcept {
        return of(one).fail(error);
    };
    call.alloc = [](poolboard_call* one, uint64_t length, poolboard_buffer* out) noexcept {
        return of(one).alloc(length, out);
    };
    call.cancelled = [](const poolboard_call* one) noexcept {
        of(one).used("cancelled()");
        return int32_t{of(one).m_cancelled.load()};
    };
    call.cancel_fd = [](poolboard_call* one) noexcept {
        of(one).used("cancel_fd()");
        return of(one).m_fd.load();
    };
    call.remaining_ns = [](const poolboard_call* one) noexcept {
        of(one).used("remaining_ns()");
        return int64_t{of(one).m_cancelled.load() ? 0 : -1};
    };
    call.progress = [](poolboard_call* one, uint64_t, uint64_t, const char*) noexcept {
        of(one).used("progress()");
    };
    call.log = [](poolboard_call* one, int32_t, const char*) noexcept { of(one).used("log()"); };
    return call;
}

ProbeCall::ProbeCall(For what, bool strict)
    : m_memory(std::make_unique<poolboard_call>(table(this)).get(), sizeof(poolboard_call), strict) {
    if (what == For::Item) m_fd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

ProbeCall::~ProbeCall() {
    if (m_fd >= 0) ::close(m_fd);
}

void ProbeCall::cancel() {
    m_cancelled = true;
    const uint64_t one = 1;
    if (m_fd >= 0) [[maybe_unused]]
        const ssize_t n = ::write(m_fd, &one, sizeof one);
}

bool ProbeCall::waitForEnd(Duration limit) {
    std::unique_lock lock(m_mutex);
    return m_ended.wait_for(lock, limit, [this] { return m_seen.answers() > 0; });
}

void ProbeCall::close() {
    std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_memory.forbid();
}

ProbeCall::Seen ProbeCall::seen() const {
    std::scoped_lock lock(m_mutex);
    return m_seen;
}

/// Whatever an answered call is used for is too late.
void ProbeCall::used(const char* function) {
    std::scoped_lock lock(m_mutex);
    if (m_seen.answers() == 0 && !m_closed) return;
    if (m_seen.late++ == 0) m_seen.lateUse = function;
}

int32_t ProbeCall::finish(poolboard_buffer* result) {
    const auto release = result != nullptr ? result->release : nullptr;
    {
        std::scoped_lock lock(m_mutex);
        ++m_seen.finishes;
        if (result != nullptr && m_seen.answers() == 1) {
            m_seen.content = result->content;
            if (result->data == nullptr && result->len > 0)
                m_seen.broken = "a length of " + std::to_string(result->len) + " without bytes";
            else if (result->len > 0)
                m_seen.result.assign(static_cast<const char*>(result->data), result->len);
        }
    }
    if (release != nullptr) {
        result->release = nullptr;
        release(result);
    }
    m_ended.notify_all();
    return POOLBOARD_OK;
}

int32_t ProbeCall::fail(const poolboard_error* error) {
    {
        std::scoped_lock lock(m_mutex);
        ++m_seen.fails;
        if (error != nullptr && m_seen.answers() == 1) {
            m_seen.code = error->code;
            m_seen.hasType = error->type != nullptr;
            m_seen.hasMessage = error->message != nullptr;
            m_seen.type = error->type != nullptr ? error->type : "";
            m_seen.message = error->message != nullptr ? error->message : "";
        }
    }
    m_ended.notify_all();
    return POOLBOARD_OK;
}

int32_t ProbeCall::alloc(uint64_t length, poolboard_buffer* out) {
    used("alloc()");
    if (length > (uint64_t{1} << 30)) return POOLBOARD_E_RESOURCE;
    void* memory = std::malloc(length > 0 ? length : 1);
    if (memory == nullptr) return POOLBOARD_E_RESOURCE;
    *out = poolboard_buffer{};
    out->size = sizeof *out;
    out->data = memory;
    out->len = length;
    out->release = [](poolboard_buffer* buffer) noexcept { std::free(buffer->data); };
    return POOLBOARD_OK;
}

} // namespace poolboard::check
