// SPDX-License-Identifier: MIT
#include "core/run/slurm.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace poolboard {
namespace {

constexpr unsigned kMost = 4096;
/// Those that are said to salloc as they are.
constexpr std::array<std::string_view, 8> kOptions = {"partition", "time", "gres",       "account",
                                                      "qos",       "mem",  "constraint", "reservation"};

/// What a step has of our environment, besides SLURM_* (srun's own rule): where programs and what they need
/// are found, and whose they are. The rest, with whatever secrets are in it, goes nowhere unless --env says
/// so.
constexpr std::string_view kExported =
    "PATH,LD_LIBRARY_PATH,HOME,USER,LOGNAME,SHELL,LANG,LC_ALL,LC_CTYPE,TZ,XDG_DATA_HOME,XDG_CONFIG_HOME,"
    "POOLBOARD_PREFIX,POOLBOARD_PLUGIN_PATH,POOLBOARD_DEBUG";

} // namespace

Result<SlurmOrder> parseSlurm(std::string_view text, std::string_view where) {
    const auto refuse = [&](std::string why, std::string hint = {}) {
        return Error{ErrorCode::Usage, std::string(where), "'" + std::string(text) + "': " + std::move(why),
                     hint.empty() ? "for example slurm:nodes=4,per-node=8,time=1:00:00" : std::move(hint)};
    };
    std::string_view rest = text;
    if (!rest.starts_with("slurm") || (rest.size() > 5 && rest[5] != ':'))
        return refuse("hosts can be started on slurm");
    rest.remove_prefix(std::min<size_t>(rest.size(), 6));
    SlurmOrder order;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        const size_t equals = word.find('=');
        if (equals == std::string_view::npos || equals + 1 == word.size())
            return refuse("'" + std::string(word) + "' is not KEY=VALUE");
        const std::string_view key = word.substr(0, equals), value = word.substr(equals + 1);
        const bool cpus = key == "cpus-per-task";
        if (key == "nodes" || key == "per-node" || cpus) {
            unsigned& number = cpus ? order.cpusPerTask : key == "nodes" ? order.nodes : order.perNode;
            const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), number);
            if (code != std::errc() || end != value.data() + value.size() || number == 0 || number > kMost)
                return refuse(std::string(key) + " is a number from 1 to " + std::to_string(kMost));
            if (cpus) order.options.emplace_back(key, value);
        } else if (std::find(kOptions.begin(), kOptions.end(), key) != kOptions.end()) {
            if (key == "gres") order.gres = value;
            order.options.emplace_back(key, value);
        } else {
            std::vector<std::string_view> known(kOptions.begin(), kOptions.end());
            known.insert(known.end(), {"nodes", "per-node", "cpus-per-task"});
            const std::string near = nearMiss(key, known);
            return refuse("'" + std::string(key) + "' is not known here",
                          near.empty()
                              ? "nodes, per-node, partition, time, gres, account, qos, mem, constraint, "
                                "reservation, cpus-per-task"
                              : "did you mean '" + near + "'?");
        }
    }
    return order;
}

std::vector<std::string> sallocCommand(const SlurmOrder& order, bool quiet) {
    std::vector<std::string> words{"salloc",
                                   "--nodes=" + std::to_string(std::max(order.nodes, 1u)),
                                   "--ntasks-per-node=" + std::to_string(std::max(order.perNode, 1u)),
                                   "--job-name=poolboard",
                                   "--no-kill", // a node that dies is not the end of all
                                   "--kill-command=TERM"};
    for (const auto& [key, value] : order.options) {
        words.push_back("--" + key);
        words.back() += "=" + value;
    }
    if (quiet) words.emplace_back("--quiet");
    return words;
}

std::vector<std::string> stepCommand(const SlurmOrder& order, const std::string& job, const std::string& node,
                                     unsigned workers) {
    // --overlap: who runs where is our business; a step waits for no other.
    const unsigned cpus = workers * std::max(order.cpusPerTask, 1u);
    std::vector<std::string> words{"srun",
                                   "--jobid=" + job,
                                   "--overlap",
                                   "--nodes=1",
                                   "--ntasks=1",
                                   "--nodelist=" + node,
                                   "--quiet",
                                   "--cpus-per-task=" + std::to_string(cpus),
                                   "--export=" + std::string(kExported)};
    if (!order.gres.empty()) words.push_back("--gres=" + order.gres);
    return words;
}

} // namespace poolboard
