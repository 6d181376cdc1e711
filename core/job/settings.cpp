// SPDX-License-Identifier: MIT
#include "core/job/settings.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/base/units.h"
#include "core/job/key_types.h"
#include "core/job/toml_edit.h"
#include "core/job/toml_write.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

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

Result<std::string> readText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file && errno == ENOENT) return std::string();
    if (!file)
        return Error{ErrorCode::Usage, toDisplay(path),
                     std::string("cannot be read: ") + std::strerror(errno), ""};
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

Result<Settings> parseSettings(const std::string& text, const std::string& path) {
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

Error cannotWrite(const std::string& path, const std::string& why) {
    return {ErrorCode::Io, toDisplay(path), "cannot be written: " + why, ""};
}

/// The old file or the new one, also after a loss of power, and when two windows save at once.
Result<void> replaceFile(const std::string& path, std::string_view text) {
    const std::string part = path + ".part-" + std::to_string(::getpid());
    UniqueFd file(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.valid()) return cannotWrite(part, std::strerror(errno));
    bool good = true;
    while (good && !text.empty()) {
        const ssize_t wrote = ::write(file.get(), text.data(), text.size());
        good = wrote >= 0 || errno == EINTR;
        text.remove_prefix(wrote > 0 ? static_cast<size_t>(wrote) : 0);
    }
    good = good && ::fsync(file.get()) == 0 && ::close(file.release()) == 0 &&
           ::rename(part.c_str(), path.c_str()) == 0;
    if (good) return {};
    Error error = cannotWrite(path, std::strerror(errno));
    ::unlink(part.c_str());
    return error;
}

} // namespace

Result<Settings> loadSettings(const std::string& dir) {
    const std::string path = dir + "/settings.toml";
    TRY_ASSIGN(const std::string text, readText(path));
    return parseSettings(text, path);
}

Result<void> saveSettings(const std::string& dir, const Settings& settings) {
    namespace fs = std::filesystem;
    const std::string path = dir + "/settings.toml";
    TRY_ASSIGN(const std::string before, readText(path));
    TRY(parseSettings(before, path));
    const std::string keep = settings.keep ? tomlString(formatDuration(*settings.keep)) : "";
    const std::string runs =
        settings.keepRuns == Settings().keepRuns ? "" : std::to_string(settings.keepRuns);
    const std::string text = editToml(before, {{"history", "keep", keep}, {"history", "keep_runs", runs}});
    TRY(parseSettings(text, path));
    std::error_code failure;
    fs::create_directories(dir, failure);
    if (failure) return cannotWrite(dir, failure.message());
    std::error_code none;
    const fs::path real = fs::canonical(path, none);
    return replaceFile(none ? path : real.string(), text); // what is a link stays one
}

} // namespace poolboard
