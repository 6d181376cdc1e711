// SPDX-License-Identifier: MIT
// Commands of the run loop, and the start and end of hosts. Reading and
// writing: local_host_io.cpp.
#include "core/pool/local_host_pool.h"

#include "core/pool/adoption.h"
#include "core/wire/bytes.h"
#include "core/wire/messages.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace poolboard {
namespace {

/// Spawns without an answer: bounds the descriptors that are on their way.
constexpr size_t kMostAsked = 32;
/// A batch is cut here, so that a host starts while the rest is on its way.
constexpr size_t kFrameBytes = 1u << 20;
constexpr size_t kItemOverhead = 64;
constexpr int kSocketBuffer = 1 << 20;
constexpr int kPipeBuffer = 256 * 1024; ///< a burst of output does not hold a host up
constexpr Duration kLongest = std::chrono::hours(24 * 365);

std::string errnoText(const char* what) { return std::string(what) + ": " + std::strerror(errno); }

/// Reserves a frame of which the body is encoded in place; close it when that is done.
size_t openFrame(std::string& out, wire::FrameType type, uint64_t id) {
    const size_t at = out.size();
    wire::appendFrame(out, type, id, {});
    return at;
}
void closeFrame(std::string& out, size_t at) {
    wire::storeLittle(out.data() + at, static_cast<uint32_t>(out.size() - at - wire::kHeaderBytes));
}

bool isDead(const HostLink& link) {
    pollfd end{link.pidfd.get(), POLLIN, 0};
    return link.pidfd.valid() && ::poll(&end, 1, 0) > 0;
}

AttemptResult tooLarge(const Dispatch& item) {
    AttemptResult result;
    result.ticket = item.ticket;
    result.error = std::make_unique<WorkerError>();
    result.error->type = "item_too_large";
    result.error->message = "the item has " + std::to_string(item.body.size()) +
                            " bytes, a worker host takes at most " +
                            std::to_string(wire::kMaxBody - kItemOverhead);
    return result;
}

} // namespace

Result<std::unique_ptr<LocalHostPool>> LocalHostPool::create(Reactor& reactor, HostListener& listener,
                                                             LocalPoolConfig config) {
    TRY_ASSIGN(auto guard, GuardChannel::start(config.libexec + "/poolboard-guard", config.debug));
    return std::unique_ptr<LocalHostPool>(
        new LocalHostPool(reactor, listener, std::move(config), std::move(guard)));
}

LocalHostPool::LocalHostPool(Reactor& reactor, HostListener& listener, LocalPoolConfig config,
                             std::unique_ptr<GuardChannel> guard)
    : m_reactor(reactor), m_listener(listener), m_config(std::move(config)), m_guard(std::move(guard)) {
    m_config.inFlight = std::max(m_config.inFlight, 1u);
    m_reactor.watch(m_guard->fd(), EPOLLIN, [this](uint32_t) { onGuard(); });
}

LocalHostPool::~LocalHostPool() {
    for (const auto& [id, link] : m_hosts) {
        closeSocket(*link);
        closeOutput(*link);
    }
    m_reactor.unwatch(m_guard->fd());
    m_guard.reset(); // waits
    endAdopted();
}

HostLink* LocalHostPool::find(HostId host) const {
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() || found->second->state == HostLink::State::Ended ? nullptr
                                                                                    : found->second.get();
}

HostLink* LocalHostPool::talkingTo(HostId host) const {
    HostLink* link = find(host);
    return link && !link->killed ? link : nullptr;
}

void LocalHostPool::queue(HostLink& link) {
    if (!link.dirty) m_dirty.push_back(link.id);
    link.dirty = true;
}

void LocalHostPool::startHost(HostStart start) {
    auto& link = m_hosts[start.host];
    assert(!link); // ids are never used again
    link = std::make_unique<HostLink>();
    link->id = start.host;
    link->environment = std::move(start.environment);
    link->slots.resize(start.workers.size());
    const LaunchPlace* const place = placeOf(start.place);
    if (place) sayLaunch(*link, *place), link->place = place;
    if (!m_guardLost.empty()) return end(*link, m_guardLost);

    const wire::HelloRequest hello{wire::kProtocol,
                                   m_config.pluginPath,
                                   m_config.kind,
                                   m_config.expectedSha256,
                                   static_cast<uint32_t>(start.workers.size()),
                                   m_config.inFlight,
                                   m_config.poolKind,
                                   static_cast<uint8_t>(m_config.ahead ? 1 : 0)};
    size_t frame = openFrame(link->out, wire::FrameType::Hello, 0);
    hello.encode(link->out);
    closeFrame(link->out, frame);
    for (size_t slot = 0; slot < start.workers.size(); ++slot) {
        frame = openFrame(link->out, wire::FrameType::Init, slot);
        wire::Init{start.workers[slot].worker, m_config.workerCount, start.workers[slot].params,
                   m_config.scratchDir}
            .encode(link->out);
        closeFrame(link->out, frame);
    }
    m_waiting.push_back(link->id);
}

