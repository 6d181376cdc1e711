// SPDX-License-Identifier: MIT
#include "ui/gui/job_conflicts.h"

#include "ui/gui/job_form.h"

namespace poolboard {
namespace {

/// As the engine takes it, once it has seen the worker.
OutputFormat formatOf(const JobSpec& job) {
    const OutputSpec& output = job.output;
    if (output.format != OutputFormat::Auto) return output.format;
    const bool command =
        !job.worker.command.empty() || job.worker.id == "exec" || job.worker.id == "exec/command";
    return output.filter                ? OutputFormat::Text
           : !output.outputName.empty() ? OutputFormat::Files
           : command                    ? OutputFormat::Text
                                        : OutputFormat::Ndjson;
}

QString whyNoLaunchers(const JobSpec& job) {
    if (job.pool.launchers.empty() || job.pool.on.empty()) return {};
    return JobForm::tr("“Cluster” starts workers as well: leave one of the two out.");
}

QString whyNoHosts(const JobSpec& job) {
    if (job.pool.hosts == 0 || !runsElsewhere(job)) return {};
    return JobForm::tr("Workers run elsewhere, and how many is said there: 4*ssh node.");
}

QString whyNoWorkersInEach(const JobSpec& job) {
    if (job.pool.workersPerHost == 0 || !runsElsewhere(job)) return {};
    return JobForm::tr("Workers run elsewhere, and how many is said there: 4*ssh node.");
}

QString whyNoProgram(const JobSpec& job) {
    if (job.pool.launcherHost.empty() || runsElsewhere(job)) return {};
    return JobForm::tr(
        "Workers run on this machine: leave this out, or say where with “Launchers” or “Cluster”.");
}

QString whyNoTransfer(const JobSpec& job) {
    if (!job.pool.transfer) return {};
    if (!runsElsewhere(job))
        return JobForm::tr("Workers run on this machine: there is nowhere to bring files to.");
    const SourceSpec& source = job.source;
    const SourceKind stream = source.stream();
    if (stream == SourceKind::Ndjson || stream == SourceKind::Csv || stream == SourceKind::Range ||
        source.block != 0 || source.perItem != 0 || source.items.size() > 1 ||
        source.passing.value_or(Passing::Single) != Passing::Single)
        return JobForm::tr("Each item must be the path of one file; those of this source are not.");
    return {};
}

QString whyNoLineBuffer(const JobSpec& job) {
    const OutputSpec& output = job.output;
    if (!output.lineBuffer) return {};
    if (output.filter)
        return JobForm::tr("A filter passes items on when they have ended: leave one of the two out.");
    if (formatOf(job) != OutputFormat::Text)
        return JobForm::tr("Only text comes in lines: choose it under “Results”, or leave this out.");
    if (!output.path.empty() && output.path != "-")
        return JobForm::tr("Lines go to standard output only: leave “Written to” empty, or leave this out.");
    return {};
}

QString whyNoFilter(const JobSpec& job) {
    const OutputSpec& output = job.output;
    if (!output.filter) return {};
    if (formatOf(job) != OutputFormat::Text)
        return JobForm::tr("A filter passes items on as text: choose it under “Results”, or leave this out.");
    return {};
}

QString whyNoTag(const JobSpec& job) {
    const bool both = job.output.tag && job.output.filter;
    return both ? JobForm::tr("A filter passes items on as they came: leave one of the two out.") : QString();
}

QString whyNoNames(const JobSpec& job) {
    if (job.output.outputName.empty() || formatOf(job) == OutputFormat::Files) return {};
    return JobForm::tr("There is nothing to name: “Results” is not a file for each item.");
}

QString whyNoSkipping(const JobSpec& job) {
    if (job.output.ifExists != IfExists::Skip || formatOf(job) == OutputFormat::Files) return {};
    return JobForm::tr("Only where “Results” is a file for each item can one be skipped.");
}

QString whyNoFolder(const JobSpec& job) {
    const bool named = !job.output.path.empty() && job.output.path != "-";
    if (named || formatOf(job) != OutputFormat::Files) return {};
    return JobForm::tr("Which folder? A file for each item needs one.");
}

} // namespace

bool runsElsewhere(const JobSpec& job) { return !job.pool.launchers.empty() || !job.pool.on.empty(); }

std::vector<JobProblem> conflictsOf(const JobSpec& job) {
    const struct {
        const char* key;
        QString (*why)(const JobSpec&);
        bool missing = false;
    } rules[] = {{"pool.launcher", whyNoLaunchers},
                 {"pool.hosts", whyNoHosts},
                 {"pool.workers_per_host", whyNoWorkersInEach},
                 {"pool.launcher_host", whyNoProgram},
                 {"pool.transfer", whyNoTransfer},
                 {"output.path", whyNoFolder, true},
                 {"output.line_buffer", whyNoLineBuffer},
                 {"output.filter", whyNoFilter},
                 {"output.tag", whyNoTag},
                 {"output.name", whyNoNames},
                 {"output.if_exists", whyNoSkipping}};
    std::vector<JobProblem> found;
    for (const auto& [key, why, missing] : rules)
        if (QString words = why(job); !words.isEmpty())
            found.push_back({QString::fromLatin1(key), std::move(words), missing});
    return found;
}

} // namespace poolboard
