/* SPDX-License-Identifier: MIT
 * The list of all orders. */
#include "tests/plugins/fault/fault.h"

#include <string.h>

static const struct entry {
    const char* word;
    order_function* function;
    int takes_its_time;
} entries[] = {
    /* well behaved */
    {"echo", order_echo, 0},         /* :BYTES  finishes with them */
    {"sleep", order_sleep, 1},       /* :S      ignores cancel */
    {"polite", order_polite, 1},     /* :S      until cancelled */
    {"cancelfd", order_cancelfd, 1}, /* :S      waits for the cancel descriptor */
    {"fail", order_fail, 0},         /* :TEXT */
    {"chain", order_chain, 0},       /* :TEXT   fails, with causes */
    {"progress", order_progress, 1}, /* :N[:S]  steps, with a pause each */
    {"log", order_log, 1},           /* :N      lines */
    {"stdout", order_stdout, 0},     /* :TEXT */
    {"diag", order_diag, 0},         /* :TEXT */
    {"pid", order_pid, 0},           /* and what the host and the worker know */
    {"state", order_state, 0},
    {"params", order_params, 0},
    {"shared", order_shared, 0},
    {"cancels", order_cancels, 0},
    {"remaining", order_remaining, 0},
    /* how and when it answers */
    {"late", order_late, 0},         /* [:S]    from another thread, after process() returned */
    {"twice", order_twice, 0},       /*         finishes twice and fails */
    {"never", order_never, 0},       /*         POOLBOARD_OK without an answer */
    {"forget", order_forget, 0},     /*         POOLBOARD_PENDING, and no answer ever */
    {"negative", order_negative, 0}, /*         an error code without fail() */
    {"afterend", order_afterend, 0}, /*         uses its call again during the next item */
    {"latecall", order_latecall, 0}, /* :S      answers, and again S later, from another thread */
    {"first", order_first, 0},       /* :N:ORDER  carries it out in the first N attempts, then finishes */
    {"advise", order_advise, 0},     /* :no|same|other[:MS]  fails with advice about trying again */
    {"replace", order_replace, 0},   /*         fails and asks for its worker to be replaced */
    /* memory */
    {"big", order_big, 0},         /* :N      a result of N bytes, all NUL */
    {"text", order_text, 0},       /* :N      a result of N letters */
    {"leak", order_leak, 0},       /* :MB     that nobody frees */
    {"exhaust", order_exhaust, 1}, /* :MB     allocates to the limit it sets itself, then aborts */
    /* the process */
    {"abort", order_abort, 0},
    {"segv", order_segv, 0},
    {"overflow", order_overflow, 1}, /*         of the stack */
    {"exit", order_exit, 0},         /* :N      _exit */
    {"quit", order_quit, 1},         /* :N      exit, with all handlers */
    {"kill9", order_kill9, 0},
    {"stop", order_stop, 1}, /*         SIGSTOP to itself */
    {"spin", order_spin, 1}, /* :S      busy, ignores cancel */
    {"grandchild", order_grandchild,
     0}, /*     leaves an orphan in a session of its own, holding all descriptors */
    {"orphanabort", order_orphanabort, 0}, /*     the same, and dies */
    /* the streams */
    {"flood", order_flood, 1}, /* :MB     to stdout */
    {"noise", order_noise, 1}, /* :MB     to stdout and stderr */
    {"closefd3", order_closefd3, 0},
    {"garbage", order_garbage, 0}, /*         no frame, to descriptor 3 */
    {"forge", order_forge, 0},     /* :result|slab|bye|ready|type|endless|random[:SEED]  well-formed lies */
};

static const struct entry* find(const char* text) {
    const size_t length = strcspn(text, ":");
    for (size_t i = 0; i < sizeof entries / sizeof *entries; ++i)
        if (strlen(entries[i].word) == length && strncmp(entries[i].word, text, length) == 0)
            return &entries[i];
    return NULL;
}

int takes_its_time(const char* text) {
    const struct entry* entry = find(text);
    if (entry == NULL) return 0;
    if (entry->function != order_first) return entry->takes_its_time;
    const char* inner = strchr(text, ':');
    inner = inner != NULL ? strchr(inner + 1, ':') : NULL;
    return inner != NULL && takes_its_time(inner + 1);
}

int32_t carry_out(fault* self, const poolboard_item* item, poolboard_call* call, const char* text) {
    const struct entry* entry = find(text);
    if (entry == NULL)
        return fail_with(call, POOLBOARD_E_INPUT, "the fault worker does not know this order", NULL);
    const char* colon = text + strlen(entry->word);
    const order it = {self, item, call, *colon == ':' ? colon + 1 : ""};
    return entry->function(&it);
}