void LocalHostPool::send(HostId host, uint32_t slot, std::span<const Dispatch> batch) {
    HostLink* link = talkingTo(host);
    if (!link || slot >= link->slots.size()) return;
    constexpr size_t kNone = ~size_t{0};
    size_t frame = kNone;
    for (const Dispatch& item : batch) {
        if (item.body.size() > wire::kMaxBody - kItemOverhead) {
            m_refused.emplace_back(host, slot, tooLarge(item));
            continue;
        }
        wire::ItemEntry entry;
        entry.ticket = item.ticket;
        entry.index = item.index;
        entry.attempt = item.attempt;
        entry.passing = static_cast<uint8_t>(item.passing);
        entry.content = static_cast<uint8_t>(item.content);
        entry.body = item.body;
        if (item.body.size() >= wire::kSlabWorthwhile) {
            if (const auto place = link->slabs.put(item.ticket, item.body)) {
                entry.place = *place;
                entry.body = {};
            }
        }
        if (frame != kNone && link->out.size() - frame + entry.body.size() > kFrameBytes) {
            closeFrame(link->out, frame);
            frame = kNone;
        }
        if (frame == kNone) frame = openFrame(link->out, wire::FrameType::Items, slot);
        if (item.timeout)
            entry.timeoutNs = std::chrono::duration_cast<std::chrono::nanoseconds>(*item.timeout).count();
        entry.encode(link->out);
        link->slots[slot].given.give(item.ticket);
    }
    if (frame != kNone) closeFrame(link->out, frame);
    queue(*link);
}

void LocalHostPool::cancel(HostId host, Ticket ticket) {
    HostLink* link = talkingTo(host);
    if (!link) return;
    wire::appendFrame(link->out, wire::FrameType::Cancel, ticket, {});
    queue(*link);
}

void LocalHostPool::disown(HostId host, Ticket ticket) {
    HostLink* link = m_config.transfer ? talkingTo(host) : nullptr;
    if (!link || !link->far) return;
    wire::appendFrame(link->out, wire::FrameType::Disown, ticket, {});
    queue(*link);
}

void LocalHostPool::ping(HostId host) {
    HostLink* link = talkingTo(host);
    if (!link) return;
    wire::appendFrame(link->out, wire::FrameType::Ping, 0, {});
    queue(*link);
}

void LocalHostPool::recall(HostId host, uint32_t slot, uint32_t count) {
    HostLink* link = talkingTo(host);
    if (!link || slot >= link->slots.size()) return;
    const size_t frame = openFrame(link->out, wire::FrameType::Recall, slot);
    wire::encodeCount(link->out, count);
    closeFrame(link->out, frame);
    ++link->slots[slot].recalls;
    queue(*link);
}

void LocalHostPool::teardown(HostId host, Duration limit) {
    HostLink* link = talkingTo(host);
    if (!link || link->leaving) return;
    link->leaving = true;
    wire::appendFrame(link->out, wire::FrameType::Teardown, 0, {});
    queue(*link);
    link->killNoLaterThan(Clock::now() + std::min(limit, kLongest), "did not finish its teardown in time");
}

void LocalHostPool::kill(HostId host, std::string reason) {
    HostLink* link = talkingTo(host);
    if (!link) return;
    link->killed = true;
    link->killAt.reset();
    link->out.clear();
    link->sent = 0;
    if (link->reason.empty()) link->reason = std::move(reason);
    if (link->state != HostLink::State::Waiting)
        return link->far ? endFar(*link) : command(GuardCommand::Kind::Kill, host);
    std::erase(m_waiting, host);
    end(*link, {});
}

void LocalHostPool::command(GuardCommand::Kind kind, HostId host) {
    GuardCommand command;
    command.kind = kind;
    command.host = host;
    m_guard->send(command);
}

void LocalHostPool::startWaiting() {
    for (size_t left = m_waiting.size(); left > 0 && m_asked < kMostAsked && !m_frozenAt; --left) {
        const HostId id = m_waiting.front();
        m_waiting.pop_front();
        HostLink& link = *m_hosts.at(id);
        if (mayKnock(link))
            launch(link);
        else
            m_waiting.push_back(id); // after the others of its place, or of another one
    }
}

void LocalHostPool::launch(HostLink& link) {
    if (const auto connected = connect(link); !connected) {
        end(link, connected.error().text());
        return;
    }
    link.state = HostLink::State::Asked;
    knock(link, true);
    ++m_asked;
    queue(link);
}

