/* @NAME@: a worker plugin for Poolboard, in C.
 *
 * For each worker of a pool the host calls init, then process for each item, and
 * teardown at the end. The whole contract: poolboard/worker.h. */
#include <poolboard/worker.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* What one worker keeps: loaded models, open connections, counters. */
typedef struct worker_state {
    poolboard_worker abi;
    uint32_t index; /* of this worker in the pool */
} worker_state;

/* Reports an error, once, and gives its code back. */
static int32_t fail(poolboard_call *call, int32_t code, const char *type, const char *message) {
    poolboard_error error = {0};
    error.size = sizeof error;
    error.code = code;
    error.exit_code = -1;
    error.type = type;
    error.message = message;
    call->fail(call, &error);
    return code;
}

/* One item: exactly one finish or fail. */
static int32_t process(poolboard_worker *worker, const poolboard_item *item, poolboard_call *call) {
    const worker_state *self = worker->self;
    const char *from = item->body.data;
    poolboard_buffer result = {0};
    (void)self;

    if (item->body.len == 0) return fail(call, POOLBOARD_E_INPUT, "empty", "the item is empty");
    if (call->alloc(call, item->body.len, &result) != POOLBOARD_OK)
        return fail(call, POOLBOARD_E_RESOURCE, "memory", "there is no memory for the result");
    for (uint64_t i = 0; i < item->body.len; ++i) {
        if (i % 65536 == 0 && call->cancelled(call)) { /* now and then, in long work */
            if (result.release) result.release(&result);
            return fail(call, POOLBOARD_E_CANCELLED, "cancelled", "cancelled");
        }
        ((char *)result.data)[i] = (char)toupper((unsigned char)from[i]);
    }
    /* POOLBOARD_TEXT promises UTF-8, which any item need not be. */
    result.content = item->content == POOLBOARD_TEXT ? POOLBOARD_TEXT : POOLBOARD_RAW;
    call->finish(call, &result);
    return POOLBOARD_OK; /* call and item are gone now */
}

static void teardown(poolboard_worker *worker, uint32_t why) {
    (void)why;
    free(worker->self);
}

/* The heavy work: load the model, open the connection. config->params is a JSON
 * object, complete and checked against worker.json. */
static int32_t init(const poolboard_host *host, const char *kind, const poolboard_config *config,
                    poolboard_call *startup, poolboard_worker **out) {
    worker_state *self;
    (void)host;
    if (strcmp(kind, "shout") != 0)
        return fail(startup, POOLBOARD_E_UNSUPPORTED, "kind", "there is only the kind \"shout\"");
    self = calloc(1, sizeof *self);
    if (self == NULL) return fail(startup, POOLBOARD_E_RESOURCE, "memory", "there is no memory for a worker");
    self->index = config->worker_index;
    self->abi.size = sizeof self->abi;
    self->abi.self = self;
    self->abi.process = process;
    self->abi.teardown = teardown;
    *out = &self->abi;
    return POOLBOARD_OK;
}

/* Id and version as in worker.json. */
static const poolboard_module module = {
    sizeof module, POOLBOARD_ABI_MINOR, "@NAME@", "0.1.0", init, NULL, NULL, NULL};

const poolboard_module *poolboard_worker_v1(const poolboard_offer *offer) {
    (void)offer;
    return &module;
}
