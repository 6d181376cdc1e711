// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/mailbox.h"
#include "core/base/result.h"
#include "core/engine/run_command.h"
#include "core/run/item.h"
#include "core/run/outcome.h"
#include "core/run/progress.h"

#include <optional>
#include <variant>
#include <vector>

namespace poolboard {

/// What other threads say to [run].
struct ItemsRead {
    std::vector<Item> items;
    std::vector<Outcome> settled;         ///< items the gate has decided already
    std::optional<BytePosition> position; ///< after these items
};
struct SourceEnded {
    std::optional<Error> error;
};
struct Recorded { ///< these outcomes have left the window
    size_t outcomes = 0, bytes = 0;
    std::vector<Outcome> spent; ///< empty; its memory is used for the next ones
};
struct RecordFailed {
    Error error;
};
struct DiskLow { ///< "" : there is room again
    std::string reason;
};
struct ItemFound { ///< an item that is to be tried once more; nothing: it has no outcome on record that could
                   ///< be bettered
    std::optional<Item> item;
};
struct ItemsFound { ///< the next part of RecordPort::findMore(); could not be read: the last part, and empty
    PickedPart part;
};
using RunMessage =
    std::variant<ItemFound, ItemsFound, ItemsRead, SourceEnded, Recorded, RecordFailed, DiskLow, RunCommand>;
using RunMailbox = Mailbox<RunMessage>;

} // namespace poolboard
