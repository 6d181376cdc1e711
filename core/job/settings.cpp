// SPDX-License-Identifier: MIT
#include "core/job/settings.h"

#include "core/base/text.h"
#include "core/job/key_types.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace poolboard {
namespace {

constexpr std::array<std::string_view, 2> kHistoryKeys = {"keep", "keep_runs"};

Result<void> readHistory(const TomlNode& table, Settings& settings) {
    for (const auto& [name, node] : table.entries) {
        if (name == "keep") {
            TRY_ASSIGN(settings.keep, DurationType{}.read(node, "history.keep"));
        } else if (name == "keep_runs") {
            TRY_ASSIGN(settings.keepRuns, CountType{}.read(node, "history.keep_runs"));
        } else {
            const std::string near = nearMiss(name, kHistoryKeys);
            return Error{ErrorCode::Usage, node.place, "history." + toDisplay(name, 60) + " is not known",
                         near.empty() ? "known are keep and keep_runs" : "did you mean " + near + "?"};
        }
    }
    return {};
}

} // namespace

Result<Settings> loadSettings(const std::string& dir) {
    const std::string path = dir + "/settings.toml";
    std::ifstream file(path, std::ios::binary);
    if (!file && errno == ENOENT) return Settings{};
    if (!file)
        return Error{ErrorCode::Usage, toDisplay(path),
                     std::string("cannot be read: ") + std::strerror(errno), ""};
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    TRY_ASSIGN(const TomlNode document, parseToml(text, toDisplay(path)));
    Settings settings;
    for (const auto& [section, table] : document.entries) {
        if (section != "history" || table.kind != TomlNode::Kind::Table)
            return Error{ErrorCode::Usage, table.place, "[" + toDisplay(section, 60) + "] is not known",
                         "expected the section [history]"};
        TRY(readHistory(table, settings));
    }
    return settings;
}

} // namespace poolboard
