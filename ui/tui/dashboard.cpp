// SPDX-License-Identifier: MIT
#include "ui/tui/dashboard.h"

#include "ui/present/numbers.h"
#include "ui/present/status.h"
#include "ui/present/words.h"

#include <algorithm>

namespace poolboard {
namespace {

using What = ListFilter::What;

size_t linesOfPage(const Dashboard& board) {
    switch (board.page) {
    case Page::Errors:
        return board.groups.size();
    case Page::History:
        return board.history.size();
    case Page::Jobs:
        return board.jobs.size();
    default:
        return 0;
    }
}

/// How far a key moves in a list of `height` rows on screen; 0: not at all.
int64_t stepOf(const Key& key, int height) {
    constexpr int64_t kAll = INT32_MAX;
    if (key == "Down" || key == "j") return 1;
    if (key == "Up" || key == "k") return -1;
    if (key == "PageDown" || key == "^F") return std::max(1, height - 1);
    if (key == "PageUp" || key == "^B") return -std::max(1, height - 1);
    if (key == "End" || key == "G") return kAll;
    if (key == "Home" || key == "g") return -kAll;
    return 0;
}

void step(size_t& line, int64_t by, size_t lines) {
    const auto last = static_cast<int64_t>(lines) - 1;
    line = static_cast<size_t>(
        std::clamp<int64_t>(static_cast<int64_t>(line) + by, 0, std::max<int64_t>(0, last)));
}

} // namespace

std::vector<ListFilter> filtersOf(const Snapshot& run) {
    std::vector<ListFilter> out{{}, {What::Running, {}, 0, {}, 0}, {What::Failures, {}, 0, {}, 0}};
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        if (run.counts[kind] != 0) out.push_back({What::Kind, static_cast<OutcomeKind>(kind), 0, {}, 0});
    return out;
}

std::string filterName(const ListFilter& filter, const Snapshot& run) {
    switch (filter.what) {
    case What::All:
        return "All " + countText(run.done());
    case What::Running:
        return "Running " + countText(run.running);
    case What::Failures:
        return "Failures " + countText(run.unsuccessful());
    case What::Kind:
        return std::string(stateWord(filter.kind).word) + " " +
               countText(run.counts[static_cast<size_t>(filter.kind)]);
    case What::Group:
        return filter.groupName + " " + countText(filter.groupItems);
    }
    return {};
}

void Dashboard::take(const Snapshot& snapshot, double now) {
    run = snapshot;
    heard = true;
    starting = false;
    list.update(run);
    rates.add(now, run);
    if (message.empty())
        if (const auto lines = warningLines(run, m_warned); !lines.empty()) message = lines.back();
    if (isOver(run.state)) {
        if (live) message.clear(); // what was asked of it has happened
        live = false;
        if (page == Page::Stop || page == Page::Leave) page = Page::None; // nothing is left to decide
    }
}

void Dashboard::lost(const std::string& why) {
    live = starting = false;
    if (page == Page::Stop || page == Page::Leave) page = Page::None;
    if (isOver(run.state)) {
        if (!why.empty()) message = why; // of the engine that was to go on with it
        return;
    }
    notice = why;
    run.state = RunState::Broken;
    run.workers.clear();
    run.running = 0;
    run.rate = 0;
    run.eta.reset();
    run.why.clear();
    list.update(run);
}

bool Dashboard::canResume() const { return !live && !starting && offersResume(run); }

std::vector<Wish> Dashboard::say(std::string text) {
    message = std::move(text);
    return {};
}

std::optional<double> Dashboard::forget(double now) {
    constexpr double kReadable = 8;
    const bool waits = starting || !heard || run.state == RunState::Stopping || message.ends_with("…");
    if (message.empty() || waits) {
        m_seen.clear();
        return std::nullopt;
    }
    if (message != m_seen) {
        m_seen = message;
        m_seenAt = now;
    }
    const double left = m_seenAt + kReadable - now;
    if (left > 0) return left;
    message.clear();
    return std::nullopt;
}

std::vector<Wish> Dashboard::press(const Key& key) {
    message.clear();
    m_seen.clear();
    if (key == "^L") return {DrawAnew{}};
    if (key == "^Z") return {Suspend{}};
    if (key == "^C") return interrupt();
    if (typing) return pressInTyping(key);
    if (page != Page::None) return pressOnPage(key);
    if (moved(key)) return {};
    if (auto wishes = pressOnList(key)) return std::move(*wishes);
    return pressOnRun(key);
}

bool Dashboard::moved(const Key& key) {
    if (part == Part::Items) {
        const int64_t by = stepOf(key, listHeight);
        if (by == 0) return false;
        list.move(by, listHeight);
    } else {
        const int64_t by = stepOf(key, 10);
        if (by == 0) return false;
        step(part == Part::Details ? detailTop : workerTop, by, 1000); // painting cuts it to what there is
    }
    return true;
}

void Dashboard::open(Page which) {
    page = which;
    line = 0;
    detailTop = 0;
}

std::vector<Wish> Dashboard::pressInTyping(const Key& key) {
    if (key == "Enter" || key == "Esc") {
        if (key == "Esc") list.search("");
        typing.reset();
        return {};
    }
    if (key == "Backspace") {
        while (!typing->empty() && (static_cast<unsigned char>(typing->back()) & 0xC0) == 0x80)
            typing->pop_back();
        if (!typing->empty()) typing->pop_back();
    } else if (key == "Space") {
        *typing += ' ';
    } else if (key.size() <= 4 && key[0] != '^' && key != "Up" && key != "Down" && key != "Left" &&
               key != "Home" && key != "End" && key != "Tab") {
        *typing += key; // one character
    }
    list.search(*typing);
    return {};
}

/// The job files, and the question before one is run: nothing runs that was not seen.
std::optional<std::vector<Wish>> Dashboard::pressOnJobs(const Key& key) {
    const std::vector<Wish> none;
    if (page == Page::History && key == "n") {
        if (live) return say("a run goes on here; leave it first (q)");
        open(Page::Jobs);
        return std::vector<Wish>{ShowJobs{}};
    }
    if (page == Page::Jobs && key == "Enter" && line < jobs.size()) {
        if (!jobs[line].problem.empty()) return say(jobs[line].problem);
        page = Page::Start; // the line stays: it says which
        return none;
    }
    if (page != Page::Start) return std::nullopt;
    if (key == "r" || key == "Enter") return std::vector<Wish>{StartJob{jobs[line].path}};
    if (key == "Esc" || key == "q") page = Page::Jobs;
    return none;
}

std::vector<Wish> Dashboard::pressOnPage(const Key& key) {
    if (auto wishes = pressOnJobs(key)) return std::move(*wishes);
    const Page which = page;
    if (which == Page::Stop) {
        if (key == "f") return page = Page::None, stop(StopMode::Drain, "stopped in the dashboard");
        if (key == "c") return page = Page::None, stop(StopMode::Cancel, "stopped in the dashboard");
        if (key == "k") return page = Page::None, stop(StopMode::Kill, "stopped in the dashboard");
    }
    if (which == Page::Leave) {
        if (key == "l" || key == "q") return {Quit{}};
        if (key == "s") return open(Page::Stop), std::vector<Wish>{};
    }
    if (key == "Esc" || key == "q" || (key == "?" && which == Page::Help) ||
        (key == "e" && which == Page::Errors) || (key == "H" && which == Page::History)) {
        page = which == Page::Jobs ? Page::History : Page::None;
        line = 0;
        return {};
    }
    const int64_t by = stepOf(key, pageHeight);
    if (which == Page::Help || which == Page::Item) {
        step(detailTop, by, 10'000);
        if (which == Page::Item && key == "r") return retrySelected();
        return {};
    }
    step(line, by, linesOfPage(*this));
    if (key != "Enter" && key != "R") return {};
    if (which == Page::Errors && line < groups.size()) {
        const ErrorGroup& group = groups[line];
        if (key == "R" && !canRetry()) return say("one group is tried again once the run is over");
        if (key == "R") {
            page = Page::None;
            return {StartAgain{{"retry", run.runId, "--group", std::to_string(group.id)}}};
        }
        list.show({What::Group, group.kind, group.id, group.type.empty() ? group.pattern : group.type,
                   group.items});
        page = Page::None;
    }
    if (which == Page::History && line < history.size() && key == "Enter") {
        page = Page::None;
        if (history[line].id == run.runId) return {};
        if (live && own) return say("this run goes on here; leave it first (q), then poolboard --tui");
        return {OpenPast{history[line].id}};
    }
    return {};
}

/// Nothing: the key is none of the list's.
std::optional<std::vector<Wish>> Dashboard::pressOnList(const Key& key) {
    if (key == "Tab" || key == "BackTab") {
        const int by = key == "Tab" ? 1 : 2;
        part = static_cast<Part>((static_cast<int>(part) + by) % 3);
    } else if (key == "Esc") {
        part = Part::Items;
        list.search("");
        list.show({});
    } else if (key == "/") {
        typing = list.text();
    } else if (key == "f") {
        list.show(list.filter().what == What::Failures ? ListFilter{}
                                                       : ListFilter{What::Failures, {}, 0, {}, 0});
    } else if (key == "[" || key == "]" || key == "Left" || key == "Right" || key == "l" || key == "h") {
        nextFilter(key == "[" || key == "Left" || key == "h" ? -1 : 1);
    } else if (key == "Space") {
        if (!list.selectedIndex()) return say("there is no item to mark");
        list.toggleMark();
        list.move(1, listHeight);
    } else if (key == "u") {
        list.clearMarks();
    } else if (key == "Enter") {
        if (!list.selectedIndex()) return say("there is no item to show");
        opened = list.selectedIndex();
        open(Page::Item);
    } else if (key == "e") {
        if (groups.empty()) return say("nothing has failed so far");
        open(Page::Errors);
    } else if (key == "?") {
        open(Page::Help);
    } else if (key == "H") {
        open(Page::History);
        return std::vector<Wish>{ShowHistory{}};
    } else if (key == "m") {
        mouse = !mouse;
        message = mouse ? "the mouse works" : "the mouse belongs to the terminal again";
        return std::vector<Wish>{MouseSwitch{}};
    } else {
        return std::nullopt;
    }
    return std::vector<Wish>();
}

void Dashboard::nextFilter(int by) {
    const std::vector<ListFilter> all = filtersOf(run);
    const auto now = std::ranges::find(all, list.filter());
    const auto count = static_cast<int>(all.size());
    const int at = now == all.end() ? (by > 0 ? -1 : 0) : static_cast<int>(now - all.begin());
    list.show(all[static_cast<size_t>((at + by + count) % count)]);
}

} // namespace poolboard
