// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/sdk/worker.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <semaphore>
#include <string>
#include <vector>

/// A host in the test's own process that writes down everything it is told.
struct FakeCall {
    struct Cause {
        std::string type, message;
        int32_t code;
    };
    int finishes = 0, fails = 0, releases = 0;
    uint32_t content = 99;
    std::string result, diagnostics;
    bool handedOver = false;   ///< with a release, rather than for copying
    std::vector<Cause> causes; ///< the error itself first
    poolboard_error error{};
    std::string trace, output;
    std::vector<std::string> said;
    std::atomic<bool> cancel{false};
    int64_t remaining = -1;
    poolboard_call abi{};
    poolboard_item item{};
    std::function<void()> atEnd; ///< called when it is answered, on the thread that does

    /// For one that is answered later, by another thread: false at the hard limit.
    bool waitForEnd() { return m_ended.try_acquire_for(std::chrono::seconds(60)); }

    FakeCall() {
        abi.size = sizeof abi;
        abi.host_data = this;
        abi.finish = [](poolboard_call* call, poolboard_buffer* buffer) noexcept {
            return self(call).take(buffer);
        };
        abi.fail = [](poolboard_call* call, const poolboard_error* failed) noexcept {
            return self(call).note(failed);
        };
        abi.cancelled = [](const poolboard_call* call) noexcept { return int32_t{self(call).cancel.load()}; };
        abi.cancel_fd = [](poolboard_call*) noexcept { return -1; };
        abi.remaining_ns = [](const poolboard_call* call) noexcept { return self(call).remaining; };
        abi.progress = [](poolboard_call* call, uint64_t done, uint64_t total, const char* note) noexcept {
            self(call).said.push_back("progress " + std::to_string(done) + "/" + std::to_string(total) + " " +
                                      (note ? note : "-"));
        };
        abi.log = [](poolboard_call* call, int32_t level, const char* text) noexcept {
            self(call).said.push_back("log " + std::to_string(level) + " " + text);
        };
    }
    FakeCall(const FakeCall&) = delete;
    FakeCall& operator=(const FakeCall&) = delete;
    int answers() const { return finishes + fails; }

private:
    std::counting_semaphore<> m_ended{0};
    void end() {
        if (atEnd) atEnd();
        m_ended.release();
    }
    static FakeCall& self(const poolboard_call* call) { return *static_cast<FakeCall*>(call->host_data); }
    static std::string text(poolboard_bytes bytes) {
        return bytes.len ? std::string(static_cast<const char*>(bytes.data), bytes.len) : std::string();
    }
    int32_t take(poolboard_buffer* buffer) {
        ++finishes;
        content = buffer->content;
        result = text({buffer->data, buffer->len});
        diagnostics = text(buffer->diagnostics);
        handedOver = buffer->release != nullptr;
        if (handedOver) {
            buffer->release(buffer);
            ++releases;
        }
        end();
        return POOLBOARD_OK;
    }
    int32_t note(const poolboard_error* failed) {
        ++fails;
        error = *failed; // the numbers; its texts are copied below
        for (const poolboard_error* one = failed; one; one = one->cause)
            causes.push_back({one->type, one->message, one->code});
        trace = failed->trace ? failed->trace : "";
        output = text(failed->output);
        diagnostics = text(failed->diagnostics);
        end();
        return POOLBOARD_OK;
    }
};

/// Builds one worker of a kind and hands it items.
class FakeHost {
public:
    explicit FakeHost(const poolboard_module* module) : m_module(module) {}
    ~FakeHost() {
        tearDown();
        if (m_sharedMade) m_module->host_teardown(m_shared);
    }
    FakeHost(const FakeHost&) = delete;
    FakeHost& operator=(const FakeHost&) = delete;

    int32_t init(const char* kind, const char* params = "{}") {
        poolboard_config config{};
        config.size = sizeof config;
        config.worker_index = 2;
        config.worker_count = 5;
        config.max_in_flight = 1;
        config.params = params;
        if (m_module->host_init && !m_sharedMade) {
            if (const int32_t code = m_module->host_init(&host, kind, &config, &startup.abi, &m_shared);
                code < 0)
                return code;
            m_sharedMade = true;
        }
        config.shared = m_shared;
        return m_module->init(&host, kind, &config, &startup.abi, &m_worker);
    }
    /// The body must live until the call is answered.
    int32_t process(const std::string& body, FakeCall& call, uint32_t content = POOLBOARD_RAW,
                    uint32_t passing = POOLBOARD_SINGLE) {
        poolboard_item& item = call.item;
        item.size = sizeof item;
        item.passing = passing;
        item.id = 77;
        item.index = 7;
        item.attempt = 1;
        item.content = content;
        item.body = {body.c_str(), body.size()};
        return m_worker->process(m_worker, &item, &call.abi);
    }
    void tearDown() {
        if (m_worker) m_worker->teardown(m_worker, POOLBOARD_STOP_DONE);
        m_worker = nullptr;
    }
    poolboard_worker* worker() const { return m_worker; }

    FakeCall startup;
    poolboard_host host = [] {
        poolboard_host made{};
        made.size = sizeof made;
        made.name = "fake";
        made.version = "1";
        return made;
    }();

private:
    const poolboard_module* m_module;
    poolboard_worker* m_worker = nullptr;
    void* m_shared = nullptr;
    bool m_sharedMade = false;
};
