// SPDX-License-Identifier: MIT
#include "core/check/probe_program.h"

#include "core/base/layout.h"
#include "core/base/text.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::check {

using nlohmann::json;

namespace {

std::string wholeOf(int fd) {
    std::string all;
    char bytes[4096];
    for (ssize_t n; (n = ::pread(fd, bytes, sizeof bytes, static_cast<off_t>(all.size()))) > 0;)
        all.append(bytes, static_cast<size_t>(n));
    return all;
}

} // namespace

ProgramRun::ProgramRun(const std::vector<std::string>& words, Listen listen)
    : m_out(::memfd_create("records", MFD_CLOEXEC)) {
    int in[2] = {-1, -1}, err[2] = {-1, -1};
    if (::pipe2(in, O_CLOEXEC) != 0) return;
    const UniqueFd theirIn(in[0]);
    m_in.reset(in[1]);
    UniqueFd theirErr;
    if (listen == Listen::Live && ::pipe2(err, O_CLOEXEC) == 0)
        m_err.reset(err[0]), theirErr.reset(err[1]);
    else
        m_err.reset(::memfd_create("said", MFD_CLOEXEC));
    std::vector<char*> raw;
    for (const std::string& word : words)
        raw.push_back(const_cast<char*>(word.c_str()));
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, theirIn.get(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, m_out.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, theirErr.valid() ? theirErr.get() : m_err.get(),
                                       STDERR_FILENO);
    pid_t pid = 0;
    if (::posix_spawn(&pid, raw[0], &actions, nullptr, raw.data(), environ) == 0) m_pid = pid;
    ::posix_spawn_file_actions_destroy(&actions);
}

ProgramRun::~ProgramRun() {
    if (m_pid > 0) ::kill(m_pid, SIGKILL), wait();
}

void ProgramRun::feed(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(m_in.get(), bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return; // it ended: its status says how
        bytes.remove_prefix(static_cast<size_t>(n));
    }
}

bool ProgramRun::nextLine(std::string& line) {
    for (;;) {
        if (const size_t end = m_rest.find('\n'); end != std::string::npos) {
            line = m_rest.substr(0, end);
            m_rest.erase(0, end + 1);
            return true;
        }
        char bytes[4096];
        const ssize_t n = ::read(m_err.get(), bytes, sizeof bytes);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        m_rest.append(bytes, static_cast<size_t>(n));
    }
}

int ProgramRun::wait() {
    m_in.reset();
    int status = -1;
    pid_t ended = -1;
    while (m_pid > 0 && (ended = ::waitpid(m_pid, &status, 0)) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    return ended > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::vector<json> ProgramRun::records() const {
    std::vector<json> all;
    std::istringstream lines(wholeOf(m_out.get()));
    for (std::string line; std::getline(lines, line);)
        all.push_back(json::parse(line, nullptr, false));
    for (json& one : all)
        if (!one.is_object()) one = nullptr;
    return all;
}

std::string ProgramRun::said() const {
    std::string all = wholeOf(m_err.get());
    while (!all.empty() && all.back() == '\n')
        all.pop_back();
    if (all.size() > 600) all.erase(0, all.size() - 600);
    std::replace(all.begin(), all.end(), '\n', ' ');
    return toDisplay(all, 600);
}

std::vector<std::string> runWords(const Subject& subject, const Trial& trial) {
    std::vector<std::string> words{Layout::find().program(),
                                   "--cli",
                                   "run",
                                   "--no-journal",
                                   "-O",
                                   "ndjson",
                                   "--progress",
                                   "none",
                                   "--teardown-timeout",
                                   "2s",
                                   "--init-timeout",
                                   "60s",
                                   "-w",
                                   subject.workerName(*trial.kind)};
    if (!subject.python.empty()) words.insert(words.end(), {"--python", subject.python});
    const json params = json::parse(trial.params);
    for (const auto& [name, value] : params.items()) {
        words.push_back("-p");
        words.push_back(name + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
    }
    return words;
}

} // namespace poolboard::check
