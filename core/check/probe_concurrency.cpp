// SPDX-License-Identifier: MIT
// Rules about several items, workers and threads.
#include "core/check/probe_rules.h"

#include "core/base/text.h"
#include "core/plugin/params.h"

#include <nlohmann/json.hpp>
#include <thread>

namespace poolboard::check {
namespace {

using nlohmann::json;

/// What came of an item, to be compared.
std::string endOf(LiveWorker& worker, const Sample& sample) {
    Flight* flight = nullptr;
    if (!worker.run(sample, &flight)) return "no answer";
    const ProbeCall::Seen seen = flight->call.seen();
    return seen.finishes ? "result " + seen.result : "error " + seen.message;
}
std::vector<std::string> endsOf(LiveWorker& worker, const Trial& trial) {
    std::vector<std::string> all;
    for (const Sample& sample : trial.samples)
        all.push_back(endOf(worker, sample));
    return all;
}

/// Other parameters, one changed in each.
std::vector<std::string> variations(const Trial& trial) {
    std::vector<std::string> all;
    const json params = json::parse(trial.params);
    for (const Parameter& parameter : trial.kind->schema.parameters) {
        json changed = params;
        json& value = changed[parameter.name];
        const json before = value;
        if (!parameter.choicesJson.empty()) {
            for (const std::string& choice : parameter.choicesJson)
                if (json::parse(choice) != before) value = json::parse(choice);
        } else if (parameter.type == Parameter::Type::Boolean) {
            value = !(before.is_boolean() && before.get<bool>());
        } else if (parameter.type == Parameter::Type::Integer || parameter.type == Parameter::Type::Number) {
            const double number = before.is_number() ? before.get<double>() : parameter.minimum.value_or(0);
            const double other =
                parameter.maximum && number + 1 > *parameter.maximum ? number - 1 : number + 1;
            parameter.type == Parameter::Type::Integer ? value = static_cast<int64_t>(other) : value = other;
        } else if (parameter.type == Parameter::Type::String) {
            value = (before.is_string() ? before.get<std::string>() : "") + "~";
        }
        if (const auto valid = validateParams(trial.kind->schema, changed.dump()); valid && value != before)
            all.push_back(valid.value());
    }
    return all;
}

/// Nothing: it cannot be told.
std::optional<std::string> compare(Subject& subject, const Trial& trial, const std::string& otherParams) {
    const char* kind = trial.kind->name.c_str();
    const auto alone = [&](const std::string& params) -> std::optional<std::vector<std::string>> {
        LiveWorker first(subject, kind, params);
        if (!first.made()) return std::nullopt;
        const auto once = endsOf(first, trial), again = endsOf(first, trial);
        return once == again ? std::optional(once) : std::nullopt;
    };
    const auto mine = alone(trial.params), others = alone(otherParams);
    if (!mine || !others || *mine == *others) return std::nullopt;
    LiveWorker one(subject, kind, trial.params), other(subject, kind, otherParams);
    if (!one.made() || !other.made()) return std::nullopt;
    for (size_t i = 0; i < trial.samples.size(); ++i) {
        const std::string a = endOf(one, trial.samples[i]), b = endOf(other, trial.samples[i]);
        if (a != (*mine)[i] || b != (*others)[i])
            return "beside a worker with other parameters, \"" + toDisplay(a != (*mine)[i] ? a : b, 60) +
                   "\" instead of \"" + toDisplay(a != (*mine)[i] ? (*mine)[i] : (*others)[i], 60) + "\"";
    }
    return std::string();
}

} // namespace

Verdict ownState(Subject& subject) {
    bool told = false;
    for (const Trial& trial : subject.trials()) {
        if (trial.kind->isolation == WorkerKind::Isolation::Process) continue;
        for (const std::string& other : variations(trial)) {
            const auto wrong = compare(subject, trial, other);
            if (!wrong) continue;
            told = true;
            if (!wrong->empty()) return failed(inKind(subject, trial, *wrong));
            break;
        }
    }
    return told ? Verdict{} : skipped("no parameter changes what comes of an example's item");
}

Verdict threads(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
        if (!worker.made()) return failed(worker.problem());
        const auto here = endsOf(worker, trial);
        std::vector<std::string> there;
        std::thread([&] { there = endsOf(worker, trial); }).join();
        const bool same = endsOf(worker, trial) == here; // does it depend on more than the thread?
        for (size_t i = 0; i < there.size(); ++i)
            if (there[i] == "no answer" || (same && there[i] != here[i]))
                return failed(inKind(subject, trial,
                                     "on another thread \"" + toDisplay(there[i], 60) + "\" instead of \"" +
                                         toDisplay(here[i], 60) + "\""));
        std::thread([&] { worker.tearDown(); }).join();
    }
    return {};
}

Verdict overlap(Subject& subject) {
    static constexpr size_t kAtOnce = 8;
    bool told = false;
    for (const Trial& trial : subject.trials()) {
        if (trial.kind->concurrency == WorkerKind::Concurrency::Serial) continue;
        told = true;
        LiveWorker worker(subject, trial.kind->name.c_str(), trial.params, kAtOnce);
        if (!worker.made()) return failed(worker.problem());
        std::deque<Flight> flights;
        stage("eight items at once");
        for (size_t i = 0; i < kAtOnce; ++i)
            flights.emplace_back(trial.samples[i % trial.samples.size()], i + 1, subject.strict);
        const auto begin = [&](Flight& flight) { worker.begin(flight); };
        if (trial.kind->concurrency == WorkerKind::Concurrency::Overlap) {
            for (Flight& flight : flights)
                begin(flight);
        } else {
            std::vector<std::thread> all;
            for (Flight& flight : flights)
                all.emplace_back([&] { begin(flight); });
            for (std::thread& one : all)
                one.join();
        }
        for (Flight& flight : flights)
            if (!flight.call.waitForEnd(patience))
                return failed(inKind(subject, trial, "of eight items at once, " + answeredOnce(flight)));
        worker.tearDown();
        for (Flight& flight : flights)
            if (const std::string wrong = answeredOnce(flight); !wrong.empty())
                return failed(inKind(subject, trial, "of eight items at once, " + wrong));
    }
    return told ? Verdict{} : skipped("all kinds are serial");
}

Verdict cancel(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
        if (!worker.made()) return failed(worker.problem());
        stage("cancel() of an item there never was");
        worker.cancel(999'999);
        for (const bool before : {true, false})
            for (const Sample& sample : trial.samples) {
                Flight flight(sample, before ? 1 : 2, subject.strict);
                if (before) flight.call.cancel();
                stage(before ? "a cancelled item" : "an item that is cancelled while it runs");
                std::thread canceller([&] {
                    flight.call.cancel();
                    worker.cancel(flight.item()->id);
                });
                worker.begin(flight);
                canceller.join();
                const bool ended = flight.call.waitForEnd(patience);
                if (!ended || flight.call.seen().answers() != 1)
                    return failed(inKind(subject, trial, "cancelled, " + answeredOnce(flight)));
                stage("cancel() of an item that has ended");
                worker.cancel(flight.item()->id);
            }
        worker.tearDown();
    }
    return {};
}

} // namespace poolboard::check
