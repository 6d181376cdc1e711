// SPDX-License-Identifier: MIT
#include "ui/cli/foreign_words.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"-P", "-j"},
    {"--max-procs", "-j"},
    {"-I", "--mark"},
    {"--replace", "--mark"},
    {"-a", "-i"},
    {"--arg-file", "-i"},
    {"-N", "-n"},
    {"--max-args", "-n"},
    {"--keep-order", "-k"},
    {"--colsep", "--delimiter"},
    {"-C", "--delimiter"},
    {"-d", "--input-format"},
    {"--nul", "-0"},
    {"--dryrun", "--dry-run"},
    {"--just-print", "--dry-run"},
    {"--shuf", "--sample"},
    {"--workdir", "--cwd"},
    {"--wd", "--cwd"},
    {"--memfree", "--min-free-memory"},
    {"--memsuspend", "--min-free-memory"},
    {"--bar", "--progress"},
    {"--eta", "--progress"},
    {"--total-jobs", "--total"},
    {"--files", "--output-format"},
    {"--group", "--ordered"},
    {"--pipepart", "--block"},
};

} // namespace

std::span<const std::pair<std::string_view, std::string_view>> foreignWords() { return kWords; }

std::string_view foreignWord(std::string_view option) {
    const auto found = std::ranges::find(kWords, option, [](const auto& pair) { return pair.first; });
    return found == std::end(kWords) ? "" : found->second;
}

} // namespace poolboard
