/* SPDX-License-Identifier: MIT
 *
 * A worker that keeps every rule but one, which SIN names: what `check` must find
 * out. Its result is the mark of its parameters and the item. */
#include <poolboard/worker.h>

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    NONE,
    LOAD_NULL,
    LOAD_HANG,
    LOAD_CRASH,
    QUIET_PRINT,
    QUIET_SIGNAL,
    QUIET_THREAD,
    ENTRY_ID,
    ENTRY_OFFER,
    INIT_SILENT,
    INIT_HANG,
    INIT_CRASH,
    INIT_NOTHING,
    INIT_EXIT,
    KIND,
    ONCE_NEVER,
    ONCE_BOTH,
    ONCE_TWICE,
    ONCE_PENDING,
    AFTER_END,
    ERRORS_CRASH,
    ERRORS_MESSAGE,
    ERRORS_BYTES,
    ERRORS_CODE,
    RESULTS_JSON,
    RESULTS_TEXT,
    BORDERS_PARAMS,
    BORDERS_SIZE,
    TEARDOWN_FD,
    TEARDOWN_THREAD,
    STATE,
    THREADS,
    OVERLAP,
    CANCEL,
    CANCEL_LOST,
    RUN,
    HOST_DEATH,
    LEAK,
    GROWTH
};

typedef struct marked {
    poolboard_worker abi;
    char mark;
    const char* params;
    poolboard_call* latest;
} marked;

static char commonMark;
static _Thread_local char threadMark;

static void* sleepForEver(void* nothing) {
    for (;;)
        pause();
    return nothing;
}
static void startSleeper(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, sleepForEver, NULL);
    pthread_detach(thread);
}
static void nothing(int signal) { (void)signal; }

__attribute__((constructor)) static void loaded(void) {
    if (SIN == LOAD_HANG) sleepForEver(NULL);
    if (SIN == LOAD_CRASH) abort();
    if (SIN == QUIET_PRINT) puts("hello"), fflush(stdout);
    if (SIN == QUIET_SIGNAL) signal(SIGUSR2, nothing);
    if (SIN == QUIET_THREAD) startSleeper();
}

static int32_t refuse(poolboard_call* call, int32_t code, const char* message) {
    poolboard_error error = {0};
    error.size = sizeof error;
    error.code = code;
    error.exit_code = -1;
    error.type = "sinner";
    error.message = message;
    call->fail(call, &error);
    return code;
}

static int32_t answer(marked* self, const poolboard_item* item, poolboard_call* call) {
    poolboard_buffer result = {0};
    const char* body = item->body.data;
    char mark = SIN == STATE ? commonMark : SIN == THREADS ? threadMark : self->mark;
    if (SIN == BORDERS_PARAMS) mark = strstr(self->params, "\"b\"") ? 'b' : 'a';
    if (SIN == ERRORS_CRASH && item->body.len == 0) abort();
    if (item->body.len == 0 || item->body.len > 1000) {
        if (SIN == ERRORS_MESSAGE) return refuse(call, POOLBOARD_E_INPUT, "");
        if (SIN == ERRORS_BYTES) return refuse(call, POOLBOARD_E_INPUT, "\xff\xfe");
        if (SIN == ERRORS_CODE) return refuse(call, 5, "positive"), -1;
        return refuse(call, POOLBOARD_E_INPUT, "an item has 1 to 1000 bytes");
    }
    if (SIN == BORDERS_SIZE && ((volatile const char*)item)[item->size + 8] == 1) return POOLBOARD_E_INTERNAL;
    if (SIN == ONCE_NEVER) return POOLBOARD_OK;
    if (SIN == ONCE_PENDING) return POOLBOARD_PENDING;
    if (call->alloc(call, item->body.len + 1, &result) != POOLBOARD_OK)
        return refuse(call, POOLBOARD_E_RESOURCE, "no memory");
    ((char*)result.data)[0] = mark;
    memcpy((char*)result.data + 1, body, item->body.len);
    result.content = SIN == RESULTS_JSON   ? POOLBOARD_JSON
                     : SIN == RESULTS_TEXT ? POOLBOARD_TEXT
                                           : POOLBOARD_RAW;
    call->finish(call, &result);
    if (SIN == ONCE_BOTH) refuse(call, POOLBOARD_E_INTERNAL, "and yet");
    if (SIN == ONCE_TWICE) call->finish(call, &result);
    if (SIN == AFTER_END) call->log(call, POOLBOARD_LOG_INFO, "done");
    return POOLBOARD_OK;
}

