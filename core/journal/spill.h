// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// Inputs and results too large for a database row, each in a file of its own in the folder
/// "<run>.files" beside the run file "<run>.sqlite". Owned by the journal's writer. Failures are
/// ErrorCode::Io with the file's path.
class Spill {
public:
    enum class What { Input, Result };

    explicit Spill(const std::string& runFile);
    /// Writes (or replaces) one; whole before it has its name.
    Result<void> write(uint64_t index, What what, std::string_view bytes);
    /// One that is not needed any more once the next commit is done.
    void removeLater(uint64_t index, What what) { m_unwanted.push_back(path(index, what)); }
    void committed();

    std::string path(uint64_t index, What what) const;
    const std::string& folder() const { return m_folder; }

private:
    std::string m_folder;
    bool m_made = false;
    std::vector<std::string> m_unwanted;
};

/// The bytes of one, or why they cannot be had.
Result<std::string> readSpilled(const std::string& path);

} // namespace poolboard
