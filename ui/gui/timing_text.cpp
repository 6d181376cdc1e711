// SPDX-License-Identifier: MIT
#include "ui/gui/timing_text.h"

#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace poolboard {
namespace {

struct TimingText {
    Q_DECLARE_TR_FUNCTIONS(TimingText)
};

QString fullTime(int64_t utcMs) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs);
    return dateText(when.date()) + QLatin1Char(' ') +
           QLocale().toString(when.time(), QStringLiteral("HH:mm:ss.zzz"));
}

QString attemptLine(uint32_t number, OutcomeKind kind, int32_t worker, double seconds) {
    QStringList parts{TimingText::tr("Attempt %1: %2").arg(countOf(number), lowerWordOf(kind))};
    if (worker >= 0) parts << workerName(worker);
    parts << tookText(seconds);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString timingText(const ItemDetail& detail) {
    const ItemRow& row = detail.row;
    QStringList lines;
    if (row.endedMs != 0) {
        if (row.seconds > 0)
            lines << TimingText::tr("Began: %1")
                         .arg(fullTime(row.endedMs - static_cast<int64_t>(row.seconds * 1000)));
        lines << TimingText::tr("Ended: %1").arg(fullTime(row.endedMs));
    }
    lines << TimingText::tr("In the worker: %1").arg(tookText(row.seconds));
    if (!detail.attempts.empty()) {
        double all = row.seconds;
        lines << QString();
        for (const Attempt& attempt : detail.attempts) {
            lines << attemptLine(attempt.number, attempt.kind, attempt.worker, attempt.seconds);
            all += attempt.seconds;
        }
        lines << attemptLine(row.attempts, row.kind, row.worker, row.seconds);
        lines << TimingText::tr("In workers, of these attempts: %1").arg(tookText(all));
        lines << QString() << TimingText::tr("Began and ended are those of the last attempt.");
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace poolboard
