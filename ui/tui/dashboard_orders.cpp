// SPDX-License-Identifier: MIT
// The keys that ask something of the run.
#include "ui/tui/dashboard.h"

#include "ui/present/numbers.h"
#include "ui/present/words.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr size_t kMostOrders = 500; ///< retries at once of a run that goes on: it looks each of them up
constexpr const char* kStarting = "the run is being started again";

std::string howItEnded(const Snapshot& run) {
    std::string word(stateWord(run.state).word);
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
}

} // namespace

std::vector<Wish> Dashboard::stop(StopMode mode, const char* reason) {
    if (!live) return say("there is nothing to stop: the run is " + howItEnded(run));
    const std::string running = countedText(run.running, "item", "items");
    message = mode == StopMode::Drain    ? "Stopping: " + running + " running"
              : mode == StopMode::Cancel ? "Cancelling " + running
                                         : "Killing " + running;
    return {Tell{StopCommand{mode, 130, reason}}};
}

/// The ladder of Ctrl-C. Whoever only looks leaves.
std::vector<Wish> Dashboard::interrupt() {
    if (!live || !own) return {Quit{}};
    constexpr StopMode kLadder[] = {StopMode::Drain, StopMode::Cancel, StopMode::Kill};
    constexpr const char* kNext[] = {". Ctrl-C again to cancel them", ". Ctrl-C again to kill them", ""};
    const size_t rung = std::min<size_t>(interrupts++, 2);
    page = Page::None;
    typing.reset();
    auto wishes = stop(kLadder[rung], "interrupted");
    message += kNext[rung];
    return wishes;
}

std::vector<Wish> Dashboard::workers(int by) {
    constexpr int kMost = 4096;
    if (!live) return say("the run is " + howItEnded(run));
    const int wanted = static_cast<int>(run.workersWanted) + by;
    if (wanted < 1) return say("one worker is the least; p pauses");
    if (wanted > kMost) return say("4,096 workers are the most");
    run.workersWanted = static_cast<unsigned>(wanted); // the next snapshot says what came of it
    message = countedText(run.workersWanted, "worker", "workers") + " wanted";
    return {Tell{SetWorkersCommand{run.workersWanted}}};
}

std::vector<Wish> Dashboard::retrySelected() {
    std::vector<uint64_t> items;
    if (page == Page::None) items.assign(list.marks().begin(), list.marks().end());
    if (items.empty())
        if (const auto index = shownItem()) items.push_back(*index);
    if (items.empty()) return say("there is no item to try again");
    if (live) {
        if (run.state == RunState::Stopping) return say("the run is stopping; try again once it is over");
        if (items.size() > kMostOrders) return say("at most 500 at a time while the run goes on");
        std::vector<Wish> wishes;
        for (const uint64_t index : items)
            wishes.push_back(Tell{RetryItemCommand{index}});
        message = "Trying again: " + countedText(items.size(), "item", "items");
        list.clearMarks();
        return wishes;
    }
    if (run.journalFile.empty()) return say("this run kept no record: nothing can be tried again");
    if (starting) return say(kStarting);
    if (!canRetry()) return say("everything succeeded: there is nothing to try again");
    StartAgain again{{"retry", run.runId}};
    for (const uint64_t index : items) {
        again.words.emplace_back("--item");
        again.words.push_back(std::to_string(index));
    }
    list.clearMarks();
    return {again};
}

std::vector<Wish> Dashboard::retryAll() {
    if (run.unsuccessful() == 0) return say("nothing has failed: there is nothing to try again");
    if (run.journalFile.empty()) return say("this run kept no record: nothing can be tried again");
    if (starting) return say(kStarting);
    if (!live) return {StartAgain{{"retry", run.runId}}};
    if (run.state == RunState::Stopping) return say("the run is stopping; try again once it is over");
    message = "Trying again what failed so far";
    return {Tell{RetryItemsCommand{}}};
}

std::vector<Wish> Dashboard::pressOnRun(const Key& key) {
    if (key == "p" || key == "P") {
        if (!live) return say("the run is " + howItEnded(run));
        if (run.state == RunState::Stopping) return say("the run is stopping");
        const bool standing = run.state == RunState::Paused || run.state == RunState::Pausing || run.frozen;
        if (standing) return message = "Going on", std::vector<Wish>{Tell{ResumeCommand{}}};
        message = key == "p" ? "Pausing: running items finish" : "Freezing";
        return {Tell{PauseCommand{key == "p" ? PauseMode::Drain : PauseMode::Freeze}}};
    }
    if (key == "s") {
        if (!live) return stop(StopMode::Drain, "");
        open(Page::Stop);
    } else if (key == "+" || key == "=" || key == "-") {
        return workers(key == "-" ? -1 : 1);
    } else if (key == "r") {
        return retrySelected();
    } else if (key == "R") {
        return retryAll();
    } else if (key == "o") {
        if (canResume() && !run.journalFile.empty()) return {StartAgain{{"resume", run.runId}}};
        if (starting) return say(kStarting);
        return say(live ? "the run goes on" : "this run is at its end: there is nothing to resume");
    } else if (key == "x") {
        const auto index = list.selectedIndex();
        if (!live || !index || list.filter().what != ListFilter::What::Running)
            return say("x cancels a running item: choose one under Running");
        message = "Cancelling item " + std::to_string(*index);
        return {Tell{CancelItemCommand{*index}}};
    } else if (key == "q") {
        if (!live || !own) return {Quit{}};
        open(Page::Leave);
    } else if (key.size() == 1) {
        return say("'" + key + "' does nothing here; ? lists the keys");
    }
    return {};
}

} // namespace poolboard
