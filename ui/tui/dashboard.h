// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_command.h"
#include "core/journal/journal_reader.h"
#include "core/run/snapshot.h"
#include "ui/present/rate_history.h"
#include "ui/tui/item_list.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace poolboard {

/// A key as the dashboard knows it: the character itself ("a", "+"), or "Up", "Down", "Left", "Right",
/// "PageUp", "PageDown", "Home", "End", "Tab", "BackTab", "Enter", "Esc", "Backspace", "Space", "^C".
using Key = std::string;

/// What the dashboard wants to happen outside of it.
struct Tell {
    RunCommand command;
};
struct StartAgain { ///< an engine that goes on with the run: words behind --cli
    std::vector<std::string> words;
};
struct Quit {};
struct Suspend {};
struct DrawAnew {};
struct MouseSwitch {};
struct ShowHistory {};
struct ShowJobs {};
struct StartJob { ///< a new run of a job file
    std::string path;
};
struct OpenPast { ///< a run of the history, by its id
    std::string runId;
};
using Wish = std::variant<Tell, StartAgain, Quit, Suspend, DrawAnew, MouseSwitch, ShowHistory, OpenPast,
                          ShowJobs, StartJob>;

enum class Part : uint8_t { Items, Details, Workers };
enum class Page : uint8_t { None, Help, Stop, Leave, Errors, Item, History, Jobs, Start };

/// A job file that can be chosen. Texts are display-safe.
struct JobChoice {
    std::string path, name;
    std::string runs;    ///< what it comes to, as a command line
    std::string problem; ///< why it cannot be read, or ""
};

/// Everything the screen shows, and what the keys do to it. Knows no terminal, no socket and no file: it is
/// given values and says its wishes. A plain value. [main]
struct Dashboard {
    Snapshot run;
    bool heard = false;    ///< a snapshot has come
    bool live = false;     ///< there is a run to give orders to
    bool starting = false; ///< an engine was asked to go on with it, and nothing was heard of that one yet
    bool own = true;       ///< started here: leaving it is a decision; else we only look
    std::string notice;    ///< what a person must know: why the run was lost, why the journal cannot be read
    std::string message;   ///< the answer to the last key, until the next
    ListView list;
    RateHistory rates;
    std::optional<ItemDetail> detail; ///< of the item `detailOf`
    std::optional<uint64_t> detailOf;
    std::optional<uint64_t> opened; ///< the item of Page::Item: it stays while the list moves on
    std::vector<ErrorGroup> groups;
    std::vector<RunRecord> history;
    std::vector<JobChoice> jobs;
    Part part = Part::Items;
    Page page = Page::None;
    size_t line = 0;                   ///< selected line of the page
    size_t detailTop = 0;              ///< first line of the details on screen
    size_t workerTop = 0;              ///< first row of the workers on screen
    std::optional<std::string> typing; ///< the text filter while it is typed
    unsigned interrupts = 0;
    bool mouse = true;
    int listHeight = 1, pageHeight = 1; ///< rows, as last painted

    void take(const Snapshot& snapshot, double now);
    /// The run is not watched any more; why, or "" when it ended in order. Of a run that was over before:
    /// going on with it was refused, and it stays as it was.
    void lost(const std::string& why);
    /// One key; `message` says why one does nothing.
    std::vector<Wish> press(const Key& key);
    /// Takes `message` away once it could be read, unless what it tells of is still to come. In how many
    /// seconds to ask again; nothing: not because of this.
    std::optional<double> forget(double now);
    /// The item whose details are shown.
    std::optional<uint64_t> shownItem() const { return page == Page::Item ? opened : list.selectedIndex(); }
    /// A run of the past can go on, or be tried again.
    bool canResume() const;
    bool canRetry() const { return !live && !starting && isOver(run.state) && run.unsuccessful() != 0; }

private:
    std::string m_seen; ///< the message there was at m_seenAt
    double m_seenAt = 0;
    uint64_t m_warned = 0; ///< of the run's warnings, how many were shown

    std::vector<Wish> pressOnPage(const Key& key);
    std::optional<std::vector<Wish>> pressOnJobs(const Key& key);
    std::vector<Wish> pressInTyping(const Key& key);
    std::vector<Wish> pressOnRun(const Key& key);
    std::optional<std::vector<Wish>> pressOnList(const Key& key);
    std::vector<Wish> say(std::string text);
    std::vector<Wish> stop(StopMode mode, const char* reason);
    std::vector<Wish> interrupt();
    std::vector<Wish> retrySelected();
    std::vector<Wish> retryAll();
    std::vector<Wish> workers(int by);
    bool moved(const Key& key);
    void open(Page which);
    void nextFilter(int by);
};

/// The filters one can step through just now: All, Running, Failures, and each outcome there is.
std::vector<ListFilter> filtersOf(const Snapshot& run);
/// "Failed 12".
std::string filterName(const ListFilter& filter, const Snapshot& run);

} // namespace poolboard
