// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace poolboard {

/// What one session of a run writes to the log that all sessions of the run share. A plain value, made before
/// the session starts; nobody holds the file open. [main]
class SessionLog {
public:
    SessionLog() = default;
    explicit SessionLog(std::string path);

    const std::string& path() const { return m_path; }
    /// The end of what this session has written: at most 20 lines, display-safe, none empty. Reads at most
    /// 8 KiB. None when the file cannot be read.
    std::vector<std::string> lastWords() const;
    /// Removes a log without a word in it.
    void removeIfEmpty() const;

private:
    std::string m_path;
    uint64_t m_from = 0; ///< bytes that were there before
};

} // namespace poolboard
