// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/flow.h"
#include "core/api/pool_calls.h"
#include "core/api/process_items.h"

namespace poolboard::inline api {

/// Processes, each a copy of this one as it was when the pool was started, that call functions with items. An
/// item that crashes or hangs costs itself: its worker is replaced. Timeouts (Options::timeout) and memory
/// limits (Options::memory) end the work by force, and nothing is left running, whatever is killed.
///
/// Calls are those of ThreadPool, the same functions, workers, error behaviours and options; items and
/// results travel as serial.h says. Exceptions come back as WorkerError: type and message, not the object.
///
/// Limits of starting by fork: start the pool before other threads, or see to it that none of them holds a
/// lock (of a library, say) at that moment, since in the workers it would stay locked for ever. Descriptors
/// that are open then stay open in the workers. What changes later in this process, globals and the targets
/// of captured references and pointers, does not change there. Functions of libraries loaded later are
/// refused.
class ProcessPool : public PoolCalls<ProcessPool> {
public:
    /// So many processes; 0: as many as this process may use CPUs. They are forked as they are needed.
    explicit ProcessPool(unsigned processes = 0) : m_processes(std::make_shared<ProcessLanes>(processes)) {}

    unsigned size() const { return m_processes->lanes().count(); }

    using PoolCalls::imap;
    template <class F, std::ranges::input_range R, ErrorBehaviour B>
    auto imap(F f, R&& range, B, const Options& options = {}) {
        using Way = Taking<R, typename ProcessFunction<F>::Function>;
        using Doing = ProcessItems<Way, F, B>;
        using T = Stored<B, typename Doing::Result>;
        return Results<T>(std::make_unique<Flow<R, Way, Doing, B, T>>(
            std::shared_ptr<Lanes>(m_processes, &m_processes->lanes()), std::forward<R>(range), options,
            m_processes, std::move(f)));
    }

private:
    std::shared_ptr<ProcessLanes> m_processes;
};

} // namespace poolboard::inline api
