// SPDX-License-Identifier: MIT
#include "core/plugin/plugin_cache.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/plugin/manifest.h"

#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace poolboard::plugin {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr int kFormat = 1;
constexpr size_t kMaxFile = 16 * 1024 * 1024, kMaxEntries = 1000;

/// All that changes when a file does.
std::string stampOf(const struct stat& now) {
    const auto time = [](const timespec& at) {
        return " " + std::to_string(at.tv_sec) + "." + std::to_string(at.tv_nsec);
    };
    return std::to_string(now.st_dev) + " " + std::to_string(now.st_ino) + " " + std::to_string(now.st_size) +
           time(now.st_mtim) + time(now.st_ctim);
}

/// "" unless it is a file of this user that nobody else may write.
std::string ownText(const std::string& path) {
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    struct stat info {};
    if (!fd.valid() || ::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode) ||
        info.st_uid != ::geteuid() || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0 ||
        static_cast<uint64_t>(info.st_size) > kMaxFile)
        return {};
    std::string text(static_cast<size_t>(info.st_size), '\0');
    size_t have = 0;
    for (ssize_t got; have < text.size(); have += static_cast<size_t>(got))
        if ((got = ::pread(fd.get(), text.data() + have, text.size() - have, static_cast<off_t>(have))) <= 0)
            return {};
    return text;
}

std::string textOf(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

uint16_t numberOf(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<uint16_t>() : uint16_t{0};
}

} // namespace

PluginCache::PluginCache(std::string file) : m_file(std::move(file)) {
    const json all = json::parse(ownText(m_file), nullptr, false);
    if (!all.is_object() || numberOf(all, "v") != kFormat || !all.contains("files") ||
        !all["files"].is_object())
        return;
    for (const auto& [path, one] : all["files"].items()) {
        if (!one.is_object() || m_known.size() >= kMaxEntries) continue;
        Known known{textOf(one, "stamp"),
                    {{numberOf(one, "major"), numberOf(one, "minor"), textOf(one, "manifest")},
                     textOf(one, "sha256")}};
        if (known.entry.sha256.size() == 64 && known.entry.note.json.size() <= kMaxManifest)
            m_known.emplace(path, std::move(known));
    }
}

std::optional<PluginCache::Entry> PluginCache::find(const std::string& path, const struct stat& now) const {
    const auto found = m_known.find(path);
    if (found == m_known.end() || found->second.stamp != stampOf(now)) return std::nullopt;
    return found->second.entry;
}

void PluginCache::remember(const std::string& path, const struct stat& now, const Entry& entry) {
    const time_t settled = ::time(nullptr) - 2;
    if (now.st_mtim.tv_sec > settled || now.st_ctim.tv_sec > settled) return;
    if (!isUtf8(path) || (m_known.size() >= kMaxEntries && !m_known.contains(path))) return;
    m_known[path] = {stampOf(now), entry};
    m_changed = true;
}

void PluginCache::save() {
    if (!m_changed) return;
    m_changed = false;
    json files = json::object();
    std::error_code ignored;
    for (const auto& [path, known] : m_known)
        if (fs::exists(path, ignored))
            files[path] = {{"stamp", known.stamp},
                           {"major", known.entry.note.abiMajor},
                           {"minor", known.entry.note.abiMinor},
                           {"sha256", known.entry.sha256},
                           {"manifest", known.entry.note.json}};
    const std::string text =
        json{{"v", kFormat}, {"files", files}}.dump(-1, ' ', false, json::error_handler_t::replace);
    const fs::path folder = fs::path(m_file).parent_path();
    fs::create_directories(folder, ignored);
    std::string part = m_file + ".XXXXXX"; // beside it, so that the rename is whole
    const UniqueFd fd(::mkostemp(part.data(), O_CLOEXEC));
    if (!fd.valid()) return;
    const bool whole = ::write(fd.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (!whole || ::rename(part.c_str(), m_file.c_str()) != 0) ::unlink(part.c_str());
}

} // namespace poolboard::plugin
