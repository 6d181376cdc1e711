/* SPDX-License-Identifier: MIT
 * The plugin "echo": says how an item was handed to it, and what it was:
 * "single 0 BODY", "args 2 [...]", "kwargs 2 {...}" (the number is the content).
 * In an async pool it answers from a timer thread, every other item a little late,
 * so that answers overtake each other. */
#include "plugins/sdk/worker.h"
#include "tests/plugins/fault/timer.h"
#include "tests/plugins/fault/tools.h"

#include <stdlib.h>

typedef struct echo {
    poolboard_worker abi; /* first */
    timer* timer;         /* of an async pool, else NULL */
} echo;

typedef struct answer_later {
    const poolboard_item* item;
    poolboard_call* call;
} answer_later;

static int32_t answer(const poolboard_item* item, poolboard_call* call) {
    static const char* const names[] = {"single", "args", "kwargs"};
    char head[32];
    const int length = snprintf(head, sizeof head, "%s %u ", names[item->passing % 3], item->content);
    poolboard_buffer out;
    if (call->alloc(call, (uint64_t)length + item->body.len, &out) != POOLBOARD_OK) abort();
    memcpy(out.data, head, (size_t)length);
    if (item->body.len > 0) memcpy((char*)out.data + length, item->body.data, item->body.len);
    out.content = POOLBOARD_TEXT;
    return call->finish(call, &out);
}

static double answer_now(void* argument) {
    const answer_later it = *(answer_later*)argument;
    free(argument);
    answer(it.item, it.call);
    return 0;
}

static int32_t process(poolboard_worker* worker, const poolboard_item* item,
                       poolboard_call* call) POOLBOARD_NX {
    echo* self = (echo*)worker;
    if (self->timer == NULL) return answer(item, call);
    answer_later* it = calloc(1, sizeof *it);
    it->item = item;
    it->call = call;
    timer_add(self->timer, item->index % 2 == 0 ? 0.0005 : 0, answer_now, it);
    return POOLBOARD_PENDING;
}

static void teardown(poolboard_worker* worker, uint32_t why) POOLBOARD_NX {
    echo* self = (echo*)worker;
    (void)why;
    if (self->timer != NULL) timer_free(self->timer);
    free(self);
}

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) POOLBOARD_NX {
    (void)host;
    (void)kind;
    (void)startup;
    echo* self = calloc(1, sizeof *self);
    self->abi.size = sizeof self->abi;
    self->abi.process = process;
    self->abi.teardown = teardown;
    self->timer = config->pool == POOLBOARD_ASYNC ? timer_new() : NULL;
    *out = &self->abi;
    return POOLBOARD_OK;
}

static const poolboard_module module = {
    sizeof(poolboard_module), POOLBOARD_ABI_MINOR, "echo", "1.0.0", init, NULL, NULL, NULL,
};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) POOLBOARD_NX {
    (void)offer;
    return &module;
}
