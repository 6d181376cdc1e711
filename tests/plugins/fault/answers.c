/* SPDX-License-Identifier: MIT
 * How an item ends in order. */
#include "tests/plugins/fault/fault.h"

#include <stdio.h>
#include <string.h>

int32_t finish_bytes(poolboard_call* call, const void* bytes, size_t length) {
    poolboard_buffer out;
    if (call->alloc(call, length, &out) != POOLBOARD_OK)
        return fail_with(call, POOLBOARD_E_RESOURCE, "no memory for the result", NULL);
    if (length > 0) memcpy(out.data, bytes, length);
    out.content = POOLBOARD_TEXT;
    return call->finish(call, &out);
}

int32_t finish_text(poolboard_call* call, const char* text) { return finish_bytes(call, text, strlen(text)); }

int32_t finish_number(poolboard_call* call, long long number) {
    char text[32];
    snprintf(text, sizeof text, "%lld", number);
    return finish_text(call, text);
}

int32_t fail_with(poolboard_call* call, int32_t code, const char* message, const poolboard_error* cause) {
    poolboard_error error = {0};
    error.size = sizeof error;
    error.code = code;
    error.type = "fault";
    error.message = message;
    error.trace = "fault_worker.c";
    error.exit_code = -1;
    error.cause = cause;
    call->fail(call, &error);
    return code;
}
