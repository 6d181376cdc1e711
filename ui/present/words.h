// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <string>
#include <string_view>

namespace poolboard {

/// What a state means to a person; faces turn it into a colour. Never the only
/// sign: a word and a symbol always go with it.
enum class Tone : uint8_t { Neutral, Active, Good, Bad, Warning, Quiet };

/// How a state is shown, the same on every face. `symbol` is one character,
/// `ascii` its replacement where UTF-8 cannot be shown.
struct StateWord {
    std::string_view symbol, ascii, word;
    Tone tone;
};

StateWord
stateWord(OutcomeKind kind); ///< ✓ Succeeded, ✗ Failed, ⧖ Timed out, ! Crashed, ⊘ Cancelled, – Skipped
StateWord stateWord(RunState state);    ///< "Running", "Failing", "Finished with failures" …
StateWord stateWord(WorkerState state); ///< "Idle", "Working", "Silent" …
StateWord waitingWord();                ///< ○ Waiting: an item that has not started
StateWord runningWord();                ///< ▶ Running: an item in a worker

/// The word inside a sentence: "failed", "timed out".
std::string lowerWord(OutcomeKind kind);

} // namespace poolboard
