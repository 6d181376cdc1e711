// SPDX-License-Identifier: MIT
#include "core/host/dispatcher.h"

#include "core/base/clock.h"
#include "core/base/file_limit.h"
#include "core/host/descendants.h"

#include <cstdio>
#include <pthread.h>
#include <unistd.h>

namespace poolboard::host {
namespace {

constexpr uint32_t kMaxWorkers = 4096, kMaxInFlight = 65536;

Error broken(std::string message) {
    return {ErrorCode::Protocol, "frame from the engine", std::move(message), ""};
}

std::string frameOf(wire::FrameType type, uint64_t id, std::string_view body = {}) {
    std::string frame;
    wire::appendFrame(frame, type, id, body);
    return frame;
}

/// [loader] Opens the plugin unless `refusal` says why not, answers, and lets
/// the workers go. Does not come back when there is nothing to work with.
void load(Services& services, const std::string& refusal) {
    auto* plugin = new Plugin(services.request, services.reporter); // for ever, like its library
    std::string error = refusal;
    if (error.empty())
        if (auto loaded = plugin->load(); !loaded) error = loaded.error().text();
    wire::HelloReply reply;
    reply.protocol = wire::kProtocol;
    reply.pid = static_cast<uint32_t>(::getpid());
    reply.error = error;
    if (error.empty()) {
        reply.pluginId = plugin->module().id;
        reply.pluginVersion = plugin->module().version != nullptr ? plugin->module().version : "";
    }
    std::string body;
    reply.encode(body);
    services.outbox.send(frameOf(wire::FrameType::Hello, 0, body));
    if (!error.empty()) endNow(kExitStart);
    services.loaded.set_value(plugin);
    services.ending.leave();
}

} // namespace

Result<bool> Dispatcher::take(const wire::Frame& frame) {
    using wire::FrameType;
    if (!m_greeted && frame.type != FrameType::Hello)
        return broken("type " + std::to_string(static_cast<int>(frame.type)) + " came before Hello");
    switch (frame.type) {
    case FrameType::Hello:
        return hello(frame);
    case FrameType::Init:
        return init(frame);
    case FrameType::Items:
        return items(frame);
    case FrameType::Recall:
        return recall(frame);
    case FrameType::Cancel:
        cancel(frame.id);
        return true;
    case FrameType::Ping:
        m_services.outbox.post(frameOf(FrameType::Pong, frame.id));
        return true;
    case FrameType::Teardown:
        teardown();
        return true;
    default:
        return true; // unknown types are skipped within a protocol major
    }
}

Result<bool> Dispatcher::hello(const wire::Frame& frame) {
    const auto hello = wire::HelloRequest::decode(frame.body);
    if (!hello || m_greeted) return broken(m_greeted ? "a second Hello" : "a malformed Hello");
    m_greeted = true;
    m_services.request = {std::string(hello->pluginPath),
                          std::string(hello->kind),
                          std::string(hello->expectedSha256),
                          hello->workersInHost,
                          hello->inFlight,
                          hello->poolKind,
                          hello->ahead != 0};
    std::string refusal;
    if (hello->protocol != wire::kProtocol)
        refusal = "the host speaks protocol " + std::to_string(wire::kProtocol) + ", the engine " +
                  std::to_string(hello->protocol) + "; install both from the same Poolboard";
    else if (hello->workersInHost < 1 || hello->workersInHost > kMaxWorkers || hello->inFlight < 1 ||
             hello->inFlight > kMaxInFlight)
        refusal = "a host carries 1 to " + std::to_string(kMaxWorkers) + " workers with 1 to " +
                  std::to_string(kMaxInFlight) + " items in flight each, asked for were " +
                  std::to_string(hello->workersInHost) + " and " + std::to_string(hello->inFlight);
    else if (auto page = m_services.slots.map(hello->workersInHost, hello->inFlight); !page)
        refusal = page.error().text();
    else if (auto slabs = m_services.slabs.map(wire::kPageFd, hello->workersInHost, hello->inFlight); !slabs)
        refusal = slabs.error().text();
    if (refusal.empty()) {
        m_workers.resize(hello->workersInHost);
        // A command takes up to eight; a usual limit of 1024 is enough for a hundred workers.
        wantFiles(64 + uint64_t{8} * hello->workersInHost * hello->inFlight);
    }
    m_services.ending.join();
    m_loader = std::thread([&services = m_services, refusal] { load(services, refusal); });
    ::pthread_setname_np(m_loader.native_handle(), "loader");
    return true;
}

Result<bool> Dispatcher::init(const wire::Frame& frame) {
    const auto init = wire::Init::decode(frame.body);
    if (!init) return broken("a malformed Init");
    if (m_workers.empty()) return true; // refused; the answer is on its way
    if (frame.id >= m_workers.size() || m_workers[frame.id] != nullptr)
        return broken("Init of slot " + std::to_string(frame.id) + ": expected each of " +
                      std::to_string(m_workers.size()) + " slots once");
    m_services.ending.join();
    m_workers[frame.id] = std::make_unique<Worker>(m_services, static_cast<uint32_t>(frame.id), *init);
    m_workers[frame.id]->start();
    return true;
}

Result<bool> Dispatcher::items(const wire::Frame& frame) {
    Worker* const target = worker(frame.id);
    auto batch = Batch::decode(frame.body, m_services.slabs);
    if (target == nullptr || batch == nullptr)
        return broken(target == nullptr
                          ? "Items for slot " + std::to_string(frame.id) + ", which has no worker"
                          : "malformed Items");
    target->enqueue(std::move(batch));
    return true;
}

Result<bool> Dispatcher::recall(const wire::Frame& frame) {
    const auto count = wire::decodeCount(frame.body);
    Worker* const target = worker(frame.id);
    if (!count || target == nullptr)
        return broken("a malformed Recall, or one for slot " + std::to_string(frame.id) +
                      ", which has no worker");
    std::string body;
    wire::encodeTickets(body, target->recall(*count));
    m_services.outbox.post(frameOf(wire::FrameType::Returned, frame.id, body));
    return true;
}

void Dispatcher::cancel(uint64_t ticket) {
    for (const auto& target : m_workers) {
        const auto found = target == nullptr ? Worker::Found::Nowhere : target->cancel(ticket);
        if (found == Worker::Found::Running) m_services.canceller.post(*target, ticket);
        if (found == Worker::Found::Queued) {
            const ItemError error = ItemError::own("cancelled", "cancelled before it started");
            wire::ResultEntry entry;
            entry.ticket = ticket;
            entry.ok = 0;
            entry.startNs = entry.endNs = toNanoseconds(Clock::now());
            entry.error = error.body();
            target->results().addQuietly(entry, entry.endNs);
            m_services.watch.start(); // the pump's next look sends it, should a worker be at the buffer now
            target->results().post();
        }
        if (found != Worker::Found::Nowhere) return;
    }
    // Nowhere: it has ended meanwhile, its result is on its way.
}

void Dispatcher::teardown() {
    for (const auto& target : m_workers)
        if (target != nullptr) target->stop();
    m_services.ending.begin([&services = m_services, plugin = m_services.plugin] {
        plugin.get()->tearDownShared();
        services.outbox.send(frameOf(wire::FrameType::Bye, 0));
        std::fflush(nullptr); // what the plugin printed
        endNow(kExitDone);
    });
}

Worker* Dispatcher::worker(uint64_t slot) const {
    return slot < m_workers.size() ? m_workers[slot].get() : nullptr;
}

} // namespace poolboard::host
