// SPDX-License-Identifier: MIT
#include "core/engine/export_run.h"

#include "core/sink/record.h"
#include "core/sink/sink.h"

#include <ctime>

namespace poolboard {
namespace {

constexpr size_t kAtOnce = 256u << 10;

/// UTC, as in the event stream; "" when unknown.
std::string timeText(int64_t ms) {
    if (ms == 0) return "";
    const std::time_t seconds = ms / 1000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[40];
    const size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(ms % 1000));
    return text;
}

void appendField(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void appendCsv(std::string& out, const ItemDetail& item) {
    appendNumber(out, item.row.index);
    out += ',';
    appendField(out, item.input);
    out += ',';
    out += outcomeName(item.row.kind);
    out += ',';
    appendNumber(out, uint64_t{item.row.attempts});
    out += ',';
    if (item.row.worker >= 0) appendNumber(out, int64_t{item.row.worker});
    out += ',';
    appendSeconds(out, item.row.seconds);
    out += ',';
    out += timeText(item.row.endedMs);
    for (const std::string& text : {item.error ? item.error->type : std::string(),
                                    item.error ? item.error->message : std::string(), item.result}) {
        out += ',';
        appendField(out, text);
    }
    out += "\r\n";
}

} // namespace

Result<void> exportRun(JournalReader& reader, ExportFormat format, const ItemFilter& filter,
                       const std::function<Result<void>(std::string_view)>& put) {
    std::string out;
    if (format == ExportFormat::Csv)
        out = "index,input,outcome,attempts,worker,seconds,ended,error_type,error_message,result\r\n";
    Result<void> written;
    TRY(reader.each(filter, [&](const ItemDetail& item) {
        if (format == ExportFormat::Csv) {
            appendCsv(out, item);
        } else {
            appendRecord(out, toOutcome(item));
            out += '\n';
        }
        if (out.size() < kAtOnce) return true;
        written = put(out);
        out.clear();
        return written.ok();
    }));
    TRY(written);
    return put(out);
}

} // namespace poolboard
