// SPDX-License-Identifier: MIT
#include "ui/present/worker_figures.h"

#include <algorithm>
#include <utility>

namespace poolboard {
namespace {

constexpr double kFigureEvery = 0.45; ///< snapshots come ten times a second, not to the moment
/// A number is about this long to twice as long.
constexpr double kProcessorSpan = 5, kRateSpan = 30;
/// Not said of a shorter time. The processor time's moment is known to a tenth of a second.
constexpr double kLeastForRate = 2, kLeastForProcessor = 3;
constexpr double kEngineLooks = 1; ///< it asks for the processor time so often

} // namespace

const WorkerFigures::Figures& WorkerFigures::of(uint32_t worker) const {
    static const Figures kNone;
    return worker < m_known.size() ? m_known[worker].figures : kNone;
}

bool WorkerFigures::look(const Snapshot& run) {
    if (run.runId != m_run || run.elapsed < m_at) { // another run, or session
        *this = {};
        m_run = run.runId;
    }
    m_at = run.elapsed;
    const bool due = !m_any || m_at - m_figured >= kFigureEvery;
    for (Known& known : m_known)
        known.seen = false;
    for (const WorkerRow& row : run.workers) {
        if (row.worker >= m_known.size()) m_known.resize(row.worker + 1);
        Known& known = m_known[row.worker];
        known.seen = true;
        watchProcess(known, row, m_at);
        if (due) follow(known, row, m_at);
    }
    for (Known& known : m_known) // gone; should it come back, it begins anew
        if (!known.seen) known = {};
    if (!due) return false;
    m_figured = m_at;
    m_any = true;
    return true;
}

void WorkerFigures::watchProcess(Known& known, const WorkerRow& row, double now) {
    const bool unknown = row.pid <= 0 || row.memory == 0; // not looked at yet
    if (unknown || row.pid != known.pid || row.cpuSeconds < known.used.value) {
        known.pid = unknown ? 0 : row.pid;
        known.used = {now, row.cpuSeconds};
        known.processor = {known.used, known.used};
        known.figures.processor.reset();
    } else if (row.cpuSeconds > known.used.value) {
        known.used = {now, row.cpuSeconds};
    } else {
        known.used.at = std::max(known.used.at, now - kEngineLooks); // so far it has not grown
    }
}

void WorkerFigures::follow(Known& known, const WorkerRow& row, double now) {
    const auto between = [](const Mark& then, const Mark& later, double least) -> std::optional<double> {
        const double seconds = later.at - then.at;
        if (seconds < least || later.value < then.value) return {};
        return (later.value - then.value) / seconds;
    };
    const auto move = [](Span& span, const Mark& mark, double seconds) {
        if (mark.at - span.younger.at >= seconds) span.older = std::exchange(span.younger, mark);
    };
    const Mark done{now, static_cast<double>(row.done)};
    if (!std::exchange(known.begun, true)) known.done = {done, done};
    Figures& out = known.figures;
    out.rateOver = now - known.done.older.at;
    out.rate = between(known.done.older, done, kLeastForRate);
    move(known.done, done, kRateSpan);
    if (known.pid == 0) return;
    out.processorOver = known.used.at - known.processor.older.at;
    out.processor = between(known.processor.older, known.used, kLeastForProcessor);
    move(known.processor, known.used, kProcessorSpan);
}

} // namespace poolboard
