// SPDX-License-Identifier: MIT
#include "program.h"

#include <QTemporaryDir>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <poll.h>
#include <sstream>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char** environ;

namespace {

using poolboard::UniqueFd;

/// One folder for the journals and settings of all programs of this test.
const std::string& privateFolder() {
    static const QTemporaryDir folder;
    static const std::string path = folder.path().toStdString();
    return path;
}

/// As far as it can be read: a process may end while its file in /proc is, and a stream would throw.
std::string contentOf(const std::string& path) {
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string all;
    char bytes[4096];
    for (ssize_t n; file.valid() && (n = ::read(file.get(), bytes, sizeof bytes)) > 0;)
        all.append(bytes, static_cast<size_t>(n));
    return all;
}

std::vector<std::string> environmentFor(const Program::Setup& setup, const std::string& mark) {
    std::map<std::string, std::string> variables;
    for (char** entry = environ; *entry; ++entry)
        if (const char* equals = std::strchr(*entry, '='))
            variables[std::string(static_cast<const char*>(*entry), equals)] = equals + 1;
    for (const char* name :
         {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
        variables[name] = privateFolder();
    variables["POOLBOARD_PLUGIN_PATH"] = TEST_BUILD_DIR "/tests/workers";
    variables["TERM"] = "xterm";
    variables["ACCEPTANCE_MARK"] = mark;
    for (const char* name : {"POOLBOARD_DEBUG", "NO_COLOR", "CLICOLOR_FORCE"})
        variables.erase(name);
    for (const auto& [name, value] : setup.environment)
        if (value.empty())
            variables.erase(name);
        else
            variables[name] = value;
    std::vector<std::string> out;
    for (const auto& [name, value] : variables)
        out.push_back(name + "=" + value);
    return out;
}

std::vector<char*> pointersTo(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words)
        out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

UniqueFd nonBlocking(int fd) {
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    return UniqueFd(fd);
}

/// False once the stream has ended; its descriptor is closed then.
bool readInto(UniqueFd& fd, std::string& bytes) {
    char block[65536];
    for (;;) {
        const ssize_t got = ::read(fd.get(), block, sizeof block);
        if (got > 0)
            bytes.append(block, static_cast<size_t>(got));
        else if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return true;
        else
            return fd.reset(), false; // the end; EIO on a terminal nobody has open
    }
}

} // namespace

Program::Program(Setup setup) {
    static int count = 0;
    m_mark = std::to_string(::getpid()) + "-" + std::to_string(++count);
    if (setup.terminal) {
        m_answers = setup.answers;
        startOnTerminal(setup);
        return;
    }
    int in[2], out[2], err[2];
    if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0)
        qFatal("no pipes");
    const UniqueFd inEnd(in[0]), outEnd(out[1]), errEnd(err[1]);
    m_in.reset(in[1]);
    m_out = nonBlocking(out[0]);
    m_err = nonBlocking(err[0]);
    start(setup, in[0], out[1], err[1]);
}

void Program::startOnTerminal(const Setup& setup) {
    UniqueFd master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!master.valid() || ::grantpt(master.get()) != 0 || ::unlockpt(master.get()) != 0)
        qFatal("no terminal");
    const UniqueFd slave(::open(::ptsname(master.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
    const winsize size{24, 80, 0, 0};
    ::ioctl(slave.get(), TIOCSWINSZ, &size);
    m_in.reset(::fcntl(master.get(), F_DUPFD_CLOEXEC, 3));
    m_out = nonBlocking(master.release());
    start(setup, slave.get(), slave.get(), slave.get());
}

void Program::start(const Setup& setup, int in, int out, int err) {
    std::vector<std::string> words{setup.program.empty() ? TEST_BUILD_DIR "/bin/poolboard" : setup.program};
    words.insert(words.end(), setup.arguments.begin(), setup.arguments.end());
    std::vector<std::string> variables = environmentFor(setup, m_mark);
    const std::vector<char*> argv = pointersTo(words), envp = pointersTo(variables);
    m_pid = ::fork();
    if (m_pid != 0) return;
    ::setsid();
    if (setup.terminal) ::ioctl(in, TIOCSCTTY, 0);
    ::dup2(in, 0);
    ::dup2(out, 1);
    ::dup2(err, 2);
    if (!setup.cwd.empty() && ::chdir(setup.cwd.c_str()) != 0) ::_exit(126);
    ::execve(argv[0], argv.data(), envp.data());
    ::_exit(127);
}

Program::~Program() {
    if (m_pid > 0 && m_status < 0) {
        ::kill(m_pid, SIGKILL);
        reap(0);
    }
    leavesNothing();
    for (const int pid : descendants())
        ::kill(pid, SIGKILL);
}

void Program::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(m_in.get(), bytes.data(), bytes.size());
        if (wrote < 0 && errno != EINTR) return; // it does not read any more; the test sees that
        bytes.remove_prefix(wrote > 0 ? static_cast<size_t>(wrote) : 0);
    }
}

void Program::signal(int signal) { ::kill(m_pid, signal); }

void Program::resize(unsigned short columns) {
    const winsize size{24, columns, 0, 0};
    ::ioctl(m_in.get(), TIOCSWINSZ, &size);
}

void Program::hangUp() {
    m_in.reset();
    m_out.reset();
}

bool Program::pump(int milliseconds) {
    pollfd fds[] = {{m_out.get(), POLLIN, 0}, {m_err.get(), POLLIN, 0}};
    ::poll(fds, 2, milliseconds);
    const size_t before = m_outBytes.size();
    if (fds[0].revents != 0) readInto(m_out, m_outBytes);
    if (m_answers) answer(before);
    if (fds[1].revents != 0) readInto(m_err, m_errBytes);
    return m_out.valid() || m_err.valid();
}

/// The questions termpaint asks, and what an xterm of these days says.
void Program::answer(size_t from) {
    static const std::pair<std::string, std::string> kAnswers[] = {
        {"\033[5n", "\033[0n"},  {"\033[6n", "\033[1;1R"},       {"\033[?6n", "\033[?1;1R"},
        {"\033[c", "\033[?62c"}, {"\033[>c", "\033[>41;354;0c"}, {"\033[=c", "\033P!|00000000\033\\"},
    };
    for (; from < m_outBytes.size(); ++from)
        for (const auto& [question, said] : kAnswers)
            if (m_outBytes.compare(from, question.size(), question) == 0) write(said);
}

bool Program::waitFor(const std::string& stream, std::string_view text, size_t from) {
    bool open = true;
    return eventually([&] {
               open = open && pump(20);
               return !open || stream.find(text, from) != std::string::npos;
           }) &&
           stream.find(text, from) != std::string::npos;
}

bool Program::reap(int options) {
    if (m_status >= 0) return true;
    int status = 0;
    if (::waitpid(m_pid, &status, options) != m_pid) return false;
    m_status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return true;
}

int Program::wait() {
    if (m_err.valid()) // on a terminal the input is the output, too
        closeInput();
    const bool ended = eventually([this] {
        pump(20);
        return reap(WNOHANG);
    });
    while (ended && pump(0) && m_out.valid()) {
        // What was written before the end is there; nobody writes any more but what it left behind.
        pollfd more = {m_out.get(), POLLIN, 0};
        if (::poll(&more, 1, 0) <= 0) break;
    }
    return ended ? m_status : -1;
}

std::vector<int> Program::descendants() const {
    std::vector<int> found;
    const std::string wanted = "ACCEPTANCE_MARK=" + m_mark + '\0';
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored)) {
        const int pid = std::atoi(entry.path().filename().c_str());
        if (pid > 0 && pid != m_pid && contentOf(entry.path() / "environ").find(wanted) != std::string::npos)
            found.push_back(pid);
    }
    return found;
}

bool Program::leavesNothing() const {
    return eventually([this] { return descendants().empty(); });
}

std::string commandOf(int pid) {
    std::string words = contentOf("/proc/" + std::to_string(pid) + "/cmdline");
    for (char& c : words)
        if (c == '\0') c = ' ';
    return words;
}
