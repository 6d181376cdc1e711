// SPDX-License-Identifier: MIT
#include "plugins/exec/command.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::exec {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

constexpr size_t kPiece = 64 * 1024; // what a pipe holds
constexpr nanoseconds kLook = std::chrono::milliseconds(50);

class Fd {
public:
    explicit Fd(int fd = -1) : m_fd(fd) {}
    Fd(const Fd&) = delete;
    Fd& operator=(const Fd&) = delete;
    ~Fd() { reset(); }
    int get() const { return m_fd; }
    void reset(int fd = -1) {
        if (m_fd >= 0) ::close(m_fd);
        m_fd = fd;
    }

private:
    int m_fd;
};

void makePipe(Fd& reading, Fd& writing) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot make a pipe for the command");
    reading.reset(ends[0]);
    writing.reset(ends[1]);
}

/// /dev/null for every command of this process. Also makes sure that 0, 1 and 2
/// are taken, so that no pipe of ours gets one of these numbers.
int nullDevice() {
    static const int fd = [] {
        int opened = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        while (opened >= 0 && opened <= 2)
            opened = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        return opened;
    }();
    return fd;
}

/// write() whose SIGPIPE nobody sees: a command that closes its stdin is none of
/// the host's business.
ssize_t writeQuietly(int fd, std::string_view bytes) {
    sigset_t pipe, before;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, &before);
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    const int error = errno;
    if (count < 0 && error == EPIPE && !::sigismember(&before, SIGPIPE)) {
        const timespec now{};
        ::sigtimedwait(&pipe, nullptr, &now); // it is pending for this thread
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return count;
}

} // namespace

/// Our ends, and the command's. The command's ends of stdout and stderr stay
/// open here while it runs: so the poll loop wakes for data and for the
/// command's end, not for a hang-up between the two.
struct CommandRunner::Pipes {
    Fd output, outputOfCommand, diagnostics, diagnosticsOfCommand, input, inputOfCommand;
    std::string_view unwritten;

    explicit Pipes(std::optional<std::string_view> item) {
        makePipe(output, outputOfCommand);
        makePipe(diagnostics, diagnosticsOfCommand);
        if (!item) return;
        makePipe(inputOfCommand, input);
        ::fcntl(input.get(), F_SETFL, O_NONBLOCK); // a command need not read
        unwritten = *item;
        write(); // most items fit into the pipe: then nobody waits for anybody
    }
    void write() {
        while (!unwritten.empty()) {
            const ssize_t count = writeQuietly(input.get(), unwritten);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0 && errno == EAGAIN) return;
            if (count < 0) // EPIPE: the command does not want the rest
                break;
            unwritten.remove_prefix(static_cast<size_t>(count));
        }
        unwritten = {};
        input.reset();
    }
};

