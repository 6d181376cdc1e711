// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/project_template.h"

namespace poolboard {
namespace {

using enum OptionKind;

constexpr OptionRow kTable[] = {
    {Value, "--lang", "c|cpp|cpp-async|python", "Options", "what it is written in (cpp)"},
    {Value, "--dir", "DIR", "Options", "the new folder (./NAME)"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"NAME [--lang c|cpp|cpp-async|python] [--dir DIR]"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli new shout", "a worker plugin in C++, with tests"},
    {"poolboard --cli new fetch --lang cpp-async", "one with many items in flight"},
    {"poolboard --cli new stats --lang python", "one in Python"},
};

Result<const TemplateLanguage*> languageOf(const std::string& asked) {
    std::vector<std::string_view> known;
    std::string all;
    for (const TemplateLanguage& language : templateLanguages()) {
        if (language.name == asked) return &language;
        known.push_back(language.name);
        all += (all.empty() ? "" : ", ") + std::string(language.name);
    }
    const std::string near = nearMiss(asked, known);
    return Error{ErrorCode::Usage, "--lang",
                 "expected one of " + all + ", got \"" + toDisplay(asked, 40) + "\"",
                 near.empty() ? "" : "did you mean " + near + "?"};
}

} // namespace

constinit const CommandPage kNewPage = {
    .name = "new",
    .summary = "begins a worker plugin: a project that builds and passes check",
    .usage = kUsage,
    .examples = kExamples,
    .text = "Writes a folder with the worker, its manifest, tests, a README and a script for build machines. "
            "NAME is "
            "the plugin's id: small letters, digits, - and _.",
    .words = {},
    .options = kTable,
    .operand = "NAME",
};

int newCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kNewPage));
    if (words->others().size() != 1)
        return reportError({ErrorCode::Usage, "new", "expected one name", "poolboard --cli new --help"});
    const std::string& name = words->others().front();
    const auto language = languageOf(words->one("lang").value_or("cpp"));
    if (!language) return reportError(language.error());
    const std::string folder = words->one("dir").value_or(name);
    if (const auto written = writeProject(*language.value(), name, folder); !written)
        return reportError(written.error());
    return printText(toDisplay(folder, 1000) + " is there, " + std::string(language.value()->does) +
                     ". Next:\n" + nextSteps(*language.value(), name, folder));
}

} // namespace poolboard
