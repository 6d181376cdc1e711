// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace poolboard {

/// The limit of open files is raised for us and given back for what we start: a
/// program that uses select(), or closes every descriptor up to the limit, is
/// surprised by a high one. The one we were started with travels in the
/// environment, under this internal name.
inline constexpr std::string_view kFileLimitVariable = "POOLBOARD_INTERNAL_NOFILE";

/// Raises the soft limit of this process to the hard one. Once, before there are threads.
void raiseFileLimit();

/// The soft limit the person's shell had; nothing when it was not raised.
std::optional<uint64_t> fileLimitBefore();

/// At least this many, as far as the hard limit lets us. [any]
void wantFiles(uint64_t count);

/// While it lives, the soft limit is the one from before the raise. For a
/// process with one thread, around a spawn.
class FileLimitOfBefore {
public:
    FileLimitOfBefore();
    ~FileLimitOfBefore();
    FileLimitOfBefore(const FileLimitOfBefore&) = delete;
    FileLimitOfBefore& operator=(const FileLimitOfBefore&) = delete;

private:
    std::optional<uint64_t> m_raised;
};

} // namespace poolboard
