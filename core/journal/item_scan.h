// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/item.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace poolboard {

/// A finished item as a search or a sort sees it: bytes as they were kept, not display-safe. The views are
/// good until the next one.
struct ScannedItem {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    uint32_t attempts = 1;
    int32_t worker = -1;
    double seconds = 0;
    std::string_view input;
    std::string_view message; ///< of the error; or the result, if `record` does not have it
    std::string_view record;  ///< a line of the result file: resultIn() takes the result out of it
    Content content = Content::Raw;
};

/// The result in item.record, "" when there is none or it is not this item's. Costs more than all the rest.
std::string resultIn(const ScannedItem& item);
/// False: the result in item.record surely does not have `folded`, which foldAscii() made and is without
/// quotes and backslashes. `scratch` is overwritten.
bool resultMayHave(const ScannedItem& item, std::string_view folded, std::string& scratch);
/// For comparing: A to Z become a to z, control characters spaces, as they are shown. `out` is overwritten.
void foldAscii(std::string_view bytes, std::string& out);

class Database;
class KeptResults;
struct RunRecord;

/// What one part of a scan brought.
struct ScanPart {
    uint64_t last = 0;  ///< where the next part begins: pass it on
    uint64_t items = 0; ///< looked at
    uint64_t of = 0;    ///< how many there are in all by now
    bool end = false;   ///< there are no more by now
};

/// JournalReader::scan() over an open run file, of which `run` and `kept` are.
Result<ScanPart> scanItems(const Database& database, const RunRecord& run, KeptResults& kept,
                           std::optional<OutcomeKind> kind, uint64_t after, uint32_t limit, bool results,
                           const std::function<void(const ScannedItem&)>& use);

} // namespace poolboard
