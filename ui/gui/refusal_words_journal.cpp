// SPDX-License-Identifier: MIT
// Of the file of a run; and what many places say, last.
#include "ui/gui/refusal_words_tables.h"

#include <QCoreApplication>

namespace poolboard {
namespace {

const char* const kSentences[] = {
    // The file of a run.
    QT_TRANSLATE_NOOP("refusals", "the journal's folder cannot be made: %1"),
    QT_TRANSLATE_NOOP("refusals", "the run file cannot be created: %1"),
    QT_TRANSLATE_NOOP("refusals", "make room or permission there, or choose --journal DIR or --no-journal"),
    QT_TRANSLATE_NOOP("refusals", "'%1' cannot be the name of a run"),
    QT_TRANSLATE_NOOP("refusals", "the run file cannot be opened: %1"),
    QT_TRANSLATE_NOOP("refusals", "the run file cannot be read: %1"),
    QT_TRANSLATE_NOOP("refusals", "the run file cannot be written: %1; it is of an older version of "
                                  "Poolboard and must be brought up to date"),
    QT_TRANSLATE_NOOP("refusals", "the run file cannot be written: %1"),
    QT_TRANSLATE_NOOP("refusals", "copy it to a place that can be written"),
    QT_TRANSLATE_NOOP("refusals", "the run file is damaged (%1); it was left as it is"),
    QT_TRANSLATE_NOOP("refusals", "the run file is damaged: a block of items cannot be read"),
    QT_TRANSLATE_NOOP("refusals", "the run file is damaged: a block cannot be read"),
    QT_TRANSLATE_NOOP("refusals", "the run file is damaged: it does not say which run it is"),
    QT_TRANSLATE_NOOP("refusals", "what can still be read of it: `poolboard --cli runs export`"),
    QT_TRANSLATE_NOOP("refusals", "this is not a run file of Poolboard"),
    QT_TRANSLATE_NOOP("refusals",
                      "written by a newer version of Poolboard (schema %1, this version reads up to %2)"),
    QT_TRANSLATE_NOOP("refusals", "open it with that version"),
    QT_TRANSLATE_NOOP("refusals", "an older version of Poolboard is writing this run"),
    QT_TRANSLATE_NOOP("refusals", "wait for its end, or look at it with that version"),
    QT_TRANSLATE_NOOP("refusals", "another process is writing this run"),
    QT_TRANSLATE_NOOP("refusals", "the run cannot be locked: %1"),
    QT_TRANSLATE_NOOP("refusals", "the run's lock file cannot be made: %1"),
    QT_TRANSLATE_NOOP("refusals", "the journal is already finished"),
    QT_TRANSLATE_NOOP("refusals", "item %1 is not in the journal"),
    QT_TRANSLATE_NOOP("refusals", "item %1 has no outcome in this run"),
    QT_TRANSLATE_NOOP("refusals", "%1 was changed since"),
    QT_TRANSLATE_NOOP("refusals", "%1 cannot be read: %2"),
    QT_TRANSLATE_NOOP("refusals", "cannot be deleted: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot be put in place: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot be looked at: %1"),
    QT_TRANSLATE_NOOP("refusals", "%1; it cannot be set aside: %2"),
    QT_TRANSLATE_NOOP("refusals", "%1; it was set aside as %2"),
    QT_TRANSLATE_NOOP("refusals", "this is not the name of a run"),
    QT_TRANSLATE_NOOP("refusals", "`poolboard --cli runs` lists them"),
    QT_TRANSLATE_NOOP("refusals", "which run is the last is not certain: %1"),
    QT_TRANSLATE_NOOP("refusals", "name the run"),
    QT_TRANSLATE_NOOP("refusals", "there are no runs yet"),
    QT_TRANSLATE_NOOP("refusals", "they are kept in %1"),
    QT_TRANSLATE_NOOP("refusals", "there is no such run in %1"),
    QT_TRANSLATE_NOOP("refusals", "%1 runs begin like that: %2"),
    QT_TRANSLATE_NOOP("refusals", "write a letter more"),
    // What many places say.
    QT_TRANSLATE_NOOP("refusals", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot be read"),
    QT_TRANSLATE_NOOP("refusals", "cannot be opened: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot be created: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot be written: %1"),
    QT_TRANSLATE_NOOP("refusals", "did you mean %1?"),
    QT_TRANSLATE_NOOP("refusals", "for example %1"),
    QT_TRANSLATE_NOOP("refusals", "use %1"),
    QT_TRANSLATE_NOOP("refusals", "[%1] is not known"),
    QT_TRANSLATE_NOOP("refusals", "%1 is not known"),
    QT_TRANSLATE_NOOP("refusals", "%1 is there twice"),
    QT_TRANSLATE_NOOP("refusals", "the folder %1"),
    QT_TRANSLATE_NOOP("refusals", "'%1': %2"),
};

} // namespace

std::span<const char* const> journalRefusals() { return kSentences; }

} // namespace poolboard
