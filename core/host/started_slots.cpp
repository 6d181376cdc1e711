// SPDX-License-Identifier: MIT
#include "core/host/started_slots.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace poolboard::host {

Result<bool> StartedSlots::map(uint32_t workers, uint32_t inFlight) {
    const int seals = ::fcntl(wire::kPageFd, F_GET_SEALS);
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) return false; // not ours: something a launcher left open
    const size_t bytes = wire::pageBytes(workers, inFlight);
    struct stat status {};
    if (::fstat(wire::kPageFd, &status) != 0 || static_cast<size_t>(status.st_size) < bytes)
        return Error{ErrorCode::Protocol, "the shared page",
                     "it has " + std::to_string(status.st_size) + " bytes, " + std::to_string(bytes) +
                         " are needed for " + std::to_string(workers) + " workers with " +
                         std::to_string(inFlight) + " in flight",
                     ""};
    void* memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, wire::kPageFd, 0);
    if (memory == MAP_FAILED)
        return Error{ErrorCode::Io, "the shared page", std::string("mmap: ") + std::strerror(errno), ""};
    m_slots = static_cast<wire::StartedSlot*>(memory);
    m_inFlight = inFlight;
    return true;
}

} // namespace poolboard::host
