/* SPDX-License-Identifier: MIT
 * A worker that does what the item says, good or bad. Straight against the C
 * interface, so that it can break every rule. */
#include "fault_tools.h"
#include "plugins/sdk/worker.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct fault {
    poolboard_worker abi; /* first */
    uint64_t seen;
    char *params;
    int *shared;
    poolboard_call *kept; /* "afterend" */
    atomic_uint cancels;
} fault;

static int shared_state = 0;

/* ---- how an item ends ---- */

static int32_t finish_bytes(poolboard_call *call, const void *bytes, size_t length) {
    poolboard_buffer out;
    if (call->alloc(call, length, &out) != POOLBOARD_OK)
        return POOLBOARD_E_RESOURCE;
    if (length > 0)
        memcpy(out.data, bytes, length);
    out.content = POOLBOARD_TEXT;
    return call->finish(call, &out);
}
static int32_t finish_text(poolboard_call *call, const char *text) { return finish_bytes(call, text, strlen(text)); }
static int32_t finish_number(poolboard_call *call, long long number) {
    char text[32];
    snprintf(text, sizeof text, "%lld", number);
    return finish_text(call, text);
}

static int32_t fail_with(poolboard_call *call, int32_t code, const char *message, const poolboard_error *cause) {
    poolboard_error error = {0};
    error.size = sizeof error;
    error.code = code;
    error.type = "fault";
    error.message = message;
    error.trace = "fault_worker.c";
    error.exit_code = -1;
    error.cause = cause;
    call->fail(call, &error);
    return code;
}

/* ---- what takes a thread or a process ---- */

typedef struct later {
    poolboard_call *call;
    char text[64];
    double seconds;
} later;

static void *finish_later(void *argument) {
    later *order = argument;
    nap(order->seconds);
    finish_text(order->call, order->text);
    free(order);
    return NULL;
}

static int32_t start_later(poolboard_call *call, double seconds, const char *text) {
    later *order = calloc(1, sizeof *order);
    order->call = call;
    order->seconds = seconds;
    snprintf(order->text, sizeof order->text, "%s", text);
    pthread_t thread;
    if (pthread_create(&thread, NULL, finish_later, order) != 0) {
        free(order);
        return fail_with(call, POOLBOARD_E_RESOURCE, "pthread_create", NULL);
    }
    pthread_detach(thread);
    return POOLBOARD_PENDING;
}

/* An orphan in a session of its own; it ends by itself after five minutes. */
static int32_t start_grandchild(poolboard_call *call) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return fail_with(call, POOLBOARD_E_RESOURCE, "pipe", NULL);
    const pid_t child = fork();
    if (child == 0) {
        setsid();
        const pid_t grandchild = fork();
        if (grandchild == 0) {
            nap(300);
            _exit(0);
        }
        const ssize_t n = write(ends[1], &grandchild, sizeof grandchild);
        _exit(n == (ssize_t)sizeof grandchild ? 0 : 1);
    }
    pid_t pid = -1;
    const ssize_t n = read(ends[0], &pid, sizeof pid);
    close(ends[0]);
    close(ends[1]);
    waitpid(child, NULL, 0);
    return n == (ssize_t)sizeof pid ? finish_number(call, pid) : fail_with(call, POOLBOARD_E_INTERNAL, "fork", NULL);
}

/* ---- items ---- */

static int32_t sleep_politely(poolboard_call *call, double seconds) {
    const double end = now_seconds() + seconds;
    while (now_seconds() < end) {
        if (call->cancelled(call))
            return fail_with(call, POOLBOARD_E_CANCELLED, "cancelled", NULL);
        nap(0.005);
    }
    return finish_text(call, "slept");
}

static int32_t wait_for_cancel_fd(poolboard_call *call, double seconds) {
    struct pollfd wait = {call->cancel_fd(call), POLLIN, 0};
    if (poll(&wait, 1, (int)(seconds * 1000)) == 1)
        return fail_with(call, POOLBOARD_E_CANCELLED, "cancelled by descriptor", NULL);
    return finish_text(call, "slept");
}

static int32_t show_progress(poolboard_call *call, const char *argument) {
    char *rest;
    const uint64_t steps = strtoull(argument, &rest, 10);
    const double pause = *rest == ':' ? strtod(rest + 1, NULL) : 0;
    for (uint64_t i = 1; i <= steps; ++i) {
        call->progress(call, i, steps, "step");
        if (pause > 0)
            nap(pause);
    }
    return finish_number(call, (long long)steps);
}