CommandRunner::CommandRunner(CommandLimits limits)
    : m_limits(limits), m_own(3), m_diagnostics(limits.maxDiagnostics), m_piece(kPiece) {
    if (nullDevice() < 0) throw std::system_error(errno, std::generic_category(), "/dev/null");
    m_environment.resize(m_own.size());
    for (char** variable = environ; *variable; ++variable) {
        const std::string_view text(*variable);
        if (!text.starts_with("POOLBOARD_INTERNAL_") && !text.starts_with("POOLBOARD_ITEM=") &&
            !text.starts_with("POOLBOARD_SLOT="))
            m_environment.push_back(*variable);
    }
    m_environment.push_back(nullptr);

    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_init(&m_attributes);
    ::posix_spawnattr_setflags(&m_attributes,
                               POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    ::posix_spawnattr_setpgroup(&m_attributes, 0);
    ::posix_spawnattr_setsigmask(&m_attributes, &none);
    ::posix_spawnattr_setsigdefault(&m_attributes, &all);
}

CommandRunner::~CommandRunner() { ::posix_spawnattr_destroy(&m_attributes); }

int CommandRunner::spawn(const CommandRequest& request, Pipes& pipes, const Attempt& attempt, pid_t& pid) {
    m_own[0] = attempt.marker();
    m_own[1] = "POOLBOARD_ITEM=" + std::to_string(request.number);
    m_own[2] = "POOLBOARD_SLOT=" + std::to_string(request.slot);
    for (size_t i = 0; i < m_own.size(); ++i)
        m_environment[i] = m_own[i].data();
    m_argv.clear();
    for (const std::string& word : *request.argv)
        m_argv.push_back(const_cast<char*>(word.c_str())); // exec does not write to it
    m_argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    const int input = request.input ? pipes.inputOfCommand.get() : nullDevice();
    int error = ::posix_spawn_file_actions_adddup2(&actions, input, 0);
    if (error == 0) error = ::posix_spawn_file_actions_adddup2(&actions, pipes.outputOfCommand.get(), 1);
    if (error == 0) error = ::posix_spawn_file_actions_adddup2(&actions, pipes.diagnosticsOfCommand.get(), 2);
    if (error == 0)
        error = ::posix_spawnp(&pid, m_argv[0], &actions, &m_attributes, m_argv.data(), m_environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
}

CommandEnd CommandRunner::run(const CommandRequest& request, StopSource& stop) {
    m_output.clear();
    m_diagnostics.clear();
    m_watcher = request.watcher;
    m_shown[0] = m_shown[1] = 0;
    Pipes pipes(request.input);
    Attempt attempt;
    pid_t pid = 0;
    if (const int error = spawn(request, pipes, attempt, pid); error != 0)
        return {CommandEnd::How::NotStarted, error};
    attempt.started(pid);
    pipes.inputOfCommand.reset();

    Fd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    CommandEnd end{CommandEnd::How::NotStarted, errno};
    int status = 0;
    const auto finish = [&] {
        ::kill(-pid, SIGKILL); // its group, while the number is still its own
        ::kill(pid, SIGKILL);  // and itself, should it have left that group
        while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
        }
        end.clean = attempt.killLeftovers(m_limits.grace);
    };
    try {
        if (process.get() >= 0) end = watch(pid, process.get(), pipes, stop);
    } catch (...) { // memory for the output; the command must not outlive us
        finish();
        throw;
    }
    finish();
    if (end.how == CommandEnd::How::Exited && WIFSIGNALED(status))
        end = {CommandEnd::How::Signalled, WTERMSIG(status), end.clean};
    else if (end.how == CommandEnd::How::Exited)
        end.code = WEXITSTATUS(status);
    drain(pipes);
    if (end.how == CommandEnd::How::Exited && m_output.size() > m_limits.maxOutput)
        end.how = CommandEnd::How::TooLarge;
    return end;
}

/// Until the command has ended or must be ended with SIGKILL; it is not reaped yet.
CommandEnd CommandRunner::watch(pid_t pid, int process, Pipes& pipes, StopSource& stop) {
    bool asked = false; // SIGTERM has been sent
    Clock::time_point killAt{};
    for (;;) {
        // The process comes first: when it is seen as ended, what it wrote is there too.
        pollfd fds[] = {{process, POLLIN, 0},
                        {pipes.output.get(), POLLIN, 0},
                        {pipes.diagnostics.get(), POLLIN, 0},
                        {pipes.input.get(), POLLOUT, 0},
                        {asked ? -1 : stop.fd(), POLLIN, 0}};
        auto left = asked ? std::optional<nanoseconds>(killAt - Clock::now()) : stop.remaining();
        const bool late = left && left->count() <= 0;
        if (!asked && fds[4].fd < 0) // nothing to wake us: look now and then
            left = std::min<nanoseconds>(left.value_or(kLook), kLook);
        timespec time{};
        if (left && !late) {
            time.tv_sec = left->count() / 1'000'000'000;
            time.tv_nsec = left->count() % 1'000'000'000;
        }
        const int ready = ::ppoll(fds, std::size(fds), left ? &time : nullptr, nullptr);
        if (ready < 0 && errno != EINTR) return {CommandEnd::How::NotStarted, errno};
        if (ready > 0) {
            if (fds[0].revents) return {asked ? CommandEnd::How::Stopped : CommandEnd::How::Exited};
            if (fds[1].revents && !readOutput(fds[1].fd)) return {CommandEnd::How::TooLarge};
            if (fds[2].revents) readDiagnostics(fds[2].fd);
            if (fds[3].revents) pipes.write();
        }
        if (asked && late) return {CommandEnd::How::Stopped};
        if (!asked && (late || (ready > 0 && fds[4].revents) || stop.stopped())) {
            asked = true;
            killAt = Clock::now() + m_limits.grace;
            if (::kill(-pid, SIGTERM) != 0) ::kill(pid, SIGTERM); // it may have left its group
            ::kill(-pid, SIGCONT);                                // a stopped process cannot hear it
        }
    }
}

/// One piece. False when there is more than may be kept.
bool CommandRunner::readOutput(int fd) {
    char* room = m_output.room(kPiece);
    const ssize_t count = ::read(fd, room, m_output.available());
    if (count > 0) m_output.added(static_cast<size_t>(count));
    if (m_watcher) show(0, m_output.view());
    return m_output.size() <= m_limits.maxOutput;
}

void CommandRunner::readDiagnostics(int fd) {
    const ssize_t count = ::read(fd, m_piece.data(), m_piece.size());
    if (count > 0) m_diagnostics.append({m_piece.data(), static_cast<size_t>(count)});
    if (m_watcher) show(1, m_diagnostics.head());
}

/// The lines at the end of `text` that are whole and new.
void CommandRunner::show(unsigned stream, std::string_view text) {
    const std::string_view fresh = text.substr(m_shown[stream]);
    const size_t lines = fresh.rfind('\n') + 1; // npos + 1: none
    if (lines == 0) return;
    m_shown[stream] += lines;
    m_watcher->lines(stream, fresh.substr(0, lines));
}

/// What is still in the pipes, not what a process that could not be killed
/// goes on writing: at most one pipe's capacity and a bit.
void CommandRunner::drain(Pipes& pipes) {
    for (int round = 0; round < 32; ++round) {
        pollfd fds[] = {{pipes.output.get(), POLLIN, 0}, {pipes.diagnostics.get(), POLLIN, 0}};
        if (::poll(fds, std::size(fds), 0) <= 0) return;
        if (fds[0].revents) readOutput(fds[0].fd);
        if (fds[1].revents) readDiagnostics(fds[1].fd);
    }
}

} // namespace poolboard::exec
