/* SPDX-License-Identifier: MIT
 *
 * Its answers come from a library that only $ORIGIN in its RUNPATH finds. */
#include <poolboard/worker.h>

#include <string.h>

const char* originPart(void);

static int32_t process(poolboard_worker* worker, const poolboard_item* item, poolboard_call* call) {
    poolboard_buffer result = {sizeof result, POOLBOARD_TEXT, NULL, 0, NULL, NULL, {NULL, 0}};
    (void)worker, (void)item;
    result.data = (void*)originPart();
    result.len = strlen(originPart());
    call->finish(call, &result);
    return POOLBOARD_OK;
}

static void teardown(poolboard_worker* worker, uint32_t why) { (void)worker, (void)why; }

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) {
    static poolboard_worker worker = {sizeof worker, 0, NULL, process, teardown, NULL};
    (void)host, (void)kind, (void)config, (void)startup;
    *out = &worker;
    return POOLBOARD_OK;
}

static const poolboard_module module = {
    sizeof module, POOLBOARD_ABI_MINOR, "origin", "1.0.0", init, NULL, NULL, NULL};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) {
    (void)offer;
    return &module;
}