static void* answerLatest(void* of) {
    marked* self = of;
    poolboard_buffer result = {0};
    usleep(100000);
    result.size = sizeof result;
    self->latest->finish(self->latest, &result);
    return NULL;
}

static int32_t process(poolboard_worker* worker, const poolboard_item* item, poolboard_call* call) {
    marked* self = worker->self;
    if (SIN == GROWTH) memset(malloc(100), 1, 100);
    if (SIN == CANCEL_LOST && call->cancelled(call)) return POOLBOARD_PENDING;
    if (SIN == OVERLAP) { /* remembers one item only */
        pthread_t thread;
        const int first = self->latest == NULL;
        self->latest = call;
        if (first) pthread_create(&thread, NULL, answerLatest, self), pthread_detach(thread);
        return POOLBOARD_PENDING;
    }
    return answer(self, item, call);
}

static void teardown(poolboard_worker* worker, uint32_t why) {
    (void)why;
    if (SIN == HOST_DEATH) unlink("lock");
    free(worker->self);
}

static void cancel(poolboard_worker* worker, uint64_t item) {
    (void)worker;
    if (SIN == CANCEL && item > 1000) abort();
}

static int32_t init(const poolboard_host* host, const char* kind, const poolboard_config* config,
                    poolboard_call* startup, poolboard_worker** out) {
    marked* self;
    (void)host;
    if (SIN == INIT_HANG) sleepForEver(NULL);
    if (SIN == INIT_CRASH) *(volatile int*)8 = 1;
    if (SIN == INIT_EXIT) exit(0);
    if (SIN == INIT_SILENT) return POOLBOARD_E_RESOURCE;
    if (SIN == INIT_NOTHING) return POOLBOARD_OK;
    if (SIN != KIND && strcmp(kind, "mark") != 0)
        return refuse(startup, POOLBOARD_E_UNSUPPORTED, "no such kind");
    if (SIN == RUN)
        for (int fd = 3; fd < 1024; ++fd)
            close(fd); /* as daemons once did */
    if (SIN == HOST_DEATH &&
        open("lock", O_CREAT | O_EXCL | O_CLOEXEC, 0600) < 0) /* its teardown takes it away */
        return refuse(startup, POOLBOARD_E_RESOURCE, "somebody else is here");
    if (SIN == LEAK) memset(malloc(1000), 1, 1000);
    if (SIN == TEARDOWN_FD) open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (SIN == TEARDOWN_THREAD) startSleeper();
    self = calloc(1, sizeof *self);
    if (self == NULL) return refuse(startup, POOLBOARD_E_RESOURCE, "no memory");
    self->abi.size = sizeof self->abi;
    self->abi.self = self;
    self->abi.process = process;
    self->abi.teardown = teardown;
    self->abi.cancel = cancel;
    self->params = config->params;
    self->mark = strstr(config->params, "\"b\"") ? 'b' : 'a';
    commonMark = threadMark = self->mark;
    *out = &self->abi;
    return POOLBOARD_OK;
}

static const poolboard_module module = {
    sizeof module, POOLBOARD_ABI_MINOR, SIN == ENTRY_ID ? "saint" : "sinner", "1.0.0", init, NULL, NULL,
    NULL};

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) {
    if (SIN == LOAD_NULL) return NULL;
    if (SIN == ENTRY_OFFER && offer->host->name[0] == 0) return NULL; /* without asking for its size */
    return &module;
}
