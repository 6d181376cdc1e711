// SPDX-License-Identifier: MIT
// bench_ring BYTES ITEMS WINDOW [WORKERS]
//
// The limit of shared memory: two processes, a ring of slots each. An item is
// copied in, copied by the worker, and copied out. A sleeper is woken by futex.
#include "bench/measured.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <linux/futex.h>
#include <spawn.h>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace poolboard;
using namespace poolboard::bench;

namespace {

/// Counts upwards. Its waiter sleeps on the flag, not on the count: a late waker of
/// an earlier count clears the flag, and on the count nobody would notice.
struct alignas(64) Counter {
    std::atomic<uint32_t> value;
    std::atomic<uint32_t> sleeping;
    void advance(uint32_t by) {
        value.fetch_add(by);
        if (sleeping.exchange(0) != 0) ::syscall(SYS_futex, &sleeping, FUTEX_WAKE, 1, nullptr, nullptr, 0);
    }
    void awaitOther(uint32_t seen) {
        while (value.load() == seen) {
            sleeping.store(1);
            if (value.load() == seen) ::syscall(SYS_futex, &sleeping, FUTEX_WAIT, 1, nullptr, nullptr, 0);
        }
    }
};
struct Head {
    Counter given; ///< items in the ring so far; over: the worker ends
    std::atomic<uint32_t> done, over;
};
struct Common {
    Counter bell; ///< all workers: something is done
};

size_t slotBytes(size_t bytes) { return (bytes + 63) / 64 * 64; }

struct Ring {
    Head* head;
    char *in, *out;
};

/// Layout: Common, then for each worker Head, its in-slots, its out-slots.
struct Layout {
    size_t bytes, slots, workers;
    size_t each() const { return 4096 + 2 * slots * slotBytes(bytes); }
    size_t all() const { return 4096 + workers * each(); }
    Ring ring(char* at, size_t worker) const {
        char* base = at + 4096 + worker * each();
        return {reinterpret_cast<Head*>(base), base + 4096, base + 4096 + slots * slotBytes(bytes)};
    }
};

void work(const Layout& layout, char* memory, size_t number) {
    const Ring ring = layout.ring(memory, number);
    Counter& bell = reinterpret_cast<Common*>(memory)->bell;
    for (uint32_t done = 0;;) {
        ring.head->given.awaitOther(done);
        if (ring.head->over.load() != 0) return;
        const uint32_t given = ring.head->given.value.load();
        const uint32_t first = done;
        for (; done != given; ++done) {
            const size_t at = done % layout.slots * slotBytes(layout.bytes);
            std::memcpy(ring.out + at, ring.in + at, layout.bytes);
            ring.head->done.store(done + 1, std::memory_order_release);
            if (layout.bytes >= 65536) bell.advance(1);
        }
        if (layout.bytes < 65536) bell.advance(given - first);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto number = [&](int at) { return std::strtoul(argv[at], nullptr, 10); };
    const size_t workers = argc > 4 ? number(4) : 2;
    const Layout layout{number(1), std::max<size_t>(number(3) / workers, 1), workers};
    const size_t items = number(2);
    const bool child = argc > 5;
    const int fd = child ? 3 : ::memfd_create("bench-ring", 0);
    if (!child && ::ftruncate(fd, static_cast<off_t>(layout.all())) != 0) return 1;
    void* mapped = ::mmap(nullptr, layout.all(), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped == MAP_FAILED) return 1;
    char* memory = static_cast<char*>(mapped);
    if (child) return work(layout, memory, number(5)), 0;

    std::vector<pid_t> pids(workers);
    for (size_t i = 0; i < workers; ++i) {
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, fd, 3);
        std::string which = std::to_string(i), count = std::to_string(workers);
        char* arguments[] = {argv[0], argv[1], argv[2], argv[3], count.data(), which.data(), nullptr};
        if (::posix_spawn(&pids[i], "/proc/self/exe", &actions, nullptr, arguments, environ) != 0) return 1;
    }
    Counter& bell = reinterpret_cast<Common*>(memory)->bell;
    std::vector<uint32_t> given(workers), taken(workers);
    const std::string payload(layout.bytes, 'x');
    std::string result(layout.bytes, 0);
    const Instant begun = Clock::now();
    for (size_t left = items, back = 0; back < items;) {
        const uint32_t rung = bell.value.load();
        const size_t before = back;
        for (size_t i = 0; i < workers; ++i) {
            const Ring ring = layout.ring(memory, i);
            for (const uint32_t done = ring.head->done.load(std::memory_order_acquire); taken[i] != done;
                 ++back)
                std::memcpy(result.data(), ring.out + taken[i]++ % layout.slots * slotBytes(layout.bytes),
                            layout.bytes);
            uint32_t fresh = 0;
            for (; left > 0 && given[i] - taken[i] < layout.slots; --left, ++fresh)
                std::memcpy(ring.in + given[i]++ % layout.slots * slotBytes(layout.bytes), payload.data(),
                            layout.bytes);
            if (fresh > 0) ring.head->given.advance(fresh);
        }
        if (back == before && back < items) bell.awaitOther(rung);
    }
    const double seconds = toSeconds(Clock::now() - begun);
    for (size_t i = 0; i < workers; ++i) {
        const Ring ring = layout.ring(memory, i);
        ring.head->over.store(1);
        ring.head->given.advance(1);
        ::waitpid(pids[i], nullptr, 0);
    }
    report(seconds / static_cast<double>(items), cpuSeconds() / static_cast<double>(items));
}
