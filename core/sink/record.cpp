// SPDX-License-Identifier: MIT
#include "core/sink/record.h"

#include "core/base/json_check.h"
#include "core/base/plain_text.h"
#include "core/base/text.h"
#include "core/sink/sink.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace poolboard {
namespace {

/// A valid value on one line: raw line breaks can only stand between tokens.
void appendOnOneLine(std::string& out, std::string_view json) {
    const auto from = static_cast<std::ptrdiff_t>(out.size());
    out += json;
    std::replace_if(
        out.begin() + from, out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
}

void appendBytes(std::string& out, std::string_view name, std::string_view bytes) {
    out += ",\"";
    out += name;
    if (isPlainText(bytes)) {
        out += "\":\"";
        out += bytes;
        out += '"';
    } else if (isUtf8(bytes)) {
        out += "\":";
        appendJsonString(out, bytes);
    } else {
        out += "_base64\":\"";
        out += toBase64(bytes);
        out += '"';
    }
}

void appendResult(std::string& out, const Outcome& outcome) {
    if (!outcome.ok() && outcome.result.empty()) return; // only partial output is worth a field
    if (outcome.content == Content::Json && isJsonValue(outcome.result)) {
        out += ",\"result\":";
        appendOnOneLine(out, outcome.result);
    } else {
        appendBytes(out, "result", outcome.result);
    }
}

/// "signal" by its name and "exit_code", as far as they are known.
void appendEnd(std::string& out, const WorkerError& error) {
    if (error.signal > 0) {
        const char* name = ::sigabbrev_np(error.signal);
        out += ",\"signal\":";
        appendJsonString(out, name != nullptr ? "SIG" + std::string(name) : std::to_string(error.signal));
    }
    if (error.exitCode >= 0) {
        out += ",\"exit_code\":";
        appendNumber(out, int64_t{error.exitCode});
    }
}

void appendError(std::string& out, const WorkerError& error, OutcomeKind kind) {
    out += ",\"error\":{\"type\":";
    appendJsonText(out, error.type);
    out += ",\"message\":";
    appendJsonText(out, error.message);
    if (!error.trace.empty()) {
        out += ",\"trace\":";
        appendJsonText(out, error.trace);
    }
    if (kind != OutcomeKind::Crashed) appendEnd(out, error);
    out += '}';
    if (kind == OutcomeKind::Crashed) appendEnd(out, error);
}

template <class Number> void appendDigits(std::string& out, Number value) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

} // namespace

void appendNumber(std::string& out, uint64_t value) { appendDigits(out, value); }
void appendNumber(std::string& out, int64_t value) { appendDigits(out, value); }

void appendSeconds(std::string& out, double seconds) {
    // Whole microseconds are much cheaper to print than a double.
    if (!(seconds > 0 && seconds < 1e12)) {
        out += '0';
        return;
    }
    const auto micros = static_cast<uint64_t>(std::llround(seconds * 1e6));
    appendDigits(out, micros / 1000000);
    uint64_t rest = micros % 1000000;
    if (rest == 0) return;
    char decimals[7] = {'.'};
    for (int k = 6; k > 0; --k, rest /= 10)
        decimals[k] = static_cast<char>('0' + rest % 10);
    size_t length = sizeof decimals;
    while (decimals[length - 1] == '0')
        --length;
    out.append(decimals, length);
}

void appendRecordFields(std::string& out, const Outcome& outcome, RecordResult result) {
    out += "\"index\":";
    appendNumber(out, outcome.index);
    appendBytes(out, "input", outcome.input);
    out += ",\"outcome\":\"";
    out += outcomeName(outcome.kind);
    out += '"';
    if (result == RecordResult::Whole) appendResult(out, outcome);
    if (outcome.error) appendError(out, *outcome.error, outcome.kind);
    out += ",\"attempts\":";
    appendNumber(out, uint64_t{outcome.attempts});
    out += ",\"worker\":";
    if (outcome.worker >= 0)
        appendNumber(out, int64_t{outcome.worker});
    else
        out += "null";
    out += ",\"seconds\":";
    appendSeconds(out, outcome.seconds);
}

void appendRecord(std::string& out, const Outcome& outcome) {
    out += '{';
    appendRecordFields(out, outcome);
    out += '}';
}

} // namespace poolboard
