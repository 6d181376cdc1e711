// SPDX-License-Identifier: MIT
#include "ui/present/worker_figures.h"

#include "ui/present/worker_sum.h"

#include <utility>

namespace poolboard {
namespace {

constexpr double kFigureEvery = 0.45; ///< snapshots come ten times a second, not to the moment
/// A number is about this long to twice as long, and not said of less than that.
constexpr double kRateSpan = 30, kShareSpan = 5;
constexpr double kLeastForRate = 2, kLeastForShare = 1;

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
    if (std::exchange(m_any, true) && m_at - m_figured < kFigureEvery) return false;
    m_figured = m_at;
    for (Known& known : m_known)
        known.seen = false;
    for (const WorkerRow& row : run.workers) {
        if (row.worker >= m_known.size()) m_known.resize(row.worker + 1);
        Known& known = m_known[row.worker];
        known.seen = true;
        follow(known, row, m_at);
    }
    for (Known& known : m_known) // gone; should it come back, it begins anew
        if (!known.seen) known = {};
    return true;
}

WorkerFigures::Figure WorkerFigures::follow(Span& span, const Mark& now, double least, double seconds) {
    if (!std::exchange(span.begun, true) || now.value < span.older.value) span.older = span.younger = now;
    Figure out{std::nullopt, now.at - span.older.at};
    if (out.over >= least) out.value = (now.value - span.older.value) / out.over;
    if (now.at - span.younger.at >= seconds) span.older = std::exchange(span.younger, now);
    return out;
}

void WorkerFigures::follow(Known& known, const WorkerRow& row, double now) {
    Figures& out = known.figures;
    out.rate =
        follow(known.done, {now, static_cast<double>(row.done + row.failed)}, kLeastForRate, kRateSpan);
    out.busy = follow(known.busy, {now, row.busy}, kLeastForShare, kShareSpan);
    if (out.busy.value) out.busy.value = shareAtWork(*out.busy.value, 1);
    if (row.pid != known.pid || !row.usedAt) { // another process, or one that was not looked at yet
        known.pid = row.pid;
        known.processor = {};
        out.processor = {};
    }
    if (row.usedAt)
        out.processor = follow(known.processor, {*row.usedAt, row.cpuSeconds}, kLeastForShare, kShareSpan);
}

} // namespace poolboard
