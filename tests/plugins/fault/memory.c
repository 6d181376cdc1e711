/* SPDX-License-Identifier: MIT
 * Orders about memory. None can hurt the machine: what they take is bounded here. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

static const size_t megabyte = (size_t)1 << 20;

static void free_data(poolboard_buffer* buffer) POOLBOARD_NX { free(buffer->data); }

static int32_t finish_large(poolboard_call* call, void* data, uint64_t length, uint32_t content) {
    poolboard_buffer out = {0};
    out.size = sizeof out;
    out.content = content;
    out.data = data;
    out.len = length;
    out.release = free_data;
    return call->finish(call, &out);
}

int32_t order_big(const order* it) {
    const uint64_t bytes = strtoull(it->argument, NULL, 10);
    void* data = calloc(1, bytes > 0 ? bytes : 1); /* untouched pages: costs nothing if it is refused */
    return finish_large(it->call, data, bytes, POOLBOARD_RAW);
}

int32_t order_text(const order* it) {
    const uint64_t bytes = strtoull(it->argument, NULL, 10);
    char* data = malloc(bytes > 0 ? bytes : 1);
    if (data == NULL) return fail_with(it->call, POOLBOARD_E_RESOURCE, "malloc", NULL);
    for (uint64_t i = 0; i < bytes; ++i)
        data[i] = (char)('a' + i % 26);
    return finish_large(it->call, data, bytes, POOLBOARD_TEXT);
}

int32_t order_leak(const order* it) {
    const size_t bytes = strtoul(it->argument, NULL, 10) * megabyte;
    static char* volatile lost;
    lost = malloc(bytes > 0 ? bytes : 1);
    if (lost == NULL) return fail_with(it->call, POOLBOARD_E_RESOURCE, "malloc", NULL);
    memset(lost, 1, bytes);
    lost = NULL;
    return finish_text(it->call, "leaked");
}

/* The limit is set some megabytes above what the process has mapped already. */
int32_t order_exhaust(const order* it) {
    unsigned long pages = 0;
    FILE* file = fopen("/proc/self/statm", "re");
    if (file == NULL || fscanf(file, "%lu", &pages) != 1)
        return fail_with(it->call, POOLBOARD_E_INTERNAL, "/proc/self/statm", NULL);
    fclose(file);
    const rlim_t more = strtoul(it->argument, NULL, 10) * megabyte;
    const rlim_t bytes = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + more;
    const struct rlimit limit = {bytes, bytes};
    if (setrlimit(RLIMIT_AS, &limit) != 0)
        return fail_with(it->call, POOLBOARD_E_INTERNAL, "setrlimit", NULL);
    for (rlim_t taken = 0; taken <= more; taken += megabyte) {
        char* piece = malloc(megabyte);
        if (piece == NULL) break;
        memset(piece, 1, megabyte);
    }
    abort(); /* what a program without memory does */
}
