// SPDX-License-Identifier: MIT
#include "ui/cli/plugin_texts.h"

#include "core/base/text.h"
#include "ui/present/width.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace poolboard {
namespace {

using Json = nlohmann::ordered_json;

using Rows = std::vector<std::vector<std::string>>;

/// Columns as wide as their widest cell, two spaces between; the last is not padded.
std::string table(const Rows& rows) {
    std::vector<size_t> widths;
    for (const auto& row : rows)
        for (size_t i = 0; i < row.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], displayWidth(row[i]));
        }
    std::string out;
    for (const auto& row : rows) {
        for (size_t i = 0; i < row.size(); ++i)
            out +=
                row[i] + (i + 1 == row.size() ? "" : std::string(widths[i] + 2 - displayWidth(row[i]), ' '));
        out += "\n";
    }
    return out;
}

const char* typeWord(Parameter::Type type) {
    static constexpr const char* kWords[] = {"string", "integer", "number", "boolean", "array", "object"};
    return kWords[static_cast<size_t>(type)];
}
const char* prefersWord(WorkerKind::Prefers prefers) {
    static constexpr const char* kWords[] = {"threads", "processes", "async"};
    return kWords[static_cast<size_t>(prefers)];
}

Json jsonOf(const Parameter& parameter) {
    Json out{{"name", parameter.name}, {"type", typeWord(parameter.type)}, {"required", parameter.required}};
    if (!parameter.description.empty()) out["description"] = parameter.description;
    if (!parameter.unit.empty()) out["unit"] = parameter.unit;
    if (parameter.minimum) out["minimum"] = *parameter.minimum;
    if (parameter.maximum) out["maximum"] = *parameter.maximum;
    for (const std::string& choice : parameter.choicesJson)
        out["enum"].push_back(Json::parse(choice, nullptr, false));
    if (parameter.defaultJson && !parameter.secret)
        out["default"] = Json::parse(*parameter.defaultJson, nullptr, false);
    if (parameter.secret) out["secret"] = true;
    return out;
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::vector<std::string> parameterRow(const Parameter& parameter) {
    std::string text = expectation(parameter);
    if (!parameter.unit.empty()) text += ", in " + parameter.unit;
    if (parameter.required)
        text += ", required";
    else if (parameter.defaultJson && !parameter.secret)
        text += ", default " + (parameter.defaultText.empty() ? "\"\"" : parameter.defaultText);
    return {"  " + parameter.name, text,
            parameter.description.empty() ? parameter.title : parameter.description};
}

} // namespace

std::string pluginTable(const std::vector<PluginInfo>& plugins, const std::vector<std::string>& folders) {
    Rows rows{{"WORKER", "VERSION", "WHAT IT DOES", "FROM"}};
    std::string refused;
    for (const PluginInfo& plugin : plugins) {
        if (plugin.rejection)
            refused += "not offered: " + toDisplay(plugin.rejection->text(), 1000) + "\n";
        else if (plugin.shadowed)
            refused += "not offered: " + toDisplay(plugin.path, 1000) + ": another plugin called " +
                       plugin.manifest->id + " comes first\n";
        else
            for (const WorkerKind& kind : plugin.manifest->kinds)
                rows.push_back({plugin.manifest->id + "/" + kind.name, plugin.manifest->version,
                                kind.title.empty() ? plugin.manifest->summary : kind.title,
                                toDisplay(plugin.folder, 1000)});
    }
    std::string out = rows.size() > 1 ? table(rows) : "No workers were found in\n";
    if (rows.size() == 1)
        for (const std::string& folder : folders)
            out += "  " + toDisplay(folder, 1000) + "\n";
    return refused.empty() ? out : out + "\n" + refused;
}

std::string pluginsAsJson(const std::vector<PluginInfo>& plugins) {
    std::string out;
    for (const PluginInfo& plugin : plugins) {
        if (plugin.rejection) {
            out +=
                dump(Json{{"path", toDisplay(plugin.path, 4096)}, {"rejected", plugin.rejection->text()}}) +
                "\n";
            continue;
        }
        for (const WorkerKind& kind : plugin.manifest->kinds)
            out += workerAsJson({plugin, kind.name}) + "\n";
    }
    return out;
}

std::string workerPage(const FoundWorker& worker) {
    const WorkerKind& kind = worker.kindInfo();
    const Manifest& manifest = *worker.plugin.manifest;
    std::string out =
        worker.id() + " " + manifest.version + (kind.title.empty() ? "" : " — " + kind.title) + "\n";
    if (!kind.summary.empty()) out += "  " + kind.summary + "\n";
    out += "  from " + toDisplay(worker.plugin.path, 1000) + ", prefers " + prefersWord(kind.prefers) +
           (manifest.license.empty() ? "" : ", license " + manifest.license) + "\n";
    if (worker.plugin.interpreter.empty() && !worker.plugin.sha256.empty())
        out += "  trusted: only root and you may change it; SHA-256 " + worker.plugin.sha256 + "\n";
    if (kind.concurrency == WorkerKind::Concurrency::Overlap)
        out += "  takes many items at once (--in-flight)\n";
    if (kind.concurrency == WorkerKind::Concurrency::Reentrant)
        out += "  takes items from many threads at once\n";
    if (kind.isolation == WorkerKind::Isolation::Process) out += "  one worker in a process, never several\n";
    if (kind.schema.parameters.empty()) return out + "  no parameters\n\n";
    Rows rows;
    for (const Parameter& parameter : kind.schema.parameters)
        rows.push_back(parameterRow(parameter));
    return out + "\n" + table(rows) + "\n";
}

std::string shadowedBy(const std::string& id, const std::vector<PluginInfo>& plugins) {
    std::string out;
    for (const PluginInfo& plugin : plugins)
        if (plugin.shadowed && plugin.manifest->id == id)
            out += "not used: " + toDisplay(plugin.path, 1000) + ", version " + plugin.manifest->version +
                   ", is also called " + id + " and comes later\n";
    return out;
}

std::string workerAsJson(const FoundWorker& worker) {
    const WorkerKind& kind = worker.kindInfo();
    const Manifest& manifest = *worker.plugin.manifest;
    Json out{{"id", worker.id()},
             {"version", manifest.version},
             {"title", kind.title},
             {"summary", kind.summary.empty() ? manifest.summary : kind.summary},
             {"path", toDisplay(worker.plugin.path, 4096)},
             {"sha256", worker.plugin.sha256},
             {"prefers", prefersWord(kind.prefers)},
             {"params", Json::array()}};
    if (worker.plugin.shadowed) out["shadowed"] = true;
    for (const Parameter& parameter : kind.schema.parameters)
        out["params"].push_back(jsonOf(parameter));
    return dump(out);
}

} // namespace poolboard
