// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/journal/journal.h"
#include "core/journal/spill.h"
#include "core/journal/stored_items.h"

namespace poolboard {

/// The role of a result file whose records are of this format, and of the job log.
inline constexpr const char* kNdjsonRole = "ndjson";
inline constexpr const char* kTextRole = "text";
inline constexpr const char* kFilterRole = "filter"; ///< inputs; what the results were is not kept
inline constexpr const char* kJobLogRole = "joblog";

/// Finds the bytes that the database itself does not hold: results in the run's result file, and spilled
/// inputs and results. Opens the result file when first asked. One owner.
class KeptResults {
public:
    KeptResults(const std::string& runFile, const std::vector<OutputFile>& outputs);

    /// At most `most` bytes of each; what cannot be had is said in detail.resultFault.
    void complete(StoredItem& item, size_t most);
    /// The bytes of a record, of text at most `most`; good until the next call. Asked for in their order,
    /// they are read many at a time.
    Result<std::string_view> record(const RecordPlace& place, size_t most);
    bool textRecords() const { return m_file.role == kTextRole; } ///< a record is the result itself

private:
    void takeRecord(ItemDetail& detail, std::string_view record) const;

    Spill m_spill;
    OutputFile m_file; ///< of the results; role "": there is none
    UniqueFd m_fd;
    std::string m_fault; ///< why it cannot be opened
    std::string m_read;  ///< of the result file, from m_readFrom on
    uint64_t m_readFrom = 0, m_next = 0;
};

/// The result in a record of an NDJSON file, "" when it has none; nullopt: the record is not that item's.
std::optional<std::string> resultInRecord(std::string_view record, uint64_t index, Content content);

/// A finished item as it came from its worker, whole.
Result<Outcome> storedOutcome(const Database& database, const std::string& runFile,
                              const std::vector<OutputFile>& outputs, uint64_t index);

} // namespace poolboard
