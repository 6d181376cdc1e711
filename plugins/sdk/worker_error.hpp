// SPDX-License-Identifier: MIT
//
// From a C++ exception to a poolboard_error: type, message, causes.
#pragma once

#include "text.hpp"
#include "worker_types.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cxxabi.h>
#include <limits>
#include <new>
#include <system_error>
#include <typeinfo>

namespace poolboard::sdk::detail {

/// "ns::Type" of a mangled name; the wrapper of std::throw_with_nested taken off.
inline std::string demangled(const char* mangled) {
    int status = -1;
    const std::unique_ptr<char, void (*)(void*)> text(abi::__cxa_demangle(mangled, nullptr, nullptr, &status),
                                                      std::free);
    std::string name = status == 0 ? text.get() : mangled;
    static constexpr std::string_view kNested = "std::_Nested_exception<";
    if (name.starts_with(kNested) && name.ends_with('>'))
        name = name.substr(kNested.size(), name.size() - kNested.size() - 1);
    // As a worker's author writes it.
    static constexpr std::string_view kOurs = "poolboard::sdk::";
    if (name.starts_with(kOurs)) name.erase(0, kOurs.size()).insert(0, "poolboard::");
    return name;
}

inline Code codeOf(const std::error_code& error) {
    if (error.category() != std::generic_category() && error.category() != std::system_category())
        return Code::Internal;
    switch (error.value()) {
    case EACCES:
    case EPERM:
    case EROFS:
        return Code::Denied;
    case ENOENT:
    case EISDIR:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
        return Code::Input;
    case ENOMEM:
    case ENOSPC:
    case EDQUOT:
    case EMFILE:
    case ENFILE:
    case EAGAIN:
        return Code::Resource;
    case ETIMEDOUT:
    case ECONNREFUSED:
    case ECONNRESET:
    case EHOSTUNREACH:
    case ENETUNREACH:
        return Code::Unavailable;
    case ECANCELED:
        return Code::Cancelled;
    default:
        return Code::Internal;
    }
}

/// One exception and what caused it, with the text kept alive.
struct Report {
    std::string type, message, trace, output, diagnostics;
    poolboard_error abi{};
    std::unique_ptr<Report> cause;
};

/// Describes the exception being handled. `badJson` is what a JsonError means here.
inline std::unique_ptr<Report> describe(Code badJson, int depth = 0) {
    static constexpr int kMaxCauses = 8;
    auto report = std::make_unique<Report>();
    poolboard_error& abi = report->abi;
    abi.size = sizeof abi;
    abi.code = POOLBOARD_E_INTERNAL;
    abi.exit_code = -1;
    std::exception_ptr nested;
    const auto remember = [&](const auto& thrown) {
        report->type = demangled(typeid(thrown).name());
        report->message = thrown.what();
        if (const auto* link = dynamic_cast<const std::nested_exception*>(&thrown))
            nested = link->nested_ptr();
    };
    try {
        throw;
    } catch (const Failure& failure) {
        remember(failure);
        if (!failure.typeName().empty()) report->type = failure.typeName();
        report->trace = failure.traceText();
        report->output = failure.output();
        report->diagnostics = failure.diagnostics();
        abi.code = std::min(static_cast<int32_t>(failure.code()), int32_t{POOLBOARD_E_INTERNAL});
        abi.retry = static_cast<uint32_t>(failure.retryAdvice());
        const auto after = failure.retryAfter().count();
        abi.retry_after_ms = after <= 0 ? 0 : static_cast<uint32_t>(std::min<int64_t>(after, UINT32_MAX));
        abi.replace_me = failure.wantsReplacement();
        abi.exit_code = failure.exitCode();
        abi.signal_number = failure.signal();
    } catch (const Cancelled& cancelled) {
        remember(cancelled);
        abi.code = POOLBOARD_E_CANCELLED;
    } catch (const JsonError& error) {
        remember(error);
        abi.code = static_cast<int32_t>(badJson);
    } catch (const std::system_error& error) {
        remember(error);
        abi.code = static_cast<int32_t>(codeOf(error.code()));
    } catch (const std::bad_alloc& error) {
        remember(error);
        abi.code = POOLBOARD_E_RESOURCE;
    } catch (const std::exception& error) {
        remember(error);
    } catch (const std::string& text) {
        report->type = "std::string";
        report->message = text;
    } catch (const char* text) {
        report->type = "const char*";
        report->message = text ? text : "";
    } catch (...) {
        const std::type_info* type = abi::__cxa_current_exception_type();
        report->type = type ? demangled(type->name()) : "unknown";
        report->message = "an exception of type " + report->type;
    }
    if (nested && depth < kMaxCauses) {
        try {
            std::rethrow_exception(nested);
        } catch (...) {
            report->cause = describe(badJson, depth + 1);
        }
        abi.cause = &report->cause->abi;
    }
    // what() may hold a file name, which may hold any bytes; the ABI's texts are UTF-8.
    for (std::string* text : {&report->type, &report->message, &report->trace})
        *text = toUtf8(*text);
    abi.type = report->type.c_str();
    abi.message = report->message.c_str();
    abi.trace = report->trace.empty() ? nullptr : report->trace.c_str();
    abi.output = {report->output.data(), report->output.size()};
    abi.diagnostics = {report->diagnostics.data(), report->diagnostics.size()};
    return report;
}

/// Fails `call` with the exception being handled, once, and returns its code.
inline int32_t fail(poolboard_call* call, Code badJson) noexcept {
    poolboard_error scarce{};
    scarce.size = sizeof scarce;
    scarce.code = POOLBOARD_E_RESOURCE;
    scarce.exit_code = -1;
    scarce.type = "std::bad_alloc";
    scarce.message = "out of memory while describing an error";
    std::unique_ptr<Report> report;
    try {
        report = describe(badJson);
        if (report->abi.code == POOLBOARD_E_CANCELLED && call->remaining_ns(call) == 0)
            report->abi.code = POOLBOARD_E_DEADLINE;
    } catch (...) { // only memory can be missing here
    }
    const poolboard_error& error = report ? report->abi : scarce;
    call->fail(call, &error);
    return error.code;
}

} // namespace poolboard::sdk::detail
