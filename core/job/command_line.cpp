// SPDX-License-Identifier: MIT
#include "core/job/command_line.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "core/job/words.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

using nlohmann::json;

/// Collects options; `add` leaves out what equals its default.
class Arguments {
public:
    void word(std::string text) { m_words.push_back(std::move(text)); }
    void option(const char* name, std::string value) {
        m_words.emplace_back(name);
        m_words.push_back(std::move(value));
    }
    template <class Value, class Write>
    void option(const char* name, const Value& value, const Value& byDefault, Write write) {
        if (!(value == byDefault)) option(name, std::string(write(value)));
    }
    void flag(const char* name, bool on) {
        if (on) m_words.emplace_back(name);
    }
    std::vector<std::string> take() { return std::move(m_words); }

private:
    std::vector<std::string> m_words;
};

constexpr auto kNumber = [](uint64_t value) { return std::to_string(value); };
constexpr auto kText = [](const std::string& value) { return value; };
constexpr auto kWord = [](auto value) { return wordOf(value); };
constexpr auto kTime = [](Duration value) { return formatDuration(value); };

std::string paramText(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

json object(const std::string& text) {
    json value = json::parse(text, nullptr, false);
    return value.is_object() ? value : json::object();
}

/// --each K=V1,V2 when every worker sets the same keys and no value has a
/// comma of its own, else --worker-param N:K=V.
void addEach(Arguments& out, const std::vector<std::string>& each) {
    std::map<std::string, std::string> lists;
    bool plain = true;
    for (size_t worker = 0; worker < each.size(); ++worker) {
        const json params = object(each[worker]);
        plain = plain && (worker == 0 || params.size() == lists.size());
        for (const auto& [key, value] : params.items()) {
            const std::string text = paramText(value);
            plain = plain && (worker == 0 || lists.contains(key)) && text.find(',') == std::string::npos;
            lists[key] += (worker == 0 ? "" : ",") + text;
        }
    }
    if (plain) {
        for (const auto& [key, values] : lists)
            out.option("--each", key + "=" + values);
        return;
    }
    for (size_t worker = 0; worker < each.size(); ++worker) {
        const json params = object(each[worker]);
        for (const auto& [key, value] : params.items())
            out.option("--worker-param", std::to_string(worker) + ":" + key + "=" + paramText(value));
    }
}

/// What sh -c is given to run `command`.
std::string shellLine(const std::vector<std::string>& command) {
    if (command.size() == 3 && command[0] == "sh" && command[1] == "-c") return command[2];
    std::string line;
    for (const std::string& word : command)
        line += (line.empty() ? "" : " ") + shellQuoted(word);
    return line;
}

void addSource(Arguments& out, const SourceSpec& source) {
    if (source.kind == SourceKind::Range) {
        out.option("-f", "range");
        out.option("-i", formatRange({source.from, source.to, source.step}));
    } else if (source.kind == SourceKind::Nul) {
        out.flag("-0", true);
    } else if (source.kind == SourceKind::Files || source.kind == SourceKind::Ndjson ||
               source.kind == SourceKind::Csv) {
        out.option("-f", std::string(wordOf(source.kind)));
    } else if (source.kind == SourceKind::Command) {
        out.option("--input-command", shellLine(source.command));
        out.option("-f", source.format, SourceKind::Lines, kWord);
    }
    out.option("--delimiter", source.delimiter, ',', wordOfDelimiter);
    out.flag("--no-header", !source.header);
    for (const std::string& path : source.paths)
        out.option("-i", path);
    for (const std::string& glob : source.include)
        out.option("--include", glob);
    for (const std::string& glob : source.exclude)
        out.option("--exclude", glob);
    out.flag("--recursive", source.recursive);
    out.option("-n", source.perItem, 0u, kNumber);
    if (source.passing) out.option("--args", std::string(wordOf(*source.passing)));
    if (source.total) out.option("--total", kNumber(*source.total));
    if (source.first) out.option("--first", kNumber(*source.first));
    if (source.sample) out.option("--sample", formatSample(source.sample));
    out.option("--block", source.block, uint64_t{0}, formatExactSize);
}

void addPool(Arguments& out, const PoolSpec& pool) {
    const PoolSpec plain;
    out.option("--kind", pool.kind, plain.kind, kWord);
    out.option("-j", pool.jobs, plain.jobs, kText);
    out.option("--hosts", pool.hosts, plain.hosts, kNumber);
    out.option("--workers-per-host", pool.workersPerHost, plain.workersPerHost, kNumber);
    out.option("--in-flight", pool.inFlight, plain.inFlight, kNumber);
    out.flag("-u", !pool.ordered);
    out.flag("--unbounded", !pool.bounded);
    out.option("--chunk-size", pool.chunkSize, plain.chunkSize, kNumber);
    out.option("--prefill-ratio", pool.prefillRatio, plain.prefillRatio, kNumber);
    out.option("--delay", pool.delay, plain.delay, kTime);
    for (const std::string& launcher : pool.launchers)
        out.option("--launcher", launcher);
    out.option("--on", pool.on, plain.on, kText);
    out.option("--launcher-host", pool.launcherHost, plain.launcherHost, kText);
    out.flag("--transfer", pool.transfer);
}

void addPolicies(Arguments& out, const JobSpec& job) {
    const JobSpec plain;
    out.option("--on-error", job.errors.policy, plain.errors.policy, kWord);
    out.option("--retries", job.errors.retries, plain.errors.retries, kNumber);
    const std::pair delays(job.errors.retryDelayMin, job.errors.retryDelayMax);
    out.option("--retry-delay", delays, std::pair(plain.errors.retryDelayMin, plain.errors.retryDelayMax),
               [](const auto& both) { return kTime(both.first) + ".." + kTime(both.second); });
    if (job.errors.halt) out.option("--halt", formatHalt(*job.errors.halt));
    out.option("--timeout", ItemLimit{job.limits.item, job.limits.itemPercent}, ItemLimit{}, formatItemLimit);
    if (job.limits.silence) out.option("--silence-timeout", kTime(*job.limits.silence));
    out.option("--init-timeout", job.limits.init, plain.limits.init, kTime);
    out.option("--teardown-timeout", job.limits.teardown, plain.limits.teardown, kTime);
    out.option("--grace", job.limits.grace, plain.limits.grace, kTime);
    if (job.limits.run) out.option("--run-timeout", kTime(*job.limits.run));
    out.option("--max-memory", job.limits.memory, plain.limits.memory, formatExactSize);
    out.option("--min-free-memory", job.limits.freeMemory, plain.limits.freeMemory, formatExactSize);
    out.option("--min-free-disk", job.limits.freeDisk, plain.limits.freeDisk, formatExactSize);
    out.option("--recycle", Recycling{job.pool.recycleItems, job.pool.recycleMemory}, Recycling{},
               formatRecycling);
}

void addOutput(Arguments& out, const JobSpec& job) {
    const OutputSpec plain;
    out.option("-O", job.output.format, plain.format, kWord);
    out.option("-o", job.output.path, plain.path, kText);
    out.option("--if-exists", job.output.ifExists, plain.ifExists, kWord);
    out.flag("--tag", job.output.tag);
    out.flag("--line-buffer", job.output.lineBuffer);
    out.flag("--durable", job.output.durable);
    out.option("--output-name", job.output.outputName, plain.outputName, kText);
    out.option("--results", job.output.results, plain.results, kText);
    out.option("--failed-list", job.output.failedList, plain.failedList, kText);
    out.option("--joblog", job.output.jobLog, plain.jobLog, kText);
    out.option("--when-done", job.whenDone, std::string(), kText);
    out.option("--name", job.name, std::string(), kText);
    out.flag("--no-journal", !job.journal);
    out.option("--journal", job.journalDir, std::string(), kText);
    out.option("--cwd", job.cwd, std::string(), kText);
}

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./:=,+%@").find(c) != std::string_view::npos;
}

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

} // namespace

