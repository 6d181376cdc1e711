/* SPDX-License-Identifier: MIT
 * Inits and teardowns that misbehave on order of the parameters. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* Counts in the marker file, by its length: the first call gets 1. 0: it cannot. */
static long count_up(const char* params) {
    char marker[4096];
    param_text(params, "marker", marker, sizeof marker);
    const int fd = open(marker, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0) return 0;
    const long count = write(fd, ".", 1) == 1 ? (long)lseek(fd, 0, SEEK_CUR) : 0;
    close(fd);
    return count;
}

/* Whether this init is one of those that misbehave. */
static int is_due(const char* params) {
    const long every = param_number(params, "every");
    return every <= 1 || count_up(params) % every == 1;
}

static int32_t sin_of_init(const char* params, poolboard_call* startup) {
    if (param_is(params, "init", "ok") || !is_due(params)) return POOLBOARD_OK;
    if (param_is(params, "init", "fail"))
        return fail_with(startup, POOLBOARD_E_PARAMS, "init fails on order", NULL);
    if (param_is(params, "init", "crash")) abort();
    if (param_is(params, "init", "hang")) nap(3600);
    if (param_is(params, "init", "once") && count_up(params) == 1)
        return fail_with(startup, POOLBOARD_E_UNAVAILABLE, "init fails the first time", NULL);
    return POOLBOARD_OK;
}

void fault_cancel(poolboard_worker* worker, uint64_t item_id) POOLBOARD_NX {
    (void)item_id;
    atomic_fetch_add(&((fault*)worker)->cancels, 1u);
}

int32_t fault_init(const poolboard_host* host, const poolboard_config* config, poolboard_call* startup,
                   fault** out) {
    startup->progress(startup, 1, 1, "initialising");
    const int32_t sin = sin_of_init(config->params, startup);
    if (sin != POOLBOARD_OK) return sin;
    fault* self = calloc(1, sizeof *self);
    self->abi.size = sizeof self->abi;
    self->abi.self = self;
    self->abi.cancel = fault_cancel;
    self->params = strdup(config->params);
    self->shared = config->shared;
    host->log(host, POOLBOARD_LOG_DEBUG, "fault worker is ready");
    *out = self;
    return POOLBOARD_OK;
}

void fault_teardown(fault* self, uint32_t why) {
    if (param_is(self->params, "teardown", "say"))
        printf("teardown %u after %llu items\n", why, (unsigned long long)self->seen);
    if (param_is(self->params, "teardown", "hang")) nap(3600);
    if (param_is(self->params, "teardown", "crash")) abort();
    free(self->params);
    free(self);
}
