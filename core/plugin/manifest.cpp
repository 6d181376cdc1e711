// SPDX-License-Identifier: MIT
#include "core/plugin/manifest.h"

#include "core/base/text.h"
#include "core/plugin/schema_parse.h"
#include "core/plugin/value_check.h"

namespace poolboard {

using plugin::OrderedJson;

namespace {

Error wrong(const std::string& where, std::string problem, std::string hint = {}) {
    return {ErrorCode::Start, where, std::move(problem), std::move(hint)};
}

Result<void> needs(const OrderedJson& object, std::initializer_list<const char*> keys,
                   const std::string& where) {
    for (const char* key : keys)
        if (!object.contains(key)) return wrong(where, "\"" + std::string(key) + "\" is missing");
    return {};
}

bool isVersion(std::string_view text) {
    const bool shape =
        text.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.+-~") ==
        std::string_view::npos;
    return shape && !text.empty() && text.size() <= 64 && text[0] >= '0' && text[0] <= '9';
}

Result<uint8_t> parseAccepts(const OrderedJson& kind, const std::string& where) {
    const auto found = kind.find("accepts");
    if (found == kind.end()) return uint8_t{WorkerKind::Anything};
    if (!found->is_array() || found->empty())
        return wrong(where, "\"accepts\": expected an array of raw, text, json");
    unsigned set = 0;
    for (const OrderedJson& word : *found) {
        OrderedJson one = OrderedJson::object();
        one["accepts"] = word;
        TRY_ASSIGN(const size_t bit, plugin::readWord(one, "accepts", where, {"raw", "text", "json"}, 0));
        set |= 1u << bit;
    }
    return static_cast<uint8_t>(set);
}

Result<void> parseExamples(const OrderedJson& kind, WorkerKind& out, const std::string& where) {
    const auto found = kind.find("examples");
    if (found == kind.end()) return {};
    if (!found->is_array())
        return wrong(where, "\"examples\": expected an array of objects, got " + plugin::typeName(*found));
    for (size_t i = 0; i < found->size(); ++i) {
        const OrderedJson& example = (*found)[i];
        const std::string place = where + ".examples[" + std::to_string(i) + "]";
        if (!example.is_object()) return wrong(place, "expected an object, got " + plugin::typeName(example));
        const auto params = example.find("params");
        if (params != example.end() && !params->is_object())
            return wrong(place, "\"params\": expected an object, got " + plugin::typeName(*params));
        if (params != example.end())
            for (const auto& [name, value] : params->items()) {
                const Parameter* parameter = out.schema.find(name);
                OrderedJson copy = value;
                if (!parameter)
                    return wrong(place, "\"" + toDisplay(name, 80) + "\" is no parameter of this kind");
                if (auto problem = plugin::checkValue(*parameter, copy))
                    return wrong(place, "\"" + name + "\": " + *problem);
            }
        out.examples.push_back(example.dump());
    }
    return {};
}

Result<WorkerKind> parseKind(const std::string& name, const OrderedJson& object, const std::string& where,
                             KindNames names) {
    if (names == KindNames::Words && !plugin::isWord(name, false))
        return wrong(where, "\"" + toDisplay(name, 80) + "\" is no name for a kind",
                     "small letters, digits, - and _, at most 64");
    const std::string place = where + ": kinds." + name;
    if (!object.is_object()) return wrong(place, "expected an object, got " + plugin::typeName(object));
    TRY(plugin::onlyKeys(object,
                         {"title", "summary", "concurrency", "isolation", "prefers", "idempotent", "accepts",
                          "params", "examples"},
                         place));
    WorkerKind kind;
    kind.name = name;
    kind.title = name;
    TRY(plugin::readText(object, "title", place, kind.title));
    TRY(plugin::readText(object, "summary", place, kind.summary));
    TRY(plugin::readBool(object, "idempotent", place, kind.idempotent));
    TRY_ASSIGN(const size_t concurrency,
               plugin::readWord(object, "concurrency", place, {"serial", "overlap", "reentrant"}, 0));
    kind.concurrency = static_cast<WorkerKind::Concurrency>(concurrency);
    TRY_ASSIGN(const size_t isolation, plugin::readWord(object, "isolation", place, {"any", "process"}, 0));
    kind.isolation = static_cast<WorkerKind::Isolation>(isolation);
    TRY_ASSIGN(const size_t prefers,
               plugin::readWord(object, "prefers", place, {"threads", "processes", "async"}, 1));
    kind.prefers = static_cast<WorkerKind::Prefers>(prefers);
    if (kind.isolation == WorkerKind::Isolation::Process && kind.prefers == WorkerKind::Prefers::Threads)
        return wrong(place, "\"prefers\": threads contradicts \"isolation\": process");
    TRY_ASSIGN(kind.accepts, parseAccepts(object, place));
    if (const auto params = object.find("params"); params != object.end()) {
        TRY_ASSIGN(kind.schema, plugin::parseSchema(*params, place + ".params"));
    }
    TRY(parseExamples(object, kind, place));
    return kind;
}

} // namespace

Result<Manifest> parseManifest(std::string_view json, std::string_view file, KindNames names) {
    const std::string where(file);
    if (json.size() > kMaxManifest) return wrong(where, "the manifest is larger than 1 MiB");
    TRY_ASSIGN(const OrderedJson root, plugin::parseStrict(json, ErrorCode::Start, where));
    if (!root.is_object()) return wrong(where, "expected an object, got " + plugin::typeName(root));
    // The format's number first: a newer manifest may well have keys we do not know.
    const auto format = root.find("poolboard");
    if (format == root.end())
        return wrong(where, "\"poolboard\" is missing", "a worker manifest begins with \"poolboard\": 1");
    if (!format->is_number_integer() || *format != 1)
        return wrong(where, "\"poolboard\": expected 1, got " + toDisplay(format->dump(), 40),
                     "a newer manifest needs a newer Poolboard");
    TRY(plugin::onlyKeys(root, {"poolboard", "id", "version", "license", "summary", "kinds"}, where));
    TRY(needs(root, {"id", "version", "kinds"}, where));
    Manifest manifest;
    TRY(plugin::readText(root, "id", where, manifest.id));
    TRY(plugin::readText(root, "version", where, manifest.version));
    TRY(plugin::readText(root, "license", where, manifest.license));
    TRY(plugin::readText(root, "summary", where, manifest.summary));
    if (!plugin::isWord(manifest.id, true) || manifest.id.ends_with(".so"))
        return wrong(where, "\"id\": \"" + toDisplay(manifest.id, 80) + "\" is no id for a plugin",
                     "small letters, digits, -, _ and ., at most 64");
    if (!isVersion(manifest.version))
        return wrong(where, "\"version\": expected something like 1.0.0, got \"" +
                                toDisplay(manifest.version, 80) + "\"");
    const OrderedJson& kinds = root["kinds"];
    if (!kinds.is_object() || kinds.empty())
        return wrong(where, "\"kinds\": expected an object with at least one kind");
    for (const auto& [name, object] : kinds.items()) {
        TRY_ASSIGN(WorkerKind kind, parseKind(name, object, where, names));
        manifest.kinds.push_back(std::move(kind));
    }
    return manifest;
}

} // namespace poolboard
