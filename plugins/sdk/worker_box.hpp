// SPDX-License-Identifier: MIT
//
// The C worker and the C++ object behind it. Nothing here is for plugins.
#pragma once

#include "worker_error.hpp"
#include "worker_signature.hpp"

namespace poolboard::sdk::detail {

/// Answers the item with `output`. Cannot fail after this point, so an item is
/// never answered twice.
inline int32_t finish(poolboard_call* call, Output output) {
    static constexpr size_t kCopied = 64 * 1024; // below, a copy by the host is cheaper than handing over
    poolboard_buffer buffer{};
    buffer.size = sizeof buffer;
    std::unique_ptr<Output> owner;
    const Output* source = &output;
    if (output.view().size() > kCopied) {
        owner = std::make_unique<Output>(std::move(output));
        source = owner.get();
        buffer.owner = owner.get();
        buffer.release = [](poolboard_buffer* done) noexcept { delete static_cast<Output*>(done->owner); };
    }
    // Echoed file names and the like may hold any bytes, and text is UTF-8.
    const bool misnamed = source->content() == Content::Text && !isUtf8(source->view());
    buffer.content = misnamed ? uint32_t{POOLBOARD_RAW} : static_cast<uint32_t>(source->content());
    buffer.data = const_cast<char*>(source->view().data());
    buffer.len = source->view().size();
    buffer.diagnostics = {source->diagnostics().data(), source->diagnostics().size()};
    owner.release(); // the buffer's from here on
    call->finish(call, &buffer);
    return POOLBOARD_OK;
}

/// What the workers of one host share, whatever it is: host_teardown knows no kind.
struct SharedHolder {
    SharedHolder() = default;
    SharedHolder(const SharedHolder&) = delete;
    SharedHolder& operator=(const SharedHolder&) = delete;
    virtual ~SharedHolder() = default;
};
template <class T> struct SharedOf final : SharedHolder {
    SharedOf(const Config& config, Startup& startup) : value(make<typename T::Shared, T>(config, startup)) {}
    typename T::Shared value;
};

/// T, made from the config; to be held as a member.
template <class T> T makeWorker(const Config& config, Startup& startup) {
    if constexpr (HasShared<T>) {
        auto* holder = static_cast<SharedHolder*>(config.raw()->shared);
        return make<T, T>(config, startup, static_cast<SharedOf<T>*>(holder)->value);
    } else {
        return make<T, T>(config, startup);
    }
}

/// poolboard_module.init for one kind: Made is a class with an `abi` and the
/// constructor (const Config&, Startup&).
template <class Made>
int32_t initBox(const poolboard_config* raw, poolboard_call* startup, poolboard_worker** out) noexcept {
    try {
        const Config config(raw);
        Startup handle(startup);
        *out = &(new Made(config, handle))->m_abi;
        return POOLBOARD_OK;
    } catch (...) {
        return fail(startup, Code::Params);
    }
}

/// A worker that answers an item before process() returns.
template <class T> class Box {
public:
    Box(const Config& config, Startup& startup) : m_worker(makeWorker<T>(config, startup)) {
        m_abi.size = sizeof m_abi;
        m_abi.self = this;
        m_abi.process = &process;
        m_abi.teardown = [](poolboard_worker* worker, uint32_t) noexcept { delete self(worker); };
        if constexpr (requires(T & worker) { worker.cancel(uint64_t{}); }) {
            static_assert(noexcept(std::declval<T&>().cancel(uint64_t{})), "cancel() must be noexcept");
            m_abi.cancel = [](poolboard_worker* worker, uint64_t item) noexcept {
                self(worker)->m_worker.cancel(item);
            };
        }
    }
    poolboard_worker m_abi{};

private:
    static Box* self(poolboard_worker* worker) { return static_cast<Box*>(worker->self); }

    static int32_t process(poolboard_worker* worker, const poolboard_item* raw,
                           poolboard_call* call) noexcept {
        try {
            const ItemView item(raw);
            Call handle(call);
            T& run = self(worker)->m_worker;
            using Returned = decltype(invoke(run, item, handle));
            if constexpr (std::is_void_v<Returned>) {
                invoke(run, item, handle);
                return finish(call, Output());
            } else {
                static_assert(std::is_convertible_v<Returned, Output>,
                              "a worker returns poolboard::Output, text, bytes, Json, a number or nothing");
                return finish(call, invoke(run, item, handle));
            }
        } catch (...) {
            return fail(call, Code::Input);
        }
    }

    T m_worker;
};

/// Which box a worker class goes into; async.hpp has another.
template <class T> struct BoxOf { using Type = Box<T>; };

} // namespace poolboard::sdk::detail
