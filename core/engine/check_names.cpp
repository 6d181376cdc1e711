// SPDX-License-Identifier: MIT
#include "core/engine/check_names.h"

#include "core/base/reactor.h"
#include "core/sink/output_names.h"
#include "core/source/source.h"

namespace poolboard {

Result<void> checkNames(const JobSpec& job, const OutputSpec& output) {
    const SourceKind kind = job.source.kind;
    const bool twice = kind == SourceKind::Items || kind == SourceKind::Range || kind == SourceKind::Files;
    if (output.format != OutputFormat::Files || !twice) return {};
    TRY_ASSIGN(const OutputNames names, OutputNames::read(output, kind, job.cwd));
    const Bell never;
    TRY_ASSIGN(const auto source, openSource(job.source, job.cwd, never.fd()));
    NameCheck check(names);
    uint64_t looked = 0;
    for (bool more = true; more && looked < NameCheck::kMostItems;) {
        std::vector<Item> items;
        TRY_ASSIGN(more, source->pull(items, {}));
        for (const Item& item : items)
            TRY(check.look(item));
        looked += items.size();
    }
    return check.verdict();
}

} // namespace poolboard
