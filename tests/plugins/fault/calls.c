/* SPDX-License-Identifier: MIT
 * Orders about the answer: late, twice, never, with advice. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct later {
    poolboard_call* call;
    double seconds;
} later;

static void* finish_later(void* argument) {
    later* one = argument;
    nap(one->seconds);
    finish_text(one->call, "late");
    free(one);
    return NULL;
}

static int start_later(poolboard_call* call, double seconds) {
    later* one = calloc(1, sizeof *one);
    one->call = call;
    one->seconds = seconds;
    pthread_t thread;
    if (pthread_create(&thread, NULL, finish_later, one) != 0) {
        free(one);
        return 0;
    }
    pthread_detach(thread);
    return 1;
}

int32_t order_late(const order* it) {
    if (!start_later(it->call, *it->argument != '\0' ? strtod(it->argument, NULL) : 0.02))
        return fail_with(it->call, POOLBOARD_E_RESOURCE, "pthread_create", NULL);
    return POOLBOARD_PENDING;
}

int32_t order_twice(const order* it) {
    finish_text(it->call, "first");
    finish_text(it->call, "second");
    poolboard_error error = {0};
    error.size = sizeof error;
    error.message = "third";
    it->call->fail(it->call, &error);
    return POOLBOARD_OK;
}

int32_t order_never(const order* it) {
    (void)it;
    return POOLBOARD_OK;
}
int32_t order_forget(const order* it) {
    (void)it;
    return POOLBOARD_PENDING;
}
int32_t order_negative(const order* it) {
    (void)it;
    return POOLBOARD_E_INPUT;
}

int32_t order_afterend(const order* it) {
    it->self->kept = it->call;
    return finish_text(it->call, "kept");
}

int32_t order_latecall(const order* it) {
    start_later(it->call, strtod(it->argument, NULL));
    return finish_text(it->call, "in time");
}

int32_t order_first(const order* it) {
    char* rest;
    const unsigned long attempts = strtoul(it->argument, &rest, 10);
    if (it->item->attempt > attempts) return finish_text(it->call, "at last");
    return carry_out(it->self, it->item, it->call, *rest == ':' ? rest + 1 : "");
}

static int32_t fail_advising(const order* it, uint32_t retry, uint32_t after_ms, uint32_t replace_me) {
    poolboard_error error = {0};
    error.size = sizeof error;
    error.code = POOLBOARD_E_UNAVAILABLE;
    error.type = "fault";
    error.message = "not this time";
    error.exit_code = -1;
    error.retry = retry;
    error.retry_after_ms = after_ms;
    error.replace_me = replace_me;
    it->call->fail(it->call, &error);
    return POOLBOARD_E_UNAVAILABLE;
}

int32_t order_advise(const order* it) {
    const char* delay = strchr(it->argument, ':');
    const uint32_t retry = after(it->argument, "same")    ? POOLBOARD_RETRY_SAME
                           : after(it->argument, "other") ? POOLBOARD_RETRY_OTHER
                                                          : POOLBOARD_RETRY_NO;
    return fail_advising(it, retry, delay != NULL ? (uint32_t)atoi(delay + 1) : 0, 0);
}

int32_t order_replace(const order* it) { return fail_advising(it, POOLBOARD_RETRY_OTHER, 0, 1); }