/// Makes the host's descriptors and sends its ends to the guard.
Result<void> LocalHostPool::connect(HostLink& link) {
    const auto failed = [](std::string why) {
        return Error{ErrorCode::Start, "worker host", std::move(why), ""};
    };
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return failed(errnoText("its socket cannot be made"));
    UniqueFd socket(ends[0]), hostSocket(ends[1]);
    for (const int fd : {socket.get(), hostSocket.get()})
        ::setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &kSocketBuffer, sizeof kSocketBuffer);
    if (::pipe2(ends, O_CLOEXEC) != 0) return failed(errnoText("its output pipe cannot be made"));
    UniqueFd output(ends[0]), hostOutput(ends[1]);
    ::fcntl(output.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(output.get(), F_SETPIPE_SZ, kPipeBuffer); // less, when this user has many pipes
    const auto workers = static_cast<uint32_t>(std::max<size_t>(link.slots.size(), 1));
    if (!link.far) {
        TRY_ASSIGN(link.page, SharedPage::create(workers, m_config.inFlight));
    }
    if (link.page.hasSlabs()) {
        TRY_ASSIGN(link.slabs, EngineSlabs::map(link.page.descriptor(), {workers, m_config.inFlight}));
    }

    GuardCommand spawn;
    spawn.host = link.id;
    spawn.directory = m_config.cwd;
    if (link.far)
        sayLauncher(link, spawn);
    else
        sayHost(link, spawn);
    std::vector<UniqueFd> given; // in the order of SpawnFd
    given.push_back(std::move(hostSocket));
    given.push_back(std::move(hostOutput));
    if (!link.far) given.push_back(link.page.takeDescriptor());
    if (!m_guard->send(spawn, std::move(given))) return failed("its environment is too large");

    link.socket = std::move(socket);
    link.output = std::move(output);
    return {};
}

void LocalHostPool::sayHost(const HostLink& link, GuardCommand& spawn) const {
    const auto& command = m_config.hostCommand;
    spawn.program = command.empty() ? m_config.libexec + "/poolboard-worker" : command.front();
    spawn.arguments = command.empty() ? std::vector<std::string>{"poolboard-worker"} : command;
    if (m_config.debug) spawn.environment.push_back("POOLBOARD_DEBUG=1");
    spawn.environment.insert(spawn.environment.end(), m_config.environment.begin(),
                             m_config.environment.end());
    for (const auto& [name, value] : link.environment)
        spawn.environment.push_back(name + "=" + value);
}

std::optional<Instant> LocalHostPool::nextDeadline() const {
    const bool canStart =
        m_asked < kMostAsked && !m_frozenAt &&
        std::any_of(m_waiting.begin(), m_waiting.end(), [&](HostId id) { return mayKnock(*m_hosts.at(id)); });
    if (!m_dirty.empty() || !m_finishing.empty() || !m_refused.empty() || canStart) return Instant{};
    std::optional<Instant> first;
    const auto consider = [&](std::optional<Instant> at) {
        if (at && (!first || *at < *first)) first = at;
    };
    for (const auto& [id, link] : m_hosts) {
        if (!m_frozenAt) consider(link->killAt);
        consider(nextKeepAlive(*link));
        consider(link->tap.budget().deadline());
        consider(link->frameLogs.deadline());
    }
    return first;
}

void LocalHostPool::turn(Instant now) {
    for (auto& [host, slot, result] : std::exchange(m_refused, {})) {
        std::vector<AttemptResult> one;
        one.push_back(std::move(result));
        if (find(host)) m_listener.results(host, slot, std::move(one));
    }
    meetDeadlines(now);
    keepAlive(now);
    for (const HostId host : std::exchange(m_finishing, {}))
        finish(host);
    startWaiting();
    flushGuard(); // before the frames: what a host is told first is how to live
    for (const HostId host : std::exchange(m_dirty, {})) {
        if (const auto found = m_hosts.find(host); found != m_hosts.end()) {
            found->second->dirty = false;
            flushHost(*found->second);
        }
    }
}

void LocalHostPool::meetDeadlines(Instant now) {
    std::vector<std::pair<HostId, std::string>> late, notices;
    for (const auto& [id, link] : m_hosts) {
        if (link->killAt && *link->killAt <= now && !m_frozenAt) late.emplace_back(id, link->killReason);
        for (LogBudget* budget : {&link->tap.budget(), &link->frameLogs}) {
            if (std::string notice = budget->notice(now); !notice.empty())
                notices.emplace_back(id, std::move(notice));
        }
    }
    for (const auto& [id, reason] : late) {
        HostLink* link = find(id);
        if (!link) continue;
        link->killAt.reset();
        if (link->far && link->killed) // it was asked to end, and has not
            command(GuardCommand::Kind::Kill, id);
        else if (!isDead(*link)) // else the guard is still clearing up behind it
            kill(id, reason);
    }
    for (const auto& [id, notice] : notices) {
        if (find(id)) m_listener.log(id, kNoSlot, 0, 2, notice);
    }
}

void LocalHostPool::freeze() {
    m_frozenAt = Clock::now();
    for (const auto& [id, link] : m_hosts)
        if (!link->far) command(GuardCommand::Kind::Stop, id);
    flushGuard();
}

void LocalHostPool::thaw() {
    const Duration stood = Clock::now() - m_frozenAt.value_or(Clock::now());
    m_frozenAt.reset();
    for (const auto& [id, link] : m_hosts) {
        if (link->killAt) *link->killAt += stood;
        link->slabs.addStood(stood);
        if (!link->far) command(GuardCommand::Kind::Continue, id);
    }
    flushGuard();
}

/// The host is over without the guard's word: hostEnded() comes in the next turn.
void LocalHostPool::end(HostLink& link, std::string reason) {
    if (link.reason.empty()) link.reason = std::move(reason);
    link.state = HostLink::State::Ended;
    m_finishing.push_back(link.id);
}

} // namespace poolboard
