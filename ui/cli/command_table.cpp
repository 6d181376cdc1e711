// SPDX-License-Identifier: MIT
#include "ui/cli/command_table.h"

#include <algorithm>
#include <array>

namespace poolboard {
namespace {

constexpr std::array kCommands = {
    Command{&kRunPage, runCommand},         Command{&kFilterPage, filterCommand},
    Command{&kResumePage, resumeCommand},   Command{&kRetryPage, retryCommand},
    Command{&kRunsPage, runsCommand},       Command{&kReportPage, reportCommand},
    Command{&kPluginsPage, pluginsCommand}, Command{&kJobPage, jobCommand},
    Command{&kCheckPage, checkCommand},     Command{&kNewPage, newCommand},
    Command{&kBenchPage, benchCommand},     Command{&kVersionPage, versionCommand},
};

} // namespace

std::span<const Command> commands() { return kCommands; }

const Command* findCommand(std::string_view name) {
    const auto found =
        std::ranges::find_if(kCommands, [&](const Command& command) { return command.page->name == name; });
    return found == kCommands.end() ? nullptr : found;
}

} // namespace poolboard
