/* SPDX-License-Identifier: MIT
 * The plugin "fault": each item is carried out by process(), on its thread. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

static int shared_state = 0;

/* "afterend": every late use there is. */
static void use_again(poolboard_call* late) {
    late->progress(late, 1, 2, "late");
    late->cancel_fd(late);
    late->remaining_ns(late);
    if (late->cancelled(late)) finish_text(late, "late");
}

static int32_t process(poolboard_worker* worker, const poolboard_item* item,
                       poolboard_call* call) POOLBOARD_NX {
    fault* self = (fault*)worker;
    ++self->seen;
    if (self->kept != NULL) {
        poolboard_call* late = self->kept;
        self->kept = NULL;
        use_again(late);
    }
    return carry_out(self, item, call, item->body.data);
}

static void teardown(poolboard_worker* worker, uint32_t why) POOLBOARD_NX {
    fault_teardown((fault*)worker, why);
}

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) POOLBOARD_NX {
    if (strcmp(kind, "fault") != 0)
        return fail_with(startup, POOLBOARD_E_UNSUPPORTED, "there is only the kind fault", NULL);
    fault* self = NULL;
    const int32_t code = fault_init(host, config, startup, &self);
    if (code != POOLBOARD_OK) return code;
    self->abi.process = process;
    self->abi.teardown = teardown;
    *out = &self->abi;
    return POOLBOARD_OK;
}

static int32_t host_init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                         poolboard_call* startup, void** shared) POOLBOARD_NX {
    (void)host;
    (void)kind;
    if (param_is(config->params, "shared", "fail"))
        return fail_with(startup, POOLBOARD_E_RESOURCE, "host_init fails on order", NULL);
    ++shared_state;
    *shared = &shared_state;
    return POOLBOARD_OK;
}

static void host_teardown(void* shared) POOLBOARD_NX { --*(int*)shared; }

static const poolboard_module module = {
    sizeof(poolboard_module), POOLBOARD_ABI_MINOR, "fault", "1.0.0", init, host_init, host_teardown, NULL,
};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) POOLBOARD_NX {
    (void)offer;
    return &module;
}
