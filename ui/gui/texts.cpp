// SPDX-License-Identifier: MIT
#include "ui/gui/texts.h"

#include "core/base/text.h"
#include "ui/gui/engine_words.h"
#include "ui/present/numbers.h"
#include "ui/present/status.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// For the translators: all that ui/present says in single words.
[[maybe_unused]] const char* const kWords[] = {
    QT_TRANSLATE_NOOP("words", "Succeeded"),    QT_TRANSLATE_NOOP("words", "Failed"),
    QT_TRANSLATE_NOOP("words", "Timed out"),    QT_TRANSLATE_NOOP("words", "Crashed"),
    QT_TRANSLATE_NOOP("words", "Cancelled"),    QT_TRANSLATE_NOOP("words", "Skipped"),
    QT_TRANSLATE_NOOP("words", "Preparing"),    QT_TRANSLATE_NOOP("words", "Running"),
    QT_TRANSLATE_NOOP("words", "Failing"),      QT_TRANSLATE_NOOP("words", "Pausing"),
    QT_TRANSLATE_NOOP("words", "Paused"),       QT_TRANSLATE_NOOP("words", "Stopping"),
    QT_TRANSLATE_NOOP("words", "Finished"),     QT_TRANSLATE_NOOP("words", "Finished with failures"),
    QT_TRANSLATE_NOOP("words", "Stopped"),      QT_TRANSLATE_NOOP("words", "Halted"),
    QT_TRANSLATE_NOOP("words", "Interrupted"),  QT_TRANSLATE_NOOP("words", "Starting"),
    QT_TRANSLATE_NOOP("words", "Initialising"), QT_TRANSLATE_NOOP("words", "Idle"),
    QT_TRANSLATE_NOOP("words", "Working"),      QT_TRANSLATE_NOOP("words", "Silent"),
    QT_TRANSLATE_NOOP("words", "Retiring"),     QT_TRANSLATE_NOOP("words", "Waiting"),
    QT_TRANSLATE_NOOP("words", "succeeded"),    QT_TRANSLATE_NOOP("words", "failed"),
    QT_TRANSLATE_NOOP("words", "timed out"),    QT_TRANSLATE_NOOP("words", "crashed"),
    QT_TRANSLATE_NOOP("words", "cancelled"),    QT_TRANSLATE_NOOP("words", "skipped"),
};

/// As the person writes numbers; where no language is said, as the words are: in English.
QLocale here() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

/// ui/present's words are the keys of their translations.
QString translatedWord(std::string_view word) {
    return QCoreApplication::translate("words", std::string(word).c_str());
}

} // namespace

QString decoded(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString displayed(std::string_view anyBytes) { return decoded(toDisplay(anyBytes, 4096)); }
QString wordOf(const StateWord& word) { return translatedWord(word.word); }
QString lowerWordOf(OutcomeKind kind) { return translatedWord(lowerWord(kind)); }
QString clockOf(double seconds) { return decoded(clockText(seconds)); }
QString countOf(uint64_t count) { return here().toString(static_cast<qulonglong>(count)); }
int pluralOf(uint64_t count) {
    // No language looks at more than the last six digits.
    return static_cast<int>(count < 1'000'000 ? count : count % 1'000'000 + 1'000'000);
}
QString itemsText(uint64_t count) {
    return count == 1 ? Texts::tr("1 item")
                      : Texts::tr("%1 items", nullptr, pluralOf(count)).arg(countOf(count));
}
QString kindCount(uint64_t count, OutcomeKind kind) {
    return Texts::tr("%1 %2", "how many, and what became of them").arg(countOf(count), lowerWordOf(kind));
}
QString itemNumber(uint64_t index) { return countOf(index); }

QString workerName(int32_t worker) {
    return worker < 0 ? QStringLiteral("–") : QStringLiteral("w%1").arg(worker + 1);
}

QString tookText(double seconds) {
    if (seconds >= 60) return clockOf(seconds);
    const int decimals = seconds >= 10 ? 1 : seconds >= 0.1 ? 2 : 3;
    return Texts::tr("%1 s").arg(here().toString(std::max(0.0, seconds), 'f', decimals));
}

QString rateOf(double perSecond) {
    if (!(perSecond > 0) || !std::isfinite(perSecond)) return {};
    const auto whole = [](double rate) { return static_cast<uint64_t>(std::llround(std::min(rate, 1e15))); };
    if (perSecond >= 9.95) return Texts::tr("%1/s", "items a second").arg(countOf(whole(perSecond)));
    if (perSecond >= 0.95) return Texts::tr("%1/s", "items a second").arg(here().toString(perSecond, 'f', 1));
    if (const uint64_t perMinute = whole(perSecond * 60); perMinute > 0)
        return Texts::tr("%1/min", "items a minute").arg(countOf(perMinute));
    if (const uint64_t perHour = whole(perSecond * 3600); perHour > 0)
        return Texts::tr("%1/h", "items an hour").arg(countOf(perHour));
    return {};
}

QString percentOf(uint64_t done, std::optional<uint64_t> total) {
    if (!total || *total == 0) return {};
    const double percent = 100.0 * static_cast<double>(std::min(done, *total)) / static_cast<double>(*total);
    return Texts::tr("%1%", "percent").arg(countOf(static_cast<uint64_t>(percent)));
}

QString percentOf(const Snapshot& run) {
    if (run.total || !run.estimatedTotal) return percentOf(run.done(), run.total);
    const QString percent = percentOf(run.done(), run.estimatedTotal);
    return percent.isEmpty() ? percent : Texts::tr("~%1", "about so much").arg(percent);
}

QString bytesText(uint64_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1); }

