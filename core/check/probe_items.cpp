// SPDX-License-Identifier: MIT
// Rules about single items.
#include "core/check/probe_rules.h"

#include "core/base/json_check.h"
#include "core/base/text.h"

#include <functional>
#include <unistd.h>

namespace poolboard::check {
namespace {

/// Each item of each kind on one worker; `judge` gives "" or what is wrong.
Verdict eachItem(Subject& subject, bool hostile, const std::function<std::string(Flight&)>& judge) {
    for (const Trial& trial : subject.trials()) {
        LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
        if (!worker.made()) return failed(worker.problem());
        std::vector<Flight*> flights;
        for (const Sample& sample : hostile ? hostileSamples(trial) : trial.samples) {
            Flight* flight = nullptr;
            if (!worker.run(sample, &flight)) return failed(inKind(subject, trial, answeredOnce(*flight)));
            flights.push_back(flight);
        }
        worker.tearDown(); // then nothing more can come
        for (Flight* flight : flights)
            if (const std::string wrong = judge(*flight); !wrong.empty())
                return failed(inKind(subject, trial, wrong));
    }
    return {};
}

std::string shown(const Flight& flight) {
    return "the item \"" +
           toDisplay({static_cast<const char*>(flight.item()->body.data), flight.item()->body.len}, 40) +
           "\"";
}

} // namespace

Verdict once(Subject& subject) { return eachItem(subject, false, answeredOnce); }

Verdict afterEnd(Subject& subject) {
    return eachItem(subject, false, [](const Flight& flight) {
        const ProbeCall::Seen seen = flight.call.seen();
        return seen.late == 0 ? "" : seen.lateUse + " after " + shown(flight) + " was answered";
    });
}

Verdict errors(Subject& subject) {
    return eachItem(subject, true, [](const Flight& flight) -> std::string {
        if (std::string wrong = answeredOnce(flight); !wrong.empty()) return wrong;
        const ProbeCall::Seen seen = flight.call.seen();
        if (seen.fails == 0) return {};
        const std::string of = " of " + shown(flight);
        if (seen.code >= 0 || seen.code < -99) return "the code " + std::to_string(seen.code) + of;
        if (!seen.hasType || seen.type.empty()) return "no type in the error" + of;
        if (!seen.hasMessage || seen.message.empty()) return "no message in the error" + of;
        if (!isUtf8(seen.type) || !isUtf8(seen.message)) return "bytes that are not UTF-8 in the error" + of;
        return {};
    });
}

Verdict results(Subject& subject) {
    return eachItem(subject, true, [](const Flight& flight) -> std::string {
        const ProbeCall::Seen seen = flight.call.seen();
        if (seen.finishes == 0) return {};
        if (!seen.broken.empty()) return "a result of " + shown(flight) + " with " + seen.broken;
        const std::string what = "\"" + toDisplay(seen.result, 60) + "\" for " + shown(flight);
        if (seen.content > POOLBOARD_JSON)
            return "the content " + std::to_string(seen.content) + " for " + shown(flight);
        if (seen.content == POOLBOARD_TEXT && !isUtf8(seen.result)) return "as TEXT " + what;
        if (seen.content == POOLBOARD_JSON && !isJsonValue(seen.result)) return "as JSON " + what;
        return {};
    });
}

/// With a Subject whose memory has hard borders: what reads behind them is killed.
Verdict borders(Subject& subject) {
    return eachItem(subject, false, [](const Flight&) { return std::string(); });
}

} // namespace poolboard::check
