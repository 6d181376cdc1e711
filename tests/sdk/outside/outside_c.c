/* SPDX-License-Identifier: MIT
 *
 * Turns an item round: the whole of a worker in C. */
#include <poolboard/worker.h>

static int32_t process(poolboard_worker* worker, const poolboard_item* item, poolboard_call* call) {
    poolboard_buffer result = {0};
    const char* from = item->body.data;
    (void)worker;
    if (call->alloc(call, item->body.len, &result) != POOLBOARD_OK) {
        poolboard_error error = {0};
        error.size = sizeof error;
        error.code = POOLBOARD_E_RESOURCE;
        error.exit_code = -1;
        error.type = "memory";
        error.message = "there is no memory for the result";
        call->fail(call, &error);
        return POOLBOARD_E_RESOURCE;
    }
    for (uint64_t i = 0; i < item->body.len; ++i)
        ((char*)result.data)[i] = from[item->body.len - 1 - i];
    call->finish(call, &result);
    return POOLBOARD_OK;
}

static void teardown(poolboard_worker* worker, uint32_t why) { (void)worker, (void)why; }

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) {
    static poolboard_worker worker = {sizeof worker, 0, NULL, process, teardown, NULL};
    (void)host, (void)kind, (void)config, (void)startup;
    *out = &worker; /* without state: one serves all */
    return POOLBOARD_OK;
}

#ifndef OUTSIDE_ID
#define OUTSIDE_ID "outside_c"
#endif
static const poolboard_module module = {
    sizeof module, POOLBOARD_ABI_MINOR, OUTSIDE_ID, "1.0.0", init, NULL, NULL, NULL};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) {
    (void)offer;
    return &module;
}
