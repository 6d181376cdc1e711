// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cli/command_page.h"

#include <span>
#include <string>
#include <vector>

namespace poolboard {

/// A command of `--cli`: what is said of it, and what does it.
struct Command {
    const CommandPage* page;
    int (*run)(const std::vector<std::string>& words); ///< `words` follow the command's name
};

/// All of them, in the order of the help.
std::span<const Command> commands();
/// The one of this name, or null.
const Command* findCommand(std::string_view name);

// The rows of the table. Each stands in its own NAME_command.cpp (`run`, `filter`: run_options.cpp).
extern const CommandPage kRunPage, kFilterPage, kResumePage, kRetryPage, kRunsPage, kPluginsPage, kJobPage,
    kReportPage, kVersionPage, kCheckPage, kNewPage, kBenchPage;
int runCommand(const std::vector<std::string>& words);
int filterCommand(const std::vector<std::string>& words);
int resumeCommand(const std::vector<std::string>& words);
int retryCommand(const std::vector<std::string>& words);
int runsCommand(const std::vector<std::string>& words);
int reportCommand(const std::vector<std::string>& words);
int pluginsCommand(const std::vector<std::string>& words);
int jobCommand(const std::vector<std::string>& words);
int checkCommand(const std::vector<std::string>& words);
int newCommand(const std::vector<std::string>& words);
int benchCommand(const std::vector<std::string>& words);
int versionCommand(const std::vector<std::string>& words);

} // namespace poolboard
