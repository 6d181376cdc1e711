// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace poolboard::wire {

/// How the files of items travel (`--transfer`), between poolboard-transfer at the near end of a launcher and
/// the relay at the far end. id = ticket; one file at a time each way, other frames between its pieces:
///
///     near:  FileBegin, FileData …, FileEnd of the item's file; then Items with that item alone
///     relay: the same for each file the item has made or changed; then Results with that item alone
///
/// FileData has any bytes. FilesMove (id 0, a count: 0 or 1) says that some wait or are on their way: from
/// the relay to the near end, and from there, for both ways, to the engine. With a ticket it says that of
/// that file no more is wanted: it is there, or cannot be written there.

/// Of a file, in one FileData.
inline constexpr size_t kFilePiece = 64 * 1024;
/// What of a file's mode travels.
inline constexpr uint32_t kFileMode = 0777;
/// Content::Json, of an item or a result.
inline constexpr uint8_t kJsonContent = 2;

struct FileBeginBody {
    std::string_view name; ///< without a folder, see isFileName()
    uint32_t mode = 0644;  ///< permissions
    int64_t modifiedNs = 0;
    void encode(std::string& out) const;
    static std::optional<FileBeginBody> decode(std::string_view body);
};

struct FileEndBody {
    bool whole = true; ///< false: it could not be read, or is not wanted any more
    void encode(std::string& out) const;
    static std::optional<FileEndBody> decode(std::string_view body);
};

/// A whole FileEnd frame.
void appendFileEnd(std::string& out, uint64_t ticket, bool whole);

/// Whether `name` is the name of one file in a folder: no "/", no "..", nothing that leads elsewhere.
bool isFileName(std::string_view name);

} // namespace poolboard::wire
