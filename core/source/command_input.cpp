// SPDX-License-Identifier: MIT
#include "core/source/command_input.h"

#include "core/base/kept_command.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/source/stop_signal.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace poolboard {
namespace {

std::string signalText(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name != nullptr ? "SIG" + std::string(name) : "signal " + std::to_string(signal);
}

class CommandInput final : public ByteInput {
public:
    CommandInput(std::vector<std::string> command, std::string cwd, int stopFd)
        : m_command(std::move(command)), m_cwd(std::move(cwd)), m_stopFd(stopFd) {}
    ~CommandInput() override {
        end();
        while (m_keeper > 0 && ::waitpid(m_keeper, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    Result<bool> nextStream() override;
    Result<Piece> read(char* into, size_t room) override;
    std::string name() const override {
        std::string shown;
        for (const std::string& word : m_command)
            shown += (shown.empty() ? "" : " ") + word;
        return "the input command `" + toDisplay(shown, 80) + "`";
    }
    std::optional<uint64_t> total() const override { return std::nullopt; }

private:
    enum class Ready { Readable, Stopped };
    Result<Ready> waitFor(int fd) const;
    Result<Piece> judge();
    void end() { // the keeper sees the other end of its socket closed; writers get SIGPIPE
        m_lifeline.reset();
        m_output.reset();
    }

    const std::vector<std::string> m_command;
    const std::string m_cwd;
    const int m_stopFd;
    bool m_started = false;
    pid_t m_keeper = 0;
    UniqueFd m_lifeline, m_output;
};

Result<bool> CommandInput::nextStream() {
    if (std::exchange(m_started, true)) return false;
    const auto failed = [this](int error) {
        return Error{ErrorCode::Start, name(), "cannot start it: " + errnoText(error), ""};
    };
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) return failed(errno);
    m_output.reset(pipe[0]);
    const UniqueFd itsOutput(pipe[1]);
    KeptProcess kept = startKept({m_command, m_cwd, {}, itsOutput.get(), -1});
    if (kept.error != 0)
        return Error{ErrorCode::Start, kept.program,
                     "cannot start it to run the input command: " + errnoText(kept.error),
                     "is the installation complete?"};
    m_keeper = kept.pid;
    m_lifeline = std::move(kept.lifeline);
    return true;
}

Result<CommandInput::Ready> CommandInput::waitFor(int fd) const {
    for (;;) {
        pollfd waits[2] = {{fd, POLLIN, 0}, {m_stopFd, POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0) {
            if (errno == EINTR) continue;
            return Error{ErrorCode::Io, name(), "cannot wait for its output: " + errnoText(errno), ""};
        }
        return waits[1].revents != 0 ? Ready::Stopped : Ready::Readable;
    }
}

Result<ByteInput::Piece> CommandInput::read(char* into, size_t room) {
    while (m_output.valid()) {
        TRY_ASSIGN(const Ready ready, waitFor(m_output.get()));
        if (ready == Ready::Stopped) {
            end();
            return Piece{Got::Stopped, 0};
        }
        const ssize_t got = ::read(m_output.get(), into, room);
        if (got > 0) return Piece{Got::Bytes, static_cast<size_t>(got)};
        if (got == 0) return judge();
        if (errno != EINTR && errno != EAGAIN)
            return Error{ErrorCode::Io, name(), "cannot read its output: " + errnoText(errno), ""};
    }
    return Piece{Got::Stopped, 0};
}

/// It writes no more: how did it end? One that has only closed its stdout is waited for.
Result<ByteInput::Piece> CommandInput::judge() {
    TRY_ASSIGN(const Ready ready, waitFor(m_lifeline.get()));
    if (ready == Ready::Stopped) {
        end();
        return Piece{Got::Stopped, 0};
    }
    KeptEnd ended;
    if (::recv(m_lifeline.get(), &ended, sizeof ended, 0) != sizeof ended)
        return Error{ErrorCode::Io, name(), "how it ended is not known: what looked after it was killed", ""};
    const char* const hint = "what it wrote before was used; its messages are on stderr";
    switch (ended.how) {
    case KeptEnd::How::NotStarted:
        return Error{ErrorCode::Start, name(), "cannot start it: " + errnoText(ended.value), ""};
    case KeptEnd::How::Killed:
        return Error{ErrorCode::Io, name(), "it was killed by " + signalText(ended.value), hint};
    case KeptEnd::How::Exited:
        break;
    }
    if (ended.value != 0)
        return Error{ErrorCode::Io, name(), "it exited with status " + std::to_string(ended.value), hint};
    return Piece{Got::End, 0};
}

/// As execvp() looks for it.
bool isThere(const std::string& program, const std::string& cwd) {
    const std::string base = cwd.empty() ? "" : cwd + "/";
    const auto executable = [&](const std::string& path) {
        return ::access((path.starts_with('/') ? path : base + path).c_str(), X_OK) == 0;
    };
    if (program.find('/') != std::string::npos) return executable(program);
    const char* const path = std::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "/bin:/usr/bin";
    for (;;) {
        const size_t end = std::min(rest.find(':'), rest.size());
        const std::string folder(end == 0 ? "." : rest.substr(0, end));
        if (executable(folder + "/" + program)) return true;
        if (end == rest.size()) return false;
        rest.remove_prefix(end + 1);
    }
}

} // namespace

Result<std::unique_ptr<ByteInput>> openCommandInput(const std::vector<std::string>& command,
                                                    const std::string& cwd, int stopFd) {
    if (command.empty() || command.front().empty())
        return Error{ErrorCode::Usage, "--input-command", "no command is given",
                     "for example: --input-command 'find . -name \"*.jpg\"'"};
    auto input = std::make_unique<CommandInput>(command, cwd, stopFd);
    for (const std::string& word : command)
        if (word.find('\0') != std::string::npos)
            return Error{ErrorCode::Usage, input->name(), "a word of it holds a NUL byte", ""};
    if (!isThere(command.front(), cwd))
        return Error{ErrorCode::Start, input->name(),
                     "there is no program \"" + toDisplay(command.front(), 80) + "\"",
                     "it is looked for in PATH; a path is relative to the job's folder"};
    return std::unique_ptr<ByteInput>(std::move(input));
}

} // namespace poolboard