std::vector<std::string> toArguments(const JobSpec& job) {
    Arguments out;
    for (const char* word : {"poolboard", "--cli", job.output.filter ? "filter" : "run"})
        out.word(word);
    if (job.worker.command.empty()) out.option("-w", job.worker.id, std::string(), kText);
    out.option("--python", job.worker.python, std::string(), kText);
    const json params = object(job.worker.params);
    for (const auto& [key, value] : params.items())
        out.option("-p", key + "=" + paramText(value));
    addEach(out, job.worker.each);
    out.flag("--shell", job.worker.shell);
    out.option("--mark", job.worker.mark, std::string(), kText);
    for (const std::string& variable : job.worker.env)
        out.option("--env", variable);
    addSource(out, job.source);
    addPool(out, job.pool);
    addPolicies(out, job);
    addOutput(out, job);
    if (!job.worker.command.empty()) {
        out.word("--");
        for (const std::string& word : job.worker.command)
            out.word(word);
    }
    for (size_t list = 0; list < job.source.items.size(); ++list) {
        out.word(job.source.isPaired(list) ? ":::+" : ":::");
        for (const std::string& item : job.source.items[list])
            out.word(item);
    }
    return out.take();
}

std::string toCommandLine(const JobSpec& job) {
    std::string out;
    for (const std::string& word : toArguments(job))
        out += (out.empty() ? "" : " ") + shellQuoted(word);
    return out;
}

std::string shellQuoted(std::string_view word) {
    if (!word.empty() && std::all_of(word.begin(), word.end(), isPlain)) return std::string(word);
    const bool escapes = !isUtf8(word) || std::any_of(word.begin(), word.end(), isControl);
    std::string out = escapes ? "$'" : "'";
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if (escapes && (isControl(c) || byte >= 0x80)) { // three octal digits: nothing can run on into them
            out += '\\';
            for (const unsigned shift : {6u, 3u, 0u})
                out += static_cast<char>('0' + (byte >> shift & 7));
        } else if (escapes && (c == '\'' || c == '\\')) {
            out += {'\\', c};
        } else if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

} // namespace poolboard
