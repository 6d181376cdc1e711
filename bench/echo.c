/* SPDX-License-Identifier: MIT
 *
 * The least a worker can do: the result is a copy of the item, in memory of the
 * host. What is measured with it is the pool.
 */
#include <poolboard/worker.h>

#include <string.h>

static int32_t process(poolboard_worker* worker, const poolboard_item* item, poolboard_call* call) {
    poolboard_buffer result;
    (void)worker;
    if (call->alloc(call, item->body.len, &result) != POOLBOARD_OK) {
        poolboard_error error = {
            sizeof error, POOLBOARD_E_RESOURCE,       0,    0,    0,         -1,       0, 0,
            "memory",     "no memory for the result", NULL, NULL, {NULL, 0}, {NULL, 0}};
        call->fail(call, &error);
        return POOLBOARD_E_RESOURCE;
    }
    if (item->body.len > 0) memcpy(result.data, item->body.data, item->body.len);
    call->finish(call, &result);
    return POOLBOARD_OK;
}

static void teardown(poolboard_worker* worker, uint32_t why) {
    (void)worker;
    (void)why;
}

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) {
    static poolboard_worker worker = {sizeof worker, 0, NULL, process, teardown, NULL};
    (void)host, (void)kind, (void)config, (void)startup;
    *out = &worker; /* without state: one serves all */
    return POOLBOARD_OK;
}

static const poolboard_module module = {
    sizeof module, POOLBOARD_ABI_MINOR, "bench_echo", "1.0.0", init, NULL, NULL, NULL};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) {
    (void)offer;
    return &module;
}
