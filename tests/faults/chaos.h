// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "tests/faults/storm_plan.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace poolboard::test {

/// What befalls the hosts of this process from outside: SIGKILL, SIGSTOP and SIGCONT
/// at the times of the plan, until it is destroyed; nobody stays frozen.
class Chaos {
public:
    explicit Chaos(const StormPlan& plan);
    ~Chaos();
    Chaos(const Chaos&) = delete;
    Chaos& operator=(const Chaos&) = delete;

    unsigned kills() const { return m_kills; }
    unsigned freezes() const { return m_freezes; }

private:
    void run();
    bool waitFor(unsigned milliseconds); ///< false: it is over
    UniqueFd someHost();
    void killOne();
    void freezeOne();

    const StormPlan& m_plan;
    std::mt19937_64 m_random;
    std::atomic<unsigned> m_kills = 0, m_freezes = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_over = false;
    std::thread m_thread;
};

/// The reader of a run's output at a FIFO, slow or impatient. Keeps what it read
/// as a file, so that it is found where a run without it would have written.
class FifoReader {
public:
    /// Makes the FIFO; `keep`: where the bytes go.
    FifoReader(const std::string& fifo, const std::string& keep, const StormPlan& plan);
    ~FifoReader(); ///< reads to the end of what the writer left, removes the FIFO

private:
    void run(const std::string& keep, bool leaves, uint64_t seed);
    std::string m_path;
    UniqueFd m_fd;
    std::atomic<bool> m_writerGone = false;
    std::thread m_thread;
};

/// Ends the program, with a sentence, when it is not dismissed in time: for what hangs
/// where nobody looks any more.
class Watchdog {
public:
    Watchdog(std::string sentence, Duration limit);
    ~Watchdog();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_dismissed = false;
    std::thread m_thread;
};

} // namespace poolboard::test
