// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/journal/journal.h"
#include "core/journal/spill.h"
#include "core/journal/stored_items.h"

namespace poolboard {

/// Finds the bytes that the database itself does not hold: results in the run's result file, and spilled
/// inputs and results. Opens the result file when first asked. One owner.
class KeptResults {
public:
    KeptResults(const std::string& runFile, const std::vector<OutputFile>& outputs);

    /// At most `most` bytes of each; what cannot be had is said in detail.resultFault.
    void complete(StoredItem& item, size_t most);

private:
    Result<std::string> record(const RecordPlace& place, size_t most);
    void takeRecord(ItemDetail& detail, const std::string& record) const;

    Spill m_spill;
    OutputFile m_file; ///< of the results; role "": there is none
    UniqueFd m_fd;
    std::string m_fault; ///< why it cannot be opened
};

/// A finished item as it came from its worker, whole.
Result<Outcome> storedOutcome(const Database& database, const std::string& runFile,
                              const std::vector<OutputFile>& outputs, uint64_t index);

/// The role of a result file whose records are of this format, and of the job log.
inline constexpr const char* kNdjsonRole = "ndjson";
inline constexpr const char* kTextRole = "text";
inline constexpr const char* kFilterRole = "filter"; ///< inputs; what the results were is not kept
inline constexpr const char* kJobLogRole = "joblog";

} // namespace poolboard
