// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/sdk/worker.h"

#include <atomic>
#include <chrono>
#include <cstring>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <dlfcn.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace poolboard::test {

struct Progress {
    uint64_t done, total;
};

/// How a plugin answered one call.
struct Answer {
    int answers = 0; ///< finish + fail; anything but 1 for an item is a bug of the plugin
    int32_t returned = 0;
    bool ok = false;
    uint32_t content = POOLBOARD_RAW;
    std::string bytes, diagnostics; ///< of the result, or what the error carries
    std::string type, message, trace;
    int32_t code = 0, exitCode = -1, signal = 0;
    uint32_t retry = POOLBOARD_RETRY_NO, retryAfter = 0; ///< advice; ms
    std::vector<Progress> progress;
    std::vector<std::string> log;
};

/// One call of the host: cancel() and the deadline may be set from any thread.
class FakeCall {
public:
    FakeCall() : m_cancelFd(::eventfd(0, EFD_CLOEXEC)) {
        m_abi.size = sizeof m_abi;
        m_abi.host_data = this;
        m_abi.finish = [](poolboard_call* call, poolboard_buffer* result) noexcept -> int32_t {
            Answer& given = of(call).answer;
            ++given.answers;
            given.ok = true;
            given.content = result->content;
            given.bytes.assign(static_cast<const char*>(result->data), result->len);
            given.diagnostics.assign(static_cast<const char*>(result->diagnostics.data),
                                     result->diagnostics.len);
            if (result->release) result->release(result);
            of(call).answered();
            return POOLBOARD_OK;
        };
        m_abi.fail = [](poolboard_call* call, const poolboard_error* error) noexcept -> int32_t {
            Answer& given = of(call).answer;
            ++given.answers;
            given.code = error->code;
            given.exitCode = error->exit_code;
            given.retry = error->retry;
            given.retryAfter = error->retry_after_ms;
            given.signal = error->signal_number;
            given.type = error->type ? error->type : "";
            given.message = error->message ? error->message : "";
            given.trace = error->trace ? error->trace : "";
            given.bytes.assign(static_cast<const char*>(error->output.data), error->output.len);
            given.diagnostics.assign(static_cast<const char*>(error->diagnostics.data),
                                     error->diagnostics.len);
            of(call).answered();
            return POOLBOARD_OK;
        };
        m_abi.alloc = [](poolboard_call*, uint64_t, poolboard_buffer*) noexcept -> int32_t {
            return POOLBOARD_E_RESOURCE;
        };
        m_abi.cancelled = [](const poolboard_call* call) noexcept -> int32_t {
            const FakeCall& self = of(call);
            return self.m_cancelled || (self.deadline && std::chrono::steady_clock::now() >= *self.deadline);
        };
        m_abi.cancel_fd = [](poolboard_call* call) noexcept -> int32_t { return of(call).m_cancelFd; };
        m_abi.remaining_ns = [](const poolboard_call* call) noexcept -> int64_t {
            const FakeCall& self = of(call);
            if (!self.deadline) return -1;
            const std::chrono::nanoseconds left = *self.deadline - std::chrono::steady_clock::now();
            return left.count() > 0 ? left.count() : 0;
        };
        m_abi.progress = [](poolboard_call* call, uint64_t done, uint64_t total, const char*) noexcept {
            FakeCall& self = of(call);
            self.answer.progress.push_back({done, total});
            if (self.onProgress) self.onProgress(self);
        };
        m_abi.log = [](poolboard_call* call, int32_t, const char* text) noexcept {
            of(call).answer.log.push_back(text);
        };
    }
    ~FakeCall() { ::close(m_cancelFd); }
    FakeCall(const FakeCall&) = delete;
    FakeCall& operator=(const FakeCall&) = delete;

    void cancel() {
        m_cancelled = true;
        ::eventfd_write(m_cancelFd, 1);
    }
    /// Of a call whose process() returned PENDING: until finish or fail.
    void wait() const { m_answered.wait(false); }
    poolboard_call* abi() { return &m_abi; }

