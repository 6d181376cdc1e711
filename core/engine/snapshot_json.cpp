// SPDX-License-Identifier: MIT
#include "core/engine/snapshot_json.h"

#include <nlohmann/json.hpp>

namespace poolboard {
using nlohmann::json;
namespace {

/// The closed sets travel as their words.
template <class Kind>
std::optional<Kind> fromWord(const json& word, size_t kinds, std::string_view (*name)(Kind)) {
    for (size_t i = 0; i < kinds; ++i)
        if (word == name(static_cast<Kind>(i))) return static_cast<Kind>(i);
    return std::nullopt;
}
constexpr size_t kBases = static_cast<size_t>(TotalBasis::Bytes) + 1;

json workerToJson(const WorkerRow& row) {
    json out{{"worker", row.worker},   {"pid", row.pid},           {"state", workerStateName(row.state)},
             {"elapsed", row.elapsed}, {"silent", row.silent},     {"done", row.done},
             {"failed", row.failed},   {"restarts", row.restarts}, {"memory", row.memory},
             {"cpu", row.cpuSeconds},  {"busy", row.busy}};
    if (row.usedAt) out["used_at"] = *row.usedAt;
    if (row.item) {
        out["item"] = *row.item;
        out["attempt"] = row.attempt;
        out["input"] = row.input;
        out["progress"] = {row.progressDone, row.progressTotal};
        out["note"] = row.note;
    }
    return out;
}

WorkerRow workerFromJson(const json& in) {
    WorkerRow row;
    row.worker = in.at("worker");
    row.pid = in.at("pid");
    row.state = fromWord(in.at("state"), kWorkerStates, workerStateName).value_or(WorkerState::Stopped);
    row.elapsed = in.at("elapsed");
    row.silent = in.at("silent");
    row.done = in.at("done");
    row.failed = in.at("failed");
    row.restarts = in.at("restarts");
    row.memory = in.at("memory");
    row.cpuSeconds = in.at("cpu");
    row.busy = in.at("busy");
    if (in.contains("used_at")) row.usedAt = in.at("used_at").get<double>();
    if (in.contains("item")) {
        row.item = in.at("item").get<uint64_t>();
        row.attempt = in.at("attempt");
        row.input = in.at("input");
        row.progressDone = in.at("progress").at(0);
        row.progressTotal = in.at("progress").at(1);
        row.note = in.at("note");
    }
    return row;
}

json failureToJson(const FailureRow& row) {
    return {{"index", row.index},    {"outcome", outcomeName(row.kind)},
            {"worker", row.worker},  {"attempts", row.attempts},
            {"input", row.input},    {"type", row.type},
            {"message", row.message}};
}

FailureRow failureFromJson(const json& in) {
    return {
        in.at("index"),  fromWord(in.at("outcome"), kOutcomeKinds, outcomeName).value_or(OutcomeKind::Failed),
        in.at("worker"), in.at("attempts"),
        in.at("input"),  in.at("type"),
        in.at("message")};
}

Snapshot parseSnapshot(const json& in) {
    Snapshot out;
    out.runId = in.at("run");
    out.name = in.at("name");
    out.worker = in.at("plugin");
    out.journalFile = in.at("journal");
    out.state = fromWord(in.at("state"), kRunStates, runStateName).value_or(RunState::Broken);
    out.frozen = in.at("frozen");
    out.freezable = in.value("freezable", true);
    out.stopReason = in.at("stop_reason");
    if (!in.at("total").is_null()) out.total = in.at("total").get<uint64_t>();
    if (!in.at("estimated_total").is_null()) out.estimatedTotal = in.at("estimated_total").get<uint64_t>();
    out.basis = fromWord(in.at("basis"), kBases, totalBasisName).value_or(TotalBasis::Unknown);
    for (size_t i = 0; i < kOutcomeKinds; ++i)
        out.counts[i] = in.at("counts").at(std::string(outcomeName(static_cast<OutcomeKind>(i))));
    out.ended = in.at("ended");
    out.running = in.at("running");
    out.waiting = in.at("waiting");
    out.held = in.at("held");
    if (!in.at("held_back_by").is_null()) out.heldBackBy = in.at("held_back_by").get<uint64_t>();
    out.elapsed = in.at("elapsed");
    out.elapsedBefore = in.at("elapsed_before");
    out.rate = in.at("rate");
    if (!in.at("eta").is_null()) out.eta = std::pair<double, double>(in.at("eta").at(0), in.at("eta").at(1));
    out.why = in.at("why");
    out.workersWanted = in.at("workers_wanted");
    out.exitStatus = in.at("exit_status");
    const json& phases = in.at("phases");
    out.phases = {phases.at(0), phases.at(1), phases.at(2), phases.at(3)};
    for (const json& row : in.at("workers"))
        out.workers.push_back(workerFromJson(row));
    for (const json& row : in.at("failures"))
        out.failures.push_back(failureFromJson(row));
    out.warned = in.value("warned", uint64_t{0});
    out.warnings = in.value("warnings", std::vector<std::string>{});
    return out;
}

} // namespace

std::string toJson(const Snapshot& snapshot) {
    json counts = json::object();
    for (size_t i = 0; i < kOutcomeKinds; ++i)
        counts[std::string(outcomeName(static_cast<OutcomeKind>(i)))] = snapshot.counts[i];
    json out{
        {"type", "snapshot"},
        {"run", snapshot.runId},
        {"name", snapshot.name},
        {"plugin", snapshot.worker},
        {"journal", snapshot.journalFile},
        {"state", runStateName(snapshot.state)},
        {"frozen", snapshot.frozen},
        {"freezable", snapshot.freezable},
        {"stop_reason", snapshot.stopReason},
        {"total", snapshot.total ? json(*snapshot.total) : json()},
        {"estimated_total", snapshot.estimatedTotal ? json(*snapshot.estimatedTotal) : json()},
        {"basis", totalBasisName(snapshot.basis)},
        {"counts", counts},
        {"ended", snapshot.ended},
        {"running", snapshot.running},
        {"waiting", snapshot.waiting},
        {"held", snapshot.held},
        {"held_back_by", snapshot.heldBackBy ? json(*snapshot.heldBackBy) : json()},
        {"elapsed", snapshot.elapsed},
        {"elapsed_before", snapshot.elapsedBefore},
        {"rate", snapshot.rate},
        {"eta", snapshot.eta ? json{snapshot.eta->first, snapshot.eta->second} : json()},
        {"why", snapshot.why},
        {"workers_wanted", snapshot.workersWanted},
        {"exit_status", snapshot.exitStatus},
        {"phases", {snapshot.phases.start, snapshot.phases.init, snapshot.phases.wait, snapshot.phases.work}},
        {"workers", json::array()},
        {"failures", json::array()},
        {"warned", snapshot.warned},
        {"warnings", snapshot.warnings}};
    for (const WorkerRow& row : snapshot.workers)
        out["workers"].push_back(workerToJson(row));
    for (const FailureRow& row : snapshot.failures)
        out["failures"].push_back(failureToJson(row));
    // Names and reasons may hold any bytes a person typed.
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Snapshot> snapshotFromJson(std::string_view line) {
    try {
        const json in = json::parse(line);
        if (in.at("type") != "snapshot") return std::nullopt;
        return parseSnapshot(in);
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

} // namespace poolboard
