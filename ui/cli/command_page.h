// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cli/option_words.h"

#include <span>
#include <string>
#include <string_view>

namespace poolboard {

/// A whole command line a person can type, and what it does.
struct ExampleRow {
    std::string_view line, does;
};

/// A word that may follow the command's name: "show", "ID", "one worker with its parameters".
struct WordRow {
    std::string_view word, value, help;
};

/// A passage of its own: "Exit status". See `text` below.
struct PageSection {
    std::string_view title, text;
};

/// Everything there is to say about one command. Its --help, its man page and the
/// completions of bash, zsh and fish are made from this and from nothing else.
///
/// A new command: write ui/cli/NAME_command.cpp with its option rows, `const
/// CommandPage kNamePage = {…}` and `int nameCommand(words)`, declare both in
/// command_table.h and add its row to command_table.cpp. The rest follows: help, near
/// misses, man page (`man poolboard-NAME`), completions, and their tests.
///
/// What stands for a value (`OptionRow::value`, `WordRow::value`, `operand`) says how
/// it is completed: FILE and PATH by files, DIR by folders, ID by workers, RUN by the runs of the
/// history; words in small letters, parted by |, are the choices. Anything else: not at all.
struct CommandPage {
    std::string_view name;
    std::string_view summary;                ///< one line, no dot: "lists the workers there are"
    std::span<const std::string_view> usage; ///< what follows "poolboard --cli NAME", a line each
    std::span<const ExampleRow> examples;    ///< the help leads with them
    /// Paragraphs, parted by an empty line, to be broken anywhere; one that begins with
    /// two spaces keeps its lines.
    std::string_view text;
    std::span<const WordRow> words;
    std::span<const OptionRow> options;
    std::string_view operand = {}; ///< what else may stand on the line
    bool takesCommand = false;     ///< -- COMMAND… and ::: ITEM… may follow
    std::span<const PageSection> sections = {};
};

/// The help text: examples first; no line over 100 columns. [any] Pure.
std::string commandHelp(const CommandPage& page);

/// What helps somebody who typed `word` where one of the page's own words is expected: the near miss, or where
/// they are listed. [any] Pure.
std::string hintFor(const CommandPage& page, std::string_view word);

/// What `poolboard --cli` alone says: less than a screen.
std::string introduction();

} // namespace poolboard
