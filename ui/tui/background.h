// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/mailbox.h"

#include <functional>
#include <thread>

namespace poolboard {

/// One thread for what touches the disk, so that the screen never waits for it. Work is done in the order it
/// was given, on [reader]; what it returns is called on [main], in deliver(). Who gives work waits for its
/// answer before giving more of the same kind, which bounds the queue. The destructor waits for what is
/// being done. [main]
class Background {
public:
    using Use = std::function<void()>; ///< called on [main]
    using Work = std::function<Use()>; ///< called on [reader]; owns all it touches

    Background();
    ~Background();

    int fd() const { return m_answers.fd(); } ///< readable when deliver() has something to do
    void give(Work work) { m_work.post(std::move(work)); }
    void deliver();

private:
    void run();

    Mailbox<Work> m_work; ///< an empty one: the end
    Mailbox<Use> m_answers;
    std::thread m_thread;
};

} // namespace poolboard
