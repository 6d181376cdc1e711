// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome.h"

#include <cstdint>
#include <string>

namespace poolboard {

/// `"index":0,"input":…` up to `"seconds":…`: a record without its braces, so
/// that it can follow other fields. [any] Pure; no DOM, this is the record path.
enum class RecordResult { Whole, LeftOut };
void appendRecordFields(std::string& out, const Outcome& outcome, RecordResult = RecordResult::Whole);

/// Numbers as JSON. Seconds: at most six decimals, no trailing zeros; what is
/// not a number in range becomes 0.
void appendNumber(std::string& out, uint64_t value);
void appendNumber(std::string& out, int64_t value);
void appendSeconds(std::string& out, double seconds);

} // namespace poolboard
