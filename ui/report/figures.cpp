// SPDX-License-Identifier: MIT
#include "ui/report/figures.h"

#include "core/journal/attempt_times.h"

#include <algorithm>
#include <set>

namespace poolboard {
namespace {

/// Of two ends of items in one place, the one to show.
bool worse(OutcomeKind one, OutcomeKind other) {
    constexpr auto rank = [](OutcomeKind kind) {
        switch (kind) {
        case OutcomeKind::Crashed:
            return 4;
        case OutcomeKind::TimedOut:
            return 3;
        case OutcomeKind::Failed:
            return 2;
        case OutcomeKind::Cancelled:
            return 1;
        case OutcomeKind::Succeeded:
        case OutcomeKind::Skipped:
            break;
        }
        return 0;
    };
    return rank(one) > rank(other);
}

void addToLane(WorkerLane& lane, const AttemptTime& time, const TimeAxis& axis) {
    const bool fine = isFine(time.kind);
    lane.add(time.last, fine, time.seconds);
    constexpr auto kColumns = WorkerLane::kColumns;
    const double perSecond = static_cast<double>(kColumns) / axis.length();
    const double from = axis.at(time.startedMs()) * perSecond, to = axis.at(time.endedMs) * perSecond;
    const auto columnOf = [](double at) {
        return std::min(static_cast<size_t>(std::max(at, 0.0)), kColumns - 1);
    };
    for (size_t column = columnOf(from); column <= columnOf(to); ++column) {
        const auto left = static_cast<double>(column);
        const double part = std::min(to, left + 1) - std::max(from, left);
        float& busy = lane.columns[column].busy;
        busy = std::min(1.0f, busy + static_cast<float>(std::max(part, 0.0)));
    }
    std::optional<OutcomeKind>& bad = lane.columns[columnOf(to)].bad;
    if (!fine && (!bad || worse(time.kind, *bad))) bad = time.kind;
}

/// Adds up one attempt after another; the axis is known.
class Sum {
public:
    explicit Sum(RunFigures& out) : m_out(out) {}

    void add(const AttemptTime& time) {
        if (time.last) addItem(time);
        if (time.endedMs == 0 || time.worker < 0 || time.attempt == 0) return;
        m_workers.insert(time.worker);
        auto& lanes = m_out.lanes;
        if (!lanes.contains(time.worker) && lanes.size() == RunFigures::kLanes) {
            if (time.worker > lanes.rbegin()->first) return;
            lanes.erase(std::prev(lanes.end()));
        }
        addToLane(lanes[time.worker], time, m_out.axis);
    }
    size_t workers() const { return m_workers.size(); }

private:
    void addItem(const AttemptTime& time) {
        // Of an item that took its host along no time is known.
        if (time.attempt != 0 && (time.seconds > 0 || isFine(time.kind)))
            m_out.latency.add(time.seconds, isFine(time.kind));
        if (time.endedMs == 0) return;
        ++m_out.timed;
        m_out.throughput.add(m_out.axis.at(time.endedMs), isFine(time.kind));
    }

    RunFigures& m_out;
    std::set<int32_t> m_workers;
};

Result<void> readGroups(JournalReader& reader, RunFigures& out) {
    TRY_ASSIGN(std::vector<ErrorGroup> groups, reader.errorGroups());
    for (ErrorGroup& group : groups) {
        if (out.groups.size() == RunFigures::kGroups) {
            out.groupsLeftOut = groups.size() - out.groups.size();
            break;
        }
        GroupExample& one = out.groups.emplace_back();
        one.group = std::move(group);
        if (out.groups.size() > RunFigures::kExamples) continue;
        // While the run goes on the item may have been tried again, and then be fine.
        if (auto item = reader.item(one.group.example)) one.item = std::move(item).value();
    }
    return {};
}

} // namespace

Result<RunFigures> readFigures(const std::string& runFile, int64_t nowMs) {
    TRY_ASSIGN(const auto reader, openJournal(runFile));
    RunFigures out;
    out.readMs = nowMs;
    TRY_ASSIGN(out.run, reader->run());
    TRY(readGroups(*reader, out));
    TRY_ASSIGN(out.slowest, reader->slowest());

    const RunRecord& run = out.run;
    const int64_t end = run.live ? std::max(run.committedMs, nowMs) : std::max(run.endedMs, run.committedMs);
    out.axis.add(run.startedMs, run.startedMs);
    if (end > run.startedMs) out.axis.add(end, end);
    TRY(eachAttemptTime(runFile, [&out](const AttemptTime& time) {
        if (time.endedMs != 0) out.axis.add(time.startedMs(), time.endedMs);
    }));
    out.axis.finish();
    out.throughput = Throughput(out.axis.length(), RunFigures::kSteps);

    Sum sum(out);
    TRY(eachAttemptTime(runFile, [&sum](const AttemptTime& time) { sum.add(time); }));
    out.lanesLeftOut = sum.workers() - out.lanes.size();
    return out;
}

} // namespace poolboard
