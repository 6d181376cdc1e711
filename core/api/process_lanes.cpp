// SPDX-License-Identifier: MIT
#include "core/api/process_lanes.h"

#include "core/api/debug.h"
#include "core/api/fork_guard.h"
#include "core/base/layout.h"
#include "core/pool/tree_usage.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <link.h>
#include <new>
#include <optional>
#include <poll.h>
#include <set>
#include <sys/mman.h>
#include <sys/socket.h>
#include <system_error>

namespace poolboard::inline api {
namespace {

constexpr Duration kLookAtMemory = std::chrono::milliseconds(50);
constexpr size_t kHead = sizeof(uint64_t);

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), std::string("ProcessPool: ") + what);
}

/// Where the code of this program and its libraries lies at this moment.
std::vector<std::pair<uintptr_t, uintptr_t>> codeNow() {
    std::vector<std::pair<uintptr_t, uintptr_t>> out;
    ::dl_iterate_phdr(
        [](dl_phdr_info* info, size_t, void* to) {
            for (int at = 0; at < info->dlpi_phnum; ++at) {
                const auto& part = info->dlpi_phdr[at];
                if (part.p_type != PT_LOAD || (part.p_flags & PF_X) == 0) continue;
                const uintptr_t begin = info->dlpi_addr + part.p_vaddr;
                static_cast<decltype(out)*>(to)->emplace_back(begin, begin + part.p_memsz);
            }
            return 0;
        },
        &out);
    return out;
}

bool writeAll(int fd, const char* data, size_t size) {
    while (size > 0) {
        const ssize_t done = ::send(fd, data, size, MSG_NOSIGNAL);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        data += done, size -= static_cast<size_t>(done);
    }
    return true;
}

/// False: the other side is gone.
bool readAll(int fd, char* data, size_t size) {
    while (size > 0) {
        const ssize_t done = ::recv(fd, data, size, 0);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        data += done, size -= static_cast<size_t>(done);
    }
    return true;
}

/// Memory that stays shared through every fork.
class SharedSlots {
public:
    explicit SharedSlots(unsigned count) : m_size(count * kEach) {
        void* const place =
            ::mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (place == MAP_FAILED) fail("no shared memory");
        m_slots = static_cast<ProcessSlot*>(place);
        for (unsigned at = 0; at < count; ++at)
            new (m_slots + at) ProcessSlot;
    }
    ~SharedSlots() { ::munmap(m_slots, m_size); }
    SharedSlots(const SharedSlots&) = delete;
    SharedSlots& operator=(const SharedSlots&) = delete;
    ProcessSlot* get() const { return m_slots; }

private:
    static constexpr size_t kEach = sizeof(ProcessSlot);
    size_t m_size;
    ProcessSlot* m_slots;
};

} // namespace

struct ProcessLanes::Inside {
    explicit Inside(unsigned count) : slots(count), guard(slots.get()), workers(count), lanes(count) {}

    SharedSlots slots;
    ForkGuard guard; // before any thread
    std::vector<std::pair<uintptr_t, uintptr_t>> code = codeNow();
    std::vector<std::optional<ForkedWorker>> workers; ///< each lane its own; [lane]
    Lanes lanes;
};

ProcessLanes::ProcessLanes(unsigned count)
    : m_inside(std::make_unique<Inside>(count == 0 ? usableCpus() : count)) {}

ProcessLanes::~ProcessLanes() = default; // lanes join, sockets close, the guard sees to the rest

Lanes& ProcessLanes::lanes() { return m_inside->lanes; }

bool ProcessLanes::knows(ProcessServe serve) const {
    const auto at = reinterpret_cast<uintptr_t>(serve);
    return std::any_of(m_inside->code.begin(), m_inside->code.end(),
                       [at](const auto& part) { return at >= part.first && at < part.second; });
}

