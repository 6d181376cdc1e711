// SPDX-License-Identifier: MIT
#pragma once

#include "core/host/canceller.h"
#include "core/host/ending.h"
#include "core/host/flush_watch.h"
#include "core/host/host_slabs.h"
#include "core/host/outbox.h"
#include "core/host/plugin.h"
#include "core/host/reporter.h"
#include "core/host/started_slots.h"

#include <future>

namespace poolboard::host {

/// What the threads of a host share; one per process, never destroyed, because
/// plugin threads may use it until the very end.
struct Services {
    Services(int fd, std::function<void(int)> lost) : outbox(fd, std::move(lost)), reporter(outbox, watch) {}

    Outbox outbox;
    FlushWatch watch;
    Reporter reporter;
    StartedSlots slots;
    HostSlabs slabs;
    Canceller canceller;
    Ending ending;
    PluginRequest request;
    std::promise<Plugin*> loaded;
    std::shared_future<Plugin*> plugin{
        loaded.get_future()}; ///< after the HelloReply; the process ends when loading fails
};

} // namespace poolboard::host
