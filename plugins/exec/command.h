// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/exec/leftovers.h"
#include "plugins/exec/output_buffers.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spawn.h>

namespace poolboard::exec {

/// Who may end a command early: a fake in tests, the host's call in the worker.
class StopSource {
public:
    virtual ~StopSource() = default;
    virtual bool stopped() const = 0; ///< cancelled, or past the deadline
    virtual int fd() = 0;             ///< readable once cancelled; -1: none
    virtual std::optional<std::chrono::nanoseconds> remaining() const = 0; ///< nothing: no deadline
};

/// Who watches what a command writes while it runs: whole lines of its standard output (0) and
/// standard error (1), in order. What is never given is at the end of the whole, or was left out of it.
class LineWatcher {
public:
    virtual ~LineWatcher() = default;
    virtual void lines(unsigned stream, std::string_view lines) = 0;
};

struct CommandRequest {
    const std::vector<std::string>* argv = nullptr; ///< no NUL bytes, at least one word
    std::optional<std::string_view> input;          ///< on stdin; else stdin is /dev/null
    uint64_t number = 1;                            ///< POOLBOARD_ITEM
    unsigned slot = 1;                              ///< POOLBOARD_SLOT
    LineWatcher* watcher = nullptr;                 ///< null: nobody
};

struct CommandEnd {
    enum class How { Exited, Signalled, NotStarted, Stopped, TooLarge };
    How how = How::Exited;
    int code = 0;      ///< exit status, signal number or (NotStarted) errno
    bool clean = true; ///< nothing of the command is left running
};

struct CommandLimits {
    size_t maxOutput = 200u << 20;
    size_t maxDiagnostics = 1u << 20;
    std::chrono::milliseconds grace{1000}; ///< from SIGTERM to SIGKILL
};

/// Runs commands, one after the other, without a shell and without fork. Keeps
/// its buffers and the environment. One owner; run() blocks the calling thread
/// and nothing else. When run() returns, the command is reaped, and so is all
/// it left behind (Attempt). Throws std::system_error when pipes cannot be made.
class CommandRunner {
public:
    explicit CommandRunner(CommandLimits limits = {});
    ~CommandRunner();
    CommandRunner(const CommandRunner&) = delete;
    CommandRunner& operator=(const CommandRunner&) = delete;

    CommandEnd run(const CommandRequest& request, StopSource& stop);

    /// What the last command wrote, until the next run().
    ByteBuffer& output() { return m_output; }
    const HeadTail& diagnostics() const { return m_diagnostics; }

private:
    struct Pipes;
    int spawn(const CommandRequest& request, Pipes& pipes, const Attempt& attempt, pid_t& pid);
    CommandEnd watch(pid_t pid, int process, Pipes& pipes, StopSource& stop);
    bool readOutput(int fd);
    void readDiagnostics(int fd);
    void drain(Pipes& pipes);
    void show(unsigned stream, std::string_view text);

    CommandLimits m_limits;
    posix_spawnattr_t m_attributes;
    std::vector<char*> m_environment; ///< kOwn places for m_own, then what we inherited
    std::vector<std::string> m_own;
    std::vector<char*> m_argv;
    ByteBuffer m_output;
    HeadTail m_diagnostics;
    std::vector<char> m_piece;
    LineWatcher* m_watcher = nullptr; ///< of the command that runs
    size_t m_shown[2] = {};           ///< bytes of its output and diagnostics
};

} // namespace poolboard::exec
