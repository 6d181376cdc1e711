/* SPDX-License-Identifier: MIT
 *
 * Poolboard worker ABI, version 1. Plain C; compiles as C11/C17 and C++20.
 *
 * A worker plugin is a shared object that exports one function,
 * poolboard_worker_v1. For each worker of a pool the host calls
 *     init  ->  process, process, ...  ->  teardown
 *
 * Rules
 * - Every struct begins with its size. Fields are only ever appended; read one
 *   only if POOLBOARD_HAS says that it is there. Ignore unknown enum values.
 * - Text is UTF-8 and ends in NUL where it is a const char*.
 * - No exception or longjmp crosses this border; each side frees what it made.
 * - Thread and state tags:
 *     [worker]  the host never makes two such calls for one worker at once and
 *               orders them (happens-before); the OS thread may differ
 *     [any]     any thread, may overlap with anything
 *   after '&': the state the worker must be in (none, ready, idle).
 */
#ifndef POOLBOARD_WORKER_H
#define POOLBOARD_WORKER_H

#define POOLBOARD_ABI_MAJOR 1
#define POOLBOARD_ABI_MINOR 1

#ifndef __ASSEMBLER__ /* manifest_note.S wants the numbers only */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define POOLBOARD_NX noexcept
extern "C" {
#else
#define POOLBOARD_NX
#endif

/* Some fields are pointers, and their own size is what is meant, which clang-tidy doubts. */
#define POOLBOARD_HAS(type, pointer, field) \
    ((pointer)->size >= offsetof(type, field) + sizeof((pointer)->field)) /* NOLINT(bugprone-sizeof-expression) */
#define POOLBOARD_EXPORT __attribute__((visibility("default")))

/* What init and process return. Negative: it failed and fail() was called. */
enum {
    POOLBOARD_OK = 0,
    POOLBOARD_PENDING = 1,       /* process only: finish or fail comes later, from any thread */
    POOLBOARD_E_INTERNAL = -1,
    POOLBOARD_E_INPUT = -2,      /* the item is bad */
    POOLBOARD_E_PARAMS = -3,
    POOLBOARD_E_UNSUPPORTED = -4,
    POOLBOARD_E_RESOURCE = -5,   /* memory, disk, descriptors */
    POOLBOARD_E_UNAVAILABLE = -6,/* a service did not answer */
    POOLBOARD_E_DENIED = -7,
    POOLBOARD_E_CANCELLED = -8,
    POOLBOARD_E_DEADLINE = -9
};

enum { POOLBOARD_RAW = 0, POOLBOARD_TEXT = 1, POOLBOARD_JSON = 2 };                /* content */
enum { POOLBOARD_SINGLE = 0, POOLBOARD_ARGS = 1, POOLBOARD_KWARGS = 2 };           /* passing */
enum { POOLBOARD_RETRY_NO = 0, POOLBOARD_RETRY_SAME = 1, POOLBOARD_RETRY_OTHER = 2 };
enum { POOLBOARD_THREADS = 0, POOLBOARD_PROCESSES = 1, POOLBOARD_ASYNC = 2 };      /* pool kind */
enum { POOLBOARD_STOP_DONE = 0, POOLBOARD_STOP_RECYCLE = 1, POOLBOARD_STOP_CANCEL = 2 };
enum { POOLBOARD_LOG_DEBUG = 0, POOLBOARD_LOG_INFO = 1, POOLBOARD_LOG_WARNING = 2, POOLBOARD_LOG_ERROR = 3 };

/* Borrowed bytes: valid as long as the call that passes them says. */
typedef struct poolboard_bytes {
    const void *data;
    uint64_t len;
} poolboard_bytes;

/* A result. finish() copies or takes it over and calls release exactly once, if
 * it is not NULL, from any thread. `diagnostics` is text that belongs to the item
 * but is not its result (a command's stderr); borrowed until finish returns. */
typedef struct poolboard_buffer {
    uint32_t size, content;
    void *data;
    uint64_t len;
    void (*release)(struct poolboard_buffer *) POOLBOARD_NX;
    void *owner; /* for release */
    poolboard_bytes diagnostics;
} poolboard_buffer;

/* An error. The host copies everything before fail() returns. */
typedef struct poolboard_error {
    uint32_t size;
    int32_t code;                     /* POOLBOARD_E_… */
    uint32_t retry, retry_after_ms;   /* advice; the run's policy decides */
    uint32_t replace_me;              /* not 0: replace this worker before its next item */
    int32_t exit_code;                /* of a command, else -1 */
    int32_t signal_number;            /* that ended a command, else 0 */
    uint32_t reserved;
    const char *type, *message, *trace; /* trace may be NULL */
    const struct poolboard_error *cause;
    poolboard_bytes output;           /* partial result of the failed item, or empty */
    poolboard_bytes diagnostics;      /* as in poolboard_buffer */
} poolboard_error;

/* Made by the host: one per item in flight, and one for an init. */
typedef struct poolboard_call poolboard_call;
struct poolboard_call {
    uint32_t size, reserved;
    void *host_data;
    /* Exactly one of these two, once, per item; call and item are gone then.
     * During init: fail at most once, finish never. */
    int32_t (*finish)(poolboard_call *, poolboard_buffer *result) POOLBOARD_NX;           /* [any] */
    int32_t (*fail)(poolboard_call *, const poolboard_error *) POOLBOARD_NX;              /* [any] */
    /* Memory for a result of this call; 0 or POOLBOARD_E_RESOURCE. */
    int32_t (*alloc)(poolboard_call *, uint64_t len, poolboard_buffer *out) POOLBOARD_NX; /* [any] */
    int32_t (*cancelled)(const poolboard_call *) POOLBOARD_NX;   /* [any] one load; also true past the deadline */
    int32_t (*cancel_fd)(poolboard_call *) POOLBOARD_NX;         /* [any] readable once cancelled; -1: none. Do not read or close it */
    int64_t (*remaining_ns)(const poolboard_call *) POOLBOARD_NX;/* [any] -1: no deadline */
    /* Lossy; cheap enough to call for every step. total 0: unknown. note may be NULL. */
    void (*progress)(poolboard_call *, uint64_t done, uint64_t total, const char *note) POOLBOARD_NX; /* [any] */
    void (*log)(poolboard_call *, int32_t level, const char *text) POOLBOARD_NX;          /* [any] */
    /* Since minor 1. NULL: nobody wants it in this run. The next bytes of the result (stream 0) or of the
     * diagnostics (1) before the item ends, whole lines and in order, for whoever watches. finish() or fail()
     * gives all of them again; what was shown by then is not shown twice. */
    void (*ahead)(poolboard_call *, uint32_t stream, poolboard_bytes lines) POOLBOARD_NX; /* [any, one thread at a time] */
};

/* Readable until finish() or fail(), also after process() returned PENDING. */
typedef struct poolboard_item {
    uint32_t size, passing;
    uint64_t id;       /* unique in the run, also among attempts */
    uint64_t index;    /* place in the input, from 0 */
    uint32_t attempt;  /* from 1 */
    uint32_t content;
    poolboard_bytes body; /* SINGLE: the value; ARGS: a JSON array; KWARGS: a JSON object.
                             A NUL byte stands behind the last one. */
} poolboard_item;

/* For one worker. Parameters are validated and complete: init may trust them. */
typedef struct poolboard_config {
    uint32_t size, pool;
    uint32_t worker_index, worker_count; /* in the whole pool */
    uint32_t max_in_flight, reserved;
    const char *params;                  /* a JSON object */
    const char *plugin_dir, *scratch_dir;/* scratch_dir: private to the run, may be NULL */
    void *shared;                        /* what host_init made, or NULL */
} poolboard_config;

typedef struct poolboard_host { /* outlives every worker */
    uint32_t size, abi_minor;
    void *host_data;
    const char *name, *version;
    const void *(*query)(const struct poolboard_host *, const char *extension) POOLBOARD_NX; /* [any] NULL: absent */
    void (*log)(const struct poolboard_host *, int32_t level, const char *text) POOLBOARD_NX; /* [any] */
} poolboard_host;

typedef struct poolboard_worker { /* made by the plugin's init, freed by its teardown */
    uint32_t size, reserved;
    void *self;
    int32_t (*process)(struct poolboard_worker *, const poolboard_item *, poolboard_call *) POOLBOARD_NX; /* [worker & ready] */
    void (*teardown)(struct poolboard_worker *, uint32_t why) POOLBOARD_NX;                 /* [worker & idle] */
    void (*cancel)(struct poolboard_worker *, uint64_t item_id) POOLBOARD_NX;               /* [any & ready] may be NULL */
} poolboard_worker;

typedef struct poolboard_module { /* static in the plugin */
    uint32_t size, abi_minor;
    const char *id, *version; /* as in the manifest */
    /* Heavy work happens here: load the model, open the connection. On failure: fail(startup)
     * once and a negative code; there is nothing to tear down then. Inits of different workers of
     * a host do not overlap. */
    int32_t (*init)(const poolboard_host *, const char *kind, const poolboard_config *,
                    poolboard_call *startup, poolboard_worker **out) POOLBOARD_NX;          /* [worker & none] */
    /* State shared by the workers of one host; both may be NULL. Before the first init, after the
     * last teardown. */
    int32_t (*host_init)(const poolboard_host *, const char *kind, const poolboard_config *,
                         poolboard_call *startup, void **shared) POOLBOARD_NX;
    void (*host_teardown)(void *shared) POOLBOARD_NX;
    const void *(*query)(const char *extension) POOLBOARD_NX;                               /* [any] may be NULL */
} poolboard_module;

typedef struct poolboard_offer {
    uint32_t size, abi_minor;
    const poolboard_host *host;
    char *reason;        /* room for a sentence when refused */
    uint64_t reason_cap; /* bytes there, with the NUL */
} poolboard_offer;

/* The one exported symbol. NULL: refused, with the reason filled in. May be
 * called more than once and returns the same pointer. */
POOLBOARD_EXPORT const poolboard_module *poolboard_worker_v1(const poolboard_offer *) POOLBOARD_NX;

#ifdef __cplusplus
}
#endif
#endif /* __ASSEMBLER__ */
#endif