    Answer answer;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::function<void(FakeCall&)> onProgress;

private:
    static FakeCall& of(const poolboard_call* call) { return *static_cast<FakeCall*>(call->host_data); }

    void answered() {
        m_answered = true;
        m_answered.notify_all();
    }

    poolboard_call m_abi{};
    int m_cancelFd;
    std::atomic<bool> m_answered = false;
    std::atomic<bool> m_cancelled = false;
};

/// Loads a plugin through its one door and runs one worker of it, as the host
/// does: one item after the other, from the calling thread. The plugin stays loaded.
class FakeHost {
public:
    /// `path` of the .so; throws std::runtime_error with the reason.
    explicit FakeHost(const std::string& path) {
        void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!library) throw std::runtime_error(::dlerror());
        const auto door =
            reinterpret_cast<decltype(&poolboard_worker_v1)>(::dlsym(library, "poolboard_worker_v1"));
        if (!door) throw std::runtime_error("no poolboard_worker_v1 in " + path);
        m_host.size = sizeof m_host;
        m_host.name = "fake";
        m_host.version = "1";
        m_host.query = [](const poolboard_host*, const char*) noexcept -> const void* { return nullptr; };
        m_host.log = [](const poolboard_host*, int32_t, const char*) noexcept {};
        char reason[256] = "";
        poolboard_offer offer{sizeof offer, POOLBOARD_ABI_MINOR, &m_host, reason, sizeof reason};
        m_module = door(&offer);
        if (!m_module) throw std::runtime_error(reason);
    }
    ~FakeHost() { stop(); }
    FakeHost(const FakeHost&) = delete;
    FakeHost& operator=(const FakeHost&) = delete;

    /// A worker of `kind`; what was there before is torn down.
    Answer start(const char* kind, const std::string& params, uint32_t workerIndex = 0) {
        stop();
        poolboard_config config{};
        config.size = sizeof config;
        config.pool = POOLBOARD_PROCESSES;
        config.worker_index = workerIndex;
        config.worker_count = workerIndex + 1;
        config.max_in_flight = 1;
        config.params = params.c_str();
        FakeCall startup;
        if (m_module->host_init && !m_started)
            m_module->host_init(&m_host, kind, &config, startup.abi(), &m_shared);
        m_started = true;
        config.shared = m_shared;
        startup.answer.returned = m_module->init(&m_host, kind, &config, startup.abi(), &m_worker);
        startup.answer.ok = startup.answer.returned == POOLBOARD_OK;
        return startup.answer;
    }

    Answer run(std::string_view body, uint32_t passing = POOLBOARD_SINGLE) {
        FakeCall call;
        return run(call, body, passing);
    }
    /// A single item that is JSON.
    Answer runJson(std::string_view body) {
        FakeCall call;
        return run(call, body, POOLBOARD_SINGLE, POOLBOARD_JSON);
    }
    Answer run(FakeCall& call, std::string_view body, uint32_t passing = POOLBOARD_SINGLE,
               uint32_t single = POOLBOARD_RAW) {
        const std::string kept(body); // with the NUL behind it that the ABI promises
        poolboard_item item{};
        item.size = sizeof item;
        item.passing = passing;
        item.id = m_items;
        item.index = m_items++;
        item.attempt = 1;
        item.content = passing == POOLBOARD_SINGLE ? single : uint32_t(POOLBOARD_JSON);
        item.body = {kept.data(), kept.size()};
        call.answer.returned = m_worker->process(m_worker, &item, call.abi());
        if (call.answer.returned == POOLBOARD_PENDING) call.wait();
        return call.answer;
    }
    /// [any] While run() is under way in another thread.
    void cancel(FakeCall& call) {
        call.cancel();
        if (m_worker->cancel) m_worker->cancel(m_worker, m_items);
    }

    void stop() {
        if (m_worker) m_worker->teardown(m_worker, POOLBOARD_STOP_DONE);
        m_worker = nullptr;
    }

private:
    poolboard_host m_host{};
    const poolboard_module* m_module = nullptr;
    poolboard_worker* m_worker = nullptr;
    void* m_shared = nullptr;
    bool m_started = false;
    uint64_t m_items = 0;
};

} // namespace poolboard::test
