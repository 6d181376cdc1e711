// SPDX-License-Identifier: MIT
#include "ui/cli/when_done.h"

#include "core/base/errno_text.h"
#include "core/base/kept_command.h"
#include "ui/present/status.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard {
namespace {

/// How it ended, as a sentence; "" when all went well or when a signal ended it.
std::string waitFor(KeptProcess& kept, Screen& screen, SignalWatch& signals) {
    for (;;) {
        pollfd fds[] = {
            {kept.lifeline.get(), POLLIN, 0}, {signals.fd(), POLLIN, 0}, {screen.relayFd(), POLLIN, 0}};
        if (::poll(fds, std::size(fds), -1) < 0 && errno != EINTR) return "cannot be waited for";
        screen.relay();
        while (const auto signal = signals.take())
            if (*signal == SIGINT || *signal == SIGTERM || *signal == SIGHUP) return {};
        if (fds[0].revents != 0) break;
    }
    KeptEnd end;
    if (::recv(kept.lifeline.get(), &end, sizeof end, 0) != sizeof end)
        return "what looked after it was killed";
    if (end.how == KeptEnd::How::NotStarted) return "cannot be started: " + errnoText(end.value);
    if (end.how == KeptEnd::How::Killed) return "was killed by signal " + std::to_string(end.value);
    return end.value == 0 ? "" : "exited with status " + std::to_string(end.value);
}

} // namespace

std::vector<std::string> whenDoneVariables(const Snapshot& last, int exitStatus, const std::string& output) {
    return {"POOLBOARD_RUN=" + last.runId,
            "POOLBOARD_NAME=" + last.name,
            "POOLBOARD_STATE=" + std::string(runStateName(last.state)),
            "POOLBOARD_EXIT_STATUS=" + std::to_string(exitStatus),
            "POOLBOARD_DONE=" + std::to_string(last.done()),
            "POOLBOARD_UNSUCCESSFUL=" + std::to_string(last.unsuccessful()),
            "POOLBOARD_TOTAL=" + (last.total ? std::to_string(*last.total) : std::string()),
            "POOLBOARD_OUTPUT=" + output,
            "POOLBOARD_SUMMARY=" + summaryText(last)};
}

void runWhenDone(const JobSpec& job, const Snapshot& last, int exitStatus, const std::string& output,
                 Screen& screen, SignalWatch& signals) {
    if (job.whenDone.empty()) return;
    const UniqueFd nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    const int words = screen.silent() ? nowhere.get() : STDERR_FILENO;
    KeptProcess kept = startKept(
        {{"sh", "-c", job.whenDone}, job.cwd, whenDoneVariables(last, exitStatus, output), words, words});
    const std::string wrong =
        kept.error != 0 ? "cannot be started: " + errnoText(kept.error) : waitFor(kept, screen, signals);
    kept.lifeline.reset(); // whatever is left of it ends now
    while (kept.pid > 0 && ::waitpid(kept.pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    screen.relay();
    if (!wrong.empty()) screen.say("poolboard: --when-done: it " + wrong);
}

} // namespace poolboard
