// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"
#include "core/sink/item_template.h"

#include <string>
#include <utility>
#include <vector>

namespace poolboard {

/// How the results of -O files are called: a template below one folder, which no
/// name can leave. Pure but for exists().
class OutputNames {
public:
    /// Usage errors: there is no folder, or the template cannot name a file.
    static Result<OutputNames> read(const OutputSpec& spec, SourceKind source, const std::string& cwd);

    /// The item's file, relative to the folder. Usage error: absolute, with "..",
    /// empty, or one no file can have.
    Result<std::string> nameOf(const TemplateValues& item) const;
    std::string pathOf(const std::string& name) const { return m_folder + "/" + name; }
    const std::string& folder() const { return m_folder; } ///< absolute
    IfExists ifExists() const { return m_ifExists; }

private:
    OutputNames(std::string folder, ItemTemplate name, IfExists ifExists)
        : m_folder(std::move(folder)), m_template(std::move(name)), m_ifExists(ifExists) {}
    std::string m_folder;
    ItemTemplate m_template;
    IfExists m_ifExists;
};

/// Looks at the names of a sized source before the run starts: what is there
/// already, what two items share, what would leave the folder. Remembers a hash
/// of each name, so give it a bounded number of items; what it did not
/// see, the gate of openResultFiles() finds while the run goes.
class NameCheck {
public:
    explicit NameCheck(const OutputNames& names);
    Result<void> look(const Item& item); ///< Usage error: this name is impossible
    Result<void> verdict();              ///< Usage error: names the first, counts the others

    static constexpr uint64_t kMostItems = 1'000'000;

private:
    const OutputNames& m_names;
    const bool m_looksForFiles; ///< not when the folder is new, or what is there may stay
    std::vector<std::pair<uint64_t, uint64_t>> m_seen; ///< hash of the name, index
    uint64_t m_existing = 0;
    std::string m_firstExisting;
};

} // namespace poolboard
