/* SPDX-License-Identifier: MIT
 * Small things the fault worker needs: time, and reading its flat parameters. */
#pragma once

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static double now_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void nap(double seconds) {
    struct timespec t = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    while (nanosleep(&t, &t) != 0 && errno == EINTR) {
    }
}

/* Whether "key": "value" is in the (flat, well-formed) parameters. */
static int param_is(const char* params, const char* key, const char* value) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, "\"%s\"", key);
    const char* at = strstr(params, wanted);
    if (at == NULL) return 0;
    at += strlen(wanted);
    at += strspn(at, " :\t\n");
    snprintf(wanted, sizeof wanted, "\"%s\"", value);
    return strncmp(at, wanted, strlen(wanted)) == 0;
}

static void param_text(const char* params, const char* key, char* out, size_t room) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, "\"%s\"", key);
    const char* at = strstr(params, wanted);
    out[0] = '\0';
    if (at == NULL) return;
    at += strlen(wanted);
    at += strspn(at, " :\t\n\"");
    snprintf(out, room, "%.*s", (int)strcspn(at, "\""), at);
}

/* The bytes behind a prefix, or NULL. */
static const char* after(const char* text, const char* prefix) {
    const size_t length = strlen(prefix);
    return strncmp(text, prefix, length) == 0 ? text + length : NULL;
}
