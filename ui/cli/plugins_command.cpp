// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/plugin/python_worker.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/plugin_texts.h"

#include <filesystem>

namespace poolboard {
namespace {

using enum OptionKind;

constexpr OptionRow kTable[] = {
    {Flag, "--json", "", "Options", "as JSON"},
    {Value, "--python", "PATH", "Options", "what reads a worker in Python; default: python3 in PATH"},
    {Flag, "--names", "", "Options", "list: only what -w takes, one a line"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"[list [--names] | show ID] [--json]"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli plugins", "which workers there are"},
    {"poolboard --cli plugins show image/thumbnail", "what one of them takes"},
    {"poolboard --cli plugins show stats.py", "what a file in Python offers"},
};

constexpr WordRow kWords[] = {
    {"list", "", "all, and from where they are (default)"},
    {"show", "ID", "one plugin or worker, with its parameters"},
};

int list(bool json) {
    const std::vector<std::string> folders = searchFolders();
    const std::vector<PluginInfo> plugins = listPlugins(folders);
    return printText(json ? pluginsAsJson(plugins) : pluginTable(plugins, folders));
}

int listNames() {
    std::string out;
    for (const PluginInfo& plugin : listPlugins())
        if (plugin.manifest && !plugin.shadowed)
            for (const WorkerKind& kind : plugin.manifest->kinds)
                out += plugin.manifest->id + "/" + kind.name + "\n";
    return printText(out);
}

std::string allKinds(const PluginInfo& plugin, bool json) {
    std::string out;
    for (const WorkerKind& kind : plugin.manifest->kinds)
        out += json ? workerAsJson({plugin, kind.name}) + "\n" : workerPage({plugin, kind.name});
    return out;
}

int show(const std::string& id, const std::string& python, bool json) {
    // A plugin's or a file's own name shows all its kinds, "plugin/kind" or a path one.
    if (const auto name = asPythonName(id)) {
        const auto file = describePythonFile(*name, {python, {}});
        return file ? printText(allKinds(file.value(), json)) : reportError(file.error());
    }
    std::error_code ignored; // a bare word is never a file, whatever the folder has
    if ((id.find('/') != std::string::npos || id.ends_with(".so")) &&
        std::filesystem::is_regular_file(id, ignored)) {
        const PluginInfo plugin = inspectPlugin(id);
        return plugin.rejection ? reportError(*plugin.rejection) : printText(allKinds(plugin, json));
    }
    std::string out;
    const std::vector<PluginInfo> all = listPlugins();
    for (const PluginInfo& plugin : all)
        if (plugin.manifest && !plugin.shadowed && plugin.manifest->id == id) out += allKinds(plugin, json);
    if (!out.empty()) return printText(json ? out : out + shadowedBy(id, all));
    const auto found = findWorker(id);
    if (!found) return reportError(found.error());
    return printText(json ? workerAsJson(found.value()) + "\n" : workerPage(found.value()));
}

} // namespace

constinit const CommandPage kPluginsPage = {
    .name = "plugins",
    .summary = "lists the workers there are, or shows one with its parameters",
    .usage = kUsage,
    .examples = kExamples,
    .text = "Runs no plugin code: what is shown stands in a note in the plugin's file, or in the text of a "
            "file in "
            "Python. More folders to look in: "
            "POOLBOARD_PLUGIN_PATH.",
    .words = kWords,
    .options = kTable,
};

int pluginsCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kPluginsPage));
    const std::vector<std::string>& others = words->others();
    if (others.empty() || (others.size() == 1 && others[0] == "list"))
        return words->has("names") ? listNames() : list(words->has("json"));
    if (others.size() == 2 && others[0] == "show")
        return show(others[1], words->one("python").value_or(""), words->has("json"));
    return reportError({ErrorCode::Usage, "plugins " + toDisplay(others[0], 60),
                        "expected list, or show with an ID", hintFor(kPluginsPage, others[0])});
}

} // namespace poolboard
