// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/unique_fd.h"
#include "core/wire/frame.h"
#include "core/wire/messages.h"
#include "core/wire/slabs.h"
#include "core/wire/started_page.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

/// A real poolboard-worker with the test in the place of the engine.
namespace hosttest {

namespace wire = poolboard::wire;
using poolboard::Duration;

struct Shape {
    uint32_t workers = 1, inFlight = 1;
    bool page = true;
};

struct Received {
    wire::FrameType type{};
    uint64_t id = 0;
    std::string body;
};

/// One entry of a Results frame, owned.
struct ItemResult {
    uint64_t ticket = 0;
    bool ok = false;
    std::string body, diagnostics, type, message, trace;
};

class HostProcess {
public:
    explicit HostProcess(Shape shape = {});
    ~HostProcess(); ///< kills and reaps
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;

    pid_t pid() const { return m_pid; }
    void send(wire::FrameType type, uint64_t id, std::string_view body = {});
    void sendBytes(std::string_view bytes);
    void hello(std::string_view kind = "fault", std::string_view plugin = {}, std::string_view sha256 = {},
               uint32_t protocol = wire::kProtocol);
    void init(uint32_t slot, std::string_view params = "{}");
    void items(uint32_t slot, const std::vector<std::string>& texts, uint64_t firstTicket = 1,
               int64_t timeoutNs = -1);
    void closeStream() { m_stream.reset(); }

    /// The next frame that is not Log, Progress or Started; those are kept
    /// below. Nothing at the end of the stream or after `limit`.
    std::optional<Received> next(Duration limit = std::chrono::seconds(10));
    std::optional<Received> await(wire::FrameType type, Duration limit = std::chrono::seconds(10));
    /// Reads until `count` results are here (or nothing comes any more).
    std::vector<ItemResult> results(size_t count, Duration limit = std::chrono::seconds(10));
    /// Hello, one Init per worker, and all Ready. False: something else came.
    bool start(std::string_view params = "{}");
    /// One item, its result.
    ItemResult run(const std::string& text);

    /// Waits for its end; the wait status.
    std::optional<int> wait(Duration limit = std::chrono::seconds(10));
    std::string output(); ///< what it has written to stdout and stderr so far; after its end: all
    wire::StartedSlot::Reading slot(uint32_t worker, uint32_t lane) const;

    std::vector<Received> logs, progress, started;
    size_t resultFrames = 0, resultsInSlabs = 0;
    bool streamEnded = false;

private:
    std::string bodyOf(const wire::ResultEntry& entry);

    const Shape m_shape;
    pid_t m_pid = -1;
    poolboard::UniqueFd m_stream, m_output;
    wire::StartedSlot* m_slots = nullptr;
    wire::FrameReader m_reader;
    uint64_t m_nextTicket = 1'000'000;
};

std::string faultPlugin();
/// Polls, with a hard limit: for the edges of real processes only.
bool eventually(const std::function<bool()>& condition, Duration limit = std::chrono::seconds(5));
bool processExists(pid_t pid); ///< a zombie does not count

} // namespace hosttest
