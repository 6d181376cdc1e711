// SPDX-License-Identifier: MIT
// Of what results go to.
#include "ui/gui/refusal_words_tables.h"

#include <QCoreApplication>

namespace poolboard {
namespace {

const char* const kSentences[] = {
    // A result file and its folder.
    QT_TRANSLATE_NOOP("refusals", "the folder %1 does not exist"),
    QT_TRANSLATE_NOOP("refusals", "create it first"),
    QT_TRANSLATE_NOOP("refusals", "the folder %1 cannot be written: %2"),
    QT_TRANSLATE_NOOP("refusals", "this folder cannot be written"),
    QT_TRANSLATE_NOOP("refusals", "cannot open for writing: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot create: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot create a file beside it: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot create a file here: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot look at a file here: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot look at it: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot make this folder: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot write: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot remove: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot be replaced: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot move the finished file here: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot bring it to the disk: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot bring its name to the disk: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot open its folder: %1"),
    QT_TRANSLATE_NOOP("refusals", "cannot cut off what was not recorded: %1"),
    QT_TRANSLATE_NOOP("refusals", "make room, then run it again"),
    QT_TRANSLATE_NOOP("refusals", "allow more open files: ulimit -n"),
    QT_TRANSLATE_NOOP("refusals", "another run is writing this file now"),
    QT_TRANSLATE_NOOP("refusals", "let it end, or write to another file"),
    QT_TRANSLATE_NOOP("refusals", "let it end first"),
    QT_TRANSLATE_NOOP("refusals",
                      "it was deleted or replaced while the run wrote it, and what it held is lost"),
    QT_TRANSLATE_NOOP("refusals", "run the job anew"),
    QT_TRANSLATE_NOOP("refusals", "it was moved away while the run wrote it"),
    QT_TRANSLATE_NOOP("refusals", "what was written is in it: put it back, or run the job anew"),
    QT_TRANSLATE_NOOP("refusals", "this is a folder, and the output is one file"),
    QT_TRANSLATE_NOOP("refusals", "name a file in it; for a file per item, add -O files"),
    QT_TRANSLATE_NOOP("refusals", "this file exists"),
    QT_TRANSLATE_NOOP("refusals",
                      "to replace it, add --if-exists overwrite; to write beside it, --if-exists rename"),
    QT_TRANSLATE_NOOP("refusals", "the results of this run are not here any more"),
    QT_TRANSLATE_NOOP("refusals", "put the file back, or run the job anew"),
    QT_TRANSLATE_NOOP("refusals", "it was changed since: it has %1 bytes, and this run had written %2"),
    QT_TRANSLATE_NOOP("refusals", "it is another file than the one this run has written"),
    QT_TRANSLATE_NOOP("refusals",
                      "put that one back; --force takes this one for it, and cuts it to %1 bytes"),
    QT_TRANSLATE_NOOP("refusals", "broken pipe: nobody reads this output any more"),
    QT_TRANSLATE_NOOP("refusals", "stopped while waiting for the reader of this output"),
    QT_TRANSLATE_NOOP("refusals", "cannot wait for the reader: %1"),
    QT_TRANSLATE_NOOP("refusals",
                      "%1 failed input(s) are missing in this list, \"%2\" first: they hold a newline"),
    QT_TRANSLATE_NOOP("refusals",
                      "%1 failed input(s) are missing in this list, \"%2\" first: they hold a NUL"),
    QT_TRANSLATE_NOOP("refusals", "run with -0, then the list is NUL-separated"),
    QT_TRANSLATE_NOOP("refusals", "somebody else has made this file while its item ran"),
    QT_TRANSLATE_NOOP("refusals", "move it away; the item is not done"),
    // What goes together.
    QT_TRANSLATE_NOOP("refusals", "a filter passes the items on as they came, in no other format"),
    QT_TRANSLATE_NOOP("refusals", "leave -O out; `run` gives the results themselves"),
    QT_TRANSLATE_NOOP("refusals", "a filter passes the items on, there is nothing to tag"),
    QT_TRANSLATE_NOOP("refusals", "leave it out"),
    QT_TRANSLATE_NOOP("refusals",
                      "lines go to standard output, as text and as they are written, and nowhere else"),
    QT_TRANSLATE_NOOP("refusals",
                      "for a file let the shell do it: > FILE; a worker that is no command needs -O text"),
    QT_TRANSLATE_NOOP("refusals", "it names the files of -O files, and there are none"),
    QT_TRANSLATE_NOOP("refusals", "add -O files, or leave it out"),
    QT_TRANSLATE_NOOP("refusals",
                      "skip is for a file per item (-O files): it skips the items whose file is there"),
    QT_TRANSLATE_NOOP("refusals", "for one file there are fail, overwrite and rename"),
    // A file for each item.
    QT_TRANSLATE_NOOP("refusals", "this item's result would have an empty name"),
    QT_TRANSLATE_NOOP("refusals", "this name is absolute, and results go below the output folder"),
    QT_TRANSLATE_NOOP("refusals", "this name holds a NUL byte, which no file name can"),
    QT_TRANSLATE_NOOP("refusals", "this name is too long for a file"),
    QT_TRANSLATE_NOOP("refusals", "this name leads out of the output folder"),
    QT_TRANSLATE_NOOP("refusals", "this name is not that of a file"),
    QT_TRANSLATE_NOOP("refusals", "names that end like this are for unfinished files"),
    QT_TRANSLATE_NOOP("refusals",
                      "--output-name says how results are called, for example '{/.}.txt' or '{#}'"),
    QT_TRANSLATE_NOOP("refusals", "a folder for the results is missing"),
    QT_TRANSLATE_NOOP("refusals", "name one with -o"),
    QT_TRANSLATE_NOOP("refusals", "this is a file, and %1 needs a folder"),
    QT_TRANSLATE_NOOP("refusals", "name a folder, which need not be there yet"),
    QT_TRANSLATE_NOOP("refusals", "'%1' gives all results one name"),
    QT_TRANSLATE_NOOP("refusals", "put a mark for the item in it, such as '{/.}.txt' or '{#}'"),
    QT_TRANSLATE_NOOP("refusals", "{%} is not known before an item runs"),
    QT_TRANSLATE_NOOP("refusals", "%1 result(s) would have the name of another; items %2 and %3 share one"),
    QT_TRANSLATE_NOOP("refusals",
                      "--output-name '{}' or '{#}' tells them apart, --if-exists rename numbers them"),
    QT_TRANSLATE_NOOP("refusals", "%1 of these results exist(s) already, \"%2\" first"),
    QT_TRANSLATE_NOOP("refusals", "--if-exists skip leaves those items out; overwrite and rename run them"),
    QT_TRANSLATE_NOOP("refusals", "no result can be called so: %1"),
    // A folder for each item.
    QT_TRANSLATE_NOOP("refusals", "this folder is not empty"),
    QT_TRANSLATE_NOOP("refusals", "for the results of another run in it, add --if-exists overwrite"),
    QT_TRANSLATE_NOOP("refusals", "name a folder for --results that can be made and written"),
};

} // namespace

std::span<const char* const> outputRefusals() { return kSentences; }

} // namespace poolboard
