/* SPDX-License-Identifier: MIT
 * Small things the test workers need: time, and reading flat parameters. */
#pragma once

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double now_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static inline void nap(double seconds) {
    struct timespec t = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    while (nanosleep(&t, &t) != 0 && errno == EINTR) {
    }
}

/* The value of "key" in the (flat, well-formed) parameters, or NULL. */
static inline const char* param_value(const char* params, const char* key) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, "\"%s\"", key);
    const char* at = strstr(params, wanted);
    if (at == NULL) return NULL;
    at += strlen(wanted);
    return at + strspn(at, " :\t\n");
}

static inline int param_is(const char* params, const char* key, const char* value) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, "\"%s\"", value);
    const char* at = param_value(params, key);
    return at != NULL && strncmp(at, wanted, strlen(wanted)) == 0;
}

static inline long param_number(const char* params, const char* key) {
    const char* at = param_value(params, key);
    return at != NULL ? atol(at) : 0;
}

static inline void param_text(const char* params, const char* key, char* out, size_t room) {
    const char* at = param_value(params, key);
    out[0] = '\0';
    if (at == NULL || *at++ != '"') return;
    snprintf(out, room, "%.*s", (int)strcspn(at, "\""), at);
}

/* The bytes behind a prefix, or NULL. */
static inline const char* after(const char* text, const char* prefix) {
    const size_t length = strlen(prefix);
    return strncmp(text, prefix, length) == 0 ? text + length : NULL;
}