QString doneText(const Snapshot& run) {
    if (run.total) return Texts::tr("%1 / %2").arg(countOf(run.done()), countOf(*run.total));
    if (!run.estimatedTotal) return itemsText(run.done());
    return Texts::tr("%1 / %2").arg(countOf(run.done()),
                                    Texts::tr("~%1", "about so much").arg(countOf(*run.estimatedTotal)));
}

QString runLine(const Snapshot& run, Length length) {
    QStringList parts{doneText(run)};
    if (length == Length::Brief) {
        if (const uint64_t bad = run.unsuccessful()) parts << Texts::tr("%1 unsuccessful").arg(countOf(bad));
    } else {
        for (OutcomeKind kind :
             {OutcomeKind::Failed, OutcomeKind::TimedOut, OutcomeKind::Crashed, OutcomeKind::Cancelled})
            if (const uint64_t count = run.counts[static_cast<size_t>(kind)]) parts << kindCount(count, kind);
    }
    if (const QString rate = rateOf(run.rate); !isOver(run.state) && !rate.isEmpty()) parts << rate;
    parts << clockOf(run.wholeTime());
    if (!isOver(run.state) && run.eta) parts << Texts::tr("%1 left").arg(decoded(etaText(run.eta)));
    return parts.join(QStringLiteral("  ·  "));
}

QString basisText(const Snapshot& run) {
    if (isOver(run.state)) return {};
    QStringList parts;
    if (run.total)
        parts << Texts::tr("The number of items is known.");
    else if (run.estimatedTotal)
        parts << Texts::tr("The number of items is an estimate, by the share of the input's bytes that the "
                           "items so far were read from.");
    else
        return Texts::tr("How many items there will be is not known until the input ends, and so the time "
                         "left is not known either.");
    if (run.state == RunState::Paused)
        parts << Texts::tr("The time left is said when it goes on.");
    else
        parts << (run.eta
                      ? Texts::tr("The time left lies between what the rate of the last seconds and the rate "
                                  "of the whole run promise.")
                      : Texts::tr("The time left is said once 5 % are done and 15 seconds have passed."));
    return parts.join(QLatin1Char(' '));
}

QString oldestLine(const Snapshot& run) {
    if (run.workers.empty() || isOver(run.state)) return {};
    QStringList parts;
    parts << (run.workers.size() == 1
                  ? Texts::tr("1 worker")
                  : Texts::tr("%1 workers", nullptr, pluralOf(run.workers.size())).arg(run.workers.size()));
    const auto oldest =
        std::max_element(run.workers.begin(), run.workers.end(), [](const auto& a, const auto& b) {
            return (a.item ? a.elapsed : -1) < (b.item ? b.elapsed : -1);
        });
    if (oldest->item) {
        parts << Texts::tr("oldest item %1 %2").arg(clockOf(oldest->elapsed), decoded(oldest->input));
        if (oldest->silent >= 1) parts << Texts::tr("silent for %1").arg(clockOf(oldest->silent));
    }
    const std::string why = whyText(run);
    parts << Texts::tr("why waiting: %1").arg(why.empty() ? QStringLiteral("–") : engineWords(why));
    return parts.join(QStringLiteral("  ·  "));
}

QString shareText(uint64_t done, uint64_t total) {
    if (total == 0) return {};
    return Texts::tr("%1 %").arg(
        static_cast<int>(100.0 * static_cast<double>(std::min(done, total)) / static_cast<double>(total)));
}

QString dateText(QDate date, bool withoutYear) {
    return QLocale().toString(date, withoutYear ? Texts::tr("d MMM", "pattern of a date of this year")
                                                : Texts::tr("d MMM yyyy", "pattern of a date"));
}

QString whenText(int64_t utcMs, int64_t nowUtcMs) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs),
                    now = QDateTime::fromMSecsSinceEpoch(nowUtcMs);
    const QString clock = QLocale().toString(when.time(), QStringLiteral("HH:mm"));
    const qint64 days = when.date().daysTo(now.date());
    if (days == 0) return Texts::tr("Today %1").arg(clock);
    if (days == 1) return Texts::tr("Yesterday %1").arg(clock);
    const bool thisYear = when.date().year() == now.date().year();
    return Texts::tr("%1 %2", "date and time").arg(dateText(when.date(), thisYear), clock);
}

QString whenBrief(int64_t utcMs, int64_t nowUtcMs) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUtcMs).date();
    if (when.date() == today) return QLocale().toString(when.time(), QStringLiteral("HH:mm"));
    return dateText(when.date(), when.date().year() == today.year());
}

QString momentText(int64_t utcMs, int64_t nowUtcMs) {
    if (utcMs == 0) return QStringLiteral("–");
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs);
    if (when.date() != QDateTime::fromMSecsSinceEpoch(nowUtcMs).date()) return whenText(utcMs, nowUtcMs);
    return QLocale().toString(when.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace poolboard
