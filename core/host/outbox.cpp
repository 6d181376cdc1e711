// SPDX-License-Identifier: MIT
#include "core/host/outbox.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace poolboard::host {

void Outbox::send(std::string_view frames) {
    std::scoped_lock lock(m_write);
    if (m_backlogBytes.load(std::memory_order_acquire) != 0) {
        takeBacklogLocked();
        writeAllLocked(m_unsent);
        m_backlogBytes.fetch_sub(m_unsent.size());
        m_unsent.clear();
    }
    writeAllLocked(frames);
}

Outbox::State Outbox::post(std::string_view frames) {
    {
        std::scoped_lock lock(m_backlogMutex);
        m_backlog.append(frames);
        m_backlogBytes.fetch_add(frames.size(), std::memory_order_release);
    }
    return push();
}

Outbox::State Outbox::push() {
    if (m_backlogBytes.load(std::memory_order_acquire) == 0) return State::Drained;
    std::unique_lock lock(m_write, std::try_to_lock);
    if (!lock) return State::Busy;
    takeBacklogLocked();
    size_t sent = 0;
    while (sent < m_unsent.size()) {
        const ssize_t n =
            ::send(m_fd, m_unsent.data() + sent, m_unsent.size() - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (n > 0)
            sent += static_cast<size_t>(n);
        else if (n < 0 && errno == EINTR)
            continue;
        else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            break;
        else {
            m_lost(errno);
            sent = m_unsent.size(); // nobody is there to read it
        }
    }
    m_unsent.erase(0, sent);
    m_backlogBytes.fetch_sub(sent);
    return m_unsent.empty() ? State::Drained : State::Full;
}

void Outbox::takeBacklogLocked() {
    std::scoped_lock lock(m_backlogMutex);
    if (m_unsent.empty())
        m_unsent.swap(m_backlog);
    else
        m_unsent.append(m_backlog);
    m_backlog.clear();
}

void Outbox::writeAllLocked(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(m_fd, bytes.data(), bytes.size());
        if (n > 0) {
            bytes.remove_prefix(static_cast<size_t>(n));
        } else if (n < 0 && errno == EAGAIN) { // the engine gave us a non-blocking end
            pollfd wait{m_fd, POLLOUT, 0};
            ::poll(&wait, 1, -1);
        } else if (n < 0 && errno != EINTR) {
            m_lost(errno);
            return;
        }
    }
}

} // namespace poolboard::host
