// SPDX-License-Identifier: MIT
#include "ui/tui/background.h"

#include <poll.h>
#include <pthread.h>

namespace poolboard {

Background::Background() : m_thread([this] { run(); }) {}

Background::~Background() {
    m_work.post({});
    m_thread.join();
}

void Background::deliver() {
    for (const Use& use : m_answers.take())
        if (use) use();
}

void Background::run() {
    ::pthread_setname_np(::pthread_self(), "reader");
    while (true) {
        pollfd wait{m_work.fd(), POLLIN, 0};
        ::poll(&wait, 1, -1);
        for (const Work& work : m_work.take()) {
            if (!work) return;
            m_answers.post(work());
        }
    }
}

} // namespace poolboard
