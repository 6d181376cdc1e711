// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/present/version.h"

namespace poolboard {
namespace {

constexpr OptionRow kTable[] = {{OptionKind::Flag, "-h,--help", "", "Options", "this text"}};
constexpr std::string_view kUsage[] = {""};

} // namespace

constinit const CommandPage kVersionPage = {
    .name = "version",
    .summary = "version and build",
    .usage = kUsage,
    .examples = {},
    .text = {},
    .words = {},
    .options = kTable,
};

int versionCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kVersionPage));
    if (!words->others().empty())
        return reportError(
            {ErrorCode::Usage, toDisplay(words->others()[0], 60), "nothing is expected after 'version'", ""});
    return printText(std::string("poolboard ") + kVersion + "\nworker ABI " + kWorkerAbi + "\nQt " + kQt +
                     "\nbuilt with " + kCompiler + ", " + kBuildType + "\n");
}

} // namespace poolboard
