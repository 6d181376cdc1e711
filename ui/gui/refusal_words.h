// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QString>
#include <string_view>

namespace poolboard {

/// What the core says when it refuses something, in the person's language, safe to show: "where: message
/// (hint)", as Error::text() has it. What is not known stays as it is. [any] Pure.
QString refusalWords(const Error& error);

/// The same of a part of it, or of a whole one that came as text: the last words of an engine, why a run
/// ended. One line. [any]
QString refusalWords(std::string_view text);

/// Of many lines, each by itself. [any]
QString refusalLines(const QString& lines);

} // namespace poolboard
