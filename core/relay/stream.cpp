// SPDX-License-Identifier: MIT
#include "core/relay/stream.h"

#include <cerrno>
#include <unistd.h>

namespace poolboard::relay {
namespace {

constexpr size_t kWorthMoving = 128 * 1024;

} // namespace

bool Stream::flush(int fd) {
    while (left() > 0) {
        const ssize_t wrote = ::write(fd, bytes.data() + sent, left());
        if (wrote > 0)
            sent += static_cast<size_t>(wrote);
        else if (errno == EAGAIN)
            break;
        else if (errno != EINTR)
            return false;
    }
    if (left() == 0)
        bytes.clear(), sent = 0;
    else if (sent > kWorthMoving && sent > bytes.size() / 2)
        bytes.erase(0, sent), sent = 0;
    return true;
}

} // namespace poolboard::relay
