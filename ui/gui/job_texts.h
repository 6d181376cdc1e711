// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"

#include <QString>

namespace poolboard {

/// The parts of a job as sentences for a person. [any] Pure.
QString sourceText(const SourceSpec& source);
QString poolText(const PoolSpec& pool);
QString errorsText(const ErrorSpec& errors);
QString limitsText(const LimitSpec& limits);
QString outputText(const OutputSpec& output);
QString parametersText(const std::string& json); ///< a worker's parameters, a JSON object

/// A name as a part of a file's: "Make thumbnails" → "make-thumbnails"; never "".
QString fileNameOf(const QString& name);

} // namespace poolboard
