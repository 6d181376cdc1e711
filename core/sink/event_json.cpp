// SPDX-License-Identifier: MIT
#include "core/sink/event_json.h"

#include "core/base/text.h"
#include "core/sink/record.h"

#include <array>

namespace poolboard {
namespace {

/// Appends fields; one name and one value at a time.
class Fields {
public:
    explicit Fields(std::string& out) : m_out(out) {}

    void text(std::string_view name, std::string_view value) { appendJsonText(start(name), value); }
    void number(std::string_view name, uint64_t value) { appendNumber(start(name), value); }
    void signedNumber(std::string_view name, int64_t value) { appendNumber(start(name), value); }
    void seconds(std::string_view name, double value) { appendSeconds(start(name), value); }
    void maybe(std::string_view name, const std::optional<uint64_t>& value) {
        value ? number(name, *value) : raw(name, "null");
    }
    void raw(std::string_view name, std::string_view json) { start(name) += json; }
    std::string& start(std::string_view name) {
        m_out += ",\"";
        m_out += name;
        return m_out += "\":";
    }

private:
    std::string& m_out;
};

void add(std::string& out, const RunStarted& event) {
    Fields fields(out);
    fields.text("job", event.job);
    fields.text("worker", event.worker);
    std::string shape;
    Fields inner(shape);
    inner.text("kind", event.kind);
    inner.number("hosts", event.hosts);
    inner.number("workers_per_host", event.workersPerHost);
    inner.number("in_flight", event.inFlight);
    fields.raw("shape", "{" + shape.substr(1) + "}");
    fields.maybe("size", event.size);
}

void add(std::string& out, const WorkerChanged& event) {
    Fields fields(out);
    fields.number("worker", event.worker);
    fields.signedNumber("pid", event.pid);
    fields.text("state", workerStateName(event.state));
    if (!event.message.empty()) fields.text("message", event.message);
}

void add(std::string& out, const ItemStarted& event) {
    Fields fields(out);
    fields.number("index", event.index);
    fields.number("attempt", event.attempt);
    fields.number("worker", event.worker);
}

void add(std::string& out, const ItemProgress& event) {
    Fields fields(out);
    fields.number("index", event.index);
    fields.number("worker", event.worker);
    fields.number("done", event.done);
    fields.maybe("total", event.total == 0 ? std::optional<uint64_t>() : event.total);
    fields.text("note", event.note);
}

void add(std::string& out, const AttemptFailed& event) {
    Fields fields(out);
    fields.number("index", event.index);
    fields.number("attempt", event.attempt);
    fields.number("worker", event.worker);
    fields.text("outcome", outcomeName(event.kind));
    std::string error;
    Fields inner(error);
    inner.text("type", event.type);
    inner.text("message", event.message);
    fields.raw("error", "{" + error.substr(1) + "}");
    fields.seconds("retry_in", event.retryInSeconds);
}

/// What status and summary have in common.
void addTotals(Fields& fields, const Snapshot& snapshot) {
    fields.text("state", runStateName(snapshot.state));
    fields.number("done", snapshot.done());
    fields.number("failed", snapshot.unsuccessful());
    fields.maybe("total", snapshot.total);
    std::string counts;
    Fields inner(counts);
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        inner.number(outcomeName(static_cast<OutcomeKind>(kind)), snapshot.counts[kind]);
    fields.raw("counts", "{" + counts.substr(1) + "}");
    fields.seconds("elapsed", snapshot.elapsed);
}

void add(std::string& out, const StatusEvent& event) {
    const Snapshot& snapshot = event.snapshot;
    Fields fields(out);
    addTotals(fields, snapshot);
    fields.number("running", snapshot.running);
    fields.number("waiting", snapshot.waiting);
    fields.number("held", snapshot.held);
    fields.seconds("rate", snapshot.rate);
    fields.maybe("estimated_total", snapshot.estimatedTotal);
    fields.text("basis", totalBasisName(snapshot.basis));
    if (!snapshot.eta) return fields.raw("eta", "null");
    std::string range = "[";
    appendSeconds(range, snapshot.eta->first);
    range += ',';
    appendSeconds(range, snapshot.eta->second);
    fields.raw("eta", range + "]");
}

void add(std::string& out, const WarningEvent& event) { Fields(out).text("message", event.message); }

void add(std::string& out, const LogEvent& event) {
    static constexpr std::array<std::string_view, 4> kLevels = {"debug", "info", "warning", "error"};
    Fields fields(out);
    fields.number("worker", event.worker);
    fields.maybe("index", event.index);
    fields.text("level", kLevels[static_cast<size_t>(event.level < 0   ? 0
                                                     : event.level > 3 ? 3
                                                                       : event.level)]);
    fields.text("text", event.text);
}

void add(std::string& out, const SummaryEvent& event) {
    Fields fields(out);
    addTotals(fields, event.snapshot);
    fields.text("reason", event.snapshot.stopReason);
    fields.signedNumber("exit_status", event.snapshot.exitStatus);
}

} // namespace

std::string_view eventType(const Event& event) {
    static constexpr std::array<std::string_view, std::variant_size_v<Event>> kTypes = {
        "run_started", "worker",  "item_started", "item_progress", "attempt_failed",
        "status",      "warning", "log",          "summary"};
    return kTypes[event.index()];
}

void appendEventFields(std::string& out, const Event& event) {
    std::visit([&](const auto& one) { add(out, one); }, event);
}

} // namespace poolboard
