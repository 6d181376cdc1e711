// SPDX-License-Identifier: MIT
#include "core/job/job_file.h"

#include "core/job/job_keys.h"
#include "core/job/words.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

constexpr size_t kLargestFile = 1u << 20;

Error refuse(const std::string& where, std::string message, std::string hint = "") {
    return {ErrorCode::Usage, where, std::move(message), std::move(hint)};
}

std::vector<std::string_view> sections() {
    std::vector<std::string_view> out;
    for (const JobKey& key : jobKeys())
        if (out.empty() || out.back() != key.section) out.push_back(key.section);
    return out;
}

std::vector<std::string_view> keysOf(std::string_view section) {
    std::vector<std::string_view> out;
    for (const JobKey& key : jobKeys())
        if (key.section == section && key.read) out.push_back(key.name);
    return out;
}

std::string listed(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view word : words)
        out += std::string(out.empty() ? "" : ", ").append(word);
    return out;
}

/// The hint for a word that is not in `known`: the near miss, else all of them.
std::string hintFor(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string near = didYouMean(word, known);
    return near.empty() ? "known here: " + listed(known) : near;
}

Error unknownSection(const std::string& name, const TomlNode& node) {
    const std::string shown = toDisplay(name, 60);
    if (node.kind == TomlNode::Kind::Table)
        return refuse(node.place, "unknown section [" + shown + "]", hintFor(name, sections()));
    for (const JobKey& key : jobKeys())
        if (key.name == name)
            return refuse(node.place, "the key '" + shown + "' stands outside of a section",
                          "it belongs below [" + std::string(key.section) + "]");
    return refuse(node.place, "unknown key '" + shown + "' outside of a section",
                  "sections: " + listed(sections()));
}

Result<void> readKey(JobSpec& spec, const std::string& section, const std::string& name,
                     const TomlNode& node) {
    for (const JobKey& key : jobKeys()) {
        if (key.section == section && key.name == name) return key.read(spec, node);
    }
    return refuse(node.place, "unknown key '" + toDisplay(name, 60) + "' in [" + section + "]",
                  hintFor(name, keysOf(section)));
}

bool has(const TomlNode& document, std::string_view section, std::string_view name,
         const TomlNode** found = nullptr) {
    for (const auto& [sectionName, table] : document.entries)
        for (const auto& [keyName, node] : table.entries)
            if (sectionName == section && keyName == name) {
                if (found) *found = &node;
                return true;
            }
    return false;
}

/// What one key alone cannot show.
Result<void> checkTogether(const JobSpec& spec, const TomlNode& document) {
    struct Belongs {
        const char* name;
        std::vector<SourceKind> to;
    };
    using enum SourceKind;
    static const Belongs kBelongs[] = {{"path", {Files, Lines, Nul, Ndjson, Csv}},
                                       {"include", {Files}},
                                       {"exclude", {Files}},
                                       {"recursive", {Files}},
                                       {"range", {Range}},
                                       {"items", {Items}},
                                       {"paired", {Items}},
                                       {"command", {Command}},
                                       {"format", {Command}},
                                       {"delimiter", {Csv, Command}},
                                       {"header", {Csv, Command}}};
    const SourceKind kind = spec.source.kind;
    for (const Belongs& row : kBelongs) {
        const TomlNode* node = nullptr;
        if (!has(document, "source", row.name, &node) ||
            std::find(row.to.begin(), row.to.end(), kind) != row.to.end())
            continue;
        std::string kinds;
        for (const SourceKind each : row.to)
            kinds += std::string(kinds.empty() ? "" : ", ") + "\"" + std::string(wordOf(each)) + "\"";
        const std::string now =
            kind == None ? "source.kind is missing" : "source.kind is \"" + std::string(wordOf(kind)) + "\"";
        return refuse(node->place,
                      std::string("source.") + row.name + " is for kind " + kinds + ", but " + now);
    }
    const TomlNode* node = nullptr;
    for (const SourceKind needy : {Range, Items, Command}) {
        const std::string word(wordOf(needy));
        if (kind == needy && !has(document, "source", word) && has(document, "source", "kind", &node))
            return refuse(node->place, "source." + word + " is missing: kind \"" + word + "\" needs it");
    }
    for (const char* name : {"delimiter", "header"})
        if (kind == Command && spec.source.format != Csv && has(document, "source", name, &node))
            return refuse(node->place, std::string("source.") + name + " is for source.format \"csv\"");
    const std::string& id = spec.worker.id;
    if (!spec.worker.command.empty() && !id.empty() && id != "exec" && id != "exec/command" &&
        has(document, "worker", "command", &node))
        return refuse(node->place, "worker.command and worker.id = \"" + toDisplay(id, 60) +
                                       "\" exclude each other: a command is run by exec/command");
    return {};
}

} // namespace

Result<JobSpec> parseJob(std::string_view toml, const std::string& fileName, const std::string& dir) {
    TRY_ASSIGN(const TomlNode document, parseToml(toml, fileName));
    JobSpec spec;
    spec.file = fileName;
    const std::vector<std::string_view> known = sections();
    for (const auto& [section, table] : document.entries) {
        if (std::find(known.begin(), known.end(), section) == known.end())
            return unknownSection(section, table);
        if (table.kind != TomlNode::Kind::Table)
            return refuse(table.place, "[" + section + "] must be one section, not " + table.described());
        for (const auto& [name, node] : table.entries)
            TRY(readKey(spec, section, name, node));
    }
    TRY(checkTogether(spec, document));
    std::error_code failure;
    const fs::path base = fs::absolute(dir.empty() ? "." : dir, failure);
    spec.cwd = (base / spec.cwd).lexically_normal().string();
    if (spec.cwd.size() > 1 && spec.cwd.back() == '/') spec.cwd.pop_back();
    return spec;
}

Result<std::string> readJobText(const std::string& path) {
    const std::string shown = toDisplay(path, 300);
    std::error_code failure;
    if (fs::is_directory(path, failure))
        return refuse(shown, "this is a folder; expected a job file (NAME.poolboard.toml)");
    std::ifstream file(path, std::ios::binary);
    if (!file) return refuse(shown, std::string("cannot be read: ") + std::strerror(errno));
    std::string text(kLargestFile + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<size_t>(file.gcount()));
    if (file.bad()) return refuse(shown, std::string("cannot be read: ") + std::strerror(errno));
    if (text.size() > kLargestFile) return refuse(shown, "larger than 1 MiB: this is not a job file");
    return text;
}

Result<JobSpec> parseJobFile(std::string_view toml, const std::string& path) {
    std::error_code failure;
    TRY_ASSIGN(JobSpec spec, parseJob(toml, toDisplay(path, 300), fs::path(path).parent_path().string()));
    spec.file = fs::absolute(path, failure).lexically_normal().string();
    return spec;
}

Result<JobSpec> loadJob(const std::string& path) {
    TRY_ASSIGN(const std::string text, readJobText(path));
    return parseJobFile(text, path);
}

std::string toToml(const JobSpec& job) {
    std::string out;
    std::string_view section;
    for (const JobKey& key : jobKeys()) {
        const std::string value = key.write(job);
        if (value.empty()) continue;
        if (key.section != section) {
            section = key.section;
            out.append(out.empty() ? "" : "\n").append("[").append(section).append("]\n");
        }
        out.append(key.name).append(" = ").append(value).append("\n");
    }
    return out;
}

} // namespace poolboard
