// SPDX-License-Identifier: MIT
#include "tests/faults/chaos.h"

#include "core/pool/process_tree.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace poolboard::test {
using namespace std::chrono_literals;
namespace {

bool isNamed(pid_t pid, const std::string& name) {
    std::string words;
    std::ifstream("/proc/" + std::to_string(pid) + "/cmdline") >> words;
    return words.find(name) != std::string::npos;
}

void signalBy(const UniqueFd& pidfd, int signal) {
    ::syscall(SYS_pidfd_send_signal, pidfd.get(), signal, nullptr, 0);
}

} // namespace

Chaos::Chaos(const StormPlan& plan)
    : m_plan(plan), m_random(plan.seed * 31 + 7), m_thread([this] { run(); }) {}

Chaos::~Chaos() {
    {
        const std::scoped_lock lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool Chaos::waitFor(unsigned milliseconds) {
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, milliseconds * 1ms, [this] { return m_over; });
}

void Chaos::run() {
    unsigned toKill = m_plan.killEvery, toFreeze = m_plan.freezeEvery;
    while (toKill != 0 || toFreeze != 0) {
        const unsigned next = toKill == 0 ? toFreeze : toFreeze == 0 ? toKill : std::min(toKill, toFreeze);
        if (!waitFor(next)) return;
        if (toKill == next)
            killOne(), toKill = 1 + m_plan.killEvery / 2 + unsigned(m_random() % m_plan.killEvery);
        else if (toKill != 0)
            toKill -= next;
        if (toFreeze == next)
            freezeOne(), toFreeze = 1 + m_plan.freezeEvery / 2 + unsigned(m_random() % m_plan.freezeEvery);
        else if (toFreeze != 0)
            toFreeze -= next;
    }
}

/// A host of the run: a child of our guard. Held by descriptor before it is looked at,
/// so that no other process can have got its number.
UniqueFd Chaos::someHost() {
    for (const pid_t guard : childrenOf(::getpid())) {
        if (!isNamed(guard, "poolboard-guard")) continue;
        const std::vector<pid_t> hosts = childrenOf(guard);
        if (hosts.empty()) continue;
        const pid_t pid = hosts[m_random() % hosts.size()];
        UniqueFd pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
        if (pidfd.valid() && isNamed(pid, "poolboard-worker")) return pidfd;
    }
    return UniqueFd();
}

void Chaos::killOne() {
    const UniqueFd host = someHost();
    if (!host.valid()) return;
    signalBy(host, SIGKILL);
    ++m_kills;
}

void Chaos::freezeOne() {
    const UniqueFd host = someHost();
    if (!host.valid()) return;
    ++m_freezes;
    signalBy(host, SIGSTOP);
    waitFor(m_plan.freezeFor);
    signalBy(host, SIGCONT);
}

FifoReader::FifoReader(const std::string& fifo, const std::string& keep, const StormPlan& plan)
    : m_path(fifo) {
    if (::mkfifo(fifo.c_str(), 0600) != 0) std::abort();
    m_fd.reset(::open(fifo.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    ::fcntl(m_fd.get(), F_SETPIPE_SZ, 16384);
    m_thread = std::thread([this, keep, leaves = plan.reader == StormPlan::Reader::Leaves, seed = plan.seed] {
        run(keep, leaves, seed);
    });
}

FifoReader::~FifoReader() {
    m_writerGone = true;
    m_thread.join();
    ::unlink(m_path.c_str());
}

void FifoReader::run(const std::string& keep, bool leaves, uint64_t seed) {
    std::mt19937_64 random(seed + 5);
    std::ofstream out(keep, std::ios::binary);
    size_t patience = leaves ? 1 + random() % 200 : SIZE_MAX; // blocks
    char block[16384];
    while (patience > 0) {
        const bool last = m_writerGone; // asked before reading: what is empty then stays so
        const ssize_t got = ::read(m_fd.get(), block, 1 + random() % sizeof block);
        if (got > 0) {
            out.write(block, got);
            --patience;
            if (random() % 16 == 0) ::poll(nullptr, 0, static_cast<int>(random() % 10)); // slow
        } else if (last) {
            return;
        } else {
            pollfd more{m_fd.get(), POLLIN, 0};
            ::poll(&more, 1, 5);
            if ((more.revents & POLLIN) == 0) ::poll(nullptr, 0, 1); // no writer yet: POLLHUP at once
        }
    }
    m_fd.reset();
}

Watchdog::Watchdog(std::string sentence, Duration limit)
    : m_thread([this, sentence = std::move(sentence), limit] {
          std::unique_lock lock(m_mutex);
          if (m_changed.wait_for(lock, limit, [this] { return m_dismissed; })) return;
          std::fprintf(stderr, "hangs: %s\n", sentence.c_str());
          std::abort();
      }) {}

Watchdog::~Watchdog() {
    {
        const std::scoped_lock lock(m_mutex);
        m_dismissed = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

} // namespace poolboard::test
