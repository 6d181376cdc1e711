// SPDX-License-Identifier: MIT
//
// Between a C++ worker class and the C ABI. Nothing here is for plugins.
#pragma once

#include "worker_error.hpp"
#include "worker_types.hpp"

#include <algorithm>
#include <cstdio>
#include <type_traits>

namespace poolboard::sdk::detail {

struct Kind {
    const char* name;
    int32_t (*init)(const poolboard_config*, poolboard_call*, poolboard_worker**) noexcept;
};

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
    buffer.content = static_cast<uint32_t>(source->content());
    buffer.data = const_cast<char*>(source->view().data());
    buffer.len = source->view().size();
    buffer.diagnostics = {source->diagnostics().data(), source->diagnostics().size()};
    owner.release(); // the buffer's from here on
    call->finish(call, &buffer);
    return POOLBOARD_OK;
}

/// The C worker and the C++ object behind it, in one piece.
template <class T> class Box {
public:
    static int32_t init(const poolboard_config* raw, poolboard_call* startup,
                        poolboard_worker** out) noexcept {
        try {
            const Config config(raw);
            Startup handle(startup);
            *out = &(new Box(config, handle))->m_abi;
            return POOLBOARD_OK;
        } catch (...) {
            return fail(startup, Code::Params);
        }
    }

private:
    Box(const Config& config, Startup& startup) : m_worker(make(config, startup)) {
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
    static T make(const Config& config, Startup& startup) {
        if constexpr (std::is_constructible_v<T, const Config&, Startup&>)
            return T(config, startup);
        else if constexpr (std::is_constructible_v<T, const Config&>)
            return T(config);
        else {
            static_assert(std::is_default_constructible_v<T>,
                          "a worker needs a constructor (const Config&, Startup&), (const Config&) or ()");
            return T();
        }
    }
    static Box* self(poolboard_worker* worker) { return static_cast<Box*>(worker->self); }

    static int32_t process(poolboard_worker* worker, const poolboard_item* raw,
                           poolboard_call* call) noexcept {
        try {
            const ItemView item(raw);
            Call handle(call);
            T& run = self(worker)->m_worker;
            static_assert(std::is_invocable_v<T&, const ItemView&, Call&>,
                          "a worker needs operator()(const ItemView&, Call&)");
            using Returned = std::invoke_result_t<T&, const ItemView&, Call&>;
            if constexpr (std::is_void_v<Returned>) {
                run(item, handle);
                return finish(call, Output());
            } else {
                static_assert(std::is_convertible_v<Returned, Output>,
                              "a worker returns poolboard::Output, text, bytes, a number or nothing");
                return finish(call, run(item, handle));
            }
        } catch (...) {
            return fail(call, Code::Input);
        }
    }

    poolboard_worker m_abi{};
    T m_worker;
};

inline const poolboard_module* refuse(const poolboard_offer* offer, const char* reason) {
    if (offer && POOLBOARD_HAS(poolboard_offer, offer, reason_cap) && offer->reason && offer->reason_cap)
        std::snprintf(offer->reason, offer->reason_cap, "%s", reason);
    return nullptr;
}

/// The table behind poolboard_worker_v1, for what POOLBOARD_WORKERS lists.
template <class Offered> class Module {
public:
    static const poolboard_module* accept(const poolboard_offer* offer) {
        static constexpr poolboard_module kModule = table();
        if (!offer || !POOLBOARD_HAS(poolboard_offer, offer, host) || !offer->host ||
            !POOLBOARD_HAS(poolboard_host, offer->host, log))
            return refuse(offer, "the host's offer is not one of ABI 1.0 or later");
        return &kModule;
    }

private:
    static constexpr poolboard_module table() {
        poolboard_module module{};
        module.size = sizeof module;
        module.abi_minor = POOLBOARD_ABI_MINOR;
        module.id = Offered::id;
        module.version = Offered::version;
        module.init = &init;
        return module;
    }
    static int32_t init(const poolboard_host*, const char* name, const poolboard_config* config,
                        poolboard_call* startup, poolboard_worker** out) noexcept {
        for (const Kind& kind : Offered::kinds)
            if (name && std::string_view(name) == kind.name) return kind.init(config, startup, out);
        try {
            std::string known;
            for (const Kind& kind : Offered::kinds)
                known += (known.empty() ? "" : ", ") + std::string(kind.name);
            throw Failure(std::string("no kind \"") + (name ? name : "") + "\" here; there is: " + known,
                          Code::Unsupported);
        } catch (...) {
            return fail(startup, Code::Params);
        }
    }
};

} // namespace poolboard::sdk::detail
