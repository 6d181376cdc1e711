// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace poolboard {

/// Ends a reading that waits: shared by who wants it, on [main], and who reads, on [reader].
class StopFlag {
public:
    int fd() const { return m_fd.get(); } ///< readable once raised
    void raise() const {
        const uint64_t one = 1;
        [[maybe_unused]] const ssize_t wrote = ::write(m_fd.get(), &one, sizeof one);
    }

private:
    UniqueFd m_fd{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
};

} // namespace poolboard
