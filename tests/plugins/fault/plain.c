/* SPDX-License-Identifier: MIT
 * Orders that break no rule. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

int32_t order_echo(const order* it) {
    const char* end = (const char*)it->item->body.data + it->item->body.len;
    return finish_bytes(it->call, it->argument, (size_t)(end - it->argument));
}

int32_t order_sleep(const order* it) {
    nap(strtod(it->argument, NULL));
    return finish_text(it->call, "slept");
}

int32_t order_polite(const order* it) {
    const double end = now_seconds() + strtod(it->argument, NULL);
    while (now_seconds() < end) {
        if (it->call->cancelled(it->call))
            return fail_with(it->call, POOLBOARD_E_CANCELLED, "cancelled", NULL);
        nap(0.005);
    }
    return finish_text(it->call, "slept");
}

int32_t order_cancelfd(const order* it) {
    struct pollfd wait = {it->call->cancel_fd(it->call), POLLIN, 0};
    if (poll(&wait, 1, (int)(strtod(it->argument, NULL) * 1000)) == 1)
        return fail_with(it->call, POOLBOARD_E_CANCELLED, "cancelled by descriptor", NULL);
    return finish_text(it->call, "slept");
}

int32_t order_fail(const order* it) { return fail_with(it->call, POOLBOARD_E_INPUT, it->argument, NULL); }

int32_t order_chain(const order* it) {
    poolboard_error root = {0}, middle = {0};
    root.size = middle.size = sizeof root;
    root.type = "Root";
    root.message = "the disk is full";
    middle.type = "Middle";
    middle.message = "cannot save";
    middle.cause = &root;
    return fail_with(it->call, POOLBOARD_E_INPUT, it->argument, &middle);
}

int32_t order_progress(const order* it) {
    char* rest;
    const uint64_t steps = strtoull(it->argument, &rest, 10);
    const double pause = *rest == ':' ? strtod(rest + 1, NULL) : 0;
    for (uint64_t i = 1; i <= steps; ++i) {
        it->call->progress(it->call, i, steps, "step");
        if (pause > 0) nap(pause);
    }
    return finish_number(it->call, (long long)steps);
}

int32_t order_log(const order* it) {
    for (long i = 0; i < atol(it->argument); ++i)
        it->call->log(it->call, POOLBOARD_LOG_INFO, "a line");
    return finish_text(it->call, "logged");
}

int32_t order_stdout(const order* it) {
    printf("%s\n", it->argument);
    fflush(stdout);
    return finish_text(it->call, "printed");
}

int32_t order_diag(const order* it) {
    poolboard_buffer out = {0};
    out.size = sizeof out;
    out.data = "ok";
    out.len = 2;
    out.diagnostics.data = it->argument;
    out.diagnostics.len = strlen(it->argument);
    return it->call->finish(it->call, &out);
}

int32_t order_pid(const order* it) { return finish_number(it->call, getpid()); }
int32_t order_state(const order* it) { return finish_number(it->call, (long long)it->self->seen); }
int32_t order_params(const order* it) { return finish_text(it->call, it->self->params); }
int32_t order_shared(const order* it) {
    return finish_number(it->call, it->self->shared != NULL ? *it->self->shared : -1);
}
int32_t order_cancels(const order* it) {
    return finish_number(it->call, (long long)atomic_load(&it->self->cancels));
}
int32_t order_remaining(const order* it) { return finish_number(it->call, it->call->remaining_ns(it->call)); }
