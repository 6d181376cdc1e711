// SPDX-License-Identifier: MIT
#include "ui/cli/dry_run.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/engine/engine.h"
#include "core/job/command_line.h"
#include "core/source/source.h"
#include "ui/cli/cli.h"
#include "ui/present/numbers.h"

#include <sys/eventfd.h>

namespace poolboard {
namespace {

constexpr size_t kShown = 10;

std::string describeShape(const PlanSummary& plan) {
    std::string out = countedText(plan.hosts, "host", "hosts") + " × " +
                      countedText(plan.workersPerHost, "worker", "workers");
    if (plan.inFlight > 1) out += " × " + countText(plan.inFlight) + " items in flight";
    return out;
}

} // namespace

int dryRun(const JobSpec& job) {
    const auto plan = prepare(job, Purpose::Look);
    if (!plan) return reportError(plan.error());
    const UniqueFd never(::eventfd(0, EFD_CLOEXEC));
    const auto source = openSource(job.source, job.cwd, never.get());
    if (!source) return reportError(source.error());
    const std::optional<uint64_t> size = source.value()->size();
    const PlanSummary summary = describe(*plan.value());
    std::string out = "would run  " + toCommandLine(job) + "\n";
    out += "worker     " + summary.worker + " (" + summary.pluginPath + ")\n";
    out += "parameters " + summary.params + "\n";
    out += "pool       " + describeShape(summary) + "\n";
    out += "items      " + (size ? countText(*size) : "unsized") + "\n";
    if (job.source.kind == SourceKind::Command)
        return printText(out + "  not known before the input command runs, which a dry run does not do\n");
    std::vector<Item> items;
    for (bool more = true; more && items.size() < kShown;) {
        auto pulled = source.value()->pull(items, {kShown - items.size()});
        if (!pulled) return reportError(pulled.error());
        more = pulled.value();
    }
    for (const Item& item : items)
        out += "  " + std::to_string(item.index) + "  " + toDisplay(item.body) + "\n";
    if (items.size() == kShown && size.value_or(kShown + 1) > kShown) out += "  …\n";
    return printText(out);
}

} // namespace poolboard
