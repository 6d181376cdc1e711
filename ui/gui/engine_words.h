// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/sentence_words.h"

#include <QString>
#include <string_view>

namespace poolboard {

/// The sentences the engine says, in the person's language: why nothing runs, why a run ended, what became of
/// an item. The English sentence is the key; what changes from run to run is a %1 in it, and is itself
/// translated where it is a sentence. What is not known stays as it is. [any] Pure.
QString engineWords(std::string_view sentence);

/// Whether it gives anything else than the sentence: somebody reads another language. [any]
bool engineWordsDiffer();

/// All that are known, as the engine says them. A new one is a line in engine_words.cpp.
const SentenceTable& engineSentences();

} // namespace poolboard
