// SPDX-License-Identifier: MIT
#include "ui/gui/engine_words.h"

#include "core/run/outcome.h"
#include "ui/gui/sentence_words.h"
#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <optional>

namespace poolboard {
namespace {

/// What is closer to the point stands first: the first that fits is taken.
const char* const kSentences[] = {
    // Why nothing runs.
    QT_TRANSLATE_NOOP("engine", "paused: everything is frozen"),
    QT_TRANSLATE_NOOP("engine", "paused"),
    QT_TRANSLATE_NOOP("engine", "paused: %1"),
    QT_TRANSLATE_NOOP("engine", "held back: %1"),
    QT_TRANSLATE_NOOP("engine", "only %1 of memory are free, %2 are kept free (--min-free-memory)"),
    QT_TRANSLATE_NOOP("engine", "only %1 are free in %2, %3 are kept free (--min-free-disk)"),
    QT_TRANSLATE_NOOP("engine", "no new items are given out: %1"),
    QT_TRANSLATE_NOOP("engine", "what runs behind a launcher cannot stand still; pause the run instead"),
    QT_TRANSLATE_NOOP("engine", "ordered output is held back by item %1"),
    QT_TRANSLATE_NOOP("engine", "1 result held back by item %1"),
    QT_TRANSLATE_NOOP("engine", "%1 results held back by item %2"),
    QT_TRANSLATE_NOOP("engine", "files are on their way to other machines or back"),
    QT_TRANSLATE_NOOP("engine", "workers are being initialised"),
    QT_TRANSLATE_NOOP("engine", "workers are started again in %1: %2"),
    QT_TRANSLATE_NOOP("engine", "workers are started again in %1"),
    QT_TRANSLATE_NOOP("engine", "waiting for input"),
    QT_TRANSLATE_NOOP("engine", "waiting until items may be tried again"),
    QT_TRANSLATE_NOOP("engine", "waiting %1 until items may be tried again"),
    QT_TRANSLATE_NOOP("engine", "waiting %1 until the next item may start (--delay)"),
    QT_TRANSLATE_NOOP("engine", "waiting until the output takes results"),
    QT_TRANSLATE_NOOP("engine", "the last results are being written"),
    // Why a run ended.
    QT_TRANSLATE_NOOP("engine", "stopped in the window"),
    QT_TRANSLATE_NOOP("engine", "stopped in the dashboard"),
    QT_TRANSLATE_NOOP("engine", "stopped by a viewer"),
    QT_TRANSLATE_NOOP("engine", "stopped by the program"),
    QT_TRANSLATE_NOOP("engine", "stopped while its output was being written"),
    QT_TRANSLATE_NOOP("engine", "interrupted"),
    QT_TRANSLATE_NOOP("engine", "terminated"),
    QT_TRANSLATE_NOOP("engine", "the terminal went away"),
    QT_TRANSLATE_NOOP("engine", "the run was abandoned"),
    QT_TRANSLATE_NOOP("engine", "the run was stopped"),
    QT_TRANSLATE_NOOP("engine", "the run is over"),
    QT_TRANSLATE_NOOP("engine", "the results are not wanted any more"),
    QT_TRANSLATE_NOOP("engine", "the run timeout of %1 passed"),
    QT_TRANSLATE_NOOP("engine", "item %1 %2 and --on-error is immediate"),
    QT_TRANSLATE_NOOP("engine", "1 item did not succeed, which --halt waits for"),
    QT_TRANSLATE_NOOP("engine", "%1 items did not succeed, which --halt waits for"),
    QT_TRANSLATE_NOOP("engine", "1 item succeeded, which --halt waits for"),
    QT_TRANSLATE_NOOP("engine", "%1 items succeeded, which --halt waits for"),
    QT_TRANSLATE_NOOP("engine", "the run itself has not been finished; go on with it: resume %1"),
    QT_TRANSLATE_NOOP("engine",
                      "only what had been read of standard input was run; what came after it must be given "
                      "again: resume %1 -i -"),
    QT_TRANSLATE_NOOP("engine", "%1: nobody reads it any more, so the run cannot go on as it was asked for"),
    QT_TRANSLATE_NOOP(
        "engine",
        "%1: it was deleted or replaced while the run wrote it, and what it held is lost (run the job anew)"),
    QT_TRANSLATE_NOOP("engine", "%1: it was moved away while the run wrote it (what was written is in it: "
                                "put it back, or run the job anew)"),
    // What became of a worker or of an item.
    QT_TRANSLATE_NOOP("engine", "cancelled by a user"),
    QT_TRANSLATE_NOOP("engine", "%1 and did not stop within the grace of %2"),
    QT_TRANSLATE_NOOP("engine", "took longer than the item timeout of %1 (%2% of the median)"),
    QT_TRANSLATE_NOOP("engine", "took longer than the item timeout of %1"),
    QT_TRANSLATE_NOOP("engine", "gave no sign of life for longer than the silence timeout of %1"),
    QT_TRANSLATE_NOOP("engine", "init took longer than %1"),
    QT_TRANSLATE_NOOP("engine", "worker %1 could not be initialised: %2"),
    QT_TRANSLATE_NOOP("engine", "worker %1 is given up: %2"),
    QT_TRANSLATE_NOOP("engine", "one worker host of `%1` is given up, others go on: %2"),
    QT_TRANSLATE_NOOP("engine", "nothing more is started by `%1`: %2"),
    QT_TRANSLATE_NOOP("engine", "worker host %1 answers again"),
    QT_TRANSLATE_NOOP("engine",
                      "worker host %1 has not answered for %2: frozen, or starved; it gets no more items"),
    QT_TRANSLATE_NOOP(
        "engine", "`%1` did not end its worker when it was told to: the connection hangs. What was on its "
                  "way there waits for %2, until it cannot run there any more"),
    QT_TRANSLATE_NOOP("engine", "%1 progress and log events were dropped"),
    QT_TRANSLATE_NOOP("engine", "worker host ended: %1"),
    QT_TRANSLATE_NOOP("engine", "the worker host was lost while it ran this item: %1"),
    QT_TRANSLATE_NOOP("engine", "poolboard-guard (process %1) %2"),
    QT_TRANSLATE_NOOP("engine", "it did not answer for %1"),
    QT_TRANSLATE_NOOP("engine", "it started no item and gave none back for the item timeout"),
    QT_TRANSLATE_NOOP("engine", "ended after the item timeout"),
    QT_TRANSLATE_NOOP("engine", "killed by SIGKILL: out of memory, the kernel's count of such kills rose"),
    QT_TRANSLATE_NOOP("engine", "killed by SIGKILL, perhaps by lack of memory"),
    QT_TRANSLATE_NOOP("engine", "killed by signal %1"),
    QT_TRANSLATE_NOOP("engine", "killed by %1"),
    QT_TRANSLATE_NOOP("engine", "was killed by signal %1"),
    QT_TRANSLATE_NOOP("engine", "exited with status %1"),
    QT_TRANSLATE_NOOP("engine", "closed its channel"),
    QT_TRANSLATE_NOOP("engine", "has ended"),
    // Why an item has no result file.
    QT_TRANSLATE_NOOP("engine", "the result of another item of this run is called %1 (--output-name tells "
                                "them apart, --if-exists rename numbers them)"),
    QT_TRANSLATE_NOOP("engine", "%1 is a folder, so no result can have its name"),
    QT_TRANSLATE_NOOP("engine",
                      "%1 exists already (--if-exists skip, overwrite or rename says what to do then)"),
    // A group of errors.
    QT_TRANSLATE_NOOP("engine", "other errors"),
};
constexpr SentenceTable kTable{"engine", kSentences};

QString said(const SentencePart& part, int depth) {
    constexpr int kDeepest = 3; // a reason in a reason in a reason
    if (depth > kDeepest) return decoded(part.text);
    if (auto words = saidBy(kTable, part.text, said, depth)) return *std::move(words);
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        if (const auto outcome = static_cast<OutcomeKind>(kind); part.text == outcomeName(outcome))
            return lowerWordOf(outcome);
    return decoded(part.text);
}

} // namespace

QString engineWords(std::string_view sentence) {
    // Of a worker that failed it has a trace behind its first line, which is nobody's language.
    const size_t line = sentence.find('\n');
    const QString first = said({sentence.substr(0, line), false}, 0);
    return line == std::string_view::npos ? first : first + decoded(sentence.substr(line));
}

bool engineWordsDiffer() {
    return QCoreApplication::translate("engine", kSentences[0]) != QLatin1String(kSentences[0]);
}

const SentenceTable& engineSentences() { return kTable; }

} // namespace poolboard
