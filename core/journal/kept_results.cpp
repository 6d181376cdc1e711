// SPDX-License-Identifier: MIT
#include "core/journal/kept_results.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <utility>

namespace poolboard {

std::optional<std::string> resultInRecord(std::string_view record, uint64_t index, Content content) {
    const auto json = nlohmann::json::parse(record, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto number = json.find("index");
    if (number == json.end() || !number->is_number_unsigned() || number->get<uint64_t>() != index)
        return std::nullopt;
    std::string out;
    if (const auto base64 = json.find("result_base64"); base64 != json.end() && base64->is_string())
        fromBase64(base64->get<std::string>(), out);
    else if (const auto result = json.find("result"); result != json.end())
        out = result->is_string() && content != Content::Json ? result->get<std::string>() : result->dump();
    return out;
}

KeptResults::KeptResults(const std::string& runFile, const std::vector<OutputFile>& outputs)
    : m_spill(runFile) {
    for (const OutputFile& file : outputs)
        if (file.role == kNdjsonRole || file.role == kTextRole) m_file = file;
    if (m_file.role.empty()) return;
    // `part` stands for `path` as long as it is there.
    if (!m_file.part.empty()) m_fd.reset(::open(m_file.part.c_str(), O_RDONLY | O_CLOEXEC));
    if (!m_fd.valid()) m_fd.reset(::open(m_file.path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!m_fd.valid()) m_fault = toDisplay(m_file.path) + " cannot be read: " + errnoText(errno);
}

Result<std::string_view> KeptResults::record(const RecordPlace& place, size_t most) {
    constexpr size_t kAhead = 256u << 10; // where one record is asked for behind the other
    const Error gone{ErrorCode::Io, toDisplay(m_file.path),
                     m_fault.empty() ? toDisplay(m_file.path) + " was changed since" : m_fault, ""};
    if (!m_fd.valid()) return gone;
    // A record is JSON and must be whole to be understood; text may be cut.
    const size_t wanted = std::min<uint64_t>(place.bytes, m_file.role == kNdjsonRole ? 256u << 20 : most);
    const bool onward = place.offset == std::exchange(m_next, place.offset + place.bytes);
    if (place.offset >= m_readFrom && place.offset - m_readFrom <= m_read.size() &&
        wanted <= m_read.size() - (place.offset - m_readFrom))
        return std::string_view(m_read).substr(place.offset - m_readFrom, wanted);
    m_read.resize(onward ? std::max(wanted, kAhead) : wanted);
    m_readFrom = place.offset;
    size_t have = 0;
    while (have < wanted) {
        const ssize_t got = ::pread(m_fd.get(), m_read.data() + have, m_read.size() - have,
                                    static_cast<off_t>(place.offset + have));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        have += static_cast<size_t>(got);
    }
    m_read.resize(have);
    if (have < wanted) return gone;
    return std::string_view(m_read).substr(0, wanted);
}

void KeptResults::takeRecord(ItemDetail& detail, std::string_view record) const {
    if (m_file.role == kTextRole) {
        // One newline more than the result is the one that was added.
        detail.result =
            record.substr(0, record.size() == detail.resultBytes + 1 ? detail.resultBytes : record.size());
        return;
    }
    if (std::optional<std::string> result = resultInRecord(record, detail.row.index, detail.content))
        detail.result = std::move(*result);
    else
        detail.resultFault = toDisplay(m_file.path) + " was changed since";
}

void KeptResults::complete(StoredItem& item, size_t most) {
    ItemDetail& detail = item.detail;
    if (item.spilledInput && most > detail.input.size())
        if (auto bytes = readSpilled(m_spill.path(detail.row.index, Spill::What::Input)))
            detail.input = std::move(bytes).value();
    if (item.spilledResult && most > detail.result.size()) {
        auto bytes = readSpilled(m_spill.path(detail.row.index, Spill::What::Result));
        if (bytes)
            detail.result = std::move(bytes).value();
        else
            detail.resultFault = bytes.error().text();
    } else if (item.place && !detail.held && item.place->bytes > 0 && detail.resultBytes > 0) {
        const Result<std::string_view> bytes = record(*item.place, most);
        if (bytes)
            takeRecord(detail, bytes.value());
        else
            detail.resultFault = bytes.error().message;
    }
    if (detail.result.size() > most) detail.result.resize(most);
    if (detail.input.size() > most) detail.input.resize(most);
}

Outcome toOutcome(const ItemDetail& item) {
    Outcome out;
    out.index = item.row.index;
    out.kind = item.row.kind;
    out.content = item.content;
    out.passing = item.passing;
    out.attempts = item.row.attempts;
    out.endedMs = item.row.endedMs;
    out.worker = item.row.worker;
    out.seconds = item.row.seconds;
    out.input = item.input;
    out.result = item.result;
    out.diagnostics = item.diagnostics;
    if (item.error) out.error = std::make_unique<WorkerError>(*item.error);
    return out;
}

Result<Outcome> storedOutcome(const Database& database, const std::string& runFile,
                              const std::vector<OutputFile>& outputs, uint64_t index) {
    TRY_ASSIGN(std::optional<StoredItem> found, readIndex(database, index));
    if (!found)
        return Error{ErrorCode::Internal, runFile, "item " + std::to_string(index) + " is not in the journal",
                     ""};
    KeptResults(runFile, outputs).complete(*found, SIZE_MAX);
    ItemDetail& detail = found->detail;
    if (!detail.resultFault.empty()) return Error{ErrorCode::Io, runFile, detail.resultFault, ""};
    Outcome out = toOutcome(detail);
    out.stamp = found->stamp;
    return out;
}

} // namespace poolboard