static int32_t flood_stdout(poolboard_call *call, double megabytes) {
    char line[1024];
    memset(line, 'x', sizeof line);
    line[sizeof line - 1] = '\n';
    for (long i = 0; i < (long)(megabytes * 1024); ++i)
        if (write(STDOUT_FILENO, line, sizeof line) < 0)
            break;
    return finish_text(call, "flooded");
}

static void free_data(poolboard_buffer *buffer) POOLBOARD_NX { free(buffer->data); }

static int32_t make_big(poolboard_call *call, uint64_t bytes) {
    poolboard_buffer out = {0};
    out.size = sizeof out;
    out.data = calloc(1, bytes > 0 ? bytes : 1); /* untouched pages: costs nothing if it is refused */
    out.len = bytes;
    out.release = free_data;
    return call->finish(call, &out);
}

static int32_t finish_twice(poolboard_call *call) {
    finish_text(call, "first");
    finish_text(call, "second");
    poolboard_error error = {0};
    error.size = sizeof error;
    error.message = "third";
    call->fail(call, &error);
    return POOLBOARD_OK;
}

static int32_t with_diagnostics(poolboard_call *call, const char *text) {
    poolboard_buffer out = {0};
    out.size = sizeof out;
    out.data = "ok";
    out.len = 2;
    out.diagnostics.data = text;
    out.diagnostics.len = strlen(text);
    return call->finish(call, &out);
}

static int32_t with_causes(poolboard_call *call, const char *message) {
    poolboard_error root = {0}, middle = {0};
    root.size = middle.size = sizeof root;
    root.type = "Root";
    root.message = "the disk is full";
    middle.type = "Middle";
    middle.message = "cannot save";
    middle.cause = &root;
    return fail_with(call, POOLBOARD_E_INPUT, message, &middle);
}

static int32_t misbehave(fault *self, const char *text, poolboard_call *call) {
    const char *rest;
    if (strcmp(text, "abort") == 0)
        abort();
    if (strcmp(text, "segv") == 0) {
        raise(SIGSEGV);
        return POOLBOARD_OK;
    }
    if ((rest = after(text, "exit:")))
        _exit(atoi(rest));
    if (strcmp(text, "kill9") == 0) {
        kill(getpid(), SIGKILL);
        nap(10);
    }
    if (strcmp(text, "twice") == 0)
        return finish_twice(call);
    if (strcmp(text, "never") == 0)
        return POOLBOARD_OK;
    if (strcmp(text, "negative") == 0)
        return POOLBOARD_E_INPUT;
    if (strcmp(text, "afterend") == 0) {
        self->kept = call;
        return finish_text(call, "kept");
    }
    if (strcmp(text, "closefd3") == 0) {
        close(3);
        return finish_text(call, "closed");
    }
    if (strcmp(text, "garbage") == 0) {
        static const char noise[64] = "\xFF\xFF\xFF\xFFthis is not a frame";
        const ssize_t n = write(3, noise, sizeof noise);
        return finish_number(call, (long long)n);
    }
    return fail_with(call, POOLBOARD_E_INPUT, "the fault worker does not know this order", NULL);
}

