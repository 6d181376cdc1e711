// SPDX-License-Identifier: MIT
// The rules of the real thing: runs of Poolboard over the examples' items. All rules of workers in
// Python but the first are of this kind.
#include "core/check/probe_program.h"
#include "core/check/probe_rules.h"

#include "core/base/text.h"

#include <algorithm>
#include <csignal>
#include <fstream>

namespace poolboard::check {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

bool isText(const Sample& sample) { return sample.content != POOLBOARD_JSON; }

/// Those of one sort, which one run can take: text after :::, or JSON from a file of NDJSON.
std::vector<Sample> some(const std::vector<Sample>& samples, bool text) {
    static constexpr size_t kLongestWord = 64 * 1024;
    std::vector<Sample> out;
    for (const Sample& one : samples)
        if (isText(one) == text &&
            (!text || (one.body.find('\0') == std::string::npos && one.body.size() < kLongestWord)))
            out.push_back(one);
    return out;
}

/// A run over the samples, which are of one sort, so many times.
Words wordsFor(const Subject& subject, const Trial& trial, const std::vector<Sample>& samples, int rounds,
               const Words& more) {
    Words words = runWords(subject, trial);
    append(words, more);
    const bool text = isText(samples.front());
    append(words, text ? Words{":::"} : Words{"-f", "ndjson", "-i", "items.ndjson"});
    std::ofstream file("items.ndjson");
    for (int round = 0; round < rounds; ++round)
        for (const Sample& sample : samples)
            if (text)
                words.push_back(sample.body);
            else
                file << sample.body << "\n";
    return words;
}

/// "", or what is wrong with how a run ended. `crashed`: how many items may have.
std::string outcomesWrong(int status, const ProgramRun& run, size_t items, int crashed = 0) {
    if (status != 0 && status != 3)
        return "the run ended with status " + std::to_string(status) +
               (run.said().empty() ? "" : ": " + run.said());
    const std::vector<json> records = run.records();
    for (const json& record : records) {
        const std::string outcome = record.is_object() ? record.value("outcome", "") : "";
        if (outcome == "crashed" && crashed-- > 0) continue;
        if (outcome != "succeeded" && outcome != "failed")
            return "an item that " + (outcome.empty() ? "has no outcome" : outcome) + ": " +
                   toDisplay(record.dump(-1, ' ', false, json::error_handler_t::replace), 300);
    }
    if (records.size() == items) return {};
    return std::to_string(records.size()) + " outcomes of " + std::to_string(items) + " items";
}

/// Runs that all must end well: of each kind, over what `samples` makes of its trial.
template <class Samples>
Verdict endsWell(Subject& subject, const char* what, int rounds, const Words& more, const Samples& samples) {
    for (const Trial& trial : subject.trials())
        for (const bool text : {true, false}) {
            const std::vector<Sample> chosen = some(samples(trial), text);
            if (chosen.empty()) continue;
            stage(what + (" of kind " + trial.kind->name));
            ProgramRun run(wordsFor(subject, trial, chosen, rounds, more));
            const int status = run.wait();
            const size_t items = chosen.size() * static_cast<size_t>(rounds);
            if (const std::string wrong = outcomesWrong(status, run, items); !wrong.empty())
                return failed(inKind(subject, trial, wrong));
        }
    return {};
}

const std::vector<Sample>& examples(const Trial& trial) { return trial.samples; }

} // namespace

Verdict wholeRun(Subject& subject) { return endsWell(subject, "a run", 4, {"-q", "-j", "2"}, examples); }

Verdict hostDeath(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        stage("a run of kind " + trial.kind->name + " whose host is killed");
        const bool text = isText(trial.samples.front());
        const std::vector<Sample> samples = some(trial.samples, text);
        if (samples.empty()) continue;
        std::string items;
        for (const Sample& sample : samples)
            items += sample.body + (text ? '\0' : '\n');
        Words words = runWords(subject, trial);
        append(words, {"-j", "1", "--json", "-i", "-"});
        append(words, text ? Words{"-0"} : Words{"-f", "ndjson"});
        ProgramRun run(words, ProgramRun::Listen::Live);
        run.feed(items);
        int host = 0, killed = 0;
        for (std::string line; run.nextLine(line);) {
            const json event = json::parse(line, nullptr, false);
            const std::string type = event.is_object() ? event.value("type", "") : "";
            if (type == "worker") host = event.value("pid", 0);
            if (type == "worker" && killed != 0 && host != killed && event.value("state", "") == "crashed")
                return failed(inKind(subject, trial,
                                     "its host was killed, and then: " +
                                         toDisplay(event.value("message", "it ended"), 300)));
            if (killed != 0 || host <= 0 || (type != "item_started" && type != "item_done")) continue;
            killed = host;
            ::kill(killed, SIGKILL);
            run.feed(items); // for the one that takes its place
            run.closeInput();
        }
        const int status = run.wait();
        if (killed == 0) return failed(inKind(subject, trial, "no item began in the run"));
        // The item that ran when we killed its host may count as crashed.
        if (const std::string wrong = outcomesWrong(status, run, samples.size() * 2, 1); !wrong.empty())
            return failed(inKind(subject, trial, "its host was killed, and then: " + wrong));
    }
    return {};
}

Verdict pythonImport(Subject& subject) {
    if (!subject.untried().empty() && subject.trials().empty())
        return skipped("its parameters have no defaults, and no example names them");
    for (const Trial& trial : subject.trials()) {
        stage("the start of " + trial.kind->name);
        std::vector<Sample> first{trial.samples.front()};
        ProgramRun run(wordsFor(subject, trial, first, 1, {"-q", "-j", "1"}));
        if (run.wait() == 5) return failed(inKind(subject, trial, run.said()));
    }
    return {};
}

Verdict pythonItems(Subject& subject) { return endsWell(subject, "a run", 2, {"-q", "-j", "1"}, examples); }

Verdict pythonAnyItem(Subject& subject) {
    return endsWell(subject, "a run over odd items", 1, {"-q", "-j", "1"}, hostileSamples);
}

Verdict pythonResults(Subject& subject) {
    for (const Trial& trial : subject.trials())
        for (const bool text : {true, false}) {
            const std::vector<Sample> chosen = some(trial.samples, text);
            if (chosen.empty()) continue;
            stage("a run of " + trial.kind->name);
            ProgramRun run(wordsFor(subject, trial, chosen, 1, {"-q", "-j", "1"}));
            run.wait();
            for (const json& record : run.records()) {
                const json error =
                    record.is_object() ? record.value("error", json::object()) : json::object();
                const std::string message = error.is_object() ? error.value("message", "") : "";
                if (message.starts_with("the result "))
                    return failed(inKind(subject, trial, toDisplay(message, 300)));
            }
        }
    return {};
}

Verdict pythonClose(Subject& subject) {
    for (const Trial& trial : subject.trials()) {
        const std::vector<Sample> first{trial.samples.front()};
        stage("close() of " + trial.kind->name);
        ProgramRun run(wordsFor(subject, trial, first, 1, {"-j", "1", "--json", "--teardown-timeout", "1h"}),
                       ProgramRun::Listen::Live);
        run.closeInput();
        for (std::string line; run.nextLine(line);) {
            const json event = json::parse(line, nullptr, false);
            if (!event.is_object() || event.value("type", "") != "log") continue;
            const std::string text = event.value("text", "");
            if (!text.starts_with("teardown: ")) continue;
            return failed(inKind(subject, trial, toDisplay(text, 400)));
        }
        run.wait();
    }
    return {};
}

} // namespace poolboard::check
