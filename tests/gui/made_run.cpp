// SPDX-License-Identifier: MIT
#include "tests/gui/made_run.h"

#include "core/engine/run_log.h"
#include "tests/gui/script.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <deque>
#include <optional>

namespace poolboard::script {
namespace {

constexpr double kLimit = 30; ///< as in the job file of Home
const QString kLogSuffix = QStringLiteral("-log");

struct Try {
    uint64_t index = 0;
    double from = 0; ///< it can begin
    std::optional<Attempt> first;
};

double secondsOf(uint64_t index, OutcomeKind kind) {
    const double whole = 0.9 + 0.1 * static_cast<double>(index * 7 % 19);
    if (kind == OutcomeKind::TimedOut) return kLimit;
    return kind == OutcomeKind::Succeeded ? whole : whole * 0.6;
}

} // namespace

std::vector<Outcome> madeRun(int64_t startedMs) {
    std::vector<Outcome> run(kItems);
    std::array<double, 4> free{0.12, 0.15, 0.21, 0.17};
    std::deque<Try> again;
    uint64_t next = 0;
    const auto at = [startedMs](double seconds) { return startedMs + static_cast<int64_t>(seconds * 1000); };
    while (next < kItems || !again.empty()) {
        const auto worker = std::min_element(free.begin(), free.end());
        Try item;
        if (next == kItems || (!again.empty() && again.front().from <= *worker)) {
            item = std::move(again.front());
            again.pop_front();
        } else {
            item.index = next++;
        }
        const auto number = static_cast<int32_t>(worker - free.begin());
        Outcome outcome = outcomeOf(item.index);
        outcome.worker = number;
        outcome.seconds = secondsOf(item.index, outcome.kind);
        *worker = std::max(*worker, item.from) + outcome.seconds;
        outcome.endedMs = at(*worker);
        *worker += outcome.kind == OutcomeKind::Crashed ? 0.3 : 0.02; // its process is started again
        if (!outcome.ok() && !item.first) {
            again.push_back({item.index, *worker,
                             Attempt{1,
                                     outcome.kind,
                                     number,
                                     outcome.seconds,
                                     outcome.error->type,
                                     outcome.error->message,
                                     {},
                                     outcome.endedMs}});
            continue;
        }
        if (item.first)
            outcome.earlier = std::make_unique<std::vector<Attempt>>(std::vector<Attempt>{*item.first});
        run[item.index] = std::move(outcome);
    }
    return run;
}

double elapsedUntil(const std::vector<Outcome>& run, uint64_t done, int64_t startedMs) {
    int64_t last = startedMs;
    for (uint64_t index = 0; index < done; ++index)
        last = std::max(last, run[index].endedMs);
    return static_cast<double>(last - startedMs) / 1000;
}

uint64_t endedBy(const std::vector<Outcome>& run, double elapsed, int64_t startedMs) {
    const auto now = startedMs + static_cast<int64_t>(elapsed * 1000);
    return static_cast<uint64_t>(
        std::count_if(run.begin(), run.end(), [now](const Outcome& one) { return one.endedMs <= now; }));
}

void writeLog(const std::string& runFile, const std::vector<Outcome>& run, const std::string& warning) {
    std::vector<const Outcome*> bad;
    for (const Outcome& outcome : run)
        if (!isFine(outcome.kind)) bad.push_back(&outcome);
    std::sort(bad.begin(), bad.end(),
              [](const Outcome* a, const Outcome* b) { return a->endedMs < b->endedMs; });
    const std::string aside = runFile + ".making";
    {
        RunLog log(aside);
        for (const Outcome* outcome : bad)
            log.write(*outcome);
        log.write(Event(WarningEvent{warning}));
        log.flush();
    }
    // It has written the time of now; each has one line.
    QFile file(QString::fromStdString(aside) + kLogSuffix);
    if (!file.open(QIODevice::ReadWrite)) qFatal("no log");
    QByteArrayList lines = file.readAll().split('\n');
    const auto stamp = [&lines](size_t at, int64_t ms) {
        QByteArray& line = lines[static_cast<qsizetype>(at)];
        line = "{\"t\":" + QByteArray::number(static_cast<qint64>(ms)) + line.mid(line.indexOf(','));
    };
    for (size_t at = 0; at < bad.size(); ++at)
        stamp(at, bad[at]->endedMs);
    stamp(bad.size(), bad.back()->endedMs + 2500);
    file.resize(0);
    file.seek(0);
    file.write(lines.join('\n'));
    file.close();
    if (!file.rename(QString::fromStdString(runFile) + kLogSuffix)) qFatal("no log");
}

} // namespace poolboard::script
