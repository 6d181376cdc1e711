// SPDX-License-Identifier: MIT
#include "ui/gui/past_figures.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr double kLeastStep = 1;    ///< seconds, as of a run that is watched
constexpr double kLeastSpan = 0.05; ///< times are in milliseconds: of less nothing can be said

bool knowsSpan(const PastWorker& worker) {
    return worker.timed && worker.whole && worker.to - worker.from >= kLeastSpan;
}

/// What is left of the last step, if it is less than half, belongs to the one before.
std::deque<RateHistory::Stretch> stretchesOf(const Throughput& throughput, double length) {
    std::deque<RateHistory::Stretch> out;
    for (const ThroughputStep& step : throughput.steps()) {
        const double from = static_cast<double>(out.size()) * throughput.step();
        const double to = std::min(from + throughput.step(), length);
        if (out.empty() || to - from >= throughput.step() / 2) {
            out.push_back({from, to, step.items()});
        } else {
            out.back().to = to;
            out.back().items += step.items();
        }
    }
    return out;
}

} // namespace

std::optional<double> PastWorker::rate() const {
    if (!knowsSpan(*this)) return {};
    return static_cast<double>(sum.items) / (to - from);
}

std::optional<double> PastWorker::busy() const {
    if (!knowsSpan(*this)) return {};
    return shareAtWork(sum.seconds, to - from);
}

PastFiguresReading::PastFiguresReading(std::string runFile)
    : m_runFile(std::move(runFile)), m_walk(m_runFile) {}

Result<bool> PastFiguresReading::look(JournalReader& reader) {
    switch (m_step) {
    case Step::Run: {
        TRY_ASSIGN(const RunRecord run, reader.run());
        m_axis.add(run.startedMs, run.startedMs);
        if (const int64_t end = std::max(run.endedMs, run.committedMs); end > run.startedMs)
            m_axis.add(end, end);
        m_step = Step::Axis;
        return true;
    }
    case Step::Axis: {
        TRY_ASSIGN(const bool more, m_walk.more([this](const AttemptTime& time) {
            if (time.endedMs != 0) m_axis.add(time.startedMs(), time.endedMs);
        }));
        if (!more) beginSums();
        return true;
    }
    case Step::Sums: {
        TRY_ASSIGN(const bool more, m_walk.more([this](const AttemptTime& time) { add(time); }));
        if (!more) finish();
        return more;
    }
    case Step::End:
        break;
    }
    return false;
}

void PastFiguresReading::beginSums() {
    m_axis.finish();
    m_throughput = Throughput(m_axis.length(), RateHistory::kMost, kLeastStep);
    m_walk = AttemptWalk(m_runFile);
    m_step = Step::Sums;
}

void PastFiguresReading::add(const AttemptTime& time) {
    const bool fine = isFine(time.kind), timed = time.endedMs != 0;
    const double end = timed ? m_axis.at(time.endedMs) : 0;
    if (time.last && timed) {
        ++m_timed;
        m_throughput.add(end, fine);
    }
    if (time.worker < 0 || time.attempt == 0) return;
    PastWorker& worker = m_workers[time.worker];
    worker.sum.add(time.last, fine, time.seconds);
    if (timed) {
        const double begin = m_axis.at(time.startedMs());
        worker.from = worker.timed ? std::min(worker.from, begin) : begin;
        worker.to = worker.timed ? std::max(worker.to, end) : end;
        worker.timed = true;
    } else {
        worker.whole = false;
    }
    if (m_workers.size() > PastFigures::kMostWorkers) m_workers.erase(std::prev(m_workers.end()));
}

void PastFiguresReading::finish() {
    if (m_timed != 0) m_out.stretches = stretchesOf(m_throughput, m_axis.length());
    for (auto& [number, worker] : m_workers) {
        worker.worker = static_cast<uint32_t>(number);
        m_out.workers.push_back(worker);
    }
    m_workers.clear();
    m_step = Step::End;
}

} // namespace poolboard
