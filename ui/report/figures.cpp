// SPDX-License-Identifier: MIT
#include "ui/report/figures.h"

#include "core/journal/item_times.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace poolboard {
namespace {

int64_t startOf(const ItemTime& item) {
    const double ms = std::clamp(item.seconds * 1000, 0.0, 1e12);
    return item.endedMs - static_cast<int64_t>(ms);
}

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

void addToLane(WorkerLane& lane, const ItemTime& item, const TimeAxis& axis) {
    ++lane.items;
    lane.seconds += item.seconds;
    const bool fine = isFine(item.kind);
    if (!fine) ++lane.bad;
    constexpr auto kColumns = WorkerLane::kColumns;
    const double perSecond = static_cast<double>(kColumns) / axis.length();
    const double from = axis.at(startOf(item)) * perSecond, to = axis.at(item.endedMs) * perSecond;
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
    if (!fine && (!bad || worse(item.kind, *bad))) bad = item.kind;
}

/// Adds up one item after another; the axis is known.
class Sum {
public:
    explicit Sum(RunFigures& out) : m_out(out) {}

    void add(const ItemTime& item) {
        // Of an item that took its host along no time is known.
        if (item.attempts != 0 && (item.seconds > 0 || isFine(item.kind)))
            m_out.latency.add(item.seconds, isFine(item.kind));
        if (item.endedMs == 0) return;
        ++m_out.timed;
        const auto at = static_cast<size_t>(m_out.axis.at(item.endedMs) / m_out.step);
        ThroughputStep& step = m_out.throughput[std::min(at, m_out.throughput.size() - 1)];
        ++(isFine(item.kind) ? step.fine : step.bad);
        if (item.worker < 0 || item.attempts == 0) return;
        m_workers.insert(item.worker);
        auto& lanes = m_out.lanes;
        if (!lanes.contains(item.worker) && lanes.size() == RunFigures::kLanes) {
            if (item.worker > lanes.rbegin()->first) return;
            lanes.erase(std::prev(lanes.end()));
        }
        addToLane(lanes[item.worker], item, m_out.axis);
    }
    size_t workers() const { return m_workers.size(); }

private:
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

double RunFigures::stepLength(size_t at) const {
    const double from = static_cast<double>(at) * step;
    return std::clamp(axis.length() - from, step / 2, step);
}

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
    TRY(eachItemTime(runFile, [&out](const ItemTime& item) {
        if (item.endedMs != 0) out.axis.add(startOf(item), item.endedMs);
    }));
    out.axis.finish();
    out.step = roundTimeStep(out.axis.length(), RunFigures::kSteps);
    out.throughput.resize(static_cast<size_t>(std::ceil(out.axis.length() / out.step)));

    Sum sum(out);
    TRY(eachItemTime(runFile, [&sum](const ItemTime& item) { sum.add(item); }));
    out.lanesLeftOut = sum.workers() - out.lanes.size();
    return out;
}

} // namespace poolboard
