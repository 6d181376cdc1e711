// SPDX-License-Identifier: MIT
#include "ui/cli/source_arguments.h"

#include "core/base/text.h"
#include "core/job/words.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <random>

namespace poolboard {
namespace {

Error refuse(std::string where, std::string message, std::string hint = {}) {
    return {ErrorCode::Usage, std::move(where), std::move(message), std::move(hint)};
}

bool isFolder(const std::string& path, const std::string& cwd) {
    std::error_code ignored;
    return path != "-" && std::filesystem::is_directory(std::filesystem::path(cwd) / path, ignored);
}

/// What -i means when -f does not say: folders are their files, anything else is a list of lines.
Result<SourceKind> guessKind(const std::vector<std::string>& paths, const std::string& cwd) {
    const auto folders = std::ranges::count_if(paths, [&](const auto& path) { return isFolder(path, cwd); });
    if (folders == 0) return SourceKind::Lines;
    if (static_cast<size_t>(folders) == paths.size()) return SourceKind::Files;
    return refuse("-i", "some inputs are folders and some are not",
                  "say how to read them: -f files takes each file as an item, -f lines reads items from it");
}

Result<void> setPaths(SourceSpec& source, SourceKind kind, std::vector<std::string> paths) {
    source.kind = kind;
    source.paths = std::move(paths);
    source.items.clear();
    if (kind == SourceKind::Items) return refuse("-f", "'items' are given with :::", "leave -f out");
    if (kind == SourceKind::Command)
        return refuse("-f", "'command' is given with --input-command",
                      "for example --input-command 'find .'");
    if (kind == SourceKind::Files) return {};
    if (source.paths.size() > 1)
        return refuse("-i", "only one input of this kind can be read",
                      "join them: cat A B | poolboard … -i -");
    if (kind == SourceKind::Range) {
        TRY_ASSIGN(const Range range, parseRange(source.paths.front(), "-i"));
        source.from = range.from, source.to = range.to, source.step = range.step;
        source.paths.clear();
    }
    return {};
}

/// --input-command: what the command writes, in one of the formats a stream has.
Result<void> setCommand(SourceSpec& source, const std::string& line, const OptionWords& words) {
    if (words.has("input"))
        return refuse("--input-command", "it contradicts -i: the items come from one place");
    source.kind = SourceKind::Command;
    source.command = {"sh", "-c", line};
    source.paths.clear();
    source.items.clear();
    source.format = words.has("null") ? SourceKind::Nul : SourceKind::Lines;
    return readOption(words, "input-format", "-f", parseStreamFormat, source.format);
}

/// How rows of CSV are read.
Result<void> readCsv(SourceSpec& source, const OptionWords& words) {
    const bool csv = source.kind == SourceKind::Csv ||
                     (source.kind == SourceKind::Command && source.format == SourceKind::Csv);
    for (const char* name : {"delimiter", "no-header"})
        if (words.has(name) && !csv)
            return refuse(std::string("--") + name, "it is for CSV, but the items are not rows of CSV",
                          "add -f csv");
    TRY(readOption(words, "delimiter", "--delimiter", parseDelimiter, source.delimiter));
    source.header = source.header && !words.has("no-header");
    return {};
}

Result<std::optional<SourceKind>> formatAsked(const OptionWords& words) {
    std::optional<SourceKind> kind;
    TRY(readOption(words, "input-format", "-f", parseSourceKind, kind));
    if (words.has("null")) {
        if (kind && kind != SourceKind::Nul)
            return refuse("-0", "it contradicts -f " + *words.one("input-format"));
        kind = SourceKind::Nul;
    }
    return kind;
}

Result<void> readFilters(SourceSpec& source, const OptionWords& words) {
    if (words.has("include")) source.include = words.all("include");
    if (words.has("exclude")) source.exclude = words.all("exclude");
    source.recursive = source.recursive || words.has("recursive");
    for (const char* name : {"include", "exclude", "recursive"})
        if (words.has(name) && source.kind != SourceKind::Files)
            return refuse(std::string("--") + name, "it is for files, but the items are not files",
                          "give a folder with -i, or -f files");
    return {};
}

} // namespace

Result<uint64_t> parseCount(std::string_view text, std::string_view where, uint64_t least, uint64_t most) {
    uint64_t count = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool number = code != std::errc::invalid_argument && end == text.data() + text.size();
    if (!number || count < least)
        return refuse(std::string(where), "'" + toDisplay(text, 60) + "' is not a whole number of at least " +
                                              std::to_string(least));
    if (code == std::errc::result_out_of_range || count > most)
        return refuse(std::string(where),
                      toDisplay(text, 60) + " is more than the most it can be, " + std::to_string(most));
    return count;
}

Result<void> readSourceArguments(SourceSpec& source, const ArgumentSplit& split, const OptionWords& words,
                                 const std::string& cwd, bool stdinIsTerminal) {
    TRY_ASSIGN(const std::optional<SourceKind> format, formatAsked(words));
    const std::vector<std::string> inputs = words.all("input");
    if (!split.lists.empty()) {
        if (!inputs.empty() || format)
            return refuse(":::", "the items are given twice: with ::: and with -i, -f or -0");
        if (words.has("input-command"))
            return refuse(":::", "the items are given twice: with ::: and with --input-command");
        source.kind = SourceKind::Items;
        source.paths.clear();
        source.items = split.lists;
        source.paired = split.paired;
    } else if (const auto command = words.one("input-command")) {
        TRY(setCommand(source, *command, words));
    } else if (format && source.kind == SourceKind::Command &&
               inputs.empty()) { // the job's, read another way
        TRY(readOption(words, "input-format", "-f", parseStreamFormat, source.format));
        if (words.has("null")) source.format = SourceKind::Nul;
    } else if (!inputs.empty()) {
        TRY_ASSIGN(const SourceKind kind, format ? *format : guessKind(inputs, cwd));
        TRY(setPaths(source, kind, inputs));
    } else if (format && !source.paths.empty()) { // the job's own paths, read another way
        TRY(setPaths(source, *format, source.paths));
    } else if (format == SourceKind::Range || format == SourceKind::Files) {
        return refuse("-f", "-i is expected with it",
                      format == SourceKind::Range ? "-i 0..1000" : "-i FOLDER");
    } else if (format || source.kind == SourceKind::None) {
        if (!stdinIsTerminal) TRY(setPaths(source, format.value_or(SourceKind::Lines), {"-"}));
    }
    TRY(readFilters(source, words));
    TRY(readCsv(source, words));
    TRY(readOption(words, "n", "-n", countFrom<unsigned>(1), source.perItem));
    TRY(readOption(words, "args", "--args", parsePassing, source.passing));
    TRY(readOption(words, "total", "--total", countFrom<uint64_t>(0), source.total));
    TRY(readOption(words, "first", "--first", countFrom<uint64_t>(0), source.first));
    TRY(readOption(words, "block", "--block", parseBlock, source.block));
    TRY(readOption(words, "sample", "--sample", parseSample, source.sample));
    // What is run must be what is on record: the dice are thrown here.
    if (source.sample && !source.sample->seed) source.sample->seed = std::random_device()();
    return {};
}

} // namespace poolboard
