// SPDX-License-Identifier: MIT
#include "core/relay/leaving_results.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/relay/failed_result.h"
#include "core/wire/frame.h"
#include "core/wire/transfer.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace poolboard::relay {

void LeavingResults::add(uint64_t slot, uint64_t ticket, std::string entry, std::string folder,
                         std::vector<MadeFile> files) {
    m_bytes += entry.size();
    m_results.push_back({slot, ticket, std::move(entry), std::move(folder), {}, std::move(files), 0, {}});
}

uint64_t LeavingResults::sendOne(std::string& out) {
    if (m_results.empty()) return 0;
    Leaving& result = m_results.front();
    if (result.reading.valid()) return sendPiece(out, result), 0;
    if (result.next < result.files.size()) return openNext(out, result), 0;
    const uint64_t ticket = result.ticket;
    wire::appendFrame(out, wire::FrameType::Results, result.slot, result.entry);
    m_bytes -= result.entry.size();
    m_results.pop_front();
    return ticket;
}

void LeavingResults::sendPiece(std::string& out, Leaving& result) {
    std::array<char, wire::kFilePiece> piece;
    const ssize_t got = ::read(result.reading.get(), piece.data(), piece.size());
    if (got < 0 && errno == EINTR) return;
    if (got > 0)
        return wire::appendFrame(out, wire::FrameType::FileData, result.ticket,
                                 std::string_view(piece.data(), static_cast<size_t>(got)));
    const int error = got == 0 ? 0 : errno;
    result.reading.reset();
    wire::appendFileEnd(out, result.ticket, error == 0);
    if (error != 0) fail(result, result.files[result.next - 1], error);
}

void LeavingResults::openNext(std::string& out, Leaving& result) {
    const MadeFile& file = result.files[result.next++];
    if (!result.folder.valid())
        result.folder.reset(::open(result.path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!result.folder.valid()) return fail(result, file, errno);
    result.reading.reset(::openat(result.folder.get(), file.name.c_str(),
                                  O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!result.reading.valid()) return fail(result, file, errno);
    std::string body;
    wire::FileBeginBody{file.name, file.mode, 0}.encode(body);
    wire::appendFrame(out, wire::FrameType::FileBegin, result.ticket, body);
}

/// What has been sent of its files does not count then: the near side places them with a success only.
void LeavingResults::fail(Leaving& result, const MadeFile& file, int error) {
    m_bytes -= result.entry.size();
    result.entry =
        failedResult(result.ticket, "what it made cannot be brought back: " + toDisplay(file.name) + ": " +
                                        errnoText(error));
    m_bytes += result.entry.size();
    result.next = result.files.size();
}

} // namespace poolboard::relay
