// SPDX-License-Identifier: MIT
#include "core/job/job_keys.h"

#include "core/job/key_types.h"
#include "core/job/toml_write.h"
#include "core/job/words.h"
#include "core/run/launcher.h"
#include "core/run/slurm.h"

namespace poolboard {
namespace {

/// A word of a closed set, read by one of the parsers of words.h.
template <class Enum> struct WordType {
    using Parse = Result<Enum> (*)(std::string_view, std::string_view);
    WordType(Parse words) : parse(words) {}
    Parse parse;
    Result<Enum> read(const TomlNode& node, const std::string& key) const {
        if (node.kind != TomlNode::Kind::String) return expected(node, key, "a word in quotes");
        Result<Enum> value = parse(node.text, node.place);
        if (value) return value;
        Error error = value.error();
        error.message = key + ": " + error.message;
        return error;
    }
    std::string write(Enum value) const { return tomlString(wordOf(value)); }
};
template <class Enum> WordType(Result<Enum> (*)(std::string_view, std::string_view)) -> WordType<Enum>;

struct DelimiterType {
    Result<char> read(const TomlNode& node, const std::string& key) const {
        if (node.kind != TomlNode::Kind::String) return expected(node, key, "one character in quotes");
        return parseDelimiter(node.text, node.place + ": " + key);
    }
    std::string write(char value) const { return tomlString(wordOfDelimiter(value)); }
};

/// Text that a parser of words.h understands. A whole number is taken as its text.
template <class Value, class Format> struct ParsedType {
    Result<Value> (*parse)(std::string_view, std::string_view);
    Format format;
    Result<Value> read(const TomlNode& node, const std::string& key) const {
        const bool number = node.kind == TomlNode::Kind::Integer;
        if (node.kind != TomlNode::Kind::String && !number) return expected(node, key, "text in quotes");
        auto value = parse(number ? std::to_string(node.integer) : node.text, node.place);
        if (value) return value;
        Error error = value.error();
        error.message = key + ": " + error.message;
        return error;
    }
    std::string write(const Value& value) const { return tomlString(format(value)); }
};
template <class Value, class Format>
ParsedType(Result<Value> (*)(std::string_view, std::string_view), Format) -> ParsedType<Value, Format>;

/// Environment variables: an array of "NAME" and "NAME=value".
struct VariablesType {
    Result<std::vector<std::string>> read(const TomlNode& node, const std::string& key) const {
        TRY_ASSIGN(std::vector<std::string> entries, TextsType().read(node, key));
        for (const std::string& entry : entries)
            TRY(parseVariable(entry, node.place + ": " + key));
        return entries;
    }
    std::string write(const std::vector<std::string>& value) const { return TextsType().write(value); }
};

/// Launchers: an array of texts; one text is an array of one.
struct LaunchersType {
    Result<std::vector<std::string>> read(const TomlNode& node, const std::string& key) const {
        TRY_ASSIGN(std::vector<std::string> launchers, TextsType().read(node, key));
        for (const std::string& text : launchers)
            TRY(parseLauncher(text, node.place + ": " + key));
        return launchers;
    }
    std::string write(const std::vector<std::string>& value) const { return TextsType().write(value); }
};

struct OnType { ///< a cluster: "slurm:nodes=4"
    Result<std::string> read(const TomlNode& node, const std::string& key) const {
        TRY_ASSIGN(std::string text, TextType().read(node, key));
        TRY(parseSlurm(text, node.place + ": " + key));
        return text;
    }
    std::string write(const std::string& value) const { return TextType().write(value); }
};

/// A key that is one field of the spec: `field` gives a reference to it.
template <class Type, class Field>
JobKey key(std::string_view section, std::string_view name, Type type, Field field) {
    const std::string full = std::string(section) + "." + std::string(name);
    return {section, name,
            [=](JobSpec& spec, const TomlNode& node) -> Result<void> {
                TRY_ASSIGN(field(spec), type.read(node, full));
                return {};
            },
            [=](const JobSpec& spec) -> std::string {
                static const JobSpec kDefaults;
                return field(spec) == field(kDefaults) ? "" : type.write(field(spec));
            }};
}

JobKey rangeKey() {
    return {"source", "range",
            [](JobSpec& spec, const TomlNode& node) -> Result<void> {
                if (node.kind != TomlNode::Kind::String)
                    return expected(node, "source.range", "a range in quotes, such as \"0..1000\"");
                TRY_ASSIGN(const Range range, parseRange(node.text, node.place));
                spec.source.from = range.from;
                spec.source.to = range.to;
                spec.source.step = range.step;
                return {};
            },
            [](const JobSpec& spec) -> std::string {
                const SourceSpec& source = spec.source;
                if (source.kind != SourceKind::Range) return "";
                return tomlString(formatRange({source.from, source.to, source.step}));
            }};
}

JobKey delaysKey() {
    return {"errors", "retry_delay",
            [](JobSpec& spec, const TomlNode& node) -> Result<void> {
                TRY_ASSIGN(const auto delays, DelaysType().read(node, "errors.retry_delay"));
                spec.errors.retryDelayMin = delays.first;
                spec.errors.retryDelayMax = delays.second;
                return {};
            },
            [](const JobSpec& spec) -> std::string {
                const ErrorSpec& errors = spec.errors;
                if (errors.retryDelayMin == ErrorSpec().retryDelayMin &&
                    errors.retryDelayMax == ErrorSpec().retryDelayMax)
                    return "";
                return DelaysType().write({errors.retryDelayMin, errors.retryDelayMax});
            }};
}

/// A key that is two fields, of which one is set at a time.
template <class Type, class Get, class Set>
JobKey pairKey(std::string_view section, std::string_view name, Type type, Get get, Set set) {
    const std::string full = std::string(section) + "." + std::string(name);
    return {section, name,
            [=](JobSpec& spec, const TomlNode& node) -> Result<void> {
                TRY_ASSIGN(const auto value, type.read(node, full));
                set(spec, value);
                return {};
            },
            [=](const JobSpec& spec) -> std::string {
                static const JobSpec kDefaults;
                return get(spec) == get(kDefaults) ? "" : type.write(get(spec));
            }};
}

JobKey itemLimitKey() {
    return pairKey(
        "limits", "item", ParsedType{parseItemLimit, formatItemLimit},
        [](const JobSpec& spec) {
            return ItemLimit{spec.limits.item, spec.limits.itemPercent};
        },
        [](JobSpec& spec, const ItemLimit& limit) {
            spec.limits.item = limit.time;
            spec.limits.itemPercent = limit.percent;
        });
}

JobKey recycleKey() {
    return pairKey(
        "worker", "recycle", ParsedType{parseRecycling, formatRecycling},
        [](const JobSpec& spec) {
            return Recycling{spec.pool.recycleItems, spec.pool.recycleMemory};
        },
        [](JobSpec& spec, const Recycling& recycling) {
            spec.pool.recycleItems = recycling.items;
            spec.pool.recycleMemory = recycling.memory;
        });
}

#define FIELD(path)                                                                                          \
    [](auto& spec) -> auto& { return spec.path; }

std::vector<JobKey> makeKeys() {
    return {
        key("job", "name", TextType(), FIELD(name)),
        key("job", "cwd", TextType(), FIELD(cwd)),
        key("job", "when_done", TextType(), FIELD(whenDone)),

        key("source", "kind", WordType(parseSourceKind), FIELD(source.kind)),
        key("source", "path", TextsType(), FIELD(source.paths)),
        key("source", "include", TextsType(), FIELD(source.include)),
        key("source", "exclude", TextsType(), FIELD(source.exclude)),
        key("source", "recursive", FlagType(), FIELD(source.recursive)),
        rangeKey(),
        key("source", "items", ItemsType(), FIELD(source.items)),
        key("source", "paired", PairedType(), FIELD(source.paired)),
        key("source", "command", ShellOrArgvType(), FIELD(source.command)),
        key("source", "format", WordType(parseStreamFormat), FIELD(source.format)),
        key("source", "delimiter", DelimiterType(), FIELD(source.delimiter)),
        key("source", "header", FlagType(), FIELD(source.header)),
        key("source", "group", CountType{1}, FIELD(source.perItem)),
        key("source", "args", Optional<WordType<Passing>>{{parsePassing}}, FIELD(source.passing)),
        key("source", "total", LongCountType(), FIELD(source.total)),
        key("source", "first", LongCountType(), FIELD(source.first)),
        key("source", "sample", ParsedType{parseSample, formatSample}, FIELD(source.sample)),
        key("source", "block", ParsedType{parseBlock, formatExactSize}, FIELD(source.block)),

        key("worker", "id", TextType(), FIELD(worker.id)),
        key("worker", "python", TextType(), FIELD(worker.python)),
        key("worker", "command", ArgvType(), FIELD(worker.command)),
        key("worker", "shell", FlagType(), FIELD(worker.shell)),
        key("worker", "mark", TextType(), FIELD(worker.mark)),
        key("worker", "params", ParamsType(), FIELD(worker.params)),
        key("worker", "each", EachType(), FIELD(worker.each)),
        key("worker", "env", VariablesType(), FIELD(worker.env)),
        recycleKey(),

        key("pool", "kind", WordType(parsePoolKind), FIELD(pool.kind)),
        key("pool", "jobs", JobsType(), FIELD(pool.jobs)),
        key("pool", "hosts", CountType{1}, FIELD(pool.hosts)),
        key("pool", "workers_per_host", CountType{1}, FIELD(pool.workersPerHost)),
        key("pool", "in_flight", CountType{1}, FIELD(pool.inFlight)),
        key("pool", "ordered", FlagType(), FIELD(pool.ordered)),
        key("pool", "bounded", FlagType(), FIELD(pool.bounded)),
        key("pool", "chunk_size", ChunkType(), FIELD(pool.chunkSize)),
        key("pool", "prefill_ratio", CountType{1}, FIELD(pool.prefillRatio)),
        key("pool", "delay", DurationType(), FIELD(pool.delay)),
        key("pool", "launcher", LaunchersType(), FIELD(pool.launchers)),
        key("pool", "launcher_host", TextType(), FIELD(pool.launcherHost)),
        key("pool", "on", OnType(), FIELD(pool.on)),
        key("pool", "transfer", FlagType(), FIELD(pool.transfer)),

        key("errors", "policy", WordType(parseErrorPolicy), FIELD(errors.policy)),
        key("errors", "retries", CountType{0}, FIELD(errors.retries)),
        delaysKey(),
        key("errors", "halt", Optional<ParsedType<HaltRule, decltype(&formatHalt)>>{{parseHalt, formatHalt}},
            FIELD(errors.halt)),

        itemLimitKey(),
        key("limits", "init", DurationType(), FIELD(limits.init)),
        key("limits", "grace", DurationType(), FIELD(limits.grace)),
        key("limits", "run", Optional<DurationType>(), FIELD(limits.run)),
        key("limits", "silence", Optional<DurationType>(), FIELD(limits.silence)),
        key("limits", "teardown", DurationType(), FIELD(limits.teardown)),
        key("limits", "memory", ParsedType{parseSizeOrNone, formatExactSize}, FIELD(limits.memory)),
        key("limits", "free_memory", ParsedType{parseSizeOrNone, formatExactSize}, FIELD(limits.freeMemory)),
        key("limits", "free_disk", ParsedType{parseSizeOrNone, formatExactSize}, FIELD(limits.freeDisk)),

        key("output", "format", WordType(parseOutputFormat), FIELD(output.format)),
        key("output", "path", TextType(), FIELD(output.path)),
        key("output", "if_exists", WordType(parseIfExists), FIELD(output.ifExists)),
        key("output", "tag", FlagType(), FIELD(output.tag)),
        key("output", "line_buffer", FlagType(), FIELD(output.lineBuffer)),
        key("output", "failed_list", TextType(), FIELD(output.failedList)),
        key("output", "name", TextType(), FIELD(output.outputName)),
        key("output", "results", TextType(), FIELD(output.results)),
        key("output", "joblog", TextType(), FIELD(output.jobLog)),
        key("output", "durable", FlagType(), FIELD(output.durable)),
        key("output", "filter", FlagType(), FIELD(output.filter)),

        key("journal", "enabled", FlagType(), FIELD(journal)),
        key("journal", "dir", TextType(), FIELD(journalDir)),
    };
}

#undef FIELD

} // namespace

const std::vector<JobKey>& jobKeys() {
    static const std::vector<JobKey> kKeys = makeKeys();
    return kKeys;
}

} // namespace poolboard
