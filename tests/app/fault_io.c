/* SPDX-License-Identifier: MIT */
/* Loaded into the real program before the C library: the Nth call of one kind on a
   file below one folder fails, once or from then on. Told by the environment:
   FAULT_IO="write:3:28:once:/folder" (call, number from 1, errno, once|forever, path prefix).
   Only in the program called "poolboard"; its guard, hosts and commands are left alone.
   A file that was struck is made known by the file FAULT_IO_STRUCK. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct {
    char call[16], how[16], prefix[512];
    int error;
} fault;
static atomic_int left;
static atomic_bool struck;

__attribute__((constructor)) static void begin(void) {
    char name[64] = "";
    const int fd = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/comm", O_RDONLY, 0);
    if (fd < 0 || read(fd, name, sizeof name - 1) <= 0) return;
    syscall(SYS_close, fd);
    const char* words = getenv("FAULT_IO");
    int number = 0;
    if (strcmp(name, "poolboard\n") == 0 && words &&
        sscanf(words, "%15[^:]:%d:%d:%15[^:]:%511s", fault.call, &number, &fault.error, fault.how,
               fault.prefix) == 5)
        atomic_store(&left, number);
    unsetenv("LD_PRELOAD"); /* what it starts is not our business */
}

static int strikes(const char* call, const char* path) {
    if (fault.prefix[0] == '\0' || strcmp(call, fault.call) != 0 ||
        strncmp(path, fault.prefix, strlen(fault.prefix)) != 0)
        return 0;
    if (atomic_fetch_sub(&left, 1) > 1) return 0;
    if (atomic_exchange(&struck, 1) && strcmp(fault.how, "once") == 0) return 0;
    const char* told = getenv("FAULT_IO_STRUCK");
    const int fd = told ? (int)syscall(SYS_openat, AT_FDCWD, told, O_CREAT | O_WRONLY, 0600) : -1;
    if (fd >= 0) syscall(SYS_close, fd);
    errno = fault.error;
    return 1;
}

static int strikesFd(const char* call, int fd) {
    char link[64], path[512];
    if (fault.prefix[0] == '\0' || strcmp(call, fault.call) != 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = '\0';
    return strikes(call, path);
}

#define SHOWN __attribute__((visibility("default")))

SHOWN ssize_t write(int fd, const void* data, size_t size) {
    return strikesFd("write", fd) ? -1 : syscall(SYS_write, fd, data, size);
}
SHOWN ssize_t pwrite64(int fd, const void* data, size_t size, off_t at) {
    return strikesFd("write", fd) ? -1 : syscall(SYS_pwrite64, fd, data, size, at);
}
SHOWN ssize_t pwrite(int fd, const void* data, size_t size, off_t at) {
    return strikesFd("write", fd) ? -1 : syscall(SYS_pwrite64, fd, data, size, at);
}
SHOWN int fdatasync(int fd) { return strikesFd("sync", fd) ? -1 : (int)syscall(SYS_fdatasync, fd); }
SHOWN int fsync(int fd) { return strikesFd("sync", fd) ? -1 : (int)syscall(SYS_fsync, fd); }
SHOWN int close(int fd) {
    const int fails = strikesFd("close", fd);
    const int error = errno, done = (int)syscall(SYS_close, fd);
    if (!fails) return done;
    errno = error;
    return -1;
}
SHOWN int rename(const char* from, const char* to) {
    return strikes("rename", to) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
SHOWN int renameat2(int fromDir, const char* from, int toDir, const char* to, unsigned flags) {
    return strikes("rename", to) ? -1 : (int)syscall(SYS_renameat2, fromDir, from, toDir, to, flags);
}
