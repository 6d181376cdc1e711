// SPDX-License-Identifier: MIT
#pragma once

#include "core/host/dispatcher.h"
#include "core/host/services.h"
#include "core/wire/frame.h"

#include <cstdint>

namespace poolboard::host {

/// The main thread: reads the protocol stream and sees to it that no buffered
/// result grows old. It runs no plugin code and never blocks on writing, so the
/// end of the stream is always the end of the process. [pump]
class Pump {
public:
    Pump(Services& services, int fd) : m_services(services), m_dispatcher(services), m_fd(fd) {}
    [[noreturn]] void run();

private:
    uint64_t flushOld(uint64_t now); ///< when to look again, ns; kNever
    void read();

    Services& m_services;
    Dispatcher m_dispatcher;
    const int m_fd;
    wire::FrameReader m_reader;
    int m_idleLooks = 0;
};

} // namespace poolboard::host