static int32_t process(poolboard_worker *worker, const poolboard_item *item, poolboard_call *call) POOLBOARD_NX {
    fault *self = (fault *)worker;
    const char *text = item->body.data, *rest;
    ++self->seen;
    if (self->kept != NULL) { /* every late use there is */
        poolboard_call *late = self->kept;
        self->kept = NULL;
        late->progress(late, 1, 2, "late");
        late->cancel_fd(late);
        late->remaining_ns(late);
        if (late->cancelled(late))
            finish_text(late, "late");
    }
    if ((rest = after(text, "echo:")))
        return finish_bytes(call, rest, item->body.len - 5);
    if ((rest = after(text, "sleep:"))) {
        nap(strtod(rest, NULL));
        return finish_text(call, "slept");
    }
    if ((rest = after(text, "polite:")))
        return sleep_politely(call, strtod(rest, NULL));
    if ((rest = after(text, "cancelfd:")))
        return wait_for_cancel_fd(call, strtod(rest, NULL));
    if ((rest = after(text, "fail:")))
        return fail_with(call, POOLBOARD_E_INPUT, rest, NULL);
    if ((rest = after(text, "chain:")))
        return with_causes(call, rest);
    if ((rest = after(text, "progress:")))
        return show_progress(call, rest);
    if ((rest = after(text, "log:"))) {
        for (long i = 0; i < atol(rest); ++i)
            call->log(call, POOLBOARD_LOG_INFO, "a line");
        return finish_text(call, "logged");
    }
    if (strcmp(text, "late") == 0)
        return start_later(call, 0.02, "late");
    if ((rest = after(text, "late:")))
        return start_later(call, strtod(rest, NULL), "late");
    if ((rest = after(text, "stdout:"))) {
        printf("%s\n", rest);
        fflush(stdout);
        return finish_text(call, "printed");
    }
    if ((rest = after(text, "flood:")))
        return flood_stdout(call, strtod(rest, NULL));
    if ((rest = after(text, "big:")))
        return make_big(call, strtoull(rest, NULL, 10));
    if (strcmp(text, "grandchild") == 0)
        return start_grandchild(call);
    if (strcmp(text, "pid") == 0)
        return finish_number(call, getpid());
    if (strcmp(text, "state") == 0)
        return finish_number(call, (long long)self->seen);
    if (strcmp(text, "params") == 0)
        return finish_text(call, self->params);
    if (strcmp(text, "shared") == 0)
        return finish_number(call, self->shared != NULL ? *self->shared : -1);
    if (strcmp(text, "cancels") == 0)
        return finish_number(call, (long long)atomic_load(&self->cancels));
    if (strcmp(text, "remaining") == 0)
        return finish_number(call, call->remaining_ns(call));
    if ((rest = after(text, "diag:")))
        return with_diagnostics(call, rest);
    return misbehave(self, text, call);
}

/* ---- lifecycle ---- */

static void teardown(poolboard_worker *worker, uint32_t why) POOLBOARD_NX {
    fault *self = (fault *)worker;
    if (param_is(self->params, "teardown", "say"))
        printf("teardown %u after %llu items\n", why, (unsigned long long)self->seen);
    if (param_is(self->params, "teardown", "hang"))
        nap(3600);
    free(self->params);
    free(self);
}

static void cancel(poolboard_worker *worker, uint64_t item_id) POOLBOARD_NX {
    (void)item_id;
    atomic_fetch_add(&((fault *)worker)->cancels, 1u);
}

static int32_t init(const poolboard_host *host, const char *kind, const poolboard_config *config,
                    poolboard_call *startup, poolboard_worker **out) POOLBOARD_NX {
    const char *params = config->params;
    if (strcmp(kind, "fault") != 0)
        return fail_with(startup, POOLBOARD_E_UNSUPPORTED, "there is only the kind fault", NULL);
    startup->progress(startup, 1, 1, "initialising");
    if (param_is(params, "init", "fail"))
        return fail_with(startup, POOLBOARD_E_PARAMS, "init fails on order", NULL);
    if (param_is(params, "init", "crash"))
        abort();
    if (param_is(params, "init", "hang"))
        nap(3600);
    if (param_is(params, "init", "once")) {
        char marker[4096];
        param_text(params, "marker", marker, sizeof marker);
        const int fd = open(marker, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        if (fd >= 0) {
            close(fd);
            return fail_with(startup, POOLBOARD_E_UNAVAILABLE, "init fails the first time", NULL);
        }
    }
    fault *self = calloc(1, sizeof *self);
    self->abi.size = sizeof self->abi;
    self->abi.self = self;
    self->abi.process = process;
    self->abi.teardown = teardown;
    self->abi.cancel = cancel;
    self->params = strdup(params);
    self->shared = config->shared;
    host->log(host, POOLBOARD_LOG_DEBUG, "fault worker is ready");
    *out = &self->abi;
    return POOLBOARD_OK;
}

static int32_t host_init(const poolboard_host *host, const char *kind, const poolboard_config *config,
                         poolboard_call *startup, void **shared) POOLBOARD_NX {
    (void)host;
    (void)kind;
    if (param_is(config->params, "shared", "fail"))
        return fail_with(startup, POOLBOARD_E_RESOURCE, "host_init fails on order", NULL);
    ++shared_state;
    *shared = &shared_state;
    return POOLBOARD_OK;
}

static void host_teardown(void *shared) POOLBOARD_NX { --*(int *)shared; }

static const poolboard_module module = {
    sizeof(poolboard_module), POOLBOARD_ABI_MINOR, "fault", "1.0.0", init, host_init, host_teardown, NULL,
};

const poolboard_module *poolboard_worker_v1(const poolboard_offer *offer) POOLBOARD_NX {
    (void)offer;
    return &module;
}
