// SPDX-License-Identifier: MIT
#include "core/engine/session_log.h"

#include "core/base/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace poolboard {
namespace {

uint64_t sizeOf(const std::string& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    return failed ? 0 : size;
}

} // namespace

SessionLog::SessionLog(std::string path) : m_path(std::move(path)), m_from(sizeOf(m_path)) {}

std::vector<std::string> SessionLog::lastWords() const {
    constexpr uint64_t kTail = 8192;
    constexpr size_t kLines = 20;
    std::ifstream file(m_path, std::ios::binary | std::ios::ate);
    if (!file) return {};
    const auto size = static_cast<uint64_t>(std::max<std::streamoff>(0, file.tellg()));
    file.seekg(static_cast<std::streamoff>(std::max(m_from, size - std::min(size, kTail))));
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) lines.push_back(toDisplay(line, 400));
    if (lines.size() > kLines) lines.erase(lines.begin(), lines.end() - kLines);
    return lines;
}

void SessionLog::removeIfEmpty() const {
    std::error_code failed; // it may be gone already
    if (std::filesystem::file_size(m_path, failed) == 0) std::filesystem::remove(m_path, failed);
}

} // namespace poolboard
