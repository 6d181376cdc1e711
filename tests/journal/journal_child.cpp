// SPDX-License-Identifier: MIT
#include "journal_child.h"

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace poolboard;

namespace {

void say(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

int fill(JournalWriter& journal) {
    for (uint64_t index = 0;; ++index) {
        Outcome outcome = sampleOutcome(index);
        outcome.result = std::string(10000, 'x');
        Result<void> result = journal.append(outcome);
        if (result && index % 16 == 15) result = journal.commit();
        if (result) continue;
        say(result.error().text());
        const Result<void> later = journal.append(outcome), end = journal.finish({});
        say(later ? "nothing" : later.error().text());
        say(end ? "nothing" : end.error().text());
        return 0;
    }
}

int createMany(const std::string& dir) {
    say("ready");
    for (int number = 0;; ++number)
        if (auto journal = createJournal(dir, sampleRun(std::to_string(number))); !journal) {
            say(journal.error().text());
            return 1;
        }
}

} // namespace

RunRecord sampleRun(const std::string& id) {
    RunRecord run;
    run.id = id;
    run.name = "Thumbnails";
    run.worker = "image/resize";
    run.job = "[job]\nname = \"Thumbnails\"\n";
    run.pluginVersion = "1.2";
    run.pluginSha256 = "abc";
    run.startedMs = 1795000000123;
    run.total = 1000;
    run.state = RunState::Running;
    return run;
}

Outcome sampleOutcome(uint64_t index) {
    Outcome outcome;
    outcome.index = index;
    outcome.content = Content::Text;
    outcome.worker = static_cast<int32_t>(index % 4);
    outcome.seconds = 0.5;
    outcome.input = "input " + std::to_string(index);
    outcome.result = "result " + std::to_string(index);
    return outcome;
}

int runJournalChild(const std::string& mode, const std::string& dir) {
    if (mode == "fill") {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1 << 20, 1 << 20};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (mode == "create") return createMany(dir);
    auto journal = createJournal(dir, sampleRun("run"));
    if (!journal) {
        say(journal.error().text());
        return 1;
    }
    if (mode == "fill") return fill(*journal.value());
    const uint64_t batch = mode == "wait" ? 100 : 10;
    for (uint64_t index = 0;; ++index) {
        if (!journal.value()->append(sampleOutcome(index))) return 1;
        if (index % batch == batch - 1 && !journal.value()->commit()) return 1;
        if (index == batch - 1) say("ready");
        if (mode == "wait" && index == batch + 9)
            for (;;)
                ::pause();
    }
}
