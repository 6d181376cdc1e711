/* SPDX-License-Identifier: MIT
 * Orders that end, stop or multiply the process. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int32_t order_abort(const order* it) {
    (void)it;
    abort();
}

int32_t order_segv(const order* it) {
    (void)it;
    raise(SIGSEGV);
    return POOLBOARD_OK;
}

static volatile long deepest = 1L << 40;

static long dig(long depth) {
    volatile char room[8192];
    room[0] = (char)depth;
    const long below = depth < deepest ? dig(depth + 1) : 0;
    return below + room[0]; /* after the call, so that it stays one */
}

int32_t order_overflow(const order* it) { return finish_number(it->call, dig(0)); }

int32_t order_exit(const order* it) { _exit(atoi(it->argument)); }
int32_t order_quit(const order* it) { exit(atoi(it->argument)); }

int32_t order_kill9(const order* it) {
    (void)it;
    kill(getpid(), SIGKILL);
    nap(10);
    return POOLBOARD_OK;
}

int32_t order_stop(const order* it) {
    raise(SIGSTOP); /* to this thread: it must not get away with its next item */
    return finish_text(it->call, "continued");
}

int32_t order_spin(const order* it) {
    const double end = now_seconds() + strtod(it->argument, NULL);
    volatile unsigned long turns = 0;
    while (now_seconds() < end)
        ++turns;
    return finish_text(it->call, "spun");
}

/* An orphan in a session of its own, with all descriptors of the host; it ends
 * by itself after five minutes. Its number, or -1. */
static pid_t leave_orphan(void) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
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
    return n == (ssize_t)sizeof pid ? pid : -1;
}

int32_t order_grandchild(const order* it) {
    const pid_t pid = leave_orphan();
    return pid > 0 ? finish_number(it->call, pid) : fail_with(it->call, POOLBOARD_E_INTERNAL, "fork", NULL);
}

int32_t order_orphanabort(const order* it) {
    (void)it;
    leave_orphan();
    abort();
}
