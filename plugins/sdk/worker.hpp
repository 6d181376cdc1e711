// SPDX-License-Identifier: MIT
//
// Worker plugins in C++20: a class whose constructor is init, call operator is
// process and destructor is teardown.
//
//     #include <poolboard/worker.hpp>
//     struct Upper {
//         struct Params {
//             std::string language = "en";
//             void bind(poolboard::Fields& field) { field("language", language); }
//         };
//         explicit Upper(const Params& params) { … }
//         std::string operator()(std::string_view item, poolboard::Call& call) { … }
//     };
//     POOLBOARD_WORKERS("text", "1.0.0", poolboard::kind<Upper>("upper"))
//
// Errors are exceptions: any will do, poolboard::Failure says more. None of
// them crosses into the host; each item is answered exactly once.
// A worker with many items in flight: async.hpp.
#pragma once

#include "worker_detail.hpp"

namespace poolboard::sdk {

/// One kind of worker of a plugin, for POOLBOARD_WORKERS. T needs
/// - a constructor that takes some of (const Params&, const Config&, Startup&,
///   Shared&), in that order, or nothing;
/// - operator()(item, Call&) or operator()(item). The item is a
///   `const ItemView&`, its bytes (std::string_view, std::string), Json, or a
///   struct with bind() (fields.hpp) for args and kwargs. It returns Output or
///   something an Output is made from (std::string, std::vector<std::byte>,
///   Json, bool, a number …) or void.
/// If it likes,
/// - struct Params with bind(Fields&): the parameters, by their names in the
///   manifest;
/// - struct Shared: what all workers of one host share, such as a model. Made
///   like a worker, before the first of them; gone after the last. Workers of
///   one host run at the same time: it is for reading, or looks after itself;
/// - void cancel(uint64_t itemId) noexcept: called from any thread while an
///   item runs.
template <class T> constexpr detail::Kind kind(const char* name) { return detail::kindOf<T>(name); }

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
