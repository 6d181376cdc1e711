/* SPDX-License-Identifier: MIT
 * The plugin "async": the same orders, many in flight. process() only takes the
 * item and returns PENDING; a timer thread answers. What keeps its
 * thread busy gets one of its own, so that it holds nobody else up. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/timer.h"
#include "tests/plugins/fault/tools.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct flight {
    fault* self;
    const poolboard_item* item;
    poolboard_call* call;
    double end; /* of a polite wait */
} flight;

static double do_order(void* argument) {
    const flight it = *(flight*)argument;
    free(argument);
    carry_out(it.self, it.item, it.call, it.item->body.data);
    return 0;
}

static void* do_order_alone(void* argument) {
    do_order(argument);
    return NULL;
}

static double do_sleep(void* argument) {
    finish_text(((flight*)argument)->call, "slept");
    free(argument);
    return 0;
}

static double do_polite(void* argument) {
    flight* it = argument;
    const int cancelled = it->call->cancelled(it->call);
    if (!cancelled && now_seconds() < it->end) return 0.005;
    if (cancelled)
        fail_with(it->call, POOLBOARD_E_CANCELLED, "cancelled", NULL);
    else
        finish_text(it->call, "slept");
    free(it);
    return 0;
}

static int32_t process(poolboard_worker* worker, const poolboard_item* item,
                       poolboard_call* call) POOLBOARD_NX {
    fault* self = (fault*)worker;
    const char *text = item->body.data, *rest;
    ++self->seen;
    flight* it = calloc(1, sizeof *it);
    it->self = self;
    it->item = item;
    it->call = call;
    if ((rest = after(text, "sleep:"))) {
        timer_add(self->timer, strtod(rest, NULL), do_sleep, it);
    } else if ((rest = after(text, "polite:"))) {
        it->end = now_seconds() + strtod(rest, NULL);
        timer_add(self->timer, 0, do_polite, it);
    } else if (takes_its_time(text)) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, do_order_alone, it) != 0) {
            free(it);
            return fail_with(call, POOLBOARD_E_RESOURCE, "pthread_create", NULL);
        }
        pthread_detach(thread);
    } else {
        timer_add(self->timer, 0, do_order, it);
    }
    return POOLBOARD_PENDING;
}

static void teardown(poolboard_worker* worker, uint32_t why) POOLBOARD_NX {
    fault* self = (fault*)worker;
    timer_free(self->timer);
    fault_teardown(self, why);
}

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) POOLBOARD_NX {
    (void)kind;
    fault* self = NULL;
    const int32_t code = fault_init(host, config, startup, &self);
    if (code != POOLBOARD_OK) return code;
    self->timer = timer_new();
    self->abi.process = process;
    self->abi.teardown = teardown;
    *out = &self->abi;
    return POOLBOARD_OK;
}

static const poolboard_module module = {
    sizeof(poolboard_module), POOLBOARD_ABI_MINOR, "async", "1.0.0", init, NULL, NULL, NULL,
};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) POOLBOARD_NX {
    (void)offer;
    return &module;
}
