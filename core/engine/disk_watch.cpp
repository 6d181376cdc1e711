// SPDX-License-Identifier: MIT
#include "core/engine/disk_watch.h"

#include "core/base/units.h"

#include <sys/statvfs.h>

namespace poolboard {

std::optional<std::string> DiskWatch::look() {
    std::string low;
    for (const std::string& folder : m_folders) {
        struct statvfs room {};
        if (::statvfs(folder.c_str(), &room) != 0) continue; // writing will tell
        const uint64_t free = uint64_t{room.f_bavail} * room.f_frsize;
        // More than was asked for before the run goes on, so that it does not flutter.
        if (free >= (m_low ? m_least + m_least / 4 : m_least)) continue;
        // A file system that never had so much room is not getting full.
        if (uint64_t{room.f_blocks} * room.f_frsize < m_least * 2) continue;
        low = "only " + formatSize(free) + " are free in " + folder + ", " + formatSize(m_least) +
              " are kept free (--min-free-disk)";
        break;
    }
    if (low.empty() != m_low) return std::nullopt;
    m_low = !low.empty();
    return low;
}

} // namespace poolboard
