// SPDX-License-Identifier: MIT
#include "ui/gui/job_texts.h"

#include "core/base/units.h"
#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>

namespace poolboard {
namespace {

struct Job {
    Q_DECLARE_TR_FUNCTIONS(Job)
};

QString listed(const std::vector<std::string>& texts) {
    QStringList out;
    for (const std::string& text : texts)
        out << displayed(text);
    return out.join(QStringLiteral(", "));
}

/// What a person would type: the line for the shell, or the words.
QString commandText(const std::vector<std::string>& command) {
    if (command.size() == 3 && command[0] == "sh" && command[1] == "-c") return displayed(command[2]);
    QStringList words;
    for (const std::string& word : command)
        words << displayed(word);
    return words.join(u' ');
}

/// The last number of a range: `to` is not one of them. `to` itself, when there is none.
int64_t lastOf(const SourceSpec& source) {
    const bool down = source.step < 0;
    const auto from = static_cast<uint64_t>(source.from), to = static_cast<uint64_t>(source.to);
    if (source.step == 0 || (down ? source.from <= source.to : source.from >= source.to)) return source.to;
    const uint64_t span = down ? from - to : to - from,
                   step = down ? 0 - static_cast<uint64_t>(source.step) : static_cast<uint64_t>(source.step);
    const uint64_t way = (span - 1) / step * step;
    return static_cast<int64_t>(down ? from - way : from + way);
}

QString compact(const QJsonDocument& json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); }

} // namespace

QString sourceText(const SourceSpec& source) {
    QString text;
    switch (source.kind) {
    case SourceKind::Files:
        text = Job::tr("The files of %1").arg(listed(source.paths));
        if (!source.include.empty()) text += Job::tr(" that match %1").arg(listed(source.include));
        if (!source.exclude.empty()) text += Job::tr(", but not %1").arg(listed(source.exclude));
        if (source.recursive) text += Job::tr(", with subfolders");
        break;
    case SourceKind::Lines:
        text = Job::tr("The lines of %1").arg(listed(source.paths));
        break;
    case SourceKind::Nul:
        text = Job::tr("The NUL-separated records of %1").arg(listed(source.paths));
        break;
    case SourceKind::Ndjson:
        text = Job::tr("The JSON values of %1").arg(listed(source.paths));
        break;
    case SourceKind::Csv:
        text = Job::tr("The rows of %1").arg(listed(source.paths));
        break;
    case SourceKind::Command:
        text = Job::tr("What %1 writes").arg(commandText(source.command));
        break;
    case SourceKind::Range:
        text = Job::tr("The numbers from %1 to %2").arg(source.from).arg(lastOf(source));
        if (source.step != 1) text += Job::tr(", every %1").arg(source.step);
        break;
    case SourceKind::Items:
        text = Job::tr("Items listed in the job");
        break;
    case SourceKind::None:
        text = Job::tr("None");
        break;
    }
    return source.first ? text + Job::tr(", the first %1 only").arg(countOf(*source.first)) : text;
}

/// Also "50%" of the CPUs.
static QString workersText(const QString& jobs) {
    bool whole = false;
    const uint count = jobs.toUInt(&whole);
    if (!whole) return Job::tr("Workers for %1 of the available CPUs").arg(jobs);
    return count == 1 ? Job::tr("1 worker") : Job::tr("%1 workers", nullptr, pluralOf(count)).arg(jobs);
}

QString poolText(const PoolSpec& pool) {
    const QString jobs = pool.jobs.empty() || pool.jobs == "0" ? Job::tr("One worker for each available CPU")
                                                               : workersText(decoded(pool.jobs));
    QString text = jobs;
    if (pool.hosts > 0)
        text = (pool.hosts == 1 ? Job::tr("1 process")
                                : Job::tr("%1 processes", nullptr, pluralOf(pool.hosts)).arg(pool.hosts)) +
               QStringLiteral(" × ") + workersText(QString::number(std::max(1u, pool.workersPerHost)));
    else if (pool.kind == PoolKind::Processes)
        text += Job::tr(", each in a process of its own");
    else if (pool.kind == PoolKind::Threads)
        text += Job::tr(", as threads of one process");
    else if (pool.kind == PoolKind::Async)
        text += Job::tr(", each with several items in flight");
    return text + (pool.ordered ? Job::tr("; results in input order") : Job::tr("; results as they come"));
}

QString errorsText(const ErrorSpec& errors) {
    QString text;
    if (errors.policy == ErrorPolicy::Ignore) text = Job::tr("Go on; a failure is a result like any other");
    if (errors.policy == ErrorPolicy::Immediate) text = Job::tr("Stop at the first failure");
    if (errors.policy == ErrorPolicy::Deferred) text = Job::tr("Go on, and report all failures at the end");
    if (errors.retries > 0)
        text +=
            errors.retries == 1
                ? Job::tr("; one more attempt")
                : Job::tr("; up to %1 more attempts", nullptr, pluralOf(errors.retries)).arg(errors.retries);
    return text;
}

QString limitsText(const LimitSpec& limits) {
    const auto time = [](Duration duration) { return decoded(formatDuration(duration)); };
    QStringList parts;
    if (limits.item) parts << Job::tr("%1 for an item").arg(time(*limits.item));
    if (limits.run) parts << Job::tr("%1 for the run").arg(time(*limits.run));
    parts << Job::tr("%1 to start a worker").arg(time(limits.init));
    return parts.join(QStringLiteral(", "));
}

QString outputText(const OutputSpec& output) {
    if (output.format == OutputFormat::None || output.path.empty() || output.path == "-")
        return Job::tr("Kept in the history; no result file");
    return displayed(output.path);
}

QString parametersText(const std::string& json) {
    const QJsonObject values = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    QStringList parts;
    for (auto value = values.begin(); value != values.end(); ++value) {
        QString text = value->toVariant().toString();
        if (value->isArray()) text = compact(QJsonDocument(value->toArray()));
        if (value->isObject()) text = compact(QJsonDocument(value->toObject()));
        parts << value.key() + QStringLiteral(" = ") + text;
    }
    return parts.isEmpty() ? Job::tr("All at their defaults") : parts.join(QStringLiteral(", "));
}

QString fileNameOf(const QString& name) {
    QString out;
    for (const QChar c : name.toLower())
        if (c.isLetterOrNumber())
            out += c;
        else if (!out.isEmpty() && !out.endsWith(QLatin1Char('-')))
            out += QLatin1Char('-');
    if (out.endsWith(QLatin1Char('-'))) out.chop(1);
    return out.isEmpty() ? QStringLiteral("job") : out;
}

} // namespace poolboard
