// SPDX-License-Identifier: MIT
//
// The table behind poolboard_worker_v1. Nothing here is for plugins.
#pragma once

#include "worker_box.hpp"

#include <cstdio>

namespace poolboard::sdk::detail {

struct Kind {
    const char* name;
    int32_t (*init)(const poolboard_config*, poolboard_call*, poolboard_worker**) noexcept;
    /// Null: its workers share nothing.
    int32_t (*share)(const poolboard_config*, poolboard_call*, void**) noexcept;
};

template <class T>
int32_t makeShared(const poolboard_config* raw, poolboard_call* startup, void** shared) noexcept {
    try {
        const Config config(raw);
        Startup handle(startup);
        SharedHolder* made = new SharedOf<T>(config, handle);
        *shared = made;
        return POOLBOARD_OK;
    } catch (...) {
        return fail(startup, Code::Params);
    }
}

template <class T> constexpr Kind kindOf(const char* name) {
    if constexpr (HasShared<T>)
        return {name, &initBox<typename BoxOf<T>::Type>, &makeShared<T>};
    else
        return {name, &initBox<typename BoxOf<T>::Type>, nullptr};
}

inline const poolboard_module* refuse(const poolboard_offer* offer, const char* reason) {
    if (offer && POOLBOARD_HAS(poolboard_offer, offer, reason_cap) && offer->reason && offer->reason_cap)
        std::snprintf(offer->reason, offer->reason_cap, "%s", reason);
    return nullptr;
}

/// For what POOLBOARD_WORKERS lists.
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
        for (const Kind& kind : Offered::kinds)
            if (kind.share) {
                module.host_init = &share;
                module.host_teardown = [](void* shared) noexcept {
                    delete static_cast<SharedHolder*>(shared);
                };
            }
        return module;
    }
    static const Kind* find(const char* name) {
        for (const Kind& kind : Offered::kinds)
            if (name && std::string_view(name) == kind.name) return &kind;
        return nullptr;
    }
    static int32_t unknown(const char* name, poolboard_call* startup) noexcept {
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
    static int32_t init(const poolboard_host*, const char* name, const poolboard_config* config,
                        poolboard_call* startup, poolboard_worker** out) noexcept {
        const Kind* kind = find(name);
        return kind ? kind->init(config, startup, out) : unknown(name, startup);
    }
    static int32_t share(const poolboard_host*, const char* name, const poolboard_config* config,
                         poolboard_call* startup, void** shared) noexcept {
        const Kind* kind = find(name);
        if (!kind) return unknown(name, startup);
        *shared = nullptr;
        return kind->share ? kind->share(config, startup, shared) : int32_t{POOLBOARD_OK};
    }
};

} // namespace poolboard::sdk::detail
