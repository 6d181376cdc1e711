/* SPDX-License-Identifier: MIT
 * What the files of the fault worker share. It does what the item says, good or
 * bad, straight against the C interface, so that it can break every rule.
 *
 * An order is a word, or a word, a colon and its argument: "abort", "sleep:1.5".
 * Several faults fit into one run, because the order travels with the item. */
#pragma once

#include "plugins/sdk/worker.h"

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

struct timer;

typedef struct fault {
    poolboard_worker abi; /* first */
    uint64_t seen;
    char* params;
    int* shared;
    poolboard_call* kept; /* "afterend" */
    atomic_uint cancels;
    struct timer* timer; /* of an async worker, else NULL */
} fault;

/* One item on its way through an order. The text ends in NUL. */
typedef struct order {
    fault* self;
    const poolboard_item* item;
    poolboard_call* call;
    const char* argument; /* behind the colon; "" without one */
} order;
typedef int32_t order_function(const order*);

/* orders.c: looks the order up and carries it out. The answer is that of process(). */
int32_t carry_out(fault* self, const poolboard_item* item, poolboard_call* call, const char* text);
/* Whether it keeps its thread busy for long: an async worker gives it one of its own. */
int takes_its_time(const char* text);

/* answers.c: how an item ends. */
int32_t finish_bytes(poolboard_call* call, const void* bytes, size_t length);
int32_t finish_text(poolboard_call* call, const char* text);
int32_t finish_number(poolboard_call* call, long long number);
int32_t fail_with(poolboard_call* call, int32_t code, const char* message, const poolboard_error* cause);

/* lifecycle.c: shared by the plugins built from these files. */
int32_t fault_init(const poolboard_host* host, const poolboard_config* config, poolboard_call* startup,
                   fault** out);
void fault_teardown(fault* self, uint32_t why);
void fault_cancel(poolboard_worker* worker, uint64_t item_id) POOLBOARD_NX;

/* The orders, by the file that holds them. */
order_function order_echo, order_sleep, order_polite, order_cancelfd, order_fail, order_chain, order_progress,
    order_log, order_stdout, order_diag, order_pid, order_state, order_params, order_shared, order_cancels,
    order_remaining; /* plain.c */
order_function order_late, order_twice, order_never, order_forget, order_negative, order_afterend,
    order_latecall, order_first, order_advise, order_replace;    /* calls.c */
order_function order_big, order_text, order_leak, order_exhaust; /* memory.c */
order_function order_abort, order_segv, order_overflow, order_exit, order_quit, order_kill9, order_stop,
    order_spin, order_grandchild, order_orphanabort;                                 /* processes.c */
order_function order_flood, order_noise, order_closefd3, order_garbage, order_forge; /* streams.c */
