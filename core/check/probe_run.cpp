// SPDX-License-Identifier: MIT
// The rule of the real thing: a run of Poolboard over the examples' items.
#include "core/check/probe_rules.h"

#include "core/base/errno_text.h"
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"

#include <cerrno>
#include <fstream>
#include <nlohmann/json.hpp>
#include <spawn.h>
#include <sstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::check {
namespace {

using nlohmann::json;

/// Text goes as it is, after :::; what is JSON goes as a file of NDJSON.
std::vector<std::string> commandFor(const Subject& subject, const Trial& trial, size_t& items) {
    std::vector<std::string> words{Layout::find().program(),
                                   "--cli",
                                   "run",
                                   "--no-journal",
                                   "-q",
                                   "-O",
                                   "ndjson",
                                   "--progress",
                                   "none",
                                   "-j",
                                   "2",
                                   "--init-timeout",
                                   "60s",
                                   "-w",
                                   subject.path + "/" + trial.kind->name};
    const json params = json::parse(trial.params);
    for (const auto& [name, value] : params.items()) {
        words.push_back("-p");
        words.push_back(name + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
    }
    const bool text = trial.samples.front().content != POOLBOARD_JSON;
    if (text) {
        words.push_back(":::");
    } else {
        words.insert(words.end(), {"-f", "ndjson", "-i", "items.ndjson"});
    }
    std::ofstream file("items.ndjson");
    items = 0;
    for (int round = 0; round < 4; ++round)
        for (const Sample& sample : trial.samples) {
            if ((sample.content != POOLBOARD_JSON) != text) continue;
            ++items;
            if (text)
                words.push_back(sample.body);
            else
                file << sample.body << "\n";
        }
    return words;
}

/// Its exit status; −1: killed, or not started.
int run(const std::vector<std::string>& words, std::string& output) {
    const UniqueFd out(::memfd_create("records", MFD_CLOEXEC));
    std::vector<char*> raw;
    for (const std::string& word : words)
        raw.push_back(const_cast<char*>(word.c_str()));
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, out.get(), STDOUT_FILENO);
    pid_t pid = 0;
    const int error = ::posix_spawn(&pid, raw[0], &actions, nullptr, raw.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    int status = -1;
    while (error == 0 && ::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    char bytes[4096];
    off_t at = 0;
    for (ssize_t n; (n = ::pread(out.get(), bytes, sizeof bytes, at)) > 0; at += n)
        output.append(bytes, static_cast<size_t>(n));
    if (error != 0) output = errnoText(error);
    return error == 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

Verdict wholeRun(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        stage("a run of kind " + trial.kind->name);
        size_t items = 0, ended = 0;
        std::string output;
        const int status = run(commandFor(subject, trial, items), output);
        if (status != 0 && status != 3)
            return failed(inKind(subject, trial, "the run ended with status " + std::to_string(status)));
        std::istringstream lines(output);
        for (std::string line; std::getline(lines, line);) {
            const json record = json::parse(line, nullptr, false);
            const std::string outcome = record.is_object() ? record.value("outcome", "") : "";
            if (outcome == "succeeded" || outcome == "failed") {
                ++ended;
                continue;
            }
            return failed(inKind(subject, trial,
                                 "an item that " + (outcome.empty() ? "has no outcome" : outcome) + ": " +
                                     toDisplay(line, 200)));
        }
        if (ended != items)
            return failed(inKind(subject, trial,
                                 std::to_string(ended) + " outcomes of " + std::to_string(items) + " items"));
    }
    return {};
}

} // namespace poolboard::check
