// SPDX-License-Identifier: MIT
#include "core/host/item_error.h"

#include "core/host/border_text.h"

namespace poolboard::host {
namespace {

constexpr int kMaxCauses = 32; ///< a chain that loops ends here

struct CodeName {
    int32_t code;
    const char *name, *type;
};
constexpr CodeName kCodes[] = {
    {POOLBOARD_OK, "POOLBOARD_OK", "error"},
    {POOLBOARD_E_INTERNAL, "POOLBOARD_E_INTERNAL", "internal"},
    {POOLBOARD_E_INPUT, "POOLBOARD_E_INPUT", "input"},
    {POOLBOARD_E_PARAMS, "POOLBOARD_E_PARAMS", "params"},
    {POOLBOARD_E_UNSUPPORTED, "POOLBOARD_E_UNSUPPORTED", "unsupported"},
    {POOLBOARD_E_RESOURCE, "POOLBOARD_E_RESOURCE", "resource"},
    {POOLBOARD_E_UNAVAILABLE, "POOLBOARD_E_UNAVAILABLE", "unavailable"},
    {POOLBOARD_E_DENIED, "POOLBOARD_E_DENIED", "denied"},
    {POOLBOARD_E_CANCELLED, "POOLBOARD_E_CANCELLED", "cancelled"},
    {POOLBOARD_E_DEADLINE, "POOLBOARD_E_DEADLINE", "deadline"},
};

const CodeName* findCode(int32_t code) {
    for (const CodeName& known : kCodes)
        if (known.code == code) return &known;
    return nullptr;
}

std::string typeOf(const char* type, int32_t code) {
    if (type != nullptr && *type != '\0') return cleanText(type, kMaxType);
    const CodeName* known = findCode(code);
    return known != nullptr ? known->type : "error";
}

/// Reads a field only where the plugin's struct has it.
#define FIELD(error, field, otherwise)                                                                       \
    (POOLBOARD_HAS(poolboard_error, error, field) ? (error)->field : otherwise)

std::string traceWithCauses(const poolboard_error* error) {
    std::string trace = cleanText(FIELD(error, trace, nullptr), kMaxTrace);
    const poolboard_error* cause = FIELD(error, cause, nullptr);
    for (int depth = 0; cause != nullptr && depth < kMaxCauses; ++depth) {
        if (!trace.empty() && trace.back() != '\n') trace += '\n';
        trace += "caused by: " + typeOf(FIELD(cause, type, nullptr), FIELD(cause, code, 0)) + ": " +
                 cleanText(FIELD(cause, message, nullptr), kMaxMessage);
        cause = FIELD(cause, cause, nullptr);
    }
    return cleanText(trace, kMaxTrace);
}

std::string copyBytes(const poolboard_bytes& bytes) {
    return bytes.data == nullptr ? std::string()
                                 : std::string(static_cast<const char*>(bytes.data), bytes.len);
}

} // namespace

ItemError ItemError::own(std::string_view type, std::string_view message) {
    ItemError error;
    error.type = cleanText(type, kMaxType);
    error.message = cleanText(message, kMaxMessage);
    return error;
}

ItemError ItemError::fromPlugin(const poolboard_error* error) {
    if (error == nullptr) return own("protocol", "the worker called fail() without an error");
    const int32_t code = FIELD(error, code, 0);
    ItemError out;
    out.type = typeOf(FIELD(error, type, nullptr), code);
    out.message = cleanText(FIELD(error, message, nullptr), kMaxMessage);
    if (out.message.empty())
        out.message = "the worker failed with " + codeText(code) + " and gave no message";
    out.trace = traceWithCauses(error);
    const uint32_t advice = FIELD(error, retry, 0u);
    out.advice = advice <= POOLBOARD_RETRY_OTHER ? static_cast<uint8_t>(advice) : uint8_t{POOLBOARD_RETRY_NO};
    out.retryAfterMs = FIELD(error, retry_after_ms, 0u);
    out.replaceWorker = FIELD(error, replace_me, 0u) != 0;
    out.exitCode = FIELD(error, exit_code, -1);
    out.signal = FIELD(error, signal_number, 0);
    const poolboard_bytes none{nullptr, 0};
    const poolboard_bytes output = FIELD(error, output, none), diagnostics = FIELD(error, diagnostics, none);
    if (output.len > kMaxResult || diagnostics.len > kMaxResult - output.len) {
        out.trace = cleanText("the partial output was dropped: it has " + std::to_string(output.len) + " + " +
                                  std::to_string(diagnostics.len) + " bytes, the limit is " +
                                  std::to_string(kMaxResult) + "\n" + out.trace,
                              kMaxTrace);
        return out;
    }
    out.output = copyBytes(output);
    out.diagnostics = copyBytes(diagnostics);
    return out;
}

wire::ErrorBody ItemError::body() const {
    return {type,     message, trace, advice, retryAfterMs, static_cast<uint8_t>(replaceWorker),
            exitCode, signal};
}

std::string codeText(int32_t code) {
    const CodeName* known = findCode(code);
    return known != nullptr ? std::string(known->name) + " (" + std::to_string(code) + ")"
                            : std::to_string(code);
}

} // namespace poolboard::host
