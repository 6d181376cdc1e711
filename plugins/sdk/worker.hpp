// SPDX-License-Identifier: MIT
//
// Worker plugins in C++20: a class whose constructor is init, call operator is
// process and destructor is teardown.
//
//     #include <poolboard/worker.hpp>
//     struct Upper {
//         Upper(const poolboard::Config& config, poolboard::Startup&) { … config.params()["lang"].asString()
//         … } std::string operator()(const poolboard::ItemView& item, poolboard::Call& call) { … }
//     };
//     POOLBOARD_WORKERS("text", "1.0.0", poolboard::kind<Upper>("upper"))
//
// Errors are exceptions: any will do, poolboard::Failure says more. None of
// them crosses into the host; each item is answered exactly once.
#pragma once

#include "worker_detail.hpp"

namespace poolboard::sdk {

/// One kind of worker of a plugin, for POOLBOARD_WORKERS. T needs
/// - a constructor T(const Config&, Startup&), T(const Config&) or T();
/// - operator()(const ItemView&, Call&) that returns Output or something an
///   Output is made from (std::string, std::vector<std::byte>, bool, a number
///   …) or void;
/// - if it likes, void cancel(uint64_t itemId) noexcept: called from any
///   thread while an item runs.
template <class T> constexpr detail::Kind kind(const char* name) { return {name, &detail::Box<T>::init}; }

} // namespace poolboard::sdk

/// Once per plugin, at namespace scope: id and version as in the manifest,
/// then the kinds.
#define POOLBOARD_WORKERS(ID, VERSION, ...)                                                                  \
    namespace {                                                                                              \
    struct PoolboardOffered {                                                                                \
        static constexpr const char *id = ID, *version = VERSION;                                            \
        static constexpr ::poolboard::sdk::detail::Kind kinds[] = {__VA_ARGS__};                             \
    };                                                                                                       \
    }                                                                                                        \
    extern "C" POOLBOARD_EXPORT const poolboard_module* poolboard_worker_v1(                                 \
        const poolboard_offer* offer) noexcept {                                                             \
        return ::poolboard::sdk::detail::Module<PoolboardOffered>::accept(offer);                            \
    }
