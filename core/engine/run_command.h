// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/item_pick.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace poolboard {

/// drain: nothing new starts, running items finish · cancel: running items are
/// cancelled, then ended after the grace · kill: at once.
enum class StopMode : uint8_t { Drain, Cancel, Kill };

/// drain: running items finish, nothing new starts · freeze: everything stands
/// still (SIGSTOP), and so do all deadlines.
enum class PauseMode : uint8_t { Drain, Freeze };

/// What a person may ask of a run: values, because who asks may be another
/// process. A command that makes no sense just then changes nothing.
struct StopCommand {
    StopMode mode = StopMode::Drain;
    int exitStatus = 130; ///< what the run ends with
    std::string reason;   ///< a sentence for the summary
};
struct PauseCommand {
    PauseMode mode = PauseMode::Drain;
    /// Of a freeze by a viewer: it ends when that viewer goes, however it goes (RunServer sees to it).
    bool whileWatched = false;
};
/// Undoes a freeze; without one, a drain.
struct ResumeCommand {};
/// Undoes a freeze and nothing else.
struct ThawCommand {};
/// Up: new workers start. Down: the highest slots finish their item and retire; nothing is lost.
struct SetWorkersCommand {
    static constexpr unsigned kMost = 4096;
    unsigned workers = 1; ///< 1 … kMost
};
/// The item's outcome is `cancelled`, wherever it is between source and outcome.
struct CancelItemCommand {
    uint64_t index = 0;
};
/// An item that waits for its next attempt gets it now; one that did not succeed and is on record, another
/// one.
struct RetryItemCommand {
    uint64_t index = 0;
};
/// What did not succeed and is on record gets another attempt: all of it, an error group, or a list; as there
/// is room in the window, and each once, also when it fails again. In a retry session: when its own items
/// have all been given out.
struct RetryItemsCommand {
    static constexpr size_t kMostListed = 2000; ///< as many as one line of a command takes
    ItemPick pick;                              ///< not Pending; a list is sorted
};
using RunCommand = std::variant<StopCommand, PauseCommand, ResumeCommand, ThawCommand, SetWorkersCommand,
                                CancelItemCommand, RetryItemCommand, RetryItemsCommand>;

/// One line of JSON: {"command":"stop","mode":"drain"} … [any] Pure.
std::string toJson(const RunCommand& command);
/// Nothing when it is not one.
std::optional<RunCommand> commandFromJson(std::string_view line);

} // namespace poolboard
