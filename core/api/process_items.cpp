// SPDX-License-Identifier: MIT
#include "core/api/process_items.h"

#include "core/base/units.h"

#include <csignal>
#include <cstring>

namespace poolboard::inline api {

void writeError(Writer& out, const std::exception_ptr& failure) {
    const WorkerError error(failure, {});
    write(out, error.type);
    write(out, error.message);
    write(out, error.causes);
}

WorkerError readError(Reader& in, ErrorPlace place) {
    auto type = read<std::string>(in);
    auto message = read<std::string>(in);
    WorkerError error(OutcomeKind::Failed, std::move(type), std::move(message), std::move(place));
    error.causes = read<std::vector<std::string>>(in);
    return error;
}

WorkerError endedError(const ProcessAnswer& answer, const ProcessLimits& limits, ErrorPlace place) {
    place.host = answer.pid;
    switch (answer.end) {
    case ProcessAnswer::End::TimedOut:
        return WorkerError(OutcomeKind::TimedOut, "timed_out",
                           "the item took longer than " + formatDuration(limits.item) +
                               "; its process was killed",
                           std::move(place));
    case ProcessAnswer::End::OverMemory:
        return WorkerError(OutcomeKind::Crashed, "memory_limit",
                           "its process held more than " + formatSize(limits.memory) + " and was killed",
                           std::move(place));
    case ProcessAnswer::End::Answered:
    case ProcessAnswer::End::Crashed:
        break;
    }
    const char* const name = answer.signal != 0 ? ::sigabbrev_np(answer.signal) : nullptr;
    const std::string signal =
        name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(answer.signal);
    const bool signalled = answer.signal != 0;
    WorkerError error(OutcomeKind::Crashed, signalled ? signal : "exit_status",
                      signalled ? "its process was ended by " + signal
                                : "its process ended with status " + std::to_string(answer.exitCode),
                      std::move(place));
    error.signal = answer.signal;
    error.exitCode = answer.exitCode;
    return error;
}

uint64_t nextProcessCall() {
    static std::atomic<uint64_t> last{0};
    return ++last;
}

} // namespace poolboard::inline api
