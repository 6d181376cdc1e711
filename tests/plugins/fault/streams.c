/* SPDX-License-Identifier: MIT
 * Orders about descriptors: floods, and lies on the stream to the engine. */
#include "tests/plugins/fault/fault.h"
#include "tests/plugins/fault/tools.h"

#include <stdlib.h>
#include <unistd.h>

enum { stream = 3 }; /* the host's end of the protocol */

/* False once it cannot be written. */
static int write_lines(int fd, long kilobytes) {
    char line[1024];
    memset(line, 'x', sizeof line);
    line[sizeof line - 1] = '\n';
    for (long i = 0; i < kilobytes; ++i)
        if (write(fd, line, sizeof line) < 0) return 0;
    return 1;
}

int32_t order_flood(const order* it) {
    write_lines(STDOUT_FILENO, (long)(strtod(it->argument, NULL) * 1024));
    return finish_text(it->call, "flooded");
}

int32_t order_noise(const order* it) {
    const long kilobytes = (long)(strtod(it->argument, NULL) * 1024);
    for (long done = 0; done < kilobytes; done += 16)
        if (!write_lines(STDOUT_FILENO, 16) || !write_lines(STDERR_FILENO, 16)) break;
    return finish_text(it->call, "noisy");
}

int32_t order_closefd3(const order* it) {
    close(stream);
    return finish_text(it->call, "closed");
}

int32_t order_garbage(const order* it) {
    static const char noise[64] = "\xFF\xFF\xFF\xFFthis is not a frame";
    const ssize_t n = write(stream, noise, sizeof noise);
    return finish_number(it->call, (long long)n);
}

static void put(unsigned char* to, uint64_t value, unsigned bytes) {
    for (unsigned i = 0; i < bytes; ++i)
        to[i] = (unsigned char)(value >> (8 * i));
}

/* A frame as the host writes it: length, type, flags, id, body. */
static int32_t forge(const order* it, unsigned type, const void* body, size_t length) {
    unsigned char frame[256] = {0};
    put(frame, length, 4);
    put(frame + 4, type, 2);
    if (length > 0) memcpy(frame + 16, body, length);
    const ssize_t n = write(stream, frame, 16 + length);
    return finish_number(it->call, (long long)n);
}

int32_t order_forge(const order* it) {
    enum { ready = 3, results = 7, bye = 16, unknown = 999 };
    const char* rest;
    if (after(it->argument, "bye")) return forge(it, bye, NULL, 0);
    if (after(it->argument, "ready")) return forge(it, ready, NULL, 0);
    if (after(it->argument, "type")) return forge(it, unknown, "skipped", 7);
    if (after(it->argument, "result")) {
        unsigned char entry[35] = {0}; /* ticket, ok, content, start, end, two empty texts */
        put(entry, 0x1234567890u, 8);
        entry[8] = 1;
        return forge(it, results, entry, sizeof entry);
    }
    if (after(it->argument, "slab")) {
        unsigned char entry[39] = {0}; /* the same, with the result in a slab that there is not */
        put(entry, it->item->id, 8);
        entry[8] = entry[26] = 1;
        put(entry + 27, 9999, 4);
        put(entry + 31, 100, 4);
        return forge(it, results, entry, sizeof entry);
    }
    if (after(it->argument, "endless")) { /* the body never comes; what follows is swallowed by it */
        const ssize_t n = write(stream, "\0\0\0\x0c\x07\0\0\0\0\0\0\0\0\0\0", 16);
        return finish_number(it->call, (long long)n);
    }
    if ((rest = after(it->argument, "random"))) {
        unsigned char noise[4096];
        uint64_t state = *rest == ':' ? strtoull(rest + 1, NULL, 10) * 2 + 1 : 1;
        for (size_t i = 0; i < sizeof noise; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            noise[i] = (unsigned char)(state >> 56);
        }
        const ssize_t n = write(stream, noise, sizeof noise);
        return finish_number(it->call, (long long)n);
    }
    return fail_with(it->call, POOLBOARD_E_INPUT, "the fault worker does not know this lie", NULL);
}
