// SPDX-License-Identifier: MIT
#include "ui/present/words.h"

namespace poolboard {

StateWord stateWord(OutcomeKind kind) {
    static constexpr StateWord kWords[kOutcomeKinds] = {
        {"✓", "+", "Succeeded", Tone::Good},    {"✗", "x", "Failed", Tone::Bad},
        {"⧖", "t", "Timed out", Tone::Warning}, {"!", "!", "Crashed", Tone::Bad},
        {"⊘", "/", "Cancelled", Tone::Quiet},   {"–", "-", "Skipped", Tone::Quiet},
    };
    return kWords[static_cast<size_t>(kind)];
}

StateWord stateWord(RunState state) {
    static constexpr StateWord kWords[kRunStates] = {
        {"○", "o", "Preparing", Tone::Neutral}, {"▶", ">", "Running", Tone::Active},
        {"✗", "x", "Failing", Tone::Bad},       {"‖", "=", "Pausing", Tone::Warning},
        {"‖", "=", "Paused", Tone::Warning},    {"⊘", "/", "Stopping", Tone::Warning},
        {"✓", "+", "Finished", Tone::Good},     {"✗", "x", "Finished with failures", Tone::Bad},
        {"⊘", "/", "Stopped", Tone::Warning},   {"⊘", "/", "Halted", Tone::Warning},
        {"!", "!", "Interrupted", Tone::Bad},
    };
    return kWords[static_cast<size_t>(state)];
}

StateWord stateWord(WorkerState state) {
    static constexpr StateWord kWords[kWorkerStates] = {
        {"○", "o", "Starting", Tone::Neutral}, {"○", "o", "Initialising", Tone::Neutral},
        {"○", "o", "Idle", Tone::Neutral},     {"▶", ">", "Working", Tone::Active},
        {"⧖", "t", "Silent", Tone::Warning},   {"⊘", "/", "Retiring", Tone::Quiet},
        {"!", "!", "Crashed", Tone::Bad},      {"–", "-", "Stopped", Tone::Quiet},
    };
    return kWords[static_cast<size_t>(state)];
}

StateWord waitingWord() { return {"○", "o", "Waiting", Tone::Neutral}; }
StateWord runningWord() { return {"▶", ">", "Running", Tone::Active}; }

std::string lowerWord(OutcomeKind kind) {
    std::string word(stateWord(kind).word);
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
}

} // namespace poolboard