ProcessAnswer ProcessLanes::ask(unsigned lane, ProcessServe serve, const std::string& request,
                                const ProcessLimits& limits) {
    ProcessSlot& slot = m_inside->slots.get()[lane];
    std::optional<ForkedWorker>& worker = m_inside->workers[lane];
    if (!worker) {
        slot.place.store(ProcessSlot::kNone);
        worker.emplace(m_inside->guard.spawn(lane));
    }
    Writer head;
    head.plain(uint64_t{request.size()});
    head.plain(serve);
    ProcessAnswer answer;
    bool alive = writeAll(worker->socket.get(), head.text().data(), head.text().size()) &&
                 writeAll(worker->socket.get(), request.data(), request.size());
    while (alive) {
        Duration wait = Duration::max();
        const uint64_t place = slot.place.load(std::memory_order_acquire);
        if (limits.item > Duration{}) {
            wait = limits.item;
            if (place != ProcessSlot::kNone)
                wait = fromNanoseconds(slot.startedNs.load()) + limits.item - Clock::now();
            if (wait <= Duration{} && slot.place.load() == place) {
                answer.end = ProcessAnswer::End::TimedOut;
                answer.place = place;
                break;
            }
        }
        if (limits.memory != 0) {
            wait = std::min(wait, kLookAtMemory);
            if (usageOfTree(worker->pid).residentBytes > limits.memory) {
                answer.end = ProcessAnswer::End::OverMemory;
                break;
            }
        }
        const int ms = wait == Duration::max()
                           ? -1
                           : static_cast<int>(std::max<int64_t>(
                                 1, std::chrono::ceil<std::chrono::milliseconds>(wait).count()));
        pollfd ends[2] = {{worker->socket.get(), POLLIN, 0}, {worker->pidfd.get(), POLLIN, 0}};
        if (::poll(ends, 2, ms) <= 0) continue;
        if ((ends[0].revents & POLLIN) != 0) {
            uint64_t size = 0;
            alive = readAll(worker->socket.get(), reinterpret_cast<char*>(&size), kHead);
            if (alive) {
                answer.bytes.resize(size);
                alive = readAll(worker->socket.get(), answer.bytes.data(), size);
            }
            if (alive) return answer;
        } else {
            alive = false;
        }
    }
    if (answer.end == ProcessAnswer::End::Answered) answer.end = ProcessAnswer::End::Crashed;
    answer.pid = worker->pid;
    answer.bytes.clear();
    // Dead already, or to be; also one that has closed its socket and lives on.
    m_inside->guard.kill(worker->pid);
    const ForkedEnd end = m_inside->guard.reap(worker->pid);
    if (answer.end != ProcessAnswer::End::TimedOut) answer.place = slot.place.load();
    answer.signal = end.signal;
    answer.exitCode = end.exitCode;
    if (debugMode()) debugLine("worker process " + std::to_string(worker->pid) + " has ended");
    worker.reset();
    return answer;
}

void runForkedWorker(int socket, ProcessSlot& slot) {
    ProcessMemory memory;
    std::string request;
    Writer answer;
    for (;;) {
        uint64_t size = 0;
        ProcessServe serve = nullptr;
        char head[kHead + sizeof serve];
        if (!readAll(socket, head, sizeof head)) break;
        Reader in(head, sizeof head);
        size = in.plain<uint64_t>();
        serve = in.plain<ProcessServe>();
        request.resize(size);
        if (!readAll(socket, request.data(), size)) break;
        answer.text().assign(kHead, '\0');
        Reader body(request.data(), request.size());
        serve(body, answer, slot, memory);
        slot.place.store(ProcessSlot::kNone, std::memory_order_release);
        const uint64_t length = answer.text().size() - kHead;
        std::memcpy(answer.text().data(), &length, kHead);
        if (!writeAll(socket, answer.text().data(), answer.text().size())) break;
    }
    memory.worker.reset(); // its teardown
    std::fflush(nullptr);
    ::_exit(0);
}

} // namespace poolboard::inline api
