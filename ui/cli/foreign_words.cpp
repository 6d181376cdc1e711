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
    {"--sshlogin", "--launcher"},
    {"-S", "--launcher"},
    {"--transferfile", "--transfer"},
    {"--return", "--transfer"},
    {"--trc", "--transfer"},
    {"--cleanup", "--transfer"},
    {"--linebuffer", "--line-buffer"},
    {"--lb", "--line-buffer"},
};

constexpr std::pair<std::string_view, std::string_view> kUnlike[] = {
    {"--ungroup", "halves of lines would mix; --line-buffer passes whole lines on as they are written"},
    {"--load",
     "this version does not watch the load; -j 50%, and nice before the command, leave room for others"},
    {"--nice", "put nice before the command: -- nice -n 10 CMD {}"},
    {"--resume", "runs are on record: poolboard --cli resume last"},
    {"--resume-failed", "runs are on record: poolboard --cli retry last"},
    {"--retry-failed", "runs are on record: poolboard --cli retry last"},
    {"--xargs", "as many arguments as fit is not offered: -n N puts N into each command"},
};

} // namespace

std::string_view unlikeWord(std::string_view option) {
    const auto found = std::ranges::find(kUnlike, option, [](const auto& pair) { return pair.first; });
    return found == std::end(kUnlike) ? "" : found->second;
}

std::span<const std::pair<std::string_view, std::string_view>> foreignWords() { return kWords; }

std::string_view foreignWord(std::string_view option) {
    const auto found = std::ranges::find(kWords, option, [](const auto& pair) { return pair.first; });
    return found == std::end(kWords) ? "" : found->second;
}

} // namespace poolboard
