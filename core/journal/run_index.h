// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/database.h"
#include "core/journal/journal.h"

#include <map>
#include <memory>

namespace poolboard {

/// What identifies one state of a run file.
struct FileMark {
    int64_t bytes = 0, changedNs = 0;
    bool operator==(const FileMark&) const = default;
};

/// What ended runs say, in one file beside theirs ("index.sqlite"): only there to be quick. Made again when
/// it is missing, damaged or of another version; where it cannot be written nothing is kept. One owner.
class RunIndex {
public:
    explicit RunIndex(const std::string& dir);

    struct Entry {
        FileMark mark;
        RunRecord run; ///< without its outputs
    };
    /// By the name of the run file.
    std::map<std::string, Entry> load() const;
    /// In one transaction; without an answer, for whoever asks gets the runs anyway.
    void update(const std::map<std::string, Entry>& fresh, const std::vector<std::string>& gone) const;

    static constexpr const char* kName = "index.sqlite";

private:
    std::string m_path;
    std::unique_ptr<Database> m_database; ///< null: done without
};

} // namespace poolboard
