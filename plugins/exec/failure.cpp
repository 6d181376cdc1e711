// SPDX-License-Identifier: MIT
#include "plugins/exec/failure.h"

#include "plugins/sdk/text.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>

#include <unistd.h>

namespace poolboard::exec {

namespace {

constexpr size_t kTrace = 8 * 1024; // of stderr, in the error

Failure notStarted(int error, const std::vector<std::string>& argv) {
    const std::string name = toUtf8(argv.front());
    const bool isPath = name.find('/') != name.npos;
    switch (error) {
    case ENOENT:
        if (isPath && ::access(argv.front().c_str(), F_OK) == 0)
            return Failure("cannot start " + name + ": the interpreter in its #! line does not exist",
                           Code::Input)
                .type("command_not_found");
        return Failure("command not found: " + name + (isPath ? "" : " (looked in PATH)"), Code::Input)
            .type("command_not_found");
    case EACCES:
        return Failure("cannot start " + name + ": permission denied (is it executable?)", Code::Denied)
            .type("command_not_executable");
    case ENOEXEC:
        return Failure("cannot start " + name +
                           ": not a program; a script needs a #! line, or the shell option",
                       Code::Input)
            .type("command_not_executable");
    case E2BIG:
        return Failure("cannot start " + name +
                           ": the item is too long for a command line; "
                           "give it on standard input (pipe)",
                       Code::Input)
            .type("arguments_too_long");
    default: {
        const bool scarce = error == EAGAIN || error == ENOMEM || error == EMFILE || error == ENFILE;
        return Failure("cannot start " + name + ": " + std::generic_category().message(error),
                       scarce ? Code::Resource : Code::Internal)
            .type("command_not_started");
    }
    }
}

std::string tailOf(std::string text) {
    if (text.size() > kTrace) text.erase(0, text.size() - kTrace);
    return toUtf8(text);
}

} // namespace

std::string signalName(int number) {
    const char* name = ::sigabbrev_np(number);
    return name ? std::string("SIG") + name : "signal " + std::to_string(number);
}

std::string lastLine(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    constexpr size_t kLongest = 300;
    const size_t last = text.find_last_not_of(kBlank);
    if (last == text.npos) return {};
    text = text.substr(0, last + 1);
    text.remove_prefix(text.find_last_of('\n') == text.npos ? 0 : text.find_last_of('\n') + 1);
    const bool cut = text.size() > kLongest;
    return toUtf8(text.substr(0, kLongest)) + (cut ? "…" : "");
}

Failure failureOf(const CommandEnd& end, const std::vector<std::string>& argv, CommandRunner& runner) {
    if (end.how == CommandEnd::How::NotStarted) return notStarted(end.code, argv);
    std::string said = runner.diagnostics().text();
    const std::string line = lastLine(said);
    const auto withLine = [&line](const std::string& what) {
        return line.empty() ? what : what + ": " + line;
    };
    Failure failure = [&] {
        switch (end.how) {
        case CommandEnd::How::Signalled:
            return Failure(withLine("killed by " + signalName(end.code)), Code::Internal)
                .type("signal")
                .signal(end.code);
        case CommandEnd::How::Stopped:
            return Failure(withLine("the command was stopped"), Code::Cancelled).type("stopped");
        case CommandEnd::How::TooLarge:
            return Failure("the command wrote more than a result may hold; send its output to a file",
                           Code::Resource)
                .type("result_too_large");
        default:
            return Failure(withLine("exit status " + std::to_string(end.code)), Code::Internal)
                .type("exit_status")
                .exitCode(end.code);
        }
    }();
    failure.trace(tailOf(said));
    failure.diagnostics(std::move(said));
    if (end.how != CommandEnd::How::TooLarge) failure.output(std::string(runner.output().view()));
    return failure;
}

} // namespace poolboard::exec
