// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/manifest.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace poolboard::plugin {

/// The manifest note of a plugin, as it stands in the file.
struct ManifestNote {
    uint16_t abiMajor = 0, abiMinor = 0;
    std::string json;
};

/// Finds the note through the program headers (section headers may be
/// stripped). Every offset and length is checked against the file, nothing is
/// mapped or run, at most 2 MiB are read. Error (Start) at `path`. [any]
Result<ManifestNote> readNote(int fd, std::string_view path);

/// What a note says, for this ABI. Error (Start) at `path`. [any] Pure.
Result<Manifest> manifestOf(const ManifestNote& note, std::string_view path);

} // namespace poolboard::plugin
