// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/present/words.h"

#include <QDate>
#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace poolboard {

/// From values to what the window says: ui/present's texts in the person's
/// language. [main] Pure.

QString decoded(std::string_view utf8);       ///< display-safe UTF-8 as it is
QString displayed(std::string_view anyBytes); ///< any bytes, cleaned for one line
QString wordOf(const StateWord& word);        ///< "Timed out"
QString lowerWordOf(OutcomeKind kind);        ///< "timed out"

QString clockOf(double seconds); ///< "0:12"
QString countOf(uint64_t count); ///< "12,340", or as it is written here
/// For tr()'s third argument: which plural form of a language goes with a count. The text says it as %1.
int pluralOf(uint64_t count);
QString itemsText(uint64_t count);                   ///< "1 item", "12,340 items"
QString kindCount(uint64_t count, OutcomeKind kind); ///< "12 timed out"
QString itemNumber(uint64_t index);                  ///< as records, files and commands name it: from 0
QString workerName(int32_t worker);                  ///< "w1"; "–" for none
/// The time an item took: "0.012 s", "4.2 s", "1:02".
QString tookText(double seconds);
QString rateOf(double perSecond); ///< "1,234/s", "4.2/s", "24/min", "3/h"; "" when nothing moves
/// "41%", rounded down; "" when unsized or empty.
QString percentOf(uint64_t done, std::optional<uint64_t> total);
/// How far a run is: "41%", "~41%" where the total is an estimate, "" where there is none.
QString percentOf(const Snapshot& run);
QString bytesText(uint64_t bytes); ///< "1.4 MB" in the person's notation

/// "123 / 301"; an estimate: "123 / ~300"; unsized: "123 items".
QString doneText(const Snapshot& run);
/// "123 / 301 · 1 failed · 38/s · 0:12 · 0:20–0:31 left"; as doneText(). Brief: all that did not succeed in
/// one number.
enum class Length { Full, Brief };
QString runLine(const Snapshot& run, Length length = Length::Full);
/// What its total and the time left rest on; "" once it is over.
QString basisText(const Snapshot& run);
/// For the status line: "4 workers · oldest item 0:48 file.tif · silent for 0:12 · why waiting: –"; ""
/// without workers.
QString oldestLine(const Snapshot& run);
/// How far an item is: "48 %" when it says of how much, else "".
QString shareText(uint64_t done, uint64_t total);
/// A UTC time in ms as people write it here: "14:02", "Yesterday 14:02", "12 Nov 14:02".
QString whenText(int64_t utcMs, int64_t nowUtcMs);
QString whenBrief(int64_t utcMs, int64_t nowUtcMs);     ///< the time of today, the date of another day
QString dateText(QDate date, bool withoutYear = false); ///< "12 Nov 2026", as it is written here
/// The same to the second where it is of today: "14:02:31"; "–" for 0, unknown.
QString momentText(int64_t utcMs, int64_t nowUtcMs);

} // namespace poolboard
