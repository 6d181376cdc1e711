// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/guarded.h"
#include "core/base/reactor.h"

#include <vector>

namespace poolboard {

/// Messages for one owner thread, from any thread. post() never blocks for
/// longer than a push; what may be under way is bounded by the senders' own
/// credit, not here. The owner watches fd() and calls take().
template <class Message> class Mailbox {
public:
    int fd() const { return m_bell.fd(); }

    void post(Message message) { // [any]
        const bool first = m_messages.with([&](std::vector<Message>& all) {
            all.push_back(std::move(message));
            return all.size() == 1;
        });
        if (first) m_bell.ring();
    }

    /// All that came since the last call, in order. [owner]
    std::vector<Message> take() {
        m_bell.quiet(); // first: what is posted from here on rings again
        return m_messages.with([](std::vector<Message>& all) { return std::exchange(all, {}); });
    }

private:
    Guarded<std::vector<Message>> m_messages;
    Bell m_bell;
};

} // namespace poolboard
