// SPDX-License-Identifier: MIT
#include "core/pool/shared_page.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace poolboard {

Result<SharedPage> SharedPage::create(uint32_t workers, uint32_t inFlight, Slabs slabs) {
    const auto failed = [] {
        return Error{ErrorCode::Start, "started page", std::string("cannot be made: ") + std::strerror(errno),
                     ""};
    };
    const wire::SlabLayout layout(workers, inFlight);
    SharedPage page;
    page.m_fd.reset(::memfd_create("poolboard-started", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    const auto grow = [&page](size_t bytes) {
        return ::ftruncate(page.m_fd.get(), static_cast<off_t>(bytes)) == 0;
    };
    if (!page.m_fd.valid()) return failed();
    // A limit of the user's on the size of files holds for this memory, too.
    page.m_hasSlabs = slabs == Slabs::Yes && grow(layout.totalBytes());
    const bool without = slabs == Slabs::No || errno == EFBIG;
    if (!page.m_hasSlabs && (!without || !grow(layout.slotsBytes()))) return failed();
    if (::fcntl(page.m_fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return failed();
    void* at = ::mmap(nullptr, layout.slotsBytes(), PROT_READ, MAP_SHARED, page.m_fd.get(), 0);
    if (at == MAP_FAILED) return failed();
    page.m_slots = static_cast<const wire::StartedSlot*>(at);
    page.m_workers = workers;
    page.m_inFlight = inFlight;
    return page;
}

SharedPage::~SharedPage() {
    if (m_slots) ::munmap(const_cast<wire::StartedSlot*>(m_slots), wire::pageBytes(m_workers, m_inFlight));
}

wire::StartedSlot::Reading SharedPage::read(uint32_t worker, uint32_t lane) const {
    if (!m_slots || worker >= m_workers || lane >= m_inFlight) return {};
    return m_slots[size_t{worker} * m_inFlight + lane].read();
}

} // namespace poolboard
