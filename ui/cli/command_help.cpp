// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "ui/cli/command_page.h"
#include "ui/cli/command_table.h"
#include "ui/cli/wrap_text.h"

namespace poolboard {
namespace {

constexpr size_t kWidth = 100;

std::string usageLines(const CommandPage& page) {
    std::string out = "Usage\n";
    for (const std::string_view line : page.usage)
        out += "  poolboard --cli " + std::string(page.name) + (line.empty() ? "" : " ") + std::string(line) +
               "\n";
    return out;
}

std::string exampleLines(const CommandPage& page) {
    std::string out = page.examples.empty() ? "" : "Examples\n";
    for (const ExampleRow& example : page.examples)
        out += "  # " + std::string(example.does) + "\n  " + std::string(example.line) + "\n";
    return out;
}

std::string wordLines(const CommandPage& page) {
    constexpr size_t kColumn = 28;
    std::string out;
    for (const WordRow& row : page.words) {
        std::string line =
            "  " + std::string(row.word) + (row.value.empty() ? "" : " ") + std::string(row.value);
        out += line + padTo(line, kColumn) + wrapText(row.help, kColumn, kWidth) + "\n";
    }
    return out;
}

} // namespace

std::string commandHelp(const CommandPage& page) {
    std::string out = "poolboard --cli " + std::string(page.name) + ": " + std::string(page.summary) + "\n\n";
    if (const std::string examples = exampleLines(page); !examples.empty()) out += examples + "\n";
    out += usageLines(page);
    out += wordLines(page);
    if (!page.text.empty()) out += "\n" + wrapParagraphs(page.text, kWidth);
    out += optionHelp(page.options);
    for (const PageSection& section : page.sections)
        out += "\n" + std::string(section.title) + "\n" + wrapParagraphs(section.text, kWidth);
    return out;
}

std::string hintFor(const CommandPage& page, std::string_view word) {
    std::vector<std::string_view> known;
    for (const WordRow& row : page.words)
        known.push_back(row.word);
    const std::string near = nearMiss(word, known);
    // The word itself is no near miss: something is wrong behind it.
    return near.empty() || near == word ? "poolboard --cli " + std::string(page.name) + " --help"
                                        : "did you mean " + near + "?";
}

std::string introduction() {
    std::string out = "poolboard --cli runs one worker over many items, in parallel, and says how it went.\n"
                      "  find . -name '*.jpg' -print0 | poolboard --cli run -0 -- convert {} {.}.webp\n"
                      "  poolboard --cli run -w image/thumbnail -i photos -o done.ndjson\n"
                      "Commands; poolboard --cli COMMAND --help says more:\n";
    for (const Command& command : commands()) {
        const std::string name = "  " + std::string(command.page->name);
        out += name + padTo(name, 12) + std::string(command.page->summary) + "\n";
    }
    return out;
}

} // namespace poolboard
